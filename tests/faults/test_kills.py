"""Twelve kills under load: nothing lost, nothing twice, nobody unanswered, the audit whole.

The long version is ``python -m tests.faults.kills``.
"""

import pytest

from tests.conftest import POSTGRES
from tests.faults.kills import run
from tests.faults.servers import NotHere

KILLS = 6  # one of each kind


@pytest.mark.parametrize(("database", "workers"), [("sqlite", 1), pytest.param("postgresql", 3, marks=pytest.mark.postgres)])
def test_kills_lose_nothing_and_double_nothing(database: str, workers: int) -> None:
    if database == "postgresql" and not POSTGRES:
        pytest.skip("needs PostgreSQL: .ci/run installs it")  # this test starts a server of its own, to crash it
    said: list[str] = []
    try:
        report = run(KILLS, database, workers, hasty=0.5, say=said.append)
    except NotHere as error:
        pytest.skip(f"crashes a server of its own: {error}")
    assert (report.lost, report.doubled, report.unanswered, report.audit) == ([], [], [], []), "\n".join(said)
    assert report.approvals > KILLS
    assert sum(report.kills.values()) == KILLS
