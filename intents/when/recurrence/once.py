"""Weekdays that may come once or every week: "Monday and Tuesday mornings off" says the plural for two mornings as well."""

from dataclasses import replace

from intents.when.recurrence.rule import Rule, first_time
from intents.when.resolve.to_spans import Outcome
from intents.when.span import Span
from intents.when.text.reader import Reader

REPEATING = ("often", "other", "once", "twice", "standing")


def perhaps_once(reader: Reader, rule: Rule) -> bool:
    """Whether nothing but a part of the day in the plural, or "each day", makes several weekdays repeat, and nothing ends them."""
    endless = not (rule.until or rule.count or rule.length or rule.start or rule.ask or rule.exceptions)
    plain = rule.freq == "WEEKLY" and rule.interval == 1 and not rule.often and len(rule.days) > 1
    if not endless or not plain or any(token.has("standing") for token in reader.tokens):
        return False
    return not any(_repeats(reader, at) for at in range(*rule.tokens))


def _repeats(reader: Reader, at: int) -> bool:
    """Whether a word says by itself that the weekdays come again: "Mondays", "every Monday", "each week"."""
    token = reader.at(at)
    if token.has("every"):
        return bool(reader.at(at + 1).get("grain") != "day")
    if token.has("except") or token.get("grain") in ("workday", "weekend"):
        return True
    return any(token.has(kind) for kind in REPEATING) or bool(token.get("plural") and not token.has("part"))


def once(reader: Reader, rule: Rule, text: str, timezone: str) -> tuple[Span, ...]:
    """The next of each of the weekdays."""
    each = [replace(rule.copy(), days=[day]) for day in rule.days]
    found = [span for one in each for span in first_time(reader, one, text, timezone, Outcome())]
    return tuple(sorted(found, key=lambda span: str(span.start)))
