"""The import law of the house: which room may touch what."""

import ast
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

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
MIND = (
    *("phrase", "text", "languages", "when", "who", "draft", "statements"),
    *("opinion", "requests", "drafts", "weighing", "reading", "corrections", "remarks"),
)
"""The rooms of the mind in the order of a phrase's way: each imports only those before it."""

FILES = sorted([*ROOT.glob("bot/**/*.py"), *ROOT.glob("intents/**/*.py")])


def module_of(path: Path) -> str:
    parts = list(path.relative_to(ROOT).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(module: str) -> str:
    parts = module.split(".")
    return parts[0] if parts[0] == "intents" else ".".join(parts[:2])


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """All that a module is made of."""
    return tuple(ast.walk(tree(path)))


def taken_from(path: Path) -> Iterator[tuple[str, str]]:
    """The attributes that are taken from a name: ("os", "environ")."""
    return (
        (node.value.id, node.attr) for node in nodes(path) if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    )


def imports(path: Path) -> Iterator[str]:
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            if node.module in ("bot", "intents"):
                yield from (f"{node.module}.{name.name}" for name in node.names)
            else:
                yield str(node.module)


def allowed(room: str, imported: str) -> bool:
    """Whether a room may import that."""
    if imported.split(".", maxsplit=1)[0] not in ("bot", "intents"):
        return imported.split(".", maxsplit=1)[0] not in NEVER.get(room, set())
    return room not in MAY or room_of(imported) in MAY[room] | {room}


def test_a_room_imports_only_what_the_law_lets_it() -> None:
    found = [(module_of(path), imported) for path in FILES for imported in imports(path)]
    assert [(module, imported) for module, imported in found if not allowed(room_of(module), imported)] == []


def test_in_the_mind_a_room_imports_only_rooms_before_it() -> None:
    found = {(module_of(path), imported) for path in FILES for imported in imports(path) if imported.startswith("intents.")}
    rooms = {tuple(f"{module}.".split(".")[1] for module in pair) for pair in found}
    pairs = [(own, other) for own, other in sorted(rooms) if own in MIND and other in MIND]
    assert [(own, other) for own, other in pairs if MIND.index(other) > MIND.index(own)] == []


def test_the_emulators_share_nothing_with_what_they_emulate() -> None:
    found = [(module_of(path), imported) for path in FILES if "sandbox" in path.parts for imported in imports(path)]
    ours = [(module, imported) for module, imported in found if imported.split(".")[0] in ("bot", "intents")]
    assert [(module, imported) for module, imported in ours if room_of(imported) != "bot.sandbox"] == []


def test_only_work_and_wiring_are_given_writers() -> None:
    writers = {"EverbridgeWriter", "ScheduleWriter", "ChatWriter", "WebhookWriter"}
    others = [path for path in FILES if room_of(module_of(path)) not in ("bot.work", "bot.wiring", "bot.systems", "bot.chat")]
    named = [(module_of(path), node.id) for path in others for node in nodes(path) if isinstance(node, ast.Name)]
    assert [(module, name) for module, name in named if name in writers] == []


def test_only_the_gate_approves() -> None:
    approving = [module_of(path) for path in FILES if ("plans", "approve") in taken_from(path)]
    assert approving == ["bot.talk.deciding.approval"]


def test_only_the_room_of_dates_imports_dateparser() -> None:
    importing = [module_of(path) for path in FILES if "dateparser" in {imported.split(".")[0] for imported in imports(path)}]
    assert [module for module in importing if not module.startswith("intents.when")] == []


def test_only_the_clock_looks_at_the_clock() -> None:
    looks = {(kind, name) for kind in ("datetime", "date", "time") for name in ("now", "utcnow", "today")}
    others = [path for path in FILES if module_of(path) != "bot.clock" and "sandbox" not in path.parts]
    assert [module_of(path) for path in others if looks & set(taken_from(path))] == []


def test_only_settings_and_the_command_line_read_the_environment() -> None:
    reads = {("os", "environ"), ("os", "getenv")}
    reading = [module_of(path) for path in FILES if "sandbox" not in path.parts and reads & set(taken_from(path))]
    assert [module for module in reading if module not in ("bot.settings", "bot.commands.opening")] == []


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
