"""Only what was delivered can be approved, and a word counts only for a card that was there before it was written."""

import pytest

from bot.store.tables import plan, question
from tests.bot.conftest import Desk

ASK = "I'm out 14 December, cover with Priya"
OTHER = "I'm out 16 December, cover with Priya"
EARLY = "You wrote that before my card was here, so it doesn't count."
POST = ("POST", "/v1/messages$")


def asked(desk: Desk) -> list[str]:
    """How each question stands, the oldest first."""
    with desk.store.read() as tx:
        return [
            row.status
            for row in tx.connection.execute(question.select().where(question.c.kind != "undo").order_by(question.c.created_at))
        ]


def told(desk: Desk, message_id: str) -> str:
    """The bot hears of a message of Alex only now; gives the event's id."""
    webex = desk.sandbox.webex
    return desk.tell("messages", message_id, webex.direct_room("alex"), webex.cast.find("alex"))


# ---- a card that is refused ---------------------------------------------------------------------------------------------------


def test_a_card_that_is_refused_is_said_as_text_and_can_be_approved_in_words(desk: Desk) -> None:
    desk.sandbox.webex.refuse_cards()
    desk.ask("alex", ASK)
    assert "Priya Shah" in desk.heard("alex")[-1]
    assert "Reply yes to book it" in desk.heard("alex")[-1]
    desk.ask("alex", "yes")
    assert "Booked: Priya Shah covers" in desk.heard("alex")[-1]


@pytest.mark.parametrize("status", [400, 401, 403, 404])
def test_what_can_not_be_posted_at_all_can_not_be_approved(desk: Desk, status: int) -> None:
    desk.sandbox.webex.faults.answer(*POST, status, times=1000)
    desk.ask("alex", ASK)
    assert (asked(desk), desk.heard("alex")) == (["undelivered"], [])
    desk.sandbox.webex.faults.clear()
    desk.ask("alex", "yes")
    assert desk.approvals() == 0
    assert desk.heard("alex")[-1].startswith("There is nothing waiting for your answer.")
    assert desk.sandbox.everbridge.active == []


def test_a_question_that_can_not_be_posted_is_said_to_be_closed_when_that_can_be(desk: Desk) -> None:
    desk.sandbox.webex.faults.answer(*POST, 400, times=4)
    desk.ask("alex", ASK)
    assert desk.heard("alex") == [
        "I couldn't show you what I would have asked, so I've closed it and nothing was booked. Please ask me again."
    ]
    with desk.store.read() as tx:
        assert [row.status for row in tx.connection.execute(plan.select())] == ["undelivered"]


def test_a_receipt_whose_card_is_refused_is_said_as_text(desk: Desk) -> None:
    desk.ask("alex", ASK)
    desk.press("alex", "Book it")
    desk.sandbox.webex.refuse_cards()
    desk.work()
    assert "Booked: Priya Shah covers" in desk.heard("alex")[-1]


def test_a_click_proves_that_the_card_was_there_when_the_answer_to_its_posting_was_lost(desk: Desk) -> None:
    desk.say("alex", ASK)
    desk.sandbox.webex.faults.drop(*POST, processed=True)
    desk.work()
    assert len(desk.heard("alex")) == 1
    desk.click("alex", "Book it")
    assert desk.approvals() == 1
    desk.later(minutes=1)
    desk.work()
    standing = desk.heard("alex")
    assert len(standing) == 1
    assert "Booked: Priya Shah covers" in standing[0]


def test_a_word_does_not_prove_it(desk: Desk) -> None:
    desk.say("alex", ASK)
    desk.sandbox.webex.faults.drop(*POST, processed=True)
    desk.work()
    desk.ask("alex", "yes")
    assert desk.approvals() == 0


# ---- a space where only moderators may speak ----------------------------------------------------------------------------------


@pytest.fixture
def announcements(desk: Desk) -> str:
    webex = desk.sandbox.webex
    room = webex.create_room("News", "alex", "jo")
    webex.add_bot(room)
    webex.announce_only(room)
    return room


def ask_in(desk: Desk, room: str) -> None:
    webex, alex = desk.sandbox.webex, desk.sandbox.webex.cast.find("alex")
    desk.tell("messages", webex.say("alex", f"@Understudy {ASK}", room, mentions=["bot"]), room, alex)
    desk.work()


def test_where_nothing_may_be_said_it_is_asked_and_answered_in_the_1_to_1_space(desk: Desk, announcements: str) -> None:
    ask_in(desk, announcements)
    assert "Priya Shah" in desk.heard("alex")[-1]
    desk.click("alex", "Book it")
    assert "Booked: Priya Shah covers" in desk.heard("alex")[-1]
    webex = desk.sandbox.webex
    assert not [found for found in webex.messages_in(announcements) if found["personId"] == webex.cast.bot.id]


def test_words_in_the_1_to_1_space_count_for_what_is_asked_there(desk: Desk, announcements: str) -> None:
    ask_in(desk, announcements)
    desk.ask("alex", "yes")
    assert "Booked: Priya Shah covers" in desk.heard("alex")[-1]


def test_it_stands_beside_what_was_open_in_the_1_to_1_space(desk: Desk, announcements: str) -> None:
    desk.ask("alex", OTHER)
    ask_in(desk, announcements)
    assert asked(desk) == ["open", "open"]
    desk.ask("alex", "yes")
    assert desk.approvals() == 0
    desk.ask("alex", "the one of 14 December")
    assert desk.approvals() == 1
    assert "14 Dec" in desk.heard("alex")[-1]


# ---- before the card was there ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["yes", "no", "never mind", "👍", "1"])
def test_a_word_in_one_breath_with_the_request_does_not_count(desk: Desk, word: str) -> None:
    desk.say("alex", ASK)
    desk.ask("alex", word)
    assert desk.heard("alex")[-1].startswith(EARLY)
    assert (asked(desk), desk.approvals()) == (["open"], 0)
    desk.ask("alex", "yes")
    assert desk.approvals() == 1


def test_a_yes_that_was_written_hours_ago_does_not_approve_what_was_shown_since(desk: Desk) -> None:
    old = desk.sandbox.webex.say("alex", "yes")
    desk.later(hours=3)
    desk.ask("alex", ASK)
    told(desk, old)
    desk.work()
    assert desk.heard("alex")[-1].startswith(EARLY)
    assert desk.approvals() == 0


def test_a_yes_to_an_earlier_card_does_not_approve_a_newer_one(desk: Desk) -> None:
    desk.ask("alex", ASK)
    late = desk.sandbox.webex.say("alex", "yes")
    desk.later(minutes=5)
    desk.ask("alex", "make it 16 December")
    told(desk, late)
    desk.work()
    assert (asked(desk), desk.approvals()) == (["answered", "open"], 0)


def test_a_yes_that_was_written_in_sight_of_its_card_counts_for_that_though_it_is_told_late(desk: Desk) -> None:
    desk.ask("alex", ASK)
    desk.sandbox.webex.say("alex", "yes")
    desk.ask("alex", "make it 16 December")
    assert (asked(desk), desk.approvals()) == (["answered"], 1)
    assert "2026-12-14" in str(desk.sandbox.everbridge.active)


def test_the_number_of_a_choice_counts_only_for_what_was_there(desk: Desk) -> None:
    desk.say("alex", "I'm out 14 December, cover with Sam")
    desk.ask("alex", "1")
    assert "Which Sam" in desk.heard("alex")[-2]
    assert desk.heard("alex")[-1].startswith(EARLY)


def test_a_word_of_an_unknown_time_does_not_count(desk: Desk) -> None:
    desk.ask("alex", ASK)
    event_id = desk.say("alex", "yes")
    body = desk.sandbox.webex.messages_in(desk.sandbox.webex.direct_room("alex"))[-1]
    desk.sandbox.webex.faults.answer("GET", "/v1/messages/", 200, body={**body, "created": "yesterday"})
    desk.work()
    assert (desk.row(event_id).note, desk.approvals()) == ("refused: not shown yet", 0)
