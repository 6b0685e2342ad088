"""A PostgreSQL server of one's own, to be crashed."""

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.scenarios.deployment import ROOT, free_port


class Server:
    """A running server; ``url`` is that of a database in it."""

    def __init__(self, folder: Path, url: str) -> None:
        self._folder = folder
        self.url = url

    def crash(self) -> None:
        """Ends it as a crash would, and starts it again."""
        control = Path((self._folder / "bin").read_text(encoding="utf-8").strip()) / "pg_ctl"
        subprocess.run(
            [
                "runuser",
                "-u",
                "postgres",
                "--",
                str(control),
                "-D",
                str(self._folder / "data"),
                "-m",
                "immediate",
                "-w",
                "-l",
                str(self._folder / "log"),
                "restart",
            ],
            check=True,
            capture_output=True,
            cwd="/",
        )


@contextmanager
def server() -> Iterator[Server]:
    """A server for the length of a ``with``; its data is synchronised to the disk at each commit, as in production."""
    with tempfile.TemporaryDirectory(prefix="understudy-postgres-") as made:
        folder = Path(made)
        folder.chmod(0o755)
        start = ["bash", str(ROOT / ".ci" / "postgres")]
        done = subprocess.run([*start, made, str(free_port())], check=True, capture_output=True, text=True, cwd=ROOT)
        try:
            yield Server(folder, done.stdout.strip().splitlines()[-1])
        finally:
            subprocess.run([*start, "stop", made], check=False, capture_output=True)
            folder.mkdir(exist_ok=True)
