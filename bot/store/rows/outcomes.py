"""What came of an event, as a value: kept as words for ``understudy why``, and decided by as a code."""

from dataclasses import dataclass
from typing import Literal

from bot.store.rows.questions import QuestionStatus

Kind = Literal[
    "shown",
    "asked",
    "asked again",
    "answered",
    "approved",
    "declined",
    "refused",
    "unsure",
    "not yet",
    "listed",
    "not listed",
    "nothing open",
    "help",
    "hello",
    "small talk",
    "not understood",
    "ignored",
    "silent",
]
Refusal = Literal[
    "other organization",
    "too long",
    "too old",
    "unknown button",
    "not theirs",
    "not shown yet",
    "edited",
    "overtaken",
    "over",
    "on behalf",
    "not set up",
    "no contact",
    "no schedules",
    "may not look",
    "somebody else's",
    "policy",
    "altered",
    "uneven",
    "changed",
    "erased",
    "too many",
    "under way",
]


@dataclass(frozen=True, slots=True)
class Outcome:
    """``what`` says more of it: which question, which of two ways, why not."""

    kind: Kind
    what: str = ""

    def __str__(self) -> str:
        return f"{self.kind}: {self.what}" if self.what else self.kind


def refused(why: Refusal | QuestionStatus) -> Outcome:
    """It was not acted on; the audit keeps why. A status is that of a question that is closed."""
    return Outcome("refused", why)
