"""``understudy books``: what was booked in Everbridge through the bot, still stands, and isn't over."""

import argparse
import json
from collections.abc import Iterator
from typing import Any

from bot.commands.opening import store_to_read
from bot.commands.why import ERASED
from bot.plain import shown
from bot.store.rows import watches
from bot.store.rows.standing import on_the_books
from bot.store.store import Store
from bot.talk.watching.look import take_in


def run(options: argparse.Namespace) -> int:
    """As the command line has it."""
    found = books(store_to_read())
    for row in found:
        for line in [shown(json.dumps(row, ensure_ascii=False))] if options.json else entry(row):
            print(line)
    if not found and not options.json:
        print("nothing is on the books")
    return 0


def books(store: Store) -> list[dict[str, Any]]:
    """What stands now: what was booked since the worker looked last is taken in before."""
    with store.begin() as tx:
        looked = watches.get(tx, watches.BOOKINGS)
        take_in(tx, looked.good_at if looked else None)
        return on_the_books(tx)


def entry(row: dict[str, Any]) -> Iterator[str]:
    """One booking, and who asked for it."""
    yield shown(row["sentence"] or ERASED)
    yield shown(f"    {row['system']} {row['remote_id']}, until {row['ends_at']}; asked for by {row['person']}")
