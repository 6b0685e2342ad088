"""No rule without an example: each row of the rules tables is met by the phrases written beside it, and not by the others."""

from datetime import datetime

import pytest

from intents import Phrase
from intents.languages import Rule, language, languages
from intents.statements.hear import hear

ASKED_BY_THEMSELVES = ("corrections",)  # these tables are met only by the code that asks for them, and tested with it


def rules(name: str) -> list[Rule]:
    return [rule for rule in language(name).rules if rule.form != "hint" and rule.file not in ASKED_BY_THEMSELVES]


def met(text: str) -> set[tuple[str, str]]:
    """The rules that a phrase meets."""
    heard = hear(Phrase(text, datetime(2026, 11, 20, 10), "Europe/London"))
    rules = [one.match.rule for one in heard.statements] + [mark.rule for mark in heard.marks]
    return {(rule.file, rule.name) for rule in rules}


@pytest.mark.parametrize("name", languages())
def test_each_rule_has_an_example_that_meets_it(name: str) -> None:
    named = [(rule.file, rule.name, rule.examples) for rule in rules(name)]
    assert [(file, rule) for file, rule, examples in named if not any((file, rule) in met(said) for said in examples)] == []


@pytest.mark.parametrize("name", languages())
def test_every_language_has_the_same_tables(name: str) -> None:
    first = {rule.file for rule in language("en").rules} - {"corrections", "named"}
    assert first <= {rule.file for rule in language(name).rules}
