"""One id from the webhook to the receipt: whatever is logged while a row is looked at belongs to the event that it goes back to."""

from collections.abc import Callable

from bot.logs import about
from bot.store.rows import origins
from bot.store.store import Kind, Store


class Trail:
    """A look at rows of one kind, with that id on all it logs."""

    def __init__(self, store: Store, kind: Kind, look: Callable[[str], None]) -> None:
        self._store = store
        self._kind: Kind = kind
        self._inner = look

    def look(self, row: str) -> None:
        """Looks at one row."""
        with about(row if self._kind == "handle" else self._behind(row)):
            self._inner(row)

    def _behind(self, row: str) -> str | None:
        with self._store.read() as tx:
            return origins.behind(tx, self._kind, row)
