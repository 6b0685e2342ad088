"""The ordered list of intents: the first that knows the phrase reads it; what nobody knows is left alone."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import time

from intents import abroad, absence, answers, bookings, holiday, hours, lists
from intents import help as help_
from intents.clean import clean
from intents.draft import Cover, Draft
from intents.extent import Extent
from intents.message import LONGEST, Message, hear, words_of
from intents.phrase import Phrase
from intents.shares import share
from intents.when import Span
from intents.words import words

Heard = tuple[str, str]

# A message without any of these words is nobody's business here: most talk is left alone before a date is looked for.
TRIGGERS = words("""
    out off away ooo absent absence absences unavailable unavailability available availability leave leaves leaving
    vacation vacations holiday holidays pto sick ill unwell poorly well around in work works working hours shift schedule
    cover covers covered covering coverage stand-in standin substitute substitutes substitution substitutions replace
    replaces replacing replacement swap switch fill fills filling stand stands standing cancel cancelling canceling delete
    deleting remove removing drop withdraw revoke scrap retract clear erase undo forget scratch unbook void everything
    change changing move moving shifting make reschedule postpone push bring update amend adjust modify edit extend
    extending shorten prolong instead help what commands command usage menu examples options start explain how who when
    where is list show my booked bookings booking back return returning returns late later early finish finishing
    sabbatical dentist dentist's doctor doctors doctor's hospital gp clinic funeral surgery physio appointment off, half
    days day feeling feel fever flu covid cold migraine headache throwing jury school run parents antenatal midwife
    therapist therapy scan mri operation orthodontist optician vaccination medical check-up vacay training conference
    traveling travelling trip course seminar offsite off-site fair staying unable no somebody someone needed use put toil
    honeymoon mark add declare holiday, vet court request days' offline afk weekday every time need shutdown part-time log
    sign duck do home take taking takes took i i've @n not logging signing heading stop pop nip step clock arrive arriving
    contact with revert roll sickie hols lieu rdo unbook on-call can't cannot stuck bed pull chuck approve okay
    gone fishing contracted doing entitled balance used accrued who's days-off oops wait""")

CUT = "only the beginning of this long message was read"


def read(phrase: Phrase) -> Draft:
    """What the phrase asks for, with all that has to be asked before anything can be booked; ``unknown`` for other talk."""
    text = clean(phrase.text)
    plain = Draft("unknown", phrase.text, phrase.now, phrase.timezone)
    if said := answers.answered(text):
        return replace(
            plain, intent="approve" if said[0] == "approve" else "decline", because=((said[1], "intent", "plain answer"),)
        )
    if text.strip().strip("?") == "" and "?" in text:
        return replace(plain, intent="help", because=((text.strip(), "intent", "help"),))
    if (foreign := abroad.read(phrase, text)) is not None:
        return foreign
    if not words_of(text[:LONGEST]) & TRIGGERS:
        return plain
    message = hear(phrase, text)
    for knows, makes in ORDER:
        if found := knows(message):
            draft = makes(message, found)
            return draft if len(text) <= LONGEST else replace(draft, assumed=(*draft.assumed, CUT))
    return plain


# ---- who knows what --------------------------------------------------------------------------------------------------

STATED = re.compile(r"^(?:i|we) (?:am|will|shall|have to be|need to be|would like|need (?:to take )?@d|want)\b")


def _list(message: Message) -> Heard | None:
    found = lists.listed(message.gist)
    away = found and STATED.search(message.gist) and absence.heard(message.gist)
    return None if away and away[0] in absence.STRONG else found


HABIT = re.compile(
    r"\bi(?:'m| am)? (?:do|doing|contracted)\b|\b(?:work(?:s|ing)?|hours|shifts?|schedule|start|starting|begin|part[- ]time|days"
    r"|times|workdays?)\b"
)


BACK_SOON = re.compile(
    r"\b(?:signing|logging) off(?: now)?(?: (?:for )?(?:today|the day|the weekend|now|tonight))?\W*$|\bback in (?:\d{1,3}|an?|"
    r"a few|half an|five|ten)\s*(?:min\w*|h|hrs?|hours?|sec\w*)?\s*[.!]?\s*$",
    re.IGNORECASE,
)


def _away(message: Message) -> Heard | None:
    found = absence.heard(message.gist)
    return None if found and found[0] == "few words" and BACK_SOON.search(message.text) else found


NIGHT = re.compile(r"\b(?:night|nights|overnight|late shift)\b")
EXCEPT = re.compile(r"\b(?:except|but not|apart from|excluding|other than)\b")


def _habitual(message: Message) -> Message:
    """The message read again as a habit: bare weekdays repeat, clocks stand alone."""
    return hear(message.phrase, message.text, habit=True)


def _habit(message: Message) -> Heard | None:
    if not HABIT.search(message.text.lower()) or message.people.of("cover"):
        return None
    habitual = _habitual(message)
    found = hours.heard(habitual.gist)
    clocks = found and any(not span.all_day for span in habitual.when.spans)
    return None if found and found[0] == hours.NEEDS_CLOCKS and not clocks else found


def _cancel(message: Message) -> Heard | None:
    return bookings.cancelled(message.gist)


# ---- drafts ----------------------------------------------------------------------------------------------------------


def _help(message: Message, found: Heard) -> Draft:
    return Draft(
        "help",
        message.phrase.text,
        message.phrase.now,
        message.phrase.timezone,
        because=((message.said(found[1]), "intent", found[0]),),
    )


def _undo(message: Message, found: Heard) -> Draft:
    return replace(_help(message, found), intent="undo")


def _listed(message: Message, found: Heard) -> Draft:
    draft = message.draft("list", *found)
    who = tuple(person.name for person in message.people.named if person.part in ("asked", "subject") and person.name != "me")
    draft = _because_of(draft, message)
    return replace(
        draft, subject=tuple(dict.fromkeys(who)), ask=tuple(code for code in draft.ask if code.startswith("impossible"))
    )


def _cancelled(message: Message, found: Heard) -> Draft:
    draft = _with_subject(message.draft("cancel", *found), message)
    rule = found[0]
    ask = [code for code in draft.ask if code not in ("no_end", "vague")]
    if rule == "cancel everything":
        ask.append("confirm")
    elif not draft.spans and not draft.recurrence and not ask and not LATEST.search(message.gist):
        ask.append("which_date")
    return replace(draft, ask=tuple(ask))


LATEST = re.compile(r"\b(?:last|latest|that|this|previous|most recent|it)\b")


def _edited(message: Message, found: Heard) -> Draft:
    """A change: the spans are what it shall be; what it was, where that is said, is the only one of ``options``."""
    draft = _with_people(message.draft("edit", *found), message)
    before, after = _from_to(message)
    if not after:
        draft = replace(draft, spans=tuple(replace(span, start=None) if span.open_start else span for span in draft.spans))
    else:
        draft = replace(draft, spans=after, options=(before,), recurrence=None, ask=())
    ask = [code for code in draft.ask if code != "no_end"]
    if not (draft.spans or draft.recurrence or draft.covers or ask):
        ask.append("uncertain")
    return replace(draft, ask=tuple(ask))


MOVED = re.compile(
    r"\b(?:move|moving|change|changing|shift|shifting|reschedule|postpone|push|switch|swap|bring|rebook|amend|"
    r"update|edit|delay|correct|alter)\b(.*?)\b(to|until|till|into|for)\b(.*)",
    re.IGNORECASE | re.DOTALL,
)


def _from_to(message: Message) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """As in "move my leave from 2 Dec to 4 Dec": what it was and what it shall be, when both are said."""
    found = MOVED.search(message.people.text)
    if not found:
        return (), ()
    old, new = message.find(re.sub(r"\bfrom\b", "on", found.group(1))).spans, message.find(found.group(3)).spans
    return (old, new) if old and new else ((), ())


def _hours(message: Message, found: Heard) -> Draft:
    draft = _with_subject(_habitual(message).draft("working_hours", *found), message)
    if len(draft.spans) == 2 and all(isinstance(span.start, time) and span.end is None for span in draft.spans):
        first, last = draft.spans
        draft = replace(draft, spans=(replace(first, end=last.start, open_end=False),))
    clocks = [span for span in draft.spans if not span.all_day and not span.part]
    if clocks:
        draft = replace(draft, spans=tuple(span for span in draft.spans if not span.part))
    ask = [code for code in draft.ask if code != "no_end"]
    if any(
        isinstance(span.start, time) and isinstance(span.end, time) and span.end <= span.start for span in clocks
    ) and not NIGHT.search(message.text.lower()):
        ask.append("end_before_start")
    if EXCEPT.search(message.gist) and not draft.exceptions:
        ask.append("uncertain")
    if not any(not span.all_day for span in draft.spans):
        ask.append("no_time")
    return replace(draft, ask=tuple(dict.fromkeys(ask)))


def _holiday(message: Message, found: Heard) -> Draft:
    draft = message.draft("holiday", *found)
    ask = [code for code in draft.ask if code != "no_end"]
    if not draft.spans and not draft.recurrence and not ask:
        ask.append("no_date")
    said = draft.spans[0].said if len(draft.spans) == 1 else ""
    return replace(draft, ask=tuple(ask), title=holiday.title(message.text, said))


def _absent(message: Message, found: Heard) -> Draft:
    extent = Extent(message)
    covers = message.people.of("cover")
    extent.spans += _own_days(message, extent.spans)
    spans, shares = share(extent.spans, covers, message.text)
    draft = _with_subject(message.draft("replacement" if covers else "unavailable", *found), message)
    # A series without an end reads well; Everbridge's need of one (no_end) is asked when it is settled.
    ask = tuple(code for code in extent.ask if code != "no_end")
    return replace(
        _because_of(draft, message),
        spans=spans,
        covers=shares,
        any_cover=any(cover.either for cover in covers),
        recurrence=extent.recurrence,
        ask=ask,
        assumed=tuple(dict.fromkeys([*draft.assumed, *extent.assumed])),
        options=extent.options,
    )


def _own_days(message: Message, spans: list[Span]) -> list[Span]:
    """The days of substitutes ("Sam covers Monday") that were not read again since they had been named before."""
    covers = [cover for cover in message.people.of("cover") if cover.ahead]
    found = list[Span]()
    for at, cover in enumerate(covers):
        start = cover.place[1]
        end = covers[at + 1].place[0] if at + 1 < len(covers) else len(message.text)
        if len(spans) < 2 or any(start <= span.place[0] < end for span in spans):
            continue
        clause = CLAUSE.match(message.people.text, start, end)
        own = message.find(clause.group()).spans if clause else ()
        found += [
            replace(span, place=(start + span.place[0], start + span.place[1]))
            for span in own
            if any(span.start == other.start and span.end == other.end for other in spans)
        ]
    return found


CLAUSE = re.compile(r"[^.;,\n]*")


def _with_subject(draft: Draft, message: Message) -> Draft:
    return replace(draft, subject=tuple(dict.fromkeys(person.name for person in message.people.of("subject"))))


def _with_people(draft: Draft, message: Message) -> Draft:
    covers = message.people.of("cover")
    draft = _with_subject(_because_of(draft, message), message)
    return replace(
        draft,
        covers=tuple(Cover(name) for name in dict.fromkeys(cover.name for cover in covers)),
        any_cover=any(cover.either for cover in covers),
    )


def _because_of(draft: Draft, message: Message) -> Draft:
    return replace(
        draft,
        because=draft.because
        + tuple(
            (person.name, {"cover": "people", "former": "people", "other": "people"}.get(person.part, "subject"), person.rule)
            for person in message.people.named
        ),
    )


ORDER: tuple[tuple[Callable[[Message], Heard | None], Callable[[Message, Heard], Draft]], ...] = (
    (lambda message: help_.asked(message.gist), _help),
    (lambda message: bookings.undone(message.gist), _undo),
    (_list, _listed),
    (_habit, _hours),
    (lambda message: holiday.heard(message.gist), _holiday),
    (_cancel, _cancelled),
    (lambda message: bookings.edited(message.gist), _edited),
    (_away, _absent),
)
