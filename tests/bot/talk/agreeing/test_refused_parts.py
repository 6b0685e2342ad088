"""Of several who were to have a part each one says no: who is named then has what is left, and the others keep theirs."""

import pytest

from tests.bot.conftest import Desk
from tests.bot.talk.conftest import CONSENT

AWAY = "I'm out 14 and 15 December, Jo on the 14th and Priya on the 15th"


def refused(desk: Desk) -> Desk:
    desk = desk.reopened(policy=CONSENT)
    desk.ask("alex", AWAY)
    desk.ask("alex", "yes")
    desk.ask("jo", "I can't")
    return desk


@pytest.mark.parametrize("words", ["lee for the rest", "then Lee", "Lee instead", "what about lee?", "ask Lee for the 14th"])
def test_what_nobody_has_is_for_whoever_is_named(desk: Desk, words: str) -> None:
    card = refused(desk).ask("alex", words)
    assert "Mon 14 Dec 2026, all day: Lee Chen" in card and "Tue 15 Dec 2026, all day: Priya Shah" in card
    assert "Jo Park" not in card


def test_all_of_it_is_theirs_only_where_that_is_said(desk: Desk) -> None:
    assert refused(desk).ask("alex", "Lee can do both").startswith("Cover Mon 14 Dec and Tue 15 Dec, by Lee Chen")
