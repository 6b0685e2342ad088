"""Questions about those whom others are asked for, and of those who are asked themselves: answered from what is kept."""

import pytest

from bot.policy import Approval, Policy
from bot.texts import others
from tests.bot.conftest import Desk
from tests.bot.talk.conftest import ASK, CONSENT


@pytest.mark.parametrize(
    "question", ["what did priya say?", "what's Priya's answer?", "what did she say", "has Priya said anything"]
)
def test_what_somebody_has_said_is_told_in_their_words(asks: Desk, question: str) -> None:
    assert asks.ask("alex", question) == "Priya Shah hasn't answered yet (Mon 14 Dec 2026, all day)."
    asks.ask("priya", "only if he takes my Saturday")
    assert asks.ask("alex", question).endswith("Priya Shah says: “only if he takes my Saturday”.")
    asks.ask("priya", "no sorry")
    assert asks.ask("alex", question).startswith("Priya Shah has said no (Mon 14 Dec 2026, all day).")


def test_a_yes_and_a_part_are_told_as_what_they_are(asks: Desk) -> None:
    asks.ask("priya", "can only do the morning")
    assert asks.ask("alex", "what did Priya say?").startswith("Priya Shah has answered for a part of it")
    asks.ask("alex", "no")
    asks.ask("alex", "I'm out 15 December, cover with Lee")
    asks.ask("alex", "yes")
    asks.ask("lee", "sure")
    assert asks.ask("alex", "what did lee say?").startswith("Lee Chen has said yes (Tue 15 Dec 2026, all day).")


def test_why_it_was_a_no_is_told_where_a_reason_was_given(desk: Desk) -> None:
    strict = desk.reopened(policy=Policy(approval=Approval(by=["dana.reed@example.com"])))
    strict.ask("alex", ASK)
    strict.ask("alex", "yes")
    assert "waiting for Dana Reed" in strict.ask("alex", "who do we wait for?")
    strict.ask("dana", "no, release week")
    for words in ("why?", "why not", "what did dana say"):
        assert strict.ask("alex", words) == "Dana Reed has said no (Mon 14 Dec 2026, all day). Dana Reed says: “release week”."


@pytest.mark.parametrize(
    "question",
    ["what would i be doing?", "what's this about?", "which hours exactly?", "is it the whole day?", "what does alex want"],
)
def test_who_is_asked_hears_what_is_asked_and_not_what_the_asker_was_shown(asks: Desk, question: str) -> None:
    said = asks.ask("priya", question)
    assert said.startswith("Alex Morgan asks you to cover: Mon 14 Dec 2026, 09:00–17:00")
    assert "09:00–17:00" in said and "book it?" not in said
    asks.ask("priya", "ok then yes")
    assert asks.covers() == [asks.number("priya")]


def test_who_is_asked_hears_who_else_is(desk: Desk) -> None:
    asks = desk.reopened(policy=CONSENT)
    asks.ask("alex", f"{ASK}, else Lee")
    asks.ask("alex", "yes")
    assert asks.ask("priya", "who else did you ask?") == f"{others.nobody_else} {others.comes_next(['Lee Chen'])}"
    asks.ask("priya", "no")
    assert asks.ask("lee", "who else did you ask?") == "Besides you I've asked Priya Shah."


@pytest.mark.parametrize(
    "question", ["what did priya say?", "who do we wait for?", "who else did you ask?", "which hours exactly?"]
)
def test_where_nobody_is_asked_it_is_no_such_question(desk: Desk, question: str) -> None:
    assert "Priya Shah has" not in desk.ask("alex", question) and "waiting for" not in desk.last("alex")


# ---- a part, and another for the rest --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "great, and jo for the rest?",
        "yes, and Jo for the afternoon",
        "ok, Jo can do the rest",
        "take it, ask Jo for the rest",
        "Jo takes the rest",
        "ok nehm ich, den rest macht Jo",
        "va bene, e il resto lo fa Jo",
        "ok pour la matinée, Jo fait le reste",
        "vale, el resto que lo haga Jo",
    ],
)
def test_the_part_is_taken_and_whoever_is_named_asked_for_the_rest(asks: Desk, words: str) -> None:
    asks.ask("priya", "can only do the morning")
    asks.ask("alex", words)
    assert asks.covers() == [asks.number("priya")]
    card = next(said for said in reversed(asks.heard("alex")) if "Jo Park" in said)
    assert "13:00–17:00" in card.splitlines()[0] and "Priya" not in card.splitlines()[0]
    asks.ask("alex", "ok")
    asks.ask("jo", "yep no worries")
    assert asks.covers() == [asks.number("priya"), asks.number("jo")]


@pytest.mark.parametrize(
    "words",
    [
        "then I'll do that myself",
        "fine, I'll stay on for the last four hours",
        "no worries, I can work from 1",
        "dann mach ich das selber",
        "le reste, je m'en charge",
        "el resto lo hago yo",
        "allora lo faccio io",
    ],
)
def test_whoever_asked_does_the_rest_and_the_part_is_booked(asks: Desk, words: str) -> None:
    asks.ask("priya", "can only do the morning")
    asks.ask("alex", words)
    assert asks.covers() == [asks.number("priya")] and asks.hours() == [("09:00", "13:00")]


@pytest.mark.parametrize(
    "question",
    [
        "ok and who could do the rest?",
        "13 to 17?",
        "anyone for the last four hours?",
        "und wer könnte den Rest übernehmen?",
        "chi può fare il resto?",
    ],
)
def test_who_could_do_the_rest_is_told_on_the_card_of_the_part_which_stays(asks: Desk, question: str) -> None:
    asks.ask("priya", "can only do the morning")
    card = asks.ask("alex", question)
    assert "09:00–13:00" in card.splitlines()[0] and "Jo Park: " in card and "Lee Chen: " in card
    asks.ask("alex", "I'll do it myself then")
    assert asks.covers() == [asks.number("priya")]


@pytest.mark.parametrize("words", ["Jo", "ok Jo then", "ask Jo too"])
def test_a_name_beside_a_part_is_for_the_rest_and_nothing_is_booked_by_it(asks: Desk, words: str) -> None:
    asks.ask("priya", "can only do the morning")
    card = asks.ask("alex", words)
    assert "by Priya Shah" in card.splitlines()[0] and "Ask Jo for the rest" in card and asks.covers() == []


@pytest.mark.parametrize("words", ["Jo", "ok Jo", "jo!"])
def test_a_colleague_who_is_called_like_a_yes_of_another_language_is_no_yes(desk: Desk, words: str) -> None:
    desk.ask("alex", "I'm out 14 December, cover with Lee")
    assert "by Jo Park" in desk.ask("alex", words).splitlines()[0] and desk.covers() == []


@pytest.mark.parametrize("words", ["never mind, I'll do it", "no, I'll do it all myself", "I'll do it myself if Jo can't"])
def test_what_may_leave_the_part_too_does_neither(asks: Desk, words: str) -> None:
    asks.ask("priya", "can only do the morning")
    asks.ask("alex", words)
    assert asks.covers() == [] and "doesn't need it" not in asks.last("priya")


def test_a_no_to_the_part_with_another_in_their_place_books_no_part(asks: Desk) -> None:
    asks.ask("priya", "can only do the morning")
    asks.ask("alex", "no, Jo instead")
    assert asks.covers() == []
