"""What stands on cards, and in the markdown beside them. ``**`` is markdown in both."""

from collections.abc import Sequence
from datetime import datetime

from bot.texts.en import all_of, listing
from bot.texts.en.asking import DEAL
from bot.texts.inert import clean
from bot.texts.words import StrainWords

# ---- any card ----------------------------------------------------------------------------------------------------------------

never_mind = "Never mind"
none_of_these = "None of these"


colon = ":"
"""What stands behind a label."""


def more(number: int) -> str:
    """The rest of a list."""
    return f"… and {number} more"


def all_title(deal: str) -> str:
    """The first line of a card for several requests; ``deal`` is that of the first of them."""
    first, asks, _ = deal.partition(DEAL.asks)
    return f"{first}, and more – book it all?" if asks else "Book all of this?"


def quoted(words: str) -> str:
    """What can be said, between the quotes of the language."""
    return f"“{words}”"


def and_more(number: int) -> str:
    """The rest of a list, after the last one shown."""
    return f"and {number} more"


# ---- the card that asks before anything is written ---------------------------------------------------------------------------

book_it = "Book it"
leave_it = "No, leave it"
DEEDS = {"working_hours": "Set them", "holiday": "Add it"}
"""What the button says that approves a request which is not an absence."""
take_back_title = "Take this back?"
take_it_back = "Take it back"
change_title = "Change this?"
change_it = "Change it"
change = "Change"
show_again = "Show me the changed card"
first_day = "First day"
last_day = "Last day"
last_time = "Until"
begins = "From (empty: the whole day)"
ends = "Until (empty: the whole day)"
work_begins = "Work from"
work_ends = "Work until"
please_fill = "Please fill this in."
goes = "Goes"
comes_back = "Comes back"
changes = "Changes"
cover = "Cover"
nobody = "nobody"
whose = "Note"
not_through_me = "this was booked in Everbridge itself, not through me"
a_series = "a series"
when_it_begins = "when it begins"
when_it_ends = "when it ends"
no_body = "(no body)"
calendar = "Calendar"
shifts = "On-call shifts"
already_there = "Already booked"
all_calendars = "all of them"
who = "Who"
schedule = "Schedule"
still_on_duty = "Still on duty"
whole_shift = "The whole shift"
whole_begun = "the whole shift that begins then"
to_its_end = "until the shift ends"
by_shift = "the hours counted from the shift"
holiday_stays = "Stays"
line_closed = "Line closed"
line_open = "Line open again"
replace_old = "Replace the old ones"


def only_a_part(shift: str, rest: str) -> str:
    """Of a shift some hours are in the absence; ``rest`` are those that aren't."""
    return f"Only a part of the shift {shift}: {rest} isn't in this."


def of_days(label: str, days: str) -> str:
    """A field of some days of the week; ``days`` may be empty."""
    return f"{label} ({days})" if days else label


def line_is_closed(name: str, when: str) -> str:
    """What closes somebody's line, in a sentence."""
    return f"{name}'s line is closed: {when}"


def entry(name: str, when: str, schedule: str) -> str:
    """What stands in a schedule, in a sentence."""
    return f"{name}: {when}, in the schedule “{schedule}”"


def day_off(when: str, title: str, schedule: str) -> str:
    """A day off in Webex, beside bookings in Everbridge; ``title`` may be empty."""
    return f"{when} ({f'{title}, ' if title else ''}“{schedule}” in Webex)"


def stays(line: str, day: str) -> str:
    """A day off in Webex that stays where it is while the absence beside it is moved."""
    return f"{line}. To take it away say “{day} isn't a holiday”, then add the new day."


def in_webex(schedule: str) -> str:
    """A schedule, and where it is."""
    return f"{schedule} (yours, Webex)"


def goes_line(sentence: str) -> str:
    """What went, among other changes."""
    return f"{sentence} ({taken_back.lower()})"


def ask_them(name: str) -> str:
    """The button that has somebody asked."""
    return f"Ask {name.split(maxsplit=1)[0]}"


def shifts_counted(number: int, on: str, first: str, last: str) -> str:
    """Many shifts in a line: "10 shifts, Mon–Fri 09:00–17:00, Mon 7 Dec 2026 – Fri 18 Dec 2026"."""
    year = f" {last.rsplit(maxsplit=1)[-1]}"
    return f"{number} shifts, {on}, {first.removesuffix(year)} – {last}"


def out_already(number: int) -> str:
    """So many of the shifts are booked as out already; 0 for all."""
    return f" ({number} of them booked as out already)" if number else " (booked as out already)"


def would_be_empty(when: str) -> str:
    """Hours in which nobody would be on call."""
    return f"{when} would be empty: nobody is on call then."


def twice(what: str, remote_id: str) -> str:
    """Just this is booked already."""
    return f"{what} (Everbridge id {remote_id}), so I don't book it a second time"


def clash(kind: str, when: str) -> str:
    """Why somebody may not be able to stand in at a time; without a kind, only that."""
    said = {
        "covered by you": "is booked as out then, and you cover for them",
        "out": "is booked as out then",
        "on call": "is on call themselves then",
        "covering": "covers for somebody else then",
    }
    return f"{said.get(kind, 'may not be free then')}: {when}"


strain = StrainWords(
    "is on call themselves {own}, ⚠ {hard}",
    until="until {}",
    since="from {}",
    again="again from {}",
    row="{:g} hours in a row",
    rest="only {:g} hours of rest",
    one="only 1 hour of rest",
    all_of=all_of,
).said
"""Whoever stands in has hardly any rest."""

ARROW = " → "


def becomes(before: str, after: str) -> str:
    """A time as it is, and as it would be."""
    return f"{before}{ARROW}{after}"


def uncovered(when: str) -> str:
    """A time of an absence in which nobody covers."""
    return f"{when}, nobody covers"


def with_cover(when: str, cover: str) -> str:
    """A booking in a line; ``cover`` may be nobody's name."""
    return f"{when}, {cover} covers" if cover else when


def booking(who: str, cover: str, where: str, when: str) -> str:
    """A record in a sentence; ``cover`` and ``where``, a calendar's name, may be empty."""
    said = f"{cover} covers for {who}" if cover else f"{who} is out"
    return f"{said}{f' in {where}' if where else ''}: {when}"


def series(rule: str, first: str) -> str:
    """A time that comes back."""
    return f"{rule}, first {first}"


OTHERS = {
    "unavailable": "the other absence",
    "replacement": "the other cover",
    "working_hours": "the working hours",
    "holiday": "the holiday",
    "list": "your question",
    "cancel": "what you want to cancel",
    "edit": "the change",
}


def assumed(guess: str) -> str:
    """A guess, marked as one."""
    return f"I assumed: {guess}"


def left_out(words: str) -> str:
    """What was said and not used."""
    return f"I left out: “{words}”"


def another(intent: str) -> str:
    """A further request in the same message, which this card is not about."""
    return f"Not in this: {OTHERS.get(intent, 'the rest of your message')}. I'll come to it when this is answered."


def assumed_more(number: int) -> str:
    """Guesses for which there is no room."""
    return f"I assumed {number} more things that don't fit here."


def answer_by(moment: str) -> str:
    """Until when there is time to answer."""
    return f"Answer by {moment}."


def how_to_answer(label: str, *, changeable: bool = False) -> str:
    """What to reply; ``label`` is that of the button that says yes. ``changeable``: that words may change it."""
    rest = ", or tell me what to change" if changeable else ""
    said = clean(label, 60)
    yes = f"for “{said}”" if said.startswith("I") else f"to {deed(label)}"
    no = "to book nothing" if said.startswith("Leave") else "if you can't" if said.startswith("I") else "to leave it"
    return f"Reply **yes** {yes}, **no** {no}{rest}."


def deed(label: str) -> str:
    """What a button that says yes does: "book it"."""
    said = clean(label, 60)
    return "go ahead" if not said or said.lower().startswith("yes") else said[0].lower() + said[1:]


def or_say(label: str) -> str:
    """What a further button says can be said too."""
    return f"Or say “{clean(label, 60)}”."


def exact_call(at: int, number: int) -> str:
    """The heading of call ``at`` (from 0) of ``number``."""
    return "The exact call" if number == 1 else f"Call {at + 1} of {number}"


details = "Details"
"""The button that opens what only few want to see: the exact calls, long ids."""


EVERY = ("Both of them", "All of them")


def every(number: int) -> str:
    """The choice of all of so many."""
    return EVERY[number != 2]


_SHORT = {
    "holiday": "Holiday {}",
    "working_hours": "Working hours",
    "undo": "Take back {}",
    "cancel": "Take back {}",
    "edit": "Change to {}",
}


def short(intent: str, spans: Sequence[tuple[datetime, datetime]], covers: Sequence[str], year: int, text: str) -> str:
    """What a card is about, in as few words as tell it from another: "Fri 27 Nov, cover Sam Carter"; without a day, the words
    (``text``) that it came of."""
    if not spans:
        return _SHORT["working_hours"] if intent == "working_hours" else f"“{clean(text, 40)}”"
    when = listing.span(*spans[0], year).removesuffix(listing.ALL_DAY)
    rest = f" {and_more(len(spans) - 1)}" if len(spans) > 1 else ""
    cover = f", cover {clean(' and '.join(covers), 60)}" if covers else ""
    return _SHORT.get(intent, "{}").format(f"{when}{rest}{cover}")


# ---- questions ---------------------------------------------------------------------------------------------------------------

reply_in_words = "Reply in words, or **no** to leave it."
just_reply = "Just reply in words."
or_number = "You can also reply with the number."
choose = "Choose"
choose_one = "Choose one"
please_choose = "Please choose one."
halves = (("The morning", "am"), ("The afternoon", "pm"))
"""Each half of a day: its button, and the part of the day that it stands for."""
as_read = "Yes, that's right"
new_absence = "I'm out then, nobody covers"
or_what_stands = "Or is that about what stands?"
"""Behind what was read, where it may be about what is booked, or what is covered for somebody."""
change_hours = "Change my working hours"
or_hours = "Or do your working hours change?"
"""Behind the question for the end of what repeats every week."""


def about_booked(what: str) -> str:
    """That words are of what is booked, as a button."""
    return f"It's about: {clean(what, 90)}"


def about_cover(absent: str, when: str) -> str:
    """The same of what the reader covers."""
    return f"My cover for {clean(absent, 60)}: {clean(when, 90)}"


def name_covers(name: str) -> str:
    """That somebody who was named is who covers, as a button."""
    return f"{name} covers"


def reply_number(none: str | None) -> str:
    """How to choose in words; ``none`` is the label of the button for no choice."""
    leave = f", or **none** for “{clean(none, 60)}”" if none is not None else ""
    return f"Reply with the number{leave}."


def left_over(number: int) -> str:
    """Choices for which there is no room."""
    return f"There are {number} more: a full name or an e-mail address finds them."


def either(items: list[str]) -> str:
    """Spans that belong together, as one choice."""
    return " and ".join(items)


# ---- receipts ----------------------------------------------------------------------------------------------------------------

booked = "Booked"
changed = "Changed"
taken_back = "Taken back"
taken_back_again = "Taken back again, and it's gone"
put_back = "Put back as it was"
still_there = "Still booked, and I couldn't take it back"
undo = "Undo"
because = ", because "
reply_undo = "Reply **undo** to take it back."
reply_again = "Reply **try again** to send it once more."
not_sure = "Not sure"
nothing_to_do = "Nothing to do"


def record(label: str, remote_id: str) -> str:
    """Where it is kept."""
    return f"{label} id {remote_id}"


def not_done(verb: str) -> str:
    """It has failed; ``verb`` is "Booked"."""
    return f"Not {verb.lower()}"


def nothing_done(verb: str) -> str:
    """The heading where all of it has failed, and nothing of it was done."""
    return f"{not_done(verb)}: nothing has changed"


def still_on_call(name: str, duty: str) -> str:
    """Who is on duty since it is not booked; without a name the reader."""
    return f"{f'{name} is' if name else 'you are'} still on call {duty}"


def not_sure_whether(verb: str) -> str:
    """Nobody can tell."""
    return f"Not sure whether it is {verb.lower()}"


def not_all_sure(verb: str) -> str:
    """Some of it is done, of some nobody can tell."""
    return f"{verb}, but not all of it for sure"


def partly(verb: str) -> str:
    """Some of it is done, some has failed."""
    return f"Only partly {verb.lower()}"


# ---- what nobody can tell ----------------------------------------------------------------------------------------------------

unsure = "I can't tell whether this was booked. What shall I do?"
unsure_means = (
    "**Look again** asks once more, and books nothing.",
    "**It's there** if you have seen it there yourself.",
    "**Try again** sends it once more: if it is there after all, it will be there twice.",
)
look_again = "Look again"
its_there = "It's there"
try_again = "Try again"
not_sure_yet = "Not sure yet"

# ---- what Understudy says of itself ------------------------------------------------------------------------------------------

EXAMPLES = {
    "Being away": ("I'm out Friday", "I'm on leave 3 to 7 August", "Out tomorrow 2 pm to 5 pm"),
    "Somebody covers": ("I'm out Friday, cover with Sam", "Sam covers for me next week"),
    "Working hours": ("I work Monday to Thursday 9 to 5",),
    "Holidays": ("26 December is a holiday",),
    "Taking back": ("undo", "cancel Friday"),
    "Asking": ("What have I booked?", "Who is out next week?", "Who is on call tonight?"),
}
first_examples = (EXAMPLES["Somebody covers"][0], EXAMPLES["Working hours"][0])
other_examples = (EXAMPLES["Somebody covers"][0], EXAMPLES["Being away"][1])

headline = "Hi, I'm Understudy. I book your time away, and who stands in for you."
tell_me = "Tell me in a sentence:"
answering = "I show you exactly what I'm about to book. Nothing is booked before you say **yes**; **no** leaves it."
say_help = "Say **help** for more."
help_title = "What you can tell me"
welcome = "You're welcome!"
goodbye = "See you!"
no_harm = "No harm done."
fine = "Fine, thank you!"
a_bot = (
    "I'm Understudy, a bot that your company runs: I read by fixed rules, without a language model, show you what I'd book, "
    "and book it when you say yes."
)
only_when = "I write only when you write to me, or when somebody books or asks you. To leave an open card, say **no**."
sorry = "Sorry that I'm no help here."
here = "I'm here."
all_right = "All right."
nothing_waits = "Nothing is waiting for your answer."
happy = "🙂"
wrong = (
    "Sorry about that. Tell me how it should be, for example “Thursday, not Friday” or “Lee instead”; **undo** takes back "
    "what was booked."
)
data = (
    "I read what you write to me here, and in a space only what mentions me; besides, who is on call and away in Everbridge, "
    "and your schedules in Webex. No mail, no files, no other chats. It stays in the company, and your words are erased after"
    " a time that your administrator has set. Why you're out I tell nobody."
)
no_hurry = "No hurry: nothing happens before you say yes."
when_to_book = "Tell me when there is something to book."
when_away = "Tell me when you're away, and who covers."


def not_caught(said: str) -> str:
    """``said`` is cleaned, and may be empty."""
    caught = f"I didn't catch “{said}” as something I can book." if said else "I didn't catch that."
    return f"{caught} Try for example:"
