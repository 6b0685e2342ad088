"""Being away: from a sentence to a record in Everbridge."""

import pytest

from tests.scenarios.deployment import Chat, Deployment, buttons_of, facts_of, said, shown, text_of, weekday

WEDNESDAY = weekday()
YES = ["yes", "y", "ok", "Book it!", "approve", "👍"]
NO = ["no", "nope", "don't", "no thanks", "cancel", "👎"]
WHOLE = f"{shown(WEDNESDAY)}, all day (Europe/London)"


def test_an_absence_is_shown_before_it_is_booked(bot: Deployment) -> None:
    chat = bot.somebody()
    card = chat.say(f"I'm out on {said(WEDNESDAY)}")
    assert facts_of(card) == {
        "Who is out": chat.person.name,
        "Cover": "nobody",
        "When": WHOLE,
        "Calendar": "all of them",
        "On-call shifts": "You aren't on call then",
    }
    assert chat.booked == []


def test_an_absence_is_booked_by_a_click_on_its_card(bot: Deployment) -> None:
    chat = bot.somebody()
    card = chat.say(f"I'm out on {said(WEDNESDAY)}")
    receipt = chat.press("Book it")
    [row] = chat.booked
    assert (
        text_of(receipt)
        == f"- Booked: {chat.person.name} is out: {WHOLE} (Everbridge id {row['id']})\n\nReply undo to take it back."
    )
    assert chat.gone(card)


@pytest.fixture(scope="module")
def answered(bot: Deployment) -> dict[str, tuple[Chat, str]]:
    """What came of each word, said to a card of its own."""
    chats = {
        word: chat
        for word, (chat, _) in zip(
            YES + NO, bot.chorus(f"I'm out on {said(WEDNESDAY)}{' ' * at}" for at in range(len(YES + NO))).values(), strict=True
        )
    }
    for word, chat in chats.items():
        chat.send(word)
    return {word: (chat, text_of(chat.next())) for word, chat in chats.items()}


@pytest.mark.parametrize("yes", YES)
def test_an_absence_is_booked_by_a_word(answered: dict[str, tuple[Chat, str]], yes: str) -> None:
    chat, answer = answered[yes]
    assert answer.startswith("- Booked: ")
    assert len(chat.booked) == 1


@pytest.mark.parametrize("no", NO)
def test_a_no_leaves_it(answered: dict[str, tuple[Chat, str]], no: str) -> None:
    chat, answer = answered[no]
    assert answer == "All right, I've left it. Nothing was booked."
    assert chat.booked == []


def test_the_day_can_be_corrected(bot: Deployment) -> None:
    chat = bot.somebody()
    first = chat.say(f"I'm out on {said(WEDNESDAY)}")
    second = chat.say(f"no, on {said(weekday(name=3))}")
    assert facts_of(second)["When"] == f"{shown(weekday(name=3))}, all day (Europe/London)"
    assert chat.gone(first)


def test_part_of_the_day_can_be_said_later(bot: Deployment) -> None:
    chat = bot.somebody()
    chat.say(f"I'm out on {said(WEDNESDAY)}")
    assert facts_of(chat.say("only the morning"))["When"] == f"{shown(WEDNESDAY)}, 09:00–13:00 (Europe/London)"


def test_half_a_day_asks_which_half(bot: Deployment) -> None:
    chat = bot.somebody()
    assert buttons_of(chat.say(f"I'm out half a day on {said(WEDNESDAY)}")) == ["The morning", "The afternoon", "Never mind"]
    assert facts_of(chat.press("The afternoon"))["When"] == f"{shown(WEDNESDAY)}, 13:00–17:00 (Europe/London)"


def test_hours_are_booked_as_hours(bot: Deployment) -> None:
    chat = bot.somebody()
    chat.book(f"I'm out on {said(WEDNESDAY)} from 14:00 to 15:30")
    assert chat.booked[0]["time"] == {"start": "14:00", "end": "15:30"}


def test_an_open_end_is_closed_and_marked_as_a_guess(bot: Deployment) -> None:
    chat = bot.somebody()
    card = chat.say(f"I'm leaving at 3pm on {said(WEDNESDAY)}")
    assert facts_of(card)["When"] == f"{shown(WEDNESDAY)}, 15:00–24:00 (Europe/London)"
    assert "I assumed: until the end of the day" in text_of(card)


def test_a_series_needs_an_end(bot: Deployment) -> None:
    chat = bot.somebody()
    asked = chat.say("I'm off every Monday")
    assert text_of(asked).startswith("Until when does that repeat? I need a last day")
    last = weekday(6, 0)
    card = chat.say(f"until {said(last)}")
    assert facts_of(card)["When"].startswith(f"every Monday until {shown(last)}, first Mon ")
    chat.press("Book it")
    assert chat.booked[0]["recurrence"]["rrule"] == "FREQ=WEEKLY;BYDAY=MO"


def test_several_days_apart_are_several_records(bot: Deployment) -> None:
    chat = bot.somebody()
    first, second = weekday(2, 1), weekday(2, 3)
    card = chat.say(f"I'm out on {said(first)} and {said(second)}")
    assert facts_of(card)["When"] == f"{shown(first)}, all day; {shown(second)}, all day (Europe/London)"
    receipt = text_of(chat.press("Book it"))
    assert [row["recurrence"]["datesApplicable"]["from"] for row in chat.booked] == [first.isoformat(), second.isoformat()]
    assert all(str(row["id"]) in receipt for row in chat.booked)


def test_what_the_card_shows_is_what_is_sent(bot: Deployment) -> None:
    chat = bot.somebody()
    card = chat.say(f"I'm out on {said(WEDNESDAY)}")
    assert "POST /scheduling/900000000000009/substitutions" in card["markdown"]
    chat.press("Book it")
    call = next(call for call in reversed(bot.sandbox.everbridge.requests) if call.method == "POST")
    assert call.path.endswith("/scheduling/900000000000009/substitutions")
    exact = card["attachments"][0]["content"]["actions"][-1]
    assert exact["title"] == "Details"
    assert str(call.body["data"]["attributes"]["contactId"]) in str(exact)


def test_two_calendars_are_asked_for(bot: Deployment) -> None:
    priya = bot.chat("priya")
    night = weekday(2, 0)
    card = priya.say(f"I'm out from {said(night)} to {said(weekday(5, 6))}")
    assert buttons_of(card) == ["Payments on-call", "Platform on-call", "Both of them", "Never mind"]
    assert facts_of(priya.say("3"))["Calendar"] == "Payments on-call, Platform on-call"
    priya.press("positive")
    assert sorted(row["calendarId"] for row in priya.booked) == [3300000000000003, 3300000000000004]


def test_everbridges_zone_counts_where_webex_has_none(bot: Deployment) -> None:
    assert facts_of(bot.chat("lee").say(f"I'm out on {said(WEDNESDAY)}"))["When"] == WHOLE


def test_a_new_request_opens_a_card_beside_one_that_is_open(bot: Deployment) -> None:
    chat = bot.somebody()
    first = chat.say(f"I'm out on {said(WEDNESDAY)}")
    second = chat.say(f"I'm on leave on {said(weekday(3))}")
    assert "Your other card is still open" in text_of(second)
    chat.press("Book it", first)
    chat.press("Book it", second)
    assert len(chat.booked) == 2


def test_yes_with_nothing_open_books_nothing(bot: Deployment) -> None:
    assert text_of(bot.somebody().say("yes")).startswith("There is nothing waiting for your answer.")


def test_what_was_booked_is_taken_back_by_the_button_or_in_words(bot: Deployment) -> None:
    chat = bot.somebody()
    chat.book(f"I'm out on {said(WEDNESDAY)}")
    assert "Taken back" in text_of(chat.press("Undo"))
    chat.book(f"I'm out on {said(WEDNESDAY)}")
    assert text_of(chat.say("undo")).startswith("Take this back?")
    assert "Taken back" in text_of(chat.say("yes"))
    assert chat.booked == []
