"""What stands in the files that go with messages."""

from collections.abc import Sequence

yours = "For your calendar. If it is changed or taken back through me, I'll send that too."
none = "Nothing of yours is booked through me that a calendar file could be made of."


def cover(absent: str) -> str:
    """What a stand-in has in their calendar."""
    return f"On call for {absent}"


def away(covers: Sequence[str]) -> str:
    """What whoever is out has in theirs."""
    *others, last = covers or [""]
    names = f"{', '.join(others)} and {last}" if others else last
    return f"Away, {names} {'cover' if others else 'covers'}" if names else "Away"
