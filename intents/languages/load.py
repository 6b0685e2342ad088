"""Loads the tables of a language and compiles its rules; says by name what is missing or not well formed."""

import gc
import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from intents.languages.rules import Rule, Template, Templates, templates_of
from intents.languages.schema import FIELDS, FORMS, KINDS, SAYS, SETS
from intents.languages.templates import Compiler

FOLDER = Path(__file__).parent
UNTOLD = ("matters", "kin", "led", "ones", "last_one", "middle", "anew")
"""Sets whose words the slot of an unknown word takes all the same: "the payroll run"; and those of days that corrections count."""
AS_WRITTEN = ("swallowed",)  # sets whose accents tell words apart: "là" is a word beside a date, "la" is none
REMARKS = "remarks.toml"
LAST = "corrections.toml"  # its rules are met by themselves, so they give way to none


@dataclass(frozen=True, slots=True)
class People:
    """Tables about names: ``given`` are trusted in small letters, ``double`` are words as well, ``nobody`` never are names,
    ``rarely`` are names only where the words around them say so, ``nicknames`` belong to the name behind them, ``common`` are none
    where they begin a sentence or are written small; ``capitals`` holds a word where nouns have capitals. Between one of the
    ``companions`` and the end, or a word of ``onwards``, a double one is a name in small letters too."""

    given: frozenset[str]
    double: frozenset[str]
    companions: frozenset[str]
    onwards: frozenset[str]
    titles: frozenset[str]
    particles: frozenset[str]
    roles: frozenset[str]
    nobody: frozenset[str]
    posts: frozenset[str]
    honorifics: frozenset[str]
    nicknames: frozenset[str]
    owners: frozenset[str]
    common: frozenset[str]
    capitals: frozenset[str] = frozenset()
    rarely: frozenset[str] = frozenset()


@dataclass(slots=True)
class Language:
    """All that is known of a language. ``amounts`` are the words of numbers and of units of time in corrections."""

    name: str
    opened: dict[str, tuple[str, ...]]
    sets: "Sets"
    rules: tuple[Rule, ...]
    known: frozenset[str]
    answers: dict[str, frozenset[tuple[str, ...]]]
    people: People
    amounts: Mapping[str, frozenset[str]] = field(default_factory=dict)
    folded: bool = False
    templates: tuple[Template, ...] = ()
    needed: dict[str, int] = field(default_factory=dict)
    """For each word the sets that templates need one of and that hold it, a bit each."""

    acts: Templates = field(init=False)  # all but the hints
    named: frozenset[str] = frozenset()  # the words with which the name of somebody may begin
    plain: frozenset[str] = frozenset()  # the known words that stand for themselves, whatever is beside them

    def missing(self, words: Iterable[str]) -> int:
        """The sets of words that templates need one of and that have none of these, a bit each."""
        found = 0
        for word in words:
            found |= self.needed.get(word, 0)
        return ~found

    def head(self, low: str) -> str | None:
        """What an unknown word is a kind of, where nouns are joined to one: "weihnachtsurlaub" is "urlaub"."""
        return next((head for head in self.sets["compounds"] if low.endswith(head) and len(low) > len(head) + 2), None)

    def __post_init__(self) -> None:
        people = self.people
        self.named = people.given | people.double | people.titles | people.owners | people.nicknames
        read_anew = self.opened.keys() | {said.removesuffix("'") for said in self.opened} | self.sets["unsigned"]
        plain = (word for word in self.known - read_anew if word.isalpha())
        self.plain = frozenset(word for word in plain if not self.folded or bare(word) == word)
        self.templates, self.needed = templates_of(self.name, self.rules)
        self.acts = Templates(one for one in self.templates if one.rule.form != "hint")


@cache
def languages() -> tuple[str, ...]:
    """The names of the languages that have tables: "en" first."""
    found = sorted(path.parent.name for path in FOLDER.glob("*/words.toml"))
    return tuple(sorted(found, key=lambda name: name != "en"))


@contextmanager
def kept() -> Iterator[None]:
    """What is made within stays for good: the garbage collector, which would take more than half of the time, never looks at it."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


@cache
@kept()
def language(name: str) -> Language:
    """The language of that name. Raises ValueError where a table is missing something, naming file and field."""
    folder = FOLDER / name
    words = _table(folder / "words.toml")
    for wanted in FIELDS["words.toml"]:
        if wanted not in words:
            raise ValueError(f"{name}/words.toml lacks [{wanted}]")
    folded = bool(words.get("folded"))
    sets = Sets(
        {key: frozenset((bare(text) if folded and key not in AS_WRITTEN else text).split()) for key, text in words["sets"].items()}
    )
    if missing := SETS - sets.keys():
        raise ValueError(f"{name}/words.toml lacks the sets {', '.join(sorted(missing))}")
    corrections = _table(path) if (path := folder / "corrections.toml").exists() else {}
    sets |= {key: frozenset((bare(text) if folded else text).split()) for key, text in corrections.get("sets", {}).items()}
    remarks = _table(path) if (path := folder / REMARKS).exists() else {}
    classes = words["classes"] | corrections.get("classes", {}) | remarks.get("classes", {})
    written = _spelling(folded, sets["elided"])
    compiler = Compiler({key: [written(phrase) for phrase in phrases] for key, phrases in classes.items()}, words.get("forms"))
    rules: list[Rule] = []
    for path in sorted(folder.glob("*.toml"), key=lambda path: (path.name == LAST, path.name)):
        first = len(rules)  # taken before: the list grows while it is read into
        rules += (_rule(path, row, compiler, first + at, written) for at, row in enumerate(_table(path).get("rule", ())))
    amounts = Sets(
        {key: frozenset((bare(text) if folded else text).split()) for key, text in corrections.get("amounts", {}).items()}
    )
    told = (words_ for name_, words_ in sets.items() if name_ not in UNTOLD)
    known = frozenset(compiler.known).union(*told, words["opened"], *amounts.values())
    opened = {said: tuple((bare(meant) if folded else meant).split()) for said, meant in words["opened"].items()}
    return Language(name, opened, sets, tuple(rules), known, answers_of(name), _people(name, known), amounts, folded)


@cache
def answers_of(name: str) -> dict[str, frozenset[tuple[str, ...]]]:
    """The plain answers of a language, with and without their accents; they are asked of every message, so they load alone."""
    said = {key: _phrases(text) for key, text in _table(FOLDER / name / "answers.toml")["sets"].items()}
    return {key: known | {tuple(map(bare, one)) for one in known} for key, known in said.items()}


def _people(name: str, known: frozenset[str]) -> People:
    """The tables about names; what a language does not say itself is as in English, since names travel. A given name that is one
    of the ``known`` words of another language ("mia", "otto") is a name there only with a capital."""
    tables = {key: frozenset(text.split()) for key, text in _table(FOLDER / "en" / "names.toml").items()}
    tables["common"] = _common(FOLDER / name / "common.txt")
    if name != "en":
        tables |= {key: frozenset(text.split()) for key, text in _table(FOLDER / name / "names.toml").items()}
        tables["nobody"] |= tables.pop("also_nobody", frozenset())
        tables["double"] |= tables["given"] & known
        tables["given"] -= known
        tables["double"] -= tables["given"] - tables["nobody"]  # a word in English alone
    return People(**tables)


def bare(text: str) -> str:
    """Without accents: "là" is "la", "für" is "fur", so that a keyboard without them does."""
    if text.isascii():
        return text
    text = text.replace("ß", "ss").replace("œ", "oe").replace("æ", "ae")
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))


class Sets(dict[str, frozenset[str]]):
    """The sets of words of a language; one that it has no use for is empty."""

    def __init__(self, sets: Mapping[str, frozenset[str]]) -> None:
        super().__init__(sets)
        self._together: dict[tuple[str, ...], frozenset[str]] = {}

    def __missing__(self, key: str) -> frozenset[str]:
        return frozenset()

    def of(self, *keys: str) -> frozenset[str]:
        """The words of several sets together, which are put together once."""
        found = self._together.get(keys)
        if found is None:
            found = self._together[keys] = frozenset().union(*(self[key] for key in keys))
        return found


def _common(path: Path) -> frozenset[str]:
    """Words that begin a sentence with a capital and are no names."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return frozenset(" ".join(line for line in lines if not line.startswith("#")).split())


def _table(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _spelling(folded: bool, elided: frozenset[str]) -> Callable[[str], str]:
    """How a template is written so that it meets the words of a row: without accents, elided words apart ("l'ora" is "l ora")."""
    apart = re.compile(rf"(?<![\w'])({'|'.join(sorted(elided))})'(?=\w)") if elided else None

    def written(text: str) -> str:
        text = bare(text) if folded else text
        return apart.sub(r"\1 ", text) if apart else text

    return written


def _rule(path: Path, row: Mapping[str, Any], compiler: Compiler, order: int, written: Callable[[str], str]) -> Rule:
    where = f"{path.parent.name}/{path.name}, rule {row.get('name')!r}"
    if row.get("form") not in FORMS or row.get("says") not in SAYS:
        raise ValueError(f"{where}: form must be one of {sorted(FORMS)}, says one of {sorted(SAYS)}")
    if unknown := row.keys() - FIELDS["rule"]:
        raise ValueError(f"{where}: unknown {', '.join(sorted(unknown))}")
    if unknown := set(row.get("kinds", ())) - KINDS:
        raise ValueError(f"{where}: unknown kinds {', '.join(sorted(unknown))}")
    try:
        parts = tuple(compiler.template(written(text)) for text in row["templates"])
    except ValueError as error:
        raise ValueError(f"{where}: {error}") from error
    return Rule(
        row["name"],
        row["says"],
        row["form"],
        path.stem,
        parts,
        order,
        row.get("weak", False),
        row.get("shape", ""),
        frozenset(row.get("kinds", ())),
        row.get("slot", ""),
        row.get("closed", False),
        tuple(row.get("examples", ())),
        tuple(row.get("others", ())),
    )


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    """Phrases between bars, or single words or signs."""
    return frozenset(tuple(phrase.split()) for phrase in (text.split("|") if "|" in text else text.split()))
