"""What a remote system is and can do stands in its folder and its row; nobody else tells one from another."""

import ast

from bot.systems import registry
from tests.house.test_rooms import FILES, module_of, nodes

NAMES = {system.name for system in registry.SYSTEMS}
OWN = tuple(f"bot.systems.{name}" for name in NAMES)
ELSEWHERE = [
    path
    for path in FILES
    if module_of(path).startswith("bot.")
    and "sandbox" not in path.parts
    and not module_of(path).startswith((*OWN, "bot.store.migrations"))
]


def test_nobody_else_asks_which_system_it_is() -> None:
    compared = [(path, node) for path in ELSEWHERE for node in nodes(path) if isinstance(node, ast.Compare)]
    sides = [(path, item) for path, node in compared for item in (node.left, *node.comparators)]
    assert [f"{path}:{item.lineno}" for path, item in sides if isinstance(item, ast.Constant) and item.value in NAMES] == []


def test_nobody_else_says_a_systems_name() -> None:
    said = [(module_of(path), node.value) for path in ELSEWHERE for node in nodes(path) if isinstance(node, ast.Constant)]
    assert [(module, name) for module, name in said if name in NAMES and module != "bot.chat"] == []


def test_every_row_is_complete_in_every_language() -> None:
    assert len(NAMES) == len(registry.SYSTEMS)
    languages = {language for system in registry.SYSTEMS for language in system.texts}
    assert [(system.name, *(languages - {*system.texts})) for system in registry.SYSTEMS if languages - {*system.texts}] == []
    for system in registry.SYSTEMS:
        assert all(word for texts in system.texts.values() for word in (texts.label, texts.place))
        assert system.texts["en"].missing  # what `check` says, in English
