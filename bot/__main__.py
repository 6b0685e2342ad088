"""The command line (CONTRACT.md section 6). Exit codes: 0 done, 1 a check or an act failed, 2 wrong usage or settings."""

import argparse
import json
import os
import signal
import sys
import threading
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.errors import SettingsError, UnderstudyError


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code. Errors go to standard error, in one line."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except SettingsError as error:
        print(f"understudy: {error}", file=sys.stderr)
        return 2
    except UnderstudyError as error:
        print(f"understudy: {error}", file=sys.stderr)
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
    log.set_defaults(run=_log)
    return parser


def _clock(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--now", type=datetime.fromisoformat, metavar="YYYY-MM-DDTHH:MM", help="local time to start at")
    parser.add_argument("--timezone", type=_zone, metavar="ZONE", help="zone like Europe/London")


def _zone(text: str) -> str:
    try:
        return ZoneInfo(text).key
    except (ValueError, OSError) as error:
        raise argparse.ArgumentTypeError(f"no such zone: {text}") from error


def _try(options: argparse.Namespace) -> int:
    from bot import tryout  # noqa: PLC0415  # slow imports stay with the commands that need them

    return tryout.run(script=options.script, now=options.now, timezone=options.timezone)


def _read(options: argparse.Namespace) -> int:
    from bot import reading  # noqa: PLC0415

    print(reading.show(options.phrase, now=options.now, timezone=options.timezone, date_order=options.date_order,
                       as_json=options.json))
    return 0


def _check(_: argparse.Namespace) -> int:
    from bot import settings  # noqa: PLC0415
    from bot.check import check  # noqa: PLC0415

    failed = False
    for name, good, said in check(settings.read(os.environ)):
        print(f"{'ok    ' if good else 'FAILED'} {name}: {said}")
        failed |= not good
    return int(failed)


def _web(_: argparse.Namespace) -> int:
    from bot import logs, settings, wiring  # noqa: PLC0415
    from bot.web.serve import serve  # noqa: PLC0415

    logs.start()
    found = settings.read(os.environ)
    serve(lambda: wiring.web_of(found), port=found.port, processes=found.web_concurrency)
    return 0


def _worker(_: argparse.Namespace) -> int:
    from bot import logs, settings, wiring  # noqa: PLC0415

    logs.start()
    found = settings.read(os.environ)
    stop = threading.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        signal.signal(sign, lambda *_: stop.set())
    worker = wiring.Worker(found)
    worker.start()
    stop.wait()
    worker.stop()
    return 0


def _release(_: argparse.Namespace) -> int:
    from bot import release, settings, wiring  # noqa: PLC0415
    from bot.store import database  # noqa: PLC0415

    found = settings.read(os.environ, release=True)
    database.migrate(found.database_url)
    print("database: up to date")
    reader, writer = wiring.webhooks_of(found)
    for line in release.register(reader, writer, str(found.public_url), found.webex_webhook_secret):
        print(f"webhook {line}")
    return 0


def _log(options: argparse.Namespace) -> int:
    from bot import settings, wiring  # noqa: PLC0415
    from bot.store.history import history  # noqa: PLC0415

    store = wiring.store_of(settings.read(os.environ))
    with store.read() as tx:
        entries = history(tx, options.limit)
    for entry in entries:
        if options.json:
            print(json.dumps(entry, ensure_ascii=False))
            continue
        by = f", approved by {entry['approved_by']}" if entry["approved_by"] else ""
        print(f"{entry['at']}  {entry['person']}: {entry['text']!r} -> {entry['reading']['intent']}: {entry['status']}{by}")
        for call in entry["calls"]:
            print(f"    {call['system']} {call['method']} {call['path']}: {call['status']} {call['remote_id'] or ''}".rstrip())
    return 0


if __name__ == "__main__":
    sys.exit(main())
