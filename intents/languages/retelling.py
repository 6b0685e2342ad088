"""What was said in one language, told in another: for whoever hears of a plan that was asked for in words that aren't theirs.

The forms are those of ``plan.toml`` and ``saying.toml``, which all languages have; a name, an hour and words that have no form stay
as they are.
"""

import re
from functools import cache

from intents.languages.saying import saying, sentences

FIELD = re.compile(r"\\\{([a-z]+)\\\}")
PARTS = (  # of a line, or as good as any text
    *("from", "series", "part", "holiday_day", "holiday_days", "every_weeks", "more_times"),
    *("rhythm", "rhythm_without", "rhythm_hours", "rhythm_without_hours"),
)


def retold(text: str, before: str | None, after: str) -> str:
    """The text, said in ``before`` (None: English), in ``after``."""
    old = before or "en"
    if old == after:
        return text
    for key, form in _patterns(old):
        if found := form.fullmatch(text):
            values = {name: _days(value, old, after) for name, value in found.groupdict().items()}
            return sentences(after)[key].format(**values)
    return _days(text, old, after)


def whole_of(text: str, language: str) -> tuple[str, int, int] | None:
    """What is in several parts, and the which of how many this is: "… (part 1 of 2)"; None for other words."""
    found = _part(language).fullmatch(text)
    return (found["said"], int(found["number"]), int(found["all"])) if found else None


@cache
def _part(language: str) -> re.Pattern[str]:
    return re.compile(FIELD.sub(r"(?P<\1>.+?)", re.escape(sentences(language)["part"])))


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The forms, those with the most words of their own first."""
    forms = sorted(sentences(language).items(), key=lambda row: -len(re.sub(r"\{[a-z]+\}", "", row[1])))
    return tuple((key, re.compile(FIELD.sub(r"(?P<\1>.+?)", re.escape(form)))) for key, form in forms if key not in PARTS)


def _days(text: str, old: str, new: str) -> str:
    """Its days and "all day", said anew."""
    words, others = saying(old), saying(new)

    def day(found: re.Match[str]) -> str:
        said = others.day.format(
            weekday=others.weekdays[words.weekdays.index(found["weekday"])],
            number=found["number"],
            month=others.months[words.months.index(found["month"])],
        )
        return others.dated.format(day=said, year=found["year"]) if found["year"] else said

    text = _day_of(old).sub(day, text)
    return text.replace(words.all_day.format(""), others.all_day.format(""))


@cache
def _day_of(language: str) -> re.Pattern[str]:
    """A day as a language says it, with its year or without."""
    words = saying(language)
    form = FIELD.sub(r"(?P<\1>{\1})", re.escape(words.day)).format(
        weekday="|".join(map(re.escape, words.weekdays)), number=r"\d{1,2}", month="|".join(map(re.escape, words.months))
    )
    return re.compile(rf"(?<!\w){form}(?: (?P<year>\d{{4}}))?(?!\w)")
