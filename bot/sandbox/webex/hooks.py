"""Emulated Webex's webhooks: their registration, and the signed deliveries they cause (webex/README.md 2)."""

import hashlib
import hmac
import json
import ssl
import time
from collections import deque
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache
from threading import Condition
from typing import Any
from urllib.parse import parse_qsl, urlsplit
from uuid import uuid4

import httpx

from bot.sandbox.cast import Cast, wire_id
from bot.sandbox.webex.wire import Clock, Json, WebexError, check_fields, stamp, text_of

EVENTS: dict[str, tuple[str, ...]] = {
    "all": ("all",),
    "messages": ("created", "updated", "deleted", "all"),
    "memberships": ("created", "updated", "deleted", "all"),
    "rooms": ("created", "updated", "migrated", "all"),
    "attachmentActions": ("created", "all"),
    "serviceApp": ("authorized", "deauthorized", "all"),
}
FILTERS: dict[str, tuple[str, ...]] = {
    "messages": ("roomId", "roomType", "personId", "personEmail", "mentionedPeople", "hasFiles", "hasAttachments"),
    "memberships": ("roomId", "personId", "personEmail", "isModerator"),
    "attachmentActions": ("messageId", "personId", "roomId"),
}
FIREHOSE = ("messages", "memberships", "rooms")
"""What ``all``/``all`` covers: card clicks are not in it."""
MOST_FAILURES, FAILURE_WINDOW = 100, timedelta(minutes=5)
TIMEOUT = 15.0
"""Seconds; UNKNOWN, community talk (webex/README.md 2.5)."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One POST to a webhook's target. ``status`` is None when nobody answered; ``seconds`` is how long that took."""

    webhook_id: str
    resource: str
    event: str
    data_id: str
    url: str
    body: bytes
    signature: str | None = None
    status: int | None = None
    seconds: float = 0.0


@dataclass(slots=True)
class Hook:
    """A registered webhook and its recent failures."""

    wire: Json
    failures: deque[datetime] = field(default_factory=deque)
    disabled_at: datetime | None = None


class Hooks:
    """All webhooks, the pool that delivers, and a record of every delivery."""

    def __init__(self, clock: Clock, cast: Cast) -> None:
        self._clock, self._cast = clock, cast
        self._hooks: dict[str, Hook] = {}
        self._pool = ThreadPoolExecutor(max_workers=16, thread_name_prefix="sandbox-webhook")
        # No kept connections: one left over from a server that was restarted would look like a failed delivery.
        fresh = httpx.Limits(max_keepalive_connections=0)
        self._client = httpx.Client(timeout=TIMEOUT, trust_env=False, verify=_trusted(), limits=fresh)
        self._idle = Condition()
        self._under_way = 0
        self._done: list[Delivery] = []

    @property
    def deliveries(self) -> list[Delivery]:
        with self._idle:
            return list(self._done)

    def close(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._client.close()

    def settle(self, timeout: float) -> None:
        """Wait until no delivery is under way; TimeoutError after ``timeout`` seconds."""
        with self._idle:
            if not self._idle.wait_for(lambda: self._under_way == 0, timeout):
                raise TimeoutError(f"{self._under_way} webhook deliveries are still under way after {timeout} s")

    def all(self) -> list[Json]:
        with self._idle:
            return [dict(hook.wire) for hook in self._hooks.values()]

    def get(self, webhook_id: str) -> Json:
        return dict(self._found(webhook_id).wire)

    def create(self, body: Json) -> Json:
        """Register; the answer echoes the secret, as the real one does."""
        check_fields(body, ("name", "targetUrl", "resource", "event"), ("filter", "secret", "ownedBy"), "webhook")
        _check(body)
        wire = {
            "id": wire_id("WEBHOOK", str(uuid4())),
            **body,
            "status": "active",
            "created": stamp(self._clock()),
            "ownedBy": body.get("ownedBy", "creator"),
            "createdBy": self._cast.bot.id,
            "orgId": self._cast.bot.organization,
            "appId": wire_id("APPLICATION", self._cast.bot.uuid),
        }
        with self._idle:
            self._hooks[wire["id"]] = Hook(wire)
        return dict(wire)

    def update(self, webhook_id: str, body: Json) -> Json:
        """Name, target, secret and ``status: "active"`` change; resource, event and filter are ignored (2.1)."""
        check_fields(body, ("name", "targetUrl"), ("secret", "status", "resource", "event", "filter", "ownedBy"), "webhook")
        hook = self._found(webhook_id)
        if body.get("status", "active") != "active":
            raise WebexError(400, "status can only be set to active")
        _check({**hook.wire, **{name: body[name] for name in ("name", "targetUrl", "secret") if name in body}})
        with self._idle:
            hook.wire.update({name: body[name] for name in ("name", "targetUrl", "secret", "status") if name in body})
            return dict(hook.wire)

    def delete(self, webhook_id: str) -> None:
        self._found(webhook_id)
        with self._idle:
            del self._hooks[webhook_id]

    def emit(self, resource: str, event: str, actor_id: str, data: Json, facts: Mapping[str, Any]) -> None:
        """Deliver an event to every active webhook that wants it. ``facts`` are what filters look at."""
        with self._idle:
            wanting = [dict(hook.wire) for hook in self._hooks.values() if _wants(hook.wire, resource, event, facts)]
        for wire in wanting:
            body = {key: value for key, value in wire.items() if key not in ("secret", "targetUrl", "created")}
            body |= {"resource": resource, "event": event, "actorId": actor_id, "data": data}
            self._send(Delivery(wire["id"], resource, event, data["id"], wire["targetUrl"], json.dumps(body).encode()), wire)

    def redeliver(self, delivery: Delivery) -> None:
        """The same bytes once more, as a service that lost the answer would."""
        self._send(replace(delivery, status=None), self.get(delivery.webhook_id))

    def forgive(self) -> None:
        """Forget the failures so far, so that a webhook whose target is gone for long stays active."""
        with self._idle:
            for hook in self._hooks.values():
                hook.failures.clear()

    def _found(self, webhook_id: str) -> Hook:
        with self._idle:
            if webhook_id not in self._hooks:
                raise WebexError(404, "Unable to find webhook")
            return self._hooks[webhook_id]

    def _send(self, delivery: Delivery, wire: Json) -> None:
        secret = wire.get("secret")
        signature = hmac.new(secret.encode(), delivery.body, hashlib.sha1).hexdigest() if secret else None
        with self._idle:
            self._under_way += 1
        self._pool.submit(self._deliver, replace(delivery, signature=signature))

    def _deliver(self, delivery: Delivery) -> None:
        headers = {"Content-Type": "application/json"} | ({"X-Spark-Signature": delivery.signature} if delivery.signature else {})
        began, status = time.monotonic(), None
        try:
            status = self._client.post(delivery.url, content=delivery.body, headers=headers).status_code
        except httpx.HTTPError:
            status = None
        finally:
            with self._idle:
                self._done.append(replace(delivery, status=status, seconds=time.monotonic() - began))
                self._judge(delivery.webhook_id, status is not None and 200 <= status < 300)
                self._under_way -= 1
                self._idle.notify_all()

    def _judge(self, webhook_id: str, good: bool) -> None:
        """Disable after 100 failures in five minutes, or after one within five minutes of the last disabling (2.5)."""
        hook = self._hooks.get(webhook_id)
        if hook is None or good:
            return
        now = self._clock()
        hook.failures.append(now)
        while hook.failures[0] < now - FAILURE_WINDOW:
            hook.failures.popleft()
        on_probation = hook.disabled_at is not None and now - hook.disabled_at <= FAILURE_WINDOW
        if on_probation or len(hook.failures) >= MOST_FAILURES:
            hook.wire["status"], hook.disabled_at = "inactive", now
            hook.failures.clear()


@cache
def _trusted() -> ssl.SSLContext:
    """Made once: reading the certificates takes longer than starting both emulators."""
    return httpx.create_ssl_context()


def _check(wire: Json) -> None:
    text_of(wire, "name")
    parts = urlsplit(text_of(wire, "targetUrl"))
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise WebexError(400, "targetUrl must be an http or https URL")
    resource, event = text_of(wire, "resource"), text_of(wire, "event")
    if event not in EVENTS.get(resource, ()):
        raise WebexError(400, f"Unknown resource or event: {resource} {event}")
    if wire.get("ownedBy", "creator") not in ("creator", "org"):
        raise WebexError(400, "ownedBy must be creator or org")
    for name, value in (pair.partition("=")[::2] for pair in str(wire.get("filter", "")).split("&") if pair):
        if name not in FILTERS.get(resource, ()) or not value:
            raise WebexError(400, f"invalid value for filter: {name}")


def _wants(wire: Json, resource: str, event: str, facts: Mapping[str, Any]) -> bool:
    if wire["status"] != "active" or wire["event"] not in ("all", event):
        return False
    if wire["resource"] != resource and not (wire["resource"] == "all" and resource in FIREHOSE):
        return False
    wanted = dict(parse_qsl(str(wire.get("filter", ""))))
    return all(value in facts.get(name, ()) for name, value in wanted.items())
