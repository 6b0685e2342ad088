"""Everbridge over real HTTP."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from bot.errors import Busy, Conflict, Forbidden, NotFound, NotSent, Refused, RemoteError, Unauthorized, Unsure
from bot.systems.auth import BasicAuth
from bot.systems.everbridge.api import Contact, EverbridgeReader, EverbridgeWriter, Shift
from bot.systems.everbridge.rows import Assignment
from bot.systems.written import Receipt
from intents.person import Calendar

ORG = 900000000000009
SAM = {
    "id": 1100000000000002,
    "externalId": "sam.lee@example.com",
    "firstName": "Sam",
    "lastName": "Lee",
    "status": "A",
    "timezoneId": "America/Chicago",
    "paths": [{"pathId": 241901148045316, "value": "Sam.Lee@example.com"}],
}
SAM_READ = Contact(1100000000000002, "sam.lee@example.com", "Sam", "Lee", ("sam.lee@example.com",), "A", "America/Chicago")
MARCH_14 = datetime(2025, 3, 14, tzinfo=UTC)


@pytest.fixture
def reader(remote: Any) -> EverbridgeReader:
    return EverbridgeReader(remote.origin + "/rest", ORG, BasicAuth("api", "pass-word"))


@pytest.fixture
def writer(remote: Any) -> EverbridgeWriter:
    return EverbridgeWriter(remote.origin + "/rest/", BasicAuth("api", "pass-word"))


@pytest.mark.parametrize("body", [{"message": "OK", "result": SAM}, SAM])
def test_a_contact_is_found_wrapped_or_bare(remote: Any, reader: EverbridgeReader, body: dict[str, Any]) -> None:
    remote.says(200, body)
    assert reader.contact_by_external_id("sam.lee@example.com") == SAM_READ


def test_an_external_id_is_quoted_into_the_path(remote: Any, reader: EverbridgeReader) -> None:
    remote.says(200, SAM)
    reader.contact_by_external_id("a/b c?@x")
    assert remote.asked[0].target == f"/rest/contacts/{ORG}/a%2Fb%20c%3F%40x?idType=externalId"


def test_a_contact_that_is_not_there_is_none(remote: Any, reader: EverbridgeReader) -> None:
    remote.says(404, {"status": 404, "message": "not found"})
    assert reader.contact_by_external_id("nobody") is None


@pytest.mark.parametrize("empty", ["", "  "])
def test_an_empty_external_id_is_nobodys(remote: Any, reader: EverbridgeReader, empty: str) -> None:
    assert (reader.contact_by_external_id(empty), remote.asked) == (None, [])


@pytest.mark.parametrize("body", [{"message": "OK"}, {"result": None}, {"result": []}, [], b"<html>", {"result": {"id": "x"}}])
def test_a_contact_that_can_not_be_read_is_unsure_rather_than_none(remote: Any, reader: EverbridgeReader, body: Any) -> None:
    remote.says(200, body)
    with pytest.raises(Unsure):
        reader.contact_by_external_id("sam")


def test_all_pages_of_contacts_are_read(remote: Any, reader: EverbridgeReader) -> None:
    remote.says(200, {"page": {"data": [SAM], "totalPageCount": 2}})
    remote.says(200, {"page": {"data": [{**SAM, "id": 5}, {"externalId": "no id"}], "totalPageCount": 2}})
    assert [contact.id for contact in reader.contacts()] == [SAM["id"], 5]


def test_contacts_are_asked_for_by_page_number_and_size(remote: Any, reader: EverbridgeReader) -> None:
    remote.says(200, {"page": {}})
    reader.contacts()
    assert (remote.asked[0].path, remote.asked[0].query) == (f"/rest/contacts/{ORG}", {"pageNumber": "1", "pageSize": "1000"})


def test_only_active_calendars_are_listed(remote: Any, reader: EverbridgeReader) -> None:
    remote.says(
        200,
        {
            "data": [
                {"id": 3, "name": "Ops", "active": True},
                {"id": 4, "name": "Old", "active": False},
                {"id": 5, "name": "Gone", "active": True, "status": "D"},
            ],
            "totalPageCount": 1,
        },
    )
    assert reader.calendars() == [Calendar(3, "Ops")]


def test_calendars_are_asked_for_by_page_number_at_most_100(remote: Any, reader: EverbridgeReader) -> None:
    remote.says(200, {"data": [], "totalPageCount": 0})
    reader.calendars()
    assert (remote.asked[0].path, remote.asked[0].query) == (
        f"/rest/scheduling/{ORG}/calendars",
        {"pageNumber": "1", "pageSize": "100"},
    )


def test_shifts_are_read_with_their_offsets(remote: Any, reader: EverbridgeReader) -> None:
    remote.says(
        200,
        {
            "data": [
                {
                    "id": "08e1b0",
                    "type": "calendarEvent",
                    "calendarId": 3,
                    "shiftScheduleId": 4,
                    "start": "2025-03-14T09:00:00-05:00",
                    "end": "2025-03-14T17:00:00-05:00",
                    "assignments": [{"contactId": 1, "staffLayerId": 6}],
                }
            ]
        },
    )
    chicago = timezone(timedelta(hours=-5))
    assert reader.shifts(MARCH_14, MARCH_14 + timedelta(days=1)) == [
        Shift(
            3,
            4,
            datetime(2025, 3, 14, 9, tzinfo=chicago),
            datetime(2025, 3, 14, 17, tzinfo=chicago),
            (1,),
            assignments=(Assignment(1),),
        )
    ]


def test_shifts_are_asked_for_with_offsets(remote: Any, reader: EverbridgeReader) -> None:
    remote.says(200, {"data": []})
    reader.shifts(MARCH_14, datetime(2025, 3, 15, tzinfo=timezone(timedelta(hours=5, minutes=30))))
    assert remote.asked[0].target == (
        f"/rest/scheduling/{ORG}/calendarEvents?start=2025-03-14T00%3A00%3A00%2B00%3A00&end=2025-03-15T00%3A00%3A00%2B05%3A30"
    )


def test_shifts_of_a_naive_moment_are_a_mistake(reader: EverbridgeReader) -> None:
    with pytest.raises(ValueError, match="aware"):
        reader.shifts(datetime(2025, 3, 14), MARCH_14)


def test_substitutions_of_a_calendar_come_raw_and_without_the_deleted(remote: Any, reader: EverbridgeReader) -> None:
    row = {"id": 55, "status": "A", "contactId": 1, "anything": {"else": True}}
    remote.says(200, {"data": [row, {"id": 56, "status": "D"}], "totalPageCount": 1})
    assert reader.substitutions(calendar_id=3) == [row]


def test_substitutions_come_flat_also_where_they_are_shown_as_they_are_sent(remote: Any, reader: EverbridgeReader) -> None:
    wrapped = {"id": 55, "type": "staffSubstitution", "attributes": {"contactId": 1, "status": "A"}}
    gone = {"id": 56, "type": "staffSubstitution", "attributes": {"contactId": 1, "status": "D"}}
    remote.says(200, {"data": [wrapped, gone], "totalPageCount": 1}).says(200, {"data": wrapped}).says(200, {"data": gone})
    assert [(row["id"], row["contactId"]) for row in reader.substitutions_of([1])] == [(55, 1)]
    assert (reader.substitution("55") or {})["contactId"] == 1
    assert reader.substitution("56") is None


def test_substitutions_are_filtered_and_paged(remote: Any, reader: EverbridgeReader) -> None:
    remote.says(200, {"data": [{"id": 1}], "totalPageCount": 2}).says(200, {"data": [{"id": 2}], "totalPageCount": 2})
    reader.substitutions(calendar_id=3)
    assert [asked.query for asked in remote.asked] == [
        {"filter[calendarId]": "3", "pageNo": "1", "pageSize": "50"},
        {"filter[calendarId]": "3", "pageNo": "2", "pageSize": "50"},
    ]


def test_substitutions_of_all_calendars_have_no_filter(remote: Any, reader: EverbridgeReader) -> None:
    remote.says(200, {"data": [], "totalPageCount": 0})
    reader.substitutions(calendar_id=None)
    assert remote.asked[0].query == {"pageNo": "1", "pageSize": "50"}


def test_a_ping_is_one_small_read(remote: Any, reader: EverbridgeReader) -> None:
    remote.says(200, {"data": []})
    reader.ping()
    assert [asked.query["pageSize"] for asked in remote.asked] == ["1"]


@pytest.mark.parametrize(("status", "kind"), [(401, Unauthorized), (403, Forbidden), (404, NotFound), (503, Unsure)])
def test_a_ping_raises_what_is_wrong(remote: Any, reader: EverbridgeReader, status: int, kind: type[RemoteError]) -> None:
    remote.says(status, {"status": status, "message": "no"})
    with pytest.raises(kind):
        reader.ping()


@pytest.mark.parametrize("data", [{"id": 5500000000000005}, {"id": "5500000000000005"}, [{"id": 5500000000000005}]])
def test_a_created_substitution_has_a_receipt(remote: Any, writer: EverbridgeWriter, data: Any) -> None:
    remote.says(200, {"data": data})
    receipt = writer.send("POST", f"/scheduling/{ORG}/substitutions", b"{}")
    assert (receipt.status, receipt.remote_id) == (200, "5500000000000005")


@pytest.mark.parametrize(
    "body",
    [
        b'{"data": {"type": "staffSubstitution", "attributes": {"contactId": 1}}}',
        b'{"data":{"contactId":1,"timeZoneString":"UTC"}}',
    ],
)
def test_either_body_is_sent_byte_for_byte(remote: Any, writer: EverbridgeWriter, body: bytes) -> None:
    remote.says(200, {"data": {"id": 1}})
    writer.send("POST", f"/scheduling/{ORG}/substitutions", body)
    assert (remote.asked[0].path, remote.asked[0].body) == (f"/rest/scheduling/{ORG}/substitutions", body)


def test_a_deleted_substitution_has_a_receipt(remote: Any, writer: EverbridgeWriter) -> None:
    remote.says(200, {"data": {"id": 55, "status": "D"}})
    assert writer.send("DELETE", f"/scheduling/{ORG}/substitutions/55", None) == Receipt(
        200, "55", '{"data": {"id": 55, "status": "D"}}'
    )


def test_a_broken_rule_is_refused_in_the_systems_words(remote: Any, writer: EverbridgeWriter) -> None:
    remote.says(
        400,
        {
            "errors": [
                {
                    "id": "9b2c",
                    "status": "400",
                    "code": "NOT_FOUND",
                    "title": "Calendar",
                    "detail": "is not active",
                    "source": {"pointer": "/data/calendarId"},
                }
            ]
        },
    )
    with pytest.raises(Refused) as caught:
        writer.send("POST", "/x", b"{}")
    assert (caught.value.detail, caught.value.status, caught.value.tracking_id) == (
        "NOT_FOUND; Calendar; is not active",
        400,
        "9b2c",
    )


@pytest.mark.parametrize(
    ("status", "kind"), [(401, Unauthorized), (403, Forbidden), (404, NotFound), (409, Conflict), (415, Refused)]
)
def test_the_gateways_envelope_is_read_too(remote: Any, writer: EverbridgeWriter, status: int, kind: type[RemoteError]) -> None:
    remote.says(status, {"status": status, "message": "says the gateway"})
    with pytest.raises(kind, match="says the gateway"):
        writer.send("POST", "/x", b"{}")


@pytest.mark.parametrize(
    "answer",
    [
        {"status": 500, "body": {"errors": [{"code": "INTERNAL_SERVER_ERROR"}]}},
        {"status": 504, "body": b"<html>"},
        {"status": 200, "body": b"<html>"},
        {"status": 200, "body": b'{"data": {"id": 5'},
        {"status": 200},
        {"status": 200, "body": {"data": {"id": 5}}, "cut": True},
        {"status": 200, "body": {"data": []}},
        {"drop": True},
    ],
)
def test_a_write_that_may_have_been_done_is_unsure(remote: Any, writer: EverbridgeWriter, answer: dict[str, Any]) -> None:
    remote.says(**answer)
    with pytest.raises(Unsure):
        writer.send("POST", "/x", b"{}")


def test_a_write_that_found_nobody_was_not_sent(nobody: str) -> None:
    with pytest.raises(NotSent):
        EverbridgeWriter(nobody, BasicAuth("a", "b")).send("POST", "/x", b"{}")


def test_the_daily_quota_is_busy_without_a_time(remote: Any, writer: EverbridgeWriter) -> None:
    remote.says(429, {"message": "Limit Exceeded"})
    with pytest.raises(Busy) as caught:
        writer.send("POST", "/x", b"{}")
    assert caught.value.retry_after is None


def test_no_secret_shows(remote: Any, reader: EverbridgeReader) -> None:
    remote.says(401, {"message": "Basic YXBpOnBhc3Mtd29yZA== is wrong"})
    with pytest.raises(Unauthorized) as caught:
        reader.ping()
    shown = str(caught.value) + repr(caught.value) + repr(reader)
    assert "YXBpOnBhc3Mtd29yZA==" not in shown and "pass-word" not in shown


def test_a_closed_reader_lets_go(remote: Any, reader: EverbridgeReader) -> None:
    remote.says(200, {"data": []})
    reader.ping()
    reader.close()
    with pytest.raises(RuntimeError, match="closed"):
        reader.ping()
