"""``python -m tests.metamorphic.changed [--in TONGUE] [--one-in N] [--show N] [--only WORD]``: counts faults by wording."""

import argparse
from collections import Counter, defaultdict

from tests.metamorphic.changed.made import NOWS, TONGUES, Made, all_made

WEIGHT = {"silent": 100, "beside": 10, "asked": 3, "lost": 1}


def main() -> None:
    """Prints a table of wording and faults, the worst first."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--one-in", type=int, default=1)
    parser.add_argument("--in", default="en", dest="tongue", choices=TONGUES)
    parser.add_argument("--now", type=int, default=0)
    parser.add_argument("--show", type=int, default=40)
    parser.add_argument("--only", default="")
    parser.add_argument("--edit", default="")
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    total: Counter[str] = Counter()
    by_form: dict[tuple[str, str], list[tuple[str, Made]]] = defaultdict(list)
    by_edit: dict[str, Counter[str]] = defaultdict(Counter)
    for number, made in enumerate(all_made(NOWS[options.now], options.tongue)):
        if number % options.one_in or not made.edit.startswith(options.edit):
            continue
        kind = made.fault().split(":")[0]
        counts[kind or "right"] += 1
        total[made.edit] += 1
        by_edit[made.edit][kind] += 1
        if kind and options.only in kind:
            by_form[made.edit, made.form].append((kind, made))
    print(sum(total.values()), dict(counts))
    for edit, found in by_edit.items():
        print(f"  {edit:16} {total[edit]:5}  " + ", ".join(f"{kind or 'right'} {n}" for kind, n in found.most_common()))
    worst = sorted(by_form.items(), key=lambda item: -sum(WEIGHT[kind] for kind, _ in item[1]))
    for (edit, form), faults in worst[: options.show]:
        kinds = Counter(kind for kind, _ in faults)
        bases = Counter(made.base.name for _, made in faults)
        print(f"{edit:14} {form:36} {dict(kinds)}  {', '.join(f'{base} {n}' for base, n in bases.most_common(5))}")
        first = max(faults, key=lambda fault: WEIGHT[fault[0]])
        print(f"      {first[0]} {first[1].base.name}: {first[1].text!r} → {first[1].got()}")


main()
