"""German, and how it puts names in a row."""

from collections.abc import Sequence

from bot.texts.words import joined


def all_of(items: Sequence[str]) -> str:
    """ "Sam, Lee und Jo"; empty without any."""
    return joined(items, "und")


def one_of(items: Sequence[str]) -> str:
    """ "Sam, Lee oder Jo"; empty without any."""
    return joined(items, "oder")
