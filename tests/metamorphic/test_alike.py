"""Messages of the same meaning in several languages: how many are read otherwise than in English may only fall."""

from collections import Counter

from tests.metamorphic.alike import REQUESTS, otherwise

KINDS = ("silent", "asked", "lost", "otherwise asked")
MOST = {"de": (0, 3, 5, 0), "es": (2, 1, 1, 0), "fr": (1, 5, 1, 0), "it": (1, 8, 0, 0)}


def test_each_request_is_said_in_each_language() -> None:
    assert [one for one in REQUESTS if one.keys() != {"en", *MOST}] == []


def test_few_messages_are_read_otherwise_than_in_english() -> None:
    found = Counter((one.language, one.kind.split(":")[0]) for one in otherwise())
    most = {(language, kind): most for language, limits in MOST.items() for kind, most in zip(KINDS, limits, strict=True)}
    assert {which: count for which, count in found.items() if count > most[which]} == {}
