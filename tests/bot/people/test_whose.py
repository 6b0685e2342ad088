"""An address among a contact's paths makes it nobody's by itself: anybody may have added it."""

import pytest

from bot.people.contacts import Contacts
from bot.people.whose import own_address, theirs
from bot.systems.everbridge.rows import Contact

SAM = "sam.okafor@example.com"


def contact(number: int, name: str, external_id: str, *paths: str, status: str = "A") -> Contact:
    first, _, last = name.partition(" ")
    return Contact(number, external_id, first, last, paths, status, None)


BY_ADDRESS = contact(1, "Sam Okafor", SAM, SAM)
BY_PATH = contact(2, "Sam Okafor", "E10482", SAM)
LOGIN = contact(3, "Sam Okafor", "sokafor@login.example.com", SAM)
MARRIED = contact(4, "Sam Oldname", "E10482", SAM)
MALLORY = contact(5, "Mallory Smith", "mallory.smith@example.com", "mallory.smith@example.com", SAM)
STRANGER = contact(6, "Mallory Smith", "E666", SAM)
NAMESAKE = contact(7, "Sam Smith", "sam.smith@example.com", SAM)
TWIN = contact(8, "Sam Okafor", "E10483", SAM)
NAMELESS = contact(9, "", "E1", SAM)
OUT = contact(10, "Sam Okafor", SAM, SAM, status="I")


@pytest.mark.parametrize(
    ("there", "found"),
    [
        ([BY_ADDRESS], [1]),
        ([BY_PATH], [2]),
        ([LOGIN], [3]),
        ([MARRIED], [4]),
        ([NAMELESS], [9]),
        ([MALLORY], []),
        ([STRANGER], []),
        ([NAMESAKE], []),
        ([], []),
        ([OUT], []),
        ([BY_ADDRESS, MALLORY], [1]),
        ([BY_PATH, MALLORY], [2]),
        ([BY_PATH, STRANGER], [2]),
        ([BY_PATH, NAMESAKE], [2]),
        ([MALLORY, BY_PATH, STRANGER, NAMESAKE], [2]),
        ([BY_ADDRESS, BY_PATH], [1]),
        ([BY_PATH, OUT], [2]),
        ([BY_PATH, TWIN], [2, 8]),
        ([BY_PATH, TWIN, MALLORY], [2, 8]),
    ],
)
def test_whose_a_contact_is(there: list[Contact], found: list[int]) -> None:
    assert [one.id for one in theirs(Contacts(there), (SAM,), ("Sam Okafor", "Sam"))] == found


@pytest.mark.parametrize("name", ["Sam Okafor", "Samuel Okafor", "SAM OKAFOR", "Okafor, Sam"])
def test_the_name_may_be_written_otherwise(name: str) -> None:
    assert theirs(Contacts([BY_PATH, STRANGER]), (SAM,), (name,)) == [BY_PATH]


def test_without_a_name_the_address_itself_tells() -> None:
    smith = contact(11, "John Smith", "E3", "jsmith@example.com")
    assert theirs(Contacts([smith]), ("jsmith@example.com",), ()) == [smith]
    assert theirs(Contacts([STRANGER]), (SAM,), ()) == []


def test_a_person_with_two_addresses_is_one() -> None:
    old = contact(12, "Mina Oldname", "mina.oldname@example.com", "mina.oldname@example.com")
    assert theirs(Contacts([old]), ("mina.newname@example.com", "Mina.Oldname@example.com"), ("Mina Newname",)) == [old]


@pytest.mark.parametrize(
    ("one", "address"), [(BY_ADDRESS, SAM), (BY_PATH, SAM), (MALLORY, "mallory.smith@example.com"), (contact(1, "Sam", "E1"), "")]
)
def test_the_address_that_a_contact_goes_by(one: Contact, address: str) -> None:
    assert own_address(one) == address
