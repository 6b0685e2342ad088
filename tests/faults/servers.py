"""A PostgreSQL server of one's own, to be crashed."""

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.scenarios.deployment import ROOT, free_port

SCRIPT = ("bash", str(ROOT / ".ci" / "postgres"))
NOT_HERE = 3  # the script's exit code for it


class NotHere(Exception):
    """The programs of PostgreSQL are not on this machine, and we may not install them."""


class Server:
    """A running server; ``url`` is that of a database in it."""

    def __init__(self, folder: Path, url: str) -> None:
        self._folder = folder
        self.url = url

    def crash(self) -> None:
        """Ends it as a crash would, and starts it again."""
        subprocess.run([*SCRIPT, "crash", str(self._folder)], check=True, capture_output=True, cwd="/")


@contextmanager
def server() -> Iterator[Server]:
    """A server for the length of a ``with``; its data is synchronised to the disk at each commit, as in production.

    Raises ``NotHere``.
    """
    with tempfile.TemporaryDirectory(prefix="understudy-postgres-") as made:
        folder = Path(made)
        folder.chmod(0o755)
        done = subprocess.run([*SCRIPT, made, str(free_port())], check=False, capture_output=True, text=True, cwd=ROOT)
        if done.returncode == NOT_HERE:
            raise NotHere(done.stderr.strip())
        done.check_returncode()
        try:
            yield Server(folder, done.stdout.strip().splitlines()[-1])
        finally:
            subprocess.run([*SCRIPT, "stop", made], check=False, capture_output=True)
            folder.mkdir(exist_ok=True)
