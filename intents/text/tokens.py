"""The only cutter of words: every room of the mind reads these tokens."""

import re
from typing import NamedTuple

from intents.text.normalize import fold

TOKEN = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # an e-mail address
    r"|(?:[^\W\d_]\.){2,}[^\W\d_]?"  # a.m., o.o.o.
    r"|(?<![\w/])[^\W\d_]/[^\W\d_](?![\w/])"  # w/o has its own entry: c/o, a/l; not M/W/F
    r"|(?<![\w/])[^\W\d_]/(?=\s)"  # w/ Sam
    r"|[^\W\d_]+(?:'[^\W\d_]+)*"  # words, with what stands after an apostrophe
    r"|\d+(?:[.:,]\d+)*"  # numbers
    r"|[-=]>|→|\S",
)


class Token(NamedTuple):
    """A word, number or sign: as written, folded, and its place in characters."""

    text: str
    low: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.low[:1].isalpha()


def tokens(text: str) -> list[Token]:
    """The tokens of a normalized text, in order."""
    low = fold(text)
    return [Token(text[start:end], low[start:end], start, end) for start, end in (found.span() for found in TOKEN.finditer(text))]
