"""A stand-in who can't after all says so in any words, with or without a name: what they cover then is handed back, never silently
nothing; and of whoever covers nothing it is their own absence, as before."""

import pytest

from bot.policy import OnBehalf, Policy
from bot.texts import about, candidates, cards, languages, speaking
from tests.bot.conftest import Desk
from tests.bot.talk.agreeing.test_rounds import ASKS
from tests.bot.talk.listing.test_whose_duty import HELLO

CANNOT = {
    "en": [
        "I can't do it after all",
        "something came up, can't cover 14 December",
        "sorry, can't make it on 14 December anymore",
        "I can't",
        "I have to pull out",
    ],
    "de": [
        "ich kann doch nicht",
        "mir ist was dazwischengekommen, ich kann am 14. Dezember nicht vertreten",
        "sorry, am 14. Dezember schaffe ich es doch nicht",
    ],
    "fr": [
        "je ne peux finalement pas",
        "j'ai un empêchement, je ne peux pas assurer le 14 décembre",
        "désolé, je ne peux plus le 14 décembre",
    ],
    "es": [
        "al final no puedo",
        "me ha surgido algo, no puedo cubrir el 14 de diciembre",
        "lo siento, ya no puedo el 14 de diciembre",
    ],
    "it": [
        "alla fine non posso",
        "ho avuto un imprevisto, non posso coprire il 14 dicembre",
        "scusa, il 14 dicembre non posso più",
    ],
}
MORNING = {
    "en": "I can only do the morning",
    "de": "Ich kann nur den Vormittag",
    "fr": "Je ne peux que le matin",
    "es": "Solo puedo por la mañana",
    "it": "Posso fare solo la mattina",
}
WAIT = {
    "en": ["wait", "no wait", "hold on", "no, hold on a second"],
    "de": ["warte", "nein warte", "Moment mal", "halt, warte mal"],
    "fr": ["attends", "non attends", "un instant", "non, une minute"],
    "es": ["espera", "no espera", "un momento", "no, espera un segundo"],
    "it": ["aspetta", "no aspetta", "un attimo", "no, aspetta un momento"],
}
NO = {"en": "no", "de": "nein", "fr": "non", "es": "no", "it": "no"}
YES = {"en": "yes", "de": "ja", "fr": "oui", "es": "sí", "it": "sì"}


@pytest.fixture
def told(desk: Desk) -> Desk:
    """Priya was told that they cover Alex on 14 December, when Alex is on call from 9 to 17."""
    desk = desk.reopened(messages_a_minute=1000)
    desk.ask("alex", "I'm out 14 December, cover with Priya")
    desk.click("alex", "Book it")
    assert desk.covers() == [desk.number("priya")]
    return desk


def test_a_stand_in_who_can_not_after_all_is_shown_what_goes_back(told: Desk) -> None:
    for language in languages():
        told.ask("priya", HELLO[language])
        for words in CANNOT[language]:
            card = told.ask("priya", words)
            with speaking(language):
                assert candidates.handing_back_means("Alex Morgan") in card, words
            told.ask("priya", NO[language])
    assert told.covers() == [told.number("priya")]


def test_a_yes_in_words_hands_it_back_and_one_of_the_other_has_somebody_looked_for(told: Desk) -> None:
    told.ask("priya", "something came up, can't cover 14 December")
    told.ask("priya", "yes")
    assert told.covers() == []
    assert "so you're on duty again: Mon 14 Dec" in told.heard("alex")[-1]
    listed = told.ask("alex", "yes")
    assert "who could cover" in listed and "Priya Shah" not in listed
    told.ask("alex", "no")
    assert told.covers() == []


def test_one_who_was_asked_and_agreed_hands_it_back_and_one_who_is_asked_says_no(desk: Desk) -> None:
    desk = desk.reopened(policy=ASKS)
    desk.ask("alex", "I'm out 14 December, cover with Priya")
    desk.click("alex", "positive")
    desk.ask("priya", "yes")
    assert candidates.handing_back_means("Alex Morgan") in desk.ask("priya", "I can't do it after all")
    desk.ask("priya", "no")
    desk.ask("alex", "I'm out 21 December, cover with Lee")
    desk.click("alex", "positive")
    desk.ask("lee", "sorry, something came up, I can't cover")
    assert "Lee Chen can't cover for you then" in desk.heard("alex")[-1]


def test_of_whoever_covers_nothing_then_it_is_their_own_absence(told: Desk) -> None:
    assert "Out Tue 15 Dec" in told.ask("priya", "sorry, can't make it on 15 December anymore")
    assert candidates.handing_back_means("Alex Morgan") not in told.ask(
        "lee", "something came up, can't make it on 14 December anymore"
    )


def test_of_whom_only_a_part_is_done_the_rest_goes_back(told: Desk) -> None:
    for language in languages():
        told.ask("priya", HELLO[language])
        card = told.ask("priya", MORNING[language])
        with speaking(language):
            assert candidates.handing_back_means("Alex Morgan") in card and "00:00–13:00" in card, language
        told.ask("priya", NO[language])
    told.ask("priya", HELLO["en"])
    told.ask("priya", MORNING["en"])
    told.ask("priya", "yes")
    assert "so you're on duty again: Mon 14 Dec 2026, 13:00–17:00 (Europe/London)" in told.heard("alex")[-1]
    assert told.covers() == [told.number("priya")]


# ---- wait ------------------------------------------------------------------------------------------------------------------------


def test_wait_leaves_the_card_open_and_books_nothing(desk: Desk) -> None:
    desk = desk.reopened(messages_a_minute=1000)
    for language in languages():
        desk.ask("alex", HELLO[language])
        desk.ask("alex", "I'm out 14 December, cover with Priya")
        desk.ask("alex", HELLO[language])
        for words in WAIT[language]:
            answer = desk.ask("alex", words)
            with speaking(language):
                assert answer == f"{cards.no_hurry} {about.STILL_OPEN}", words
        assert desk.covers() == []
    desk.ask("alex", "yes")
    assert desk.covers() == [desk.number("priya")]
    with speaking("it"):
        assert desk.ask("alex", "aspetta") == f"{cards.all_right} {cards.nothing_waits}"


def test_whoever_asks_for_the_team_and_whoever_is_out_are_not_asked(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(on_behalf=OnBehalf(by=["jo.park@example.com"])))
    card = desk.ask("jo", "Alex is out 14 December, ask the team")
    assert card.startswith("Ask who can cover this?") and "Jo Park" not in card
    desk.click("jo", "Ask the team")
    assert desk.heard("lee")[-1].startswith("Jo Park asks you to cover for Alex Morgan")
    assert desk.heard("alex") == [] and "asks you" not in desk.heard("jo")[-1]
