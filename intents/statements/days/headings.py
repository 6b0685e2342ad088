"""Days that only head a list of others: "Christmas:" in a line of its own, with the days off in the lines below."""

from intents.statements.combined import Combined
from intents.statements.heard import plain
from intents.statements.row import LINE
from intents.statements.statement import Chunk
from intents.when.extract import DateMark
from intents.when.model.days import DAY
from intents.when.near import base_of


def headings(made: Combined) -> None:
    """Takes the day of a heading from what is said below it, where each line there has days of its own."""
    heard, row = made.heard, made.heard.row
    for chunk in heard.chunks[:-1]:
        dates = row.dates_in(chunk.start, chunk.end)
        if not dates or not _heads(made, chunk) or not all(_is_day(made, mark) for mark in dates):
            continue
        below = heard.chunks[chunk.number + 1]
        if row.dates_in(below.start, below.end):
            made.use(dates)
            for mark in dates:
                heard.hand_on(mark, None)
                made.spent.append((*mark.place, "heading"))


def _heads(made: Combined, chunk: Chunk) -> bool:
    """Whether a clause is a line of its own that holds nothing but dates and ends with a colon."""
    row, after = made.heard.row, made.heard.chunks[chunk.number + 1]
    begins = chunk.start == 0 or row.words[chunk.start - 1] == LINE
    closes = made.heard.text[row.items[chunk.end - 1].end : row.items[after.start].start]
    return begins and plain(made.heard, chunk) and closes.strip(" ").startswith(":") and "\n" in closes


def _is_day(made: Combined, mark: DateMark) -> bool:
    """Whether it is a single day."""
    days = base_of(made.heard.dates, mark)
    return days is not None and days.last - days.first < DAY
