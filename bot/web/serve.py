"""gunicorn around the app: several processes of several threads, stopped cleanly by SIGTERM."""

from collections.abc import Callable
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

THREADS = 8


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


def serve(build: Callable[[], Flask], *, port: int, processes: int) -> None:
    """Serves until it is told to stop. ``build`` is called once in each process."""
    _Server(build, {
        "bind": f"0.0.0.0:{port}", "workers": processes, "worker_class": "gthread", "threads": THREADS, "timeout": 30,
        "graceful_timeout": 10, "keepalive": 5, "loglevel": "warning", "limit_request_line": 4094, "proc_name": "understudy-web",
    }).run()
