"""`understudy gallery`: the pages that it draws."""

from pathlib import Path

import pytest

from bot import texts
from bot.__main__ import main
from bot.commands import gallery
from bot.sandbox import scenes
from bot.sandbox.drawing import browser

SHORT = "# A short scene\n\nhi\nI'm out Friday, cover with Priya\nyes\n/as Priya\nwhat have I booked?\n"


@pytest.fixture
def one_scene(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Only one scene is there, and no browser; gives an empty folder."""
    (tmp_path / "scenes" / "en").mkdir(parents=True)
    (tmp_path / "scenes" / "en" / "short.txt").write_text(SHORT, encoding="utf-8")
    monkeypatch.setattr(scenes, "FOLDER", tmp_path / "scenes")
    monkeypatch.setattr(browser, "NAMES", ("no-such-browser",))
    return tmp_path / "gallery"


def test_a_page_a_scene_and_an_index(one_scene: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gallery", str(one_scene)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("No pictures: none of no-such-browser is installed here.")
    assert sorted(path.name for path in one_scene.iterdir()) == ["en-short.html", "index.html"]
    page = (one_scene / "en-short.html").read_text(encoding="utf-8")
    for shown in (
        "<h2>Alex: I&#x27;m out Friday, cover with Priya → Alex Morgan</h2>",
        "<h2>Alex: yes → Priya Shah</h2>",
        "<h2>Priya: what have I booked? → Priya Shah</h2>",
        "<th>Cover</th><td><p>Priya Shah</p></td>",
        "cover.ics",
    ):
        assert shown in page
    index = (one_scene / "index.html").read_text(encoding="utf-8")
    assert '<a href="en-short.html">A short scene (5)</a>' in index
    assert "http" not in index


def test_a_folder_that_is_none_is_said_in_a_line(one_scene: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one_scene.write_text("a file", encoding="utf-8")
    assert main(["gallery", str(one_scene)]) == 2
    assert capsys.readouterr().err == f"understudy: gallery: {one_scene} can't be written: File exists\n"


def test_one_language_is_chosen_and_an_unknown_one_is_said_in_a_line(one_scene: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gallery", str(one_scene), "--language", "de"]) == 2
    assert capsys.readouterr().err == "understudy: gallery: there are no scenes in 'de', only in en\n"
    assert not one_scene.exists()
    assert {scene.language for scene in gallery.chosen("en")} == {"en"}


def test_every_language_that_is_spoken_has_its_scenes() -> None:
    spoken = {path.parent.name for path in Path(texts.__file__).parent.glob("*/cards.py")}
    assert {scene.language for scene in scenes.found()} == spoken
    assert all(scene.lines and not scene.title.startswith("#") for scene in scenes.found())


def test_a_policy_beside_a_scene_is_kept_to_in_it() -> None:
    with_policy = {scene.name: scene.policy for scene in scenes.found() if scene.policy}
    assert Path(with_policy["policy"]).name == "policy.toml"
