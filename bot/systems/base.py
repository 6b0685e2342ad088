"""What every system of the table must be able to do, whatever it speaks."""

from collections.abc import Iterator
from datetime import datetime
from typing import Protocol

from bot.systems.written import Receipt


class Sent(Protocol):
    """A stored call: what was sent, or is to be. ``path`` is below the base URL, ``body`` as it was shown."""

    @property
    def id(self) -> str: ...
    @property
    def method(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    def body(self) -> bytes | None: ...


class Writer(Protocol):
    """Sends a stored call as it is. Raises RemoteError."""

    def send(self, method: str, path: str, body: bytes | None) -> Receipt: ...


class CannotTell(Exception):  # it is for a person to tell
    """The system answers, but not in a way that would settle it."""


class Look(Protocol):
    """Finds the ids of what a call may have made at or after a moment, likeliest first; none when it made nothing.

    No more is read of the system than is needed for those that are taken from it. ``shared`` says that several calls can rightly
    have the same id. Raises RemoteError, and CannotTell.
    """

    shared: bool

    def __call__(self, call: Sent, since: datetime) -> Iterator[str]: ...
