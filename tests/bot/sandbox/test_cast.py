from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.sandbox.cast import CAST, PAYMENTS, SHIFTS, Shift, wire_id

MONDAY = date(2026, 11, 23)


def test_a_webex_id_is_base64_of_a_ciscospark_address():
    assert wire_id("PEOPLE", "f5b36187-c8dd-4727-8b2f-f9c447f29046") == (
        "Y2lzY29zcGFyazovL3VzL1BFT1BMRS9mNWIzNjE4Ny1jOGRkLTQ3MjctOGIyZi1mOWM0NDdmMjkwNDY"
    )


@pytest.mark.parametrize("who", ["sam.carter", "sam.carter@example.com", "Sam Carter", "SAM CARTER"])
def test_a_person_is_found_by_key_email_and_name(who):
    assert CAST.find(who).key == "sam.carter"


def test_a_person_is_found_by_id_and_by_bare_uuid():
    alex = CAST.find("alex")
    assert (CAST.find(alex.id), CAST.find(alex.uuid)) == (alex, alex)


def test_nobody_is_found_by_a_first_name_alone():
    with pytest.raises(LookupError, match="Sam"):
        CAST.find("Sam")


def test_one_contact_id_does_not_survive_a_float():
    assert [contact.id for _, contact in CAST.contacts if int(float(contact.id)) != contact.id] == [9007199254740993]


def test_contact_ids_have_at_most_sixteen_digits_and_are_unique():
    ids = [contact.id for _, contact in CAST.contacts]
    assert len(set(ids)) == len(ids)
    assert max(len(str(one)) for one in ids) == 16


def test_a_shift_that_ends_at_its_start_lasts_a_whole_day():
    shift = Shift(1, 2, PAYMENTS.id, "all day", "Europe/London", (0,), time(0), time(0), ("alex",))
    zone = ZoneInfo("Europe/London")
    assert shift.hours_on(MONDAY) == (datetime(2026, 11, 23, tzinfo=zone), datetime(2026, 11, 24, tzinfo=zone))


def test_a_shift_is_not_on_a_day_it_does_not_name():
    assert SHIFTS[0].hours_on(date(2026, 11, 28)) is None


def test_a_rotation_changes_hands_on_monday():
    nights = SHIFTS[1]
    assert nights.taken_by(date(2026, 11, 22)) != nights.taken_by(MONDAY) == nights.taken_by(date(2026, 11, 29))


def test_a_crowd_is_added_to_the_company():
    crowd = CAST.crowd(3)
    assert crowd.find("person3@example.com").contact.id == 5_000_000_000_000_003
    assert crowd.find("alex") == CAST.find("alex")


def test_adding_a_crowd_leaves_the_company_as_it_was():
    CAST.crowd(1)
    with pytest.raises(LookupError):
        CAST.find("person1")
