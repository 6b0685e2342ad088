from typing import Any

import pytest

from bot.cards.card import Button, bullets, card, fact_set, largest, submit
from tests.bot.cards.sound import check_card


def test_a_card_says_its_version() -> None:
    assert card([])["version"] == "1.3"


def test_a_card_refuses_a_sixth_action() -> None:
    with pytest.raises(ValueError, match="at most 5"):
        card([], [submit(Button(str(at), "Go")) for at in range(6)])


def test_a_button_sends_nothing_but_its_id() -> None:
    assert submit(Button("k3Jx", "Book it", "positive")) == {
        "type": "Action.Submit",
        "title": "Book it",
        "data": {"id": "k3Jx"},
        "style": "positive",
    }


def test_a_default_button_names_no_style() -> None:
    assert "style" not in submit(Button("k3Jx", "Undo"))


def test_the_largest_that_fits_is_taken() -> None:
    assert largest(lambda room: "x" * room, 100) == "x" * 60


def test_the_smallest_is_taken_if_nothing_fits() -> None:
    assert largest(lambda room: "x" * room, 1) == "x" * 8


def test_facts_beyond_the_limit_are_counted() -> None:
    assert fact_set([("Who", "Sam")] * 25, 200)["facts"][-1] == {"title": "…", "value": "and 5 more"}


def test_lines_beyond_the_limit_are_counted() -> None:
    assert bullets(["a", "b", "c"], 2) == "- a\n- b\n- … and 1 more"


@pytest.mark.parametrize(
    "wrong", [{"type": "TextBlock", "text": 7}, {"type": "TextBlock", "text": "a", "wrap": "yes"}, {"type": "Nothing"}]
)
def test_what_the_schema_does_not_know_is_no_card(wrong: dict[str, Any]) -> None:
    with pytest.raises(AssertionError):
        check_card({"type": "AdaptiveCard", "version": "1.3", "body": [wrong]})
