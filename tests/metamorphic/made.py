"""Messages made of pieces that mean the same: whichever are chosen, the reading is that of the plain ones."""

import random
import re
import tomllib
import unicodedata
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from intents import Phrase, read
from tests.metamorphic.dates import Form, forms
from tests.metamorphic.judge import Reading, difference, reading

HERE = Path(__file__).parent
WORDS: dict[str, dict[str, Any]] = {file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in HERE.glob("??.toml")}
STYLES = ("", "lower", "bare", "smart", "spaced", "upper", "typo", "no apostrophe")
FOREIGN_STYLES = ("", "lower", "bare", "smart", "spaced", "upper", "no accents", "lower, no accents")
ORDERS = ("away, cover", "cover, away", "away (cover)", "foreign between")
PIECES = ("away", "cover", "name", "form", "between", "reason", "before", "after", "foreign", "style", "order")
PLAIN = dict.fromkeys(PIECES, 0)


@dataclass(frozen=True)
class Made:
    """The choice of each piece; ``dates`` are the forms of its date, ``covered`` whether somebody covers."""

    now: datetime
    dates: tuple[Form, ...]
    covered: bool
    chosen: dict[str, int]
    other: str = "Robin"
    seed: int = 0
    language: str = "en"

    @property
    def words(self) -> dict[str, Any]:
        """The pieces of its language."""
        return WORDS[self.language]

    @property
    def name(self) -> str:
        """Who covers."""
        return str(self.words["names"][self.chosen["name"]])

    @property
    def text(self) -> str:
        """The message."""
        pick = {key: self.words[key][self.chosen[key]] for key in ("away", "cover", "between", "before", "after", "foreign")}
        said, on = self.dates[self.chosen["form"]]
        away = pick["away"].format(d=said, on=on) + self.words["reasons"][self.chosen["reason"]]
        cover = pick["cover"].format(p=self.name) if self.covered else ""
        order, foreign = ORDERS[self.chosen["order"]], pick["foreign"].format(q=self.other)
        first, second = (cover, away) if order == "cover, away" and cover else (away, cover)
        if order == "away (cover)" and cover:
            body = f"{away} ({cover})."
        elif order == "foreign between" and cover and foreign:
            body, foreign = f"{away}. {foreign} {cover}.", ""
        else:
            body = first + (pick["between"] + _capital(second, pick["between"]) if second else "") + "."
        body = body.removesuffix(".") + pick["after"] if pick["after"][:1] == "," else body + pick["after"]
        signed = "Alex" in pick["after"]
        ahead = signed or order == "cover, away" or (not self.chosen["order"] and self.seed % 2)
        if foreign:
            body = f"{foreign} {body}" if ahead else f"{body} {foreign}"
        return _styled(pick["before"] + body, _styles(self.language)[self.chosen["style"]], self)

    def read(self) -> Reading:
        """The message as it is read, each name in small letters."""
        read_as = reading(read(Phrase(self.text, self.now, "Europe/London", "DMY")))
        return replace(read_as, people=tuple(sorted(map(_folded, read_as.people))), rest="")

    def plain(self) -> "Made":
        """The same with the plain pieces, but for the name."""
        return replace(self, chosen=PLAIN | {"name": self.chosen["name"]})

    def fault(self) -> str:
        """The kind of fault of its reading."""
        wanted = replace(self, chosen=dict(PLAIN)).read()
        wanted = replace(wanted, people=(_folded(self.name),) if self.covered else ())
        return difference(wanted, self.read())

    def least(self) -> "Made":
        """As much of it made plain as can be while it is still at fault in the same way of being silent or not."""
        kind, least = self.fault().split(":")[0], self
        for key in sorted(PLAIN, key=lambda key: key in ("foreign", "form")):
            tried = replace(least, chosen=least.chosen | {key: 0})
            if least.chosen[key] and tried.fault().split(":")[0] == kind:
                least = tried
        return least


def _folded(name: str) -> str:
    """A name as it is the same with accents or none, with points or none."""
    plain = _plain_letters(name, spelled_out=False).lower().replace(".", "").replace("ı", "i")
    return plain.replace("ue", "u").replace("oe", "o").replace("ae", "a")


def _capital(said: str, between: str) -> str:
    return said[:1].upper() + said[1:] if between.rstrip()[-1:] in (".", "!") else said


def _styles(language: str) -> tuple[str, ...]:
    return STYLES if language == "en" else FOREIGN_STYLES


def _styled(text: str, style: str, made: Made) -> str:
    rng = random.Random(made.seed)
    if style.endswith("no accents"):
        text = _plain_letters(text, spelled_out=made.seed % 2 == 0)
    if style.startswith("lower"):
        return text.lower()
    if style == "upper":
        return text.upper()
    if style == "bare":
        return re.sub(r"[,;!?]|\.(?=\s|$)|'(?=\w)", "", text)
    if style == "smart":
        return text.replace("'", "’").replace(" - ", " — ")
    if style == "spaced":
        return text.replace(" ", "  ")
    if style == "no apostrophe":
        return text.replace("I'm", "Im").replace("'", "")
    if style == "typo":
        for word, slips in made.words["typos"].items():
            text = re.sub(rf"\b{word}\b", rng.choice(slips), text)
    return text


def _plain_letters(text: str, *, spelled_out: bool) -> str:
    for umlaut, letters in {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}.items() if spelled_out else ():
        text = text.replace(umlaut, letters).replace(umlaut.upper(), letters.capitalize())
    kept = unicodedata.normalize("NFKD", text.replace("ß", "ss"))
    return "".join(letter for letter in kept if not unicodedata.combining(letter))


def make(seed: int, language: str = "en") -> Made:
    """A message of a language by a number."""
    words, styles = WORDS[language], _styles(language)
    rng = random.Random(seed)
    now = datetime(2026, 11, 2, 10) + timedelta(days=rng.randint(0, 400))
    while now.weekday() > 3:
        now += timedelta(days=1)
    dates = tuple(forms(now, rng, words["forms"]))
    listed = {"name": "names", "reason": "reasons"}
    sizes = {key: len(words[listed.get(key, key)]) for key in PIECES if key not in ("form", "style", "order")}
    chosen = {key: rng.randrange(size) if rng.random() < 0.5 else 0 for key, size in sizes.items()}
    chosen["away"], chosen["cover"] = rng.randrange(len(words["away"])), rng.randrange(len(words["cover"]))
    chosen["form"] = rng.randrange(len(dates))
    chosen["order"] = rng.randrange(len(ORDERS))
    chosen["style"] = rng.randrange(len(styles)) if rng.random() < 0.35 else 0
    if chosen["foreign"] and styles[chosen["style"]] in ("bare", "upper"):
        chosen["style"] = 0  # nobody could tell where one thing ends
    if styles[chosen["style"]].startswith(("lower", "upper")) and chosen["name"] > 4:
        chosen["name"] = 0  # "will covers"
    return Made(now, dates, rng.random() < 0.65, chosen, seed=seed, language=language)
