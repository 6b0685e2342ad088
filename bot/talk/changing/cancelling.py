"""Cancelling what is booked, in words: "cancel Friday", "cancel everything in December", "I'm no longer out on Friday".

What is meant is looked for among what stands of the speaker (``standing.py``), and shown as it is and as it would be; nothing is
written before the yes. What is over is left.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.people.directory import Directory
from bot.people.periods import Stretch, meet
from bot.store.rows.outcomes import Outcome, refused
from bot.store.store import Store
from bot.talk.changing import pieces
from bot.talk.changing.pieces import Leg, Piece, Uneven
from bot.talk.changing.retold import Retold
from bot.talk.changing.said import weekday
from bot.talk.changing.standing import Finder, Standing, nights, of_days, span_of, stretches, to_the_side, touched, whole_nights
from bot.talk.changing.wording import Wording, in_a_sentence
from bot.talk.covering.behalf import Behalf, absent_of, subject_of
from bot.talk.listing.schedules import title
from bot.talk.offers import limits
from bot.talk.offers.asking import Choice, ask, choose
from bot.talk.offers.offer import Offer, of_records
from bot.talk.rules import Rules
from bot.talk.schedules.entries import Entries, Entry
from bot.talk.schedules.lines import Lines, of_absence
from bot.talk.turn import Commit, Instead, Turn, say
from bot.texts import cards as texts
from bot.texts import days, notes
from intents import Draft
from intents.person import Person
from intents.plan import Call, Plan
from intents.when import Span, find

ONE_DAY = timedelta(days=1)
EVER, NEVER = datetime.combine(date.min, time()), datetime.combine(date.max, time())
MOST_DAYS = 8  # of a booking, to choose from
WHOLE = ("confirm", "which_date")
"""What the mind asks where no day was said: here what stands answers it."""


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day off, or several in a row, in a Webex schedule."""

    entry: Entry
    span: Span

    @property
    def id(self) -> str:
        """Where it stands."""
        return self.entry.path


Meant = Standing | Holiday


class Cancelling:
    """Makes a wish to cancel into a card. Reads the rows and the systems."""

    def __init__(
        self,
        store: Store,
        directory: Directory,
        entries: Entries,
        rules: Rules,
    ) -> None:
        self._directory = directory
        self._entries = entries
        self._lines = Lines(store, entries)
        self._finder = Finder(store, directory)
        self._words = Wording(directory)
        self._retold = Retold(store, directory, rules.policy)
        self._behalf = Behalf(directory, rules.policy, rules.life)
        self._rules = rules

    def cancel(self, turn: Turn, draft: Draft) -> Offer:
        """The card for what shall go. Raises Instead, and RemoteError."""
        turn, draft, subject = self._behalf.changing(turn, draft)
        if draft.ask and (draft.spans or draft.ask[0] not in WHOLE) and draft.ask != ("confirm",):
            raise Instead(ask(turn, draft, draft.ask[0], self._rules.life))
        if limits.over(draft, turn.local(draft.timezone)):
            raise Instead(say(turn, notes.undo_over, refused("over"), closing="replaced"))
        all_ = self._all(turn, draft, subject)
        draft = weekday.that_stands(draft, [one for one in all_ if isinstance(one, Standing)])
        meant = self._meant(turn, draft, all_)
        if not (draft.spans or draft.every or turn.picked.get("bookings")):
            self._a_day_of_it(turn, draft, meant)
        draft = self._on_its_day(turn, draft, meant)
        meant = _with_the_rest(meant, all_)
        return named(self.card(turn.with_picked(bookings=[_id(one) for one in meant]), draft, subject, meant))

    def _on_its_day(self, turn: Turn, draft: Draft, meant: Sequence[Meant]) -> Draft:
        """The draft with hours of no day on that of the booking: "cancel the morning". Raises Instead where it has several."""
        if not any(span.undated for span in draft.spans):
            return draft
        days_ = [(one, day) for one in meant if isinstance(one, Standing) for day in one.days()][:MOST_DAYS]
        found = [(one, tuple(_placed(span, day) for span in draft.spans)) for one, day in days_]
        if len(found) == 1:
            return draft.with_(spans=found[0][1])
        choices = [
            Choice(days.span(span), "", {"back": [moment.isoformat() for moment in side], "bookings": [_id(one)]})
            for one, (span, *_) in found
            for side in times(draft.with_(spans=(span,)))
        ]
        outcome, none = Outcome("asked", "which booking"), texts.never_mind
        raise Instead(choose(turn, draft, notes.which_booking, choices, self._rules.life, outcome=outcome, none=none))

    def _a_day_of_it(self, turn: Turn, draft: Draft, meant: Sequence[Meant]) -> None:
        """Raises Instead where a day of the booking is named, but not as what goes: it may be that, what is from
        there on, or all of it."""
        found = [(one, first, last) for one in meant if isinstance(one, Standing) for first, last in one.times()[:1]]
        if len(found) != 1 or found[0][0].rule:
            return
        one, first, last = found[0]
        when = find(draft.text, now=draft.now, timezone=draft.timezone).spans
        inside = [(max(start, first), min(end, last)) for start, end in stretches(when) if meet([(start, end)], [(first, last)])]
        sides = dict.fromkeys(side for start, end in inside for side in ((start, end), (start, last)))
        if not sides or (first, last) in inside:
            return
        choices = [
            Choice(days.span(span_of(*side)), "", {"back": [moment.isoformat() for moment in side], "bookings": [_id(one)]})
            for side in dict.fromkeys((*sides, (first, last)))
        ]
        outcome = Outcome("asked", "which booking")
        raise Instead(choose(turn, draft, notes.which_booking, choices, self._rules.life, outcome=outcome, none=texts.never_mind))

    # ---- which bookings -------------------------------------------------------------------------------------------------

    def _meant(self, turn: Turn, draft: Draft, all_: Sequence[Meant]) -> list[Meant]:
        """The bookings that shall go; asks where it may be one or another."""
        picked = turn.picked.get("bookings")
        if picked:
            found = [one for one in all_ if _id(one) in picked]
            if not found:
                raise Instead(say(turn, notes.undone_already, Outcome("answered", "nothing to undo"), closing="replaced"))
            return found
        wanted = times(draft)
        found = [one for one in all_ if not wanted or _touched(one, all_, wanted)]
        if draft.recurrence:  # "il venerdì" may be each, or the one day
            days_ = [one for one in found if isinstance(one, Standing)]
            found = [one for one in days_ if one.rule] or ([] if draft.every else [*days_])
        if not found:
            stands = [self._line_of(some) for some in _apart(all_)]
            absent = absent_of(turn.picked).name
            none = notes.no_holidays if turn.picked.get("holidays") else notes.nothing_to_undo
            none = notes.nothing_of(absent) if absent else none
            said = notes.nothing_then(stands, absent) if stands else none
            raise Instead(say(turn, said, Outcome("answered", "nothing to undo"), closing="replaced"))
        if len(_apart(found)) == 1 or draft.every:
            return found
        raise Instead(self._which(turn, draft, found))

    def _all(self, turn: Turn, draft: Draft, subject: Person) -> list[Meant]:
        standing: list[Meant] = []
        if self._rules.organization_id is not None and subject.contact_id is not None and not turn.picked.get("holidays"):
            by = subject.person_id or "", turn.speaker.id
            standing += self._finder.of(by, subject.contact_id, self._directory.zone(subject))
        now, bookings = turn.local(draft.timezone), [one for one in standing if isinstance(one, Standing)]
        for entry in self._entries.seen(subject.person_id or turn.speaker.id, "holidays"):
            span = entry.span
            over = span is None or (isinstance(span.end, datetime) and span.end <= now)
            if span is not None and not over and not any(of_absence(entry, one) for one in bookings):
                standing.append(Holiday(entry, span))
        return standing

    def _which(self, turn: Turn, draft: Draft, found: Sequence[Meant]) -> Commit:
        several = _apart(found)
        choices = [Choice(self._line_of(some), "", {"bookings": list(map(_id, some))}) for some in several]
        choices.append(Choice(texts.every(len(several)), "", {"bookings": list(map(_id, found))}))
        return choose(
            turn,
            draft.with_(ask=()),
            notes.which_booking,
            choices,
            self._rules.life,
            outcome=Outcome("asked", "which booking"),
            none=texts.never_mind,
        )

    # ---- what becomes of them -------------------------------------------------------------------------------------------

    def card(self, turn: Turn, draft: Draft, subject: Person, meant: Sequence[Meant]) -> Offer:
        """The card by which bookings of somebody go, or what of them was named. Raises Instead, and RemoteError."""
        wanted, today = times(draft), datetime.combine(turn.local(draft.timezone).date(), time())
        facts: list[tuple[str, str]] = []
        calls: list[Call] = []
        becomes: dict[str, tuple[Standing, tuple[Piece, ...]]] = {}
        own = {_id(one): of_days(one, _bookings(meant), wanted) for one in _bookings(meant)}
        for one in meant:
            if isinstance(one, Holiday):
                calls.append(one.entry.gone(texts.entry(subject.name, days.span(one.span), one.entry.schedule)))
                facts.append((texts.goes, self._line(one)))
            else:
                stays = wanted and any(own.values()) and not own[_id(one)]  # the other half of a night
                left = (pieces.whole(one),) if stays else self._left(turn, one, own[_id(one)] or wanted, today)
                becomes[_id(one)] = one, left
        facts += self._words.changes([*becomes.values()])
        said = in_a_sentence([*becomes.values()])
        legs = [leg for one, left in becomes.values() for leg in self._legs(subject, one, left, *said[one.ids[0]])]
        calls += [leg.call for leg in legs]
        line = self._lines.moved(subject.person_id, subject.name, [*becomes.values()])
        calls, facts = [*calls, *line.calls], [*facts, *line.facts]
        gone = all(call.method == "DELETE" for call in calls)
        absent = absent_of(turn.picked).name
        note = "" if not becomes else notes.undo_means(absent) if gone else notes.cut_means(absent)
        plan = Plan(texts.take_back_title if gone else texts.change_title, tuple(facts), draft.assumed, pieces.in_order(calls))
        seen = of_records([*map(_id, meant), *(pieces.fingerprint(one) for one, _ in becomes.values()), *line.seen])
        back, tells = self._retold.of(turn, subject, [*becomes.values()], legs, plan.calls, line)
        return Offer(turn.with_picked(back=back), draft, plan, seen, note=note, tells=tells)

    def _legs(self, subject: Person, one: Standing, left: Sequence[Piece], said: Standing, after: Piece | None) -> list[Leg]:
        path = f"/scheduling/{self._rules.organization_id}/substitutions"
        return pieces.legs(one, left, path, self._rules.body, self._words.sentence(subject, said, after))

    def _left(self, turn: Turn, one: Standing, wanted: Sequence[Stretch], today: datetime) -> tuple[Piece, ...]:
        """What is over stays, and what was not named."""
        gone = [(max(first, today), last) for first, last in wanted or [(today, NEVER)]]
        try:
            return pieces.without(one, [(first, last) for first, last in gone if first < last])
        except Uneven:
            raise Instead(say(turn, notes.uneven(self._line(one)), refused("uneven"), closing="replaced")) from None

    def _line_of(self, some: Sequence[Meant]) -> str:
        first, last = some[0], some[-1]
        if isinstance(first, Standing) and isinstance(last, Standing):
            return self._line(replace(first, end=last.end))
        return self._line(first)

    def _line(self, one: Meant) -> str:
        if isinstance(one, Standing):
            return self._words.line(one)
        return texts.day_off(days.span(one.span), title(one.entry.event), one.entry.schedule)


def named(offer: Offer) -> Offer:
    """The card, which says whose it is where that is somebody else's."""
    other = subject_of(offer.turn)
    facts = ((texts.who, other.name), *offer.plan.facts) if other else offer.plan.facts
    return replace(offer, plan=replace(offer.plan, facts=facts))


def _with_the_rest(meant: Sequence[Meant], all_: Sequence[Meant]) -> list[Meant]:
    """The same, with the other half of each night of which one is meant: a part of it is told as one of the night."""
    halves = {_id(one) for some in whole_nights(_bookings(meant), _bookings(all_)) for one in some}
    return [one for one in all_ if one in meant or _id(one) in halves]


def _id(one: Meant) -> str:
    return one.id if isinstance(one, Holiday) else one.ids[0]


def _touched(one: Meant, all_: Sequence[Meant], wanted: Sequence[Stretch]) -> bool:
    if isinstance(one, Standing):
        return touched(one, of_days(one, _bookings(all_), wanted))
    return meet(_closed((one.span,)), wanted)


def _apart(found: Sequence[Meant]) -> list[list[Meant]]:
    """Each that may be meant, the records of a night together."""
    apart: list[list[Meant]] = [[*some] for some in nights(_bookings(found), lambda one: one)]
    apart += [[one] for one in found if isinstance(one, Holiday)]
    return apart


def _bookings(all_: Sequence[Meant]) -> list[Standing]:
    return [one for one in all_ if isinstance(one, Standing)]


def _placed(span: Span, day: date) -> Span:
    """Hours on a day."""
    start, end = (datetime.combine(day, side) if isinstance(side, time) else side for side in (span.start, span.end))
    return replace(span, start=start, end=end)


def times(draft: Draft) -> list[Stretch]:
    """The times named, a part of a day to the day's side."""
    both = zip(draft.spans, _closed(draft.spans), strict=True)
    return [to_the_side(start, end, span.part if span.start == start else None) for span, (start, end) in both]


def _closed(spans: Sequence[Span]) -> list[Stretch]:
    return [
        (
            span.start if isinstance(span.start, datetime) else EVER,
            span.end if isinstance(span.end, datetime) else NEVER,
        )
        for span in spans
    ]
