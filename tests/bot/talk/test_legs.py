"""Several requests in one message: one card, one yes, a leg each in order, all of them or none."""

import pytest

from bot.policy import Approval, Policy
from bot.texts import asking, notes
from intents import Draft
from tests.bot.conftest import Desk
from tests.bot.talk.listing.test_whose_duty import HELLO

LINE = "I'm out 14 December, cover with Priya, close my line too"
HOLIDAY = "I'm out 14 December, cover with Priya, and add 25 December as a holiday"
SCHEDULES = r"/features/schedules"


def covers(desk: Desk) -> int:
    return len(desk.sandbox.everbridge.active)


def events(desk: Desk) -> list[str]:
    """The names of the events in Alex's schedules."""
    return [event["name"] for schedule in desk.sandbox.webex.schedules("alex") for event in schedule["events"]]


def test_both_systems_are_on_one_card_with_what_decides_of_the_line(desk: Desk) -> None:
    card = desk.ask("alex", LINE)
    assert card.startswith("Cover Mon 14 Dec, all day, by Priya Shah – book it?")
    assert "Line closed: Mon 14 Dec 2026, all day" in card and "Priya Shah" in card
    assert notes.line_means in card and notes.all_or_none in card
    assert (covers(desk), events(desk)) == (0, [])


def test_one_yes_books_both_and_the_receipt_has_both(desk: Desk) -> None:
    desk.ask("alex", LINE)
    receipt = desk.ask("alex", "yes")
    assert "Booked: " in receipt and "Priya Shah covers" in receipt and "Alex Morgan's line is closed" in receipt
    assert (covers(desk), events(desk)) == (1, ["Out 14 Dec 2026"])


def test_undo_takes_back_both_and_what_is_booked_anew_too(desk: Desk) -> None:
    for _ in range(2):  # the second schedule of that name has the id of the first
        desk.ask("alex", LINE)
        desk.ask("alex", "yes")
        assert (covers(desk), len(events(desk))) == (1, 1)
        desk.click("alex", "Undo")
        assert (covers(desk), events(desk)) == (0, [])
        desk.later(seconds=1)


def test_when_the_second_leg_fails_the_first_is_undone_and_read_back(desk: Desk) -> None:
    desk.ask("alex", LINE)
    desk.sandbox.webex.faults.answer("POST", SCHEDULES, 403)
    receipt = desk.ask("alex", "yes")
    assert covers(desk) == 0 and events(desk) == []
    assert "Not booked: Alex Morgan's line is closed" in receipt and "Taken back again, and it's gone: Priya Shah covers" in receipt
    assert desk.heard("priya") == []
    calls = [(call.method, call.path.rsplit("/", 2)[-2]) for call in desk.sandbox.everbridge.journal.calls][-2:]
    assert calls == [("DELETE", "substitutions"), ("GET", "substitutions")]
    assert desk.ask("alex", "undo") == notes.nothing_to_undo


def test_what_cannot_be_taken_back_is_said(desk: Desk) -> None:
    desk.ask("alex", LINE)
    desk.sandbox.webex.faults.answer("POST", SCHEDULES, 403)
    desk.sandbox.everbridge.faults.answer("DELETE", "/substitutions/", 403)
    receipt = desk.ask("alex", "yes")
    assert covers(desk) == 1
    assert "Still booked, and I couldn't take it back: Priya Shah covers" in receipt


def test_when_the_first_leg_fails_the_second_is_not_begun(desk: Desk) -> None:
    desk.ask("alex", LINE)
    desk.sandbox.everbridge.faults.answer("POST", "/substitutions", 403)
    receipt = desk.ask("alex", "yes")
    assert (covers(desk), events(desk)) == (0, [])
    assert "Not booked: " in receipt and "a part before it failed" in receipt


def test_a_cover_and_a_holiday_are_one_plan(desk: Desk) -> None:
    card = desk.ask("alex", HOLIDAY)
    assert (
        card.startswith("Cover Mon 14 Dec, all day, by Priya Shah, and more – book it all?")
        and "25 Dec 2026" in card
        and "Priya Shah" in card
    )
    receipt = desk.ask("alex", "yes")
    assert "Booked: " in receipt and (covers(desk), events(desk)) == (1, ["Holiday 25 Dec 2026"])


def test_a_line_and_a_holiday_make_the_schedule_together(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 December, cover with Priya, close my line too, and add 25 December as a holiday")
    desk.ask("alex", "yes")
    assert (covers(desk), events(desk)) == (1, ["Out 14 Dec 2026", "Holiday 25 Dec 2026"])


def test_which_sam_is_asked_first_and_then_all_is_shown(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 December, cover with Sam, and add 25 December as a holiday, close my line too")
    card = desk.ask("alex", "1")
    assert "Sam Carter" in card and "25 Dec 2026" in card and "Line closed" in card


def test_a_change_in_words_moves_the_line_with_the_absence(desk: Desk) -> None:
    desk.ask("alex", LINE)
    card = desk.ask("alex", "Tuesday 15 December instead")
    assert "Line closed: Tue 15 Dec 2026" in card
    desk.ask("alex", "yes")
    assert events(desk) == ["Out 15 Dec 2026"]


def test_hours_close_the_line_for_those_hours(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 December 2pm to 5pm, cover with Priya, and close my line")
    desk.ask("alex", "yes")
    assert events(desk) == ["Out 14 Dec 2026 14:00-17:00"]


@pytest.mark.parametrize(
    ("said", "closed"),
    [
        ("I'm out 14 December, cover with Priya, close my line from noon that day", ["Out 14 Dec 2026 12:00-00:00"]),
        ("I'm out 14 December, Priya covers, and close my line from 12 to 2", ["Out 14 Dec 2026 12:00-14:00"]),
        ("I'm out 14 to 16 December, Priya covers, close my line on the 14th", ["Out 14 Dec 2026"]),
        (
            "I'm out 14 and 15 December, Priya covers, close my line until 10am",
            ["Out 14 Dec 2026 00:00-10:00", "Out 15 Dec 2026 00:00-10:00"],
        ),
    ],
)
def test_a_line_has_times_of_its_own(desk: Desk, said: str, closed: list[str]) -> None:
    assert "all day" in desk.ask("alex", said)
    desk.ask("alex", "yes")
    assert events(desk) == closed


def test_the_hours_of_the_line_move_with_the_absence_and_other_days_are_said(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 December, cover with Priya, close my line from noon")
    assert "Line closed: Tue 15 Dec 2026, 12:00–24:00" in desk.ask("alex", "Tuesday 15 December instead")
    desk.ask("alex", "never mind")
    desk.ask("alex", "I'm out 14 to 16 December, cover with Priya, close my line on the 14th")
    card = desk.ask("alex", "21 to 22 December instead")
    assert notes.LINE["other_days"] in card and "Line closed" not in card


@pytest.mark.parametrize(
    "said", ["undo the line", "open my line again", "don't close my line after all", "leave the line open please"]
)
def test_the_line_alone_is_taken_back_once_it_is_booked(desk: Desk, said: str) -> None:
    desk.ask("alex", LINE)
    desk.ask("alex", "yes")
    card = desk.ask("alex", said)
    assert "line is closed" in card and "Priya" not in card
    desk.ask("alex", "yes")
    assert (covers(desk), events(desk)) == (1, [])
    assert "Priya Shah covers" in desk.ask("alex", "undo")
    desk.ask("alex", "yes")
    assert covers(desk) == 0


@pytest.mark.parametrize("said", ["undo that, I'm out 15 December instead", "cancel that, I'm off 15 December, Lee covers"])
def test_what_is_told_behind_an_undo_comes_when_that_is_answered(desk: Desk, said: str) -> None:
    desk.ask("alex", "I'm out 14 December, cover with Priya")
    desk.ask("alex", "yes")
    assert "Take this back?" in desk.ask("alex", said)
    assert "Mon 14 Dec" in desk.ask("alex", "yes")
    assert covers(desk) == 0
    assert "Tue 15 Dec" in desk.ask("alex", "yes")


def test_a_line_alone_can_be_closed(desk: Desk) -> None:
    assert desk.ask("alex", "close my line on 14 December").startswith("Close your line?")
    desk.ask("alex", "yes")
    assert events(desk) == ["Out 14 Dec 2026"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("I'm out every Friday until March, cover with Priya, close my line too", notes.LINE["not_weekly"]),
        (LINE, notes.LINE["already_there"]),
    ],
)
def test_where_the_line_cannot_be_closed_the_card_says_so_and_shows_the_rest(desk: Desk, text: str, why: str) -> None:
    if text == LINE:
        desk.ask("alex", "close my line on 14 December")
        desk.ask("alex", "yes")
    card = desk.ask("alex", text)
    assert why in card and "Priya Shah" in card and notes.all_or_none not in card


def test_without_webex_schedules_the_line_stays_and_the_card_says_so(desk: Desk) -> None:
    desk = desk.reopened(webex_admin_token=None)
    assert notes.line_stays in desk.ask("alex", LINE)


def test_what_needs_a_question_first_comes_afterwards(desk: Desk) -> None:
    card = desk.ask("alex", "I'm out 14 December, cover with Priya, and add Eid as a holiday")
    assert "Not in this" in card or "25 Dec" not in card
    assert len(events(desk)) == 0


def test_an_absence_that_comes_second_needs_approval_all_the_same(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(approval=Approval(by="manager")))
    desk.ask("alex", "add 25 December as a holiday, and I'm out 14 December, cover with Priya")
    assert "I've asked Dana Reed" in desk.ask("alex", "yes")
    assert (covers(desk), events(desk)) == (0, [])
    assert desk.ask("dana", "yes") == asking.approved
    assert (covers(desk), len(events(desk))) == (1, 1)


def test_a_draft_keeps_that_the_line_is_closed() -> None:
    from datetime import datetime  # noqa: PLC0415

    draft = Draft("unavailable", "", datetime(2026, 11, 18), "UTC", line=True)
    assert Draft.from_json(draft.as_json()).line and draft.reading()["line"]


@pytest.mark.parametrize("text", ["cancel 14 December", "I'm no longer out on 14 December"])
def test_taking_the_absence_back_in_words_opens_the_line_again(desk: Desk, text: str) -> None:
    desk.ask("alex", LINE)
    desk.ask("alex", "yes")
    assert "Line open again: Mon 14 Dec 2026" in desk.ask("alex", text)
    desk.ask("alex", "yes")
    assert (covers(desk), events(desk)) == (0, [])


def test_a_change_of_what_is_booked_moves_the_line_too(desk: Desk) -> None:
    desk.ask("alex", LINE)
    desk.ask("alex", "yes")
    card = desk.ask("alex", "make it 15 December instead")
    assert "Line closed: Mon 14 Dec 2026, all day → Tue 15 Dec 2026, all day" in card
    desk.ask("alex", "yes")
    assert events(desk) == ["Out 15 Dec 2026"]
    assert "Line open again: Tue 15 Dec 2026" in desk.ask("alex", "cancel 15 December")


def test_a_schedule_that_others_use_by_now_is_not_taken_away_with_the_line(desk: Desk) -> None:
    desk.ask("alex", LINE)
    desk.ask("alex", "yes")
    desk.later(seconds=3)
    desk.ask("alex", "add 25 December as a holiday")
    desk.ask("alex", "yes")
    first = next(
        found
        for found in desk.sandbox.webex.messages_in(desk.sandbox.webex.direct_room("alex"))
        if "Priya Shah covers" in found["text"]
    )
    alex = desk.sandbox.webex.cast.find("alex")
    desk.later(seconds=3)
    desk.tell("attachmentActions", desk.sandbox.webex.press(alex, first["id"], "Undo"), desk.sandbox.webex.direct_room(alex), alex)
    desk.work()
    assert (covers(desk), events(desk)) == (0, ["Holiday 25 Dec 2026"])


def test_the_undo_of_a_move_moves_the_line_back_too(desk: Desk) -> None:
    desk.ask("alex", LINE)
    desk.ask("alex", "yes")
    desk.ask("alex", "move 14 December to 11 December")
    desk.ask("alex", "yes")
    assert events(desk) == ["Out 11 Dec 2026"]
    assert "Line closed: Fri 11 Dec 2026, all day → Mon 14 Dec 2026, all day" in desk.ask("alex", "undo")
    desk.ask("alex", "yes")
    assert events(desk) == ["Out 14 Dec 2026"]


def test_a_holiday_beside_what_is_moved_stays_and_the_card_says_how_to_take_it_away(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 December, cover with Priya, and add 14 December as a holiday")
    desk.ask("alex", "yes")
    card = desk.ask("alex", "move 14 December to 11 December")
    assert "Stays: Mon 14 Dec 2026, all day (“Holidays” in Webex). To take it away say “Mon 14 Dec 2026 isn't a holiday”" in card
    desk.ask("alex", "yes")
    assert events(desk) == ["Holiday 14 Dec 2026"]
    assert "Goes: Mon 14 Dec 2026, all day" in desk.ask("alex", "Mon 14 Dec 2026 isn't a holiday")


def test_what_is_cancelled_takes_the_holiday_beside_it_along(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 December, cover with Priya, and add 14 December as a holiday")
    desk.ask("alex", "yes")
    assert "Both of them" in desk.ask("alex", "cancel 14 December")
    desk.ask("alex", "both")
    desk.ask("alex", "yes")
    assert (covers(desk), events(desk)) == (0, [])


@pytest.mark.parametrize(
    ("said", "stays", "goes"),
    [
        ("leave the holiday out", "Tue 24 Nov 2026", "25 Dec"),
        ("actually, drop the holiday then", "Tue 24 Nov 2026", "25 Dec"),
        ("take the absence out please", "Fri 25 Dec 2026", "24 Nov"),
    ],
)
def test_one_of_several_requests_is_left_out_in_words(desk: Desk, said: str, stays: str, goes: str) -> None:
    desk.ask("alex", "I'm out on 24 November, Priya covers, and add 25 December as a holiday")
    card = desk.ask("alex", said)
    assert stays in card
    assert goes not in card.replace("Changed:", "")


def test_what_was_left_out_is_not_booked(desk: Desk) -> None:
    desk.ask("alex", "I'm out on 24 November, Priya covers, and add 25 December as a holiday")
    desk.ask("alex", "leave the holiday out")
    desk.ask("alex", "yes")
    assert len(desk.sandbox.everbridge.active) == 1
    assert "25 Dec" not in desk.last("alex")


@pytest.mark.parametrize(
    "said",
    [
        "undo the line thing, people might want to ring",
        "leave the line open please",
        "don't close my line after all",
        "and without the line",
        "no need to close the line",
    ],
)
def test_the_line_alone_is_left_and_the_cover_stays(desk: Desk, said: str) -> None:
    assert "Line closed" in desk.ask("alex", "I'm off on 24 December, Lee covers, and close my line")
    card = desk.ask("alex", said)
    assert "Lee Chen" in card and "Line closed" not in card and "book it?" in card


@pytest.mark.parametrize("said", ["no, close my line too", "not Lee, and the line is fine", "close the line as well"])
def test_other_words_of_the_line_leave_it_closed(desk: Desk, said: str) -> None:
    desk.ask("alex", "I'm off on 24 December, Lee covers, and close my line")
    card = desk.ask("alex", said)
    assert "Line closed" in card or "book it?" not in card


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "lass die Leitung doch offen"),
        ("fr", "laisse ma ligne ouverte"),
        ("es", "deja la línea abierta"),
        ("it", "lascia aperta la linea"),
    ],
)
def test_the_line_stays_open_in_every_language(desk: Desk, language: str, said: str) -> None:
    desk.ask("alex", "I'm off on 24 December, Lee covers, and close my line")
    desk.ask("alex", HELLO[language])
    assert "Lee Chen" in desk.ask("alex", said)


@pytest.mark.parametrize("said", ["the line only from 12", "close the line from noon", "cancel that, only the line"])
def test_hours_of_the_line_cut_no_cover(desk: Desk, said: str) -> None:
    desk.ask("alex", "I'm off on 24 December, Lee covers, and close my line")
    card = desk.ask("alex", said)
    assert "→" not in card and "12:00" not in card
