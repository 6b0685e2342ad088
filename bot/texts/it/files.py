"""What stands in the files that go with messages."""

from collections.abc import Sequence

yours = "Per il tuo calendario. Se attraverso di me qualcosa cambia o viene ritirato, ti mando anche quello."
none = "Attraverso di me non è registrato niente di tuo da cui ricavare un file per il calendario."


def cover(absent: str) -> str:
    """What a stand-in has in their calendar."""
    return f"Reperibilità per {absent}"


def away(covers: Sequence[str]) -> str:
    """What whoever is out has in theirs."""
    *others, last = covers or [""]
    names = f"{', '.join(others)} e {last}" if others else last
    return f"Assenza, sostituzione: {names}" if names else "Assenza"
