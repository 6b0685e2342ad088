"""The import law of the house: which room may touch what."""

import ast
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

MAY = {  # of our own rooms, besides itself
    "intents": set(),
    "bot.errors": set(),
    "bot.store": {"intents", "bot.errors"},
    "bot.systems": {"intents", "bot.errors", "bot.plain", "bot.settings", "bot.texts"},
    "bot.texts": {"intents", "bot.errors"},
    "bot.chat": {"bot.errors", "bot.plain", "bot.systems"},
    "bot.cards": {"intents", "bot.errors", "bot.texts"},
    "bot.policy": {"bot.errors"},
    "bot.settings": {"intents", "bot.errors", "bot.plain", "bot.policy", "bot.store"},
    "bot.people": {"intents", "bot.errors", "bot.systems", "bot.chat", "bot.texts"},
    "bot.talk": {
        "intents",
        "bot.errors",
        "bot.policy",
        "bot.store",
        "bot.systems",
        "bot.chat",
        "bot.people",
        "bot.cards",
        "bot.texts",
    },
    "bot.work": {"bot.errors", "bot.logs", "bot.store", "bot.systems", "bot.chat", "bot.talk"},
    "bot.web": {"bot.errors", "bot.logs", "bot.store"},
    "bot.logs": {"bot.errors"},
    "bot.clock": set(),
    "bot.plain": set(),
}
NEVER = {  # foreign packages
    "intents": {"flask", "httpx", "requests", "sqlalchemy", "webexteamssdk", "os", "socket", "subprocess", "logging"},
    "bot.web": {"httpx", "webexteamssdk", "pydantic_settings"},
    "bot.texts": {"flask", "httpx", "sqlalchemy", "webexteamssdk"},
    "bot.cards": {"flask", "httpx", "sqlalchemy", "webexteamssdk"},
    "bot.systems": {"flask", "sqlalchemy", "webexteamssdk"},
    "bot.chat": {"flask", "sqlalchemy", "httpx"},
    "bot.store": {"flask", "httpx", "requests", "webexteamssdk"},
    "bot.talk": {"flask", "httpx", "sqlalchemy"},
}
FILES = sorted([*ROOT.glob("bot/**/*.py"), *ROOT.glob("intents/**/*.py")])


def module_of(path: Path) -> str:
    parts = list(path.relative_to(ROOT).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(module: str) -> str:
    parts = module.split(".")
    return parts[0] if parts[0] == "intents" else ".".join(parts[:2])


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            if node.module in ("bot", "intents"):
                yield from (f"{node.module}.{name.name}" for name in node.names)
            else:
                yield str(node.module)


@pytest.mark.parametrize("path", FILES, ids=module_of)
def test_a_room_imports_only_what_the_law_lets_it(path: Path) -> None:
    room = room_of(module_of(path))
    for imported in imports(path):
        if imported.split(".")[0] in ("bot", "intents"):
            other = room_of(imported)
            if room in MAY and other != room:
                assert other in MAY[room], f"{room} must not import {imported}"
        else:
            assert imported.split(".")[0] not in NEVER.get(room, set()), f"{room} must not import {imported}"


@pytest.mark.parametrize("path", [path for path in FILES if "sandbox" in path.parts], ids=module_of)
def test_the_emulators_share_nothing_with_what_they_emulate(path: Path) -> None:
    for imported in imports(path):
        assert imported.split(".")[0] not in ("bot", "intents") or room_of(imported) == "bot.sandbox", imported


@pytest.mark.parametrize("path", FILES, ids=module_of)
def test_only_work_and_wiring_are_given_writers(path: Path) -> None:
    if room_of(module_of(path)) in ("bot.work", "bot.wiring", "bot.systems", "bot.chat"):
        return
    names = {name.id for name in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(name, ast.Name)}
    assert not names & {"EverbridgeWriter", "ScheduleWriter", "ChatWriter", "WebhookWriter"}


@pytest.mark.parametrize("path", FILES, ids=module_of)
def test_only_the_gate_approves(path: Path) -> None:
    asked = {
        f"{node.value.id}.{node.attr}"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    }
    assert module_of(path) == "bot.talk.deciding.approval" or "plans.approve" not in asked


@pytest.mark.parametrize("path", FILES, ids=module_of)
def test_only_the_room_of_dates_imports_dateparser(path: Path) -> None:
    if not module_of(path).startswith("intents.when"):
        assert not any(imported.split(".")[0] == "dateparser" for imported in imports(path))


@pytest.mark.parametrize("path", FILES, ids=module_of)
def test_only_the_clock_looks_at_the_clock(path: Path) -> None:
    if module_of(path) == "bot.clock" or "sandbox" in path.parts:
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and node.attr in ("now", "utcnow", "today") and isinstance(node.value, ast.Name):
            assert node.value.id not in ("datetime", "date", "time"), f"{path.name}:{node.lineno}"


@pytest.mark.parametrize("path", FILES, ids=module_of)
def test_only_settings_and_the_command_line_read_the_environment(path: Path) -> None:
    if module_of(path) in ("bot.settings", "bot.commands.opening") or "sandbox" in path.parts:
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "os":
            assert node.attr not in ("environ", "getenv"), f"{path.name}:{node.lineno}"


def test_every_package_of_ours_is_covered_by_the_law() -> None:
    free = {"bot", "bot.__main__", "bot.wiring", "bot.sandbox", "bot.commands"}
    assert {room_of(module_of(path)) for path in FILES} - set(MAY) - free == set()
    assert sys.version_info >= (3, 11)


def test_what_neither_reads_nor_talks_starts_without_the_mind() -> None:
    loaded = "import sys, bot.commands.web, bot.commands.release, bot.commands.log, bot.commands.person; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", loaded], cwd=ROOT, capture_output=True, text=True, check=True)
    modules = set(done.stdout.split())
    assert "bot.commands.why" in modules
    assert not modules & {"intents.reading", "intents.plan", "bot.talk", "bot.systems.registry", "psycopg", "alembic"}


def test_a_folder_holds_about_a_dozen_modules() -> None:
    folders = Counter(path.parent for path in FILES if path.stem != "__init__" and path.parent.name != "versions")
    assert {str(folder): size for folder, size in folders.items() if size > 13} == {}
