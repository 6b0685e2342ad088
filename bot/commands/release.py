"""``understudy release``: the database migrated, who the bot is written there, and exactly the webhooks that it lives on."""

import argparse
import logging
from contextlib import closing

from bot.chat.webhooks import register
from bot.commands.opening import settings_of
from bot.plain import shown
from bot.store import database
from bot.store.rows import watches
from bot.wiring.chat import webhooks_of
from bot.wiring.stores import store_of


def run(_: argparse.Namespace) -> int:
    """Does all three, and says what was done, a line each."""
    found = settings_of(level=logging.WARNING, release=True)
    mine = database.migrate(found.database_url)
    print("database: up to date" if mine else "database: of a newer version, left as it is")
    reader, writer = webhooks_of(found)
    with closing(store_of(found)) as store, store.begin() as tx:  # before Webex tells us of the bot's own messages
        watches.name_own(tx, reader.me().id)
    for line in register(reader, writer, str(found.public_url), found.webex_webhook_secret):
        print(shown(f"webhook {line}"))
    return 0
