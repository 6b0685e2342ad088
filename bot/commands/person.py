"""``understudy person``: what is kept of one person, to be handed over or to be erased."""

import argparse
import json
from collections.abc import Iterator

from bot.commands.opening import store_to_read
from bot.errors import SettingsError, UnderstudyError
from bot.plain import shown
from bot.store.reports.export import export as rows_of
from bot.store.retention import erasure
from bot.store.rows import people
from bot.store.store import Store, Tx


def run(options: argparse.Namespace) -> int:
    """As the command line has it. Raises SettingsError for an erasure without ``--yes``."""
    if options.deed == "erase" and not options.yes:
        raise SettingsError(f"this would erase all that is kept of {options.who}, for good: say --yes if you mean it")
    store = store_to_read()
    for line in [erase(store, options.who)] if options.deed == "erase" else export(store, options.who):
        print(line)
    return 0


def export(store: Store, who: str) -> Iterator[str]:
    """One line of JSON for each person with an e-mail address or a Webex id. Raises UnderstudyError when there is none."""
    with store.read() as tx:
        for found in _found(tx, who):
            yield shown(json.dumps(rows_of(tx, found), ensure_ascii=False))


def erase(store: Store, who: str) -> str:
    """Erases a person and says so. Raises UnderstudyError when there is none, or while a booking of theirs is on its way."""
    with store.begin() as tx:
        number = sum(erasure.erase(tx, found) for found in _found(tx, who))
    return f"erased: {number} rows. What stands in Webex and Everbridge is still there"


def _found(tx: Tx, who: str) -> list[str]:
    found = people.find(tx, who)
    if not found:
        raise UnderstudyError(f"nobody is known as {who}: put an e-mail address or a Webex person id there")
    return found
