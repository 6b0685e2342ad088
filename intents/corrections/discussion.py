"""What dates mean beside an open draft: "Thursday" is that of the week under discussion, "the 25th" that of its month."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from intents.draft import Draft
from intents.languages import bare
from intents.phrase import DateOrder
from intents.requests.spans import DAY, midnight, moment
from intents.when import Span
from intents.when.extract import DateMark, Dates, extract
from intents.when.grammar.expression import Moment
from intents.when.model.days import Days, stretch
from intents.when.near import Base, counted, following
from intents.when.recurrence.rule import Rule
from intents.when.span import When

INSTANT = timedelta(minutes=1)
WORDS = re.compile(r"\w+")
WEEK = timedelta(days=7)
ENDS = ("until", "through", "before", "by", "back")


@dataclass(frozen=True, slots=True)
class Discussion:
    """A draft, the dates of a message about it, and the speaker's local ``now``."""

    draft: Draft
    dates: Dates
    now: datetime
    date_order: DateOrder = "DMY"
    behind: frozenset[str] = frozenset()  # the words of a weekday that count it from there: "the Monday after"
    beside: frozenset[str] = frozenset()  # those that stand beside it: "le lundi suivant"
    text: str = ""  # the message as it was written
    again: frozenset[str] = frozenset()  # those that may stand behind it: "too", "with"

    @property
    def today(self) -> datetime:
        """Midnight of the speaker's day."""
        return midnight(self.now)

    @property
    def begin(self) -> datetime | None:
        """The first day under discussion; that of a date which can't be, where there is no other."""
        starts = [
            midnight(start)
            for span in (*self.draft.spans, *(span for option in self.draft.options for span in option))
            if (start := moment(span.start) or moment(span.end))
        ]
        return min(starts, default=None) or self._month()

    @property
    def last(self) -> datetime | None:
        """The last day of the draft."""
        return max((midnight(end - INSTANT) for span in self.draft.spans if (end := moment(span.end))), default=None)

    def when(self, marks: Iterable[DateMark], *, ahead: bool = False) -> When:
        """What the marks mean together, counted from what is under discussion; ``ahead``: not before it begins."""
        chosen = list(marks)
        dated = [mark for mark in chosen if mark.kind in ("days", "both")]
        begin = self.begin
        if begin is None:
            return self.dates.when(chosen)
        if self.last is not None and (behind := [mark for mark in chosen if self.follows(mark)]):
            return self._counted([mark for mark in chosen if mark not in behind], behind, self.last)
        if chosen and all(map(self._of_its_week, chosen)):
            monday = (begin - begin.weekday() * DAY).date()
            week = stretch(monday, monday + 6 * DAY, "week")
            return self.dates.when([replace(mark, meant=[replace(one, days=week) for one in _moments(mark)]) for mark in chosen])
        if chosen and all(map(weekend, chosen)):
            first = begin - DAY if begin >= self.today else self.today
            return self.dates.when([counted(mark, Base(first.date(), first.date()), "after") for mark in chosen])
        if not dated and begin >= self.today and any(mark.kind == "rule" for mark in chosen):
            return self.dates.when(chosen, around=begin - INSTANT)
        if not dated or not all(map(unplaced, dated)):
            return self.dates.when(chosen)
        if not all(map(floating, dated)):
            return self.dates.when(chosen, around=max(begin, self.today) - INSTANT)
        return self.dates.when(chosen, around=begin - INSTANT if ahead or dated[0].bound in ENDS else self._around(dated[0], begin))

    def _counted(self, others: Sequence[DateMark], behind: Sequence[DateMark], last: datetime) -> When:
        """What days mean of which some are counted from the last of the others, or of what is under discussion: "the 26th too, and
        the Monday after"."""
        first = self.when(others) if others else When()
        ends = [end - INSTANT for span in first.spans if (end := moment(span.end))]
        then = self.dates.when(map(_weekday, behind), around=midnight(max(ends, default=last)) + DAY - INSTANT)
        return replace(
            then,
            spans=(*first.spans, *then.spans),
            assumed=(*first.assumed, *then.assumed),
            ask=(*first.ask, *then.ask),
            taken=(*first.taken, *then.taken),
            recurrence=first.recurrence or then.recurrence,
            options=first.options or then.options,
        )

    def _of_its_week(self, mark: DateMark) -> bool:
        """Whether it names all of a week and not which, so that the one under discussion is meant: "the whole week"."""
        reader, moments = self.dates.reader, _moments(mark)
        tokens = [reader.at(at) for one in moments for at in range(*one.tokens)]
        named = any(token.has("step") for token in tokens)
        return len(moments) == 1 and weeks(mark) and not named and any(token.has("whole") for token in tokens)

    def follows(self, mark: DateMark) -> bool:
        """Whether it is counted from what is under discussion: "the Monday after", "le lundi suivant"."""
        text, (start, end) = self.text, mark.place
        within, around = mark.said.lower().split()[-2:], (*WORDS.findall(text[:start])[-1:], *WORDS.findall(text[end:])[:2])
        ahead = WORDS.findall(text[end:].lower())[:2]
        within += ahead[:1] if ahead[1:] == [] or ahead[1] in self.again else []  # "the Monday after too", and no "after all"
        counts = not self.behind.isdisjoint(within) or not self.beside.isdisjoint(bare(word.lower()) for word in (*within, *around))
        return counts and _weekday(mark) is not mark

    def _around(self, mark: DateMark, begin: datetime) -> datetime:
        """The moment before the day that is meant: one within the draft, else the nearest in its week or month that is not over."""
        ahead = self._first(mark, begin - INSTANT)
        if ahead is None:
            return begin - INSTANT
        for first in sorted({begin, *(midnight(start) for span in self.draft.spans if (start := moment(span.start)))}):
            day = self._first(mark, first - INSTANT)
            if day is not None and any(_within(day, span) for span in self.draft.spans):
                return first - INSTANT
        if _day_of_month(mark):
            month = max(begin.replace(day=1) - INSTANT, self.today - INSTANT)
            found = self._first(mark, month)
            return month if found is not None else begin - INSTANT
        behind = ahead - WEEK
        nearer = ahead - (self.last or begin) <= begin - behind
        return (ahead if nearer or behind < self.today else behind) - INSTANT

    def _first(self, mark: DateMark, around: datetime) -> datetime | None:
        for span in self.dates.when([mark], around=around).spans:
            end = moment(span.end)
            if span.open_start and end is not None:
                return midnight(end if mark.bound in ("before", "back") else end - INSTANT)
            if start := moment(span.start):
                return midnight(start)
        return None

    def _month(self) -> datetime | None:
        """The month of a date that there is not ("31 June")."""
        if not any(code.startswith("impossible") for code in self.draft.ask):
            return None
        found = extract(self.draft.text, now=self.draft.now, timezone=self.draft.timezone, date_order=self.date_order)
        months = [days.month for mark in found.marks for days in _days(mark) if days.month]
        if not months:
            return None
        first = self.draft.now.replace(day=1, month=months[0], hour=0, minute=0, tzinfo=None)
        return first if months[0] >= self.draft.now.month else first.replace(year=first.year + 1)


def as_hours(mark: DateMark) -> DateMark:
    """A part of the day that may be said in passing, or of every day, as that of the days talked of: "Priya the mornings"."""
    one = mark.meant[0] if isinstance(mark.meant, list) and len(mark.meant) == 1 else mark.meant
    if isinstance(one, Rule) and one.freq == "DAILY" and one.interval == 1 and one.hours and one.hours.word and not one.until:
        one = Moment(one.tokens, hours=one.hours)
    elif mark.kind != "part" or not isinstance(one, Moment):
        return mark
    return replace(mark, kind="clock", meant=[replace(one, weak=False)])


def _weekday(mark: DateMark) -> DateMark:
    """The weekday alone, of one that is told or of "the following Monday"; the mark itself where it is anything else."""
    found = _days(mark)
    alone = floating(mark) and len(found) == 1 and found[0].weekday is not None and found[0].day is None
    return (
        replace(mark, meant=[replace(one, days=Days(weekday=found[0].weekday)) for one in _moments(mark)])
        if alone
        else following(mark)
    )


def floating(mark: DateMark) -> bool:
    """Whether it is a bare weekday or day of a month, that needs a week or a month to be one date."""
    found = _days(mark)
    return bool(found) and all(
        days.first is None
        and days.month is None
        and days.year is None
        and days.step is None
        and not days.feast
        and (days.weekday is not None or days.day is not None)
        for days in found
    )


def unplaced(mark: DateMark) -> bool:
    """Whether it is such a day, or a period or a part of one without which: "the rest of the week"."""
    found = _days(mark)
    return floating(mark) or (bool(found) and all(days.running for days in found))


def of_rest(mark: DateMark) -> bool:
    """Whether it is what is left of a period: "the rest of the week"."""
    return any(days.edge == "rest" for days in _days(mark))


def weekend(mark: DateMark) -> bool:
    """Whether it names the weekend."""
    return any(days.grain == "weekend" for days in _days(mark))


def weeks(mark: DateMark) -> bool:
    """Whether it names a week."""
    return bool(_days(mark)) and all(days.grain == "week" and days.first for days in _days(mark))


def month_only(mark: DateMark) -> int | None:
    """The month, where nothing but a month is named."""
    found = _days(mark)
    only = len(found) == 1 and found[0].day is None and found[0].weekday is None and found[0].first is None
    return found[0].month if only else None


def unsettled(mark: DateMark) -> bool:
    """Whether its last clock was said without am or pm."""
    clocks = [
        clock
        for one in _moments(mark)
        if one.hours and not one.hours.word
        for clock in (one.hours.end or one.hours.start,)
        if clock
    ]
    return bool(clocks) and not clocks[-1].sure


def _moments(mark: DateMark) -> Sequence[Moment]:
    return mark.meant if isinstance(mark.meant, list) else ()


def _days(mark: DateMark) -> list[Days]:
    return [days for one in _moments(mark) for side in (one, one.right) if side for days in (side.days, side.upto) if days]


def _day_of_month(mark: DateMark) -> bool:
    return any(days.day is not None for days in _days(mark))


def _within(day: datetime, span: Span) -> bool:
    start, end = moment(span.start), moment(span.end)
    return start is not None and midnight(start) <= day < (end or midnight(start) + DAY)


def moved(span: Span, by: timedelta) -> Span:
    """The span that much later; its words are no longer those it was read from."""
    return replace(span.later(by), said="", place=(0, 0))
