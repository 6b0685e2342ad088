"""Working hours: whether a message tells them, the stretch of it that does, and the draft with its blocks."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from intents.draft import Block, Draft
from intents.requests.named import Given, given
from intents.requests.spans import DAY
from intents.requests.week import MIDNIGHT, Cue, Range, Week, week_of
from intents.statements.combine import Combined
from intents.statements.hear import SIGNS, Heard
from intents.statements.hints import Hint, bare, hints, possible
from intents.statements.row import LINE, Row
from intents.statements.statement import Chunk, Statement
from intents.when import Span
from intents.when.clocks import part_code, part_of_day
from intents.when.shifts import lasting
from intents.when.span import Part
from intents.when.timetable import Piece, pieces
from intents.when.zones import moved

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FILE = "working_hours"
TOLD = ("works", "hours")
SAID = ("break", "except", "free", "rest", "begins", "ends", "alternates", "always")
OTHERS = frozenset(("lists", "cancels", "undoes", "helps", "howto", "holiday"))
PASSING = frozenset(("works", "hours", "here", "changes", "other"))
STRONG = frozenset(".!?;") | {LINE}
OTHER_HALF: dict[Part | None, tuple[str, Part]] = {"am": ("afternoon", "pm"), "pm": ("morning", "am")}
MOST_HALVES = 31                                           # days of which only a half is worked
FEW = 3                                                    # days: fewer may well be those of one absence
LONGEST_ALONE = 60                                         # words of a timetable without a word for what it is
DASHES = frozenset("-–—():\"'")


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

    def of(self, *kinds: str) -> list[Piece]:
        """The pieces of these kinds."""
        return [piece for piece in self.pieces if piece.kind in kinds]

    def says(self, *says: str) -> list[Hint]:
        """The hints that say one of these."""
        return [hint for hint in self.hints if hint.says in says]


def draft(made: Combined) -> tuple[Draft, frozenset[int]] | None:
    """The hours as a draft, and the numbers of the chunks that tell them; None where none are told."""
    told = _told(made)
    if told is None:
        return None
    if spans := _half_days(told):
        return _absent(told, spans), frozenset(chunk.number for chunk in told.chunks)
    week = week_of(_cues(told), lambda one, other: _apart(told, one, other))
    if not _is_hours(made, told, week):
        return None
    spent = [(*piece.place, "hours") for piece in told.pieces]
    spent += [(hint.start, hint.end, f"hours: {hint.rule.name}") for hint in (*told.triggers, *told.hints)]
    spent += [(name.start, name.end, name.says) for name in told.names]
    made.spent += [one for one in spent if not any(one[0] < cue.end and cue.start < one[1] for cue in week.unread)]
    return _draft(told, week), frozenset(chunk.number for chunk in told.chunks)


# ---- what is told ----------------------------------------------------------------------------------------------------------


def _told(made: Combined) -> Told | None:
    heard = made.heard
    if any(one.what in OTHERS for one in made.requests):
        return None
    if not _bare(made) and not possible(heard, FILE, TOLD) and not _maybe(heard):
        return None
    row = bare(heard)
    triggers = [hint for hint in hints(row, FILE, TOLD) if _tells(made, row, hint)]
    if not triggers and not _bare(made) and not _maybe(heard):
        return None
    read = [_placed(heard, piece) for piece in pieces(heard.dates.reader)]
    names = given(heard, row, [*(piece.place for piece in read), *(mark.place for mark in heard.dates.marks)])
    read = [piece for piece in read if not any(name.start <= piece.place[0] < name.end for name in names)]
    named = any(name.says == "name" for name in names) and any(piece.kind == "hours" for piece in read)
    if not triggers and not named and not _bare(made) and not _alone(heard, row, read):
        return None
    told = Told(heard, row, triggers, names=names)
    told.chunks = _stretch(made, told, read)
    inside = [(heard.row.items[chunk.start].start, heard.row.items[chunk.end - 1].end) for chunk in told.chunks]
    told.hints = [hint for hint in hints(row, FILE, SAID) if any(first <= hint.start < last for first, last in inside)]
    others = [(hint.start, hint.end) for hint in told.hints if hint.says == "rest"]                # "the rest of the week" is no date
    told.pieces = [
        piece for piece in read if any(first <= piece.place[0] < last for first, last in inside)
        and not (piece.kind == "date" and any(first < piece.place[1] and piece.place[0] < last for first, last in others))
    ]
    return told


def _bare(made: Combined) -> bool:
    """Whether the hours shall be changed and no new ones are named: "change my working hours"."""
    return any(one.match.rule.shape == "bare" and one.what == "hours" for one in made.requests)


def _maybe(heard: Heard) -> bool:
    """Whether a message without the words for hours can tell some: a timetable alone, or with a schedule's name."""
    figures = sum(token.low[:1].isdigit() for token in heard.tokens) > 1
    mine = all(_passes(one) or (one.what == "away" and one.who in ("me", "none")) for one in heard.statements)
    return figures and len(heard.tokens) <= LONGEST_ALONE and mine


def _alone(heard: Heard, row: Row, read: list[Piece]) -> bool:
    """Whether a message is a timetable and nothing else: "Mon-Thu 9-17, Fri 9-13"."""
    timed = [piece for piece in read if piece.kind == "hours"]
    if not timed or not any(piece.kind == "days" for piece in read) or any(piece.kind == "date" and not piece.bound for piece in read):
        return False
    cues = hints(row, FILE, SAID)
    sets = heard.language.sets
    small = sets["glue"] | sets["filler"] | sets["and"] | sets["but"] | sets["while"] | sets["me"] | sets["asks"]
    places = [*(piece.place for piece in read), *((hint.start, hint.end) for hint in cues)]
    covered = all(
        not item.word[:1].isalnum() or item.word in small or any(first <= item.start < last for first, last in places) for item in row.items
    )
    long = any(len(piece.days) > 3 for piece in read)      # "Mon-Thu 9-17"
    if not cues and not any(piece.repeats for piece in read) and len({day for piece in read for day in piece.days}) < FEW:
        return False
    if not all(map(_passes, heard.statements)) and not any(hint.says == "rest" for hint in cues):
        return False
    return covered and (len(timed) > 1 or long or any(hint.says in ("except", "free", "rest") for hint in cues))


def _placed(heard: Heard, piece: Piece) -> Piece:
    """The piece where it stands in the message, also if that was put into English first."""
    return replace(piece, place=heard.dates.english.back(piece.place)) if heard.dates.english else piece


def _chunk_at(heard: Heard, place: int) -> Chunk:
    return next(
        (chunk for chunk in heard.chunks if chunk.end > chunk.start and place < heard.row.items[chunk.end - 1].end), heard.chunks[-1]
    )


def _tells(made: Combined, row: Row, hint: Hint) -> bool:
    """Whether the words tell hours here: not asked, supposed or reported, and about the speaker."""
    heard = made.heard
    sets = heard.language.sets
    chunk = _chunk_at(heard, hint.start)
    before = [item for item in row.items[: hint.item] if not item.filler]
    if hint.rule.shape == "not":
        return False
    subject = row.words[hint.item] in sets["me"] | sets["us"]
    if (hint.rule.shape == "start" or (hint.rule.shape == "now" and not subject)) and before and before[-1].word not in SIGNS | sets["and"] | sets["but"]:
        return False
    if before and before[-1].word in sets["be"] and hint.says == "hours" and (len(before) < 2 or before[-2].word in STRONG):
        return False                                       # "is my schedule full?"
    if before and before[-1].word in sets["if"] | sets["asks"] | sets["will"] | sets["do"] | sets["that"]:
        return False
    if chunk.head in sets["if"] or _asked(heard, chunk):
        return False
    if any(mark.rule.says == "report" and mark.end <= hint.item for other in heard.chunks if other.sentence == chunk.sentence for mark in other.marks):
        return False
    own = [one for one in chunk.statements if not _passes(one) and not _under(heard, one, hint)]
    return not own or (hint.says == "works" and all(heard.row.items[one.match.start].start > hint.start for one in own))


def _under(heard: Heard, statement: Statement, hint: Hint) -> bool:
    """Whether a statement is made of the very words of a hint ("Sam's working hours" is no cover)."""
    first, last = heard.row.items[statement.match.start].start, heard.row.items[statement.match.end - 1].end
    return hint.says == "hours" and first < hint.end and hint.start < last


def _whose(told: Told) -> tuple[str, ...]:
    """Whose hours they are, where somebody is named beside: "set Sam's working hours to …", "the working hours of Sam"."""
    items, small = told.row.items, told.heard.language.sets["glue"]
    for hint in told.triggers:
        if hint.says != "hours":
            continue
        before = items[max(hint.item - 2, 0) : hint.item]
        if not before[-1:] or not before[-1].word.startswith("'"):
            before = before[-1:]                           # what stands between them is the ending of the name
        after = [item for item in items[hint.item :] if item.start >= hint.end][:2]
        if after and after[0].group is None and after[0].word not in small:
            after = []
        group = next((item.group for item in (*before, *after) if item.group is not None), None)
        if group is not None:
            return group.said
    return ()


def _asked(heard: Heard, chunk: Chunk) -> bool:
    """Whether the sentence is a question, and no polite order ("can you set my hours to …?")."""
    last = [one for one in heard.chunks if one.sentence == chunk.sentence][-1]
    first = next(one for one in heard.chunks if one.sentence == chunk.sentence)
    words = heard.row.words[first.start : last.end]
    return last.sign == "?" and not any(
        one in heard.language.sets["will"] and other in heard.language.sets["you"] for one, other in zip(words, words[1:], strict=False)
    )


def _passes(statement: Statement) -> bool:
    """Whether a statement can be part of telling hours: works, begins, finishes, has days off."""
    if statement.what in PASSING:
        return True
    if statement.what == "away":
        return statement.match.rule.shape in ("from", "until")
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
        plain = plain and not _asked(heard, chunk) and not any(piece.kind == "date" and _within(heard, same, piece) for piece in read)
        if near and plain and any(_within(heard, same, piece) and piece.kind in ("hours", "days") for piece in read):
            sentences.add(chunk.sentence)
    return [chunk for chunk in heard.chunks if chunk.sentence in sentences and not _elsewhere(told, chunk, read)]


def _within(heard: Heard, chunks: list[Chunk], piece: Piece) -> bool:
    return any(_chunk_at(heard, piece.place[0]) is chunk for chunk in chunks)


def _elsewhere(told: Told, chunk: Chunk, read: list[Piece]) -> bool:
    """Whether the clause is about a certain day away or somebody else, and not about the hours of a week."""
    heard = told.heard
    own = [one for one in chunk.statements if not _passes(one) and not any(_under(heard, one, hint) for hint in told.triggers)]
    if not own:
        return False
    inside = [piece for piece in read if _within(heard, [chunk], piece)]
    if any(one.what not in ("away", "elsewhere") or one.who in ("people", "they") for one in own) or any(piece.kind == "date" for piece in inside):
        return True
    days = {day for piece in inside for day in piece.days}
    worked = {day for piece in read if piece.kind == "days" and piece not in inside for day in piece.days}
    once = own[0].who in ("me", "us") and not any(piece.repeats for piece in inside)
    place = heard.row.items[chunk.start].start, heard.row.items[chunk.end - 1].end
    free = any(place[0] <= hint.start < place[1] for hint in hints(told.row, FILE, ("free",)))
    return once and (not worked or not free or bool(days & worked))    # "I work 9 to 5 but I'm out Friday"


# ---- cues ------------------------------------------------------------------------------------------------------------------


def _cues(told: Told) -> list[Cue]:
    """The pieces and the hints as cues, in order."""
    cues = [Cue(hint.says, hint.start, hint.end, ahead=hint.rule.shape == "ahead") for hint in told.hints if hint.says != "alternates"]
    sure = [cue for cue in cues if cue.kind in ("always", "break")]
    for piece in told.pieces:
        if piece.kind == "date" or any(cue.start <= piece.place[0] < cue.end and piece.kind in ("clock", "part") for cue in sure):
            continue
        cues.append(cue_of(piece))
    return sorted(cues, key=lambda cue: (cue.start, cue.kind != "break"))


def cue_of(piece: Piece) -> Cue:
    """A piece as a cue."""
    length = piece.length
    minutes = length.count * {"hour": 60, "minute": 1}.get(length.grain, 0) + 30 * length.half if length else 0
    return Cue(piece.kind, *piece.place, frozenset(piece.days), piece.hours, minutes, piece.bound, piece.weak)


def _apart(told: Told, one: Cue, other: Cue) -> int:
    """How strong a sign or conjunction stands between two cues."""
    sets = told.heard.language.sets
    clause = next((hint.start for hint in told.triggers if hint.says == "works" and one.end <= hint.start < other.start), None)
    stop = other.start if clause is None or one.kind != "days" else clause     # "Tuesday I do lates, 14-22": the day is the clause's
    between = [item.word for item in told.row.items if one.end <= item.start and item.end <= stop]
    far = 0
    for word in between:
        if word in STRONG:
            far = max(far, 3)
        elif word in sets["but"]:
            far = max(far, 2)
        elif word in sets["and"] or word in sets["or"] or (word in SIGNS and word not in DASHES):
            far = max(far, 1)
    return far


# ---- whether it is hours ---------------------------------------------------------------------------------------------------


def _one_off(told: Told) -> bool:
    """Whether a certain day is named, and not as the first or the last."""
    return any(piece.first == piece.last and piece.bound in (None, "at") for piece in told.of("date"))


def _is_hours(made: Combined, told: Told, week: Week) -> bool:
    """Hours are every week's: not of one day, not "I work Sunday"."""
    days, timed = told.of("days"), bool(week.days and any(week.days.values()))
    one_off = _one_off(told)
    if told.says("alternates") and (told.triggers or told.noun):
        return True
    if _bare(made) and not one_off:
        return True
    if told.noun:
        several = len(days) > 1 or any(piece.repeats for piece in days)
        return (timed and not (week.nominal and not days)) or several
    if not told.triggers:
        return timed
    if one_off or (told.of("date") and not timed):
        return False
    repeats = any(piece.repeats for piece in told.of("days", "part")) or len(days) > 1
    bounded = any(piece.bound in ("from", "since") for piece in told.of("date"))
    if all(hint.rule.shape == "here" for hint in told.triggers):
        return timed and any(piece.repeats and (len(piece.days) < 2 or len(piece.days) > 4) for piece in days)
    if all(hint.rule.shape in ("now", "here") for hint in told.triggers):
        return timed and (repeats or bounded or bool(told.of("date")))
    if not timed:
        return any(piece.repeats for piece in days) and not made.mine.covers and any(hint.rule.shape != "place" for hint in told.triggers)
    return True


# ---- the draft ---------------------------------------------------------------------------------------------------------------


def _draft(told: Told, week: Week) -> Draft:
    phrase = told.heard.phrase
    first, last, ask = _bounds(told)
    ask += week.ask
    if first and first == last and week.workdays:          # "my hours tomorrow are 10 to 4"
        week.days, week.workdays = {first.weekday(): next(iter(week.days.values()))}, False
    assumed: list[str] = ["Monday to Friday"] if week.workdays and not week.ask else []
    ask = ["uncertain"] if told.says("alternates") else ask + _questions(told, week)
    blocks = [_zoned(told, block, first or phrase.now.date(), assumed) for block in blocks_of(week, first, last)]
    left = [told.heard.text[cue.start : cue.end] for cue in week.unread]
    if left:
        ask.append("left_out")
    several = len(blocks) > 1 or any(block.end == "24:00" for block in blocks)
    names = {name.says: name.said for name in reversed(told.names)}
    hint = told.triggers[0] if told.triggers else None
    return Draft(
        "working_hours", phrase.text, phrase.now, phrase.timezone,
        spans=(_span(told, blocks[0], phrase.now.date()),) if blocks else (),
        recurrence=weekly(blocks[0]) if blocks else _days_only(week),
        assumed=tuple(assumed), ask=tuple(dict.fromkeys(ask)),
        subject=_whose(told), left_out=tuple(left), blocks=tuple(blocks) if several else (),
        name=names.get("name") or names.get("title"), title=names.get("event"),
        because=((told.heard.text[hint.start : hint.end], "intent", hint.rule.name),) if hint else (),
    )


def _questions(told: Told, week: Week) -> list[str]:
    """What must be asked about the week as it was told."""
    ask: list[str] = []
    days, counts = told.of("days"), [piece.length.count for piece in told.of("length") if piece.length and piece.length.grain == "day"]
    worked = {day for day, hours in week.days.items() if hours}
    if not worked and not week.days:
        ask.append("no_time")
    if counts and worked and len(worked) != counts[0]:
        ask.append("which_days")
    if week.nominal:
        ask.append("no_time")
    if not told.triggers and not told.noun and not ask:
        ask.append("offer")
    stretch = all(hint.rule.shape == "now" for hint in told.triggers) and not days and not any(piece.bound for piece in told.of("date"))
    if not ask and ((told.noun and _one_off(told)) or (stretch and told.of("date"))):
        ask.append("uncertain")                            # "my hours tomorrow are 10 to 4"
    lone = len(days) == 1 and not days[0].repeats and len(worked) == 1
    if lone and not told.noun and not any(piece.bound for piece in told.of("date")):
        ask.append("two_readings")
    return ask


def _bounds(told: Told) -> tuple[date | None, date | None, list[str]]:
    """From when until when; what of it must be asked."""
    first: date | None = None
    last: date | None = None
    ask: list[str] = []
    today = told.heard.phrase.now.date()
    for piece in told.of("date"):
        if any(0 <= piece.place[0] - hint.end <= 1 + len("the ") for hint in told.says("except")):
            ask.append("uncertain")                        # "except the first Friday of the month"
        elif piece.ask or piece.first is None or piece.last is None:
            ask.append(piece.ask or "impossible_date")
        elif piece.bound in ("until", "through", "by"):
            last = piece.last
        elif piece.bound == "before":
            last = piece.first - DAY
        elif piece.bound in ("from", "since", "after") and piece.grain != "range":
            first = piece.last + DAY if piece.bound == "after" else piece.first
        else:
            first, last = first if first and last and piece.first == last + DAY else piece.first, piece.last
    for piece in told.of("length"):
        if piece.bound == "for" and piece.length and piece.length.grain not in ("hour", "minute") and last is None:
            last = lasting(first or today, piece.length)
    if first and last and last < first:
        ask.append("end_before_start")
    elif last and last < today:
        ask.append("past")
    return first if first and first > today else None, last, ask


def blocks_of(week: Week, first: date | None, last: date | None) -> list[Block]:
    """The hours as blocks, one for each stretch and the days that have it."""
    by_range: dict[Range, list[int]] = {}
    for day, hours in week.days.items():
        for one in hours:
            by_range.setdefault(one, []).append(day)
    found = sorted(by_range.items(), key=lambda item: (item[1][0], item[0]))
    return [Block(tuple(CODES[day] for day in days), _clock(start), _clock(end), first, last) for (start, end), days in found]


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _zoned(told: Told, block: Block, day: date, assumed: list[str]) -> Block:
    """The block in the person's own time, where another zone was named."""
    zone = next((piece.hours.zone for piece in told.of("hours", "clock") if piece.hours and piece.hours.zone), None)
    if zone is None or zone == told.heard.phrase.timezone:
        return block
    start, end = (datetime.combine(day, time()) + timedelta(minutes=minutes_of(said)) for said in (block.start, block.end))
    begun, ended = (moved(said.date(), said.time(), zone, told.heard.phrase.timezone) for said in (start, end))
    shift = (begun.date() - start.date()).days
    days = tuple(CODES[(CODES.index(code) + shift) % 7] for code in block.days)
    assumed.append(f"{block.start}–{block.end} {zone} is {begun:%H:%M}–{ended:%H:%M} here")
    return replace(block, days=days, start=f"{begun:%H:%M}", end=f"{ended:%H:%M}")


def minutes_of(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def weekly(block: Block) -> str:
    until = f";UNTIL={block.last:%Y%m%d}" if block.last else ""
    return f"FREQ=WEEKLY;BYDAY={','.join(block.days)}{until}"


def _days_only(week: Week) -> str | None:
    days = ",".join(CODES[day] for day in sorted(week.days))
    return f"FREQ=WEEKLY;BYDAY={days}" if days else None


def _span(told: Told, block: Block, today: date) -> Span:
    """The hours of a block; on its first day, where a first day was said."""
    timed = told.of("hours", "clock", "part")
    place = (timed[0].place[0], timed[-1].place[1]) if timed else (0, 0)
    said = " ".join(told.heard.text[slice(*place)].split())
    start, end = minutes_of(block.start), minutes_of(block.end)
    if block.first is None:
        return Span(time(start // 60, start % 60), time(end % MIDNIGHT // 60, end % 60), said=said, place=place)
    day = block.first
    while CODES[day.weekday()] not in block.days:
        day += DAY
    midnight = datetime.combine(day, time())
    return Span(midnight + timedelta(minutes=start), midnight + timedelta(minutes=end + MIDNIGHT * (end <= start)), said=said, place=place)


# ---- half days -----------------------------------------------------------------------------------------------------------------


def _half_days(told: Told) -> list[Span]:
    """The other halves of certain days on which only one is worked: "working half days next week (mornings only)"."""
    halves = {part_code(piece.hours) for piece in told.of("part") if piece.hours}
    dates = [piece for piece in told.of("date") if piece.first and piece.last and piece.bound in (None, "at", "for")]
    if told.of("hours", "clock") or told.says("free", "except") or len(halves) != 1 or len(dates) != 1 or not halves <= OTHER_HALF.keys():
        return []
    piece, other = dates[0], OTHER_HALF[next(iter(halves))]
    assert piece.first is not None and piece.last is not None  # noqa: S101
    named = {day for one in told.of("days") for day in one.days} or set(range(5))
    days = [piece.first + DAY * ahead for ahead in range(min((piece.last - piece.first).days + 1, MOST_HALVES))]
    said = told.heard.text[slice(*piece.place)]
    hours = part_of_day(other[0])
    assert hours.start is not None and hours.end is not None  # noqa: S101
    return [
        Span(datetime.combine(day, hours.start.as_time()), datetime.combine(day, hours.end.as_time()), part=other[1], said=said, place=piece.place)
        for day in days if (day.weekday() in named or len(days) == 1) and day >= told.heard.phrase.now.date()
    ]


def _absent(told: Told, spans: list[Span]) -> Draft:
    """Away in the halves that are not worked."""
    phrase = told.heard.phrase
    start, end = spans[0].start, spans[0].end
    assumed = (f"away {start:%H:%M}–{end:%H:%M}, the half that isn't worked",)
    return Draft("unavailable", phrase.text, phrase.now, phrase.timezone, spans=tuple(spans), assumed=assumed)
