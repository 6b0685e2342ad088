"""Who has to go when there is no room."""

from dataclasses import dataclass

from bot.web.door import Door


@dataclass(frozen=True)
class Guest:
    address: str
    number: int


def full(most: int, share: int, *addresses: str) -> tuple[Door[Guest], list[Guest]]:
    """A door with guests of these addresses, all of whom wait."""
    door: Door[Guest] = Door(most=most, share=share)
    guests = [Guest(address, number) for number, address in enumerate(addresses)]
    for guest in guests:
        assert door.enter(guest) is None
        door.wait(guest, 100.0)
    return door, guests


def test_where_there_is_room_nobody_goes() -> None:
    door, guests = full(3, 3, "a", "b", "c")
    assert door.waiting() == guests


def test_with_too_many_of_an_address_the_one_of_it_that_has_waited_longest_goes() -> None:
    door, guests = full(9, 2, "a", "b", "b")
    assert door.enter(Guest("b", 9)) == guests[1]


def test_with_too_many_in_all_the_address_with_the_most_pays() -> None:
    door, guests = full(4, 4, "a", "b", "b", "c")
    assert door.enter(Guest("c", 9)) == guests[1]


def test_who_waits_for_us_does_not_go() -> None:
    door, guests = full(2, 2, "a", "a")
    door.busy(guests[0])
    assert door.enter(Guest("a", 9)) == guests[1]


def test_where_all_wait_for_us_the_newcomer_goes() -> None:
    door, guests = full(2, 2, "a", "b")
    for guest in guests:
        door.busy(guest)
    newcomer = Guest("a", 9)
    assert door.enter(newcomer) == newcomer


def test_who_left_makes_room() -> None:
    door, guests = full(2, 1, "a", "b")
    door.leave(guests[0])
    assert (door.number, door.enter(Guest("a", 9))) == (1, None)


def test_whose_patience_has_ended_is_late() -> None:
    door, guests = full(3, 3, "a", "b")
    door.wait(guests[1], 5.0)
    assert door.late(10.0) == [guests[1]]
