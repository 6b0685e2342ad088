"""``understudy log``: what was asked, approved, sent and answered, newest first; and whether the audit is whole."""

import argparse
import json
import sys
from collections.abc import Iterator
from typing import Any

from bot.commands.opening import here, store_to_read
from bot.commands.why import ERASED, quoted
from bot.errors import UnderstudyError
from bot.plain import shown
from bot.store.reports.history import history
from bot.store.reports.verify import verify
from bot.store.store import Store


def run(options: argparse.Namespace) -> int:
    """As the command line has it. Raises UnderstudyError for an audit that is broken."""
    if options.verify is not None:
        print(verified(store_to_read(), options.verify or None))
        return 0
    with store_to_read().read() as tx:
        entries = history(tx, options.limit, options.person, here(options.day))
    for found in entries:
        for line in [shown(json.dumps(found, ensure_ascii=False))] if options.json else entry(found):
            print(line)
    if not entries:
        print("nothing like that is in the log", file=sys.stderr)
    return 0


def entry(row: dict[str, Any]) -> Iterator[str]:
    """One request of ``understudy log``."""
    by = f", approved by {row['approved_by']}" if row["approved_by"] else ""
    intent = row["reading"].get("intent", "")
    yield shown(f"{row['at']}  {row['person']}: {quoted(row['text'])} -> {intent or ERASED}: {row['status']}{by}")
    for call in row["calls"]:
        yield shown(f"    {call['system']} {call['method']} {call['path']}: {call['status']} {call['remote_id'] or ''}".rstrip())


def verified(store: Store, noted: str | None) -> str:
    """What there is to say of an audit that is whole. Raises UnderstudyError with the first broken row."""
    found = verify(store, noted)
    if found.broken is not None:
        raise UnderstudyError(f"the audit is broken: {found.broken}")
    loose = f" ({found.loose} more are good and not chained yet)" if found.loose else ""
    return f"the audit is whole: {found.rows} rows{loose}, the last with the hash {found.last}"
