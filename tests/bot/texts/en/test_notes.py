import pytest
from hypothesis import given

from bot.systems import registry
from bot.texts.en import notes
from tests.bot.cards.sound import ACTIVE_IN_MARKDOWN, WORDS, assert_inert

EVERBRIDGE, WEBEX = registry.words("everbridge"), registry.words("webex")
SENTENCES = (
    "expired",
    "not_yours",
    "already_booked",
    "already_answered",
    "replaced",
    "declined",
    "not_served",
    "no_cover_set_up",
    "no_admin",
    "too_long",
    "unknown_button",
    "taking_longer",
    "nothing_to_approve",
    "nothing_to_decline",
    "empty",
    "not_caught",
    "none_meant",
    "fields_same",
    "one_cover",
    "who_covers",
    "no_schedules",
    "hours_added",
    "which_calendar",
    "which_answer",
    "no_such_number",
    "already_declined",
    "replaced_before",
    "own_only",
    "altered",
)


@pytest.mark.parametrize("name", SENTENCES)
def test_each_small_answer_has_its_sentence(name: str) -> None:
    assert getattr(notes, name).endswith((".", "?"))


@pytest.mark.parametrize("why", ["unknown", "twice", "another name"])
def test_whoever_has_no_contact_is_told_why(why: str) -> None:
    assert notes.no_contact_of_yours(why).endswith(".")


def test_a_missing_contact_is_named() -> None:
    assert notes.no_contact("Sam Carter").startswith("Everbridge doesn't know Sam Carter, so nothing was booked.")


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 409, 410, 415, 418, 423, 428, 429])
def test_a_refusal_says_why_and_that_nothing_was_booked(status: int) -> None:
    said = notes.ended(WEBEX, status, "Refused")
    assert f"({status}). Nothing was booked for it. Please " in said


@pytest.mark.parametrize("status", [302, 500, 502, 503, 504, 599])
def test_a_broken_answer_claims_nothing(status: int) -> None:
    said = notes.ended(WEBEX, status, "Unsure", unsure=True)
    assert said.startswith("I can't tell whether Webex has it. ")
    assert said.endswith("Please look in Webex Control Hub")


def test_what_was_looked_for_and_is_not_there_was_not_booked() -> None:
    assert notes.ended(EVERBRIDGE, 503, "Unsure") == (
        "Everbridge is overloaded (503). Nothing was booked for it. Please ask me again later."
    )


def test_without_a_connection_nothing_was_booked() -> None:
    assert notes.ended(EVERBRIDGE, None, "NotSent") == (
        "I couldn't reach Everbridge. Nothing was booked for it. Please ask me again in a few minutes."
    )


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (None, "Webex didn't answer, so I did nothing with that and nothing was booked. Please try again later."),
        (503, "Webex is overloaded (503), so I did nothing with that and nothing was booked. Please try again later."),
        (
            429,
            "Webex has too many requests just now (429), so I did nothing with that and nothing was booked. "
            "Please try again later.",
        ),
        (
            401,
            "Webex doesn't accept my credentials (401), so I did nothing with that and nothing was booked. "
            "Please tell your administrator.",
        ),
    ],
)
def test_what_could_not_be_looked_up_books_nothing(status: int | None, said: str) -> None:
    assert notes.lost(WEBEX, status) == said


def test_a_system_that_was_taken_away_is_named() -> None:
    assert notes.ended(EVERBRIDGE, None, "not set up") == "Everbridge isn't set up any more"


def test_every_status_of_the_reference_has_its_own_reason() -> None:
    reasons = [
        notes.reason(WEBEX, status).rsplit(" (", 1)[0]
        for status in (400, 401, 403, 404, 405, 409, 410, 415, 423, 428, 429, 500, 502, 503, 504)
    ]
    assert len(set(reasons)) == len(reasons)


@given(WORDS)
def test_names_have_no_effect(name: str) -> None:
    assert_inert(notes.no_contact(name), ACTIVE_IN_MARKDOWN)
    assert_inert(notes.which_person(name), ACTIVE_IN_MARKDOWN)
