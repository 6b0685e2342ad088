"""An answer or a correction changes the open draft; a new request or small talk does not."""

from datetime import datetime

import pytest

from intents import Draft, Phrase, read, revise

NOW = datetime(2026, 11, 20, 10)


def phrase(text: str) -> Phrase:
    return Phrase(text, NOW, "Europe/London")


def after(first: str, answer: str) -> Draft:
    draft = revise(read(phrase(first)), phrase(answer))
    assert draft is not None
    return draft


def said(draft: Draft) -> list[str]:
    return [f"{span.start:%d %b %H:%M}/{span.end:%d %b %H:%M}" for span in draft.spans]


@pytest.mark.parametrize(
    ("first", "answer", "spans"),
    [
        ("I need a day off", "the 27th", ["27 Nov 00:00/28 Nov 00:00"]),
        ("I need a day off", "next Monday please", ["23 Nov 00:00/24 Nov 00:00"]),
        ("half day on Tuesday", "the morning", ["24 Nov 09:00/24 Nov 13:00"]),
        ("half day on Tuesday", "afternoon", ["24 Nov 13:00/24 Nov 17:00"]),
        ("half day on Tuesday", "9 to 12", ["24 Nov 09:00/24 Nov 12:00"]),
        ("half day on Tuesday", "all day", ["24 Nov 00:00/25 Nov 00:00"]),
        ("I'm out on Tuesday", "not Tuesday, Thursday", ["26 Nov 00:00/27 Nov 00:00"]),
        ("I'm out on Tuesday", "make it Thursday", ["26 Nov 00:00/27 Nov 00:00"]),
        ("I'm out on Tuesday", "no, Thursday", ["26 Nov 00:00/27 Nov 00:00"]),
        ("I'm out on Tuesday", "sorry, I meant Wednesday", ["25 Nov 00:00/26 Nov 00:00"]),
        ("I'm out on Tuesday", "and Wednesday", ["24 Nov 00:00/25 Nov 00:00", "25 Nov 00:00/26 Nov 00:00"]),
        ("I'm out on Tuesday", "only the morning", ["24 Nov 09:00/24 Nov 13:00"]),
        ("I'm out on Tuesday", "until Thursday", ["24 Nov 00:00/27 Nov 00:00"]),
        ("off Mon-Fri", "not Wednesday", ["23 Nov 00:00/25 Nov 00:00", "26 Nov 00:00/28 Nov 00:00"]),
        ("I'm out the 31st of June", "the 30th", ["30 Jun 00:00/01 Jul 00:00"]),
        ("out Monday or Tuesday", "Tuesday", ["24 Nov 00:00/25 Nov 00:00"]),
        ("leaving at 3pm on Wednesday", "make it Thursday", ["26 Nov 15:00/27 Nov 00:00"]),
    ],
)
def test_days_and_hours_are_answered_and_corrected(first: str, answer: str, spans: list[str]) -> None:
    draft = after(first, answer)
    assert (said(draft), draft.ask) == (spans, ())


@pytest.mark.parametrize(
    ("answer", "people"),
    [
        ("with Lee instead", ("Lee",)),
        ("Lee covers", ("Lee",)),
        ("Sam Carter", ("Sam Carter",)),
        ("no cover", ()),
        ("add Lee too", ("Sam", "Lee")),
    ],
)
def test_the_substitute_is_corrected(answer: str, people: tuple[str, ...]) -> None:
    assert after("I'm out on Tuesday, cover with Sam", answer).people == people


@pytest.mark.parametrize(
    ("answer", "end"),
    [("until March", "20270331"), ("until 26 March", "20270326"), ("end of June", "20270630"), ("for six weeks", "20270211")],
)
def test_a_series_gets_its_end(answer: str, end: str) -> None:
    assert after("every Friday off from January", answer).recurrence == f"FREQ=WEEKLY;BYDAY=FR;UNTIL={end}"


def test_a_day_is_left_out_of_a_series() -> None:
    assert [str(day) for day in after("every Friday off from January", "except 15 January").exceptions] == ["2027-01-15"]


def test_a_number_picks_a_reading() -> None:
    draft = read(phrase("out 2 weeks from Monday"))
    picked = revise(draft, phrase("2"))
    assert picked is not None
    assert (picked.spans, picked.ask) == (draft.options[1], ())


def test_working_hours_keep_their_days() -> None:
    assert after("I work 9 to 5 Mon-Thu", "8 to 4").recurrence == "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH"


def test_a_holiday_gets_its_day_and_name() -> None:
    draft = after("add a holiday", "Christmas Day")
    assert (draft.title, draft.ask) == ("Christmas Day", ())


@pytest.mark.parametrize(
    "text",
    [
        "yes",
        "no",
        "undo",
        "I'm off on Thursday",
        "who is out?",
        "cancel my leave",
        "thanks a lot",
        "what's the weather",
        "help",
        "3",
        "",
        "lol",
    ],
)
def test_new_requests_and_small_talk_are_no_answers(text: str) -> None:
    assert revise(read(phrase("I'm out on Tuesday, cover with Sam")), phrase(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "Lee isn't there on Tuesday either",
        "Max is off on Wednesday too",
        "Lee ist am Dienstag auch nicht da",
        "Lee n'est pas là mardi non plus",
        "Lee tampoco está el martes",
        "neanche Lee c'è martedì",
    ],
)
def test_that_somebody_else_is_not_there_takes_no_day_and_nobody_away(text: str) -> None:
    assert revise(read(phrase("I'm out on Tuesday, cover with Sam")), phrase(text)) is None
