"""Which events of a schedule are the same, and which are not."""

from typing import Any

import pytest

from bot.systems.webex.matching import event

MONDAY = {"name": "Monday", "startDate": "2026-11-23", "endDate": "2026-11-23", "startTime": "09:00", "endTime": "17:00"}


@pytest.mark.parametrize(
    "other", [{**MONDAY, "id": "X", "allDayEnabled": False}, {**MONDAY, "startTime": "09:00:00"}, {**MONDAY, "recurrence": None}]
)
def test_an_event_is_the_same_with_what_webex_adds(other: dict[str, Any]) -> None:
    assert event(other) == event(MONDAY)


@pytest.mark.parametrize(
    "other",
    [
        {**MONDAY, "name": "Tuesday"},
        {**MONDAY, "endTime": "12:00"},
        {**MONDAY, "endDate": "2026-11-24"},
        {**MONDAY, "recurrence": {"recurForEver": True, "recurDaily": {"recurInterval": 1}}},
        None,
    ],
)
def test_another_event_is_another(other: Any) -> None:
    assert event(other) != event(MONDAY)
