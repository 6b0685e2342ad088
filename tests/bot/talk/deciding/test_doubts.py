"""What is read, and may be meant otherwise, is shown and asked about: nothing that was said has to be said again."""

import pytest

from tests.bot.conftest import Desk


def test_a_name_without_a_part_is_a_button(desk: Desk) -> None:
    asked = desk.ask("alex", "off 14 December, lee")
    assert "I read this: you are out Mon 14 Dec 2026, all day, with nobody as cover" in asked
    assert "I don't know what to make of “lee”" in asked
    assert "Cover: Lee Chen" in desk.click("alex", "lee covers")


def test_the_words_of_the_button_do_the_same(desk: Desk) -> None:
    desk.ask("alex", "off 14 December, lee")
    assert "Cover: Lee Chen" in desk.ask("alex", "lee covers")


def test_a_yes_takes_it_as_it_was_read(desk: Desk) -> None:
    desk.ask("alex", "off 14 December, lee")
    card = desk.ask("alex", "yes")
    assert "Cover: nobody" in card
    assert "I left out: “lee”" in card
    assert not desk.sandbox.everbridge.active


def test_who_stands_behind_cover_with_and_is_nobody_known_is_named(desk: Desk) -> None:
    asked = desk.ask("alex", "out 14 December, cover with nurse joy")
    assert "I don't know what to make of “nurse joy”" in asked


def test_a_no_leaves_it(desk: Desk) -> None:
    desk.ask("alex", "off 14 December, lee")
    desk.ask("alex", "no")
    assert "Cover:" not in desk.ask("alex", "yes")


def test_it_is_corrected_in_words(desk: Desk) -> None:
    desk.ask("alex", "off 14 December, lee")
    assert "Tue 15 Dec 2026" in desk.ask("alex", "make it the 15th")


def test_it_is_asked_in_the_language_that_is_spoken(desk: Desk) -> None:
    asked = desk.ask("alex", "ich bin am 14. Dezember wahrscheinlich weg, lee")
    assert "So habe ich es gelesen: du bist weg" in asked
    assert "Stimmt das so?" in asked


@pytest.mark.parametrize("said", ["not in on 14 December. maybe priya?", "off 14 December, priya owes me one"])
def test_a_colleague_who_is_named_in_passing_is_a_button(desk: Desk, said: str) -> None:
    assert "with nobody as cover" in desk.ask("alex", said)
    assert "Cover: Priya Shah" in desk.ask("alex", "1")


def test_nobody_is_an_answer_to_whether_somebody_covers(desk: Desk) -> None:
    desk.ask("alex", "not in on 14 December. maybe priya?")
    assert "Cover: nobody" in desk.ask("alex", "nobody")


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("I'm away 14 December and Lee knows about it", "Lee knows about it"),
        ("let priya know that I am off on 14 December and lee stands in", "let priya know"),
        ("off 14 December. was thinking lee", "was thinking lee"),
    ],
)
def test_what_is_said_of_a_colleague_stands_on_the_card(desk: Desk, said: str, left: str) -> None:
    assert f"I left out: “{left}”" in desk.ask("alex", said)


def test_who_is_no_colleague_or_speaks_is_not_asked_about(desk: Desk) -> None:
    assert "I left out" not in desk.ask("alex", "Alex here. Off 14 December, KubeCon in Brno")


def test_who_shall_not_cover_is_not_asked(desk: Desk) -> None:
    card = desk.ask("alex", "need someone for 14 December, not jo")
    assert "the team (" in card
    assert "Jo Park" not in card


def test_whoever_is_free_of_two_is_none_of_the_others(desk: Desk) -> None:
    desk.ask("alex", "off 14 December, lee or jo whoever is free")
    assert "Cover: Lee Chen" in desk.ask("alex", "lee covers")
