from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given

from bot.texts.en.questions import HINTS
from bot.texts.questions import sentence
from intents.draft import Cover, Draft
from intents.when.span import Span
from tests.bot.cards.sound import ACTIVE_IN_MARKDOWN, WORDS, assert_inert

CODES = (
    "no_date",
    "which_date",
    "two_readings",
    "which_half",
    "which_days",
    "past",
    "end_before_start",
    "impossible_date",
    "impossible_time",
    "no_end",
    "vague",
    "uncertain",
    "confirm",
    "no_cover_found",
    "yourself",
    "until_when",
    "no_time",
)
NEAR, FAR = Span.days(date(2026, 11, 27), date(2026, 11, 27), "Friday"), Span.days(date(2026, 12, 4), date(2026, 12, 4))


def draft(**changes: Any) -> Draft:
    return Draft("unavailable", "I'm out Friday", datetime(2026, 11, 20, 10), "Europe/London").with_(**changes)


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_its_own_question(code: str) -> None:
    assert sentence(code, draft()) != sentence("unheard_of", draft())


@pytest.mark.parametrize("code", CODES)
def test_a_question_asks(code: str) -> None:
    assert "?" in sentence(code, draft())


def test_an_unknown_code_asks_in_general() -> None:
    assert sentence("unheard_of", draft()).startswith("I need to know a little more")


@pytest.mark.parametrize(
    ("changes", "question"),
    [
        ({}, "Which day or days are you out?"),
        ({"subject": ("Lee",)}, "Which day or days is Lee out?"),
        ({"subject": ("me", "Lee")}, "Which day or days are you and Lee out?"),
        ({"intent": "replacement", "covers": (Cover("Sam"),)}, "On which day or days should Sam cover for you?"),
        (
            {"intent": "replacement", "covers": (Cover("Sam"), Cover("Lee")), "any_cover": True},
            "On which day or days should Sam or Lee cover for you?",
        ),
        ({"intent": "working_hours"}, "Which days and hours do you work?"),
        ({"intent": "holiday"}, "Which day is the holiday?"),
        ({"intent": "cancel"}, "Which booking shall I take back? Its day is enough."),
        ({"intent": "edit"}, "Which day shall it be instead?"),
    ],
    ids=str,
)
def test_a_missing_date_is_asked_for_as_the_intent_needs(changes: dict[str, Any], question: str) -> None:
    assert sentence("no_date", draft(**changes)) == question


@pytest.mark.parametrize(
    ("code", "changes", "question"),
    [
        ("which_date", {"options": ((NEAR,), (FAR,))}, "Which date do you mean by “Friday”?"),
        ("two_readings", {"options": ((NEAR,), (FAR,))}, "I can read that in two ways. Which one do you mean?"),
        ("which_half", {"spans": (NEAR,)}, "Which half of the day on Fri 27 Nov 2026: the morning or the afternoon?"),
        ("past", {"spans": (NEAR,)}, "Fri 27 Nov 2026, all day: that is over already. Which day do you mean?"),
        ("end_before_start", {}, "That ends before it starts. From when until when are you out?"),
        ("end_before_start", {"intent": "working_hours"}, "That ends before it starts. From when until when shall it be?"),
        ("impossible_date", {"text": "out on 31 June"}, "There is no such date: June has 30 days. Which day do you mean?"),
        ("impossible_date", {"text": "out on the umpteenth"}, "There is no such date. Which day do you mean?"),
        (
            "no_end",
            {"recurrence": "FREQ=WEEKLY;BYDAY=FR"},
            "Until when does that repeat? I need a last day, for example Fri 15 Jan 2027.",
        ),
        ("no_end", {}, "Until when are you out? I need a last day, for example Fri 15 Jan 2027."),
        (
            "confirm",
            {"spans": (NEAR,)},
            "Shall I book that on Fri 27 Nov 2026, all day? I wasn't sure that you meant it as a request.",
        ),
        (
            "no_cover_found",
            {"covers": (Cover("Sam"), Cover("Lee"))},
            "I can't find “Sam” or “Lee”. Could you give me the full name or e-mail address of who covers, "
            "or tag the person with @?",
        ),
    ],
    ids=str,
)
def test_a_question_is_exact(code: str, changes: dict[str, Any], question: str) -> None:
    assert sentence(code, draft(**changes)) == question


def test_every_hint_belongs_to_a_code() -> None:
    assert {said.partition(" ")[0] for said in HINTS} <= {
        *CODES,
        "cover_gone",
        "no_contact",
        "which_part",
    }  # the body's own, of a name or of a stand-in


@given(WORDS)
def test_words_of_the_speaker_have_no_effect(words: str) -> None:
    said = Span.days(date(2026, 11, 27), date(2026, 11, 27), words)
    hostile = draft(
        intent="replacement", text=words, spans=(said,), covers=(Cover(words),), subject=(words,), options=((said,), (said,))
    )
    for code in CODES:
        assert_inert(sentence(code, hostile), ACTIVE_IN_MARKDOWN)
