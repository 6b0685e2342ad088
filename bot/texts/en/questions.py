"""One sentence for each thing a draft may still have to ask (bot/README.md, What a draft may ask)."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from bot.texts.dates import Dates
from bot.texts.en import impossible, one_of
from bot.texts.inert import clean, upper
from bot.texts.questions import first_day
from intents.draft import AWAY, Draft

_DATES = Dates("en")

HINTS = {
    "which_date": "For example: Friday, or 3 August.",
    "no_time": "For example: 9 to 5.",
    "no_date": "For example: Friday, or 3 to 7 August.",
    "vague": "For example: Friday, or 3 to 7 August.",
    "past": "For example: next Friday.",
    "impossible_date": "For example: Friday, or 3 August.",
    "impossible_time": "For example: 9:00, or 2 pm to 5 pm.",
    "end_before_start": "For example: from 3 to 7 August, or from 9:00 to 12:30.",
    "which_half": "For example: the morning.",
    "which_part": "For example: 9 to 1, or the morning.",
    "which_days": "For example: Monday to Thursday.",
    "no_end": "For example: until the end of the month, or for six weeks.",
    "uncertain": "For example: I'm out Friday, cover with Sam Carter.",
    "uncertain working_hours": "For example: I work Monday to Thursday 9 to 5 and Friday 9 to 1.",
    "uncertain holiday": "For example: add 24 December as a holiday.",
    "no_cover_found": "For example: Sam Carter.",
    "cover_gone": "For example: Sam Carter.",
    "no_contact": "For example: Sam Carter.",
    "yourself": "For example: Sam Carter.",
    "until_when": "For example: 2 pm to 5 pm, or until 31 May.",
}
NUMBERS = {2: "two", 3: "three", 4: "four"}


def _no_date(draft: Draft) -> str:
    match draft.intent:
        case "working_hours":
            return "Which days and hours do you work?"
        case "holiday":
            return "Which day is the holiday?"
        case "cancel":
            return "Which booking shall I take back? Its day is enough."
        case "edit":
            return "Which day shall it be instead?"
        case "replacement":
            return f"On which day or days should {_covers(draft)} cover for {_out(draft)}?"
    return f"Which day or days {_are(draft)} out?"


def _which_date(draft: Draft) -> str:
    spans = (*draft.spans, *(option[0] for option in draft.options if option))
    said = next((f" by “{clean(span.said, 60)}”" for span in spans if span.said), "")
    return f"Which date do you mean{said}?"


def _two_readings(draft: Draft) -> str:
    if len(draft.options) < 2:
        return "I can read that in two ways. Which day or days do you mean?"
    return f"I can read that in {NUMBERS.get(len(draft.options), 'several')} ways. Which one do you mean?"


def _no_time(draft: Draft) -> str:
    if draft.intent not in AWAY:
        return "From when until when do you work?"
    first = first_day(draft)
    return f"From when until when{f' on {_DATES.day(first)}' if first else ''}?"


def _which_half(draft: Draft) -> str:
    first = first_day(draft)
    return f"Which half of the day{f' on {_DATES.day(first)}' if first else ''}: the morning or the afternoon?"


def _past(draft: Draft) -> str:
    if first_day(draft) is None:
        return "That is over already. Which day do you mean?"
    said = _DATES.span(draft.spans[0])
    return f"{upper(said)}: that is over already. Which day do you mean?"


def _end_before_start(draft: Draft) -> str:
    away = draft.intent in ("unavailable", "replacement")
    return f"That ends before it starts. From when until when {f'{_are(draft)} out' if away else 'shall it be'}?"


def _until_when(draft: Draft) -> str:
    if any(span.open_end for span in draft.spans) and draft.people:
        return (
            "Until when is that? Everbridge needs an end, for example “until 31 May”. If it is for good, the rota itself has to "
            "change: whoever keeps it in Everbridge can do that, I can't."
        )
    return "From when until when is that?"


def _impossible_date(draft: Draft) -> str:
    why = impossible.why(draft.text, draft.now.year)
    return f"There is no such date{': ' if why else ''}{why}. Which day do you mean?"


def _no_end(draft: Draft) -> str:
    asked = "does that repeat" if draft.recurrence else f"{_are(draft)} out"
    return f"Until when {asked}? I need a last day, for example {_DATES.day(draft.now + timedelta(weeks=8))}."


def _confirm(draft: Draft) -> str:
    when = f" on {_DATES.span(draft.spans[0])}" if len(draft.spans) == 1 and first_day(draft) else ""
    return f"Shall I book that{when}? I wasn't sure that you meant it as a request."


def _not_found(names: Sequence[str]) -> str:
    who = one_of([f"“{clean(name, 60)}”" for name in names]) or "that person"
    return f"I can't find {who}. Could you give me the full name or e-mail address of who covers, or tag the person with @?"


def _gone(name: str) -> str:
    return f"“{clean(name, 60)}” can't be booked any more: Webex or Everbridge has them no longer. Who covers instead?"


def _not_there(name: str) -> str:
    who = clean(name, 60)
    return f"Everbridge doesn't know {who} and can't page them; your administrator can add them there. Who else could cover?"


def general(_: Draft) -> str:
    """What is asked where there is no sentence for it."""
    return "I need to know a little more before I can book that. Could you say it again, with the day and who covers?"


def _covers(draft: Draft) -> str:
    return (" or " if draft.any_cover else " and ").join(clean(name, 60) for name in draft.people[:4]) or "somebody"


def _out(draft: Draft) -> str:
    return " and ".join("you" if name == "me" else clean(name, 60) for name in draft.subject[:4]) or "you"


def _are(draft: Draft) -> str:
    out = _out(draft)
    return f"is {out}" if len(draft.subject) == 1 and out != "you" else f"are {out}"


def doubt(draft: Draft, when: str) -> str:
    """What was read, where that may not be meant."""
    be, _, who = _are(draft).partition(" ")
    cover = f"covered by {_covers(draft)}" if draft.people else "with nobody as cover"
    left = (
        f" I don't know what to make of {one_of([f'“{clean(said, 60)}”' for said in draft.left_out[:3]])}."
        if draft.left_out
        else ""
    )
    return f"I read this: {who} {be} out {when}, {cover}.{left} Is that what you want?"


SENTENCES: dict[str, Callable[[Draft], str]] = {
    "no_date": _no_date,
    "which_date": _which_date,
    "two_readings": _two_readings,
    "which_half": _which_half,
    "which_days": lambda _: "On which days of the week?",
    "which_part": lambda _: "Which part of it can you take?",
    "past": _past,
    "end_before_start": _end_before_start,
    "impossible_date": _impossible_date,
    "no_time": _no_time,
    "impossible_time": lambda _: "I can't find that time: the clock goes from 00:00 to 23:59. What time do you mean?",
    "no_end": _no_end,
    "vague": lambda _: "I book exact days only, and that leaves them open. Which day or days do you mean?",
    "uncertain working_hours": lambda _: (
        "I can set working hours that are the same every week, or every second or third week, and I'm not sure that I "
        "read these right. Which hours on which days, and in which weeks?"
    ),
    "uncertain holiday": lambda _: (
        "I can enter whole days as a holiday, or a day of every year; a part of a day, or a weekday of every week, "
        "I can't. Which day or days? For some hours, tell me that you're out then."
    ),
    "uncertain": lambda _: "I'm not sure I read that right. Could you say it once more, with the day and who covers?",
    "confirm": _confirm,
    "no_cover_found": lambda draft: _not_found(draft.people[:4]),
    "yourself": lambda _: "You can't cover for yourself. Who else could?",
    "no_team": lambda _: (
        "I see nobody else in the on-call calendar then, so I don't know whom to ask. Who shall cover? A name will do."
    ),
    "nobody_free": lambda _: (
        "Nobody I know of is free then, so I've asked nobody and nothing is booked. Who shall cover? A name will do; “who "
        "could cover?” shows what stands against each of them."
    ),
    "until_when": _until_when,
}
"""The question for each ask code."""
ABOUT: dict[str, Callable[[str], str]] = {
    "no_cover_found": lambda name: _not_found([name]),
    "cover_gone": _gone,
    "no_contact": _not_there,
}
"""The same about one stand-in."""
