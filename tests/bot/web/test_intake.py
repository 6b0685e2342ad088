"""Slow, broken and too large requests against the real `web`, over real sockets."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from bot.store import database
from bot.store.rows import events
from bot.store.store import Store
from bot.web.delivery import LARGEST
from bot.web.incoming import LONGEST_HEAD
from bot.web.intake import LINGER, MOST, PATIENCE, SHARE
from bot.web.signature import HEADER, signed
from tests.conftest import NOW, ListeningBell
from tests.scenarios.deployment import free_port

ROOT = Path(__file__).parents[3]
SECRET = "a-secret-of-the-tests"
CROWD = 30
IN_CHUNKS = b"POST /webhooks/webex HTTP/1.1\r\nHost: bot\r\nTransfer-Encoding: chunked\r\n\r\n"


@dataclass(frozen=True)
class Web:
    """A running `web` and its database."""

    process: "subprocess.Popen[bytes]"
    port: int
    store: Store

    def connect(self, sent: bytes = b"") -> socket.socket:
        client = socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE + LINGER + 5)
        client.sendall(sent)
        return client

    def deliver(self, data_id: str, client: httpx.Client | None = None) -> int:
        body = event(data_id)
        post = client.post if client else httpx.post
        return post(self.url, content=body, headers={HEADER: signed(body, SECRET)}).status_code

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/webhooks/webex"

    @property
    def kept(self) -> int:
        with self.store.read() as tx:
            return sum(events.counts(tx).values())


def event(data_id: str) -> bytes:
    return b'{"id":"W","resource":"messages","event":"created","data":{"id":"%s","roomId":"S","personId":"A"}}' % data_id.encode()


def request(body: bytes = b"", *headers: str, length: int | None = None) -> bytes:
    lines = [
        "POST /webhooks/webex HTTP/1.1",
        "Host: bot",
        f"Content-Length: {len(body) if length is None else length}",
        f"{HEADER}: {signed(body, SECRET)}",
        *headers,
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def chunked(body: bytes, size: int) -> bytes:
    parts = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def answered(client: socket.socket) -> int:
    """The status of the answer; 0 when the connection was closed without one."""
    got = b""
    while b"\r\n" not in got and (more := client.recv(4096)):
        got += more
    return int(got.split()[1]) if got else 0


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Web]:
    with serving(tmp_path_factory.mktemp("intake"), processes=2) as found:
        yield found


@contextmanager
def serving(folder: Path, processes: int) -> Iterator[Web]:
    url = f"sqlite:///{folder}/understudy.db"
    database.migrate(url)
    port = free_port()
    environment = {
        **os.environ,
        "WEBEX_BOT_TOKEN": "token",
        "WEBEX_WEBHOOK_SECRET": SECRET,
        "DATABASE_URL": url,
        "PORT": str(port),
        "WEB_CONCURRENCY": str(processes),
    }
    process = subprocess.Popen([sys.executable, "-m", "bot", "web"], cwd=ROOT, env=environment, start_new_session=True)
    store = Store(database.connect(url), ListeningBell(), lambda: NOW)
    try:
        deadline = time.monotonic() + 60
        while not _ready(port):
            assert time.monotonic() < deadline
            time.sleep(0.05)
        yield Web(process, port, store)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        store.close()


def _ready(port: int) -> bool:
    try:
        return httpx.get(f"http://127.0.0.1:{port}/readyz", timeout=2).status_code == 200
    except httpx.TransportError:
        return False


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"POST /webhooks/webex HTTP/1.1\r\nHost: b",
        request(b"x" * 10, length=100),
        request(length=LARGEST),
        IN_CHUNKS + b"5\r\nab",
    ],
    ids=["nothing", "half a head", "half a body", "no body", "half a chunk"],
)
def test_thirty_clients_that_stall_do_not_hold_up_a_delivery(web: Web, sent: bytes) -> None:
    with ExitStack() as stack:
        for _ in range(CROWD):
            stack.enter_context(web.connect(sent))
        began = time.monotonic()
        assert web.deliver(f"stalled-{sent[:9]!r}-{len(sent)}") == 204
        assert time.monotonic() - began < PATIENCE


def test_a_client_that_sends_a_byte_now_and_then_is_cut_off(web: Web) -> None:
    with web.connect(b"POST /webhooks/webex HTTP/1.1\r\n") as client:
        began = time.monotonic()
        client.settimeout(0.5)
        while time.monotonic() - began < PATIENCE + 5:
            try:
                client.sendall(b"X")
                if client.recv(1) == b"":
                    break
            except TimeoutError:
                continue
            except OSError:
                break
        assert PATIENCE - 0.5 < time.monotonic() - began < 3 * PATIENCE


def test_thirty_clients_that_do_not_hang_up_do_not_hold_up_a_delivery(web: Web) -> None:
    with ExitStack() as stack:
        clients = [stack.enter_context(web.connect(request(b"", "Connection: close"))) for _ in range(CROWD)]
        assert [answered(client) for client in clients] == [400] * CROWD
        began = time.monotonic()
        assert web.deliver("not hung up") == 204
        assert time.monotonic() - began < PATIENCE


def test_a_declared_body_that_is_too_large_is_refused_before_it_comes(web: Web) -> None:
    with web.connect(request(length=LARGEST + 1)) as client:
        assert answered(client) == 413


def test_a_huge_body_is_refused_and_the_sender_gets_to_read_that(web: Web) -> None:
    assert httpx.post(web.url, content=b"x" * 10_000_000).status_code == 413


@pytest.mark.parametrize("size", [1000, 60_000])
def test_a_body_in_chunks_is_taken(web: Web, size: int) -> None:
    body = event(f"chunks-of-{size}") + b" " * 50_000
    before = web.kept
    with web.connect(
        request(body).replace(b"Content-Length: %d" % len(body), b"Transfer-Encoding: chunked").removesuffix(body)
        + chunked(body, size)
    ) as client:
        assert (answered(client), web.kept) == (204, before + 1)


@pytest.mark.parametrize("size", [1, 1000, LARGEST + 1])
def test_a_body_in_chunks_that_is_too_large_is_refused(web: Web, size: int) -> None:
    body = b" " * (LARGEST + 1 if size > 1 else LARGEST // 2)
    with web.connect(IN_CHUNKS + chunked(body, size)) as client:
        assert answered(client) == 413


def test_a_head_without_end_is_refused(web: Web) -> None:
    with web.connect(b"POST / HTTP/1.1\r\n" + b"X-Long: " + b"y" * LONGEST_HEAD) as client:
        assert answered(client) == 431


@pytest.mark.parametrize(
    "sent",
    [
        b"\x00" * 40 + b"\r\n\r\n",
        b"GET\r\n\r\n",
        b"POST / HTTP/9.9\r\n\r\n",
        b"\xff\xfe\r\n\r\n",
        b"POST / HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
        IN_CHUNKS.replace(b"Host", b"Content-Length: 5\r\nHost") + b"0\r\n\r\n",
    ],
)
def test_what_is_no_request_is_refused(web: Web, sent: bytes) -> None:
    with web.connect(sent) as client:
        assert answered(client) in (0, 400, 401, 505)


@pytest.mark.parametrize("signature", [b"", b"\xff\xfe\x00", "é".encode(), b"0" * 8000, b"%s%s%n", b"sha1=" + b"0" * 40, b"\t"])
def test_any_garbage_for_a_signature_is_answered(web: Web, signature: bytes) -> None:
    before = web.kept
    with web.connect(
        b"POST /webhooks/webex HTTP/1.1\r\nHost: b\r\nContent-Length: 2\r\n" + HEADER.encode() + b": " + signature + b"\r\n\r\n{}"
    ) as client:
        assert (answered(client) in (400, 401), web.kept) == (True, before)


def test_two_signatures_are_not_one(web: Web) -> None:
    body = event("twice signed")
    with web.connect(request(body, f"{HEADER}: {'0' * 40}")) as client:
        assert answered(client) == 401


def test_a_client_that_waits_to_be_asked_for_the_body_is_asked(web: Web) -> None:
    body = event("asked for")
    with web.connect(request(body, "Expect: 100-continue").removesuffix(body)) as client:
        assert client.recv(100).startswith(b"HTTP/1.1 100 Continue")
        client.sendall(body)
        while b" 204 " not in (got := client.recv(4096)):
            assert b" 100 " in got


def test_a_connection_brings_many_deliveries(web: Web) -> None:
    with httpx.Client() as client:
        assert [web.deliver(f"kept-{n}", client) for n in range(20)] == [204] * 20


def test_one_event_that_comes_forty_times_at_once_is_kept_once(web: Web) -> None:
    before = web.kept
    with ThreadPoolExecutor(40) as pool:
        assert list(pool.map(lambda _: web.deliver("at once"), range(40))) == [204] * 40
    assert web.kept == before + 1


# ---- what stopped it before: slow bodies without a limit in all, ends that are none, a second request behind the first ---------


FORTY = 40


def trickling(clients: list[socket.socket], part: bytes, over: threading.Event) -> threading.Thread:
    """A byte or so of each client every now and then, until it is over."""

    def send() -> None:
        while not over.wait(0.4):
            for client in clients:
                with suppress(OSError):
                    client.send(part)

    thread = threading.Thread(target=send)
    thread.start()
    return thread


@pytest.mark.parametrize(
    ("begun", "part"),
    [
        (b"POST /webhooks/webex HTTP/1.1\r\nX: ", b"y"),
        (request(length=LARGEST), b"y"),
        (IN_CHUNKS, b"1\r\ny\r\n"),
        (IN_CHUNKS + b"a\r\n0\r\n\r\n", b"y"),  # what the body ends with so far looks like its end
        (IN_CHUNKS + b"0\r\nX: ", b"y"),
        (b"GET /healthz HTTP/1.1\r\nHost: b\r\n\r\nGET /healthz HTTP/1.1\r\nX: ", b"y"),
    ],
    ids=["heads", "bodies", "chunks", "ends that are none", "trailers", "second requests"],
)
def test_forty_clients_that_trickle_do_not_hold_up_a_delivery(web: Web, begun: bytes, part: bytes) -> None:
    over = threading.Event()
    with ExitStack() as stack:
        clients = [stack.enter_context(web.connect(begun)) for _ in range(FORTY)]
        sending = trickling(clients, part, over)
        try:
            for number in range(5):
                began = time.monotonic()
                assert web.deliver(f"trickled-{begun[-9:]!r}-{number}") == 204
                assert httpx.get(f"http://127.0.0.1:{web.port}/healthz").status_code == 200
                assert time.monotonic() - began < PATIENCE
        finally:
            over.set()
            sending.join()


@pytest.mark.parametrize(("begun", "part"), [(request(length=LARGEST), b"y"), (IN_CHUNKS, b"1\r\ny\r\n")], ids=["a body", "chunks"])
def test_a_body_that_trickles_is_cut_off_in_all(web: Web, begun: bytes, part: bytes) -> None:
    over, began = threading.Event(), time.monotonic()
    with web.connect(begun) as client:
        sending = trickling([client], part, over)
        with suppress(OSError):
            while client.recv(100):
                pass
        took = time.monotonic() - began
        over.set()
        sending.join()
    assert PATIENCE - 0.5 < took < 3 * PATIENCE


def test_a_thousand_idle_connections_do_not_hold_up_a_delivery(web: Web) -> None:
    with ExitStack() as stack:
        for _ in range(2 * MOST):
            with suppress(OSError):
                stack.enter_context(web.connect())
        for number in range(20):
            began = time.monotonic()
            assert web.deliver(f"beside a thousand {number}") == 204
            assert time.monotonic() - began < PATIENCE


def test_requests_that_come_behind_each_other_are_answered_in_order(web: Web) -> None:
    bodies = [event(f"behind-{number}") for number in range(20)]
    before = web.kept
    with web.connect(b"".join(map(request, bodies)) + b"GET /healthz HTTP/1.1\r\nHost: b\r\nConnection: close\r\n\r\n") as client:
        got = b"".join(iter(lambda: client.recv(4096), b""))
    assert (got.count(b"HTTP/1.1 204"), got.count(b"HTTP/1.1 200"), web.kept) == (20, 1, before + 20)
    assert got.rindex(b"HTTP/1.1 204") < got.index(b"HTTP/1.1 200")


def test_a_second_head_that_does_not_come_leaves_the_first_answered(web: Web) -> None:
    with web.connect(request(event("first")) + b"POST /webh") as client:
        assert answered(client) == 204


def test_who_says_that_no_more_comes_gets_the_answer(web: Web) -> None:
    with web.connect(request(event("half closed"))) as client:
        client.shutdown(socket.SHUT_WR)
        assert answered(client) == 204


def test_who_hangs_up_in_the_middle_leaves_nothing_behind(web: Web) -> None:
    before = web.kept
    whole = request(event("cut"))
    for at in range(1, len(whole), 40):
        with web.connect(whole[:at]) as client:
            client.shutdown(socket.SHUT_WR)
            assert answered(client) == 0
    assert web.kept == before


@pytest.mark.parametrize(
    "heads",
    [
        (b"Content-Length: 2", b"Content-Length: 3"),
        (b"Content-Length: 2", b"Transfer-Encoding: chunked"),
        (b"Transfer-Encoding: gzip, chunked",),
        (b"Content-Length: 2, 2x",),
    ],
)
def test_two_ways_to_say_how_long_a_body_is_are_refused(web: Web, heads: tuple[bytes, ...]) -> None:
    with web.connect(b"POST /webhooks/webex HTTP/1.1\r\nHost: b\r\n" + b"\r\n".join(heads) + b"\r\n\r\n{}") as client:
        assert answered(client) in (400, 501)


def test_an_answer_that_nobody_reads_holds_up_nobody(web: Web) -> None:
    ask = b"GET /metrics HTTP/1.1\r\nHost: b\r\n\r\n"
    with ExitStack() as stack:
        for _ in range(CROWD):
            client = stack.enter_context(web.connect())
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
            client.sendall(ask * 50)
        began = time.monotonic()
        assert web.deliver("not read") == 204
        assert time.monotonic() - began < 5.0


def test_an_address_has_a_share_of_the_connections_of_a_process(tmp_path: Path) -> None:
    """Whoever has waited longest at an address with too many of them goes; another address is not touched."""
    with serving(tmp_path, processes=1) as web, ExitStack() as stack:
        other = stack.enter_context(socket.create_connection(("127.0.0.1", web.port), source_address=("127.0.0.2", 0)))
        first = stack.enter_context(web.connect())
        for _ in range(SHARE):
            stack.enter_context(web.connect())
        first.settimeout(PATIENCE - 0.5)
        assert first.recv(1) == b""
        other.sendall(request(event("another address")))
        assert answered(other) == 204
