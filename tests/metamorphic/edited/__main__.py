"""``python -m tests.metamorphic.edited [TONGUE ...]``: what comes of each edit that isn't heard as it is meant, the worst first."""

import sys
from collections import Counter

from tests.metamorphic.edited.made import TONGUES, all_made, shown

WORST = ("silent", "beside", "asked", "lost")


def main() -> None:
    """Prints a line for each fault."""
    for tongue in sys.argv[1:] or TONGUES:
        faults = [(one.fault(), one) for one in all_made(tongue)]
        print(tongue, dict(Counter(fault or "right" for fault, _ in faults)))
        for fault, one in sorted((row for row in faults if row[0]), key=lambda row: WORST.index(row[0])):
            print(f"  {fault:7}{one.of:8} {one.edit:32} {one.text!r:45} {one.got()}  NOT  {shown(one.wanted)}")


main()
