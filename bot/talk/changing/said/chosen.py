"""Some of several that are booked, by their order or by who covers: "cancel the last one", "skip the second Friday", "all but the
first", "cancel both", "which are left" (``texts/ordinals.py``).

What is counted are the days of what was booked last where days are spoken of, else its times, where it has several, and else all
bookings; where that may be one or the other, or the last in time isn't the one booked last, it is asked which is meant.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot.people.directory import Directory
from bot.people.periods import Stretch
from bot.store.rows import booked, plans
from bot.store.rows.outcomes import Outcome
from bot.store.store import Store
from bot.systems.everbridge.row import NAME
from bot.talk.changing.becoming import are_one, as_request
from bot.talk.changing.said.leaning import bare
from bot.talk.changing.standing import Finder, Standing, span_of
from bot.talk.changing.wording import Wording
from bot.talk.offers.asking import Choice, choose
from bot.talk.replies import when_in
from bot.talk.turn import Commit, Instead, Turn, rows_around, say
from bot.texts import cards, days, notes, ordinals
from bot.texts.evidence import plain
from bot.texts.ordinals import Said
from intents import Draft, Phrase, are_trifles, revise
from intents.draft import AWAY, Asked

A_WEEK = timedelta(days=7)  # in which what is counted is of what was booked last
LAST = timedelta(hours=24)  # for which what was taken back can be brought back
MOST_ASKED = 8
BOTH = 2
UNCLEAR = ("unknown", "edit", *AWAY)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class One:
    """One of those that are counted: a booking, or one ``time`` of it."""

    of: Standing
    time: Stretch | None = None

    @property
    def starts(self) -> Stretch:
        """When it is."""
        return self.time or (self.of.start, self.of.end)


Some = tuple[One, ...]


class Chosen:
    """Finds which are meant. Reads the rows and Everbridge."""

    def __init__(self, store: Store, directory: Directory, life: timedelta) -> None:
        self._store = store
        self._directory = directory
        self._life = life
        self._finder = Finder(store, directory)
        self._words = Wording(directory)

    def meant(self, turn: Turn, phrase: Phrase) -> tuple[Turn, Draft] | None:
        """The turn and the draft by which those go that shall; None where the words say nothing of the kind. Raises Instead where
        it is only asked which there are, or several may be meant; and RemoteError."""
        said, rest = self._said(phrase)
        if said is not None and said.act == "restores":
            return self._restored(turn, said, phrase)
        subject = self._directory.person(turn.speaker) if said is not None else None
        if said is None or subject is None or subject.contact_id is None:
            return None
        all_ = self._finder.of((turn.speaker.id,), subject.contact_id, self._directory.zone(subject))
        last = self._last(turn, all_)
        counted = self._counted(turn, said, all_, last)
        picks = [(some, picked) for some in counted if some and (picked := _picked(said, some, last)) is not None]
        if said.act == "asks" or (not picks and said.which in ("nth", "middle")):
            self._tell(turn, picks[0][1] if picks else counted[0])
            return None
        found = [_gone(said, some, picked) for some, picked in picks[: 1 if said.act == "keeps" else None]]
        if said == Said("takes", "nth", (-1,)) and len(all_) > 1 and len(last) == 1 and last[0] in [one.of for one in counted[0]]:
            found.append((One(last[0]),))  # the last may be the one that was booked last
        meant = [some for at, some in enumerate(found) if some and some not in found[:at]]
        draft = Draft("cancel", phrase.text, phrase.now, phrase.timezone, every=True, left_out=rest)
        if len(meant) > 1:
            raise Instead(self._which(turn, draft, meant))
        spans = tuple(span_of(*one.time) for some in meant for one in some if one.time)
        return (turn.with_picked(bookings=_ids(meant[0])), draft.with_(spans=spans)) if meant else None

    def _said(self, phrase: Phrase) -> tuple[Said | None, tuple[str, ...]]:
        """What the words say of some, or their first part where no more is told behind it than why; with what that leaves out."""

        def is_name(word: str) -> bool:
            return bool(self._directory.listed(word))

        said = ordinals.said(phrase.text, is_name)
        first, sign, rest = phrase.text.partition(",")
        if said is not None or not sign or when_in(phrase).spans or ordinals.points(rest) or any(map(is_name, rest.split())):
            return said, ()
        said = ordinals.said(first, is_name)
        return (said, (rest.strip(),)) if said is not None and said.act == "takes" and "?" not in phrase.text else (None, ())

    def _restored(self, turn: Turn, said: Said, phrase: Phrase) -> tuple[Turn, Draft] | None:
        """What was taken back last, as the request that it was, or the undoing of what was changed last; None where nothing was
        approved here lately. Of what was only booked it is told that it stands."""
        with self._store.read() as tx:
            last = plans.last(tx, turn.speaker.id, turn.place.space_id)
            if last is None or last.status != "approved" or tx.now - last.created_at > LAST:
                return None
            calls = plans.calls(tx, last.id)
            gone = {call.path.rpartition("/")[2] for call in calls if call.method == "DELETE"}
            plans_ = [booked.of_plan(tx, one.id, {}) for one in booked.that_made(tx, NAME, gone)]
        draft = Draft("list", phrase.text, phrase.now, phrase.timezone, asked=Asked("bookings", mine=True))
        if any(call.method != "DELETE" for call in calls):
            return turn, (draft.with_(intent="undo", asked=None) if last.draft.get("intent") in booked.CHANGES else draft)
        whole = [one.plan for one in plans_ if one is not None and {id_ for _, id_ in one.made} <= gone]
        drafts = [Draft.from_json(one.draft).with_(now=phrase.now, ask=(), more=()) for one in whole]
        fits = [one for one in drafts if one.intent in AWAY and (said.weekday is None or _on(one, said.weekday))]
        return (turn, fits[0].with_(more=tuple(fits[1:]))) if fits and len(fits) == len(plans_) else (turn, draft)

    def _counted(self, turn: Turn, said: Said, all_: Sequence[Standing], last: Sequence[Standing]) -> list[Some]:
        """Those of which some are meant, each in the order of its days: of one list, or of another."""
        bookings, now = [one for one in all_ if self._covers(one, said.name)], {one.zone: turn.local(one.zone) for one in all_}
        times = {one.ids[0]: [One(one, time) for time in one.times() if time[1] > now[one.zone]] for one in bookings}
        if said.weekday is not None:
            found = [one for own in times.values() for one in own if one.starts[0].weekday() == said.weekday]
            return [tuple(sorted(found, key=lambda one: one.starts))]
        whole_ = tuple(map(One, bookings))
        last = [one for one in last if one in bookings] or (bookings if len(bookings) == 1 else [])
        own = tuple(sorted((one for booking in last for one in times[booking.ids[0]]), key=lambda one: one.starts))
        if said.days and said.which in ("nth", "middle") and (each := tuple(day for one in own for day in _by_day(one))):
            return [each]
        if said.whole or said.name or len(own) < 2:
            series = next((own for own in times.values() if len(own) > len(whole_)), [])
            return [
                whole_ if said.whole or said.which != "nth" or max(map(abs, said.at)) < len(whole_) else tuple(series) or whole_
            ]
        return [own] if len(last) == len(all_) or said.which in ("rest", "all") else [own, whole_]

    def _covers(self, one: Standing, name: str) -> bool:
        return not name or any(name in map(plain, self._directory.contact(cover).name.split()) for cover in one.covers)

    def _last(self, turn: Turn, all_: Sequence[Standing]) -> list[Standing]:
        """What was booked or changed last."""
        last, now = rows_around(self._store, turn).newest, self._store.clock()
        if last is None or now - last.plan.created_at > A_WEEK:
            return []
        ids = set(last.bookings)
        return [one for one in all_ if ids & set(one.ids)]

    def _tell(self, turn: Turn, some: Sequence[One]) -> None:
        """Which there are. Raises Instead, where they are times that are counted."""
        times = [days.span(span_of(*one.starts)) for one in some if one.time is not None]
        if times:
            raise Instead(say(turn, notes.still_booked(times), Outcome("answered", "which are left"), closing="replaced"))

    def _which(self, turn: Turn, draft: Draft, found: Sequence[Some]) -> Commit:
        choices = [Choice(self._line(some), "", {"bookings": _ids(some), **_back(some)}) for some in found[:MOST_ASKED]]
        outcome = Outcome("asked", "which booking")
        return choose(turn, draft, notes.which_booking, choices, self._life, outcome=outcome, none=cards.never_mind)

    def _line(self, some: Some) -> str:
        return "; ".join(self._words.line(one.of) if one.time is None else days.span(span_of(*one.time)) for one in some)


def both(phrase: Phrase, said: Draft, every: Callable[[], Sequence[Standing]], name: Callable[[int], str]) -> list[str] | None:
    """The ids of the two bookings that the words change; None for other words, and where there aren't two. ``every`` are those that
    stand, ``name`` is that of a contact."""
    told = said.intent in UNCLEAR and not (said.spans or said.subject or said.more or said.wish)
    if not told or "?" in phrase.text or not ordinals.speaks_of_both(phrase.text):
        return None
    found = every()
    if len(found) != BOTH or not are_one(found):
        return None
    was = as_request(bare("edit", phrase), found, name)
    made = revise(was, phrase)
    if made is None or made.ask or made.recurrence or not made.spans or not are_trifles(was, phrase, made):
        return None
    same = made.covers == was.covers and [(one.start, one.end) for one in made.spans] == [(one.start, one.end) for one in was.spans]
    return None if same else [one.ids[0] for one in found]


def _on(draft: Draft, weekday: int) -> bool:
    return any(isinstance(span.start, datetime) and span.start.weekday() == weekday for span in draft.spans)


def _by_day(one: One) -> list[One]:
    """Each day of a time; a night, and hours of a day, are one."""
    (start, end), midnight = one.starts, datetime.combine(one.starts[0].date(), time()) + ONE_DAY
    if end - start <= ONE_DAY:
        return [One(one.of, (start, end))]
    return [One(one.of, (start, midnight)), *_by_day(One(one.of, (midnight, end)))]


def _picked(said: Said, some: Some, last: Sequence[Standing]) -> Some | None:
    """Those that are named; None where they aren't there. ``last`` is what was booked last."""
    if said.which == "nth":
        there = all(-len(some) <= at < len(some) for at in said.at)
        return tuple(some[at] for at in {at % len(some) for at in said.at}) if there else None
    if said.which == "middle":
        return (some[len(some) // 2],) if len(some) % 2 and len(some) > 1 else None
    if said.which == "other":
        others = tuple(one for one in some if len(some) == 1 or one.of not in last)
        return others if len(others) == 1 and len(some) <= BOTH else None
    return some if said.which != "both" or len(some) == BOTH else None


def _gone(said: Said, some: Some, picked: Some) -> Some:
    """What goes of some by it."""
    return picked if said.act == "takes" else tuple(one for one in some if one not in picked)


def _ids(some: Some) -> list[str]:
    return list(dict.fromkeys(one.of.ids[0] for one in some))


def _back(some: Some) -> dict[str, list[str]]:
    """The times that go, as a pick has them; nothing for whole bookings."""
    times = [moment.isoformat() for one in some for moment in one.time or ()]
    return {"back": times} if times else {}
