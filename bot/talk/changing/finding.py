"""Which booking a wish to change is about: by its days, or the last, or the one that is asked for."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from itertools import pairwise

from bot.people.periods import meet
from bot.store.rows import booked
from bot.store.rows.outcomes import Outcome
from bot.store.store import Store
from bot.talk.changing.becoming import are_one
from bot.talk.changing.standing import Standing, stretches, touched
from bot.talk.changing.wording import Wording
from bot.talk.covering.behalf import absent_of
from bot.talk.listing.schedules import title
from bot.talk.offers.asking import Choice, choose
from bot.talk.rules import Rules
from bot.talk.schedules.entries import Entries
from bot.talk.turn import Commit, Instead, Turn, rows_around, say
from bot.texts import cards as texts
from bot.texts import notes, spoken
from intents import Draft
from intents.person import Person
from intents.remarks import choosing
from intents.when import find

LAST = timedelta(hours=24)  # for which "it" is what was booked last
BOTH = 2


class Unbooked(Exception):  # a new request
    """Somebody is to cover on days on which nothing stands: ``wanted`` is with them, where that is known."""

    def __init__(self, wanted: Draft | None = None) -> None:
        self.wanted = wanted
        super().__init__("nothing stands then")


class DayOff(Exception):  # goes another way
    """What is to be moved is a day off in a Webex schedule: ``known`` is by what it is known there, ``title`` its name, if any."""

    def __init__(self, known: set[str], title: str) -> None:
        self.known, self.title = sorted(known), title
        super().__init__("a day off")


class Finding:
    """Reads the rows and Webex."""

    def __init__(self, store: Store, entries: Entries, words: Wording, rules: Rules) -> None:
        self._store = store
        self._entries = entries
        self._words = words
        self._rules = rules

    def meant(self, turn: Turn, draft: Draft, all_: Sequence[Standing], *, told_again: bool = False) -> list[Standing]:
        """The one of all, or those that are one request; where an absence is ``told_again`` those of its days. Raises Instead where
        there is none, or are several, and Unbooked."""
        picked = turn.picked.get("bookings")
        if picked:
            found = [one for one in all_ if one.ids[0] in picked]
            if not found:
                raise Instead(say(turn, notes.undone_already, Outcome("answered", "nothing to change"), closing="replaced"))
            settled = turn.picked.get("chosen") or turn.picked.get("revised")
            if not settled and (others := self._named_too(draft, found, all_)):
                raise Instead(self.which(turn, draft, [*others, *found]))
            return found if are_one(found) else found[-1:]  # further days come after the last
        named = self._named(draft, all_, told_again=told_again)
        ends = bool(draft.spans) and all(span.open_start for span in draft.spans)
        if draft.covers and draft.spans and not named and not ends:
            raise Unbooked
        last = [] if named or draft.options else self._every(turn, draft, self._last(turn, all_), all_)
        if last and (others := self._of_other_days(draft, last, all_) or self._named_too(draft, last, all_)):
            raise Instead(self.which(turn, draft, [*others, *last]))
        found = named or last or ([] if draft.options else self._nearest(draft, all_))
        if ends and len(found) > 1 and _in_a_row(found):  # days that follow each other end with the last of them
            found = found[-1:]
        if not found:
            absent = absent_of(turn.picked).name
            none = notes.nothing_of(absent) if absent else notes.nothing_to_change
            said = notes.nothing_then(self._words.lines(all_), absent) if all_ else none
            raise Instead(say(turn, said, Outcome("answered", "nothing to change"), closing="replaced"))
        night = _is_evening(draft) and _in_a_row(found)
        if len(found) > 1 and not night and (draft.options or not (named or last) or not are_one(found)):
            raise Instead(self.which(turn, draft, found))
        return found

    def _every(self, turn: Turn, draft: Draft, last: list[Standing], all_: Sequence[Standing]) -> list[Standing]:
        """What was booked last, or all that stands where that is one and more are meant: "a day later for both". Raises Instead."""
        said = choosing.speaks_of_all(draft.text, spoken())
        if said is None or len(last) != 1 or len(all_) < BOTH:
            return last
        if not are_one(all_) or (said == "both" and len(all_) > BOTH):
            raise Instead(self.which(turn, draft, all_))
        return list(all_)

    def words(self, turn: Turn, found: Sequence[Standing]) -> str:
        """What was said when a booking was made or changed last, which tells whose language a few words about it are; nothing where
        that isn't known."""
        ids = {id_ for one in found for id_ in one.ids}
        with self._store.read() as tx:
            plans = [one.plan for one in booked.standing(tx, turn.speaker.id) if not ids.isdisjoint(one.bookings)]
        return next((text for one in plans if one.draft and (text := str(one.draft.get("text") or ""))), "")

    def which(self, turn: Turn, draft: Draft, found: Sequence[Standing]) -> Commit:
        """Asks which of some bookings is meant."""
        choices = [Choice(self._words.line(one), "", {"bookings": one.ids[:1], "chosen": True}) for one in found]
        which, open_ = Outcome("asked", "which booking"), draft.with_(ask=())
        return choose(turn, open_, notes.which_booking, choices, self._rules.life, outcome=which, none=texts.never_mind)

    def _of_other_days(self, draft: Draft, last: Sequence[Standing], all_: Sequence[Standing]) -> list[Standing]:
        """Other bookings than the last, on a day that is named and on which the last is not: "start tonight at 7" may mean it."""
        days = self._days(draft)
        if not days or any(touched(one, days) for one in last):
            return []
        return [one for one in all_ if one not in last and touched(one, days)]

    def _named_too(self, draft: Draft, found: Sequence[Standing], all_: Sequence[Standing]) -> list[Standing]:
        """Other bookings on a day that is named beside one of what is taken to be meant: "move 14 and 16 December"."""
        days = [[day] for day in self._days(draft)]
        own = [day for day in days if any(touched(one, day) for one in found)]
        others = [one for one in all_ if one not in found and any(touched(one, day) for day in days if day not in own)]
        return others if own else []

    def _days(self, draft: Draft) -> list[tuple[datetime, datetime]]:
        """The days that the words name, with a begin."""
        said = find(draft.text, now=draft.now, timezone=draft.timezone, date_order=self._rules.date_order).spans
        return stretches([span for span in said if isinstance(span.start, datetime) and not span.open_start])

    def _named(self, draft: Draft, all_: Sequence[Standing], *, told_again: bool = False) -> list[Standing]:
        """By the days that were said to be it before, or that get another cover, or are told of once more."""
        spans = draft.options[0] if draft.options else draft.spans if draft.covers or told_again else ()
        days = stretches(spans)
        found = [one for one in all_ if days and touched(one, days)]
        if found and _is_evening(draft):  # a night goes on behind midnight
            ends = {one.end for one in found}
            found += [one for one in all_ if one not in found and one.start in ends and one.start.time() == time()]
        return found

    def stop_at_day_off(self, turn: Turn, draft: Draft, subject: Person, all_: Sequence[Standing]) -> None:
        """Raises DayOff where the days that shall be others are no booking, and a day off in Webex."""
        if not draft.options or turn.picked.get("bookings") or self._named(draft, all_):
            return
        days = stretches(draft.options[0])
        for entry in self._entries.seen(subject.person_id or turn.speaker.id, "holidays"):
            own = stretches((entry.span,)) if entry.span is not None else []
            if meet(own, days):
                raise DayOff(entry.known, title(entry.event))

    def _last(self, turn: Turn, all_: Sequence[Standing]) -> list[Standing]:
        """What was booked or changed last, a short while ago."""
        last, now = rows_around(self._store, turn).newest, self._store.clock()
        if last is None or now - last.plan.created_at > LAST:
            return []
        ids = set(last.bookings)
        return [one for one in all_ if ids & set(one.ids)]

    def _nearest(self, draft: Draft, all_: Sequence[Standing]) -> list[Standing]:
        """Where only an end is said: what begins before it."""
        ends = [span.end for span in draft.spans if span.open_start and isinstance(span.end, datetime)]
        return [one for one in all_ if not ends or one.start < ends[0]]


def _is_evening(draft: Draft) -> bool:
    """Whether what is moved is an evening or a night."""
    return bool(draft.options and draft.options[0]) and all(span.part == "eve" for span in draft.options[0])


def _in_a_row(found: Sequence[Standing]) -> bool:
    """Whether bookings follow each other without a gap, with the same cover."""
    pairs = list(pairwise(found))
    return all(one.end == other.start and one.covers == other.covers and not one.rule for one, other in pairs)
