"""What people hear when a booking isn't any more what it was, and not by their own doing. All of it is safe as markdown."""

from collections.abc import Sequence

from bot.texts.en import all_of
from bot.texts.inert import clean, cleaned
from bot.texts.words import What

ROOM = 200
MOST_LINES = 5


def to_asker(kind: str, what: What, duty: str, day: str) -> str:
    """To whoever booked it, and to whoever is out; ``day`` is one of its days, as it can be said to the bot."""
    whose = f"{clean(what.absent, 60)}’s" if what.absent else "Your"
    booking, cover = f"{whose} {'cover' if what.covers else 'absence'}, {what.when},", all_of(cleaned(what.covers)) or "nobody"
    theirs = f"{clean(what.absent, 60)}’s" if what.absent else "your"
    over = "Something else was booked in Everbridge over"
    told = {
        "gone": f"**{booking} isn't in Everbridge any more.** Somebody else has taken it out there.",
        "changed": f"**{booking} has been changed in Everbridge by somebody else.** Now it is {what.now}.",
        "left": f"**{clean(what.gone, 60)} can't be paged any more** (no longer active in Everbridge), and was to cover {theirs} "
        f"shift: {what.when}.",
        "no_shift": f"**{whose} shift isn't on the calendar any more:** {what.then}. "
        f"The booking ({cover}, {what.when}) is still there.",
        "moved": f"**{whose} shift has moved:** it was {what.then}, now it is {what.now}. {_still(cover, what)}",
        "uncovered": f"**Everbridge doesn't show {cover} on call in {theirs} place any more:** {what.held}.",
        "hidden": f"**{over} {theirs} cover, {what.when}:** {what.by}.",
    }[kind]
    return f"{told}\n\n{duty}{_todo(kind, day, bool(what.covers))}"


def to_stand_in(kind: str, what: What, duty: str, *, still: bool, new: bool) -> str:
    """To whoever was to stand in; ``still``: they do so after it too; ``new``: not before it."""
    who = clean(what.absent, 60)
    told = {
        "gone": f"**You no longer cover for {who}:** {what.when}. Somebody else has taken it out of Everbridge.",
        "changed": f"**You now cover for {who}:** {what.now}. Somebody else has changed it so in Everbridge."
        if new
        else f"**Your cover for {who} has been changed in Everbridge:** it was {what.when}, now it is {what.now}."
        if still
        else f"**You no longer cover for {who}:** {what.when}. Somebody else has changed it in Everbridge: now it is {what.now}.",
        "left": f"**{clean(what.gone, 60)} can't be paged any more** (no longer active in Everbridge). You cover for {who} too: "
        f"{what.when}.",
        "no_shift": f"**{who}’s shift isn't on the calendar any more, so there's nothing for you to cover:** {what.then}.",
        "moved": f"**The shift that you cover for {who} has moved:** it was {what.then}, now it is {what.now}. "
        f"{_still('You', what)}",
        "uncovered": f"**Everbridge doesn't show you on call for {who} any more:** {what.held}.",
        "hidden": f"**Something else was booked in Everbridge over your cover for {who}, {what.when}:** {what.by}.",
    }[kind]
    return f"{told}\n\n{duty}{who} has heard it too."


def on_duty(lines: Sequence[tuple[str, Sequence[str]]]) -> str:
    """Who is on duty when, as Everbridge shows it now; names are as the reader is to see them."""
    if not lines:
        return "As far as Everbridge shows, nobody has a shift then. "
    shown = [f"{when} **{all_of(cleaned(names)) or 'nobody'}**" for when, names in lines[:MOST_LINES]]
    more = f"; and {len(lines) - MOST_LINES} more times" if len(lines) > MOST_LINES else ""
    return f"On duty: {'; '.join(shown)}{more}. "


def out_too(name: str, when: str) -> str:
    """The other booking has the stand-in out."""
    return f"{clean(name, 60)} out themselves, {when}"


def twice(name: str, cover: str, when: str) -> str:
    """The other booking is one of whoever is out, with somebody else."""
    return f"{clean(name, 60)} out, {clean(cover, 60) or 'nobody'} covering, {when}"


def day(of_month: int, month: str) -> str:
    """A day as it can be said to the bot."""
    return f"{of_month} {month}"


def booking(when: str, names: Sequence[str]) -> str:
    """What stands now."""
    return f"{when}, {all_of(cleaned(names)) or 'nobody'} covering"


you = "you"


def _still(cover: str, what: What) -> str:
    you = cover == "You"
    if not what.held:
        return f"{cover} {'have' if you else 'has'} nothing of it."
    return f"{cover} {'cover' if you else 'covers'} {'all' if what.held == what.now else what.held} of it."


def _todo(kind: str, day: str, covered: bool) -> str:
    if kind == "gone":
        again = f"I'm out {day}, cover with …" if covered else f"I'm out {day}"
        return f"If it should still hold, say “{again}”: I book nothing by myself."
    if kind == "no_shift":
        return f"If you don't need it any more, say “cancel {day}”: I take nothing back by myself."
    return f"To find somebody, say “who could cover {day}?”; to take it back, “cancel {day}”. I change nothing by myself."
