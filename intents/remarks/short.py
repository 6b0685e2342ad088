"""Short answers to what came to nothing, to what nobody can tell whether it was carried out, or to a cover that nobody has: a
message that says one of these things and nothing besides."""

from typing import Literal

from intents.phrase import Phrase
from intents.remarks.beside import ASKED, FEW, FILE, heard_in
from intents.statements.heard import SIGNS, Heard
from intents.statements.hints import Hint, bare, hints
from intents.statements.row import Item, Row

Short = Literal["after_all", "tries_again", "looks_again", "is_there", "offers"]
SHORT: tuple[Short, ...] = ("after_all", "tries_again", "looks_again", "is_there", "offers")


def short(phrase: Phrase, spoken: str = "") -> Short | None:
    """What a whole message says: that what was left is wanted "after_all", that it is to be tried or looked at again, that it
    "is_there" already, or that the speaker "offers" to cover; in its language, or else in the one that is ``spoken``. None for
    other words, for more, and for a question."""
    if ASKED in phrase.text or len(phrase.text.split()) > FEW:
        return None
    return _short(heard_in(phrase, "")) or (_short(heard_in(phrase, spoken)) if spoken else None)


def _short(heard: Heard) -> Short | None:
    found = [one for one in hints(heard.row, FILE, SHORT) if _whole(heard, heard.row, one)]
    return next((says for says in SHORT if any(one.says == says for one in found)), None)


def alone(phrase: Phrase, says: str, spoken: str = "") -> str | None:
    """The shape in which a whole message says one thing of ``remarks.toml``, whatever dates may be in its words: "the whole night";
    None for other words, for more, and for a question."""
    if ASKED in phrase.text or len(phrase.text.split()) > FEW:
        return None
    for name in dict.fromkeys(("", spoken)):
        heard = heard_in(phrase, name)
        row = bare(heard)
        if found := [one.rule.shape for one in hints(row, FILE, (says,)) if _whole(heard, row, one)]:
            return found[0]
    return None


def _whole(heard: Heard, row: Row, one: Hint) -> bool:
    """Whether nothing stands beside it but signs, courtesies, a yes or a no, and none of it is denied."""
    denied = any(_denies(heard.row, at) for at in range(len(heard.row)))
    return not denied and all(one.start <= item.start < one.end or _is_small(heard, item) for item in row.items)


def _denies(row: Row, at: int) -> bool:
    """Whether a no denies what stands beside it: "yo no", "no está ahí"; not "no, hazlo", "no wait, book it"."""
    word, sets = row.words[at], row.language.sets
    apart = at == 0 and not SIGNS.isdisjoint(row.words[1:2])
    return not apart and (word in sets["not"] or (at > 0 and word in sets["negation"]))


def _is_small(heard: Heard, item: Item) -> bool:
    """Whether an item says nothing by itself."""
    if item.date is not None or item.group is not None:
        return False
    answers = heard.language.answers
    return item.filler or not item.word[:1].isalnum() or (item.word,) in answers["yes"] or (item.word,) in answers["no"]
