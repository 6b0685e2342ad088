"""Words that mean something by what the card knows, or by what was booked last."""

import pytest

from bot.texts import cards as texts
from bot.texts import notes
from tests.bot.conftest import Desk

NIGHTS = "off Saturday 28 November, Lee covers"  # of Priya, who is on call in two calendars


def test_a_night_that_is_cut_is_said_and_can_be_taken_whole(desk: Desk) -> None:
    desk.ask("priya", NIGHTS)
    card = desk.ask("priya", "Payments on-call")
    assert texts.only_a_part("Sat 28 Nov 2026 17:00 – Sun 29 Nov 2026 09:00", "Sun 29 Nov 2026, 00:00–09:00") in card
    assert "Sat 28 Nov 00:00 – Sun 29 Nov 09:00" in desk.ask("priya", texts.whole_shift)
    assert "Only a part" not in desk.ask("priya", "what is this?")


@pytest.mark.parametrize("text", ["just my shift", "only my shift please"])
def test_the_shift_alone_is_meant(desk: Desk, text: str) -> None:
    desk.ask("alex", "I'm out 14 December, cover with Priya")
    assert desk.ask("alex", text).startswith("Cover Mon 14 Dec, 09:00–17:00, by Priya Shah")


def test_the_whole_night_is_meant(desk: Desk) -> None:
    desk.ask("sam.carter", "Lee covers my shift tonight")
    assert "17:00" in desk.ask("sam.carter", "the whole night please")


@pytest.mark.parametrize(
    "text", ["who could cover?", "can anyone cover?", "find somebody", "can you find someone?", "can someone take over?"]
)
def test_who_could_cover_is_about_the_card_that_is_open(desk: Desk, text: str) -> None:
    desk.ask("alex", "I'm out 14 December")
    answer = desk.ask("alex", text)
    assert "Lee Chen" in answer and "Which day" not in answer


def test_hours_behind_a_why_change_the_card(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 December, cover with Priya")
    assert desk.ask("alex", "why all day? I only work 9 to 5").startswith("Cover Mon 14 Dec, 09:00–17:00, by Priya Shah")


def test_the_other_of_two_is_the_one_who_was_not_meant(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 December, cover with Sam")
    assert "by Sam Okafor" in desk.ask("alex", "Sam Okafor")
    assert "by Sam Carter" in desk.ask("alex", "no, the other Sam")


def test_somebody_else_covers_what_was_booked_last(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 December, cover with Lee")
    desk.ask("alex", "yes")
    assert "Lee Chen covers → Mon 14 Dec 2026, all day, Priya Shah covers" in desk.ask("alex", "actually priya")
    assert f"{texts.changed}:" in desk.ask("alex", "yes")


@pytest.mark.parametrize("text", ["nice weather", "did Lee say yes?", "Lee is great"])
def test_other_words_change_nothing_of_it(desk: Desk, text: str) -> None:
    desk.ask("alex", "I'm out 14 December, cover with Priya")
    desk.ask("alex", "yes")
    assert texts.change_title not in desk.ask("alex", text)


def test_days_that_follow_each_other_are_extended_at_their_end(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 and 15 December, cover with Lee")
    desk.ask("alex", "yes")
    assert "Tue 15 Dec 2026, all day → Tue 15 Dec – Wed 16 Dec" in desk.ask("alex", "extend it till 16 December")
    desk.ask("alex", "yes")
    assert desk.days() == ["12-14 12-14", "12-15 12-16"]


def test_another_way_to_take_the_same_back_takes_the_place_of_the_card(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 December, cover with Lee")
    desk.ask("alex", "yes")
    for text in ("oops wrong day", "cancel 14 December", "delete that booking"):
        assert desk.ask("alex", text).startswith(texts.take_back_title)
    assert desk.ask("alex", "no") == notes.kept


def test_what_is_said_anew_beside_a_doubt_has_a_card_of_its_own_and_the_doubt_stays(desk: Desk) -> None:
    desk.ask("alex", "Friday afternoon except 3pm, Priya covers")
    card = desk.ask("alex", "I'm out 14 December, Priya covers")
    assert card.startswith("Cover Mon 14 Dec, all day, by Priya Shah")
    assert "Fri 20 Nov" in card
    assert "Booked:" in desk.click("alex", "Book it")


def test_a_gap_in_one_calendar_is_not_filled_by_another(desk: Desk) -> None:
    desk.ask("alex", "I'm out Friday, cover with Priya")
    desk.ask("alex", "yes")
    desk.ask("priya", "I'm out Friday")
    desk.ask("priya", "no")  # they keep what they cover, and are out all the same
    assert "09:00–17:00" in desk.ask("priya", "both").split("would be empty")[0]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("danke", "Gern geschehen!"),
        ("🙏", texts.welcome),
        ("how are you?", f"{texts.fine} {texts.when_away}"),
        ("unsubscribe", texts.only_when),
        ("useless bot", f"{texts.sorry} {texts.say_help}"),
    ],
)
def test_small_talk_gets_a_line(desk: Desk, text: str, answer: str) -> None:
    assert desk.ask("alex", text) == answer.replace("**", "")


def test_somebody_else_for_what_came_to_nothing(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 December, cover with Priya")
    desk.ask("alex", "no")
    assert desk.ask("alex", "Lee instead").startswith("Cover Mon 14 Dec, all day, by Lee Chen – book it?")


def test_from_one_of_its_days_to_another_is_what_is_left(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 to 18 December, cover with Lee")
    desk.ask("alex", "yes")
    assert "→ Tue 15 Dec – Fri 18 Dec 2026, all day" in desk.ask("alex", "make it 15 to 18 December")


@pytest.mark.parametrize("text", ["actually yes", "try again", "no wait, book it"])
def test_what_was_left_is_shown_again_and_asked(desk: Desk, text: str) -> None:
    desk.ask("alex", "I'm out 14 December, cover with Priya")
    desk.ask("alex", "no")
    assert desk.ask("alex", text).startswith("Cover Mon 14 Dec, all day, by Priya Shah – book it?")
    assert desk.sandbox.everbridge.active == []


def test_a_morning_of_a_shift_is_no_cut(desk: Desk) -> None:
    assert "Only a part" not in desk.ask("alex", "I'm out the morning of 14 December, cover with Priya")


def two_days(desk: Desk) -> None:
    for day in ("14", "16"):
        desk.ask("alex", f"I'm out {day} December, Priya covers")
        desk.ask("alex", "yes")


def test_days_of_two_bookings_get_another_cover_together(desk: Desk) -> None:
    two_days(desk)
    desk.ask("alex", "Lee covers 14 and 16 December instead of Priya")
    desk.ask("alex", "yes")
    assert desk.covers() == [desk.number("lee")] * 2 and desk.days() == ["12-14 12-14", "12-16 12-16"]


def test_a_move_of_days_of_two_bookings_asks_which_is_meant(desk: Desk) -> None:
    two_days(desk)
    assert desk.ask("alex", "move 14 and 16 December to 21 and 23 December").startswith("Which one do you mean?")
