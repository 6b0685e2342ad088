"""The ways to answer or correct an open draft: a part of the day, other people, a name; other days are in ``redate``."""

import re
from dataclasses import replace
from datetime import datetime, time, timedelta

from intents.draft import Cover, Draft
from intents.message import Message
from intents.names import Names
from intents.redate import DAY, MARK, MORE, dates, ends, settled, without
from intents.shares import split, within
from intents.when import Span
from intents.when.span import Part

# ---- English ---------------------------------------------------------------------------------------------------------

PARTS: tuple[tuple[Part, time, time, re.Pattern[str]], ...] = (
    ("am", time(9), time(13), re.compile(r"\b(?:(?:in )?the )?(?:mornings?|first half|a\.?m\.?|before lunch|forenoon)\b")),
    (
        "pm",
        time(13),
        time(17),
        re.compile(
            r"\b(?:(?:in )?the )?(?:afternoons?|second half|other half|p\.?m\.?|"
            r"after lunch)\b"
        ),
    ),
    ("eve", time(17), time(22), re.compile(r"\b(?:(?:in )?the )?evenings?\b")),
)
ONLY_PART = re.compile(
    r"^(?:(?:only|just|no|not|in|the|make|it|that|a|is|sorry|actually|please|for|all|will|be|i|mean|rather|"
    r"then|first|second|other|one|half|of|day|,|\.|!|off|out|away|thanks|"
    r"mornings?|afternoons?|evenings?|first half|second half|am|pm|a\.m|p\.m|before|after|lunch|forenoon|"
    r"@d) ?)+$"
)
ALL_DAY = re.compile(
    r"^(?:no,? )?(?:(?:make it|it is|for|the|a|off) )*(?:all day|(?:the |a )?(?:whole|full|"
    r"entire) day)(?: please)?[.!]?$"
)
NO_COVER = re.compile(
    r"^(?:with )?(?:no cover(?: needed| required)?|without (?:any )?cover|nobody|no-? ?one|none|no stand-?in|"
    r"no substitute|not needed|cover is not needed|i do not need (?:any |a )?cover)[.!]?$"
)
HALF_DAY = re.compile(r"^(?:(?:make it|only|just|it is|a|for|no) )*(?:a )?half (?:a )?day[.!]?$")
CALLED = re.compile(
    r"^(?:call it|name it|it is called|its name is|named?|the name is|title:?)\s+(.{2,60}?)[.!]?$", re.IGNORECASE
)


def _part(draft: Draft, message: Message) -> Draft | None:
    """As in "the morning", "only the afternoon", "9 to 12": hours put on the days there are."""
    if not draft.spans or draft.intent == "working_hours":
        return None
    if only_part(message):
        low = message.text.lower()
        for name, start, end, pattern in PARTS:
            if pattern.search(low):
                return settled(draft, tuple(_hours(span, start, end, name) for span in draft.spans))
    spans = message.when.spans
    if len(spans) == 1 and isinstance(spans[0].start or spans[0].end, time) and not message.when.recurrence:
        first, last = spans[0].start, spans[0].end
        return settled(
            draft,
            tuple(
                _hours(
                    span, first if isinstance(first, time) else None, last if isinstance(last, time) else None, spans[0].part
                )
                for span in draft.spans
            ),
        )
    return None


def only_part(message: Message) -> bool:
    """Whether a part of the day is all that is said."""
    low = " ".join(message.text.lower().split())
    return bool(ONLY_PART.search(low)) and any(pattern.search(low) for *_, pattern in PARTS)


def _half(draft: Draft, message: Message) -> Draft | None:
    """As in "make it a half day": which half is asked then."""
    if not HALF_DAY.search(message.gist) or not draft.spans:
        return None
    return replace(draft, ask=tuple(dict.fromkeys([*draft.ask, "which_half"])))


def _subject(draft: Draft, message: Message) -> Draft | None:
    """As in "for Lena": somebody else is away."""
    who = tuple(person.name for person in message.people.of("subject"))
    if not who or message.when.taken or message.people.of("cover"):
        return None
    return replace(draft, subject=who)


def _hours(span: Span, start: time | None, end: time | None, part: Part | None) -> Span:
    """The span's day between two clocks; an open side runs to the day's edge. A span of several days keeps both ends."""
    first, last = span.start, span.end
    if not isinstance(first, datetime):
        return replace(span, start=start, end=end, all_day=False, part=part)
    day = datetime.combine(first, time())
    final = datetime.combine(last - timedelta(minutes=1), time()) if isinstance(last, datetime) else day
    begin = datetime.combine(day, start or time())
    finish = datetime.combine(final, end) if end else final + DAY
    if finish <= begin:
        finish += DAY
    return replace(span, start=begin, end=finish, all_day=False, open_end=False, open_start=False, part=part)


def _all_day(draft: Draft, message: Message) -> Draft | None:
    if not ALL_DAY.search(message.gist) and not ALL_DAY.search(message.text.lower().strip()):
        return None
    spans = tuple(
        Span.days(span.start.date(), span.start.date(), span.said, span.place)
        if isinstance(span.start, datetime) and not span.all_day
        else span
        for span in draft.spans
    )
    done = settled(draft, spans)
    return replace(done, ask=tuple(code for code in done.ask if code != "which_half"))


def _no_cover(draft: Draft, message: Message) -> Draft | None:
    if not NO_COVER.search(message.gist):
        return None
    return replace(draft, covers=(), any_cover=False, intent="unavailable" if draft.intent == "replacement" else draft.intent)


def _title(draft: Draft, message: Message) -> Draft | None:
    found = CALLED.search(message.text.strip()) if draft.intent == "holiday" else None
    return replace(draft, title=found.group(1).strip(" \"'")) if found else None


def name_alone(message: Message) -> tuple[str, ...] | None:
    """The names, when the message is nothing else: "Sam Carter", "with Lee", "Sam or Lee"."""
    text = re.sub(
        r"^\s*(?:(?:with|cover with|cover:?|by|it is|it's|i mean|no,?|sorry,?|actually,?|make it|ask|use|add|and|"
        r"also|plus|the|choose|pick)\s+)+",
        "",
        message.text,
        flags=re.IGNORECASE,
    )
    text = re.sub(r"\s*(?:please|instead|thanks|then|one|too|as well)?\s*[.!]*\s*$", "", text, flags=re.IGNORECASE)
    names = Names(text, message.phrase.mentions)
    group = names.from_(0, loose=False) if names.found else None
    if not group or group.tokens[1] != len(names.found):
        return None
    return tuple(name.said for name in group.names)


def _people(draft: Draft, message: Message) -> Draft | None:
    """As in "with Lee instead", "Lee covers Thursday", "Sam Carter" (which Sam)."""
    if draft.intent not in ("unavailable", "replacement", "edit"):
        return None
    said = tuple(dict.fromkeys(person.name for person in message.people.of("cover"))) or (
        name_alone(message) if not message.when.taken else None
    )
    if not said:
        return None
    if len(said) == 1 and (meant := [cover for cover in draft.covers if _fits(cover.name, said[0])]):
        covers = tuple(replace(cover, name=said[0]) if cover is meant[0] else cover for cover in draft.covers)
    elif MORE.search(MARK.sub("", message.gist)):
        covers = (*draft.covers, *(Cover(name) for name in said))
    else:
        covers = tuple(Cover(name) for name in said)
    either = any(person.either for person in message.people.of("cover"))
    changed = replace(
        draft, covers=covers, any_cover=either, intent="replacement" if draft.intent == "unavailable" else draft.intent
    )
    parts = [part for part in message.when.spans if any(within(part, span) for span in draft.spans)]
    if parts and len(parts) == len(message.when.spans) and not draft.recurrence:
        spans = split(draft.spans, parts)
        shares = tuple(
            Cover(name, tuple(at for at, span in enumerate(spans) if any(within(span, part) for part in parts)))
            for name in said
        )
        return replace(changed, spans=spans, covers=shares if len(spans) > 1 else tuple(Cover(name) for name in said))
    return (dates(changed, message) or changed) if message.when.spans else changed


def _fits(known: str, said: str) -> bool:
    """Whether what is said names the known one more fully: "Sam" is "Sam Carter" or "sam.carter@x.com"."""
    return said.lower() != known.lower() and known.lower() in re.split(r"[\s.@_-]+", said.lower())


WAYS = (_part, _half, _all_day, _no_cover, _subject, _title, ends, without, _people, dates)
