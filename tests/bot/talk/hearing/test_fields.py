"""Change: the fields within a card, which change the values of its draft."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import select

from bot.policy import Limits, Policy
from bot.sandbox.draw import draw
from bot.store.tables import approval, plan, question
from tests.bot.cards.sound import check_card
from tests.bot.conftest import Desk

ASK = "I'm out 14 December, cover with Priya"
SEND = "Show me the changed card"


def card(desk: Desk, who: str = "alex") -> dict[str, Any]:
    """The last card."""
    webex = desk.sandbox.webex
    return next(found for found in reversed(webex.messages_in(webex.direct_room(who))) if found.get("attachments"))


def fields(desk: Desk, who: str = "alex") -> dict[str, str]:
    """What stands in the fields of the last card."""
    content = card(desk, who)["attachments"][0]["content"]
    check_card(content)
    opens = next((action for action in content["actions"] if action["title"] == "Change"), None)
    return {item["id"]: item["value"] for item in opens["card"]["body"]} if opens else {}


def fill(desk: Desk, who: str = "alex", **values: str) -> str:
    """What somebody hears who fills fields of the last card and sends them."""
    webex, person = desk.sandbox.webex, desk.sandbox.webex.cast.find(who)
    pressed = webex.press(person, card(desk, who)["id"], SEND, **values)
    desk.tell("attachmentActions", pressed, webex.direct_room(who), person)
    desk.work()
    return desk.heard(who)[-1]


def statuses(desk: Desk) -> list[str]:
    with desk.store.read() as tx:
        return [row.status for row in tx.connection.execute(select(question.c.status).order_by(question.c.created_at))]


def test_the_fields_hold_what_the_card_shows(desk: Desk) -> None:
    desk.ask("alex", ASK)
    assert fields(desk) == {"from": "2026-12-14", "to": "2026-12-14", "begin": "", "end": "", "cover": "Priya Shah"}


def test_days_times_and_cover_are_changed_with_before_and_after_and_booked_as_shown(desk: Desk) -> None:
    desk.ask("alex", ASK)
    changed = fill(desk, **{"from": "2026-12-15", "to": "2026-12-16"}, begin="10:00", end="12:30", cover="Lee Chen")
    assert "Changed: Priya Shah → Lee Chen; Mon 14 Dec 2026, all day → Tue 15 Dec 2026 10:00 – Wed 16 Dec 2026 12:30." in changed
    assert sorted(statuses(desk)) == ["answered", "open"]
    assert "Booked: Lee Chen covers" in desk.ask("alex", "yes")
    with desk.store.read() as tx:
        body = json.dumps(desk.sandbox.everbridge.active)
        assert len(tx.connection.execute(approval.select()).all()) == 1
    assert "2026-12-15" in body and "10:00" in body and "12:30" in body


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"to": "2026-12-13"}, "That ends before it starts"),
        ({"begin": "17:00", "end": "09:00"}, "That ends before it starts"),
        ({"begin": "17:00"}, "both times"),
        ({"from": "2026-11-02", "to": "2026-11-03"}, "that is over already"),
        ({"from": "31.12."}, "“31.12.” is no day that I know"),
        ({"from": ""}, "is no day that I know"),
        ({"to": "9999-12-31"}, "“9999-12-31” is no day that I know"),
        ({"begin": "25:00", "end": "26:00"}, "“25:00” is no time that I know"),
        ({"cover": "Zebulon"}, "I can't find “Zebulon”."),
        ({"cover": "Prya"}, "Do you mean Priya Shah?"),
        ({"cover": "Alex Morgan"}, "Alex Morgan can't cover for themselves."),
        ({"cover": "Kim"}, "Everbridge"),
        ({}, "Nothing in the fields is different"),
    ],
)
def test_what_can_not_be_gets_a_sentence_and_the_card_stays(desk: Desk, values: dict[str, str], why: str) -> None:
    desk.ask("alex", ASK)
    before = card(desk)["id"]
    assert why in fill(desk, **values)
    assert (card(desk)["id"], statuses(desk)) == (before, ["open"])
    assert "Booked: Priya Shah covers" in desk.ask("alex", "yes")


def test_what_the_policy_does_not_allow_leaves_the_card_too(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(limits=Limits.model_validate({"freeze": [("2026-12-29", "2026-12-31")]})))
    desk.ask("alex", ASK)
    assert "Nobody may be away" in fill(desk, to="2026-12-30")
    assert statuses(desk) == ["open"]


@pytest.mark.parametrize("values", [{"from": 5, "to": None, "cover": ["x"]}, {"cover": "x" * 5000}, {"cover": "<@all> **x**"}])
def test_forged_fields_change_nothing(desk: Desk, values: dict[str, Any]) -> None:
    desk.ask("alex", ASK)
    fill(desk, **values)
    assert statuses(desk) == ["open"]


def test_a_first_day_behind_the_last_moves_all_of_it(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 to 16 December, cover with Priya")
    assert "Mon 21 Dec – Wed 23 Dec 2026" in fill(desk, **{"from": "2026-12-21"})


def test_an_empty_field_is_nobody_and_a_name_of_two_is_asked_about(desk: Desk) -> None:
    desk.ask("alex", ASK)
    assert "Changed: Priya Shah → nobody" in fill(desk, cover="")
    assert fill(desk, cover="Sam").startswith("Which Sam do you mean?")
    assert "Cover: Sam Okafor" in desk.ask("alex", "Okafor")


def test_each_of_two_days_has_its_own_fields_and_keeps_its_cover(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 and 16 December, Priya covers 14 December and Lee covers 16 December")
    found = fields(desk)
    assert (found["cover"], found["cover2"], found["from2"]) == ("Priya Shah", "Lee Chen", "2026-12-16")
    said_ = fill(desk, **{"from2": "2026-12-10", "to2": "2026-12-10"})
    with desk.store.read() as tx:
        row = tx.connection.execute(select(plan.c.draft).where(plan.c.status == "waiting")).one()
    draft = json.loads(row.draft)
    assert [span["start"][:10] for span in draft["spans"]] == ["2026-12-10", "2026-12-14"]
    assert {cover["name"]: cover["spans"] for cover in draft["covers"]} == {"Lee": [0], "Priya": [1]}
    assert "Thu 10 Dec" in said_


def test_a_series_has_its_last_day_and_a_holiday_its_day(desk: Desk) -> None:
    desk.ask("alex", "every Friday off until 29 January, Priya covers")
    assert fields(desk)["until"] == "2027-01-29"
    assert "26 Feb" in fill(desk, until="2027-02-26")
    desk.ask("alex", "add 25 December as a holiday")
    assert set(fields(desk)) == {"from", "to"}
    assert "Sat 26 Dec" in fill(desk, **{"from": "2026-12-26", "to": "2026-12-26"})


def test_a_calendar_is_chosen_among_several(desk: Desk) -> None:
    desk.ask("priya", "I'm out from 30 November to 27 December")
    desk.ask("priya", "Both of them")
    assert fields(desk, "priya")["calendar"] == "every"
    changed = fill(desk, "priya", calendar="3300000000000003")
    assert "Calendar: Payments on-call" in changed
    assert fields(desk, "priya")["calendar"] == "3300000000000003"


def test_a_change_of_what_is_booked_has_fields_too(desk: Desk) -> None:
    desk.ask("alex", ASK)
    desk.ask("alex", "yes")
    desk.ask("alex", "Lee instead")
    assert fields(desk)["cover"] == "Lee Chen"
    assert "15 Dec" in fill(desk, **{"from": "2026-12-15", "to": "2026-12-15"})
    assert "Changed" in desk.ask("alex", "yes")
    assert len(desk.sandbox.everbridge.active) == 1


def test_taking_back_has_no_fields(desk: Desk) -> None:
    desk.ask("alex", ASK)
    desk.ask("alex", "yes")
    assert desk.ask("alex", "undo").startswith("Take this back?")
    assert fields(desk) == {}


def test_the_word_says_how_and_the_card_of_another_time_counts_no_more(desk: Desk) -> None:
    desk.ask("alex", ASK)
    assert desk.ask("alex", "Change").startswith("Tell me what to change")
    desk.clock.now = datetime(2026, 12, 14, 9, tzinfo=UTC)
    assert "expired" in fill(desk, cover="Lee")


def test_the_fields_can_be_read_in_a_terminal(desk: Desk) -> None:
    desk.ask("alex", ASK)
    content = card(desk)["attachments"][0]["content"]
    _, buttons = draw(content)
    shown, inside = draw(next(button for button in buttons if button["title"] == "Change")["card"], start=5)
    assert "First day *" in shown and "[ 2026-12-14 ]" in shown and "Priya Shah" in shown
    assert [button["title"] for button in inside] == [SEND]


def test_working_hours_have_fields_for_each_stretch(desk: Desk) -> None:
    desk.ask("alex", "I work 9-12 and 14-18 Mon-Fri")
    assert fields(desk) == {"begin": "09:00", "end": "12:00", "begin2": "14:00", "end2": "18:00"}
    assert "Mon–Fri 09:00–12:00, 13:30–18:00" in fill(desk, begin2="13:30")
    assert "That ends before it starts" in fill(desk, begin="19:00")
    assert "both times" in fill(desk, begin="")
    desk.ask("alex", "yes")
    names = [event["name"] for schedule in desk.sandbox.webex.schedules("alex") for event in schedule["events"]]
    assert names == ["Mon-Fri 09:00-12:00", "Mon-Fri 13:30-18:00"]


def test_hours_in_one_stretch_have_two_fields(desk: Desk) -> None:
    desk.ask("alex", "I work 9 to 5 Monday to Thursday")
    assert fields(desk) == {"begin": "09:00", "end": "17:00"}
    assert "Mon–Thu 08:00–16:00" in fill(desk, begin="08:00", end="16:00")


def test_more_than_three_days_have_fields_for_their_days(desk: Desk) -> None:
    desk.ask("alex", "I'm out 1, 3, 8 and 10 December, cover with Lee")
    found = fields(desk)
    assert found["from4"] == "2026-12-10" and "begin4" not in found and found["cover"] == "Lee Chen"
    assert "Fri 11 Dec" in fill(desk, **{"from4": "2026-12-11", "to4": "2026-12-11"})
