"""``understudy worker``: reads, asks, books, reports."""

import argparse
import os
import signal
import threading
from contextlib import suppress
from pathlib import Path

from bot import wiring
from bot.commands.opening import settings_of

NICE = 19  # a worker leaves the processor to a `web` on the same machine: Webex counts acknowledgements that come late


def run(_: argparse.Namespace) -> int:
    """Works until a signal ends it."""
    found = settings_of()
    _yield_to_web()
    stop = threading.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        signal.signal(sign, lambda *_: stop.set())
    worker = wiring.Worker(found)
    worker.start()
    stop.wait()
    worker.stop()
    return 0


def _yield_to_web() -> None:
    os.nice(NICE)
    # Linux may share out the processor by session first, where a process's own niceness counts for nothing.
    with suppress(OSError):
        Path("/proc/self/autogroup").write_text(f"{NICE}\n", encoding="ascii")
