from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.cards.card import Posted
from bot.cards.listing import Line, Section, listing
from tests.bot.cards.sound import HOSTILE_TEXTS, WORDS, sound

ABOUT = "Today, Wed 18 Nov · times in Europe/London"
OUT = Line("Fri 20 Nov, all day: Alex Morgan out, Sam Carter covers")
EMPTY = Line("Mon 23 Nov, 09:00–17:00: nobody is on call", alarm=True)


def blocks_of(posted: Posted) -> list[dict[str, Any]]:
    assert posted.card is not None
    return list(posted.card["body"])


def test_what_is_empty_stands_first_and_stands_out_in_card_and_text() -> None:
    posted = sound(listing(title="Who is out", about=ABOUT, sections=[Section("", (OUT, EMPTY))]))
    assert posted.markdown == f"**Who is out**\n\n{ABOUT}\n\n- **{EMPTY.text}**\n- {OUT.text}"
    assert [(block["text"], block.get("color")) for block in blocks_of(posted)[2:]] == [
        (EMPTY.text, "attention"),
        (OUT.text, None),
    ]


def test_each_section_has_its_heading_and_an_empty_one_none() -> None:
    sections = [Section("Payments", (OUT,)), Section("Platform", ()), Section("Desk", (EMPTY,))]
    posted = sound(listing(title="Who is on call", about=ABOUT, sections=sections))
    assert "**Payments**" in posted.markdown
    assert "**Desk**" in posted.markdown
    assert "Platform" not in posted.markdown


def test_of_a_long_list_what_is_empty_is_never_cut() -> None:
    posted = sound(listing(title="Who is out", about=ABOUT, sections=[Section("", (*[OUT] * 40, EMPTY))]))
    assert posted.markdown.count("\n- ") == 15
    assert EMPTY.text in posted.markdown
    assert "… and 26 more." in posted.markdown


@given(st.lists(st.tuples(WORDS, st.booleans()), max_size=40), WORDS, WORDS)
def test_nothing_that_is_shown_has_an_effect(lines: list[tuple[str, bool]], heading: str, note: str) -> None:
    sections = [Section(heading, tuple(Line(text, alarm) for text, alarm in lines))]
    sound(listing(title="Who is out", about=ABOUT, sections=sections, notes=[note]))


def test_hostile_names_stay_names() -> None:
    for text in HOSTILE_TEXTS:
        sound(listing(title=text, about=ABOUT, sections=[Section(text, (Line(text), Line(text, alarm=True)))], notes=[text]))
