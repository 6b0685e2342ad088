"""What words say of a cover, of a card or of a booking, in five languages: the tables of tests/languages name the remark, and under
"no" and its name the words in which it is not."""

import tomllib
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

import pytest

from intents import Phrase
from intents.languages import Rule, language, languages
from intents.remarks.beside import (
    FILE,
    asks_around,
    asks_first,
    called_off,
    finds_cover,
    hands_back,
    left_out,
    wants_file,
)
from intents.remarks.instead import covers_instead
from intents.remarks.moments import begins_ends, lengthened, parting
from intents.remarks.otherwise import (
    another_one,
    as_before,
    corrects,
    hours_anew,
    is_in,
    moves,
    news,
    of_the_holiday,
    only_part,
    opens_line,
    surely_moves,
    what_about,
    why_whole,
)
from intents.remarks.short import SHORT, alone, short
from intents.statements.hear import hear
from intents.statements.hints import bare, hints
from tests.intents.whole import FOLDER, NOW


def says(what: str, phrase: Phrase, spoken: str) -> bool:
    return short(phrase, spoken) == what


def says_alone(what: str, phrase: Phrase, spoken: str) -> bool:
    return alone(phrase, what, spoken) is not None


HEARD: Mapping[str, Callable[[Phrase, str], object]] = {
    "hands_back": hands_back,
    "asks_first": asks_first,
    "asks_around": asks_around,
    "left_out": left_out,
    "wants_file": wants_file,
    "finds_cover": finds_cover,
    "called_off": called_off,
    "news": news,
    "moves": moves,
    "surely_moves": surely_moves,
    "corrects": corrects,
    "is_in": is_in,
    "another_one": another_one,
    "as_before": as_before,
    "opens_line": opens_line,
    "of_the_holiday": of_the_holiday,
    "only_part": only_part,
    "what_about": what_about,
    "hours_anew": hours_anew,
    "why_whole": why_whole,
    "covers_instead": covers_instead,
    "begins_ends": begins_ends,
    "lengthened": lengthened,
    "parting": parting,
    **{said: partial(says_alone, said) for said in ("shift", "in_place")},
    **{said: partial(says, said) for said in SHORT},
}


def heard(remark: str, words: str, name: str) -> bool:
    return bool(HEARD[remark](Phrase(words, datetime.fromisoformat(NOW), "Europe/London"), name))


def met(rule: Rule, example: str, name: str) -> bool:
    heard = hear(Phrase(example, datetime.fromisoformat(NOW), "Europe/London"), spoken=name)
    return rule.name in {hint.rule.name for row in (heard.row, bare(heard)) for hint in hints(row, FILE, {rule.says})}


@pytest.mark.parametrize("name", languages())
def test_a_rule_is_met_in_its_examples_and_not_in_the_others(name: str) -> None:
    rules = [rule for rule in language(name).rules if rule.file == FILE]
    assert [rule.name for rule in rules if not rule.examples] == []
    assert [(rule.name, said) for rule in rules for said in rule.examples if not met(rule, said, name)] == []
    assert [(rule.name, said) for rule in rules for said in rule.others if met(rule, said, name)] == []


@pytest.mark.parametrize("remark", HEARD)
@pytest.mark.parametrize("name", languages())
def test_a_remark_is_heard_where_it_is_made_and_nowhere_else(name: str, remark: str) -> None:
    table = tomllib.loads((FOLDER / name / "remarks.toml").read_text(encoding="utf-8"))
    assert [words for words in table[remark] if not heard(remark, words, name)] == []
    assert [words for words in table[f"no {remark}"] if heard(remark, words, name)] == []
