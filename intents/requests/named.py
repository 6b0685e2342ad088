"""Names that are given: of a schedule, of an event in it. In quotes, or the words behind "called" up to a sign or a date."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from intents.statements.heard import Heard
from intents.statements.hints import Hint, hints
from intents.statements.row import Row

LONGEST = 120
QUOTED = re.compile(r'"([^"\n]{1,120})"|(?<![\w\'])\'([^\n]{1,120}?)\'(?!\w)')
LEADS = ("named", ("name", "event", "title"))
LEAD_IN = re.compile(r"[\s:=-]*")
ENDS = re.compile(r"[,;!?\n()]|\.(?=\s|$)| [-–—] |:(?=\s)")
EDGES = " \t.,:;-\"'"


@dataclass(frozen=True, slots=True)
class Given:
    """A name, and the characters from the words that lead it in to its end."""

    says: Literal["name", "event", "title"]
    said: str
    start: int
    end: int


def may_name(heard: Heard, row: Row) -> bool:
    """Whether a name can be given in a message: by words that lead it in, or between quotation marks."""
    return QUOTED.search(heard.text) is not None or any(lead.rule.shape != "quoted" for lead in hints(row, *LEADS))


def given(heard: Heard, row: Row, dated: Iterable[tuple[int, int]]) -> list[Given]:
    """The names given in a message; ``dated`` are the places of dates and hours, before which a name ends."""
    leads = hints(row, *LEADS)
    places = sorted(dated)
    found: list[Given] = []
    for lead in leads:
        start = LEAD_IN.match(heard.text, lead.end).end()  # type: ignore[union-attr]
        quoted = QUOTED.match(heard.text, start)
        if quoted:
            made = Given(_says(lead), (quoted[1] or quoted[2]).strip(), lead.start, quoted.end())
        elif lead.rule.shape == "quoted":
            continue
        else:
            end = _end(heard, start, places, [other for other in leads if other is not lead])
            made = Given(_says(lead), _trimmed(heard, start, end), lead.start, end)
        if made.said and not any(made.start < other.end and other.start < made.end for other in found):
            found.append(made)
    for quoted in QUOTED.finditer(heard.text):
        if quoted[1] and not any(one.start <= quoted.start() < one.end for one in found):
            found.append(Given("title", quoted[1].strip(), *quoted.span()))
    return found


def _says(lead: Hint) -> Literal["name", "event", "title"]:
    return "name" if lead.says == "name" else "event" if lead.says == "event" else "title"


def _end(heard: Heard, start: int, places: list[tuple[int, int]], leads: list[Hint]) -> int:
    """Where an unquoted name ends: at a sign, at what leads in another one, at a date behind its first word."""
    sign = ENDS.search(heard.text, start)
    end = min(sign.start() if sign else len(heard.text), start + LONGEST)
    for place in places:
        figures = any(letter.isdigit() for letter in heard.text[slice(*place)])
        if start < place[0] < end and (figures or _small(heard, place)):
            end = place[0]
    sets = heard.language.sets
    clauses = [token.start for token in heard.tokens if token.low in sets["me"] | sets["us"]]  # "… I work 7-15"
    return min(
        [
            end,
            *(at for at in clauses if start < at),
            *(lead.start for lead in leads if start < lead.start < end and lead.rule.shape != "quoted"),
        ]
    )


def _small(heard: Heard, place: tuple[int, int]) -> bool:
    """Whether a small word leads to a date or begins it: "Team day on Monday"."""
    near = [token.low for token in heard.tokens if token.end <= place[0]][-1:] + [
        token.low for token in heard.tokens if token.start == place[0]
    ]
    return any(word in heard.language.sets["glue"] for word in near)


def _trimmed(heard: Heard, start: int, end: int) -> str:
    """The words of a name, without the courtesies and the small words that lead to a date at its end."""
    sets = heard.language.sets
    words = [token for token in heard.tokens if start <= token.start and token.end <= end]
    while len(words) > 1 and (words[-1].low in sets["filler"] | sets["and"] | sets["towards"] or not words[-1].low[:1].isalnum()):
        words.pop()
    return " ".join(heard.text[start : words[-1].end].split()).strip(EDGES) if words else ""
