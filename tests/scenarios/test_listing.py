"""Asking what stands: from a booking to the answers that show it, to whoever asks."""

from tests.scenarios.deployment import TODAY, Chat, Deployment, said, text_of, weekday

WEDNESDAY = weekday(30)  # on which no other scenario books
YEAR = "" if WEDNESDAY.year == TODAY.year else f" {WEDNESDAY.year}"
DAY = f"{WEDNESDAY:%a} {WEDNESDAY.day} {WEDNESDAY:%b}{YEAR}, all day"


def test_a_booking_is_in_the_answers_as_long_as_it_stands(bot: Deployment) -> None:
    absent, stand_in, colleague = bot.somebody(), bot.somebody(), bot.somebody()
    assert "Nothing is booked for you then" in text_of(absent.say("what have I booked?"))
    receipt = absent.book(f"I'm out on {said(WEDNESDAY)}, cover with {stand_in.person.email}")

    assert text_of(stand_in.next()).startswith("You're covering for")
    assert f"{DAY}: you're out, {stand_in.person.name} covers" in text_of(absent.say("what have I booked?"))
    assert "as a picture" in text_of(absent.next())
    question = f"who is out on {said(WEDNESDAY)}?"
    assert f"{DAY}: {absent.person.name} out, you cover" in text_of(stand_in.say(question))
    assert f"{DAY}: {absent.person.name} out, {stand_in.person.name} covers" in text_of(colleague.say(question))

    assert "Taken back" in text_of(absent.press("Undo", receipt))
    assert "Nothing is booked for you then" in text_of(absent.say(f"am I out on {said(WEDNESDAY)}?"))


def test_a_space_hears_who_is_on_call_and_not_who_is_out(bot: Deployment) -> None:
    asker = bot.somebody()
    there = Chat(bot, asker.person, bot.group(asker))
    assert text_of(there.say("@Understudy who is on call tonight?", mentions=["bot"])).startswith("Who is on call")
    answer = there.say(f"@Understudy who is out on {said(WEDNESDAY)}?", mentions=["bot"])
    assert text_of(answer) == "I've answered you in our own space."
    assert text_of(asker.next()).startswith("Who is out")
