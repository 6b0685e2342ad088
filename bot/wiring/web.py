"""The webhook's app, which needs nothing but the store."""

from flask import Flask

from bot.settings import Settings
from bot.store.store import Store
from bot.web.app import create_app
from bot.wiring.stores import store_of

HOLD = 0.01  # seconds that what came in meanwhile may join a transaction of SQLite while a worker waits for its turn


def web_of(settings: Settings, store: Store | None = None) -> Flask:
    """The webhook's app."""
    return create_app(
        store or store_of(settings, hold=HOLD),
        settings.webex_webhook_secret,
        metrics_port=settings.metrics[1] if settings.metrics else None,
    )
