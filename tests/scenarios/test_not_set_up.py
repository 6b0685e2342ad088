"""A deployment without Everbridge or without schedules: it says so, and checks as sound."""

from tests.scenarios.deployment import Deployment, text_of


def test_an_absence_is_refused_without_everbridge(plain_bot: Deployment) -> None:
    chat = plain_bot.somebody()
    assert text_of(chat.say("I'm out tomorrow, cover with Sam")) == (
        "Cover isn't set up here yet: your administrator has to connect me to Everbridge first. Nothing was booked."
    )
    assert text_of(chat.say("yes")).startswith("There is nothing waiting for your answer.")


def test_working_hours_are_refused_without_an_admin_token(plain_bot: Deployment) -> None:
    chat = plain_bot.somebody()
    assert text_of(chat.say("I work 9 to 5 Monday to Thursday")) == (
        "Working hours and holidays aren't set up here yet: your administrator has to give me access to Webex schedules first. "
        "Nothing was booked."
    )


def test_a_holiday_is_refused_without_an_admin_token(plain_bot: Deployment) -> None:
    assert text_of(plain_bot.somebody().say("add 25 December as a holiday")).startswith("Working hours and holidays aren't set up")


def test_help_is_there_all_the_same(plain_bot: Deployment) -> None:
    assert text_of(plain_bot.somebody().say("help")).startswith("What you can tell me")


def test_the_check_says_what_is_not_set_up(plain_bot: Deployment) -> None:
    checked = plain_bot.run("check")
    assert checked.returncode == 0, checked.stdout
    assert "everbridge: not set up" in checked.stdout
    assert "webex schedules: not set up" in checked.stdout


def test_nothing_is_asked_of_everbridge(plain_bot: Deployment) -> None:
    assert plain_bot.sandbox.everbridge.requests == []
