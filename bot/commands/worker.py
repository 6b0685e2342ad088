"""``understudy worker``: reads, asks, books, reports."""

import argparse
import signal
import threading

from bot.commands.opening import settings_of
from bot.wiring.worker import Worker


def run(_: argparse.Namespace) -> int:
    """Works until a signal ends it."""
    found = settings_of()
    stop = threading.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        signal.signal(sign, lambda *_: stop.set())
    worker = Worker(found)
    worker.start()
    stop.wait()
    worker.stop()
    return 0
