"""What people read and write stands in bot/texts, and each language there has the same names."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.test_rooms import FILES, ROOT, module_of, room_of

SPEAKING = [path for path in FILES if room_of(module_of(path)) in ("bot.cards", "bot.talk", "bot.work")]
SENTENCE = re.compile(r"(?=.*[a-z])[A-Z][\w']*,? (?:\w+['’]?\w* ?)+|.*\w \w+[.?!]$")
HEARD = re.compile(r"[a-z]{4,}")  # a word in a pattern
LANGUAGES = sorted(path for path in (ROOT / "bot" / "texts").iterdir() if path.is_dir() and not path.name.startswith("__"))


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


@pytest.mark.parametrize("path", SPEAKING, ids=module_of)
def test_no_sentence_stands_elsewhere(path: Path) -> None:
    said = [found for found in strings(ast.parse(path.read_text(encoding="utf-8"))) if SENTENCE.fullmatch(found)]
    assert said == []


@pytest.mark.parametrize("path", SPEAKING, ids=module_of)
def test_no_pattern_knows_words(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile":
            assert not any(HEARD.search(found) for found in strings(node)), f"{path.name}:{node.lineno}"


def names(folder: Path) -> dict[str, set[str]]:
    """The public names of each module of a language."""
    found = {}
    for path in folder.glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        defined = {node.name for node in tree.body if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
        defined |= {ast.unparse(target) for node in tree.body if isinstance(node, ast.Assign) for target in node.targets}
        found[path.name] = {name for name in defined if not name.startswith("_")}
    return found


@pytest.mark.parametrize("folder", LANGUAGES, ids=lambda path: path.name)
def test_every_language_has_the_same_names(folder: Path) -> None:
    assert names(folder) == names(ROOT / "bot" / "texts" / "en")
