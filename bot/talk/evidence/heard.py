"""What somebody has said, and what it may be about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.talk.changing.standing import stretches
from bot.talk.evidence.witness import Witness
from bot.talk.hearing.prospects import Card
from bot.talk.turn import Commit, Turn
from bot.texts import days
from intents import Phrase
from intents.when import Span

ONE_DAY = timedelta(days=1)

Answer = Commit | str | None
"""What is said to it; None where it can't be told here."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What somebody has said, and ``card``, what it may be about."""

    turn: Turn
    card: Card | None
    found: Witness
    phrase: Phrase

    @property
    def open(self) -> Card | None:
        """A card of the speaker's own."""
        return self.card if self.card is not None and self.card.found is not None and not self.card.theirs else None

    @property
    def waiting(self) -> Card | None:
        """What others are asked for them."""
        return self._with("waiting")

    @property
    def booked(self) -> Card | None:
        return self._with("approved")

    def _with(self, status: str) -> Card | None:
        card = self.card
        return card if card is not None and card.found is None and card.plan is not None and card.plan.status == status else None

    @property
    def theirs(self) -> Card | None:
        """What others ask them."""
        return self.card if self.card is not None and self.card.theirs else None


def dated(spans: Sequence[Span]) -> list[tuple[datetime, datetime]]:
    """Those that have a day and both ends."""
    return stretches([one for one in spans if isinstance(one.start, datetime) and isinstance(one.end, datetime)])


def day(span: Span) -> str:
    """What is named, a day without its hours where it is all of it."""
    start, end = span.start, span.end
    if span.all_day and isinstance(start, datetime) and isinstance(end, datetime) and end - start <= ONE_DAY:
        return days.day(start)
    return days.span(span)
