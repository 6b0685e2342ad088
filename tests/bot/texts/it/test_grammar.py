"""What Italian needs besides its words: articles, forms for one and several, and sentences that can be said back."""

from datetime import datetime

import pytest

from bot.texts.it import all_of, candidates, drift, impossible, listing, notes, questions, to
from bot.texts.words import Absent, What
from intents import Draft, Phrase, read
from intents.remarks.beside import finds_cover

NOW = datetime(2026, 11, 20, 10)


@pytest.mark.parametrize(("out", "asked"), [
    ((), "non ci sei"),
    (("Lena",), "non c'è Lena"),
    (("Lena", "Max"), "non ci sono Lena e Max"),
    (("me", "Lena"), "non ci siete tu e Lena"),
])  # fmt: skip
def test_the_verb_agrees_with_who_is_out(out: tuple[str, ...], asked: str) -> None:
    draft = Draft("unavailable", "", NOW, "Europe/Rome", subject=out)
    assert asked in questions.SENTENCES["no_date"](draft)


def test_a_becomes_ad_before_an_a() -> None:
    assert [to(name) for name in ("Sam", "Alex Morgan", "Ágnes", "Elena")] == ["a Sam", "ad Alex Morgan", "ad Ágnes", "a Elena"]
    assert candidates.handing_back_means("Alex").startswith("Il turno torna ad Alex")
    assert to(all_of(["Anna", "Leo"])) == "ad Anna e Leo"


def test_one_and_several() -> None:
    assert "1 ora " in candidates.note(1, Absent())
    assert "1,5 ore " in candidates.note(1.5, Absent())
    assert listing.more_people(1) == "e un'altra persona"
    assert "un'ora di preavviso" in notes.needs_notice(1)


@pytest.mark.parametrize(("said", "why"), [
    ("il 31 giugno", "giugno ha 30 giorni"),
    ("29/2/2027", "febbraio 2027 ha 28 giorni"),
    ("il 3/13/2027", "un anno ha 12 mesi"),
    ("alle 14.30", ""),
])  # fmt: skip
def test_why_a_date_does_not_exist(said: str, why: str) -> None:
    assert impossible.why(said, 2027) == why


@pytest.mark.parametrize(("number", "words"), [(24, "del 24 nov"), (8, "dell'8 nov"), (11, "dell'11 nov")])
def test_what_a_notice_says_to_say_has_its_article_and_is_understood(number: int, words: str) -> None:
    told = drift.to_asker("hidden", What("", ["Sam Carter"], "mar 24 nov"), "", drift.day(number, "nov"))
    said = [part.partition("»")[0] for part in told.split("«")[1:]]
    assert said[1] == f"Annulla la mia assenza {words}"
    found = [read(Phrase(one, NOW, "Europe/Rome")) for one in said]
    assert found[1].intent == "cancel"
    assert all(f"-11-{number:02}" in str(one.spans[0].start) for one in found)


@pytest.mark.parametrize("said", ["chi può sostituirmi?", "chi puo sostituirmi", "chi puo' sostituirmi"])
def test_accents_may_be_missing(said: str) -> None:
    assert finds_cover(Phrase(said, NOW, "Europe/Rome"), "it") == "rank"
