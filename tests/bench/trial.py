"""One reader in a process of its own, for tests/bench/reading.py: JSON on standard input, JSON on standard output.

``{"reader", "warm", "timed"}``: reads ``warm`` first and then each text of ``timed`` once, so that each is new to a warm reader.
``{"reader", "hostile", "patience"}``: reads the one text, and is killed by the system after so many seconds of processor time.
Texts are ``[text, now, order]``.
"""

import json
import math
import resource
import sys
import time
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.bench.cases import Reading
from tests.bench.readers import READERS, Asked, Read


def asked(item: list[str]) -> Asked:
    return Asked(item[0], datetime.fromisoformat(item[1]), item[2])


def timed(read: Read, item: Asked) -> tuple[list[Reading], float, str]:
    """The answer, the milliseconds of processor time it took, and what was raised instead."""
    began = time.process_time()
    try:
        meant, raised = read(item), ""
    except Exception as error:
        meant, raised = list[Reading], type(error).__name__
    took = time.process_time() - began
    return meant(), took * 1000, raised


def peak() -> float:
    """The most memory this process ever held, in MB."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


def run(task: dict[str, Any]) -> dict[str, Any]:
    read = next(reader for reader in READERS if reader.name == task["reader"]).load()
    if "hostile" in task:
        timed(read, Asked("tomorrow", datetime(2026, 11, 20, 10), "DMY"))
        resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(time.process_time()) + task["patience"], resource.RLIM_INFINITY))
        _, took, raised = timed(read, asked(task["hostile"]))
        return {"ms": took, "raised": raised}
    for item in task["warm"]:
        timed(read, asked(item))
    answers = [timed(read, asked(item)) for item in task["timed"]]
    return {
        "answers": [[asdict(reading) for reading in readings] for readings, _, _ in answers],
        "peak": peak(),
        "ms": [took for _, took, _ in answers],
        "raised": sum(bool(raised) for _, _, raised in answers),
    }


if __name__ == "__main__":
    print(json.dumps(run(json.load(sys.stdin))))
