"""Figures for Prometheus, counted from the rows: every web process tells the same, whatever was restarted."""

from collections.abc import Iterator

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from bot.store import acts, events, messages
from bot.store.store import Store

TOLD = {"events": ("What Webex told us", events), "acts": ("Approved calls", acts), "messages": ("What the bot says", messages)}


class _Rows(Collector):
    def __init__(self, store: Store) -> None:
        self._store = store

    def collect(self) -> Iterator[GaugeMetricFamily]:
        with self._store.read() as tx:
            for name, (meaning, rows) in TOLD.items():
                family = GaugeMetricFamily(f"understudy_{name}", f"{meaning}, by status.", labels=["status"])
                for status, number in rows.counts(tx).items():
                    family.add_metric([status], number)
                yield family


def text(store: Store) -> bytes:
    """The figures in Prometheus' text format. Raises StoreError."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Rows(store))
    return generate_latest(registry)
