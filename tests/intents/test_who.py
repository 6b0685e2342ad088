"""People are cut out of the sentence, each with the part he plays, before any date is read."""

import pytest

from intents import Mention
from intents.who import find_people


def parts(text: str, *mentions: Mention) -> list[tuple[str, str]]:
    return [(person.name, person.part) for person in find_people(text, mentions).named]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("I'm out Friday, cover with Sam", ["Sam"]),
        ("ooo fri cover sam", ["sam"]),
        ("ooo fri cover: sam carter", ["sam carter"]),
        ("cover with April in May", ["April"]),
        ("out 3 May, May covers", ["May"]),
        ("covered by Jean-Luc O'Brien", ["Jean-Luc O'Brien"]),
        ("J. Park will stand in for me", ["J. Park"]),
        ("cover: Ludwig van der Berg", ["Ludwig van der Berg"]),
        ("Žofie Nováková will cover", ["Žofie Nováková"]),
        ("李雷 covers", ["李雷"]),
        ("off, cover with Sam, Lee or Jo", ["Sam", "Lee", "Jo"]),
        ("off Monday, ask sam to cover for me", ["sam"]),
        ("off Monday, my manager will cover", ["my manager"]),
        ("off Monday, my colleague Sam will fill in", ["Sam"]),
        ("Dr Patel is my backup", ["Dr Patel"]),
        ("out, please contact Priya Shah for anything urgent", ["Priya Shah"]),
        ("replace me with Priya on 3 Dec", ["Priya"]),
        ("off Tuesday, sam.carter@example.com covers", ["sam.carter@example.com"]),
        ("OUT FRIDAY COVER SAM", ["SAM"]),
    ],
)
def test_a_substitute_is_found(said: str, names: list[str]) -> None:
    assert [name for name, part in parts(said) if part == "cover"] == names


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Lena is on leave next week", ["Lena"]),
        ("sam is off tomorrow", ["sam"]),
        ("Ana, Ben and I are off", ["Ana", "Ben", "me"]),
        ("Me and Ana are off", ["me", "Ana"]),
        ("book leave for Lena", ["Lena"]),
        ("cancel Lena's leave", ["Lena"]),
        ("Priya has Tuesday off", ["Priya"]),
        ("Mark Lena as out on Monday", ["Lena"]),
        ("I'm covering for Leo on Friday", ["Leo"]),
    ],
)
def test_somebody_away_is_found(said: str, names: list[str]) -> None:
    assert [name for name, part in parts(said) if part == "subject"] == names


@pytest.mark.parametrize(
    "said",
    [
        "the server is out",
        "Server is out tomorrow",
        "dinner is off",
        "no cover needed",
        "cover on Friday needed",
        "it may rain on Monday",
        "nice cover photo",
        "out from March to May",
        "I'm off on Sunday",
        "someone covers for me",
        "who covers?",
    ],
)
def test_things_and_dates_are_nobody(said: str) -> None:
    assert parts(said) == []


def test_a_mention_is_one_person_however_it_is_written() -> None:
    assert parts("off Monday, anna may june covers", Mention("anna may june", "p1")) == [("anna may june", "cover")]


def test_the_bot_that_is_spoken_to_is_nobody() -> None:
    assert parts("@AwayBot is Sam around tomorrow?") == [("Sam", "asked")]


def test_the_text_keeps_its_length_and_loses_the_names() -> None:
    found = find_people("cover with April in May")
    assert found.text == "cover with ····· in May"
