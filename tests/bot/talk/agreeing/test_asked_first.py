"""Who says *ask* wants the stand-in asked before anything is booked, also where the policy only tells them."""

import pytest

from bot.policy import Approval, Cover, OnBehalf, Policy
from tests.bot.conftest import Desk

ASK = "ask Priya to cover 14 December"


@pytest.mark.parametrize(
    "words",
    [
        ASK,
        "can you ask Priya if she'd cover 14 December?",
        "please ask Priya whether she can cover 14 December",
        "I'm out 14 December, ask Priya first",
        "could you check with Priya whether she can take my shift on 14 December",
    ],
)
def test_who_says_ask_sees_that_they_are_asked_first(desk: Desk, words: str) -> None:
    card = desk.ask("alex", words)
    assert card.startswith("Cover Mon 14 Dec, all day, by Priya Shah – ask Priya?\n")
    assert "Priya Shah is asked first. You stay on duty until they say yes." in card and "Reply yes to ask Priya" in card


def test_a_yes_asks_and_books_nothing_until_they_say_yes(desk: Desk) -> None:
    desk.ask("alex", ASK)
    assert desk.ask("alex", "yes") == "I've asked Priya Shah. You stay on duty until it's agreed; I'll tell you."
    assert desk.covers() == [] and desk.heard("priya")[-1].startswith(
        "Alex Morgan asks you to cover: Mon 14 Dec 2026, 09:00–17:00\n"
    )
    desk.click("priya", "I'll do it")
    assert desk.covers() == [desk.number("priya")]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("move it to the 15th", ["12-15 12-15"]),
        ("make it the 15th instead", ["12-15 12-15"]),
        ("until the 15th", ["12-14 12-15"]),
        ("and the 15th too", ["12-14 12-14", "12-15 12-15"]),
    ],
)
def test_who_agreed_by_word_is_asked_again_when_it_moves_or_grows(desk: Desk, words: str, days: list[str]) -> None:
    desk.ask("alex", ASK)
    desk.click("alex", "Ask Priya")
    desk.click("priya", "I'll do it")
    desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert desk.days() == ["12-14 12-14"] and desk.heard("priya")[-1].startswith("Alex Morgan asks you to cover")
    desk.click("priya", "I'll do it")
    assert desk.days() == days


def test_a_no_to_a_change_leaves_what_is_booked_and_says_so_to_both(desk: Desk) -> None:
    desk.ask("alex", ASK)
    desk.click("alex", "Ask Priya")
    desk.click("priya", "I'll do it")
    desk.ask("alex", "until the 15th")
    assert "What is booked stays as it is until it's agreed" in desk.ask("alex", "yes")
    assert desk.ask("priya", "I can't then") == "All right, what is booked stays as it was. I've told Alex Morgan."
    assert "What is booked stays as it was." in desk.last("alex") and "Nothing is booked" not in desk.last("alex")
    assert (desk.days(), desk.covers()) == (["12-14 12-14"], [desk.number("priya")])


@pytest.mark.parametrize("words", ["only the morning", "move it to the 15th, no need to ask"])
def test_what_only_shrinks_or_is_said_to_need_no_asking_is_changed_at_once(desk: Desk, words: str) -> None:
    desk.ask("alex", ASK)
    desk.click("alex", "Ask Priya")
    desk.click("priya", "I'll do it")
    desk.ask("alex", words)
    desk.ask("alex", "yes")
    assert "You cover for Alex Morgan at another time" in desk.heard("priya")[-1]


def test_a_no_leaves_the_asker_on_duty(desk: Desk) -> None:
    desk.ask("alex", ASK)
    desk.click("alex", "Ask Priya")
    desk.click("priya", "I can't")
    assert "you are still on duty" in desk.heard("alex")[-1] and desk.covers() == []


@pytest.mark.parametrize(
    "words", ["I'm out 14 December, Priya covers", "I'm out 14 December, I've already asked Priya, she covers"]
)
def test_who_does_not_say_so_books_at_once_as_before(desk: Desk, words: str) -> None:
    card = desk.ask("alex", words)
    assert "book it?" in card and "asked first" not in card
    desk.click("alex", "Book it")
    assert desk.covers() == [desk.number("priya")]


def test_the_wish_to_ask_outlives_a_question_and_a_correction(desk: Desk) -> None:
    desk.ask("alex", "ask Sam to cover 14 December")
    assert "ask Sam?" in desk.ask("alex", "Sam Carter")
    assert "Lee Chen is asked first." in desk.ask("alex", "no, Lee instead")
    assert "asked first" not in desk.ask("alex", "don't ask, just book it")


def test_who_is_named_to_a_list_with_ask_is_asked(desk: Desk) -> None:
    desk.ask("alex", "who could cover 14 December?")
    assert "Priya Shah is asked first." in desk.ask("alex", "ask Priya")


def test_several_in_turn_are_asked_one_after_the_other(desk: Desk) -> None:
    card = desk.ask("alex", "ask Priya, else Lee, to cover 14 December")
    assert "Cover: Priya Shah, then Lee Chen" in card and "You stay on duty until somebody has said yes" in card


def test_of_a_change_whoever_covers_anew_is_asked(desk: Desk) -> None:
    desk.ask("alex", "I'm out 14 December, Priya covers")
    desk.click("alex", "Book it")
    assert "Lee Chen is asked first." in desk.ask("alex", "ask Lee to cover 14 December instead")
    desk.click("alex", "Ask Lee")
    assert desk.covers() == [desk.number("priya")]
    desk.click("lee", "I'll do it")
    assert desk.covers() == [desk.number("lee")]


def test_in_german_too(desk: Desk) -> None:
    card = desk.ask("alex", "Kannst du Priya fragen, ob sie mich am 14. Dezember vertritt?")
    assert "Ich frage zuerst Priya Shah. Du bleibst im Dienst, bis das Ja da ist." in card
    assert desk.ask("alex", "ja").startswith("Ich habe Priya Shah gefragt.") and desk.covers() == []


# ---- on behalf of somebody -------------------------------------------------------------------------------------------------------

LENA = "Lena is out on 14 December, cover with Priya"  # a Monday: Lena is on call then
CONSENT = Cover(consent=True)


@pytest.fixture
def named(desk: Desk) -> Desk:
    """Jo may book for everybody, and stand-ins are asked."""
    return desk.reopened(policy=Policy(cover=CONSENT, on_behalf=OnBehalf(by=["jo.park@example.com"])))


def test_whoever_asks_for_another_reads_that_the_other_stays_on_duty(named: Desk) -> None:
    card = named.ask("jo", LENA)
    assert "– ask Priya?" in card and "Priya Shah is asked first. Lena Fischer stays on duty until it's agreed." in card
    assert named.click("jo", "Ask Priya") == "I've asked Priya Shah. Lena Fischer stays on duty until it's agreed; I'll tell you."
    named.click("priya", "I can't")
    assert named.heard("jo")[-1] == (
        "Priya Shah can't cover for Lena Fischer then. Nothing is booked, and Lena Fischer is still on duty as before. "
        "Tell me who else may."
    )


def test_silence_says_so_too(named: Desk) -> None:
    named.ask("jo", LENA)
    named.click("jo", "Ask Priya")
    named.wait(days=2)
    assert "Nothing is booked, and Lena Fischer is still on duty as before." in named.heard("jo")[-1]


def test_the_stand_in_reads_first_for_whom_and_when_by_whose_clocks(named: Desk) -> None:
    named.ask("jo", LENA)
    named.click("jo", "Ask Priya")
    asks = "Jo Park asks you to cover for Lena Fischer: Mon 14 Dec 2026, 07:00–15:00 your time (London)"
    assert named.heard("priya")[-1].startswith(f"{asks}\n")
    named.ask("jo", "Lena is out on 15 December, cover with Max")
    named.click("jo", "Ask Max")
    assert named.heard("max")[-1].startswith("Jo Park asks you to cover for Lena Fischer: Tue 15 Dec 2026, 08:00–16:00\n")
    assert asks.partition(":")[0] in named.ask("priya", "what is waiting for me?")


def test_title_and_button_are_about_all_who_are_asked(named: Desk) -> None:
    card = named.ask("alex", LENA)
    assert card.startswith("Cover Mon 14 Dec, all day, by Priya Shah – ask them?\n") and "Reply yes to ask them" in card
    assert "Lena Fischer and Priya Shah are asked first. Lena Fischer stays on duty until all have said yes." in card
    named.click("alex", "Ask them")
    named.click("priya", "I'll do it")
    assert named.heard("alex")[-1].endswith("I'm still waiting for somebody else. Lena Fischer stays on duty until then.")


def test_whoever_is_out_is_on_the_button_and_in_the_title_when_asked_alone(desk: Desk) -> None:
    card = desk.ask("alex", "Lena is sick on 14 December, Max takes over")
    assert card.startswith("Cover Mon 14 Dec, all day, by Max Weber – ask Lena?\n") and "Reply yes to ask Lena" in card


def test_whoever_approves_reads_for_whom(named: Desk) -> None:
    rules = Policy(approval=Approval(by="manager"), on_behalf=OnBehalf(by=["jo.park@example.com"]))
    (named := named.reopened(policy=rules)).ask("jo", LENA)
    named.click("jo", "Book it")
    title = "Jo Park asks for your approval for Lena Fischer: Cover Mon 14 Dec, all day (Europe/Berlin), by Priya Shah\n"
    assert named.heard("dana")[-1].startswith(title)


def test_nothing_is_said_of_duty_where_nobody_is_on_call(named: Desk) -> None:
    card = named.ask("jo", "Lena is out on 12 December, cover with Priya")
    assert "Priya Shah is asked first. Nothing is booked until it's agreed." in card
    assert named.click("jo", "Ask Priya") == "I've asked Priya Shah. Nothing is booked until it's agreed; I'll tell you."
    named.click("priya", "I can't")
    assert "Nothing is booked, and everything stays as it was." in named.heard("jo")[-1]
    card = named.ask("alex", "I'm out on 12 December, cover with Priya")
    assert "Nothing is booked until they say yes." in card and "on duty" not in card


def test_of_several_in_turn_the_absent_stays_on_duty(named: Desk) -> None:
    assert "Lena Fischer stays on duty until somebody has said yes. Each" in named.ask("jo", f"{LENA}, else Max")
    assert "Lena Fischer stays on duty until" in named.click("jo", "Ask Priya")
    named.click("priya", "I can't")
    assert named.heard("jo")[-1].endswith("I've asked Max Weber now. Lena Fischer stays on duty until somebody has said yes.")
    named.click("max", "I can't")
    assert "Lena Fischer is on duty Mon 14 Dec 2026, 08:00–16:00." in named.heard("jo")[-1]


def test_of_a_change_nobody_is_said_to_stay_on_duty_who_is_covered(named: Desk) -> None:
    named.ask("alex", "I'm out 14 December, cover with Priya")
    named.click("alex", "Ask Priya")
    named.click("priya", "I'll do it")
    card = named.ask("alex", "Lee instead")
    assert "Lee Chen is asked first. What is booked stays as it is until they say yes." in card


@pytest.mark.parametrize(
    ("hello", "words", "stays", "asks", "no"),
    [
        (
            "hallo",
            "Lena ist am 14. Dezember weg, Priya vertritt sie",
            "Lena Fischer bleibt im Dienst, bis das Ja da ist.",
            "Jo Park bittet dich um Vertretung für Lena Fischer: Mo 14. Dez. 2026, 07:00–15:00 nach deiner Uhr (London)\n",
            "kann Lena Fischer dann nicht vertreten. Eingetragen ist nichts, und Lena Fischer ist wie bisher im Dienst.",
        ),
        (
            "bonjour",
            "Priya remplace Lena le 14 décembre",
            "Lena Fischer reste d'astreinte tant que je n'ai pas d'accord.",
            "Jo Park te demande de remplacer Lena Fischer : lun. 14 déc. 2026, 07:00–15:00, à ton heure (London)\n",
            "ne peut pas remplacer Lena Fischer à ce moment-là. Rien n'est enregistré, et Lena Fischer reste d'astreinte",
        ),
        (
            "hola",
            "Priya cubre a Lena el 14 de diciembre",
            "Lena Fischer sigue de guardia hasta que haya acuerdo.",
            "Jo Park te pide que cubras a Lena Fischer: lun 14 dic 2026, 07:00–15:00, hora tuya (London)\n",
            "no puede cubrir a Lena Fischer entonces. No se ha registrado nada, y Lena Fischer sigue de guardia como antes.",
        ),
        (
            "buongiorno",
            "Lena è assente il 14 dicembre, la sostituisce Priya",
            "Lena Fischer resta in servizio finché non arriva il sì.",
            "Jo Park ti chiede una sostituzione per Lena Fischer: lun 14 dic 2026, 07:00–15:00, ora tua (London)\n",
            "non può sostituire Lena Fischer. Non è stato registrato niente, e Lena Fischer resta in servizio come prima.",
        ),
    ],
)
def test_in_each_language(named: Desk, hello: str, words: str, stays: str, asks: str, no: str) -> None:
    named.ask("priya", hello)
    assert stays in named.ask("jo", words)
    named.click("jo", "positive")
    assert named.heard("priya")[-1].startswith(asks)
    named.click("priya", "destructive")
    assert no in named.heard("jo")[-1]
