"""What was assumed is kept in English and told in the language of whoever reads it."""

import pytest

from intents.languages.guesses import _forms, guessed
from intents.languages.saying import FOLDER, sentences

OTHERS = sorted(path.parent.name for path in FOLDER.glob("*/guesses.toml") if path.parent.name != "en")


@pytest.mark.parametrize(
    ("guess", "language", "words"),
    [
        ("Freitag: 27 November, not today", "de", "Freitag: 27. November, nicht heute"),
        ("vendredi: 27 November, not today", "fr", "vendredi : le 27 novembre, pas aujourd'hui"),
        ("from today", "es", "desde hoy"),
        ("until the end of the day", "it", "fino alla fine della giornata"),
        ("27 November is a Friday", "de", "der 27. November ist ein Freitag"),
        (
            "26 December is a Saturday; it is observed on Monday 28 December",
            "it",
            "il 26 dicembre è sabato; si festeggia lunedì 28 dicembre",
        ),
        ("09:00 Europe/Paris is 08:00 Europe/London", "es", "09:00 Europe/Paris son las 08:00 Europe/London"),
        ("20 March 2026 is estimated, it may move by a day", "fr", "le 20 mars 2026 est une estimation, à un jour près"),
        ("halb drei: 14:30", "de", "halb drei: 14:30"),
        ("Friday: 27 November, not today", "en", "Friday: 27 November, not today"),
    ],
)
def test_a_guess_is_told_in_a_language(guess: str, language: str, words: str) -> None:
    assert guessed(guess, language) == words


@pytest.mark.parametrize("language", OTHERS)
def test_no_language_lacks_a_form(language: str) -> None:
    assert _forms(language).keys() == _forms("en").keys()
    assert sentences(language).keys() == sentences("en").keys()
