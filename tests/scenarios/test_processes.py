"""Processes that stop and processes that die: nothing is lost, nothing is booked twice."""

import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.scenarios.deployment import Chat, Deployment, free_port, said, text_of, weekday

DAY = f"I'm out on {said(weekday())}"


def receipt(chat: Chat) -> str:
    """The receipt, after what else may be said; a message may come twice after a kill."""
    while True:
        heard = text_of(chat.next())
        if "ooked: " in heard:
            return heard


def test_a_worker_killed_in_the_middle_of_the_call_books_exactly_once(bot: Deployment) -> None:
    chat = bot.somebody()
    chat.say(DAY)
    faults = bot.sandbox.everbridge.faults
    before = len(faults.met)
    faults.delay("POST", "/substitutions", 1.0)
    chat.send("yes")
    while len(faults.met) == before:  # until the call is in its middle
        time.sleep(0.01)
    bot.kill("worker")
    bot.start("worker")
    assert receipt(chat).startswith("- Booked: ")
    assert len(chat.booked) == 1


def test_what_was_said_while_no_worker_ran_is_answered(bot: Deployment) -> None:
    chat = bot.somebody()
    bot.kill("worker")
    chat.send(DAY)
    chat.webex.settle_deliveries(30)
    bot.start("worker")
    assert chat.next()["attachments"]


def test_what_was_asked_before_a_restart_can_be_approved_after_it(bot: Deployment) -> None:
    chat = bot.somebody()
    chat.say(DAY)
    assert (bot.stop("worker"), bot.stop("web")) == (0, 0)
    bot.start("web")
    bot.start("worker")
    bot.wait_until_ready()
    chat.send("yes")
    assert receipt(chat).startswith("- Booked: ")
    assert len(chat.booked) == 1


@pytest.mark.parametrize("name", ["web", "worker"])
def test_a_process_that_is_ended_while_it_starts_ends_cleanly(bot: Deployment, name: str) -> None:
    starting = subprocess.Popen(
        [sys.executable, "-m", "bot", name], env={**bot.environment, "PORT": str(free_port())}, start_new_session=True
    )
    caught = Path(f"/proc/{starting.pid}/status")
    while not int(re.findall(r"SigCgt:\s*(\w+)", caught.read_text())[0], 16) >> (signal.SIGTERM - 1) & 1:
        time.sleep(0.001)
    starting.terminate()
    assert starting.wait(10) == 0
