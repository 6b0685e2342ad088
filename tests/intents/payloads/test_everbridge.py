"""A substitution: each rule of the reference page, accepted just inside and refused just outside; both shapes of the body."""

import json
from copy import deepcopy
from datetime import date, time
from pathlib import Path

import pytest
from pydantic import ValidationError

from intents.payloads.everbridge import Document, StaffAssignment, Substitution, Time, document
from intents.payloads.recurrence import DatesApplicable, Recurrence
from intents.payloads.wire import reasons, to_bytes

GOLDEN = Path(__file__).parent / "golden"

DAYS = {"type": "occurrence", "datesApplicable": {"from": "2024-10-11", "to": "2024-10-13"}}
ICAL = {
    "type": "ical",
    "datesApplicable": {"from": "2024-10-11", "to": "2024-10-12"},
    "event": {"start": "2024-10-11T00:00:00", "end": "2024-10-12T00:00:00"},
}
OUT = {"contactId": 1, "recurrence": DAYS, "calendarId": 7}
SERIES = OUT | {"recurrence": ICAL | {"rrule": "FREQ=WEEKLY;UNTIL=20241130", "datesApplicable": {"from": "2024-10-11"}}}
COVER = {"type": "contact", "contactIds": [2]}


def golden(name):
    return json.loads((GOLDEN / name).read_text(encoding="utf-8"))


def accepted(base=OUT, **changes):
    return Substitution.model_validate(base | changes)


def refused(base=OUT, *leave_out, **changes):
    with pytest.raises(ValidationError) as caught:
        Substitution.model_validate({key: value for key, value in (base | changes).items() if key not in leave_out})
    return reasons(caught.value)


def recurring(**changes):
    return OUT | {"recurrence": ICAL | changes}


# Both shapes of the body


@pytest.mark.parametrize("name", ["attributes_replacement.json", "attributes_unavailable.json"])
def test_an_example_of_the_reference_page_is_read_and_comes_out_byte_for_byte(name):
    assert to_bytes(Document.model_validate(golden(name)).render("attributes")) == to_bytes(golden(name))


@pytest.mark.parametrize("name", ["flat_day.json", "flat_hours_covered.json"])
def test_an_example_of_the_flat_shape_is_read_and_comes_out_byte_for_byte(name):
    assert to_bytes(Document.model_validate(golden(name)).render("flat")) == to_bytes(golden(name))


def test_the_examples_can_be_made_in_python():
    days = DatesApplicable.of(date(2024, 10, 11), date(2024, 10, 13))
    replaced = Substitution(
        contactId=1,
        calendarId=1,
        recurrence=Recurrence(type="repeat", datesApplicable=days),
        staffAssignment=StaffAssignment(type="contact", contactIds=(333333,)),
    )
    out = Substitution(
        contactId=1,
        calendarId=1,
        recurrence=Recurrence(type="occurrence", datesApplicable=days),
        time=Time(start=time(7), end=time(19)),
    )
    assert document(replaced, body="attributes") == golden("attributes_replacement.json")
    assert document(out, body="attributes") == golden("attributes_unavailable.json")


def test_one_model_renders_both_shapes():
    covered, flat, wrapped = (
        Document.model_validate(golden(f"{name}.json")) for name in ("flat_hours_covered", "series_flat", "series_attributes")
    )
    assert flat == wrapped
    for one in (covered, flat):
        flat, wrapped = one.render("flat")["data"], one.render("attributes")["data"]
        assert {"type": wrapped["type"], **wrapped["attributes"]} == flat


def test_several_substitutions_are_an_array_and_one_is_an_object():
    one, two = accepted(), accepted(contactId=2)
    assert document(one, body="attributes") == {"data": one.render()}
    assert document(one, two, body="attributes") == {"data": [one.render(), two.render()]}
    assert Document.model_validate({"data": [one.render(), two.render()]}).data == (one, two)


def test_an_empty_body_is_refused():
    bodies: tuple[dict[str, object], ...] = ({"data": []}, {}, {"data": None})
    for data in bodies:
        with pytest.raises(ValidationError):
            Document.model_validate(data)


def test_an_array_names_what_is_wrong_in_each():
    with pytest.raises(ValidationError) as caught:
        Document.model_validate({"data": [OUT, OUT | {"contactId": "1"}, {"contactId": 1, "recurrence": DAYS}]})
    assert reasons(caught.value) == [
        "data[1].contactId should be a valid integer",
        "data[2]: timeZoneString is required without calendarId or shiftScheduleId",
    ]


@pytest.mark.parametrize(
    ("base", "says"),
    [
        (OUT | {"timeZoneString": "UTC"}, "recurrence.type is occurrence; the flat body takes ical only"),
        (recurring() | {"timeZoneString": "UTC", "time": {"start": "07:00"}}, "time is not a field of the flat body"),
        (recurring(), "timeZoneString is required in the flat body"),
        (SERIES | {"timeZoneString": "UTC"}, "recurrence.datesApplicable.to is required in the flat body"),
    ],
)
def test_the_flat_shape_refuses_what_it_has_no_room_for(base, says):
    with pytest.raises(ValidationError) as caught:
        accepted(base).render("flat")
    assert reasons(caught.value) == [says]


def test_status_is_read_and_never_sent():
    deleted = accepted(recurring(), status="D", timeZoneString="UTC")
    assert deleted.status == "D"
    assert b"status" not in to_bytes(deleted.render("attributes")) + to_bytes(deleted.render("flat"))
    assert refused(status="X") == ["status should be 'A' or 'D'"]


# What it is


def test_with_a_staff_assignment_it_is_a_replacement_and_without_an_unavailability():
    assert accepted(staffAssignment=COVER).replacement and not accepted(staffAssignment=COVER).unavailability
    assert accepted().unavailability and not accepted().replacement


def test_its_type_is_staff_substitution():
    assert accepted().type == accepted(type="staffSubstitution").type == "staffSubstitution"
    assert refused(type="shiftSubstitution") == ["type should be 'staffSubstitution'"]


@pytest.mark.parametrize("field", ["contactId", "recurrence"])
def test_the_person_and_a_recurrence_are_required(field):
    assert refused(OUT, field) == [f"{field} is required"]


@pytest.mark.parametrize("field", ["contactId", "calendarId", "shiftScheduleId"])
def test_an_id_is_a_positive_int64(field):
    assert accepted(**{field: 1}) and accepted(**{field: 2**63 - 1})
    for value in (0, -1, 2**63, "1", 1.0, True):
        assert refused(**{field: value})[0].startswith(f"{field} should be ")


# The replacement


@pytest.mark.parametrize("ids", [[2], [2, 3]])
def test_a_staff_assignment_names_one_contact_or_more(ids):
    assignment = {"type": "contact", "contactIds": ids}
    assert accepted(staffAssignment=assignment).render()["attributes"]["staffAssignment"] == assignment


@pytest.mark.parametrize(
    ("ids", "says"),
    [
        ([], "contactIds should have at least 1 item"),
        ([0], "contactIds[0] should be greater"),
        (["2"], "contactIds[0] should be a valid integer"),
        (2, "contactIds should be a valid tuple"),
    ],
)
def test_a_staff_assignment_names_nothing_else(ids, says):
    assert refused(staffAssignment={"type": "contact", "contactIds": ids})[0].startswith(f"staffAssignment.{says}")


@pytest.mark.parametrize("kind", ["group", "mixed"])
def test_a_staff_assignment_is_of_type_contact(kind):
    assert refused(staffAssignment={"type": kind, "contactIds": [2]}) == ["staffAssignment.type should be 'contact'"]


def test_nobody_stands_in_for_himself():
    assert refused(staffAssignment={"type": "contact", "contactIds": [2, 1]}) == [
        "staffAssignment.contactIds holds contactId: nobody can stand in for himself"
    ]


# The zone


@pytest.mark.parametrize("field", ["calendarId", "shiftScheduleId", "timeZoneString"])
def test_a_zone_is_required_without_a_calendar_or_a_shift_schedule(field):
    assert accepted({"contactId": 1, "recurrence": DAYS}, **{field: "Europe/London" if field == "timeZoneString" else 7})
    assert refused(OUT, "calendarId") == ["timeZoneString is required without calendarId or shiftScheduleId"]


@pytest.mark.parametrize("zone", ["America/Chicago", "UTC", "Asia/Kolkata"])
def test_a_zone_is_an_iana_name(zone):
    assert accepted(timeZoneString=zone).timeZoneString == zone


@pytest.mark.parametrize("zone", ["Mars/Phobos", "", "+01:00", "../etc/passwd", "america/chicago"])
def test_a_zone_is_nothing_else(zone):
    assert refused(timeZoneString=zone) == [f"timeZoneString should be an IANA time zone such as America/Chicago, not {zone!r}"]


# The hours


@pytest.mark.parametrize(
    "hours", [{"start": "07:00", "end": "07:01"}, {"start": "07:00"}, {"end": "19:00"}, {"start": "00:00", "end": "23:59"}]
)
def test_hours_are_optional_each(hours):
    assert accepted(time=hours).render()["attributes"]["time"] == hours


@pytest.mark.parametrize(
    ("hours", "says"),
    [
        ({"start": "07:00", "end": "07:00"}, "time.end is not after time.start"),
        ({"start": "22:00", "end": "06:00"}, "time.end is not after time.start"),
        ({}, "time needs a start or an end"),
        ({"start": "7:00"}, "time.start should be written HH:MM, not '7:00'"),
        ({"end": "24:00"}, "time.end should be written HH:MM, not '24:00'"),
        ({"end": "19:00:00"}, "time.end should be written HH:MM, not '19:00:00'"),
    ],
)
def test_hours_end_after_they_start_and_are_hh_mm(hours, says):
    assert refused(time=hours) == [says]


# Shapes


@pytest.mark.parametrize(
    ("where", "changes"),
    [
        ("id", {"id": 5}),
        ("contactID", {"contactID": 5}),
        ("attributes", {"attributes": {}}),
        ("time.from", {"time": {"from": "07:00"}}),
        ("recurrence.days", {"recurrence": DAYS | {"days": [1]}}),
        ("staffAssignment.days", {"staffAssignment": COVER | {"days": [1]}}),
        (
            "recurrence.datesApplicable.from_",
            {
                "recurrence": {
                    "type": "repeat",
                    "datesApplicable": {"from": "2024-10-11", "to": "2024-10-13", "from_": "2024-10-11"},
                }
            },
        ),
    ],
)
def test_an_unknown_field_is_refused(where, changes):
    assert f"{where} is not a field of this body" in refused(**changes)


def test_a_wrapper_holds_nothing_beside_type_and_attributes():
    wrapped = golden("attributes_unavailable.json")["data"]
    assert "attributes is not a field of this body" in refused(wrapped, contactId=1)
    assert "colour is not a field of this body" in refused(wrapped, attributes=wrapped["attributes"] | {"colour": "red"})
    assert "type is required" not in refused(wrapped, attributes=wrapped["attributes"] | {"type": "staffSubstitution"})
    assert refused(wrapped, type="shiftSubstitution") == ["type should be 'staffSubstitution'"]


def test_reading_changes_nothing_in_what_was_given():
    given = golden("attributes_replacement.json")
    kept = deepcopy(given)
    Document.model_validate(given)
    assert given == kept


def test_all_that_is_wrong_is_named_at_once():
    assert refused(
        {
            "contactId": 1,
            "recurrence": DAYS | {"datesApplicable": {"from": "2024-10-11"}},
            "time": {},
            "staffAssignment": {"type": "contact", "contactIds": [1]},
        }
    ) == [
        "recurrence.datesApplicable.to is required unless the rrule ends by UNTIL or COUNT",
        "time needs a start or an end",
        "staffAssignment.contactIds holds contactId: nobody can stand in for himself",
        "timeZoneString is required without calendarId or shiftScheduleId",
    ]
