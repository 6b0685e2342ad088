"""Words in passing: each is answered in every state, and nothing that is open or booked is otherwise behind them."""

import pytest

from bot.texts import about, cards, notes, speaking
from tests.bot.conftest import Desk

REQUESTS = {
    "en": "I'm out Friday, cover with Jo",
    "de": "ich bin Freitag weg, Jo vertritt mich",
    "es": "estoy fuera el viernes, me cubre Jo",
    "fr": "je suis absent vendredi, Jo me remplace",
    "it": "sono assente venerdì, mi sostituisce Jo",
}
YES = {"en": "yes", "de": "ja", "es": "sí", "fr": "oui", "it": "sì"}


def card(desk: Desk, language: str, *, booked: bool = False) -> None:
    """A card in a language, or what it is for."""
    desk.ask("alex", REQUESTS[language])
    if booked:
        desk.ask("alex", YES[language])


def stays(desk: Desk, language: str) -> bool:
    """Whether the card is still there to be said yes to."""
    nothing = desk.covers() == []
    desk.ask("alex", YES[language])
    return nothing and desk.covers() == [desk.number("jo")] and desk.days() == ["11-20 11-20"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("and?", "en"),
        ("ok, and?", "en"),
        ("right?", "en"),
        ("und?", "de"),
        ("ja und?", "de"),
        ("¿y?", "es"),
        ("et alors ?", "fr"),
        ("e allora?", "it"),
        ("quindi?", "it"),
    ],
)
def test_a_bare_question_books_nothing_and_tells_how_it_stands(desk: Desk, words: str, language: str) -> None:
    card(desk, language)
    said = desk.ask("alex", words)
    with speaking(language):
        assert notes.not_caught not in said
    assert stays(desk, language)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("and?", "en"),
        ("was that all?", "en"),
        ("und jetzt?", "de"),
        ("¿eso es todo?", "es"),
        ("c'est tout ?", "fr"),
        ("è tutto?", "it"),
    ],
)
def test_of_what_is_booked_it_says_that_it_stands(desk: Desk, words: str, language: str) -> None:
    card(desk, language, booked=True)
    assert "Jo Park" in desk.ask("alex", words)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("can others see the reason?", "en"),
        ("können andere den Grund sehen?", "de"),
        ("¿alguien ve por qué no estoy?", "es"),
        ("les autres voient la raison ?", "fr"),
        ("qualcuno vede perché sono via?", "it"),
    ],
)
@pytest.mark.parametrize("opens", [False, True])
def test_who_sees_why_somebody_is_out_is_told_and_changes_nothing(desk: Desk, words: str, language: str, opens: bool) -> None:
    if opens:
        card(desk, language)
    said = desk.ask("alex", words)
    with speaking(language):
        assert cards.data in said
    assert not opens or stays(desk, language)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("who gets told?", "en"),
        ("does my manager hear about it?", "en"),
        ("¿se entera mi jefe?", "es"),
        ("kriegt mein Chef das mit?", "de"),
    ],
)
def test_who_hears_of_it_is_told_before_there_is_a_card(desk: Desk, words: str, language: str) -> None:
    with speaking(language):
        assert desk.ask("alex", words) == about.who_hears


LEAVE = [
    ("leave it", "en"),
    ("just leave it as it is", "en"),
    ("don't change anything", "en"),
    ("lass mal so", "de"),
    ("ach lass", "de"),
    ("lass gut sein", "de"),
    ("déjalo", "es"),
    ("no importa, déjalo", "es"),
    ("laisse, c'est bon", "fr"),
    ("tant pis, laisse", "fr"),
    ("lascia stare", "it"),
    ("va bene così", "it"),
]
KEEP = [
    ("leave it like that", "en"),
    ("lass es so", "de"),
    ("déjalo como está", "es"),
    ("laisse comme ça", "fr"),
    ("lascia così", "it"),
]


@pytest.mark.parametrize(("words", "language"), [*LEAVE, *KEEP])
def test_what_leaves_things_be_behind_a_booking_takes_nothing_back(desk: Desk, words: str, language: str) -> None:
    card(desk, language, booked=True)
    shown = len(desk.cards("alex"))
    said = desk.ask("alex", words)
    assert desk.covers() == [desk.number("jo")] and len(desk.cards("alex")) == shown, said


@pytest.mark.parametrize(("words", "language"), KEEP)
def test_what_keeps_a_card_as_it_is_does_not_drop_it(desk: Desk, words: str, language: str) -> None:
    card(desk, language)
    desk.ask("alex", words)
    assert stays(desk, language)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("that's all for today", "en"),
        ("das war's für heute", "de"),
        ("eso es todo por hoy", "es"),
        ("c'est tout pour aujourd'hui", "fr"),
        ("è tutto per oggi", "it"),
        ("brauche keine Hilfe", "de"),
        ("pas besoin d'aide", "fr"),
        ("no necesito ayuda", "es"),
    ],
)
@pytest.mark.parametrize("booked", [False, True])
def test_a_goodbye_with_a_day_in_it_and_a_refusal_of_help_change_nothing(
    desk: Desk, words: str, language: str, booked: bool
) -> None:
    card(desk, language, booked=booked)
    shown = len(desk.cards("alex"))
    desk.ask("alex", words)
    assert len(desk.cards("alex")) == shown and (booked or stays(desk, language))


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("turns out I'm in", "en"),
        ("I'm not off Friday after all", "en"),
        ("ich bin doch da", "de"),
        ("al final estoy", "es"),
        ("alla fine ci sono", "it"),
    ],
)
def test_who_is_there_after_all_leaves_the_card(desk: Desk, words: str, language: str) -> None:
    card(desk, language)
    desk.ask("alex", words)
    assert not stays(desk, language)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("I can work the morning after all", "en"),
        ("vormittags kann ich doch arbeiten", "de"),
        ("al final puedo trabajar por la mañana", "es"),
        ("finalement je peux travailler le matin", "fr"),
        ("alla fine la mattina posso lavorare", "it"),
    ],
)
@pytest.mark.parametrize("booked", [False, True])
def test_who_can_work_a_part_after_all_is_still_out_for_the_rest(desk: Desk, words: str, language: str, booked: bool) -> None:
    card(desk, language, booked=booked)
    desk.ask("alex", words)
    desk.ask("alex", YES[language])
    assert desk.covers() == [desk.number("jo")] and desk.hours()[0][0] == "13:00"


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("cancel Friday, I'm sick today", "en"),
        ("storniere Freitag, ich bin heute krank", "de"),
        ("annule vendredi, je suis malade aujourd'hui", "fr"),
        ("annulla venerdì, oggi sono malato", "it"),
    ],
)
def test_one_day_is_cancelled_and_another_is_told_beside_it(desk: Desk, words: str, language: str) -> None:
    card(desk, language, booked=True)
    desk.ask("alex", words)
    desk.ask("alex", YES[language])
    assert desk.days() == []
    desk.ask("alex", YES[language])
    assert desk.days() == ["11-18 11-18"] and desk.covers() == []


@pytest.mark.parametrize(
    ("request_", "words", "yes", "language"),
    [
        ("I'm out Friday", "blorp the fizz wibble", "yes please", "en"),
        ("ich bin Freitag weg", "keine ahnung wer, frag in die runde", "ja", "de"),
        ("je suis absent vendredi", "abracadabra la suite du truc", "oui, merci", "fr"),
    ],
)
def test_behind_words_that_were_not_understood_a_yes_leaves_nothing_empty(
    desk: Desk, request_: str, words: str, yes: str, language: str
) -> None:
    desk.ask("alex", request_)
    desk.ask("alex", words)
    desk.ask("alex", yes)
    assert desk.days() == []
