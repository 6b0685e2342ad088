"""The Flask application of an emulator. Tests make thousands, all with the same addresses: their table is made once."""

from collections.abc import Callable, Iterable
from threading import Lock
from typing import Any

from flask import Flask
from werkzeug.routing import Map

TABLES: dict[str, Map] = {}
LOCK = Lock()


class Emulator(Flask):
    """An application with views of its own behind addresses that all of this ``name`` share."""

    def __init__(self, name: str, registers: Iterable[Callable[[Flask], None]]) -> None:
        self._known = False
        super().__init__(name, static_folder=None)
        with LOCK:
            self._known = name in TABLES
            self.url_map = TABLES.get(name, self.url_map)
            for register in registers:
                register(self)
            TABLES[name] = self.url_map

    def add_url_rule(self, rule: str, endpoint: str | None = None, view_func: Any = None, *args: Any, **options: Any) -> None:
        """A view behind an address, which the table of an earlier one has already."""
        if self._known and endpoint is not None:
            self.view_functions[endpoint] = view_func
        else:
            super().add_url_rule(rule, endpoint, view_func, *args, **options)
