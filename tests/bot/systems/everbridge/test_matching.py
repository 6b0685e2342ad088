"""What is the same in whatever shape it is shown, and what is not."""

from typing import Any

import pytest

from bot.systems.everbridge.matching import absence

ALEX, SAM, CALENDAR = 1100000000000001, 1100000000000002, 3300000000000003


def page(kind: str = "repeat", first: str = "2026-11-27", last: str = "2026-11-27", **more: Any) -> dict[str, Any]:
    """Shape B: inclusive days, hours beside them (everbridge/README.md 2.4)."""
    days = {"from": first, "to": last}
    fields = {"contactId": ALEX, "calendarId": CALENDAR, "recurrence": {"type": kind, "datesApplicable": days}, **more}
    return {"type": "staffSubstitution", "attributes": fields}


def flat(start: str, end: str, **more: Any) -> dict[str, Any]:
    """Shape A: an event, half-open, whose dates stand in datesApplicable (section 2.3)."""
    recurrence = {"type": "ical", "datesApplicable": {"from": start[:10], "to": end[:10]}, "event": {"start": start, "end": end}}
    return {
        "id": 55,
        "type": "staffSubstitution",
        "status": "A",
        "contactId": ALEX,
        "calendarId": CALENDAR,
        "recurrence": recurrence,
        "createdDate": "2026-11-18T10:00:00Z",
        **more,
    }


def series(**more: Any) -> dict[str, Any]:
    found = flat("2026-11-27T00:00:00", "2026-11-28T00:00:00")
    days = {"from": "2026-11-27", "to": "2026-12-31"}
    found["recurrence"] |= {"rrule": "FREQ=WEEKLY;BYDAY=FR,MO", "datesApplicable": days, **more}
    return found


def with_recurrence(recurrence: dict[str, Any]) -> dict[str, Any]:
    return {**page()["attributes"], "recurrence": recurrence}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (page(), flat("2026-11-27T00:00:00", "2026-11-28T00:00:00")),
        (page("occurrence"), page("repeat")),
        (page(last="2026-11-29"), flat("2026-11-27T00:00:00", "2026-11-30T00:00:00")),
        (page(time={"start": "09:00", "end": "17:00"}), flat("2026-11-27T09:00:00", "2026-11-27T17:00:00")),
        (page(time={"start": "13:00", "end": "23:59"}), flat("2026-11-27T13:00:00", "2026-11-28T00:00:00")),
        (page(time={"end": "12:00"}), flat("2026-11-27T00:00:00", "2026-11-27T12:00:00")),
        (page(), page(timeZoneString="Europe/London")),
        (page(), {**page()["attributes"], "contactId": str(ALEX), "calendarId": str(CALENDAR)}),
        (page(), with_recurrence({"type": "occurrence", "datesApplicable": ["2026-11-27"]})),
        (
            page(staffAssignment={"type": "contact", "contactIds": [SAM]}),
            flat("2026-11-27T00:00:00", "2026-11-28T00:00:00", staffAssignment={"type": "contact", "contactIds": [str(SAM)]}),
        ),
        (series(), series(rrule="RRULE:BYDAY=MO,FR;FREQ=WEEKLY;INTERVAL=1;WKST=MO")),
        (series(), series(rrule="FREQ=WEEKLY;BYDAY=FR,MO;UNTIL=20261231T235959Z")),
        (flat("2026-11-27T09:00:00", "2026-11-27T17:00:00"), flat("2026-11-27T09:00:00+00:00", "2026-11-27T17:00:00+00:00")),
    ],
)
def test_the_same_absence_is_the_same_in_any_shape(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert absence(one) is not None
    assert absence(one) == absence(other)


@pytest.mark.parametrize(
    "other",
    [
        page(first="2026-11-26"),
        page(last="2026-11-28"),
        page(time={"start": "09:00", "end": "17:00"}),
        page(contactId=SAM),
        page(calendarId=CALENDAR + 1),
        page(calendarId=None),
        page(staffAssignment={"contactIds": [SAM]}),
        flat("2026-11-27T00:00:00", "2026-11-29T00:00:00"),
        series(),
        with_recurrence({"type": "periodic", "everyNRecurrence": 2, "datesApplicable": {"from": "2026-11-27", "to": "2026-11-27"}}),
    ],
)
def test_another_absence_is_another(other: dict[str, Any]) -> None:
    assert absence(other) != absence(page())


def test_hours_over_several_days_are_those_of_each_day() -> None:
    daily = page(last="2026-11-29", time={"start": "09:00", "end": "17:00"})
    assert absence(daily) != absence(flat("2026-11-27T09:00:00", "2026-11-29T17:00:00"))
    ical = flat("2026-11-27T09:00:00", "2026-11-27T17:00:00")
    ical["recurrence"] |= {"rrule": "FREQ=DAILY", "datesApplicable": {"from": "2026-11-27", "to": "2026-11-29"}}
    assert absence(daily) == absence(ical)


@pytest.mark.parametrize(
    "odd",
    [
        None,
        5,
        "x",
        [],
        {},
        {"recurrence": None},
        {"recurrence": {"datesApplicable": []}},
        {"recurrence": {"datesApplicable": {"from": "soon"}}},
        {"recurrence": {"event": {"start": 1}}},
        {"recurrence": {"datesApplicable": {"from": "2026-11-27", "to": "2026-11-27"}, "rrule": "odd"}},
    ],
)
def test_what_can_not_be_read_is_like_nothing(odd: Any) -> None:
    assert absence(odd) is None
