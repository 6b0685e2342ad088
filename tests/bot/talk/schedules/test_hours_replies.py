"""While new working hours or holidays are on a card: what is said changes just that, what can't be had is said, and what is another
request leaves it as it is."""

import pytest

from tests.bot.conftest import Desk

WEEK = "I work 9 to 5 Monday to Friday"


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("and fridays off", "Mon–Thu 09:00–17:00"),
        ("I only work Monday to Wednesday", "Mon–Wed 09:00–17:00"),
        ("but I don't work Fridays", "Mon–Thu 09:00–17:00"),
        ("mondays from 8", "Mon 08:00–17:00, Tue–Fri 09:00–17:00"),
        ("with lunch 12 to 1 except Friday", "Mon–Thu 09:00–12:00, 13:00–17:00, Fri 09:00–17:00"),
        ("lunch 12 to 1, not on Fridays", "Mon–Thu 09:00–12:00, 13:00–17:00, Fri 09:00–17:00"),
        ("no, Friday off", "Mon–Thu 09:00–17:00"),
        ("no, Wednesday off", "Mon, Tue, Thu, Fri 09:00–17:00"),
        ("I start at 8 on Mondays", "Mon 08:00–17:00, Tue–Fri 09:00–17:00"),
    ],
)
def test_days_that_are_worked_or_not_change_the_hours(desk: Desk, text: str, hours: str) -> None:
    desk.ask("alex", WEEK)
    assert desk.ask("alex", text).startswith(f"Working hours {hours} every week")


def test_other_hours_in_every_second_week_leave_open_what_the_others_have(desk: Desk) -> None:
    desk.ask("alex", WEEK)
    assert desk.ask("alex", "and every other Monday only mornings").startswith(
        "I can set working hours that are the same every week, or"
    )


def test_hours_of_every_second_week_are_entered_so(desk: Desk) -> None:
    desk.ask("alex", "I work Mon-Thu 9-17 and every other Friday 9-13")
    desk.ask("alex", "yes")
    made = [one["recurrence"]["recurWeekly"] for own in desk.sandbox.webex.schedules("alex") for one in own["events"]]
    assert [(one["recurInterval"], one["friday"]) for one in made] == [(1, False), (2, True)]


@pytest.mark.parametrize(
    ("text", "cadence"), [("every other week", "every 2 weeks"), ("every third week", "every 3 weeks"), ("10 to 6", "every week")]
)
def test_a_card_of_hours_takes_another_cadence(desk: Desk, text: str, cadence: str) -> None:
    desk.ask("alex", WEEK)
    assert f" {cadence}, from " in desk.ask("alex", text).partition("?")[0]


@pytest.mark.parametrize("text", ["lunch is 12 to 1 every day", "my lunch break is 12 to 1", "I take lunch from 12 to 1"])
def test_a_break_is_taken_out_of_the_hours_that_stand(desk: Desk, text: str) -> None:
    desk.ask("alex", WEEK)
    desk.ask("alex", "yes")
    assert "Mon–Fri 09:00–17:00 → Mon–Fri 09:00–12:00, 13:00–17:00 every week" in desk.ask("alex", text)


@pytest.mark.parametrize("text", ["I'm off next Tuesday", "no, I'm sick on Tuesday", "off tomorrow"])
def test_an_absence_beside_hours_is_one(desk: Desk, text: str) -> None:
    desk.ask("alex", WEEK)
    assert desk.ask("alex", text).startswith("Out ")


@pytest.mark.parametrize("text", ["make that 8 on Mondays", "8 on mondays"])
def test_what_may_mean_two_things_takes_no_day_away(desk: Desk, text: str) -> None:
    desk.ask("alex", WEEK)
    assert desk.ask("alex", text).startswith("I didn't catch that")
    assert desk.ask("alex", "starting 1 February").startswith("Working hours Mon–Fri 09:00–17:00 every week, from Mon 1 Feb")


def test_a_holiday_is_another_request(desk: Desk) -> None:
    desk.ask("alex", WEEK)
    said = desk.ask("alex", "Add every Friday in March 2027 as a holiday")
    assert said.startswith("I can enter whole days as a holiday") and "Working hours" in said


def test_hours_that_begin_later_are_asked_for_and_begin_then(desk: Desk) -> None:
    assert desk.ask("alex", "From January I only work Monday to Wednesday").startswith("From when until when do you work?")
    assert desk.ask("alex", "9 to 5").startswith("Working hours Mon–Wed 09:00–17:00 every week, from Mon 4 Jan 2027")


@pytest.mark.parametrize("text", ["I work mon to wed 9 to 5 in even weeks", "I work 9 to 5 with lunch 12 to 1 except Friday"])
def test_hours_that_change_are_said_not_to_be_had(desk: Desk, text: str) -> None:
    assert desk.ask("alex", text).startswith("I can set working hours that are the same every week, or")


def test_a_part_of_a_holiday_is_said_not_to_be_had(desk: Desk) -> None:
    assert desk.ask("alex", "add 24 December from noon as a holiday").startswith("I can enter whole days as a holiday")
    assert desk.ask("alex", "24 December").startswith("Holiday Thu 24 Dec, all day")


def test_a_question_about_a_day_is_answered_by_the_hours(desk: Desk) -> None:
    desk.ask("alex", WEEK)
    assert "Mon–Fri 09:00–17:00" in desk.ask("alex", "does it include Saturday?")
