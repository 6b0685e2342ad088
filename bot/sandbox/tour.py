"""The tour: prepared lines of two people, and before each what to look at. It leaves nothing booked."""

from datetime import datetime, timedelta
from typing import NamedTuple

WORKDAYS = 5
_STEPS = (
    (
        "lena",
        "can anyone cover my {day}?",
        "Lena is on call that day and asks the team in one sentence. The card says what would happen; nothing has.",
    ),
    ("lena", "only the morning", "A correction, in words: a new card takes the place of the old one, and says what changed."),
    ("lena", "yes", "The team is asked, each in their own space and zone. Until somebody has agreed, Lena stays on duty."),
    ("max", "yes", "Max's seat: the first yes wins. See the exact call that leaves for Everbridge, and how everybody hears of it."),
    ("lena", "who is out on {day}?", "Lena has the receipt. Who is out is answered from Everbridge, not from memory."),
    ("lena", "undo", "What is booked can be taken back. First it shows what would go."),
    ("lena", "yes", "A yes takes it away by a second call, and Max hears that, too."),
    ("lena", "who is out on {day}?", "All is as it was before. Now say something of your own."),
)


class Step(NamedTuple):
    """What somebody says, by the key of their seat, and what is to be seen by it."""

    person: str
    says: str
    look: str


def steps(now: datetime) -> list[Step]:
    """All of it, from an aware moment on: about the first weekday that is two days away or more, when Lena is on call."""
    day = next(day for ahead in range(2, 6) if (day := now + timedelta(days=ahead)).weekday() < WORKDAYS)
    return [Step(person, says.format(day=f"{day:%A %-d %B}"), look) for person, says, look in _STEPS]
