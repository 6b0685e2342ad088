"""The only builder of clients, stores and the app."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from flask import Flask

from bot.chat.messaging import ChatReader, ChatWriter, WebhookWriter
from bot.clock import clock
from bot.people.directory import Directory
from bot.settings import Settings
from bot.store import database
from bot.store.budget import Turns
from bot.store.rings import QueueBell
from bot.store.store import Kind, Store
from bot.store.tokens import TokenRows
from bot.systems import registry
from bot.systems.base import Budget, Connected, Tools
from bot.systems.everbridge.row import EVERBRIDGE
from bot.systems.webex.row import WEBEX
from bot.talk import report
from bot.talk.hear import Ear
from bot.talk.propose import Proposer
from bot.web.app import create_app
from bot.work.act import Carrier
from bot.work.at_once import AtOnce
from bot.work.correlation import Trail
from bot.work.engine import Engine, Look
from bot.work.handle import Handler
from bot.work.liveness import Presence
from bot.work.retention import Forgetting
from bot.work.say import Messenger
from bot.work.sweep import Sweep
from bot.work.watchdog import Watchdog

CHAT_SECONDS = 15  # that a chat call may take: the SDK's own 60 would hold up a conversation

Clock = Callable[[], datetime]


@dataclass(frozen=True)
class Clients:
    """The clients of the chat, and of the systems that are set up, by name."""

    chat: ChatReader
    chat_writer: ChatWriter
    systems: dict[str, Connected[Any]]


def store_of(settings: Settings, now: Clock = clock) -> Store:
    """The store, with the bell of the queue."""
    return Store(database.connect(settings.database_url), QueueBell(settings.database_url), now)


def clients_of(settings: Settings, store: Store, now: Clock = clock, *, shared: bool = True) -> Clients:
    """All clients. Nothing is called yet. ``shared``: each call takes its turn among those of all workers, in the database."""
    chat = ChatReader(settings.webex_base_url, settings.webex_bot_token, timeout=CHAT_SECONDS)

    turns: dict[str, Turns] = {}

    def turn(name: str, of: Budget, longest: float) -> float:
        if not shared:
            return 0.0
        return turns.setdefault(name, Turns(store, name, calls=of.calls, period=of.period)).take(longest)

    tools = Tools(now, turn, lambda name, refresh, secret: TokenRows(store, name, refresh, secret), lambda: chat.me().id)
    writer = ChatWriter(settings.webex_base_url, settings.webex_bot_token, timeout=CHAT_SECONDS)
    return Clients(chat, writer, registry.connect(settings, tools))


def web_of(settings: Settings, store: Store | None = None) -> Flask:
    """The webhook's app."""
    return create_app(
        store or store_of(settings), settings.webex_webhook_secret, metrics_port=settings.metrics[1] if settings.metrics else None
    )


def webhooks_of(settings: Settings) -> tuple[ChatReader, WebhookWriter]:
    """What ``release`` needs."""
    return (
        ChatReader(settings.webex_base_url, settings.webex_bot_token, timeout=CHAT_SECONDS),
        WebhookWriter(settings.webex_base_url, settings.webex_bot_token, timeout=CHAT_SECONDS),
    )


class Worker:
    """A worker: the engine, what it does with each kind of row, and the sweep beside it."""

    def __init__(self, settings: Settings, *, store: Store | None = None, now: Clock = clock) -> None:
        self.store = store or store_of(settings, now)
        self._owns_store = store is None
        self.presence = Presence(self.store)
        clients = clients_of(settings, self.store, now)
        everbridge, schedules = registry.reader(clients.systems, EVERBRIDGE), registry.reader(clients.systems, WEBEX)
        directory = Directory(clients.chat, everbridge, now, settings.timezone, settings.webex_org_id)
        propose = Proposer(
            directory,
            schedules,
            organization_id=settings.everbridge_organization_id if everbridge else None,
            calendar_id=settings.everbridge_calendar_id,
            body=settings.everbridge_body,
            policy=settings.policy,
            life=settings.approval,
        )
        ear = Ear(
            self.store,
            clients.chat,
            directory,
            propose,
            organizations=settings.webex_org_id,
            date_order=settings.date_order,
            most=settings.messages_a_minute,
        )
        say = Messenger(self.store, clients.chat_writer, undelivered=report.undelivered, moved=report.moved).deliver
        act = Carrier(self.store, self.presence, clients.systems, report=report.report, slow=report.slow).carry_out
        handle = Handler(self.store, ear.hear, ear.lost, ear.slow).handle
        looked: dict[Kind, Look] = {
            "handle": AtOnce(self.store, handle, say).look,
            "act": AtOnce(self.store, act, say).look,
            "say": say,
        }
        self._looks: dict[Kind, Look] = {kind: Trail(self.store, kind, look).look for kind, look in looked.items()}
        self.engine = Engine(self.store, settings.database_url, self.presence.executor_id, settings.otlp_endpoint)
        self.sweep = Sweep(
            self.store,
            self.presence,
            partial(report.expire),
            Forgetting(self.store, settings.keep, settings.keep_requests).forget,
            self.engine.running,
        )
        self.watchdog = Watchdog(
            self.store, *webhooks_of(settings), public_url=settings.public_url, secret=settings.webex_webhook_secret
        )

    def start(self) -> None:
        """Begins to work, in threads of its own."""
        self.engine.start(self._looks)
        self.sweep.start()
        self.watchdog.start()

    def look(self, kind: Kind, row: str) -> None:
        """Looks at one row, as the engine would have it do."""
        self._looks[kind](row)

    def stop(self) -> None:
        """Lets what runs finish, and stops."""
        self.watchdog.stop()
        self.sweep.stop()
        self.engine.stop()
        self.presence.end()
        if self._owns_store:
            self.store.close()
