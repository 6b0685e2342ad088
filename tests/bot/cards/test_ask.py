from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.ask import Choice, choose, pressed, question
from bot.cards.card import Button, Posted
from tests.bot.cards.sound import HOSTILE_TEXTS, WORDS, elements, sound

NONE = Button("id-of-none", "None of these")
SAMS: list[Choice] = [
    (Button("id-1", "Sam Carter"), "sam.carter@example.com, Network"),
    (Button("id-2", "Sam O'Neil"), "sam.oneil@example.com"),
]


def which(choices: list[Choice], none: Button | None = NONE, note: str | None = None) -> Posted:
    return choose(question="Which Sam do you mean?", choices=choices, none=none, note=note)


def actions(posted: Posted) -> list[dict[str, Any]]:
    assert posted.card is not None
    found: list[dict[str, Any]] = posted.card["actions"]
    return found


def picker(posted: Posted) -> dict[str, Any]:
    return next(element for element in elements(posted.card) if element.get("type") == "Input.ChoiceSet")


def sams(count: int) -> list[Choice]:
    return [(Button(f"id-{at}", f"Sam {at}"), f"sam{at}@example.com") for at in range(1, count + 1)]


def test_a_few_choices_are_buttons() -> None:
    assert [(action["title"], action["data"]) for action in actions(sound(which(SAMS)))] == [
        ("Sam Carter", {"id": "id-1"}),
        ("Sam O'Neil", {"id": "id-2"}),
        ("None of these", {"id": "id-of-none"}),
    ]


def test_four_choices_and_none_are_five_buttons() -> None:
    assert len(actions(sound(which(sams(4))))) == 5


def test_namesakes_are_told_apart_by_number() -> None:
    namesakes = [(Button("id-1", "Sam Carter"), "Network"), (Button("id-2", "Sam Carter"), "Sales")]
    assert [action["title"] for action in actions(which(namesakes))] == ["1 · Sam Carter", "2 · Sam Carter", "None of these"]


def test_no_choice_looks_like_an_approval() -> None:
    posted = which([(Button("id-1", "Sam Carter", "positive"), "")], Button("id-0", "None", "positive"))
    assert not any("style" in action for action in actions(posted))


def test_many_choices_are_a_list_to_pick_from() -> None:
    posted = sound(which(sams(6)))
    assert [choice["value"] for choice in picker(posted)["choices"]] == [f"id-{at}" for at in range(1, 7)]
    assert [action["title"] for action in actions(posted)] == ["Choose", "None of these"]


def test_leaving_a_list_needs_no_choice() -> None:
    assert actions(which(sams(6)))[1]["associatedInputs"] == "none"


def test_a_long_list_folds() -> None:
    assert picker(which(sams(12)))["style"] == "compact"


def test_a_list_too_long_says_how_many_are_left() -> None:
    posted = sound(which(sams(27)))
    assert len(picker(posted)["choices"]) == 20
    assert "There are 7 more" in posted.markdown


def test_the_markdown_numbers_the_choices() -> None:
    assert which(SAMS, note="Both are in the directory.").markdown == (
        "**Which Sam do you mean?**\n\n"
        "1. Sam Carter (sam.carter@example.com, Network)\n2. Sam O'Neil (sam.oneil@example.com)\n\n"
        "Both are in the directory.\n\n"
        "Reply with the number, or **none** for “None of these”."
    )


def test_without_a_way_out_none_is_not_offered() -> None:
    posted = sound(which(SAMS, none=None))
    assert posted.markdown.endswith("Reply with the number.")
    assert len(actions(posted)) == 2


def test_an_open_question_can_be_left() -> None:
    posted = sound(question(question="Which day or days are you out?", hint="For example: Friday.", no=Button("n", "Leave it")))
    assert actions(posted) == [{"type": "Action.Submit", "title": "Leave it", "data": {"id": "n"}, "style": "destructive"}]
    assert posted.markdown == "**Which day or days are you out?**\n\nFor example: Friday.\n\nReply in words, or **no** to leave it."


@pytest.mark.parametrize(
    ("inputs", "id_"),
    [
        ({"id": "id-1"}, "id-1"),
        ({"id": "choose", "choice": "id-2"}, "id-2"),
        ({"id": "id-of-none", "choice": "id-2"}, "id-of-none"),
        ({"id": "choose"}, None),
        ({"id": "choose", "choice": ""}, None),
        ({"id": {"$ne": 1}}, None),
        ({}, None),
    ],
    ids=str,
)
def test_a_press_stands_for_one_button(inputs: dict[str, Any], id_: str | None) -> None:
    assert pressed(inputs) == id_


@pytest.mark.parametrize("count", [1, 4, 30])
@pytest.mark.parametrize("text", HOSTILE_TEXTS, ids=lambda text: repr(text[:30]))
def test_hostile_names_have_no_effect(text: str, count: int) -> None:
    choices = [(Button(f"id-{at}", text), text) for at in range(count)]
    sound(choose(question=text, choices=choices, none=Button("id-0", text), note=text))


@given(asked=WORDS, name=WORDS, detail=WORDS, count=st.integers(min_value=0, max_value=30))
def test_any_words_make_a_sound_choice(asked: str, name: str, detail: str, count: int) -> None:
    choices = [(Button(f"id-{at}", name), detail) for at in range(count)]
    sound(choose(question=asked, choices=choices, none=NONE, note=detail))


@given(asked=WORDS, hint=WORDS)
def test_any_words_make_a_sound_question(asked: str, hint: str) -> None:
    sound(question(question=asked, hint=hint, no=Button("n", hint)))
