"""What is looked at once more at the yes: the time, the rules, the shifts and the schedule that the card was made from."""

import json
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from bot.policy import Policy
from bot.store.tables import question
from tests.bot.conftest import Desk

AWAY = "I'm out 14 December, cover with Priya"
HOLIDAY = "25 December is a public holiday"
CHANGED = "Something has changed since I showed you this"


def asked(desk: Desk, text: str = AWAY) -> None:
    desk.ask("alex", text)
    assert "Reply yes to " in desk.heard("alex")[-1]


def answered(desk: Desk, *, words: str | None = None) -> str:
    """The answer to the yes: a click, or in words."""
    event_id = desk.say("alex", words) if words else desk.press("alex", "positive")
    desk.work()
    assert desk.row(event_id).status == "done"
    return desk.heard("alex")[-1]


def swapped(desk: Desk) -> None:
    """Somebody at Everbridge gives the shift in question to somebody else."""
    cast = desk.sandbox.everbridge.cast
    alex, sam = (cast.find(who).contact for who in ("alex", "sam.carter"))
    assert alex is not None and sam is not None
    desk.sandbox.everbridge.book(
        {
            "contactId": alex.id,
            "timeZoneString": "Europe/London",
            "staffAssignment": {"type": "contact", "contactIds": [sam.id]},
            "recurrence": {
                "type": "ical",
                "datesApplicable": {"from": "2026-12-14", "to": "2026-12-15"},
                "event": {"start": "2026-12-14T00:00:00", "end": "2026-12-15T00:00:00"},
            },
        }
    )


@pytest.mark.parametrize("words", [None, "yes"])
def test_a_shift_that_went_to_somebody_else_since_brings_a_fresh_card_and_no_booking(desk: Desk, words: str | None) -> None:
    asked(desk)
    swapped(desk)
    answer = answered(desk, words=words)
    assert CHANGED in answer
    assert "Mon 14 Dec 2026, all day, Sam Carter covers → Mon 14 Dec 2026, all day, Priya Shah covers" in answer
    assert (desk.approvals(), len(desk.sandbox.everbridge.active)) == (0, 1)


def test_the_fresh_card_can_be_approved(desk: Desk) -> None:
    asked(desk)
    swapped(desk)
    answered(desk)
    assert "Changed: Priya Shah covers" in answered(desk)
    assert len(desk.sandbox.everbridge.active) == 1
    assert desk.approvals() == 1


def test_the_old_card_is_gone_when_the_fresh_one_comes(desk: Desk) -> None:
    asked(desk)
    swapped(desk)
    answered(desk)
    room = desk.sandbox.webex.direct_room("alex")
    assert len([found for found in desk.sandbox.webex.messages_in(room) if found.get("attachments")]) == 1


def test_a_schedule_that_changed_since_brings_a_fresh_card(desk: Desk) -> None:
    asked(desk, HOLIDAY)
    webex, person = desk.sandbox.webex, desk.sandbox.webex.cast.find("alex")
    by_hand = {"name": "Holidays", "type": "holidays"}
    httpx.post(
        f"{desk.found.webex_base_url}/people/{person.id}/features/schedules",
        json=by_hand,
        headers={"Authorization": f"Bearer {desk.found.webex_admin_token}"},
    ).raise_for_status()
    assert CHANGED in answered(desk)
    assert [item["events"] for item in webex.schedules("alex")] == [[]]
    assert "Booked" in answered(desk)
    assert len(webex.schedules("alex")[0]["events"]) == 1


def test_nothing_is_booked_for_a_time_that_has_begun_or_is_over(desk: Desk) -> None:
    desk.clock.now = datetime(2026, 12, 13, 9, tzinfo=UTC)
    asked(desk)
    desk.later(days=1)
    assert "That question has expired" in answered(desk)
    assert desk.approvals() == 0


def test_a_question_from_before_cards_ended_with_their_time_books_nothing_that_is_over(desk: Desk) -> None:
    asked(desk)
    with desk.store.begin() as tx:
        tx.connection.execute(question.update().values(expires_at=datetime(2027, 1, 1, tzinfo=UTC)))
    desk.clock.now = datetime(2026, 12, 15, 9, tzinfo=UTC)
    assert "That time is over by now" in answered(desk)
    assert desk.approvals() == 0


def test_what_had_begun_when_it_was_asked_is_booked_as_it_was_shown(desk: Desk) -> None:
    desk.clock.now = datetime(2026, 12, 14, 9, tzinfo=UTC)
    asked(desk)
    desk.later(hours=2)
    assert "Booked: Priya Shah covers" in answered(desk)


def test_a_rule_that_came_since_is_kept(desk: Desk, tmp_path: Path) -> None:
    asked(desk)
    rules = tmp_path / "policy.toml"
    rules.write_text("[limits]\nfreeze = [['2026-12-10', '2026-12-20']]\n", encoding="utf-8")
    again = desk.reopened(policy=Policy.load(str(rules)))
    assert "Nobody may be away" in answered(again)
    assert desk.approvals() == 0


def test_notice_counts_to_the_yes(desk: Desk, tmp_path: Path) -> None:
    desk.clock.now = datetime(2026, 12, 12, 18, tzinfo=UTC)
    rules = tmp_path / "policy.toml"
    rules.write_text("[limits]\nnotice_hours = 24\n", encoding="utf-8")
    again = desk.reopened(policy=Policy.load(str(rules)))
    asked(again)
    desk.later(hours=12)
    assert "24 hours' notice" in answered(again)
    assert desk.approvals() == 0


def test_a_yes_waits_while_the_shifts_can_not_be_read(desk: Desk) -> None:
    asked(desk)
    desk.sandbox.everbridge.faults.answer("GET", "/calendarEvents", 503, times=3)
    desk.press("alex", "positive")
    for _ in range(8):
        desk.work()
        desk.later(minutes=1)
    slow, receipt = desk.heard("alex")[-2:]
    assert "taking longer" in slow
    assert "Booked: Priya Shah covers" in receipt


def test_a_card_from_before_this_was_kept_can_be_approved(desk: Desk) -> None:
    asked(desk)
    with desk.store.begin() as tx:
        for row in tx.connection.execute(question.select()).all():
            state = {name: value for name, value in json.loads(row.state).items() if name != "seen"}
            tx.connection.execute(question.update().where(question.c.id == row.id).values(state=json.dumps(state)))
    swapped(desk)
    assert "Booked: Priya Shah covers" in answered(desk)
