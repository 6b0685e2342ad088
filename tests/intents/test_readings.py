"""The phrases of tests/languages are read as written there, every field of them: requests, and talk that is none."""

from pathlib import Path

import pytest

from tests.intents.whole import FOLDER, lines, misread

OTHERS = ("corrections", "working_hours", "holiday", "remarks")  # these have tests of their own


def tables() -> list[tuple[str, str]]:
    """The language and the stem of each table."""
    paths = sorted(FOLDER.glob("*/*.toml"))
    return [(path.parent.name, path.stem) for path in paths if Path(path).stem not in OTHERS]


@pytest.mark.parametrize(("language", "stem"), tables())
def test_the_phrases_are_read_as_written(language: str, stem: str) -> None:
    assert misread(lines(stem, language)) == []
