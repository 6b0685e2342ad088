"""News of a colleague's return is that one's: nothing of the speaker's is changed, or offered to be."""

import pytest

from bot.texts import about
from tests.bot.conftest import Desk


@pytest.mark.parametrize(
    "words",
    [
        "Lee is back on Thursday",
        "Lee's back Friday",
        "heard that Lee's returning on the 20th",
        "Lee isn't back until Friday",
        "Lee ist ab Donnerstag wieder da",
        "Lee revient jeudi",
        "Lee vuelve el jueves",
        "Lee torna giovedì",
    ],
)
def test_whoever_covers_is_back_and_what_is_booked_stays(desk: Desk, words: str) -> None:
    desk.book("I'm out Thursday and Friday, cover with Lee")
    answer = desk.ask("alex", words)
    assert "Lee Chen" in answer and "19" in answer
    desk.ask("alex", "yes")
    assert desk.days() == ["11-19 11-19", "11-20 11-20"]


@pytest.mark.parametrize("words", ["Dana is back Thursday", "btw Priya is back from leave on Friday"])
def test_a_colleague_is_back_who_has_nothing_to_do_with_it(desk: Desk, words: str) -> None:
    assert desk.ask("alex", words).startswith(about.of_return("Dana Reed" if "Dana" in words else "Priya Shah"))


def test_beside_a_card_it_changes_nothing_of_it(desk: Desk) -> None:
    desk.ask("alex", "I'm out next week, Lee covers")
    assert about.STILL_OPEN in desk.ask("alex", "Lee is back on Thursday")
    desk.ask("alex", "yes")
    assert desk.days() == ["11-23 11-29"]


@pytest.mark.parametrize(
    "words", ["Lee is back Thursday so he covers from then on", "I'm back on Thursday, Lee too", "is Lee back on Thursday?"]
)
def test_words_that_say_more_are_no_mere_news(desk: Desk, words: str) -> None:
    desk.book("I'm out next week, cover with Priya")
    assert about.of_return("Lee Chen") not in desk.ask("alex", words)
