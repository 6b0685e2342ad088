"""Which tests run in one process, and which begin: what takes longest comes first, so that nobody is alone with it at the end."""

import re

import pytest
from xdist.scheduler import LoadScopeScheduling

FIRST = ("tests/faults/", "tests/scenarios/", "tests/bot/", "tests/fuzz/")
DATABASE = re.compile(r"\[(sqlite|postgresql)\b")


class Together(LoadScopeScheduling):
    """A file at a time; but all scenarios on one kind of database, which share a deployment, and each run of kills by itself."""

    def _split_scope(self, nodeid: str) -> str:
        file, _, test = nodeid.partition("::")
        on = DATABASE.search(test)
        if on and file.startswith("tests/scenarios/"):
            return f"scenarios on {on[1]}"
        return nodeid if file.startswith("tests/faults/") else file


def rank(item: pytest.Item) -> int:
    """The smaller, the earlier."""
    return next((at for at, folder in enumerate(FIRST) if item.nodeid.startswith(folder)), len(FIRST))
