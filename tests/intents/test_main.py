"""Bulk reading: a line in, a line out, whatever is on it."""

import json
import subprocess
import sys
from typing import Any

PHRASE = {"text": "I'm out Friday, cover with Sam", "now": "2026-11-20T10:00", "timezone": "Europe/London", "date_order": "DMY"}


def run(*lines: bytes, arguments: tuple[str, ...] = ()) -> tuple[int, list[Any]]:
    done = subprocess.run([sys.executable, "-m", "intents", *arguments], input=b"\n".join(lines), capture_output=True, check=False)
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


def test_the_phrase_of_the_contract() -> None:
    _, (answer,) = run(json.dumps(PHRASE).encode())
    assert answer == {
        "intent": "replacement",
        "when": [{"start": "2026-11-27T00:00", "end": "2026-11-28T00:00", "all_day": True, "said": "Friday"}],
        "recurrence": None, "people": ["Sam"], "subject": None, "assumed": ["Friday: 27 November, not today"], "ask": [],
        "left_out": [], "blocks": [], "name": None, "event": None, "more": [],
    }  # fmt: skip


def test_a_bad_line_gets_its_error_in_its_place() -> None:
    bad = [b"{", b"[]", b"\xff\xfe", b'{"text": 1, "now": "2026-11-20"}', b'{"text": "off", "now": "soon"}', b"[" * 5000]
    code, answers = run(*bad, json.dumps(PHRASE).encode())
    assert (code, [sorted(answer) == ["error"] for answer in answers]) == (0, [True] * len(bad) + [False])


def test_a_zone_that_is_none_and_a_now_that_is_not_local_are_bad_lines() -> None:
    zones: list[dict[str, Any]] = [{"timezone": zone} for zone in ("Mars/X", "", "../UTC", 1)]
    moments = [{"now": now} for now in ("2026-11-20T10:00Z", "2026-11-20T10:00+01:00")]
    _, answers = run(*(json.dumps(PHRASE | one).encode() for one in (*zones, *moments, {"timezone": "America/New_York"})))
    said = [answer.get("error", "") for answer in answers]
    assert all("the name of a zone" in one for one in said[:4]) and all("now must be local" in one for one in said[4:6])
    assert said[6] == ""


def test_dates_alone() -> None:
    _, (answer,) = run(json.dumps(PHRASE | {"text": "3 December"}).encode(), arguments=("--when",))
    assert (answer["when"][0]["start"], answer["recurrence"]) == ("2026-12-03T00:00", None)


def test_unknown_arguments_are_wrong_usage() -> None:
    assert run(arguments=("--what",)) == (2, [])


def test_a_lone_surrogate_is_survived() -> None:
    code, answers = run(b'{"text": "off Monday \\ud800", "now": "2026-11-20T10:00"}')
    assert (code, len(answers)) == (0, 1)


def test_pydantic_stays_out_of_bulk_reading() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import intents, sys; print('pydantic' in sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "False"
