"""Answers to questions about what stands: who is out, who covers, who is on call, hours and holidays."""

from collections.abc import Sequence
from datetime import date, datetime, time

from bot.texts.dates import Dates
from bot.texts.en import all_of, one_of
from bot.texts.inert import clean, cleaned, upper
from bot.texts.words import SystemWords

_DATES = Dates("en")

TITLES = {
    "bookings": "What you have booked",
    "left": "What you have booked",
    "away": "Who is out",
    "cover": "Who covers",
    "duty": "Who is on call",
    "hours": "Your working hours",
    "holidays": "Your holidays in Webex",
}
MINE = {"cover": "Your covers", "duty": "When you are on call"}
_OF = {"away": "When {} is out", "cover": "Who covers for {}", "duty": "When {} is on call"}
_NOTHING = {
    "bookings": "Nothing is booked for you then: you aren't out, and cover for nobody.",
    "left": "Nothing is booked for you.",
    "away": "Nobody is booked as out then.",
    "cover": "Nobody is booked as out then, so nobody covers.",
    "duty": "I find no on-call shift then.",
    "hours": "Webex has no working hours of yours. You can set them: I work 9 to 5 Monday to Thursday.",
    "holidays": "Webex has no holidays of yours then. You can add one: 26 December is a holiday.",
}
_NOTHING_MINE = {
    "cover": "Nobody covers for you then, and you cover for nobody.",
    "duty": "You aren't on call then.",
}
_NOTHING_OF = {
    "away": "{} isn't booked as out then.",
    "cover": "{} isn't booked as out then, so nobody covers.",
    "duty": "{} isn't on call then.",
}

ALL_DAY = _DATES.all_day

span, days = _DATES.period, _DATES.days
"""When something is, and days in a row; the year where it is another."""
KINDS = {"out": "out", "cover": "covers", "gap": "nobody is on call"}
"""What the bars of the picture are."""
on_call_row = "On call"
you = "you"
somebody_gone = "somebody whom Everbridge doesn't list any more"
no_calendar_name = "On call"
now = "now"
answered_alone = "I've answered you in our own space."
ask_shorter = "Ask about a day or a week to see less."
no_balance = "How many days you have left is in neither Everbridge nor Webex; I can only show what is booked."
no_gaps = "No gaps: somebody is on call at all those times."
gaps_unknown = "I may not see on-call shifts (403), so I can't tell whether anything is left empty."
holidays_unknown = "I couldn't look at your holidays in Webex just now."
newest_only = "There are very many bookings in Everbridge: I looked through the newest 500."
others_hours = "I can only show your own working hours and holidays."
what_i_can_tell = (
    "I can't answer that. I can tell you what is booked: “What have I booked?”, “Who is out next week?”, “Who covers for Lena?”, "
    "“Who is on call tonight?”, “What are my working hours?”"
)
not_set_up = "I can't look that up: your administrator has to connect me to Everbridge first."
no_schedules_set_up = "I can't look that up: your administrator has to give me access to Webex schedules first."
no_schedules = "Webex keeps no schedule for you: that needs Webex Calling (404)."
not_you = "I can't find you in Everbridge, so I can't tell what is booked for you there. Your administrator can put that right."


def title(topic: str, mine: bool, names: Sequence[str]) -> str:
    """The heading."""
    if names and topic in _OF:
        of = _OF[topic] if len(names) == 1 else _OF[topic].replace(" is ", " are ")
        return of.format(all_of(cleaned(names)))
    return MINE.get(topic, TITLES[topic]) if mine else TITLES[topic]


def nothing(topic: str, mine: bool, names: Sequence[str]) -> str:
    """That there is nothing to list."""
    if names and topic in _NOTHING_OF:
        return _NOTHING_OF[topic].format(all_of(cleaned(names)))
    return _NOTHING_MINE.get(topic, _NOTHING[topic]) if mine else _NOTHING[topic]


def only_of(names: Sequence[str]) -> str:
    """Whose absences are told, where calendars are named."""
    return f"Only of those who are on call in {all_of(cleaned(names))}."


def shifts(number: int) -> str:
    """How many shifts of somebody are listed."""
    return f"Altogether: {number} shifts."


def more(number: int) -> str:
    """The rest of a long list, and how to see it."""
    return f"… and {number} more. {ask_shorter}"


def more_people(number: int) -> str:
    """Those for whom the picture has no room."""
    return f"and {number} more people"


def picture(title: str) -> str:
    """What goes with the picture, for whoever can't see it."""
    return f"{title}, as a picture: it shows what the list says."


def column(day: date, *, month: bool) -> tuple[str, str]:
    """A day above its column: "Mon", "23 Nov"."""
    number = _DATES.number(day)
    return _DATES.words.weekdays[day.weekday()], f"{number} {_DATES.words.months[day.month - 1]}" if month else number


def row(who: str) -> str:
    """Whose row of the picture it is."""
    return who.capitalize() if who == you else who


def covered_by(covers: Sequence[str]) -> str:
    """On the bar of whoever is out."""
    return f"{all_of(covers)} {'cover' if len(covers) > 1 or covers[0] == you else 'covers'}"


def stands_in(who: str) -> str:
    """On the bar of whoever covers."""
    return f"for {who}"


def within(spans: Sequence[str], zone: str) -> str:
    """What was asked about, and the zone of all times."""
    return f"{all_of(spans)} · times in {zone}"


def today(day: date) -> str:
    """Where no time was named for what everybody may ask."""
    return f"Today, {_DATES.day(day, day.year)}"


def from_today(day: date, weeks: int = 0) -> str:
    """Where no time was named for what is one's own; ``weeks`` where it is not looked further."""
    return f"From today, {_DATES.day(day, day.year)}, {f'for {weeks} weeks' if weeks else 'on'}"


def asked(start: datetime, end: datetime, year: int, *, on: bool = False) -> str:
    """The time that was named; ``on``, that it has no end."""
    if on:
        return f"From {_DATES.day(start, year)}{'' if start.time() == time() else f', {start:%H:%M},'} on"
    return _DATES.moment(start, end, year)


def each_day(first: datetime, last: datetime, year: int) -> str:
    """The same hours on days in a row: from the begin of the first to the end of the last."""
    days, hours, nights = _DATES.each(first, last, year)
    return f"{days}, {hours} each {'night' if nights else 'day'}"


def out(who: str, covers: Sequence[str]) -> str:
    """Somebody is out, and is covered."""
    names = cleaned(covers)
    if not names:
        return f"{_is(who)} out"
    return f"{_is(who)} out, {all_of(names)} {'cover' if len(names) > 1 or covers[0] == you else 'covers'}"


def out_too(who: str, covers: Sequence[str]) -> str:
    """Whoever covers is out then as well."""
    return f"{out(who, covers)}, but {all_of(cleaned(covers))} {'are' if covers[0] == you else 'is'} out then too"


def uncovered(who: str, shifts: int, hours: str) -> str:
    """Somebody is out while on call, and nobody covers: ``hours`` of it where that is one shift."""
    return f"{_is(who)} out, nobody covers {hours if shifts == 1 else f'{shifts} shifts'}"


def not_on_call(who: str) -> str:
    """Somebody is out without cover, and has no shift then."""
    return f"{_is(who)} out, not on call then"


def nobody_covers(who: str) -> str:
    """Somebody is out without cover, and of shifts nothing is known."""
    return f"{_is(who)} out, nobody covers"


def empty(out_then: Sequence[str]) -> str:
    """Nobody is on call at a time when somebody should."""
    names = cleaned(out_then)
    if not names:
        return "nobody is on call"
    return f"nobody is on call ({all_of(names)} {'are' if len(names) > 1 or names == [you] else 'is'} out)"


def on_call(who: str, stands_in: str | None) -> str:
    """Somebody is on call, maybe for somebody else."""
    return f"{clean(who, 60)} for {clean(stands_in, 60)}" if stands_in else clean(who, 60)


def both(people: Sequence[str]) -> str:
    """Several who are on call at the same time."""
    return all_of(people)


def event(when: str, name: str) -> str:
    """An event of a schedule in Webex."""
    return f"{when}: {clean(name, 60)}" if name else when


def holiday(when: str, name: str) -> str:
    """A day in the holidays schedule, among bookings."""
    return f"{when}: {clean(name, 60)} (Webex holiday)" if name else f"{when}: Webex holiday"


def weekly(days: Sequence[int], start: str, end: str, interval: int) -> str:
    """Hours that come back: "Mon–Thu 09:00–17:00"; ``days`` count from Monday, 0; none are every day."""
    said = _DATES.weekdays(days) if days else ""
    every = f"every {interval} {'weeks' if days else 'days'}" if interval > 1 else "" if days else "every day"
    return " ".join(filter(None, (said, f"{start}–{end}" if start and end else "all day", every)))


def bounds(first: date | None, last: date | None, times: int | None, year: int) -> str:
    """From when and until when something comes back."""
    ends = f"until {_DATES.day(last, year)}" if last else f"{times} times" if times else ""
    return ", ".join(filter(None, (f"from {_DATES.day(first, year)}" if first else "", ends)))


def of_location(name: str) -> str:
    """A schedule of the location, which can't be looked into."""
    return f"Your location's schedule “{clean(name, 60)}” holds for you as well; I can't look into that one."


def which(name: str, found: Sequence[str]) -> str:
    """Several people fit a name, while a card is open that shall stay."""
    return f"Which {clean(name, 60)} do you mean: {one_of(cleaned(found))}? Please ask again with the full name."


def nobody(name: str) -> str:
    """Nobody fits a name."""
    return f"I can't find “{clean(name, 60)}”. A full name or an e-mail address helps."


def no_contact(name: str) -> str:
    """Somebody whom Webex knows and Everbridge doesn't."""
    return f"{clean(name, 60)} isn't in Everbridge, so nothing can be booked for them there."


def may_not(system: SystemWords, status: int | None) -> str:
    """The system refuses to tell."""
    return f"{system.label} doesn't let me look that up ({status}). Please tell your administrator."


def line(when: str, what: str) -> str:
    """What is so at a time."""
    return f"{when}: {what}"


def cannot_now(why: str) -> str:
    """The system doesn't answer; ``why`` is a clause as ``notes.reason`` has it."""
    return f"{upper(why)}, so I can't tell you that now. Please ask me again in a few minutes."


def _is(who: str) -> str:
    return "you're" if who == you else clean(who, 60)
