"""Who is to be asked one after the other is said beside an open card as in a first sentence."""

import pytest

from tests.bot.conftest import Desk
from tests.bot.talk.conftest import CONSENT


@pytest.mark.parametrize(
    "words",
    [
        "ask Lee, and if he can't then Priya",
        "ask Lee, else Priya",
        "ask Lee first, then Priya",
        "try lee, otherwise priya",
        "lee, failing that priya",
        "first lee, then priya",
        "lee and if not priya",
    ],
)
def test_a_chain_beside_an_open_card_is_the_chain(desk: Desk, words: str) -> None:
    desk = desk.reopened(policy=CONSENT)
    desk.ask("alex", "I'm out 14 December")
    desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert desk.heard("alex")[-1].startswith("I've asked Lee Chen. If it's a no, I ask Priya Shah.")


@pytest.mark.parametrize(
    "words",
    [
        "I'm out 14 December, please check with Lee first, and if he can't then Priya",
        "I'm out 14 December. Could you check with Lee first? If not, Priya",
        "I'm out 14 December, check with Lee first, if he can't make it try Priya",
    ],
)
def test_whoever_is_next_is_kept_where_the_first_is_to_be_asked_first(desk: Desk, words: str) -> None:
    card = desk.ask("alex", words)
    assert "Lee Chen, then Priya Shah" in card
