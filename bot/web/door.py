"""Who may stand at the door: how many connections wait at once, how many of one address, and for how long.

A connection waits while something is expected from the client: a request, or that it hangs up. When there is no room, the one that
has waited longest goes: a delivery is whole within milliseconds, so whoever holds on to a place without using it loses it. The
address with the most of them pays, and nobody takes more than ``share``, so that no address can push out the others.
"""

from collections import Counter
from typing import Generic, Protocol, TypeVar


class Guest(Protocol):
    """A connection, known by the address it comes from."""

    @property
    def address(self) -> str: ...


G = TypeVar("G", bound=Guest)


class Door(Generic[G]):
    """Connections, in the order in which they began to wait."""

    def __init__(self, *, most: int, share: int) -> None:
        self._most = most
        self._share = share
        self._inside: Counter[str] = Counter()  # all of an address, also those that are being answered
        self._waiting: dict[str, dict[G, float]] = {}  # those that wait, with the moment at which their patience ends
        self.number = 0

    def enter(self, guest: G) -> G | None:
        """Lets somebody in. Gives the one that has to go for it: another one, itself, or None."""
        goes = None
        if self._inside[guest.address] >= self._share:
            goes = self._longest(guest.address) or guest
        elif self.number >= self._most:
            goes = next(filter(None, (self._longest(address) for address, _ in self._inside.most_common())), guest)
        self._inside[guest.address] += 1
        self.number += 1
        return goes

    def wait(self, guest: G, until: float) -> None:
        """Something is expected of it, until a moment."""
        self._waiting.setdefault(guest.address, {})[guest] = until

    def busy(self, guest: G) -> None:
        """It waits for us now."""
        waiting = self._waiting.get(guest.address, {})
        waiting.pop(guest, None)
        if not waiting:
            self._waiting.pop(guest.address, None)

    def leave(self, guest: G) -> None:
        """It is gone."""
        self.busy(guest)
        self.number -= 1
        self._inside[guest.address] -= 1
        if not self._inside[guest.address]:
            del self._inside[guest.address]

    def late(self, now: float) -> list[G]:
        """Those whose patience has ended."""
        return [guest for waiting in self._waiting.values() for guest, until in waiting.items() if until < now]

    def waiting(self) -> list[G]:
        """All of whom something is expected."""
        return [guest for waiting in self._waiting.values() for guest in waiting]

    def _longest(self, address: str) -> G | None:
        return next(iter(self._waiting.get(address, {})), None)
