"""``understudy books``: what was booked through the bot, still stands, and isn't over."""

import argparse
import json
from collections.abc import Iterator
from typing import Any

from bot.commands.opening import store_to_read
from bot.commands.why import ERASED
from bot.plain import shown
from bot.store.rows.standing import on_the_books


def run(options: argparse.Namespace) -> int:
    """As the command line has it."""
    with store_to_read().read() as tx:
        found = on_the_books(tx)
    for row in found:
        for line in [shown(json.dumps(row, ensure_ascii=False))] if options.json else entry(row):
            print(line)
    if not found and not options.json:
        print("nothing is on the books")
    return 0


def entry(row: dict[str, Any]) -> Iterator[str]:
    """One booking, and who asked for it."""
    yield shown(row["sentence"] or ERASED)
    yield shown(f"    {row['system']} {row['remote_id']}, until {row['ends_at']}; asked for by {row['person']}")
