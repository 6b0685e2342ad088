"""Many who ask for cover at once, and what a worker takes for it: python -m tests.bench.crowd [--people N]

Starts the Procfile's processes against the sandbox, for each database, on one machine with the emulators. Everbridge's budget of
ten calls a second holds here too.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

from tests.bench import sites
from tests.bench.rivals import HEARD
from tests.bench.sites import Site
from tests.scenarios.deployment import Deployment

HEAD = (
    "| | all cards of {people} who ask at once | a worker's processor time for each | message to card p50 / p99 | idle "
    "| answer beside two busy programs p50 / p99 |\n|---|---|---|---|---|---|"
)
BUSY = "while True: pass"


def seconds_of(pid: int) -> float:
    """Processor time that a process has taken."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def idle(site: Site, seconds: float) -> float:
    """The share of a core that the workers take with nothing to do."""
    before = sum(map(seconds_of, site.pids))
    time.sleep(seconds)
    return (sum(map(seconds_of, site.pids)) - before) / seconds


def all_cards(bot: Deployment, people: int) -> float:
    """Seconds until everybody who asks for cover at the same moment has a card."""
    chats = [bot.somebody() for _ in range(people)]
    began = time.perf_counter()
    for number, chat in enumerate(chats):
        chat.send(f"I'm out on {1 + number % 28} March 2027, cover with Sam Carter")
    for chat in chats:
        assert chat.next().get("attachments"), chat.webex.messages_in(chat.room)
    return time.perf_counter() - began


def answered(bot: Deployment, text: str, times: int) -> list[float]:
    """Seconds to the answer of each message, one after the other, each of somebody else."""
    took = []
    for _ in range(times):
        chat = bot.somebody()
        began = time.perf_counter()
        chat.say(text)
        took.append(time.perf_counter() - began)
    return took


def milliseconds(took: list[float]) -> str:
    ordered = sorted(took)
    return f"{statistics.median(ordered) * 1000:.0f} / {ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))] * 1000:.0f} ms"


def measured(site: Site, people: int, seconds: float) -> str:
    """A row of the table."""
    bot = site.deployment
    assert bot is not None
    answered(bot, "I'm out on 14 December 2026", 5)
    at_rest = idle(site, seconds)
    one_by_one = answered(bot, "I'm out on 15 December 2026", 30)
    before = sum(map(seconds_of, site.pids))
    all_ = all_cards(bot, people)
    each = (sum(map(seconds_of, site.pids)) - before) / people
    with ExitStack() as stack:
        for _ in range(os.cpu_count() or 2):
            stack.callback(subprocess.Popen([sys.executable, "-c", BUSY]).kill)
        beside = answered(bot, HEARD, 20)
    return (
        f"| {site.name} | {all_:.1f} s | {each * 1000:.0f} ms | {milliseconds(one_by_one)} | {at_rest * 100:.1f} % | "
        f"{milliseconds(beside)} |"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=60)
    parser.add_argument("--seconds", type=float, default=10, help="for which an idle worker is watched")
    parser.add_argument("--database", choices=("sqlite", "postgresql"), action="append")
    options = parser.parse_args()
    print(HEAD.format(people=options.people), flush=True)
    for database in options.database or ("sqlite", "postgresql"):
        with sites.ours(database, 1, 0) as site:
            print(measured(site, options.people, options.seconds), flush=True)


if __name__ == "__main__":
    main()
