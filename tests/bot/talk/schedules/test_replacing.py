"""Working hours and days off in Webex are replaced, and go, in words: before and after, one yes, and it can be undone."""

from typing import Any

import httpx
import pytest

from bot.texts import cards as texts
from bot.texts import notes
from tests.bot.conftest import Desk

HOURS = "I work 9 to 5 Monday to Thursday"


def events(desk: Desk, type_: str = "businessHours") -> list[str]:
    """The names of the events in Alex's schedules of a type."""
    return [event["name"] for one in desk.sandbox.webex.schedules("alex") if one["type"] == type_ for event in one["events"]]


def put_in(desk: Desk, type_: str, name: str) -> None:
    """An event on 11 December in Alex's own schedule of a type, by another hand."""
    webex = desk.sandbox.webex
    own = next(one["id"] for one in webex.schedules("alex") if one["type"] == type_)
    path = f"/people/{webex.cast.find('alex').id}/features/schedules/{type_}/{own}/events"
    event = {"name": name, "startDate": "2026-12-11", "endDate": "2026-12-11", "allDayEnabled": True}
    token = {"Authorization": f"Bearer {desk.found.webex_admin_token}"}
    httpx.post(f"{desk.found.webex_base_url.rstrip('/')}{path}", json=event, headers=token).raise_for_status()


def writes(desk: Desk) -> list[str]:
    """The methods of what was written to schedules, in order."""
    calls: list[Any] = desk.sandbox.webex.journal.calls
    return [call.method for call in calls if "/features/schedules" in call.path and call.method != "GET"]


@pytest.mark.parametrize("text", ["make it 8 to 4 instead", "change my hours to 8 to 4 Monday to Thursday"])
def test_hours_are_replaced_with_before_and_after(desk: Desk, text: str) -> None:
    desk.book(HOURS)
    card = desk.ask("alex", text)
    assert "Mon–Thu 09:00–17:00 → Mon–Thu 08:00–16:00" in card and events(desk) == ["Mon-Thu 09:00-17:00"]
    assert f"{texts.changed}:" in desk.ask("alex", "yes")
    assert events(desk) == ["Mon-Thu 08:00-16:00"]
    assert writes(desk) == ["POST", "POST", "DELETE"]  # what is new is there before what it replaces goes


@pytest.mark.parametrize("text", ["back to my old hours", "undo", "cancel my new hours"])
def test_the_old_hours_come_back(desk: Desk, text: str) -> None:
    desk.book(HOURS)
    desk.ask("alex", "make it 8 to 4 instead")
    desk.ask("alex", "yes")
    card = desk.ask("alex", text)
    assert "08:00–16:00" in card and "Comes back: Alex Morgan: Mon–Thu 09:00–17:00" in card
    desk.ask("alex", "yes")
    assert events(desk) == ["Mon-Thu 09:00-17:00"]


def test_the_button_puts_them_back_too(desk: Desk) -> None:
    desk.book(HOURS)
    desk.ask("alex", "make it 8 to 4 instead")
    desk.ask("alex", "yes")
    desk.later(seconds=3)
    desk.click("alex", texts.undo)
    assert events(desk) == ["Mon-Thu 09:00-17:00"]


def test_a_day_is_added_to_hours_that_were_set(desk: Desk) -> None:
    desk.book(HOURS)
    card = desk.ask("alex", "and Friday 8-12")
    assert "→ Mon–Thu 09:00–17:00, Fri 08:00–12:00" in card
    desk.ask("alex", "yes")
    assert events(desk) == ["Mon-Thu 09:00-17:00", "Fri 08:00-12:00"]


@pytest.mark.parametrize(
    "text",
    [
        "could you remove my working hours again",
        "my hours can go",
        "lösch bitte meine dienstzeiten",
        "supprime mes horaires de bureau stp",
        "porfa borra mi horario de trabajo",
        "cancella i miei orari di lavoro",
    ],
)
def test_hours_go_in_other_words(desk: Desk, text: str) -> None:
    desk.book(HOURS)
    desk.ask("alex", text)
    desk.ask("alex", "yes")
    assert events(desk) == []


@pytest.mark.parametrize(
    "text",
    [
        "my normal hours again please",
        "bitte wieder meine üblichen arbeitszeiten",
        "je voudrais remettre mes horaires habituels",
        "ponme otra vez mi horario de siempre",
        "rimetti il mio orario di prima",
    ],
)
def test_the_old_hours_come_back_in_other_words(desk: Desk, text: str) -> None:
    desk.book(HOURS)
    desk.ask("alex", "make it 8 to 4 instead")
    desk.ask("alex", "yes")
    desk.ask("alex", text)
    desk.ask("alex", "yes")
    assert events(desk) == ["Mon-Thu 09:00-17:00"]


@pytest.mark.parametrize(
    "text",
    [
        "I'm back to normal hours from January",
        "ab Januar wieder meine normalen Arbeitszeiten",
        "retour à mes horaires habituels à partir de janvier",
        "desde enero vuelvo a mi horario normal",
        "da gennaio torno al mio orario normale",
    ],
)
def test_hours_end_where_the_usual_ones_begin_again(desk: Desk, text: str) -> None:
    desk.book(HOURS)
    card = desk.ask("alex", text)
    assert "31" in card and "2027" not in card
    desk.ask("alex", "yes")
    (event,) = (one for own in desk.sandbox.webex.schedules("alex") if own["type"] == "businessHours" for one in own["events"])
    assert event["recurrence"]["recurEndDate"] == "2026-12-31"


def test_hours_go_and_that_there_are_none_is_said(desk: Desk) -> None:
    desk.book(HOURS)
    card = desk.ask("alex", "cancel my working hours")
    assert card.startswith(texts.take_back_title) and "Mon–Thu 09:00–17:00" in card
    desk.ask("alex", "no")
    assert events(desk) == ["Mon-Thu 09:00-17:00"]
    desk.ask("alex", "please delete my hours")
    desk.ask("alex", "yes")
    assert events(desk) == []
    assert desk.ask("alex", "cancel my working hours") == notes.no_hours
    assert desk.ask("alex", "back to my old hours") == notes.undone_already


@pytest.mark.parametrize("answer", ["replace the old ones", "replace them"])
def test_new_hours_beside_others_may_take_their_place(desk: Desk, answer: str) -> None:
    desk.book(HOURS)
    assert notes.hours_added in desk.ask("alex", "I work 18 to 20 Monday to Friday")
    assert "→ Mon–Fri 18:00–20:00" in desk.ask("alex", answer)
    desk.ask("alex", "yes")
    assert events(desk) == ["Mon-Fri 18:00-20:00"]


def test_a_week_that_cannot_be_beside_the_one_that_stands_takes_its_place(desk: Desk) -> None:
    desk.book(HOURS)
    assert "Mon–Thu 09:00–17:00 → Mon–Fri 10:00–14:00" in desk.ask("alex", "I work 10 to 2 Monday to Friday")
    desk.ask("alex", "yes")
    assert events(desk) == ["Mon-Fri 10:00-14:00"]


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("on wednesdays I work 10 to 3", "Mon, Tue, Thu 09:00–17:00, Wed 10:00–15:00"),
        ("and wednesdays I start at 10", "Mon, Tue, Thu 09:00–17:00, Wed 10:00–17:00"),
        ("mittwochs arbeite ich nur bis 14 Uhr", "09:00–14:00"),
        ("from now on I finish at 2 on wednesdays", "Wed 09:00–14:00"),
        ("los miércoles acabo a las 13", "09:00–13:00"),
        ("I don't work wednesdays any longer", "Mon, Tue, Thu 09:00–17:00"),
    ],
)
def test_hours_of_a_day_change_that_day_alone(desk: Desk, text: str, after: str) -> None:
    desk.book(HOURS)
    desk.later(days=3)
    assert after in desk.ask("alex", text)
    desk.ask("alex", "yes")
    assert "Mon, Tue, Thu 09:00-17:00" in events(desk)


def test_hours_that_begin_later_twice_have_names_of_their_own(desk: Desk) -> None:
    desk.book(HOURS)
    for text in ("on wednesdays I start at 10", "from January I finish at 3 on Thursdays"):
        desk.ask("alex", text)
        assert "Changed" in desk.ask("alex", "yes")
    assert len(events(desk)) == len(set(events(desk))) == 5


def test_hours_that_begin_later_leave_what_stands_until_then(desk: Desk) -> None:
    desk.book(HOURS)
    desk.ask("alex", "from 4 January I work Monday to Wednesday 8 to 4")
    desk.ask("alex", "yes")
    own = [event for one in desk.sandbox.webex.schedules("alex") for event in one["events"]]
    assert [event["name"] for event in own] == ["Mon-Wed 08:00-16:00", "Mon-Thu 09:00-17:00 (2)"]
    assert [event["recurrence"].get("recurEndDate") for event in own] == [None, "2027-01-03"]


WEEK = "I work 9 to 5 Monday to Friday"
AFTER_NEXT_WEEK = ["Mon-Fri 09:00-17:00 2026-11-22", "Mon-Fri 10:00-18:00 2026-11-29", "Mon-Fri 09:00-17:00 None"]


def weeks(desk: Desk) -> list[str]:
    """Alex's hours, each with the day on which they end, in order."""
    own = [event for one in desk.sandbox.webex.schedules("alex") for event in one["events"]]
    own.sort(key=lambda event: str(event["startDate"]))
    return [f"{one['name'].split(' (')[0]} {one['recurrence'].get('recurEndDate')}" for one in own]


@pytest.mark.parametrize(
    "text",
    [
        "next week I work 10 to 6 instead",
        "I work 10-18 next week",
        "nächste Woche arbeite ich von 10 bis 18 Uhr",
        "la semaine prochaine je travaille de 10h à 18h",
        "la próxima semana trabajo de 10 a 18",
        "la prossima settimana lavoro dalle 10 alle 18",
    ],
)
def test_hours_of_a_week_take_the_place_of_the_usual_ones_that_week(desk: Desk, text: str) -> None:
    desk.book(WEEK)
    desk.ask("alex", text)
    desk.ask("alex", "yes")
    assert weeks(desk) == AFTER_NEXT_WEEK


def test_hours_of_a_time_that_is_changed_again_leave_no_hole(desk: Desk) -> None:
    desk.book(WEEK)
    for text in ("next week I work 10 to 6 instead", "actually only until Wednesday"):
        desk.ask("alex", text)
        assert "Changed" in desk.ask("alex", "yes")
    assert weeks(desk) == [
        "Mon-Fri 09:00-17:00 2026-11-22",
        "Mon-Fri 10:00-18:00 2026-11-25",
        "Mon-Fri 09:00-17:00 None",
    ]


def test_changes_of_hours_are_undone_one_after_the_other(desk: Desk) -> None:
    desk.book(WEEK)
    for text in ("next week I work 10 to 6 instead", "actually only until Wednesday"):
        desk.ask("alex", text)
        desk.ask("alex", "yes")
        desk.later(seconds=3)
    for left in (AFTER_NEXT_WEEK, ["Mon-Fri 09:00-17:00 None"]):
        desk.later(seconds=3)
        desk.ask("alex", "undo")
        desk.ask("alex", "yes")
        assert weeks(desk) == left


def test_hours_beside_the_usual_ones_for_a_time_stay_beside_them(desk: Desk) -> None:
    desk.book(WEEK)
    desk.ask("alex", "in December I also work Saturdays 9 to 12")
    desk.ask("alex", "yes")
    assert weeks(desk) == ["Mon-Fri 09:00-17:00 None", "Sat 09:00-12:00 2026-12-31"]


def test_when_the_new_hours_are_refused_the_old_ones_stay(desk: Desk) -> None:
    desk.book(HOURS)
    desk.ask("alex", "make it 8 to 4 instead")
    desk.sandbox.webex.faults.answer("POST", r"/features/schedules", 403)
    receipt = desk.ask("alex", "yes")
    assert "Not changed" in receipt
    assert events(desk) == ["Mon-Thu 09:00-17:00"]


def test_what_changed_since_the_card_is_shown_afresh(desk: Desk) -> None:
    desk.book(HOURS)
    desk.ask("alex", "make it 8 to 4 instead")
    put_in(desk, "businessHours", "Stocktaking")
    assert notes.changed in desk.ask("alex", "yes")
    assert events(desk) == ["Mon-Thu 09:00-17:00", "Stocktaking"]


@pytest.mark.parametrize(
    "text", ["remove 25 December from my holidays", "25 December isn't a holiday after all", "cancel the holiday on 25 December"]
)
def test_a_day_off_goes_and_the_others_stay(desk: Desk, text: str) -> None:
    desk.book("add 25 December as a holiday")
    desk.book("add 24 December as a holiday")
    card = desk.ask("alex", text)
    assert "Fri 25 Dec 2026" in card and "24 Dec" not in card
    desk.ask("alex", "yes")
    assert events(desk, "holidays") == ["Holiday 24 Dec 2026"]


def test_a_day_off_by_another_hand_goes_in_the_same_way(desk: Desk) -> None:
    desk.book("add 25 December as a holiday")
    put_in(desk, "holidays", "Founders day")
    assert "Founders day" in desk.ask("alex", "remove 11 December from my holidays")
    desk.ask("alex", "yes")
    assert events(desk, "holidays") == ["Holiday 25 Dec 2026"]


def test_undo_leaves_what_was_added_to_the_schedule_since(desk: Desk) -> None:
    desk.book("add 25 December as a holiday")
    desk.book("add 24 December as a holiday")
    desk.ask("alex", "remove 24 December from my holidays")
    desk.ask("alex", "no")
    desk.sandbox.webex.schedules("alex")
    desk.ask("alex", "undo")
    desk.ask("alex", "yes")
    desk.book("add 23 December as a holiday")
    desk.ask("alex", "cancel 25 December")
    desk.ask("alex", "yes")
    assert events(desk, "holidays") == ["Holiday 23 Dec 2026"]


@pytest.mark.parametrize(
    "text",
    [
        "move my holiday on 25 December to the 28th",
        "move the holiday on 25 December to 28 December",
        "move 25 December to the 28th",
        "move my holiday from 25 December to 28 December",
    ],
)
def test_a_day_off_that_is_moved_from_one_day_to_another_is_no_stretch(desk: Desk, text: str) -> None:
    desk.book("add 25 December as a holiday")
    assert "Fri 25 Dec, all day → Mon 28 Dec 2026, all day" in desk.ask("alex", text)


def test_a_day_off_is_moved(desk: Desk) -> None:
    desk.book("add 25 December as a holiday")
    assert "Fri 25 Dec, all day → Sat 26 Dec 2026, all day" in desk.ask("alex", "move the holiday to 26 December")
    desk.ask("alex", "yes")
    assert events(desk, "holidays") == ["Holiday 26 Dec 2026"]


def test_the_holidays_of_a_country_come_and_go_together(desk: Desk) -> None:
    card = desk.ask("alex", "I have the Bavarian holidays")
    assert "12 days, Fri 25 Dec – Mon 1 Nov 2027" in card and "Good Friday 2027" in card
    assert "Corpus Christi" not in desk.ask("alex", "without Corpus Christi").partition("Changed")[0]
    desk.ask("alex", "yes")
    assert len(events(desk, "holidays")) == 11
    desk.ask("alex", "remove the Bavarian holidays")
    desk.ask("alex", "yes")
    assert events(desk, "holidays") == []


def test_nothing_there_is_said(desk: Desk) -> None:
    assert desk.ask("alex", "remove 25 December from my public holidays") == notes.no_holidays
    assert desk.ask("alex", "cancel my hours") == notes.no_hours


def test_a_day_that_is_none_after_all_goes_alone(desk: Desk) -> None:
    desk.book("add 24, 28 and 31 December as holidays")
    desk.ask("alex", "the 28th isn't one after all")
    desk.ask("alex", "yes")
    assert events(desk, "holidays") == ["Holiday 24 Dec 2026", "Holiday 31 Dec 2026"]


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        ("I'm off on Wednesdays from now on", "Change my working hours", "Mon, Tue, Thu 09:00–17:00"),
        ("from January I don't work Mondays any more", "1", "Tue–Thu 09:00–17:00 every week, from Tue 5 Jan 2027"),
        ("keep Thursdays off from February", "Change my working hours", "Mon–Wed 09:00–17:00 every week, from Mon 1 Feb 2027"),
        ("Ab Januar habe ich mittwochs frei", "Meine Arbeitszeiten ändern", "Mo, Di, Do 09:00–17:00"),
    ],
)
def test_a_day_off_of_every_week_without_an_end_may_be_a_change_of_the_hours(desk: Desk, text: str, words: str, days: str) -> None:
    desk.book(HOURS)
    desk.ask("alex", text)
    assert days in desk.ask("alex", words)


def test_the_same_question_is_answered_by_a_last_day(desk: Desk) -> None:
    desk.book(HOURS)
    assert texts.or_hours in desk.ask("alex", "I'm off on Wednesdays from now on")
    assert "every Wednesday until Thu 31 Dec 2026" in desk.ask("alex", "until the end of the year")


@pytest.mark.parametrize("text", ["Fridays off from now on", "Wednesdays off from now on, Jo covers"])
def test_where_no_such_day_stands_or_somebody_covers_only_the_last_day_is_asked(desk: Desk, text: str) -> None:
    desk.book(HOURS)
    assert texts.or_hours not in desk.ask("alex", text)
