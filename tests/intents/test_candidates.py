"""Who may cover, where that is more than one: in turn, the team, or whoever could."""

from datetime import datetime

import pytest

from intents import Draft, Phrase, read

IN_TURN = (
    "I'm out Friday, cover with Sam, else Lee",
    "I'm out Friday, Sam or else Lee covers",
    "Sam covers me Friday, otherwise Lee",
    "Ich bin Freitag weg, Sam vertritt mich, sonst Lee",
    "Je suis absent vendredi, Sam me remplace, sinon Lee",
)
TEAM = (
    "can anyone cover my Friday?",
    "I'm out Friday, ask the team",
    "I'm out Friday, anyone can cover",
    "I need cover on Friday",
    "I'm out Friday, Sam covers, else Lee, else ask the team",
    "Ich bin Freitag weg, Sam vertritt mich, sonst das Team",
)
RANK = ("who could cover Friday?", "who can cover for me on Friday", "who's free to cover Friday")
NEITHER = ("I'm out Friday, cover with Sam or Lee", "can Priya cover Friday?", "I'm out Friday, otherwise 9-5", "I'm out Friday")


def draft(said: str) -> Draft:
    return read(Phrase(said, datetime(2026, 11, 25, 10), "Europe/London"))


@pytest.mark.parametrize("said", IN_TURN)
def test_those_who_are_asked_in_turn(said: str) -> None:
    found = draft(said)
    assert found.in_turn and found.people == ("Sam", "Lee")
    assert Draft.from_json(found.as_json()).in_turn


@pytest.mark.parametrize("said", TEAM)
def test_the_team_is_asked_and_no_word_of_it_left_out(said: str) -> None:
    found = draft(said)
    assert found.wish == "team" and found.left_out == ()


@pytest.mark.parametrize("said", RANK)
def test_it_is_only_asked_who_could(said: str) -> None:
    assert draft(said).wish == "rank"


@pytest.mark.parametrize("said", NEITHER)
def test_what_is_none_of_them(said: str) -> None:
    found = draft(said)
    assert (found.in_turn, found.wish) == (False, "")
