"""``python -m tests.metamorphic.behind [--odd | --even] [TONGUE ...]``: what comes of each sentence that isn't heard as it is
meant.

Whoever writes rules looks at the odd ones, by their number from 1: the even ones tell how right wording is that nobody has seen,
so of them only the sums are printed.
"""

import argparse
from collections import Counter

from tests.metamorphic.answered.made import desks
from tests.metamorphic.behind.made import TONGUES, every, played


def main() -> None:
    """Prints a line for each fault, and the sums."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--odd", action="store_true")
    parser.add_argument("--even", action="store_true")
    parser.add_argument("tongues", nargs="*", default=TONGUES)
    options = parser.parse_args()
    with desks() as new:
        for tongue in options.tongues:
            sums: Counter[str] = Counter()
            for number, said in enumerate(every(tongue), 1):
                if (options.odd and number % 2 == 0) or (options.even and number % 2):
                    continue
                fault, answer = played(new, tongue, said)
                sums[fault or "right"] += 1
                if fault and number % 2:
                    print(f"{number:4} {fault:8}{said.base} {said.act:13} {said.words!r} → {answer[:120]!r}", flush=True)
            print(tongue, dict(sums), flush=True)


main()
