"""How long somebody is away: open sides filled, clocks put on their day, half days, returns; and what has to be asked."""

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Literal

from intents.message import Message
from intents.when import Span, When

# ---- English ---------------------------------------------------------------------------------------------------------

HALF = re.compile(r"\b(?:half[ -]?(?:a[ -])?days?|1/2[ -]day)\b|½[ -]?day", re.IGNORECASE)
LATE = re.compile(r"\b(?:(?:in|start\w*|arriv\w*|com\w*|log\w*|be|running|i'm|am|get\w*) (?:on |in |to work |into the office )?(?:a bit |a little |slightly |an hour |\w+ minutes |\w+ hours? )?(?:late|later)|late (?:start|in|arrival)|"
                  r"not (?:be )?in (?:before|until|till|til)|in (?:around|about|from|after) )\b", re.IGNORECASE)
BACK = re.compile(r"\b(?:(?:i(?:'ll| will|'m| am)? )?(?:be |come |coming )?back(?: (?:in|at|to)(?: the)? (?:office|work|desk))?(?: again)?|return(?:ing|s)?(?: (?:to|in)(?: the)? (?:office|work))?)"
                  r"(?= (?:on|by|at|in|from|next|this|the|tomorrow|tmrw|mon|tue|wed|thu|fri|sat|sun|\d|after|around|early|first|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|christmas))", re.IGNORECASE)
SOME_DAY = re.compile(r"\b(?:some|one|any) (?:day|morning|afternoon|evening|time|weekday)s?\b(?! off (?:on|from)\b)|\bsometimes?\b|\bat some (?:point|stage)\b|\bsome ?when\b|"
                      r"\b(?:a|one|1) days?(?: off| leave| holiday| vacation| pto| annual leave| of leave)?,? (?:next|this|in|during|of|later|either|around|within|between)\b|"
                      r"\b(?:an?|one) (?:morning|afternoon) (?:next|this|in|during)\b|\bone of (?:these|those|the|next)\b|\beither\b", re.IGNORECASE)
SOME_DAYS = re.compile(r"(?<!first )(?<!last )(?<!next )(?<!the )\b(?:a couple(?: of)?|couple(?: of)?|a few|some|several|two|three|four|2|3|4) (?:days?|mornings|afternoons)(?: off| leave| holiday| vacation| pto| annual leave| of leave| of pto)?,? "
                       r"(?:in|of|during|next|this|around|between|sometime|at some point|within|either|later|over)\b", re.IGNORECASE)
HEDGED = re.compile(r"\b(?:i may|we may|@n may|might|maybe|perhaps|possibly|probably|likely|not sure|not certain|unsure|i guess|i think|i suppose|hopefully|hoping to|i hope|consider(?:ing)?|thinking (?:of|about)|"
                    r"tentative(?:ly)?|should i|i wish|tbc|tbd|to be confirmed|potentially|unless|depend(?:s|ing)(?: on)?|wondering (?:if|whether)|if i|could be (?:out|off|away)|what if|in case|"
                    r"not decided|undecided|don't know|do not know|provisional(?:ly)?|penciled?|pencilled|looking (?:at|into))\b|\bsome time(?! off)\b|\?{2,}")
ALL_OF_US = re.compile(r"\bwe (?:are|will|shall)\b|\b(?:the|my|our) (?:whole |entire )?(?:team|department|group|squad|crew)\b(?: (?:is|are|will)\b)|\beveryone|\beverybody|\ball of us")
WAS = re.compile(r"(?<!\w)(?:i|we|@n) (?:was|were) (?:also |not |all |still |actually )?(?:off|out|away|sick|ill|unwell|absent|on|ooo|unavailable|feeling)\b|(?<!\w)(?:i|@n) (?:took|had) (?:\w+ |@d ){0,3}?off\b")
FROM_DAY = re.compile(r"\b((?:\d{1,2}|a|one|two|three|four|five|six|couple of|a couple of|a few) (?:day|week|month|fortnight)s?) from ((?:the )?\S+(?: \S+){0,2})", re.IGNORECASE)
FOR_LONG = re.compile(r"\bfor (?:\d{1,2}|an?|one|two|three|four|five|six|a couple of|the next \w+) (?:day|week|month|fortnight)s? from\b")
LONG = re.compile(r"\b((?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|ten|twelve|a couple of) (?:day|week|month|fortnight)s?)'?(?: of)? "
                  r"(?:\w+ )?(?:off|leave|holidays?|vacation|pto|absence|time off|sabbatical)\b", re.IGNORECASE)
STARTING = re.compile(r"\b(?:start\w*|begin\w*|from|as of|effective)\b")
DAY_WORD = re.compile(r"(?:next |this |the )?(?:mon|tue|wed|thu|fri|sat|sun|\d{1,2}(?:st|nd|rd|th)?\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|christmas|easter|tomorrow|today|now)", re.IGNORECASE)
RELATIVE = re.compile(r"(?:today|now)\b", re.IGNORECASE)
UNREAD = re.compile(r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|august|september|october|november|december|\d{1,2}(?:st|nd|rd|th)|\d{1,2}[:.]\d\d|"
                    r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d+)?|\d{1,2} ?[ap]\.?m|gmt|utc|est|edt|cst|pst|pdt|cet|cest|ist|jst|bst)\b|"
                    r"(?<![\w.,:/#+-])\d{1,4}\b(?! ?(?:days?|weeks?|months?|hours?|hrs?|mins?|minutes?|people|times|x\b|%|more|other|years?))")

EARLY = re.compile(r"\b(?:leav\w+|finish\w*|log\w* off|sign\w* off|go\w* home|stop\w*|head\w* (?:off|out|home)|an?) (?:work )?(?:a bit |a little )?(?:early|earlier)\b|\bearly (?:finish|leave|exit|dart)\b", re.IGNORECASE)
ABOUT = re.compile(r"\b(?:around|about|roughly|approximately|approx|circa)\.? (?:the |next |mid |end |start )*(?:christmas|xmas|easter|new year|end of|start of|middle of|beginning of|mid|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|next week|\d{1,2}(?:st|nd|rd|th)|\d{1,2} [a-z]{3})", re.IGNORECASE)
VAGUE = re.compile(r"\buntil further notice\b|\bin (?:the )?(?:summer|winter|spring|autumn|fall)\b|\b(?:soon|sometime soon|one of these days|at some point|in the (?:near )?future|in a while|for a while|a while|indefinitely|in a bit)\b", re.IGNORECASE)
PART = re.compile(r"(?<!every )\b(morning|afternoon|evening)\b")
PARTS: dict[str, tuple[Literal["am", "pm", "eve"], int, int]] = {"morning": ("am", 9, 13), "afternoon": ("pm", 13, 17), "evening": ("eve", 17, 22)}

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
        self._twice()
        self._long()
        self._return()
        self.spans = self._clocks_on_days(self.spans)
        self.spans = [self._sides(span) for span in self.spans]
        self._part_of_day()
        self._questions(when)

    def wonder(self, code: str) -> None:
        """Notes once that ``code`` has to be asked."""
        if code not in self.ask:
            self.ask.append(code)

    def assume(self, words: str) -> None:
        """Notes a guess once."""
        if words not in self.assumed:
            self.assumed.append(words)

    # ---- spans -----------------------------------------------------------------------------------------------------------

    def _twice(self) -> None:
        """"out 2 weeks from Monday" is two weeks that begin on Monday, or the day two weeks after it."""
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
        """"two weeks of leave from 4 January": a length and a beginning."""
        found = LONG.search(self.message.text)
        if not found or self.recurrence or self.ask or len(self.spans) != 1 or not (self.spans[0].open_end or STARTING.search(self.low)):
            return
        again = self.message.find(f"{self.spans[0].said} for {found.group(1)}").spans
        if len(again) == 1 and again[0].start == self.spans[0].start and again[0].end is not None:
            self.spans = [replace(again[0], said=self.spans[0].said, place=self.spans[0].place)]

    def _return(self) -> None:
        """"back on Monday": away until the day before; with other dates beside it, it only ends them."""
        found = BACK.search(self.message.text)
        if not found or self.recurrence:
            return
        after = [span for span in self.spans if span.place[0] >= found.start() and span.place[0] - found.end() < 14]
        if not after:
            return
        back = after[0]
        others = [span for span in self.spans if span is not back]
        moment = _moment(back.start) or _moment(back.end)
        if back.open_start or (back.start is not None and _moment(back.start) == self.today and isinstance(back.end, datetime) and back.end > self.today + DAY):
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
            self.assume("until the end of the day")
            return replace(span, end=midnight + DAY, open_end=False)
        return span

    def _part_of_day(self) -> None:
        """"Thursday, afternoon off": a part of the day that stands apart from its day."""
        span = self.spans[0] if len(self.spans) == 1 else None
        found = PART.search(self.message.left)
        if span is None or not found or not span.all_day or not isinstance(span.start, datetime) or span.end != span.start + DAY:
            return
        part, start, end = PARTS[found.group(1)]
        self.spans = [replace(span, start=datetime.combine(span.start, time(start)), end=datetime.combine(span.start, time(end)), all_day=False, part=part)]

    # ---- questions -------------------------------------------------------------------------------------------------------

    def _questions(self, when: When) -> None:
        message, text = self.message, self.message.text
        if not self.spans and not self.recurrence and not self.ask:
            self.wonder("no_date")
            self.options = self.options or ((Span.days(self.now.date(), self.now.date()),),)
        if self.spans and all(span.all_day for span in self.spans) and not self.recurrence:
            if LATE.search(self.low) or EARLY.search(self.low):
                self.wonder("no_time")
            if ABOUT.search(self.low) and not self.ask:
                self.wonder("vague")
        if VAGUE.search(self.low) and not set(self.ask) - {"no_date"}:
            self.ask = [code for code in self.ask if code != "no_date"]
            self.wonder("vague")
        if HALF.search(text) and self.spans and all(span.all_day for span in self.spans):
            self.wonder("which_half")
        if not {"which_date", "which_days", "vague"} & set(self.ask) and "no_date" not in self.ask:
            if SOME_DAYS.search(text):
                self.wonder("which_days")
            elif SOME_DAY.search(text) or self._either(when):
                self.wonder("which_date")
        if HEDGED.search(message.gist) and "no_date" not in self.ask:
            self.wonder("uncertain")
        if ALL_OF_US.search(message.gist) and not message.people.of("subject") and "no_date" not in self.ask:
            self.wonder("uncertain")
        if UNREAD.search(message.left) and not self.ask:
            self.wonder("uncertain")
        if not self.recurrence and self.spans and (self._over() or WAS.search(message.gist)) and not self._running():
            self.wonder("past")

    def _either(self, when: When) -> bool:
        """Whether two dates are joined by "or"."""
        places = sorted(when.taken)
        return any(re.fullmatch(r"[ ,]*(?:or|/ ?or|or else|or maybe)(?: (?:on|from|the))* *", self.low[a[1]:b[0]]) for a, b in zip(places, places[1:], strict=False)) or any(
            re.search(r"\w or (?:on |from |the )?\w", self.low[a:b]) for a, b in places)

    def _over(self) -> bool:
        ends = [_moment(span.end) for span in self.spans]
        return all(end is not None and end <= self.today for end in ends) and bool(ends)

    def _running(self) -> bool:
        """Whether today is within what was named."""
        return any((_moment(span.start) or self.today) <= self.now and (_moment(span.end) or self.now + DAY) > self.today for span in self.spans)


def _moment(moment: datetime | date | time | None) -> datetime | None:
    return moment if isinstance(moment, datetime) else None
