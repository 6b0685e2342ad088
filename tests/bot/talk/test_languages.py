"""The answer comes in the language of the message; what goes to somebody else, in theirs."""

import re

import pytest

from bot import texts
from bot.policy import Approval, Cover, Policy
from bot.store.retention import erasure
from bot.store.rows import people, questions
from bot.systems import registry
from tests.bot.conftest import Desk

AWAY = {
    "en": "I'm out 14 December, cover with Priya",
    "de": "Ich bin am 14. Dezember weg, Priya vertritt mich",
    "es": "Estoy fuera el 14 de diciembre, Priya me cubre",
    "fr": "Je suis absent le 14 décembre, Priya me remplace",
    "it": "Sono assente il 14 dicembre, Priya mi sostituisce",
}
ASKED = {
    "de": "was habe ich gebucht?",
    "es": "¿qué tengo reservado?",
    "fr": "qu'est-ce que j'ai réservé ?",
    "it": "cosa ho prenotato?",
}
ENGLISH = re.compile(
    r"\b(the|you|your|and|covers|cover|booked|book|all day|nobody|when|who|reply|told|not|today|is|out)\b", re.IGNORECASE
)
OTHERS = [language for language in texts.languages() if language != "en"]


def spoken_by(desk: Desk, who: str) -> str | None:
    with desk.store.read() as tx:
        return people.language_of(tx, desk.sandbox.webex.cast.find(who).id)


def test_whose_manager_approves_is_asked_whatever_is_spoken(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(approval=Approval(by="manager")))
    desk.ask("alex", AWAY["de"])
    assert desk.ask("alex", "ja").startswith("Ich habe Dana Reed gefragt")
    assert desk.heard("dana")


def test_the_card_and_its_receipt_are_in_the_language_of_the_message(desk: Desk) -> None:
    card = desk.ask("alex", AWAY["de"])
    assert "Bereitschaft" in card or "Antwort bis" in card
    assert desk.ask("alex", "ok").startswith("• Eingetragen: ")
    assert desk.click("alex", "Rückgängig").startswith("• Zurückgenommen: ")
    assert spoken_by(desk, "alex") == "de"


@pytest.mark.parametrize(
    ("away", "yes", "undo", "asks"),
    [
        ("Je ne suis pas là le 14 décembre, Priya me remplace", "oui", "annuler", "Je supprime ceci ?"),
        ("No estoy el 14 de diciembre, me cubre Priya", "sí", "deshacer", "¿Elimino esto?"),
        ("Non ci sono il 14 dicembre, mi sostituisce Priya", "sì", "annulla", "Ritiro questo?"),
    ],
)
def test_the_words_of_the_undo_button_take_back_what_is_booked_and_leave_what_is_asked(
    desk: Desk, away: str, yes: str, undo: str, asks: str
) -> None:
    desk.ask("alex", away)
    desk.ask("alex", undo)
    assert desk.ask("alex", away) and desk.ask("alex", yes).startswith(
        ("• Enregistré : ", "• Enregistré: ", "• Registrado: ", "• Registrato: ")
    )
    assert desk.ask("alex", undo).startswith(asks)


@pytest.mark.parametrize(
    ("words", "headline"),
    [
        ("Ciao", "it"), ("hallo", "de"), ("bonjour", "fr"), ("hola!", "es"), ("hi", "en"),
        ("aide", "fr"), ("Hilfe", "de"), ("aiuto", "it"), ("help", "en"),
        ("oui", "fr"), ("ja", "de"), ("sì", "it"), ("sí", "es"), ("ok", "en"), ("2", "en"),
    ],
)  # fmt: skip
def test_the_first_word_is_answered_in_its_language(desk: Desk, words: str, headline: str) -> None:
    answer = desk.ask("alex", words)
    with texts.speaking(headline):
        assert answer.startswith(
            (texts.cards.headline, texts.cards.help_title, texts.notes.nothing_to_approve, texts.cards.all_right)
        )


@pytest.mark.parametrize("language", texts.languages())
def test_where_a_space_begins_with_a_request_the_greeting_is_a_line_in_front_of_the_answer(desk: Desk, language: str) -> None:
    webex = desk.sandbox.webex
    room = webex.rooms.rooms[webex.direct_room("alex")]
    desk.tell("memberships", room.membership(webex.cast.bot)["id"], room.id, webex.cast.bot)
    desk.work()
    assert desk.heard("alex") == []
    first = desk.ask("alex", AWAY[language])
    card = webex.messages_in(room.id)[-1]["attachments"][0]["content"]
    second = desk.ask("alex", "ok")
    with texts.speaking(language):
        assert first.startswith(f"{texts.cards.headline}\n\n") and "14" in first
        assert not second.startswith(texts.cards.headline)
    assert card["body"][1]["weight"] == "bolder"


def test_who_begins_with_hello_is_greeted_once(desk: Desk) -> None:
    webex = desk.sandbox.webex
    room = webex.rooms.rooms[webex.direct_room("alex")]
    desk.tell("memberships", room.membership(webex.cast.bot)["id"], room.id, webex.cast.bot)
    assert desk.ask("alex", "Ciao").count("Understudy") == 1
    assert len(desk.heard("alex")) == 1


def test_where_webex_does_not_tell_what_space_it_is_it_is_greeted(desk: Desk) -> None:
    webex = desk.sandbox.webex
    room = webex.create_room("A team", webex.cast.find("alex"))
    webex.add_bot(room)
    desk.tell("memberships", "GONE", room, webex.cast.bot)
    desk.work()
    with texts.speaking("en"):
        assert texts.cards.headline in webex.messages_in(room)[-1]["text"]


SERIES = {
    "en": "I'm out every second Friday until end of January, Priya covers",
    "de": "Jeden zweiten Freitag bis Ende Januar weg, Priya vertritt mich",
    "es": "No estoy cada dos viernes hasta finales de enero, me cubre Priya",
    "fr": "Absent un vendredi sur deux jusqu'à fin janvier, Priya me remplace",
    "it": "Assente un venerdì sì e uno no fino a fine gennaio, mi sostituisce Priya",
}


@pytest.mark.parametrize("language", OTHERS)
def test_others_hear_of_a_series_in_their_language(desk: Desk, language: str) -> None:
    desk = desk.reopened(policy=Policy(cover=Cover(consent=True)))
    desk.ask("priya", "what have I booked?")
    desk.ask("alex", SERIES[language])
    desk.ask("alex", "ok")
    card = desk.heard("priya")[-1]
    desk.click("priya", "I'll do it")
    for heard in (card, desk.heard("priya")[-1]):
        assert "every other Friday until Sun 31 Jan 2027" in heard and "first Fri 20 Nov" in heard and "all day" in heard


def test_a_series_that_was_asked_for_in_english_is_told_in_german(desk: Desk) -> None:
    desk.ask("priya", "was habe ich eingetragen?")
    desk.ask("alex", SERIES["en"])
    desk.ask("alex", "ok")
    assert "jeden zweiten Freitag bis So 31. Jan. 2027, zuerst Fr 20. Nov. 2026, ganztägig" in desk.heard("priya")[-1]


@pytest.mark.parametrize("language", OTHERS)
def test_no_english_is_left_in_a_conversation(desk: Desk, language: str) -> None:
    for words in (AWAY[language], "ok"):
        desk.ask("alex", words)
    with texts.speaking(language):
        desk.click("alex", texts.cards.undo)
    desk.ask("alex", ASKED[language])
    heard = [*desk.heard("alex"), *desk.heard("priya")]
    assert len(heard) >= 5
    assert {line: found for line in heard if (found := ENGLISH.findall(re.sub(r"Payments on-call|cover\.ics", "", line)))} == {}


@pytest.mark.parametrize("word", ["ok", "2", "Lee", "yes", "👍"])
def test_a_word_that_is_of_no_language_keeps_the_last(desk: Desk, word: str) -> None:
    desk.ask("alex", AWAY["de"])
    desk.ask("alex", word)
    assert spoken_by(desk, "alex") == "de"


def test_who_changes_the_language_is_followed(desk: Desk) -> None:
    desk.ask("alex", AWAY["de"])
    desk.ask("alex", "ok")
    assert desk.ask("alex", "what have I booked?").startswith("What you have booked")
    assert spoken_by(desk, "alex") == "en"


def test_a_stand_in_who_speaks_another_language_is_asked_and_told_in_it(desk: Desk) -> None:
    desk = desk.reopened(policy=Policy(cover=Cover(consent=True)))
    desk.ask("priya", "what have I booked?")
    desk.ask("alex", AWAY["de"])
    desk.ask("alex", "ok")
    card = desk.heard("priya")[-1]
    assert card.startswith("Alex Morgan asks you to cover: Mon 14 Dec 2026, 09:00–17:00")
    assert "When: Mon 14 Dec 2026, 09:00–17:00 (Europe/London)" in card
    desk.click("priya", "I'll do it")
    assert desk.heard("priya")[-1].startswith("You're covering for Alex Morgan: Mon 14 Dec 2026, 09:00–17:00")
    assert desk.heard("alex")[-1].startswith("• Eingetragen: ")


def test_a_stand_in_who_has_never_spoken_is_told_in_the_askers(desk: Desk) -> None:
    desk.ask("alex", AWAY["de"])
    desk.ask("alex", "ok")
    assert desk.heard("priya")[-1].startswith("Du vertrittst Alex Morgan")


def test_the_language_is_erased_with_the_person(desk: Desk) -> None:
    desk.ask("alex", AWAY["de"])
    with desk.store.begin() as tx:
        erasure.erase(tx, desk.sandbox.webex.cast.find("alex").id)
    assert spoken_by(desk, "alex") is None


def test_hours_that_replace_others_are_said_in_the_language_of_the_message(desk: Desk) -> None:
    desk.ask("alex", "trabajo de lunes a jueves de 9 a 17")
    desk.ask("alex", "sí")
    desk.ask("alex", "trabajo de lunes a viernes de 18 a 20")
    card = desk.ask("alex", "sustituye lo anterior")
    assert "lun–jue 09:00–17:00 → lun–vie 18:00–20:00 cada semana" in card


@pytest.mark.parametrize(("language", "colon"), [("fr", " : "), ("de", ": "), ("it", ": "), ("es", ": ")])
def test_a_list_has_the_colons_of_its_language(desk: Desk, language: str, colon: str) -> None:
    for words in (AWAY[language], "ok", ASKED[language]):
        desk.ask("alex", words)
    line = next(line for line in desk.heard("alex")[-2].splitlines() if "Priya" in line)  # the last is its picture
    assert colon in line and (colon == " : " or " : " not in line)


# ---- the names of buttons, typed -------------------------------------------------------------------------------------------------

ALONE = {
    "de": "Ich bin am 14. Dezember weg",
    "es": "Estoy fuera el 14 de diciembre",
    "fr": "Je suis absent le 14 décembre",
    "it": "Sono assente il 14 dicembre",
}
NO_DAY = {
    "de": "Ich bin am 31. Februar weg",
    "es": "Estoy fuera el 31 de febrero",
    "fr": "Je suis absent le 31 février",
    "it": "Sono assente il 31 febbraio",
}
IN_BOTH = [(language, typed) for language in OTHERS for typed in (language, "en")]


def named(language: str, button: str) -> str:
    with texts.speaking(language):
        return str(getattr(texts.cards, button, None) or getattr(texts.candidates, button))


@pytest.mark.parametrize(("language", "typed"), IN_BOTH)
def test_a_button_is_pressed_by_its_name_and_by_the_english_one(desk: Desk, language: str, typed: str) -> None:
    def after(button: str) -> str:
        return desk.ask("alex", named(typed, button))

    def active() -> int:
        return len(desk.sandbox.everbridge.active)

    before, first = active(), desk.ask("alex", AWAY[language])
    with texts.speaking(language):
        assert after("leave_it") in (texts.notes.declined, texts.notes.nothing_to_decline)
        desk.ask("alex", NO_DAY[language])
        assert after("never_mind") == texts.notes.declined
    assert desk.ask("alex", AWAY[language]) == first
    after("book_it")
    assert active() == before + 1
    after("undo")
    assert active() == before + 1
    after("take_it_back")
    assert active() == before
    desk.ask("alex", ALONE[language])
    assert "Lee Chen" in after("find_somebody")
    after("none_of_these")
    desk.sandbox.everbridge.faults.answer("POST", "/substitutions", 400)
    desk.ask("alex", ALONE[language])
    after("leave_empty")
    assert active() == before
    after("try_again")
    assert active() == before + 1


@pytest.mark.parametrize(("language", "typed"), IN_BOTH)
@pytest.mark.parametrize("answer", ["yes", "no"])
def test_an_approver_answers_by_the_name_of_the_button(desk: Desk, language: str, typed: str, answer: str) -> None:
    desk = desk.reopened(policy=Policy(approval=Approval(by=["dana.reed@example.com"])))
    before = len(desk.sandbox.everbridge.active)
    desk.ask("alex", AWAY[language])
    desk.ask("alex", "ok")
    with texts.speaking(typed):
        desk.ask("dana", getattr(texts.asking.OF["approve"], answer))
    assert len(desk.sandbox.everbridge.active) - before == (answer == "yes")
    with desk.store.read() as tx:
        assert questions.asked_of(tx, desk.sandbox.webex.cast.find("dana").id) == []


def test_the_name_of_a_button_that_a_card_lacks_books_nothing(desk: Desk) -> None:
    before = len(desk.sandbox.everbridge.active)
    desk.ask("alex", AWAY["de"])
    for word in ("Take it back", "Unbesetzt lassen", "Zurücknehmen", "Genehmigen"):
        desk.ask("alex", word)
    assert len(desk.sandbox.everbridge.active) == before


# ---- what goes wrong -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", OTHERS)
def test_a_first_message_that_comes_to_nothing_is_told_so_in_its_language(desk: Desk, language: str) -> None:
    desk.sandbox.everbridge.faults.answer("GET", "/contacts", 403, times=99)
    answer = desk.ask("alex", AWAY[language])
    with texts.speaking(language):
        assert answer == texts.notes.lost(registry.words("everbridge"), 403)


def test_a_word_that_two_languages_have_does_not_change_the_language_of_the_answer(desk: Desk) -> None:
    desk.ask("alex", "Ich bin morgen weg")
    assert "Priya Shah" in (said := desk.ask("alex", "kannst du jemanden finden?")) and "vertreten" in said
