"""Several cards open beside each other: a new request opens one, a correction changes one, and a word that could mean two is asked
back."""

import json

import pytest
from sqlalchemy import select

from bot.policy import Approval, Policy
from bot.store.tables import approval, plan, question
from tests.bot.conftest import Desk
from tests.bot.space import space_of

FRIDAY = "I'm out 4 December, cover with Priya"
MONDAY = "I'm out 7 December, cover with Lee"
HOLIDAY = "add 25 December as a holiday"
WHICH = "You have several cards open. Which one do you mean?"


def open_(desk: Desk) -> list[str]:
    """What is open, by the times and covers of its draft, the oldest first."""
    with desk.store.read() as tx:
        rows = tx.connection.execute(select(question).where(question.c.status == "open").order_by(question.c.created_at)).all()
    drafts = [json.loads(row.draft) for row in rows if row.kind != "which"]
    return sorted(
        f"{draft['spans'][0]['start'][:10]} {' '.join(one['name'] for one in draft['covers'])}".strip() for draft in drafts
    )


def approved(desk: Desk) -> list[str]:
    """The days that were approved."""
    with desk.store.read() as tx:
        rows = tx.connection.execute(select(plan.c.draft).join(approval, approval.c.plan_id == plan.c.id)).all()
    return sorted(json.loads(row.draft)["spans"][0]["start"][:10] for row in rows)


def cards(desk: Desk, room: str = "") -> list[dict[str, object]]:
    webex = desk.sandbox.webex
    return [found for found in webex.messages_in(room or webex.direct_room("alex")) if found.get("attachments")]


def click(desk: Desk, words: str, title: str) -> None:
    """Alex presses a button of the card that has some words on it."""
    webex, alex = desk.sandbox.webex, desk.sandbox.webex.cast.find("alex")
    card = next(found for found in cards(desk) if words in str(found["text"]))
    desk.tell("attachmentActions", webex.press(alex, str(card["id"]), title), webex.direct_room(alex), alex)
    desk.work()


def two(desk: Desk) -> None:
    desk.ask("alex", FRIDAY)
    desk.ask("alex", MONDAY)


# ---- a new request, or a correction --------------------------------------------------------------------------------------------


def test_a_new_request_opens_a_card_beside_the_one_that_is_open_and_names_that(desk: Desk) -> None:
    desk.ask("alex", FRIDAY)
    assert "Your other card is still open: Fri 4 Dec, cover Priya Shah." in desk.ask("alex", MONDAY)
    assert open_(desk) == ["2026-12-04 Priya", "2026-12-07 Lee"]
    assert len(cards(desk)) == 2


@pytest.mark.parametrize(
    "words", ["Lee covers 7 December", "off 7 December, cover with Lee", "I'm also out 7 December, cover with Lee"]
)
def test_what_is_whole_by_itself_with_days_of_its_own_is_a_new_request(desk: Desk, words: str) -> None:
    desk.ask("alex", FRIDAY)
    desk.ask("alex", words)
    assert open_(desk) == ["2026-12-04 Priya", "2026-12-07 Lee"]


@pytest.mark.parametrize("words", ["Lee instead", "no, I'm out 7 December", "Lee covers 4 December"])
def test_what_changes_a_field_is_a_correction(desk: Desk, words: str) -> None:
    desk.ask("alex", FRIDAY)
    desk.ask("alex", words)
    assert len(open_(desk)) == 1 and open_(desk) != ["2026-12-04 Priya"]


def test_what_is_said_to_come_on_top_is_added_to_the_card(desk: Desk) -> None:
    desk.ask("alex", FRIDAY)
    assert "Mon 7 Dec" in desk.ask("alex", "and also out 7 December")
    assert len(open_(desk)) == 1


def test_a_holiday_beside_an_absence_is_a_request_of_its_own(desk: Desk) -> None:
    desk.ask("alex", FRIDAY)
    desk.ask("alex", HOLIDAY)
    assert open_(desk) == ["2026-12-04 Priya", "2026-12-25"]


@pytest.mark.parametrize("words", [FRIDAY, "I'm out 4 December, cover with Lee"])
def test_the_same_days_asked_for_again_take_the_place_of_the_card(desk: Desk, words: str) -> None:
    desk.ask("alex", FRIDAY)
    assert "I've put the earlier question away" in desk.ask("alex", words)
    assert len(open_(desk)) == 1


# ---- words that could mean two ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["yes", "no", "undo"])
def test_a_word_that_could_mean_two_is_asked_back(desk: Desk, word: str) -> None:
    two(desk)
    answer = desk.ask("alex", word)
    assert answer.startswith(WHICH)
    for choice in ("1. Fri 4 Dec, cover Priya Shah", "2. Mon 7 Dec, cover Lee Chen", "3. Both of them"):
        assert choice in answer
    assert (approved(desk), len(open_(desk))) == ([], 2)


@pytest.mark.parametrize("words", ["1", "Fri 4 Dec, cover Priya Shah", "the Friday one"])
def test_the_one_that_is_named_is_booked_and_the_other_stays_open(desk: Desk, words: str) -> None:
    two(desk)
    desk.ask("alex", "yes")
    desk.ask("alex", words)
    assert (approved(desk), open_(desk)) == (["2026-12-04"], ["2026-12-07 Lee"])
    assert "Booked: Lee Chen" in desk.ask("alex", "yes")


@pytest.mark.parametrize("words", ["both", "3"])
def test_both_can_be_meant(desk: Desk, words: str) -> None:
    two(desk)
    desk.ask("alex", "yes")
    desk.ask("alex", words)
    assert (approved(desk), open_(desk)) == (["2026-12-04", "2026-12-07"], [])


def test_both_of_three_is_nothing_that_can_be_booked(desk: Desk) -> None:
    two(desk)
    desk.ask("alex", HOLIDAY)
    desk.ask("alex", "yes")
    desk.ask("alex", "both")
    assert (approved(desk), len(open_(desk))) == ([], 3)


@pytest.mark.parametrize(("away", "yes"), [("I'm out 31 February", "yes"), ("Ich bin am 31. Februar weg", "ja")])
def test_a_yes_is_for_the_card_where_the_other_question_asks_which_day(desk: Desk, away: str, yes: str) -> None:
    desk.ask("alex", FRIDAY)
    assert "28" in desk.ask("alex", away)
    assert not desk.ask("alex", yes).startswith((WHICH, "Du hast"))
    assert approved(desk) == ["2026-12-04"]


def test_a_yes_with_two_cards_beside_such_a_question_is_asked_back_of_the_two(desk: Desk) -> None:
    two(desk)
    desk.ask("alex", "I'm out 31 February")
    answer = desk.ask("alex", "yes")
    assert answer.startswith(WHICH) and "3. Both of them" in answer
    assert approved(desk) == []


def test_a_yes_to_whether_it_was_a_request_at_all_may_not_book_the_card_beside_it(desk: Desk) -> None:
    desk.ask("alex", FRIDAY)
    with desk.store.begin() as tx:
        row = tx.connection.execute(select(question)).one()
        draft = {**json.loads(row.draft), "ask": ["confirm"]}
        tx.connection.execute(question.insert().values({**row._mapping, "id": "asks", "kind": "ask", "draft": json.dumps(draft)}))
    desk.ask("alex", "yes")
    assert approved(desk) == []


def test_the_buttons_of_the_question_do_the_same(desk: Desk) -> None:
    two(desk)
    desk.ask("alex", "yes")
    click(desk, WHICH, "Mon 7 Dec, cover Lee Chen")
    assert (approved(desk), open_(desk)) == (["2026-12-07"], ["2026-12-04 Priya"])


def test_no_to_both_is_one_answer(desk: Desk) -> None:
    two(desk)
    desk.ask("alex", "no")
    before = len(desk.heard("alex"))
    desk.ask("alex", "both")
    assert desk.heard("alex")[before - 3 :] == ["All right, I've left it. Nothing was booked."]
    assert (approved(desk), open_(desk)) == ([], [])


@pytest.mark.parametrize(
    ("words", "booked"),
    [
        ("yes to Friday", ["2026-12-04"]),
        ("ok, the second", ["2026-12-07"]),
        ("yes, both", ["2026-12-04", "2026-12-07"]),
        ("no to both", []),
        ("book it for Monday", ["2026-12-07"]),
    ],
)
def test_a_yes_may_say_what_it_is_about(desk: Desk, words: str, booked: list[str]) -> None:
    two(desk)
    desk.ask("alex", words)
    assert approved(desk) == booked


@pytest.mark.parametrize("words", ["annule vendredi", "annulla venerdì", "anula el viernes", "storniere Freitag"])
def test_to_cancel_a_day_declines_no_card(desk: Desk, words: str) -> None:
    two(desk)
    desk.ask("alex", words)
    assert open_(desk) == ["2026-12-04 Priya", "2026-12-07 Lee"]


@pytest.mark.parametrize("words", ["El jueves 10 no estoy, me cubre Sam", "Donnerstag, 10.12. nicht da, Sam vertritt mich"])
def test_a_day_away_in_words_of_denial_is_a_request_of_its_own(desk: Desk, words: str) -> None:
    desk.ask("alex", MONDAY)
    desk.ask("alex", words)
    assert open_(desk) == ["2026-12-07 Lee", "2026-12-10 Sam"]


@pytest.mark.parametrize("words", ["I'm out 16 December", "never mind", "thanks"])
def test_the_question_which_goes_with_whatever_is_said_next(desk: Desk, words: str) -> None:
    two(desk)
    desk.ask("alex", "yes")
    desk.ask("alex", words)
    assert all(WHICH not in str(card["text"]) for card in cards(desk))
    with desk.store.read() as tx:
        kinds = [row.status for row in tx.connection.execute(select(question).where(question.c.kind == "which"))]
    assert "open" not in kinds and len(open_(desk)) >= 2


def test_a_number_means_the_card_that_has_it(desk: Desk) -> None:
    desk.ask("alex", "I'm out 7 December, cover with Sam")
    desk.ask("alex", FRIDAY)
    desk.ask("alex", "2")
    assert "2026-12-07 Sam" in open_(desk)
    assert "Sam Okafor" in desk.heard("alex")[-1]


def test_a_word_written_before_the_newer_card_was_asked_for_means_the_older(desk: Desk) -> None:
    desk.ask("alex", FRIDAY)
    yes = desk.sandbox.webex.say("alex", "yes")
    desk.ask("alex", MONDAY)
    desk.tell_of("alex", yes)
    desk.work()
    assert "2026-12-07" not in approved(desk)


def test_a_yes_while_a_card_is_on_its_way_books_nothing(desk: Desk) -> None:
    desk.ask("alex", FRIDAY)
    for text in (MONDAY, "yes"):
        desk.say("alex", text)
    desk.work()
    assert approved(desk) == []


# ---- corrections ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("only the morning", "Mon 7 Dec 2026, 09:00"),
        ("Sam Carter instead of Priya", "Cover: Sam Carter"),
        ("Friday: Sam Carter", "Cover: Sam Carter"),
        ("make it the 8th", "Tue 8 Dec"),
        ("Max instead of Lee", "Cover: Max"),
    ],
)
def test_a_correction_changes_the_card_that_it_names_or_else_the_last(desk: Desk, words: str, left: str) -> None:
    two(desk)
    desk.ask("alex", words)
    days = [one[:10] for one in open_(desk)]
    assert left in desk.heard("alex")[-1]
    assert len(days) == 2 and (days[0] == "2026-12-04")


def test_a_correction_that_names_both_is_asked_back_and_may_mean_both(desk: Desk) -> None:
    desk.ask("alex", FRIDAY)
    desk.ask("alex", "I'm out 7 December, cover with Priya")
    assert desk.ask("alex", "Lee instead of Priya").startswith(WHICH)
    desk.ask("alex", "both")
    assert open_(desk) == ["2026-12-04 Lee", "2026-12-07 Lee"]


def test_the_answer_to_what_is_asked_is_no_correction_of_an_older_card(desk: Desk) -> None:
    desk.ask("alex", FRIDAY)
    desk.ask("alex", "I need to be away, cover with Lee")
    desk.ask("alex", "Friday 4 December")
    assert open_(desk) == ["2026-12-04 Lee", "2026-12-04 Priya"]


# ---- clicks, spaces, time -----------------------------------------------------------------------------------------------------


def test_each_click_acts_on_its_own_card(desk: Desk) -> None:
    two(desk)
    click(desk, "Fri 4 Dec", "No, leave it")
    assert (approved(desk), open_(desk)) == ([], ["2026-12-07 Lee"])
    click(desk, "Mon 7 Dec", "Book it")
    assert (approved(desk), open_(desk)) == (["2026-12-07"], [])


def test_the_next_request_of_a_message_comes_though_another_card_is_open(desk: Desk) -> None:
    desk.ask("alex", MONDAY)
    desk.ask("alex", f"{FRIDAY}, and add Eid as a holiday")  # which one has to be asked
    click(desk, "Fri 4 Dec", "Book it")
    assert open_(desk) == ["2026-12-07 Lee", "2027-03-10"]


def test_in_a_group_a_word_in_a_thread_means_the_card_in_it(desk: Desk) -> None:
    space = space_of(desk, "alex", "jo")
    first = space.say("alex", FRIDAY)
    space.say("alex", MONDAY)
    space.say("alex", "yes", first)
    assert approved(desk) == ["2026-12-04"]
    assert open_(desk) == ["2026-12-07 Lee"]


def test_each_card_expires_by_itself(desk: Desk) -> None:
    desk.ask("alex", FRIDAY)
    desk.later(hours=40)
    desk.ask("alex", MONDAY)
    desk.later(hours=40)
    desk.worker.sweep.once()
    desk.work()
    assert open_(desk) == ["2026-12-07 Lee"]
    assert "Booked: Lee Chen" in desk.ask("alex", "yes")


def test_a_yes_that_could_be_for_another_persons_request_is_asked_back(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(approval=Approval(by=["dana.reed@example.com"])))
    desk.ask("alex", FRIDAY)
    desk.ask("alex", "yes")
    desk.ask("dana", "I'm out 9 December")
    desk.ask("dana", "yes")
    heard = desk.heard("dana")[-1]
    assert "1. Alex Morgan, " in heard and "2. Yours: Wed 9 Dec" in heard and "press the button on the card" in heard
    assert approved(desk) == []


# ---- names of choices -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["Sam Okafor", "Okafor please", "the second"])
def test_a_choice_is_taken_by_its_own_words(desk: Desk, words: str) -> None:
    desk.ask("alex", "I'm out 7 December, cover with Sam")
    assert "Cover: Sam Okafor" in desk.ask("alex", words)


@pytest.mark.parametrize(("words", "calendars"), [("all of them", 2), ("Payments", 1)])
def test_calendars_are_taken_by_their_names(desk: Desk, words: str, calendars: int) -> None:
    desk.ask("priya", "I'm out from 30 November to 27 December")
    assert "In which shall I book it?" in desk.heard("priya")[-1]
    desk.ask("priya", words)
    assert desk.heard("priya")[-1].count("on-call") >= calendars
    assert "Calendar:" in desk.heard("priya")[-1]


def test_the_words_of_a_cards_own_button_are_a_yes_to_it(desk: Desk) -> None:
    desk.ask("alex", FRIDAY)
    desk.ask("alex", "yes")
    desk.ask("alex", "Lee instead")
    desk.ask("alex", "I'm out 14 December, cover with Priya")
    assert "Changed" in desk.ask("alex", "Change it")
    assert open_(desk) == ["2026-12-14 Priya"]
    assert "Reply yes to book it, no to leave it, or tell me what to change." in desk.ask("alex", "the build is red")


@pytest.mark.parametrize(
    ("text", "left"), [("Add it", ["2026-12-04 Priya"]), ("add it!", ["2026-12-04 Priya"]), ("Hinzufügen", ["2026-12-04 Priya"])]
)
def test_words_of_a_button_that_stands_on_one_card_mean_that_card(desk: Desk, text: str, left: list[str]) -> None:
    desk.ask("alex", FRIDAY)
    desk.ask("alex", HOLIDAY)
    assert desk.ask("alex", text) != WHICH and approved(desk) == ["2026-12-25"]
    assert open_(desk) == left


def test_so_do_those_for_hours_and_a_plain_yes_is_asked_back(desk: Desk) -> None:
    desk.ask("alex", FRIDAY)
    desk.ask("alex", "my working hours are Monday to Thursday 9 to 5")
    assert desk.ask("alex", "yes").startswith(WHICH)
    desk.ask("alex", "never mind")
    desk.ask("alex", "Set them")
    assert open_(desk) == ["2026-12-04 Priya"] and len(approved(desk)) == 1


def test_words_that_stand_on_both_are_asked_back(desk: Desk) -> None:
    two(desk)
    assert desk.ask("alex", "Book it").startswith(WHICH)


def test_of_cards_about_several_people_each_says_whose_it_is(desk: Desk) -> None:
    desk.ask("dana", "Lena is out 7 December")
    assert "Your other card is still open: Lena Fischer – Mon 7 Dec." in desk.ask("dana", "Leo is out 7 December")
    assert "Lena Fischer – Mon 7 Dec" in desk.ask("dana", "yes") and "Leo Rossi – Mon 7 Dec" in desk.last("dana")
    assert "Leo Rossi is out" in desk.ask("dana", "Leo")
    assert "Lena Fischer – Mon 7 Dec" in desk.ask("dana", "what is open?")
