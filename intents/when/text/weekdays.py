"""Weekdays in a row: signs that list them, and dates that are said behind all of them."""

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

from intents.when.text.tokens import Token
from intents.when.words import Sense

LETTERS = {"m": 0, "mo": 0, "t": 1, "tu": 1, "w": 2, "we": 2, "th": 3, "r": 3, "f": 4, "fr": 4, "sa": 5, "su": 6}
"""Weekdays by their first letters, as in "M/W/F": read only where a sign joins several."""
SIGNS_OF_LISTS = ("/", "-")
LISTING: Sense = {"glue": ",", "join": True}
MOST_LISTED = 7
MONTH_LENGTHS = (28, 29, 30, 31)
_DAY, _BETWEEN = r"(?:M?t?N(?:o?M)?|N/N)", r",?[&-]?|/"


def weekdays_in_order(tokens: list[Token]) -> list[Token]:
    """The tokens with what stands between weekdays as what it is, and each weekday before its own date."""
    _by_letters(tokens)
    if sum(token.has("weekday") for token in tokens) < 2:
        return tokens
    return _before_their_dates(_side_by_side(_listed(tokens)))


def _by_letters(tokens: list[Token]) -> None:
    """Weekdays in letters where signs join them: "Mo/We/Fr", "M/W/F", "Sa-Su", "Tu & Th"."""
    at = 0
    while at < len(tokens):
        run = [at]
        while _joined_letters(tokens, run[-1] + 2):
            run.append(run[-1] + 2)
        if len(run) > 1 and _are_days([tokens[place].text for place in run], tokens[at + 1].text):
            for place in run:
                tokens[place].sense = {"weekday": LETTERS[tokens[place].text]}
        at = run[-1] + 1


def _are_days(said: list[str], sign: str) -> bool:
    """Whether joined letters are weekdays; of two only where they can be nothing else: not "M-F", "hi Mo, we are off"."""
    short = any(len(word) == 1 for word in said) or (sign == "," and "we" in said)
    return said[0] in LETTERS and (len(said) > 2 or not short)


def _joined_letters(tokens: list[Token], at: int) -> bool:
    """Whether a sign joins letters there to what stands before it; single letters only without blanks."""
    if at >= len(tokens) or tokens[at].text not in LETTERS:
        return False
    tied = not (tokens[at].spaced or tokens[at - 1].spaced)
    both = len(tokens[at].text) == len(tokens[at - 2].text) == 2
    return tokens[at - 1].text in (SIGNS_OF_LISTS if tied else ()) or (both and tokens[at - 1].text in (",", "&", "+", "and"))


def _side_by_side(tokens: list[Token]) -> list[Token]:
    """Words that may be weekdays are some where they stand beside others: "fri sat sun"."""
    for one, after in pairwise(tokens):
        if one.has("weekday") and after.has("weekday") and after.spaced and not (one.has("slip") or after.has("slip")):
            for token in (one, after):
                token.sense = {"weekday": token.get("weekday")} if token.has("weak") else token.sense
    return tokens


def _listed(tokens: list[Token]) -> list[Token]:
    """Signs between weekdays that are a list of them, and no range: "Tue/Thu", "Mon-Wed-Fri"."""
    for at in range(1, len(tokens) - 1):
        sign = tokens[at].text
        if sign in SIGNS_OF_LISTS and _between_weekdays(tokens, at, sign):
            longer = _between_weekdays(tokens, at - 2, sign) or _between_weekdays(tokens, at + 2, sign)
            tokens[at].sense = LISTING if longer or sign == "/" else tokens[at].sense
    return tokens


def _between_weekdays(tokens: list[Token], at: int, sign: str) -> bool:
    """Whether this sign stands there between two weekdays."""
    if not 0 < at < len(tokens) - 1 or tokens[at].text != sign:
        return False
    return tokens[at - 1].has("weekday") and tokens[at + 1].has("weekday")


def _before_their_dates(tokens: list[Token]) -> list[Token]:
    """ "Thursday and Friday, 26 and 27 November" as "Thursday 26 and Friday 27 November"; "Mon-Fri, 7-11 Dec" in the same way."""
    kinds = "".join(map(_kind, tokens))
    for count in range(MOST_LISTED, 1, -1):
        for found in _pattern(count).finditer(kinds):
            days = [found.span(f"d{n}") for n in range(count)]
            said = kinds[days[0][0] : days[-1][1]]
            dated = "M" in said or "N/N" in said or all(tokens[at].has("suffixed") for at in _numbers(kinds, days))
            named = [at for at in range(found.start(), found.end("w")) if kinds[at] == "W"]
            places = [_numbers(kinds, days[:1]), _numbers(kinds, days[-1:])]
            near = any(_one_week(tokens, named, pair) for pair in zip(*places, strict=False))
            if "-" in kinds[days[0][1] : days[1][0]] and not near:
                continue
            if dated and ("-" in kinds[found.start() : found.end("w")]) == ("-" in kinds[days[0][1] : days[1][0]]):
                return _moved(tokens, named, days, found.end())
    return tokens


def _one_week(tokens: list[Token], named: list[int], numbers: tuple[int, ...]) -> bool:
    """Whether dates lie as far apart as their weekdays; not the season of such weeks: "Mon-Thu, 7 June - 13 Aug"."""
    first, last = (tokens[at].number or tokens[at].get("ordinal") or 0 for at in (numbers[0], numbers[-1]))
    apart = (tokens[named[-1]].get("weekday") - tokens[named[0]].get("weekday")) % 7
    return apart - (last - first) in (0, *MONTH_LENGTHS)


@cache
def _pattern(count: int) -> re.Pattern[str]:
    """So many weekdays and so many dates behind them, in the kinds of their tokens."""
    dates = rf"(?:{_BETWEEN})".join(rf"(?P<d{n}>{_DAY})" for n in range(count))
    return re.compile(rf"(?P<w>W(?:(?:{_BETWEEN})W){{{count - 1}}})[,(:]?o?(?={_DAY}){dates}(?!(?:{_BETWEEN})t?N)")


def _numbers(kinds: str, days: list[tuple[int, int]]) -> list[int]:
    """Where the numbers of the dates stand."""
    return [at for first, end in days for at in range(first, end) if kinds[at] == "N"]


def _moved(tokens: list[Token], weekdays: list[int], days: list[tuple[int, int]], end: int) -> list[Token]:
    """Each weekday before its date; all that was between them belongs to the first, so that no word is left over."""
    made = tokens[: weekdays[0]]
    for number, (weekday, (first, last)) in enumerate(zip(weekdays, days, strict=True)):
        here = tokens[first].start
        made.append(tokens[weekday] if not number else replace(tokens[weekday], start=here, end=here, spaced=True))
        made += [replace(tokens[first], spaced=True), *tokens[first + 1 : last]]
        sign = tokens[last : days[number + 1][0] if number + 1 < len(days) else end]
        made += [replace(token, text=",", sense=LISTING) if token.text == "/" else token for token in sign]
    return [*made, *tokens[end:]]


def _kind(token: Token) -> str:
    """A letter for what a token is to such a list."""
    if token.has("weekday") and not token.get("plural"):
        return "W"
    if token.has("month"):
        return "M"
    number = token.number if token.digits in (1, 2) else token.get("ordinal")
    if number is not None and 1 <= number <= 31:
        return "N"
    if token.has("link"):
        return "-"
    if token.get("glue") in ("the", "of", "on"):
        return "t" if token.get("glue") == "the" else "o"
    return "&" if token.has("also") or token.text == "+" else token.text if token.text in (",", "(", ":", "/") else "x"
