"""What is cited is there: every document that the code or a document names, and every section of it."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tests.house.test_rooms import ROOT

CITED = re.compile(r"(?<![\w/.-])((?:[\w.-]+/)*[\w-]+\.md)\b(?:,? (\d+(?:\.\d+)?\b|[A-Z][a-z]+(?: [a-z]+)*))?")
PATHS = re.compile(r"(?<![\w/.-])((?:bot|intents|tests)/[\w./-]*\w)")
KINDS = {".py", ".md", ".toml", ".yml", ""}
OTHERS = ("tests/data/", "tests/corpus/")


def files() -> Iterator[Path]:
    """Everything of ours but what others wrote or said."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    for name in listed:
        path = ROOT / name
        if path.suffix in KINDS and path.is_file() and not name.startswith(OTHERS):
            yield path


def found(cited: str, path: Path) -> Path | None:
    """The document that a file means: beside it, or by its way from the root, from the body, or from the systems."""
    roots = (path.parent, ROOT, ROOT / "bot", ROOT / "bot" / "systems", ROOT / "tests")
    return next((root / cited for root in roots if (root / cited).is_file()), None)


def has(document: Path, section: str) -> bool:
    """Whether a document has a heading that begins with a number, or with the words of a sentence."""
    headings = re.findall(r"(?m)^#+ (.+)$", document.read_text(encoding="utf-8"))
    return any(re.match(rf"{re.escape(section)}\b", heading) or section.startswith(heading) for heading in headings)


def test_what_is_cited_is_there() -> None:
    for path in files():
        for cited, section in CITED.findall(path.read_text(encoding="utf-8")):
            document = found(cited, path)
            assert document is not None, f"{path} cites {cited}, which is nowhere"
            assert not section or path.suffix == ".md" or has(document, section), f"{path} cites {section} of {cited}"


def test_what_is_nowhere_is_not_found() -> None:
    assert found("nowhere" + ".md", ROOT / "bot" / "errors.py") is None
    assert not has(ROOT / "bot" / "systems" / "webex" / "README.md", "1.9")
    assert not has(ROOT / "bot" / "README.md", "The motor")


def test_every_path_in_the_papers_is_there() -> None:
    for path in files():
        for named in PATHS.findall(path.read_text(encoding="utf-8")) if path.suffix == ".md" else ():
            assert "XX" in named or any((root / named).exists() for root in (ROOT, path.parent)), (
                f"{path} names {named}, which is nowhere"
            )  # XX: a new language


def test_every_room_with_papers_has_them() -> None:
    for room in ("bot", "bot/systems/everbridge", "bot/systems/webex", "tests"):
        assert (ROOT / room / "README.md").is_file()


def test_the_top_level_holds_only_what_belongs_there() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    ours = {"bot", "intents", "tests", "pyproject.toml", "Procfile", "README.md"}
    of_tools = {".ci", ".gitignore", "LICENSE", "requirements.txt", "requirements-dev.txt"}
    assert {name.split("/")[0] for name in listed} == ours | of_tools
