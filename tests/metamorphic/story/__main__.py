"""``python -m tests.metamorphic.story [--walks N] [--seed N]``: plays conversations, and prints those after which somebody believes
something else than what is booked."""

import argparse
from collections import Counter
from itertools import islice

from tests.metamorphic.answered.made import desks
from tests.metamorphic.story.made import walks


def main() -> None:
    """Prints each fault with its conversation."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--walks", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    found: Counter[str] = Counter()
    with desks() as new:
        for walk in walks(options.walks, options.seed):
            with new() as desk:
                try:
                    faults = list(islice(walk.faults(desk), 1))
                except ValueError as error:
                    faults = [f"unread: {error}"]
            found["wrong" if faults else "right"] += 1
            if faults:
                print(walk.policy, *(f"\n    {who}: {text}" for who, text in walk.acts), "\n  ", *faults, flush=True)
    print(dict(found))


main()
