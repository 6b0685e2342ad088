"""What is set up, and what is allowed: what whoever makes offers is given."""

from dataclasses import dataclass
from datetime import timedelta

from bot.policy import Policy
from intents.person import Body
from intents.phrase import DateOrder


@dataclass(frozen=True, slots=True)
class Rules:
    """The organization is None where Everbridge is not set up; ``calendar_id`` is the calendar of those who have none there,
    ``body`` the form of what is sent; ``life`` is how long a question stays open at most."""

    organization_id: int | None
    calendar_id: int | None
    body: Body
    policy: Policy
    date_order: DateOrder
    life: timedelta
