"""Where a yes to some times and a no to others stand beside each other without a sign: "14 and 15 yes 16 no", "yes to the morning
no to the afternoon"."""

import re
from collections.abc import Callable

from intents.requests.asked.tables import Tables


def verdicts(text: str, tables: Tables, timed: Callable[[str], bool]) -> list[str]:
    """The words of each verdict with its times; the text as it is, where verdicts and times don't take turns, or all are alike."""
    every = re.split(rf"(?<!\w)({tables.verdict})(?!\w)", text, flags=re.IGNORECASE)
    said, between = every[1::2], every[0::2]
    if len(said) == 1 and said[0].casefold() in tables.turns and timed(between[0]) and timed(_first(between[1], tables)):
        return [between[0], said[0] + between[1]]  # "the morning not the afternoon"
    if len({word.casefold() in tables.against for word in said}) < 2:
        return [text]
    holds = [timed(one) for one in between]
    if all(holds[:-1]) and not holds[-1]:
        last = len(said) - 1
        return [
            time + word + (between[-1] if at == last else "") for at, (time, word) in enumerate(zip(between, said, strict=False))
        ]
    if all(holds[1:]) and not holds[0]:
        return [word + time for word, time in zip(said, between[1:], strict=True)]
    return [text]


def _first(text: str, tables: Tables) -> str:
    """What words begin with, an article beside it."""
    words = text.split()
    return " ".join(words[: 2 if words and (words[0],) in tables.beside else 1])
