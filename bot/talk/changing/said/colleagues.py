"""Names of colleagues that are words as well, in a few words about what is booked: "max not leo"."""

import re
from dataclasses import replace

from bot.people.directory import Directory
from bot.talk.replies import times_in
from intents import Phrase, months_alone

MOST_WORDS = 8
WORD = re.compile(r"\b[^\W\d_]{3,}\b")


def in_capitals(phrase: Phrase, directory: Directory) -> Phrase:
    """The phrase with them in capitals, so that they are read as names; as it is where it is longer, or a question. Raises
    RemoteError."""
    if len(phrase.text.split()) > MOST_WORDS or "?" in phrase.text:
        return phrase

    def written(found: re.Match[str]) -> str:
        word = found[0]
        is_name = word.islower() and not times_in(word, phrase, alone=True) and directory.listed(word)
        return word.capitalize() if is_name else word

    return replace(phrase, text=WORD.sub(written, phrase.text))


def months(text: str, directory: Directory) -> tuple[str, ...]:
    """The words of a text that are months and yet names of colleagues, for ``Phrase.known``. Raises RemoteError."""
    return tuple(word for word in months_alone(text) if directory.listed(word))
