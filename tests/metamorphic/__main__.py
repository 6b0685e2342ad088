"""``python -m tests.metamorphic [--made N] [--from SEED] [--show N] [--only WORD] [--language en]``: counts the faults by piece
and kind; ``--families`` those of the families of other requests."""

import argparse
from collections import Counter, defaultdict

from tests.metamorphic.families import SAME, faults
from tests.metamorphic.made import PLAIN, Made, make


def piece(made: Made) -> str:
    """What of a message that is as plain as can be is not plain."""
    odd = [key for key in PLAIN if made.chosen[key] and not (key in ("name", "cover", "between", "order") and not made.covered)]
    return "+".join(odd) or "plain"


def main() -> None:
    """Prints the table and the first faults of each kind."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--made", type=int, default=2000)
    parser.add_argument("--from", type=int, default=0, dest="first")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--only", default="")
    parser.add_argument("--families", type=int, default=0, help="with so many seeds each")
    parser.add_argument("--language", default="en")
    options = parser.parse_args()
    if options.families:
        _families(range(options.first, options.first + options.families), options.only)
        return
    table: dict[str, Counter[str]] = defaultdict(Counter)
    shown: Counter[str] = Counter()
    lines = []
    for seed in range(options.first, options.first + options.made):
        made = make(seed, options.language)
        if not (kind := made.fault()):
            continue
        least = made.least()
        where = piece(least)
        table[kind.split(":")[0]][where] += 1
        lines.append((kind.split(":")[0], where, least.fault(), least.text, least.now))
    for severity, counts in sorted(table.items()):
        print(
            f"{severity}: {sum(counts.values())} of {options.made}: "
            + ", ".join(f"{where} {n}" for where, n in counts.most_common(14))
        )
    for severity, where, kind, text, now in sorted(lines, key=lambda line: line[:3]):
        if options.only in f"{severity} {where}" and shown[severity + where] < options.show:
            shown[severity + where] += 1
            print(f"{where:28} {kind:40} {now:%a %d %b} {text!r}")


def _families(seeds: range, only: str) -> None:
    """Prints how many messages of each family are read otherwise, and which."""
    found = [fault for fault in faults(seeds) if only in f"{fault.kind} {fault.family}"]
    counts = Counter(fault.kind.split(":")[0] for fault in found)
    print(f"of {len(seeds) * sum(map(len, SAME.values()))}: {dict(counts)}")
    for fault in sorted(found, key=lambda one: (one.kind, one.family)):
        print(f"{fault.family:24} {fault.kind:40} {fault.now:%a %d %b} {fault.text!r}")


main()
