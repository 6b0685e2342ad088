"""English, and how it puts names in a row."""

from collections.abc import Sequence

from bot.texts.words import joined


def all_of(items: Sequence[str]) -> str:
    """ "Sam, Lee and Jo"; empty without any."""
    return joined(items, "and")


def one_of(items: Sequence[str]) -> str:
    """ "Sam, Lee or Jo"; empty without any."""
    return joined(items, "or")
