"""Who covers for whom, in the place of what was to be: "Sam covers Lena instead on Friday"."""

from dataclasses import dataclass

from intents.phrase import Phrase
from intents.remarks.beside import ASKED, FILE, heard_in, leads
from intents.statements.heard import Heard
from intents.statements.hints import Hint, hints


@dataclass(frozen=True, slots=True)
class Instead:
    """``cover`` covers for ``absent``, as they are called, and what is said behind that one (``rest``)."""

    cover: str
    absent: str
    rest: str


def covers_instead(phrase: Phrase, spoken: str = "") -> Instead | None:
    """Who covers instead of whoever did; None for other words, and for a question."""
    if ASKED in phrase.text:
        return None
    for name in dict.fromkeys(("", spoken)):
        heard = heard_in(phrase, name)
        for one in hints(heard.row, FILE, ("covers_instead",)):
            if (found := _instead(heard, one)) is not None:
                return found
    return None


def _instead(heard: Heard, one: Hint) -> Instead | None:
    row, text = heard.row, heard.text
    called = [
        item
        for item, loose in zip(row.items, row.loose, strict=True)
        if one.start <= item.start < one.end and (item.group is not None or loose)
    ]
    if not leads(row, one.item) or len(called) != 2:
        return None
    cover, absent = called
    return Instead(text[cover.start : cover.end], text[absent.start : absent.end], text[absent.end :].strip(" .!"))
