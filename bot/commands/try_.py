"""``understudy try``: the real web app, worker and SQLite between emulated Webex and Everbridge, all on loopback."""

import argparse
import logging
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot import settings
from bot.chat.webhooks import register
from bot.clock import clock as clock_now
from bot.errors import SettingsError
from bot.sandbox.cast import CAST, Cast
from bot.sandbox.serve import Sandbox, Server, running
from bot.sandbox.terminal import Terminal
from bot.store import database
from bot.store.rows import acts, events, messages
from bot.store.store import Store
from bot.wiring.chat import webhooks_of
from bot.wiring.stores import store_of
from bot.wiring.web import web_of
from bot.wiring.worker import Worker

PERSON = "alex"
HELLO = """\
Understudy, to try out. You are {name}, in a 1:1 space with the bot; everything runs on this machine and nothing leaves it.
It is {now:%a %-d %b %Y, %H:%M} ({zone}). Say for example: I'm out Friday, cover with Sam
A number presses the button of that number. Ctrl-D ends.
"""


def run(options: argparse.Namespace) -> int:
    """As the command line has it."""
    return chat(script=options.script, now=options.now, timezone=options.timezone)


def chat(*, script: str | None, now: datetime | None, timezone: str | None) -> int:
    """Plays a script, or talks with whoever sits there. Gives the exit code: 0 if every line was answered."""
    logging.basicConfig(level=logging.CRITICAL)
    cast = _cast(timezone)
    zone = cast.find(PERSON).timezone or "UTC"
    with playing(cast, _clock(now, zone)) as (sandbox, rest, clock):
        print(HELLO.format(name=cast.find(PERSON).name, now=clock().astimezone(ZoneInfo(zone)), zone=zone), flush=True)
        terminal = Terminal(sandbox, PERSON, rest, sys.stdout)
        if script is None and sys.stdin.isatty():
            terminal.play(_typed(), echo=False)
            return 0
        with ExitStack() as stack:
            lines = sys.stdin if script in (None, "-") else stack.enter_context(_opened(str(script)))
            return 0 if terminal.play(lines, echo=True) else 1


@contextmanager
def playing(cast: Cast, clock: Callable[[], datetime]) -> Iterator[tuple[Sandbox, Callable[[float], None], Callable[[], datetime]]]:
    """The bot at work in a sandbox: the sandbox, a wait until the bot has nothing left to do, and the clock."""
    with tempfile.TemporaryDirectory(prefix="understudy-") as folder, running(clock, cast) as sandbox, ExitStack() as stack:
        url = f"sqlite:///{Path(folder) / 'understudy.db'}"
        database.migrate(url)
        found = settings.read(
            {**sandbox.environment(), "DATABASE_URL": url, "UNDERSTUDY_TIMEZONE": "UTC", "UNDERSTUDY_MESSAGES_A_MINUTE": "1000000"}
        )  # a script may be long, and its clock stand still
        store = store_of(found, clock)
        stack.callback(store.close)
        web = Server(web_of(found, store))
        stack.callback(web.stop)
        reader, writer = webhooks_of(found)
        register(reader, writer, web.url, found.webex_webhook_secret)
        worker = Worker(found, store=store, now=clock)
        worker.start()
        stack.callback(worker.stop)
        yield sandbox, lambda patience: _rest(sandbox, store, patience), clock


def _rest(sandbox: Sandbox, store: Store, patience: float) -> None:
    deadline = time.monotonic() + patience
    while True:
        sandbox.webex.settle_deliveries(patience)
        with store.read() as tx:
            open_ = [rows.counts(tx) for rows in (events, acts, messages)]
        if not any(count.get(status) for count in open_ for status in ("new", "waiting", "sending")):
            return
        if time.monotonic() > deadline:
            raise TimeoutError
        threading.Event().wait(0.01)


def _cast(timezone: str | None) -> Cast:
    if timezone is None:
        return CAST
    moved = tuple(
        replace(person, timezone=timezone, contact=person.contact and replace(person.contact, timezone=timezone))
        if person.key == PERSON
        else person
        for person in CAST.people
    )
    return replace(CAST, people=moved, _index={})


def _clock(now: datetime | None, zone: str) -> Callable[[], datetime]:
    began = time.monotonic()
    at = now.replace(tzinfo=now.tzinfo or ZoneInfo(zone)).astimezone(UTC) if now else clock_now()
    return lambda: at + timedelta(seconds=time.monotonic() - began)


def _typed() -> Iterator[str]:
    while True:
        try:
            yield input("\n> ")
        except EOFError:
            print()
            return


@contextmanager
def _opened(path: str) -> Iterator[Iterator[str]]:
    try:
        with Path(path).open(encoding="utf-8") as file:
            yield iter(file)
    except OSError as error:
        raise SettingsError(f"--script: {path} can't be read: {error.strerror}") from error
