"""French, and what its sentences need besides their words: elision, lists, numbers, and forms for words that are heard."""

import re
import unicodedata
from collections.abc import Sequence

from bot.texts import forms
from bot.texts.words import joined

_OPEN = re.compile(r"[aeiouœæ]|y(?![aeiou])")  # what "de" is shortened before; an h, which may be either, is left alone
_WITHOUT = {"à": "[àa]", "â": "[âa]", "ç": "[çc]", "é": "[ée]", "è": "[èe]", "ê": "[êe]", "î": "[îi]", "ô": "[ôo]", "û": "[ûu]"}


def of(name: str) -> str:
    """ "de Sam", "d'Alex", "d'Émile", "de toi"."""
    bare = unicodedata.normalize("NFD", name[:2].casefold())
    return f"d'{name}" if _OPEN.match(bare) else f"de {name}"


def to_all(names: Sequence[str]) -> str:
    """ "à Sam, à Lee et à Jo"; empty without any."""
    return all_of([f"à {name}" for name in names])


def all_of(items: Sequence[str]) -> str:
    """ "Sam, Lee et Jo"; empty without any."""
    return joined(items, "et")


def one_of(items: Sequence[str]) -> str:
    """ "Sam, Lee ou Jo"; empty without any."""
    return joined(items, "ou")


def counted(number: float, one: str, many: str = "") -> str:
    """ "0,5 heure", "1 heure", "2 heures": what is less than two is one in French."""
    return f"{number:g} ".replace(".", ",") + (one if abs(number) < 2 else many or f"{one}s")


def written(form: str) -> str:
    """A pattern for words as they are typed: accents may be missing, an apostrophe may be curved. No accents within brackets."""
    return "".join(_WITHOUT.get(char, char) for char in form).replace("'", "['’]")


def form(pattern: str) -> re.Pattern[str]:
    """Such a pattern, for words in whatever case."""
    return forms.form(written(pattern))
