"""In which language somebody says hello, thanks, or only "help", in words that say no more."""

from bot.texts.speaking import DEFAULT, languages
from bot.texts.speaking import module as _module

FORMS = ("GREETING", "HELP", "HOW_ARE_YOU", "THANKS", "BYE")


def greeted_in(text: str) -> str | None:
    """The one language that such words are of ("Ciao"): English is not thought of where another language has it.
    None for other words, and for those of several languages ("hi")."""
    said = text.strip()
    for form in FORMS:
        found = [one for one in languages() if one != DEFAULT and getattr(_module(one, "heard"), form).fullmatch(said)]
        if found:
            return found[0] if len(found) == 1 else None
    return None
