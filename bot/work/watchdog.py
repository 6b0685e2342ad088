"""The watchdog: once a minute it looks whether Webex still tells us everything, mends that, and fetches what we were not told.

Webex switches a webhook off after 100 failures within five minutes, without a word and for good (webex/README.md 2.5); and what it
could not deliver it is not known to deliver again. So each look ends with the 1:1 spaces: those in which something was said that no
row of ours explains; after any trouble, and every ten minutes all the same, all in which something was said. What is found there
becomes an event like any other, and the unique key of events drops what was seen. Clicks can't be fetched: Webex lists none.
"""

import logging
import threading
from datetime import datetime, timedelta

from bot.chat.messaging import ChatReader, Room, Webhook, WebhookWriter
from bot.chat.webhooks import NAME, NEEDED, ROUTE
from bot.errors import RemoteError
from bot.store.rows import events, messages, watches
from bot.store.rows.watches import Watch
from bot.store.store import Store

log = logging.getLogger(__name__)

EVERY = timedelta(minutes=1)
THOROUGH = timedelta(minutes=10)
HOLD = timedelta(minutes=5)  # before another worker takes over from one that died while it looked
OVERLAP = timedelta(minutes=2)  # for clocks that differ, and for what Webex lists late
SKEW = timedelta(seconds=5)
FURTHEST = timedelta(hours=24)  # back; an older message would not be acted on either (bot/talk/hearing/hear.py)
GLANCE = 5.0  # seconds between two looks at whether it is due


class Lookout:
    """A thread beside the engine of every worker, of which one looks whenever it is due.

    ``name`` is its row of the watches; ``hold`` how long one that looks has it, before another takes over from the dead.
    """

    def __init__(self, store: Store, name: str, hold: timedelta) -> None:
        self._store = store
        self._name = name
        self._hold = hold
        self._stop = threading.Event()
        self._said = type(self).__name__.lower()
        self._thread = threading.Thread(target=self._run, name=self._said, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(timeout=5)

    def _run(self) -> None:
        while not self._stop.wait(GLANCE):
            try:
                self.once()
            except Exception as error:  # whatever it is, the next look is not to be missed
                log.warning("%s: %s", self._said, type(error).__name__, exc_info=True)

    def once(self) -> None:
        """Looks, if it is due and nobody else does."""
        with self._store.read() as tx:
            found, now = watches.get(tx, self._name), tx.now
        if found is not None and found.due_at > now:
            return
        with self._store.begin() as tx:
            taken, now = watches.take(tx, self._hold, self._name), tx.now
        if taken is not None:
            self._look(taken, now)

    def _look(self, before: Watch, now: datetime) -> None:
        raise NotImplementedError


class Watchdog(Lookout):
    """Runs beside the engine in every worker; one of them looks. Without ``public_url`` nothing is registered, only switched on."""

    def __init__(self, store: Store, chat: ChatReader, writer: WebhookWriter, *, public_url: str | None, secret: str) -> None:
        super().__init__(store, watches.NAME, HOLD)
        self._chat = chat
        self._writer = writer
        self._target = public_url.rstrip("/") + ROUTE if public_url else None
        self._secret = secret
        self._me: str | None = None

    def _look(self, before: Watch, now: datetime) -> None:
        standing, good_at = before.found, None
        try:
            self._me = self._me or self._chat.me().id
            standing, trouble = self._mend(self._chat.webhooks())
            thorough = trouble or _thorough(before, now)
            self._catch_up(before, now, thorough=thorough)
            good_at = now if thorough else None
        except RemoteError as error:
            log.warning("watchdog: could not look at everything: %s", error)
        with self._store.begin() as tx:
            watches.end(tx, due_at=now + EVERY, looked_at=now, good_at=good_at, found=standing, own_id=self._me)

    # ---- the webhooks ----------------------------------------------------------------------------------------------------

    def _mend(self, there: list[Webhook]) -> tuple[dict[str, str], bool]:
        """How the webhooks stood, and whether something was wrong with one."""
        standing = {}
        for resource, event in NEEDED:
            ours = [hook for hook in there if (hook.resource, hook.event) == (resource, event) and self._is_ours(hook)]
            best = next((hook for hook in ours if hook.target_url == self._target), ours[0] if ours else None)
            standing[f"{resource} {event}"] = self._stood(best, resource, event)
        return standing, any(how != "active" for how in standing.values())

    def _is_ours(self, hook: Webhook) -> bool:
        return hook.target_url == self._target or (hook.name == NAME and hook.target_url.endswith(ROUTE))

    def _stood(self, hook: Webhook | None, resource: str, event: str) -> str:
        kind = f"{resource} {event}"
        if hook is None and self._target is None:
            log.error("watchdog: the webhook %s is missing; run understudy release", kind)
            return "missing"
        if hook is None:
            self._writer.create(NAME, str(self._target), resource, event, self._secret)
            log.warning("watchdog: the webhook %s was missing; registered again", kind)
            return "mended"
        if self._target is not None and hook.target_url != self._target:
            # Another deployment with the same token: to take it back and forth would help neither.
            log.error("watchdog: the webhook %s leads elsewhere; run understudy release where it belongs", kind)
            return "elsewhere"
        if hook.status != "active":
            self._writer.update(hook.id, name=hook.name, target_url=hook.target_url, secret=self._secret)
            log.warning("watchdog: Webex had switched off the webhook %s; switched on again", kind)
            return "mended"
        return "active"

    # ---- what was missed -------------------------------------------------------------------------------------------------

    def _catch_up(self, before: Watch, now: datetime, *, thorough: bool) -> None:
        since = (before.good_at if thorough else before.looked_at) or now
        since = max(since - OVERLAP, now - FURTHEST)
        if before.looked_at is None:
            return  # the first look of all: what was said before there was a bot is not for it
        rooms = self._chat.direct_rooms(since)
        if not thorough:
            rooms = self._unexplained(rooms, since)
        caught = sum(self._fetch(room.id, since, self._me or "") for room in rooms)
        if caught:
            log.warning("watchdog: fetched %d messages that Webex had not told us of", caught)

    def _unexplained(self, rooms: list[Room], since: datetime) -> list[Room]:
        """Those whose last activity is neither an event that we have nor a message of ours."""
        with self._store.read() as tx:
            heard, said = events.last_heard(tx, since), messages.last_said(tx, since)
        return [
            room
            for room in rooms
            if room.last_activity is not None
            and not any(room.id in last and last[room.id] >= room.last_activity - SKEW for last in (heard, said))
        ]

    def _fetch(self, room_id: str, since: datetime, me: str) -> int:
        caught = 0
        for message in self._chat.said_since(room_id, since):
            if message.person_id == me:
                continue
            with self._store.begin() as tx:
                row = events.receive(
                    tx,
                    resource="messages",
                    event_name="created",
                    data_id=message.id,
                    space_id=room_id,
                    person_id=message.person_id,
                    written_at=message.created,
                )
            caught += row is not None
        return caught


def _thorough(before: Watch, now: datetime) -> bool:
    """After a pause, in which nobody looked, and every now and then."""
    if before.looked_at is None or before.good_at is None:
        return True
    return now - before.looked_at > 3 * EVERY or now - before.good_at >= THOROUGH
