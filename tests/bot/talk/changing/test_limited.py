"""What somebody was to be away for is off, and only a part stays: that part is what is left, and nothing more goes."""

import pytest

from tests.bot.conftest import Desk


@pytest.mark.parametrize(
    ("request_", "yes", "words"),
    [
        ("moving house on 19 November, Jo covers", "yes", "moving van's cancelled, so just the morning, sam carter's free"),
        ("I'm out 19 November, Jo covers", "yes", "the course fell through, only the morning"),
        ("ich bin am 19. November weg, Jo vertritt mich", "ja", "der Umzug fällt aus, also nur der Vormittag"),
        ("je suis absent le 19 novembre, Jo me remplace", "oui", "le déménagement est annulé, donc juste le matin"),
        ("estoy fuera el 19 de noviembre, me cubre Jo", "sí", "la mudanza se ha cancelado, así que solo la mañana"),
    ],
)
def test_a_part_that_stays_is_no_taking_back(desk: Desk, request_: str, yes: str, words: str) -> None:
    desk.ask("alex", request_)
    desk.ask("alex", yes)
    said = desk.ask("alex", words)
    assert " → " in said and "09:00–13:00" in said
    assert ("sam carter" in said) is ("sam carter" in words)
