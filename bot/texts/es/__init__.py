"""Spanish, and what its sentences need besides their words: lists, numbers, and forms for words that are heard."""

import re
import unicodedata
from collections.abc import Sequence

from bot.texts import forms
from bot.texts.words import joined

_LIKE_Y = re.compile(r"h?i(?![aeo])|y(?![aeiou])")  # "e Inés", "e Hilario", but "y Hielo"
_LIKE_O = re.compile(r"h?o")  # "u Óscar"
_WITHOUT = {"á": "[áa]", "é": "[ée]", "í": "[íi]", "ó": "[óo]", "ú": "[úu]", "ü": "[üu]", "ñ": "[ñn]"}


def all_of(items: Sequence[str]) -> str:
    """ "Sam, Lee y Jo", "Sam e Inés"; empty without any."""
    return joined(items, "e" if items and _LIKE_Y.match(_bare(items[-1])) else "y")


def one_of(items: Sequence[str]) -> str:
    """ "Sam, Lee o Jo", "Sam u Óscar"; empty without any."""
    return joined(items, "u" if items and _LIKE_O.match(_bare(items[-1])) else "o")


def counted(number: float, one: str, many: str = "") -> str:
    """ "1 hora", "2 horas", "1,5 horas"."""
    return f"{number:g} ".replace(".", ",") + (one if number == 1 else many or f"{one}s")


def written(form: str) -> str:
    """A pattern for words as they are typed: accents may be missing. No accents within brackets."""
    return "".join(_WITHOUT.get(char, char) for char in form)


def form(pattern: str) -> re.Pattern[str]:
    """Such a pattern, for words in whatever case."""
    return forms.form(written(pattern))


def _bare(name: str) -> str:
    """The begin of a name in small letters without accents and quotes."""
    return unicodedata.normalize("NFD", name.lstrip("«“*").casefold()[:3])[:3].replace("\u0301", "")
