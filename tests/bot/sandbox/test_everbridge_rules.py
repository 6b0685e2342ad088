import pytest

from bot.sandbox.everbridge.rules import check, unwrap
from bot.sandbox.everbridge.wire import RuleError

ALEX, SAM, GONE, CALENDAR, CLOSED, SHIFT = 1, 2, 3, 10, 11, 20


class Directory:
    def has_contact(self, contact_id):
        return contact_id in (ALEX, SAM)

    def has_calendar(self, calendar_id):
        return calendar_id == CALENDAR

    def has_shift(self, shift_id):
        return shift_id == SHIFT


DATES = {"from": "2026-11-27", "to": "2026-11-28"}
EVENT = {"start": "2026-11-27T00:00:00", "end": "2026-11-28T00:00:00"}
ICAL = {"type": "ical", "datesApplicable": DATES, "event": EVENT}
COVER = {"type": "contact", "contactIds": [SAM]}
FLAT = {"contactId": ALEX, "recurrence": ICAL, "timeZoneString": "Europe/London"}
REPEAT = {"type": "repeat", "datesApplicable": DATES}
PAGE = {"contactId": ALEX, "recurrence": REPEAT, "calendarId": CALENDAR}


def wrapped(**fields):
    return {"type": "staffSubstitution", "attributes": fields}


def flat(**changed):
    return {**FLAT, **changed}


def page(**changed):
    return wrapped(**{**PAGE, **changed})


def ical(**changed):
    return {**ICAL, **changed}


def without(item, *names):
    return {name: value for name, value in item.items() if name not in names}


def judge(item):
    fields, shape = unwrap(item)
    check(fields, shape, Directory())


GOOD = {
    "the vendor's body": FLAT,
    "with its type": flat(type="staffSubstitution"),
    "with a substitute": flat(staffAssignment=COVER, calendarId=CALENDAR),
    "every Monday": flat(recurrence=ical(rrule="FREQ=WEEKLY;BYDAY=FR")),
    "the page's replacement": page(staffAssignment=COVER),
    "the page's unavailability": page(recurrence={**REPEAT, "type": "occurrence"}, time={"start": "07:00", "end": "19:00"}),
    "hours across midnight": page(time={"start": "22:00", "end": "06:00"}),
    "a zone in place of a calendar": wrapped(contactId=ALEX, recurrence=REPEAT, timeZoneString="America/Chicago"),
    "a shift in place of a calendar": wrapped(contactId=ALEX, recurrence=REPEAT, shiftScheduleId=SHIFT),
    "every second week": page(recurrence={**REPEAT, "type": "periodic", "everyNRecurrence": 2}),
    "the page's iCal with an event": page(recurrence=ICAL),
    "the page's iCal with its own end": page(
        recurrence={"type": "ical", "datesApplicable": {"from": "2026-11-27"}, "rrule": "FREQ=WEEKLY;UNTIL=20261231"}
    ),
    "the page's iCal with a count": page(
        recurrence={"type": "ical", "datesApplicable": {"from": "2026-11-27"}, "rrule": "FREQ=WEEKLY;COUNT=3"}
    ),
}

BAD = {
    "a word": "Friday",
    "another type": flat(type="shiftSubstitution"),
    "attributes without type": {"attributes": PAGE},
    "attributes and more": {**page(), "contactId": ALEX},
    "attributes as a list": {"type": "staffSubstitution", "attributes": []},
    "an unknown field": flat(reason="holiday"),
    "a status": flat(status="A"),
    "an unknown attribute": page(note="x"),
    "hours in the vendor's body": flat(time={"start": "07:00", "end": "19:00"}),
    "a null": flat(calendarId=None),
    "nobody absent": without(FLAT, "contactId"),
    "no recurrence": without(FLAT, "recurrence"),
    "the vendor's without zone": without(flat(calendarId=CALENDAR), "timeZoneString"),
    "the page's without zone and calendar": wrapped(contactId=ALEX, recurrence=REPEAT),
    "an unknown zone": flat(timeZoneString="Europe/Atlantis"),
    "a zone that is a list": flat(timeZoneString=["Europe/London"]),
    "an inactive contact": flat(contactId=GONE),
    "a contact as text": flat(contactId="1"),
    "a contact that is true": flat(contactId=True),
    "an inactive calendar": flat(calendarId=CLOSED),
    "an unknown shift": flat(shiftScheduleId=99),
    "recurrence as text": flat(recurrence="FREQ=DAILY"),
    "an unknown recurrence": page(recurrence={**REPEAT, "type": "daily"}),
    "a recurrence of no type": page(recurrence={"datesApplicable": DATES}),
    "the page's recurrence in the vendor's body": flat(recurrence=REPEAT),
    "a rule in a repeat": page(recurrence={**REPEAT, "rrule": "FREQ=DAILY"}),
    "an unknown part of a recurrence": flat(recurrence=ical(days=[1])),
    "no dates": flat(recurrence=without(ICAL, "datesApplicable")),
    "dates as a list": page(recurrence={**REPEAT, "type": "occurrence", "datesApplicable": ["2026-11-27"]}),
    "no first date": page(recurrence={**REPEAT, "datesApplicable": {"to": "2026-11-28"}}),
    "no last date": page(recurrence={**REPEAT, "datesApplicable": {"from": "2026-11-27"}}),
    "no last date and a rule without end": page(
        recurrence={"type": "ical", "datesApplicable": {"from": "2026-11-27"}, "rrule": "FREQ=WEEKLY"}
    ),
    "dates the wrong way round": page(recurrence={**REPEAT, "datesApplicable": {"from": "2026-11-28", "to": "2026-11-27"}}),
    "a date of another form": page(recurrence={**REPEAT, "datesApplicable": {"from": "27/11/2026", "to": "2026-11-28"}}),
    "a day the calendar lacks": page(recurrence={**REPEAT, "datesApplicable": {"from": "2026-11-27", "to": "2026-11-31"}}),
    "the vendor's without event": flat(recurrence=without(ICAL, "event")),
    "the page's iCal without event or rule": page(recurrence=without(ICAL, "event")),
    "an event that ends at its start": flat(recurrence=ical(event={**EVENT, "end": EVENT["start"]})),
    "an event with an offset": flat(recurrence=ical(event={**EVENT, "end": "2026-11-28T00:00:00Z"})),
    "an event in minutes": flat(recurrence=ical(event={**EVENT, "end": "2026-11-28T00:00"})),
    "an event without end": flat(recurrence=ical(event={"start": EVENT["start"]})),
    "an event outside its dates": flat(recurrence=ical(event={"start": "2026-11-26T09:00:00", "end": "2026-11-26T17:00:00"})),
    "a rule with its prefix": flat(recurrence=ical(rrule="RRULE:FREQ=DAILY")),
    "a rule nobody can read": flat(recurrence=ical(rrule="FREQ=WEEKLY;BYDAY=FRIDAY")),
    "an hourly rule": flat(recurrence=ical(rrule="FREQ=HOURLY")),
    "periodic without a number": page(recurrence={**REPEAT, "type": "periodic"}),
    "hours without end": page(time={"start": "07:00"}),
    "hours with seconds": page(time={"start": "07:00:00", "end": "19:00:00"}),
    "hours of no length": page(time={"start": "07:00", "end": "07:00"}),
    "24:00": page(time={"start": "07:00", "end": "24:00"}),
    "a substitute that is a number": flat(staffAssignment=SAM),
    "a group as substitute": flat(staffAssignment={"type": "group", "groupIds": [5]}),
    "two substitutes": flat(staffAssignment={"type": "contact", "contactIds": [SAM, ALEX]}),
    "no substitute in the list": flat(staffAssignment={"type": "contact", "contactIds": []}),
    "an inactive substitute": flat(staffAssignment={"type": "contact", "contactIds": [GONE]}),
    "standing in for oneself": flat(staffAssignment={"type": "contact", "contactIds": [ALEX]}),
    "a substitute with days": flat(staffAssignment={**COVER, "days": [1]}),
}


@pytest.mark.parametrize("good", GOOD.values(), ids=GOOD.keys())
def test_a_good_substitution_passes(good):
    judge(good)


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD.keys())
def test_a_bad_substitution_is_refused(bad):
    with pytest.raises(RuleError) as refused:
        judge(bad)
    assert refused.value.status == 400


def test_an_update_may_clear_a_field():
    assert unwrap({"staffAssignment": None}, clearing=True) == ({"staffAssignment": None}, "flat")


def test_an_update_can_not_clear_who_is_absent():
    with pytest.raises(RuleError):
        unwrap({"contactId": None}, clearing=True)
