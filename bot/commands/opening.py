"""What most commands open first: the settings, and with them the store."""

import logging
import os

from bot import logs, settings
from bot.settings import Settings
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


def policy() -> str | None:
    """The path of the policy file that the environment names, or None."""
    return os.environ.get("UNDERSTUDY_POLICY", "").strip() or None
