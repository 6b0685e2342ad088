"""Italian, and what its sentences need besides their words: lists, "ad" before an a, and forms for words that are heard."""

import re
import unicodedata
from collections.abc import Sequence

from bot.texts import forms
from bot.texts.words import joined

_PLAIN = dict(zip("àèéìòù", "aeeiou", strict=True))


def all_of(items: Sequence[str]) -> str:
    """ "Sam, Lee e Jo"; empty without any."""
    return joined(items, "e")


def one_of(items: Sequence[str]) -> str:
    """ "Sam, Lee o Jo"; empty without any."""
    return joined(items, "o")


def to(names: str) -> str:
    """ "a Sam", "ad Alex": names in a row, before the first of which "a" stands."""
    bare = unicodedata.normalize("NFD", names.lstrip("«*")[:1].casefold())[:1]
    return f"{'ad' if bare == 'a' else 'a'} {names}"


def written(form: str) -> str:
    """A pattern for words as they are typed: accents may be missing or stand behind the letter. What is in brackets stays."""
    return re.sub(
        r"\[[^\]]*\]|[àèéìòù]", lambda found: found[0] if found[0][0] == "[" else f"(?:{found[0]}|{_PLAIN[found[0]]}['’]?)", form
    )


def form(pattern: str) -> re.Pattern[str]:
    """Such a pattern, for words in whatever case."""
    return forms.form(written(pattern))
