"""What waits for others, in the words of somebody else than whoever asked for it: their manager, or whoever would be out."""

import pytest

from bot.policy import Approval, Cover, Policy
from tests.bot.conftest import Desk
from tests.bot.talk.conftest import CONSENT

ASK = "I'm out 14 December, cover with Lee"  # a Monday: Alex is on call from 9 to 17
WAITS = "Mon 14 Dec 2026, all day isn't booked yet: Alex Morgan asked for it, and I'm waiting for Lee Chen."


@pytest.fixture
def asks(desk: Desk) -> Desk:
    """Lee is asked to cover Alex, whose manager is Dana."""
    desk = desk.reopened(policy=CONSENT)
    desk.ask("alex", ASK)
    desk.click("alex", "Ask Lee")
    return desk


@pytest.mark.parametrize(
    "words",
    [
        "forget Alex's Monday the 14th",
        "scrap Alex's 14 December please",
        "call off what Alex asked Lee for",
        "Alex doesn't need the 14th any more",
        "withdraw Alex's request for 14 December",
        "no need for cover for Alex on 14 December",
        "Alex is staying on the 14th after all",
    ],
)
def test_a_manager_is_shown_what_waits_and_takes_it_back(asks: Desk, words: str) -> None:
    assert asks.ask("dana", words).startswith(WAITS)
    asks.ask("dana", "yes")
    assert asks.heard("lee")[-1].startswith("Dana Reed has taken back what Alex Morgan asked for")
    assert asks.heard("alex")[-1].startswith("Dana Reed has taken back what was asked for Mon 14 Dec 2026")
    asks.ask("lee", "yes")
    assert asks.covers() == []


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("vergiss Alex' 14. Dezember", "Mo 14. Dez. 2026, ganztägig ist noch nicht eingetragen: Alex Morgan hat darum gebeten"),
        (
            "annule le 14 décembre d'Alex",
            "lun. 14 déc. 2026, toute la journée : rien n'est encore enregistré, Alex Morgan l'a demandé",
        ),
        ("cancela el 14 de diciembre de Alex", "lun 14 dic 2026, todo el día aún no está registrado: lo pidió Alex Morgan"),
        ("annulla il 14 dicembre di Alex", "lun 14 dic 2026, tutto il giorno non è ancora registrato: l'ha chiesto Alex Morgan"),
    ],
)
def test_it_is_asked_in_the_language_of_the_words(asks: Desk, words: str, begins: str) -> None:
    assert asks.ask("dana", words).startswith(begins)


@pytest.mark.parametrize(
    "words", ["make Alex's one the morning only", "I'd rather have Jo than Lee for Alex", "move Alex's 14 December to the 15th"]
)
def test_what_is_wanted_otherwise_is_to_be_taken_back_first(asks: Desk, words: str) -> None:
    said = asks.ask("dana", words)
    assert said.startswith(WAITS) and "Then tell me what to book instead." in said
    asks.ask("dana", "no")
    asks.ask("lee", "yes")
    assert asks.covers() == [asks.number("lee")]


@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("priya", "forget Alex's 14 December"),  # who is nobody's manager
        ("dana", "don't forget Alex's 14 December"),
        ("dana", "forget Alex's 21 December"),
        ("dana", "forget Lena's 14 December"),
        ("dana", "did Alex cancel 14 December?"),
    ],
)
def test_what_is_nobodys_to_take_back_or_means_something_else_leaves_it(asks: Desk, who: str, words: str) -> None:
    assert not asks.ask(who, words).startswith("Mon 14 Dec 2026, all day isn't booked yet")
    asks.ask("lee", "yes")
    assert asks.covers() == [asks.number("lee")]


def test_whoever_would_be_out_takes_back_what_their_manager_asked_for(desk: Desk) -> None:
    asks = desk.reopened(policy=CONSENT)
    asks.ask("dana", "Alex is out 14 December, Lee covers")
    asks.ask("dana", "yes")
    assert "Dana Reed asked for it" in asks.ask("alex", "cancel my 14 December")
    asks.ask("alex", "yes")
    assert asks.heard("dana")[-1].endswith("Nothing is booked, and Alex Morgan is still on duty as before.")
    asks.ask("lee", "yes")
    assert asks.covers() == []


def test_an_approver_who_takes_it_back_has_not_approved_it(desk: Desk) -> None:
    strict = desk.reopened(policy=Policy(approval=Approval(by="manager"), cover=Cover(consent=False)))
    strict.ask("alex", ASK)
    strict.ask("alex", "yes")
    assert "I'm waiting for your answer" in strict.ask("dana", "forget Alex's 14 December, we don't need it")
    strict.ask("dana", "yes")
    assert strict.covers() == []


def test_what_was_agreed_to_in_the_meantime_stays(asks: Desk) -> None:
    asks.ask("dana", "forget Alex's 14 December")
    asks.ask("lee", "yes")
    asks.ask("dana", "yes")
    assert asks.covers() == [asks.number("lee")]
