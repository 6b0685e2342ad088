"""What a stand-in is asked, by the clocks of their own zone: the first line, and the facts of the card."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from bot.people.periods import Period, Stretch, moved
from bot.store.rows.plans import StoredCall
from bot.systems.everbridge.matching import Absence, absence
from bot.systems.everbridge.row import NAME
from bot.talk.audience import hours_in, when_of
from bot.talk.offers.shifts import counted
from bot.texts import asking as texts
from bot.texts import cards
from intents import Phrase
from intents.requests.asked.share import Share, share

CLOCK = re.compile(r"\d\d:\d\d")
Facts = list[tuple[str, str]]


def shared(
    words: Phrase,
    whole: Sequence[Period],
    zone: str,
    *,
    offered: Sequence[Period] = (),
    called: Callable[[str], str | None] = lambda _: None,
    whole_days: bool = False,
    gives_back: bool = False,
) -> Share | None:
    """What words take of some times of a ``zone``, by the clock by which they were said. With ``whole_days`` the days are the same
    by any clock."""
    here, there = ZoneInfo(zone), ZoneInfo(words.timezone)

    def theirs(times: Sequence[Period]) -> list[Stretch]:
        return [(one.start, one.end) for one in (moved(one, here, there, whole_days=whole_days) for one in times)]

    found = share(words, theirs(whole), offered=theirs(offered), called=called, gives_back=gives_back)
    if found is None:
        return None
    back = [moved(Period(*one), there, here, whole_days=whole_days) for one in found.part]
    return replace(found, part=tuple((one.start, one.end) for one in back))


@dataclass(frozen=True, slots=True)
class TheirClock:
    """``calls`` are those of the plan, ``contact`` is the stand-in's, ``hours`` are the shifts to be covered, local in ``here``."""

    calls: Sequence[StoredCall]
    contact: int | None
    hours: Sequence[Period]
    here: ZoneInfo
    there: ZoneInfo

    def when(self) -> str:
        """When they would cover, for the first line: the hours of their duty, where they are known; empty where nothing is to be
        said anew."""
        items = list(self._items())
        if not (hours := self._hours(items)):
            return self._whens(items) if self.here != self.there else ""
        said = counted(hours, self.there.key)
        return texts.your_time(said, self.there.key.rpartition("/")[2].replace("_", " ")) if self.here != self.there else said

    def facts(self, facts: Facts) -> Facts:
        """The lines of the asker's card with their own times; what stays by the asker's clocks says so."""
        items = list(self._items())
        return [(label, self._fact(label, value, items)) for label, value in facts]

    def _fact(self, label: str, value: str, items: Sequence[Absence]) -> str:
        here, hours = f"({self.here.key})", self._hours(items)
        if (items and here in value and (hours or self.here != self.there)) or (label == cards.shifts and hours):
            return f"{counted(hours, self.there.key)} ({self.there.key})" if hours else self._whens(items)
        elsewhere = self.here != self.there and CLOCK.search(value) and here not in value
        return f"{value} {here}" if elsewhere else value

    def _items(self) -> Iterator[Absence]:
        """What they would cover."""
        for call in self.calls:
            item = absence(json.loads(call.body)["data"]) if call.system == NAME and call.body else None
            if item is not None and self.contact in item.covers:
                yield item

    def _whens(self, items: Sequence[Absence]) -> str:
        return "; ".join(dict.fromkeys(when_of(item, self.here, self.there) for item in items))

    def _hours(self, items: Sequence[Absence]) -> list[Period]:
        """The hours of duty that are theirs then; none where they are not known."""
        found = dict.fromkeys(hours_in(items, self.hours))
        return [Period(one.start.replace(tzinfo=self.here), one.end.replace(tzinfo=self.here)) for one in found]
