"""What every card must be, whatever it was made from."""

import json
import re
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import settings, strategies
from jsonschema import Draft6Validator, validators
from jsonschema.exceptions import ValidationError

from bot.cards.card import Posted

settings.register_profile("unhurried", deadline=None, max_examples=40)  # the machine may be busy; nothing here depends on time
settings.load_profile("unhurried")

TESTS = Path(__file__).parents[2]


def any_of(validator: Any, schemas: list[Any], instance: Any, schema: Any) -> Iterator[ValidationError]:
    """As jsonschema has it, but the faults of each alternative are only gathered when none of them fits."""
    if not any(validator.evolve(schema=one).is_valid(instance) for one in schemas):
        yield from Draft6Validator.VALIDATORS["anyOf"](validator, schemas, instance, schema)


Validator = validators.extend(Draft6Validator, {"anyOf": any_of})  # type: ignore[no-untyped-call]
VALIDATOR = Validator(json.loads((TESTS / "data" / "adaptive-card-1.3.0.json").read_text(encoding="utf-8")))
HOSTILE: list[dict[str, str]] = tomllib.loads((TESTS / "corpus" / "hostile.toml").read_text(encoding="utf-8"))["case"]
HOSTILE_TEXTS = [case["text"] for case in HOSTILE] + ["x" * 10_000, "😀" * 10_000, "<@all> " * 2_000, "e\u0301" * 5_000]

WORDS = strategies.one_of(
    strategies.text(max_size=300),
    strategies.sampled_from(HOSTILE_TEXTS),
    strategies.text(alphabet="[](){}<>@*_`~#>-+=.!&;:/\\$1 ab\n\u202e\u200b\x00", max_size=60),
)

ACTIVE_IN_MARKDOWN = re.compile(r"<|\]\(|\]\[|://|^\s*(?:[-*+]\s+)?\[[^\]]*\]:", re.MULTILINE)
ACTIVE_IN_CARDS = re.compile(ACTIVE_IN_MARKDOWN.pattern + r"|\{\{|\$\{", re.MULTILINE)
MARKDOWN_TEXTS = ("text", "title", "value", "label", "placeholder", "errorMessage")


def sound(posted: Posted) -> Posted:
    """Checks all that holds for every message, and hands it back."""
    assert len(posted.markdown.encode()) <= 7439
    assert_inert(posted.markdown, ACTIVE_IN_MARKDOWN, allowed="\n")
    if posted.card is not None:
        check_card(posted.card)
    return posted


def check_card(card: dict[str, Any]) -> None:
    errors = sorted(VALIDATOR.iter_errors(card), key=str)
    assert not errors, errors[0]
    assert card["version"] == "1.3"
    assert len(json.dumps(card)) < 20_000
    styles = []
    for element in elements(card):
        assert len(element.get("actions", [])) <= 5
        if element.get("type") == "Action.Submit":
            assert list(element["data"]) == ["id"]
            styles.append(element.get("style", "default"))
        for name in MARKDOWN_TEXTS:
            if isinstance(element.get(name), str) and "data" not in element and element.get("type") != "TextRun":
                assert_inert(element[name], ACTIVE_IN_CARDS)
        if element.get("type") == "TextRun":
            assert not hidden(element["text"].replace("\n", ""))
    assert styles.count("positive") <= 1


def elements(node: Any) -> Iterator[dict[str, Any]]:
    """Every object within a card."""
    if isinstance(node, dict):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from elements(child)


def assert_inert(text: str, active: re.Pattern[str], allowed: str = "") -> None:
    assert not active.search(text), text
    assert not hidden(text, allowed), text


def hidden(text: str, allowed: str = "") -> list[str]:
    return [char for char in text if char not in allowed and unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")]
