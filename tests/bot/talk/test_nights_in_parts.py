"""A part of a night, in five languages: a night that is named by its evening is the whole shift to its end, unless a clock says
otherwise. Who is out, stands in, is asked, or hands it back hears of the same hours."""

from datetime import UTC, datetime

import pytest

from tests.bot.conftest import Desk
from tests.bot.talk.conftest import CONSENT

WHOLE, FROM_TEN, FROM_TWO, AFTER_MIDNIGHT, UNTIL_TWO, HALF = (
    "24T17:00 25T09:00",
    "24T22:00 25T09:00",
    "25T02:00 25T09:00",
    "25T00:00 25T09:00",
    "24T17:00 25T02:00",
    "25T01:00 25T09:00",
)
YES = {"en": "yes", "de": "ja", "fr": "oui", "es": "sí", "it": "sì"}


@pytest.fixture(autouse=True)
def tuesday(desk: Desk) -> None:
    desk.clock.now = datetime(2026, 11, 24, 7, 5, tzinfo=UTC)


def booked(desk: Desk) -> str:
    """From when to when somebody is out, in whatever records."""
    ends = [(row["recurrence"]["datesApplicable"], row["time"]) for row in desk.sandbox.everbridge.active]
    starts = sorted(f"{days['from'][8:]}T{time['start']}" for days, time in ends)
    lasts = sorted(f"{days['to'][8:]}T{time['end']}".replace("24T23:59", "25T00:00") for days, time in ends)
    return f"{starts[0]} {lasts[-1]}" if starts else ""


@pytest.mark.parametrize(
    ("said", "language", "hours"),
    [
        ("can't do tonight, jo covers", "en", WHOLE),
        ("out tonight from 10, jo covers", "en", FROM_TEN),
        ("can't do tonight after midnight, jo covers", "en", AFTER_MIDNIGHT),
        ("I can't do tonight from 2, jo covers", "en", FROM_TWO),
        ("out tonight till 2, jo covers", "en", UNTIL_TWO),
        ("I can't do the second half of tonight, jo covers", "en", HALF),
        ("heute Abend kann ich nicht, Jo übernimmt", "de", WHOLE),
        ("heute Abend ab 22 Uhr bin ich weg, Jo vertritt mich", "de", FROM_TEN),
        ("heute Nacht nach Mitternacht kann ich nicht, Jo übernimmt", "de", AFTER_MIDNIGHT),
        ("ce soir je ne suis pas là, Jo me remplace", "fr", WHOLE),
        ("ce soir après minuit je ne peux pas, Jo me remplace", "fr", AFTER_MIDNIGHT),
        ("cette nuit à partir de 2h je ne suis pas là, Jo me remplace", "fr", FROM_TWO),
        ("esta noche no puedo, me cubre Jo", "es", WHOLE),
        ("no puedo la segunda mitad de esta noche, me cubre Jo", "es", HALF),
        ("esta noche a partir de las 2 no puedo, me cubre Jo", "es", FROM_TWO),
        ("stasera non posso, mi copre Jo", "it", WHOLE),
        ("stasera dopo mezzanotte non posso, mi copre Jo", "it", AFTER_MIDNIGHT),
    ],
)
def test_whoever_is_out_has_the_night_to_its_end(desk: Desk, said: str, language: str, hours: str) -> None:
    desk.ask("priya", said)
    desk.ask("priya", YES[language])
    assert booked(desk) == hours
    assert desk.covers()[:1] == [desk.number("jo")]


@pytest.mark.parametrize(
    ("said", "language", "left"),
    [
        ("can't do tuesday evening after all", "en", ""),
        ("sorry, not tonight", "en", ""),
        ("can't do tonight after 10pm", "en", "24T17:00 24T22:00"),
        ("I can only do it till midnight", "en", "24T17:00 25T00:00"),
        ("heute Abend kann ich nicht", "de", ""),
        ("mardi soir je ne peux pas", "fr", ""),
        ("el martes por la noche no puedo", "es", ""),
        ("stasera non posso", "it", ""),
    ],
)
def test_what_is_handed_back_of_a_night_goes_to_its_end(desk: Desk, said: str, language: str, left: str) -> None:
    desk.ask("priya", "out tonight, jo covers")
    desk.ask("priya", "yes")
    desk.ask("jo", said)
    desk.ask("jo", YES[language])
    assert booked(desk) == left
    assert "25 Nov 2026 09:00" in desk.last("priya") or "00:00–09:00" in desk.last("priya")


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("tuesday evening works for me", WHOLE),
        ("till 2 is ok", UNTIL_TWO),
        ("from 10", FROM_TEN),
        ("passt Dienstag abend", WHOLE),
        ("mardi soir ça me va", WHOLE),
    ],
)
def test_whoever_is_asked_takes_the_night_or_what_they_say_of_it(desk: Desk, said: str, hours: str) -> None:
    desk = desk.reopened(policy=CONSENT)
    desk.ask("priya", "out tonight, jo covers")
    desk.ask("priya", "yes")
    desk.ask("jo", said)
    desk.ask("priya", "yes")
    assert booked(desk) == hours


@pytest.mark.parametrize(
    "said", ["only tuesday evening", "nur Dienstagabend", "seulement mardi soir", "solo el martes por la noche"]
)
def test_only_the_evening_of_a_night_is_asked_about(desk: Desk, said: str) -> None:
    desk = desk.reopened(policy=CONSENT)
    desk.ask("priya", "out tonight, jo covers")
    desk.ask("priya", "yes")
    desk.ask("jo", said)
    assert not booked(desk)
    assert "?" in desk.last("jo")


def test_a_cover_in_one_calendar_is_told_by_its_shifts_alone(desk: Desk) -> None:
    desk.ask("priya", "out friday night, jo covers")  # when she is on call in two
    desk.ask("priya", "1")
    desk.ask("priya", "yes")
    assert "Fri 27 Nov 2026 17:00 – Sat 28 Nov 2026 09:00 (Europe/London)" in desk.last("jo")
    assert "23:00" not in desk.last("jo")


@pytest.mark.parametrize(
    ("said", "yes"),
    [
        ("no way I do day and night. priya has to find someone else", "yes"),
        ("ich kann Priya nicht vertreten", "ja"),
        ("je ne peux pas remplacer Priya", "oui"),
    ],
)
def test_of_a_day_and_a_night_the_one_is_handed_back_whose_name_is_said(desk: Desk, said: str, yes: str) -> None:
    desk.ask("alex", "out friday, lee covers")
    desk.ask("alex", "yes")
    desk.ask("priya", "out friday night, lee covers")
    desk.ask("priya", "1")
    desk.ask("priya", "yes")
    desk.ask("lee", said)
    desk.ask("lee", yes)
    assert desk.days() == ["11-27 11-27"] and desk.sandbox.everbridge.active[0]["contactId"] == desk.number("alex")
    assert desk.last("lee").count("Payments on-call") == 1  # a night is one line
    assert "Payments on-call" not in desk.ask("priya", "Sam Carter then").splitlines()[0]  # the calendar is known
    assert "17:00 – Sat 28 Nov" in desk.last("priya")


@pytest.mark.parametrize(
    "said", ["what have you lot given me on friday??", "was habt ihr mir da alles gegeben", "et moi, je fais quoi ?"]
)
def test_whoever_covers_twice_is_told_both(desk: Desk, said: str) -> None:
    desk.ask("alex", "out friday, lee covers")
    desk.ask("alex", "yes")
    desk.ask("priya", "out friday night, lee covers")
    desk.ask("priya", "1")
    desk.ask("priya", "yes")
    assert "Alex Morgan" in desk.ask("lee", said) and "Priya Shah" in desk.last("lee")


@pytest.mark.parametrize(
    ("said", "yes"),
    [
        ("c'est bon pour moi sauf vendredi soir, j'ai un concert", "oui"),
        ("Freitagabend kann ich nicht", "ja"),
        ("I can't cover Jo on Friday evening", "yes"),
        ("venerdì sera non posso", "sì"),
        ("el viernes por la noche no puedo", "sí"),
    ],
)
def test_a_night_of_several_days_goes_back_whole(desk: Desk, said: str, yes: str) -> None:
    desk.ask("jo", "out 2 Dec 17:00 till 5 Dec 9:00, Sam Carter covers")
    desk.ask("jo", "yes")
    assert "Thu 3 Dec 2026 17:00 – Fri 4 Dec 2026 09:00" in desk.last("sam.carter")
    desk.ask("sam.carter", said)
    desk.ask("sam.carter", yes)
    assert "Sat 5 Dec 2026 09:00" in desk.last("jo")
    assert not any(days.endswith("12-05") for days in desk.days())


@pytest.mark.parametrize("said", ["I'm out Friday evening, lena covers", "Freitagabend bin ich weg, Lena vertritt mich"])
def test_an_evening_that_is_only_a_part_of_a_shift_says_so_with_a_press_of_its_own(desk: Desk, said: str) -> None:
    card = desk.ask("max", said)
    assert "16:00–17:00" in card and "22:00–24:00" in card
    desk.click("max", "The whole shift" if "The whole shift" in card or "I'm" in said else "Die ganze Schicht")
    assert "16:00–24:00" in desk.last("max")


@pytest.mark.parametrize(
    ("said", "yes", "stays"),
    [
        ("out tonight till 2, jo covers", "yes", "Still on duty: Wed 25 Nov 2026, 02:00–09:00"),
        ("heute Abend ab 22 Uhr bin ich weg, Jo vertritt mich", "ja", "Weiter im Dienst: Di 24. Nov. 2026, 17:00–22:00"),
    ],
)
def test_the_receipt_of_a_part_says_what_stays_with_whom(desk: Desk, said: str, yes: str, stays: str) -> None:
    assert stays in desk.ask("priya", said)
    assert stays in desk.ask("priya", yes)


def test_what_somebody_has_of_a_night_stays_with_nobody_else(desk: Desk) -> None:
    desk.ask("priya", "out tonight till 2, jo covers")
    desk.ask("priya", "yes")
    assert "Still on duty" not in desk.ask("priya", "lee covers tonight from 2")


@pytest.mark.parametrize(
    ("said", "night"),
    [
        ("I can't do Tuesday night from 2", "Tue 1 Dec 2026 17:00 – Wed 2 Dec 2026 02:00"),
        ("not the second half of Tuesday night", "Tue 1 Dec 2026 17:00 – Wed 2 Dec 2026 01:00"),
    ],
)
def test_what_is_left_of_a_night_is_told_as_one(desk: Desk, said: str, night: str) -> None:
    desk.ask("jo", "out the nights of 30 November and 1 December, Sam Carter covers")
    desk.ask("jo", "yes")
    assert night in desk.ask("sam.carter", said)
    assert night in desk.ask("sam.carter", "yes")
    assert "on duty again" in desk.last("jo") and "Mon 30" not in desk.last("jo")


def test_a_night_is_asked_about_to_the_morning(desk: Desk) -> None:
    assert "Tue 24 Nov, 17:00 – Wed 06:00" in desk.ask("dana", "who is on tonight?")
