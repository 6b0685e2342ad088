"""In which language somebody says hello, thanks, or only "help", in words that say no more."""

from bot.texts.small_talk import small_talk
from bot.texts.speaking import DEFAULT, languages

KINDS = ("hello", "help", "how", "thanks", "bye")


def greeted_in(text: str) -> str | None:
    """The one language that such words are of ("Ciao"): English is not thought of where another language has it.
    None for other words, and for those of several languages ("hi")."""
    talk = {one: said.kind for one in languages() if one != DEFAULT and (said := small_talk(text.strip(), one)) is not None}
    found = next((those for kind in KINDS if (those := [one for one in talk if talk[one] == kind])), [])
    return found[0] if len(found) == 1 else None
