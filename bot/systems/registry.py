"""The table of the systems that we book in. A new one is a folder beside these, and a row here."""

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from bot.settings import Settings
from bot.systems.base import Connected, Sent, System, Tools
from bot.systems.everbridge.row import EVERBRIDGE
from bot.systems.webex.row import WEBEX
from bot.texts import spoken
from bot.texts.words import SystemWords

R = TypeVar("R")

SYSTEMS: tuple[System[Any], ...] = (EVERBRIDGE, WEBEX)


def connect(settings: Settings, tools: Tools) -> dict[str, Connected[Any]]:
    """Those that are set up, by name. Nothing is called yet. Raises SettingsError."""
    found = {system.name: system.connect(settings, tools) for system in SYSTEMS}
    return {name: connected for name, connected in found.items() if connected is not None}


def reader(connected: Mapping[str, Connected[Any]], of: System[R]) -> R | None:
    """The reader of one system, None where it is not set up."""
    found = connected.get(of.name)
    return cast(R, found.reader) if found else None


def made_at(name: str, call: Sent, remote_id: str) -> str | None:
    """The path of what a POST has made in a system; None where the system has left the table since."""
    found = next((system for system in SYSTEMS if system.name == name), None)
    return found.made_at(call, remote_id) if found else None


def words(name: str) -> SystemWords:
    """What a system is called in the language that is spoken; by its bare name where it has left the table since."""
    found = next((system.texts.get(spoken(), system.texts["en"]) for system in SYSTEMS if system.name == name), None)
    return found or SystemWords(name, name)
