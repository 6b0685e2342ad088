"""What others are asked before something is booked, and what the asker hears of it."""

from collections.abc import Sequence

from bot.texts.en import all_of
from bot.texts.inert import clean, cleaned
from bot.texts.words import Absent, AskingWords, DealWords, QuestionWords

DEAL = DealWords(" – book it?", ("Cover ", "Out "), (", by ", ", nobody covers"))
OF = {
    "approve": QuestionWords(
        lambda who, absent: f"{who} asks for your approval" + (f" for {absent}" if absent else ""),
        "Approve",
        "Don't approve",
        lambda name, absent: f"{clean(name, 60)} doesn't approve it. {still(absent)}",
        lambda absent: f"Nobody has approved it in time. {still(absent)}",
    ),
    "subject": QuestionWords(
        lambda who, _: f"{who} says you're out: shall I book it?",
        "Yes, book it",
        "No, leave it",
        lambda name, absent: f"{clean(name, 60)} doesn't want that booked. {still(absent)}",
        lambda absent: f"They haven't answered in time. {still(absent)}",
    ),
    "swap": QuestionWords(
        lambda who, _: f"{who} asks you to swap",
        "Swap",
        "I can't swap",
        lambda name, absent: f"{clean(name, 60)} can't swap. {still(absent)}",
        lambda absent: f"They haven't answered in time. {still(absent)}",
    ),
    "consent": QuestionWords(
        lambda who, absent: f"{who} asks you to cover for {absent}" if absent else f"{who} asks you to cover",
        "I'll do it",
        "I can't",
        lambda name, absent: (
            f"{clean(name, 60)} can't cover for {clean(absent.name, 60) or 'you'} then. {still(absent)} Tell me who else may"
            + ("." if absent.name else ": for example “I'm out Friday, Sam covers”.")
        ),
        lambda absent: f"Whoever was to cover hasn't said yes in time. {still(absent)} Tell me who else may cover.",
    ),
}


title = AskingWords(OF, DEAL, "{asker} says you're out {when}: shall I book it?").title
"""The first line of the question, which is all that a lock screen shows."""


def your_time(when: str, zone: str) -> str:
    """Times by the clock of whoever reads them; ``zone`` is a town."""
    return f"{when} your time ({zone})"


def stays(absent: Absent) -> str:
    """Who stays on duty, to be followed by until when; of whoever isn't on call then, that nothing is booked; of a change, that
    what is booked stays."""
    if absent.stands:
        return "What is booked stays as it is"
    if not absent.on_call:
        return "Nothing is booked"
    return f"{clean(absent.name, 60)} stays on duty" if absent.name else "You stay on duty"


def still(absent: Absent) -> str:
    """The same when it has come to nothing."""
    if absent.stands:
        return "What is booked stays as it was."
    if not absent.on_call:
        return "Nothing is booked, and everything stays as it was."
    who = f"{clean(absent.name, 60)} is" if absent.name else "you are"
    return f"Nothing is booked, and {who} still on duty as before."


def asked_first(names: Sequence[str], absent: Absent) -> str:
    """On the card: what asking them means."""
    are = "is" if len(names) == 1 else "are"
    until = "all have said yes" if len(names) > 1 else "it's agreed" if absent.name else "they say yes"
    return f"{all_of(cleaned(names))} {are} asked first. {stays(absent)} until {until}."


def asks_title(deal: str, names: Sequence[str]) -> str:
    """The first line of that card; ``deal`` is that of a card that books at once."""
    who = names[0].split(maxsplit=1)[0] if len(names) == 1 else "them"
    return deal.replace(DEAL.asks, f" – ask {who}?")


def ask_them(names: Sequence[str]) -> str:
    """Its button."""
    return f"Ask {names[0].split(maxsplit=1)[0]}" if len(names) == 1 else "Ask them"


why_not = "Why not? (they will read it)"


def reason(text: str) -> str:
    """To the asker, why somebody said no, in their words."""
    return f"They say: “{clean(text, 300)}”"


def reminder(title: str, until: str) -> str:
    """To whoever approves, and has not answered; ``title`` is that of the card."""
    return f"**A reminder:** {clean(title, 200)}. It waits for your answer until {clean(until, 60)}."


nobody_approves = (
    "Here somebody else has to approve an absence, and there is nobody whom I could ask, so nothing was booked. "
    "Please tell your administrator."
)
noted_yes = "Thank you. Somebody else has to agree too before it is booked."
noted_no_of_several = "All right, thank you for telling me."
approved = "Thank you. It's being booked."


def which(each: Sequence[tuple[str, str]], own: Sequence[str]) -> str:
    """For an answer that may be to each of several things, of which it is said whose absence it is, and when; ``own`` are requests
    of their own that are open too."""
    every = [*(f"{clean(name, 60)}, {clean(when, 200)}" for name, when in each), *(f"Yours: {clean(one, 120)}" for one in own)]
    lines = "\n".join(f"{at}. {one}" for at, one in enumerate(every, 1))
    how = (
        "Please press the button on the card that you mean."
        if own
        else "Say for example “1 yes”, “2 no”, “both” or “neither”, or press the button on its card."
    )
    return f"You're asked about more than one thing:\n\n{lines}\n\n{how}"


gone = "That has been settled already, so your answer isn't needed any more."
changed = "Something has changed since, so it isn't booked; I'm showing it afresh to whoever asked."

_OVER = {
    "approved": "It has been agreed to by now",
    "declined": "Somebody else has said no",
    "expired": "It has run out of time",
    "undelivered": "Somebody else can't be reached, so it isn't booked",
}


def needed_no_more(asker: str, why: str) -> str:
    """To whoever is still asked, when it is settled without them; ``asker`` may be empty."""
    whose = f"{clean(asker, 60)}'s request" if asker else "the request that I asked you about"
    return f"{_OVER[why]}: your answer to {whose} isn't needed any more, and I've taken its card away."


def may_not(name: str) -> str:
    """Somebody else's absence, which the speaker may not book, and whoever it is about can't be asked."""
    who = clean(name, 60)
    return (
        f"Here only {who}, their manager or whoever the policy names may book that, and {who} isn't in Webex, so I can't ask them. "
        "Nothing was booked."
    )


one_at_a_time = "I change the bookings of one person at a time. Please tell me whose first."


def may_not_change(name: str) -> str:
    """What stands of somebody else, which the speaker may not change."""
    who = clean(name, 60)
    return (
        f"Here only {who}, their manager or whoever the policy names may change that. {who} can write to me in the same way. "
        "Nothing has changed."
    )


def only_they_ask(name: str) -> str:
    """Several who may cover for somebody, whose absence the speaker may not book."""
    who = clean(name, 60)
    return f"Whom to ask for {who} is for {who} or their manager to say, so I've asked nobody. They can tell me in the same way."


def cannot_be_asked(name: str) -> str:
    """Somebody who stands in, without an account."""
    who = clean(name, 60)
    return f"{who} is to agree first and isn't in Webex, so I can't ask them and nothing was booked. Tell me who else may cover."


def waiting(names: Sequence[str], absent: Absent) -> str:
    """To the asker."""
    return f"I've asked {all_of(cleaned(names))}. {stays(absent)} until it's agreed; I'll tell you."


def waiting_for_morning(names: Sequence[str], when: str, absent: Absent) -> str:
    """The same of those in whose night it is."""
    return f"It is night for {all_of(cleaned(names))}, so I ask on {when}. {stays(absent)} until it's agreed; I'll tell you."


def agreed(name: str, absent: Absent) -> str:
    """To the asker, of one yes of several."""
    return f"{clean(name, 60)} has said yes. I'm still waiting for somebody else. {stays(absent)} until then."


def noted_no(asker: str, *, stands: bool = False) -> str:
    """To whoever said no; ``stands``: to a change of what is booked."""
    if stands:
        return f"All right, what is booked stays as it was. I've told {clean(asker, 60)}."
    return f"All right, nothing is booked. I've told {clean(asker, 60)}."


def says(name: str, words: str) -> str:
    """To the asker, what somebody who is asked says of it, in their words."""
    return f"{clean(name, 60)} says: “{clean(words, 300)}”."


def approved_already(when: str, name: str) -> str:
    """To an approver whose no comes after their yes."""
    return (
        f"It's approved and booked already: {when}. A no doesn't take that back; I've passed your words on to "
        f"{clean(name, 60)}. If you may, say “cancel {clean(name, 60)}'s” with the day, and I show what would go."
    )


def stays_booked(when: str) -> str:
    """Behind that no, to whoever asked."""
    return f"It stays booked as it is ({when}); say “undo” to take it back."


def not_yet(absent: Absent) -> str:
    """Behind that, where it is neither a yes nor a no."""
    return (
        f"That isn't a yes yet. {stays(absent)} until there is one. "
        f"I pass on what you answer here; say “never mind” to take it back."
    )


your_words = "They read your words."


def passed_on(yes: str, no: str) -> str:
    """To whoever is asked: words that are neither."""
    return f"I've passed that on in your words. It's neither a yes nor a no: say “{yes}” or “{no}” when you know."


def in_return(asker: str) -> str:
    """To somebody who is asked, and would do it for something else in return."""
    return (
        "What you ask in return isn't part of it: a yes books this alone, and the rest stays as it is until it's "
        f"asked for and booked by itself, for example “I'm out Friday, {clean(asker, 60)} covers”."
    )


def in_return_of(name: str) -> str:
    """The same to whoever asked."""
    return (
        "What they ask in return isn't part of it: nothing of that is booked, even if you agree, until "
        f"{clean(name, 60)} asks for it by itself, for example “I'm out Friday, Alex covers”."
    )


def not_with_it(name: str, words: str) -> str:
    """To whoever asked, when they have said yes without that."""
    return (
        f"{clean(name, 60)} said before: “{clean(words, 300)}”. What they ask in return isn't booked: it stays as "
        "it is until it's asked for by itself."
    )


def still_about(when: str, yes: str, no: str) -> str:
    """Behind what whoever asked answers, to whoever is asked."""
    return f"You're still asked for {clean(when, 200)}, as it's on the card: say “{yes}” or “{no}”, or which part you mean."


def sent_on(name: str) -> str:
    """To whoever asked for a cover, who has a message for somebody it concerns."""
    who = clean(name, 60)
    return f"I've passed that on to {who} in your words. Nothing else has changed."


def not_sent_on(name: str) -> str:
    """The same for somebody whom it doesn't concern."""
    who = clean(name, 60)
    return f"I pass words on only to those whom I ask for you, or who cover for you: please tell {who} yourself."


def relayed(name: str, absent: Absent) -> str:
    """To the asker, whose answer was passed on."""
    return f"I've passed that on to {clean(name, 60)}. {stays(absent)} until it's agreed. Say “never mind” to take it all back."


def handed_on(name: str) -> str:
    """To an approver who leaves it to another."""
    return f"I've passed it to {clean(name, 60)}, who decides now. Thank you!"


def handed_on_by(name: str, to: str, absent: Absent) -> str:
    """The same to the asker."""
    return f"{clean(name, 60)} leaves it to {clean(to, 60)}, whom I've asked now. {stays(absent)} until it's agreed."


def unclear(when: str, yes: str, no: str) -> str:
    """To whoever is asked, of words that may be a yes or not."""
    return f"I can't tell whether that is a yes. It's about {clean(when, 200)}: say “{yes}” or “{no}”, or which part you mean."


def would_approve(name: str, part: str, rest: str) -> str:
    """To the asker, on the card of a part of what was asked for."""
    return f"{name} would approve {part}, and doesn't approve {rest}. Nothing is booked so far."


def part_shown(asker: str, when: str) -> str:
    """To an approver of a part."""
    return f"Thank you. I'm showing {clean(asker, 60)} that part, {when}; if it's wanted, I ask for your approval of just that."


def pending(asker: str, when: str, names: Sequence[str], *, changes: bool = False) -> str:
    """What isn't booked yet, of somebody else or oneself (an empty ``asker``), which words take back, or want otherwise."""
    whose = f"{clean(asker, 60)} asked for it" if asker else "you asked for it"
    other = " Then tell me what to book instead." if changes else ""
    hear = f"{clean(asker, 60)} and whoever I asked hear it" if asker else "whoever I asked hears it"
    return (
        f"{clean(when, 200)} isn't booked yet: {whose}, and I'm waiting for {all_of(cleaned(names)) or 'your answer'}. "
        f"Shall I take it back? Nothing is booked then, and {hear}.{other}"
    )


def taken_back_by(name: str, when: str, absent: Absent) -> str:
    """To whoever asked for it, and to whoever would have been out."""
    return f"{clean(name, 60)} has taken back what was asked for {clean(when, 200)}. {still(absent)}"


def let_go_by(name: str, asker: str) -> str:
    """To whoever was asked."""
    return f"{clean(name, 60)} has taken back what {clean(asker, 60)} asked for, so you needn't do anything. Thank you!"
