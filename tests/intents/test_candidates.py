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
    "I'm out Friday, ask the team to cover",
    "I'm away Friday, please ask my team to cover for me",
    "I'm off Friday, can the team cover?",
    "out friday, let the team cover",
    "I'm out Friday, ask around",
    "Freitag bin ich weg, frag das Team, ob jemand übernehmen kann",
    "Je suis absent vendredi, demande à l'équipe de me remplacer",
    "Je suis absent vendredi, demande à l'équipe qui peut me remplacer",
    "Estoy fuera el viernes, pide al equipo que me cubra",
    "Sono assente venerdì, chiedi al team di coprirmi",
)
RANK = ("who could cover Friday?", "who can cover for me on Friday", "who's free to cover Friday")
NEITHER = (
    "I'm out Friday, cover with Sam or Lee",
    "can Priya cover Friday?",
    "I'm out Friday, Jo from the team covers",
    "I'm out Friday, otherwise 9-5",
    "I'm out Friday",
)


BACK = (
    "I can't cover Alex on Friday",
    "I can no longer cover Alex on Friday",
    "I won't be able to cover Alex on Friday",
    "give Friday back to Alex",
    "I can't take Alex's shift Friday after all",
    "Ich kann Alex am Freitag nicht vertreten",
    "Ich kann am Freitag doch nicht für Alex einspringen",
    "Ich gebe die Vertretung für Alex am Freitag zurück",
    "Je ne peux pas remplacer Alex vendredi",
    "Je ne peux plus assurer la garde de Alex vendredi",
    "No puedo cubrir a Alex el viernes",
    "Devuelvo la guardia de Alex del viernes",
    "Non posso coprire Alex venerdì",
    "Non posso più sostituire Alex venerdì",
)
SWAP = (
    "swap my Thursday with Priya's Friday",
    "Swap Thursday for Priya's Friday",
    "can I swap shifts with Priya, my Thursday for her Friday?",
    "Ich tausche meinen Donnerstag mit Priya gegen Freitag",
    "échange mon jeudi avec le vendredi de Priya",
    "cambio mi jueves por el viernes de Priya",
    "scambio il mio giovedì con il venerdì di Priya",
)
NO_REQUEST = (
    "I can't do Friday",
    "I'm out Friday, Priya can't cover",
    "swap Lena for Lee",
    "Sam kann mich am Freitag nicht vertreten",
    "Ich kann am Freitag nicht",
    "Sam ne peut pas me remplacer vendredi",
    "Sam no puede cubrirme el viernes",
    "Sam non può coprirmi venerdì",
)


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


@pytest.mark.parametrize("said", BACK)
def test_a_cover_that_is_handed_back(said: str) -> None:
    found = draft(said)
    assert (found.intent, found.wish, found.subject) == ("cancel", "hand_back", ("Alex",))
    assert [span.start for span in found.spans] == [datetime(2026, 11, 27)]


def test_of_whom_needs_not_be_said() -> None:
    found = draft("hand back Friday")
    assert (found.wish, found.subject) == ("hand_back", ())
    assert [(span.start, span.end) for span in found.spans] == [(datetime(2026, 11, 27), datetime(2026, 11, 28))]


@pytest.mark.parametrize("said", SWAP)
def test_two_days_that_are_swapped(said: str) -> None:
    found = draft(said)
    assert (found.intent, found.wish, found.people) == ("replacement", "swap", ("Priya",))
    assert [span.start for span in (*found.spans, *found.given)] == [datetime(2026, 11, 26), datetime(2026, 11, 27)]
    assert Draft.from_json(found.as_json()).given[0].start == datetime(2026, 11, 27)


@pytest.mark.parametrize("said", NO_REQUEST)
def test_what_is_neither(said: str) -> None:
    assert draft(said).wish == ""
