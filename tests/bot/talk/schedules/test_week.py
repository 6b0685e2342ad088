"""What is said of hours that stand changes the week that they make, in five languages, whatever the words are by themselves."""

import json
import tomllib
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot.talk.schedules.entries import Entry
from bot.talk.schedules.weeks import changed, may_be_of_it, remade, standing
from intents import Draft, Phrase, read
from intents.payloads.wire import to_bytes
from intents.schedules import working_hours
from tests.bot.conftest import Desk
from tests.metamorphic.test_hours import meant, told

LANGUAGES = ("en", "de", "fr", "es", "it")
SAID: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("week.toml").read_text(encoding="utf-8"))["said"]
BEGUN, NOW, ZONE = datetime(2026, 11, 2, 9), datetime(2026, 11, 18, 7, 5), "Europe/London"
STANDS = {
    "wide": "I work 9 to 5 Monday to Friday",
    "lunch": "I work 9 to 12 and 1 to 5 Monday to Friday",
    "split": "I work 9 to 5 Monday to Thursday and Saturday 9 to 1",
    "two": "I work 9 to 5 Monday to Wednesday and Thursday 8 to 12",
    "second": "I work 9 to 5 Monday to Thursday and every other Friday 9 to 1",
}


@cache
def there(name: str) -> list[Entry]:
    """The entries that hours make in Webex."""
    events = working_hours(read(Phrase(STANDS[name], BEGUN, ZONE))).events
    return [Entry("/events", "Working hours", json.loads(to_bytes(event.render()))) for event in events]


def made(name: str, text: str) -> Draft | None:
    """What a sentence makes of hours that stand; None for what is none of them."""
    phrase = Phrase(text, NOW, ZONE)
    draft = read(phrase)
    if draft.intent == "working_hours":
        found = standing(there(name), draft)
        return remade(found[0], draft) if found is not None else None
    found = changed(there(name), phrase, draft) if may_be_of_it(phrase, draft) else None
    return found[0] if found is not None else None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_week_that_stands_is_changed_alike_in_every_language(language: str) -> None:
    found = {row[language]: (made(row["of"], row[language]), row["means"]) for row in SAID if language in row}
    wrong = {text: draft and told(draft) for text, (draft, means) in found.items() if draft is None or told(draft) != meant(means)}
    assert wrong == {}


def hours(desk: Desk) -> list[tuple[str, str, int]]:
    """The events of Alex's working hours: what they are called, their first day, every how many weeks they are."""
    found = [event for one in desk.sandbox.webex.schedules("alex") for event in one["events"]]
    return [(event["name"], event["startDate"], event["recurrence"]["recurWeekly"]["recurInterval"]) for event in found]


def test_what_is_said_days_later_changes_the_week_that_stands(desk: Desk) -> None:
    desk.book(STANDS["second"])
    since = {name: day for name, day, interval in hours(desk) if interval == 2}
    desk.wait(days=10)
    card = desk.ask("alex", "start half an hour later on Tuesdays")
    assert "Mon–Thu 09:00–17:00; Fri 09:00–13:00 every 2 weeks → Mon, Wed, Thu 09:00–17:00, Tue 09:30–17:00 every week" in card
    desk.ask("alex", "yes")
    made = [datetime.fromisoformat(day) for _, day, interval in hours(desk) if interval == 2]
    assert [(day - datetime.fromisoformat(*since.values())).days % 14 for day in made] == [0]  # every other Friday is the same one


def test_days_that_go_are_those_of_what_is_booked_where_something_is(desk: Desk) -> None:
    desk.book(STANDS["wide"], "I'm out 14 December")
    assert "14 Dec" in desk.ask("alex", "drop the Mondays")
    desk.ask("alex", "no")
    assert "Mon–Fri 09:00–17:00 → Mon, Wed, Thu, Fri 09:00–17:00" in desk.ask("alex", "drop the Tuesdays")


@pytest.mark.parametrize(
    "text",
    [
        "have a nice weekend",
        "mondays off from now on",
        "Thursdays and Fridays",
        "every day is the same",
        "from January I work 80%",
        "only 4 hours a day from now on",
        "on tuesdays I have physio 9 to 11",
        "my lunch with Sam is from 12 to 1",
        "Priya starts at 10 on Mondays",
        "every other friday off",
        "ab Januar arbeite ich 80 %",
        "solo 4 horas al día",
        "Sam arbeitet freitags 9 bis 13",
    ],
)
def test_what_tells_no_hours_of_the_week_changes_none(text: str) -> None:
    assert made("wide", text) is None


def test_hours_that_begin_later_than_was_set_are_none_before(desk: Desk) -> None:
    desk.book("from 1 December I work Monday to Thursday 8 to 4")
    assert "→ Mon–Thu 08:00–16:00 every week, from Mon 7 Dec" in desk.ask("alex", "from the 7th")
    desk.ask("alex", "yes")
    assert [day for _, day, _ in hours(desk)] == ["2026-12-07"]
