"""An answer without what stands around it: a greeting, a sigh, whom they call, and what ends a message."""

import pytest

from intents.requests.asked.framed import unframed


def called(word: str) -> str | None:
    return {"alex": "Alex Morgan", "jo": "Jo Park"}.get(word.casefold())


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("hi Alex, until 3 x", "until 3"),
        ("hey yes", "yes"),
        ("Hi Alex! Yes", "Yes"),
        ("hi alex can do it", "can do it"),
        ("salut alex je peux pas", "je peux pas"),
        ("hmm, works for me :)", "works for me"),
        ("oh I'm free then thx", "I'm free then"),
        ("guten Morgen zusammen, passt, lg", "passt"),
        ("hola, sí, un saludo", "sí"),
    ],
)
def test_what_says_nothing_around_an_answer_goes(text: str, left: str) -> None:
    assert unframed(text, called) == left


@pytest.mark.parametrize(
    "text", ["hi", "hi Alex", "thanks", "hmm?", "ciao, ciao", "morning's ok", "all but 1 to 2", "Jo covers me", "Alex can do it"]
)
def test_what_is_nothing_else_stays(text: str) -> None:
    assert unframed(text, called) == text


def test_a_name_behind_a_greeting_stays_where_something_is_told_of_them() -> None:
    assert unframed("hey Jo covers me", called) == "Jo covers me"
