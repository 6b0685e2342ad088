"""An answer without the names of those whom it is about: "can't help Alex, sorry", "tell Alex I can't", "I'll cover Alex"."""

import re
from collections.abc import Callable, Collection

from bot.texts import spoken
from bot.texts.evidence import plain, table

Called = Callable[[str], str | None]
ENDS = ".,;:!?…)"
WORD = re.compile(r"\S+")


def message(text: str, called: Called) -> str:
    """What somebody is to be told, behind their name, or a word for them: "tell Alex no problem"."""
    them = table(spoken()).them
    ends = [word.end() for word in re.finditer(r"\w+", text) if plain(word[0]) in them or called(word[0])]
    return text[ends[0] :].strip(" ,:") if ends and ends[0] < len(text.rstrip(" .!")) else text


def unnamed(text: str, called: Called, known: Collection[str]) -> str:
    """The words without the names of those who are ``known``, where nothing is said of them: at the end of a clause, or of what is
    theirs. "Alex can do it" stays."""
    words, left = WORD.findall(text), list[str]()
    for at, word in enumerate(words):
        bare = word.rstrip(ENDS)
        name = bare.replace("’", "'").removesuffix("'s")
        said = name != bare or bare != word or at == len(words) - 1
        if at and said and called(name) in known:
            left[-1] += word[len(bare) :]
        else:
            left.append(word)
    return " ".join(left)
