"""Scenes to look at: scripts of `understudy try`, a folder for each language that the bot speaks.

The first line of a script is its title, behind a #; a policy file of the same name (.toml), beside it or in English, holds
while it is played.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Scene:
    """``policy`` is the path of its policy file, if it has one."""

    language: str
    name: str
    title: str
    lines: tuple[str, ...]
    policy: str | None


def found() -> Iterator[Scene]:
    """All scenes of all languages, in the order of their names."""
    for script in sorted(FOLDER.glob("*/*.txt")):
        title, *lines = filter(None, map(str.strip, script.read_text(encoding="utf-8").splitlines()))
        rules = (FOLDER / language / f"{script.stem}.toml" for language in (script.parent.name, "en"))
        policy = next((str(path) for path in rules if path.exists()), None)
        yield Scene(script.parent.name, script.stem, title.removeprefix("# "), tuple(lines), policy)
