"""What most commands open first: the settings, and with them the store."""

import logging
import os
from datetime import date

from bot import logs, settings
from bot.settings import Settings
from bot.store.reports.history import Day
from bot.store.store import Store
from bot.wiring.stores import store_of


def settings_of(*, level: int | None = None, release: bool = False) -> Settings:
    """The settings, with logging set up: as they say, or from ``level`` on. Raises SettingsError."""
    found = settings.read(os.environ, release=release)
    logs.start(level or found.log_level, found.secrets)
    return found


def store_to_read() -> Store:
    """The store, for a command that only says what stands there. Raises SettingsError."""
    return store_of(settings_of(level=logging.WARNING))


def here(day: date | None) -> Day | None:
    """A day in the zone that the settings name. Raises SettingsError."""
    return Day.of(day, settings_of(level=logging.WARNING).timezone) if day else None


def policy() -> str | None:
    """The path of the policy file that the environment names, or None."""
    return os.environ.get("UNDERSTUDY_POLICY", "").strip() or None
