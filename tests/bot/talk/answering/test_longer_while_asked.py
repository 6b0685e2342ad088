"""A later end that is said while somebody is asked is that of what they are asked, and no absence from today on."""

import pytest

from bot.policy import Cover, Policy
from tests.bot.conftest import Desk


@pytest.mark.parametrize("words", ["I'm only back on Saturday", "back on Saturday", "I'll be back Saturday", "I'm off till Friday"])
def test_a_later_return_lengthens_what_somebody_is_asked(desk: Desk, words: str) -> None:
    desk = desk.reopened(policy=Policy(cover=Cover(consent=True)))
    desk.ask("alex", "I'm out 19 November, cover with Jo")
    desk.ask("alex", "yes")
    said = desk.ask("alex", words)
    assert "Thu 19 Nov – Fri 20 Nov 2026" in said
    assert "Wed 18" not in said
