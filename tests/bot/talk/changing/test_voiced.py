"""After a booking for somebody else "she" and "he" are whoever it is for, and words that name nobody are about it too."""

import pytest

from tests.bot.conftest import Desk

PART = {
    "en": "she only needs the morning",
    "de": "sie braucht nur den Vormittag",
    "fr": "elle est absente seulement le matin",
    "es": "ella solo está fuera por la mañana",
    "it": "è via solo la mattina",
}


@pytest.mark.parametrize("language", PART)
def test_a_part_of_their_day(desk: Desk, language: str) -> None:
    desk.book("lena is out on 16 December, max covers", who="dana")
    card = desk.ask("dana", PART[language])
    assert "Lena Fischer" in card and "09:00–13:00" in card and "Max Weber" in card


@pytest.mark.parametrize("said", ["now she says she's out the whole day", "she needs the whole day after all", "she's out all day"])
def test_the_whole_of_it_again(desk: Desk, said: str) -> None:
    desk.book("lena is out on 16 December, max covers", who="dana")
    desk.ask("dana", "she only needs the morning")
    assert "Changed" in desk.ask("dana", "yes")
    card = desk.ask("dana", said)
    assert "Who: Lena Fischer" in card and "09:00–13:00 → Wed 16 Dec 2026, all day" in card and "Max Weber" in card


@pytest.mark.parametrize(
    "said", ["lena only needs the morning", "actually he just needs the morning", "ok so she only wants the morning"]
)
def test_they_are_named_or_only_called(desk: Desk, said: str) -> None:
    desk.book("lena is out on 16 December, max covers", who="dana")
    card = desk.ask("dana", said)
    assert "Who: Lena Fischer" in card and "Wed 16 Dec 2026, 09:00–13:00" in card


@pytest.mark.parametrize("said", ["not the tuesday", "she doesn't need the tuesday", "skip the tuesday"])
def test_a_day_is_taken_out_of_their_week(desk: Desk, said: str) -> None:
    desk.book("lena is out 14 to 18 December, max covers", who="dana")
    card = desk.ask("dana", said)
    assert "Who: Lena Fischer" in card and "Mon 14 Dec 2026, all day and Wed 16 Dec – Fri 18 Dec" in card


@pytest.mark.parametrize("said", ["is she back", "when is she out", "i only need the morning", "max says he's sick"])
def test_questions_and_what_is_of_others_is_no_change_of_it(desk: Desk, said: str) -> None:
    desk.book("lena is out on 16 December, max covers", who="dana")
    assert "Who: Lena Fischer" not in desk.ask("dana", said)


@pytest.mark.parametrize("said", ["ich brauche nur den Vormittag", "brauche nur den Vormittag"])
def test_a_part_of_a_day_keeps_its_cover(desk: Desk, said: str) -> None:
    desk.book("out on 16 December, max covers", who="lena")
    card = desk.ask("lena", said)
    assert "09:00–13:00" in card and "Max Weber" in card and "ohne" not in card
