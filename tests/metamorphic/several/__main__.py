"""``python -m tests.metamorphic.several [--in TONGUE] [--act WORD] [--one-in N]``: plays it all, prints what goes wrong."""

import argparse
import tempfile
from collections import Counter
from pathlib import Path

from bot.store import database
from tests.metamorphic.several.made import TONGUES, all_made
from tests.metamorphic.several.played import played


def main() -> None:
    """Prints each wording that comes to something else, with what was said to it, and the sums."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--one-in", type=int, default=1)
    parser.add_argument("--in", default="", dest="tongue", choices=("", *TONGUES))
    parser.add_argument("--act", default="")
    options = parser.parse_args()
    sums: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/migrated.db"
        database.migrate(url)
        for tongue in (options.tongue,) if options.tongue else TONGUES:
            every = [one for one in all_made(tongue) if options.act in one.act]
            for made, fault, said in played(every[:: options.one_in], tongue, Path(folder), url):
                sums[f"{tongue} {fault or 'right'}"] += 1
                if fault:
                    print(f"{fault:8} {tongue} {made.act:8} {made.naming:8} {made.text!r} → {said[:150]!r}", flush=True)
    print(dict(sorted(sums.items())))


main()
