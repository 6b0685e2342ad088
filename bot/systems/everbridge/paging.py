"""Lists of Everbridge, page by page. A list that can't be read for certain raises: an absence must never be a misreading."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.errors import Unsure
from bot.systems.client import Line, Query
from bot.systems.everbridge.rows import Row, flat, made_at, number

_MOST_PAGES = 1000


@dataclass(frozen=True, slots=True)
class Paging:
    """How a list is paged: the name of the page number (``pageNo``, or ``pageNumber`` for contacts and calendars), and a size.

    Without a size the list is not known to have pages: the first is asked for plainly, and more only if it says there are.
    """

    number: str
    size: int | None = None

    def query(self, page: int) -> dict[str, str | int]:
        if self.size is None:
            return {self.number: page} if page > 1 else {}
        return {self.number: page, "pageSize": self.size}


def rows_of(line: Line, path: str, paging: Paging, query: Query) -> Iterator[Row]:
    """Every row of the list. Raises ``Unsure`` when an answer is no list or its pages repeat."""
    before: list[Row] = []
    for page in range(1, _MOST_PAGES + 1):
        rows, pages = _read(line.get(path, {**query, **paging.query(page)}))
        repeated = bool(rows) and rows == before
        if repeated and pages is not None:
            raise Unsure("everbridge", f"page {page} of a list is the page before it")
        if not rows or repeated:
            return
        yield from rows
        if (pages is None and paging.size is None) or (pages is not None and page >= pages):
            return
        before = rows
    raise Unsure("everbridge", f"a list of more than {_MOST_PAGES} pages")


def newest_first(rows: Iterable[Row], since: datetime) -> Iterator[Row]:
    """The rows of a list asked for newest first, up to those from before ``since``; all of them where the order is not kept."""
    before: datetime | None = None
    kept = True
    for row in rows:
        made = made_at(row)
        kept = kept and made is not None and (before is None or made <= before)
        if kept and made is not None and made < since:
            return
        before = made
        yield row


def _read(said: Any) -> tuple[list[Row], int | None]:
    """The rows of one page, and how many pages there are if it says.

    Contacts are wrapped in ``page``, which has no ``data`` when there are none (README.md 7.1).
    """
    if not isinstance(said, dict):
        raise Unsure("everbridge", "a list was expected")
    page = said.get("page")
    wrapped = isinstance(page, dict)
    inner: Row = page if isinstance(page, dict) else said
    data = inner.get("data")
    if data is None and (wrapped or inner.get("totalCount") == 0):
        data = []
    rows = [data] if isinstance(data, dict) else data
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise Unsure("everbridge", "a list was expected")
    return [flat(row) for row in rows], number(inner.get("totalPageCount"))
