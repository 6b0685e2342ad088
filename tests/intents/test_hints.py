"""Each hint rule stands beside an example in which it is met."""

from datetime import datetime

import pytest

from intents import Phrase
from intents.languages import Rule, language, languages
from intents.statements.hear import hear
from intents.statements.hints import bare, hints
from tests.intents.whole import NOW

FILES = ("working_hours", "holiday", "named")
RULES = [(name, rule) for name in languages() for rule in language(name).rules if rule.form == "hint" and rule.file in FILES]


@pytest.mark.parametrize(("name", "rule"), RULES, ids=[f"{name}/{rule.file}: {rule.name}" for name, rule in RULES])
def test_a_hint_is_met_in_its_examples(name: str, rule: Rule) -> None:
    assert rule.examples
    for example in rule.examples:
        row = bare(hear(Phrase(example, datetime.fromisoformat(NOW), "Europe/London")))
        assert rule.name in {hint.rule.name for hint in hints(row, rule.file, {rule.says})}, example
