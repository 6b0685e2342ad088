"""Other days for an open draft: an end, days left out, other days or more of them."""

import re
from dataclasses import replace
from datetime import datetime, time, timedelta

from intents import holiday
from intents.draft import Draft
from intents.extent import Extent
from intents.message import Message
from intents.phrase import Phrase
from intents.reading import read
from intents.when import Span

# ---- English ---------------------------------------------------------------------------------------------------------

MARK = re.compile(
    r"^(?:(?:no|nope|sorry|actually|oops|wait|hang on|hmm|correction|i mean(?:t)?|rather|ah|ok|okay|yes|"
    r"make that|oh|it is|it was|well|and|but)\b[ ,.:;!–-]*)+"
)
NOT_DATE = re.compile(r"\b(?:not|except|excluding|without|but not|apart from|minus|drop|skip)(?: for)?(?: on)? @d")
NOT_TEXT = re.compile(r"\b(?:not|except(?: for)?|excluding|without|but not|apart from|minus|drop|skip)\b", re.IGNORECASE)
MORE = re.compile(r"^(?:and|also|plus|as well as|add|\+|&)\b|\b(?:too|as well|also|in addition)\b")
END = re.compile(
    r"^(?:it )?(?:(?:only|just|ends?|ending|up|extend|make|it|to|that|let us|say|for|last) )*\b(?:until|till|til|"
    r"through|for|ends? on|ending|to|up to|\d+ (?:times|weeks|months|occurrences))\b",
    re.IGNORECASE,
)
DAY_ALONE = re.compile(r"(?:(?:the|on|make it|i mean|no,?|sorry,?) )*(\d{1,2}(?:st|nd|rd|th)?)[.!]?\Z", re.IGNORECASE)
MONTH = re.compile(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b",
    re.IGNORECASE,
)
ENDLESS = re.compile(r"^(?:until |till |to |the |by |@d ?|[.!])+$")
ABOUT_DATES = frozenset(
    (
        "no_date",
        "which_date",
        "two_readings",
        "which_days",
        "past",
        "end_before_start",
        "impossible_date",
        "impossible_time",
        "vague",
        "uncertain",
        "no_time",
    )
)
DAY = timedelta(days=1)


def settled(draft: Draft, spans: tuple[Span, ...], ask: tuple[str, ...] = ()) -> Draft:
    """The draft with other spans: what was asked about dates is answered, ``ask`` is new."""
    kept = [code for code in draft.ask if code not in ABOUT_DATES]
    if any(not span.all_day for span in spans):
        kept = [code for code in kept if code != "which_half"]
    covers = tuple(replace(cover, spans=tuple(at for at in cover.spans if at < len(spans))) for cover in draft.covers)
    return replace(draft, spans=spans, options=(), ask=tuple(dict.fromkeys([*kept, *ask])), covers=covers)


def ends(draft: Draft, message: Message) -> Draft | None:
    """As in "until March", "for six weeks": the end of a series or of the last days, read with what was said before."""
    endless = bool(draft.recurrence) and not re.search(r"UNTIL|COUNT", draft.recurrence or "") and ENDLESS.search(message.gist)
    if (
        not endless
        and not END.search(MARK.sub("", message.gist if "@d" not in message.gist[:3] else message.text.strip().lower()))
    ) or not (draft.recurrence or draft.spans):
        return None
    if draft.recurrence:
        said = message.text.strip()
        said = f"until {said}" if endless and not END.search(said.lower()) else said
        again = read(
            Phrase(
                f"{re.sub(r'[.!?]+$', '', draft.text.rstrip())} {said}",
                draft.now,
                draft.timezone,
                message.phrase.date_order,
                message.phrase.mentions,
            )
        )
        if not again.recurrence or not re.search(r"UNTIL|COUNT", again.recurrence):
            return None
        return replace(
            settled(draft, draft.spans or again.spans),
            recurrence=again.recurrence,
            ask=tuple(code for code in draft.ask if code not in ABOUT_DATES | {"no_end"}),
        )
    spans = message.when.spans
    if (
        len(spans) != 1
        or not spans[0].open_start
        or not isinstance(spans[0].end, datetime)
        or not isinstance(draft.spans[-1].start, datetime)
    ):
        return None
    last = draft.spans[-1]
    if isinstance(last.start, datetime) and spans[0].end <= last.start:
        return settled(draft, draft.spans, ("end_before_start",))
    return settled(
        draft, (*draft.spans[:-1], replace(last, end=spans[0].end, open_end=False, all_day=last.all_day and spans[0].all_day))
    )


def without(draft: Draft, message: Message) -> Draft | None:
    """As in "not Tuesday", "not Tuesday, Thursday": days taken out, others put in."""
    found = NOT_TEXT.search(message.people.text)
    if not found or not NOT_DATE.search(message.gist):
        return None
    spans = message.when.spans
    after = [span for span in spans if span.place[0] >= found.start()]
    if not after:
        return None
    gone, come = after[:1], [span for span in spans if span is not after[0]]
    if draft.recurrence and not come:
        start = draft.spans[0].start if draft.spans else None
        if isinstance(start, datetime) and start > message.phrase.now:
            gone = (
                list(replace(message, phrase=replace(message.phrase, now=start)).find(message.text[found.end() :]).spans)
                or gone
            )
        days = tuple(span.start.date() for span in gone if isinstance(span.start, datetime))
        return replace(draft, exceptions=tuple(dict.fromkeys(draft.exceptions + days)))
    kept = [part for span in draft.spans for part in _cut(span, gone[0])]
    if come:
        kept = [span for span in kept if not _touches(span, come[0])] if kept != list(draft.spans) else []
        kept = sorted([*kept, *come], key=lambda span: str(span.start))
    return settled(draft, tuple(kept), () if kept else ("no_date",))


def _touches(one: Span, other: Span) -> bool:
    if not all(isinstance(moment, datetime) for moment in (one.start, one.end, other.start, other.end)):
        return False
    return one.start < other.end and other.start < one.end  # type: ignore[operator]


def _cut(span: Span, gone: Span) -> list[Span]:
    """What is left of a span without the days of another."""
    if not _touches(span, gone):
        return [span]
    before = [replace(span, end=gone.start)] if span.start < gone.start else []  # type: ignore[operator]
    after = [replace(span, start=gone.end)] if gone.end < span.end else []  # type: ignore[operator]
    return before + after


def dates(draft: Draft, message: Message) -> Draft | None:
    """Other days, or more of them: "the 27th", "make it Thursday", "and Friday too"."""
    when = message.when
    alone = DAY_ALONE.match(message.text.strip())
    if alone and "impossible_date" in draft.ask and (month := MONTH.search(draft.text)):
        when = message.find(f"{alone.group(1)} {month.group()}")
        message = replace(message, when=when)
    if not when.spans and not when.recurrence and not when.ask:
        return None
    if draft.intent == "working_hours":
        return _habit(draft, message)
    if draft.intent == "holiday":
        said = when.spans[0].said if len(when.spans) == 1 else ""
        return replace(settled(draft, when.spans, when.ask), title=draft.title or holiday.title(message.text, said))
    extent = Extent(message)
    spans, ask = tuple(extent.spans), tuple(code for code in extent.ask if code not in ("no_date", "no_end"))
    if len(draft.spans) == 1 and not draft.spans[0].all_day and spans and all(span.all_day for span in spans):
        spans = tuple(_same_hours(draft.spans[0], span) for span in spans)
    if MORE.search(MARK.sub("", message.gist)) or re.match(r"\s*(?:and|also|plus)\b", message.text, re.IGNORECASE):
        spans = tuple(
            sorted({(span.start, span.end): span for span in (*draft.spans, *spans)}.values(), key=lambda span: str(span.start))
        )
    changed = settled(draft, spans, ask)
    covers = tuple(replace(cover, spans=()) for cover in changed.covers)
    return replace(
        changed,
        recurrence=when.recurrence,
        options=extent.options,
        covers=covers,
        exceptions=when.exceptions,
        assumed=tuple(dict.fromkeys([*draft.assumed, *extent.assumed])),
    )


def _same_hours(old: Span, new: Span) -> Span:
    start, end = old.start, old.end
    if (
        not isinstance(start, datetime)
        or not isinstance(end, datetime)
        or not isinstance(new.start, datetime)
        or end - start > DAY
    ):
        return new
    begin = datetime.combine(new.start, start.time())
    return replace(new, start=begin, end=begin + (end - start), all_day=False, part=old.part)


def _habit(draft: Draft, message: Message) -> Draft:
    """Working hours: new clocks or new days, the others kept."""
    when = message.when
    clocks = tuple(span for span in when.spans if not span.all_day)
    if len(clocks) == 1 and draft.spans and isinstance(clocks[0].start or clocks[0].end, time):
        new, old = clocks[0], draft.spans[0]
        clocks = (replace(new, start=new.start or old.start, end=new.end or old.end, open_start=False, open_end=False),)
    changed = settled(draft, clocks or draft.spans, when.ask)
    return replace(changed, recurrence=when.recurrence or draft.recurrence)
