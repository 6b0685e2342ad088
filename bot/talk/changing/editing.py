"""Changing a booking in words: "extend till Wednesday", "I'm back Tuesday", "make it Thursday", "Lee instead on Friday".

A booking that stands is read as the request that it once was, and the words as a correction of it, as before its yes
(``intents.revise``). What differs is written: the record is changed, and what is new beside it is booked first.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.people.clashes import clashes, times, within
from bot.people.directory import Directory
from bot.people.periods import Period, less, meet
from bot.people.rest import strain
from bot.store.rows.outcomes import Outcome, refused
from bot.store.store import Store
from bot.talk.changing import becoming, pieces
from bot.talk.changing.cancelling import named
from bot.talk.changing.emptied import emptied
from bot.talk.changing.finding import Finding, Unbooked
from bot.talk.changing.pieces import Piece
from bot.talk.changing.retold import Retold
from bot.talk.changing.said import lengthening, moved, weekday
from bot.talk.changing.said.colleagues import in_capitals, months
from bot.talk.changing.said.lengthening import Lengthened
from bot.talk.changing.standing import Finder, Standing, span_of, stretches
from bot.talk.changing.wording import Wording, in_a_sentence
from bot.talk.covering import consent, rather
from bot.talk.covering.behalf import Behalf, absent_of
from bot.talk.covering.namesakes import Namesakes
from bot.talk.covering.stand_ins import StandIns
from bot.talk.evidence.witness import moves
from bot.talk.offers import limits
from bot.talk.offers.asking import Choice, ask, choose
from bot.talk.offers.offer import Against, Offer, of_records, warnings
from bot.talk.offers.shifts import counted
from bot.talk.rules import Rules
from bot.talk.schedules.entries import Entries
from bot.talk.schedules.lines import Lines
from bot.talk.turn import Commit, Instead, Turn, say
from bot.texts import asking, days, notes
from bot.texts import candidates as candidates_texts
from bot.texts import cards as texts
from intents import Draft, Phrase, leans, revise
from intents.corrections.settling import is_night
from intents.draft import Cover
from intents.person import Person
from intents.plan import Plan
from intents.when import Span
from intents.when.extract import extract
from intents.when.timetable import pieces as timetable


class Editing:
    """Makes a wish to change a booking into a card. Reads the rows and the systems."""

    def __init__(self, store: Store, directory: Directory, entries: Entries, rules: Rules) -> None:
        self._lines = Lines(store, entries)
        self._directory = directory
        self._rules = rules
        self._finder = Finder(store, directory)
        self._stand_ins = StandIns(directory, rules.life)
        self._namesakes = Namesakes(store, directory)
        self._words = Wording(directory)
        self._finding = Finding(store, entries, self._words, rules)
        self._retold = Retold(store, directory, rules.policy)
        self._behalf = Behalf(directory, rules.policy, rules.life)

    def edit(self, turn: Turn, draft: Draft, *, covered: bool = False, told_again: bool = False) -> Offer:
        """The card for a change. Once a booking was found, ``draft`` is what it is to be. ``covered``: whoever covers in it is to
        have its times. ``told_again``: its times are booked already, so that there may be nothing to change.

        Raises Instead, Unbooked, DayOff, and RemoteError.
        """
        if self._rules.organization_id is None:
            raise Instead(say(turn, notes.no_cover_set_up, refused("not set up"), closing="replaced"))
        turn, draft, subject = self._behalf.changing(turn, draft)
        longer = None if turn.picked.get("revised") else lengthening.said(draft, self._rules.date_order)
        draft = draft.with_(options=(longer.days,), ask=()) if longer else draft
        if draft.ask and draft.ask != ("which_date",):
            raise Instead(ask(turn, draft, draft.ask[0], self._rules.life))
        all_ = self._finder.of((subject.person_id or "", turn.speaker.id), subject.contact_id or 0, self._directory.zone(subject))
        draft = weekday.of_booking(draft, all_)
        draft = weekday.that_stands(draft, all_) if draft.covers else draft
        self._finding.stop_at_day_off(turn, draft, subject, all_)
        found = self._finding.meant(turn, draft, all_, told_again=told_again)
        if not turn.picked.get("revised"):
            ids = [one.ids[0] for one in found]
            draft = self._revised(turn, draft, found, longer, covered=covered, told_again=told_again)
            turn = turn.with_picked(bookings=ids, revised=True)
        turn = turn.with_picked(stood=[[one.start.isoformat(), one.end.isoformat()] for one in found])
        covering = {contact for one in found for contact in one.covers}
        turn = self._namesakes.told_apart(turn, draft, [id_ for one in found for id_ in one.ids], covering)
        people = self._stand_ins.find(turn, draft, subject)
        turn = turn.with_picked(people={name: asdict(person) for name, person in people.items()})
        return named(self._offer(turn, draft, subject, found, people, [one for one in all_ if one not in found]))

    def back(self, turn: Turn, draft: Draft) -> Offer | None:
        """The card for "I'm back Tuesday", where one booking would be cut by that; None where none would."""
        ends = _ends(draft)
        subject = self._directory.person(turn.speaker)
        if not ends or draft.covers or subject.contact_id is None or self._rules.organization_id is None:
            return None
        all_ = self._finder.of((turn.speaker.id,), subject.contact_id, self._directory.zone(subject))
        cut = [one for one in all_ if one.start < ends[0] < one.end and not one.rule]
        return (
            self.edit(turn.with_picked(bookings=cut[0].ids[:1], chosen=True), draft.with_(intent="edit", ask=()))
            if len(cut) == 1
            else None
        )

    # ---- what it is to be -----------------------------------------------------------------------------------------------

    def _revised(
        self, turn: Turn, draft: Draft, found: Sequence[Standing], longer: Lengthened | None, *, covered: bool, told_again: bool
    ) -> Draft:
        """The bookings as a request, with what was said about it. Raises Instead."""
        was = becoming.as_request(draft, found, lambda contact: self._directory.contact(contact).name)
        was = was.with_(text=self._finding.words(turn, found))
        if covered:
            self._stop_if_changed(turn, draft, was)
            made: Draft | None = becoming.covered(was, draft)
        elif draft.options and draft.spans and was.recurrence and not longer:
            same = was.with_(intent="edit", subject=draft.subject, text=draft.text, options=draft.options, given=draft.spans)
            return same.with_(left_out=draft.left_out, assumed=draft.assumed)
        elif draft.options and draft.spans and not longer:
            made = self._moved(draft, was, found)
        else:
            made = self._said_of(turn, was, longer.words if longer else draft.text)
        if made is not None and not covered and (beside := self._beside(draft, was, made)) is not None:
            raise Unbooked(beside)
        if (
            made is not None
            and not (covered or draft.options)
            and moved.may_be_beside(Phrase(draft.text, draft.now, draft.timezone), was, made)
        ):
            raise Instead(self._or_beside(turn, draft, made, found))
        if told_again and not covered and (made is None or made.ask or made.covers != was.covers):
            return self._as_long(turn, draft, was, found)
        if made is not None and made.ask == ("two_readings",) and made.options and was.recurrence is None:
            on = turn.with_picked(bookings=[one.ids[0] for one in found], revised=True)
            asked = made.with_(intent="edit", subject=draft.subject, text=draft.text)
            raise Instead(ask(on, asked, "two_readings", self._rules.life))
        shorter = longer and made and max(_ends(made), default=found[-1].end) < found[-1].end
        if made is None or made.ask or shorter or (was.recurrence and (made.recurrence is None or len(made.spans) > 1)):
            raise Instead(self._how(turn, found))
        before = draft if not longer else was  # how its words were read as a whole
        left = self._left(turn, before, was, made)
        return made.with_(
            intent="edit",
            subject=draft.subject,
            text=draft.text,
            left_out=tuple(dict.fromkeys(left)),
            assumed=(*before.assumed, *made.assumed),
        )

    @staticmethod
    def _stop_if_changed(turn: Turn, draft: Draft, was: Draft) -> None:
        """Raises Instead where the times that somebody proposed another for are not in what is booked by now, or are theirs."""
        part, whole = ([Period(*one) for one in stretches(one.spans)] for one in (draft, was))
        if turn.picked.get("in_place") and (less(part, whole) or becoming.covered(was, draft).covers == was.covers):
            raise Instead(say(turn, asking.gone, Outcome("answered", "so already"), closing="replaced"))

    def _left(self, turn: Turn, said: Draft, was: Draft, made: Draft) -> Iterable[str]:
        """What of the words was not used: of what they leave by themselves that which they leave as a change too."""
        as_change = self._said_of(turn, was, said.text) if said.left_out else None
        if as_change is None or as_change.spans != made.spans or as_change.covers != made.covers:
            return said.left_out
        return [
            words for words in said.left_out if words not in said.text or any(one in words for one in as_change.left_out)
        ]  # what stands outside of them can't have been used

    def _said_of(self, turn: Turn, was: Draft, words: str) -> Draft | None:
        """A request with what some words change of it; None where they change nothing."""
        known = months(words, self._directory)
        phrase = Phrase(words, was.now, was.timezone, self._rules.date_order, turn.mentions, known)
        phrase = in_capitals(phrase, self._directory)
        return rather.the_one(said, phrase) if (said := revise(was, phrase)) is not None else None

    @staticmethod
    def _beside(draft: Draft, was: Draft, made: Draft) -> Draft | None:
        """What somebody else is to cover beside what is booked: a time of its own, which no word puts in the place of what stands;
        None for a change, as are words without what stands that lean on it: "sorry, Friday with Lee"."""
        had, phrase = stretches(was.spans), Phrase(draft.text, was.now, was.timezone)
        beside = [at for at, span in enumerate(made.spans) if not meet(stretches([span]), had)]
        kept = [span for at, span in enumerate(made.spans) if at not in beside]
        if not kept and leans(was, phrase):
            return None
        new = [one for one in made.covers if one.name not in was.people]
        if len(new) != 1 or not beside or {*new[0].spans} - {*beside} or (kept and stretches(kept) != had):
            return None
        if was.recurrence or draft.options or moves(draft.text):
            return None
        spans = tuple(made.spans[at] for at in beside)
        return made.with_(covers=(Cover(new[0].name),), spans=spans, text=draft.text, ask=())

    def _or_beside(self, turn: Turn, draft: Draft, made: Draft, found: Sequence[Standing]) -> Commit:
        """Asks whether what is said comes in the place of what is booked, or beside it."""
        on = turn.with_picked(bookings=[one.ids[0] for one in found], revised=True)
        asked = made.with_(intent="edit", subject=draft.subject, text=draft.text, left_out=draft.left_out, ask=())
        line = texts.with_cover(days.spans(made.spans), ", ".join(made.people))
        choices = [Choice(notes.in_its_place(line), "", {"instead": True}), Choice(notes.beside_it(line), "", {"besides": True})]
        question = notes.instead_or_beside("; ".join(self._words.lines(found)))
        outcome = Outcome("asked", "instead or beside")
        return choose(on, asked, question, choices, self._rules.life, outcome=outcome, none=texts.never_mind)

    def _as_long(self, turn: Turn, draft: Draft, was: Draft, found: Sequence[Standing]) -> Draft:
        """What is booked, as long as its absence is where that is told of once more. Raises Instead where it is no longer."""
        wanted, had = stretches(draft.spans), stretches(was.spans)
        if len(wanted) != 1 or len(had) != 1 or (wanted[0][0] >= had[0][0] and wanted[0][1] <= had[0][1]):
            raise Instead(self._so_already(turn, found))
        return was.with_(intent="edit", spans=draft.spans, subject=draft.subject, text=draft.text, left_out=draft.left_out)

    def _how(self, turn: Turn, found: Sequence[Standing]) -> Commit:
        return say(
            turn, notes.change_how("; ".join(self._words.lines(found))), Outcome("asked", "which change"), closing="replaced"
        )

    def _so_already(self, turn: Turn, found: Sequence[Standing]) -> Commit:
        already = notes.so_already("; ".join(self._words.lines(found)))
        return say(turn, already, Outcome("answered", "so already"), closing="replaced")

    def _moved(self, draft: Draft, was: Draft, found: Sequence[Standing]) -> Draft | None:
        """Some days in the place of others."""
        days = [(span.start, span.end) for span in draft.options[0]]
        gone = [(start, end) for start, end in days if isinstance(start, datetime) and isinstance(end, datetime)]
        come = [(span.start, span) for span in draft.spans if isinstance(span.start, datetime) and isinstance(span.end, datetime)]
        if len(gone) < len(days) or len(come) < len(draft.spans):
            return None
        if all(map(is_night, was.spans)):
            return _night_moved(was, [start for start, _ in gone], [start for start, _ in come])
        left = [piece for one in found for piece in pieces.without(one, gone)]
        ends = [span.end for _, span in come if isinstance(span.end, datetime)]
        if any(start < piece.end and piece.start < end for piece in left for (start, _), end in zip(come, ends, strict=True)):
            # "make it 15 to 18 December" of a week: from the one to the other, since the other is a day of it already
            return was.with_(spans=(span_of(min(start for start, _ in gone), max(ends)),))
        kept = [(piece.start, span_of(piece.start, piece.end)) for piece in left]
        return was.with_(spans=tuple(span for _, span in sorted([*kept, *come], key=lambda pair: pair[0])))

    def _pieces(self, turn: Turn, draft: Draft, found: Sequence[Standing], people: dict[str, Person]) -> tuple[Piece, ...]:
        """What they are to be; what is over stays as it was."""
        made = []
        for at, span in enumerate(draft.spans):
            if not isinstance(span.start, datetime) or not isinstance(span.end, datetime):
                raise Instead(self._how(turn, found))
            who = next((people[cover.name] for cover in draft.covers if cover.has(at)), None)
            covers = (who.contact_id,) if who and who.contact_id is not None else ()
            made.append(Piece(span.start, span.end, covers))
        if found[0].rule and draft.options:
            return self._moved_time(turn, draft, found)
        if found[0].rule and draft.recurrence:
            made[0] = _series(found[0], made[0], draft.recurrence)
            begun = self._begun(draft) if made[0].rule != found[0].rule else None
            return (*(pieces.before(found[0], begun) if begun else ()), made[0])
        today = datetime.combine(turn.local(found[0].zone).date(), time())
        over = [Piece(one.start, min(one.end, today), one.covers) for one in found if one.start < today]
        return becoming.joined([*over, *(replace(piece, start=max(piece.start, today)) for piece in made)]) if over else tuple(made)

    def _begun(self, draft: Draft) -> datetime | None:
        """From which day on a series is said to be otherwise: "from January on Thursdays"; None where none is."""
        said = extract(draft.text, now=draft.now, timezone=draft.timezone, date_order=self._rules.date_order, habit=True)
        begins = [piece.first for piece in timetable(said.reader) if piece.kind == "date" and piece.bound in ("from", "since")]
        return min([datetime.combine(day, time()) for day in begins if day], default=None)

    def _moved_time(self, turn: Turn, draft: Draft, found: Sequence[Standing]) -> tuple[Piece, ...]:
        """A series of which one time is on another day, at its hours. Raises Instead."""
        one, (come, *more) = found[0], draft.given
        gone = [time for time in stretches(draft.options[0]) if meet(one.times(), [time])]
        start = come.start
        if more or len(gone) != 1 or len(draft.options[0]) != 1 or not isinstance(start, datetime):
            raise Instead(self._how(turn, found))
        begin = datetime.combine(start, one.start.time()) if come.all_day else start
        end = begin + (one.end - one.start) if come.all_day else come.end
        if not isinstance(end, datetime) or meet(one.times(), [(begin, end)]):
            raise Instead(self._how(turn, found))
        try:
            left = pieces.without(one, gone)
        except pieces.Uneven:
            raise Instead(self._how(turn, found)) from None
        return tuple(sorted((*left, Piece(begin, end, one.covers)), key=lambda piece: piece.start))

    # ---- the card -------------------------------------------------------------------------------------------------------

    def _offer(
        self,
        turn: Turn,
        draft: Draft,
        subject: Person,
        found: Sequence[Standing],
        people: dict[str, Person],
        others: Sequence[Standing],
    ) -> Offer:
        made = self._pieces(turn, draft, found, people)
        left = becoming.beside(made, found, others)
        if sum(not any(part.start < one.end and one.start < part.end for part in left) for one in made):
            raise Instead(self._finding.which(turn, draft, [*others, *found]))
        becomes = becoming.allotted(found, left)
        path, said = f"/scheduling/{self._rules.organization_id}/substitutions", in_a_sentence(becomes)
        legs = [
            leg
            for one, left in becomes
            for leg in pieces.legs(one, left, path, self._rules.body, self._words.sentence(subject, *said[one.ids[0]]))
        ]
        if not legs:
            raise Instead(self._so_already(turn, found))
        line = self._lines.moved(subject.person_id, subject.name, becomes)
        added = [new for one, left in becomes for piece in left for new in _new(one, piece)]
        long = True in [self._allowed(turn, draft, one, left) for one, left in becomes]
        warned = self._warned(turn, found[0], people, added)
        seen = of_records([*(pieces.fingerprint(one) for one in found), *map(str, warned), *line.seen])
        facts = self._words.changes(becomes)
        facts += [*line.facts, *(fact for one, left in becomes for fact in self._lines.staying(subject.person_id, one, left))]
        calls = pieces.in_order([*(leg.call for leg in legs), *line.calls])
        plan = Plan(texts.change_title, tuple(facts), draft.assumed, calls)
        note = notes.cut_means(absent_of(turn.picked).name) if any(_cut(one, left) for one, left in becomes) else ""
        back, tells = self._retold.of(turn, subject, becomes, legs, plan.calls, line)
        longer = any(piece.start < one.start or piece.end > one.end for one, left in becomes for piece in left)
        new = [contact for piece in added for contact in piece.covers]
        if long:
            warned = (*warned, notes.to_be_approved(self._rules.policy.limits.longest_days))
        # who covers goes on covering until whoever is asked has agreed, so nobody is said to stay on duty
        picked = turn.with_picked(back=back, longer=longer, covering=new, too_long=long, on_call=False, stands=True)
        if "ask_first" not in picked.picked and self._retold.asked_first(found):
            picked = picked.with_picked(ask_first=True)
        asked = [person for person in people.values() if person.contact_id in new]
        offer = Offer(picked, draft, plan, seen, warned, note, tells)
        if gaps := emptied(self._directory, becomes):
            alarm = texts.would_be_empty(counted(gaps, found[0].zone))
            offer = replace(offer, alarms=(alarm,), yes=candidates_texts.leave_empty)
        return consent.shown(offer, self._rules.policy, asked)

    def _allowed(self, turn: Turn, draft: Draft, one: Standing, left: Sequence[Piece]) -> bool:
        """Whether it has become so long that somebody has to approve it. Raises Instead where a time is added that the policy
        doesn't allow; what stands is not asked about once more."""
        now, long = turn.local(one.zone), False
        for piece in left:
            added = [(piece.start, min(piece.end, one.start)), (max(piece.start, one.end), piece.end)]
            spans = tuple(span_of(start, end) for start, end in added if start < end)
            broken = limits.broken(self._rules.policy, draft, spans, now)
            if broken:
                raise Instead(say(turn, broken, refused("policy"), closing="replaced"))
            long = long or (bool(spans) and limits.too_long(self._rules.policy, [span_of(piece.start, piece.end)]))
        return long

    def _warned(self, turn: Turn, one: Standing, people: dict[str, Person], added: Sequence[Piece]) -> tuple[tuple[str, str], ...]:
        """What stands against somebody's standing in at the times that are new for them."""
        spans = [span_of(piece.start, piece.end) for piece in added]
        found: dict[str, Against] = {}
        if not any(piece.covers for piece in added):
            return ()
        shifts, beside = self._directory.on_call_beside(tuple(spans), one.zone, series=False)
        rows = self._directory.substitutions({contact for piece in added for contact in piece.covers})
        hours = [Period(shift.start, shift.end) for shift in shifts if one.contact in shift.contact_ids]
        for name, person in people.items():
            own: list[Span] = [span for span, piece in zip(spans, added, strict=True) if person.contact_id in piece.covers]
            if own and person.contact_id is not None:
                when = within(times(own, ZoneInfo(one.zone)), hours)
                found[name] = clashes(person.contact_id, one.contact, when, shifts, rows), strain(person.contact_id, when, beside)
        return warnings(people, found, (), one.zone, private=turn.place.direct)


def _night_moved(was: Draft, gone: Sequence[datetime], come: Sequence[datetime]) -> Draft | None:
    """The nights that begin on some days in the place of those of others, as long as those were."""
    out = {start.date() for start in gone}
    times = stretches(was.spans)
    left, first = [one for one in times if one[0].date() not in out], [one for one in times if one[0].date() in out]
    if not first:
        return None
    new = [(begin := datetime.combine(day, first[0][0].time()), begin + (first[0][1] - first[0][0])) for day in come]
    return was.with_(spans=tuple(span_of(*one) for one in sorted([*left, *new])))


def _ends(draft: Draft) -> list[datetime]:
    return [span.end for span in draft.spans if isinstance(span.end, datetime)]


def _series(one: Standing, piece: Piece, rule: str) -> Piece:
    """A series as it is to be: its end is said apart."""
    parts = [part for part in rule.split(";") if not part.startswith("UNTIL=")]
    until = next((part.removeprefix("UNTIL=") for part in rule.split(";") if part.startswith("UNTIL=")), "")
    last = datetime.strptime(until[:8], "%Y%m%d").date() if until else one.until
    same = sorted(parts) == sorted(one.rule.split(";"))
    return replace(piece, rule=one.rule if same else ";".join(parts), until=last)


def _new(one: Standing, piece: Piece) -> list[Piece]:
    """What of a piece is new for whoever covers it."""
    if piece.covers != one.covers:
        return [piece]
    beside = [replace(piece, end=min(piece.end, one.start)), replace(piece, start=max(piece.start, one.end))]
    return [part for part in beside if part.start < part.end]


def _cut(one: Standing, left: Sequence[Piece]) -> bool:
    """Whether some of its time goes."""
    return not left or min(piece.start for piece in left) > one.start or max(piece.end for piece in left) < one.end
