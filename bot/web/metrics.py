"""Figures for Prometheus, from the rows: every web process tells the same, whatever was restarted.

Histograms and counters are of the present day, UTC: Prometheus takes the fall at midnight for a restart, as it is meant to.
"""

import threading
import time
from collections.abc import Callable, Iterable, Iterator

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.errors import StoreError
from bot.store.reports import figures
from bot.store.reports.figures import BOUNDS, Spread
from bot.store.rows import watches
from bot.store.store import Store, Tx

KEPT = 5.0  # seconds; Prometheus asks every 15 to 60
BY_STATUS = {
    "events": ("What Webex told us", "handle", ("new", "done", "ignored", "failed")),
    "acts": ("Approved calls", "act", ("waiting", "sending", "done", "failed", "unsure")),
    "messages": ("What the bot says", "say", ("waiting", "sent", "failed", "dropped")),
}


class _Rows(Collector):
    def __init__(self, found: Iterable[Metric]) -> None:
        self._found = found

    def collect(self) -> Iterable[Metric]:
        return self._found


class Figures:
    """The figures of a store, counted every other moment and not for each who asks; whether it is ready is asked each time, as
    ``/readyz`` asks it, so that both say the same."""

    def __init__(self, store: Store, clock: Callable[[], float] = time.monotonic) -> None:
        self._store = store
        self._clock = clock
        self._lock = threading.Lock()
        self._kept, self._until = b"", 0.0

    def text(self) -> bytes:
        """In Prometheus' text format, as they were at most ``KEPT`` seconds ago; while the database isn't ready that alone."""
        with self._lock:
            try:
                self._store.ping()
                if self._clock() >= self._until:
                    self._kept, self._until = counted(self._store), self._clock() + KEPT
            except StoreError:
                return _written([_ready(0)])
            return _written([_ready(1)]) + self._kept


def counted(store: Store) -> bytes:
    """What the rows say now. Raises StoreError."""
    with store.read() as tx:
        return _written(list(_families(tx)))


def _ready(value: float) -> Metric:
    return _gauge("ready", "Whether the database answers and can be written.", value)


def _written(found: Iterable[Metric]) -> bytes:
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Rows(found))
    return generate_latest(registry)


def _families(tx: Tx) -> Iterator[Metric]:
    for name, (meaning, kind, statuses) in BY_STATUS.items():
        # Also those of which there are none: an alert sees no rise from nothing at all.
        yield _labelled(
            name,
            f"{meaning}, by status; what is over, of today.",
            "status",
            dict.fromkeys(statuses, 0) | figures.by_status(tx, kind),
        )
    calls = GaugeMetricFamily("understudy_calls", "Approved calls of today, by system and status.", labels=["system", "status"])
    for (system, status), number in figures.called(tx).items():
        calls.add_metric([system, status], number)
    yield calls
    yield _counter("received", "Events received.", "resource", figures.received(tx))
    yield _counter("retries", "What was tried again.", "kind", figures.retries(tx))
    waits = {kind: figures.waiting(tx, kind) for kind in figures.OPEN}
    yield _labelled("waiting", "Rows that wait.", "kind", {kind: wait.rows for kind, wait in waits.items()})
    yield _labelled(
        "oldest_waiting_seconds",
        "Since when the oldest of them waits.",
        "kind",
        {kind: wait.oldest for kind, wait in waits.items()},
    )
    yield _labelled(
        "overdue_seconds", "How late the latest of them is.", "kind", {kind: wait.overdue for kind, wait in waits.items()}
    )
    yield _histogram("answer_seconds", "From an event to the first answer.", figures.answered(tx))
    yield _histogram("message_seconds", "From a message's writing to its delivery.", figures.said(tx))
    yield _histogram("act_seconds", "From an approval to the end of its call.", figures.carried_out(tx))
    yield _gauge("workers", "Workers that live.", figures.workers(tx))
    yield from _webhooks(tx)


def _webhooks(tx: Tx) -> Iterator[Metric]:
    found = watches.get(tx)
    if found is None or found.looked_at is None:
        return
    active = GaugeMetricFamily("understudy_webhook_active", "Whether the watchdog found it active.", labels=["resource", "event"])
    for kind, how in found.found.items():
        active.add_metric(kind.split(" "), how == "active")
    yield active
    yield _gauge("watch_age_seconds", "Since the watchdog looked.", (tx.now - found.looked_at).total_seconds())


def _gauge(name: str, meaning: str, value: float) -> Metric:
    return GaugeMetricFamily(f"understudy_{name}", meaning, value=value)


def _labelled(name: str, meaning: str, label: str, values: dict[str, int] | dict[str, float]) -> Metric:
    family = GaugeMetricFamily(f"understudy_{name}", meaning, labels=[label])
    for key, value in values.items():
        family.add_metric([key], value)
    return family


def _counter(name: str, meaning: str, label: str, values: dict[str, int]) -> Metric:
    family = CounterMetricFamily(f"understudy_{name}", f"{meaning[:-1]}, of today.", labels=[label])
    for key, value in values.items():
        family.add_metric([key], value)
    return family


def _histogram(name: str, meaning: str, spread: Spread) -> Metric:
    family = HistogramMetricFamily(f"understudy_{name}", f"{meaning[:-1]}, of today.")
    within = [(str(bound), float(number)) for bound, number in zip(BOUNDS, spread.within, strict=True)]
    family.add_metric([], [*within, ("+Inf", float(spread.count))], spread.seconds)
    return family
