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


@pytest.mark.parametrize(
    "words",
    [
        "1 no, 2 yes",
        "the first one no, the second is fine",
        "only the second",
        "die erste nicht, die zweite geht",
        "la première non, la deuxième oui",
        "la primera no, la segunda sí",
        "il primo no, il secondo sì",
    ],
)
def test_a_yes_to_one_and_a_no_to_the_other_by_their_places(two: Desk, words: str) -> None:
    two.ask("priya", words)
    assert two.days() == ["12-15 12-15"] and two.last("alex").startswith("Priya Shah can't cover")


@pytest.mark.parametrize(
    ("words", "who", "part"),
    [
        ("the first one only till 3", "alex", "09:00–15:00"),
        ("number 1 until 3pm", "alex", "09:00–15:00"),
        ("das erste nur bis 15 Uhr", "alex", "09:00–15:00"),
        ("le premier seulement jusqu'à 15h", "alex", "09:00–15:00"),
        ("la primera solo hasta las 15", "alex", "09:00–15:00"),
        ("il primo solo fino alle 15", "alex", "09:00–15:00"),
        ("Alex's only till 3", "alex", "09:00–15:00"),
        ("Lena's until 2", "lena", "08:00–15:00"),
    ],
)
def test_a_part_of_one_of_two_is_offered_to_whoever_asked_for_it(two: Desk, words: str, who: str, part: str) -> None:
    two.ask("priya", words)
    assert "Priya Shah takes" in two.last(who) and part in two.last(who) and two.covers() == []


@pytest.mark.parametrize("words", ["yes", "no", "ok till 3", "till 2"])
def test_where_it_is_not_said_which_both_are_named(two: Desk, words: str) -> None:
    two.ask("priya", words)
    assert "1. Alex Morgan, Mon 14 Dec 2026" in two.last("priya") and "2. Lena Fischer, Tue 15 Dec 2026" in two.last("priya")


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


@pytest.mark.parametrize(
    "words",
    [
        "can't do either",
        "no to both",
        "none of them sorry",
        "beide nicht",
        "non aux deux",
        "neither",
        "keine",
        "aucun des deux",
        "ninguna",
        "nessuno dei due",
    ],
)
def test_a_no_to_both_is_heard_by_both(two: Desk, words: str) -> None:
    two.ask("priya", words)
    assert two.covers() == [] and all("can't cover" in two.last(who) for who in ("alex", "lena"))


@pytest.mark.parametrize(
    "words",
    ["I'll do Alex's if Lena's is moved", "both, but not all of it", "Lena asked me already", "yes", "no"],
)
def test_what_says_more_or_names_none_answers_neither(two: Desk, words: str) -> None:
    two.ask("priya", words)
    assert two.covers() == [] and not any("can't cover" in two.last(who) for who in ("alex", "lena"))
