"""Who stands in: one person for each name, or a question, never a guess."""

import pytest

from tests.scenarios.deployment import Deployment, buttons_of, facts_of, said, shown, text_of, weekday

DAY = weekday()
ON = f"on {said(DAY)}"
CHOICES = {
    "1": "Sam Carter",
    "2": "Sam Okafor",
    "the second one": "Sam Okafor",
    "Sam Okafor": "Sam Okafor",
    "sam.okafor@example.com": "Sam Okafor",
    "Okafor": "Sam Okafor",
}


def test_the_receipt_names_the_people_the_day_and_the_record(bot: Deployment) -> None:
    chat = bot.somebody()
    receipt = chat.book(f"I'm out {ON}, cover with Sam Carter")
    assert text_of(receipt) == (
        f"- Booked: Sam Carter covers for {chat.person.name}: {shown(DAY)}, all day (Europe/London) "
        f"(Everbridge id {chat.booked[0]['id']})\n\n- Told: Sam Carter\n\nReply undo to take it back."
    )


@pytest.fixture(scope="module")
def chosen(bot: Deployment) -> dict[str, str]:
    """Who covers, by the answer to "Which Sam do you mean?"."""
    asked = bot.chorus(f"I'm out {ON}, cover with Sam{' ' * at}" for at in range(len(CHOICES)))
    chats = dict(zip(CHOICES, (chat for chat, _ in asked.values()), strict=True))
    for answer, chat in chats.items():
        chat.send(answer)
    return {answer: facts_of(chat.next())["Cover"] for answer, chat in chats.items()}


@pytest.mark.parametrize("answer", CHOICES)
def test_one_of_two_sams_is_chosen_in_words(chosen: dict[str, str], answer: str) -> None:
    assert chosen[answer] == CHOICES[answer]


def test_a_long_contact_id_is_kept_to_the_last_digit(bot: Deployment) -> None:
    chat = bot.somebody()
    chat.book(f"I'm out {ON}, cover with Sam Okafor")
    assert chat.booked[0]["staffAssignment"]["contactIds"] == [9007199254740993]


def test_one_of_two_sams_is_chosen_by_a_button(bot: Deployment) -> None:
    chat = bot.somebody()
    asked = chat.say(f"I'm out {ON}, cover with Sam")
    assert text_of(asked).startswith("Which Sam do you mean?\n\n1. Sam Carter (sam.carter@example.com)\n2. Sam Okafor")
    assert buttons_of(asked) == ["Sam Carter", "Sam Okafor", "None of these"]
    assert facts_of(chat.press("Sam Okafor"))["Cover"] == "Sam Okafor"
    assert chat.gone(asked)


@pytest.mark.parametrize("answer", ["none of these", "none", "no"])
def test_none_of_them_leaves_it(bot: Deployment, answer: str) -> None:
    chat = bot.somebody()
    chat.say(f"I'm out {ON}, cover with Sam")
    assert text_of(chat.say(answer)) == "All right, I've left it. Nothing was booked."


def test_a_number_that_is_not_on_the_card_is_told_so(bot: Deployment) -> None:
    chat = bot.somebody()
    chat.say(f"I'm out {ON}, cover with Sam")
    assert text_of(chat.say("7")).startswith("That number isn't on the card.")


def test_a_yes_does_not_choose(bot: Deployment) -> None:
    chat = bot.somebody()
    chat.say(f"I'm out {ON}, cover with Sam")
    assert text_of(chat.say("yes")) == "Which one do you mean? Please press a button, or reply with its number."


def test_a_mention_is_exact(bot: Deployment) -> None:
    chat = bot.somebody()
    card = chat.say(f"I'm out {ON}, cover with @Sam", mentions=["sam.okafor"])
    assert facts_of(card)["Cover"] == "Sam Okafor"


def test_a_mention_is_remembered_through_other_questions(bot: Deployment) -> None:
    priya = bot.chat("priya")
    asked = priya.say(f"I'm out from {said(weekday(6, 0))} to {said(weekday(9, 6))}, cover with @Sam", mentions=["sam.okafor"])
    assert "calendar" in text_of(asked)
    assert facts_of(priya.press("Both of them"))["Cover"] == "Sam Okafor"


def test_a_short_name_is_not_taken_for_its_neighbour(bot: Deployment) -> None:
    assert facts_of(bot.somebody().say(f"I'm out {ON}, cover with Lee"))["Cover"] == "Lee Chen"


def test_my_manager_is_a_person(bot: Deployment) -> None:
    assert facts_of(bot.somebody().say(f"I'm out {ON}, my manager covers"))["Cover"] == "Dana Reed"


def test_the_cover_can_be_changed(bot: Deployment) -> None:
    chat = bot.somebody()
    chat.say(f"I'm out {ON}, cover with Sam")
    card = chat.say("with Lee instead")
    assert (facts_of(card)["Cover"], facts_of(card)["When"]) == ("Lee Chen", f"{shown(DAY)}, all day (Europe/London)")


def test_a_name_that_nobody_has_is_asked_for(bot: Deployment) -> None:
    chat = bot.somebody()
    asked = chat.say(f"I'm out {ON}, cover with Zebedee")
    assert text_of(asked).startswith("I can't find “Zebedee”. Could you give me the full name or e-mail address")
    assert facts_of(chat.say("Jo Park"))["Cover"] == "Jo Park"


def test_nobody_covers_when_the_answer_is_nobody(bot: Deployment) -> None:
    chat = bot.somebody()
    chat.say(f"I'm out {ON}, cover with Zebedee")
    assert facts_of(chat.say("nobody"))["Cover"] == "nobody"


def test_nobody_covers_for_himself(bot: Deployment) -> None:
    chat = bot.chat("jo")
    assert text_of(chat.say(f"I'm out {ON}, cover with Jo Park")).startswith("You can't cover for yourself. Who else could?")
    assert facts_of(chat.say("Lee"))["Cover"] == "Lee Chen"
    chat.say("no")


@pytest.mark.parametrize("name", ["Kim Lund", "Nina Old"])
def test_somebody_everbridge_does_not_know_can_not_cover(bot: Deployment, name: str) -> None:
    chat = bot.somebody()
    question = text_of(chat.say(f"I'm out {ON}, cover with {name}"))
    assert question.startswith(f"Everbridge doesn't know {name} and can't page them") and "Who else could cover?" in question
    assert facts_of(chat.say("Lee instead"))["Cover"] == "Lee Chen"
    chat.say("no")


def test_somebody_everbridge_does_not_know_can_not_be_out(bot: Deployment) -> None:
    assert text_of(bot.chat("kim").say(f"I'm out {ON}")).startswith("Everbridge doesn't know you yet, so I can't book an absence")


def test_one_of_several_is_asked_for_at_once(bot: Deployment) -> None:
    chat = bot.somebody()
    asked = chat.say(f"I'm out {ON}, Sam or Lee covers")
    assert buttons_of(asked) == ["Sam Carter", "Sam Okafor", "Lee Chen", "None of these"]
    assert facts_of(chat.say("2"))["Cover"] == "Sam Okafor"


def test_two_at_a_time_are_one_too_many(bot: Deployment) -> None:
    chat = bot.somebody()
    assert text_of(chat.say(f"I'm out {ON}, Jo and Max cover")).startswith("Only one person can cover at a time. Who shall it be?")
    assert facts_of(chat.say("2"))["Cover"] == "Max Weber"


def test_several_share_the_days(bot: Deployment) -> None:
    chat = bot.somebody()
    first, second = weekday(2, 1), weekday(2, 3)
    card = chat.say(f"I'm out on {said(first)} and {said(second)}: Jo covers {said(first)}, Max covers {said(second)}")
    assert facts_of(card)["When"] == f"{shown(first)}, all day: Jo Park; {shown(second)}, all day: Max Weber (Europe/London)"
    chat.press("Book it")
    assert [row["staffAssignment"]["contactIds"] for row in chat.booked] == [[1100000000000006], [1100000000000007]]


def test_the_one_who_can_not_be_found_is_replaced_alone(bot: Deployment) -> None:
    chat = bot.somebody()
    first, second = weekday(2, 1), weekday(2, 3)
    asked = chat.say(f"I'm out on {said(first)} and {said(second)}: Jo covers {said(first)}, Zebedee covers {said(second)}")
    assert "“Zebedee”" in text_of(asked)
    assert "Jo" not in text_of(asked)
    card = chat.say("Max")
    assert facts_of(card)["When"] == f"{shown(first)}, all day: Jo Park; {shown(second)}, all day: Max Weber (Europe/London)"


def test_somebody_elses_absence_is_asked_of_them_first(bot: Deployment) -> None:
    assert "Max Weber is asked first." in text_of(bot.somebody().say(f"Max is out {ON}"))
