import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.card import Button, Posted
from bot.cards.confirm import Call, confirm
from tests.bot.cards.sound import HOSTILE_TEXTS, WORDS, elements, sound

YES, NO = Button("id-of-yes", "Book it"), Button("id-of-no", "Leave it")
BODY = json.dumps({"data": {"type": "staffSubstitution", "attributes": {"contactId": 441122, "calendarId": 77}}})
CALL: Call = ("POST", "/scheduling/892807736729362/substitutions", BODY)
EXPIRES = "Mon 23 Nov 2026, 10:00 (Europe/London)"


def ask(**changes: Any) -> Posted:
    return confirm(
        **{  # type: ignore[arg-type]
            "title": "Book your absence?",
            "facts": [("Who", "Alex Kim"), ("Cover", "Sam Carter")],
            "assumed": ["Friday: 27 November, not today"],
            "calls": [CALL],
            "yes": YES,
            "no": NO,
            "expires": EXPIRES,
        }
        | changes
    )


def card_of(posted: Posted) -> dict[str, Any]:
    assert posted.card is not None
    return posted.card


def texts(posted: Posted) -> list[str]:
    return [element["text"] for element in elements(card_of(posted)) if "text" in element]


def body_shown(posted: Posted) -> str:
    return next(str(element["text"]) for element in elements(card_of(posted)) if element.get("type") == "TextRun")


def test_the_question_is_sound() -> None:
    sound(ask())


def test_the_facts_are_in_the_card() -> None:
    facts = next(element["facts"] for element in elements(card_of(ask())) if element.get("type") == "FactSet")
    assert facts == [{"title": "Who", "value": "Alex Kim"}, {"title": "Cover", "value": "Sam Carter"}]


def test_a_guess_is_marked_as_one() -> None:
    assert "I assumed: Friday: 27 November, not today" in texts(ask())


def test_approving_is_the_one_positive_action_and_refusing_is_destructive() -> None:
    styles = {action["title"]: action.get("style") for action in card_of(ask())["actions"]}
    assert styles == {"Book it": "positive", "Leave it": "destructive", "Details": None}


def test_the_buttons_send_their_ids() -> None:
    sent = [action["data"] for action in card_of(ask())["actions"][:2]]
    assert sent == [{"id": "id-of-yes"}, {"id": "id-of-no"}]


def test_the_card_shows_the_method_and_the_path() -> None:
    assert "POST /scheduling/892807736729362/substitutions" in texts(ask())


def test_the_card_shows_the_body_that_is_sent() -> None:
    assert json.loads(body_shown(ask()).replace("\u00a0", " ")) == json.loads(BODY)


def test_numbers_are_shown_as_they_are_sent() -> None:
    assert "333333333333333333333" in body_shown(ask(calls=[("POST", "/x", '{"id": 333333333333333333333}')]))


def test_a_body_that_is_not_json_is_shown_as_it_is() -> None:
    assert body_shown(ask(calls=[("POST", "/x", "{not json")])) == "{not json"


def test_a_call_without_a_body_says_so() -> None:
    assert body_shown(ask(calls=[("DELETE", "/x/1", "")])) == "(no body)"


def test_a_direction_override_in_the_body_becomes_visible() -> None:
    shown = body_shown(ask(calls=[("POST", "/x", json.dumps({"name": "Sam\u202egro"}))]))
    assert '"Sam\\u202egro"' in shown
    assert json.loads(shown.replace("\u00a0", " ")) == {"name": "Sam\u202egro"}


def test_a_link_in_the_body_is_no_link() -> None:
    shown = body_shown(ask(calls=[("POST", "/x", json.dumps({"name": "[x](y) {{a}} ${b}"}))]))
    assert not re.search(r"\]\(|\{\{|\$\{", shown)
    assert json.loads(shown.replace("\u00a0", " ")) == {"name": "[x](y) {{a}} ${b}"}


def test_a_huge_body_is_cut_and_says_so() -> None:
    posted = sound(ask(calls=[("POST", "/x", json.dumps({"list": list(range(50_000))}))]))
    assert body_shown(posted).endswith("…")


def test_a_long_word_is_broken_before_it_runs_out_of_the_card() -> None:
    shown = body_shown(ask(calls=[("POST", "/x", json.dumps("x" * 300))]))
    assert max(map(len, shown.split("\n"))) <= 60


def test_several_calls_are_counted() -> None:
    posted = sound(ask(calls=[CALL, CALL]))
    assert "Call 1 of 2" in texts(posted)
    assert "Call 2 of 2: `POST /scheduling/892807736729362/substitutions`" in posted.markdown


def test_without_calls_there_is_nothing_to_show() -> None:
    assert len(card_of(sound(ask(calls=[])))["actions"]) == 2


def test_the_markdown_says_the_same() -> None:
    assert ask(note="This replaces a schedule.").markdown == (
        "**Book your absence?**\n\n"
        "- **Who:** Alex Kim\n- **Cover:** Sam Carter\n- I assumed: Friday: 27 November, not today\n\n"
        "This replaces a schedule.\n\n"
        "The exact call: `POST /scheduling/892807736729362/substitutions`\n\n"
        "Reply **yes** to book it, **no** to leave it. Answer by Mon 23 Nov 2026, 10:00 (Europe/London)."
    )


def test_a_button_called_yes_is_put_in_other_words() -> None:
    assert "Reply **yes** to go ahead" in ask(yes=Button("y", "Yes")).markdown


def test_the_answer_is_due_when_the_card_says() -> None:
    assert f"Answer by {EXPIRES}." in texts(ask())


@pytest.mark.parametrize("text", HOSTILE_TEXTS, ids=lambda text: repr(text[:30]))
def test_hostile_words_have_no_effect_anywhere(text: str) -> None:
    sound(
        ask(
            title=text,
            facts=[(text, text)] * 40,
            assumed=[text] * 20,
            note=text,
            expires=text,
            yes=Button("y", text),
            no=Button("n", text),
            calls=[(text, text, text), ("POST", "/x", json.dumps({text: [text]}))] * 10,
        )
    )


@given(title=WORDS, fact=WORDS, guess=WORDS, note=WORDS, path=WORDS, sent=WORDS, many=st.integers(min_value=0, max_value=30))
def test_any_words_make_a_sound_question(title: str, fact: str, guess: str, note: str, path: str, sent: str, many: int) -> None:
    sound(
        ask(
            title=title,
            facts=[(fact, guess)] * many,
            assumed=[guess] * many,
            note=note,
            calls=[("POST", path, json.dumps({"name": sent}, ensure_ascii=False))] * many,
        )
    )


@given(WORDS)
def test_words_cannot_add_a_line(text: str) -> None:
    harmless, other = ask(facts=[("Who", "Sam")]), ask(facts=[("Who", text)])
    assert other.markdown.count("\n") == harmless.markdown.count("\n")


@given(WORDS)
def test_a_body_shown_is_equal_to_the_body_sent(text: str) -> None:
    shown = body_shown(ask(calls=[("POST", "/x", json.dumps({"name": text[:50]}))]))
    if "\n" in shown.strip("{}\n"):
        return  # a long word was broken for display
    assert json.loads(shown.replace("\u00a0", " ")) == {"name": text[:50]}


def test_each_of_several_times_has_a_line_of_its_own() -> None:
    days = "; ".join(f"Mon {day} Nov 2026, all day" for day in (2, 9, 16))
    facts = card_of(ask(facts=[("When", f"{days} (Europe/London)"), ("Calendar", "Payments")]))["body"][1]["facts"]
    assert [fact["title"] for fact in facts] == ["When", "", "", "Calendar"]
    assert facts[2]["value"] == "Mon 16 Nov 2026, all day (Europe/London)"
    many = "; ".join("Mon" for _ in range(30))
    assert card_of(ask(facts=[("When", many)]))["body"][1]["facts"] == [{"title": "When", "value": many}]


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Book it", "Reply **yes** to book it, **no** to leave it."),
        ("Leave it empty", "Reply **yes** to leave it empty, **no** to book nothing."),
        ("I'll do it", "Reply **yes** for “I'll do it”, **no** if you can't."),
    ],
)
def test_the_words_beside_it_say_what_yes_and_no_do(label: str, said: str) -> None:
    assert said in ask(yes=Button("y", label, "positive")).markdown
