"""Words between whoever asks and those who are asked: questions and their answers go to the other, and what is asked stays open."""

import pytest

from bot.policy import Approval, Cover, Policy
from tests.bot.conftest import Desk


@pytest.mark.parametrize(
    "words", ["is alex ok with tuesday instead?", "could lee do it instead?", "can we swap it?", "why the 14th?", "take lee then"]
)
def test_a_question_of_whoever_is_asked_reaches_whoever_asked(asks: Desk, words: str) -> None:
    assert asks.ask("priya", words).startswith("I've passed that on in your words.")
    assert f"Priya Shah says: “{words}”." in asks.heard("alex")[-1]
    assert asks.ask("alex", "no, it has to be monday").startswith("I've passed that on to Priya Shah.")
    assert asks.heard("priya")[-1].startswith("Alex Morgan says: “no, it has to be monday”. You're still asked for Mon 14 Dec 2026")
    asks.ask("priya", "ok then")
    assert asks.covers() == [asks.number("priya")]


@pytest.mark.parametrize(
    "words", ["who is on call tonight?", "I'm out 16 December, cover with Lee", "what are my working hours?", "thanks"]
)
def test_what_has_nothing_to_do_with_it_is_not_passed_on(asks: Desk, words: str) -> None:
    heard = len(asks.heard("alex"))
    asks.ask("priya", words)
    assert len(asks.heard("alex")) == heard


@pytest.mark.parametrize("words", ["never mind", "cancel", "forget it"])
def test_whoever_asked_still_takes_it_all_back(asks: Desk, words: str) -> None:
    asks.ask("priya", "is alex ok with tuesday instead?")
    asks.ask("alex", words)
    assert "doesn't need it any more" in asks.heard("priya")[-1]


def test_a_plain_no_answers_what_was_passed_on_and_takes_nothing_back(asks: Desk) -> None:
    asks.ask("priya", "is alex ok with tuesday instead?")
    assert asks.ask("alex", "no").startswith("I've passed that on to Priya Shah.")
    asks.ask("alex", "no")  # there is nothing any more to answer
    assert "doesn't need it any more" in asks.heard("priya")[-1]


@pytest.mark.parametrize(
    "words",
    [
        "only if you take 5 to 8 that evening for me",
        "yes if you do my Friday",
        "I could if you take my Saturday",
        "nur wenn du meinen Samstag nimmst",
        "seulement si tu prends mon vendredi",
        "solo si tú haces mi viernes",
        "solo se tu fai il mio venerdì",
    ],
)
def test_what_is_asked_in_return_is_said_to_be_no_part_of_it_before_any_yes_and_with_it(asks: Desk, words: str) -> None:
    asks.ask("priya", words)
    assert "What they ask in return isn't part of it" in asks.last("alex")
    assert asks.last("priya").count("Alex Morgan") == 1
    asks.ask("priya", "I'll do it")
    assert asks.covers() == [asks.number("priya")]
    assert any(f"“{words}”. What they ask in return isn't booked" in one for one in asks.heard("alex")[-2:])


def test_another_wish_of_whoever_asked_is_no_answer(asks: Desk) -> None:
    asks.ask("priya", "is alex ok with tuesday instead?")
    assert "15 Dec" in asks.ask("alex", "make it tuesday the 15th then")


def test_a_yes_to_other_terms_is_asked_once_more_for_what_the_card_holds(asks: Desk) -> None:
    asks.ask("priya", "yes if I can leave at 4")
    asks.ask("alex", "that's fine")
    assert asks.ask("priya", "ok").startswith("You're still asked for Mon 14 Dec 2026") and asks.covers() == []
    asks.ask("priya", "I'll do it")
    assert asks.covers() == [asks.number("priya")]


def test_who_approves_is_told_whether_others_have_agreed(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(cover=Cover(consent=True), approval=Approval(by=["dana.reed@example.com"])))
    desk.ask("alex", "I'm out 14 December, cover with Priya")
    desk.ask("alex", "yes")
    assert "Priya Shah hasn't answered yet" in desk.ask("dana", "has priya agreed?")
    desk.ask("priya", "yes")
    assert "Priya Shah has said yes" in desk.ask("dana", "has priya agreed?")


@pytest.mark.parametrize(
    "words", ["and who else is asked?", "wer sonst noch?", "chi altro c'è?", "¿y quién más?", "et qui d'autre ?"]
)
def test_who_else_is_asked_in_any_language(asks: Desk, words: str) -> None:
    heard = len(asks.heard("alex"))
    asks.ask("priya", words)
    assert len(asks.heard("alex")) == heard and "?" not in asks.last("priya")


def test_of_a_chain_it_is_said_who_comes_next(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(cover=Cover(consent=True)))
    desk.ask("alex", "I'm out 14 December, Priya covers, else Lee")
    desk.ask("alex", "yes")
    assert desk.ask("priya", "who's next?") == "I've asked nobody but you so far. If you can't, I ask Lee Chen next."


def test_what_somebody_said_to_whoever_asked_is_not_told_to_others_who_are_asked(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(cover=Cover(consent=True)))
    desk.ask("alex", "I'm out 14 December, Priya covers, else Lee")
    desk.ask("alex", "yes")
    desk.ask("priya", "no can do, family thing. lee?")
    assert "family thing" in desk.heard("alex")[-1]
    assert "family" not in desk.ask("lee", "what did priya say?")
