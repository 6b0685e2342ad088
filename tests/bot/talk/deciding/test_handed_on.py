"""An approver leaves it to another, whom the policy lets decide: that one is asked in their place, and nobody else by words."""

import pytest

from bot.policy import Approval, Policy
from tests.bot.conftest import Desk

BOTH = ["dana.reed@example.com", "lena.fischer@example.com"]


def asking(desk: Desk, approval: Approval) -> Desk:
    """Dana is asked to approve."""
    desk = desk.reopened(policy=Policy(approval=approval))
    desk.ask("alex", "I'm out 14 December, Lee covers")
    desk.ask("alex", "yes")
    return desk


@pytest.fixture
def boss(desk: Desk) -> Desk:
    """Lena decides where Dana can't."""
    return asking(desk, Approval(by="manager", delegate="lena.fischer@example.com"))


@pytest.mark.parametrize(
    "words",
    [
        "ask Lena, she decides this week",
        "I'm on leave, lena decides",
        "while I'm away lena decides",
        "lena can decide for me meanwhile",
        "please ask Lena",
        "frag doch Lena",
        "das entscheidet Lena",
        "demande à Lena",
        "pregunta a Lena",
        "chiedi a Lena",
    ],
)
def test_whoever_the_policy_lets_decide_is_asked_instead(boss: Desk, words: str) -> None:
    boss.ask("dana", words)
    assert "asks for your approval" in boss.heard("lena")[-1] or "Genehmigung" in boss.heard("lena")[-1]
    assert boss.heard("alex")[-1].startswith("Dana Reed leaves it to Lena Fischer, whom I've asked now.")
    boss.ask("dana", "yes")
    assert boss.covers() == []
    boss.ask("lena", "yes")
    assert boss.covers() == [boss.number("lee")]


@pytest.mark.parametrize("words", ["ask Lee, he decides", "ask Priya", "ask Alex", "ask me again tomorrow"])
def test_nobody_else_is_let_in_by_words(boss: Desk, words: str) -> None:
    heard = {who: len(boss.heard(who)) for who in ("lee", "priya")}
    boss.ask("dana", words)
    assert not any("approval" in said for who, before in heard.items() for said in boss.heard(who)[before:])
    boss.ask("dana", "yes")
    assert boss.covers() == [boss.number("lee")]


def test_of_two_who_both_have_to_decide_none_leaves_it_to_the_other(desk: Desk) -> None:
    both = asking(desk, Approval(by=BOTH, two=True))
    both.ask("dana", "lena decides")
    both.ask("lena", "yes")
    assert both.covers() == []
    both.ask("dana", "yes")
    assert both.covers() == [both.number("lee")]


def test_where_the_other_is_asked_already_they_are_not_asked_twice(desk: Desk) -> None:
    either = asking(desk, Approval(by=BOTH))
    before = len(either.heard("lena"))
    either.ask("dana", "lena decides")
    assert len(either.heard("lena")) == before
    either.ask("lena", "yes")
    assert either.covers() == [either.number("lee")]
