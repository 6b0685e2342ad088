"""The phrases of tests/languages are read as written there, every field of them: requests, and talk that is none."""

from pathlib import Path

import pytest

from tests.intents.whole import FOLDER, Line, lines

OTHERS = ("corrections", "working_hours", "holiday")  # these have tests of their own


def tables() -> list[tuple[str, str]]:
    """The language and the stem of each table."""
    paths = sorted(FOLDER.glob("*/*.toml"))
    return [(path.parent.name, path.stem) for path in paths if Path(path).stem not in OTHERS]


LINES = [pytest.param(line, id=f"{language} {line.say[:60]}") for language, stem in tables() for line in lines(stem, language)]


@pytest.mark.parametrize("line", LINES)
def test_the_phrase_is_read_as_written(line: Line) -> None:
    assert line.read == line.wanted
