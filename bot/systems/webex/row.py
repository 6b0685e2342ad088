"""The row of Webex person schedules in the table of systems."""

import json

import httpx

from bot.errors import NotFound
from bot.settings import Settings
from bot.systems.auth import StaticBearer
from bot.systems.base import Connected, Sent, System, Tools
from bot.systems.breaker import Breaker
from bot.systems.throttle import Gate
from bot.systems.webex.api import ScheduleReader, ScheduleWriter
from bot.systems.webex.auth import ServiceApp
from bot.systems.webex.find_again import Webex
from bot.texts.words import SystemWords

NAME = "webex"


def connect(settings: Settings, tools: Tools) -> Connected[ScheduleReader] | None:
    """Needs an administrator's token, or a service app."""
    auth = _auth(settings, tools)
    if auth is None:
        return None
    base, gate = settings.webex_base_url, Gate(NAME, Breaker(NAME, tools.clock))
    reader = ScheduleReader(base, auth, transport=gate)

    def ping() -> str:
        try:
            reader.list(tools.bot_id(), type="holidays")
        except NotFound:
            return "answers"  # INFERRED: a bot has no schedules, and who may not read any is told 401 or 403
        return "readable"

    return Connected(reader, ScheduleWriter(base, auth, transport=gate.for_writes()), Webex(reader), ping, gate.ready)


def _auth(settings: Settings, tools: Tools) -> httpx.Auth | None:
    if settings.webex_admin_token:
        return StaticBearer(settings.webex_admin_token)
    if settings.webex_client_id and settings.webex_client_secret and settings.webex_refresh_token:
        tokens = tools.tokens(NAME, settings.webex_refresh_token, settings.webex_client_secret)
        return ServiceApp(
            settings.webex_base_url, settings.webex_client_id, settings.webex_client_secret, tokens, clock=tools.clock
        )
    return None


def made_at(call: Sent, remote_id: str) -> str:
    """An event below its schedule's events; a schedule below its type, which only the body names (README.md 1.3)."""
    base = call.path.rstrip("/")
    return f"{base}/{remote_id}" if base.endswith("/events") else f"{base}/{json.loads(call.body or b'{}')['type']}/{remote_id}"


WEBEX = System(
    NAME,
    "webex schedules",
    {
        "en": SystemWords("Webex", "in Webex Control Hub", "not set up: working hours and holidays are refused"),
        "de": SystemWords("Webex", "im Webex Control Hub"),
        "es": SystemWords("Webex", "en Webex Control Hub"),
        "fr": SystemWords("Webex", "dans Webex Control Hub"),
        "it": SystemWords("Webex", "in Webex Control Hub"),
    },
    connect,
    made_at,
)
