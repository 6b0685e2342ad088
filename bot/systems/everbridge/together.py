"""One call for all who ask at the same time: who asks while an answer is on its way shares the next call."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")
MOST = 60  # keys in a call: they stand in its address


@dataclass(slots=True)
class _Batch(Generic[T]):
    keys: set[int] = field(default_factory=set)
    answer: "Future[T]" = field(default_factory=Future)


class Together(Generic[T]):
    """``fetch`` asks for some keys; its answer, or its error, is everybody's who wanted one of them. No answer is kept: each was
    asked for after its asker came."""

    def __init__(self, fetch: Callable[[frozenset[int]], T]) -> None:
        self._fetch = fetch
        self._lock = threading.Lock()
        self._call = threading.Lock()  # one at a time
        self._waiting: _Batch[T] | None = None

    def ask(self, keys: frozenset[int]) -> T:
        """The answer to some keys, and to those of others."""
        with self._lock:
            batch = self._waiting
            leads = batch is None or len(batch.keys | keys) > MOST
            if batch is None or leads:
                batch = self._waiting = _Batch()
            batch.keys |= keys
        if leads:
            self._lead(batch)
        return batch.answer.result()

    def _lead(self, batch: _Batch[T]) -> None:
        with self._call:
            with self._lock:
                if self._waiting is batch:
                    self._waiting = None
            try:
                batch.answer.set_result(self._fetch(frozenset(batch.keys)))
            except BaseException as error:
                batch.answer.set_exception(error)
