"""What has to be asked about an absence before anything can be booked: a question for each way of being unclear."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import pairwise

from intents.message import Message
from intents.when import Span

# ---- English ---------------------------------------------------------------------------------------------------------

LATE = re.compile(
    r"\b(?:(?:in|start\w*|arriv\w*|com\w*|log\w*|be|running|i'm|am|get\w*) (?:on |in |to work |"
    r"into the office )?(?:a bit |a little |slightly |an hour |\w+ minutes |\w+ hours? )?(?:late|later)|"
    r"late (?:start|in|arrival)|"
    r"not (?:be )?in (?:before|until|till|til)|in (?:around|about|from|after) )\b",
    re.IGNORECASE,
)
HALF = re.compile(r"\b(?:half[ -]?(?:a[ -])?days?|1/2[ -]day)\b|½[ -]?day", re.IGNORECASE)
EARLY = re.compile(
    r"\b(?:leav\w+|finish\w*|log\w* off|sign\w* off|go\w* home|stop\w*|head\w* (?:off|out|home)|"
    r"an?) (?:work )?(?:a bit |a little )?(?:early|earlier)\b|\bearly (?:finish|leave|exit|dart)\b",
    re.IGNORECASE,
)
ABOUT = re.compile(
    r"\b(?:around|about|roughly|approximately|approx|circa)\.? (?:the |next |mid |end |start )*(?:christmas|"
    r"xmas|easter|new year|end of|start of|middle of|beginning of|mid|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|"
    r"nov|dec|next week|\d{1,2}(?:st|nd|rd|th)|\d{1,2} [a-z]{3})",
    re.IGNORECASE,
)
VAGUE = re.compile(
    r"\buntil further notice\b|\bin (?:the )?(?:summer|winter|spring|autumn|fall)\b|\b(?:soon|sometime soon|"
    r"one of these days|at some point|in the (?:near )?future|in a while|for a while|a while|indefinitely|"
    r"in a bit)\b",
    re.IGNORECASE,
)
SOME_DAY = re.compile(
    r"\b(?:some|one|any) (?:day|morning|afternoon|evening|time|weekday)s?\b(?! off (?:on|from)\b)|"
    r"\bsometimes?\b|\bat some (?:point|stage)\b|\bsome ?when\b|"
    r"\b(?:a|one|1) days?(?: off| leave| holiday| vacation| pto| annual leave| of leave)?,? (?:next|this|in|"
    r"during|of|later|either|around|within|between)\b|"
    r"\b(?:an?|one) (?:morning|afternoon) (?:next|this|in|during)\b|\bone of (?:these|those|the|next)\b|"
    r"\beither\b(?! ?·)",
    re.IGNORECASE,
)
SOME_DAYS = re.compile(
    r"(?<!first )(?<!last )(?<!next )(?<!the )\b(?:a|one|two|three|four|1|2|3|4|a couple of|a few|some) weeks?(?: off| leave"
    r"| holidays?| vacation|"
    r" pto| annual leave| of leave)+,? (?:in|of|during|sometime|at some point|within|either|later|around|over)\b|"
    r"(?<!first )(?<!last )(?<!next )(?<!the )\b(?:a couple(?: of)?|couple(?: of)?|a few|some|several|two|"
    r"three|four|2|3|4) (?:days?|mornings|afternoons)(?: off| leave| holiday| vacation| pto| annual leave|"
    r" of leave| of pto)?,? "
    r"(?:in|of|during|next|this|around|between|sometime|at some point|within|either|later|over)\b",
    re.IGNORECASE,
)
# What follows an "if" that makes nothing uncertain: "if I could", "if anything is urgent", "if needed", "if he can't then Lee".
IF_PLAIN = (
    r"(?:i (?:could|can|may|might|took|take|had|have)|anything|something|there|you|urgent|needed|necessary|required|possible|not"
    r"|so|any|"
    r"someone|anyone|somebody|it is (?:urgent|ok|okay|possible)|@n (?:can not|is not|is (?:away|out|off|busy|unavailable)"
    r"|does not)|"
    r"(?:he|she|they) (?:can|are|is|do|does) not|it can not wait|that is)"
)
HEDGED = re.compile(
    r"\b(?:i may|we may|@n may|might|maybe|perhaps|possibly|probably|likely|not sure|not certain|unsure|"
    r"i guess|i think|i suppose|hopefully|hoping to|i hope|consider(?:ing)?|thinking (?:of|about)|"
    r"tentative(?:ly)?|should i|(?:was|were) (?:supposed|meant|going|due|planning) to|i wish(?! to\b)|tbc|tbd|to be confirmed"
    r"|potentially|unless|depend(?:s|ing)(?: on)?|"
    rf"wondering (?:if|whether)|if (?!{IF_PLAIN}\b)|could be (?:out|off|away)|what if|in case|"
    r"not decided|undecided|don't know|do not know|provisional(?:ly)?|penciled?|pencilled|looking (?:at|"
    r"into))\b|\bsome time(?! off)\b|\?{2,}"
)
SOMEWHERE = re.compile(
    r"\b(?:business trip|work trip|training|conference|course|off-?site|seminar|trade fair|team event|"
    r"traveling)\b(?!.*\b(?:off|out|away|leave|absent|unavailable)\b)"
)
ALL_OF_US = re.compile(
    r"\bwe (?:are|will|shall)\b|\b(?:the|my|our) (?:whole |entire )?(?:team|department|group|squad|"
    r"crew)\b(?: (?:is|are|will)\b)|\beveryone|\beverybody|\ball of us"
)
WAS = re.compile(
    r"(?<!if )(?<!\w)(?:i|we|@n) (?:was|were) (?:also |not |all |still |actually )?(?:off|out|away|sick|ill|unwell|absent|"
    r"on|ooo|unavailable|feeling)\b|(?<!if )(?<!\w)(?:i|@n) (?:took|had) (?:\w+ |@d ){0,3}?off\b"
)
UNREAD = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|august|september|"
    r"october|november|december|\d{1,2}(?:st|nd|rd|th)|\d{1,2}[:.]\d\d|"
    r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d+)?|\d{1,2} ?[ap]\.?m|gmt|utc|est|edt|cst|pst|pdt|cet|cest|ist|jst|bst)\b|"
    r"(?<![\w.,:/#+-])\d{1,4}\b(?! ?(?:days?|weeks?|months?|hours?|hrs?|mins?|minutes?|people|times|x\b|%|more|"
    r"other|years?))"
)
OR = re.compile(r"[ ,]*(?:or|/ ?or|or else|or maybe)(?: (?:on|from|the))* *")
OR_INSIDE = re.compile(r"\w or (?:on |from |the )?\w")


@dataclass(slots=True)
class Case:
    """An absence with its spans as they are understood; ``ask`` grows with each question."""

    message: Message
    spans: Sequence[Span]
    recurrence: str | None
    ask: list[str]

    @property
    def low(self) -> str:
        """The message in lower case."""
        return self.message.text.lower()

    @property
    def whole_days(self) -> bool:
        """Whether days are named and no hours."""
        return bool(self.spans) and all(span.all_day for span in self.spans)

    @property
    def dated(self) -> bool:
        """Whether it is not yet asked when it shall be at all."""
        return "no_date" not in self.ask

    @property
    def clear(self) -> bool:
        """Whether it is not yet asked which of several days are meant."""
        return self.dated and not {"which_date", "which_days", "vague"} & set(self.ask)


def doubts(message: Message, spans: Sequence[Span], recurrence: str | None, known: Sequence[str]) -> list[str]:
    """The codes of CONTRACT.md section 7 to ask, those that were ``known`` first."""
    case = Case(message, spans, recurrence, list(known))
    for code, unclear in QUESTIONS:
        if code not in case.ask and unclear(case):
            case.ask.append(code)
    if "vague" in case.ask and "vague" not in known:
        case.ask = [code for code in case.ask if code != "no_date"]
    return case.ask


def _no_date(case: Case) -> bool:
    return not case.spans and not case.recurrence and not case.ask


def _no_time(case: Case) -> bool:
    return case.whole_days and not case.recurrence and bool(LATE.search(case.low) or EARLY.search(case.low))


def _vague(case: Case) -> bool:
    about = case.whole_days and not case.recurrence and not case.ask and ABOUT.search(case.low)
    return bool(about or (VAGUE.search(case.low) and not set(case.ask) - {"no_date"}))


def _which_half(case: Case) -> bool:
    return case.whole_days and bool(HALF.search(case.message.text))


def _which_days(case: Case) -> bool:
    return case.clear and bool(SOME_DAYS.search(case.message.text))


def _which_date(case: Case) -> bool:
    return case.clear and bool(SOME_DAY.search(case.message.people.text) or _either(case))


def _uncertain(case: Case) -> bool:
    gist, people = case.message.gist, case.message.people
    everybody = ALL_OF_US.search(gist) and not people.of("subject")
    return bool(
        (case.dated and (HEDGED.search(gist) or SOMEWHERE.search(gist) or everybody))
        or _cover_for_a_part(case)
        or people.of("other")
        or (not case.ask and UNREAD.search(case.message.left))
    )


def _past(case: Case) -> bool:
    over = _over(case) or WAS.search(case.message.gist)
    return not case.recurrence and bool(case.spans) and bool(over) and not _running(case)


QUESTIONS: tuple[tuple[str, Callable[[Case], bool]], ...] = (
    ("no_date", _no_date),
    ("no_time", _no_time),
    ("vague", _vague),
    ("which_half", _which_half),
    ("which_days", _which_days),
    ("which_date", _which_date),
    ("uncertain", _uncertain),
    ("past", _past),
)


def _either(case: Case) -> bool:
    """Whether two dates are joined by "or"."""
    low, places = case.low, sorted(case.message.when.taken)
    between = any(OR.fullmatch(low[one[1] : other[0]]) for one, other in pairwise(places))
    return between or any(OR_INSIDE.search(low[start:end]) for start, end in places)


def _cover_for_a_part(case: Case) -> bool:
    """As in "off Tuesday, Sam covers the morning": what of the afternoon?"""
    return any(
        span.part and isinstance(span.start or span.end, time) and cover.ahead and span.place[0] > cover.place[1]
        for span in case.message.when.spans
        for cover in case.message.people.of("cover")
    )


def _today(case: Case) -> datetime:
    return datetime.combine(case.message.phrase.now, time())


def _over(case: Case) -> bool:
    """Whether all of it lies before today."""
    return all(isinstance(span.end, datetime) and span.end <= _today(case) for span in case.spans)


def _running(case: Case) -> bool:
    """Whether today is within what was named."""
    today = _today(case)
    return any(
        (not isinstance(span.start, datetime) or span.start < today + timedelta(days=1))
        and (not isinstance(span.end, datetime) or span.end > today)
        for span in case.spans
    )
