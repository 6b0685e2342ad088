"""What French sentences need: elision, lists, numbers, agreement."""

import pytest

from bot.texts.fr import all_of, counted, listing, of, one_of, to_all


@pytest.mark.parametrize(
    ("name", "said"),
    [("Sam", "de Sam"), ("Alex", "d'Alex"), ("Émile", "d'Émile"), ("Yves", "d'Yves"), ("Yanis", "de Yanis"), ("toi", "de toi")],
)
def test_of_is_shortened_before_a_vowel(name: str, said: str) -> None:
    assert of(name) == said


def test_names_are_listed() -> None:
    assert all_of([]) == ""
    assert all_of(["Sam"]) == "Sam"
    assert all_of(["Sam", "Lee", "Jo"]) == "Sam, Lee et Jo"
    assert one_of(["Sam", "Lee"]) == "Sam ou Lee"
    assert to_all(["Sam", "Lee"]) == "à Sam et à Lee"


def test_what_is_less_than_two_is_one() -> None:
    assert [counted(hours, "heure") for hours in (0.5, 1, 1.5, 2)] == ["0,5 heure", "1 heure", "1,5 heure", "2 heures"]


@pytest.mark.parametrize(
    ("who", "covers", "said"),
    [
        ("toi", [], "tu n'es pas là"),
        ("toi", ["Sam"], "tu n'es pas là, Sam te remplace"),
        ("Lena", ["toi"], "Lena n'est pas là, tu remplaces"),
        ("Lena", ["Max", "Jo"], "Lena n'est pas là, Max et Jo remplacent"),
        ("Lena", ["toi", "Jo"], "Lena n'est pas là, Jo et toi remplacez"),
    ],
)
def test_the_verb_agrees(who: str, covers: list[str], said: str) -> None:
    assert listing.out(who, covers) == said


def test_whoever_covers_may_be_out_too() -> None:
    assert listing.out_too("Lena", ["toi"]) == "Lena n'est pas là, tu remplaces, mais tu n'es pas là non plus"
    assert listing.empty(["Lena", "toi"]) == "personne n'est d'astreinte (Lena et toi n'êtes pas là)"
