"""Plain answers, and nothing else, are answers."""

import tomllib
from datetime import datetime
from itertools import chain
from pathlib import Path

import pytest

from intents import Phrase, answers
from intents.remarks.reasons import reasoned
from intents.requests.asked.reply import without_echo
from intents.text.normalize import clean

OWN_WORDS = tomllib.loads(Path(__file__).with_name("answered.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("said", "number"), [("2", 2), (" 3. ", 3), ("number two", 2), ("the second one", 2), ("1)", 1), ("option 4", 4), ("#2", 2)]
)
def test_a_number_is_a_choice(said: str, number: int) -> None:
    assert answers.choice(said) == number


@pytest.mark.parametrize("said", ["", "0", "2 days", "2pm", "the 27th", "Sam", "two weeks", "1/2", "yes", "-1", "123", "²", "٣٣٣٣"])
def test_anything_more_is_no_choice(said: str) -> None:
    assert answers.choice(said) is None


@pytest.mark.parametrize(
    "said", ["yes, but on Thursday", "ok so who is out?", "no, Thursday", "approve my leave on Monday", "👍👎", ""]
)
def test_more_than_an_answer_is_none(said: str) -> None:
    assert not answers.is_yes(said) and not answers.is_no(said)


@pytest.mark.parametrize(
    "said", ["ok, and?", "right?", "sure?", "fine, and then?", "ja, und?", "sicher?", "na?", "d'accord ?", "sì?"]
)
def test_a_question_is_no_answer(said: str) -> None:
    assert answers.answered(clean(said)) is None


@pytest.mark.parametrize("said", ["don't drop it", "do not cancel it", "please don't cancel that"])
def test_a_no_that_is_denied_is_no_answer(said: str) -> None:
    assert answers.answered(said) is None


@pytest.mark.parametrize("said", ["don't", "don't book it", "no, don't do it", "never mind"])
def test_what_denies_the_booking_is_a_no(said: str) -> None:
    assert answers.answered(said) == "no"


@pytest.mark.parametrize("language", sorted(OWN_WORDS))
def test_an_answer_in_peoples_own_words_is_one_and_what_binds_it_makes_it_none(language: str) -> None:
    heard = {said: answers.answered(clean(said)) for said in chain(*OWN_WORDS[language].values())}
    wanted = {said: kind if kind != "neither" else None for kind, rows in OWN_WORDS[language].items() for said in rows}
    assert heard == wanted


NAMES = {"max": "Max Bauer", "dana": "Dana Reed", "priya": "Priya Shah", "lee": "Lee Chen", "leo": "Leo Ricci", "lena": "Lena Vogt"}


@pytest.mark.parametrize(
    ("said", "is_"),
    [
        ("sure, the kids are at my mum's that week", "yes"),
        ("yep, I could use the overtime", "yes"),
        ("ja, die Kinder sind eh bei Oma", "yes"),
        ("klar, ich brauch das Geld", "yes"),
        ("oui, les enfants sont chez ma mère", "yes"),
        ("claro, mis hijos se quedan en casa de mi madre", "yes"),
        ("certo, i bambini sono da mia madre", "yes"),
        ("no, the budget is gone anyway", "no"),
        ("ok, I'm at the dentist", None),
        ("yes, once my boss has signed", None),
        ("sure, my brother covers", None),
        ("yes, cancel it", None),
        ("fine, the other one", None),
        ("ja, Zoe auch", None),
        ("yes, Zoe has it", None),
        ("no, the morning", None),
        ("no, Lee", None),
        ("sure, I'll ask around", None),
        ("va bene, a parte il weekend", None),
        *((said, None) for said in chain(*(rows["neither"] for rows in OWN_WORDS.values()))),
    ],
)
def test_a_reason_behind_an_answer_takes_nothing_from_it(said: str, is_: str | None) -> None:
    phrase = Phrase(said, datetime(2026, 11, 18, 7), "Europe/London")
    assert reasoned(phrase, lambda word: NAMES.get(word.lower())) == is_


@pytest.mark.parametrize(
    ("said", "kind", "is_"),
    [
        ("yes, change it", "changes_it", True),
        ("sí, cámbialo", "changes_it", True),
        ("ja, ändere es", "changes_it", True),
        ("oui change le", "changes_it", True),
        ("sì, cambialo", "changes_it", True),
        ("ja, gib es zurück", "takes_it_out", True),
        ("yes, hand it back", "takes_it_out", True),
        ("yes, change it to Monday", "changes_it", False),
        ("shall I change it?", "changes_it", False),
    ],
)
def test_the_deed_of_a_card_is_told_with_a_yes_or_alone(said: str, kind: str, is_: bool) -> None:
    assert answers.deed(said, kind) is is_


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("6am?? fine, you owe me one", "fine, you owe me one"),
        ("9 to 5? sure", "sure"),
        ("um 6 Uhr? na gut", "na gut"),
        ("6h ? d'accord", "d'accord"),
        ("6am?", "6am?"),
    ],
)
def test_a_time_that_is_only_said_once_more_is_no_question(said: str, left: str) -> None:
    assert without_echo(Phrase(said, datetime(2026, 11, 18, 7), "Europe/London")) == left
