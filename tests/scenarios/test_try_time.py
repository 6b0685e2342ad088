"""`understudy try` with the clock turned and with systems that fail: what becomes due happens, what fails is tried again."""

import pytest

from tests.scenarios.test_try import CLOCK, Turns, try_, turns_of

PLAY = """\
/time soon
/time 2026-11-01
/time +99999999999d
/fault mars
/fault everbridge 99
/fault everbridge 503 many
/time +90m
I'm out on 27 November, cover with Priya
/fault everbridge 503 2
1
/calls
I'm out on 10 December, cover with Lee
/fault everbridge 503 9
/fault everbridge
/time 2026-11-27T12:00
/who
/as Lena
/time
/fault webex 503
thanks
"""


@pytest.fixture(scope="module")
def turns() -> Turns:
    return turns_of(PLAY)


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("/time soon", "soon is no time I know: /time +3d, /time +90m or /time 2026-11-20T22:00"),
        ("/time 2026-11-01", "The clock only goes forward, and it is Wed 18 Nov 2026, 10:00 (Europe/London) already."),
        ("/time +99999999999d", "+99999999999d is no time I know: /time +3d, /time +90m or /time 2026-11-20T22:00"),
        (
            "/fault mars",
            "A fault is ordered like this: /fault everbridge 503 2, or /fault webex 429; /fault everbridge ends it.",
        ),
        ("/fault everbridge 99", "99 should be a number from 400 to 599."),
        ("/fault everbridge 503 many", "many should be a number from 1 to 1000."),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(turns: Turns, line: str, answer: str) -> None:
    assert turns[line] == [answer]


def test_the_clock_is_turned_by_as_much_as_is_said(turns: Turns) -> None:
    assert turns["/time +90m"] == ["(it is Wed 18 Nov 2026, 11:30 (Europe/London))"]


def test_so_many_calls_fail_and_the_booking_is_made_all_the_same(turns: Turns) -> None:
    assert turns["/fault everbridge 503 2"] == ["(the next 2 calls of everbridge will be answered with 503)"]
    assert "This is taking longer than usual." in turns["1"][0]
    assert "Booked" in turns["1"][0]
    failed = [line for line in turns["/calls"][0].splitlines() if line.endswith(" → 503")]
    assert [line.split("/")[1] for line in failed] == ["rest", "rest"]


def test_what_becomes_due_happens_in_its_order(turns: Turns) -> None:
    shown = turns["/time 2026-11-27T12:00"][0]
    expired, reminder = (shown.find(words) for words in ("That question has expired", "Understudy to Priya Shah:\nA reminder"))
    assert 0 <= expired < reminder
    assert shown.endswith("(it is Fri 27 Nov 2026, 12:00 (Europe/London))")


def test_on_the_day_the_stand_in_is_on_call(turns: Turns) -> None:
    lines = [" ".join(line.split()) for line in turns["/who"][0].splitlines()]
    assert "Alex Morgan Europe/London" in lines
    assert "Priya Shah Europe/London on call: Payments on-call" in lines


def test_the_time_is_that_of_the_seat(turns: Turns) -> None:
    assert turns["/time"] == ["(it is Fri 27 Nov 2026, 13:00 (Europe/Berlin))"]


def test_a_message_is_answered_though_webex_fails_once(turns: Turns) -> None:
    assert turns["thanks"] == ["Understudy:\nYou're welcome!"]


def test_a_line_without_an_answer_fails_the_script() -> None:
    done = try_("--script", "-", *CLOCK, words="/who\n/fault webex 400 9\nthanks\n")
    assert (done.returncode, done.stderr) == (1, "")


def test_another_hand_in_everbridge_is_noticed_and_told_to_all_it_concerns() -> None:
    play = "/hand fly\n/hand delete\nI'm out on 27 November, cover with Priya\n1\n/hand cover Lee\n/as Priya\n/hand delete\n"
    found = turns_of(play)
    assert "/hand delete, /hand move 2026-12-01 or /hand cover Lee" in found["/hand fly"][0]
    assert "Nothing is booked in Everbridge" in found["/hand delete"][0]
    heard = "\n".join(found["/hand cover Lee"])
    assert (
        "has been changed in Everbridge by" in heard and "Understudy to Lee Chen" in heard and "Understudy to Priya Shah" in heard
    )
    assert "isn't in Everbridge any more" in found["/hand delete"][1]
