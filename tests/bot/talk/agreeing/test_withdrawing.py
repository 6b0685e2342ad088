"""Whoever has others asked takes it back in any words, or has another asked: nothing goes on behind their back."""

import pytest

from bot.policy import Approval, Cover, OnBehalf, Policy
from bot.texts import candidates, notes
from tests.bot.conftest import Desk
from tests.bot.talk.conftest import CONSENT

ASK = "I'm out 14 December, cover with Lee"  # a Monday: Alex is on call from 9 to 17
LET_GO = "Alex Morgan doesn't need it any more"


@pytest.fixture
def asks(desk: Desk) -> Desk:
    desk = desk.reopened(policy=CONSENT)
    desk.ask("alex", ASK)
    desk.click("alex", "Ask Lee")
    return desk


@pytest.mark.parametrize(
    "words",
    [
        "forget it, i'll work",
        "actually cancel that, meeting moved",
        "no need any more",
        "leave it, sorted",
        "never mind, I can do it myself",
        "undo",
        "cancel the 14th",
        "I don't need cover on the 14th after all",
        "I can work on the 14th after all",
        "no cover needed after all",
        "I don't need cover any more",
        "nobody needs to cover",
        "I can do it myself after all",
        "I'm not out after all",
        "ich brauche keine Vertretung mehr",
        "vergiss es, ich arbeite doch",
        "laisse tomber, je travaille finalement",
        "olvídalo, al final trabajo",
        "lascia perdere, lavoro io",
    ],
)
def test_it_is_taken_back_and_whoever_was_asked_hears_it(asks: Desk, words: str) -> None:
    asks.ask("alex", words)
    (told,) = asks.heard("lee")  # the card is gone
    assert "Alex Morgan" in told and "cover" not in told
    asks.ask("lee", "yes")
    assert asks.covers() == []


def test_a_whole_chain_and_its_approval_too(desk: Desk) -> None:
    strict = desk.reopened(policy=Policy(approval=Approval(by=["dana.reed@example.com"]), cover=Cover(consent=True)))
    strict.ask("alex", "I'm out 14 December, cover with Lee, else Priya")
    strict.ask("alex", "yes")
    assert strict.ask("alex", "forget it, they moved the wedding") == candidates.withdrawn
    strict.ask("lee", "I'll do it")
    assert strict.heard("priya") == [] and strict.heard("dana") == [] and strict.covers() == []


def test_one_day_of_several_leaves_the_others(desk: Desk) -> None:
    asks = desk.reopened(policy=CONSENT)
    asks.ask("alex", "I'm out 14 to 16 December, cover with Lee")
    asks.ask("alex", "yes")
    card = asks.ask("alex", "cancel the 16th")
    assert card.startswith("Cover Mon 14 Dec – Tue 15 Dec, all day, by Lee Chen – ask Lee?") and asks.heard("lee")[-1].startswith(
        LET_GO
    )


@pytest.mark.parametrize("words", ["no, ask Jo instead", "Jo instead", "never mind, Jo does it instead"])
def test_another_is_asked_in_the_place_of_the_first(asks: Desk, words: str) -> None:
    assert asks.ask("alex", words).startswith("Cover Mon 14 Dec, all day, by Jo Park – ask Jo?")
    assert asks.heard("lee")[-1].startswith(LET_GO)


@pytest.mark.parametrize(
    "words", ["cancel the 18th", "I'm out 18 December, Priya covers", "who is on call tonight?", "has lee answered?"]
)
def test_what_is_about_something_else_leaves_it(asks: Desk, words: str) -> None:
    asks.ask("alex", words)
    assert not any(said.startswith(LET_GO) for said in asks.heard("lee"))
    asks.ask("lee", "yes")
    assert asks.covers() == [asks.number("lee")]


@pytest.mark.parametrize("words", ["cancel that", "undo", "cancel that, plans changed"])
def test_after_a_booking_made_later_it_is_about_that(asks: Desk, words: str) -> None:
    asks.later(minutes=5)
    asks.ask("alex", "add 25 December as a holiday")
    asks.ask("alex", "yes")
    asks.ask("alex", words)
    assert not any(said.startswith(LET_GO) for said in asks.heard("lee"))


def test_a_yes_of_whoever_asked_to_what_was_passed_on_books_nothing_and_reaches_whoever_is_asked(asks: Desk) -> None:
    asks.ask("lee", "only if he takes my Saturday")
    assert asks.ask("alex", "ok deal").startswith("I've passed that on to Lee Chen. You stay on duty until it's agreed.")
    assert asks.heard("lee")[-1].startswith("Alex Morgan says: “ok deal”. You're still asked for")
    said = asks.ask("alex", "yes")
    assert said == "I'm waiting for Lee Chen. You stay on duty until it's agreed. Lee Chen says: “only if he takes my Saturday”."
    assert asks.covers() == []


# ---- a card for somebody else that is open ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["cancel lena's", "drop Lena's", "cancel Lena's 18 December", "scrap lena's please"])
def test_words_about_whom_an_open_card_is_for_close_that_card_and_no_other(desk: Desk, words: str) -> None:
    boss = desk.reopened(policy=Policy(on_behalf=OnBehalf(by=["dana.reed@example.com"])))
    boss.ask("dana", "Alex is out on 18 December, Jo covers")
    boss.ask("dana", "Lena is out on 18 December, Max covers")
    assert boss.ask("dana", words) == notes.declined
    boss.ask("dana", "yes")
    assert boss.covers() == [boss.number("jo")]


@pytest.mark.parametrize(
    "words", ["nobody yet?", "no problem", "I can do the first hour myself", "I'll do the afternoon myself", "I'll do it"]
)
def test_what_does_not_say_so_takes_nothing_back(asks: Desk, words: str) -> None:
    asks.ask("alex", words)
    assert "asks you to cover" in asks.last("lee")
    asks.click("lee", "I'll do it")
    assert asks.covers() == [asks.number("lee")]
