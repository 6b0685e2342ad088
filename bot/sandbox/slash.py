"""What a line that begins with a slash does in a terminal chat: another seat, another time, a fault, a look at what happened."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.sandbox.seats import Mistaken, somebody, space
from bot.sandbox.webex.rooms import Room

if TYPE_CHECKING:
    from bot.sandbox.terminal import Terminal

UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
FARTHEST = timedelta(days=3660)  # that the clock is turned at once
MOST_FAULTS = 1000
WRITES = ("POST", "PUT", "DELETE")


def run(terminal: "Terminal", line: str) -> None:
    """Does what a line says. Raises Mistaken, when nothing was done, and TimeoutError when the bot doesn't come to rest."""
    word, _, rest = line.partition(" ")
    if word.lower() not in COMMANDS:
        raise Mistaken(f"There is no {word} here. /help lists what there is.")
    COMMANDS[word.lower()][2](terminal, rest.strip())


def _as(terminal: "Terminal", said: str) -> None:
    if not said:
        raise Mistaken(f"You are {terminal.seat.name}. Another seat: /as Priya")
    person = somebody(terminal.sandbox.webex.cast.people, said)
    terminal.sit(person, terminal.sandbox.webex.rooms.direct(person))


def _in(terminal: "Terminal", said: str) -> None:
    terminal.sit(terminal.seat, _room(terminal, said))


def _room(terminal: "Terminal", said: str) -> Room:
    rooms = terminal.sandbox.webex.rooms
    if said.lower() in ("", "me"):
        return rooms.direct(terminal.seat)
    return space(list(rooms.rooms.values()), terminal.seat, said)


def _time(terminal: "Terminal", said: str) -> None:
    now = terminal.sandbox.webex.clock()
    if said:
        to = _moment(terminal, said, now)
        if to < now:
            raise Mistaken(f"The clock only goes forward, and it is {_said(terminal, now)} already.")
        if to - now > FARTHEST:
            raise Mistaken("That is too far: ten years at once are the most.")
        terminal.works.forward(to)
    terminal.print(f"  (it is {_said(terminal, terminal.sandbox.webex.clock())})")


def _moment(terminal: "Terminal", said: str, now: datetime) -> datetime:
    """``+3d``, or a moment in ISO form, by the clock of whoever sits there."""
    try:
        if ahead := re.fullmatch(r"\+\s*([0-9]+)\s*([mhdw])", said.lower()):
            return now + int(ahead[1]) * UNITS[ahead[2]]
        moment = datetime.fromisoformat(said)
        return moment if moment.tzinfo else moment.replace(tzinfo=terminal.zone)
    except (ValueError, OverflowError):
        raise Mistaken(f"{said} is no time I know: /time +3d, /time +90m or /time 2026-11-20T22:00") from None


def _said(terminal: "Terminal", moment: datetime) -> str:
    return f"{moment.astimezone(terminal.zone):%a %-d %b %Y, %H:%M} ({terminal.zone.key})"


def _fault(terminal: "Terminal", said: str) -> None:
    systems = {"everbridge": terminal.sandbox.everbridge.faults, "webex": terminal.sandbox.webex.faults}
    words = said.lower().split()
    if not words or words[0] not in systems or len(words) > 4 or words[3:] not in ([], ["writes"]):
        raise Mistaken("A fault is ordered like this: /fault everbridge 503 2, or /fault webex 429; /fault everbridge ends it.")
    faults, numbers = systems[words[0]], words[1:]
    if not numbers:
        faults.clear()
        terminal.print(f"  ({words[0]} answers as it should)")
        return
    if numbers == ["lost"]:
        faults.drop("POST", "", processed=True, blind=MOST_FAULTS)
        terminal.print(f"  (the next thing that is made in {words[0]} is there, but nobody hears of it or may look)")
        return
    status, times = _number(numbers[0], 400, 599), _number(numbers[1], 1, MOST_FAULTS) if numbers[1:] else 1
    for method in WRITES if words[3:] else ("*",):
        faults.answer(method, "", status, times=times)
    kind = "write" if words[3:] else "call"
    terminal.print(f"  (the next {f'{times} {kind}s' if times > 1 else kind} of {words[0]} will be answered with {status})")


def _number(said: str, least: int, most: int) -> int:
    if not (said.isdecimal() and len(said) < 9 and least <= int(said) <= most):
        raise Mistaken(f"{said} should be a number from {least} to {most}.")
    return int(said)


def _calls(terminal: "Terminal", said: str) -> None:
    lines = [f"{call.method} {call.path} → {call.status or 'no answer'}" for call in list(terminal.calls)]
    terminal.print("\n".join(lines) or "  No calls yet.")


def _who(terminal: "Terminal", said: str) -> None:
    sandbox, now = terminal.sandbox, terminal.sandbox.webex.clock()
    for person in sandbox.webex.cast.people:
        duties = ", ".join(sandbox.everbridge.duties(person, now))
        zone = person.timezone or "no zone in Webex"
        terminal.print(f"  {person.name:<14} {zone:<18}{' on call: ' + duties if duties else ''}".rstrip())


def _fill(terminal: "Terminal", said: str) -> None:
    name, _, value = said.partition(" ")
    terminal.fill(name, value.strip())


def _help(terminal: "Terminal", said: str) -> None:
    for usage, meaning, _ in COMMANDS.values():
        terminal.print(f"  {usage:<28} {meaning}")


COMMANDS: dict[str, tuple[str, str, Callable[["Terminal", str], None]]] = {
    "/as": ("/as Priya", "be somebody else, in their 1:1 space with the bot", _as),
    "/in": ("/in payments, /in me", "go to a group space, where you mention the bot; back to the 1:1 space", _in),
    "/fill": ("/fill from 2026-12-01", "fill a field of the card that you opened with Change; then press its button", _fill),
    "/time": ("/time +3d", "turn the clock forward: +90m, +2h, +3d, +1w, or to 2026-11-20T22:00", _time),
    "/fault": (
        "/fault everbridge 503 2",
        "have the next 2 calls of a system fail (503 2 writes: only what is written; lost: its answer); without numbers, no more",
        _fault,
    ),
    "/calls": ("/calls", "what the bot called so far, and what came back", _calls),
    "/who": ("/who", "everybody, their time zone, and who is on call now", _who),
    "/help": ("/help", "these lines", _help),
    "/quit": ("/quit", "the end; so does quit, exit or Ctrl-D", lambda terminal, said: None),
}
