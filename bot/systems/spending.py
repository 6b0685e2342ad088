"""On whose account a remote system is read. Nobody's questions may take all the turns that there are for everybody."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Spend = Callable[[], None]

_ACCOUNT: ContextVar[Spend | None] = ContextVar("account", default=None)


@contextmanager
def on_account(spend: Spend | None) -> Iterator[None]:
    """Each call of this thread is told to ``spend`` before it is made, which may raise Spent; None: it is for everybody."""
    before = _ACCOUNT.set(spend)
    try:
        yield
    finally:
        _ACCOUNT.reset(before)


def spend() -> None:
    """To be called before a call is made. Raises Spent."""
    account = _ACCOUNT.get()
    if account is not None:
        account()
