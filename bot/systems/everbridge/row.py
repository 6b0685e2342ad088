"""Everbridge's row in the table of systems."""

from datetime import timedelta

import httpx

from bot.settings import Settings
from bot.systems.base import Budget, Connected, Sent, System, Tools
from bot.systems.breaker import Breaker
from bot.systems.everbridge.api import EverbridgeReader, EverbridgeWriter
from bot.systems.everbridge.auth import ClientCredentials
from bot.systems.everbridge.crowd import CrowdReader
from bot.systems.everbridge.find_again import Everbridge
from bot.systems.throttle import Gate
from bot.texts.words import SystemWords

NAME = "everbridge"
BUDGET = Budget(10, timedelta(seconds=1.1))
"""Ten calls a second (README.md 8), and some for what lies between taking a place and arriving there."""


def connect(settings: Settings, tools: Tools) -> Connected[EverbridgeReader] | None:
    """Needs the organization and one kind of credentials."""
    organization, auth = settings.everbridge_organization_id, _auth(settings, tools)
    if organization is None or auth is None:
        return None
    base = settings.everbridge_base_url
    gate = Gate(NAME, Breaker(NAME, tools.clock), lambda longest: tools.turn(NAME, BUDGET, longest))
    reader = CrowdReader(base, organization, auth, transport=gate)

    def ping() -> str:
        reader.ping()
        return "answers"

    return Connected(
        reader,
        EverbridgeWriter(base, auth, transport=gate.for_writes(), written=reader.forget),
        Everbridge(reader),
        ping,
        gate.ready,
    )


def _auth(settings: Settings, tools: Tools) -> httpx.Auth | None:
    if settings.everbridge_username and settings.everbridge_password:
        return httpx.BasicAuth(settings.everbridge_username, settings.everbridge_password)
    if settings.everbridge_client_id and settings.everbridge_client_secret and settings.everbridge_token_url:
        return ClientCredentials(
            settings.everbridge_token_url, settings.everbridge_client_id, settings.everbridge_client_secret, clock=tools.clock
        )
    return None


def made_at(call: Sent, remote_id: str) -> str:
    """Below the collection that it was posted to (README.md 6)."""
    return f"{call.path.rstrip('/')}/{remote_id}"


EVERBRIDGE = System(
    NAME,
    "everbridge",
    {
        "en": SystemWords("Everbridge", "in Everbridge under Scheduling", "not set up: cover is refused"),
        "de": SystemWords("Everbridge", "in Everbridge unter Scheduling"),
        "es": SystemWords("Everbridge", "en Everbridge, en Scheduling"),
        "fr": SystemWords("Everbridge", "dans Everbridge, sous Scheduling"),
        "it": SystemWords("Everbridge", "in Everbridge, sotto Scheduling"),
    },
    connect,
    made_at,
)
