"""The only builder of clients, stores and the app."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import httpx
from flask import Flask

from bot.chat.messaging import ChatReader, ChatWriter, WebhookWriter
from bot.clock import clock
from bot.settings import Settings
from bot.store import budget, database
from bot.store.store import Kind, Store
from bot.store.tokens import TokenRows
from bot.systems.auth import ClientCredentials, ServiceApp, StaticBearer
from bot.systems.base import Look as FindAgain
from bot.systems.base import Writer
from bot.systems.breaker import Breaker
from bot.systems.everbridge import find_again as everbridge_again
from bot.systems.everbridge.api import EverbridgeReader, EverbridgeWriter
from bot.systems.throttle import Gate
from bot.systems.webex import find_again as webex_again
from bot.systems.webex.api import ScheduleReader, ScheduleWriter
from bot.talk import report
from bot.talk.directory import Directory
from bot.talk.hear import Ear
from bot.talk.propose import Proposer
from bot.web.app import create_app
from bot.work.act import Carrier
from bot.work.correlation import Trail
from bot.work.engine import Engine, Look, QueueBell
from bot.work.handle import Handler
from bot.work.liveness import Presence
from bot.work.retention import Forgetting
from bot.work.say import Messenger
from bot.work.sweep import Sweep
from bot.work.watchdog import Watchdog

POLL = 0.05  # seconds between two looks at the queue: 40 ms to hand over, 10 % of a core when idle (ENGINE.md rule 12)
CHAT_SECONDS = 15  # that a chat call may take: the SDK's own 60 would hold up a conversation

Clock = Callable[[], datetime]


@dataclass(frozen=True)
class Clients:
    """The clients of both systems; those that are not set up are None."""

    chat: ChatReader
    chat_writer: ChatWriter
    schedules: ScheduleReader | None
    schedule_writer: ScheduleWriter | None
    everbridge: EverbridgeReader | None
    everbridge_writer: EverbridgeWriter | None
    everbridge_gate: Gate
    webex_gate: Gate

    def ready(self, system: str) -> float:
        """Waits for the turn to write to a system. Gives the seconds in which it is not to be called; then there was no turn."""
        return (self.everbridge_gate if system == "everbridge" else self.webex_gate).ready()


def store_of(settings: Settings, now: Clock = clock) -> Store:
    """The store, with the bell of the queue."""
    return Store(database.connect(settings.database_url), QueueBell(settings.database_url), now)


def clients_of(settings: Settings, store: Store, now: Clock = clock) -> Clients:
    """All clients. Nothing is called yet."""
    base = settings.webex_base_url

    def turn(longest: float) -> float:
        with store.begin() as tx:
            return budget.turn(tx, "everbridge", longest)
    webex, everbridge = Gate("webex", Breaker("webex", now)), Gate("everbridge", Breaker("everbridge", now), turn)
    schedules_auth, everbridge_auth = _schedules_auth(settings, store, now), _everbridge_auth(settings, now)
    organization = settings.everbridge_organization_id
    cover = organization is not None and everbridge_auth is not None
    return Clients(
        chat=ChatReader(base, settings.webex_bot_token, timeout=CHAT_SECONDS),
        chat_writer=ChatWriter(base, settings.webex_bot_token, timeout=CHAT_SECONDS),
        schedules=ScheduleReader(base, schedules_auth, transport=webex) if schedules_auth else None,
        schedule_writer=ScheduleWriter(base, schedules_auth, transport=webex.for_writes()) if schedules_auth else None,
        everbridge=EverbridgeReader(settings.everbridge_base_url, organization, everbridge_auth, transport=everbridge)
        if organization is not None and everbridge_auth is not None else None,
        everbridge_writer=EverbridgeWriter(settings.everbridge_base_url, everbridge_auth, transport=everbridge.for_writes())
        if cover and everbridge_auth else None, everbridge_gate=everbridge, webex_gate=webex)


def _schedules_auth(settings: Settings, store: Store, now: Clock) -> httpx.Auth | None:
    if settings.webex_admin_token:
        return StaticBearer(settings.webex_admin_token)
    if settings.webex_client_id and settings.webex_client_secret and settings.webex_refresh_token:
        rows = TokenRows(store, "webex", settings.webex_refresh_token, settings.webex_client_secret)
        return ServiceApp(settings.webex_base_url, settings.webex_client_id, settings.webex_client_secret, rows, clock=now)
    return None


def _everbridge_auth(settings: Settings, now: Clock) -> httpx.Auth | None:
    if settings.everbridge_username and settings.everbridge_password:
        return httpx.BasicAuth(settings.everbridge_username, settings.everbridge_password)
    if settings.everbridge_client_id and settings.everbridge_client_secret and settings.everbridge_token_url:
        return ClientCredentials(settings.everbridge_token_url, settings.everbridge_client_id, settings.everbridge_client_secret,
                                 clock=now)
    return None


def web_of(settings: Settings, store: Store | None = None) -> Flask:
    """The webhook's app."""
    return create_app(store or store_of(settings), settings.webex_webhook_secret,
                      metrics_port=settings.metrics[1] if settings.metrics else None)


def webhooks_of(settings: Settings) -> tuple[ChatReader, WebhookWriter]:
    """What ``release`` needs."""
    return (ChatReader(settings.webex_base_url, settings.webex_bot_token, timeout=CHAT_SECONDS),
            WebhookWriter(settings.webex_base_url, settings.webex_bot_token, timeout=CHAT_SECONDS))


class Worker:
    """A worker: the engine, what it does with each kind of row, and the sweep beside it."""

    def __init__(self, settings: Settings, *, store: Store | None = None, now: Clock = clock, poll: float = POLL) -> None:
        self.store = store or store_of(settings, now)
        self._owns_store = store is None
        self.presence = Presence(self.store)
        clients = clients_of(settings, self.store, now)
        directory = Directory(clients.chat, clients.everbridge, now, settings.timezone)
        propose = Proposer(
            directory, clients.schedules, organization_id=settings.everbridge_organization_id if clients.everbridge else None,
            calendar_id=settings.everbridge_calendar_id, body=settings.everbridge_body,
            policy=settings.policy, life=settings.approval)
        ear = Ear(self.store, clients.chat, directory, propose, organizations=settings.webex_org_id, date_order=settings.date_order)
        writers: dict[str, Writer] = {}
        looks: dict[str, FindAgain] = {}
        if clients.everbridge is not None and clients.everbridge_writer is not None:
            writers["everbridge"], looks["everbridge"] = clients.everbridge_writer, everbridge_again.Everbridge(clients.everbridge)
        if clients.schedules is not None and clients.schedule_writer is not None:
            writers["webex"], looks["webex"] = clients.schedule_writer, webex_again.Webex(clients.schedules)
        looked: dict[Kind, Look] = {
            "handle": Handler(self.store, ear, ear.lost, ear.slow), "say": Messenger(self.store, clients.chat_writer),
            "act": Carrier(self.store, self.presence, writers, looks, report=report.report, slow=report.slow, ready=clients.ready)}
        self._looks: dict[Kind, Look] = {kind: Trail(self.store, kind, look) for kind, look in looked.items()}
        self.engine = Engine(settings.database_url, self.presence.executor_id, poll, settings.otlp_endpoint)
        assert isinstance(self.store.bell, QueueBell)  # noqa: S101
        self.sweep = Sweep(self.store, self.presence, self.store.bell.client, partial(report.expire),
                           Forgetting(self.store, settings.keep), self.engine.running)
        self.watchdog = Watchdog(self.store, *webhooks_of(settings), public_url=settings.public_url,
                                 secret=settings.webex_webhook_secret)

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
