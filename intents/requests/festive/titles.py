"""What a holiday is called: the feast's name, or the capitalized words beside its date."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from intents.languages import bare
from intents.requests.festive.wanted import Wanted, is_feast
from intents.requests.spans import DAY, moment
from intents.when import Span

YEAR = re.compile(r"\s+\d{4}$")
OWNS = "'s"
EDGES = " \t.,:;()\"'-"


def title_of(told: Wanted, spans: Sequence[Span]) -> str | None:
    """The name of the one day: the feast's, or the capitalized words beside its date."""
    if len(spans) == 1 and told.derived:
        return _capitals(told, told.derived[0].said)
    if len(spans) != 1 or (moment(spans[0].end) or DAY) != (moment(spans[0].start) or DAY) + DAY:
        return None
    feasts = [YEAR.sub("", mark.said) for mark in told.marks if is_feast(replace(mark, said=YEAR.sub("", mark.said)))]
    feasts += [feast.name for feast in told.feasts]
    if feasts:
        return _capitals(told, _by_itself(told, feasts[0]))
    return _beside(told, spans[0]) or _behind(told, spans[0])


def _by_itself(told: Wanted, words: str) -> str:
    """A feast's name without the verb that is written to it: the "Boxing Day's" of "Boxing Day's a holiday"."""
    base, sets = words.rpartition("'")[0], told.heard.language.sets
    last = base.lower().split()[-1:]
    return base if last and last[0] in sets["feasts"] | sets["daily"] and words.endswith(OWNS) else words


def _capitals(told: Wanted, words: str) -> str:
    small = told.heard.language.sets["glue"]
    said = words.split()
    while said and said[0] in small:
        said.pop(0)
    return " ".join(word if word in small or not words.islower() else word.capitalize() for word in said)


def _beside(told: Wanted, span: Span) -> str | None:
    """ "Founders' Day, 14 September", "Republic Day 26 Jan", "14 September (Founders' Day)"."""
    heard = told.heard
    known = heard.language.known
    tokens = [token for token in heard.tokens if token.end <= span.place[0]]
    while tokens and (tokens[-1].text in EDGES or tokens[-1].text in heard.language.sets["glue"]):
        tokens.pop()
    run: list[int] = []
    for token in reversed(tokens):
        common = (token.start == 0 or heard.language.people.capitals) and not known.isdisjoint((token.low, bare(token.low)))
        if not (token.text[0].isupper() or token.text in "'-") or common:
            break
        run.append(token.start)
    if run and len(heard.text[run[-1] : tokens[-1].end]) > 3:
        told.named = (run[-1], tokens[-1].end)
        return heard.text[run[-1] : tokens[-1].end].strip(EDGES.replace("'", ""))
    return None


def _behind(told: Wanted, span: Span) -> str | None:
    """ "12 February as Founders Day", "4 December is Founders Day, add it", "... put it in my holidays as Founders Day"."""
    heard, sets = told.heard, told.heard.language.sets
    after = [token for token in heard.tokens if token.start >= span.place[1]]
    for at, token in enumerate(after[:-1]):
        if token.low not in sets["as"] and (at or token.low not in sets["be"]):
            continue
        run = list(takewhile(lambda one: one.text[0].isupper() or one.text in "'-" or one.low in sets["of"], after[at + 1 :]))
        if run and run[-1].low in sets["feasts"]:
            told.named = (run[0].start, run[-1].end)
            return heard.text[slice(*told.named)]
    return None
