"""Cards and markdown as HTML: all that the bot sends is drawn, and nothing of it is more than words."""

import re
from pathlib import Path

import pytest
from PIL import Image

from bot.cards.card import Button
from bot.cards.change import Field, change
from bot.cards.confirm import confirm
from bot.sandbox.drawing import browser
from bot.sandbox.drawing.card import ELEMENTS, Undrawable, draw
from bot.sandbox.drawing.page import Shown, page
from bot.sandbox.drawing.pictures import pictures
from bot.sandbox.drawing.tab import tab
from bot.sandbox.drawing.text import block

CARDS = Path(__file__).parents[3] / "bot" / "cards"
OTHERS = {"AdaptiveCard", "Action.Submit", "Action.ShowCard", "TextRun"}
HOSTILE = "<script>alert(1)</script>\"'&"


def test_every_element_that_the_bots_cards_are_made_of_can_be_drawn() -> None:
    sent = {kind for path in CARDS.glob("*.py") for kind in re.findall(r'"((?:Input|Action)\.\w+)"', path.read_text("utf-8"))}
    sent |= {kind for path in CARDS.glob("*.py") for kind in re.findall(r'"type": "(\w+)"', path.read_text("utf-8"))}
    assert {"TextBlock", "FactSet", "Input.Date", "Action.ShowCard"} <= sent
    assert sent - OTHERS - set(ELEMENTS) == set()


@pytest.mark.parametrize(
    "card",
    [
        {"body": [{"type": "Media"}]},
        {"body": [], "actions": [{"type": "Action.OpenUrl", "title": "Look"}]},
        {"body": [{"type": "RichTextBlock", "inlines": [{"type": "Emoji"}]}]},
    ],
)
def test_what_the_bot_never_sends_is_refused_not_left_out(card) -> None:
    with pytest.raises(Undrawable, match="can't be drawn"):
        draw(card)


def test_a_card_has_its_words_its_buttons_and_what_they_open() -> None:
    fields = [
        Field("first", "date", "First day", "2026-11-27", needed=True),
        Field("cover", "text", "Cover", "Priya Shah"),
        Field("calendar", "choice", "Calendar", "2", (("Payments", "1"), ("Platform", "2"))),
    ]
    posted = confirm(
        title="Book it?",
        facts=[("Cover", "Priya Shah")],
        assumed=["Friday: 27 November"],
        calls=[("POST", "/substitutions", '{"a": 1}')],
        yes=Button("Y", "Book it", "positive"),
        no=Button("N", "No, leave it", "destructive"),
        expires="Fri",
        alarms=["Nobody is on call then."],
        fields=fields,
        again=Button("C", "Show me the changed card"),
    )
    assert posted.card is not None
    drawn = draw(posted.card)
    assert "<th>Cover</th><td><p>Priya Shah</p></td>" in drawn
    assert 'class="element weight-bolder color-attention"><p>Nobody is on call then.</p>' in drawn
    assert "<button type='button' class='positive' data-submit='{&quot;id&quot;: &quot;Y&quot;}'>Book it</button>" in drawn
    assert '<input type="date" name="first" value="2026-11-27" required>' in drawn
    assert '<option value="2" selected>Platform</option>' in drawn
    assert drawn.count('<section class="opened" hidden>') == 2
    assert "hidden" not in draw(posted.card, opened=True)


@pytest.mark.parametrize(("style", "shown"), [("expanded", 'type="radio"'), ("compact", "<option value=''>Choose one</option>")])
def test_a_list_to_choose_from_is_drawn_as_long_or_as_short_as_it_is_meant(style, shown) -> None:
    picker = {"type": "Input.ChoiceSet", "id": "choice", "style": style, "placeholder": "Choose one"}
    assert shown in draw({"body": [picker | {"choices": [{"title": "Sam", "value": "1"}]}]})


def test_what_is_html_in_a_text_is_shown_and_has_no_effect() -> None:
    field = change([Field("cover", "text", HOSTILE, HOSTILE, ((HOSTILE, HOSTILE),))], Button(HOSTILE, HOSTILE))
    choices = {"type": "Input.ChoiceSet", "id": HOSTILE, "choices": [{"title": HOSTILE, "value": HOSTILE}], "placeholder": HOSTILE}
    facts = {"type": "FactSet", "facts": [{"title": HOSTILE, "value": HOSTILE}]}
    runs = {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": HOSTILE}]}
    card = {
        "body": [{"type": "TextBlock", "text": HOSTILE}, facts, runs, choices, choices | {"style": "expanded"}],
        "actions": [field],
    }
    whole = page(HOSTILE, HOSTILE, [Shown(HOSTILE, HOSTILE, HOSTILE, card, ((HOSTILE, b"1"),)), Shown("", "", HOSTILE)])
    assert "alert" in whole
    assert not re.search(r"<script>alert|[=\s]['\"]?<script", whole)
    assert whole.count("<script>") == 1  # the page's own


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("**Booked:** *now*", "<p><b>Booked:</b> <i>now</i></p>"),
        ("One\ntwo\n\nthree", "<p>One<br>two</p><p>three</p>"),
        ("Either\n- a\n- b", "<p>Either</p><ul><li>a</li><li>b</li></ul>"),
        ("1. Sam\n3. Lee", '<ol><li value="1">Sam</li><li value="3">Lee</li></ol>'),
        ("`POST /a_b_c`", "<p><code>POST /a_b_c</code></p>"),
        ("<@personId:abc|Sam> hi", '<p><b class="mention">@Sam</b> hi</p>'),
        ("[here](https://a.example/?b=1&c)", '<p><a href="https://a.example/?b=1&amp;c" rel="noreferrer">here</a></p>'),
        ("[here](javascript:alert)", "<p>[here](javascript:alert)</p>"),
        ("2 * 3 * 4", "<p>2 * 3 * 4</p>"),
        ("", ""),
    ],
)
def test_markdown(markdown, html) -> None:
    assert block(markdown) == html


def test_a_picture_is_in_the_page_and_another_file_is_named() -> None:
    whole = page("Scene", "", [Shown("", "", "See", files=(("week.png", b"\x89PNG"), ("cover.ics", b"BEGIN")))])
    assert whole.count('src="data:image/png;base64,iVBORw=="') == 4
    assert "cover.ics · 5 bytes" in whole
    assert not re.search(r"(src|href)=.https?:", whole)


@pytest.mark.parametrize("program", ["/bin/false", "/nowhere/chromium"])
def test_a_browser_that_does_not_answer_is_told_of(program: str) -> None:
    with pytest.raises(browser.NotDrawn, match="the browser has ended"), tab(program):
        pass


@pytest.mark.skipif(browser.chromium() is None, reason="no Chromium is installed here")
def test_a_picture_for_each_message(tmp_path: Path) -> None:
    target = tmp_path / "scene.html"
    target.write_text(page("Scene", "", [Shown("a", "b", "One"), Shown("a", "b", "Two")]), encoding="utf-8")
    with tab(str(browser.chromium())) as pencil:
        assert pictures(pencil, target, 800) == 2
        with pytest.raises(browser.NotDrawn, match="not seen: 1 > 2, but Scene"):
            pencil.sees("1 > 2", seconds=0)
    assert [path.name for path in sorted(tmp_path.glob("*.png"))] == ["scene-01.png", "scene-02.png"]
    with Image.open(tmp_path / "scene-02.png") as drawn:
        assert drawn.width == 800
        assert len(drawn.convert("RGB").getcolors(1 << 24) or ()) > 2  # words on it, not an empty box
