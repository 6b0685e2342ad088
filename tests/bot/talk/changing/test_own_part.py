"""Hours that the speaker will do themselves are no hours of their week: that part of what was booked, or of the card, goes."""

import pytest

from tests.bot.conftest import Desk

BOOKED = {
    "en": ("I'm out 19 November, cover with Jo", "yes"),
    "de": ("Ich bin am 19. November weg, Jo vertritt mich", "ja"),
    "es": ("estoy fuera el 19 de noviembre, me cubre Jo", "sí"),
    "fr": ("je suis absent le 19 novembre, Jo me remplace", "oui"),
    "it": ("sono via il 19 novembre, mi sostituisce Jo", "sì"),
}
OWN = [
    ("en", "ok I'll do 9 to 10", "10:00–"),
    ("en", "I'll do the morning myself", "13:00–24:00"),
    ("en", "I'll cover 9 to 10 myself", "10:00–"),
    ("en", "the afternoon is mine", "00:00–13:00"),
    ("de", "mache ich selbst den Vormittag", "13:00–24:00"),
    ("de", "von 9 bis 10 bin ich selbst dran", "10:00–"),
    ("es", "hago yo de 9 a 10", "10:00–"),
    ("es", "de 9 a 10 estoy yo", "10:00–"),
    ("fr", "je prends le matin moi-même", "13:00–24:00"),
    ("it", "faccio io dalle 9 alle 10", "10:00–"),
    ("it", "la mattina ci penso io", "13:00–24:00"),
]


@pytest.mark.parametrize(("tongue", "words", "left"), OWN)
def test_what_the_speaker_does_goes_of_what_was_booked(desk: Desk, tongue: str, words: str, left: str) -> None:
    request, yes = BOOKED[tongue]
    desk.ask("alex", request)
    desk.ask("alex", yes)
    said = desk.ask("alex", words)
    assert left in said and "Jo Park" in said
    assert " → " in said


@pytest.mark.parametrize(("tongue", "words", "left"), OWN)
def test_what_the_speaker_does_goes_of_the_card(desk: Desk, tongue: str, words: str, left: str) -> None:
    desk.ask("alex", BOOKED[tongue][0])
    said = desk.ask("alex", words)
    assert left in said and "Jo Park" in said


@pytest.mark.parametrize("words", ["I work 9 to 3", "my hours are 9 to 3"])
def test_hours_of_every_week_are_these(desk: Desk, words: str) -> None:
    desk.book("I'm out 19 November, cover with Jo")
    assert "Working hours" in desk.ask("alex", words)
