"""Each hint rule stands beside an example in which it is met."""

from datetime import datetime

import pytest

from intents import Phrase
from intents.languages import Rule, language, languages
from intents.statements.hear import hear
from intents.statements.hints import bare, hints
from tests.intents.whole import NOW

FILES = ("working_hours", "holiday", "named")


def met(rule: Rule, example: str) -> bool:
    row = bare(hear(Phrase(example, datetime.fromisoformat(NOW), "Europe/London")))
    return rule.name in {hint.rule.name for hint in hints(row, rule.file, {rule.says})}


@pytest.mark.parametrize("name", languages())
def test_a_hint_is_met_in_its_examples(name: str) -> None:
    rules = [rule for rule in language(name).rules if rule.form == "hint" and rule.file in FILES]
    assert [rule.name for rule in rules if not rule.examples] == []
    assert [(rule.name, said) for rule in rules for said in rule.examples if not met(rule, said)] == []
