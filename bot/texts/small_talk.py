"""Small talk in a language: which kind of it a message is, where it is nothing else.

A table for each language (``small_talk.toml``) has the cues of each kind, written as those of ``evidence.py``, and words that say
nothing by themselves. A message is small talk where each of its words is one or the other, so that nothing that asks for something
is lost in it. Of several kinds, that which stands first in the table is answered.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from unicodedata import category

from bot.texts.evidence import BREAK, Cue, Vocabulary, cut, forms, vocabulary
from bot.texts.speaking import DEFAULT, languages

JOY = "joy"  # what signs are of, but for these
SIGNS = {
    "cross": "😡🤬😠🖕😤💩",
    "sorry": "😔😞😢😭🙈😬",
    "thanks": "🙏❤💛💚💙💜😘🥰😍💐🤗",
    "praise": "🥳👏💪🏆⭐🌟",
    "bye": "😴💤🛌",
    "hello": "👋",
    "ok": "👍👌✅✔🆗🫡",
}
MOST_WORDS = 16
CALLED = ("thanks", "praise")  # kinds behind which somebody may be called by name
KINDS = ("hello", "help", "how", "thanks", "bye")  # that may show whose words they are
KIND = ("thanks", "praise", "bye", "hello", JOY)
_SMILE = re.compile(r"(?<!\w)[:;=]['’]?-?[)(DPp/|](?!\w)|<3")
_FACE = re.compile("[\U0001f600-\U0001f64f\U0001f900-\U0001f9ff]")
_DRAWN_OUT = re.compile(r"(.)\1{2,}")


@dataclass(frozen=True, slots=True)
class Talk:
    """``kind`` of small talk; ``called`` is a word that is nothing but maybe the name of somebody, else empty."""

    kind: str
    called: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The cues of each kind, compiled, and the words that say nothing beside them; ``every`` is all of them."""

    kinds: Mapping[str, Sequence[Cue]]
    idle: frozenset[str]
    every: Vocabulary


@lru_cache(maxsize=16)  # what is being read, not what anybody wrote today: words are kept nowhere
def small_talk(text: str, language: str) -> Talk | None:
    """Which small talk a message is in a language; None where a word of it says something else."""
    known = _table(language)
    words = [_undrawn(word.said, known) for word in cut(_SMILE.sub(" ", text), ())]
    if len(words) > MOST_WORDS or sum(not known.every.knows(word) for word in words) > 1:
        return None
    used = {kind: at for kind, cues in known.kinds.items() if (at := _used(words, cues))}
    signs = [_of_sign(sign) for sign in text if category(sign) == "So"] + [JOY] * bool(_SMILE.search(text))
    kind = next((one for one in (*known.kinds, JOY) if one in used or one in signs), None)
    every = frozenset[int]().union(*used.values())
    rest = [at for at, word in enumerate(words) if at not in every and word != BREAK and word not in known.idle]
    if kind is None or len(rest) > 1:
        return None
    if kind in ("ok", "bye") and "?" in text:
        return None  # "are you sure?", "is that all?"
    if not rest:
        return Talk(kind)
    greets = any(rest[0] - 1 in at for one, at in used.items() if one in CALLED)
    return Talk(kind, words[rest[0]]) if greets and words[rest[0]].isalpha() else None


def thanks(text: str, language: str) -> bool:
    """Whether words, whatever else they tell, are thanks and nothing but kind: "thanks, you saved my week"."""
    known = _table(language)
    words = [_undrawn(word.said, known) for word in cut(_SMILE.sub(" ", text), ())]
    used = {kind for kind, cues in known.kinds.items() if _used(words, cues)}
    return len(words) <= MOST_WORDS and "thanks" in used and used <= {*KIND}


def _used(words: Sequence[str], cues: Sequence[Cue]) -> frozenset[int]:
    """Where the words of a kind stand."""
    text, starts = "", dict[int, int]()
    for at, word in enumerate(words):
        starts[len(text) + 1] = at
        text += f" {word}"
    found = [(match, weight) for weight, form, _ in cues for match in form.finditer(f"{text} ")]
    return frozenset(starts[match.start(group)] for match, weight in found for group in range(1, weight + 1))


def _of_sign(sign: str) -> str | None:
    """What a sign says by itself, a face at least joy; None for one that says nothing."""
    return next((kind for kind, signs in SIGNS.items() if sign in signs), JOY if _FACE.match(sign) else None)


def _undrawn(word: str, known: Table) -> str:
    """A word as it is written when nobody draws it out: "hey" for "heyyyy"."""
    shorter = (_DRAWN_OUT.sub(r"\1\1", word), _DRAWN_OUT.sub(r"\1", word))
    return next((one for one in (word, *shorter) if one in known.every.words), word)


@cache
def _table(language: str) -> Table:
    """The table of a language."""
    read = tomllib.loads((Path(__file__).parent / language / "small_talk.toml").read_text(encoding="utf-8"))
    idle = frozenset(read["idle"].split())
    kinds = {kind: forms(cues) for kind, cues in read["kinds"].items()}
    return Table(kinds, idle, vocabulary(" ".join(read["kinds"].values()), idle))


def greeted_in(text: str) -> str | None:
    """The one language that such words are of ("Ciao"): English is not thought of where another language has it.
    None for other words, and for those of several languages ("hi")."""
    talk = {one: said.kind for one in languages() if one != DEFAULT and (said := small_talk(text.strip(), one)) is not None}
    found = next((those for kind in KINDS if (those := [one for one in talk if talk[one] == kind])), [])
    return found[0] if len(found) == 1 else None
