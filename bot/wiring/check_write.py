"""``understudy check --write``: books one substitution and one schedule for somebody, reads them back, and takes them away again.

What is booked is a day nearly a year ahead, of one person alone and with nobody as cover, made by the same code as what people ask
for. Whoever runs the command has said yes to just that; no other call is ever made without the approval of the person it is about.
"""

import secrets
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from threading import Event
from typing import Literal
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.errors import NotFound, UnderstudyError, Unsure
from bot.people.directory import Directory
from bot.settings import Settings
from bot.store.rows.plans import StoredCall
from bot.systems import registry
from bot.systems.base import CannotTell, Connected, Sent, Tried
from bot.systems.everbridge.row import EVERBRIDGE
from bot.systems.webex.row import WEBEX
from bot.wiring.clients import Clients
from intents import Draft
from intents.person import Calendar, Cast, Person
from intents.plan import Call, settle
from intents.when import Span

AHEAD = timedelta(days=350)  # far from every shift that is planned, and within what both systems take
NAME = "Understudy test"
LOOKS = 5


def tests(settings: Settings, clients: Clients, email: str, now: Clock) -> Iterator[tuple[str, Callable[[], str]]]:
    """What is tried, by its name: each says what was done, or raises UnderstudyError with what stands there now."""
    everbridge = registry.reader(clients.systems, EVERBRIDGE)
    directory = Directory(clients.chat, everbridge, now, settings.timezone, settings.webex_org_id)

    def person() -> Person:
        chat = clients.chat.person_by_email(email)
        if chat is None:
            raise UnderstudyError(f"Webex knows nobody with the address {email}; nothing was booked")
        return directory.person(chat)

    def substitution() -> str:
        return _there_and_back(EVERBRIDGE.name, clients.systems[EVERBRIDGE.name], _substitution(settings, person(), now), now)

    def schedule() -> str:
        return _there_and_back(WEBEX.name, clients.systems[WEBEX.name], _schedule(settings, person(), now), now)

    for system, name, test in ((EVERBRIDGE, "test substitution", substitution), (WEBEX, "test schedule", schedule)):
        yield name, test if system.name in clients.systems else lambda: "not set up, so nothing was tried"


def _substitution(settings: Settings, person: Person, now: Clock) -> Call:
    if person.contact_id is None:
        raise UnderstudyError("Everbridge has no contact for that person, or several; nothing was booked")
    chosen = settings.everbridge_calendar_id
    cast = Cast(
        person,
        _zone(settings, person),
        calendars=(Calendar(chosen),) if chosen else (),
        organization_id=settings.everbridge_organization_id,
        body=settings.everbridge_body,
    )
    return settle(_draft("unavailable", cast.timezone, now), cast).calls[0]


def _schedule(settings: Settings, person: Person, now: Clock) -> Call:
    cast = Cast(person, _zone(settings, person), schedule_name=f"{NAME} {secrets.token_hex(3)}")
    return settle(_draft("holiday", cast.timezone, now), cast).calls[0]


def _zone(settings: Settings, person: Person) -> str:
    return person.timezone or settings.timezone


def _draft(intent: Literal["unavailable", "holiday"], zone: str, now: Clock) -> Draft:
    here = now().astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    day = datetime.combine(here.date() + AHEAD, datetime.min.time())
    title = NAME if intent == "holiday" else None
    return Draft(intent, NAME, here, zone, (Span(day, day + timedelta(days=1), all_day=True),), title=title)


def _there_and_back(name: str, system: Connected[object], call: Call, now: Clock) -> str:
    made = StoredCall("test", 1, name, call.method, call.path, call.body, call.sentence)
    since = now()
    _turn(system)
    # What they make is dated by whole seconds, which may be before us: so what is new is told by what was there.
    tried = Tried(since, frozenset(system.find_again.before(made, since)))
    remote_id = _made(system, made, tried)
    gone = replace(made, method="DELETE", path=registry.made_at(name, made, remote_id) or "", body=None)
    try:
        seen = _found(system, made, tried)
        _turn(system)
        system.writer.send("DELETE", gone.path, None)
        if _found(system, gone, Tried(since)) is None:
            raise UnderstudyError("it is still there")
    except UnderstudyError as error:
        raise UnderstudyError(
            f"{call.sentence}: booked with the id {remote_id}, but {error}. Remove it by hand: {gone.path}"
        ) from error
    if seen != remote_id:
        raise UnderstudyError(f"{call.sentence}: booked with the id {remote_id} and removed, but it could not be read back")
    return f"{call.sentence}: booked, read back and removed (id {remote_id})"


def _made(system: Connected[object], call: Sent, tried: Tried) -> str:
    _turn(system)
    try:
        found = system.writer.send(call.method, call.path, call.body).remote_id
    except Unsure:  # it may be there all the same
        found = _found(system, call, tried)
        if found is None:
            raise
    if found is None:
        found = _found(system, call, tried)
    if found is None:
        raise UnderstudyError("it was taken, but what was made can't be found; look for it in the system itself")
    return found


def _found(system: Connected[object], call: Sent, tried: Tried) -> str | None:
    """A list may be late: it is looked at for some seconds."""
    for _ in range(LOOKS):
        with suppress(CannotTell, NotFound):
            if (found := system.find_again.made(call, tried)) is not None:
                return found
        Event().wait(1)
    return None


def _turn(system: Connected[object]) -> None:
    if (rests := system.ready()) > 0:
        raise UnderstudyError(f"it rests for {rests:.0f} s, after errors; try again then")
