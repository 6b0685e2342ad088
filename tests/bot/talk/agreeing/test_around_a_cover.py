"""What is asked and said around a cover, by whoever asked for it, whoever is asked and whoever has it.

It is Wednesday 18 November 2026, 10:00.
"""

import pytest

from tests.bot.conftest import Desk
from tests.bot.talk.conftest import ASK, CONSENT


@pytest.fixture
def given_back(desk: Desk) -> Desk:
    """Priya was to cover Alex on the morning of 14 December, and can't."""
    desk.ask("alex", "I'm out 14 December 9 to 12, Priya covers")
    desk.ask("alex", "yes")
    desk.ask("priya", "I can't cover Alex")
    desk.ask("priya", "yes")
    assert desk.covers() == []
    return desk


@pytest.mark.parametrize(
    "words",
    ["can lee do those hours?", "can lee do those three hours", "lee said he would", "was ist mit Lee, kann der das?", "et Lee ?"],
)
def test_a_name_where_it_is_asked_who_else_shall_cover_is_on_the_next_card(given_back: Desk, words: str) -> None:
    assert "Lee Chen" in given_back.ask("alex", words).split("\n")[0]
    given_back.ask("alex", "yes")
    assert given_back.covers() == [given_back.number("lee")]


@pytest.mark.parametrize("words", ["not lee", "lee can't either", "no, not Lee"])
def test_a_name_that_is_refused_there_is_not(given_back: Desk, words: str) -> None:
    given_back.ask("alex", words)
    given_back.ask("alex", "yes")
    assert given_back.covers() == []


@pytest.mark.parametrize(
    "words", ["who's free 14 December in the morning", "who would be free then?", "wer hat da zeit?", "qui serait libre ?"]
)
def test_a_question_who_is_free_there_is_answered_with_who_could(given_back: Desk, words: str) -> None:
    assert "Lee Chen" in given_back.ask("alex", words)


@pytest.mark.parametrize("words", ["cheers, tell priya i hope the play goes well", "tell Priya no worries"])
def test_whoever_gave_a_cover_back_may_be_told_something(given_back: Desk, words: str) -> None:
    given_back.ask("alex", words)
    assert words in given_back.last("priya")


@pytest.mark.parametrize(
    "words",
    [
        "thanks! hope it goes well",
        "fingers crossed!",
        "gute Besserung!",
        "bon rétablissement à lui",
        "que te mejores",
        "buona guarigione",
    ],
)
def test_whoever_covers_wishes_whoever_asked_well(desk: Desk, words: str) -> None:
    desk.ask("alex", ASK)
    desk.ask("alex", "yes")
    desk.ask("priya", words)
    assert f"Priya Shah says: “{words}”" in desk.last("alex")


@pytest.mark.parametrize("words", ["and tomorrow?", "and friday?"])
def test_whoever_covers_is_told_of_a_day_that_they_ask_about(desk: Desk, words: str) -> None:
    desk.ask("alex", ASK)
    desk.ask("alex", "yes")
    assert "As it stands you cover" not in desk.ask("priya", words)


@pytest.mark.parametrize(
    "words",
    ["only monday or tuesday as well?", "just the 14th?", "nur Montag?", "seulement lundi ?", "¿solo el lunes?", "solo lunedì?"],
)
def test_whoever_asks_only_which_days_reads_what_they_are_asked(asks: Desk, words: str) -> None:
    heard = len(asks.heard("alex"))
    assert "14" in asks.ask("priya", words) and len(asks.heard("alex")) == heard and asks.covers() == []


@pytest.mark.parametrize(
    "words",
    [
        "what would priya have to do then",
        "que devrait faire Priya ?",
        "¿qué tendría que hacer Priya?",
        "cosa dovrebbe fare Priya?",
    ],
)
def test_whoever_asks_what_somebody_would_have_to_do_reads_the_card(desk: Desk, words: str) -> None:
    desk.ask("alex", ASK)
    assert "09:00–17:00" in desk.ask("alex", words) and desk.covers() == []
    desk.ask("alex", "yes")
    assert desk.covers() == [desk.number("priya")]


@pytest.mark.parametrize(
    "words",
    [
        "sorted already or do you still need someone monday?",
        "still looking for somebody?",
        "brauchst du noch jemanden am montag?",
        "tu cherches encore quelqu'un ?",
        "¿todavía necesitas a alguien?",
        "cerchi ancora qualcuno?",
    ],
)
def test_who_asks_whether_somebody_is_needed_hears_it(asks: Desk, words: str) -> None:
    heard = len(asks.heard("alex"))
    assert "09:00–17:00" in asks.ask("priya", words) and len(asks.heard("alex")) == heard
    asks.ask("priya", "I'll do it")
    assert asks.covers() == [asks.number("priya")]


@pytest.mark.parametrize("words", ["banana", "hm ok maybe", "still needed?"])
def test_what_they_are_asked_is_said_by_the_clock_of_their_card(desk: Desk, words: str) -> None:
    desk = desk.reopened(policy=CONSENT)
    desk.ask("alex", "I'm out 14 December, cover with Max Weber")
    desk.ask("alex", "yes")
    said = desk.ask("max", words)
    assert "10:00–18:00" in said or "14 Dec" not in said


@pytest.mark.parametrize(
    "words", ["if i must", "ok, if I have to", "ja gut, wenn es sein muss", "s'il le faut, oui", "si no hay más remedio, sí"]
)
def test_an_unwilling_yes_is_one(asks: Desk, words: str) -> None:
    asks.ask("priya", words)
    heard = asks.heard("alex")[-1]
    assert asks.covers() == [asks.number("priya")] or "in return" not in heard


@pytest.mark.parametrize("words", ["why did alex ask me", "why me then, can you say", "warum hat alex mich gefragt"])
def test_a_question_after_a_no_is_no_offer(asks: Desk, words: str) -> None:
    asks.ask("priya", "no, sorry")
    asks.ask("priya", words)
    assert "you offer" not in asks.last("priya") and "by Priya Shah" not in asks.last("alex")


def test_a_mere_yes_does_not_answer_which_part_is_meant(asks: Desk) -> None:
    assert "I can't tell whether that is a yes" in asks.ask("priya", "I have a doctor's appointment until 10 on Monday")
    asks.ask("priya", "yes")
    assert asks.covers() == []
    asks.ask("priya", "I'll do it")
    assert asks.covers() == [asks.number("priya")]


@pytest.mark.parametrize("words", ["why not the 16th", "why the 15th", "warum nicht am 16.", "pourquoi pas le 16"])
def test_why_not_a_day_is_no_request(desk: Desk, words: str) -> None:
    desk.ask("alex", "I'm out 14 to 15 December, Priya covers")
    assert "I read this" not in desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert desk.days() == ["12-14 12-15"]
