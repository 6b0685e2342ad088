"""Which tests run in one process, which begin, and which are left for longer runs: what takes longest comes first, so that nobody
is alone with it at the end."""

import re
from collections import defaultdict
from collections.abc import Sequence

import pytest
from xdist.scheduler import LoadScopeScheduling

FIRST = ("tests/faults/", "tests/scenarios/", "tests/bot/", "tests/fuzz/")
SPOKEN = "tests/bot/talk/"
WORDINGS = 5
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


def left_out(items: Sequence[pytest.Item]) -> list[pytest.Item]:
    """Of the wordings in which a test plays a conversation, those beyond ``WORDINGS``: what is kept is spread over all of them."""
    same: dict[str, list[pytest.Item]] = defaultdict(list)
    for item in items:
        if item.nodeid.startswith(SPOKEN):
            same[item.nodeid.partition("[")[0]].append(item)
    long = [every for every in same.values() if len(every) > WORDINGS]
    kept = {id(every[at * (len(every) - 1) // (WORDINGS - 1)]) for every in long for at in range(WORDINGS)}
    return [item for every in long for item in every if id(item) not in kept]
