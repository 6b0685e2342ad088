"""Booking for others: managers for their people, whoever the policy names; anybody else has them asked."""

import pytest

from bot.policy import Approval, Cover, OnBehalf, Policy
from bot.texts import asking
from tests.bot.conftest import Desk

SICK = "Lena is sick on 14 December, Max takes over"
ONLY = Policy(on_behalf=OnBehalf(by=["jo.park@example.com"]))


def out(desk: Desk) -> list[int]:
    """Whose absences are booked."""
    return [int(row["contactId"]) for row in desk.sandbox.everbridge.active]


def test_a_manager_books_for_their_people_and_both_others_hear_it(desk: Desk) -> None:
    card = desk.ask("dana", SICK)
    assert "Who is out: Lena Fischer" in card and "Cover: Max Weber" in card and "Europe/Berlin" in card
    receipt = desk.click("dana", "Book it")
    assert (out(desk), desk.covers()) == ([desk.number("lena")], [desk.number("max")])
    assert "Told: Max Weber, Lena Fischer" in receipt or "Told: Lena Fischer, Max Weber" in receipt
    assert desk.heard("lena")[-1].startswith("You're booked as out: Max Weber covers for Lena Fischer")
    assert "Dana Reed has booked it for you" in desk.heard("lena")[-1]
    assert desk.heard("max")[-1].startswith("You're covering for Lena Fischer")
    assert "Dana Reed has booked it for Lena Fischer." in desk.heard("max")[-1]


def test_what_was_booked_for_somebody_is_taken_back_and_they_hear_that_too(desk: Desk) -> None:
    desk.ask("dana", SICK)
    desk.click("dana", "Book it")
    desk.click("dana", "Undo")
    assert out(desk) == []
    assert desk.heard("lena")[-1].startswith("Taken back, so you're on duty again")


def test_whoever_the_policy_names_may_too(desk: Desk) -> None:
    desk = desk.reopened(policy=ONLY)
    desk.ask("jo", SICK)
    desk.click("jo", "Book it")
    assert out(desk) == [desk.number("lena")]


def test_anybody_else_has_them_asked_and_nothing_is_booked_before_they_say_yes(desk: Desk) -> None:
    card = desk.ask("alex", SICK)
    assert "Lena Fischer is asked first. Lena Fischer stays on duty until it's agreed." in card
    desk.click("alex", "Ask Lena")
    assert out(desk) == []
    assert desk.heard("lena")[-1].startswith("Alex Morgan says you're out Mon 14 Dec, all day: shall I book it?\n")
    assert desk.ask("lena", "yes") != ""
    assert out(desk) == [desk.number("lena")]


def test_whom_to_ask_for_somebody_is_theirs_to_say(desk: Desk) -> None:
    assert "is for Lena Fischer or their manager to say" in desk.ask("alex", "Lena is out on 14 December, ask the team")


def test_their_no_leaves_it(desk: Desk) -> None:
    desk.ask("alex", SICK)
    desk.click("alex", "Ask Lena")
    desk.click("lena", "No, leave it")
    assert out(desk) == [] and "Lena Fischer doesn't want that booked" in desk.heard("alex")[-1]


def test_so_does_silence(desk: Desk) -> None:
    desk.ask("alex", SICK)
    desk.click("alex", "Ask Lena")
    desk.wait(days=4)
    assert out(desk) == [] and desk.heard("alex")[-1].startswith("They haven't answered in time.")


def test_rights_are_those_of_the_click(desk: Desk) -> None:
    named = desk.reopened(policy=ONLY)
    named.ask("jo", SICK)
    assert "Lena Fischer is asked first" in desk.click("jo", "Book it")  # the policy was changed in between
    assert out(desk) == []


def test_who_is_not_in_webex_can_not_be_asked(desk: Desk) -> None:
    desk.sandbox.webex.dismiss(desk.sandbox.webex.cast.find("lena"))
    assert "isn't in Webex" in desk.ask("alex", SICK)
    assert out(desk) == []


def test_several_people_come_one_after_the_other(desk: Desk) -> None:
    card = desk.ask("dana", "Priya and Jo are off on 24 December")
    assert "Who is out: Priya Shah" in card
    desk.click("dana", "Book it")
    assert "Who is out: Jo Park" in "".join(desk.heard("dana")[-2:])
    desk.click("dana", "Book it") if "Book it" in str(desk.heard("dana")[-1]) else desk.ask("dana", "yes")
    assert sorted(out(desk)) == sorted([desk.number("priya"), desk.number("jo")])


def test_whoever_offers_to_cover_somebody_has_them_asked(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(cover=Cover(consent=True)))
    desk.ask("lee", "I'll cover for Alex on 14 December")
    desk.click("lee", "Ask Alex")
    desk.click("alex", "Yes, book it")
    assert (out(desk), desk.covers()) == ([desk.number("alex")], [desk.number("lee")])


def test_a_manager_has_approved_what_they_book_for_their_people(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(approval=Approval(by="manager")))
    desk.ask("dana", SICK)
    desk.click("dana", "Book it")
    assert out(desk) == [desk.number("lena")]


def test_of_somebody_elses_absence_their_own_manager_approves(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(approval=Approval(by="manager"), on_behalf=OnBehalf(by=["jo.park@example.com"])))
    desk.ask("jo", SICK)
    desk.click("jo", "Book it")
    assert out(desk) == []
    assert desk.click("dana", "Approve") == asking.approved
    assert out(desk) == [desk.number("lena")]


@pytest.mark.parametrize("words", ["Lena works 9 to 5 Monday to Thursday"])
def test_hours_are_everybodys_own(desk: Desk, words: str) -> None:
    assert "set them?" not in desk.ask("dana", words)


def test_a_second_absence_of_somebody_else_never_becomes_that_of_the_first(desk: Desk) -> None:
    desk.ask("dana", "Jo is off on 24 December")
    card = desk.ask("dana", "Lena is sick today, Max covers")
    assert "Who is out: Lena Fischer" in card
    assert out(desk) == []


@pytest.mark.parametrize("open_", ["I'm out 14 December, cover with Priya", "from 28 November Jo has my shifts"])
def test_beside_an_open_question_about_oneself_it_is_a_request_of_its_own(desk: Desk, open_: str) -> None:
    desk.ask("dana", open_)
    card = desk.ask("dana", "Lena is out 15 December, Max covers")
    assert "Lena Fischer" in card and "Max Weber" in card and "Dana Reed" not in card


# ---- changing what stands --------------------------------------------------------------------------------------------------------


@pytest.fixture
def booked(desk: Desk) -> Desk:
    """Lena is out, and Max covers her."""
    desk.ask("lena", "I'm out 14 December, cover with Max")
    desk.click("lena", "positive")
    assert desk.covers() == [desk.number("max")]
    return desk


def test_a_manager_cancels_for_their_people_and_both_hear_it(booked: Desk) -> None:
    card = booked.ask("dana", "cancel Lena's 14 December")
    assert "Who: Lena Fischer" in card and "Goes: Mon 14 Dec 2026, all day" in card
    booked.click("dana", "positive")
    assert out(booked) == []
    assert booked.heard("lena")[-1].startswith("Taken back, so you're on duty again")
    assert "Dana Reed has taken it back" in booked.heard("lena")[-1]
    assert booked.heard("max")[-1].endswith("Dana Reed has taken it back.")


def test_a_manager_has_somebody_else_cover_and_all_hear_who_did_it(booked: Desk) -> None:
    card = booked.ask("dana", "Leo covers Lena instead on 14 December")
    assert "Who: Lena Fischer" in card and "Leo" in card
    booked.click("dana", "positive")
    assert (out(booked), booked.covers()) == ([booked.number("lena")], [booked.number("leo")])
    assert booked.heard("lena")[-1].startswith("Your absence was changed") and "Dana Reed" in booked.heard("lena")[-1]
    assert "Dana Reed has booked it for Lena Fischer" in booked.heard("leo")[-1]
    assert booked.heard("max")[-1].startswith("You no longer cover for Lena Fischer")


def test_whoever_the_policy_names_cancels_too_and_undo_puts_it_right_again(booked: Desk) -> None:
    desk = booked.reopened(policy=ONLY)
    desk.ask("jo", "Leo covers Lena instead on 14 December")
    desk.click("jo", "positive")
    desk.click("jo", "Undo")
    assert desk.covers() == [desk.number("max")] and desk.heard("lena")[-1].startswith("Your absence was changed")


@pytest.mark.parametrize("words", ["cancel Lena's 14 December", "Leo covers Lena instead on 14 December"])
def test_anybody_else_gets_a_sentence_and_nothing_changes(booked: Desk, words: str) -> None:
    assert booked.ask("alex", words).startswith(
        "Here only Lena Fischer, their manager or whoever the policy names may change that."
    )
    assert booked.covers() == [booked.number("max")]


def test_the_right_to_change_is_that_of_the_click(booked: Desk) -> None:
    named = booked.reopened(policy=ONLY)
    named.ask("jo", "cancel Lena's 14 December")
    assert booked.click("jo", "positive").startswith("Here only Lena Fischer")  # the policy was changed in between
    assert booked.covers() == [booked.number("max")]


def test_a_manager_takes_back_a_holiday_of_their_people_too_and_they_hear_it(desk: Desk) -> None:
    desk.ask("lena", "14 December is a holiday")
    desk.click("lena", "positive")
    assert "Who: Lena Fischer" in desk.ask("dana", "cancel Lena's 14 December")
    desk.click("dana", "positive")
    assert [event for one in desk.sandbox.webex.schedules("lena") for event in one["events"]] == []
    assert desk.heard("lena")[-1].startswith("Your absence was changed") and "Dana Reed" in desk.heard("lena")[-1]
