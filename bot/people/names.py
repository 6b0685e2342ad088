"""Whether a name as said fits a person: exactly, by parts, by initials, by a short form; in any of the ways it may be written."""

import unicodedata
from functools import lru_cache

from bot.people.nicknames import related

APART = str.maketrans({".": " ", "-": " ", "‐": " ", "‑": " ", "–": " ", "_": " ", "'": "", "’": "", "ʼ": "", "`": ""})
PLAIN = str.maketrans(
    {  # letters that are no accented ones to Unicode
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "ħ": "h",
        "ŋ": "n",
        "ə": "e",
    }
)
SPELT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "ñ": "nh", "ð": "dh", "đ": "dj"})
CYRILLIC = str.maketrans(
    dict(
        zip(
            "абвгдеёжзийклмнопрстуфхцчшщыэюяіїєґ",
            "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch y e yu ya i yi ye g".split(),
            strict=True,
        )
    )
    | {"ъ": "", "ь": ""}
)
GREEK = str.maketrans(
    dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(), strict=True))
)


def fold(text: str) -> str:
    """Without case, accents, dots, hyphens and apostrophes, in Latin letters where they were Greek or Cyrillic."""
    return " ".join(_plain(unicodedata.normalize("NFC", text.casefold())).split())


@lru_cache(maxsize=50_000)
def forms(text: str) -> tuple[str, ...]:
    """The ways a name may be written, ``fold`` first: "Jürgen" is "jurgen" and "juergen"."""
    if text.isascii():
        return tuple(filter(None, (fold(text),)))
    spelt = unicodedata.normalize("NFC", text.casefold()).translate(SPELT)
    return tuple(filter(None, dict.fromkeys((fold(text), fold(spelt)))))


def _plain(text: str) -> str:
    if not text.isascii():
        text = text.translate(CYRILLIC)
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(char for char in decomposed if not unicodedata.combining(char)).translate(GREEK).translate(PLAIN)
    return text.casefold().translate(APART)


def fit(said: str, *, first: str, last: str, others: tuple[str, ...] = ()) -> int:
    """2 when the name is the person's own (first, last, full, or another he goes by), 1 when it may be short for it, else 0."""
    wholes = forms(f"{first} {last}")
    names = {form for name in (first, last, f"{last} {first}", *others) for form in forms(name)} | set(wholes)
    wanted = forms(said)
    if names.intersection(wanted):
        return 2
    firsts = tuple(form for name in (first, *others) for form in forms(name))
    return int(any(_short(form.split(), firsts, [whole.split() for whole in wholes]) for form in wanted))


def _short(parts: list[str], firsts: tuple[str, ...], wholes: list[list[str]]) -> bool:
    if not parts:
        return False
    if len(parts) == 1:
        known = (name for first in firsts for name in (first, first.split()[0]))
        return len(parts[0]) >= 2 and any(name.startswith(parts[0]) or name in related(parts[0]) for name in known)
    return any(short_of(parts, whole) for whole in wholes)


def short_of(parts: list[str], whole: list[str]) -> bool:
    """ "Sam C", "Anna Berg" for three names, "Bob Stone" for Robert Stone."""
    if len(parts) > len(whole):
        return False
    begins = whole[0].startswith(parts[0]) or whole[0] in related(parts[0])
    rest = all(name.startswith(part) for part, name in zip(parts[1:], whole[1:], strict=False))
    outer = len(parts) == 2 and len(whole) > 2 and whole[-1].startswith(parts[1])
    return begins and (rest or outer)
