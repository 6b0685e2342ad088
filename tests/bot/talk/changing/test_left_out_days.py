"""A series of which a day is left out: booked day by day, and read in one line by everybody, in the language and zone of each."""

import pytest

from bot import texts
from tests.bot.conftest import Desk
from tests.bot.talk.conftest import CONSENT

TUESDAYS = "every Tuesday off until March, not 22 December, Lee covers"
LINE = "every Tuesday, 24 Nov 2026 – 23 Feb 2027, without 22 Dec · 13 days (Europe/London)"
FIRST = "every Tuesday, 24 Nov – 23 Feb 2027, without 22 Dec · 13 days"  # the year it is goes without saying
IN = {
    "de": (
        "Jeden Dienstag frei bis März, außer am 22. Dezember, Lee vertritt mich",
        "jeden Dienstag, 24. Nov. 2026 – 23. Feb. 2027, ohne 22. Dez. · 13 Tage",
    ),
    "es": (
        "Todos los martes fuera hasta marzo menos el 22 de diciembre, Lee me cubre",
        "cada martes, 24 nov 2026 – 23 feb 2027, menos el 22 dic · 13 días",
    ),
    "fr": (
        "Je suis absent tous les mardis jusqu'au 23 février, sauf le 22 décembre, Lee me remplace",
        "chaque mardi, 24 nov. 2026 – 23 févr. 2027, sauf le 22 déc. · 13 jours",
    ),
    "it": (
        "Ogni martedì assente fino a marzo tranne il 22 dicembre, Lee mi sostituisce",
        "ogni martedì, 24 nov 2026 – 23 feb 2027, tranne 22 dic · 13 giorni",
    ),
}


def test_the_card_the_receipt_and_the_stand_in_have_one_line(desk: Desk) -> None:
    card = desk.ask("alex", TUESDAYS)
    assert card.startswith(f"Cover {FIRST}, by Lee Chen – book it?") and LINE in card and "8 Dec" not in card
    receipt = desk.ask("alex", "yes")
    assert receipt.startswith(f"• Booked: Lee Chen covers for Alex Morgan in Payments on-call: {LINE}") and "8 Dec" not in receipt
    assert desk.last("lee").startswith(f"You're covering for Alex Morgan: {LINE}")
    assert len(desk.covers()) == 13 and "12-22 12-22" not in desk.days()


def test_the_days_and_their_ids_are_behind_details(desk: Desk) -> None:
    desk.ask("alex", TUESDAYS)
    desk.ask("alex", "yes")
    webex = desk.sandbox.webex
    card = str(webex.messages_in(webex.direct_room("alex"))[-1]["attachments"])
    assert "Action.ShowCard" in card and "Tue 8 Dec 2026, all day" in card and "Everbridge id" in card


def test_what_is_taken_back_is_one_line_too(desk: Desk) -> None:
    desk.ask("alex", TUESDAYS)
    desk.ask("alex", "yes")
    receipt = desk.click("alex", "Undo")
    assert receipt.startswith(f"• Taken back: Lee Chen covers for Alex Morgan in Payments on-call: {LINE}")
    assert desk.last("lee").startswith(f"You no longer cover for Alex Morgan: {LINE}")
    assert desk.covers() == []


@pytest.mark.parametrize("language", IN)
def test_each_language_has_its_line(desk: Desk, language: str) -> None:
    words, line = IN[language]
    assert line in desk.ask("alex", words)
    desk.ask("alex", "ok")
    assert line in desk.last("alex") and "8 " not in desk.last("alex").replace("18", "")
    assert line in desk.last("lee")


def test_hours_are_said_with_it_and_by_the_clock_of_whoever_covers(desk: Desk) -> None:
    card = desk.ask("alex", "I'm out every Friday 2pm to 4pm until 18 December except the 4th, cover with Lena")
    assert card.startswith("Cover every Friday 14:00–16:00, 20 Nov – 18 Dec, without 4 Dec · 4 times, by Lena")
    desk.ask("alex", "yes")
    assert "every Friday 15:00–17:00, 20 Nov – 18 Dec 2026, without 4 Dec · 4 times (Europe/Berlin)" in desk.last("lena")


def test_whoever_is_asked_first_reads_it_in_their_own_language(desk: Desk) -> None:
    desk = desk.reopened(policy=CONSENT)
    desk.ask("lee", "was habe ich eingetragen?")
    desk.ask("alex", TUESDAYS)
    desk.ask("alex", "yes")
    asked = desk.last("lee")
    assert "jeden Dienstag, 24. Nov. – 23. Feb. 2027, ohne 22. Dez. · 13 Tage" in asked.splitlines()[0]
    assert IN["de"][1] in asked
    with texts.speaking("de"):
        desk.ask("lee", "ja")
    assert IN["de"][1] in desk.last("lee")


def test_where_one_day_was_refused_none_is_booked_and_each_is_said(desk: Desk) -> None:
    desk.ask("alex", TUESDAYS)
    desk.sandbox.everbridge.faults.answer("POST", "/substitutions", 403)
    receipt = desk.ask("alex", "yes")
    assert "without 22 Dec" not in receipt and "Tue 1 Dec 2026, all day" in receipt and "Not booked" in receipt
    assert desk.covers() == [] and desk.heard("lee") == []


def test_who_is_asked_for_the_series_has_all_of_it(desk: Desk) -> None:
    card = desk.ask("alex", "ask Priya to cover every Tuesday until March, not 22 December")
    assert card.startswith(f"Cover {FIRST}, by Priya Shah – ask Priya?")


def test_a_few_days_are_read_one_by_one(desk: Desk) -> None:
    assert "Tue 24 Nov; Tue 1 Dec and Tue 15 Dec" in desk.ask("alex", "out 24 November, 1 December and 15 December, Lee covers")


def test_a_day_that_is_left_out_afterwards_leaves_one_line_too(desk: Desk) -> None:
    desk.ask("alex", "every Tuesday off until March, Lee covers")
    card = desk.ask("alex", "not on 22 December")
    assert card.startswith(f"Cover {FIRST}, by Lee Chen – book it?")
    assert f"in Payments on-call: {LINE}" in desk.ask("alex", "yes")
    assert LINE in desk.last("lee")


@pytest.mark.parametrize("words", ["not the 9th", "without 9 December", "except the 9th"])
def test_the_shifts_of_a_day_that_is_left_out_are_not_counted(desk: Desk, words: str) -> None:
    card = desk.ask("alex", "every wednesday afternoon off from 25 November until christmas, jo covers")
    assert "5 shifts" in card
    assert "4 shifts" in desk.ask("alex", words)


def test_a_day_is_taken_out_of_what_is_booked_by_skipping_it(desk: Desk) -> None:
    desk.ask("alex", "every Thursday off from 26 November until 17 December, Lee covers")
    desk.ask("alex", "yes")
    card = desk.ask("alex", "skip the 10th of December")
    assert "every Thursday until Thu 17 Dec 2026" in card
    assert "every Thursday until Thu 3 Dec 2026" in card
    assert "Thu 17 Dec 2026, all day" in card
