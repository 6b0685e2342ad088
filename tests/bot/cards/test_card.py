import pytest

from bot.cards.card import Button, bullets, card, fact_set, largest, submit


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
