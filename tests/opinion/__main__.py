"""Trains the second opinion from labelled messages: ``python -m tests.opinion FILE.jsonl [...] [--write]``.

Each line has ``text`` and ``label`` (absence, absence_query, anything else). Prints the figures of a five-fold cross-validation
on the first file; with ``--write`` the weights of all of it are written into the package.
"""

import json
import math
import random
import sys
from datetime import datetime
from pathlib import Path

from intents.opinion import FOLDER, LABELS, features, shares
from intents.phrase import Phrase
from intents.statements.hear import hear

ROUNDS, RATE, DECAY, LEAST = 14, 0.9, 2e-5, 0.08
OF = {"absence": 0, "absence_query": 1}
Case = tuple[list[str], int]


def cases(path: str) -> list[Case]:
    """The features and the label of each line."""
    rows = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]
    return [(features(hear(Phrase(row["text"], datetime(2026, 11, 20, 10))).row.items), OF.get(row["label"], 2)) for row in rows]


def trained(given: list[Case]) -> dict[str, list[float]]:
    """Weights by stochastic gradient descent."""
    table: dict[str, list[float]] = {}
    order = random.Random(7)
    rows = list(given)
    for turn in range(ROUNDS):
        order.shuffle(rows)
        rate = RATE / (1 + turn)
        for found, label in rows:
            scale = 1 / math.sqrt(len(found))
            scores = [scale * sum(table[name][at] for name in found if name in table) for at in range(len(LABELS))]
            guess = list(shares(scores).values())
            for name in found:
                values = table.setdefault(name, [0.0] * len(LABELS))
                for at in range(len(LABELS)):
                    values[at] += rate * (scale * ((at == label) - guess[at]) * 8 - DECAY * values[at])
    return table


def guess(table: dict[str, list[float]], found: list[str]) -> int:
    """The most likely label."""
    scores = [sum(table[name][at] for name in found if name in table) for at in range(len(LABELS))]
    return scores.index(max(scores))


def main(arguments: list[str]) -> int:
    """Trains and measures."""
    files = [argument for argument in arguments if not argument.startswith("--")]
    first = cases(files[0])
    others = [case for path in files[1:] for case in cases(path)]
    right = 0
    for fold in range(5):
        table = trained([case for at, case in enumerate(first) if at % 5 != fold] + others)
        right += sum(guess(table, found) == label for at, (found, label) in enumerate(first) if at % 5 == fold)
    print(f"cross-validated: {right}/{len(first)} right ({100 * right / len(first):.1f} %)")
    if "--write" in arguments:
        table = trained(first + others)
        kept = {
            name: [round(value, 2) for value in values] for name, values in sorted(table.items()) if max(map(abs, values)) > LEAST
        }
        (FOLDER / "en" / "opinion.json").write_text(
            json.dumps(kept, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8"
        )
        print(f"{len(kept)} features written")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
