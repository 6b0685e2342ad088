"""The command line (CONTRACT.md section 6). Exit codes: 0 done, 1 a check or an act failed, 2 wrong usage or settings."""

import argparse
import json
import logging
import os
import signal
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.errors import SettingsError, UnderstudyError
from bot.plain import shown

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.store.store import Store

NICE = 19  # a worker leaves the processor to a `web` on the same machine: Webex counts acknowledgements that come late


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code. Errors go to standard error, in one line."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except SettingsError as error:
        print(f"understudy: {shown(str(error))}", file=sys.stderr)
        return 2
    except UnderstudyError as error:
        print(f"understudy: {shown(str(error))}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0
    except BrokenPipeError:  # somebody closed the pipe that we print to
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("understudy", description="The Webex bot that finds your stand-in.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    try_ = commands.add_parser("try", help="a chat in the terminal, with emulated Webex and Everbridge; no account, no set-up")
    try_.add_argument("--script", metavar="FILE", help="plays lines from a file (- is standard input)")
    _clock(try_)
    try_.set_defaults(run=_try)
    read = commands.add_parser("read", help="how a phrase is read and what would be sent; sends nothing")
    read.add_argument("phrase", metavar="PHRASE")
    read.add_argument("--json", action="store_true", help="for programs")
    read.add_argument("--date-order", choices=("DMY", "MDY"), default=None, help="what 3/4 means")
    _clock(read)
    read.set_defaults(run=_read)
    for name, run, text in (
            ("check", _check, "checks settings, database, credentials and webhooks; reads only"),
            ("web", _web, "serves the webhook"), ("worker", _worker, "reads, asks, books, reports"),
            ("release", _release, "migrates the database and registers the webhooks")):
        commands.add_parser(name, help=text).set_defaults(run=run)
    log = commands.add_parser("log", help="what was asked, approved, sent and answered, newest first")
    log.add_argument("--json", action="store_true", help="one object a line")
    log.add_argument("--limit", type=int, default=100, help="how many (100)")
    log.add_argument("--verify", nargs="?", const="", metavar="HASH",
                     help="looks instead whether the audit is whole, and still holds the row with a hash that was told before")
    log.set_defaults(run=_log)
    why = commands.add_parser("why", help="the whole story of one id: words, rules, plan, approval, calls and answers")
    why.add_argument("id", metavar="ID", help="of a plan, call, act, question, event or message, here or in the remote system")
    why.add_argument("--json", action="store_true", help="for programs")
    why.set_defaults(run=_why)
    person = commands.add_parser("person", help="what is kept of one person: hands it over, or erases it")
    deeds = person.add_subparsers(required=True, metavar="export|erase")
    for name, text in (("export", "prints it as JSON"), ("erase", "erases it for good")):
        deed = deeds.add_parser(name, help=text)
        deed.add_argument("who", metavar="EMAIL", help="or the Webex person id")
        deed.add_argument("--yes", action="store_true", help="really erases" if name == "erase" else argparse.SUPPRESS)
        deed.set_defaults(run=_person, deed=name)
    return parser


def _clock(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--now", type=datetime.fromisoformat, metavar="YYYY-MM-DDTHH:MM", help="local time to start at")
    parser.add_argument("--timezone", type=_zone, metavar="ZONE", help="zone like Europe/London")


def _zone(text: str) -> str:
    try:
        return ZoneInfo(text).key
    except (ValueError, KeyError, OSError) as error:
        raise argparse.ArgumentTypeError(f"no such zone: {text}") from error


def _try(options: argparse.Namespace) -> int:
    from bot import tryout  # noqa: PLC0415  # slow imports stay with the commands that need them

    return tryout.run(script=options.script, now=options.now, timezone=options.timezone)


def _read(options: argparse.Namespace) -> int:
    from bot import reading  # noqa: PLC0415

    print(reading.show(options.phrase, now=options.now, timezone=options.timezone, date_order=options.date_order,
                       as_json=options.json))
    return 0


def _settings(*, level: int | None = None, release: bool = False) -> "Settings":
    """The settings, with logging set up: as they say, or from ``level`` on."""
    from bot import logs, settings  # noqa: PLC0415

    found = settings.read(os.environ, release=release)
    logs.start(level or found.log_level, found.secrets)
    return found


def _check(_: argparse.Namespace) -> int:
    from bot.check import check  # noqa: PLC0415

    failed = False
    for name, good, said in check(_settings(level=logging.WARNING)):
        print(shown(f"{'ok    ' if good else 'FAILED'} {name}: {said}"))
        failed |= not good
    return int(failed)


def _web(_: argparse.Namespace) -> int:
    from bot import wiring  # noqa: PLC0415
    from bot.web.serve import serve  # noqa: PLC0415

    found = _settings()
    serve(lambda: wiring.web_of(found), port=found.port, processes=found.web_concurrency, metrics=found.metrics)
    return 0


def _worker(_: argparse.Namespace) -> int:
    from bot import wiring  # noqa: PLC0415

    found = _settings()
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


def _release(_: argparse.Namespace) -> int:
    from bot import release, wiring  # noqa: PLC0415
    from bot.store import database  # noqa: PLC0415

    found = _settings(level=logging.WARNING, release=True)
    database.migrate(found.database_url)
    print("database: up to date")
    reader, writer = wiring.webhooks_of(found)
    for line in release.register(reader, writer, str(found.public_url), found.webex_webhook_secret):
        print(shown(f"webhook {line}"))
    return 0


def _store() -> "Store":
    from bot import wiring  # noqa: PLC0415

    return wiring.store_of(_settings(level=logging.WARNING))


def _log(options: argparse.Namespace) -> int:
    from bot import tracing  # noqa: PLC0415
    from bot.store.history import history  # noqa: PLC0415

    if options.verify is not None:
        print(tracing.verified(_store(), options.verify or None))
        return 0
    with _store().read() as tx:
        entries = history(tx, options.limit)
    for entry in entries:
        for line in [shown(json.dumps(entry, ensure_ascii=False))] if options.json else tracing.entry(entry):
            print(line)
    return 0


def _why(options: argparse.Namespace) -> int:
    from bot import tracing  # noqa: PLC0415
    from bot.store.trace import trace  # noqa: PLC0415

    with _store().read() as tx:
        story = trace(tx, options.id)
    if story is None:
        raise UnderstudyError(f"nothing is known by the id {options.id}")
    for line in [shown(json.dumps(story, ensure_ascii=False))] if options.json else tracing.why(story):
        print(line)
    return 0


def _person(options: argparse.Namespace) -> int:
    from bot import person  # noqa: PLC0415

    if options.deed == "erase" and not options.yes:
        raise SettingsError(f"this would erase all that is kept of {options.who}, for good: say --yes if you mean it")
    store = _store()
    for line in [person.erase(store, options.who)] if options.deed == "erase" else person.export(store, options.who):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
