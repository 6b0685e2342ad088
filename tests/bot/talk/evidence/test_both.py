"""A message that changes something and asks something: neither of it is lost."""

import pytest

from tests.bot.conftest import Desk

OUT = "I'm off Friday, cover with Priya"


@pytest.mark.parametrize(
    ("text", "answer", "card"),
    [
        ("from 10 please, and who's on call that day anyway?", "Priya Shah", "Fri 20 Nov 2026, 10:00–24:00"),
        ("make it the afternoon. does priya know yet?", "your yes books it", "Fri 20 Nov 2026, 13:00–17:00"),
        ("is Lee free then? if so take Lee", "Lee Chen isn't booked as out", "Lee Chen"),
        ("bitte erst ab 10 Uhr. wer ist Montag noch weg?", "niemand", "10:00–24:00"),
    ],
)
def test_what_is_asked_is_answered_and_the_card_is_changed(desk: Desk, text: str, answer: str, card: str) -> None:
    desk.ask("alex", OUT)
    desk.ask("alex", text)
    assert answer in "\n".join(desk.heard("alex")[-2:]) and card in desk.last("alex")


def test_it_is_so_too_of_what_was_booked(desk: Desk) -> None:
    desk.book(OUT)
    desk.ask("alex", "actually from 10 only. who else is out on friday?")
    assert "Fri 20 Nov 2026, all day → Fri 20 Nov 2026, 10:00–24:00" in desk.last("alex")


def test_a_yes_beside_a_question_books_nothing(desk: Desk) -> None:
    desk.ask("alex", OUT)
    desk.ask("alex", "yes, and who is on call on monday?")
    assert "Reply yes" in "\n".join(desk.heard("alex")[-2:]) and not desk.days()


def test_a_day_later_is_no_goodbye(desk: Desk) -> None:
    desk.ask("alex", OUT)
    assert "Sat 21 Nov 2026, all day" in desk.ask("alex", "one day later")
