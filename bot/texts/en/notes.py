"""One sentence for each small answer, and what a failed call is called in words. All of it is safe as markdown."""

from collections.abc import Sequence
from datetime import date

from bot.texts.dates import Dates
from bot.texts.en.cards import deed
from bot.texts.inert import clean, upper
from bot.texts.words import FailureWords, SystemWords

_DATES = Dates("en")

expired = "That question has expired, so nothing was booked. Tell me again and I'll ask afresh."
over = "That time is over by now, so nothing was booked. Tell me again if you still need it."
changed = "Something has changed since I showed you this, so I haven't booked it yet. Here it is afresh."
not_yours = "That question isn't yours to answer, so I've left it as it is."
already_booked = "You approved that already, so I haven't booked it twice."
already_answered = "That question has been answered already."
none_meant = "All right, I've left your cards as they are."
which_card = "You have several cards open. Which one do you mean?"
replaced = "I've put the earlier question away; this one is in its place."
nothing_to_undo = "There is nothing that I could take back: I've booked nothing for you that still stands."
nothing_to_change = "There is nothing that I could change: nothing is booked for you."
undone_already = "That isn't there any more, so there is nothing left to take back."
changed_since = (
    "That has been changed since, so I've left it as it is. Say undo to take back your last change; or tell me what you'd like, "
    "for example: cancel Friday."
)
change_stays = "I can't put that change back as it was. Tell me what you'd like instead, for example: cancel Friday."
undo_over = "That time is over by now, so I've left it as it is."
undo_left = "I've left what is booked as it is. I can take it back or leave it; tell me anew what you'd like instead."
all_or_change = "Do you want to cancel the whole booking, or only put back what was changed last?"
which_booking = "Which one do you mean?"


def instead_or_beside(booked: str) -> str:
    """Whether a time with somebody else comes in the place of what is booked."""
    return f"{booked} is booked already. Is this instead of that, or as well?"


def in_its_place(line: str) -> str:
    """A button: it does."""
    return f"Instead of it: {line}"


def beside_it(line: str) -> str:
    """A button: it comes besides."""
    return f"As well: {line}"


def all_of_it(line: str) -> str:
    """A button: all of a booking goes that was changed last."""
    return f"Cancel all of it: {line}"


def the_change_alone(line: str) -> str:
    """A button: its last change alone is put back."""
    return f"Only put back the change: {line}"


def delivered_late(when: str) -> str:
    """A message that reached us a day or more after it was written, on ``when``."""
    return (
        f"I only got your message of {when} now, more than a day later, so I've done nothing with it. "
        "Tell me again if it still matters."
    )


def still_booked(times: Sequence[str]) -> str:
    """Which times of what is booked are to come."""
    return f"Still to come ({len(times)}): {'; '.join(times)}."


def cut_means(absent: str) -> str:
    """On a card by which a part of a booking goes: what that means. ``absent`` is who is out, empty for the reader."""
    who = f"{clean(absent, 60)} is" if absent else "you're"
    return f"What goes of it goes as if it had never been booked: whoever was to cover then doesn't, and {who} on duty again then."


still_asked = "All right, I've left it: it's still asked for as it was."
kept = "All right, I've left what is booked as it is."


def undo_means(absent: str) -> str:
    """The same where all of it goes."""
    who, where = (f"{clean(absent, 60)} is", "they were") if absent else ("you're", "you were")
    return f"It goes as if it had never been booked: whoever was to cover doesn't, and {who} on duty again where {where} before."


all_or_none = "All of it is booked or nothing: if a part fails, I take back what was done before it."
all_or_none_changed = "All of it is changed or nothing: if a part fails, I put back what was changed before it."
line_means = "What callers hear while your line is closed is up to call handling in Webex."
line_stays = "I can't close your line from here, so that's not in this."
LINE = {
    "already_there": "Your line is closed then already.",
    "not_weekly": "I can't close your line for a series, so that's not in this. Tell me the single days.",
    "other_days": "The times you gave for your line are outside this absence, so it stays open. Tell me when to close it.",
}
following = "This is the other part of your message."
not_followed = "I can't look at the other part of your message right now. Please tell me that once more."
declined = "All right, I've left it. Nothing was booked."
not_served = "Sorry, I only work for people of the organization I was set up for."
no_cover_set_up = "Cover isn't set up here yet: your administrator has to connect me to Everbridge first. Nothing was booked."
no_admin = (
    "Working hours and holidays aren't set up here yet: your administrator has to give me access to Webex schedules "
    "first. Nothing was booked."
)
needs_cover = "Here every absence needs cover, so nothing was booked. Tell me who covers: “I'm out Friday, cover with Sam”."
went_wrong = "Something went wrong on my side. Nothing was booked; please try again in a minute."
too_many = "That's more than I can do at once. I'll leave what comes within the next minute; please tell me again after that."
too_long = "That message is too long for me. Could you say it in a sentence or two?"
unknown_button = "I don't know that button any more. Tell me in words what you'd like."
looking_again = "I'm looking again, and will tell you what I find."
noted_there = "Thanks. I've noted that it is there."
trying_again = "I'm sending it once more, and will tell you how it ends."
under_way = (
    "Just this is being booked right now by another yes, so I've sent nothing a second time. "
    "This card stays open: answer it again once you have heard how the other ended."
)
not_shown = "I couldn't show you what I would have asked, so I've closed it and nothing was booked. Please ask me again."
not_shown_yet = "You wrote that before my card was here, so it doesn't count. Please look at the card and answer once more."
withdrawn_before = "That question was closed when the message it came from was changed or deleted, so this click booked nothing."
withdrawn = "You took that message back, so I've closed its question. Nothing was booked."
card_gone = "My card was taken away, so its question is closed. Tell me again what you'd like."
reread = "You changed your message, so I've read it again; this card is in the place of the earlier one."
reread_alone = "You changed that message, so I've read it again, without what you told me after it."
reread_lost = (
    "You changed that message, and I don't know what it means now, so I've closed its question and nothing was booked. "
    "Tell me again what you'd like."
)
edited_late = "I've seen that you changed that message, but its question is closed already. Tell me anew what you'd like."
edited_answer = "I don't take an answer from a message that was changed. Please write it anew."
overtaken = (
    "That reached me after something newer of yours, so I've left the newer card as it is. Say it again if you still mean it."
)
erased = (
    "I've erased what I kept of that, as I was asked to, so I can't send it or look for it any more. Tell me again what you'd like."
)
over_again = "That time is over by now, so I haven't sent it again."
changed_too_much = (
    "Something has changed since I sent that, so I haven't sent it again. Please look what is there already, and "
    "tell me what is missing."
)
taking_longer = "This is taking longer than usual. I'm still on it and will tell you how it ends."
nothing_to_approve = "There is nothing waiting for your answer. Tell me what you'd like to book."
nothing_to_decline = "There is nothing waiting for your answer, so nothing was booked."
empty = "I'm here. Tell me in a sentence, for example: I'm out Friday, cover with Sam. Say **help** for more."
not_caught = "I didn't catch that."


def who_covers_then(when: str) -> str:
    """To words that nobody understood, where a card would leave some times empty."""
    return f"I didn't catch that, and nobody covers {when} yet. Who shall it be?"


def still_waiting(label: str) -> str:
    """What to reply to a card whose button that says yes has this ``label``."""
    return f"Reply **yes** to {deed(label)}, **no** to leave it, or tell me what to change."


which_hours = (
    "Which hours are that? Say it with its times, and of several days with "
    "the day: for example “Jo 9 to 10 on Friday”. Nothing is changed."
)
change_in_words = "Tell me what to change: “make it Thursday”, “only the morning”, “Lee instead”. Or use the fields on the card."
fields_same = "Nothing in the fields is different, so the card stays as it is."
fields_backwards = "That ends before it starts, so I've left the card as it is. For a night, the last day is the next one."
fields_half = "Please give me both times, or none for whole days. I've left the card as it is."


def fields_date(said: str) -> str:
    """What stands in a field for a day is none."""
    return f"“{clean(said, 30)}” is no day that I know, so I've left the card as it is."


def fields_time(said: str) -> str:
    """The same for a time."""
    return f"“{clean(said, 30)}” is no time that I know, so I've left the card as it is. For example: 09:00."


def fields_past(when: str) -> str:
    """The days in the fields are over."""
    return f"{when}: that is over already, so I've left the card as it is."


def nobody_called(name: str) -> str:
    """Nobody has a name."""
    return f"I can't find “{clean(name, 60)}”."


def not_themselves(name: str) -> str:
    """Who is out can't be who covers."""
    return f"{clean(name, 60)} can't cover for themselves."


def fields_cover(why: str) -> str:
    """Whoever stands in the field can't cover; ``why`` is a sentence."""
    return f"{why} I've left the card as it is."


def changed_from(pairs: Sequence[tuple[str, str]]) -> str:
    """What a new card has in the place of what the last one had."""
    return f"Changed: {'; '.join(f'{before} → {after}' for before, after in pairs)}."


def answer_there(what: str) -> str:
    """In a 1:1 space, to words about a part that somebody offers in another space; ``what`` it is of."""
    return (
        f"That seems to be about what is open in another space ({clean(what, 200)}), so I have done nothing. "
        "Answer there, in its thread."
    )


def anothers(name: str, own: Sequence[str]) -> str:
    """Said in the thread of somebody else's card; ``own`` are the speaker's cards elsewhere in the space."""
    still = f" Yours is still open: {'; '.join(own)}." if own else ""
    return f"That is {clean(name, 60)}'s card, so I've left it as it is.{still}"


def beside(labels: Sequence[str]) -> str:
    """That other cards stay open beside a new one."""
    if len(labels) == 1:
        return f"Your other card is still open: {labels[0].rstrip('.')}."
    return f"Your other {len(labels)} cards are still open."


MOST_TOLD = 6  # bookings in a sentence

_REFUSED = {  # status: (why it certainly was not done, what to do)
    400: ("{system} found the request invalid", "Please tell your administrator; the log has the details."),
    401: ("{system} doesn't accept my credentials", "Please tell your administrator; it will work once they are renewed."),
    403: ("{system} doesn't allow me to do that", "Please ask your administrator to give me the right to."),
    404: ("{system} doesn't know one of the people or things in it", "Please check them and ask me again."),
    405: ("{system} doesn't offer that action", "Please tell your administrator."),
    409: ("it clashes with something {system} has already", "Please look {place}, then ask me again."),
    410: ("what it refers to is no longer in {system}", "Please ask me again from the start."),
    415: ("{system} doesn't accept the form in which I sent it", "Please tell your administrator."),
    423: ("it is locked in {system} just now", "Please ask me again in a few minutes."),
    428: ("{system} asks for a step that I can't take", "Please tell your administrator."),
    429: ("{system} has too many requests just now", "Please ask me again in a few minutes."),
}
_BROKEN = {
    500: "{system} had an error of its own",
    502: "{system} couldn't reach a part of itself",
    503: "{system} is overloaded",
    504: "{system} didn't answer in time",
}
_FAILURES = FailureWords(
    _REFUSED,
    ("{system} refused it", "Please tell your administrator."),
    _BROKEN,
    ("I couldn't reach {system}", "Please ask me again in a few minutes."),
    silent="{system} didn't answer",
    unreadable="{system} gave an answer that I can't read",
    later="Please ask me again later.",
)
reason = _FAILURES.reason
"""Why a call failed, as a clause without a full stop."""

not_out = "You aren't booked as out, so there is nothing to end. If you'd be out until then, tell me the days: “I'm out today”."


def back_when(what: str) -> str:
    """Somebody is back who isn't out yet; ``what`` is their next absence."""
    return f"You aren't out now. Next is {clean(what, 160)}. Which day are you back? For example: I'm back Tuesday; or cancel it."


def back_which(what: str) -> str:
    """The same, with the days to choose from."""
    return f"You aren't out now. Next is {clean(what, 160)}. Which day are you back?"


def back_anyway(what: str) -> str:
    """Somebody is back when their absence has ended anyway."""
    return f"You're back by then anyway, so there is nothing to change: {clean(what, 160)}."


def nothing_of(absent: str) -> str:
    """Nothing at all is booked for somebody else."""
    return f"Nothing that I could take back or change is booked for {clean(absent, 60)}."


def nothing_then(stands: Sequence[str], absent: str) -> str:
    """Nothing is booked in the days that were named; ``stands`` is what is booked, ``absent`` for whom, empty for the reader."""
    shown = "".join(f"\n- {clean(one, 120)}" for one in stands[:MOST_TOLD])
    rest = f"\n- and {len(stands) - MOST_TOLD} more" if len(stands) > MOST_TOLD else ""
    whose = f"of {clean(absent, 60)}'s" if absent else "of yours"
    return f"Nothing {whose} is booked then. This is what stands:\n{shown}{rest}"


def change_how(what: str) -> str:
    """What was said of a booking changes nothing that could be booked."""
    return (
        f"I don't know what to change of “{clean(what, 120)}”. Tell me for example: extend it till Wednesday; I'm back on Tuesday; "
        "Lee instead of Sam on Friday."
    )


def so_already(what: str) -> str:
    """A booking is as it is wanted."""
    return f"That is how it stands already, so there is nothing to change: {clean(what, 120)}"


def uneven(what: str) -> str:
    """A part of a series that can't be taken out of it."""
    return (
        f"I can't take just those days out of “{clean(what, 120)}”: what is left would be no one series. I've left it as it is; "
        "tell me one stretch of days at a time."
    )


def needs_notice(hours: float) -> str:
    """The policy's limit that was broken, like the next two."""
    return f"Absences need {hours:g} hours' notice here, so nothing was booked. Please ask your manager."


def sent_before(refusal: str) -> str:
    """The same about what was sent once, of which nobody can tell whether it was booked."""
    return refusal.replace("so nothing was booked", "so I haven't sent it again")


def to_be_approved(most: int) -> tuple[str, str]:
    """A line of the card of an absence that is longer than anybody may decide for themselves."""
    return f"Over {most} days", "whoever approves absences here, else your manager, is asked first"


def frozen(first: date, last: date) -> str:
    """Days on which nobody may be away."""
    when = f"on {_DATES.day(first)}" if first == last else f"from {_DATES.day(first)} to {_DATES.day(last)}"
    return f"Nobody may be away {when}, so nothing was booked. Please ask your manager."


def no_contact(name: str, why: str = "unknown") -> str:
    """Everbridge has no such contact; ``why`` as ``no_contact_of_yours`` has it."""
    who = clean(name) or "that person"
    if why == "twice":
        return (
            f"Everbridge has two contacts with the address of {who}, and I can't tell which one is them, so nothing was "
            "booked. Your administrator can put one of them out."
        )
    if why == "another name":
        return (
            f"Everbridge has the address of {who} only at a contact of another name, so nothing was booked. "
            "Your administrator can put that right."
        )
    return f"Everbridge doesn't know {who}, so nothing was booked. Your administrator can add them there."


# ---- questions and answers on the way to a plan ------------------------------------------------------------------------------

own_only = "That I can only do for yourself. Whoever it is about can write to me in the same way."
one_cover = "Only one person can cover at a time. Who shall it be?"
who_covers = "Who shall cover?"
_NO_CONTACT_OF_YOURS = {
    "unknown": (
        "Everbridge doesn't know you yet, so I can't book an absence for you and nothing was booked. "
        "Your administrator can add you there."
    ),
    "another name": (
        "Everbridge has your address only at a contact of another name, so I can't book an absence for you and "
        "nothing was booked. Your administrator can put that right."
    ),
    "twice": (
        "Everbridge has two contacts with your address, and I can't tell which one is you, so nothing was booked. "
        "Your administrator can put one of them out."
    ),
}
not_on_call = "You aren't on call then"
not_on_call_of_theirs = "They aren't on call then"
no_schedules = "Webex keeps no schedule for you: that needs Webex Calling (404). Nothing was booked; please ask your administrator."
hours_added = "This comes on top of the hours that are in the schedule already. Say “replace the old ones” to have these alone."
no_hours = "You have no working hours of your own in Webex, so there is nothing to change."
no_holidays = "That isn't in your Webex schedule, so there is nothing to change."
no_old_hours = (
    "I've set no working hours for you that I could take back. Tell me the hours you want: “I work 9 to 5 Monday to Thursday”."
)
hours_so_already = "That is how it stands already, so there is nothing to change."
which_calendar = "You are on call in more than one calendar then. In which shall I book it?"
which_answer = "Which one do you mean? Please press a button, or reply with its number."
no_such_number = "That number isn't on the card. Please press a button, or reply with one of its numbers."
already_declined = "You turned that down already, so nothing was booked. Tell me again if you've changed your mind."
altered = (
    "What I kept is no longer what you were shown, so nothing was booked. Please tell your administrator, and ask me again "
    "from the start."
)
replaced_before = "That question was replaced by a newer one, so nothing was booked by this click."

SETTLED = {
    "already_there": "That is in your Webex schedule already, so there is nothing to book.",
    "not_weekly": "Working hours repeat by the week in Webex, so I can't book that. For example: I work 9 to 5 Monday to Thursday.",
    "over_midnight": "I can't book working hours over midnight: whether Webex takes them is not certain. Nothing was booked.",
}


def which_calendar_of(name: str) -> str:
    """The same of somebody else."""
    return f"{clean(name, 60)} is on call in more than one calendar then. In which shall I book it?"


def no_contact_of_yours(why: str) -> str:
    """The speaker has no contact in Everbridge: it is ``unknown``, there ``twice``, or their address is at ``another name``."""
    return _NO_CONTACT_OF_YOURS[why]


def which_person(name: str) -> str:
    """Several people fit a name."""
    return f"Which {clean(name, 60)} do you mean?"


def nearly(said: str, only: str) -> str:
    """Nobody has a name, and somebody's is nearly it; ``only`` is who, where it is one."""
    who = f"Do you mean {clean(only, 60)}?" if only else "Do you mean one of these?"
    return f"I can't find “{clean(said, 60)}”. {who}"


def zone_guessed(zone: str) -> str:
    """The zone is the default, since no system has one for the person."""
    return f"your time zone is {zone}: neither Everbridge nor Webex has one for you that I know"


def zone_fixed(zone: str) -> str:
    """The zone is an offset from UTC, which has no summer time: the bare Etc/GMT+5 counts to the west."""
    hours = zone.rpartition("/")[2].removeprefix("GMT")
    return f"your time zone is UTC{'-' if hours[:1] == '+' else '+'}{hours[1:]} all year round, without summer time"


def lost(system: SystemWords, status: int | None) -> str:
    """A message or click that could not be handled since a system refused to answer (``status``), or did not."""
    advice = "Please tell your administrator." if status is not None and status in _REFUSED and status not in (423, 429) else ""
    why = reason(system, status, unsure=True)
    return f"{upper(why)}, so I did nothing with that and nothing was booked. {advice or 'Please try again later.'}"


def ended(system: SystemWords, status: int | None, why: str, *, unsure: bool = False) -> str:
    """Why a call ended without a record, or with nobody knowing; ``why`` is the kind of error (bot/errors.py)."""
    if why == "not set up":
        return f"{system.label} isn't set up any more"
    if why == "Altered":
        return (
            "it is no longer what you were shown, so I haven't sent it. Please tell your administrator, and ask me again "
            "from the start."
        )
    if why == "Before":
        return "a part before it failed, so I haven't sent it"
    if why == "Held":
        return "what was to take its place isn't there, so I've left it as it is"
    if why == "Changed":
        return "somebody has changed it since, so I've left it as it is"
    if why == "CannotTell":
        return f"{system.label} has one like it, but doesn't show whose it is. Please look {system.place}"
    if why == "Deleted":
        return f"{system.label} had one like it, and somebody has deleted that since. Please look {system.place}"
    if unsure:
        return (
            f"I can't tell whether {system.label} has it. {upper(reason(system, status, unsure=True))}. Please look {system.place}"
        )
    return f"{reason(system, status, unsure=why == 'Unsure')}. Nothing was booked for it. {_FAILURES.advice(system, status)}"
