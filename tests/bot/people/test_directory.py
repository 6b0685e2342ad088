"""The directory over the emulated systems, through the real clients."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import httpx
import pytest

from bot.chat.messaging import ChatPerson, ChatReader
from bot.errors import RemoteError
from bot.people.directory import Directory
from bot.people.hits import ShiftHit, hits
from bot.sandbox.cast import CAST, ELSEWHERE, HOME, Cast, Contact, Someone
from bot.sandbox.serve import Sandbox, running
from bot.systems.everbridge.api import EverbridgeReader
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


def shifts(directory: Directory, spans: tuple[Span, ...], zone: str, *, series: bool) -> list[ShiftHit]:
    """Those of Alex."""
    return hits(1100000000000001, directory.on_call(spans, zone, series=series), spans, zone, series=series)


def test_shifts_are_those_that_an_absence_touches(directory: Directory) -> None:
    found = shifts(directory, (Span.days(FRIDAY, FRIDAY + timedelta(days=2)),), "Europe/London", series=False)
    assert [(hit.calendar_id, hit.start.isoformat()) for hit in found] == [(3300000000000003, "2026-11-20T09:00:00+00:00")]


def test_between_two_absences_nothing_counts(directory: Directory) -> None:
    days = (Span.days(FRIDAY, FRIDAY), Span.days(FRIDAY + timedelta(days=4), FRIDAY + timedelta(days=4)))
    assert len(shifts(directory, days, "Europe/London", series=False)) == 2


def test_of_a_series_the_first_weeks_are_looked_through(directory: Directory) -> None:
    found = shifts(directory, (Span.days(FRIDAY, FRIDAY),), "Europe/London", series=True)
    assert {hit.calendar_id for hit in found} == {3300000000000003}
    assert len(found) > 20


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


# ---- one person, whatever they are called ----------------------------------------------------------------------------------


def company(*more: Someone, outside: tuple[Someone, ...] = ()) -> Cast:
    return replace(CAST, people=(*CAST.people, *more), outside=outside, _index={})


def somebody(
    key: str,
    first: str,
    last: str,
    number: int,
    *,
    external_id: str = "",
    name: tuple[str, str] | None = None,
    added: tuple[str, ...] = (),
    **more: Any,
) -> Someone:
    email = f"{key}@example.com"
    contact = Contact(number, external_id or f"E{number}", email, "Europe/London", True, name, added)
    return Someone(key, first, last, email, contact=contact, **more)


@contextmanager
def directory_of(cast: Cast, clock: Clock, *organizations: str) -> Iterator[tuple[Directory, Sandbox, ChatPerson]]:
    with running(clock, cast) as sandbox:
        gate = sandbox.everbridge.gate
        login = httpx.BasicAuth(gate.username, gate.password)
        everbridge = EverbridgeReader(sandbox.everbridge_url, cast.everbridge_organization, login)
        found = Directory(ChatReader(sandbox.webex_url, sandbox.webex.tokens.bot), everbridge, clock, "Europe/Paris", organizations)
        yield found, sandbox, found.webex(CAST.find("alex").id)


MINA = replace(
    somebody("mina", "Mina", "Newname", 71, external_id="mina.oldname@example.com", name=("Mina", "Oldname")),
    aliases=("mina.oldname@example.com",),
)


@pytest.mark.parametrize(
    "said", ["Mina", "Oldname", "Mina Newname", "Mina Oldname", "mina.oldname@example.com", "mina@example.com"]
)
def test_a_person_with_two_addresses_and_two_names_is_found_once(clock: Clock, said: str) -> None:
    with directory_of(company(MINA), clock) as (directory, _, alex):
        found = [directory.settled(person) for person in directory.named(said, alex, ())]
        assert [(person.name, person.person_id, person.contact_id) for person in found] == [("Mina Newname", MINA.id, 71)]


BOB = somebody("bob", "Robert", "Stone", 72, nick="Bob")
JUERGEN = somebody("jm", "Jürgen", "Müller", 73)


@pytest.mark.parametrize(("said", "found"), [("Bob", BOB), ("Bob Stone", BOB), ("Juergen Mueller", JUERGEN), ("Jurgen", JUERGEN)])
def test_somebody_is_found_by_a_nickname_and_however_they_are_spelt(clock: Clock, said: str, found: Someone) -> None:
    with directory_of(company(BOB, JUERGEN), clock) as (directory, _, alex):
        named = directory.named(said, alex, ())
        assert [directory.settled(person).person_id for person in named] == [found.id]


def test_a_near_name_is_somebodys(directory: Directory) -> None:
    assert [person.name for person in directory.near("Pria Shah")] == ["Priya Shah"]
    assert directory.near("pria@example.com") == []


def test_a_name_of_300_people_costs_no_call_for_each(clock: Clock) -> None:
    sams = tuple(somebody(f"sam{number}", "Sam", f"Number{number}", 1000 + number) for number in range(300))
    with directory_of(company(*sams), clock) as (directory, sandbox, alex):
        directory.named("Lee", alex, ())
        before = len(sandbox.everbridge.requests), len(sandbox.webex.requests)
        assert len(directory.named("Sam", alex, ())) == 302
        assert (len(sandbox.everbridge.requests), len(sandbox.webex.requests)) == (before[0], before[1] + 1)


# ---- whose contact it is ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("warm", [True, False])
def test_who_adds_anothers_address_to_a_contact_becomes_nobody_else(clock: Clock, warm: bool) -> None:
    jo, priya, kim = (CAST.find(who) for who in ("jo", "priya", "kim"))
    added = (jo.email, priya.email, kim.email)
    mallory = somebody("mallory", "Mallory", "Smith", 74, external_id="mallory@example.com", added=added)
    with directory_of(company(mallory), clock) as (directory, _, alex):
        if warm:
            directory.named("Lee", alex, ())
        found = {who.key: directory.person(directory.webex(who.id)).contact_id for who in (jo, priya, kim, mallory)}
        assert jo.contact is not None and priya.contact is not None
        assert found == {"jo": jo.contact.id, "priya": priya.contact.id, "kim": None, "mallory": 74}
        assert directory.doubt(directory.webex(kim.id)) == "another name"


def test_two_contacts_of_one_person_are_for_the_administrator(clock: Clock) -> None:
    jo = CAST.find("jo")
    twin = Someone("twin", "Jo", "Park", "twin@example.com", contact=Contact(75, "E75", jo.email, "Europe/London"))
    with directory_of(company(outside=(twin,)), clock) as (directory, _, alex):
        person = directory.person(directory.webex(jo.id))
        assert (person.contact_id, directory.doubt(directory.webex(jo.id))) == (None, "twice")
        assert [(found.name, found.contact_id) for found in directory.named("Jo Park", alex, ())] == [("Jo Park", None)]


def test_without_any_contact_there_is_no_doubt(directory: Directory) -> None:
    assert directory.doubt(directory.webex(CAST.find("kim").id)) == "unknown"


# ---- who is served ---------------------------------------------------------------------------------------------------------


def test_people_of_every_organization_that_is_served_may_be_named(clock: Clock) -> None:
    olivia = CAST.find("olivia")
    mention = Mention("Olivia", olivia.id)
    for organizations, found in (((HOME, ELSEWHERE), ["Olivia Grant"]), ((HOME,), []), ((), [])):
        with directory_of(CAST, clock, *organizations) as (directory, _, alex):
            assert names(directory, "Olivia", alex, mention) == found


@pytest.mark.parametrize("manager", ["olivia", "left"])
def test_a_manager_elsewhere_or_who_has_left_is_nobody(clock: Clock, manager: str) -> None:
    left = Someone("left", "Old", "Boss", "old.boss@example.com")
    report = Someone("report", "Rita", "Port", "rita.port@example.com", manager=manager)
    with directory_of(company(left, report), clock) as (directory, sandbox, _):
        sandbox.webex.dismiss(left)
        assert names(directory, "my manager", directory.webex(report.id)) == []


# ---- still there -----------------------------------------------------------------------------------------------------------


def test_who_is_there_still_is_not_gone(directory: Directory, alex: ChatPerson) -> None:
    assert not any(directory.gone(person) for said in ("Jo", "Priya", "Sam") for person in directory.named(said, alex, ()))


def test_who_has_left_or_was_put_out_is_gone_at_once(directory: Directory, sandbox: Sandbox, alex: ChatPerson) -> None:
    jo, priya = directory.named("Jo", alex, ()) + directory.named("Priya", alex, ())
    sandbox.webex.dismiss("jo")
    sandbox.everbridge.contacts.put_out(priya.contact_id or 0)
    assert (directory.gone(jo), directory.gone(priya)) == (True, True)
