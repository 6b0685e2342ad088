"""What German needs besides its words: forms for one and several, and sentences that can be said back."""

from datetime import datetime

import pytest

from bot.talk.hearing.which import chosen
from bot.texts import speaking
from bot.texts.de import candidates, drift, impossible, listing, notes, questions
from bot.texts.words import Absent, What
from intents import Draft, Phrase, read

NOW = datetime(2026, 11, 20, 10)


@pytest.mark.parametrize(("out", "asked"), [
    ((), "bist du weg"),
    (("Lena",), "ist Lena weg"),
    (("Lena", "Max"), "sind Lena und Max weg"),
    (("me", "Lena"), "seid ihr, du und Lena, weg"),
])  # fmt: skip
def test_the_verb_agrees_with_who_is_out(out: tuple[str, ...], asked: str) -> None:
    draft = Draft("unavailable", "", NOW, "Europe/Berlin", subject=out)
    assert asked in questions.SENTENCES["no_date"](draft)


def test_one_and_several() -> None:
    assert "1 Stunde," in candidates.note(1, Absent())
    assert "1,5 Stunden," in candidates.note(1.5, Absent())
    assert listing.more_people(1) == "und 1 weitere Person"
    assert "eine Stunde Vorlauf" in notes.needs_notice(1)


def test_you_are_in_the_case_that_a_list_needs() -> None:
    assert listing.out("du", ["Lee Chen"]) == "du bist abwesend, Vertretung: Lee Chen"
    assert listing.on_call("Lee Chen", "du") == "Lee Chen für dich"


@pytest.mark.parametrize(("said", "why"), [
    ("am 31. Juni", "der Juni hat 30 Tage"),
    ("29.2.2027", "der Februar 2027 hat 28 Tage"),
    ("31. Mrz bis 31.4.", "der April hat 30 Tage"),
    ("am 3.13.", "ein Jahr hat 12 Monate"),
    ("um 14.30", ""),
])  # fmt: skip
def test_why_a_date_does_not_exist(said: str, why: str) -> None:
    assert impossible.why(said, 2027) == why


def test_what_a_notice_says_to_say_is_understood() -> None:
    told = drift.to_asker("hidden", What("", ["Sam Carter"], "Di 24. Nov."), "", drift.day(24, "Nov."))
    words = told.split("„")
    asked, cancelled = words[1].partition("“")[0], words[2].partition("“")[0]
    assert [read(Phrase(one, NOW, "Europe/Berlin")).spans[0].start for one in (asked, cancelled)] == [datetime(2026, 11, 24)] * 2
    assert read(Phrase(cancelled, NOW, "Europe/Berlin")).intent == "cancel"


def test_a_weekday_names_a_choice_that_has_its_two_letters() -> None:
    with speaking("de"):
        labels = ["Fr 27. Nov., Vertretung Sam Carter", "Mo 30. Nov., Vertretung Lee Chen"]
        assert chosen("die am Freitag", labels) == 0
        assert chosen("Montag", labels) == 1
        assert chosen("Frankfurt oder Moskau", labels) is None
