"""``understudy person``: what is kept of somebody, also of whoever only ever listened."""

import json
from base64 import b64decode
from typing import Any

import pytest

from bot.commands import person
from bot.errors import UnderstudyError
from bot.policy import Approval, Policy
from tests.bot.conftest import Desk


def kept(desk: Desk, who: str) -> dict[str, Any]:
    (line,) = person.export(desk.store, who)
    found: dict[str, Any] = json.loads(line)
    return found


def test_a_picture_that_somebody_was_sent_is_in_it(desk: Desk) -> None:
    desk.out("lee", "2026-12-14", "2026-12-18", "jo")
    desk.ask("alex", "who is out in December?")
    files = {row["file_name"]: row["file"] for row in kept(desk, "alex.morgan@example.com")["message"] if row["file"]}
    assert b64decode(files["timeline.png"].removeprefix("data:;base64,")).startswith(b"\x89PNG")


@pytest.mark.parametrize("who", ["priya.shah@example.com", "Dana.Reed@example.com"])
def test_who_only_covers_or_approves_is_known_too_and_can_be_erased(desk: Desk, who: str) -> None:
    desk = desk.reopened(policy=Policy(approval=Approval(by="manager")))
    desk.ask("alex", "I'm out 14 December, cover with Priya")
    desk.click("alex", "Book it")
    desk.click("dana", "Approve")
    found = kept(desk, who)
    assert [row["email"] for row in found["person"]] == [who.lower()] and "Alex Morgan" in str(found["message"])
    assert person.erase(desk.store, who).startswith("erased: ")
    with pytest.raises(UnderstudyError, match="nobody is known"):
        kept(desk, who)


def test_to_be_written_to_is_not_to_have_spoken(desk: Desk) -> None:
    desk.ask("alex", "Ich bin am 14. Dezember weg, Priya vertritt mich")
    desk.ask("alex", "ja")
    assert desk.heard("priya")[-1].startswith("Du vertrittst Alex Morgan")
    desk.ask("priya", "thank you very much")
    assert kept(desk, "priya.shah@example.com")["person"][0]["language"] in ("en", None)
