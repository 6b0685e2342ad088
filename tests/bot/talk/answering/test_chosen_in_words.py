"""A choice is understood among other words that add nothing to it, and a card goes back to what it was before; nothing else that is
said beside a choice is lost for it."""

import pytest

from bot.texts import languages, speaking
from tests.bot.conftest import Desk

WITH_SAM = "I'm out 9 December, cover with Sam"
CARD = "Cover Wed 9 Dec, all day, by "


@pytest.mark.parametrize(
    "text",
    [
        "the second one, sorry, dentist",
        "ah yes the second, sorry",
        "the latter",
        "okafor then",
        "lets take okafor, she knows it",
        "oh, Okafor please",
        "hmm. option 2 I think",
        "okafor is fine",
        "hmm the second one i guess, thank you",
    ],
)
def test_words_around_a_choice_leave_it_as_it_is(desk: Desk, text: str) -> None:
    desk.ask("alex", WITH_SAM)
    assert desk.ask("alex", text).startswith(f"{CARD}Sam Okafor")


@pytest.mark.parametrize("text", ["the second one is wrong", "not the second", "okafor?", "i mean the night guy", "friday is fine"])
def test_what_is_no_choice_leaves_the_question_open(desk: Desk, text: str) -> None:
    desk.ask("alex", WITH_SAM)
    desk.ask("alex", text)
    assert desk.ask("alex", "Okafor").startswith(f"{CARD}Sam Okafor")


def test_of_two_only_one_can_be_chosen(desk: Desk) -> None:
    desk.ask("alex", WITH_SAM)
    assert desk.ask("alex", "both").startswith("Only one person can cover")


def test_a_yes_to_what_was_read_is_no_choice_of_who_is_asked_for_next(desk: Desk) -> None:
    parts = "Sam Carter does Monday, Priya Tuesday, and Wednesday is split, Jo in the morning and Lee in the afternoon"
    desk.ask("alex", f"next week I'm at the offsite mon to wed. {parts}")
    assert desk.ask("alex", "yes").startswith("Only one person can cover")
    assert desk.ask("alex", "yes").startswith("Which one do you mean?")


@pytest.mark.parametrize(
    ("absence", "text"),
    [
        ("I'm out 9 December until 13:00, cover with Priya", "Jo should take the morning"),
        ("I'm out 9 December 13:00 to 24:00, cover with Priya", "Jo should take the afternoon"),
    ],
)
def test_half_of_a_day_that_is_all_that_is_left_is_all_of_it(desk: Desk, absence: str, text: str) -> None:
    desk.ask("alex", absence)
    card = desk.ask("alex", text)
    assert "by Jo Park" in card
    assert "nobody on the other days" not in card


@pytest.mark.parametrize(
    ("text", "name"), [("lee then", "Lee Chen"), ("lena", "Lena Fischer"), ("hmm, Priya please", "Priya Shah")]
)
def test_of_those_who_could_cover_one_is_named_in_any_words(desk: Desk, text: str, name: str) -> None:
    desk.ask("alex", "I'm out 9 December, who could cover?")
    assert desk.ask("alex", text).startswith(CARD + name)


@pytest.mark.parametrize("text", ["scratch that", "back to what it was", "undo that", "no, back to how it was before"])
def test_the_last_change_of_a_card_is_taken_back(desk: Desk, text: str) -> None:
    desk.ask("alex", "I'm out 9 December, cover with Lee")
    desk.ask("alex", "make it Priya")
    assert desk.ask("alex", text).startswith(f"{CARD}Lee Chen")


def test_what_is_said_beside_it_is_of_the_card_before(desk: Desk) -> None:
    desk.ask("alex", "I'm out 9 December, cover with Lee")
    desk.ask("alex", "only until noon")
    assert desk.ask("alex", "scratch that, Priya").startswith(f"{CARD}Priya Shah")


def test_as_before_but_is_of_the_card_as_it_stands(desk: Desk) -> None:
    desk.ask("alex", "I'm out 9 December, cover with Lee")
    desk.ask("alex", "make it Priya")
    assert desk.ask("alex", "as before but until noon").startswith("Cover Wed 9 Dec, 00:00–12:00, by Priya Shah")


def test_a_card_that_was_never_changed_stays_as_it_is(desk: Desk) -> None:
    desk.ask("alex", "I'm out 9 December, cover with Lee")
    assert desk.ask("alex", "back to what it was").startswith("Reply yes to book it")
    desk.ask("alex", "yes")
    assert desk.covers() == [desk.number("lee")]


AGAIN = {
    "de": ("Ich bin am 9. Dezember weg, Lee vertritt mich", "Priya bitte", "wieder wie vorher"),
    "fr": ("Je suis absent le 9 décembre, Lee me remplace", "plutôt Priya", "tel que c'était avant"),
    "es": ("No estoy el 9 de diciembre, me cubre Lee", "mejor Priya", "déjalo como estaba"),
    "it": ("Il 9 dicembre non ci sono, mi copre Lee", "meglio Priya", "rimetti com'era prima"),
}
SECOND = {
    "de": ("Ich bin am 9. Dezember weg, Sam vertritt mich", "ach ja, den zweiten bitte, sorry"),
    "fr": ("Je suis absent le 9 décembre, Sam me remplace", "ah oui le deuxième, désolé"),
    "es": ("No estoy el 9 de diciembre, me cubre Sam", "ah sí, el segundo, perdona"),
    "it": ("Il 9 dicembre non ci sono, mi copre Sam", "ah sì, il secondo, scusa"),
}


@pytest.mark.parametrize("tongue", [one for one in languages() if one != "en"])
def test_each_language_chooses_and_goes_back(desk: Desk, tongue: str) -> None:
    asked, changed, back = AGAIN[tongue]
    with speaking(tongue):
        desk.ask("alex", asked)
        assert "Priya Shah" in desk.ask("alex", changed)
        assert "Lee Chen" in desk.ask("alex", back).splitlines()[0]
        first, second = SECOND[tongue]
        desk.ask("priya", first)
        assert "Sam Okafor" in desk.ask("priya", second).splitlines()[0]
