"""Who is away, who covers and what is wanted, said as people text it in five languages: the same is read of it."""

from typing import Any

import pytest

from intents import Draft
from tests.metamorphic.tables import heard, table
from tests.metamorphic.told import told

LANGUAGES = ("en", "de", "fr", "es", "it")
TABLES = ("who", "acts")


def is_it(draft: Draft, wanted: list[str]) -> bool:
    """Whether it is read as one of what is wanted; "none" is all that books nothing without a question."""
    nothing = draft.intent in ("unknown", "list", "help", "approve") or bool(draft.ask)
    return told(draft) in wanted or (nothing and "none" in wanted)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TABLES)
def test_who_and_what_are_the_same_in_every_language(name: str, language: str) -> None:
    rows: list[dict[str, Any]] = table(name)["said"]
    said = [(text, row["is"]) for row in rows for text in row.get(language, [])]
    assert said
    assert {text: told(heard(text)) for text, wanted in said if not is_it(heard(text), wanted)} == {}
