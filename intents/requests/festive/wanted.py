"""Whether a message wants holidays entered, and the clauses that name them."""

from dataclasses import dataclass, field
from itertools import pairwise

from intents.requests.festive.by_country import Feast
from intents.requests.named import Given, given
from intents.statements.acts import framed
from intents.statements.combined import Combined
from intents.statements.heard import Heard, says_nothing
from intents.statements.hints import Hint, bare, extent
from intents.statements.row import Row
from intents.statements.statement import Chunk, Statement
from intents.when.extract import DateMark

ABSENT = ("away", "back", "here", "works", "covers")
SAID_TO_BE = (
    "is",
    "idle",
    "public",
)  # shapes of hints: a day is a holiday, which may be one's leave; isn't worked; is a public one
BESIDE = ("off", "mine")  # shapes of hints that by themselves make a clause no holiday's


@dataclass(slots=True)
class Wanted:
    """The holidays that a message names: the chunks that do, the dates and feasts in them, the names given."""

    heard: Heard
    row: Row
    hints: list[Hint]
    chunks: list[Chunk]
    names: list[Given]
    marks: list[DateMark] = field(default_factory=list)
    feasts: list[Feast] = field(default_factory=list)
    derived: list[Given] = field(default_factory=list)  # feasts whose date was said too: "Juneteenth (18 June)"
    named: tuple[int, int] = (0, 0)  # where the words stand that became the holiday's name

    def says(self, says: str, *shapes: str) -> list[Hint]:
        """The hints that say this, of these shapes."""
        return [hint for hint in self.hints if hint.says == says and (not shapes or hint.rule.shape in shapes)]


def is_feast(mark: DateMark) -> bool:
    """Whether the words are a feast's name, without any figure."""
    return (
        isinstance(mark.meant, list)
        and bool(mark.meant)
        and bool(mark.meant[0].days and mark.meant[0].days.feast)
        and not any(letter.isdigit() for letter in mark.said)
    )


def chunks_of(made: Combined, found: list[Hint]) -> list[Chunk]:
    """The chunks of the sentences that want a holiday entered, less those about somebody's own absence."""
    heard = made.heard
    shapes: dict[int, set[str]] = {}
    for hint in found:
        if hint.says == "holiday" and not _of_my_own(heard, hint, found):
            shapes.setdefault(_sentence(heard, hint.start), set()).add(hint.rule.shape)
    wanted = {
        number
        for number, has in shapes.items()
        if _wants(made, number, has)
        and not (_asked(heard, number) or _denied(heard, number))
        and ("adds" in has or not _reported(heard, found, number))
    }
    if not wanted:
        return []
    own = [chunk for chunk in heard.chunks if chunk.sentence in wanted]
    mine = [chunk for chunk in own if _about_me(heard, chunk, found)]
    if not any(_dated(heard, chunk) for chunk in own if chunk not in mine):  # "Republic Day 26 Jan is off for us, enter it"
        mine = [chunk for chunk in mine if any(one.who == "me" or one.what != "away" for one in chunk.statements)]
    return [chunk for chunk in own if chunk not in mine] + [
        chunk
        for chunk in heard.chunks
        if chunk.sentence not in wanted
        and not chunk.statements
        and any(abs(chunk.sentence - one) == 1 for one in wanted)
        and any(item.date is not None and item.date.kind != "part" for item in heard.row.items[chunk.start : chunk.end])
    ]


def _of_my_own(heard: Heard, hint: Hint, found: list[Hint]) -> bool:
    """Whether it is only said in a clause beside that of the holiday: "add 6 January as a holiday and book me off Friday"."""
    if hint.rule.shape != "mine":
        return False
    clause = next((chunk for chunk in heard.chunks if _within(heard, chunk, hint)), None)
    here = [one for one in found if one.rule.shape not in BESIDE and clause is not None and _within(heard, clause, one)]
    return clause is not None and not here and any(one.what == "away" for one in clause.statements)


def _dated(heard: Heard, chunk: Chunk) -> bool:
    return any(item.date is not None for item in heard.row.items[chunk.start : chunk.end])


def _sentence(heard: Heard, place: int) -> int:
    return next(
        (chunk.sentence for chunk in heard.chunks if chunk.end > chunk.start and place < extent(heard, chunk)[1]),
        heard.chunks[-1].sentence,
    )


def _wants(made: Combined, sentence: int, shapes: set[str]) -> bool:
    """Whether the words of a sentence come to a holiday to be entered; one told in passing beside an absence is none."""
    if "adds" not in shapes and any(mark.rule.shape == "but me" for mark in made.heard.marks):
        return False
    if "mine" in shapes and not shapes & {*SAID_TO_BE, "closed", "whole"}:
        return False
    if shapes & {"is", "idle"} and _for_me(made.heard, sentence):
        return "adds" in shapes or ("is" in shapes and _on_a_feast(made.heard, sentence))
    if (shapes & {"bare", "noun"} and _named(made, sentence)) or ("adds" in shapes and _adds_feast(made, sentence)):
        return True
    if "adds" in shapes and not _of_mine(made.heard, sentence) and _capitals(made.heard, sentence):
        return True
    if "whole" in shapes or shapes >= {"everybody", "off"}:
        return True
    if "adds" in shapes and shapes & {"noun", *SAID_TO_BE, "closed", "sure"}:
        return True
    if any(
        one.who in ("me", "us", "none") and one.what == "away" and not _company(made.heard, one.chunk) for one in made.mine.away
    ):
        return False
    dated = any(_dated(made.heard, chunk) for chunk in made.heard.chunks)
    return bool(shapes & {"closed", *SAID_TO_BE} and dated) or ("noun" in shapes and _begins(made.heard, sentence))


def _for_me(heard: Heard, sentence: int) -> bool:
    """Whether it is told of the speaker alone: "Monday is not a working day for me", which is no holiday's name."""
    own, sets = [chunk for chunk in heard.chunks if chunk.sentence == sentence], heard.language.sets
    words = heard.row.words[own[0].start : own[-1].end]
    return any(one in sets["whose"] and other in sets["me"] for one, other in pairwise(words))


def _on_a_feast(heard: Heard, sentence: int) -> bool:
    """Whether each day of a sentence is called by a feast's name: "Boxing Day is a holiday for me"."""
    own = [chunk for chunk in heard.chunks if chunk.sentence == sentence]
    marks = heard.row.dates_in(own[0].start, own[-1].end)
    return bool(marks) and all(map(is_feast, marks))


def _named(made: Combined, sentence: int) -> bool:
    """Whether the day is called something, and the clause is not the speaker's: "Holiday on 4 Nov, event name Unity Day"."""
    heard = made.heard
    own = [chunk for chunk in heard.chunks if chunk.sentence == sentence]
    first, last = extent(heard, own[0])[0], extent(heard, own[-1])[1]
    if _of_mine(heard, sentence):
        return False
    places = [mark.place for mark in heard.dates.marks]
    if any(one.says != "name" and first <= one.start < last for one in given(heard, bare(heard), places)):
        return True
    return _capitals(heard, sentence)


def _of_mine(heard: Heard, sentence: int) -> bool:
    """Whether the sentence speaks of the speaker."""
    own, sets = [chunk for chunk in heard.chunks if chunk.sentence == sentence], heard.language.sets
    return not sets.of("me", "us", "mine").isdisjoint(heard.row.words[own[0].start : own[-1].end])


def _capitals(heard: Heard, sentence: int) -> bool:
    """Whether a day is named that no table of feasts knows: "Unity Day"."""
    own, sets = [chunk for chunk in heard.chunks if chunk.sentence == sentence], heard.language.sets
    first, last = extent(heard, own[0])[0], extent(heard, own[-1])[1]
    places = [mark.place for mark in heard.dates.marks]
    inside = [token for token in heard.tokens if first <= token.start < last]
    return any(
        one.text[0].isupper() and other.low in sets["feasts"] and other.text[0].isupper()
        for one, other in pairwise(inside)
        if not any(start <= other.start < end for start, end in places)
    )


def _adds_feast(made: Combined, sentence: int) -> bool:
    """Whether a feast is to be entered and nothing else is said: "add Good Friday", "mark 26 December as Boxing Day"."""
    heard = made.heard
    places = [at for chunk in heard.chunks if chunk.sentence == sentence for at in range(chunk.start, chunk.end)]
    small = heard.language.sets.of("adds", "as")
    dates = [date for at in places if (date := heard.row.items[at].date) is not None]
    return any(map(is_feast, dates)) and all(says_nothing(heard, at) or heard.row.words[at] in small for at in places)


def _company(heard: Heard, chunk: Chunk) -> bool:
    """Whether the clause is about everybody."""
    words = set(heard.row.words[chunk.start : chunk.end])
    return any(one.who in ("everybody", "us", "thing", "nobody") for one in chunk.statements) or bool(
        words & heard.language.sets["everybody"]
    )


def _begins(heard: Heard, sentence: int) -> bool:
    """Whether the sentence has no statement but of holidays: "new company holiday: 8 March"."""
    own = [one for chunk in heard.chunks if chunk.sentence == sentence for one in chunk.statements]
    dated = any(_dated(heard, chunk) for chunk in heard.chunks if chunk.sentence == sentence)
    return dated and all(one.what == "holiday" for one in own)


def _denied(heard: Heard, sentence: int) -> bool:
    """Whether it says that a day is no holiday: "Easter Monday isn't a holiday here"."""
    own = [one for chunk in heard.chunks if chunk.sentence == sentence for one in chunk.statements if one.what == "holiday"]
    return bool(own) and all(one.negated for one in own)


def _asked(heard: Heard, sentence: int) -> bool:
    own = [chunk for chunk in heard.chunks if chunk.sentence == sentence]
    words = heard.row.words[own[0].start : own[-1].end]
    sets = heard.language.sets
    polite = any(one in sets["will"] and other in sets["you"] for one, other in pairwise(words))
    told = any(one.what in ABSENT and one.act == "tells" for one in own[0].statements)  # "bin Donnerstag weg", "sono assente"
    begins = words[0] in sets.of("be", "do") and not told
    return not polite and (own[-1].sign == "?" or begins or words[0] in sets["asks"] or own[0].head in sets["if"])


def _reported(heard: Heard, found: list[Hint], sentence: int) -> bool:
    """Whether somebody else is said to have said so, and nobody asks to enter it: "HR told us everybody gets 24 December free"."""
    own = [chunk for chunk in heard.chunks if chunk.sentence == sentence]
    said = [(chunk, hint) for hint in found for chunk in own if _within(heard, chunk, hint)]
    return any(chunk.quoted or framed(heard, chunk, _item(heard, hint)) for chunk, hint in said)


def _within(heard: Heard, chunk: Chunk, hint: Hint) -> bool:
    first, last = extent(heard, chunk)
    return first <= hint.start < last


def _item(heard: Heard, hint: Hint) -> int:
    """Where the hint begins among the items."""
    return next(at for at, item in enumerate(heard.row.items) if hint.start < item.end)


def _about_me(heard: Heard, chunk: Chunk, found: list[Hint]) -> bool:
    """Whether a clause of the sentence is the speaker's own absence or cover: "I'm out Friday, and add 25 December"."""
    if any(hint.says == "holiday" and hint.rule.shape not in BESIDE and _within(heard, chunk, hint) for hint in found):
        return False
    own = [one for one in chunk.statements if one.who in ("me", "people", "they") and one.what in ("away", "covers", "back")]
    return bool(own) or any(_absent(heard, chunk, one) for one in chunk.statements)


def _absent(heard: Heard, chunk: Chunk, statement: Statement) -> bool:
    """Whether it needs no subject to be the speaker's or somebody's own: "no estoy", "bin nicht da", "mi sostituisce Priya"."""
    if statement.what == "covers":
        return True
    away = statement.what in ("away", "back") or (statement.what in ("here", "works") and statement.negated)
    return away and statement.who in ("me", "none", "people", "they") and not _company(heard, chunk)
