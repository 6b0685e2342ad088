"""webexteamssdk pins an old PyJWT with a known weakness. No line of it runs: this is why .ci/audit excepts it."""

import inspect
import re
from collections.abc import Callable
from typing import Any

import jwt
import pytest

from tests.bot.conftest import Desk
from tests.house.test_rooms import ROOT

MODULES = (jwt, jwt.algorithms, jwt.api_jws, jwt.api_jwt, jwt.utils)


def reached(name: str) -> Callable[..., Any]:
    def fail(*_: object, **__: object) -> None:
        raise AssertionError(f"PyJWT was called: {name}")

    return fail


@pytest.fixture
def _out_of_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every function and method of PyJWT fails."""
    for module in MODULES:
        for name, item in vars(module).items():
            if inspect.isfunction(item):
                monkeypatch.setattr(module, name, reached(name))
            elif inspect.isclass(item) and item.__module__.startswith("jwt"):
                for method, function in vars(item).items():
                    if inspect.isfunction(function):
                        monkeypatch.setattr(item, method, reached(f"{name}.{method}"))


@pytest.mark.usefixtures("_out_of_bounds")
def test_the_fence_holds() -> None:
    with pytest.raises(AssertionError, match="PyJWT was called"):
        jwt.PyJWT().decode("x", "y")


@pytest.mark.usefixtures("_out_of_bounds")
def test_a_whole_conversation_runs_without_it(desk: Desk) -> None:
    desk.serve()
    for text, end in (("I'm out 14 December, cover with Priya", "Booked"), ("25 December is a public holiday", "Booked")):
        desk.ask("alex", text)
        desk.click("alex", "positive")
        assert end in desk.heard("alex")[-1]


def test_guest_tokens_are_nowhere_made() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "bot").rglob("*.py"))
    assert re.findall(r"guest_issuer|\bimport jwt|from jwt", code) == []
