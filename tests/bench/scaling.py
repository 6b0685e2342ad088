"""Answers a second with 1, 2 and 4 workers, where Webex takes its time. Run on a quiet machine: python -m tests.bench.scaling

Each call of Webex is answered after so long (``--seconds``), as over a real network; so what more workers bring is seen on two
cores too, up to where these have no more to give. PostgreSQL, events posted at 200/s.
"""

import argparse
import time

from bot.work.engine import LOOKS
from tests.bench import sites
from tests.bench.load import at_rate, milliseconds

WORKERS = (1, 2, 4)
EVENTS = 400
PATIENCE = 300.0


def measured(workers: int, seconds: float) -> str:
    with sites.ours("postgresql", workers, EVENTS) as site:
        assert site.deployment is not None
        site.deployment.sandbox.webex.faults.delay("*", "", seconds, times=1_000_000)
        before, began = site.answered(), time.monotonic()
        acks = [took for took, _ in at_rate(site.url, 200, site.requests)]
        while site.answered() - before < EVENTS and time.monotonic() < began + PATIENCE:
            time.sleep(0.05)
        rate = (site.answered() - before) / (time.monotonic() - began)
    return f"| {workers} | {rate:.0f} | {milliseconds(acks)} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=0.5, help="that each call of Webex takes")
    seconds = parser.parse_args().seconds
    print(f"| workers of {LOOKS} looks | answered a second, {seconds:g} s a call | ack at 200/s p50 / p99 |", flush=True)
    print("|---|---|---|", flush=True)
    for workers in WORKERS:
        print(measured(workers, seconds), flush=True)


if __name__ == "__main__":
    main()
