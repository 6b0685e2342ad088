"""What a line that begins with a slash does, in the terminal and on the page: another seat, another time, a fault."""

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Protocol

from bot.sandbox.cast import Someone
from bot.sandbox.everbridge.wire import RuleError
from bot.sandbox.journal import Call
from bot.sandbox.seats import Mistaken, on_call, say, somebody, space, thread, time_of, zone_of
from bot.sandbox.serve import Sandbox
from bot.sandbox.tour import Step, steps
from bot.sandbox.webex.rooms import Room

UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
FARTHEST = timedelta(days=3660)  # that the clock is turned at once
MOST_FAULTS = 1000
WRITES = ("POST", "PUT", "DELETE")
PATIENCE = 60.0  # seconds for an answer
QUIT = ("quit", "exit", "/quit")


class Works(Protocol):
    """The bot that is played with, of which the sandbox knows nothing else. Both raise TimeoutError when it never comes to rest."""

    def rest(self, patience: float) -> None:
        """Waits, for so many seconds at most, until the bot has nothing left to do."""

    def forward(self, to: datetime) -> None:
        """Turns the clock forward to an aware moment, and lets all happen that becomes due until then."""

    def watch(self) -> None:
        """Lets some minutes go by, and the bot look whether what is booked still stands."""


class Face(Protocol):
    """Where the lines are typed: the terminal, or a seat of the page. ``calls`` are those of both systems, oldest first."""

    sandbox: Sandbox
    works: Works
    calls: list[Call]
    seat: Someone

    @property
    def room(self) -> Room:
        """The space in which they are."""

    def sit(self, person: Someone, room: Room) -> None:
        """Another seat, or another space."""

    def fill(self, name: str, value: str) -> None:
        """Fills a field of the card that was opened. Raises Mistaken."""

    def tour(self, steps: Sequence[Step]) -> None:
        """Plays the steps of the tour, one by one."""

    def print(self, text: str) -> None:
        """Shows lines."""


def run(face: Face, line: str) -> None:
    """Does what a line says. Raises Mistaken, when nothing was done, and TimeoutError when the bot doesn't come to rest."""
    word, _, rest = line.partition(" ")
    if word.lower() not in COMMANDS:
        raise Mistaken(f"There is no {word} here. /help lists what there is.")
    COMMANDS[word.lower()][2](face, rest.strip())


def _as(face: Face, said: str) -> None:
    if not said:
        face.print(f"  You are {face.seat.name}. Another seat: /as Priya")
        return
    person = somebody(face.sandbox.webex.cast.people, said)
    face.sit(person, face.sandbox.webex.rooms.direct(person))


def _in(face: Face, said: str) -> None:
    face.sit(face.seat, _room(face, said))


def _room(face: Face, said: str) -> Room:
    rooms = face.sandbox.webex.rooms
    if said.lower() in ("", "me"):
        return rooms.direct(face.seat)
    return space(list(rooms.rooms.values()), face.seat, said)


def _reply(face: Face, said: str) -> None:
    name, _, words = said.partition(":")
    if not (name.strip() and words.strip()):
        raise Mistaken("A reply says in whose thread, then what: /reply Alex: yes")
    webex = face.sandbox.webex
    say(webex, face.seat, face.room, words.strip(), thread(webex, face.room, somebody(face.room.members.values(), name)))
    face.works.rest(PATIENCE)


def _time(face: Face, said: str) -> None:
    now = face.sandbox.webex.clock()
    if said:
        to = _moment(face, said, now)
        if to < now:
            raise Mistaken(f"The clock only goes forward, and it is {time_of(face.seat, now)} already.")
        if to - now > FARTHEST:
            raise Mistaken("That is too far: ten years at once are the most.")
        face.works.forward(to)
    face.print(f"  (it is {time_of(face.seat, face.sandbox.webex.clock())})")


def _moment(face: Face, said: str, now: datetime) -> datetime:
    """``+3d``, or a moment in ISO form, by the clock of whoever sits there."""
    try:
        if ahead := re.fullmatch(r"\+\s*([0-9]+)\s*([mhdw])", said.lower()):
            return now + int(ahead[1]) * UNITS[ahead[2]]
        moment = datetime.fromisoformat(said)
        return moment if moment.tzinfo else moment.replace(tzinfo=zone_of(face.seat))
    except (ValueError, OverflowError):
        raise Mistaken(f"{said} is no time I know: /time +3d, /time +90m or /time 2026-11-20T22:00") from None


def _fault(face: Face, said: str) -> None:
    systems = {"everbridge": face.sandbox.everbridge.faults, "webex": face.sandbox.webex.faults}
    words = said.lower().split()
    if not words or words[0] not in systems or len(words) > 4 or words[3:] not in ([], ["writes"]):
        raise Mistaken("A fault is ordered like this: /fault everbridge 503 2, or /fault webex 429; /fault everbridge ends it.")
    faults, numbers = systems[words[0]], words[1:]
    if not numbers:
        faults.clear()
        face.print(f"  ({words[0]} answers as it should)")
        return
    if numbers == ["lost"]:
        faults.drop("POST", "", processed=True, blind=MOST_FAULTS)
        face.print(f"  (the next thing that is made in {words[0]} is there, but nobody hears of it or may look)")
        return
    status, times = _number(numbers[0], 400, 599), _number(numbers[1], 1, MOST_FAULTS) if numbers[1:] else 1
    for method in WRITES if words[3:] else ("*",):
        faults.answer(method, "", status, times=times)
    kind = "write" if words[3:] else "call"
    face.print(f"  (the next {f'{times} {kind}s' if times > 1 else kind} of {words[0]} will be answered with {status})")


def _number(said: str, least: int, most: int) -> int:
    if not (said.isdecimal() and len(said) < 9 and least <= int(said) <= most):
        raise Mistaken(f"{said} should be a number from {least} to {most}.")
    return int(said)


def _hand(face: Face, said: str) -> None:
    everbridge = face.sandbox.everbridge
    what, _, rest = said.partition(" ")
    if what not in ("delete", "move", "cover") or (what == "delete") == bool(rest):
        raise Mistaken("Somebody else's hand in Everbridge: /hand delete, /hand move 2026-12-01 or /hand cover Lee")
    if not everbridge.active:
        raise Mistaken("Nothing is booked in Everbridge that somebody else could change.")
    fields = _by_hand(face, what, rest.strip())
    row = int(everbridge.active[-1]["id"])
    face.works.watch()  # so that the bot has seen what stood there
    try:
        everbridge.change(row, fields) if fields else everbridge.delete(row)
    except RuleError as broken:
        raise Mistaken(f"Everbridge refuses that: {broken}") from None
    face.print(f"  (somebody else has {'changed' if fields else 'deleted'} the newest booking in Everbridge; the bot looks again)")
    face.works.watch()


def _by_hand(face: Face, what: str, said: str) -> dict[str, Any]:
    """The fields of a substitution that become others; none where it goes."""
    if what == "delete":
        return {}
    if what == "cover":
        person = somebody(face.sandbox.webex.cast.people, said)
        if person.contact is None:
            raise Mistaken(f"{person.name} isn't in Everbridge.")
        return {"staffAssignment": {"type": "contact", "contactIds": [person.contact.id]}}
    try:
        day = date.fromisoformat(said).isoformat()
    except ValueError:
        raise Mistaken(f"{said} is no day I know: /hand move 2026-12-01") from None
    return {"recurrence": {"type": "repeat", "datesApplicable": {"from": day, "to": day}}}


def _calls(face: Face, said: str) -> None:
    lines = [f"{call.method} {call.path} → {call.status or 'no answer'}" for call in list(face.calls)]
    face.print("\n".join(lines) or "  No calls yet.")


def _who(face: Face, said: str) -> None:
    for person, duties in on_call(face.sandbox, face.sandbox.webex.clock()):
        zone = person.timezone or "no zone in Webex"
        face.print(f"  {person.name:<14} {zone:<18}{' on call: ' + ', '.join(duties) if duties else ''}".rstrip())


def _tour(face: Face, said: str) -> None:
    face.tour(steps(face.sandbox.webex.clock()))


def _fill(face: Face, said: str) -> None:
    name, _, value = said.partition(" ")
    face.fill(name, value.strip())


def _help(face: Face, said: str) -> None:
    for usage, meaning, _ in COMMANDS.values():
        face.print(f"  {usage:<28} {meaning}")


COMMANDS: dict[str, tuple[str, str, Callable[[Face, str], None]]] = {
    "/as": ("/as Priya", "be somebody else, in their 1:1 space with the bot", _as),
    "/in": ("/in payments, /in me", "go to a group space, where you mention the bot; back to the 1:1 space", _in),
    "/reply": ("/reply Alex: yes", "say it in the thread that somebody began last in this space", _reply),
    "/fill": ("/fill from 2026-12-01", "fill a field of the card that you opened with Change; then press its button", _fill),
    "/time": ("/time +3d", "turn the clock forward: +90m, +2h, +3d, +1w, or to 2026-11-20T22:00", _time),
    "/fault": (
        "/fault everbridge 503 2",
        "have the next 2 calls of a system fail (503 2 writes: only what is written; lost: its answer); without numbers, no more",
        _fault,
    ),
    "/hand": (
        "/hand delete",
        "somebody else changes the newest booking in Everbridge (move 2026-12-01, cover Lee), and the bot looks at what stands",
        _hand,
    ),
    "/calls": ("/calls", "what the bot called so far, and what came back", _calls),
    "/who": ("/who", "everybody, their time zone, and who is on call now", _who),
    "/tour": ("/tour", "two minutes: ask, correct, the stand-in's yes, who is out, undo; leaves nothing booked", _tour),
    "/help": ("/help", "these lines", _help),
    "/quit": ("/quit", "the end; so does quit, exit or Ctrl-D", lambda face, said: None),
}
