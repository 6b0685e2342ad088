"""The mind: words in, a validated plan out. It touches nothing but its arguments.

What stands here is fetched when first asked for: who needs no more than a value of ``person`` or ``phrase`` does not wait for all
rules to be read, and who only reads does not wait for pydantic, which ``settle`` brings along.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from intents.corrections import (
        are_trifles,
        choose,
        halve,
        is_there,
        is_weekly,
        leans,
        of_the_week,
        refill,
        revise,
        stands_alone,
        taken_back,
        takes_part,
        tells_of_work,
    )
    from intents.draft import Cover, Draft
    from intents.phrase import Mention, Phrase
    from intents.plan import settle
    from intents.reading import explain, read
    from intents.requests import answer as answers
    from intents.statements.hearing.tongue import language_shown
    from intents.when import Span
    from intents.who.months import months_alone

__all__ = [
    "Cover",
    "Draft",
    "Mention",
    "Phrase",
    "Span",
    "answers",
    "are_trifles",
    "choose",
    "explain",
    "halve",
    "is_there",
    "is_weekly",
    "language_shown",
    "leans",
    "months_alone",
    "of_the_week",
    "read",
    "refill",
    "revise",
    "settle",
    "stands_alone",
    "taken_back",
    "takes_part",
    "tells_of_work",
]

_HOME = {
    **dict.fromkeys(
        (
            "are_trifles",
            "choose",
            "halve",
            "is_there",
            "is_weekly",
            "leans",
            "of_the_week",
            "refill",
            "revise",
            "stands_alone",
            "taken_back",
            "takes_part",
            "tells_of_work",
        ),
        "corrections",
    ),
    **dict.fromkeys(("Cover", "Draft"), "draft"),
    **dict.fromkeys(("Mention", "Phrase"), "phrase"),
    **dict.fromkeys(("explain", "read"), "reading"),
    "language_shown": "statements.hearing.tongue",
    "months_alone": "who.months",
    "settle": "plan",
    "Span": "when",
}


def __getattr__(name: str) -> Any:
    """A name of ``__all__``, from the module where it is at home."""
    if name == "answers":
        return import_module("intents.requests.answer")
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"intents.{_HOME[name]}"), name)
