"""What a manager and a stand-in ask of what is booked: for others, by whom, when, and where it stands."""

import pytest

from bot.texts import about
from tests.bot.conftest import Desk


def listed(desk: Desk, said: str) -> str:
    """What Dana reads, with the words of the picture behind it."""
    before = len(desk.heard("dana"))
    desk.ask("dana", said)
    return "\n".join(desk.heard("dana")[before:])


@pytest.fixture
def team(desk: Desk) -> Desk:
    """Dana has booked for two of her people."""
    desk.book("priya is out on 25 November, lee covers", "lena is out 14 to 16 December, max covers", who="dana")
    return desk


@pytest.mark.parametrize(
    "said",
    [
        "what did i book for the team?",
        "who have i put down as out?",
        "was habe ich für das Team gebucht?",
        "qu'est-ce que j'ai enregistré pour l'équipe ?",
        "¿qué he reservado para el equipo?",
        "cosa ho prenotato per il team?",
    ],
)
def test_what_is_booked_for_others_is_listed(team: Desk, said: str) -> None:
    shown = listed(team, said)
    assert "Priya Shah" in shown and "Lena Fischer" in shown and "Lee Chen" in shown


def test_of_somebody_who_is_named_it_is_theirs_alone(team: Desk) -> None:
    shown = listed(team, "what have i booked for lena?")
    assert "Max Weber" in shown and "Priya Shah" not in shown


@pytest.mark.parametrize("said", ["who of my team is out this week and next?", "wer aus meinem Team ist nächste Woche weg?"])
def test_who_of_the_team_is_out_is_about_everybody(team: Desk, said: str) -> None:
    assert "Priya Shah" in listed(team, said)


def test_nothing_booked_for_others_is_said(desk: Desk) -> None:
    assert desk.ask("dana", "what did i book for the team?") == about.none_for_others


@pytest.mark.parametrize("said", ["does everbridge know?", "weiß Everbridge das schon?"])
def test_whether_it_stands_in_everbridge(team: Desk, said: str) -> None:
    assert "Max Weber" in team.ask("dana", said)


def test_where_it_is_seen(team: Desk) -> None:
    assert team.ask("dana", "where do i see this in webex?").startswith(about.where_it_stands)


@pytest.mark.parametrize("said", ["wait what happened to the 25th?", "what happened with the 25th?"])
def test_what_became_of_a_day_is_what_stands_then(team: Desk, said: str) -> None:
    assert "Priya Shah out, Lee Chen covers" in listed(team, said)


@pytest.mark.parametrize(
    "said",
    [
        "do i cover for anybody on the 25th?",
        "am i standing in for anyone on the 25th?",
        "is there anyone i'm covering for on the 25th?",
        "do i have any covers in november?",
        "vertrete ich am 25. jemanden?",
        "est-ce que je remplace quelqu'un le 25 ?",
        "¿cubro a alguien el 25?",
        "sostituisco qualcuno il 25?",
    ],
)
def test_whether_somebody_stands_in_is_answered_and_passed_on_to_nobody(team: Desk, said: str) -> None:
    before = len(team.heard("dana"))
    assert "Priya Shah" in team.ask("lee", said) and len(team.heard("dana")) == before


@pytest.mark.parametrize("said", ["am i on call when lena is away?", "habe ich Dienst, während Lena weg ist?"])
def test_whether_somebody_is_on_call_while_another_is_out(team: Desk, said: str) -> None:
    shown = team.ask("max", said)
    assert "14" in shown and "16" in shown and "Lena Fischer" in shown and "Nov" not in shown
