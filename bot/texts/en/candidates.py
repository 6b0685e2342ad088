"""What is said of several who may cover: who could, whom I ask in which order, and how it goes on. Safe as markdown."""

from collections.abc import Sequence

from bot.texts.en import all_of
from bot.texts.en.asking import stays
from bot.texts.inert import clean, cleaned
from bot.texts.words import Absent, Reasons

withdrawn = "All right, I've taken that back: nothing is booked, and whoever I had asked hears it."
ask_all = "Ask everybody who is free"
ask_title = "Ask who can cover this?"
otherwise = "Otherwise"
passed_over = "Passed over"
find_somebody = "Find somebody"
leave_empty = "Leave it empty"
taken = "That has been taken by somebody else already, so there is nothing left for you to do. Thank you!"
asked_where_from = (
    "I'm asking everybody in their own space. Whoever takes it first has it; saying **I'll do it** to me here counts too."
)


part_of_it = "Part of it"
take_it = "Take it"
not_in_it = "That's outside the time that is to be covered. Which part of it can you take?"
all_of_it = "That's all of it. Say **I'll do it** to take it, or name a part of it."
the_rest = "This is for the rest."


hand_back = "Hand it back"
nothing_to_hand_back = "I find no cover of yours then, so there is nothing to hand back."


swap_title = "Swap these?"
not_on_call = "isn't on call then, as far as I can see"


_CLASHES = {
    "covered by you": "you cover for them then",
    "out": "is out then",
    "on call": "is on call themselves then",
    "covering": "covers for somebody else then",
}


def could_cover(number: int) -> str:
    """Above the list."""
    return "This is who could cover, the likeliest first:" if number > 1 else "I know of one who could cover:"


def reasons(one: Reasons) -> str:
    """Why somebody ranks where they do, in a line."""
    said = [_CLASHES.get(clash.kind, "may not be free then") for clash in one.clashes] or ["free then"]
    said += ["same calendar"] if one.same_calendar else []
    said += [] if one.rested else ["a shift of their own less than 11 hours before or after"]
    if one.covers is not None:
        said.append("no covers lately" if one.covers == 0 else f"{one.covers} cover{'s' * (one.covers > 1)} lately")
    return "; ".join(said)


def in_turn(groups: Sequence[Sequence[str]], *, named: int) -> str:
    """Whom I ask in which order; the first ``named`` groups are of those who were named, what follows is the team."""
    said = [", ".join(group) for group in groups[:named]]
    said += [f"the team ({', '.join(group)})" for group in groups[named:]]
    return ", then ".join(said)


def fallback(names: Sequence[str], *, team: bool) -> str:
    """Who else was named, on a card that books the first."""
    said = [*names, *(["the team"] if team else [])]
    how = f"tell me “{names[0].split()[0]} instead”" if names else "tell me “ask the team”"
    return f"{', then '.join(said)}: {how}"


def unknown(name: str) -> str:
    """Why somebody is passed over."""
    return f"{name}, whom Everbridge doesn't know"


def ask_whom(groups: Sequence[Sequence[str]], *, named: int) -> str:
    """The button that has them asked."""
    first = ", ".join(name.split()[0] for name in groups[0])
    return f"Ask {first}" if named else "Ask the team"


def note(hours: float, absent: Absent) -> str:
    """What asking means, on the card; ``hours`` are those that each has."""
    return f"{stays(absent)} until somebody has said yes. Each has {hours:g} hours to answer, less when it begins soon."


def asked(names: Sequence[str], later: Sequence[Sequence[str]], absent: Absent) -> str:
    """To the asker, when the first are asked."""
    rest = f" If it's a no, I ask {', then '.join(all_of(cleaned(group)) for group in later)}." if later else ""
    return f"I've asked {all_of(cleaned(names))}.{rest} {stays(absent)} until somebody has said yes; I'll tell you."


def goes_on(name: str, names: Sequence[str], absent: Absent, *, silent: bool) -> str:
    """To the asker: somebody can't, or hasn't answered (``silent``), and the next are asked, if they may be at once."""
    why = "hasn't answered in time" if silent else "can't"
    if not names:
        return f"{clean(name, 60)} {why}."
    return f"{clean(name, 60)} {why}. I've asked {all_of(cleaned(names))} now. {stays(absent)} until somebody has said yes."


def nobody(duty: str, absent: Absent) -> str:
    """To the asker, at the end: the heading of a card. ``duty`` are the hours for which ``absent`` is on call, if any."""
    who = f"{clean(absent.name, 60)} is" if absent.name else "You are"
    return f"{_NOBODY} {who} on duty {clean(duty, 200)}." if duty else _NOBODY


_NOBODY = "Nobody has said yes, so nothing is booked."


def handing_back_means(absent: str) -> str:
    """On the card of whoever hands a cover back."""
    return f"{absent} is on duty again then, and hears it at once."


def swap_back_means(other: str) -> str:
    """On the card by which a whole swap goes."""
    name = clean(other, 60)
    return f"Both halves go: you and {name} are each on duty again in your own shifts, and {name} hears it at once."


def objects(name: str, when: str) -> str:
    """To whoever asked for a cover: the stand-in says that they can't, and has been shown how to hand it back."""
    return (
        f"**{clean(name, 60)}, who covers {clean(when, 200)}, says they can't.** It stays booked with them until they hand it "
        "back, and then you hear it at once. You can also name somebody else, for example “Lee instead”."
    )


def in_their_place(by: str, name: str, when: str) -> str:
    """To whoever asked for a cover: the stand-in proposes somebody else for some of it."""
    return (
        f"{clean(by, 60)} proposes that {clean(name, 60)} covers {clean(when, 200)} instead of them. It stays with "
        f"{clean(by, 60)} until you change it."
    )


def you_cover_until_changed(name: str, absent: str, when: str) -> str:
    """To that stand-in."""
    who = clean(absent, 60)
    return (
        f"I've proposed to {who} that {clean(name, 60)} covers {clean(when, 200)} instead of you. You still cover for {who} until "
        f"you hear that it's changed. If you can't, say “I can't cover {who}”."
    )


def still_covers(when: str) -> str:
    """Behind what a stand-in says of a cover, to whoever asked for it."""
    return f"They still cover {clean(when, 200)}, as booked. For somebody else say for example “Lee instead”."


def you_still_cover(absent: str, when: str) -> str:
    """To that stand-in."""
    who = clean(absent, 60)
    still = f"You still cover for {who}: {clean(when, 200)}"
    return f"I've passed that on in your words. {still}. If you can't, say “I can't cover {who}”."


def you_cover(absent: str, when: str) -> str:
    """To a stand-in who says that it's fine."""
    who = clean(absent, 60)
    return f"Good: you cover for {who}, {clean(when, 200)}. Should something come up, say “I can't cover {who}”."


def freed(absent: str, when: str) -> str:
    """To whoever was told that they cover no more."""
    return f"You no longer cover for {clean(absent, 60)}: {clean(when, 200)}. There is nothing for you to do."


def cover_is(absent: str, when: str, asker: str) -> str:
    """To a stand-in who asks what they were told: what they cover, and who knows why."""
    return (
        f"You cover for {clean(absent, 60)}: {clean(when, 200)}. {clean(asker, 60)} has booked it, and it counts as it stands; "
        f"why is for them to say. If you can't, say “I can't cover {clean(absent, 60)}”."
    )


def told_unknown(absent: str, when: str, asker: str) -> str:
    """To a stand-in who was told just now, for words that may be about it."""
    return (
        f"As it stands you cover for {clean(absent, 60)}: {clean(when, 200)}. If what you wrote is for {clean(asker, 60)}, say "
        f"“tell {clean(asker, 60)} …”; if you can't, say “I can't cover {clean(absent, 60)}”."
    )


def you_cover_all(covers: Sequence[tuple[str, str]]) -> str:
    """The same to one who covers several times: for whom, and when."""
    absent, lines = covers[0][0], "\n".join(f"- {clean(name, 60)}: {clean(when, 200)}" for name, when in covers)
    return f"As it stands you cover for:\n{lines}\n\nIf you can't, say “I can't cover {clean(absent, 60)}”."


def open_again(when: str) -> str:
    """To somebody who was asked before: it was taken, and handed back since."""
    return f"Yes, it is open again: {clean(when, 200)}. Say “I can do it”, and I tell whoever asked."


def next_one(names: Sequence[str], *, asks: bool) -> str:
    """The button that goes on with those who come next in a chain."""
    name = names[0].split(maxsplit=1)[0]
    return f"Ask {name}" if asks else f"{name} instead"


ask_the_team = "Ask the team"


def covers(who: str, absent: str) -> str:
    """The label of a line of the card: one half of a swap."""
    return f"{who} covers {absent}"


def swap_means(name: str) -> str:
    """On the card of a swap."""
    return f"{name} is asked first: both are booked with their yes, or neither."


def cannot_swap(name: str) -> str:
    """Somebody without an account."""
    return f"{clean(name, 60)} isn't in Webex, so I can't ask them to swap, and nothing was booked."


def takes(who: str, part: str) -> str:
    """To the asker, on the card: who takes which part."""
    return f"{who} takes {part}."


def is_left(rest: str, absent: Absent) -> str:
    """Behind that: what nobody has taken."""
    if not absent.on_call:
        return f"{rest} is still open."
    then = f"open: {stays(absent)} then" if absent.name else "yours: you stay on duty then"
    return f"{rest} is still {then}."


def ask_for_the_rest(name: str) -> str:
    """The button that takes the part and has somebody, or the team, asked for what is left."""
    return f"Ask {name.split(maxsplit=1)[0]} for the rest" if name else "Ask the team for the rest"


def ask_for_times(name: str, when: str) -> str:
    """The button that takes the part and has somebody asked for some of what is left."""
    return f"Ask {name.split(maxsplit=1)[0]} for {when}"


def part_shown(asker: str, when: str) -> str:
    """To whoever takes a part, and how it was understood."""
    return f"Thank you. I'm asking {clean(asker, 60)} whether that helps: {when}. You'll hear when it's booked."


def part_taken(who: str) -> str:
    """To those who were asked too."""
    return f"{clean(who, 60)} can take a part of it, so I don't ask you for all of it any more. Thank you!"


def just(when: str) -> str:
    """The button of whoever is asked that takes no more than that."""
    return f"Only {clean(when, 120)}"


def part_offered(who: str, part: str, rest: str) -> str:
    """To those who are asked for all of it too."""
    left = f" Still open: {clean(rest, 200)}. Say “I'll take the rest” for that, or “I'll do it” for all of it." if rest else ""
    return f"{clean(who, 60)} offers to take {clean(part, 200)}.{left}"


which_part = "Thank you! Which part of it can you take? Say for example “I can do 9 to 13”."
on_terms = "That depends on something, so I've noted no offer. Say what you can do either way, for example “I can do 9 to 13”."
parts_stand = "Nobody else has said yes. The part that is offered is still on your card: take it, or leave it."


def parts_taken(asker: str, who: str) -> str:
    """To those who were asked too, at the yes of whoever asked: it isn't booked yet."""
    return f"{clean(asker, 60)} takes what {clean(who, 60)} offered, so you needn't do anything. Thank you!"


def taken_by(who: str, absent: str) -> str:
    """To those who were asked too."""
    return f"It's settled: {clean(who, 60)} covers for {clean(absent, 60)}, so you needn't do anything. Thank you!"


i_can = "I can do it"
say_so = "Saying “I can do it” to me here does the same."
not_asked = (
    "That button is for those whom I've asked to cover, and you aren't one of them: it may be your own shift, "
    "or you aren't free then. Nothing was booked."
)


def who_takes(asker: str, when: str) -> str:
    """To a whole space: the heading of a card with one button."""
    return f"Who can cover for {asker}{f', {when}' if when else ''}? Whoever takes it first has it."


def taken_there(who: str) -> str:
    """In its place, when somebody has."""
    return f"{clean(who, 60)} takes it. Thank you all!"


def not_needed(asker: str) -> str:
    """The same when whoever asked has thought better of it."""
    return f"{clean(asker, 60)} doesn't need it any more, so you needn't do anything. Thank you!"


def offer(names: Sequence[str]) -> str:
    """On the asker's card: who has said in the space that they can."""
    return f"{all_of(names)} {'offer' if len(names) > 1 else 'offers'} to cover."


def offer_title(name: str, when: str) -> str:
    """The first line of that card."""
    return f"{name} offers to cover {when} – book it?"


def book_with(name: str) -> str:
    """Its button."""
    return f"Book it with {name.split(maxsplit=1)[0]}"


def offer_passed_on(asker: str) -> str:
    """To whoever offers."""
    return f"Thank you! I've told {clean(asker, 60)} that you offer. Nothing is booked yet: you'll hear if they take it."


offers_which = "Several people look for cover here. Please say it as a reply to the one whom you mean."


asked_still = "Whoever I have asked stays asked until you say yes to this; then all are asked anew."
asked_no_more = "I've told those whom I had asked that this has changed; nothing is booked."


def not_asked_any_more(names: Sequence[str]) -> str:
    """To whoever asked: some of those who were asked are not any more."""
    return f"I don't ask {all_of(cleaned(names))} any more, and have told them."


def asks_otherwise(asker: str) -> str:
    """To whoever was asked, where the asker has changed it meanwhile."""
    return f"{clean(asker, 60)} has changed it, so you needn't answer this any more. If it is still for you, I ask you anew."


def said_no(name: str) -> str:
    """Why somebody is not asked once more."""
    return f"{clean(name, 60)} has said no already"
