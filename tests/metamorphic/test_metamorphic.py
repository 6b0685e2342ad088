"""Messages made of other pieces than the plain ones: how many are read otherwise, silently or with a question, may only fall."""

from collections import Counter

from tests.metamorphic.made import make

MOST = {"silent": 1, "asked": 11, "lost": 1, "otherwise asked": 0}


def test_few_messages_of_the_same_meaning_are_read_otherwise() -> None:
    faults = Counter(fault.split(":")[0] for seed in range(300) if (fault := make(seed).fault()))
    assert {kind: count for kind, count in faults.items() if count > MOST[kind]} == {}
