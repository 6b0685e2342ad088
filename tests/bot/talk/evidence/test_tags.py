"""A question that only its tag marks, or that names a day and no more, changes nothing and is answered; and a day that is said
with a change is never dropped."""

import pytest

from tests.bot.conftest import Desk


@pytest.mark.parametrize(
    ("request_", "words", "answer"),
    [
        ("out thu 10 to sun 13 dec, jo covers", "i don't have a shift at the weekend do i", "You aren't on call then"),
        ("out thu 10 to sun 13 dec, jo covers", "I'm not on at the weekend, am I", "You aren't on call then"),
        ("ich bin von 10. bis 13. dezember weg, jo vertritt mich", "am samstag bin ich nicht dran, oder?", "keine Bereitschaft"),
        ("ich bin von 10. bis 13. dezember weg, jo vertritt mich", "ich habe am wochenende keinen dienst, oder nicht", "keine Ber"),
        ("no estoy del 10 al 13 de diciembre, me cubre Jo", "el sábado no tengo turno, ¿verdad?", "No tienes guardia"),
        ("je suis absent du 10 au 13 décembre, Jo me remplace", "je n'ai pas de garde ce week-end, n'est-ce pas", "d'astreinte"),
        ("je suis absent du 10 au 13 décembre, Jo me remplace", "samedi je ne suis pas d'astreinte, non ?", "pas d'astreinte"),
        ("sono via dal 10 al 13 dicembre, mi sostituisce Jo", "sabato non ho turno, vero?", "non hai turni"),
    ],
)
def test_a_tag_asks_and_the_card_stays(desk: Desk, request_: str, words: str, answer: str) -> None:
    desk.ask("alex", request_)
    cards = desk.cards("alex")
    assert answer in desk.ask("alex", words)
    assert desk.cards("alex") == cards or "13" in desk.ask("alex", "show me the card")


@pytest.mark.parametrize("words", ["so is friday morning covered?", "is friday covered?", "and friday?", "Friday?"])
def test_whether_a_day_is_covered_is_told_of_the_one_to_come(desk: Desk, words: str) -> None:
    desk.book("I'm out 20 November from 9 to 13, cover with Priya")
    assert "Fri 20 Nov, 09:00–13:00: you're out, Priya Shah covers" in desk.ask("alex", words)


@pytest.mark.parametrize(
    ("request_", "yes", "words"),
    [
        ("estoy fuera hoy de 17 a 24, me cubre Max", "sí", "mañana por la noche no puedo, lo hace Lee"),
        ("bin heute von 17 bis 24 uhr weg, Max vertritt mich", "ja", "morgen abend kann ich nicht, Lee macht es"),
        ("je suis absent ce soir de 17h à minuit, Max me remplace", "oui", "demain soir je ne peux pas, Lee le fait"),
        ("sono via stasera dalle 17 alle 24, mi sostituisce Max", "sì", "domani sera non posso, lo fa Lee"),
    ],
)
def test_another_day_with_another_cover_is_booked_beside(desk: Desk, request_: str, yes: str, words: str) -> None:
    desk.ask("alex", request_)
    desk.ask("alex", yes)
    desk.ask("alex", words)
    desk.ask("alex", yes)
    assert desk.days() == ["11-18 11-18", "11-19 11-19"]
    assert desk.covers() == [desk.number("max"), desk.number("lee")]


@pytest.mark.parametrize(
    ("request_", "yes", "words"),
    [
        ("hoy por la noche no puedo, lo hace Sam Okafor", "sí", "mañana por la noche no puedo, lo hace Lee"),
        ("hoy por la noche no puedo, lo hace Sam Okafor", "sí", "el jueves por la noche no puedo, lo hace Lee"),
        ("heute nacht kann ich nicht, Sam Okafor macht es", "ja", "Donnerstagnacht kann ich nicht, Lee macht es"),
        ("cette nuit je ne peux pas, Sam Okafor le fait", "oui", "jeudi soir je ne peux pas, Lee le fait"),
        ("stanotte non posso, lo fa Sam Okafor", "sì", "domani notte non posso, lo fa Lee"),
        ("I can't do tonight, Sam Okafor does it", "yes", "I can't do Thursday night, Lee does it"),
    ],
)
def test_the_next_night_with_another_cover_is_booked_beside(desk: Desk, request_: str, yes: str, words: str) -> None:
    desk.ask("jo", request_)
    desk.ask("jo", yes)
    before = desk.days()
    desk.ask("jo", words)
    desk.ask("jo", yes)
    assert desk.days()[: len(before)] == before and len(desk.days()) > len(before)
    assert desk.covers() == [desk.number("sam.okafor")] * len(before) + [desk.number("lee")] * (len(desk.days()) - len(before))
