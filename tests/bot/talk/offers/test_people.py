"""Who is on a card: nobody unseen, nobody who has gone since, and one person once."""

from dataclasses import replace

import pytest

from bot.sandbox.cast import CAST, ELSEWHERE, HOME, Cast, Contact, Someone
from tests.bot.conftest import Desk


def _in_zone(key: str, first: str, last: str, id_: int, zone: str) -> Someone:
    """Somebody whom Webex gives no zone, and Everbridge one in words of its own."""
    email = f"{first}.{last}@example.com".lower()
    return Someone(key, first, last, email, None, contact=Contact(id_, email, email, zone))


MINA = Someone(
    "mina",
    "Mina",
    "Newname",
    "mina@example.com",
    aliases=("mina.oldname@example.com",),
    contact=Contact(71, "mina.oldname@example.com", "mina.oldname@example.com", "Europe/London", name=("Mina", "Oldname")),
)
TWIN = Someone("twin", "Jo", "Park", "twin@example.com", contact=Contact(75, "E75", "jo.park@example.com", "Europe/London"))
EAST = _in_zone("east", "Edith", "East", 76, "Eastern Standard Time")
WEST = _in_zone("west", "Wes", "West", 77, "GMT-05:00")
LOST = _in_zone("lost", "Lost", "Zone", 78, "Somewhere Time")
OLIVIA = replace(
    CAST.find("olivia"), contact=Contact(79, "olivia.grant@other.example", "olivia.grant@other.example", "Europe/London")
)


@pytest.fixture
def cast() -> Cast:
    people = tuple(OLIVIA if someone.key == "olivia" else someone for someone in CAST.people)
    return replace(CAST, people=(*people, MINA, EAST, WEST, LOST), outside=(TWIN,), _index={})


def booked(desk: Desk) -> int:
    return len(desk.sandbox.everbridge.active)


# ---- once ------------------------------------------------------------------------------------------------------------------


def test_one_person_with_two_names_is_no_question(desk: Desk) -> None:
    assert "Cover: Mina Newname" in desk.ask("alex", "I'm out 14 December, cover with Mina")


def test_a_near_name_is_offered_and_a_yes_takes_it(desk: Desk) -> None:
    asked = desk.ask("alex", "I'm out 14 December, cover with Prija Shah")
    assert asked.startswith("I can't find “Prija Shah”. Do you mean Priya Shah?")
    assert "Cover: Priya Shah" in desk.ask("alex", "yes")


@pytest.mark.parametrize("answer", ["Max Weber", "Max"])
def test_a_near_name_may_be_somebody_elses(desk: Desk, answer: str) -> None:
    desk.ask("alex", "I'm out 14 December, cover with Prija Shah")
    assert "Cover: Max Weber" in desk.ask("alex", answer)


def test_a_near_name_that_is_not_meant_is_left(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 December, cover with Prija Shah")
    assert "Nothing was booked" in desk.click("alex", "None of these")


def test_two_contacts_of_one_person_are_told_as_two(desk: Desk) -> None:
    assert "two contacts with your address" in desk.ask("jo", "I'm out 14 December")
    assert "two contacts with the address of Jo Park" in desk.ask("alex", "I'm out 14 December, cover with Jo")


# ---- where -----------------------------------------------------------------------------------------------------------------


def test_a_zone_by_its_windows_name_is_a_zone(desk: Desk) -> None:
    card = desk.ask("east", "I'm out 14 December, cover with Priya")
    assert "America/New_York" in card
    assert "your time zone" not in card


def test_an_offset_is_a_guess_that_the_card_names(desk: Desk) -> None:
    assert "I assumed: your time zone is UTC-5 all year round" in desk.ask("west", "I'm out 14 December, cover with Priya")


def test_a_zone_that_nobody_knows_is_a_guess_that_the_card_names(desk: Desk) -> None:
    assert "I assumed: your time zone is UTC: neither" in desk.ask("lost", "I'm out 14 December, cover with Priya")


# ---- still there at the yes ------------------------------------------------------------------------------------------------


def left_webex(desk: Desk) -> None:
    desk.sandbox.webex.dismiss("priya")


def put_out(desk: Desk) -> None:
    desk.sandbox.everbridge.contacts.put_out(1100000000000004)


@pytest.mark.parametrize("gone", [left_webex, put_out])
@pytest.mark.parametrize("word", ["press", "yes"])
def test_a_stand_in_who_has_gone_since_is_not_booked(desk: Desk, gone: object, word: str) -> None:
    assert "Cover: Priya Shah" in desk.ask("alex", "I'm out 14 December, cover with Priya")
    gone(desk)  # type: ignore[operator]
    answer = desk.click("alex", "Book it") if word == "press" else desk.ask("alex", "yes")
    assert answer.startswith("“Priya” can't be booked any more")
    assert booked(desk) == 0
    assert "Cover: Max Weber" in desk.ask("alex", "Max")
    assert "Booked: Max Weber covers" in desk.click("alex", "Book it")


def test_who_was_put_out_is_not_booked_as_out(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 December, cover with Priya")
    desk.sandbox.everbridge.contacts.put_out(1100000000000001)
    assert desk.click("alex", "Book it").startswith("Everbridge doesn't know you")
    assert booked(desk) == 0


def test_a_stand_in_whose_organization_is_not_served_any_more_is_not_booked(desk: Desk) -> None:
    both = desk.reopened(webex_org_id=(HOME, ELSEWHERE))
    webex = both.sandbox.webex
    room = webex.direct_room("alex")
    text = "I'm out 14 December, cover with @Olivia Grant"
    both.tell("messages", webex.say("alex", text, room, ["olivia"]), room, CAST.find("alex"))
    both.work()
    assert "Cover: Olivia Grant" in both.heard("alex")[-1]
    home = desk.reopened(webex_org_id=(HOME,))
    assert "can't be booked any more" in home.click("alex", "Book it")
    assert booked(desk) == 0


def test_who_is_still_there_is_booked(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 December, cover with Priya")
    assert "Booked: Priya Shah covers" in desk.click("alex", "Book it")
