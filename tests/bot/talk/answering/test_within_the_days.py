"""Days named beside a card, or behind what was booked, are those of it: "except Wednesday, that's April" of a leave in December."""

import pytest

from tests.bot.conftest import Desk

LEAVE = "out 7 to 11 December, lee covers"
WEDNESDAY = [
    "except Wednesday, that's April",
    "not Wednesday, April does that one",
    "actually April Jones does Wednesday that week",
    "can April do the Wednesday?",
]
IN_OTHERS = [
    ("vom 7. bis 11. Dezember weg, Lee übernimmt", "ja", "außer Mittwoch, da macht es April"),
    ("je suis absent du 7 au 11 décembre, Lee me remplace", "oui", "sauf le mercredi, là c'est April"),
    ("estoy fuera del 7 al 11 de diciembre, me cubre Lee", "sí", "excepto el miércoles, ese día es April"),
    ("sono via dal 7 all'11 dicembre, Lee mi sostituisce", "sì", "tranne mercoledì, lo fa April"),
]


def held(card: str) -> bool:
    """Whether April has the Wednesday, and Lee all other days."""
    return all(part in card for part in ("Lee Chen", "April Jones", "7", "8", "9", "10", "11")) and "25" not in card


@pytest.mark.parametrize("words", WEDNESDAY)
def test_a_day_beside_a_card_is_one_of_its_days(desk: Desk, words: str) -> None:
    desk.ask("alex", LEAVE)
    assert held(desk.ask("alex", words))


@pytest.mark.parametrize("words", WEDNESDAY)
def test_a_day_behind_what_was_booked_is_one_of_its_days(desk: Desk, words: str) -> None:
    desk.ask("alex", LEAVE)
    desk.ask("alex", "yes")
    assert held(desk.ask("alex", words))


@pytest.mark.parametrize(("first", "yes", "words"), IN_OTHERS)
def test_so_it_is_in_other_languages(desk: Desk, first: str, yes: str, words: str) -> None:
    desk.ask("alex", first)
    assert held(desk.ask("alex", words))
    desk.ask("alex", "nein" if yes == "ja" else "no")
    desk.ask("alex", first)
    desk.ask("alex", yes)
    assert held(desk.ask("alex", words))


@pytest.mark.parametrize(
    "words", ["Jo covers this Friday", "I'm out Friday, Jo covers", "I'm off on Friday 27 November, Jo covers"]
)
def test_a_day_that_is_said_to_be_another_is_a_request_of_its_own(desk: Desk, words: str) -> None:
    desk.ask("alex", LEAVE)
    desk.ask("alex", "yes")
    assert "Lee" not in (card := desk.ask("alex", words)) and "Nov" in card


@pytest.mark.parametrize(
    "words",
    ["Jo does her nights", "Jo does Priya's nights", "the nights go to Jo", "Jo covers Priya Shah's nights", "Jo for the nights"],
)
def test_the_nights_of_somebody_are_their_shifts_at_night(desk: Desk, words: str) -> None:
    desk.ask("dana", "Priya is out 24 to 26 November")
    card = desk.ask("dana", words)
    assert "Tue 24 Nov 2026 17:00 – Fri 27 Nov 2026 09:00: Jo Park" in card and "Tue 24 Nov 2026, 00:00–17:00: nobody" in card


def test_who_has_no_nights_then_is_asked_about(desk: Desk) -> None:
    desk.ask("alex", "I'm out 7 to 11 December")
    assert "Is that what you want?" in desk.ask("alex", "Jo does my nights")
    assert "by Jo Park" in desk.ask("alex", "yes")


def test_whoever_is_away_covers_nothing_of_it(desk: Desk) -> None:
    desk.ask("dana", "Priya is out 24 to 26 November")
    assert "by Jo Park – book it?" in desk.ask("dana", "Jo covers Priya")


@pytest.mark.parametrize("words", ["nobody needed on Wednesday", "no cover needed on Wednesday", "Wednesday without cover"])
def test_a_day_without_cover_leaves_the_others_as_they_are(desk: Desk, words: str) -> None:
    desk.ask("alex", LEAVE)
    card = desk.ask("alex", words)
    assert "Wed 9 Dec 2026, all day: nobody" in card and "7 Dec – Tue 8 Dec 2026, all day: Lee Chen" in card


def test_who_has_days_already_keeps_them_with_another(desk: Desk) -> None:
    desk.ask("alex", "out 7 to 11 December, Jo does Monday to Wednesday and Lee Thursday and Friday")
    card = desk.ask("alex", "swap Tuesday to Lee")
    assert "Tue 8 Dec 2026, all day: Lee Chen" in card and "Thu 10 Dec 2026, all day: Lee Chen" in card and "nobody" not in card


def test_the_rest_of_the_week_is_what_nobody_has_of_it(desk: Desk) -> None:
    desk.ask("alex", "out 7 to 11 December. Lee does Monday and Tuesday")
    assert "Wed 9 Dec – Fri 11 Dec 2026, all day: Jo Park" in desk.ask("alex", "Jo the rest of the week")


def test_a_day_that_is_asked_for_may_be_one_of_what_was_booked(desk: Desk) -> None:
    desk.ask("alex", LEAVE)
    desk.ask("alex", "yes")
    desk.ask("alex", "who covers me on Wednesday?")
    answer = next(one for one in reversed(desk.heard("alex")) if "Wed 25 Nov" in one)
    assert "Wed 25 Nov and Wed 9 Dec" in answer and "Lee Chen covers" in answer


def test_the_rest_that_is_nobodys_named_is_asked_about_and_makes_nothing_longer(desk: Desk) -> None:
    desk.ask("dana", "Priya is out 7 to 11 December")
    card = desk.ask("dana", "Jo does Monday to Wednesday, I do the rest of the week")
    assert "the rest of the week" in card and "13 Dec" not in card and "Is that what you want?" in card
