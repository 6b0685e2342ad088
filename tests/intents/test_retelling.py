"""What was said in one language is told in another, with the same days."""

import pytest

from intents.languages.retelling import retold


@pytest.mark.parametrize(("text", "before", "after", "words"), [
    ("Fr 27. Nov. 2026, ganztägig (Europe/Berlin)", "de", "en", "Fri 27 Nov 2026, all day (Europe/Berlin)"),
    ("Tue 24 Nov 2026, 14:00–15:30 (Europe/London)", "en", "fr", "mar. 24 nov. 2026, 14:00–15:30 (Europe/London)"),
    ("lun 30 nov – ven 4 dic 2026, tutto il giorno", "it", "es", "lun 30 nov – vie 4 dic 2026, todo el día"),
    ("Vertretung Fr 27. Nov., ganztägig, durch Lee Chen – eintragen?", "de", "en",
     "Cover Fri 27 Nov, all day, by Lee Chen – book it?"),
    ("Sam Carter vertritt Alex Morgan in Payments on-call: Fr 27. Nov. 2026, ganztägig (Europe/London)", "de", "it",
     "Sam Carter sostituisce Alex Morgan in Payments on-call: ven 27 nov 2026, tutto il giorno (Europe/London)"),
    ("Who is out", None, "de", "Wer weg ist"),
    ("Lee Chen", "de", "en", "Lee Chen"),
    ("Fri 27 Nov 2026, all day", "en", "en", "Fri 27 Nov 2026, all day"),
])  # fmt: skip
def test_a_line_is_retold(text: str, before: str | None, after: str, words: str) -> None:
    assert retold(text, before, after) == words
