"""A second opinion: a small linear model of what a message is about, beside the rules and never above them.

Where it and the rules differ, the result is an offer or a question, never a booking (MIND: evidence instead of one carrier phrase).
The weights stand in ``languages/<language>/opinion.json`` and are made by ``python -m tests.opinion``.
"""

import json
import math
from collections.abc import Sequence
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Literal

from intents.languages.load import kept
from intents.statements.row import Item, Row

Label = Literal["absence", "question", "other"]
LABELS: tuple[Label, ...] = ("absence", "question", "other")
FOLDER = Path(__file__).parent / "languages"


@cache
@kept()
def weights(name: str) -> dict[str, tuple[float, ...]]:
    """The weights of each feature for each label; empty for a language without a model."""
    path = FOLDER / name / "opinion.json"
    if not path.exists():
        return {}
    return {feature: tuple(values) for feature, values in json.loads(path.read_text(encoding="utf-8")).items()}


def features(items: Sequence[Item]) -> list[str]:
    """The words of a row without a greeting or thanks by themselves, dates and people as marks: alone, in pairs, the first two."""
    told = [
        item
        for item, after in zip_longest(items, items[1:])
        if not item.filler or (after is not None and not after.filler and after.word.isalnum())
    ]
    words = ["@d" if item.date is not None else "@n" if item.group is not None else item.word for item in told]
    words = [word for word in words if word.isalnum() or word[:1] == "@" or word == "?"]
    pairs = [f"{one} {other}" for one, other in zip(["^", *words], [*words, "$"], strict=True)]
    return ["bias", *dict.fromkeys(words), *dict.fromkeys(pairs), f"^^ {' '.join(words[:2])}"]


def opinion(row: Row, items: Sequence[Item] | None = None) -> dict[Label, float]:
    """How likely each label is of a row, or of some of its ``items``, between 0 and 1; all alike where there is no model."""
    table = weights(row.language.name)
    found = features(row.items if items is None else items)
    known = [table[name] for name in found if name in table] or [(0.0,) * len(LABELS)]
    scale = 1 / math.sqrt(len(found))
    return shares([scale * sum(values) for values in zip(*known, strict=True)])


def shares(scores: Sequence[float]) -> dict[Label, float]:
    """Scores as shares of one."""
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    return {label: power / sum(powers) for label, power in zip(LABELS, powers, strict=True)}
