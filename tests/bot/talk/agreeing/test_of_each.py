"""Who is asked for several things at once says yes or no to each, by whose it is, or to all of them."""

import pytest

from tests.bot.conftest import Desk
from tests.bot.talk.conftest import ASK, CONSENT


@pytest.fixture
def two(desk: Desk) -> Desk:
    """Priya is asked to cover Alex on 14 December and Lena on the 15th."""
    desk = desk.reopened(policy=CONSENT)
    for who, request in (("alex", ASK), ("lena", "I'm out 15 December, cover with Priya")):
        desk.ask(who, request)
        desk.ask(who, "yes")
    return desk


@pytest.mark.parametrize(
    "words",
    [
        "I'll do Lena's, not Alex's",
        "Lena's yes, Alex's no",
        "no for Alex, yes for Lena",
        "just Lena's please",
        "hey, can't do Alex's but Lena's is ok",
        "die von Lena mach ich, die von Alex nicht",
        "celle de Lena oui, celle d'Alex non",
        "la de Lena sí, la de Alex no",
        "solo quello di Lena",
    ],
)
def test_a_yes_to_one_and_a_no_to_the_other_by_name(two: Desk, words: str) -> None:
    two.ask("priya", words)
    assert two.covers() == [two.number("priya")] and two.days() == ["12-15 12-15"]
    assert "Booked:" in two.last("lena") and two.last("alex").startswith("Priya Shah can't cover")


@pytest.mark.parametrize("words", ["Alex's is fine", "the one for Alex", "I can take Alex's"])
def test_a_yes_to_one_alone_leaves_the_other_open(two: Desk, words: str) -> None:
    two.ask("priya", words)
    assert two.days() == ["12-14 12-14"] and "can't cover" not in two.last("lena")
    two.ask("priya", "yes")
    assert len(two.covers()) == 2


@pytest.mark.parametrize(
    "words", ["both", "yes to both thx", "I'll do both", "ich mach beide", "je prends les deux", "tutti e due"]
)
def test_a_yes_to_both_books_both(two: Desk, words: str) -> None:
    two.ask("priya", words)
    assert sorted(two.days()) == ["12-14 12-14", "12-15 12-15"]


@pytest.mark.parametrize("words", ["can't do either", "no to both", "none of them sorry", "beide nicht", "non aux deux"])
def test_a_no_to_both_is_heard_by_both(two: Desk, words: str) -> None:
    two.ask("priya", words)
    assert two.covers() == [] and all("can't cover" in two.last(who) for who in ("alex", "lena"))


@pytest.mark.parametrize(
    "words",
    ["Lena's until 3", "I'll do Alex's if Lena's is moved", "both, but not all of it", "Lena asked me already", "yes", "no"],
)
def test_what_says_more_or_names_none_answers_neither(two: Desk, words: str) -> None:
    two.ask("priya", words)
    assert two.covers() == [] and not any("can't cover" in two.last(who) for who in ("alex", "lena"))
