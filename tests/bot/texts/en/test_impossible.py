import pytest

from bot.texts.en.impossible import why


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("I'm out on 31 June", "June has 30 days"),
        ("out June 31st", "June has 30 days"),
        ("31st of September off", "September has 30 days"),
        ("31 sept", "September has 30 days"),
        ("30 Feb", "February has 28 days"),
        ("29 February", "February has 28 days in 2026"),
        ("29 Feb 2027", "February has 28 days in 2027"),
        ("31/6", "June has 30 days"),
        ("6/31", "June has 30 days"),
        ("2026-11-31", "November has 30 days"),
        ("2026-13-01", "a year has 12 months"),
        ("31 November to 2 December", "November has 30 days"),
    ],
)
def test_the_reason_is_found_in_the_words(text: str, reason: str) -> None:
    assert why(text, 2026) == reason


@pytest.mark.parametrize("text", ["", "on Friday", "30 June", "29 Feb 2028", "3/4", "the umpteenth of May"])
def test_where_the_words_do_not_tell_there_is_no_reason(text: str) -> None:
    assert why(text, 2026) == ""
