"""One sentence for each small answer, and what a failed call is called in words. All of it is safe as markdown."""

from bot.cards.card import clean
from bot.errors import System

NAMES: dict[System, str] = {"everbridge": "Everbridge", "webex": "Webex"}
PLACES: dict[System, str] = {"everbridge": "in Everbridge under Scheduling", "webex": "in Webex Control Hub"}

expired = "That question has expired, so nothing was booked. Tell me again and I'll ask afresh."
not_yours = "That question isn't yours to answer, so I've left it as it is."
already_booked = "That is booked already; I haven't booked it twice."
already_answered = "That question has been answered already."
replaced = "I've put the earlier question away; here is the new one."
declined = "All right, I've left it. Nothing was booked."
not_served = "Sorry, I only work for people of the organization I was set up for."
no_cover_set_up = "Cover isn't set up here yet: your administrator has to connect me to Everbridge first. Nothing was booked."
no_admin = ("Working hours and holidays aren't set up here yet: your administrator has to give me access to Webex schedules "
            "first. Nothing was booked.")
yourself = "You can't cover for yourself. Who else could?"
too_long = "That message is too long for me. Could you say it in a sentence or two?"
unknown_button = "I don't know that button any more. Tell me in words what you'd like."
taking_longer = "This is taking longer than usual. I'm still on it and will tell you how it ends."
nothing_to_approve = "There is nothing waiting for your answer. Tell me what you'd like to book."

_NOT_YET = {
    "list": "I can't list bookings yet. You find absences in Everbridge under Scheduling, and schedules in Webex.",
    "cancel": "I can't take bookings back yet. Please remove it in Everbridge under Scheduling, or in Webex if it is a schedule.",
    "edit": "I can't change bookings yet. Please change it in Everbridge under Scheduling, or in Webex if it is a schedule.",
    "undo": "I can't undo yet. Please remove it in Everbridge under Scheduling, or in Webex if it is a schedule.",
}

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
_GENERIC = ("{system} refused it", "Please tell your administrator.")
_NO_CONNECTION = ("I couldn't reach {system}", "Please ask me again in a few minutes.")


def no_contact(name: str) -> str:
    """Everbridge has no such contact."""
    return f"Everbridge doesn't know {clean(name) or 'that person'}, so nothing was booked. Your administrator can add them there."


def not_yet(intent: str) -> str:
    """What to do instead where listing, cancelling, editing or undoing is not available."""
    return _NOT_YET.get(intent, "I can't do that yet. Please do it in Everbridge or Webex.")


def reason(system: System, status: int | None, *, unsure: bool = False) -> str:
    """Why a call failed, as a clause without a full stop: "Everbridge is overloaded (503)".

    ``status`` is the HTTP status; None means no answer: with ``unsure`` the connection broke, else none was made.
    """
    if status is None:
        return _fill("{system} didn't answer" if unsure else _NO_CONNECTION[0], system)
    because = _BROKEN.get(status) or (_REFUSED.get(status, _GENERIC)[0] if 400 <= status < 500 else "{system} gave an answer "
                                      "that I can't read")
    return f"{_fill(because, system)} ({status})"


def failure(system: System, status: int | None, what: str, *, unsure: bool = False, act: str = "booked") -> str:
    """What happened to a write, what was not done and what to do.

    ``what`` is its subject: "Your absence on Fri 27 Nov 2026"; ``act`` what should have happened to it. 5xx answers, broken
    connections (``unsure``) and unreadable answers may hide a success, so nothing is claimed there (bot/errors.py, Unsure).
    """
    shown = clean(what)
    if status == 202 and not unsure:
        return f"{shown} was accepted by {NAMES[system]}, which is still working on it."
    if status is not None and 200 <= status < 300 and not unsure:
        return f"{shown} was {act}."
    if _certain(status) and not unsure:
        return f"{shown} was not {act}: {reason(system, status)}. {_fill(_advice(status), system)}"
    return (f"I can't tell whether {_within(shown)} was {act}: {reason(system, status, unsure=unsure)}. I haven't sent it "
            f"again; please look {PLACES[system]} before you ask me again.")


def _certain(status: int | None) -> bool:
    return status is None or 400 <= status < 500


def _advice(status: int | None) -> str:
    return (_NO_CONNECTION if status is None else _REFUSED.get(status, _GENERIC))[1]


def _fill(form: str, system: System) -> str:
    return form.format(system=NAMES[system], place=PLACES[system])


def _within(what: str) -> str:
    return "your" + what[4:] if what.startswith("Your ") else what


# ---- questions and answers on the way to a plan ------------------------------------------------------------------------------

own_only = "So far I can only book your own absence. Anybody else who is out can write to me in the same way."
one_cover = "One person can cover at a time. Who shall it be?"
which_calendar = "You are on call in more than one calendar then. In which shall I book it?"
which_answer = "Which of these do you mean? Please press a button, or reply with its number."
no_such_number = "There is no such number on the card. Please press a button, or reply with one of its numbers."
already_declined = "You had turned that down already, so nothing was booked. Tell me again if you've changed your mind."
replaced_before = "That question was replaced by a newer one, so nothing was booked by this click."

SETTLED = {
    "already_there": "That is in your Webex schedule already, so there is nothing to book.",
    "not_weekly": "Working hours repeat by the week in Webex, so I can't book that. For example: I work 9 to 5 Monday to Thursday.",
    "over_midnight": "I can't book working hours over midnight: whether Webex takes them is not certain. Nothing was booked.",
}


def which_person(name: str) -> str:
    """Several people fit a name."""
    return f"Which {clean(name, 60)} do you mean?"


def lost(system: System) -> str:
    """A message or click that could not be handled because a system did not answer."""
    return f"I couldn't reach {NAMES[system]}, so I haven't done anything with that, and nothing was booked. Please try again later."


def ended(system: System, status: int | None, why: str, *, unsure: bool = False) -> str:
    """Why a call ended without a record, or with nobody knowing; ``why`` is the kind of error (bot/errors.py)."""
    if why == "not set up":
        return f"{NAMES[system]} isn't set up any more"
    if unsure:
        return f"I can't tell whether {NAMES[system]} has it ({reason(system, status, unsure=True)}). Please look {PLACES[system]}"
    advice = _advice(status) if _certain(status) else "Please ask me again later."
    return f"{reason(system, status, unsure=why == 'Unsure')}. Nothing was booked for it. {_fill(advice, system)}"
