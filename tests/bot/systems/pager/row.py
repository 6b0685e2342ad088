"""A third system, to prove the table: everything of it stands here, and bot/ has no line about it."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

import httpx

from bot.settings import Settings
from bot.systems.base import Budget, Connected, Sent, System, Tools, Tried
from bot.systems.breaker import Breaker
from bot.systems.client import Line
from bot.systems.throttle import Gate
from bot.systems.written import Receipt, receipt_of
from bot.texts.words import SystemWords

NAME = "pager"
BUDGET = Budget(5, timedelta(seconds=1))


class Pager:
    """Overrides: who takes the pager when."""

    def __init__(self, base_url: str, transport: httpx.BaseTransport) -> None:
        self._line = Line(NAME, base_url, httpx.Auth(), transport=transport, read_seconds=2)

    def send(self, method: str, path: str, body: bytes | None) -> Receipt:
        return receipt_of(self._line.write(method, path, body), method, lambda said: said.get("override"))

    def who(self) -> list[dict[str, str]]:
        return list(self._line.get("/overrides"))


@dataclass
class FoundAgain:
    """Finds an override by who takes the pager."""

    pager: Pager

    def before(self, call: Sent, since: datetime) -> list[str]:
        return []  # nobody takes the pager twice

    def made(self, call: Sent, tried: Tried) -> str | None:
        who = json.loads(call.body or b"{}")["who"]
        return next((row["override"] for row in self.pager.who() if row["who"] == who), None)


def row(base_url: str) -> System[Pager]:
    """The row, for a pager that listens at an address."""

    def connect(_: Settings, tools: Tools) -> Connected[Pager]:
        gate = Gate(NAME, Breaker(NAME, tools.clock), lambda longest: tools.turn(NAME, BUDGET, longest))
        reader, writer = Pager(base_url, gate), Pager(base_url, gate.for_writes())

        def ping() -> str:
            return f"{len(reader.who())} overrides"

        return Connected(reader, writer, FoundAgain(reader), ping, gate.ready)

    return System(
        NAME,
        "pager",
        {"en": SystemWords("the pager", "on the pager's board", "not set up")},
        connect,
        lambda call, remote_id: f"{call.path}/{remote_id}",
    )
