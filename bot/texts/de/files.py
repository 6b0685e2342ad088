"""What stands in the files that go with messages."""

from collections.abc import Sequence

yours = "Für deinen Kalender. Wenn sich über mich etwas daran ändert oder es zurückgenommen wird, schicke ich dir auch das."
none = "Über mich ist für dich nichts eingetragen, woraus ich eine Kalenderdatei machen könnte."


def cover(absent: str) -> str:
    """What a stand-in has in their calendar."""
    return f"Bereitschaft für {absent}"


def away(covers: Sequence[str]) -> str:
    """What whoever is out has in theirs."""
    *others, last = covers or [""]
    names = f"{', '.join(others)} und {last}" if others else last
    return f"Abwesend, Vertretung: {names}" if names else "Abwesend"
