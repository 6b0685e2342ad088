"""When somebody believes that they cover, by what they were told of it and nothing else: read from the words as they stand in their
space, in English."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from tests.metamorphic.answered.states import DAY, HALF, LONDON, Hours

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
A_DAY = r"(?:\w{3} )?(\d{1,2}) (\w{3})(?: (\d{4}))?"
A_CLOCK = r"(\d\d:\d\d)"
COUNTED = re.compile(rf"\d+ shifts, [^,]* {A_CLOCK}–{A_CLOCK}, {A_DAY}(?: – {A_DAY})?$")
CLOCKS = re.compile(rf"{A_DAY}, {A_CLOCK} ?– ?(?:{A_DAY}, )?{A_CLOCK}$")
LONG = re.compile(rf"{A_DAY},? {A_CLOCK} – {A_DAY},? {A_CLOCK}$")
WHOLE = re.compile(rf"{A_DAY}(?: – {A_DAY})?(?:, all day)?$")
LAST_ZONE = re.compile(r" \((\w+/\w+)\)")
GIVEN = re.compile(r"You're covering for Alex Morgan: ?(.*?)(?=\n\n|$)", re.DOTALL)
OTHER = re.compile(r"You cover for Alex Morgan at another time: now ?(.*?)(?=\n\n|$)", re.DOTALL)
GONE = re.compile(r"You no longer cover for Alex Morgan: ?(.*?)(?=\n\n|$)", re.DOTALL)
BESIDES = re.compile(r"As before, you also cover for Alex Morgan: ?(.*?)(?=\n\n|$)", re.DOTALL)


RECEIPT = re.compile(
    r"(Booked|Changed|Taken back): (?:(.+?) covers for )?Alex Morgan[^:\n]*: (.*?)(?: \(Everbridge id (\d+)\))?(?=\n|$)"
)
CHANGES = re.compile(r"Changes: (.*)")
COVERED = re.compile(r", (?:nobody|[A-Z][\w. ]+?) covers?(?=$|;| →| \(| and)")
GOES = re.compile(r"Goes: (.*)")
BACK = re.compile(r"(.+?) can't cover you after all, so you're on duty again: (.*?)(?:\. Shall I|(?=\n|$))")


class Believed:
    """What one stand-in makes of what they read. A change or an end says all that is theirs from then on; what is booked comes on
    top."""

    def __init__(self) -> None:
        self.hours: Hours = frozenset()
        self._shown: tuple[Hours, Hours] = frozenset(), frozenset()  # by a card of their own: what goes, and what stays of it

    def reads(self, texts: Iterable[str]) -> None:
        """What they are told in one turn."""
        given = besides = frozenset[datetime]()
        changes = False
        for text in texts:
            for form in (GIVEN, OTHER):
                given |= _of(form, text)
            besides |= _of(BESIDES, text)
            changes = changes or bool(OTHER.search(text) or GONE.search(text))
            if shown := _shown(text):
                self._shown = shown
            elif RECEIPT.search(text):
                was, now = self._shown
                self.hours = self.hours - was | now
        self.hours = (besides if changes else self.hours | besides) | given


class Asker:
    """What whoever is out makes of their cards and receipts, and of what is handed back: who covers when."""

    def __init__(self) -> None:
        self._who: dict[datetime, str] = {}
        self._gone: Hours = frozenset()  # by the card that is shown

    def reads(self, texts: Iterable[str]) -> None:
        """What they are told in one turn."""
        for text in texts:
            if shown := _shown(text):
                self._gone = shown[0] - shown[1]
            elif receipts := RECEIPT.findall(text):
                for what, who, when, _ in receipts:
                    if what == "Taken back":
                        self._goes(frozenset(half for half in hours_said(when) if self._who.get(half) == who))
                self._goes(self._gone)
                self._gone = frozenset()
                for what, who, when, _ in receipts:
                    if what != "Taken back" and not when.endswith("(taken back)"):
                        self._who |= dict.fromkeys(hours_said(when), who)
            for name, when in BACK.findall(text):
                self._goes(frozenset(half for half in hours_said(when) if self._who.get(half) == name))

    def covered_by(self, name: str) -> Hours:
        """When somebody covers."""
        return frozenset(half for half, who in self._who.items() if who == name)

    def _goes(self, hours: Hours) -> None:
        self._who = {half: who for half, who in self._who.items() if half not in hours}


def _shown(text: str) -> tuple[Hours, Hours] | None:
    """What a card shows that goes, and what is to stand after it; None of other texts."""
    rows = [COVERED.sub("", row).split(" → ") for row in (*CHANGES.findall(text), *GOES.findall(text))]
    if not rows:
        return None
    was, now = (frozenset[datetime]().union(*(hours_said(row[at]) for row in rows if len(row) > at)) for at in (0, 1))
    return was, now


def _of(form: re.Pattern[str], text: str) -> Hours:
    found = form.search(text)
    return hours_said(found[1]) if found else frozenset()


def hours_said(said: str) -> Hours:
    """The half hours of some times in words, by the clocks of London. Raises ValueError where they can't be read."""
    found: set[datetime] = set()
    zone = "Europe/London"
    for line in reversed([one for one in re.split(r"\n[-•] ?|; |\n| and ", said.strip().lstrip("-• ")) if one.strip()]):
        if named := LAST_ZONE.search(line):
            zone = named[1]
        for start, end in _times(LAST_ZONE.sub("", line).strip(" .")):
            at, ends = (side.replace(tzinfo=ZoneInfo(zone)).astimezone(LONDON).replace(tzinfo=None) for side in (start, end))
            while at < ends:
                found.add(at)
                at += HALF
    return frozenset(found)


def _times(line: str) -> list[tuple[datetime, datetime]]:
    if counted := COUNTED.match(line):
        start, end, *days = counted.groups()
        first, last = _days(days)
        every = [first + DAY * at for at in range((last - first).days + 1)]
        return [(_at(day, start), _at(day, end)) for day in every if day.weekday() < 5]
    if clocks := CLOCKS.match(line):
        first, last = _days(clocks.group(1, 2, 3, 5, 6, 7))
        start, end = _at(first, clocks[4]), _at(last, clocks[8])
        return [(start, end if end > start else end + timedelta(days=1))]
    if long := LONG.match(line):
        first, last = _days(long.group(1, 2, 3, 5, 6, 7))
        return [(_at(first, long[4]), _at(last, long[8]))]
    if whole := WHOLE.match(line):
        first, last = _days(whole.groups())
        return [(first, last + DAY)]
    raise ValueError(line)


def _days(groups: Iterable[str | None]) -> tuple[datetime, datetime]:
    """A first day and a last one, which may be the same; the year stands at the last."""
    day, month, year, other, in_month, in_year = groups
    year = year or in_year or "2026"
    first = datetime(int(year), 1 + MONTHS.index(str(month)), int(str(day)))
    return first, datetime(int(in_year or year), 1 + MONTHS.index(str(in_month)), int(other)) if other else first


def _at(day: datetime, clock: str) -> datetime:
    return day + timedelta(hours=int(clock[:2]), minutes=int(clock[3:]))
