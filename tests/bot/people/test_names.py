import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.people.names import fit, fold


@pytest.mark.parametrize("said", ["Sam", "Carter", "Sam Carter", "sam carter", "Carter Sam", "SAM", "Sam  Carter", "Sám"])
def test_a_persons_own_name_fits_exactly(said: str) -> None:
    assert fit(said, first="Sam", last="Carter") == 2


@pytest.mark.parametrize("said", ["Sa", "S Carter", "Sam C", "S. C.", "sam c."])
def test_a_short_form_may_fit(said: str) -> None:
    assert fit(said, first="Sam", last="Carter") == 1


@pytest.mark.parametrize("said", ["Sim", "S", "Carter Okafor", "Sam Okafor", "am", "arter", "", "Sam Carter Junior", "Car"])
def test_another_name_does_not_fit(said: str) -> None:
    assert fit(said, first="Sam", last="Carter") == 0


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("José", "Jose", "Núñez"),
        ("Jose Nunez", "José", "Núñez"),
        ("O'Neil", "Sam", "O'Neil"),
        ("Lena Mueller-Weiss", "Lena", "Mueller-Weiss"),
        ("van der Berg", "Anna", "van der Berg"),
        ("Anna van der Berg", "Anna", "van der Berg"),
    ],
)
def test_accents_and_parts_do_not_matter(said: str, first: str, last: str) -> None:
    assert fit(said, first=first, last=last) == 2


def test_first_and_last_of_three_names_may_fit() -> None:
    assert fit("Anna Berg", first="Anna", last="Maria Berg") == 1


def test_a_nickname_is_a_name_of_ones_own() -> None:
    assert fit("Sammy", first="Samantha", last="Carter", others=("Sammy",)) == 2


def test_lee_is_not_leo() -> None:
    assert fit("Lee", first="Leo", last="Rossi") == 0


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_whole_name_always_fits_itself(first: str, last: str) -> None:
    assert fit(f"{first} {last}", first=first, last=last) == (2 if fold(f"{first} {last}") else 0)
