"""Who has which days of an absence, said as people chat on Monday 23 November 2026 at 9 in London."""

from datetime import datetime

import pytest

from intents import Phrase, read
from tests.intents.whole import as_written

SHARES: dict[str, list[str]] = {
    "out all december, on the 24th sam covers": [
        "2026-12-01/2026-12-24 nobody",
        "2026-12-24/2026-12-25 sam",
        "2026-12-25/2027-01-01 nobody",
    ],
    "out next week, friday sam will cover, lee the rest": [
        "2026-11-30/2026-12-04 lee",
        "2026-12-04/2026-12-05 sam",
        "2026-12-05/2026-12-07 lee",
    ],
    "on leave until friday, today and tomorrow sam's got my calls, wed onwards priya": [
        "2026-11-23/2026-11-24 sam",
        "2026-11-24/2026-11-25 sam",
        "2026-11-25/2026-11-28 priya",
    ],
    "out 7-11 dec. max covers, not on the 9th though, that's lena": [
        "2026-12-07/2026-12-09 max",
        "2026-12-09/2026-12-10 lena",
        "2026-12-10/2026-12-12 max",
    ],
    "out 7-11 dec, max covers except the 9th": [
        "2026-12-07/2026-12-09 max",
        "2026-12-09/2026-12-10 nobody",
        "2026-12-10/2026-12-12 max",
    ],
    "out 7-11 dec, max covers except the 9th, jo does that": [
        "2026-12-07/2026-12-09 max",
        "2026-12-09/2026-12-10 jo",
        "2026-12-10/2026-12-12 max",
    ],
    "out 7-11 dec, max covers except the 9th when i'm in": ["2026-12-07/2026-12-09 max", "2026-12-10/2026-12-12 max"],
    "out 7-11 dec with max covering except on the 9th when lena has it": [
        "2026-12-07/2026-12-09 max",
        "2026-12-09/2026-12-10 lena",
        "2026-12-10/2026-12-12 max",
    ],
    "holiday 1 to 4 december and jo is doing all of it bar the 2nd": [
        "2026-12-01/2026-12-02 jo",
        "2026-12-02/2026-12-03 nobody",
        "2026-12-03/2026-12-05 jo",
    ],
    "off tue to fri and jo is there for me except wed, wed priya": [
        "2026-11-24/2026-11-25 jo",
        "2026-11-25/2026-11-26 priya",
        "2026-11-26/2026-11-28 jo",
    ],
    "out in december, on the 24th sam covers": [
        "2026-12-01/2026-12-24 nobody",
        "2026-12-24/2026-12-25 sam",
        "2026-12-25/2027-01-01 nobody",
    ],
    "out 7-11 dec except the 9th, max covers": ["2026-12-07/2026-12-09 max", "2026-12-10/2026-12-12 max"],
    "away wed thu fri, sam can do wed, the other two are lee's": [
        "2026-11-25/2026-11-26 sam",
        "2026-11-26/2026-11-27 lee",
        "2026-11-27/2026-11-28 lee",
    ],
    "gone all next week, monday goes to max. lena does the rest": ["2026-11-30/2026-12-01 max", "2026-12-01/2026-12-07 lena"],
    "out tomorrow, priya till lunch then max": ["2026-11-24T00:00/2026-11-24T12:00 priya", "2026-11-24T12:00/2026-11-25T00:00 max"],
    "days off are wed and fri, whoever: wed sam fri jo": ["2026-11-25/2026-11-26 sam", "2026-11-27/2026-11-28 jo"],
    "off thu and fri, thu morning sam thu afternoon jo fri lee": [
        "2026-11-26T00:00/2026-11-26T09:00 nobody",
        "2026-11-26T09:00/2026-11-26T13:00 sam",
        "2026-11-26T13:00/2026-11-26T17:00 jo",
        "2026-11-26T17:00/2026-11-27T00:00 nobody",
        "2026-11-27/2026-11-28 lee",
    ],
    "from thursday 9am priya has my phone, out until monday": ["2026-11-26T09:00/2026-12-01T00:00 priya"],
    "i'm on leave until the 30th and jo's covering from wednesday": ["2026-11-23/2026-11-25 nobody", "2026-11-25/2026-12-01 jo"],
    "i am out friday - scratch that, thursday - sam covers": ["2026-11-26/2026-11-27 sam"],
    "out monday cancel that, tuesday and jo covers": ["2026-11-24/2026-11-25 jo"],
    "on leave mon-wed next week. max for me monday and tuesday, sorry but nobody for wednesday": [
        "2026-11-30/2026-12-01 max",
        "2026-12-01/2026-12-02 max",
        "2026-12-02/2026-12-03 nobody",
    ],
    "i'm out all of next week, sam has monday till wednesday, after that it's priya": [
        "2026-11-30/2026-12-03 sam",
        "2026-12-03/2026-12-07 priya",
    ],
    "i'm on holiday the week of the 7th, sam monday and tuesday please, max the other days": [
        "2026-12-07/2026-12-08 sam",
        "2026-12-08/2026-12-09 sam",
        "2026-12-09/2026-12-14 max",
    ],
}


@pytest.mark.parametrize("say", SHARES)
def test_each_has_the_days_that_were_said_of_them(say: str) -> None:
    draft = read(Phrase(say, datetime(2026, 11, 23, 9), "Europe/London", "DMY"))
    assert not draft.ask
    spans = as_written(draft)["when"]
    who = [" ".join(cover.name for cover in draft.covers if cover.has(at)) for at in range(len(spans))]
    assert [f"{span} {names or 'nobody'}" for span, names in zip(spans, who, strict=True)] == SHARES[say]
