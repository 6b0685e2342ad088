"""What the fuzzers check holds for all they begin with; and they do find what is wrong."""

import pytest

from bot.web.signature import signed
from tests.fuzz import targets
from tests.fuzz.seeds import seeds
from tests.fuzz.targets import SECRET, TARGETS

MOST = 400  # of the phrases of the corpus, which are read elsewhere too


@pytest.mark.parametrize("name", TARGETS)
def test_all_seeds_are_sound(name: str) -> None:
    found = list(seeds(name))
    assert len(found) >= 16
    for seed in found[:: max(1, len(found) // MOST)]:
        TARGETS[name](seed)


@pytest.mark.parametrize("header", [b"", b"\xff", b"0" * 40, "é".encode("latin-1")])
def test_a_wrong_signature_is_refused(header: bytes) -> None:
    targets.webhook(b"h\n" + header + b'\n{"resource": "messages"}')


def test_a_webhook_that_takes_anything_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.web.app.genuine", lambda *_: True)
    body = next(seeds("webhook")).split(b"\n", 2)[2]
    assert signed(body, SECRET) != "0" * 40
    with pytest.raises(AssertionError, match="204 without a right signature"):
        targets.webhook(b"h\n" + b"0" * 40 + b"\n" + body)


def test_a_reader_that_raises_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(targets, "read", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        targets.readers(b"abcI'm out Friday")
