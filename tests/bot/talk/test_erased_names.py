"""Whoever is erased is named nowhere any more, also not in what others asked, and what others have booked can be taken back."""

from bot.store.retention import erasure
from bot.store.tables import metadata
from tests.bot.conftest import Desk


def erased(desk: Desk, who: str) -> str:
    """All that the database says after somebody was erased."""
    with desk.store.begin() as tx:
        erasure.erase(tx, desk.sandbox.webex.cast.find(who).id)
        return str([tx.connection.execute(table.select()).all() for table in metadata.tables.values()])


def test_a_stand_in_who_is_erased_is_named_in_no_row_of_others(desk: Desk) -> None:
    desk.book("I'm out 14 December, cover with Priya")
    desk.ask("alex", "who covers for me?")
    desk.ask("alex", "I'm out 21 December, cover with priya")
    said = erased(desk, "priya")
    assert not any(word.lower() in said.lower() for word in ("Priya Shah", "priya", "Shah"))


def test_what_others_have_booked_with_them_can_be_taken_back(desk: Desk) -> None:
    desk.book("I'm out 14 December, cover with Priya")
    erased(desk, "priya")
    desk.click("alex", "Undo")
    assert desk.covers() == []


def test_a_card_that_is_open_is_answered_all_the_same(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 December, cover with Priya")
    erased(desk, "priya")
    desk.ask("alex", "yes")
    assert desk.covers() in ([], [desk.number("priya")]) and "went wrong" not in desk.last("alex")


def test_others_keep_their_names(desk: Desk) -> None:
    desk.book("I'm out 14 December, cover with Lee")
    assert "Lee Chen" in erased(desk, "priya")
