"""Questions about who is on call, in few words, and those that lean on the one before. They open, close and change nothing.

It is Wednesday 18 November 2026, 10:00. Payments: Alex on weekdays 09:00-17:00, Sam Carter from 17:00 to 09:00,
Lee at weekends by day.
"""

import pytest

from tests.bot.conftest import Desk


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("who's on this saturday?", ["Sat 21 Nov, 09:00–17:00: Lee Chen"]),
        ("hey, who's on tonight", ["17:00 – Thu 09:00: Sam Carter", "Leo Rossi"]),
        ("ok so who's got saturday then?", ["Lee Chen"]),
        ("who's in charge of saturday night", ["Sam Carter"]),
        ("who has the pager on Saturday?", ["Lee Chen"]),
        ("am I on this Friday?", ["When you are on call", "Fri 20 Nov, 09:00–17:00: you"]),
        ("am i free saturday", ["You aren't on call then."]),
        ("what's on my plate friday?", ["09:00–17:00: you"]),
        ("do i have a shift on saturday?", ["You aren't on call then."]),
        ("who do I take over from?", ["09:00–17:00 (now): you", "Sam Carter"]),
        ("who comes after me?", ["09:00–17:00 (now): you", "Sam Carter"]),
        ("wer hat heute Nacht Dienst?", ["Sam Carter"]),
        ("habe ich am Freitag Dienst?", ["09:00–17:00"]),
        ("qui est d'astreinte samedi ?", ["Lee Chen"]),
        ("¿quién está de guardia el sábado?", ["Lee Chen"]),
        ("chi è di turno sabato?", ["Lee Chen"]),
    ],
)
def test_who_is_on_call_is_answered_and_not_who_is_out(desk: Desk, text: str, said: list[str]) -> None:
    answer = desk.ask("alex", text)
    assert all(part in answer for part in said), answer


@pytest.mark.parametrize(
    ("first", "then", "said"),
    [
        ("who is on call tonight?", "and Saturday?", "Lee Chen"),
        ("am I on sunday?", "and friday?", "Fri 20 Nov, 09:00–17:00: you"),
        ("am i on saturday?", "what about lee?", "Sat 21 Nov, 09:00–17:00: Lee Chen"),
        ("am i on saturday?", "who else?", "Lee Chen"),
        ("who covers for Lena tomorrow?", "and on friday?", "Fri 20 Nov"),
        ("wer hat heute Dienst?", "und am Samstag?", "Lee Chen"),
        ("qui est d'astreinte aujourd'hui ?", "et samedi ?", "Lee Chen"),
        ("quién está de guardia hoy?", "y el sábado?", "Lee Chen"),
        ("chi è di turno oggi?", "sabato?", "Lee Chen"),
        ("who is out next week?", "and the week after?", "Mon 30 Nov – Sun 6 Dec"),
    ],
)
def test_the_next_question_leans_on_the_one_before(desk: Desk, first: str, then: str, said: str) -> None:
    desk.ask("alex", first)
    assert said in desk.ask("alex", then).replace("Sa 21. Nov.", "Sat 21 Nov")


def test_a_card_stays_as_it_is_beside_them(desk: Desk) -> None:
    desk.ask("alex", "I'm out Friday, cover with Jo")
    desk.ask("alex", "who's on saturday?")
    assert "Sun 22 Nov" in desk.ask("alex", "and sunday?")
    desk.ask("alex", "yes")
    assert desk.days() == ["11-20 11-20"]


def test_and_a_day_beside_a_card_is_a_correction_where_nothing_was_asked_before(desk: Desk) -> None:
    desk.ask("alex", "I'm out Friday, cover with Jo")
    assert "Mon 23 Nov" in desk.ask("alex", "and monday")
    desk.ask("alex", "yes")
    assert len(desk.days()) == 2


@pytest.mark.parametrize("text", ["who's off friday?", "who's out on friday", "who is on leave friday?"])
def test_who_is_out_is_still_who_is_out(desk: Desk, text: str) -> None:
    desk.out("lena", "2026-11-20", "2026-11-21", cover="max")
    assert "Who is out" in desk.ask("alex", text)


def test_what_is_left_is_what_is_still_booked(desk: Desk) -> None:
    desk.out("alex", "2026-11-30", "2026-12-01", cover="lee")
    for text in ("what's left?", "which ones are left?", "what's still on"):
        desk.ask("alex", text)
        assert "Mon 30 Nov" in desk.heard("alex")[-2]  # behind it comes the picture


def test_who_is_out_that_week_is_about_what_is_open(desk: Desk) -> None:
    desk.out("lena", "2026-12-17", "2026-12-18", cover="max")
    desk.ask("alex", "I'm out 14 to 15 December, cover with Lee")
    desk.ask("alex", "who else is off that week?")
    assert "Lena Fischer" in desk.heard("alex")[-2]


@pytest.mark.parametrize(
    "text", ["¿quién me cubre el viernes?", "chi mi copre venerdì?", "wer vertritt mich am Freitag?", "who's covering me friday?"]
)
def test_who_covers_is_whoever_is_booked_and_not_who_could(desk: Desk, text: str) -> None:
    desk.ask("alex", "I'm out Friday, cover with Jo")
    desk.ask("alex", "yes")
    desk.ask("alex", text)
    assert "Jo Park" in desk.heard("alex")[-1] + desk.heard("alex")[-2]
    assert "Lee Chen" not in desk.heard("alex")[-1]


@pytest.mark.parametrize(
    "text",
    [
        "trabajo de lunes a jueves de 9 a 17",
        "lavoro venerdì dalle 8 alle 12",
        "Am Freitag habe ich frei",
        "je travaille le lundi de 8h à 12h",
    ],
)
def test_what_is_told_is_no_question(desk: Desk, text: str) -> None:
    answer = desk.ask("alex", text)
    assert all(heading not in answer for heading in ("guardias", "turni", "Bereitschaft hast", "d'astreinte"))


@pytest.mark.parametrize(
    "text",
    [
        "who'd take friday if i fell ill",
        "who would do my Friday if I had to stay at home?",
        "wer könnte Freitag übernehmen, falls ich krank bin?",
    ],
)
def test_who_would_is_a_list_of_who_could(desk: Desk, text: str) -> None:
    assert "Jo Park" in desk.ask("alex", text)
    assert desk.days() == []


def test_who_is_free_beside_a_gap_is_about_its_card(desk: Desk) -> None:
    desk.ask("alex", "I'm not in on Friday")
    assert "Jo Park" in desk.ask("alex", "no idea, who's available?")


def test_the_other_of_two_who_are_asked_about_is_asked_again(desk: Desk) -> None:
    desk.ask("alex", "Sam covers me Friday")
    assert "Sam Okafor" in desk.ask("alex", "the other Sam please")


@pytest.mark.parametrize(
    ("words", "title", "line"),
    [
        ("payments rota for next week", "Who is on call", "each night"),
        ("what does next week look like for payments?", "Who is on call", "each night"),
        ("show me the payments schedule next week", "Who is on call", "each night"),
        ("I'm on call on tuesday, am I?", "When you are on call", "09:00–17:00: you"),
        ("I'm working this weekend right?", "When you are on call", "You aren't on call then."),
        ("who was on on monday?", "Who is on call", "Mon 16 Nov"),
        ("how often am I on call next week", "When you are on call", "Altogether: 5 shifts."),
    ],
)
def test_a_rota_in_words_is_who_is_on_call_and_nothing_that_one_has_booked(desk: Desk, words: str, title: str, line: str) -> None:
    answer = desk.ask("alex", words)
    assert title in answer and line in answer, answer


def test_whoever_wants_to_be_put_on_the_rota_is_not_shown_it(desk: Desk) -> None:
    assert "Who is on call" not in desk.ask("alex", "put me on the payments rota on friday")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("is the 8th a holiday in berlin?", "Tue 8 Dec 2026 is no public holiday in Berlin."),
        ("is 30 november a bank holiday in scotland?", "Mon 30 Nov 2026 is a public holiday in Scotland: Saint Andrew's Day."),
        ("is 29 March 2027 a holiday in bavaria?", "is a public holiday in Bavaria: Easter Monday."),
        ("is 29 March 2027 a bank holiday?", "is a public holiday in GB-ENG: Easter Monday."),
        ("ist der 6. Januar in Bayern Feiertag?", "ist in Bayern ein Feiertag: Heilige Drei Könige."),
        ("le 25 décembre est férié en france ?", "est férié (France) : Noël."),
        ("¿el 6 de enero es festivo en madrid?", "es festivo (Madrid)"),
        ("il 6 gennaio è festivo a roma?", "è festivo (Roma)"),
    ],
)
def test_whether_a_day_is_a_public_holiday_somewhere(desk: Desk, words: str, answer: str) -> None:
    assert answer in desk.ask("alex", words)


@pytest.mark.parametrize("words", ["is friday a holiday in narnia?", "is friday a holiday in berlin or paris?"])
def test_of_a_place_that_nobody_knows_no_other_country_is_told(desk: Desk, words: str) -> None:
    assert "public holiday in" not in desk.ask("alex", words)


@pytest.mark.parametrize("words", ["25 december is a bank holiday", "add 25 December as a holiday"])
def test_a_statement_of_a_holiday_is_still_a_request(desk: Desk, words: str) -> None:
    assert "Holiday Fri 25 Dec" in desk.ask("alex", words)


def test_what_follows_a_question_is_no_answer_to_what_is_open(desk: Desk) -> None:
    desk.ask("dana", "Lee will cover for me")
    desk.ask("dana", "who else is off this week?")
    assert "book it?" not in desk.ask("dana", "ok and what about next week")
