"""`understudy try`: the whole bot in a terminal, with no account and no set-up."""

import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from tests.scenarios.deployment import ROOT

SCRIPT = "I'm out Friday, cover with Sam\n1\n1\nI work 9 to 5 Monday to Thursday\n1\nadd 25 December as a holiday\n1\n"
CLOCK = ("--now", "2026-11-18T10:00", "--timezone", "Europe/London")


def try_(*options: str, words: str = "") -> subprocess.CompletedProcess[str]:
    """Runs it to its end, with these words on standard input."""
    return subprocess.run(
        [sys.executable, "-m", "bot", "try", *options],
        cwd=ROOT,
        input=words,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


Turns = dict[str, list[str]]


def turns_of(words: str) -> Turns:
    """Plays these lines, some of which can't be done, and gives what was shown after each that was typed, in order."""
    done = try_("--script", "-", *CLOCK, words=words)
    assert (done.returncode, done.stderr) == (1, "")
    found: Turns = {}
    for turn in done.stdout.split("\n> ")[1:]:
        line, _, shown = turn.partition("\n")
        found.setdefault(line, []).append(shown.strip())
    return found


@pytest.fixture(scope="module")
def played() -> subprocess.CompletedProcess[str]:
    return try_("--script", "-", *CLOCK, words=SCRIPT)


def test_the_script_is_answered(played: subprocess.CompletedProcess[str]) -> None:
    assert (played.returncode, played.stderr) == (0, "")


@pytest.mark.parametrize(
    "call", ["==> Everbridge: POST /rest/scheduling/900000000000009/substitutions", "==> Webex: POST /v1/people/"]
)
def test_each_call_that_would_leave_is_shown(played: subprocess.CompletedProcess[str], call: str) -> None:
    assert call in played.stdout


def test_there_are_three_calls(played: subprocess.CompletedProcess[str]) -> None:
    assert played.stdout.count("==> ") == 3


def test_the_first_answer_picks_the_sam(played: subprocess.CompletedProcess[str]) -> None:
    assert "Sam Carter covers for Alex Morgan in Payments on-call: Fri 20 Nov 2026, all day" in played.stdout


def test_a_script_comes_from_a_file_too(tmp_path: Path) -> None:
    (tmp_path / "script.txt").write_text("help\n\nI'm out Friday\nno\n", encoding="utf-8")
    done = try_("--script", str(tmp_path / "script.txt"), *CLOCK)
    assert (done.returncode, done.stdout.count("\n> ")) == (0, 3)
    assert "All right, I've left it. Nothing was booked." in done.stdout


def test_bytes_that_are_no_text_stop_nothing(tmp_path: Path) -> None:
    (tmp_path / "script.txt").write_bytes(b"caf\xe9\nthanks\n")
    done = try_("--script", str(tmp_path / "script.txt"), *CLOCK)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("You're welcome!\n")


def test_a_policy_file_is_tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "policy.toml").write_text("[cover]\nrequired = true\n", encoding="utf-8")
    monkeypatch.setenv("UNDERSTUDY_POLICY", str(tmp_path / "policy.toml"))
    done = try_("--script", "-", *CLOCK, words="I'm out on 27 November\n")
    assert done.returncode == 0
    assert "Book it" not in done.stdout


def test_without_a_terminal_it_says_that_lines_are_played_and_plays_them() -> None:
    done = try_(*CLOCK, words="I'm out on Friday, cover with Sam\n3\nexit\nnever said\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert "There is no terminal to type in here: the lines of standard input are played" in done.stdout
    assert "That number isn't on the card." in done.stdout  # "None of these" has no number, as in Webex
    assert "never said" not in done.stdout


def test_a_closed_standard_input_is_said_in_a_line() -> None:
    closed = f"exec {sys.executable} -m bot try <&-"
    done = subprocess.run(["sh", "-c", closed], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "standard input is closed" in done.stderr


def test_a_file_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    done = try_("--script", str(tmp_path / "missing.txt"))
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "missing.txt can't be read" in done.stderr


def test_the_page_tells_its_address_is_served_and_ends_cleanly() -> None:
    command = [sys.executable, "-m", "bot", "try", "--page", *CLOCK]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            address = process.stdout.readline().split()[-1]
            whole = httpx.get(address, trust_env=False)
            process.send_signal(signal.SIGINT)
            assert process.wait(60) == 0
            assert process.stderr
            assert process.stderr.read() == ""
        finally:
            process.kill()
    assert (whole.status_code, "Add a seat" in whole.text) == (200, True)


def test_an_unknown_zone_is_wrong_usage() -> None:
    assert try_("--timezone", "Europe/Atlantis").returncode == 2
