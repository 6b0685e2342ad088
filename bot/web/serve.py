"""gunicorn around the app: several processes of several threads, stopped cleanly by SIGTERM.

SIGHUP puts new processes in the place of the old ones; SIGUSR2 starts a second master, with the code and the settings as they are
then, on the same listening socket: once it is ready, SIGTERM to the first one ends a deploy in which no delivery failed.
"""

import sys
from collections.abc import Callable
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication
from gunicorn.arbiter import Arbiter
from gunicorn.config import Config
from gunicorn.glogging import Logger

THREADS = 8


class _Log(Logger):
    """gunicorn's own lines, written the way that the rest of the process writes its own (bot/logs.py)."""

    def setup(self, cfg: Config) -> None:
        super().setup(cfg)
        self.error_log.handlers, self.error_log.propagate = [], True


class _Server(BaseApplication):
    def __init__(self, build: Callable[[], Flask], options: dict[str, Any]) -> None:
        self._build = build
        self._options = options
        super().__init__()

    def load_config(self) -> None:
        for key, value in self._options.items():
            self.cfg.set(key, value)

    def load(self) -> Flask:  # type: ignore[override]  # the stubs know of no application object that is called
        # In each process after the fork: connections must not be shared between processes.
        return self._build()

    def run(self) -> None:
        arbiter = Arbiter(self)
        # What SIGUSR2 starts: gunicorn's own guess would run bot/__main__.py as a file, outside its package.
        arbiter.START_CTX["args"] = [sys.executable, *sys.orig_argv[1:]]
        arbiter.run()


def serve(build: Callable[[], Flask], *, port: int, processes: int, metrics: tuple[str, int] | None = None) -> None:
    """Serves until it is told to stop. ``build`` is called once in each process. ``metrics`` is one more address to listen at."""
    bind = [f"0.0.0.0:{port}", *([f"{metrics[0]}:{metrics[1]}"] if metrics else [])]
    _Server(
        build,
        {
            "bind": bind,
            "logger_class": _Log,
            "workers": processes,
            "worker_class": "bot.web.intake.Intake",
            "threads": THREADS,
            "timeout": 30,
            "graceful_timeout": 10,
            "loglevel": "warning",
            "proc_name": "understudy-web",
        },
    ).run()
