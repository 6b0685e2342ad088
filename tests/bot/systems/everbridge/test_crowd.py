"""Many who ask at once are answered from few calls, and as if each had been asked for alone."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from bot.errors import Forbidden, Refused
from bot.sandbox.cast import CAST
from bot.sandbox.serve import Sandbox, running
from bot.systems.everbridge.api import EverbridgeReader, EverbridgeWriter
from bot.systems.everbridge.crowd import CONTACTS_KEPT, MANY, SHIFTS_KEPT, SOON, CrowdReader
from tests.conftest import NOW

PEOPLE = 60
MONDAY = datetime(2026, 11, 23, tzinfo=UTC)


class Seconds:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.at = 100.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with running(lambda: NOW, CAST.crowd(PEOPLE)) as found:
        yield found


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


def reader(sandbox: Sandbox) -> EverbridgeReader:
    return EverbridgeReader(sandbox.everbridge_url, CAST.everbridge_organization, auth(sandbox))


def auth(sandbox: Sandbox) -> httpx.BasicAuth:
    return httpx.BasicAuth(sandbox.everbridge.gate.username, sandbox.everbridge.gate.password)


@pytest.fixture
def crowd(sandbox: Sandbox, seconds: Seconds) -> CrowdReader:
    return CrowdReader(sandbox.everbridge_url, CAST.everbridge_organization, auth(sandbox), now=seconds)


def emails(sandbox: Sandbox) -> list[str]:
    return [person.email for person in sandbox.webex.cast.people if person.contact is not None and person.key.startswith("person")]


def calls(sandbox: Sandbox) -> int:
    return len(sandbox.everbridge.requests)


def test_sixty_people_are_found_in_a_handful_of_calls(sandbox: Sandbox, crowd: CrowdReader) -> None:
    before = calls(sandbox)
    with ThreadPoolExecutor(16) as pool:
        found = list(pool.map(crowd.contact_by_external_id, emails(sandbox)))
    assert calls(sandbox) - before <= MANY + 1
    assert found[::20] == [reader(sandbox).contact_by_external_id(email) for email in emails(sandbox)[::20]]


def test_somebody_who_is_not_in_the_list_is_asked_for(sandbox: Sandbox, crowd: CrowdReader) -> None:
    for email in emails(sandbox)[:MANY]:
        crowd.contact_by_external_id(email)
    before = calls(sandbox)
    assert crowd.contact_by_external_id("nobody@example.com") is None
    assert calls(sandbox) - before == 1


def test_one_after_the_other_is_no_crowd(sandbox: Sandbox, crowd: CrowdReader, seconds: Seconds) -> None:
    before = calls(sandbox)
    for email in emails(sandbox)[:10]:
        crowd.contact_by_external_id(email)
        seconds.at += SOON
    assert calls(sandbox) - before == 10


def test_a_list_is_read_anew_after_a_while(sandbox: Sandbox, crowd: CrowdReader, seconds: Seconds) -> None:
    for _ in range(2):
        before = calls(sandbox)
        for email in emails(sandbox)[:MANY]:
            crowd.contact_by_external_id(email)
        assert calls(sandbox) - before == MANY
        seconds.at += CONTACTS_KEPT


@pytest.mark.parametrize(
    ("start", "hours"),
    [
        (MONDAY, 24),
        (MONDAY + timedelta(hours=9), 4),
        (MONDAY + timedelta(days=3), 24 * 7),
        (MONDAY + timedelta(days=27), 24),
        (MONDAY - timedelta(days=3), 24 * 40),
    ],
)
def test_the_shifts_of_a_crowd_are_those_that_each_would_be_told(
    sandbox: Sandbox, crowd: CrowdReader, start: datetime, hours: int
) -> None:
    for _ in range(MANY):
        crowd.shifts(MONDAY, MONDAY + timedelta(days=1))
    end = start + timedelta(hours=hours)
    alone = reader(sandbox).shifts(start, end)
    assert alone
    assert crowd.shifts(start, end) == alone


def test_the_shifts_of_many_days_are_read_in_a_handful_of_calls_and_not_kept(
    sandbox: Sandbox, crowd: CrowdReader, seconds: Seconds
) -> None:
    before = calls(sandbox)
    with ThreadPoolExecutor(16) as pool:
        days = [MONDAY + timedelta(days=number % 20) for number in range(60)]
        list(pool.map(lambda day: crowd.shifts(day, day + timedelta(days=1)), days))
    assert calls(sandbox) - before <= MANY + 3
    seconds.at += SHIFTS_KEPT
    before = calls(sandbox)
    crowd.shifts(MONDAY, MONDAY + timedelta(days=1))
    assert calls(sandbox) - before == 1


def test_what_the_bot_has_written_itself_is_seen_at_once(sandbox: Sandbox, crowd: CrowdReader) -> None:
    for _ in range(MANY):
        crowd.shifts(MONDAY, MONDAY + timedelta(days=1))
    writer = EverbridgeWriter(sandbox.everbridge_url, auth(sandbox), written=crowd.forget)
    with pytest.raises(Refused):
        writer.send("DELETE", f"/scheduling/{CAST.everbridge_organization}/substitutions/1", None)
    before = calls(sandbox)
    crowd.shifts(MONDAY, MONDAY + timedelta(days=1))
    assert calls(sandbox) - before == 1
    writer.close()


def test_many_who_ask_for_substitutions_at_once_share_a_few_calls(sandbox: Sandbox, crowd: CrowdReader) -> None:
    contacts = [person.contact.id for person in sandbox.webex.cast.people if person.contact is not None and person.contact.active]
    for contact in contacts[:20]:
        sandbox.everbridge.book(
            {
                "contactId": contact,
                "timeZoneString": "Europe/London",
                "recurrence": {
                    "type": "ical",
                    "datesApplicable": {"from": "2026-12-14", "to": "2026-12-15"},
                    "event": {"start": "2026-12-14T00:00:00", "end": "2026-12-15T00:00:00"},
                },
            }
        )
    sandbox.everbridge.faults.delay("GET", "/substitutions", 0.3)
    before = calls(sandbox)
    with ThreadPoolExecutor(20) as pool:
        found = list(pool.map(lambda contact: crowd.substitutions_of([contact]), contacts[:20]))
    assert [[row["contactId"] for row in rows] for rows in found] == [[contact] for contact in contacts[:20]]
    assert calls(sandbox) - before <= 4


def test_an_error_is_everybodys_who_asked_and_nobodys_after(sandbox: Sandbox, crowd: CrowdReader) -> None:
    sandbox.everbridge.faults.answer("GET", "/substitutions", 403)
    with pytest.raises(Forbidden):
        crowd.substitutions_of([1])
    assert crowd.substitutions_of([1]) == []


def test_where_the_filter_is_not_kept_others_are_left_out(sandbox: Sandbox) -> None:
    rows = [
        {"id": 1, "contactId": 7, "status": "A"},
        {"id": 2, "contactId": 8, "status": "A"},
        {"id": 3, "contactId": "7", "status": "D"},
    ]
    sandbox.everbridge.faults.answer("GET", "/substitutions", 200, body={"data": rows, "totalPageCount": 1})
    assert [row["id"] for row in reader(sandbox).substitutions_of([7])] == [1]
