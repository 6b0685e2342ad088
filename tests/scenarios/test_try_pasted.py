"""`understudy try` at a real terminal: lines that are pasted together are one message; the tour waits."""

import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from tests.scenarios.deployment import ROOT
from tests.scenarios.test_try import CLOCK

PATIENCE = 60.0


class Screen:
    """A terminal in which it runs."""

    def __init__(self) -> None:
        self._keys, theirs = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bot", "try", *CLOCK],
            cwd=ROOT,
            env={**os.environ, "TERM": "xterm"},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
        )
        os.close(theirs)
        self.shown = ""

    def type(self, keys: str) -> None:
        os.write(self._keys, keys.encode())

    def until(self, words: str) -> None:
        ends = time.monotonic() + PATIENCE
        while words not in self.shown:
            ready, _, _ = select.select([self._keys], [], [], max(0.0, ends - time.monotonic()))
            assert ready, f"{words!r} was not shown, but {self.shown[-2000:]!r}"
            self.shown += os.read(self._keys, 65536).decode(errors="replace").replace("\r", "")

    def exit_code(self) -> int:
        return self._process.wait(PATIENCE)

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._keys)


@pytest.fixture
def screen() -> Iterator[Screen]:
    screen = Screen()
    yield screen
    screen.close()


def test_pasted_lines_are_one_message_and_the_tour_goes_on_with_enter(screen: Screen) -> None:
    pytest.importorskip("readline")
    screen.until("> ")
    screen.type("\x1b[200~I'm out Friday\ncover with Priya\x1b[201~\r")
    screen.until("[1] Book it")
    assert "Priya Shah" in screen.shown
    assert screen.shown.count("Understudy:") == 1
    screen.type("/tour\r")
    screen.until("── 1 of 8 ──")
    screen.until("(Enter goes on, q ends the tour) ")
    screen.type("\r")
    screen.until("── 2 of 8 ──")
    screen.type("q\r")
    screen.until("(you are Alex Morgan, in their 1:1 space with the bot)")
    assert screen.shown.count("Ask who can cover this?") == 1
    screen.type("/quit\r")
    assert screen.exit_code() == 0
