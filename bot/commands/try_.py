"""``understudy try``: the real web app, worker and SQLite between emulated Webex and Everbridge, all on loopback."""

import argparse
import logging
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.clock import clock
from bot.commands import opening
from bot.errors import SettingsError
from bot.sandbox.cast import CAST, Cast
from bot.sandbox.seats import time_of, zone_of
from bot.sandbox.serve import LOOPBACK, Sandbox
from bot.sandbox.slash import QUIT
from bot.sandbox.stage.front import staged
from bot.sandbox.terminal import Terminal
from bot.wiring.play import Works, playing

try:
    import readline
except ImportError:  # not everywhere: then each line is a message
    readline = None  # type: ignore[assignment]

PERSON = "alex"
HELLO = """\
Understudy, to try out. You are {name}, in a 1:1 space with the bot; everything runs on this machine and nothing leaves it.
It is {time}. Say for example: I'm out Friday, cover with Sam
A number presses the button of that number. /help lists what else there is, /tour shows it in two minutes; /quit ends.
"""
PAGE = """\
Understudy, to try out, as a page: {url}
Everything runs on this machine and nothing leaves it. Ctrl-C ends it.
"""
NO_TERMINAL = "There is no terminal to type in here: the lines of standard input are played, as --script - does."


def run(options: argparse.Namespace) -> int:
    """As the command line has it. Raises SettingsError where the page can't have its port."""
    logging.basicConfig(level=logging.CRITICAL)
    cast = _cast(options.timezone)
    if options.port is not None and not options.page:
        raise SettingsError("--port is for --page")
    port = _port(options.port or 0) if options.page else 0
    with playing(cast, _start(options.now, zone_of(cast.find(PERSON)).key), opening.policy()) as (sandbox, works):
        return _page(sandbox, works, port) if options.page else chat(sandbox, works, options.script)


def chat(sandbox: Sandbox, works: Works, script: str | None) -> int:
    """Plays a script, or talks with whoever sits there. Gives the exit code: 0 if every line was answered."""
    person = sandbox.webex.cast.find(PERSON)
    print(HELLO.format(name=person.name, time=time_of(person, works.clock())), flush=True)
    if script is None and sys.stdin is not None and sys.stdin.isatty():
        Terminal(sandbox, PERSON, works, sys.stdout, _goes_on).play(_typed(), echo=False)
        return 0
    if script is None:
        print(NO_TERMINAL, flush=True)
    with _opened(script) as lines:
        return 0 if Terminal(sandbox, PERSON, works, sys.stdout).play(lines, echo=True) else 1


def _page(sandbox: Sandbox, works: Works, port: int) -> int:
    """Serves the page until Ctrl-C."""
    with staged(sandbox, works, PERSON, port) as url:
        print(PAGE.format(url=url), flush=True)
        threading.Event().wait()
    return 0


def _port(wanted: int) -> int:
    """The port that is asked for, if it can be had; 0 for any."""
    with socket.socket() as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((LOOPBACK, wanted))
        except (OSError, OverflowError) as error:
            raise SettingsError(f"--port {wanted} can't be had: {getattr(error, 'strerror', None) or 'no such port'}") from error
    return wanted


def _goes_on() -> bool:
    try:
        return input("   (Enter goes on, q ends the tour) ").strip().lower() not in ("q", *QUIT)
    except EOFError:
        return False


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


def _start(now: datetime | None, zone: str) -> datetime:
    return now.replace(tzinfo=now.tzinfo or ZoneInfo(zone)).astimezone(UTC) if now else clock()


def _typed() -> Iterator[str]:
    _take_pastes_whole()
    while True:
        print()
        try:
            yield input("> ")
        except (EOFError, KeyboardInterrupt):
            print()
            return


def _take_pastes_whole() -> None:
    """Lines that are pasted together are one message, where the terminal tells that they are; Python switches that off."""
    if readline is not None:
        readline.parse_and_bind("set enable-bracketed-paste on")


@contextmanager
def _opened(script: str | None) -> Iterator[Iterator[str]]:
    """The lines of a file or, for None and "-", of standard input. What is no UTF-8 in them is replaced, not fatal."""
    if script in (None, "-") and sys.stdin is None:
        raise SettingsError("try: standard input is closed, so there is nothing to play; --script FILE plays a file")
    given = sys.stdin.fileno() if script in (None, "-") else Path(str(script))
    try:
        file = open(given, encoding="utf-8", errors="replace", closefd=isinstance(given, Path))  # noqa: SIM115
    except OSError as error:
        raise SettingsError(f"--script: {script} can't be read: {error.strerror}") from error
    with file:
        yield iter(file)
