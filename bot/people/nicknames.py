"""Short and familiar forms of given names: "Bob" may be Robert. ``nicknames.txt`` has a given name and its forms in each line."""

from collections import defaultdict
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("nicknames.txt")


def related(name: str) -> frozenset[str]:
    """The given names that a folded name may stand for or be called by, and other short forms of the same ones; without itself."""
    return _table().get(name, frozenset())


@cache
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        names = set(line.partition("#")[0].replace(":", " ").split())
        for name in names:
            found[name] |= names - {name}
    return {name: frozenset(others) for name, others in found.items()}
