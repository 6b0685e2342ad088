"""Words that nobody understood beside a card that leaves a time empty: a yes behind them never leaves it so unseen, and whom they
name, or that others are to be asked, is heard."""

import pytest

from tests.bot.conftest import Desk

EMPTY = [
    ("alex", "I'm out 14 December", "zzz qqq bla", "yes"),
    ("lena", "ich bin am 14. Dezember weg", "blabla zzz", "ja"),
    ("jo", "je suis absente le 2 décembre", "zzz blabla", "oui, merci"),
    ("lee", "no estoy el 13 de diciembre", "zzz blabla", "sí"),
    ("leo", "il 14 dicembre non ci sono", "zzz blabla", "sì"),
]


@pytest.mark.parametrize(("who", "said", "other", "yes"), EMPTY)
def test_a_yes_behind_words_that_nobody_understood_leaves_nothing_empty(
    desk: Desk, who: str, said: str, other: str, yes: str
) -> None:
    desk.ask(who, said)
    assert "?" in desk.ask(who, other)
    desk.ask(who, yes)
    assert not desk.sandbox.everbridge.active


@pytest.mark.parametrize(
    ("who", "said", "other", "name"),
    [
        ("alex", "I'm out 14 December", "preferably Lee", "Lee Chen"),
        ("lena", "ich bin am 14. Dezember weg", "vielleicht macht das Leo", "Leo Rossi"),
        ("jo", "je suis absente du 2 décembre 17h au 4 décembre 9h", "Sam Carter peut prendre les deux nuits ?", "Sam Carter"),
        ("lee", "no estoy el 13 de diciembre", "a ver si Priya quiere", "Priya Shah"),
        ("leo", "il 14 dicembre non ci sono", "magari resta Lena", "Lena Fischer"),
    ],
)
def test_whom_they_name_is_on_the_next_card(desk: Desk, who: str, said: str, other: str, name: str) -> None:
    desk.ask(who, said)
    card = desk.ask(who, other)
    assert name in card.splitlines()[0] and not desk.sandbox.everbridge.active


@pytest.mark.parametrize(
    ("who", "said", "other"),
    [
        ("alex", "I'm out 14 December", "whoever is free"),
        ("lena", "ich bin am 14. Dezember weg", "keine ahnung wer, frag in die runde"),
        ("jo", "je suis absente le 2 décembre", "demande à la ronde"),
        ("lee", "no estoy el 13 de diciembre", "pregunta a todos"),
        ("leo", "il 14 dicembre non ci sono", "chiedi in giro"),
    ],
)
def test_that_others_are_to_be_asked_is_heard(desk: Desk, who: str, said: str, other: str) -> None:
    desk.ask(who, said)
    desk.ask(who, other)
    assert "nobody covers" not in desk.last(who)
    with desk.store.read() as tx:
        assert tx.connection.exec_driver_sql("select draft from question order by rowid desc limit 1").scalar_one().count('"team"')


def test_somebody_who_is_not_wanted_is_nobody_who_covers(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 December")
    assert "Jo Park" not in desk.ask("alex", "not Jo please")


def test_it_is_left_empty_by_a_press_and_a_yes(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 December")
    desk.ask("alex", "zzz qqq bla")
    assert "would be empty" in desk.ask("alex", "leave it empty")
    assert "Booked" in desk.ask("alex", "yes")
