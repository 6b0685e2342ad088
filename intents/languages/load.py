"""Loads the tables of a language and compiles its rules; says by name what is missing or not well formed."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

from intents.languages.schema import FIELDS, FORMS, SAYS, SETS
from intents.languages.templates import Compiler, Part

FOLDER = Path(__file__).parent
LAST = "corrections.toml"   # its rules are met by themselves, so they give way to none
Form = Literal["state", "verb", "start", "any", "mark", "hint"]


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A row of a rules table: what its templates say, and how a clause must be built for them to say it.

    ``form``: "state" follows a form of "be" or begins a clause; "verb" has somebody who does it; "start" begins a clause; "any"
    says it wherever it stands; "mark" limits or colours the statement beside it; "hint" is met only by the request of its own file, which
    knows what it is about already (``hints``). ``weak``: only with a date, or beside a stronger
    one. ``shape`` tells what a date beside it is: the end ("until"), the begin ("from"), the return ("back"), the last day at
    work ("last"). ``slot``: what a person inside the templates is ("cover", "not"); else people inside are who it is about. ``closed``: nothing that could be its object follows ("leave the window", "out of milk").
    """

    name: str
    says: str
    form: str
    file: str
    parts: tuple[Part, ...]
    order: int
    weak: bool = False
    shape: str = ""
    slot: str = ""
    closed: bool = False
    examples: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class People:
    """Tables about names: ``given`` are trusted in small letters, ``double`` are words as well, ``nobody`` never are names,
    ``common`` are none where they begin a sentence or are written small."""

    given: frozenset[str]
    double: frozenset[str]
    titles: frozenset[str]
    particles: frozenset[str]
    roles: frozenset[str]
    nobody: frozenset[str]
    posts: frozenset[str]
    honorifics: frozenset[str]
    owners: frozenset[str]
    common: frozenset[str]


@dataclass(slots=True)
class Language:
    """All that is known of a language. ``amounts`` are the words of numbers and of units of time in corrections."""

    name: str
    opened: dict[str, tuple[str, ...]]
    sets: dict[str, frozenset[str]]
    rules: tuple[Rule, ...]
    known: frozenset[str]
    answers: dict[str, frozenset[tuple[str, ...]]]
    people: People
    amounts: Mapping[str, frozenset[str]] = field(default_factory=dict)
    by_word: dict[str, list[tuple[Rule, Part]]] = field(default_factory=dict)
    by_name: list[tuple[Rule, Part]] = field(default_factory=list)
    by_date: list[tuple[Rule, Part]] = field(default_factory=list)
    hints: dict[str, dict[str, list[tuple[Rule, Part]]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for rule in self.rules:
            for part in rule.parts:
                if part.first.empty:
                    raise ValueError(f"{self.name}/{rule.file}.toml, rule {rule.name!r}: a template may take nothing")
                by_word = self.hints.setdefault(rule.file, {}) if rule.form == "hint" else self.by_word
                for word in part.first.words:
                    by_word.setdefault(word, []).append((rule, part))
                if part.first.name and rule.form != "hint":
                    self.by_name.append((rule, part))
                if part.first.date and rule.form != "hint":
                    self.by_date.append((rule, part))


@cache
def languages() -> tuple[str, ...]:
    """The names of the languages that have tables: "en" first."""
    found = sorted(path.parent.name for path in FOLDER.glob("*/words.toml"))
    return tuple(sorted(found, key=lambda name: name != "en"))


@cache
def language(name: str) -> Language:
    """The language of that name. Raises ValueError where a table is missing something, naming file and field."""
    folder = FOLDER / name
    words = _table(folder / "words.toml")
    for wanted in FIELDS["words.toml"]:
        if wanted not in words:
            raise ValueError(f"{name}/words.toml lacks [{wanted}]")
    sets = {key: frozenset(text.split()) for key, text in words["sets"].items()}
    if missing := SETS - sets.keys():
        raise ValueError(f"{name}/words.toml lacks the sets {', '.join(sorted(missing))}")
    corrections = _table(path) if (path := folder / "corrections.toml").exists() else {}
    sets |= {key: frozenset(text.split()) for key, text in corrections.get("sets", {}).items()}
    compiler = Compiler(words["classes"] | corrections.get("classes", {}), words.get("forms"))
    rules: list[Rule] = []
    for path in sorted(folder.glob("*.toml"), key=lambda path: (path.name == LAST, path.name)):
        rules += (_rule(path, row, compiler, len(rules) + at) for at, row in enumerate(_table(path).get("rule", ())))
    answers = _table(folder / "answers.toml")["sets"]
    amounts = {key: frozenset(text.split()) for key, text in corrections.get("amounts", {}).items()}
    known = frozenset(compiler.known).union(*sets.values(), words["opened"], *amounts.values())
    opened = {said: tuple(meant.split()) for said, meant in words["opened"].items()}
    people = {key: frozenset(text.split()) for key, text in _table(folder / "names.toml").items()}
    people["common"] = _common(folder / "common.txt")
    said = {key: _phrases(text) for key, text in answers.items()}
    return Language(name, opened, sets, tuple(rules), known, said, People(**people), amounts)


def _common(path: Path) -> frozenset[str]:
    """Words that begin a sentence with a capital and are no names."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return frozenset(" ".join(line for line in lines if not line.startswith("#")).split())


def _table(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _rule(path: Path, row: Mapping[str, Any], compiler: Compiler, order: int) -> Rule:
    where = f"{path.parent.name}/{path.name}, rule {row.get('name')!r}"
    if row.get("form") not in FORMS or row.get("says") not in SAYS:
        raise ValueError(f"{where}: form must be one of {sorted(FORMS)}, says one of {sorted(SAYS)}")
    if unknown := row.keys() - FIELDS["rule"]:
        raise ValueError(f"{where}: unknown {', '.join(sorted(unknown))}")
    try:
        parts = tuple(map(compiler.template, row["templates"]))
    except ValueError as error:
        raise ValueError(f"{where}: {error}") from error
    return Rule(row["name"], row["says"], row["form"], path.stem, parts, order, row.get("weak", False), row.get("shape", ""),
                row.get("slot", ""), row.get("closed", False), tuple(row.get("examples", ())), tuple(row.get("others", ())))


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    """Phrases between bars, or single words or signs."""
    return frozenset(tuple(phrase.split()) for phrase in (text.split("|") if "|" in text else text.split()))
