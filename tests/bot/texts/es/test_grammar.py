"""What Spanish sentences need: "e" and "u" before their like, numbers, agreement."""

import pytest

from bot.texts.es import all_of, counted, listing, one_of


def test_and_and_or_give_way_to_a_vowel_of_their_own() -> None:
    assert all_of([]) == ""
    assert all_of(["Sam", "Lee", "Jo"]) == "Sam, Lee y Jo"
    assert all_of(["Sam", "Inés"]) == "Sam e Inés"
    assert all_of(["Sam", "Hilda"]) == "Sam e Hilda"
    assert one_of(["Sam", "Lee"]) == "Sam o Lee"
    assert one_of(["«Sam»", "«Óscar»"]) == "«Sam» u «Óscar»"


def test_only_one_is_one() -> None:
    assert [counted(hours, "hora") for hours in (0.5, 1, 1.5, 2)] == ["0,5 horas", "1 hora", "1,5 horas", "2 horas"]


@pytest.mark.parametrize(
    ("who", "covers", "said"),
    [
        ("tú", [], "no estás"),
        ("tú", ["Sam"], "no estás, te cubre Sam"),
        ("Lena", ["tú"], "Lena no está, cubres tú"),
        ("Lena", ["Max", "Inés"], "Lena no está, cubren Max e Inés"),
        ("Lena", ["tú", "Jo"], "Lena no está, cubrís Jo y tú"),
    ],
)
def test_the_verb_agrees(who: str, covers: list[str], said: str) -> None:
    assert listing.out(who, covers) == said


def test_whoever_covers_may_be_out_too() -> None:
    assert listing.out_too("Lena", ["tú"]) == "Lena no está, cubres tú, pero tú tampoco estás"
    assert listing.empty(["Lena", "tú"]) == "nadie está de guardia (Lena y tú no estáis)"
    assert listing.stands_in("tú") == "por ti"
