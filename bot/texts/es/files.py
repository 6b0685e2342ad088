"""What stands in the files that go with messages."""

from collections.abc import Sequence

from bot.texts.es import all_of

yours = "Para tu calendario. Si se cambia o se elimina a través de mí, te envío también esa novedad."
none = "No hay nada tuyo registrado por mí con lo que pueda hacer un archivo de calendario."


def cover(absent: str) -> str:
    """What a stand-in has in their calendar."""
    return f"Guardia por {absent}"


def away(covers: Sequence[str]) -> str:
    """What whoever is out has in theirs."""
    names = all_of(covers)
    return f"Ausencia, {names} {'cubren' if len(covers) > 1 else 'cubre'}" if names else "Ausencia"
