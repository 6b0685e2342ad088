"""How long somebody is away: open sides filled, clocks put on their day, half days, returns; and what has to be asked."""

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Literal

from intents.doubts import LATE, doubts
from intents.message import Message
from intents.when import Span

# ---- English ---------------------------------------------------------------------------------------------------------

BACK = re.compile(
    r"(?<!my )\b(?:(?:i(?:'ll| will|'m| am)? )?(?:be |come |coming )?back(?: (?:in|at|to)(?: the)? (?:office|work|"
    r"desk))?(?: again)?|return(?:ing|s)?(?: (?:to|in)(?: the)? (?:office|work))?)"
    r"(?= (?:on|by|at|in|from|next|this|the|tomorrow|tmrw|mon|tue|wed|thu|fri|sat|sun|\d|after|around|early|"
    r"first|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|christmas))",
    re.IGNORECASE,
)
FROM_DAY = re.compile(
    r"\b((?:\d{1,2}|a|one|two|three|four|five|six|couple of|a couple of|a few) (?:day|week|month|"
    r"fortnight)s?) from ((?:the )?\S+(?: \S+){0,2})",
    re.IGNORECASE,
)
FOR_LONG = re.compile(
    r"\bfor (?:\d{1,2}|an?|one|two|three|four|five|six|a couple of|the next \w+) (?:day|week|month|"
    r"fortnight)s? from\b"
)
LONG = re.compile(
    r"\b((?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|ten|twelve|a couple of) (?:day|week|month|"
    r"fortnight)s?)'?(?: of)? "
    r"(?:\w+ )?(?:off|leave|holidays?|vacation|pto|absence|time off|sabbatical)\b",
    re.IGNORECASE,
)
STARTING = re.compile(r"\b(?:start\w*|begin\w*|from|as of|effective)\b")
DAY_WORD = re.compile(
    r"(?:next |this |the )?(?:mon|tue|wed|thu|fri|sat|sun|\d{1,2}(?:st|nd|rd|th)?\b|jan|feb|mar|apr|may|jun|"
    r"jul|aug|sep|oct|nov|dec|christmas|easter|tomorrow|today|now)",
    re.IGNORECASE,
)
RELATIVE = re.compile(r"(?:today|now)\b", re.IGNORECASE)

HOURS = re.compile(
    r"\bfor (?:about |around )?(half an?|an?|one|two|three|four|a couple of|\d{1,3}(?:\.\d)?) ?(hours?|hrs?|h|"
    r"minutes?|mins?)\b"
)
COUNT = re.compile(r"\b(\d|two|three|four|five) (?:days?|weekdays)\b")
WORDS_OF_NUMBER = {"two": 2, "three": 3, "four": 4, "five": 5} | {str(number): number for number in range(10)}
BEGINS = re.compile(
    r"\b(?:start(?:s|ing)?|begin(?:s|ning)?|commenc(?:e|es|ing)) (?:my |his |her |the |@n )?(?:\w+ ){0,2}?"
    r"(?:leave|sabbatical|vacation|holidays?|pto)\b(?! (?:on )?@d (?:until|till|to))"
)
PART = re.compile(r"(?<!every )\b(morning|afternoon|evening)\b")
PARTS: dict[str, tuple[Literal["am", "pm", "eve"], int, int]] = {
    "morning": ("am", 9, 13),
    "afternoon": ("pm", 13, 17),
    "evening": ("eve", 17, 22),
}


NUMBERS = {"a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0} | {
    "half an": 0.5,
    "half a": 0.5,
    "a couple of": 2.0,
}

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


class Extent:
    """The spans of an absence and all that is assumed about them or must be asked."""

    def __init__(self, message: Message) -> None:
        when = message.when
        self.message, self.low = message, message.text.lower()
        self.now = message.phrase.now.replace(tzinfo=None)
        self.today = datetime.combine(self.now.date(), time())
        self.spans = list(dict.fromkeys(when.spans))
        self.recurrence = when.recurrence
        self.ask, self.assumed, self.options = list(when.ask), list(when.assumed), when.options
        self._join()
        self._counted()
        self._twice()
        self._long()
        self._return()
        self.spans = self._clocks_on_days(self.spans)
        self.spans = [self._sides(span) for span in self.spans]
        self._part_of_day()
        self.ask = doubts(self.message, self.spans, self.recurrence, self.ask)
        if "no_date" in self.ask and not self.options:
            self.options = ((Span.days(self.now.date(), self.now.date()),),)

    def wonder(self, code: str) -> None:
        """Notes once that ``code`` has to be asked."""
        if code not in self.ask:
            self.ask.append(code)

    def assume(self, words: str) -> None:
        """Notes a guess once."""
        if words not in self.assumed:
            self.assumed.append(words)

    # ---- spans -----------------------------------------------------------------------------------------------------------

    def _join(self) -> None:
        """As in "my leave starts on 7 December and ends on 11 December"; as in "I start my leave on 7 December"."""
        if len(self.spans) == 2 and (self.spans[0].open_end or self.spans[0].all_day) and self.spans[1].open_start:
            first, last = self.spans
            start, end = _moment(first.start), _moment(last.end)
            if start is not None and end is not None and start < end:
                self.spans = [replace(first, end=end, open_end=False, said=f"{first.said} ... {last.said}")]
                self.ask = [code for code in self.ask if code != "no_end"]
        if len(self.spans) == 1 and self.spans[0].all_day and BEGINS.search(self.message.gist) and not self.recurrence:
            start, end = _moment(self.spans[0].start), _moment(self.spans[0].end)
            if start is not None and end == start + DAY:
                self.spans = [replace(self.spans[0], end=None, open_end=True)]

    def _counted(self) -> None:
        """As in "two days from 1 to 2 December": the days are named, so there is nothing to choose."""
        found = COUNT.search(self.low)
        if "which_days" in self.ask and found and len(self.spans) == 1:
            start, end = _moment(self.spans[0].start), _moment(self.spans[0].end)
            if start and end and (end - start).days == WORDS_OF_NUMBER.get(found.group(1), 0):
                self.ask = [code for code in self.ask if code != "which_days"]
                self.options = ()

    def _twice(self) -> None:
        """As in "out 2 weeks from Monday" is two weeks that begin on Monday, or the day two weeks after it."""
        if FOR_LONG.search(self.low):
            self.ask = [code for code in self.ask if code != "two_readings"]
            self.options = () if not self.ask else self.options
            return
        found = FROM_DAY.search(self.message.text)
        if not found or not DAY_WORD.match(found.group(2)) or RELATIVE.match(found.group(2)) or self.ask:
            return
        long = self.message.find(f"from {found.group(2)} for {found.group(1)}").spans
        if self.recurrence or not long or long[0].end is None:
            return
        point = self.message.find(found.group()).spans
        self.options = (long, point) if point and point != long else (long,)
        self.wonder("two_readings")

    def _long(self) -> None:
        """As in "two weeks of leave from 4 January": a length and a beginning."""
        found = LONG.search(self.message.text)
        if (
            not found
            or self.recurrence
            or self.ask
            or len(self.spans) != 1
            or not (self.spans[0].open_end or STARTING.search(self.low))
        ):
            return
        again = self.message.find(f"{self.spans[0].said} for {found.group(1)}").spans
        if len(again) == 1 and again[0].start == self.spans[0].start and again[0].end is not None:
            self.spans = [replace(again[0], said=self.spans[0].said, place=self.spans[0].place)]

    def _return(self) -> None:
        """As in "back on Monday": away until the day before; with other dates beside it, it only ends them."""
        found = BACK.search(self.message.text)
        if not found or self.recurrence:
            return
        after = [span for span in self.spans if span.place[0] >= found.start() and span.place[0] - found.end() < 14]
        after = after or self._apart(found.start(), found.end() + 40)
        if not after:
            return
        back = after[0]
        others = [span for span in self.spans if span is not back]
        moment = _moment(back.start) or _moment(back.end)
        if back.open_start or (
            back.start is not None
            and _moment(back.start) == self.today
            and isinstance(back.end, datetime)
            and back.end > self.today + DAY
        ):
            moment = _moment(back.end)
        if moment is None:
            return
        if not others:
            self.assume("away from today")
            self.spans = [Span(self.today, moment, all_day=moment.time() == time(), said=back.said, place=back.place)]
            if moment <= self.today:
                self.wonder("past")
            return
        last = others[-1]
        start = _moment(last.start)
        if start is not None and last.all_day and moment > start and self._gap(last, moment):
            others[-1] = replace(last, end=moment, open_end=False, all_day=moment.time() == time())
        elif last.open_end and start is not None and moment > start:
            others[-1] = replace(last, end=moment, open_end=False)
        self.spans = others

    def _apart(self, start: int, end: int) -> list[Span]:
        """The spans of a clause that was not read with the rest; its words count as read then."""
        when = self.message.find(self.message.text[start:end])
        left = self.message.left
        for first, last in when.taken:
            left = left[: start + first] + " " * (last - first) + left[start + last :]
        self.message = replace(self.message, left=left)
        return list(when.spans)

    def _gap(self, last: Span, moment: datetime) -> bool:
        """Whether working days lie between the last day named and the return."""
        end = _moment(last.end)
        if end is None:
            return True
        return any((end + DAY * ahead).weekday() < 5 for ahead in range(min(366, (moment - end).days)))

    def _clocks_on_days(self, spans: list[Span]) -> list[Span]:
        """Clocks without a day go on the one day that is named, or on today."""
        bare = [span for span in spans if isinstance(span.start or span.end, time)]
        dated = [span for span in spans if span not in bare]
        if not bare or self.recurrence:
            return spans
        if len(dated) == 1 and dated[0].all_day and isinstance(dated[0].start, datetime):
            return [self._dated(span, dated[0].start) for span in bare]
        if dated:
            return dated
        made = [self._dated(span, self.today) for span in bare]
        if all((_moment(span.end) or _moment(span.start) or self.today) <= self.now for span in made):
            self.wonder("which_date")
        else:
            self.assume("today")
        return made

    @staticmethod
    def _dated(span: Span, day: datetime) -> Span:
        start = datetime.combine(day, span.start) if isinstance(span.start, time) else None
        end = datetime.combine(day, span.end) if isinstance(span.end, time) else None
        if start and end and end <= start:
            end += DAY
        return replace(span, start=start, end=end)

    def _sides(self, span: Span) -> Span:
        """Open sides and points given their other end: from now, from the day's begin, until the day's end."""
        start, end = _moment(span.start), _moment(span.end)
        if self.recurrence or (start is None and end is None):
            return span
        if span.all_day:
            if start is None and end is not None:
                if end <= self.today:
                    self.wonder("past")
                    return span
                self.assume("from today")
                return replace(span, start=self.today, open_start=False)
            return span
        if start is None and end is not None:
            begin = datetime.combine(end.date(), time())
            if begin < self.now < end and not LATE.search(self.low):
                begin = self.now.replace(second=0, microsecond=0)
                self.assume("from now")
            elif end - begin < HOUR * 24:
                self.assume("from the start of the day")
            return replace(span, start=begin, open_start=False)
        if start is not None and end is None:
            midnight = datetime.combine(start.date(), time())
            if LATE.search(self.low):
                self.assume("from the start of the day")
                return replace(span, start=midnight, end=start, open_end=False)
            if long := HOURS.search(self.low):
                return replace(span, end=start + _length(long), open_end=False)
            self.assume("until the end of the day")
            return replace(span, end=midnight + DAY, open_end=False)
        return span

    def _part_of_day(self) -> None:
        """As in "Thursday, afternoon off": a part of the day that stands apart from its day."""
        span = self.spans[0] if len(self.spans) == 1 else None
        found = PART.search(self.message.left)
        if (
            span is None
            or not found
            or not span.all_day
            or not isinstance(span.start, datetime)
            or span.end != span.start + DAY
        ):
            return
        part, start, end = PARTS[found.group(1)]
        self.spans = [
            replace(
                span,
                start=datetime.combine(span.start, time(start)),
                end=datetime.combine(span.start, time(end)),
                all_day=False,
                part=part,
            )
        ]


def _length(found: re.Match[str]) -> timedelta:
    """As in "for an hour", "for 90 minutes"."""
    number = NUMBERS.get(found.group(1))
    count = float(found.group(1)) if number is None else number
    return timedelta(minutes=count) if found.group(2).startswith("min") else timedelta(hours=count)


def _moment(moment: datetime | date | time | None) -> datetime | None:
    return moment if isinstance(moment, datetime) else None
