"""What a message tells about hours: the words for it, the clauses that belong to it, and the pieces in them as cues."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import pairwise

from intents.requests.named import Given, given, may_name
from intents.statements.acts import framed
from intents.statements.combined import Combined
from intents.statements.heard import SIGNS, Heard
from intents.statements.hints import Hint, bare, extent, hints, possible
from intents.statements.row import LINE, Item, Row
from intents.statements.statement import Chunk, Statement
from intents.when.text.weekdays import LETTERS
from intents.when.timetable import Piece, pieces

FILE = "working_hours"
TOLD = ("works", "hours")
UNTOLD = ("head", "not")  # shapes of words for hours that tell none by themselves
SAID = ("break", "except", "free", "rest", "begins", "ends", "alternates", "always", "contrast")
OTHERS = frozenset(("lists", "cancels", "undoes", "helps", "howto", "holiday"))
PASSING = frozenset(("works", "hours", "here", "changes", "other"))
STRONG = frozenset(".!?;") | {LINE}
TURN = "turn"
NEXT = 4  # letters: no more than "on" stands between
FEW = 3  # days: fewer may well be those of one absence
LONGEST_ALONE = 60  # words of a timetable without a word for what it is


@dataclass(slots=True)
class Told:
    """What a message says about hours: the chunks that do, what they hold, and the names given."""

    heard: Heard
    row: Row
    triggers: list[Hint]
    chunks: list[Chunk] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    hints: list[Hint] = field(default_factory=list)
    names: list[Given] = field(default_factory=list)

    @property
    def noun(self) -> bool:
        """Whether hours are named as such ("my working hours"), so that no other reading is left."""
        return any(hint.says == "hours" for hint in self.triggers) or any(one.says == "name" for one in self.names)

    @property
    def turns(self) -> bool:
        """Whether the hours are told as a change, so that a date is its day: "back to full time on Monday"."""
        return any(hint.rule.shape == TURN for hint in self.triggers)

    @property
    def plainly(self) -> bool:
        """Whether some words say that hours are told, so that it need not be asked: "I work", "used to be"."""
        pair = self.says("begins") and self.says("ends")
        return bool(self.triggers or self.names or self.says("contrast", "break") or pair)

    def of(self, *kinds: str) -> list[Piece]:
        """The pieces of these kinds."""
        return [piece for piece in self.pieces if piece.kind in kinds]

    def says(self, *says: str) -> list[Hint]:
        """The hints that say one of these."""
        return [hint for hint in self.hints if hint.says in says]


def told_in(made: Combined) -> Told | None:
    heard = made.heard
    if any(one.what in OTHERS and not _passed_over(made, one) for one in made.requests):
        return None
    maybe, asks = _maybe(heard), asks_only(made)
    if not (possible(heard, FILE, TOLD, UNTOLD) or maybe or (asks and len(heard.tokens) <= LONGEST_ALONE)):
        return None
    row = bare(heard)
    nouns = hints(row, FILE, TOLD)
    triggers = [hint for hint in nouns if hint.rule.shape != "head" and _tells(made, row, hint)]
    if not triggers and not asks and not maybe:
        return None
    cues = hints(row, FILE, SAID)
    bare_hours = maybe and (_timetable(heard, row, [*nouns, *cues]) or may_name(heard, row))
    if not triggers and not asks and not bare_hours:
        return None
    read = _with_turn(heard, triggers, [_placed(heard, piece) for piece in pieces(heard.dates.reader)])
    names = given(heard, row, [*(piece.place for piece in read), *(mark.place for mark in heard.dates.marks)])
    read = [piece for piece in read if not any(name.start <= piece.place[0] < name.end for name in names)]
    named = any(name.says == "name" for name in names) and any(piece.kind == "hours" for piece in read)
    if not triggers and not named and not asks and not _alone(heard, row, read, cues, [*nouns, *names]):
        return None
    told = Told(heard, row, triggers, names=names)
    told.chunks = _stretch(made, told, read)
    inside = [extent(heard, chunk) for chunk in told.chunks]
    turns = [piece.place for piece in read if piece.interval > 1]
    told.hints = [
        hint
        for hint in cues
        if any(first <= hint.start < last for first, last in inside)
        and not any(first <= hint.start and hint.end <= last for first, last in turns)
    ]
    # "the rest of the week" is no date, and "the other weekdays" are not all
    others = [(hint.start, hint.end) for hint in told.hints if hint.says == "rest"]
    told.pieces = [
        piece
        for piece in read
        if any(first <= piece.place[0] < last for first, last in inside)
        and not (piece.kind in ("date", "days") and any(first < piece.place[1] and piece.place[0] < last for first, last in others))
    ]
    return told


def _passed_over(made: Combined, other: Statement) -> bool:
    """Whether another request lets a message tell hours: one beside it, a holiday during which they hold, or that those of before
    come back, which are named: "back to my normal hours, Mon-Fri 9-5"."""
    return _beside(made, other) or _while(made, other) or (other.what == "undoes" and other.match.rule.shape == "hours")


def _beside(made: Combined, other: Statement) -> bool:
    """Whether a cancelling stands in a clause of its own beside hours that are told: "cancel my leave and set my hours to 8-4"."""
    told = [one for one in made.requests if one.what == "hours" and one.chunk is not other.chunk]
    return other.what == "cancels" and bool(told) and all(one.act == "tells" for one in told)


def _while(made: Combined, other: Statement) -> bool:
    """Whether holidays are only when something is: "I'm working 9-3 during the school holidays"."""
    row, at, sets = made.heard.row, other.match.start, made.heard.language.sets
    led = at > 0 and row.words[at - 1] in sets.of("while", "glue")
    return other.what == "holiday" and led and not other.dates


def asks_only(made: Combined) -> bool:
    """Whether the hours shall be changed and no new ones are named: "change my working hours"."""
    return any(one.match.rule.shape == "bare" and one.what == "hours" for one in made.requests)


def _maybe(heard: Heard) -> bool:
    """Whether a message without the words for hours can tell some: a timetable alone, or with a schedule's name."""
    figures = sum(token.digits > 0 or token.has("fraction") for token in heard.dates.reader.tokens) > 1  # "half eight to half four"
    mine = all(_passes(one) or (one.what == "away" and one.who in ("me", "none")) for one in heard.statements)
    return figures and len(heard.tokens) <= LONGEST_ALONE and mine


def _timetable(heard: Heard, row: Row, known: Sequence[Hint]) -> bool:
    """Whether a message may hold nothing but hours, before they are read: no word stands in it that can't be of them."""
    if heard.dates.english:
        return True
    strange = {one.start for one in heard.dates.reader.tokens if not (one.sense or one.digits or one.text in LETTERS)}
    places = [*(mark.place for mark in heard.dates.marks), *((one.start, one.end) for one in known)]
    return all(item.start not in strange for item in _beside_these(heard, row, places))


def _beside_these(heard: Heard, row: Row, places: Sequence[tuple[int, int]]) -> list[Item]:
    """The words that say something and stand at none of these places."""
    sets = heard.language.sets
    small = sets.of("glue", "filler", "and", "but", "while", "me", "asks")
    said = [item for item in row.items if item.word[:1].isalnum() and item.word not in small]
    return [item for item in said if not any(first <= item.start < last for first, last in places)]


def _alone(heard: Heard, row: Row, read: list[Piece], cues: list[Hint], known: Sequence[Hint | Given]) -> bool:
    """Whether a message is a timetable and nothing else: "Mon-Thu 9-17, Fri 9-13"."""
    said = {hint.says for hint in cues}
    pair = said >= {"begins", "ends"} and any(piece.repeats for piece in read)
    timed = [piece for piece in read if piece.kind == "hours" or (pair and piece.kind == "clock")]
    away = not heard.language.sets["away_words"].isdisjoint(heard.row.words)
    only_break = "break" in said and not (heard.statements or away)  # "9 to 5 with lunch 12:30 to 1"
    if (
        not timed
        or not ("contrast" in said or only_break or any(piece.kind == "days" for piece in read))
        or any(piece.kind == "date" and not piece.bound for piece in read)
    ):
        return False
    covered = not _beside_these(heard, row, [*(piece.place for piece in read), *((one.start, one.end) for one in (*cues, *known))])
    long = any(len(piece.days) > 3 for piece in read)  # "Mon-Thu 9-17"
    days = {day for piece in read for day in piece.days}
    if not cues and not any(piece.repeats for piece in read) and len(days) < FEW:
        return False
    several = len(timed) > 1 or any(len(piece.days) > 1 for piece in read)
    week = len(days) > 4 and several  # "Mon-Wed 9-17, Thu and Fri off", "Mon & Wed 9-18, Tue & Thu 9-13, Fri off"
    if "rest" not in said and not all(_passes(one) or (week and _within_cue(heard, one, cues)) for one in heard.statements):
        return False
    return covered and (len(timed) > 1 or long or only_break or bool(said & {"except", "free", "rest"}))


def _within_cue(heard: Heard, statement: Statement, cues: list[Hint]) -> bool:
    """Whether a statement is made of words that tell of hours: "Mon-Thu 9-17, Fri off", "leave at 3 every day"."""
    place = heard.row.items[statement.match.start].start
    return any(hint.start <= place < hint.end for hint in cues if hint.says in ("free", "ends", "begins", "contrast"))


def _placed(heard: Heard, piece: Piece) -> Piece:
    """The piece where it stands in the message, also if that was put into English first."""
    return replace(piece, place=heard.dates.english.back(piece.place)) if heard.dates.english else piece


def _with_turn(heard: Heard, triggers: list[Hint], read: list[Piece]) -> list[Piece]:
    """The pieces, the weekday on which the hours change as a date: "back to full time on Monday, so 9 to 5, Monday to Friday"."""
    ends = [hint.end for hint in triggers if hint.rule.shape == TURN]
    if not ends or not any(piece.kind == "days" and piece.repeats for piece in read):
        return read
    today, found = heard.phrase.now.date(), list[Piece]()
    for piece in read:
        words = [heard.text[end : piece.place[0]].strip() for end in ends if end < piece.place[0]]
        once = piece.kind == "days" and len(piece.days) == 1 and not piece.repeats
        if once and any(word.isalpha() and len(word) < NEXT for word in words):
            day = today + timedelta(days=(piece.days[0] - today.weekday() - 1) % 7 + 1)
            piece = replace(piece, kind="date", days=(), first=day, last=day)  # noqa: PLW2901
        found.append(piece)
    return found


def _chunk_at(heard: Heard, place: int) -> Chunk:
    return next(
        (chunk for chunk in heard.chunks if chunk.end > chunk.start and place < extent(heard, chunk)[1]),
        heard.chunks[-1],
    )


def _tells(made: Combined, row: Row, hint: Hint) -> bool:
    """Whether the words tell hours here: not asked, supposed or reported, and about the speaker."""
    heard = made.heard
    sets = heard.language.sets
    chunk = _chunk_at(heard, hint.start)
    before = [item for item in row.items[: hint.item] if not item.filler]
    if hint.rule.shape == "not":
        return False
    subject = row.words[hint.item] in sets.of("me", "us")
    if (
        (hint.rule.shape == "start" or (hint.rule.shape == "now" and not subject))
        and before
        and before[-1].word not in SIGNS | sets.of("and", "but")
    ):
        return False
    if before and before[-1].word in sets["be"] and hint.says == "hours" and (len(before) < 2 or before[-2].word in STRONG):
        return False  # "is my schedule full?"
    if before and before[-1].word in sets.of("if", "asks", "will", "do", "that"):
        return False
    if chunk.head in sets["if"] or _asked(heard, chunk):
        return False
    if framed(heard, chunk, next(at for at, item in enumerate(heard.row.items) if hint.start < item.end)):
        return False
    own = [one for one in chunk.statements if not _passes(one) and not _under(heard, one, hint)]
    items = heard.row.items
    if any(items[one.match.start].start == hint.start and items[one.match.end - 1].end > hint.end for one in own):
        return False  # "put me down as out"
    return not own or (hint.says == "works" and all(heard.row.items[one.match.start].start >= hint.start for one in own))


def _under(heard: Heard, statement: Statement, hint: Hint) -> bool:
    """Whether a statement is made of the words of a hint: "Sam's working hours" is no cover, "back to full time" no return."""
    first, last = heard.row.items[statement.match.start].start, heard.row.items[statement.match.end - 1].end
    return (hint.says == "hours" or hint.rule.shape == TURN) and first < hint.end and hint.start < last


def _asked(heard: Heard, chunk: Chunk) -> bool:
    """Whether the sentence is a question, and no polite order ("can you set my hours to …?")."""
    last = [one for one in heard.chunks if one.sentence == chunk.sentence][-1]
    first = next(one for one in heard.chunks if one.sentence == chunk.sentence)
    words = heard.row.words[first.start : last.end]
    return last.sign == "?" and not any(
        one in heard.language.sets["will"] and other in heard.language.sets["you"] for one, other in pairwise(words)
    )


def _passes(statement: Statement) -> bool:
    """Whether a statement can be part of telling hours: works, begins, finishes, has days off."""
    if statement.what in PASSING:
        return statement.what != "here" or not statement.negated  # "da lunedì a mercoledì dalle 9 alle 11 non ci sono"
    if statement.what == "away":
        return statement.match.rule.shape in ("from", "until", "early", "late")
    return statement.what == "covers" and statement.who in ("me", "us", "none") and not statement.match.rule.slot


def _stretch(made: Combined, told: Told, read: list[Piece]) -> list[Chunk]:
    """The chunks that tell hours: those of the sentences with the words for it and of bare ones beside them."""
    heard = made.heard
    sentences = {_chunk_at(heard, hint.start).sentence for hint in told.triggers}
    sentences |= {_chunk_at(heard, name.start).sentence for name in told.names if name.says == "name"}
    sentences |= {one.chunk.sentence for one in made.requests if one.what == "hours"} or ({0} if not sentences else set())
    for chunk in sorted(heard.chunks, key=lambda chunk: min(abs(chunk.sentence - one) for one in sentences)):
        near = any(abs(chunk.sentence - one) == 1 for one in sentences)
        same = [one for one in heard.chunks if one.sentence == chunk.sentence]
        free = all(one.what == "away" and one.who == "none" for other in same for one in other.statements)
        plain = free or all(_passes(one) and one.act == "tells" for other in same for one in other.statements)
        plain = (
            plain and not _asked(heard, chunk) and not any(piece.kind == "date" and _within(heard, same, piece) for piece in read)
        )
        if near and plain and any(_within(heard, same, piece) and piece.kind in ("hours", "days") for piece in read):
            sentences.add(chunk.sentence)
    return [chunk for chunk in heard.chunks if chunk.sentence in sentences and not _elsewhere(told, chunk, read)]


def _within(heard: Heard, chunks: list[Chunk], piece: Piece) -> bool:
    return any(_chunk_at(heard, piece.place[0]) is chunk for chunk in chunks)


def _elsewhere(told: Told, chunk: Chunk, read: list[Piece]) -> bool:
    """Whether the clause is about a certain day away or somebody else, and not about the hours of a week."""
    heard = told.heard
    others = [one for one in chunk.statements if not _passes(one)]
    own = [one for one in others if not any(_under(heard, one, hint) for hint in told.triggers)]
    if not own:
        return False
    inside = [piece for piece in read if _within(heard, [chunk], piece)]
    if any(one.what not in ("away", "elsewhere", "here") or one.who in ("people", "they") for one in own) or any(
        piece.kind == "date" for piece in inside
    ):
        return True
    days = {day for piece in inside for day in piece.days}
    worked = {day for piece in read if piece.kind == "days" and piece not in inside for day in piece.days}
    mine = own[0].who in ("me", "us") or not heard.language.sets["my_verbs"].isdisjoint(heard.row.words[chunk.start : chunk.end])
    place = extent(heard, chunk)
    free = any(place[0] <= hint.start < place[1] for hint in hints(told.row, FILE, ("free",)))
    ahead = bool(told.triggers) and all(place[1] <= hint.start for hint in told.triggers)
    if not mine and (own[0].who != "none" or own[0].negated or (free and not ahead)):
        return False  # "9 to 5, Tuesday off" is a week without its Tuesdays
    once = not any(piece.repeats for piece in inside)
    return once and ((mine and not worked) or not free or bool(days & worked))  # "I work 9 to 5 but I'm out Friday"
