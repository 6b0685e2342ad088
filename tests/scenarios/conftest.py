"""Running deployments: one on each kind of database for all scenarios, and one that is set up for nothing but a chat."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.conftest import DATABASES, fresh_database
from tests.scenarios.deployment import Deployment, deployed, free_port


@pytest.fixture(scope="session")
def deployments(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Deployment]]:
    """Gives, for a kind of database, the deployment that runs from the first scenario on it to the last."""
    made: dict[str, Deployment] = {}
    with ExitStack() as stack:

        def of(kind: str) -> Deployment:
            if kind not in made:
                folder = tmp_path_factory.mktemp(f"bot-{kind}")
                url = stack.enter_context(fresh_database(kind, folder))
                made[kind] = stack.enter_context(deployed(url, folder, UNDERSTUDY_METRICS_PORT=str(free_port())))
            return made[kind]

        yield of


@pytest.fixture(scope="module", params=DATABASES)
def bot(request: pytest.FixtureRequest, deployments: Callable[[str], Deployment]) -> Iterator[Deployment]:
    """A running deployment, for all scenarios on one kind of database. What a scenario has left stopped runs again after it."""
    deployment = deployments(request.param)
    yield deployment
    deployment.sandbox.everbridge.faults.clear()
    deployment.mend()


@pytest.fixture(scope="module")
def plain_bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Deployment]:
    """A deployment with nothing but a chat: neither Everbridge nor Webex schedules are set up."""
    folder = tmp_path_factory.mktemp("plain-bot")
    url = f"sqlite:///{folder}/understudy.db"
    with deployed(url, folder, without=("EVERBRIDGE", "WEBEX_ADMIN")) as deployment:
        yield deployment
