"""A worker, of all its parts."""

from functools import partial

from bot.clock import Clock, clock
from bot.people.directory import Directory
from bot.settings import Settings
from bot.store.store import Kind, Store
from bot.systems import registry
from bot.systems.everbridge.row import EVERBRIDGE
from bot.systems.webex.row import WEBEX
from bot.talk import report
from bot.talk.agreeing.others import Others
from bot.talk.changing.cancelling import Cancelling
from bot.talk.changing.editing import Editing
from bot.talk.deciding.undo import Undo
from bot.talk.hearing.hear import Ear
from bot.talk.listing.lister import Lister
from bot.talk.offers.propose import Proposer
from bot.talk.rules import Rules
from bot.talk.schedules.entries import Entries
from bot.talk.watching.look import Watch
from bot.talk.watching.notices import Notices
from bot.wiring.chat import webhooks_of
from bot.wiring.clients import clients_of
from bot.wiring.stores import store_of
from bot.work.act import Carrier
from bot.work.at_once import AtOnce
from bot.work.bookings import Bookings
from bot.work.correlation import Trail
from bot.work.engine import Engine, Look
from bot.work.handle import Handler
from bot.work.liveness import Presence
from bot.work.retention import Forgetting
from bot.work.say import Messenger
from bot.work.sweep import Sweep
from bot.work.watchdog import Watchdog


class Worker:
    """A worker: the engine, what it does with each kind of row, and the sweep beside it."""

    def __init__(self, settings: Settings, *, store: Store | None = None, now: Clock = clock) -> None:
        self.store = store or store_of(settings, now)
        self._owns_store = store is None
        self.presence = Presence(self.store)
        clients = clients_of(settings, self.store, now)
        everbridge, schedules = registry.reader(clients.systems, EVERBRIDGE), registry.reader(clients.systems, WEBEX)
        directory = Directory(clients.chat, everbridge, now, settings.timezone, settings.webex_org_id)
        organization_id = settings.everbridge_organization_id if everbridge else None
        undo, entries = Undo(self.store, clients.systems), Entries(schedules)
        rules = Rules(
            organization_id,
            settings.everbridge_calendar_id,
            settings.everbridge_body,
            settings.policy,
            settings.date_order,
            settings.approval,
        )
        cancelling = Cancelling(self.store, directory, entries, rules)
        editing = Editing(self.store, directory, entries, rules)
        propose = Proposer(self.store, directory, schedules, undo, cancelling, editing, rules)
        ear = Ear(
            self.store,
            clients.chat,
            directory,
            propose,
            Lister(directory, schedules, everbridge=everbridge is not None, life=settings.approval),
            organizations=settings.webex_org_id,
            date_order=settings.date_order,
            others=Others(directory, settings.policy),
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
        notices = Notices(self.store, directory, everbridge, settings.policy) if everbridge else None
        self.bookings = Bookings(self.store, Watch(self.store, directory, everbridge, notices) if everbridge and notices else None)
        self.watchdog = Watchdog(
            self.store, *webhooks_of(settings), public_url=settings.public_url, secret=settings.webex_webhook_secret
        )

    def start(self, *, watching: bool = True) -> None:
        """Begins to work, in threads of its own; ``watching``, also to look at what is booked."""
        self.engine.start(self._looks)
        self.sweep.start()
        self.watchdog.start()
        if watching:
            self.bookings.start()

    def look(self, kind: Kind, row: str) -> None:
        """Looks at one row, as the engine would have it do."""
        self._looks[kind](row)

    def stop(self) -> None:
        """Lets what runs finish, and stops."""
        self.bookings.stop()
        self.watchdog.stop()
        self.sweep.stop()
        self.engine.stop()
        self.presence.end()
        if self._owns_store:
            self.store.close()
