"""Our drawing of cards held against Microsoft's own renderer (npm `adaptivecards`), both in a real Chromium: the same words,
buttons and fields in the same order."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.cards.ask import choose, question
from bot.cards.card import Button, Posted
from bot.cards.change import Field
from bot.cards.confirm import confirm
from bot.sandbox import drawing
from bot.sandbox.drawing import browser
from bot.sandbox.drawing.card import draw
from bot.sandbox.drawing.tab import Tab, tab

ROOT = Path(__file__).parents[3]
SCRIPT = Path(os.environ.get("UNDERSTUDY_TEST_ADAPTIVECARDS") or ROOT / "node_modules/adaptivecards/dist/adaptivecards.min.js")
pytestmark = [
    pytest.mark.skipif(browser.chromium() is None, reason="no Chromium is installed here"),
    pytest.mark.skipif(
        not SCRIPT.is_file(), reason="no renderer: npm install adaptivecards, or UNDERSTUDY_TEST_ADAPTIVECARDS=its script"
    ),
]
SEEN = """(box) => ({
  words: box.innerText.replace(/[*_`▾]/g, "").split(/\\s+/).filter(Boolean),
  buttons: [...box.querySelectorAll("button")].filter((one) => one.offsetParent)
    .map((one) => one.innerText.replace("▾", "").trim()),
  fields: [...box.querySelectorAll("input, select")].filter((one) => one.offsetParent)
    .map((one) => [one.type, ["radio", "checkbox"].includes(one.type) ? one.checked : one.value]),
})"""

YES, NO = Button("Y", "Book it", "positive"), Button("N", "No, leave it", "destructive")
SAMS = [(Button(str(n), f"Sam {n}"), f"sam{n}@example.com") for n in range(1, 13)]


def _confirm() -> Posted:
    return confirm(
        title="Cover Fri 20 Nov, all day, by Priya Shah – book it?",
        facts=[("Who is out", "Alex Morgan"), ("When", "Fri 20 Nov; Mon 23 Nov")],
        assumed=["Friday: 27 November"],
        calls=[("POST", "/substitutions", '{"a": {"b": 1}}')],
        yes=YES,
        no=NO,
        expires="Fri",
        alarms=["Nobody is on call then."],
        fields=[
            Field("first", "date", "First day", "2026-11-27", needed=True),
            Field("from", "time", "From", "09:00"),
            Field("cover", "text", "Cover", "Priya Shah"),
            Field("calendar", "choice", "Calendar", "2", (("Payments", "1"), ("Platform", "2"))),
        ],
        again=Button("C", "Show me the changed card"),
    )


def _all_else() -> dict[str, Any]:
    """What clients draw and the bot doesn't send today."""
    text = {"type": "TextBlock", "wrap": True}
    choices = [{"title": day, "value": day} for day in ("Mon", "Tue", "Wed")]
    body = [
        {"type": "Container", "items": [text | {"text": "in a box"}, text | {"text": "unseen", "isVisible": False}]},
        {"type": "ColumnSet", "columns": [{"type": "Column", "items": [text | {"text": side}]} for side in ("left", "right")]},
        {"type": "Input.ChoiceSet", "id": "days", "isMultiSelect": True, "choices": choices, "value": "Mon,Wed"},
        {"type": "Input.Toggle", "id": "tell", "title": "Tell them", "value": "true"},
        {"type": "Input.Number", "id": "hours", "label": "Hours", "value": 3},
        {"type": "ActionSet", "actions": [{"type": "Action.Submit", "title": "In between"}]},
    ]
    return {"type": "AdaptiveCard", "version": "1.3", "body": body}


CARDS = {
    "confirm": _confirm().card,
    "a few to choose from": choose(question="Which Sam do you mean?", choices=SAMS[:2], none=NO).card,
    "a list": choose(question="Which Sam do you mean?", choices=SAMS[:6], none=NO).card,
    "a long list": choose(question="Which Sam do you mean?", choices=SAMS, none=NO).card,
    "a question": question(question="Which day?", hint="For example: Friday", no=NO).card,
    "all else": _all_else(),
}


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    """A page with both drawings of each card: ours, and Microsoft's beside it."""
    folder = tmp_path_factory.mktemp("renderer")
    ours = "".join(f'<div class="look light ours">{draw(card)}</div>' for card in CARDS.values() if card)
    cards = json.dumps(list(CARDS.values())).replace("<", "\\u003c")
    made = f"""for (const one of {cards}) {{ const card = new AdaptiveCards.AdaptiveCard(); card.parse(one);
      const box = document.createElement("div"); box.className = "theirs";
      box.append(card.render()); document.body.append(box); }}"""
    script = f'<script src="{SCRIPT.resolve().as_uri()}"></script><script>{made}; document.body.dataset.done = 1</script>'
    style = f"<style>{(Path(drawing.__file__).parent / 'message.css').read_text('utf-8')} [hidden] {{ display: none }}</style>"
    (folder / "both.html").write_text(f"<!doctype html><meta charset=utf-8>{style}{ours}{script}", "utf-8")
    with tab(str(browser.chromium())) as page:
        page.open((folder / "both.html").as_uri())
        page.sees("document.body && document.body.dataset.done")
        yield page


@pytest.mark.parametrize("name", CARDS)
def test_both_show_the_same(both: Tab, name: str) -> None:
    at = list(CARDS).index(name)
    ours, theirs = (both.run(f"({SEEN})(document.querySelectorAll('.{who}')[{at}])") for who in ("ours", "theirs"))
    assert ours["words"]
    assert ours["words"] == theirs["words"]
    assert ours == theirs


def test_both_open_the_same_part_when_its_button_is_pressed(both: Tab) -> None:
    both.run("document.querySelectorAll('.ours')[0].querySelectorAll('.opened').forEach((one, n) => { one.hidden = n !== 0; })")
    buttons = "[...document.querySelectorAll('.theirs')[0].querySelectorAll('button')]"
    both.run(f"{buttons}.find((one) => one.innerText.includes('Change')).click()")
    ours, theirs = (both.run(f"({SEEN})(document.querySelectorAll('.{who}')[0])") for who in ("ours", "theirs"))
    assert ours["fields"] == theirs["fields"]
    assert ours["buttons"] == theirs["buttons"]
    assert len(ours["fields"]) == 4
