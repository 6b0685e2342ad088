"""Odd rows of Everbridge, read with care."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.systems.everbridge.rows import Assignment, Part, calendar_in, contact_in, moment, number, shift_in, written_id
from intents.person import Calendar

EVENT = {"id": "e", "calendarId": 3, "start": "2025-03-14T09:00:00-05:00", "end": "2025-03-14T17:00:00-05:00"}


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (7, 7),
        ("7", 7),
        ("1100000000000001", 1100000000000001),
        ("", None),
        ("x", None),
        ("-1", None),
        ("²", None),
        (None, None),
        (True, None),
        (1.5, None),
        ([1], None),
    ],
)
def test_an_id_is_a_number_or_digits(value: Any, read: int | None) -> None:
    assert number(value) == read


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("2025-03-14T09:00:00Z", datetime(2025, 3, 14, 9, tzinfo=UTC)),
        ("2025-03-14T09:00:00", None),
        ("soon", None),
        (None, None),
        (1741942800000, None),
    ],
)
def test_a_moment_has_an_offset(value: Any, read: datetime | None) -> None:
    assert moment(value) == read


def test_every_address_of_a_contact_is_found_once_in_small_letters() -> None:
    contact = contact_in(
        {
            "id": 1,
            "registeredEmail": "SAM@x.com",
            "registedEmail": "lee@x.com",
            "paths": [{"value": "sam@x.com"}, {"value": "+44 20 7946 0000"}, {"value": None}, "odd", {"value": " Sam.Lee@Y.com "}],
        }
    )
    assert contact is not None
    assert contact.emails == ("sam@x.com", "sam.lee@y.com", "lee@x.com")


def test_a_contact_with_nothing_but_an_id_is_one() -> None:
    contact = contact_in({"id": "12", "paths": None, "firstName": None})
    assert contact is not None
    assert (contact.id, contact.first_name, contact.emails, contact.timezone) == (12, "", (), None)


def test_a_contact_without_an_id_is_none() -> None:
    assert contact_in({"externalId": "sam"}) is None


@pytest.mark.parametrize("row", [{"id": 3, "active": False}, {"id": 3, "active": "false"}, {"id": 3, "status": "D"}, {"name": "x"}])
def test_a_calendar_that_can_not_be_used_is_none(row: dict[str, Any]) -> None:
    assert calendar_in(row) is None


def test_a_calendar_that_does_not_say_is_taken_as_active() -> None:
    assert calendar_in({"id": "3", "name": "Ops"}) == Calendar(3, "Ops")


def test_everybody_named_in_a_shift_is_named_once() -> None:
    shift = shift_in({**EVENT, "assignments": [{"contactId": 1}, {"contactId": "2"}, {"contactId": 1}, {"groupId": 5}, None]})
    assert shift is not None
    assert shift.contact_ids == (1, 2)


def test_a_shift_tells_who_is_out_in_it_and_by_which_substitution() -> None:
    shift = shift_in(
        {
            **EVENT,
            "assignments": [
                {"contactId": 1, "unavailabilities": [{"staffSubstitutionId": 55, "replacedById": 2}]},
                {"contactId": 2, "replacements": [{"staffSubstitutionId": 55, "replacedContactId": 1}]},
                {"contactId": 3, "unavailabilities": None},
            ],
        }
    )
    assert shift is not None
    assert shift.out == ((1, "55"),)


@pytest.mark.parametrize("assignments", [None, [], {}])
def test_a_shift_may_have_nobody(assignments: Any) -> None:
    shift = shift_in({**EVENT, "assignments": assignments})
    assert shift is not None
    assert shift.contact_ids == ()


@pytest.mark.parametrize("change", [{"calendarId": None}, {"start": "2025-03-14T09:00:00"}, {"end": None}])
def test_an_event_that_says_too_little_is_left_out(change: dict[str, Any]) -> None:
    assert shift_in(EVENT | change) is None


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ({"data": {"id": 55}}, "55"),
        ({"data": {"id": "55"}}, "55"),
        ({"data": [{"id": 55}]}, "55"),
        ({"data": []}, None),
        ({"data": {}}, None),
        ({"data": None}, None),
        ({}, None),
        ([], None),
        (None, None),
        ("55", None),
        ({"data": ["x"]}, None),
    ],
)
def test_the_written_id_is_found_in_an_object_or_an_array(said: Any, found: str | None) -> None:
    assert written_id(said) == found


def test_a_shift_says_who_is_out_and_who_stands_in_and_when() -> None:
    part = {"from": "2025-03-14T10:00:00-05:00", "to": "2025-03-14T12:00:00-05:00"}
    found = shift_in(
        {
            "calendarId": 3,
            "start": "2025-03-14T09:00:00-05:00",
            "end": "2025-03-14T17:00:00-05:00",
            "assignments": [
                {"contactId": 1, "unavailabilities": [{"staffSubstitutionId": 5, "replacedById": "2", "period": part}, "odd", {}]},
                {"contactId": 2, "replacements": [{"staffSubstitutionId": 5, "replacedContactId": 1, "replacementPeriod": "odd"}]},
            ],
        }
    )
    assert found is not None
    start, end = (datetime.fromisoformat(part[name]) for name in ("from", "to"))
    assert found.assignments == (
        Assignment(1, out=(Part(start, end, 2), Part(found.start, found.end, None))),
        Assignment(2, covers=(Part(found.start, found.end, 1),)),
    )
