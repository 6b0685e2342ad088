"""One database, one bell, one clock: a transaction in which rows are written and the queue is told of them."""

import secrets
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError

from bot.store import database, failures
from bot.store.group import Group
from bot.store.rows import audit

Kind = Literal["handle", "act", "say"]


class Bell(Protocol):
    """The doorbell: tells the queue, in the caller's transaction, to look at a row. bot/README.md, The engine."""

    def ring(self, connection: Connection, kind: Kind, row: str, lane: str, delay: float = 0) -> None:
        """``lane`` orders the work: rows of one lane are done one after the other. ``delay`` is in seconds."""

    def knock(self) -> None:
        """What was rung for is committed."""


_ALONE = text("SELECT pg_advisory_xact_lock(:key)")


@dataclass(frozen=True, slots=True)
class Tx:
    """An open transaction. ``lines`` are what the audit is told at its end, ``rung`` what was rung for.

    ``said`` takes the messages that whoever began it will say by themselves; None where all of them ring.
    """

    connection: Connection
    bell: Bell
    now: datetime
    lines: list[audit.Line] = field(default_factory=list)
    rung: list[tuple[Kind, str]] = field(default_factory=list)
    said: list[str] | None = None

    def alone(self, key: int) -> None:
        """Keeps others who ask for the same key waiting until this transaction ends; on SQLite all that write wait anyway."""
        if self.connection.dialect.name == "postgresql":
            self.connection.execute(_ALONE, {"key": key})

    def ring(self, kind: Kind, row: str, lane: str, delay: float = 0) -> None:
        """Asks for work on a row, once this transaction is committed."""
        if kind == "say" and delay <= 0 and self.said is not None:
            self.said.append(row)
            return
        self.bell.ring(self.connection, kind, row, lane, delay)
        self.rung.append((kind, row))


class Store:
    """The way to the rows. Raises StoreError when the database does not answer. ``hold`` and ``lasting``: group.py, disk.py."""

    def __init__(
        self, engine: Engine, bell: Bell, clock: Callable[[], datetime], *, hold: float = 0.0, lasting: bool = True
    ) -> None:
        self.engine = engine
        self.bell = bell
        self.clock = clock
        self._speaking = threading.local()
        self._group = Group(engine, hold, lasting=lasting) if engine.dialect.name == "sqlite" else None

    @contextmanager
    def begin(self, *, lasting: bool = True) -> Iterator[Tx]:
        """A transaction that writes: committed when this ends, rolled back by an exception. Nothing slow belongs in it.

        ``lasting``: nobody is told that it is kept before it would outlive the machine. What is not (which rings are taken, which
        turns of a budget) outlives this process, and costs seconds where the machine goes down.
        """
        try:
            with self._group.part(lasting=lasting) if self._group else self.engine.begin() as connection:
                tx = Tx(connection, self.bell, self.clock(), said=getattr(self._speaking, "said", None))
                yield tx
                audit.write(connection, tx.now, tx.lines)
        except SQLAlchemyError as error:
            raise failures.translated(error) from error
        if tx.rung:
            self.bell.knock()

    @contextmanager
    def read(self) -> Iterator[Tx]:
        """A transaction that only reads: it takes no lock."""
        try:
            with self.engine.connect().execution_options(reading=True) as connection, connection.begin():
                yield Tx(connection, self.bell, self.clock())
        except SQLAlchemyError as error:
            raise failures.translated(error) from error

    @contextmanager
    def speaking(self) -> Iterator[list[str]]:
        """For the length of a ``with``, messages that this thread writes don't ring; their ids are in the list, to be said then.

        Some of them may not be there: their transaction failed.
        """
        said: list[str] = []
        self._speaking.said = said
        try:
            yield said
        finally:
            self._speaking.said = None

    def ping(self) -> None:
        """Raises StoreError unless the database answers, holds our tables and may be written."""
        database.ping(self.engine)

    def close(self) -> None:
        self.engine.dispose()


def new_id() -> str:
    """An id that can't be guessed: 128 bits, hexadecimal."""
    return secrets.token_hex(16)
