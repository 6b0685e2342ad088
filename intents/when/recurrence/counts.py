"""How often a recurrence comes: "8 times", "ten of them in all", "for six weeks"."""

from collections.abc import Sequence

from intents.when.calendar.offsets import Amount, amount_at
from intents.when.recurrence.rule import Rule
from intents.when.text.reader import Reader

MOST = 60
LENGTHS = ("week", "fortnight", "month", "quarter", "year")
THEM = frozenset("them these those".split())
ROWS = frozenset(("in a row", "on the trot", "on the bounce"))


def count(reader: Reader, rule: Rule, at: int) -> int | None:
    """ "for 8 times", "3x", "10 occurrences"; "for six weeks", "for the next month"."""
    if rule.count or rule.until or not (rule.marked or _weeks_of(reader, at)):
        return None
    if times := times_at(reader, at):
        rule.count = times[0]
        return times[1]
    here = reader.skip(at, "for", "the")
    upcoming = reader.at(here).has("step") and reader.at(here).get("step") == 1
    here += upcoming or reader.at(here).get("step") == 0
    here = reader.skip(here, "the")
    number = reader.number(here)
    if number and _named_again(reader, rule, here + 1) and reader.at(at).get("glue") == "for":
        rule.count = number
        return here + 2
    if number and number <= MOST and reader.at(here + 1).get("plural") and _named_again(reader, rule, here + 1):
        rule.count = number
        return here + 2  # "Thursdays off, six Thursdays from the 10th"
    found = amount_at(reader, here)
    if found and rule.days and found[0].grain in LENGTHS and reader.at(at - 1).text in (",", "(") and reader.ends(found[1]):
        rule.end_after(reader, found[0], upcoming)  # "Fridays off, six weeks"
        return found[1]
    if found is None and upcoming and reader.at(here).get("grain") and reader.at(at).get("glue") == "for":
        found = Amount(1, reader.at(here).get("grain")), here + 1
    if found and _weeks_of(reader, at):
        rule.count = found[0].count
        return found[1]
    if found is None or reader.at(at).get("glue") != "for" or found[0].grain in ("hour", "minute"):
        return None
    rule.end_after(reader, found[0], upcoming)
    return found[1]


def _named_again(reader: Reader, rule: Rule, at: int) -> bool:
    """Whether a weekday is the only one of the rule."""
    return len(rule.days) == 1 and reader.at(at).get("weekday") == rule.days[0][0]


def times_at(reader: Reader, at: int) -> tuple[int, int] | None:
    """ "for 8 times", "3x", "ten of them", "six sessions in all", "x 6", "for the next six": how often, and the index after it."""
    here = reader.skip(at, "for", "the")
    here += reader.at(here).get("step") == 1
    here = reader.skip(here + (reader.at(here).has("in_all") and reader.at(here + 1).get("glue") == "of"), "of")
    crossed = reader.at(here).text in ("x", "×") and not reader.at(here - 1).digits
    here += crossed  # "Thursdays x 6"
    number = reader.number(here) or (reader.at(here).number if reader.at(here).digits == 3 else None)
    if not number:
        return None
    end = here + 1
    kind = reader.at(end)
    end += not kind.sense and kind.text.isalpha() and reader.at(end + 1).has("times")  # "six counselling sessions"
    after = reader.at(end)
    if after.has("times") or after.has("running") or after.text in ("x", "×"):
        end += 1
        end = reader.skip(end, "of") + 1 if reader.at(end).get("glue") == "of" and reader.at(end + 1).text in THEM else end
    elif after.get("glue") == "of" and reader.at(end + 1).text in THEM:
        end += 2
    if reader.at(end).has("in_all") or reader.at(end).text in ROWS:
        end += 1
    closed = reader.at(at).get("glue") == "for" and reader.at(here - 1).get("step") == 1 and not reader.at(end).text.isalnum()
    return (number, end) if end > here + 1 or crossed or closed else None


def _weeks_of(reader: Reader, at: int) -> bool:
    """Whether a number of weeks says how often a weekday comes: "six weeks of Thursday afternoons"."""
    found = amount_at(reader, at)
    if found is None or found[0].grain != "week" or reader.at(found[1]).get("glue") != "of":
        return False
    day, after = reader.at(found[1] + 1), reader.at(found[1] + 2)
    return day.has("weekday") and bool(day.get("plural") or (after.has("part") and after.get("plural")))


def ended(reader: Reader, rules: Sequence[Rule], lengths: Sequence[Amount]) -> None:
    """Ends the only rule, if nothing else does, after the only length of weeks or longer: "for six weeks I'm off on Tuesdays"."""
    if len(rules) == len(lengths) == 1 and lengths[0].grain in LENGTHS and not (rules[0].until or rules[0].count):
        rules[0].end_after(reader, lengths[0], upcoming=False)
