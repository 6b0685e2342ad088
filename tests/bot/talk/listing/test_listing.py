"""Questions about what stands: who is out, who covers, who is on call, hours and holidays; answered from the systems as they are.

It is Wednesday 18 November 2026, 10:00. Alex is on call on weekdays 09:00-17:00 (Payments), Lena 07:00-15:00 (Platform).
"""

import io

import pytest
from PIL import Image

from tests.bot.conftest import Desk
from tests.bot.space import space_of

PICTURED = ", as a picture: it shows what the list says."
FRIDAY, MONDAY, TUESDAY = "2026-11-20", "2026-11-23", "2026-11-24"


def asked(desk: Desk, text: str, who: str = "alex") -> str:
    """What is answered."""
    desk.ask(who, text)
    return [said for said in desk.heard(who) if not said.endswith(PICTURED)][-1]


def lines(answer: str) -> list[str]:
    """The lines of a list, without its bullets."""
    return [line.removeprefix("• ") for line in answer.splitlines() if line.startswith("• ")]


def pictures(desk: Desk, who: str = "alex") -> list[tuple[str, bytes]]:
    """The files that somebody was sent: names and contents."""
    webex = desk.sandbox.webex
    found = (found.get("files", ()) for found in webex.messages_in(webex.direct_room(who)))
    return [webex.rooms.files[address.rsplit("/", 1)[-1]] for files in found for address in files]


# ---- what have I booked ----------------------------------------------------------------------------------------------------------


def test_what_was_booked_by_us_and_by_others_is_listed_from_today_on(desk: Desk) -> None:
    asked(desk, "I'm out Friday, cover with Priya")
    desk.click("alex", "positive")
    desk.out("alex", "2026-12-14", "2026-12-15", cover="lee")
    desk.out("alex", "2026-11-10", "2026-11-11", cover="lee")  # is over
    answer = asked(desk, "what have I booked?")
    assert lines(answer) == [
        "Fri 20 Nov, all day: you're out, Priya Shah covers",
        "Mon 14 Dec, all day: you're out, Lee Chen covers",
    ]
    assert answer.startswith("What you have booked\n\nFrom today, Wed 18 Nov, on · times in Europe/London")


def test_nothing_booked_is_said_in_a_sentence(desk: Desk) -> None:
    assert "Nothing is booked for you then: you aren't out, and cover for nobody." in asked(desk, "what have I booked?")


def test_what_nobody_covers_stands_first_and_in_red(desk: Desk) -> None:
    desk.out("alex", FRIDAY, "2026-11-21", cover="priya")
    desk.out("alex", MONDAY, "2026-11-26")
    answer = asked(desk, "what have I booked?")
    assert lines(answer)[0] == "Mon 23 – Wed 25 Nov, all day: you're out, nobody covers 3 shifts"
    heard = desk.sandbox.webex.messages_in(desk.sandbox.webex.direct_room("alex"))
    card = [found for found in heard if found.get("attachments")][-1]["attachments"][0]["content"]
    red = [block["text"] for block in card["body"] if block.get("color") == "attention"]
    assert red == ["Mon 23 – Wed 25 Nov, all day: you're out, nobody covers 3 shifts"]


def test_one_shift_that_nobody_covers_is_named_by_its_hours(desk: Desk) -> None:
    desk.out("alex", FRIDAY, "2026-11-21")
    assert lines(asked(desk, "am I out on Friday?")) == ["Fri 20 Nov, all day: you're out, nobody covers 09:00–17:00"]


def test_who_is_not_on_call_leaves_nothing_empty(desk: Desk) -> None:
    desk.out("dana", FRIDAY, "2026-11-21")
    assert lines(asked(desk, "am I out on Friday?", "dana")) == ["Fri 20 Nov, all day: you're out, not on call then"]


def test_only_what_is_in_the_named_time_is_listed_and_whole(desk: Desk) -> None:
    desk.out("alex", "2026-11-30", "2026-12-03", cover="priya")
    desk.out("alex", FRIDAY, "2026-11-21", cover="lee")
    answer = asked(desk, "what do I have in December?")
    assert lines(answer) == ["Mon 30 Nov – Wed 2 Dec, all day: you're out, Priya Shah covers"]
    assert "Tue 1 – Thu 31 Dec · times in Europe/London" in answer


def test_whom_one_covers_is_listed_too(desk: Desk) -> None:
    desk.out("alex", FRIDAY, "2026-11-21", cover="priya")
    assert lines(asked(desk, "what am I covering?", "priya")) == ["Fri 20 Nov, 09:00–17:00: Alex Morgan out, you cover"]


def test_a_series_is_each_of_its_times(desk: Desk) -> None:
    desk.out(
        "alex",
        MONDAY,
        TUESDAY,
        cover="priya",
        rrule="FREQ=WEEKLY;BYDAY=MO",
        datesApplicable={"from": MONDAY, "to": "2026-12-08"},
    )
    assert lines(asked(desk, "what have I booked?")) == [
        f"Mon {day}, all day: you're out, Priya Shah covers" for day in ("23 Nov", "30 Nov", "7 Dec")
    ]


def test_a_long_list_is_cut_and_says_how_to_see_the_rest(desk: Desk) -> None:
    for week in range(20):
        desk.out("dana", f"2026-12-{1 + week:02}T{week % 2 + 9:02}:00:00", f"2026-12-{1 + week:02}T17:00:00")
    answer = asked(desk, "what have I booked?", "dana")
    assert len(lines(answer)) == 15
    assert "… and 5 more. Ask about a day or a week to see less." in answer


def test_holidays_in_webex_are_among_what_is_booked(desk: Desk) -> None:
    asked(desk, "add 25 December as a holiday")
    desk.click("alex", "positive")
    assert lines(asked(desk, "what have I booked?")) == ["Fri 25 Dec, all day: Webex holiday"]
    assert lines(asked(desk, "what holidays do I have?")) == ["Fri 25 Dec, all day"]
    assert lines(asked(desk, "what do I have next week?")) == []


def test_how_many_days_are_left_nobody_knows(desk: Desk) -> None:
    desk.out("alex", FRIDAY, "2026-11-21", cover="lee")
    answer = asked(desk, "how much annual leave do I have left?")
    assert "in neither Everbridge nor Webex" in answer
    assert len(lines(answer)) == 1


# ---- who is out, who covers ------------------------------------------------------------------------------------------------------


def test_who_is_out_is_asked_of_everybody(desk: Desk) -> None:
    desk.out("lena", MONDAY, "2026-11-28", cover="max")
    desk.out("alex", TUESDAY, "2026-11-25")
    desk.out("dana", "2026-12-14", "2026-12-15")
    answer = asked(desk, "who is out next week?", "jo")
    assert lines(answer) == [
        "Tue 24 Nov, all day: Alex Morgan out, nobody covers 09:00–17:00",
        "Mon 23 – Fri 27 Nov, all day: Lena Fischer out, Max Weber covers",
    ]
    assert "Mon 23 – Sun 29 Nov · times in Europe/London" in answer


def test_without_a_time_it_is_today_and_says_so(desk: Desk) -> None:
    desk.out("lena", "2026-11-18", "2026-11-19", cover="max")
    desk.out("alex", FRIDAY, "2026-11-21", cover="lee")
    answer = asked(desk, "who is out?", "jo")
    assert "Today, Wed 18 Nov · times in Europe/London" in answer
    assert lines(answer) == ["Wed 18 Nov, all day: Lena Fischer out, Max Weber covers"]
    assert "Nobody is booked as out then." in asked(desk, "is anybody off tomorrow?", "jo")


def test_who_covers_for_somebody(desk: Desk) -> None:
    desk.out("lena", FRIDAY, "2026-11-21", cover="max")
    answer = asked(desk, "who covers for Lena?", "jo")
    assert answer.startswith("Who covers for Lena Fischer")
    assert lines(answer) == ["Fri 20 Nov, all day: Lena Fischer out, Max Weber covers"]
    assert "Jo Park isn't booked as out then, so nobody covers." in asked(desk, "who covers for Jo?", "lee")


def test_who_covers_me(desk: Desk) -> None:
    desk.out("alex", FRIDAY, "2026-11-21", cover="lee")
    assert lines(asked(desk, "who covers me on Friday?")) == ["Fri 20 Nov, all day: you're out, Lee Chen covers"]
    assert "Nobody covers for you then, and you cover for nobody." in asked(desk, "who covers me on Monday?")


def test_of_several_people_of_a_name_it_asks_which(desk: Desk) -> None:
    desk.out("sam.okafor", FRIDAY, "2026-11-21", cover="lee")
    assert asked(desk, "who covers for Sam?").startswith("Which Sam do you mean?")
    assert lines(asked(desk, "2")) == ["Fri 20 Nov, all day: Sam Okafor out, Lee Chen covers"]
    assert "There is nothing waiting for your answer" in asked(desk, "yes")


def test_a_name_that_is_nobodys_gets_a_sentence(desk: Desk) -> None:
    assert "I can't find “Zebulon”" in asked(desk, "who covers for Zebulon?")
    assert "Kim Lund isn't in Everbridge" in asked(desk, "who covers for Kim?")


def test_times_are_those_of_the_asker(desk: Desk) -> None:
    desk.out("alex", "2026-11-20T09:00:00", "2026-11-20T12:00:00", cover="lee")
    answer = asked(desk, "who is out on Friday?", "lena")
    assert lines(answer) == ["Fri 20 Nov, 10:00–13:00: Alex Morgan out, Lee Chen covers"]
    assert answer.count("Europe/Berlin") == 1


# ---- who is on call --------------------------------------------------------------------------------------------------------------


def test_who_is_on_call_is_told_for_each_calendar(desk: Desk) -> None:
    answer = asked(desk, "who is on call tonight?", "jo")
    assert answer.splitlines()[0] == "Who is on call"
    assert "Payments on-call\n\n• Wed 18 Nov, 17:00 – Thu 09:00: Sam Carter" in answer
    assert "Platform on-call\n\n• Wed 18 Nov, 15:00–23:00: Leo Rossi" in answer


def test_what_is_now_says_so(desk: Desk) -> None:
    answer = asked(desk, "who is on call?", "jo")
    assert "Today, Wed 18 Nov" in answer
    assert "Wed 18 Nov, 09:00–17:00 (now): Alex Morgan" in lines(answer)


def test_who_stands_in_is_on_call_and_a_gap_is_first(desk: Desk) -> None:
    desk.out("alex", "2026-11-20T09:00:00", "2026-11-20T12:00:00", cover="priya")
    desk.out("alex", "2026-11-20T12:00:00", "2026-11-20T15:00:00")
    assert [line for line in lines(asked(desk, "who is on call on Friday for Payments?", "jo")) if "Sam Carter" not in line] == [
        "Fri 20 Nov, 12:00–15:00: nobody is on call (Alex Morgan is out)",
        "Fri 20 Nov, 09:00–12:00: Priya Shah for Alex Morgan",
        "Fri 20 Nov, 15:00–17:00: Alex Morgan",
    ]


def test_the_same_hours_of_days_in_a_row_are_one_line(desk: Desk) -> None:
    answer = asked(desk, "who is on call next week?", "jo")
    assert "Mon 23 – Fri 27 Nov, 09:00–17:00 each day: Alex Morgan" in lines(answer)
    assert "Mon 23 – Sun 29 Nov, 17:00–09:00 each night: Priya Shah" in lines(answer)
    assert "Fri 27 Nov, 23:00 – Sun 29 Nov, 23:00: Priya Shah" in lines(answer)


def test_whether_one_is_on_call(desk: Desk) -> None:
    assert lines(asked(desk, "am I on call on Friday?")) == ["Fri 20 Nov, 09:00–17:00: you"]
    assert "You aren't on call then." in asked(desk, "am I on call on Saturday?")
    assert "Wed 18 – Fri 20 Nov, 09:00–17:00 each day: you" in asked(desk, "when am I on call next?")


# ---- hours and holidays ----------------------------------------------------------------------------------------------------------


def test_working_hours_are_those_in_webex(desk: Desk) -> None:
    assert "Webex has no working hours of yours." in asked(desk, "what are my working hours?")
    asked(desk, "I work 9 to 5 Monday to Thursday")
    desk.click("alex", "positive")
    answer = asked(desk, "what are my working hours?")
    assert lines(answer) == ["Mon–Thu 09:00–17:00"]
    assert "Your location's schedule “Office hours” holds for you as well" in answer


# ---- beside other things ---------------------------------------------------------------------------------------------------------


def test_an_open_card_stays_as_it_is(desk: Desk) -> None:
    asked(desk, "I'm out Friday, cover with Priya")
    for question in ("who is out next week?", "am I out on Monday?", "who is on call tonight?", "what have I booked?"):
        asked(desk, question)
    assert "Which Sam do you mean: Sam Carter or Sam Okafor?" in asked(desk, "who covers for Sam?")
    desk.ask("alex", "yes")
    assert "Booked: Priya Shah covers for Alex Morgan" in desk.heard("alex")[-1]


def test_a_question_in_a_message_with_a_request_is_answered_after_it(desk: Desk) -> None:
    asked(desk, "I'm out Friday, cover with Priya. Who is on call tonight?")
    desk.click("alex", "positive")
    assert any("Who is on call" in said for said in desk.heard("alex"))


def in_a_space(desk: Desk, text: str) -> list[str]:
    """What the bot says there when Alex asks something."""
    space = space_of(desk, "alex", "priya")
    space.say("alex", text)
    return space.said()


@pytest.mark.parametrize(
    "question", ["who is out on Friday?", "am I out on Friday?", "who covers for Lena?", "what are my working hours?"]
)
def test_what_others_must_not_hear_is_answered_in_the_own_space(desk: Desk, question: str) -> None:
    desk.out("lena", FRIDAY, "2026-11-21", cover="max")
    desk.out("alex", FRIDAY, "2026-11-21", cover="lee")
    assert in_a_space(desk, question) == ["I've answered you in our own space."]
    assert desk.heard("alex")


def test_who_is_on_call_may_be_heard_by_all_without_who_is_out(desk: Desk) -> None:
    desk.out("alex", "2026-11-20T09:00:00", "2026-11-20T12:00:00", cover="priya")
    desk.out("alex", "2026-11-20T12:00:00", "2026-11-20T15:00:00")
    [answer] = in_a_space(desk, "who is on call on Friday for Payments?")
    assert "Fri 20 Nov, 12:00–15:00: nobody is on call" in lines(answer)
    assert "Fri 20 Nov, 09:00–12:00: Priya Shah" in lines(answer)
    assert "Fri 20 Nov, 15:00–17:00: Alex Morgan" in lines(answer)
    assert "out" not in answer
    assert desk.heard("alex") == []


# ---- when it can't be told -------------------------------------------------------------------------------------------------------


def test_where_it_is_not_set_up_it_says_so(desk: Desk) -> None:
    without = desk.reopened(everbridge_organization_id=None, webex_admin_token=None)
    assert "your administrator has to connect me to Everbridge first" in asked(without, "who is out next week?")
    assert "give me access to Webex schedules first" in asked(without, "what are my working hours?")


def test_who_is_in_no_system_is_told(desk: Desk) -> None:
    assert "I can't find you in Everbridge" in asked(desk, "what have I booked?", "kim")


def test_where_it_may_not_be_looked_it_says_so(desk: Desk) -> None:
    desk.sandbox.everbridge.faults.answer("GET", "/substitutions", 403, times=9)
    assert "Everbridge doesn't let me look that up (403)" in asked(desk, "who is out next week?")


def test_where_only_shifts_may_not_be_seen_the_rest_is_told(desk: Desk) -> None:
    desk.out("alex", FRIDAY, "2026-11-21")
    desk.sandbox.everbridge.faults.answer("GET", "/calendarEvents", 403, times=9)
    answer = asked(desk, "what have I booked?")
    assert lines(answer) == ["Fri 20 Nov, all day: you're out, nobody covers"]
    assert "I may not see on-call shifts (403)" in answer


def test_a_system_that_is_down_is_tried_again_and_then_told_of(desk: Desk) -> None:
    desk.sandbox.everbridge.faults.answer("GET", "/substitutions", 503, times=99)
    desk.say("alex", "what have I booked?")
    for _ in range(4):
        desk.work()
        desk.later(seconds=40)
    assert desk.heard("alex")[-1].startswith("Everbridge is overloaded (503), so I can't tell you that now.")


def test_a_question_about_something_else_gets_what_can_be_asked(desk: Desk) -> None:
    assert "I can tell you what is booked: “What have I booked?”" in asked(desk, "if I took the 12th off, who would be on call?")


# ---- what it costs ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("question", ["who is out next week?", "what do I have next week?", "who is on call next week?"])
def test_a_week_takes_three_calls_of_everbridge_at_most(desk: Desk, question: str) -> None:
    desk.out("alex", MONDAY, "2026-11-25", cover="priya")
    desk.out("alex", "2026-11-26", "2026-11-27")
    before = len(desk.sandbox.everbridge.requests)
    asked(desk, question)
    assert len(desk.sandbox.everbridge.requests) - before <= 3


def test_who_covers_and_is_out_too_is_told_first(desk: Desk) -> None:
    desk.out("dana", MONDAY, TUESDAY, cover="lee")
    desk.out("alex", FRIDAY, "2026-11-21", cover="lee")
    desk.out("lee", FRIDAY, "2026-11-21", cover="april")
    found = lines(asked(desk, "who is out from Friday on?", "jo"))
    assert found[0] == "Fri 20 Nov, all day: Alex Morgan out, Lee Chen covers, but Lee Chen is out then too"


def test_a_day_that_there_is_not_is_told(desk: Desk) -> None:
    assert "February" in asked(desk, "who is out on 31 February?")


# ---- the picture -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("question", ["who is out next week?", "what have I booked?", "who covers for me next week?"])
def test_a_week_or_more_comes_as_a_picture_too(desk: Desk, question: str) -> None:
    desk.out("alex", MONDAY, TUESDAY, cover="priya")
    asked(desk, question)
    assert desk.heard("alex")[-1].endswith(PICTURED)
    [(name, content)] = pictures(desk)
    assert name == "timeline.png"
    with Image.open(io.BytesIO(content)) as image:
        assert image.format == "PNG"
        assert image.width == 1280


def test_less_than_a_week_and_an_empty_one_have_no_picture(desk: Desk) -> None:
    asked(desk, "who is out next week?")
    desk.out("alex", MONDAY, TUESDAY, cover="priya")
    asked(desk, "who is out on Monday?")
    asked(desk, "who is on call next week?")
    assert pictures(desk) == []


def test_in_a_space_the_picture_is_for_the_asker_alone(desk: Desk) -> None:
    desk.out("lena", MONDAY, "2026-11-30")
    assert in_a_space(desk, "who is out next week?") == ["I've answered you in our own space."]
    assert len(pictures(desk)) == 1
