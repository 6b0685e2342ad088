"""Kind and cross words, and excuses, get one friendly line and leave what is open as it is."""

import pytest

from bot.cards.hello import small_talk
from bot.texts import about, cards, speaking
from tests.bot.conftest import Desk


@pytest.mark.parametrize(
    ("text", "language", "answer"),
    [
        ("you're a legend", "en", "welcome"),
        ("thanks Jo, you owe me one", "en", "welcome"),
        ("thanks, back to bed", "en", "welcome"),
        ("brilliant, thank you", "en", "welcome"),
        ("lovely, happy christmas!", "en", "welcome"),
        ("you're a star Lee", "en", "welcome"),
        ("danke, ab ins Bett", "de", "welcome"),
        ("genial, feliz navidad", "es", "welcome"),
        ("thanks. sorry for shouting", "en", "no_harm"),
        ("ok sorry, rough night", "en", "no_harm"),
        ("I was just curious", "en", "no_harm"),
        ("you don't understand me", "en", "sorry"),
        ("you're useless, you never get anything", "en", "sorry"),
        ("danke, du bist ein Schatz", "de", "welcome"),
        ("tut mir leid, war ein langer Tag", "de", "no_harm"),
        ("gracias, eres un sol", "es", "welcome"),
        ("merci beaucoup, tu es vraiment génial", "fr", "welcome"),
        ("grazie, sei un tesoro", "it", "welcome"),
        ("tysm!!", "en", "welcome"),
        ("heyyy anyone there", "en", "here"),
        ("sleeping now bye", "en", "goodbye"),
        ("ok cool", "en", "all_right"),
        ("that's wrong", "en", "wrong"),
        ("😂", "en", "happy"),
        ("who built this bot?", "en", "a_bot"),
        ("can you read my mail", "en", "data"),
        ("was passiert mit meinen Daten?", "de", "data"),
        ("qui t'a programmé ?", "fr", "a_bot"),
        ("¿hay alguien ahí?", "es", "here"),
        ("che schifo questo bot", "it", "sorry"),
    ],
)
def test_a_friendly_line(desk: Desk, text: str, language: str, answer: str) -> None:
    desk.ask("alex", text)
    with speaking(language):
        assert getattr(cards, answer).split("**")[0].strip() in desk.last("alex")


def test_what_is_open_stays(desk: Desk) -> None:
    desk.ask("alex", "I'm out Friday, cover with Jo")
    desk.ask("alex", "ok sorry, long day")
    assert "Booked" in desk.ask("alex", "yes")


@pytest.mark.parametrize("text", ["lol", "hello?", "wtf", "pause", "are you a bot", "i see", "who made you", "no, wait"])
def test_beside_a_card_it_says_that_the_card_is_open(desk: Desk, text: str) -> None:
    desk.ask("alex", "I'm out Friday, cover with Jo")
    assert desk.ask("alex", text).endswith(about.STILL_OPEN)
    assert desk.covers() == []
    assert "Booked" in desk.ask("alex", "yes")


@pytest.mark.parametrize("text", ["morning off", "not working today", "thanks friday", "night shift", "thanks, book it"])
def test_what_may_ask_for_something_is_no_small_talk(text: str) -> None:
    assert small_talk(text) is None


@pytest.mark.parametrize("text", ["sorry, thursday", "sorry I meant Lee", "thanks, but make it Lee"])
def test_what_says_something_besides_is_no_small_talk(desk: Desk, text: str) -> None:
    desk.ask("alex", "I'm out Friday, cover with Jo")
    assert "Changed:" in desk.ask("alex", text)


@pytest.mark.parametrize("text", ["that's wrong", "you got it wrong", "not what i said"])
def test_what_is_wrong_is_asked_and_the_card_stays(desk: Desk, text: str) -> None:
    desk.ask("alex", "I'm out Friday, cover with Jo")
    assert desk.ask("alex", text) == f"{cards.wrong} {about.STILL_OPEN}".replace("**", "")
    assert "Changed:" in desk.ask("alex", "thursday, not friday")


@pytest.mark.parametrize("text", ["grazie mille, buon natale", "cheers Lee, I owe you a pint", "thank you so much, you saved me"])
def test_thanks_and_wishes_change_nothing_that_is_booked(desk: Desk, text: str) -> None:
    desk.book("I'm out Friday, cover with Jo")
    with speaking("it" if "natale" in text else "en"):
        assert desk.ask("alex", text) == cards.welcome


def test_thanks_beside_a_day_are_no_mere_thanks(desk: Desk) -> None:
    desk.book("I'm out Friday, cover with Jo")
    assert desk.ask("alex", "thanks but not Friday") != cards.welcome


@pytest.mark.parametrize(
    "text", ["never mind, thanks", "no, that's fine, thank you", "lass mal so, danke dir", "non laisse, merci"]
)
def test_a_friendly_no_behind_a_booking_takes_nothing_back(desk: Desk, text: str) -> None:
    desk.book("I'm out 14 December, cover with Priya")
    desk.ask("alex", "did Priya get it?")
    said = desk.ask("alex", text)
    assert cards.take_back_title not in said and desk.covers() == [desk.number("priya")]


@pytest.mark.parametrize("text", ["no", "never mind", "no, undo that, thanks"])
def test_a_bare_no_right_behind_it_asks_whether_it_is_to_be_taken_back(desk: Desk, text: str) -> None:
    desk.book("I'm out 14 December, cover with Priya")
    assert cards.take_back_title in desk.ask("alex", text)
