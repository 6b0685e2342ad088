"""``understudy try``: the real web app, worker and SQLite between emulated Webex and Everbridge, all on loopback."""

import argparse
import logging
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.clock import clock
from bot.commands import opening
from bot.errors import SettingsError
from bot.sandbox.cast import CAST, Cast
from bot.sandbox.terminal import Terminal
from bot.wiring.play import playing

try:
    import readline
except ImportError:  # not everywhere: then each line is a message
    readline = None  # type: ignore[assignment]

PERSON = "alex"
HELLO = """\
Understudy, to try out. You are {name}, in a 1:1 space with the bot; everything runs on this machine and nothing leaves it.
It is {now:%a %-d %b %Y, %H:%M} ({zone}). Say for example: I'm out Friday, cover with Sam
A number presses the button of that number. /help lists what else there is; /quit ends.
"""
NO_TERMINAL = "There is no terminal to type in here: the lines of standard input are played, as --script - does."


def run(options: argparse.Namespace) -> int:
    """As the command line has it."""
    return chat(script=options.script, now=options.now, timezone=options.timezone)


def chat(*, script: str | None, now: datetime | None, timezone: str | None) -> int:
    """Plays a script, or talks with whoever sits there. Gives the exit code: 0 if every line was answered."""
    logging.basicConfig(level=logging.CRITICAL)
    cast = _cast(timezone)
    zone = cast.find(PERSON).timezone or "UTC"
    with playing(cast, _start(now, zone), opening.policy()) as (sandbox, works):
        start = works.clock().astimezone(ZoneInfo(zone))
        print(HELLO.format(name=cast.find(PERSON).name, now=start, zone=zone), flush=True)
        terminal = Terminal(sandbox, PERSON, works, sys.stdout)
        if script is None:
            if sys.stdin is not None and sys.stdin.isatty():
                terminal.play(_typed(), echo=False)
                return 0
            print(NO_TERMINAL, flush=True)
        with ExitStack() as stack:
            lines = stack.enter_context(_opened(script))
            return 0 if terminal.play(lines, echo=True) else 1


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
