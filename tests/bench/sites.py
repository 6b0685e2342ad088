"""What is measured under load: our Procfile, and the others, each with an emulated system of its own to talk to."""

import hashlib
import hmac
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
from flask import Flask, jsonify

from bot.sandbox.cast import CAST
from bot.sandbox.serve import WEBHOOK_SECRET, Sandbox, Server, running
from tests.bench.rivals import HEARD, SLACK_SECRET
from tests.faults.servers import server
from tests.scenarios.deployment import OURS, ROOT, Deployment, free_port

PEOPLE = 400
Requests = list[dict[str, Any]]


@dataclass
class Site:
    """Something that takes events at ``url``. ``requests`` are what to post; ``answered`` counts what it has said by now."""

    name: str
    url: str
    requests: Requests
    answered: Callable[[], int]
    deployment: Deployment | None = None
    pids: list[int] = field(default_factory=list)


@contextmanager
def ours(database: str, workers: int, events: int, *, seed: Callable[[str], None] = lambda url: None) -> Iterator[Site]:
    """`release`, `web` and so many workers. ``seed`` fills the database before they start."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="understudy-load-", ignore_cleanup_errors=True)))
        url = stack.enter_context(server()).url if database == "postgresql" else f"sqlite:///{folder}/understudy.db"
        sandbox = stack.enter_context(running(lambda: datetime.now(UTC), CAST.crowd(PEOPLE)))
        prepared = said(sandbox, events)
        port = str(free_port())
        kept = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
        bot = Deployment(
            sandbox,
            {
                **kept,
                **sandbox.environment(),
                "DATABASE_URL": url,
                "PORT": port,
                "WEB_CONCURRENCY": "2",
                "PUBLIC_URL": f"http://127.0.0.1:{port}",
                "UNDERSTUDY_TIMEZONE": "Europe/London",
            },
            folder,
        )
        released = bot.run("release")
        assert released.returncode == 0, released.stderr
        seed(url)
        names = ["worker", *(f"worker-{number}" for number in range(2, workers + 1))]
        for name in ("web", *names):
            bot.start(name)
        for name in [*names[::-1], "web"]:
            stack.callback(bot.kill, name)
        bot.wait_until_ready()
        bot.somebody().say(HEARD)  # the worker takes work
        yield Site(
            f"Understudy, {database}, {workers} worker{'s' * (workers > 1)}",
            f"http://127.0.0.1:{port}/webhooks/webex",
            prepared,
            lambda: _said_by_bot(sandbox),
            bot,
            [bot.processes[name].pid for name in names],
        )


@contextmanager
def webexteamsbot(events: int) -> Iterator[Site]:
    with running(lambda: datetime.now(UTC), CAST.crowd(PEOPLE)) as sandbox:
        prepared = said(sandbox, events)
        with _rival("webexteamsbot", sandbox.webex_url + "/", WEBEX_BOT_TOKEN=sandbox.webex.tokens.bot) as url:
            yield Site("webexteamsbot 0.1.4", url, prepared, lambda: _said_by_bot(sandbox))


@contextmanager
def bolt(events: int) -> Iterator[Site]:
    posted: list[int] = []
    slack = Server(_slack(posted))
    try:
        with _rival("bolt", slack.url) as url:
            yield Site("Bolt for Python", url, [_slack_event(number) for number in range(events)], lambda: len(posted))
    finally:
        slack.stop()


@contextmanager
def bare(events: int) -> Iterator[Site]:
    with _rival("bare", "-") as url:
        yield Site("a Flask app that does nothing", url, [_slack_event(number) for number in range(events)], lambda: -1)


@contextmanager
def _rival(name: str, address: str, **environment: str) -> Iterator[str]:
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.rivals", name, str(port), address],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    url = f"http://127.0.0.1:{port}/"
    try:
        for _ in range(400):
            assert process.poll() is None, f"{name} did not start: pip install -e '.[dev,bench]'"
            try:
                httpx.get(url, timeout=2)
                break
            except httpx.TransportError:
                time.sleep(0.05)
        yield url
    finally:
        process.terminate()
        process.wait()


def said(sandbox: Sandbox, number: int) -> Requests:
    """So many messages, in Webex before anybody listens; and what Webex would tell of them, signed."""
    made = []
    for at in range(number):
        person = sandbox.webex.cast.find(f"person{PEOPLE - at % (PEOPLE - 100)}")
        room = sandbox.webex.direct_room(person)
        data = {
            "id": sandbox.webex.say(person, HEARD, room),
            "roomId": room,
            "roomType": "direct",
            "personId": person.id,
            "personEmail": person.email,
            "created": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S.000Z}",
        }
        body = json.dumps(
            {"id": "bench", "name": "bench", "resource": "messages", "event": "created", "actorId": person.id, "data": data}
        )
        signature = hmac.new(WEBHOOK_SECRET.encode(), body.encode(), hashlib.sha1).hexdigest()
        made.append({"body": body, "headers": {"Content-Type": "application/json", "X-Spark-Signature": signature}})
    return made


def _said_by_bot(sandbox: Sandbox) -> int:
    bot = sandbox.webex.cast.bot.id
    return sum(change.kind == "posted" and change.message["personId"] == bot for change in sandbox.webex.changes)


def _slack_event(number: int) -> dict[str, Any]:
    now = int(time.time())
    body = json.dumps(
        {
            "token": "x",
            "team_id": "T1",
            "api_app_id": "A1",
            "type": "event_callback",
            "event_id": f"Ev{number}",
            "event_time": now,
            "event": {
                "type": "message",
                "channel": f"D{number % PEOPLE}",
                "channel_type": "im",
                "user": f"U{number % PEOPLE}",
                "text": HEARD,
                "ts": f"{now}.{number:06d}",
            },
        }
    )
    signature = hmac.new(SLACK_SECRET.encode(), f"v0:{now}:{body}".encode(), hashlib.sha256).hexdigest()
    return {
        "body": body,
        "headers": {
            "Content-Type": "application/json",
            "X-Slack-Request-Timestamp": str(now),
            "X-Slack-Signature": f"v0={signature}",
        },
    }


def _slack(posted: list[int]) -> Flask:
    app = Flask("slack")

    @app.post("/api/auth.test")
    def who() -> Any:
        return jsonify(ok=True, url="https://x.slack.com/", team="T", user="bot", team_id="T1", user_id="UBOT", bot_id="B1")

    @app.post("/api/chat.postMessage")
    def post() -> Any:
        posted.append(1)
        return jsonify(ok=True, channel="D1", ts="1.0", message={})

    return app
