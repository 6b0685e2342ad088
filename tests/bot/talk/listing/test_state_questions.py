"""Questions about what has become of something, who is there when, and what is over: they open, close and change nothing.

It is Wednesday 18 November 2026, 10:00. Payments: Alex on weekdays 09:00-17:00, Sam Carter from 17:00 to 09:00, Lee at weekends by
day. Platform: Lena 07:00-15:00, Leo 15:00-23:00, Priya from 23:00.
"""

import pytest

from bot.texts import about, listing, speaking
from tests.bot.conftest import Desk


def listing_none(words: str) -> str:
    with speaking("de" if "bin ich" in words else "en"):
        return listing.nothing("duty", True, [])


STATE = ["what happened", "what now?", "is it gone?", "what's next", "so what's the status", "did you drop it?"]


@pytest.mark.parametrize("words", STATE)
def test_beside_a_card_it_is_said_that_it_waits(desk: Desk, words: str) -> None:
    desk.ask("alex", "I'm out Friday, cover with Jo")
    assert desk.ask("alex", words).endswith(about.STILL_OPEN)
    assert "Booked" in desk.ask("alex", "yes")


@pytest.mark.parametrize("words", STATE)
def test_once_it_is_booked_it_stands(desk: Desk, words: str) -> None:
    desk.ask("alex", "I'm out Friday, cover with Jo")
    desk.ask("alex", "yes")
    assert desk.ask("alex", words) == about.booked_still("Fri 20 Nov 2026, all day, Jo Park covers")


@pytest.mark.parametrize(
    "words",
    ["and friday?", "what's with friday?", "what do I have on friday", "was ist jetzt mit freitag?", "¿qué hay el viernes?"],
)
def test_of_a_day_without_a_booking_the_shifts_are_told(desk: Desk, words: str) -> None:
    desk.ask("alex", "I'm out Thursday, cover with Jo")
    desk.ask("alex", "yes")
    assert "09:00–17:00" in desk.ask("alex", words)


@pytest.mark.parametrize("words", ["am i on till 8 friday then?", "am I on call Friday evening?", "bin ich Freitag bis 8 dran?"])
def test_of_hours_without_a_shift_the_day_is_told(desk: Desk, words: str) -> None:
    answer = desk.ask("alex", words)
    assert "09:00–17:00" in answer and listing_none(words) in answer


@pytest.mark.parametrize("words", ["so do i still get the evening off?", "do I have the evening off?"])
def test_hours_without_a_day_are_those_of_what_is_covered_too(desk: Desk, words: str) -> None:
    desk.ask("alex", "I'm out Friday, cover with Sam Carter")
    desk.ask("alex", "yes")
    assert "Fri 20 Nov, 17:00" in desk.ask("sam.carter", words)


@pytest.mark.parametrize("words", STATE)
def test_once_it_is_left_nothing_was_booked(desk: Desk, words: str) -> None:
    desk.ask("alex", "I'm out Friday, cover with Jo")
    desk.ask("alex", "no")
    assert desk.ask("alex", words).startswith(about.ENDED["declined"])


@pytest.mark.parametrize(
    ("words", "language"),
    [("was ist passiert?", "de"), ("que s'est-il passé ?", "fr"), ("¿qué ha pasado?", "es"), ("che cosa è successo?", "it")],
)
def test_in_each_language(desk: Desk, words: str, language: str) -> None:
    with speaking(language):
        assert desk.ask("alex", words) == about.nothing_for_you


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("is lee around tomorrow", ["Lee Chen isn't booked as out then.", "Lee Chen isn't on call then."]),
        ("is priya around on friday", ["Priya Shah isn't booked as out then.", "Platform on-call", "Fri 20 Nov, 23:00"]),
        ("when is lee back?", ["When Lee Chen is out", "Lee Chen isn't booked as out then."]),
        ("is max on holiday", ["Max Weber isn't booked as out then."]),
        ("when does jo start tomorrow", ["When Jo Park is on call", "Thu 19 Nov"]),
        ("what time do i start on monday", ["Mon 23 Nov, 09:00–17:00: you"]),
        ("how many nights do i have next week", ["When you are on call", "Mon 23 – Sun 29 Nov"]),
        ("how many days was i off this year", ["Thu 1 Jan – Thu 31 Dec", listing.no_balance]),
        ("are there gaps next week", ["Mon 23 – Sun 29 Nov", listing.no_gaps]),
        ("who's covering platform tomorrow", ["Platform on-call", "Lena Fischer", "Leo Rossi"]),
        ("who is out next week in platform", ["Only of those who are on call in Platform on-call."]),
        ("who do i hand over to tonight", ["09:00–17:00 (now): you", "Sam Carter"]),
        ("who is on call for platform on saturday night", ["Sat 21 Nov, 17:00 – Sun 06:00", "Priya Shah"]),
    ],
)
def test_who_is_there_beside_a_card(desk: Desk, words: str, said: list[str]) -> None:
    card = desk.ask("alex", "I'm out Friday, cover with Jo")
    assert "Jo Park" in card
    answer = desk.ask("alex", words)
    assert all(part in answer for part in said), answer
    desk.ask("alex", "yes")
    assert desk.days() == ["11-20 11-20"]


def test_a_gap_is_told_alone(desk: Desk) -> None:
    desk.ask("alex", "I'm out Friday")
    desk.ask("alex", "leave it empty")
    answer = desk.ask("alex", "are there gaps this week?")
    assert "Fri 20 Nov, 09:00–17:00: nobody is on call" in answer and "Sam Carter" not in answer


@pytest.mark.parametrize(
    "words",
    ["sam covered me last friday, thanks", "jo filled in for me last week", "lena was off yesterday"],
)
def test_what_is_over_is_no_request_and_no_change(desk: Desk, words: str) -> None:
    assert desk.ask("alex", words) == about.is_over
    desk.ask("alex", "I'm out Friday, cover with Jo")
    assert desk.ask("alex", words) == f"{about.is_over} {about.STILL_OPEN}"
    desk.ask("alex", "yes")
    assert desk.days() == ["11-20 11-20"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("is jo working then?", "Wed 2 – Sat 5 Dec, 17:00–09:00 each night: Jo Park"),
        ("when am i back", "Thu 3 Dec – Sat 5 Dec 2026, all day."),
        ("what did you understand", "Cover Thu 3 Dec – Sat 5 Dec, all day, by Jo Park"),
        ("are you sure?", "Cover Thu 3 Dec – Sat 5 Dec, all day, by Jo Park"),
        ("when does jo start", "Thu 3 Dec – Sat 5 Dec 2026, all day."),
        ("does max have shifts next week", "Mon 23 – Fri 27 Nov, 15:00–23:00 each day: Max Weber"),
        ("what's sam carter doing on friday", "Fri 20 Nov, 17:00"),
        ("which weekends do i work in december", "Tue 1 – Thu 31 Dec"),
        ("when am i next on nights", "From today, Wed 18 Nov, for 4 weeks"),
        ("do you record this chat?", "Why you're out I tell nobody."),
    ],
)
def test_more_beside_a_card(desk: Desk, words: str, said: str) -> None:
    desk.ask("alex", "I'm out 3 to 5 December, cover with Jo")
    assert said in desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert desk.days() == ["12-03 12-05"]


@pytest.mark.parametrize(
    "words", ["what did we agree", "who said no", "did alex swap with me", "what do you mean", "is there anyone else"]
)
def test_a_question_is_nobodys_name(desk: Desk, words: str) -> None:
    desk.ask("alex", "I'm out Friday, cover with Xavier")
    assert words not in desk.ask("alex", words)
    assert "Cover Fri 20 Nov, all day, by Jo Park" in desk.ask("alex", "what about Jo?")


def test_who_is_asked_or_covers_may_ask(desk: Desk) -> None:
    desk.ask("alex", "ask Priya to cover Friday")
    desk.ask("alex", "yes")
    heard = len(desk.heard("alex"))
    assert desk.ask("priya", "when is alex back?").startswith("Fri 20 Nov 2026, all day.")
    assert "Alex Morgan hears that from me" in desk.ask("priya", "what if i say no")
    assert len(desk.heard("alex")) == heard
    desk.ask("priya", "sure")
    heard = len(desk.heard("alex"))
    assert "Fri 20 Nov, 09:00–17:00: you for Alex Morgan" in desk.ask("priya", "am i on friday")
    assert "Sat 21 Nov" in desk.ask("priya", "and saturday?")
    assert len(desk.heard("alex")) == heard


@pytest.mark.parametrize("words", ["was ist, wenn Jo nein sagt", "wann bin ich wieder da", "stimmt das?"])
def test_a_german_card_stays(desk: Desk, words: str) -> None:
    desk.ask("alex", "Ich bin Freitag weg, Jo vertritt mich")
    with speaking("de"):
        assert desk.ask("alex", words).endswith(about.STILL_OPEN)


def test_what_is_wrong_to_whoever_is_asked_is_no_no(desk: Desk) -> None:
    desk.ask("alex", "ask Priya to cover Friday")
    desk.ask("alex", "yes")
    heard = len(desk.heard("alex"))
    desk.ask("priya", "that's wrong")
    assert len(desk.heard("alex")) == heard
    desk.ask("priya", "yes")
    assert desk.covers() == [desk.number("priya")]
