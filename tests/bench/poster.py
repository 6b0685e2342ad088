"""A process that posts prepared requests evenly, whether or not the ones before were answered in time.

    python -m tests.bench.poster URL RATE < requests.jsonl

Each line is ``{"body": text, "headers": {…}}``. Prints a list of ``[seconds, status]``, the seconds counted from the moment at
which a request was due: what waits behind a slow answer counts. In a process of its own, nothing else holds up its clock.
"""

import http.client
import json
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

THREADS = 48


def post(url: str, rate: float, requests: list[dict[str, Any]]) -> list[tuple[float, int]]:
    """The seconds to each answer, and its status; 0 when there was none."""
    began, lock = time.perf_counter() + 0.3, threading.Lock()
    found: list[tuple[float, int]] = []
    due = iter(enumerate(requests))
    parts = urlsplit(url)

    def run() -> None:
        connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=30)
        for at, request in _taken(due, lock, began, rate):
            try:
                connection.request("POST", parts.path, body=request["body"].encode(), headers=request["headers"])
                answer = connection.getresponse()
                answer.read()
                status = answer.status
            except OSError:
                connection.close()
                status = 0
            with lock:
                found.append((time.perf_counter() - at, status))

    threads = [threading.Thread(target=run) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def _taken(
    due: Iterator[tuple[int, dict[str, Any]]], lock: threading.Lock, began: float, rate: float
) -> Iterator[tuple[float, dict[str, Any]]]:
    while True:
        with lock:
            number, request = next(due, (-1, {}))
        if number < 0:
            return
        at = began + number / rate
        time.sleep(max(0.0, at - time.perf_counter()))
        yield at, request


if __name__ == "__main__":
    print(json.dumps(post(sys.argv[1], float(sys.argv[2]), [json.loads(line) for line in sys.stdin])))
