"""``understudy web``: serves the webhook."""

import argparse

from bot.commands.opening import settings_of
from bot.web.serve import serve
from bot.wiring.web import web_of


def run(_: argparse.Namespace) -> int:
    """Serves until a signal ends it."""
    found = settings_of()
    serve(lambda: web_of(found), port=found.port, processes=found.web_concurrency, metrics=found.metrics)
    return 0
