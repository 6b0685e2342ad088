"""The bot under load, beside others that are given the same messages. Run on a quiet machine: python -m tests.bench.load

Needs `pip install -e '.[dev,bench]'`. Starts the Procfile's processes against the sandbox, then webexteamsbot and a Bolt app,
one after the other, and prints tables: how long an event waits for its acknowledgement at 50 and at 200 events/s, how many are
answered in a second, how long a person waits for a card, what a worker weighs with 10,000 open approvals, what 100,000 rows cost.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial

from tests.bench import sites
from tests.bench.flow import memory, to_card
from tests.bench.seed import approvals, history
from tests.bench.sites import Requests, Site
from tests.scenarios.deployment import ROOT

RATES = (50, 200)
PATIENCE = 300.0  # seconds to wait for what is not answered yet
HEAD = (
    "| | ack at 50/s p50 / p99 | ack at 200/s p50 / p99 | not acknowledged | answered a second | unanswered |\n"
    "|---|---|---|---|---|---|"
)


def at_rate(url: str, rate: int, requests: Requests) -> list[tuple[float, int]]:
    """Seconds to each answer, and its status."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.poster", url, str(rate)],
        cwd=ROOT,
        text=True,
        check=True,
        input="\n".join(map(json.dumps, requests)),
        stdout=subprocess.PIPE,
    )
    return [(seconds, status) for seconds, status in json.loads(done.stdout)]


def milliseconds(took: list[float]) -> str:
    ordered = sorted(took)
    return f"{statistics.median(ordered) * 1000:.0f} / {ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))] * 1000:.0f} ms"


def measured(site: Site, seconds: int) -> str:
    """A row of the first table."""
    cells, bad, sent, said_before = [], 0, 0, site.answered()
    rate_of_answers = ""
    for rate in RATES:
        requests = site.requests[sent : sent + rate * seconds]
        began = time.monotonic()
        found = at_rate(site.url, rate, requests)
        sent += len(requests)
        cells.append(milliseconds([took for took, _ in found]))
        bad += sum(not 200 <= status < 300 for _, status in found)
        if said_before >= 0:
            _wait(partial(_said, site, said_before + sent))
        rate_of_answers = f"{len(requests) / (time.monotonic() - began):.0f}"
    if said_before < 0:
        return f"| {site.name} | {' | '.join(cells)} | {bad} | | |"
    return f"| {site.name} | {' | '.join(cells)} | {bad} | {rate_of_answers} | {sent - (site.answered() - said_before)} |"


def _said(site: Site, number: int) -> bool:
    return site.answered() >= number


def _wait(true: Callable[[], bool]) -> None:
    """Until it is true, or nothing has changed for long."""
    deadline = time.monotonic() + PATIENCE
    while not true() and time.monotonic() < deadline:
        time.sleep(0.05)


def cards(site: Site, times: int = 30) -> str:
    """From a message to its card, p50 / p99, and the same for the remote calls in between."""
    assert site.deployment is not None
    sandbox = site.deployment.sandbox
    before = len(sandbox.webex.requests) + len(sandbox.everbridge.requests)
    took = to_card(site.deployment, times)
    calls = (len(sandbox.webex.requests) + len(sandbox.everbridge.requests) - before) / times
    return f"{milliseconds(took)} (with {calls:.0f} remote calls)"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=10, help="for which each rate is kept up")
    parser.add_argument("--only", choices=("others", "ours", "rows"))
    options = parser.parse_args()
    events = sum(RATES) * options.seconds
    mine = [partial(sites.ours, "sqlite", 1), *(partial(sites.ours, "postgresql", workers) for workers in (1, 2, 4))]
    if options.only in (None, "others", "ours"):
        print(HEAD, flush=True)
    contenders: list[Callable[[int], AbstractContextManager[Site]]] = [
        *(mine if options.only in (None, "ours") else []),
        *([sites.webexteamsbot, sites.bolt, sites.bare] if options.only in (None, "others") else []),
    ]
    for start in contenders:
        with start(events) as site:
            print(measured(site, options.seconds), flush=True)
    if options.only in (None, "rows"):
        rows(options.seconds)


def rows(seconds: int) -> None:
    """What there is in the database already, and what it costs."""
    print(
        "\n| SQLite, 1 worker | ack at 50/s p50 / p99 | message to card p50 / p99 | a worker's memory |\n|---|---|---|---|",
        flush=True,
    )
    for name, seed in (
        ("100 rows", partial(history, rows=100)),
        ("100,000 rows", partial(history, rows=100_000)),
        ("10,000 open approvals", partial(approvals, number=10_000)),
    ):
        with sites.ours("sqlite", 1, 50 * seconds, seed=seed) as site:
            to_card(site.deployment, 3)  # type: ignore[arg-type]
            acks = [took for took, _ in at_rate(site.url, 50, site.requests)]
            _wait(lambda site=site: site.answered() >= len(site.requests))  # type: ignore[misc]
            print(f"| {name} | {milliseconds(acks)} | {cards(site)} | {memory(site.pids[0]):.0f} MB |", flush=True)


if __name__ == "__main__":
    main()
