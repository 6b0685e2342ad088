from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.card import Button, Posted
from bot.cards.receipt import receipt
from tests.bot.cards.sound import HOSTILE_TEXTS, WORDS, sound

DONE = ("Fri 27 Nov 2026, all day, Sam Carter covers.", "Everbridge id 550012345678901")
FAILED = ("Sat 28 Nov 2026, all day, Lee Wong covers", "Everbridge doesn't know him (404)")
UNSURE = ("Working hours", "Webex is overloaded (503)")
UNDO = Button("id-of-undo", "Undo")


def card_of(posted: Posted) -> dict[str, Any]:
    assert posted.card is not None
    return posted.card


def test_what_is_booked_has_its_id() -> None:
    posted = sound(receipt(done=[DONE], failed=[]))
    assert posted.markdown == "- **Booked:** Fri 27 Nov 2026, all day, Sam Carter covers (Everbridge id 550012345678901)"


def test_what_is_not_booked_says_why() -> None:
    posted = sound(receipt(done=[], failed=[FAILED]))
    assert posted.markdown == (
        "- **Not booked:** Sat 28 Nov 2026, all day, Lee Wong covers, because Everbridge doesn't know him (404)"
    )


def test_halves_are_told_apart() -> None:
    posted = sound(receipt(done=[DONE], failed=[FAILED], unsure=[UNSURE]))
    assert posted.markdown.split("\n") == [
        "**Only partly booked**",
        "",
        "- **Booked:** Fri 27 Nov 2026, all day, Sam Carter covers (Everbridge id 550012345678901)",
        "- **Not booked:** Sat 28 Nov 2026, all day, Lee Wong covers, because Everbridge doesn't know him (404)",
        "- **Not sure:** Working hours: Webex is overloaded (503)",
    ]


@pytest.mark.parametrize(
    ("done", "failed", "unsure", "title"),
    [
        ([DONE], [], [], "Booked"),
        ([], [FAILED], [], "Not booked: nothing has changed"),
        ([], [], [UNSURE], "Not sure whether it is booked"),
        ([], [FAILED], [UNSURE], "Not sure whether it is booked"),
        ([DONE], [FAILED], [], "Only partly booked"),
        ([DONE], [], [UNSURE], "Booked, but not all of it for sure"),
        ([], [], [], "Nothing to do"),
    ],
)
def test_the_heading_never_claims_too_much(done: Any, failed: Any, unsure: Any, title: str) -> None:
    assert card_of(sound(receipt(done=done, failed=failed, unsure=unsure)))["body"][0]["text"] == title


def test_other_deeds_have_their_own_word() -> None:
    assert receipt(done=[], failed=[FAILED], verb="Taken back").markdown.startswith("- **Not taken back:** ")


def test_undoing_is_a_button_and_a_word() -> None:
    posted = sound(receipt(done=[DONE], failed=[], undo=UNDO))
    assert card_of(posted)["actions"] == [{"type": "Action.Submit", "title": "Undo", "data": {"id": "id-of-undo"}}]
    assert posted.markdown.endswith("Reply **undo** to take it back.")


def test_without_undo_there_is_no_button() -> None:
    assert "actions" not in card_of(receipt(done=[DONE], failed=[]))


def test_facts_are_on_both_sides() -> None:
    posted = sound(receipt(done=[DONE], failed=[], facts=[("Approved by", "Alex Kim")]))
    assert "- **Approved by:** Alex Kim" in posted.markdown
    assert card_of(posted)["body"][-1]["facts"] == [{"title": "Approved by", "value": "Alex Kim"}]


def test_what_failed_is_not_said_as_if_it_were_so() -> None:
    body = card_of(receipt(done=[], failed=[FAILED]))["body"]
    assert body[1]["text"].startswith("**Not booked:** Sat 28 Nov")
    assert card_of(receipt(done=[], failed=[FAILED], stuck=[FAILED]))["body"][0]["text"] == "Not booked"


def test_a_long_id_is_shown_whole_but_only_to_who_looks_for_it() -> None:
    record = "Webex id Y2lzY29zcGFyazovL3VzL1VTRVJfU0NIRURVTEUvUkdGc2JHRnpYMDltWm1salpWOUliM1Z5Y3c9PQ"
    posted = sound(receipt(done=[("Hours", record)], failed=[]))
    assert posted.markdown == "- **Booked:** Hours"
    assert [block["text"] for block in card_of(posted)["body"]] == ["Booked", "Hours"]
    [details] = card_of(posted)["actions"]
    assert details["title"] == "Details"
    assert details["card"]["body"][1]["inlines"][0]["text"].replace("\n", "") == record


@pytest.mark.parametrize("text", HOSTILE_TEXTS, ids=lambda text: repr(text[:30]))
def test_hostile_words_have_no_effect(text: str) -> None:
    line = (text, text)
    sound(receipt(done=[line] * 20, failed=[line] * 20, unsure=[line] * 20, facts=[line] * 40, undo=Button("u", text)))


@given(what=WORDS, why=WORDS, counts=st.tuples(*[st.integers(0, 12)] * 3))
def test_any_words_make_a_sound_receipt(what: str, why: str, counts: tuple[int, int, int]) -> None:
    done, failed, unsure = ([(what, why)] * count for count in counts)
    sound(receipt(done=done, failed=failed, unsure=unsure, undo=UNDO))
