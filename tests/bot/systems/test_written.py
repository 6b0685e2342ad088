"""What a write brought back."""

import pytest

from bot.errors import Unsure
from bot.systems.responses import Answer
from bot.systems.written import Receipt, receipt_of


def receipt(status: int, body: bytes, method: str = "POST") -> Receipt:
    return receipt_of(Answer("webex", status, {}, body), method, lambda said: said.get("id") if isinstance(said, dict) else None)


@pytest.mark.parametrize("status", [200, 201])
def test_a_created_record_has_its_id(status: int) -> None:
    assert receipt(status, b'{"id": "S1"}') == Receipt(status, "S1", '{"id": "S1"}')


@pytest.mark.parametrize("status", [202, 204])
def test_an_accepted_or_silent_post_needs_no_id(status: int) -> None:
    assert receipt(status, b"").remote_id is None


@pytest.mark.parametrize("body", [b"", b"{}", b"[]", b'"ok"'])
def test_created_without_an_id_is_unsure(body: bytes) -> None:
    with pytest.raises(Unsure, match="no id"):
        receipt(201, body)


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_a_change_may_be_answered_with_nothing(method: str) -> None:
    assert receipt(200, b"", method) == Receipt(200, None, "")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
@pytest.mark.parametrize("body", [b"<html>Sign in</html>", b'{"id": "S1"', b"\xff\xfe\xfd"])
def test_an_unreadable_success_is_unsure(method: str, body: bytes) -> None:
    with pytest.raises(Unsure):
        receipt(200, body, method)


def test_an_unexpected_success_code_is_unsure() -> None:
    with pytest.raises(Unsure):
        receipt(206, b'{"id": "S1"}')


def test_at_most_2000_characters_of_the_body_are_kept() -> None:
    assert len(receipt(200, b'{"id": "' + "é".encode() * 3000 + b'"}').body) == 2000
