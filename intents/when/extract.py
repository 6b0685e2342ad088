"""Marks: where dates and times stand in a text. The text is scanned once; what any of the marks mean is asked afterwards."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Literal

from intents.when.calendar.offsets import Amount
from intents.when.calendar.periods import running_on
from intents.when.finding import Expression, answer, counted, taken_apart
from intents.when.grammar.attach import joined_parts, with_length
from intents.when.grammar.expression import Moment
from intents.when.model.clocks import part_code
from intents.when.recurrence.counts import ended
from intents.when.recurrence.rule import Rule
from intents.when.resolve.lists_to_spans import sharing
from intents.when.resolve.onward import onward
from intents.when.span import Span, When
from intents.when.text.reader import Reader
from intents.when.tongues import language_of, tongue
from intents.when.translating import English, returned, translated

Kind = Literal["days", "clock", "both", "part", "rule", "lasting", "times"]
Place = tuple[int, int]
INSTANT = timedelta(minutes=1)  # before the day from which dates are counted
LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class DateMark:
    """One date or time expression of a text; ``place`` is where it stands (start, end, in characters), ``said`` its words.

    ``kind``: ``part`` is a part of the day that is none unless a day stands near it; ``rule`` a recurrence; ``times`` how often
    it comes; ``lasting`` a bare length of time, which ``length`` holds.
    ``bound`` is the word before it ("until", "from", "after", "by", "back", ...).
    A list ("Mon and Tue 9-11") is one mark; ``items`` are its members as marks of their own, empty if it is no list. A member
    knows what was said once for all of them (the month, the hours).
    """

    place: Place
    kind: Kind
    bound: str | None
    said: str
    length: Amount | None = None
    items: tuple["DateMark", ...] = ()
    of: int | None = field(default=None, repr=False)
    meant: Expression | Rule | None = field(default=None, repr=False, compare=False)

    @property
    def hours(self) -> Span | None:
        """A part of the day as its nominal hours ("the morning" without a day); None for anything else."""
        only = self.meant[0] if isinstance(self.meant, list) and self.kind == "part" else None
        hours = only.hours if only else None
        start, end = (hours.start, hours.end) if hours else (None, None)
        if hours is None or start is None or end is None:
            return None
        return Span(start.as_time(), end.as_time(), said=self.said, part=part_code(hours), place=self.place)

    @property
    def feast(self) -> bool:
        """Whether it is a feast by name."""
        return isinstance(self.meant, list) and all(one.days is not None and bool(one.days.feast) for one in self.meant)

    def bounded(self, bound: str | None) -> "DateMark":
        """The same with another word before it: "signed off until then"."""
        meant = [replace(moment, bound=bound) for moment in self.meant] if isinstance(self.meant, list) else self.meant
        return replace(self, bound=bound, meant=meant)

    @property
    def day(self) -> "DateMark":
        """The same without its hours."""
        meant = [replace(moment, hours=None) for moment in self.meant] if isinstance(self.meant, list) else self.meant
        return replace(self, kind="days", meant=meant)

    @property
    def once(self) -> "DateMark":
        """A part of every day as that of one day ("mornings"); anything else as it is."""
        rule = self.meant if isinstance(self.meant, Rule) else None
        if rule is None or rule.hours is None or not rule.hours.word or rule.days or rule.month_days or rule.freq != "DAILY":
            return self
        return replace(self, kind="part", meant=[Moment(rule.tokens, hours=rule.hours)])

    @property
    def sides(self) -> "tuple[DateMark, DateMark] | None":
        """The first and the last day of days in a row, as marks of their own; None for anything else."""
        only = self.meant[0] if isinstance(self.meant, list) and len(self.meant) == 1 else None
        if only is None or only.upto is None or only.days is None or only.right is not None or only.hours is not None:
            return None
        return replace(self, meant=[replace(only, upto=None)]), replace(self, meant=[replace(only, days=only.upto, upto=None)])

    @property
    def parts(self) -> tuple[Place, ...]:
        """Where the members of a list stand; of anything else, where it stands itself."""
        return tuple(item.place for item in self.items) or (self.place,)


@dataclass(frozen=True, slots=True)
class Dates:
    """The marks of a text in its order, and what they were read from.

    ``unsure`` are bare numbers that would be hours or days if the words around them asked for such ("9 to 5", "2-6"): they count
    only when they are chosen.
    """

    marks: tuple[DateMark, ...]
    unsure: tuple[DateMark, ...]
    text: str
    timezone: str
    reader: Reader = field(repr=False)
    english: English | None = field(default=None, repr=False)
    notes: tuple[str, ...] = ()
    answered: dict[tuple[object, ...], tuple[Sequence[DateMark], When]] = field(
        init=False, default_factory=dict, repr=False, compare=False
    )

    def when(self, chosen: Iterable[DateMark] | None = None, *, habit: bool = False, around: datetime | None = None) -> When:
        """What the chosen marks (or members of lists) mean together; without a choice, all of them.

        They are joined only among themselves: a day and the hours near it, a departure and a return, a recurrence and its end.
        ``habit`` reads bare weekdays as every week (working hours). ``around``: the local time that a bare weekday or day of a
        month is counted from, where something else than now is under discussion. The same is worked out once. Never raises.
        """
        marks, together = (self.marks, False) if chosen is None else (tuple(chosen), True)
        key = (*map(id, marks), together, habit, around)
        if key not in self.answered:
            self.answered[key] = marks, self._when(marks, together, habit, around)
        return self.answered[key][1]

    def _when(self, chosen: Sequence[DateMark], together: bool, habit: bool, around: datetime | None) -> When:
        reader = self.reader if self.reader.habit or not habit else replace(self.reader, habit=True)
        reader = reader if around is None else replace(reader, now=around, seen={})
        marks = sorted(set(chosen), key=lambda mark: (mark.place[0], -mark.place[1]))
        moments = _onward(reader, _expressions(marks))
        if around is not None:
            moments = [[_running_on(one, (around + INSTANT).date()) for one in series] for series in moments]
        if not reader.alone:
            parts = [one for mark in marks if mark.kind == "part" for one in _moments(mark)]
            open_rules = [mark.meant.tokens for mark in marks if isinstance(mark.meant, Rule) and mark.meant.hours is None]
            moments = joined_parts(reader, moments, parts, open_rules)
            lengths = [one for mark in marks if mark.length for one in _moments(mark)]
            moments = with_length(reader, moments, lengths, together=together)
        times = [one for mark in marks if mark.kind == "times" for one in _moments(mark)]
        rules = counted([mark.meant.copy() for mark in marks if isinstance(mark.meant, Rule)], times)
        lasting = [mark.length for mark in marks if mark.length and together]
        ended(reader, rules, lasting)
        found = answer(reader, self.text if self.english is None else self.english.text, moments, rules, self.timezone)
        found = replace(found, assumed=(*found.assumed, *self.notes)) if self.notes else found
        return returned(found, self.english) if self.english else found


def extract(
    text: str,
    *,
    now: datetime,
    timezone: str = "UTC",
    date_order: str = "DMY",
    country: str = "GB",
    habit: bool = False,
    alone: bool = False,
    blocked: Iterable[Place] = (),
    language: str | None = None,
) -> Dates:
    """The dates and times of a text, as the speaker means them on their local ``now``.

    ``blocked`` are stretches (names, quotations) where no date is read; no expression reaches over one. ``country``: whose feasts.
    ``habit`` and ``alone`` as in ``find``; ``language`` is that of the text, where it is known. Never raises.
    """
    own = without(text, blocked)
    name = language or language_of(own)
    if name:
        english = translated(own, tongue(name))
        found = _extract(english.text, now, timezone, "DMY", country, habit=habit, alone=alone)
        if found.marks:
            return _led_back(found, replace(english, original=text))
        small = tongue(name).own  # "mon rendez-vous" is on no Monday
        own = without(own, [found.span() for found in LETTERS.finditer(own) if found.group().lower() in small])
    return replace(_extract(own, now, timezone, date_order, country, habit=habit, alone=alone), text=text)


def without(text: str, blocked: Iterable[Place]) -> str:
    """The text with these stretches made a sign that no date reaches over."""
    for start, end in blocked:
        sign = {",": ";", ".": "¦", "\n": "¦"}.get(text[start:end], "_")  # a word may stand right before the end of a sentence
        text = text[:start] + sign * (min(end, len(text)) - start) + text[end:]
    return text


def _extract(text: str, now: datetime, timezone: str, date_order: str, country: str, *, habit: bool, alone: bool) -> Dates:
    reader, found, notes = taken_apart(text, now, timezone, date_order, country, habit=habit, alone=alone)
    marks = [_mark(reader, text, onward(reader, sharing(series))) for series in found.moments]
    marks += [_single(reader, text, part, "part") for part in found.latent]
    marks += [_single(reader, text, length, "lasting") for length in found.lengths]
    marks += [_of_rule(reader, text, rule) for rule in found.rules]
    marks += [_single(reader, text, times, "times") for times in found.times]
    marks.sort(key=lambda mark: mark.place)
    unsure = _apart([_mark(reader, text, sharing(series)) for series in found.unsure], marks)
    return Dates(tuple(marks), unsure, text, timezone, reader, notes=notes)


def _apart(unsure: Iterable[DateMark], marks: Iterable[DateMark]) -> tuple[DateMark, ...]:
    """Those that no other mark reaches into; one may stand within ("5 till 7" holds "till 7")."""
    kept: list[DateMark] = []
    taken = [mark.place for mark in marks]
    for mark in unsure:
        first, last = mark.place
        if all(last <= start or end <= first or (first < start and end <= last) for start, end in taken):
            kept.append(mark)
            taken.append(mark.place)
    return tuple(kept)


def _mark(reader: Reader, text: str, series: Expression) -> DateMark:
    if len(series) == 1:
        return _single(reader, text, series[0], _kind(series[0]))
    place = reader.place(series[0].tokens[0], max(moment.tokens[1] for moment in series))
    items = tuple(replace(_single(reader, text, moment, _kind(moment)), of=place[0]) for moment in series)
    kinds = {item.kind for item in items}
    kind: Kind = kinds.pop() if len(kinds) == 1 else "both"
    return DateMark(place, kind, items[0].bound, text[slice(*place)], items=items, meant=series)


def _single(reader: Reader, text: str, moment: Moment, kind: Kind) -> DateMark:
    place = reader.place(*moment.tokens)
    bound = moment.bound if moment.bound != "at" else None
    return DateMark(place, kind, bound, text[slice(*place)], moment.lasting if kind == "lasting" else None, meant=[moment])


def _of_rule(reader: Reader, text: str, rule: Rule) -> DateMark:
    place = reader.place(*rule.tokens)
    return DateMark(place, "rule", None, text[slice(*place)], meant=rule)


def _kind(moment: Moment) -> Kind:
    sides = [moment, *([moment.right] if moment.right else [])]
    days, hours = any(side.days for side in sides), any(side.hours or side.closing for side in sides)
    return "both" if days and hours else "days" if days else "clock"


def _moments(mark: DateMark) -> Expression:
    return mark.meant if isinstance(mark.meant, list) else []


def _running_on(moment: Moment, day: date) -> Moment:
    """The moment with a period that is said without which as that of a day."""
    days, upto = (running_on(one, day) if one and one.running else one for one in (moment.days, moment.upto))
    return moment if (days, upto) == (moment.days, moment.upto) else replace(moment, days=days, upto=upto)


def _expressions(marks: Sequence[DateMark]) -> list[Expression]:
    """The chosen expressions; members that were chosen from one list are a list again."""
    whole = {mark.place[0] for mark in marks if mark.items}
    made: list[Expression] = []
    members: dict[int, Expression] = {}
    for mark in marks:
        if mark.kind in ("part", "lasting", "rule", "times") or mark.of in whole:
            continue
        if mark.of in members:
            members[mark.of] += _moments(mark)
            continue
        made.append(list(_moments(mark)))
        if mark.of is not None:
            members[mark.of] = made[-1]
    return made


def _onward(reader: Reader, listed: list[Expression]) -> list[Expression]:
    """The days of a month of several expressions go on from each other as those of one list do."""
    if len(listed) < 2:
        return listed
    made = iter(onward(reader, [moment for series in listed for moment in series]))
    return [[next(made) for _ in series] for series in listed]


def _led_back(found: Dates, english: English) -> Dates:
    """The same marks with the words and places of the original."""

    def own(mark: DateMark) -> DateMark:
        start, end = english.back(mark.place)
        said = english.original[start:end]
        place = (start + len(said) - len(said.lstrip()), end - len(said) + len(said.rstrip()))
        items = tuple(replace(own(item), of=place[0]) for item in mark.items)
        return replace(mark, place=place, said=said.strip(), items=items)

    return replace(found, marks=tuple(map(own, found.marks)), unsure=tuple(map(own, found.unsure)), english=english)
