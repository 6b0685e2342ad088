"""Running deployments: one for all scenarios on each kind of database, and others for those that need their own."""

from collections.abc import Iterator

import pytest

from tests.conftest import DATABASES, fresh_database
from tests.scenarios.deployment import Deployment, deployed


@pytest.fixture(scope="session", params=DATABASES)
def bot(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Deployment]:
    """A running deployment, for all scenarios on one kind of database."""
    folder = tmp_path_factory.mktemp(f"bot-{request.param}")
    with fresh_database(request.param, folder) as url, deployed(url, folder) as deployment:
        yield deployment


@pytest.fixture(scope="session")
def plain_bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Deployment]:
    """A deployment with nothing but a chat: neither Everbridge nor Webex schedules are set up."""
    folder = tmp_path_factory.mktemp("plain-bot")
    url = f"sqlite:///{folder}/understudy.db"
    with deployed(url, folder, without=("EVERBRIDGE", "WEBEX_ADMIN")) as deployment:
        yield deployment
