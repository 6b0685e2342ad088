"""Where a Chromium is, and how it is started."""

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--headless",
    "--disable-gpu",
    "--hide-scrollbars",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
)


class NotDrawn(Exception):
    """The browser made no picture; the message says why, in a few words."""


def chromium() -> str | None:
    """Where a Chromium is; None without one."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def root_options() -> list[str]:
    """What a Chromium needs besides where it is started by root."""
    return ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
