"""Zones in all the ways that systems name them."""

import pytest

from bot.people.zones import fixed, zone


@pytest.mark.parametrize(
    ("name", "iana"),
    [
        ("Europe/London", "Europe/London"),
        ("europe/london", "Europe/London"),
        ("US/Eastern", "US/Eastern"),
        ("Eastern Standard Time", "America/New_York"),
        ("eastern standard time", "America/New_York"),
        ("Eastern Daylight Time", "America/New_York"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("GMT Standard Time", "Europe/London"),
        ("India Standard Time", "Asia/Calcutta"),
        ("Tokyo Standard Time", "Asia/Tokyo"),
        ("GMT-05:00", "Etc/GMT+5"),
        ("UTC+1", "Etc/GMT-1"),
        ("(UTC+10:00)", "Etc/GMT-10"),
        ("+02:00", "Etc/GMT-2"),
        ("UTC+0", "UTC"),
        ("UTC", "UTC"),
    ],
)
def test_a_zone_is_known_by_its_name(name: str, iana: str) -> None:
    assert zone(name) == iana


@pytest.mark.parametrize("name", [None, "", " ", "Nowhere", "GMT+5:30", "UTC+99", "12", "Mars Standard Time", "x" * 9999])
def test_what_is_no_zone_is_none(name: str | None) -> None:
    assert zone(name) is None


def test_the_first_that_is_a_zone_counts() -> None:
    assert zone("Nowhere", None, "Eastern Standard Time", "Europe/London") == "America/New_York"


def test_an_offset_is_told_from_a_zone() -> None:
    assert fixed("Etc/GMT+5")
    assert not fixed("America/New_York")
