"""Requests, questions and talk in five languages: what each is, and who is named in it, is read alike."""

from typing import Any

import pytest

from intents import Draft
from tests.metamorphic.tables import heard, table

LANGUAGES = ("en", "de", "fr", "es", "it")
SAID: list[dict[str, Any]] = table("requests")["said"]


def kind(draft: Draft) -> str:
    """What a reading is, as the table says it."""
    named = ",".join(draft.people or draft.subject)
    if draft.intent == "list":
        return f"list: {draft.asked.topic if draft.asked else ''}"
    if draft.wish in ("hand_back", "swap"):
        return f"hand {','.join(draft.subject)}" if draft.wish == "hand_back" else f"swap {named}"
    if draft.wish == "team":
        return "team"
    if draft.intent == "replacement":
        return f"me {','.join(draft.subject)}" if draft.people == ("me",) else f"cover {named}"
    if draft.intent == "unavailable" and draft.subject:
        return f"away {','.join(draft.subject)}"
    return draft.intent


def is_it(draft: Draft, wanted: str) -> bool:
    """Talk may be answered by a list, or asked about; it books nothing."""
    if wanted == "none":
        return draft.intent in ("unknown", "list") or bool(draft.ask)
    return kind(draft) == wanted or (wanted == "cancel" and draft.intent == "edit")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_is_the_same_in_every_language(language: str) -> None:
    told = [(row[language], row["is"]) for row in SAID if language in row]
    wrong = [(said, wanted) for said, wanted in told if not is_it(heard(said), wanted)]
    assert wrong == []
