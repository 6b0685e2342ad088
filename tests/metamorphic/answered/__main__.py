"""``python -m tests.metamorphic.answered [--in TONGUE] [--one-in N] [--state NAME] [--answer NAME] [--only FAULT]``: counts faults
by answer and wording."""

import argparse
from collections import Counter, defaultdict

from tests.metamorphic.answered.made import TONGUES, Made, all_made, desks

WEIGHT = {"silent": 100, "own": 50, "lost": 20, "unheard": 5, "relayed": 2, "asked": 1}


def main() -> None:
    """Prints each fault, the worst first, and a table by answer."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--one-in", type=int, default=1)
    parser.add_argument("--in", default="en", dest="tongue", choices=TONGUES)
    parser.add_argument("--state", default="")
    parser.add_argument("--answer", default="")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    faults: list[tuple[str, Made, str]] = []
    with desks() as new:
        for number, made in enumerate(all_made(options.tongue)):
            if number % options.one_in or options.state not in ("", made.state.name) or options.answer not in ("", made.answer):
                continue
            with new() as desk:
                fault, came = made.played(desk)
            counts[made.answer][fault] += 1
            if fault and options.only in fault:
                faults.append((fault, made, came))
    for fault, made, came in sorted(faults, key=lambda one: (-WEIGHT[one[0]], one[1].answer, one[1].form)):
        print(f"{fault:8} {made.answer:14} {made.state.name:13} {made.text!r}\n         {came}")
    total = sum(counts.values(), Counter[str]())
    for answer, found in counts.items():
        print(f"  {answer:18} {found.total():4}  " + ", ".join(f"{kind or 'right'} {n}" for kind, n in found.most_common()))
    print(total.total(), dict(total))


main()
