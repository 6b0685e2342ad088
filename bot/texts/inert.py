"""Foreign words (names, titles, anything a user or a system wrote) made safe to show.

Characters with a meaning in markdown are replaced by look-alikes instead of being escaped with a backslash: how Webex treats
backslashes in messages is not documented, renderers of cards disagree about them (microsoft/AdaptiveCards issues 5758, 4677),
and a look-alike stays what it is when the text is cleaned twice. What is common in names and harmless is kept:
``Dallas_Office_Hours``, ``[EU] Network``.
A bare address may still be made clickable by a client; it then leads where it says.
"""

import re
import unicodedata
from collections.abc import Sequence

ROOM = 200  # characters
A_NAME = 60  # of them
_BEYOND = 40  # characters behind what is shown that may have a say in it
_MARKS = 4  # combining marks on one letter; more only serve to cover the neighbouring lines

_LOOKALIKES = str.maketrans({"<": "‹", ">": "›", "*": "∗", "`": "'", "~": "∼", "\\": "∖"})
_BLANKS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")  # letters and signs by category, but nothing to see
_LONE_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_ENTITY = re.compile(r"(?<=&)(?=#|[a-z][a-z0-9]*;|lt|gt|amp|quot)", re.IGNORECASE)
_LINK = re.compile(r"\](?=[(\[:])")
_SCHEME = re.compile(r":(?=//)")
_BULLET = re.compile(r"^(?:[-+](?=[-+\s]|$)|#)")
_NUMBER = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_FUNCTION = re.compile(r"(?<=[{$])(?=\{)")
_BULLETS = {"-": "–", "+": "–", "#": "♯"}


def clean(text: str, room: int = ROOM) -> str:
    """Foreign words for the markdown of a message: one line of at most ``room`` characters, without any effect.

    Control, bidirectional and zero-width characters go; mentions, links, tags, emphasis, code, headings, quotes and list marks
    lose their meaning. ``clean(clean(x)) == clean(x)``.
    """
    for length in (room * 4, room * 20):  # the rest of a long one is looked at only where much of its beginning can't be seen
        shown = _visible(text[:length])
        if len(text) <= length or len(shown) > room + _BEYOND:
            break
    return _cut(_inert(shown), room)


def plain(text: str, room: int = ROOM) -> str:
    """Foreign words for a TextBlock, a fact, a choice or a button's title.

    TextBlocks and facts render a subset of markdown, so this is ``clean``; besides, ``{{DATE(…)}}`` and ``${…}`` are no
    longer functions of the card.
    """
    return _cut(_FUNCTION.sub(" ", clean(text, room)), room)


def cleaned(names: Sequence[str]) -> list[str]:
    """Names of people for the markdown of a message."""
    return [clean(name, A_NAME) for name in names]


def listed(lines: Sequence[str]) -> str:
    """Lines for the markdown of a message, each once: a single one behind what is said before it, several below it."""
    kept = list(dict.fromkeys(map(clean, lines)))
    return kept[0] if len(kept) == 1 else "".join(f"\n- {line}" for line in kept)


def upper(sentence: str) -> str:
    """With a capital letter at its begin, the rest as it is."""
    return sentence[:1].upper() + sentence[1:]


def _visible(text: str) -> str:
    if text.isascii() and text.isprintable():  # nearly always; looking at each letter takes thirty times as long
        return " ".join(text.split())
    letters = set(text)
    unseen = dict.fromkeys(char for char in letters if unicodedata.category(char)[0] == "C" or char in _BLANKS)
    spaces = dict.fromkeys(filter(str.isspace, letters), " ")
    seen = unicodedata.normalize("NFC", text.translate(str.maketrans(unseen | spaces)))
    marked = any(unicodedata.category(char) in ("Mn", "Me") for char in set(seen))
    return " ".join((_few_marks(seen) if marked else seen).split())


def _few_marks(text: str) -> str:
    kept: list[str] = []
    run = 0
    for char in text:
        run = run + 1 if unicodedata.category(char) in ("Mn", "Me") else 0
        if run <= _MARKS:
            kept.append(char)
    return "".join(kept)


def _inert(text: str) -> str:
    text = _LONE_UNDERSCORE.sub("ˍ", text.translate(_LOOKALIKES))
    text = _SCHEME.sub(": ", _LINK.sub("] ", _ENTITY.sub(" ", text)))
    text = _BULLET.sub(lambda mark: _BULLETS[mark[0]], text)
    return _NUMBER.sub(r"\1 \2", text)


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else text[: room - 1].rstrip() + "…"
