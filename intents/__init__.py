"""The mind: words in, a validated plan out. It touches nothing but its arguments.

``read`` and ``revise`` need no more than the standard library and the room ``when``; ``settle`` brings pydantic along, so it is
fetched when first asked for.
"""

from typing import Any

from intents.corrections import choose, halve, revise
from intents.draft import Cover, Draft
from intents.phrase import Mention, Phrase
from intents.reading import explain, read
from intents.requests import answer as answers
from intents.when import Span

__all__ = ["Cover", "Draft", "Mention", "Phrase", "Span", "answers", "choose", "explain", "halve", "read", "revise"]


def __getattr__(name: str) -> Any:
    """``settle``, from ``intents.plan``."""
    if name == "settle":
        from intents.plan import settle  # noqa: PLC0415  pydantic stays out of bulk reading

        return settle
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
