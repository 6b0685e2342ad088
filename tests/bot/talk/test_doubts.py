"""What is read, and may be meant otherwise, is shown and asked about: nothing that was said has to be said again."""

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
