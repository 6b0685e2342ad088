"""What people read and write stands in bot/texts, and each language there has the same names."""

import ast
import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from tests.house.test_rooms import FILES, ROOT, module_of, nodes, room_of, tree

SPEAKING = [path for path in FILES if room_of(module_of(path)) in ("bot.cards", "bot.talk", "bot.work")]
SENTENCE = re.compile(r"(?=.*[a-z])[A-Z][\w']*,? (?:\w+['’]?\w* ?)+|.*\w \w+[.?!]$")
HEARD = re.compile(r"[a-z]{4,}")  # a word in a pattern
ENGLISH = ROOT / "bot" / "texts" / "en"
LANGUAGES = sorted(path for path in ENGLISH.parent.iterdir() if path.is_dir() and not path.name.startswith("__"))


def for_the_log(node: ast.AST) -> bool:
    """Whether it is a call of a log, or makes an error: their words are for the operator."""
    if not isinstance(node, ast.Call):
        return False
    called = ast.unparse(node.func)
    return called.startswith("log.") or (
        called.split(".")[-1][0].isupper() and called.endswith(("Error", "NotSent", "CannotTell", "Unsure", "Refused", "Field"))
    )


def strings(node: ast.AST) -> Iterator[str]:
    """The texts of a module without its docstrings and what is for the log."""
    for child in ast.iter_child_nodes(node):
        docstring = isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)
        if docstring or for_the_log(child):
            continue
        if isinstance(child, ast.Constant) and isinstance(child.value, str):
            yield child.value
        yield from strings(child)


def test_a_sentence_is_told_from_a_code() -> None:
    assert all(map(SENTENCE.fullmatch, ("Book it", "No, leave it", "Nothing was booked.", "I can't find ", "what is that?")))
    assert not any(map(SENTENCE.fullmatch, ("Action.Submit", "SELECT 1 FROM ", "refused: expired", "TextBlock", "Book")))


def test_no_sentence_stands_elsewhere() -> None:
    said = [(module_of(path), found) for path in SPEAKING for found in strings(tree(path))]
    assert [(module, found) for module, found in said if SENTENCE.fullmatch(found)] == []


def test_no_pattern_knows_words() -> None:
    calls = [(path, node) for path in SPEAKING for node in nodes(path) if isinstance(node, ast.Call)]
    patterns = [(path, node) for path, node in calls if ast.unparse(node.func) == "re.compile"]
    assert [f"{path}:{node.lineno}" for path, node in patterns if any(map(HEARD.search, strings(node)))] == []


def modules(folder: Path) -> list[Path]:
    """The modules of a language; what its grammar needs for its own use stands in ``__init__``."""
    return sorted(path for path in folder.glob("*.py") if path.stem != "__init__")


def public(path: Path) -> dict[str, str]:
    """The public names of a module of texts, each with what it takes."""
    found = {}
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef):
            found[node.name] = f"({ast.unparse(node.args)})"
        elif isinstance(node, ast.ClassDef):
            found[node.name] = "class"
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found |= {name.id: "=" for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)}
    return {name: takes for name, takes in found.items() if not name.startswith("_")}


def kinds(module: ModuleType, names: Iterable[str]) -> dict[str, str]:
    """What each constant is: its type; of a table its codes, of a pattern its groups, of a list how long it is."""
    found = {}
    for name in names:
        value = getattr(module, name)
        kind = type(value).__name__
        if isinstance(value, dict):
            codes = sorted(map(repr, value)) if all(re.fullmatch(r"[a-z_ ]*", str(key)) for key in value) else [str(len(value))]
            kind += " ".join(codes) if name not in ("NUMBERS", "MEANINGS") else ""  # those are words of the language
        elif isinstance(value, re.Pattern):
            kind += " ".join(sorted(value.groupindex))
        found[name] = kind
    return found


@pytest.mark.parametrize("folder", LANGUAGES, ids=lambda path: path.name)
def test_every_language_has_the_same_names(folder: Path) -> None:
    for path in modules(folder):
        assert public(path) == public(ENGLISH / path.name), path.name


@pytest.mark.parametrize("folder", LANGUAGES, ids=lambda path: path.name)
def test_each_name_is_of_the_same_kind(folder: Path) -> None:
    for path in modules(folder):
        constants = [name for name, takes in public(path).items() if takes == "="]
        own, english = (import_module(f"bot.texts.{name}.{path.stem}") for name in (folder.name, "en"))
        assert kinds(own, constants) == kinds(english, constants), path.name


def test_no_text_is_kept_at_import() -> None:
    """A text that is taken when a module is loaded would stay English whoever is spoken to."""
    ours = [path for path in FILES if path.is_relative_to(ROOT / "bot") and not path.is_relative_to(ENGLISH.parent)]
    assert [(module_of(path), text) for path in ours for text in kept_texts(path)] == []


def kept_texts(path: Path) -> list[str]:
    """The texts that are taken when a module is loaded."""
    importing = [node for node in nodes(path) if isinstance(node, ast.ImportFrom) and node.module == "bot.texts"]
    rooms = {name.asname or name.name for node in importing for name in node.names}
    taken = [node for node in at_import(tree(path)) if isinstance(node, ast.Attribute)]
    return [ast.unparse(node) for node in taken if ast.unparse(node.value) in rooms]


def at_import(node: ast.AST) -> Iterator[ast.AST]:
    """What is evaluated when a module is loaded: all but the bodies of functions."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Lambda):
            continue
        if isinstance(child, ast.FunctionDef):
            for part in (*child.decorator_list, *child.args.defaults, *filter(None, child.args.kw_defaults)):
                yield part
                yield from at_import(part)
            continue
        yield child
        yield from at_import(child)
