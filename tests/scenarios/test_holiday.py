"""Holidays: all-day events of a Webex schedule of one's own."""

from tests.scenarios.deployment import Chat, Deployment, facts_of, said, shown, text_of, weekday

FIRST, SECOND = weekday(2, 1), weekday(3, 4)


def days_of(chat: Chat) -> list[tuple[str, str]]:
    """The name and first day of each event in the person's holidays."""
    [schedule] = chat.schedules
    assert (schedule["name"], schedule["type"]) == ("Holidays", "holidays")
    return [(event["name"], event["startDate"]) for event in schedule["events"]]


def test_a_holiday_is_added(bot: Deployment) -> None:
    chat = bot.somebody()
    card = chat.say(f"add {said(FIRST)} as a holiday")
    assert facts_of(card)["Day"] == f"{shown(FIRST)}, all day"
    chat.press("positive")
    assert days_of(chat) == [(f"Holiday {FIRST.day} {FIRST:%b %Y}", FIRST.isoformat())]


def test_several_holidays_are_added_at_once(bot: Deployment) -> None:
    chat = bot.somebody()
    receipt = chat.book(f"add {said(FIRST)} and {said(SECOND)} as holidays")
    assert [day for _, day in days_of(chat)] == [FIRST.isoformat(), SECOND.isoformat()]
    assert text_of(receipt).startswith("- Booked: ")


def test_a_known_holiday_keeps_its_name(bot: Deployment) -> None:
    chat = bot.somebody()
    chat.book("add Christmas Day and Boxing Day as holidays")
    assert [name.rpartition(" ")[0] for name, _ in days_of(chat)] == ["Christmas Day", "Boxing Day"]


def test_the_second_holiday_goes_into_the_same_schedule(bot: Deployment) -> None:
    chat = bot.somebody()
    chat.book(f"add {said(FIRST)} as a holiday")
    chat.book(f"add {said(SECOND)} as a holiday")
    assert len(days_of(chat)) == 2


def test_the_same_holiday_is_not_added_twice(bot: Deployment) -> None:
    chat = bot.somebody()
    chat.book(f"add {said(FIRST)} as a holiday")
    again = chat.say(f"add {said(FIRST)} as a holiday")
    assert text_of(again) == "That is in your Webex schedule already, so there is nothing to book."


def test_a_yearly_holiday_is_added_once_and_marked(bot: Deployment) -> None:
    card = bot.somebody().say("add 25 December every year as a holiday")
    assert "I assumed: only the next one: Webex can't repeat a personal holiday every year" in text_of(card)
