"""How well and how fast this reader of dates reads, beside others. Run: python -m tests.bench.reading [--data DIR] [--plot FILE]

``pip install -e '.[dev,bench]'`` brings the others along; one that isn't installed is left out, by name. The cases are those of our
corpus, or with --data an evaluation set. A text is timed once, when it is new, by a process that has read the other half of the
texts before; times are processor time. The rules of this reader were written with our corpus and the development set at hand, those
of the others were not: there its score tells how well the rules fit, and only a set kept back compares the readers.
"""

import argparse
import json
import signal
import statistics
import subprocess
import sys
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tests.bench.cases import Case, Reading, from_corpus, from_evaluation, right
from tests.bench.readers import READERS, Reader

ROOT = Path(__file__).parents[2]
LONGEST = 7439  # bytes in a Webex message
SETS = {
    "datetime.jsonl": "kept back while the rules were written",
    "datetime_dev.jsonl": "used to write this reader's rules, not those of the others",
}
OWN = "our own corpus, which this reader is made to pass"
HOSTILE = ("24/12/2026 and ", "every other ", "1 ", "from Monday to ", "(")
PATIENCE = 5  # seconds given to one of these
IMPORT = "import time; began = time.process_time(); import {}; print(time.process_time() - began)"


@dataclass(frozen=True, slots=True)
class Result:
    """Shares in per cent, times in milliseconds, ``loads`` in seconds, ``peak`` in MB; ``hostile`` None where it never answered."""

    reader: Reader
    exact: float
    no_recurrence: float
    false_hits: float
    median: float
    p99: float
    loads: float
    peak: float
    hostile: float | None
    raised: int
    hostile_raised: str


def trial(reader: Reader, **task: Any) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.trial"],
        input=json.dumps({"reader": reader.name, **task}),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        cwd=ROOT,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def measure(reader: Reader, cases: list[Case]) -> Result:
    texts = [[case.text, case.now.isoformat(), case.order] for case in cases]
    halves = trial(reader, warm=texts[1::2], timed=texts[::2]), trial(reader, warm=texts[::2], timed=texts[1::2])
    ok: dict[str, list[bool]] = {"dated": [], "set": [], "none": []}
    for asked, half in zip((cases[::2], cases[1::2]), halves, strict=True):
        for case, answer in zip(asked, half["answers"], strict=True):
            ok[case.group].append(right(case, [Reading(tuple(map(tuple, item["spans"])), item["rule"]) for item in answer]))
    took = sorted(halves[0]["ms"] + halves[1]["ms"])
    worst, raised = hostile(reader)
    return Result(
        reader,
        share(ok["dated"] + ok["set"]),
        share(ok["dated"]),
        100 - share(ok["none"]),
        statistics.median(took),
        took[int(len(took) * 0.99)],
        loads(reader),
        max(half["peak"] for half in halves),
        worst,
        sum(half["raised"] for half in halves),
        raised,
    )


def share(ok: list[bool]) -> float:
    return 100 * sum(ok) / max(1, len(ok))


def loads(reader: Reader) -> float:
    """Seconds to import it, in a bare interpreter; the best of three."""
    command = [sys.executable, "-c", IMPORT.format(reader.module)]
    return min(float(subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout) for _ in range(3))


def hostile(reader: Reader) -> tuple[float | None, str]:
    """Milliseconds for the worst of the longest messages that Webex takes, None if it didn't answer in time; and what it raised."""
    worst, raised = 0.0, ""
    for piece in HOSTILE:
        text = (piece * LONGEST)[:LONGEST]
        try:
            answer = trial(reader, hostile=[text, "2026-11-20T10:00", "DMY"], patience=PATIENCE)
        except subprocess.CalledProcessError as error:
            if error.returncode != -signal.SIGXCPU:
                raise
            return None, raised
        worst, raised = max(worst, answer["ms"]), raised or answer["raised"]
    return worst, raised


def table(results: list[Result]) -> str:
    heads = (
        "",
        "exact",
        "without recurrences",
        "takes a non-date for a date",
        "median ms",
        "p99 ms",
        "import s",
        "memory MB",
        f"hostile {LONGEST:,} bytes",
    )
    rows = [f"| {' | '.join(heads)} |", "|---" * len(heads) + "|"]
    for found in results:
        worst = f"> {PATIENCE} s" if found.hostile is None else f"{found.hostile:.0f} ms"
        cells = (
            found.reader.name,
            f"{found.exact:.0f}",
            f"{found.no_recurrence:.0f}",
            f"{found.false_hits:.0f} %",
            f"{found.median:.2f}",
            f"{found.p99:.1f}",
            f"{found.loads:.2f}",
            f"{found.peak:.0f}",
            f"{worst} {found.hostile_raised}".strip(),
        )
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def plot(results: list[Result], file: Path, title: str) -> None:
    """Accuracy against time, as a PNG; white ground, so that it reads on a dark page too."""
    import_module("matplotlib").use("Agg")
    figure, axes = import_module("matplotlib.pyplot").subplots(figsize=(7.6, 4.4), dpi=110)
    for found in results:
        colour, weight, size = ("#c2410c", "bold", 11) if found.reader.ours else ("#475569", "normal", 7)
        axes.plot(found.median, found.exact, "o", color=colour, markersize=size)
        axes.annotate(
            found.reader.name.strip("*"),
            (found.median, found.exact),
            xytext=_beside(found, results),
            textcoords="offset points",
            ha="center",
            va="center",
            color=colour,
            fontsize=10,
            weight=weight,
        )
    axes.set(xscale="log", ylim=(0, 109), xlabel="median time per expression, ms (log scale)", ylabel="read exactly right, %")
    axes.set_title(title, fontsize=10, loc="left")
    axes.margins(x=0.18)
    axes.xaxis.set_major_formatter("{x:g}")
    axes.grid(color="#e2e8f0")
    axes.set_axisbelow(True)
    axes.spines[["top", "right"]].set_visible(False)
    figure.tight_layout()
    figure.savefig(file, facecolor="white")


def _beside(found: Result, results: list[Result]) -> tuple[int, int]:
    """Above its point, or below where another one stands close above."""
    above = (other for other in results if other is not found and 0 <= other.exact - found.exact < 9)
    return (0, -14) if any(1 / 3 < other.median / found.median < 3 for other in above) else (0, 14)


def source(folder: Path | None) -> tuple[list[Case], str]:
    """The cases, and where they come from, in words."""
    if folder is None:
        return from_corpus(), OWN
    name = next((name for name in SETS if (folder / name).is_file()), None)
    if name is None:
        sys.exit(f"{folder} holds none of {', '.join(SETS)}")
    return from_evaluation(folder / name), f"{name}, {SETS[name]}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="a folder with datetime.jsonl or datetime_dev.jsonl; without it our own corpus")
    parser.add_argument("--plot", type=Path, help="where to draw accuracy against time, as PNG")
    options = parser.parse_args()
    cases, origin = source(options.data)
    results = []
    for reader in READERS:
        if find_spec(reader.module.partition(".")[0]) is None:
            print(f"{reader.name} is not installed: left out", file=sys.stderr)
            continue
        print(f"{reader.name} ...", file=sys.stderr)
        results.append(measure(reader, cases))
    results.sort(key=lambda found: -found.exact)
    groups = [case.group for case in cases]
    print(table(results))
    print(f"\n{groups.count('dated')} dates and times, {groups.count('set')} recurrences, {groups.count('none')} that are neither.")
    print(f"From {origin}.")
    for found in results:
        if found.raised:
            print(f"{found.reader.name} raised an exception on {found.raised} of them.")
    if options.plot and find_spec("matplotlib") is None:
        print("matplotlib is not installed: no plot", file=sys.stderr)
    elif options.plot:
        plot(results, options.plot, f"{len(cases)} expressions: {origin}")


if __name__ == "__main__":
    main()
