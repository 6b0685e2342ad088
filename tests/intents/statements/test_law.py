"""The law of the mind: no word left over, nothing of others booked, everybody named has a part or there is a question."""

from datetime import datetime

import pytest

from intents import Draft, Phrase, read
from intents.statements.combine import combine
from intents.statements.combined import Combined
from intents.statements.hear import hear
from intents.statements.uses import LEFT, uses
from tests.intents.whole import lines

NOW = datetime(2026, 11, 18, 10)
BOOKS = ("unavailable", "replacement", "working_hours", "holiday")
TABLES = ("absence", "cover", "cancelling", "changing")


def phrase(text: str) -> Phrase:
    return Phrase(text, NOW, "Europe/London")


def without_use(made: Combined, draft: Draft) -> list[str]:
    """The words that nothing was made of and that are not said to be left out."""
    left = " ".join(draft.left_out)
    return [
        made.heard.text[item.start : item.end]
        for item, use in zip(made.heard.row.items, uses(made), strict=True)
        if not use or (use == LEFT and item.word.isalpha() and left and made.heard.text[item.start : item.end] not in left)
    ]


def without_part(made: Combined) -> list[str]:
    """Those who are named and have no part."""
    return [item.word for at, item in enumerate(made.heard.row.items) if (item.group is not None) != (at in made.parts)]


@pytest.mark.parametrize("table", TABLES)
def test_each_word_has_a_use_or_is_said_to_be_left_out_and_everybody_named_has_a_part(table: str) -> None:
    said = [Phrase(line.say, datetime.fromisoformat(line.now), line.zone) for line in lines(table)]
    lost = [(one.text, [*without_use(made := combine(hear(one)), read(one)), *without_part(made)]) for one in said]
    assert [(text, words) for text, words in lost if words] == []


@pytest.mark.parametrize(
    "said",
    [
        "Sam said: I'm out Friday",
        'my boss told me to write "I\'m out Monday"',
        "can Sam take Friday off?",
        "is anybody off tomorrow?",
        "what happens if I'm ill on Friday?",
        "I would have been off on Friday",
        "thanks for covering on Monday, Sam!",
        "> I'm out Friday\nok noted",
        "I never said I'm off on Friday",
        "remind me to request Friday off",
    ],
)
def test_what_others_say_and_what_is_only_asked_books_nothing(said: str) -> None:
    draft = read(phrase(said))
    assert draft.intent not in BOOKS or draft.ask


@pytest.mark.parametrize(
    ("said", "people"),
    [
        ("I'm out Friday and Sam's my cover", ["Sam"]),
        ("Sam's got Friday, I'm out", ["Sam"]),
        ("jo has the pager Friday, I'm out", ["jo"]),
        ("off Friday. Jo's on", ["Jo"]),
        ("I'm off Friday, cover with Will", ["Will"]),
        ("May has it Friday, I'm out", ["May"]),
        ("Ask Priya first, then Lee, I'm out on Friday", ["Priya", "Lee"]),
    ],
)
def test_who_covers_is_never_dropped(said: str, people: list[str]) -> None:
    draft = read(phrase(said))
    assert list(draft.people) == people or draft.ask


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("I worked Sunday so I'm off Monday", ["23"]),
        ("Not out Friday, out Thursday", ["19"]),
        ("I'm out thursday not friday", ["19"]),
        ("on leave 7-11 Dec except Wednesday", ["07", "08", "10", "11"]),
        ("Friday's fine but Monday I'm not there", ["23"]),
        ("In the office Mon-Wed, off Thu and Fri", ["19", "20"]),
    ],
)
def test_a_date_belongs_to_its_statement(said: str, days: list[str]) -> None:
    draft = read(phrase(said))
    found = sorted(
        {
            f"{(span.start.toordinal() + ahead)}"
            for span in draft.spans
            if isinstance(span.start, datetime) and isinstance(span.end, datetime)
            for ahead in range(max((span.end - span.start).days, 1))
        }
    )
    assert [f"{datetime.fromordinal(int(day)):%d}" for day in found] == days
