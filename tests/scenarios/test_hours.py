"""Working hours: a Webex schedule of one's own."""

from tests.scenarios.deployment import Deployment, facts_of, text_of

WEEK = "I work 9 to 5 Monday to Thursday"


def test_the_first_hours_make_a_schedule(bot: Deployment) -> None:
    chat = bot.somebody()
    card = chat.say(WEEK)
    assert facts_of(card)["Hours"].startswith("Mon–Thu 09:00–17:00 every week, from ")
    assert facts_of(card)["Schedule"] == "Working hours (new, Webex)"
    assert chat.schedules == []
    receipt = chat.press("positive")
    [schedule] = chat.schedules
    assert (schedule["name"], schedule["type"], [event["name"] for event in schedule["events"]]) == (
        "Working hours",
        "businessHours",
        ["Mon-Thu 09:00-17:00"],
    )
    assert schedule["id"] not in text_of(receipt)
    assert schedule["id"] in str(receipt["attachments"]).replace("\\n", "")  # under Details


def test_more_hours_are_added_and_the_card_says_so(bot: Deployment) -> None:
    chat = bot.somebody()
    chat.book(WEEK)
    card = chat.say("I work 8 to 4 on Fridays")
    assert facts_of(card)["Already in it"].startswith("Mon–Thu 09:00–17:00")
    assert "This comes on top of the hours that are in the schedule already" in text_of(card)
    chat.press("positive")
    assert [event["name"] for event in chat.schedules[0]["events"]] == ["Mon-Thu 09:00-17:00", "Fri 08:00-16:00"]


def test_the_same_hours_are_not_booked_twice(bot: Deployment) -> None:
    chat = bot.somebody()
    chat.book(WEEK)
    assert text_of(chat.say(WEEK)) == "That is in your Webex schedule already, so there is nothing to book."


def test_missing_hours_are_asked_for(bot: Deployment) -> None:
    chat = bot.somebody()
    assert text_of(chat.say("I work Mondays")).startswith("From when until when do you work?")
    assert facts_of(chat.say("9 to 5"))["Hours"].startswith("Mon 09:00–17:00 every week")


def test_hours_over_midnight_are_refused_in_a_sentence(bot: Deployment) -> None:
    answer = bot.somebody().say("I work 22:00 to 06:00 Monday to Friday")
    assert text_of(answer).startswith("I can't book working hours over midnight")


def test_somebody_without_schedules_is_told_so(bot: Deployment) -> None:
    bot.sandbox.webex.faults.answer("GET", "/features/schedules", 404)
    assert text_of(bot.somebody().say(WEEK)) == (
        "Webex keeps no schedule for you: that needs Webex Calling (404). Nothing was booked; please ask your administrator."
    )


def test_nobody_needs_an_everbridge_contact_for_his_hours(bot: Deployment) -> None:
    kim = bot.chat("kim")
    kim.book(WEEK)
    assert len(kim.schedules) == 1
