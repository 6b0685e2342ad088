"""The command line (bot/README.md, The command line). Exit codes: 0 done, 1 a check or an act failed, 2 wrong usage or settings."""

import argparse
import os
import signal
import sys
import tomllib
from collections.abc import Callable, Sequence
from datetime import date, datetime
from importlib import import_module, metadata
from pathlib import Path
from typing import NoReturn
from zoneinfo import ZoneInfo

from bot.errors import SettingsError, UnderstudyError
from bot.plain import shown, sound

Add = Callable[..., argparse.ArgumentParser]


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, and where the usage is."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"understudy: {shown(message)}; {self.prog} --help tells how it is used\n")


class Version(argparse.Action):
    """Tells that of the sources that run, installed or not; looked up only where it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        ours = Path(__file__).parents[1] / "pyproject.toml"
        installed = not ours.is_file()
        print(metadata.version("understudy") if installed else tomllib.loads(ours.read_text("utf-8"))["project"]["version"])
        parser.exit()


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code. Errors go to standard error, in one line."""
    parser = _parser()
    if not (sys.argv[1:] if arguments is None else arguments):
        parser.print_help()
        return 0
    options = parser.parse_args(arguments)
    if options.command == "check" and options.write != (options.person is not None):
        parser.error("check --write needs --person EMAIL, and --person needs --write")
    if options.command in ("web", "worker"):  # these take a second to start, and have their own way of ending once they have
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        return int(import_module(f"bot.commands.{options.command}").run(options))  # imported now: some are slow to
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
    parser = Parser("understudy", description="The Webex bot that finds your stand-in.")
    parser.add_argument("--version", action=Version, nargs=0, help="which one runs here")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for of in (_play, _serve, _look_back, _of_a_person):
        of(commands.add_parser)
    return parser


def _play(add: Add) -> None:
    """Those that need nothing set up."""
    try_ = add("try", help="a chat in the terminal, with emulated Webex and Everbridge; no account, no set-up")
    ways = try_.add_mutually_exclusive_group()
    ways.add_argument("--script", metavar="FILE", help="plays lines from a file (- is standard input)")
    ways.add_argument("--page", action="store_true", help="a page for the browser instead, with several people side by side")
    try_.add_argument("--port", type=int, metavar="PORT", help="of the page, on this machine alone (a free one)")
    _clock(try_)
    try_.set_defaults(command="try_")
    read = add("read", help="how a phrase is read and what would be sent; sends nothing")
    read.add_argument("phrase", type=sound, metavar="PHRASE")
    read.add_argument("--json", action="store_true", help="for programs")
    read.add_argument("--explain", action="store_true", help="each word with the field or rule that used it")
    read.add_argument("--date-order", choices=("DMY", "MDY"), default=None, help="what 3/4 means")
    _clock(read)
    read.set_defaults(command="read")
    _gallery(add("gallery", help="draws every card that the bot shows; pictures too where a Chromium is"))


def _serve(add: Add) -> None:
    """The processes, and whether they can work."""
    for name, text in (
        ("web", "serves the webhook"),
        ("worker", "reads, asks, books, reports"),
        ("release", "migrates the database and registers the webhooks"),
    ):
        add(name, help=text).set_defaults(command=name)
    check = add("check", help="checks settings, database, credentials and webhooks; reads only")
    check.add_argument("--write", action="store_true", help="also books and removes a test substitution and a test schedule")
    check.add_argument("--person", type=sound, metavar="EMAIL", help="for whom --write books them")
    check.set_defaults(command="check")


def _look_back(add: Add) -> None:
    """What has happened."""
    log = add("log", help="what was asked, approved, sent and answered, newest first")
    log.add_argument("--json", action="store_true", help="one object a line")
    log.add_argument("--limit", type=int, default=100, help="how many (100)")
    log.add_argument("--person", type=sound, metavar="WHO", help="only of somebody: an e-mail address, or words of a name")
    log.add_argument("--day", type=_day, metavar="YYYY-MM-DD", help="only of a day, where UNDERSTUDY_TIMEZONE is")
    log.add_argument(
        "--verify",
        nargs="?",
        const="",
        type=sound,
        metavar="HASH",
        help="looks instead whether the audit is whole, and still holds the row with a hash that was told before",
    )
    log.set_defaults(command="log")
    why = add("why", help="the whole story of an id, or of somebody and a day: words, rules, plan, approval, calls and answers")
    why.add_argument(
        "id",
        type=sound,
        metavar="ID",
        help="of a plan, call, act, question, event or message, here or remote; with a day: somebody's name or address",
    )
    why.add_argument("day", type=_day, nargs="?", metavar="YYYY-MM-DD", help="what they asked then, or is booked for then")
    why.add_argument("--json", action="store_true", help="for programs")
    why.set_defaults(command="why")
    books = add("books", help="what was booked, stands and isn't over")
    books.add_argument("--json", action="store_true", help="one object a line")
    books.set_defaults(command="books")
    policy = add("policy", help="the policy file").add_subparsers(required=True, metavar="try")
    tried = policy.add_parser("try", help="past requests from the log against another policy file: which would differ")
    tried.add_argument("file", type=sound, metavar="FILE", help="a policy file (TOML)")
    tried.add_argument("--limit", type=int, default=1000, help="how many requests, the newest first (1000)")
    tried.set_defaults(command="policy_try")


def _of_a_person(add: Add) -> None:
    """What is kept of somebody."""
    person = add("person", help="what is kept of one person: hands it over, or erases it")
    deeds = person.add_subparsers(required=True, metavar="export|erase")
    for name, text in (("export", "prints it as JSON"), ("erase", "erases it for good")):
        deed = deeds.add_parser(name, help=text)
        deed.add_argument("who", type=sound, metavar="EMAIL", help="or the Webex person id")
        deed.add_argument("--yes", action="store_true", help="really erases" if name == "erase" else argparse.SUPPRESS)
        deed.set_defaults(command="person", deed=name)


def _gallery(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("dir", type=sound, metavar="DIR", help="a folder for the pages")
    parser.add_argument("--language", metavar="LANG", help="only what is said in one, such as en or de (all)")
    parser.set_defaults(command="gallery")


def _clock(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--now", type=_moment, metavar="YYYY-MM-DDTHH:MM", help="local time to start at")
    parser.add_argument("--timezone", type=_zone, metavar="ZONE", help="zone like Europe/London")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no day like 2026-11-20") from None


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no moment like 2026-11-20T10:00") from None


def _zone(text: str) -> str:
    try:
        return ZoneInfo(text).key
    except (ValueError, KeyError, OSError) as error:
        raise argparse.ArgumentTypeError(f"no such zone: {text}") from error


if __name__ == "__main__":
    sys.exit(main())
