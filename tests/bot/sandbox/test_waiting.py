from concurrent.futures import ThreadPoolExecutor
from threading import Condition

import pytest

from bot.sandbox.waiting import wait_for, wake


def test_what_is_there_already_is_not_waited_for():
    assert wait_for(Condition(), lambda: "here", timeout=0, last=str) == "here"


def test_waiting_looks_again_when_woken():
    changed, found = Condition(), []

    def happen():
        found.append("here")
        wake(changed)

    with ThreadPoolExecutor() as elsewhere:
        elsewhere.submit(happen)
        assert wait_for(changed, lambda: found, timeout=5, last=str) == ["here"]


def test_waiting_in_vain_tells_what_was_seen_last():
    with pytest.raises(TimeoutError, match="a click"):
        wait_for(Condition(), lambda: None, timeout=0.01, last=lambda: "a click")
