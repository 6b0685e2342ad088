"""What the tests of talk begin with."""

import pytest

from bot.policy import Cover, Policy
from tests.bot.conftest import Desk

CONSENT = Policy(cover=Cover(consent=True))  # stand-ins are asked
ASK = "I'm out 14 December, cover with Priya"  # a Monday: Alex is on call from 9 to 17


@pytest.fixture
def asks(desk: Desk) -> Desk:
    """Priya is asked to cover Alex on 14 December."""
    desk = desk.reopened(policy=CONSENT)
    desk.ask("alex", ASK)
    desk.click("alex", "Ask Priya")
    return desk
