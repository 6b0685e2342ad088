"""What is said on behalf of others goes on being about them: who is out after all, one more day, their return."""

import pytest

from tests.bot.conftest import Desk


@pytest.mark.parametrize(
    ("said", "out"),
    [
        ("no! lena is out, not alex", "Lena Fischer"),
        ("not alex, lena", "Lena Fischer"),
        ("it's lena that's out, not alex", "Lena Fischer"),
        ("no, I'm out, not alex", "Dana Reed"),
    ],
)
def test_somebody_else_is_out_than_was_understood(desk: Desk, said: str, out: str) -> None:
    assert "Who is out: Alex Morgan" in desk.ask("dana", "alex is out on 14 December, priya covers")
    card = desk.ask("dana", said)
    assert f"Who is out: {out}" in card and "Cover: Priya Shah" in card


@pytest.mark.parametrize("said", ["no! alex is out, not me", "not me, alex", "no I meant alex is out", "I'm not out, alex is"])
def test_it_is_not_the_speaker_who_is_out(desk: Desk, said: str) -> None:
    assert "Who is out: Dana Reed" in desk.ask("dana", "out on 14 December, priya covers")
    assert "Who is out: Alex Morgan" in desk.ask("dana", said)


def test_a_further_day_is_theirs(desk: Desk) -> None:
    desk.book("alex is out on 14 December, jo covers", who="dana")
    card = desk.ask("dana", "and the 15th")
    assert "Who: Alex Morgan" in card and "Tue 15 Dec" in card


@pytest.mark.parametrize("said", ["he's in on wednesday after all", "alex will be in on wednesday", "she'll be here wednesday"])
def test_they_are_in_again_and_no_card_of_the_speaker_becomes_another_day(desk: Desk, said: str) -> None:
    desk.book("alex is off 14 to 16 December, jo covers", who="dana")
    desk.ask("dana", "I'm out on 21 December")
    card = desk.ask("dana", said)
    assert "Who: Alex Morgan" in card and "Mon 14 Dec – Tue 15 Dec" in card
