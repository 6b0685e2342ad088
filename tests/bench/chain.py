"""What the audit costs those who write: python -m tests.bench.chain [--threads N] [--seconds S]

Threads keep an event and a note of it, in a transaction each: without the audit; with one whose rows are chained as they are
written, so that each waits for the one before; and as it is, written loose and chained every second. On each database, in turns, so
that a busy machine is as busy for all of them.
"""

import argparse
import os
import secrets
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from unittest.mock import patch

import psycopg
from sqlalchemy import Connection, insert, select, text

from bot.store import database
from bot.store.reports.verify import verify
from bot.store.rows import audit, events
from bot.store.rows.outcomes import refused
from bot.store.store import Store
from bot.store.tables import audit as table
from tests.conftest import ListeningBell
from tests.faults.servers import server

Write = Callable[[Connection, datetime, list[audit.Line]], None]
HEAD = "| | a second | p50 / p99 |\n|---|---|---|"
TURNS = 3


def nothing(connection: Connection, now: datetime, lines: list[audit.Line]) -> None:
    """No audit."""


def at_once(connection: Connection, now: datetime, lines: list[audit.Line]) -> None:
    """Chains rows as they are written. Others wait from here to the commit."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(1)"))
    last = connection.execute(select(table.c.link, table.c.hash).order_by(table.c.link.desc()).limit(1)).first()
    link, before = (last.link, last.hash) if last else (0, audit.FIRST)
    rows = []
    for line in lines:
        link += 1
        row = {**audit.as_row(now, line), "seq": link, "link": link, "before": before}
        before = row["hash"] = audit.chained(link, row["digest"], before)
        rows.append(row)
    if rows:
        connection.execute(insert(table), rows)


WAYS: dict[str, Write] = {
    "without the audit": nothing,
    "chained as it is written": at_once,
    "**written loose, chained later**": audit.write,
}


class Way:
    """A migrated database for one way of writing the audit."""

    def __init__(self, url: str, write: Write) -> None:
        database.migrate(url)
        self.store = Store(database.connect(url, pool=20), ListeningBell(), lambda: datetime.now(UTC))
        self.took: list[float] = []
        self.seconds = 0.0
        self._write = write
        if write is at_once:
            self._without_triggers()

    def _without_triggers(self) -> None:
        with self.store.engine.begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(text("ALTER TABLE audit DISABLE TRIGGER USER"))
            else:
                connection.execute(text("DROP TRIGGER audit_no_replace"))

    def turn(self, threads: int, seconds: float) -> None:
        """Writes for some seconds."""
        over = threading.Event()
        writers = [threading.Thread(target=self._keep, args=(over,)) for _ in range(threads)]
        sealer = threading.Thread(target=self._seal, args=(over,))
        with patch.object(audit, "write", self._write):
            began = time.perf_counter()
            for thread in (*writers, sealer):
                thread.start()
            over.wait(seconds)
            over.set()
            for thread in writers:
                thread.join()
            self.seconds += time.perf_counter() - began
        sealer.join()

    def row(self, name: str) -> str:
        cuts = [1000 * cut for cut in statistics.quantiles(self.took, n=100)]
        return f"| {name} | {len(self.took) / self.seconds:.0f} | {cuts[49]:.0f} / {cuts[98]:.0f} ms |"

    def _keep(self, over: threading.Event) -> None:
        while not over.is_set():
            began, data_id = time.perf_counter(), secrets.token_hex(16)
            with self.store.begin() as tx:
                events.receive(tx, resource="messages", event_name="created", data_id=data_id, space_id="SPACE", person_id="ALEX")
                events.note(tx, events.of_message(tx, data_id)["created"].id, refused("too long"))
            self.took.append(time.perf_counter() - began)

    def _seal(self, over: threading.Event) -> None:
        while self._write is audit.write and not over.wait(1):
            self._chain()

    def close(self) -> None:
        """Looks whether the chain is whole."""
        self._chain()
        assert verify(self.store).broken is None
        self.store.close()

    def _chain(self) -> None:
        more = True
        while more:
            with self.store.begin() as tx:
                more = audit.seal(tx.connection) == audit.BATCH


@contextmanager
def databases(kind: str) -> Iterator[list[str]]:
    """The URLs of new, empty databases, one for each way, on a disk that is waited for as in production."""
    with ExitStack() as stack:
        if kind == "sqlite":
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="understudy-chain-"))
            yield [f"sqlite:///{folder}/{number}.db" for number in range(len(WAYS))]
            return
        url = stack.enter_context(server()).url
        with psycopg.connect(url, autocommit=True) as connection:
            for number in range(len(WAYS)):
                connection.execute(f"CREATE DATABASE way_{number}".encode())
        yield [f"{url.rsplit('/', 1)[0]}/way_{number}" for number in range(len(WAYS))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--threads", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=30, help="for each way")
    parser.add_argument("--database", choices=("sqlite", "postgresql"), action="append")
    options = parser.parse_args()
    for kind in options.database or ("sqlite", "postgresql"):
        with databases(kind) as urls:
            ways = {name: Way(url, write) for url, (name, write) in zip(urls, WAYS.items(), strict=True)}
            for _ in range(TURNS):
                for way in ways.values():
                    way.turn(options.threads, options.seconds / TURNS)
            print(f"\n{kind}, {options.threads} threads, at a load of {os.getloadavg()[0]:.0f}:\n\n{HEAD}")
            for name, way in ways.items():
                print(way.row(name), flush=True)
                way.close()


if __name__ == "__main__":
    main()
