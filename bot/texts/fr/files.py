"""What stands in the files that go with messages."""

from collections.abc import Sequence

from bot.texts.fr import all_of

yours = "Pour ton agenda. Si ça change ou si c'est supprimé en passant par moi, je t'envoie aussi la mise à jour."
none = "Rien à ton nom n'est enregistré par moi dont je pourrais faire un fichier d'agenda."


def cover(absent: str) -> str:
    """What a stand-in has in their calendar."""
    return f"Astreinte pour {absent}"


def away(covers: Sequence[str]) -> str:
    """What whoever is out has in theirs."""
    names = all_of(covers)
    return f"Absence, remplacement par {names}" if names else "Absence"
