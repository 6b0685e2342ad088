"""Bytes to whole requests and back, however they are cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.web.delivery import LARGEST
from bot.web.incoming import LONGEST_HEAD, Incoming, Refusal, Request

PLAIN = b"POST /a?b=c HTTP/1.1\r\nHost: bot\r\nContent-Length: 5\r\n\r\nhello"
CHUNKED = b"POST /a?b=c HTTP/1.1\r\nHost: bot\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\nT: v\r\n\r\n"


def heard(incoming: Incoming, sent: bytes) -> list[Request | Refusal]:
    """All requests in some bytes, each answered before the next is asked for."""
    incoming.add(sent)
    found = []
    while (item := incoming.next()) is not None:
        found.append(item)
        if isinstance(item, Refusal):
            break
        incoming.answer(204, [], b"")
    return found


@given(st.sampled_from([PLAIN, CHUNKED]), st.lists(st.integers(1, 200), max_size=8))
def test_a_request_is_whole_at_its_last_byte_wherever_it_was_cut(whole: bytes, cuts: list[int]) -> None:
    incoming, at = Incoming(), 0
    for cut in sorted({cut for cut in cuts if cut < len(whole)}):
        incoming.add(whole[at:cut])
        assert incoming.next() is None
        at = cut
    found = heard(incoming, whole[at:])
    assert [(item.method, item.target, item.body) for item in found if isinstance(item, Request)] == [("POST", b"/a?b=c", b"hello")]


@given(st.integers(1, 12), st.data())
def test_requests_behind_each_other_come_one_by_one(number: int, data: st.DataObject) -> None:
    incoming, sent = Incoming(), PLAIN * number
    at = data.draw(st.integers(0, len(sent)))
    assert len(heard(incoming, sent[:at]) + heard(incoming, sent[at:])) == number


@given(st.binary(max_size=300))
def test_any_bytes_end_in_requests_a_refusal_or_patience(sent: bytes) -> None:
    for item in heard(Incoming(), sent):
        assert isinstance(item, Request) or item.status in (400, 413, 431, 501, 505)


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"X" * (LONGEST_HEAD + 1), 431),
        (b"POST / HTTP/1.1\r\nHost: b\r\nContent-Length: %d\r\n\r\n" % (LARGEST + 1), 413),
        (b"POST / HTTP/1.1\r\nHost: b\r\nTransfer-Encoding: chunked\r\n\r\n" + b"1\r\nx\r\n" * LARGEST, 413),
        (b"POST / HTTP/1.1\r\nHost: b\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n" % (2 * LARGEST) + b"x" * (LARGEST + 1), 413),
        (b"POST / HTTP/1.1\r\nHost: b\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n", 400),
        (b"POST / HTTP/1.0\r\nHost: b\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
        (b"POST / HTTP/2.0\r\nHost: b\r\n\r\n", 505),
        (b"GET / HTTP/1.1\r\n\r\n", 400),
        (b"\r\n\r\n", 400),
    ],
)
def test_what_is_refused_and_how(sent: bytes, status: int) -> None:
    assert heard(Incoming(), sent)[-1] == Refusal(status)


def test_an_answer_has_its_length_and_one_to_204_or_head_has_no_body() -> None:
    incoming = Incoming()
    for head, status, ends in ((b"GET", 200, b"\r\n\r\nhello"), (b"HEAD", 200, b"\r\n\r\n"), (b"GET", 204, b"\r\n\r\n")):
        incoming.add(head + b" / HTTP/1.1\r\nHost: b\r\n\r\n")
        assert isinstance(incoming.next(), Request)
        said = incoming.answer(status, [], b"hello")
        assert said.endswith(ends)
        assert (b"Content-Length: 5" in said) == (status == 200)
        assert not incoming.ended


@pytest.mark.parametrize("sent", [b"GET / HTTP/1.0\r\n\r\n", b"GET / HTTP/1.1\r\nHost: b\r\nConnection: close\r\n\r\n"])
def test_a_connection_that_is_not_kept_is_over_after_its_answer(sent: bytes) -> None:
    incoming = Incoming()
    incoming.add(sent)
    assert isinstance(incoming.next(), Request)
    assert b"Connection: close" in incoming.answer(200, [], b"")
    assert incoming.ended
