"""Person schedules over real HTTP."""

from typing import Any

import pytest

from bot.errors import Busy, Conflict, NotFound, Unsure
from bot.systems.auth import StaticBearer
from bot.systems.webex.api import FoundSchedule, ScheduleReader, ScheduleWriter
from bot.systems.written import Receipt

OWN = {"id": "S1", "name": "Working hours", "type": "businessHours", "level": "PEOPLE"}
SHARED = {"id": "S2", "name": "Office", "type": "businessHours", "level": "LOCATION"}


@pytest.fixture
def reader(remote: Any) -> ScheduleReader:
    return ScheduleReader(remote.origin + "/v1", StaticBearer("admin"))


@pytest.fixture
def writer(remote: Any) -> ScheduleWriter:
    return ScheduleWriter(remote.origin + "/v1/", StaticBearer("admin"))


def test_a_persons_list_has_his_own_and_his_locations(remote: Any, reader: ScheduleReader) -> None:
    remote.says(200, {"schedules": [OWN, SHARED]})
    assert reader.list("P1", type="businessHours") == [
        FoundSchedule("S1", "Working hours", "businessHours", "PEOPLE"),
        FoundSchedule("S2", "Office", "businessHours", "LOCATION"),
    ]


def test_the_list_is_asked_for_by_type(remote: Any, reader: ScheduleReader) -> None:
    remote.says(200, {"schedules": []})
    reader.list("P1", type="holidays")
    assert remote.asked[0].target == "/v1/people/P1/features/schedules?type=holidays"


def test_another_type_that_comes_all_the_same_is_left_out(remote: Any, reader: ScheduleReader) -> None:
    remote.says(200, {"schedules": [OWN]})
    assert reader.list("P1", type="holidays") == []


def test_all_pages_are_read(remote: Any, reader: ScheduleReader) -> None:
    next_page = f'<{remote.origin}/v1/people/P1/features/schedules?type=businessHours&start=1>; rel="next"'
    remote.says(200, {"schedules": [OWN]}, link=next_page).says(200, {"schedules": [SHARED]})
    assert [found.id for found in reader.list("P1", type="businessHours")] == ["S1", "S2"]


@pytest.mark.parametrize("body", [{}, [], {"schedules": None}, {"schedules": ["x"]}, {"schedules": [{}]}, b"<html>", b'{"sched'])
def test_a_list_that_is_none_is_unsure_rather_than_empty(remote: Any, reader: ScheduleReader, body: Any) -> None:
    remote.says(200, body)
    with pytest.raises(Unsure):
        reader.list("P1", type="holidays")


def test_details_come_as_they_are(remote: Any, reader: ScheduleReader) -> None:
    full = {**OWN, "events": [{"id": "E1", "name": "Mon-Thu"}]}
    remote.says(200, full)
    assert reader.details("P1", "businessHours", "S1") == full


def test_ids_are_quoted_into_the_path(remote: Any, reader: ScheduleReader) -> None:
    remote.says(200, OWN)
    reader.details("a/b", "businessHours", "c?d")
    assert remote.asked[0].target == "/v1/people/a%2Fb/features/schedules/businessHours/c%3Fd"


def test_details_that_are_no_object_are_unsure(remote: Any, reader: ScheduleReader) -> None:
    remote.says(200, [])
    with pytest.raises(Unsure):
        reader.details("P1", "businessHours", "S1")


def test_a_locations_schedule_is_not_found_here(remote: Any, reader: ScheduleReader) -> None:
    remote.says(404, {"message": "Not found", "trackingId": "ROUTER_3"})
    with pytest.raises(NotFound, match="ROUTER_3"):
        reader.details("P1", "businessHours", "S2")


def test_a_created_schedule_has_a_receipt(remote: Any, writer: ScheduleWriter) -> None:
    remote.says(201, {"id": "S9"})
    assert writer.send("POST", "/people/P1/features/schedules", b"{}") == Receipt(201, "S9", '{"id": "S9"}')


def test_a_renamed_schedule_has_its_new_id(remote: Any, writer: ScheduleWriter) -> None:
    remote.says(200, {"id": "S10"})
    assert writer.send("PUT", "/people/P1/features/schedules/holidays/S9", b"{}").remote_id == "S10"


def test_a_deleted_schedule_has_no_id(remote: Any, writer: ScheduleWriter) -> None:
    remote.says(204)
    assert writer.send("DELETE", "/people/P1/features/schedules/holidays/S9", None) == Receipt(204, None, "")


def test_a_name_that_is_taken_is_a_conflict(remote: Any, writer: ScheduleWriter) -> None:
    remote.says(400, {"message": "Bad", "errors": [{"description": "Duplicate name", "errorCode": 25030}], "trackingId": "T"})
    with pytest.raises(Conflict):
        writer.send("POST", "/people/P1/features/schedules", b"{}")


def test_a_malformed_retry_after_is_busy_without_a_time(remote: Any, writer: ScheduleWriter) -> None:
    remote.says(429, retry_after="rand(30),add(30)")
    with pytest.raises(Busy) as caught:
        writer.send("POST", "/x", b"{}")
    assert caught.value.retry_after is None


@pytest.mark.parametrize(
    "answer",
    [
        {"status": 500},
        {"status": 502, "body": b"<html>"},
        {"status": 201, "body": b"<html>"},
        {"status": 201, "body": b'{"id": "S'},
        {"status": 201, "body": {"id": "S"}, "cut": True},
        {"status": 201, "body": {}},
        {"drop": True},
    ],
)
def test_a_write_that_may_have_been_done_is_unsure(remote: Any, writer: ScheduleWriter, answer: dict[str, Any]) -> None:
    remote.says(**answer)
    with pytest.raises(Unsure):
        writer.send("POST", "/x", b"{}")
