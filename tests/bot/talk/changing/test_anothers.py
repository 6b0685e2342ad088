"""What stands of somebody else is taken back and moved in the words in which they would name it: "cancel Lena's Friday"."""

import pytest

from bot.texts import asking, languages, listing, notes, speaking
from tests.bot.conftest import Desk
from tests.bot.talk.listing.test_whose_duty import HELLO, LENA, OUT

CANCEL = {
    "en": [
        "cancel Lena's 16 December",
        "please remove Lena's holiday on 16 December",
        "delete Lena Fischer's absence on 16 December",
    ],
    "de": ["storniere Lenas Abwesenheit am 16. Dezember", "lösche den Urlaub von Lena am 16. Dezember"],
    "fr": ["annule l'absence de Lena le 16 décembre", "supprime les congés de Lena Fischer du 16 décembre"],
    "es": ["cancela la ausencia de Lena el 16 de diciembre", "elimina las vacaciones de Lena del 16 de diciembre"],
    "it": ["annulla l'assenza di Lena del 16 dicembre", "cancella le ferie di Lena il 16 dicembre"],
}
UNDO_BUTTON = {"en": "Undo", "de": "Rückgängig", "fr": "Annuler", "es": "Deshacer", "it": "Annulla"}
MOVE = {
    "en": "move Lena's holiday from 16 December to 18 December",
    "de": "verschieb Lenas Urlaub vom 16. Dezember auf den 18. Dezember",
    "fr": "déplace les congés de Lena du 16 décembre au 18 décembre",
    "es": "mueve las vacaciones de Lena del 16 de diciembre al 18 de diciembre",
    "it": "sposta le ferie di Lena dal 16 dicembre al 18 dicembre",
}
FREE = {
    "en": ["16 December is a holiday", "cancel Lena's holiday on 16 December"],
    "de": ["der 16. Dezember ist ein Feiertag", "lösche Lenas Feiertag am 16. Dezember"],
    "fr": ["le 16 décembre est férié", "supprime le jour férié de Lena du 16 décembre"],
    "es": ["el 16 de diciembre es festivo", "quita el festivo de Lena del 16 de diciembre"],
    "it": ["il 16 dicembre è festivo", "cancella le ferie di Lena del 16 dicembre"],
}


@pytest.fixture(params=languages())
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def days(desk: Desk) -> list[str]:
    """The days that are booked, in their own order."""
    return sorted(desk.days())


def free(desk: Desk) -> list[str]:
    """Lena's days off in Webex."""
    return [str(event["startDate"])[5:] for one in desk.sandbox.webex.schedules("lena") for event in one["events"]]


@pytest.fixture
def booked(desk: Desk, language: str) -> Desk:
    """Lena is out from the 14th to the 16th; Dana, their manager, has one's own 16th."""
    desk.ask("lena", OUT[language])
    desk.click("lena", "positive")
    desk.ask("dana", HELLO[language])
    desk.ask("dana", "I'm out 16 December")
    desk.click("dana", "positive")
    desk.ask("dana", HELLO[language])
    assert days(desk) == ["12-14 12-16", "12-16 12-16"]
    return desk


def test_a_manager_takes_back_a_day_of_theirs(booked: Desk, language: str) -> None:
    for at, words in enumerate(CANCEL[language]):
        card = booked.ask("dana", words)
        with speaking(language):
            assert LENA in card and notes.cut_means(LENA) in card, words
        if at == 0:
            booked.click("dana", "destructive")
    booked.click("dana", "positive")
    assert days(booked) == ["12-14 12-15", "12-16 12-16"]
    assert "Dana Reed" in booked.heard("lena")[-1]


def test_a_manager_moves_a_day_of_theirs(booked: Desk, language: str) -> None:
    assert LENA in booked.ask("dana", MOVE[language])
    booked.click("dana", "positive")
    assert days(booked) == ["12-14 12-15", "12-16 12-16", "12-18 12-18"]


def test_anybody_else_hears_whose_it_is_to_say(booked: Desk, language: str) -> None:
    booked.ask("alex", HELLO[language])
    for words in (CANCEL[language][0], MOVE[language]):
        answer = booked.ask("alex", words)
        with speaking(language):
            assert answer == asking.may_not_change(LENA), words
    assert days(booked) == ["12-14 12-16", "12-16 12-16"]


def test_where_nothing_of_theirs_stands_it_is_not_said_of_the_manager(booked: Desk, language: str) -> None:
    answer = booked.ask("dana", CANCEL[language][0].replace("Lena Fischer", "Max").replace("Lena", "Max"))
    with speaking(language):
        assert answer == notes.nothing_of("Max Weber")
    other = booked.ask("dana", CANCEL[language][0].replace("16", "21"))
    with speaking(language):
        assert other.startswith(notes.nothing_then(["x"], LENA).split("\n")[0])


# ---- days off in Webex -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def off(desk: Desk, language: str) -> Desk:
    """The 16th is a day off of Lena's."""
    desk.ask("lena", FREE[language][0])
    desk.click("lena", "positive")
    assert free(desk) == ["12-16"]
    desk.ask("dana", HELLO[language])
    return desk


def test_a_manager_takes_back_a_day_off_of_theirs(off: Desk, language: str) -> None:
    assert LENA in off.ask("dana", FREE[language][1])
    off.click("dana", "positive")
    assert free(off) == [] and "Dana Reed" in off.heard("lena")[-1]


def test_a_manager_moves_it_they_hear_that_and_undo_puts_it_back(off: Desk, language: str) -> None:
    assert LENA in off.ask("dana", MOVE[language])
    off.click("dana", "positive")
    assert free(off) == ["12-18"] and "Dana Reed" in off.heard("lena")[-1]
    off.click("dana", UNDO_BUTTON[language])
    assert free(off) == ["12-16"]


def test_anybody_else_hears_whose_day_off_it_is(off: Desk, language: str) -> None:
    off.ask("alex", HELLO[language])
    answer = off.ask("alex", MOVE[language])
    with speaking(language):
        assert answer == asking.may_not_change(LENA)
    assert free(off) == ["12-16"]


# ---- other words -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "cancel Friday's absence",
        "cancel my 16 December",
        "cancel the rest of December",
        "annule les congés de Noël",
        "annulla le ferie di Natale",
        "cancel Christmas's leave",
    ],
)
def test_a_day_is_nobody(desk: Desk, words: str) -> None:
    answer = desk.ask("dana", words)
    for language in languages():
        with speaking(language):
            assert not answer.startswith(listing.nobody("?").partition("?")[0])


def test_one_s_own_day_off_is_moved_whenever_it_was_set(desk: Desk) -> None:
    desk.ask("lena", "16 December is a holiday")
    desk.click("lena", "positive")
    desk.ask("lena", "25 December is a holiday")
    desk.click("lena", "positive")
    desk.later(days=3)
    desk.ask("lena", "move my holiday on 16 December to the 18th")
    desk.click("lena", "positive")
    assert sorted(free(desk)) == ["12-18", "12-25"]


def test_what_was_booked_last_for_somebody_is_what_words_without_a_name_change(desk: Desk) -> None:
    desk.ask("dana", OUT["en"])
    desk.click("dana", "Book it")
    assert "this was booked in Everbridge itself" not in desk.ask("max", "I can't cover Lena")
    card = desk.ask("dana", "make it 14 to 15 December")
    assert LENA in card and notes.cut_means(LENA) in card
    desk.ask("dana", "no")
    desk.ask("dana", "cancel the 15th")
    desk.ask("dana", "yes")
    assert days(desk) == ["12-14 12-14", "12-16 12-16"]
    assert LENA not in desk.ask("dana", "cancel my 16 December")
