"""What nobody else understands is heard by the evidence of its words: what is asked is answered, what is wanted is offered, and a
statement is never taken for a question."""

import pytest

from bot.policy import Approval, Policy
from bot.texts import about, others, speaking
from bot.texts.evidence import cut, table, weighed
from tests.bot.conftest import Desk

CARD = "I'm out Friday, cover with Priya"
LANGUAGES = ("en", "de", "fr", "es", "it")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_topics(language: str) -> None:
    own, english = table(language), table("en")
    assert (own.asks.keys(), own.wants.keys()) == (english.asks.keys(), english.wants.keys())


def test_the_cue_of_most_words_wins_and_those_of_as_many_are_both_heard() -> None:
    found = weighed(cut("so who has it after that", []), table("en").asks)
    assert found is not None and found.topics == ("after",) and found.weight == 3
    assert weighed(cut("bananas", []), table("en").asks) is None


@pytest.mark.parametrize(
    ("language", "topic", "rows"),
    [
        ("en", "whole", "who has what now / who's on for me / who is covering what / who's doing my bit: who takes which"),
        ("de", "whole", "wer hat jetzt was / wer springt für mich ein / wer macht welche / wer vertritt mich eigentlich"),
        ("fr", "whole", "qui fait quoi / qui me remplace / qui prend quoi maintenant"),
        ("es", "whole", "quién hace qué / quién me cubre / quién tiene qué ahora"),
        ("it", "whole", "chi fa cosa / chi mi copre / chi prende cosa adesso"),
        ("en", "covers", "which hours am I covering again / what time do I cover / when exactly am I covering"),
        ("de", "covers", "welche Stunden vertrete ich nochmal / wann genau übernehme ich / welche Zeiten vertrete ich"),
        ("fr", "covers", "quelles heures je remplace / de quand à quand je couvre"),
        ("es", "covers", "qué horas cubro / a qué hora cubro"),
        ("it", "covers", "che ore copro / quali orari copro"),
        ("en", "duty", "so I can stand down / can I go to bed / am I on nights again / can I log off"),
        ("de", "duty", "kann ich schlafen gehen / darf ich jetzt abschalten / bin ich auch dran"),
        ("fr", "duty", "je suis de nuit aussi / je peux aller dormir / je serai de garde"),
        ("es", "duty", "puedo descansar / estoy también de noche / puedo irme ya"),
        ("it", "duty", "posso staccare / sono regolare / sono anche di turno"),
        ("en", "deal", "what hours would that be / what times is that"),
        ("de", "deal", "welche Stunden wären das / um welche Zeit ginge es"),
        ("fr", "deal", "ça serait quelles heures / c'est quels horaires"),
        ("es", "deal", "qué horas serían / a qué hora sería"),
        ("it", "deal", "che ore sarebbero / a che ora sarebbe"),
        ("en", "terms", "what applies before that / which hours count until then"),
        ("de", "terms", "was gilt davor / welche Zeiten gelten bis dahin"),
        ("fr", "terms", "qu'est-ce qui s'applique avant / quels horaires avant"),
        ("es", "terms", "qué vale antes / qué horario hay hasta entonces"),
        ("it", "terms", "cosa vale prima / che orari fino ad allora"),
    ],
)
def test_what_is_asked_is_heard_in_other_words_too(language: str, topic: str, rows: str) -> None:
    heard_ = {row: weighed(cut(row, []), table(language).asks) for row in rows.split(" / ")}
    assert [row for row, found in heard_.items() if found is None or topic not in found.topics] == []


def test_who_put_me_down_is_answered_and_makes_no_absence_of_where_one_is_then(desk: Desk) -> None:
    desk.book(CARD)
    said = desk.ask("priya", "who put me down for that? I'm at the school on Friday at ten")
    assert "Alex Morgan" in said and "book it?" not in said
    assert desk.covers() == [desk.number("priya")]


@pytest.mark.parametrize(
    "words", ["yes, hand it back", "ja, gib es zurück", "oui, rends-la", "sí, devuélvelo", "sì, restituiscilo"]
)
def test_what_the_stand_in_wants_handed_back_is_no_yes_to_it(desk: Desk, words: str) -> None:
    desk.book(CARD)
    desk.ask("priya", words)
    assert "Priya Shah" in desk.last("alex") and desk.covers() == [desk.number("priya")]
    desk.ask("priya", "yes")
    assert desk.covers() == []


@pytest.mark.parametrize(
    "words",
    [
        "nah forget about it",
        "sorry forget it, we're not going anywhere",
        "soz can u scrap that, doc cancelled",
        "scratch that, my meeting got moved",
        "actually don't bother, I'm fine",
        "vergiss es, wir fahren doch nicht",
        "laisse tomber, le voyage est annulé",
        "lascia perdere, il viaggio è saltato",
    ],
)
def test_an_open_card_is_left_at_once_whatever_reason_is_given(desk: Desk, words: str) -> None:
    desk.ask("alex", CARD)
    desk.ask("alex", words)
    assert "Booked:" not in desk.ask("alex", "yes") and not desk.sandbox.everbridge.active


@pytest.mark.parametrize("words", ["forget it for now, I'll ask Lee first", "don't book it yet", "should I scrap it?"])
def test_where_it_may_be_left_a_yes_only_shows_it_again(desk: Desk, words: str) -> None:
    desk.ask("alex", CARD)
    assert desk.ask("alex", words).startswith(others.still_wanted)
    assert "book it?" in desk.ask("alex", "yes") and not desk.sandbox.everbridge.active
    assert "Booked:" in desk.ask("alex", "yes")


@pytest.mark.parametrize(
    ("words", "answers"),
    [
        ("and thats the full day ya?", ["Fri 20 Nov 2026, all day", "09:00–17:00"]),
        ("20 november, is that included?", ["Yes, Fri 20 Nov 2026 is in it"]),
        ("is the 21st in there", ["No, Sat 21 Nov 2026 isn't in it"]),
        ("is it in everbridge already", [about.not_yet]),
        ("what happens to my pages if she says no", ["they hand it back"]),
        ("if i dont press anything?", ["Without an answer nothing is booked"]),
        ("does dana see it", ["Priya Shah will be told"]),
        ("is she on anything else then?", ["Priya Shah", "only 6 hours of rest"]),
        ("is everything covered now?", [about.not_yet]),
        ("was that priya shah", ["Priya Shah (priya.shah@example.com) would cover"]),
        ("let it stand as it is", ["no to leave it, or tell me what to change"]),
        ("no wait other direction", [others.other_way]),
    ],
)
def test_beside_an_open_card_it_is_answered_and_the_card_stays(desk: Desk, words: str, answers: list[str]) -> None:
    desk.ask("alex", CARD)
    answer = desk.ask("alex", words)
    assert all(part in answer for part in answers), answer
    assert answer.endswith(about.STILL_OPEN)
    assert "Booked:" in desk.ask("alex", "yes")


@pytest.mark.parametrize(
    ("words", "answers"),
    [
        ("so friday im off the hook?", ["When you are on call", "09:00–17:00: Priya Shah for you"]),
        ("and who's after her that night", ["17:00 – Sat 09:00: Sam Carter"]),
        ("22:00, so who has it after?", ["Who is on call", "Sam Carter"]),
        ("did priya get that", ["I've told Priya Shah"]),
        ("how would i make it shorter", [others.how_to_change]),
        ("which one comes first", ["What you have booked"]),
        ("i want it gone again", ["Take this back?"]),
        ("get rid of both", ["What you have booked"]),
        ("would jo be free", ["Jo Park isn't on call then"]),
        ("who has what now?", ["What you have booked", "Priya Shah covers"]),
        ("hi, dana said she'd sort my cover. who's on for me?", ["What you have booked", "Priya Shah covers"]),
        ("so I can stand down on friday?", ["When you are on call", "09:00–17:00: Priya Shah for you"]),
        ("hm i'd rather have somebody after all", ["This is who could cover"]),
    ],
)
def test_it_is_about_what_was_booked_last(desk: Desk, words: str, answers: list[str]) -> None:
    desk.book(CARD)
    desk.ask("alex", words)
    answer = "\n".join(desk.heard("alex")[-2:])  # a list may come with a picture
    assert all(part in answer for part in answers), answer
    assert desk.covers() == [desk.number("priya")]


def test_whoever_is_asked_hears_it_and_the_question_stays(asks: Desk) -> None:
    for words, answer in (
        ("is that all five days", "Mon 14 Dec 2026, all day"),
        ("is the 15th in there", "No, Tue 15 Dec 2026 isn't in it"),
        ("why me", others.ask_them_why("Alex Morgan")),
        ("what if i can't", others.if_you_say_no("Alex Morgan")),
        ("until when can i think", "Without an answer nothing is booked"),
        ("can i say no", others.answer_so("I'll do it", "I can't")),
        ("does dana know", about.told_nothing("Dana Reed")),
        ("which rota is it for", "Calendar: Payments on-call."),
    ):
        assert asks.ask("priya", words).startswith(answer) or answer in asks.last("priya"), words
    asks.ask("priya", "I'll do it")
    assert asks.covers() == [asks.number("priya")]


def test_a_day_of_the_week_beside_a_card_is_the_one_in_it(desk: Desk) -> None:
    desk.ask("alex", "I'm out 7 to 11 December, cover with Jo")
    assert desk.ask("alex", "is the wednesday in there?").startswith("Yes, Wed 9 Dec 2026 is in it")
    assert desk.ask("alex", "is tomorrow in there?").startswith("No, Thu 19 Nov 2026 isn't in it")
    assert "Jo Park isn't on call then" in desk.ask("alex", "is she on anything else today?")
    said = desk.ask("alex", "jo's not on holiday herself that week is she")
    assert "Mon 7 – Fri 11 Dec" in said and said.endswith("Jo Park isn't booked as out then.")


def test_what_is_named_is_taken_back_and_not_what_was_booked_last(desk: Desk) -> None:
    desk.book("I'm out Thursday, cover with Lee", CARD)
    assert "Goes: Thu 19 Nov 2026" in desk.ask("alex", "i dont want the lee one any more")


def test_whoever_asks_hears_how_it_stands(asks: Desk) -> None:
    for words, answer in (
        ("am i still on the hook till then", "You stay on duty until it's agreed"),
        ("how long does she have", "Until "),
        ("if she never answers?", "Without an answer nothing is booked"),
        ("and if she says no?", "Then nothing is booked, and you hear it at once"),
        ("nudge her", "I'm waiting for Priya Shah"),
        ("can i get someone else to look at it", "I'm waiting for Priya Shah"),
    ):
        assert answer in asks.ask("alex", words), words


def test_an_approver_is_told_whether_others_are_asked(desk: Desk) -> None:
    strict = desk.reopened(policy=Policy(approval=Approval(by=["dana.reed@example.com"])))
    strict.ask("alex", CARD)
    strict.ask("alex", "yes")
    assert strict.ask("dana", "is priya ok with this").startswith(others.not_asked("Priya Shah"))
    assert strict.ask("dana", "anyone else away that day").startswith("Who is out\n\nFri 20 Nov")


@pytest.mark.parametrize(
    ("language", "asked", "words", "part"),
    [
        ("de", "bin Freitag weg, Priya übernimmt", "ist das jetzt gebucht oder nicht", "Noch nicht"),
        ("de", "bin Freitag weg, Priya übernimmt", "bis wann geht das", "09:00–17:00"),
        ("de", "bin Freitag weg, Priya übernimmt", "ist jetzt alles abgedeckt?", "Noch nicht"),
        ("de", "bin Freitag weg, Priya übernimmt", "puh, das sind ja viele Stunden für sie. wer könnte denn sonst?", "Lee Chen"),
        ("fr", "je suis absent vendredi, Priya me remplace", "tout est couvert maintenant ?", "Pas encore"),
        ("es", "no estoy el viernes, me cubre Priya", "¿ya está todo cubierto?", "Todavía no"),
        ("it", "sono via venerdì, copre Priya", "adesso è tutto coperto?", "Non ancora"),
        ("fr", "je suis absent vendredi, Priya me remplace", "on laisse tomber ça ?", "Rien n'a été enregistré"),
        ("es", "no estoy el viernes, me cubre Priya", "y si dice que no", "lo devuelve"),
        ("it", "sono via venerdì, copre Priya", "e se dice di no?", "la restituisce"),
    ],
)
def test_it_is_so_in_every_language(desk: Desk, language: str, asked: str, words: str, part: str) -> None:
    desk.ask("alex", asked)
    with speaking(language):
        assert part in desk.ask("alex", words)
    assert desk.covers() == []


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("can we make it thursday?", "Cover Thu 19 Nov, all day, by Priya Shah"),
        ("what about thursday?", "Cover Thu 19 Nov, all day, by Priya Shah"),
        ("can lee do it instead?", "Cover Fri 20 Nov, all day, by Lee Chen"),
        ("could it be the morning only?", "Cover Fri 20 Nov, 09:00–13:00, by Priya Shah"),
        ("it ends at 3", "Cover Fri 20 Nov, 00:00–15:00, by Priya Shah"),
        ("lee is ok with it", "Cover Fri 20 Nov, all day, by Lee Chen"),
    ],
)
def test_a_change_is_no_question(desk: Desk, words: str, title: str) -> None:
    desk.ask("alex", CARD)
    assert desk.ask("alex", words).startswith(title)


@pytest.mark.parametrize(
    ("words", "left"),
    [("yes, who gets told?", "yes"), ("no, when does it end?", "no")],
)
def test_what_is_said_beside_a_question_is_never_lost(desk: Desk, words: str, left: str) -> None:
    desk.ask("alex", CARD)
    answer = desk.ask("alex", words)
    assert about.left_out([left]) in answer and answer.endswith(about.STILL_OPEN)
    assert desk.covers() == []


@pytest.mark.parametrize(
    "words", ["i'm out thursday too, who covers then?", "is jo free thursday? i'm out then", "who covers when i'm out thursday?"]
)
def test_an_absence_beside_a_question_is_heard(desk: Desk, words: str) -> None:
    desk.book(CARD)
    desk.ask("alex", words)
    assert any("Thu 19 Nov" in said for said in desk.heard("alex")[-2:])


@pytest.mark.parametrize(
    "words", ["only if alex takes my saturday", "i'll do it, when does it start?", "friday no, does it have to be me?"]
)
def test_an_answer_of_whoever_is_asked_is_no_question(asks: Desk, words: str) -> None:
    answer = asks.ask("priya", words)
    assert not answer.startswith(("Mon 14 Dec 2026", others.ask_them_why("Alex Morgan")))


@pytest.mark.parametrize(
    "words",
    [
        "isn't Priya on nights that week?",
        "hat Priya in der Woche nicht Nachtschicht?",
        "elle n'est pas de nuit cette semaine-là, Priya ?",
        "ma Priya non fa le notti quella settimana?",
    ],
)
def test_whether_who_covers_has_nights_is_answered_beside_the_card(desk: Desk, words: str) -> None:
    desk.ask("alex", CARD)
    answer = desk.ask("alex", words)
    assert "Priya Shah" in answer and not desk.sandbox.everbridge.active
    assert desk.ask("alex", "yes") and desk.sandbox.everbridge.active
