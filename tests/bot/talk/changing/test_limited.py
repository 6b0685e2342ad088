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


@pytest.mark.parametrize(
    ("request_", "yes", "words"),
    [
        ("out 19 November, Jo covers", "yes", "I can work thursday after all but only till noon"),
        ("out 19 November, Jo covers", "yes", "thursday I can do, but just until 12"),
        ("ich bin am 19. November weg, Jo vertritt mich", "ja", "donnerstag kann ich doch, aber nur bis mittag"),
        ("je suis absent le 19 novembre, Jo me remplace", "oui", "je peux travailler jeudi finalement mais seulement jusqu'à midi"),
        ("estoy fuera el 19 de noviembre, me cubre Jo", "sí", "al final puedo trabajar el jueves pero solo hasta las 12"),
        ("sono fuori il 19 novembre, mi copre Jo", "sì", "alla fine posso lavorare giovedì ma solo fino alle 12"),
    ],
)
def test_hours_in_which_they_are_there_are_none_that_are_covered(desk: Desk, request_: str, yes: str, words: str) -> None:
    desk.ask("alex", request_)
    desk.ask("alex", yes)
    said = desk.ask("alex", words)
    assert "00:00–12:00" not in said
    assert "12:00–24:00" in said
