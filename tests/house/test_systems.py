"""What a remote system is and can do stands in its folder and its row; nobody else tells one from another."""

import ast
from pathlib import Path

import pytest

from bot.systems import registry
from tests.house.test_rooms import FILES, module_of

NAMES = {system.name for system in registry.SYSTEMS}
OWN = tuple(f"bot.systems.{name}" for name in NAMES)
ELSEWHERE = [
    path
    for path in FILES
    if module_of(path).startswith("bot.")
    and "sandbox" not in path.parts
    and not module_of(path).startswith((*OWN, "bot.store.migrations"))
]


@pytest.mark.parametrize("path", ELSEWHERE, ids=module_of)
def test_nobody_else_asks_which_system_it_is(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Compare):
            said = {item.value for item in [node.left, *node.comparators] if isinstance(item, ast.Constant)}
            assert not said & NAMES, f"{path}:{node.lineno}"


@pytest.mark.parametrize("path", ELSEWHERE, ids=module_of)
def test_nobody_else_says_a_systems_name(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    assert not said & NAMES or module_of(path) == "bot.chat", said & NAMES


def test_every_row_is_complete_in_every_language() -> None:
    assert len(NAMES) == len(registry.SYSTEMS)
    assert len({frozenset(system.texts) for system in registry.SYSTEMS}) == 1
    for system in registry.SYSTEMS:
        assert all(word for texts in system.texts.values() for word in (texts.label, texts.place))
        assert system.texts["en"].missing  # what `check` says, in English
