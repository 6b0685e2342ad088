"""``understudy release``: the database migrated, and exactly the webhooks that the bot lives on."""

import argparse
import logging

from bot.chat.webhooks import register
from bot.commands.opening import settings_of
from bot.plain import shown
from bot.store import database
from bot.wiring.chat import webhooks_of


def run(_: argparse.Namespace) -> int:
    """Does both, and says what was done, a line each."""
    found = settings_of(level=logging.WARNING, release=True)
    database.migrate(found.database_url)
    print("database: up to date")
    reader, writer = webhooks_of(found)
    for line in register(reader, writer, str(found.public_url), found.webex_webhook_secret):
        print(shown(f"webhook {line}"))
    return 0
