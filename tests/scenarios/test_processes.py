"""Processes that stop and processes that die: nothing is lost, nothing is booked twice."""

import time
from collections.abc import Iterator

import pytest

from tests.conftest import DATABASES, fresh_database
from tests.scenarios.deployment import Chat, Deployment, deployed, said, text_of, weekday

DAY = f"I'm out on {said(weekday())}"


@pytest.fixture(scope="module", params=DATABASES)
def own(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Deployment]:
    """A deployment whose processes may be killed."""
    folder = tmp_path_factory.mktemp(f"own-{request.param}")
    with fresh_database(request.param, folder) as url, deployed(url, folder) as deployment:
        yield deployment


def receipt(chat: Chat) -> str:
    """The receipt, after what else may be said; a message may come twice after a kill."""
    while True:
        heard = text_of(chat.next())
        if "ooked: " in heard:
            return heard


def test_a_worker_killed_in_the_middle_of_the_call_books_exactly_once(own: Deployment) -> None:
    chat = own.somebody()
    chat.say(DAY)
    everbridge = own.sandbox.everbridge
    everbridge.faults.delay("POST", "/substitutions", 1.0)
    chat.send("yes")
    while not everbridge.faults.met:  # until the call is in its middle
        time.sleep(0.01)
    own.kill("worker")
    own.start("worker")
    assert receipt(chat).startswith("- Booked: ")
    assert len(chat.booked) == 1


def test_what_was_said_while_no_worker_ran_is_answered(own: Deployment) -> None:
    chat = own.somebody()
    own.kill("worker")
    chat.send(DAY)
    chat.webex.settle_deliveries(30)
    own.start("worker")
    assert chat.next()["attachments"]


def test_what_was_asked_before_a_restart_can_be_approved_after_it(own: Deployment) -> None:
    chat = own.somebody()
    chat.say(DAY)
    assert (own.stop("worker"), own.stop("web")) == (0, 0)
    own.start("web")
    own.start("worker")
    own.wait_until_ready()
    chat.send("yes")
    assert receipt(chat).startswith("- Booked: ")
    assert len(chat.booked) == 1
