"""Text is cut once, and every character keeps its place."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from intents.when.text.tokens import MOST, tokenise


def senses(text: str) -> list[str]:
    return [token.text for token in tokenise(text)]


def test_phrases_are_one_token() -> None:
    assert senses("the day after tomorrow at noon") == ["the day after tomorrow", "at", "noon"]


def test_numbers_in_words_are_one_token() -> None:
    assert [token.get("number") or token.get("ordinal") for token in tokenise("twenty-one thirty second")] == [21, 32]


def test_ordinal_endings_belong_to_their_number() -> None:
    assert tokenise("the 8th")[1].get("ordinal") == 8


def test_a_misspelt_weekday_counts_as_the_one_meant() -> None:
    assert [token.get("weekday") for token in tokenise("wensday thrusday saterday wendesday")] == [2, 3, 5, 2]


def test_a_misspelt_month_counts_as_the_one_meant() -> None:
    assert [token.get("month") for token in tokenise("febuary setpember decmber")] == [2, 9, 12]


def test_real_words_are_no_misspelt_weekdays() -> None:
    assert not any(token.sense for token in tokenise("sundry mourning evenings' staring")[:2])


def test_typographic_signs_are_plain_ones() -> None:
    assert senses("24–26") == ["24", "-", "26"] and senses("o’clock") == ["oclock"]


@given(st.text(max_size=200))
def test_every_token_stands_where_it_says(text: str) -> None:
    tokens = tokenise(text)
    assert all(0 <= token.start < token.end <= len(text) for token in tokens) and len(tokens) <= MOST
    assert all(one.end <= other.start for one, other in pairwise(tokens))


def test_a_stop_behind_a_month_that_is_written_out_ends_the_sentence() -> None:
    assert senses("we ship in June. Friday I'm off")[4:6] == [";", "friday"]
    assert senses("until 12 June. 14 people")[3:5] == [";", "14"]


def test_a_stop_within_a_date_is_a_part_of_it() -> None:
    for text in ("8 December. 2027", "in Dec. Friday", "4 January. Monday"):
        assert "." in senses(text)
