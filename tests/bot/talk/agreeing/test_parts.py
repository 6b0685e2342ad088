"""A stand-in may take a part: who asked sees which, and what is still theirs."""

import pytest

from bot.texts import candidates, speaking
from tests.bot.conftest import Desk
from tests.bot.talk.conftest import CONSENT


@pytest.fixture
def desk(desk: Desk) -> Desk:
    return desk.reopened(policy=CONSENT)


def asked(desk: Desk, text: str = "I'm out 14 December, cover with Priya", button: str = "Ask Priya") -> None:
    desk.ask("alex", text)
    desk.click("alex", button)


def test_by_the_button_they_are_asked_which_part(desk: Desk) -> None:
    asked(desk)
    assert desk.click("priya", candidates.part_of_it).startswith("Which part of it can you take?")
    assert desk.ask("priya", "9 to 1").startswith("Thank you. I'm asking Alex Morgan whether that helps")
    card = desk.heard("alex")[-1]
    assert "Priya Shah takes Mon 14 Dec 2026, 09:00–13:00. Mon 14 Dec 2026, 13:00–17:00 is still yours" in card
    assert desk.covers() == []


@pytest.mark.parametrize(
    ("offers", "words", "hours"),
    [
        ("until 12 ok, not later", "fine, I'll be there by 12 anyway", ("09:00", "12:00")),
        ("until 12", "va bene, alle 12 sono in ufficio comunque", ("09:00", "12:00")),
        ("until 12", "ok, ab 12 Uhr bin ich eh wieder im Büro", ("09:00", "12:00")),
        ("from 12", "perfect, 9 to 12 I'll still be here myself", ("12:00", "17:00")),
    ],
)
def test_a_yes_with_when_whoever_asked_is_there_takes_the_part(asks: Desk, offers: str, words: str, hours: tuple[str, str]) -> None:
    asks.ask("priya", offers)
    asks.ask("alex", words)
    assert asks.covers() == [asks.number("priya")] and asks.hours() == [hours]


@pytest.mark.parametrize("words", ["I can only do the morning", "I can take 9 to 1", "only until 13:00"])
def test_it_can_be_said_at_once(desk: Desk, words: str) -> None:
    asked(desk)
    desk.ask("priya", words)
    assert "09:00–13:00. Mon 14 Dec 2026, 13:00–17:00 is still yours" in desk.heard("alex")[-1]


def test_taken_it_is_booked_without_asking_them_again_and_the_rest_stays_the_askers(desk: Desk) -> None:
    asked(desk)
    desk.ask("priya", "I can only do the morning")
    desk.click("alex", "Take it")
    assert (desk.covers(), desk.hours()) == ([desk.number("priya")], [("09:00", "13:00")])
    assert desk.heard("priya")[-1].startswith("You're covering for Alex Morgan: Mon 14 Dec 2026, 09:00–13:00")


@pytest.mark.parametrize("words", ["", "ok and Lee for 1 to 5", "take that, and ask Lee for the bit she can't do"])
def test_somebody_else_is_asked_for_the_rest(desk: Desk, words: str) -> None:
    asked(desk, "I'm out 14 December, cover with Priya, else Lee", "Ask Priya")
    desk.ask("priya", "I can only do the morning")
    desk.ask("alex", words) if words else desk.click("alex", "Ask Lee for the rest")
    assert desk.covers() == [desk.number("priya")]
    rest = next(text for text in reversed(desk.heard("alex")) if candidates.the_rest in text)
    assert "Lee Chen" in rest and "13:00–17:00" in rest
    pressed_last(desk, "alex", "Ask Lee")
    desk.click("lee", "I'll do it")
    assert sorted(desk.hours()) == [("09:00", "13:00"), ("13:00", "17:00")]


def test_whoever_is_named_for_the_rest_by_a_name_that_several_have_is_the_one_who_comes_next(desk: Desk) -> None:
    asked(desk, "I'm out 14 December, cover with Priya, else Sam Carter", "Ask Priya")
    desk.ask("priya", "I can only do the morning")
    desk.ask("alex", "ok and Sam for 1 to 5")
    rest = next(text for text in reversed(desk.heard("alex")) if candidates.the_rest in text)
    assert desk.covers() == [desk.number("priya")] and "Sam Carter" in rest and "13:00–17:00" in rest


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("then ask Lee for the hour before", "12:00–13:00"),
        ("ask Lee for 12 to 1", "12:00–13:00"),
        ("Lee for the last hour", "16:00–17:00"),
        ("Lee takes it from 9 till 11", "09:00–11:00"),
    ],
)
def test_somebody_is_asked_for_some_of_the_rest_and_the_part_stays_as_it_is(desk: Desk, words: str, times: str) -> None:
    asked(desk, "I'm out 14 December 9 to 5, cover with Priya")
    desk.ask("priya", "I can do 1 to 4")
    desk.ask("alex", words)
    card = desk.heard("alex")[-1]
    assert "Priya Shah takes Mon 14 Dec 2026, 13:00–16:00" in card
    desk.click("alex", f"Ask Lee for Mon 14 Dec 2026, {times}")
    assert desk.covers() == [desk.number("priya")]
    pressed_last(desk, "alex", "Ask Lee")
    assert times in desk.heard("lee")[-1]


@pytest.mark.parametrize(
    ("tongue", "words"),
    [
        ("en", "ask Lee for that hour"),
        ("en", "can Lee do the hour that's missing?"),
        ("de", "frag Lee für diese Stunde"),
        ("es", "pregunta a Lee por esa hora"),
        ("it", "chiedi a Lee per quell'ora"),
        ("en", "no, Priya 12 to 2 and Lee 11 to 12"),
    ],
)
def test_so_long_as_the_rest_is_what_somebody_is_asked_for_and_the_part_stays(desk: Desk, tongue: str, words: str) -> None:
    asked(desk, "I'm out 14 December 11 to 2, cover with Priya")
    desk.ask("priya", "I can do 12 to 2")
    desk.ask("alex", words)
    card = desk.heard("alex")[-1]
    assert "Priya" in card and "12:00–14:00" in card and "11:00–12:00" in card
    with speaking(tongue):
        pressed_last(desk, "alex", candidates.ask_for_the_rest("Lee"))
    assert desk.covers() == [desk.number("priya")] and desk.hours() == [("12:00", "14:00")]


@pytest.mark.parametrize("words", ["great, and who has 11 to 12?", "who covers then?", "who's covering?"])
def test_who_covers_is_told_with_what_is_left(desk: Desk, words: str) -> None:
    asked(desk, "I'm out 14 December 11 to 2, cover with Priya")
    desk.ask("priya", "I can do 12 to 2")
    assert "11:00–12:00 is still yours" in desk.ask("alex", words)


def pressed_last(desk: Desk, who: str, title: str) -> None:
    """Presses the button of that name on the last card that has it."""
    webex, person = desk.sandbox.webex, desk.sandbox.webex.cast.find(who)
    room = webex.direct_room(person)
    for found in reversed(webex.messages_in(room)):
        try:
            action = webex.press(person, found["id"], title)
        except LookupError:
            continue
        desk.tell("attachmentActions", action, room, person)
        desk.work()
        return


def test_a_no_leaves_all_of_it_with_the_asker(desk: Desk) -> None:
    asked(desk)
    desk.ask("priya", "I can only do the morning")
    desk.click("alex", "No, leave it")
    assert desk.covers() == []


@pytest.mark.parametrize(("who", "when"), [("priya", "09:00–15:00"), ("max", "10:00–15:00")])
def test_whoever_takes_a_part_reads_how_it_was_understood_by_their_own_clocks(desk: Desk, who: str, when: str) -> None:
    asked(desk, f"I'm out 14 December, cover with {who}", f"Ask {who.title()}")
    assert f"whether that helps: Mon 14 Dec 2026, {when}." in desk.ask(who, "until 3 is fine")


@pytest.mark.parametrize(
    "words",
    [
        "I'd need to leave at 3",
        "ok but i need to be gone by 3",
        "I finish at 3 that day",
        "i'm off at 3",
        "I'd have to knock off at 3",
    ],
)
def test_whoever_has_to_leave_takes_what_is_before_it_and_asks_for_no_absence_of_their_own(desk: Desk, words: str) -> None:
    asked(desk)
    desk.ask("priya", words)
    assert "Priya Shah takes Mon 14 Dec 2026, 09:00–15:00" in desk.heard("alex")[-1]


def test_what_is_no_part_is_said_and_they_are_still_asked(desk: Desk) -> None:
    asked(desk)
    assert desk.ask("priya", "I can take 18 to 20").startswith("That's outside the time")
    desk.ask("priya", "I'll do it")
    assert desk.covers() == [desk.number("priya")]


def test_all_of_its_hours_are_a_yes(desk: Desk) -> None:
    asked(desk)
    desk.ask("priya", "I can take 9 to 17")
    assert desk.covers() == [desk.number("priya")]


@pytest.mark.parametrize(
    "words", ["first half ok", "i can do 9 to 13", "could take the morning if that helps", "not the afternoon"]
)
def test_a_part_is_known_by_the_evidence_in_whatever_words(desk: Desk, words: str) -> None:
    asked(desk)
    desk.ask("priya", words)
    assert "Priya Shah takes Mon 14 Dec 2026, 09:00–13:00" in desk.heard("alex")[-1]


def test_a_part_that_cannot_be_told_is_asked_for(desk: Desk) -> None:
    asked(desk)
    assert desk.ask("priya", "half of it").startswith("Which part of it can you take?")


def test_whoever_is_named_for_the_rest_is_on_the_button(desk: Desk) -> None:
    asked(desk)
    desk.ask("priya", "i can do the morning, ask jo for the rest")
    desk.click("alex", "Ask Jo for the rest")
    assert desk.covers() == [desk.number("priya")]


@pytest.mark.parametrize("words", ["no i need all of it", "make it 9 to 17"])
def test_more_than_they_offered_is_not_theirs_without_a_yes(desk: Desk, words: str) -> None:
    asked(desk)
    desk.ask("priya", "I can only do the morning")
    desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert desk.covers() == []


def test_a_part_of_what_is_settled_meanwhile_is_too_late(desk: Desk) -> None:
    asked(desk)
    desk.click("priya", candidates.part_of_it)
    desk.ask("alex", "never mind")
    assert "settled already" in desk.ask("priya", "9 to 1")
    assert desk.covers() == []


def test_the_morning_of_an_early_shift_begins_with_it(desk: Desk) -> None:
    desk.ask("lena", "I'm out 14 December, cover with Max")  # on call from 8 to 16
    desk.click("lena", "positive")
    desk.ask("max", "I can only do the morning")
    assert "takes Mon 14 Dec 2026, 08:00–13:00. Mon 14 Dec 2026, 13:00–16:00 is still yours" in desk.heard("lena")[-1]


@pytest.mark.parametrize(
    "words",
    [
        "I work 9 to 5",
        "I only work mornings from january",
        "the morning was fine thanks",
        "ok I'll look at it in the afternoon",
        "I'm off monday morning",
        "my hours are 9 to 1",
    ],
)
def test_what_is_of_their_own_takes_no_part(desk: Desk, words: str) -> None:
    asked(desk)
    heard = len(desk.heard("alex"))
    desk.ask("priya", words)
    assert desk.covers() == [] and not any("Take it" in said or "takes" in said for said in desk.heard("alex")[heard:])


@pytest.mark.parametrize("words", ["15 December jo then", "jo does the 15th", "jo can take the 15th"])
def test_who_is_named_for_the_day_that_is_left_is_asked_for_it_and_the_part_stays(desk: Desk, words: str) -> None:
    desk = desk.reopened(policy=CONSENT)
    desk.ask("dana", "alex is out 14 and 15 December, lee covers")
    desk.ask("dana", "yes")
    desk.ask("lee", "ok but just the 14th")
    card = desk.ask("dana", words)
    assert "Lee Chen takes Mon 14 Dec" in card
    desk.click("dana", "Ask Jo for the rest")
    assert desk.covers() == [desk.number("lee")] and "Cover Tue 15 Dec, 09:00–17:00, by Jo Park" in str(desk.heard("dana"))
