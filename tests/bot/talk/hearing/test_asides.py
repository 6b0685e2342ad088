"""A question beside something else changes nothing of it: asked in passing between two requests, or in front of a card."""

import pytest

from tests.bot.conftest import Desk


@pytest.mark.parametrize(
    "text",
    [
        "I'm out tomorrow afternoon, Priya covers. Also who's on call Saturday? And add 28 Dec as a holiday",
        "tomorrow afternoon off, cover with Priya. is anyone on call on Saturday? also put 28 December in as a holiday",
        "who is on duty Saturday? I'm away tomorrow afternoon, Priya covers. And add 28 Dec as a holiday.",
        "Morgen Nachmittag nicht da, Priya übernimmt. Wer hat am Samstag Dienst? Trag den 28. Dezember als Feiertag ein.",
    ],
)
def test_a_question_between_two_requests_is_answered_and_is_part_of_neither(desk: Desk, text: str) -> None:
    desk.ask("alex", text)
    answer, *_, card = desk.heard("alex")
    assert "Sat 21 Nov" in answer.replace("Sa 21. Nov.", "Sat 21 Nov") and "Lee Chen" in answer
    assert "13:00–17:00" in card and "Priya Shah" in card
    desk.ask("alex", "yes")
    assert desk.days() == ["11-19 11-19"]
    assert "28" in str(desk.sandbox.webex.schedules(desk.sandbox.webex.cast.find("alex")))


def test_what_only_goes_on_with_the_question_is_part_of_it(desk: Desk) -> None:
    desk.ask("alex", "out Friday, Lee covers. Who's on call Monday? And Tuesday?")
    desk.ask("alex", "yes")
    assert desk.days() == ["11-20 11-20"]


def test_who_is_out_is_said_although_a_question_follows(desk: Desk) -> None:
    assert "Cover Fri 20 Nov" in desk.ask("alex", "I'm out Friday, Lee covers. Who's on call on Saturday?")


@pytest.mark.parametrize(
    "question",
    [
        "wait is that a problem, he finishes at 9 that morning?",
        "he's working until 8 that day, is that allowed?",
        "and is he rested, he only gets off at 9?",
        "espera, ¿no acaba a las 9 ese día?",
    ],
)
@pytest.mark.parametrize("first", ["Sam covers me on Friday", "Sam Carter covers me on Friday"])
def test_hours_in_a_question_are_none_of_the_card(desk: Desk, question: str, first: str) -> None:
    desk.ask("alex", first)
    desk.ask("alex", question)
    assert len(desk.heard("alex")) == 2
    assert "Changed" not in desk.heard("alex")[-1]
    if "Carter" not in first:
        desk.ask("alex", "1")
    desk.ask("alex", "yes")
    assert desk.days() == ["11-20 11-20"]
    assert not any("T09" in str(row) for row in desk.sandbox.everbridge.active)
