"""How fast the bot answers and how much it takes, beside a web app that does nothing. Run: python -m tests.bench.flow [--seconds N]

Starts the processes of the Procfile on SQLite against the sandbox, on this machine alone, and prints a table:
the webhook's answers at 50 events/s, from a message to its card, the worker's memory, and the reading of a phrase.
"""

import argparse
import hashlib
import hmac
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import httpx

from bot.sandbox.cast import CAST
from bot.sandbox.serve import running
from intents import Phrase, read
from tests.fuzz.seeds import phrases as corpus
from tests.scenarios.deployment import ROOT, Deployment, free_port

RATE = 50
BARE = """
import sys, flask
from bot.web.serve import serve
app = flask.Flask("bare")
app.add_url_rule("/webhooks/webex", "webhook", lambda: ("", 204), methods=["POST"])
serve(lambda: app, port=int(sys.argv[1]), processes=2)
"""


def at_rate(url: str, secret: str, seconds: int) -> list[float]:
    """Posts signed events evenly at RATE a second. Gives the seconds to each answer, from the moment it was due."""
    began, took, lock = time.perf_counter() + 0.2, [], threading.Lock()
    due = iter(range(RATE * seconds))

    def post() -> None:
        with httpx.Client() as client:
            while True:
                with lock:
                    number = next(due, None)
                if number is None:
                    return
                body = json.dumps(
                    {
                        "id": "W",
                        "resource": "memberships",
                        "event": "created",
                        "data": {"id": f"{began}-{number}", "roomId": f"R{number % 40}", "personId": "NOBODY"},
                    }
                ).encode()
                signature = hmac.new(secret.encode(), body, hashlib.sha1).hexdigest()
                at = began + number / RATE
                time.sleep(max(0.0, at - time.perf_counter()))
                answer = client.post(url, content=body, headers={"X-Spark-Signature": signature})
                with lock:
                    took.append(time.perf_counter() - at)
                assert answer.status_code == 204, answer.status_code

    threads = [threading.Thread(target=post) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return took


@contextmanager
def bare() -> Iterator[str]:
    """The same server around an app that does nothing, to compare with."""
    port = free_port()
    process = subprocess.Popen([sys.executable, "-c", BARE, str(port)], cwd=ROOT, stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}"
    for _ in range(200):
        try:
            httpx.get(url)
            break
        except httpx.TransportError:
            time.sleep(0.05)
    yield f"{url}/webhooks/webex"
    process.terminate()
    process.wait()


def to_card(bot: Deployment, times: int) -> list[float]:
    """Seconds from a message in Webex to its card there, the remote calls included."""
    took = []
    for _ in range(times):
        chat = bot.somebody()
        began = time.perf_counter()
        chat.say("I'm out tomorrow")
        took.append(time.perf_counter() - began)
    return took


def reading() -> list[float]:
    """Seconds to read each phrase of our corpus, warm."""
    phrases = [Phrase(text, datetime(2026, 11, 20, 10), "Europe/London") for text in corpus()]
    took = []
    for round_ in range(3):
        for phrase in phrases:
            began = time.perf_counter()
            read(phrase)
            if round_:
                took.append(time.perf_counter() - began)
    return took


def memory(pid: int) -> float:
    """A process's resident memory, in MB."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def row(name: str, took: list[float], reach: str) -> None:
    ordered = sorted(took)
    p99 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    print(f"| {name} | {statistics.median(took) * 1000:.2f} ms | {p99 * 1000:.2f} ms | {reach} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=10)
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="understudy-bench-"))
    with running(lambda: datetime.now(UTC), CAST.crowd(100)) as sandbox:
        port = free_port()
        environment = {
            **os.environ,
            **sandbox.environment(),
            "DATABASE_URL": f"sqlite:///{folder}/bench.db",
            "PORT": str(port),
            "PUBLIC_URL": f"http://127.0.0.1:{port}",
            "WEB_CONCURRENCY": "2",
        }
        bot = Deployment(sandbox, environment, folder)
        assert bot.run("release").returncode == 0
        bot.start("web")
        bot.start("worker")
        bot.wait_until_ready()
        secret = environment["WEBEX_WEBHOOK_SECRET"]
        to_card(bot, 3)
        print("| what | median | p99 | reach |\n|---|---|---|---|")
        with bare() as url:
            row(f"a bare app, {RATE} events/s", at_rate(url, secret, options.seconds), "to compare")
        webhook = f"http://127.0.0.1:{port}/webhooks/webex"
        row(f"webhook answered, {RATE} events/s, SQLite", at_rate(webhook, secret, options.seconds), "median < 10 ms")
        row("message to card, remote calls included", to_card(bot, 30), "< 250 ms beyond the calls")
        row("a phrase read, warm, of our corpus", reading(), "median < 3 ms")
        print(f"| worker's memory | {memory(bot.processes['worker'].pid):.0f} MB | | < 150 MB |")
        for name in list(bot.processes):
            bot.kill(name)


if __name__ == "__main__":
    main()
