"""What somebody says of a booking afterwards, between real processes: a day less, somebody else, never mind all of it."""

from tests.scenarios.deployment import Deployment, said, shown, text_of, weekday

FIRST, SECOND = weekday(), weekday(2, 3)


def test_a_booking_is_moved_put_back_and_cancelled_in_words(bot: Deployment) -> None:
    chat = bot.somebody()
    chat.say(f"I'm out on {said(FIRST)}")
    assert text_of(chat.press("Book it")).startswith("- Booked: ")
    card = text_of(chat.say(f"make it {said(SECOND)}"))
    assert card.startswith("Change this?") and f"{shown(FIRST)}, all day → {shown(SECOND)}, all day" in card
    assert text_of(chat.say("yes")).startswith("- Changed: ")
    assert [row["recurrence"]["datesApplicable"]["from"] for row in chat.booked] == [SECOND.isoformat()]
    assert text_of(chat.press("Undo")).startswith("- Changed: ")
    assert [row["recurrence"]["datesApplicable"]["from"] for row in chat.booked] == [FIRST.isoformat()]
    assert "Take this back?" in text_of(chat.say(f"I'm no longer out on {said(FIRST)}"))
    assert text_of(chat.say("take it back")).startswith("- Taken back: ")
    assert chat.booked == []
