"""What others hear of a booking, and what its receipt says of who knows, all of it safe as markdown; and what stands in the files
that go with messages."""

from collections.abc import Sequence

from bot.texts.en import all_of
from bot.texts.inert import clean, listed

ROOM = 200


def booked(absent: str, whens: Sequence[str], by: str = "") -> str:
    """To whoever stands in; ``whens`` are in their zone, ``by`` is who did it for whoever is out, if not they."""
    who = clean(absent, 60)
    cannot = f"If you can't, tell me now: “I can't cover {who}”."
    done = f"{clean(by, 60)} has booked it for {who}." if by else "It has just been booked."
    return f"**You're covering for {who}:** {listed(whens)}\n\n{done} {cannot}"


def taken_back(absent: str, whens: Sequence[str], by: str = "") -> str:
    """To whoever stood in until now."""
    done = f"{clean(by, 60)} has" if by else "They have"
    return f"**You no longer cover for {clean(absent, 60)}:** {listed(whens)}\n\n{done} taken it back."


def besides(absent: str, whens: Sequence[str]) -> str:
    """Behind what whoever stands in is told: what else they cover for the same one."""
    return f"As before, you also cover for {clean(absent, 60)}: {listed(whens)}"


def in_vain(absent: str, whens: Sequence[str]) -> str:
    """To whoever has agreed to stand in, where nothing could be booked."""
    lead = f"**It couldn't be booked, so you don't cover for {clean(absent, 60)}:** {listed(whens)}"
    return f"{lead}\n\nWhoever asked knows. If it is booked after all, I'll tell you."


def changed(absent: str, whens: Sequence[str], by: str = "", was: str = "") -> str:
    """To whoever stands in at other times than before; ``was`` are those."""
    done = f"{clean(by, 60)} has" if by else "They have"
    before = f"Before: {clean(was, ROOM)}. " if was else ""
    return f"**You cover for {clean(absent, 60)} at another time:** now {listed(whens)}\n\n{before}{done} just changed it."


def reminder(absent: str, when: str) -> str:
    """To whoever stands in, some time before it begins."""
    return f"**A reminder: you're covering for {clean(absent, 60)}:** {clean(when, ROOM)}"


def handed_back(by: str, when: str) -> str:
    """To whoever was to be covered: they are on duty again."""
    return (
        f"**{clean(by, 60)} can't cover you after all, so you're on duty again:** {clean(when, ROOM)}\n\n"
        "Say “who could cover” with the day for a list, or “ask the team”."
    )


def who_next(by: str, when: str) -> str:
    """The same, where somebody else can be asked with a press."""
    return f"{by} can't cover you after all, so you're on duty again: {when}. Shall I look for somebody else?"


def handed_back_of(by: str, absent: str, when: str) -> str:
    """To whoever booked it for ``absent``: who is on duty again."""
    who = clean(absent, 60)
    return f"**{clean(by, 60)} can't cover {who} after all, so {who} is on duty again:** {clean(when, ROOM)}"


def who_next_of(by: str, absent: str, when: str) -> str:
    """The same, where they may have somebody else asked with a press."""
    return f"{by} can't cover {absent} after all, so {absent} is on duty again: {when}. Shall I look for somebody else?"


def for_you(by: str, sentences: Sequence[str]) -> str:
    """To whoever is out, of what somebody else has booked for them."""
    return f"**You're booked as out:** {listed(sentences)}\n\n{clean(by, 60)} has booked it for you."


def changed_for_you(by: str, sentences: Sequence[str]) -> str:
    """The same of what was changed."""
    return f"**Your absence was changed:** {listed(sentences)}\n\n{clean(by, 60)} has changed it."


def taken_back_for_you(by: str, sentences: Sequence[str]) -> str:
    """The same of what was taken back."""
    return f"**Taken back, so you're on duty again:** {listed(sentences)}\n\n{clean(by, 60)} has taken it back."


def watched(sentences: Sequence[str]) -> str:
    """To a manager or a space, of what is booked."""
    return f"**Booked:** {listed(sentences)}"


def watched_change(sentences: Sequence[str]) -> str:
    """The same of what was changed."""
    return f"**Changed:** {listed(sentences)}"


def watched_back(sentences: Sequence[str]) -> str:
    """The same of what was taken back."""
    return f"**Taken back:** {listed(sentences)}"


def knows(names: Sequence[str]) -> tuple[str, str]:
    """A line of the receipt."""
    return "Told", ", ".join(names)


def knows_later(name: str, when: str) -> tuple[str, str]:
    """The same of somebody in whose night it is; ``when`` is the morning."""
    return "Told later", f"{name}: the policy keeps the night quiet, so they hear it on {when}"


def does_not_know(name: str) -> tuple[str, str]:
    """The same of somebody whom the bot can't reach."""
    return "Not told", f"{name} isn't in Webex, as far as I can see. Please tell them yourself."


calendar_file = "For your calendar. If it is changed or taken back through me, I'll send that too."
no_calendar_file = "Nothing of yours is booked through me that a calendar file could be made of."


def file_cover(absent: str) -> str:
    """What a stand-in has in their calendar."""
    return f"On call for {absent}"


def file_away(covers: Sequence[str]) -> str:
    """What whoever is out has in theirs."""
    names = all_of(covers)
    return f"Away, {names} {'cover' if len(covers) > 1 else 'covers'}" if names else "Away"
