"""Fuzzes the webhook or a reader, guided by which lines are reached: pip install -e '.[fuzz]', then

    python -m tests.fuzz webhook -max_total_time=300
    python -m tests.fuzz readers -max_total_time=300
    python -m tests.fuzz dates -runs=1000000

What follows the name goes to libFuzzer. It begins with the phrases of our corpus, keeps what it finds interesting in a folder that
it names, and stops with the bytes in question at the first thing that may not be.
"""

import logging
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["intents", "bot.web"]):
    from tests.fuzz.seeds import seeds
    from tests.fuzz.targets import TARGETS

MAX = "-max_len=400"


def main() -> None:
    """Never comes back: libFuzzer ends the process."""
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name not in TARGETS:
        sys.exit(f"usage: python -m tests.fuzz {'|'.join(TARGETS)} [options of libFuzzer]")
    folder = Path(tempfile.mkdtemp(prefix=f"understudy-fuzz-{name}-"))
    for number, seed in enumerate(seeds(name)):
        (folder / f"seed-{number:05d}").write_bytes(seed)
    print(f"what is found interesting is kept in {folder}", file=sys.stderr)
    logging.disable(logging.CRITICAL)
    atheris.Setup([sys.argv[0], MAX, *sys.argv[2:], str(folder)], TARGETS[name])
    atheris.Fuzz()


main()
