"""What a row of the table of systems is made of, whatever the system speaks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, Protocol, TypeVar

from bot.settings import Settings
from bot.systems.auth import TokenStore
from bot.systems.written import Receipt
from bot.texts.words import SystemWords

R = TypeVar("R")


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


class Deleted(CannotTell):
    """One like it was made since and deleted since: it may have been ours, and nothing stands there now."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What is known of the sending that is looked for.

    ``since`` is its approval; ``before`` has the ids of what was like it there before it was sent, None where nobody looked;
    ``maker`` is who we are to the system, if it has ever said; ``others`` says whether another act of ours made what has an id.
    """

    since: datetime
    before: frozenset[str] | None = None
    maker: str | None = None
    others: Callable[[str], bool] = lambda remote_id: False


class FindAgain(Protocol):
    """Looks whether a call was carried out, by what the system shows now. Raises RemoteError, and CannotTell."""

    def before(self, call: Sent, since: datetime) -> list[str]:
        """The ids of what is like that which a call would make, of at or after a moment: to be kept before it is sent."""
        ...

    def made(self, call: Sent, tried: Tried) -> str | None:
        """The id of what a call has made, as far as the system shows it now; None when it shows nothing of the kind."""
        ...


@dataclass(frozen=True, slots=True)
class Budget:
    """At most so many calls in any period, over all workers."""

    calls: int
    period: timedelta


@dataclass(frozen=True, slots=True)
class Tools:
    """What a system is lent where it is connected.

    ``turn`` takes a place in the budget of a name: it gives the seconds to wait for it, or, where these are more than the last
    argument, takes none. ``tokens`` keeps rotated tokens (name, the first refresh token, the secret to lock them with).
    ``bot_id`` asks Webex who the bot is; it raises RemoteError.
    """

    clock: Callable[[], datetime]
    turn: Callable[[str, Budget, float], float]
    tokens: Callable[[str, str, str], TokenStore]
    bot_id: Callable[[], str]


@dataclass(frozen=True, slots=True)
class Connected(Generic[R]):
    """A system that is set up.

    ``ping`` makes a read that needs every setting to be right, and says how that went; it raises RemoteError. ``ready`` waits for
    the turn to write, or gives the seconds in which the system is not to be called; then there was no turn.
    """

    reader: R
    writer: Writer
    find_again: FindAgain
    ping: Callable[[], str]
    ready: Callable[[], float]


@dataclass(frozen=True, slots=True)
class System(Generic[R]):
    """A row of the table. ``name`` stands in the rows of calls, ``check`` at the line of ``understudy check``; ``connect`` gives
    None where the settings don't name the system; ``texts`` are by language. ``made_at`` is the path of what a POST has made, by
    its id: where it is deleted."""

    name: str
    check: str
    texts: Mapping[str, SystemWords]
    connect: Callable[[Settings, Tools], Connected[R] | None]
    made_at: Callable[[Sent, str], str]
