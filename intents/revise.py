"""An answer to an open draft, or a correction of it: "the 27th", "the morning", "until March", "not Tuesday, Thursday", "with Lee instead"."""

import re
from dataclasses import replace
from datetime import datetime, time, timedelta

from intents import absence, answers, bookings, holiday
from intents.clean import clean
from intents.draft import Cover, Draft
from intents.extent import Extent
from intents.message import Message, hear
from intents.names import Names
from intents.phrase import Phrase
from intents.reading import read
from intents.when import Span

# ---- English ---------------------------------------------------------------------------------------------------------

MARK = re.compile(r"^(?:(?:no|nope|sorry|actually|oops|wait|hang on|hmm|correction|i mean(?:t)?|rather|ah|ok|okay|yes|make that|oh|it is|it was|well|and|but)\b[ ,.:;!–-]*)+")
BESIDE = frozenset("""@d @n a an the and & + or , . ; : ! ? ( ) - – — / ' " no not only just on in at from to until till for of make it that this is was be should instead sorry i mean meant
    rather actually change changed also plus as well too add except but without let us do have will would like with cover covers covering covered by my me stand stands in fill fills
    stand-in substitute replace him her them please then take all whole day full entire half one first second other option both extend ends ending end start starting starts through
    back forward move earlier later nobody no-one noone none cover. say ok okay yes correct it's call called name named want prefer think maybe am only. meeting's end's he she they can
    does did last week weeks days day's date dates time both. leave off out away so now""".split())
PARTS = (("am", time(9), time(13), re.compile(r"\b(?:(?:in )?the )?(?:mornings?|first half|a\.?m\.?|before lunch|forenoon)\b")),
         ("pm", time(13), time(17), re.compile(r"\b(?:(?:in )?the )?(?:afternoons?|second half|other half|p\.?m\.?|after lunch)\b")),
         ("eve", time(17), time(22), re.compile(r"\b(?:(?:in )?the )?evenings?\b")))
ONLY_PART = re.compile(r"^(?:(?:only|just|no|not|in|the|make|it|that|a|is|sorry|actually|please|for|all|will|be|i|mean|rather|then|first|second|other|one|half|of|day|,|\.|!|off|out|away|thanks|"
                       r"mornings?|afternoons?|evenings?|first half|second half|am|pm|a\.m|p\.m|before|after|lunch|forenoon|@d) ?)+$")
NOT_DATE = re.compile(r"\b(?:not|except|excluding|without|but not|apart from|minus|drop|skip)(?: for)?(?: on)? @d")
NOT_TEXT = re.compile(r"\b(?:not|except(?: for)?|excluding|without|but not|apart from|minus|drop|skip)\b", re.IGNORECASE)
MORE = re.compile(r"^(?:and|also|plus|as well as|add|\+|&)\b|\b(?:too|as well|also|in addition)\b")
END = re.compile(r"^(?:it )?(?:(?:only|just|ends?|ending|up|extend|make|it|to|that|let us|say|for|last) )*\b(?:until|till|til|through|for|ends? on|ending|to|up to|@d weeks|times)\b", re.IGNORECASE)
ALL_DAY = re.compile(r"^(?:no,? )?(?:(?:make it|it is|for|the|a|off) )*(?:all day|(?:the |a )?(?:whole|full|entire) day)(?: please)?[.!]?$")
NO_COVER = re.compile(r"^(?:with )?(?:no cover(?: needed| required)?|without (?:any )?cover|nobody|no-? ?one|none|no stand-?in|no substitute|not needed|cover is not needed|i do not need (?:any |a )?cover)[.!]?$")
DAY_ALONE = re.compile(r"(?:(?:the|on|make it|i mean|no,?|sorry,?) )*(\d{1,2}(?:st|nd|rd|th)?)[.!]?\Z", re.IGNORECASE)
MONTH = re.compile(r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b", re.IGNORECASE)
CALLED = re.compile(r"^(?:call it|name it|it is called|its name is|named?|the name is|title:?)\s+(.{2,60}?)[.!]?$", re.IGNORECASE)

OPEN = ("unavailable", "replacement", "working_hours", "holiday", "edit", "cancel")
ABOUT_DATES = frozenset(("no_date", "which_date", "two_readings", "which_days", "past", "end_before_start", "impossible_date", "impossible_time", "vague", "uncertain", "no_time"))
REVISING = frozenset(("make it DATE", "change my leave", "extend my leave", "change my cover"))
DAY = timedelta(days=1)


def revise(draft: Draft, phrase: Phrase) -> Draft | None:
    """``draft`` with what ``phrase`` says about it; None when the phrase is no answer to it (a new request, small talk)."""
    text = clean(phrase.text)
    if draft.intent not in OPEN or len(text) > 300 or not text.strip() or answers.answered(text):
        return None
    if (number := answers.choice(text)) and draft.options and draft.ask:
        if number > len(draft.options):
            return None
        return _settled(draft, draft.options[number - 1])
    message = hear(phrase, text, habit=draft.intent == "working_hours")
    marked = MARK.match(message.gist)
    if not _answers(message, bool(marked), draft):
        return None
    for way in (_part, _all_day, _no_cover, _title, _ends, _without, _people, _dates):
        if (changed := way(draft, message)) is not None:
            return replace(changed, because=changed.because + ((text.strip(), "revised", way.__name__.strip("_")),))
    return None


def _answers(message: Message, marked: bool, draft: Draft) -> bool:
    """Whether the message can be about the open draft at all."""
    gist = MARK.sub("", message.gist)
    if bookings.listed(gist) or bookings.undone(gist) or bookings.cancelled(gist) and not (NOT_DATE.search(gist) and draft.spans):
        return False
    found = bookings.edited(gist)
    if found:
        return found[0] in REVISING
    if NO_COVER.search(gist) or CALLED.search(message.text.strip()) and draft.intent == "holiday":
        return True
    told = absence.heard(gist)
    if told and told[0] not in ("NAME replaces me", "away with cover", "few words", "leaving early", "in late") and not marked:
        return False
    if told and told[0] == "few words" and not marked and not ONLY_PART.search(gist) and absence.TELLING.search(gist):
        return bool(re.search(r"\b(?:cover|stand-in|substitute|back|half day)\b", gist)) and "off" not in gist.split()
    if told and marked:
        return True
    words = [word for word in gist.split() if word[:1].isalpha() or word[:1] == "@"]
    return all(word in BESIDE for word in words) or bool(ONLY_PART.search(gist)) or _name_alone(message) is not None


def _settled(draft: Draft, spans: tuple[Span, ...], ask: tuple[str, ...] = ()) -> Draft:
    """The draft with other spans: what was asked about dates is answered, ``ask`` is new."""
    kept = [code for code in draft.ask if code not in ABOUT_DATES]
    if any(not span.all_day for span in spans):
        kept = [code for code in kept if code != "which_half"]
    covers = tuple(replace(cover, spans=tuple(at for at in cover.spans if at < len(spans))) for cover in draft.covers)
    return replace(draft, spans=spans, options=(), ask=tuple(dict.fromkeys([*kept, *ask])), covers=covers)


# ---- ways to answer --------------------------------------------------------------------------------------------------

def _part(draft: Draft, message: Message) -> Draft | None:
    """"the morning", "only the afternoon", "9 to 12": hours put on the days there are."""
    if not draft.spans or draft.intent == "working_hours":
        return None
    if ONLY_PART.search(message.gist):
        low = message.text.lower()
        for name, start, end, pattern in PARTS:
            if pattern.search(low):
                return _settled(draft, tuple(_hours(span, start, end, name) for span in draft.spans))
    spans = message.when.spans
    if len(spans) == 1 and isinstance(spans[0].start or spans[0].end, time) and not message.when.recurrence:
        start, end = spans[0].start, spans[0].end
        return _settled(draft, tuple(_hours(span, start if isinstance(start, time) else None, end if isinstance(end, time) else None, spans[0].part)
                                     for span in draft.spans))
    return None


def _hours(span: Span, start: time | None, end: time | None, part: str | None) -> Span:
    """The span's day between two clocks; an open side runs to the day's edge. A span of several days keeps both ends."""
    first, last = span.start, span.end
    if not isinstance(first, datetime):
        return replace(span, start=start, end=end, all_day=False, part=part)  # type: ignore[arg-type]
    day = datetime.combine(first, time())
    final = datetime.combine(last - timedelta(minutes=1), time()) if isinstance(last, datetime) else day
    begin = datetime.combine(day, start or time())
    finish = datetime.combine(final, end) if end else final + DAY
    if finish <= begin:
        finish += DAY
    return replace(span, start=begin, end=finish, all_day=False, open_end=False, open_start=False, part=part)  # type: ignore[arg-type]


def _all_day(draft: Draft, message: Message) -> Draft | None:
    if not ALL_DAY.search(message.gist) and not ALL_DAY.search(message.text.lower().strip()):
        return None
    spans = tuple(Span.days(span.start.date(), span.start.date(), span.said, span.place) if isinstance(span.start, datetime) and not span.all_day else span
                  for span in draft.spans)
    done = _settled(draft, spans)
    return replace(done, ask=tuple(code for code in done.ask if code != "which_half"))


def _no_cover(draft: Draft, message: Message) -> Draft | None:
    if not NO_COVER.search(message.gist):
        return None
    return replace(draft, covers=(), any_cover=False, intent="unavailable" if draft.intent == "replacement" else draft.intent)


def _title(draft: Draft, message: Message) -> Draft | None:
    found = CALLED.search(message.text.strip()) if draft.intent == "holiday" else None
    return replace(draft, title=found.group(1).strip(" \"'")) if found else None


def _ends(draft: Draft, message: Message) -> Draft | None:
    """"until March", "for six weeks": the end of a series or of the last days, read together with what was said before."""
    if not END.search(MARK.sub("", message.gist if "@d" not in message.gist[:3] else message.text.strip().lower())) or not (draft.recurrence or draft.spans):
        return None
    if draft.recurrence:
        again = read(Phrase(f"{re.sub(r'[.!?]+$', '', draft.text.rstrip())} {message.text.strip()}", draft.now, draft.timezone, message.phrase.date_order,
                            message.phrase.mentions))
        if not again.recurrence or not re.search(r"UNTIL|COUNT", again.recurrence):
            return None
        return replace(_settled(draft, draft.spans or again.spans), recurrence=again.recurrence, ask=tuple(code for code in draft.ask if code not in ABOUT_DATES | {"no_end"}))
    spans = message.when.spans
    if len(spans) != 1 or not spans[0].open_start or not isinstance(spans[0].end, datetime) or not isinstance(draft.spans[-1].start, datetime):
        return None
    last = draft.spans[-1]
    if isinstance(last.start, datetime) and spans[0].end <= last.start:
        return _settled(draft, draft.spans, ("end_before_start",))
    return _settled(draft, (*draft.spans[:-1], replace(last, end=spans[0].end, open_end=False, all_day=last.all_day and spans[0].all_day)))


def _without(draft: Draft, message: Message) -> Draft | None:
    """"not Tuesday", "not Tuesday, Thursday": days taken out, others put in."""
    found = NOT_TEXT.search(message.people.text)
    if not found or not NOT_DATE.search(message.gist):
        return None
    spans = message.when.spans
    after = [span for span in spans if span.place[0] >= found.start()]
    if not after:
        return None
    gone, come = after[:1], [span for span in spans if span is not after[0]]
    if draft.recurrence and not come:
        days = tuple(span.start.date() for span in gone if isinstance(span.start, datetime))
        return replace(draft, exceptions=tuple(dict.fromkeys(draft.exceptions + days)))
    kept = [part for span in draft.spans for part in _cut(span, gone[0])]
    if come:
        kept = [span for span in kept if not _touches(span, come[0])] if kept != list(draft.spans) else []
        kept = sorted([*kept, *come], key=lambda span: str(span.start))
    return _settled(draft, tuple(kept), () if kept else ("no_date",))


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


def _name_alone(message: Message) -> tuple[str, ...] | None:
    """The names, when the message is nothing else: "Sam Carter", "with Lee", "Sam or Lee"."""
    text = re.sub(r"^\s*(?:(?:with|cover with|cover:?|by|it is|it's|i mean|no,?|sorry,?|actually,?|make it|ask|use|the|choose|pick)\s+)+", "", message.text, flags=re.IGNORECASE)
    text = re.sub(r"\s*(?:please|instead|thanks|then|one)?\s*[.!]*\s*$", "", text, flags=re.IGNORECASE)
    names = Names(text, message.phrase.mentions)
    group = names.from_(0, loose=len(names.found) < 3) if names.found else None
    if not group or group.tokens[1] != len(names.found):
        return None
    return tuple(name.said for name in group.names)


def _people(draft: Draft, message: Message) -> Draft | None:
    """"with Lee instead", "Lee covers Thursday", "Sam Carter" (which Sam)."""
    if draft.intent not in ("unavailable", "replacement", "edit"):
        return None
    said = tuple(dict.fromkeys(person.name for person in message.people.of("cover"))) or (_name_alone(message) if not message.when.taken else None)
    if not said:
        return None
    if len(said) == 1 and (meant := [cover for cover in draft.covers if _fits(cover.name, said[0])]):
        covers = tuple(replace(cover, name=said[0]) if cover is meant[0] else cover for cover in draft.covers)
    elif MORE.search(MARK.sub("", message.gist)):
        covers = (*draft.covers, *(Cover(name) for name in said))
    else:
        covers = tuple(Cover(name) for name in said)
    either = any(person.either for person in message.people.of("cover"))
    changed = replace(draft, covers=covers, any_cover=either, intent="replacement" if draft.intent == "unavailable" else draft.intent)
    return (_dates(changed, message) or changed) if message.when.spans else changed


def _fits(known: str, said: str) -> bool:
    """Whether what is said names the known one more fully: "Sam" is "Sam Carter" or "sam.carter@x.com"."""
    return said.lower() != known.lower() and known.lower() in re.split(r"[\s.@_-]+", said.lower())


def _dates(draft: Draft, message: Message) -> Draft | None:
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
        return replace(_settled(draft, when.spans, when.ask), title=draft.title or holiday.title(message.text, said))
    extent = Extent(message)
    spans, ask = tuple(extent.spans), tuple(code for code in extent.ask if code not in ("no_date", "no_end"))
    if len(draft.spans) == 1 and not draft.spans[0].all_day and spans and all(span.all_day for span in spans):
        spans = tuple(_same_hours(draft.spans[0], span) for span in spans)
    if MORE.search(MARK.sub("", message.gist)) or re.match(r"\s*(?:and|also|plus)\b", message.text, re.IGNORECASE):
        spans = tuple(sorted({(span.start, span.end): span for span in (*draft.spans, *spans)}.values(), key=lambda span: str(span.start)))
    changed = _settled(draft, spans, ask)
    covers = tuple(replace(cover, spans=()) for cover in changed.covers)
    return replace(changed, recurrence=when.recurrence, options=extent.options, covers=covers, exceptions=when.exceptions,
                   assumed=tuple(dict.fromkeys([*draft.assumed, *extent.assumed])))


def _same_hours(old: Span, new: Span) -> Span:
    start, end = old.start, old.end
    if not isinstance(start, datetime) or not isinstance(end, datetime) or not isinstance(new.start, datetime) or end - start > DAY:
        return new
    begin = datetime.combine(new.start, start.time())
    return replace(new, start=begin, end=begin + (end - start), all_day=False, part=old.part)


def _habit(draft: Draft, message: Message) -> Draft:
    """Working hours: new clocks or new days, the others kept."""
    when = message.when
    clocks = tuple(span for span in when.spans if not span.all_day)
    changed = _settled(draft, clocks or draft.spans, when.ask)
    return replace(changed, recurrence=when.recurrence or draft.recurrence)
