"""What was assumed, in a language. A draft keeps its guesses in English; here they are told anew: ``<language>/guesses.toml`` has
the same forms in each, by what their values are called. A form stands before those that it could be taken for."""

import re
from collections.abc import Mapping
from functools import cache

from intents.languages.saying import saying, table

DAY = r"\d{1,2} [A-Z][a-z]+(?: \d{4})?"
VALUES = {"day": DAY, "weekday": r"[A-Z][a-z]+day", "clock": r"\d\d:\d\d", "number": r"\d+", "zone": r"\S+", "said": r".+?"}
FIELD = re.compile(r"\\\{([a-z]+)(\d?)\\\}")


def guessed(guess: str, language: str) -> str:
    """A guess as a person who speaks a language is told it; one that has no form stays as it is."""
    if language == "en":
        return guess
    for key, form in _patterns().items():
        if found := form.fullmatch(guess):
            values = {name: _value(name.rstrip("23456789"), said, language) for name, said in found.groupdict().items()}
            return _forms(language)[key].format(**values)
    return guess


def _forms(language: str) -> Mapping[str, str]:
    return table(language, "guesses")


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    def field(found: re.Match[str]) -> str:
        return f"(?P<{found[1]}{found[2]}>{VALUES[found[1]]})"

    return {key: re.compile(FIELD.sub(field, re.escape(form))) for key, form in _forms("en").items() if key != "a_day"}


def _value(kind: str, said: str, language: str) -> str:
    """A value of an English guess, in the language."""
    if kind == "weekday":
        names = saying("en").weekday_names
        return saying(language).weekday_names[names.index(said)] if said in names else said
    if kind != "day":
        return said
    number, month, *year = said.split()
    months = saying("en").month_names
    name = saying(language).month_names[months.index(month)] if month in months else month
    return " ".join((_forms(language)["a_day"].format(number=number, month=name), *year))
