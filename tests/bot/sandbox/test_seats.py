"""A card's fields as somebody in the terminal fills them."""

from typing import Any

import pytest

from bot.sandbox.seats import Mistaken, Place
from bot.sandbox.webex.rooms import Room

PART: dict[str, Any] = {
    "body": [
        {"type": "Input.Date", "id": "from", "label": "First day", "value": "2026-11-27"},
        {"type": "Input.Text", "id": "cover", "label": "Cover", "value": "Priya Shah"},
        {"type": "Input.ChoiceSet", "id": "calendar", "label": "Calendar", "choices": [{"title": "Both", "value": "all"}]},
    ],
    "actions": [{"type": "Action.Submit", "data": {"id": "x"}}],
}


@pytest.fixture
def place() -> Place:
    place = Place(Room("ROOM", "Alex", "direct", {}, "now"))
    place.shown("CARD", {}, [{"type": "Action.ShowCard"}])
    place.opened(PART, [{"type": "Action.ShowCard"}, *PART["actions"]], 2)
    return place


def test_a_field_is_filled_by_its_id_or_label_and_sent_with_the_button_of_its_part(place: Place) -> None:
    place.fill("from", "2026-12-01")
    place.fill("Cov", "Lee")
    place.fill("calendar", "both")
    assert place.filled(PART["actions"][0]) == {"from": "2026-12-01", "cover": "Lee", "calendar": "all"}
    assert place.filled({"type": "Action.Submit", "data": {"id": "yes"}}) == {}
    assert PART["body"][0]["value"] == "2026-11-27"


def test_a_field_of_the_card_itself_is_filled_without_opening_anything(place: Place) -> None:
    place.shown("CARD", PART, PART["actions"])
    place.fill("cover", "Lee")
    assert place.filled(PART["actions"][0])["cover"] == "Lee"


@pytest.mark.parametrize("name", ["c", "to", ""])
def test_a_field_that_is_none_or_one_of_several_is_asked_for(place: Place, name: str) -> None:
    with pytest.raises(Mistaken, match="Which field\\? from, cover, calendar"):
        place.fill(name, "x")


def test_without_an_open_card_it_says_what_to_do(place: Place) -> None:
    place.gone("CARD")
    with pytest.raises(Mistaken, match="press its button Change first"):
        place.fill("from", "x")
