"""What a line that begins with a slash does in a terminal chat: another seat, another time, a fault, a look at what happened."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from bot.sandbox.seats import Mistaken, somebody, space
from bot.sandbox.webex.rooms import Room

if TYPE_CHECKING:
    from bot.sandbox.terminal import Terminal


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


def _calls(terminal: "Terminal", said: str) -> None:
    lines = [f"{call.method} {call.path} → {call.status or 'no answer'}" for call in list(terminal.calls)]
    terminal.print("\n".join(lines) or "  No calls yet.")


def _who(terminal: "Terminal", said: str) -> None:
    sandbox, now = terminal.sandbox, terminal.sandbox.webex.clock()
    for person in sandbox.webex.cast.people:
        duties = ", ".join(sandbox.everbridge.duties(person, now))
        zone = person.timezone or "no zone in Webex"
        terminal.print(f"  {person.name:<14} {zone:<18}{' on call: ' + duties if duties else ''}".rstrip())


def _help(terminal: "Terminal", said: str) -> None:
    for usage, meaning, _ in COMMANDS.values():
        terminal.print(f"  {usage:<28} {meaning}")


COMMANDS: dict[str, tuple[str, str, Callable[["Terminal", str], None]]] = {
    "/as": ("/as Priya", "be somebody else, in their 1:1 space with the bot", _as),
    "/in": ("/in payments, /in me", "go to a group space, where you mention the bot; back to the 1:1 space", _in),
    "/calls": ("/calls", "what the bot called so far, and what came back", _calls),
    "/who": ("/who", "everybody, their time zone, and who is on call now", _who),
    "/help": ("/help", "these lines", _help),
    "/quit": ("/quit", "the end; so does quit, or Ctrl-D", lambda terminal, said: None),
}
