"""Kills processes of a running deployment under load, and counts what was lost, doubled or left unanswered.

    python -m tests.faults.kills --kills 300 --database sqlite --workers 1
    python -m tests.faults.kills --kills 300 --database postgresql --workers 3

Prints a row of a table for each run. Exits 1 if anything was lost, doubled or unanswered.
"""

import argparse
import os
import random
import signal
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import httpx

from bot.sandbox.cast import CAST
from bot.sandbox.serve import running
from tests.faults.crowd import Customer, Figures, Postman, Step
from tests.faults.servers import Server, server
from tests.scenarios.deployment import OURS, Deployment, free_port

CUSTOMERS = 6
PEOPLE_EACH = 5
CALL = 1.0  # seconds that a remote call is held in its middle
START = 30.0  # seconds that a process may take to start
RECOVERED = 90.0  # seconds to wait at most for what was under way
HASTY = 0.2  # of the kills come while the one before is still being recovered from


@dataclass
class Report:
    """The outcome of a run.

    ``recovery`` are seconds from where what was killed is up again (Python's own start is not in it) to where all that was under
    way at the kill had moved on. ``audit`` is what ``log --verify`` has against the audit, if anything.
    """

    database: str
    workers: int
    kills: Counter[str] = field(default_factory=Counter)
    recovery: list[float] = field(default_factory=list)
    approvals: int = 0
    events: int = 0
    twice: int = 0
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)
    audit: list[str] = field(default_factory=list)

    @property
    def good(self) -> bool:
        return not (self.lost or self.doubled or self.unanswered or self.audit)

    def p90(self) -> float:
        return statistics.quantiles(self.recovery, n=10)[-1] if len(self.recovery) > 1 else max(self.recovery, default=0.0)

    def row(self) -> str:
        kinds = ", ".join(f"{number} {kind}" for kind, number in sorted(self.kills.items()))
        return (
            f"| {self.database} | {self.workers} | {sum(self.kills.values())} ({kinds}) | {self.events} ({self.twice} twice) | "
            f"{self.approvals} | {len(self.lost)} | {len(self.doubled)} | {len(self.unanswered)} | {len(self.other)} | "
            f"{statistics.median(self.recovery or [0]):.1f} / {self.p90():.1f} / {max(self.recovery, default=0):.1f} s |"
        )


HEAD = (
    "| database | workers | kills | events | approvals | lost | doubled | unanswered | not booked, and said so "
    "| recovery p50 / p90 / max |\n|---|---|---|---|---|---|---|---|---|---|"
)


class Killer:
    """Kills in every way, one after the other in a random order, and starts again what it killed."""

    def __init__(self, bot: Deployment, workers: list[str], postgres: Server | None, dice: random.Random) -> None:
        self._bot, self._workers, self._postgres, self._dice = bot, workers, postgres, dice
        kinds: dict[str, Callable[[], None]] = {
            "web child": self._child,
            "all web": lambda: self._restart("web"),
            "worker": self._worker,
            "everything": lambda: self._restart("web", *workers),
            "mid-call": self._in_the_call,
        }
        if postgres is not None:
            kinds["PostgreSQL"] = postgres.crash
        self.kinds = kinds
        self._started: list[str] = []

    def kill(self, kind: str) -> float:
        """Kills and starts again. Gives the moment at which all that was killed is up again."""
        self._started = []
        self.kinds[kind]()
        for name in self._started:
            _until(partial(self._up, name), START)
        return time.monotonic()

    def _up(self, name: str) -> bool:
        if name != "web":
            locks = Path(tempfile.gettempdir()) / f"understudy-{os.getuid()}"
            return any(locks.glob(f"*-{self._bot.processes[name].pid}-*.lock"))
        try:
            return httpx.get(f"{self._bot.environment['PUBLIC_URL']}/healthz", timeout=1).status_code == 200
        except httpx.TransportError:
            return False

    def _child(self) -> None:
        children = Path(f"/proc/{self._bot.processes['web'].pid}/task").glob("*/children")
        pids = [int(pid) for path in children for pid in path.read_text(encoding="ascii").split()]
        if pids:
            os.kill(self._dice.choice(pids), signal.SIGKILL)

    def _worker(self) -> None:
        self._restart(self._dice.choice(self._workers))

    def _in_the_call(self) -> None:
        """All workers, while a booking is on its way."""
        faults = self._bot.sandbox.everbridge.faults
        before = len(faults.met)
        faults.delay("POST", "/substitutions", CALL)
        deadline = time.monotonic() + 20
        while len(faults.met) == before and time.monotonic() < deadline:
            time.sleep(0.005)
        time.sleep(self._dice.uniform(0, CALL * 1.1))
        self._restart(*self._workers)

    def _restart(self, *names: str) -> None:
        for name in names:
            self._bot.kill(name)
        for name in names:
            self._bot.start(name)
        self._started += names


def run(
    kills: int, database: str, workers: int, *, seed: int = 1, hasty: float = HASTY, say: Callable[[str], None] = lambda line: None
) -> Report:
    """A run: a deployment of its own, some people, and so many kills."""
    dice, report = random.Random(seed), Report(database, workers)
    with ExitStack() as stack:
        bot, names, postgres = stack.enter_context(_deployment(database, workers))
        killer = Killer(bot, names, postgres, dice)
        figures = Figures()
        postman = Postman(bot, random.Random(seed), figures)
        people = [bot.sandbox.webex.cast.find(f"person{number}") for number in range(1, CUSTOMERS * PEOPLE_EACH + 1)]
        customers = [Customer(bot, people[at::CUSTOMERS], figures, postman) for at in range(CUSTOMERS)]
        for thread in (postman, *customers):
            thread.start()
        _until(lambda: sum(len(customer.steps) for customer in customers) > 2 * CUSTOMERS, 60)
        order = [kind for at in range(kills) for kind in [list(killer.kinds)[at % len(killer.kinds)]]]
        dice.shuffle(order)
        for number, kind in enumerate(order, 1):
            time.sleep(dice.uniform(0, 0.5))
            open_ = [step for customer in customers for step in customer.steps[-1:] if step.ended is None]
            restarted = killer.kill(kind)
            report.kills[kind] += 1
            if dice.random() < hasty:
                time.sleep(dice.uniform(0, 1.5))
                continue
            _until(partial(_all_ended, open_), RECOVERED)
            took = max([(step.ended or time.monotonic()) - restarted for step in open_], default=0.0)
            report.recovery.append(max(took, 0.0))
            last = max(open_, key=lambda step: step.ended or restarted, default=None)
            say(f"{number}/{kills} {kind}: {took:.1f} s{f' (at last, {last.what})' if last and took > 5 else ''}")
        for customer in customers:
            customer.stop()
        for customer in customers:
            customer.join()
        postman.stop()
        _count(bot, figures, postman, report)
        if not report.good:
            say(bot.logs())
    return report


def _count(bot: Deployment, figures: Figures, postman: Postman, report: Report) -> None:
    made = Counter((row["contactId"], row["recurrence"]["datesApplicable"]["from"]) for row in bot.sandbox.everbridge.active)
    asked = {(contact, day.isoformat()) for contact, day in figures.asked}
    report.events, report.twice, report.approvals = len(postman.taken), figures.twice, len(asked)
    report.lost = [f"{contact} {day}" for contact, day in sorted(asked) if made[contact, day] == 0]
    report.doubled = [f"{contact} {day}: {number}" for (contact, day), number in sorted(made.items()) if number > 1]
    report.doubled += [f"{contact} {day}: never approved" for contact, day in sorted(set(made) - asked)]
    report.unanswered, report.other = figures.unanswered, figures.other
    verified = bot.run("log", "--verify")
    report.audit = verified.stderr.splitlines() if verified.returncode else []


def _all_ended(steps: list[Step]) -> bool:
    return all(step.ended is not None for step in steps)


def _until(true: Callable[[], bool], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not true() and time.monotonic() < deadline:
        time.sleep(0.01)


@contextmanager
def _deployment(database: str, workers: int) -> Iterator[tuple[Deployment, list[str], Server | None]]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="understudy-kills-", ignore_cleanup_errors=True)))
        postgres = stack.enter_context(server()) if database == "postgresql" else None
        sandbox = stack.enter_context(running(lambda: datetime.now(UTC), CAST.crowd(CUSTOMERS * PEOPLE_EACH + 1)))
        port = str(free_port())
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
        bot = Deployment(
            sandbox,
            {
                **inherited,
                **sandbox.environment(),
                "DATABASE_URL": postgres.url if postgres else f"sqlite:///{folder}/understudy.db",
                "PORT": port,
                "PUBLIC_URL": f"http://127.0.0.1:{port}",
                "UNDERSTUDY_TIMEZONE": "Europe/London",
                "WEB_CONCURRENCY": "2",
            },
            folder,
        )
        released = bot.run("release")
        assert released.returncode == 0, released.stderr
        names = ["worker", *(f"worker-{number}" for number in range(2, workers + 1))]
        for name in ("web", *names):
            bot.start(name)
        bot.wait_until_ready()
        try:
            yield bot, names, postgres
        finally:
            for name in list(bot.processes):
                bot.kill(name)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1, help="another order of the kills")
    parser.add_argument("--quiet", action="store_true")
    options = parser.parse_args()
    report = run(
        options.kills,
        options.database,
        options.workers,
        seed=options.seed,
        say=lambda line: None if options.quiet else print(line, file=sys.stderr, flush=True),
    )
    print(HEAD)
    print(report.row())
    for name in ("lost", "doubled", "unanswered", "audit", "other"):
        for line in getattr(report, name):
            print(f"{name}: {line}", file=sys.stderr)
    return 0 if report.good else 1


if __name__ == "__main__":
    sys.exit(main())
