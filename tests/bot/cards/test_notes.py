import pytest
from hypothesis import given

from bot.cards import notes
from tests.bot.cards.sound import ACTIVE_IN_MARKDOWN, WORDS, assert_inert

ABSENCE = "Your absence on Fri 27 Nov 2026"
SENTENCES = ("expired", "not_yours", "already_booked", "already_answered", "replaced", "declined", "not_served",
             "no_cover_set_up", "no_admin", "yourself", "too_long", "unknown_button", "taking_longer", "nothing_to_approve")


@pytest.mark.parametrize("name", SENTENCES)
def test_each_small_answer_has_its_sentence(name: str) -> None:
    assert getattr(notes, name).endswith((".", "?"))


@pytest.mark.parametrize("intent", ["list", "cancel", "edit", "undo"])
def test_what_is_not_there_yet_says_where_it_can_be_done(intent: str) -> None:
    assert "Everbridge" in notes.not_yet(intent)


def test_a_missing_contact_is_named() -> None:
    assert notes.no_contact("Sam Carter").startswith("Everbridge doesn't know Sam Carter, so nothing was booked.")


@pytest.mark.parametrize("status", [200, 201, 204])
def test_a_success_is_one(status: int) -> None:
    assert notes.failure("everbridge", status, ABSENCE) == "Your absence on Fri 27 Nov 2026 was booked."


def test_an_accepted_request_is_not_called_booked() -> None:
    assert notes.failure("everbridge", 202, ABSENCE) == (
        "Your absence on Fri 27 Nov 2026 was accepted by Everbridge, which is still working on it.")


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 409, 410, 415, 418, 423, 428, 429])
def test_a_refusal_says_that_nothing_was_booked(status: int) -> None:
    said = notes.failure("webex", status, ABSENCE)
    assert said.startswith("Your absence on Fri 27 Nov 2026 was not booked: ")
    assert f"({status}). Please " in said


@pytest.mark.parametrize("status", [302, 500, 502, 503, 504, 599])
def test_a_broken_answer_claims_nothing(status: int) -> None:
    said = notes.failure("webex", status, ABSENCE)
    assert said.startswith("I can't tell whether your absence on Fri 27 Nov 2026 was booked: ")
    assert f"({status})" in said


def test_without_a_connection_nothing_was_booked() -> None:
    assert notes.failure("everbridge", None, ABSENCE) == (
        "Your absence on Fri 27 Nov 2026 was not booked: I couldn't reach Everbridge. Please ask me again in a few minutes.")


def test_a_broken_connection_claims_nothing() -> None:
    assert notes.failure("everbridge", None, ABSENCE, unsure=True) == (
        "I can't tell whether your absence on Fri 27 Nov 2026 was booked: Everbridge didn't answer. I haven't sent it again; "
        "please look in Everbridge under Scheduling before you ask me again.")


def test_an_unreadable_success_claims_nothing() -> None:
    assert notes.failure("everbridge", 200, ABSENCE, unsure=True).startswith("I can't tell whether ")


def test_other_deeds_have_their_own_word() -> None:
    assert notes.failure("webex", 403, "Your schedule", act="changed").startswith("Your schedule was not changed: ")


def test_every_status_of_the_reference_has_its_own_reason() -> None:
    reasons = [notes.reason("webex", status).rsplit(" (", 1)[0]
               for status in (400, 401, 403, 404, 405, 409, 410, 415, 423, 428, 429, 500, 502, 503, 504)]
    assert len(set(reasons)) == len(reasons)


@given(WORDS)
def test_names_have_no_effect(name: str) -> None:
    assert_inert(notes.no_contact(name), ACTIVE_IN_MARKDOWN)
    assert_inert(notes.failure("webex", 404, name), ACTIVE_IN_MARKDOWN)
