"""What somebody does on the page: says something, presses a button, or has a slash line done, as in the terminal."""

from collections.abc import Sequence
from threading import RLock
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from bot.sandbox import slash
from bot.sandbox.cast import Someone
from bot.sandbox.journal import Call
from bot.sandbox.seats import Mistaken, name_of, say
from bot.sandbox.serve import Sandbox
from bot.sandbox.slash import PATIENCE, QUIT, Works
from bot.sandbox.tour import Step
from bot.sandbox.webex.rooms import Room

Json = dict[str, Any]


class Act(BaseModel):
    """By ``person``, a key, in ``room``, by its name: words, a slash line, or ``inputs`` that go back with the card ``message``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    person: str = Field(max_length=100)
    room: str = Field(max_length=200)
    text: str = Field("", max_length=7000)
    message: str = Field("", max_length=200)
    inputs: dict[str, str] = {}


class Actor:
    """Does what the seats of the page say. Slash lines are done one after the other."""

    def __init__(self, sandbox: Sandbox, works: Works) -> None:
        self._sandbox, self._works, self._lock = sandbox, works, RLock()
        self._calls: list[Call] = []
        for journal in (sandbox.webex.journal, sandbox.everbridge.journal):
            journal.listeners.append(self._calls.append)

    def does(self, act: Act) -> Json:
        """``notes`` are lines to show in the seat; ``sit`` is another seat to open, ``tour`` the steps of one to begin."""
        try:
            seat = Seat(self._sandbox, self._works, self._calls, act)
            if act.text.startswith("/") and not act.message:
                with self._lock:
                    seat.line(act.text.strip())
                return {"notes": seat.notes, "sit": seat.moved, "tour": seat.steps}
            if act.message:
                self._sandbox.webex.click(seat.seat, act.message, act.inputs)
            elif act.text.strip():
                say(self._sandbox.webex, seat.seat, seat.room, act.text.strip())
            self._works.rest(PATIENCE)
        except (Mistaken, LookupError) as mistake:
            return {"notes": [str(mistake.args[0])]}
        except TimeoutError:
            return {"notes": ["no answer"]}
        return {"notes": []}


class Seat:
    """Where a slash line is done. Raises LookupError for an act of nobody, or in no space of theirs."""

    def __init__(self, sandbox: Sandbox, works: Works, calls: list[Call], act: Act) -> None:
        self.sandbox, self.works, self.calls = sandbox, works, calls
        self.seat = sandbox.webex.cast.find(act.person)
        self.room = sandbox.webex.rooms.rooms.get(act.room) or sandbox.webex.rooms.direct(self.seat)
        if self.seat.id not in self.room.members or self.seat.kind != "person":
            raise LookupError(f"{self.seat.name} is not in that space.")
        self.notes: list[str] = []
        self.moved: Json | None = None
        self.steps: list[Json] = []

    def line(self, text: str) -> None:
        """Does it. Raises Mistaken and TimeoutError, as slash.run."""
        if text.lower() in QUIT:
            raise Mistaken("Ctrl-C in the terminal ends it; this page can be closed at any time.")
        slash.run(self, text)

    def sit(self, person: Someone, room: Room) -> None:
        self.moved = {"person": person.key, "room": name_of(room)}

    def fill(self, name: str, value: str) -> None:
        raise Mistaken("Fill the field on the card, then press its button.")

    def tour(self, steps: Sequence[Step]) -> None:
        self.steps = [{"person": step.person, "says": step.says, "look": step.look} for step in steps]

    def print(self, text: str) -> None:
        self.notes += text.split("\n")
