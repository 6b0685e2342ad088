"""Which language is spoken now, and modules whose names are those of that language.

Whoever makes a text for somebody says in which language before (``speaking``); that holds for this thread and its context alone.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

DEFAULT = "en"

_NOW = ContextVar("language", default=DEFAULT)


@cache
def languages() -> tuple[str, ...]:
    """The languages that all texts are there in, the default first: "en", "de", …"""
    folder = Path(__file__).parent
    whole = _modules(folder / DEFAULT)
    others = sorted(path.name for path in folder.iterdir() if path.name != DEFAULT and _modules(path) >= whole)
    return (DEFAULT, *others)


def _modules(folder: Path) -> set[str]:
    return {path.name for path in folder.glob("*.py")}


def spoken() -> str:
    """The language that is spoken now."""
    return _NOW.get()


def known(language: str | None) -> str | None:
    """The language that there are texts in for a code such as "de", "de-AT", "pt_BR"; None where there is none."""
    code = (language or "").replace("_", "-").partition("-")[0].lower()
    return code if code in languages() else None


@contextmanager
def speaking(language: str | None) -> Iterator[None]:
    """Speaks a language; where there are no texts in it, or it is not known, what was spoken before."""
    before = _NOW.set(known(language) or spoken())
    try:
        yield
    finally:
        _NOW.reset(before)


class Spoken:
    """Stands for a module of texts: each of its names is looked up, when it is used, in the language that is spoken then."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        """AttributeError where the language lacks it: nothing is said in another one by chance."""
        return getattr(module(spoken(), self._name), name)


@cache
def module(language: str, name: str) -> ModuleType:
    """The texts of a language under a name, whatever is spoken."""
    return import_module(f"bot.texts.{language}.{name}")
