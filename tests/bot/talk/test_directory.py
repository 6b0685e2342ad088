"""The directory over the emulated systems, through the real clients."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import httpx
import pytest

from bot.chat.messaging import ChatPerson, ChatReader
from bot.errors import RemoteError
from bot.sandbox.cast import CAST
from bot.sandbox.serve import Sandbox, running
from bot.systems.everbridge.api import EverbridgeReader
from bot.talk.directory import Directory
from intents.phrase import Mention
from intents.when import Span
from tests.conftest import Clock

FRIDAY = date(2026, 11, 20)


@pytest.fixture
def sandbox(clock: Clock) -> Iterator[Sandbox]:
    with running(clock) as found:
        yield found


@pytest.fixture
def directory(sandbox: Sandbox, clock: Clock) -> Directory:
    gate = sandbox.everbridge.gate
    login = httpx.BasicAuth(gate.username, gate.password)
    everbridge = EverbridgeReader(sandbox.everbridge_url, CAST.everbridge_organization, login)
    return Directory(ChatReader(sandbox.webex_url, sandbox.webex.tokens.bot), everbridge, clock, "Europe/Paris")


@pytest.fixture
def alex(directory: Directory) -> ChatPerson:
    return directory.webex(CAST.find("alex").id)


def names(directory: Directory, said: str, alex: ChatPerson, *mentions: Mention) -> list[str]:
    return [person.name for person in directory.named(said, alex, mentions)]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Sam", ["Sam Carter", "Sam Okafor"]),
        ("sam", ["Sam Carter", "Sam Okafor"]),
        ("Sam Okafor", ["Sam Okafor"]),
        ("Okafor", ["Sam Okafor"]),
        ("Sam O", ["Sam Okafor"]),
        ("Lee", ["Lee Chen"]),
        ("Leo", ["Leo Rossi"]),
        ("Le", ["Lee Chen", "Lena Fischer", "Leo Rossi"]),
        ("April", ["April Jones"]),
        ("Max", ["Max Weber"]),
        ("my manager", ["Dana Reed"]),
        ("Zebedee", []),
        ("Understudy", []),
        ("Olivia", []),
        ("Kim Lund", ["Kim Lund"]),
        ("", []),
        ("%", []),
        ("Sam&x=1", []),
        ("x" * 500, []),
    ],
)
def test_a_name_finds_everybody_it_may_mean(directory: Directory, alex: ChatPerson, said: str, found: list[str]) -> None:
    assert names(directory, said, alex) == found


@pytest.mark.parametrize(
    ("email", "found"),
    [
        ("sam.okafor@example.com", ["Sam Okafor"]),
        ("SAM.Okafor@Example.com", ["Sam Okafor"]),
        ("nobody@example.com", []),
        ("olivia.grant@other.example", []),
        ("understudy@webex.bot", []),
    ],
)
def test_an_address_is_exact(directory: Directory, alex: ChatPerson, email: str, found: list[str]) -> None:
    assert names(directory, email, alex) == found


def test_a_mention_is_exact(directory: Directory, alex: ChatPerson) -> None:
    assert names(directory, "Sam", alex, Mention("Sam", CAST.find("sam.okafor").id)) == ["Sam Okafor"]


def test_a_mention_of_somebody_elsewhere_is_nobody(directory: Directory, alex: ChatPerson) -> None:
    assert names(directory, "Olivia", alex, Mention("Olivia", CAST.find("olivia").id)) == []


@pytest.mark.parametrize("who", ["alex", "sam.okafor", "jo", "april", "lee"])
def test_a_contact_is_found_by_its_external_id_or_by_an_address(directory: Directory, who: str) -> None:
    someone = CAST.find(who)
    assert someone.contact is not None
    assert directory.person(directory.webex(someone.id)).contact_id == someone.contact.id


@pytest.mark.parametrize("who", ["kim", "nina"])
def test_without_an_active_contact_there_is_none(directory: Directory, who: str) -> None:
    assert directory.person(directory.webex(CAST.find(who).id)).contact_id is None


def test_the_contacts_zone_counts_before_webexs(directory: Directory) -> None:
    lena = directory.person(directory.webex(CAST.find("lena").id))
    assert directory.zone(lena) == "Europe/Berlin"


def test_the_zone_of_nobody_knows_where_is_the_default(directory: Directory) -> None:
    lee = directory.webex(CAST.find("lee").id)
    assert directory.webex_zone(lee) == "Europe/Paris"


def test_shifts_are_those_that_an_absence_touches(directory: Directory) -> None:
    hits = directory.shifts(1100000000000001, (Span.days(FRIDAY, FRIDAY + timedelta(days=2)),), "Europe/London", series=False)
    assert [(hit.calendar_id, hit.start.isoformat()) for hit in hits] == [(3300000000000003, "2026-11-20T09:00:00+00:00")]


def test_between_two_absences_nothing_counts(directory: Directory) -> None:
    days = (Span.days(FRIDAY, FRIDAY), Span.days(FRIDAY + timedelta(days=4), FRIDAY + timedelta(days=4)))
    assert len(directory.shifts(1100000000000001, days, "Europe/London", series=False)) == 2


def test_of_a_series_the_first_weeks_are_looked_through(directory: Directory) -> None:
    hits = directory.shifts(1100000000000001, (Span.days(FRIDAY, FRIDAY),), "Europe/London", series=True)
    assert {hit.calendar_id for hit in hits} == {3300000000000003}
    assert len(hits) > 20


def test_a_calendar_has_its_name(directory: Directory) -> None:
    assert [directory.calendar(id_).name for id_ in (3300000000000003, 42)] == ["Payments on-call", ""]


def test_what_was_asked_is_remembered_for_ten_minutes(
    directory: Directory, sandbox: Sandbox, clock: Clock, alex: ChatPerson
) -> None:
    directory.named("April", alex, ())
    before = len(sandbox.everbridge.requests)
    directory.named("April", alex, ())
    assert len(sandbox.everbridge.requests) == before
    clock.now += timedelta(minutes=11)
    directory.named("April", alex, ())
    assert len(sandbox.everbridge.requests) > before


def test_many_at_once_fetch_the_contacts_once(directory: Directory, sandbox: Sandbox, alex: ChatPerson) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: names(directory, "April", alex), range(8)))
    assert found == [["April Jones"]] * 8
    lists = [call for call in sandbox.everbridge.requests if "pageNumber=1" in call.path and "/contacts/" in call.path]
    assert len(lists) == 1


def test_a_system_that_fails_is_an_error_and_not_an_answer(directory: Directory, sandbox: Sandbox, alex: ChatPerson) -> None:
    sandbox.everbridge.faults.answer("GET", "/contacts/", 500, times=20)
    with pytest.raises(RemoteError):
        directory.named("April", alex, ())
    sandbox.everbridge.faults.clear()
    assert names(directory, "April", alex) == ["April Jones"]
