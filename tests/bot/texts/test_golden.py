"""All that the bot says in the scenes that each language has is what stands in golden/<language>.txt, where a reviewer reads it.

After a change that was meant: `python -m tests.bot.texts.golden` (or with languages behind it), and read the difference.
"""

from collections.abc import Callable

import pytest

from bot import texts
from bot.sandbox import scenes
from tests.bot.texts import golden


@pytest.mark.parametrize("scene", golden.played(), ids=lambda scene: f"{scene.language}-{scene.name}")
def test_a_scene_is_said_as_it_was_read(scene: scenes.Scene, migrated: Callable[[str], str]) -> None:
    assert golden.play(scene, migrated("sqlite")) == golden.kept(scene.language)[scene.name]


@pytest.mark.parametrize("language", texts.languages())
def test_a_language_has_its_scenes(language: str) -> None:
    assert set(golden.kept(language)) >= {"cover", "asked", "group", "hours"}
