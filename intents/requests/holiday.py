"""Holidays of everybody: whether a message wants one entered, which days it names, and what they are called."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time

from intents.draft import Draft
from intents.requests.feasts import Feast, country_of, named, observed_on
from intents.requests.named import Given, given
from intents.requests.spans import DAY, moment
from intents.statements.combine import Combined
from intents.statements.hear import SIGNS, Heard
from intents.statements.hints import Hint, bare, hints, possible
from intents.statements.row import Row
from intents.statements.statement import Chunk
from intents.when import Span
from intents.when.days import spoken
from intents.when.extract import DateMark
from intents.when.feasts import feast_day

FILE = "holiday"
BESIDE = ("observed", "yearly", "which", "vague")
VETO = frozenset(("cancels", "lists", "undoes", "helps", "howto"))
YEARLY = "FREQ=YEARLY"
YEAR = re.compile(r"\s+\d{4}$")
LONG = 28                                                  # days: a month that was named, no stretch of days
EDGES = " \t,.:;()\"'-"
SEVERAL = {"eid_al_fitr": ("eid_al_fitr", "eid_al_adha")}     # feasts that share a short name


@dataclass(slots=True)
class Told:
    """The holidays that a message names: the chunks that do, the dates and feasts in them, the names given."""

    heard: Heard
    row: Row
    hints: list[Hint]
    chunks: list[Chunk]
    names: list[Given]
    marks: list[DateMark] = field(default_factory=list)
    feasts: list[Feast] = field(default_factory=list)
    derived: list[Given] = field(default_factory=list)     # feasts whose date was said too: "Juneteenth (18 June)"
    named: tuple[int, int] = (0, 0)                        # where the words stand that became the holiday's name

    def says(self, says: str, *shapes: str) -> list[Hint]:
        """The hints that say this, of these shapes."""
        return [hint for hint in self.hints if hint.says == says and (not shapes or hint.rule.shape in shapes)]


def draft(made: Combined) -> tuple[Draft, frozenset[int]] | None:
    """The holidays as a draft, and the numbers of the chunks that name them; None where none are."""
    told = _told(made)
    if told is None:
        return None
    found = _draft(told)
    made.spent += [(hint.start, hint.end, f"holiday: {hint.rule.name}") for hint in told.hints] + [(*told.named, "event")]
    made.spent += [(*mark.place, "when") for mark in told.marks] + [(feast.start, feast.end, "when") for feast in told.feasts]
    made.spent += [(name.start, name.end, name.says) for name in (*told.names, *told.derived)]
    return found, frozenset(chunk.number for chunk in told.chunks)


# ---- what is told ----------------------------------------------------------------------------------------------------------


def _told(made: Combined) -> Told | None:
    heard = made.heard
    if any(one.what in VETO and one.act == "tells" for one in made.requests):
        return None
    if not possible(heard, FILE, ("holiday",), ("adds", "off", "mine", "sure")):
        return None
    row = bare(heard)
    found = hints(row, FILE, ("holiday",))
    chunks = _chunks(made, found)
    if not chunks:
        return None
    found += [hint for says in BESIDE for hint in hints(row, FILE, (says,))]
    inside = [(heard.row.items[chunk.start].start, heard.row.items[chunk.end - 1].end) for chunk in chunks]
    names = given(heard, row, [mark.place for mark in heard.dates.marks])
    found = [hint for hint in found if not any(name.start <= hint.start < name.end and hint.says != "holiday" for name in names)]
    told = Told(heard, row, [hint for hint in found if any(first <= hint.start < last for first, last in inside)], chunks, names)
    told.marks = [mark for mark in _single(heard.dates.marks) if any(first <= mark.place[0] < last for first, last in inside)]
    told.marks = [mark for mark in told.marks if not any(name.start < mark.place[0] < name.end for name in names)]
    _resolve(told)
    return told


def _single(marks: Sequence[DateMark]) -> list[DateMark]:
    """Each date by itself, lists taken apart."""
    return [one for mark in marks for one in (mark.items or (mark,))]


def _chunks(made: Combined, found: list[Hint]) -> list[Chunk]:
    """The chunks of the sentences that want a holiday entered, less those about somebody's own absence."""
    heard = made.heard
    shapes: dict[int, set[str]] = {}
    for hint in found:
        if hint.says == "holiday":
            shapes.setdefault(_sentence(heard, hint.start), set()).add(hint.rule.shape)
    wanted = {number for number, has in shapes.items() if _wants(made, number, has) and not _asked(heard, number)}
    if not wanted:
        return []
    own = [chunk for chunk in heard.chunks if chunk.sentence in wanted]
    mine = [chunk for chunk in own if _about_me(heard, chunk, found)]
    if not any(_dated(heard, chunk) for chunk in own if chunk not in mine):                # "Republic Day 26 Jan is off for us, enter it"
        mine = [chunk for chunk in mine if any(one.who == "me" or one.what != "away" for one in chunk.statements)]
    return [chunk for chunk in own if chunk not in mine] + [
        chunk for chunk in heard.chunks if chunk.sentence not in wanted and not chunk.statements and any(
            abs(chunk.sentence - one) == 1 for one in wanted) and _dated(heard, chunk)
    ]


def _dated(heard: Heard, chunk: Chunk) -> bool:
    return any(item.date is not None for item in heard.row.items[chunk.start : chunk.end])


def _sentence(heard: Heard, place: int) -> int:
    return next((chunk.sentence for chunk in heard.chunks if chunk.end > chunk.start and place < heard.row.items[chunk.end - 1].end), heard.chunks[-1].sentence)


def _wants(made: Combined, sentence: int, shapes: set[str]) -> bool:
    """Whether the words of a sentence come to a holiday to be entered; one told in passing beside an absence is none."""
    if "mine" in shapes and not shapes & {"is", "closed", "whole"}:
        return False
    if "whole" in shapes or shapes >= {"everybody", "off"} or ("adds" in shapes and shapes & {"noun", "is", "closed", "sure"}):
        return True
    if any(one.who in ("me", "us", "none") and one.what == "away" and not _company(made.heard, one.chunk) for one in made.mine.away):
        return False
    dated = any(_dated(made.heard, chunk) for chunk in made.heard.chunks)
    return bool(shapes & {"closed", "is"} and dated) or ("noun" in shapes and _begins(made.heard, sentence))


def _company(heard: Heard, chunk: Chunk) -> bool:
    """Whether the clause is about everybody."""
    words = set(heard.row.words[chunk.start : chunk.end])
    return any(one.who in ("everybody", "us", "thing", "nobody") for one in chunk.statements) or bool(words & heard.language.sets["everybody"])


def _begins(heard: Heard, sentence: int) -> bool:
    """Whether the sentence has no statement but of holidays: "new company holiday: 8 March"."""
    own = [one for chunk in heard.chunks if chunk.sentence == sentence for one in chunk.statements]
    dated = any(_dated(heard, chunk) for chunk in heard.chunks if chunk.sentence == sentence)
    return dated and all(one.what == "holiday" for one in own)


def _asked(heard: Heard, sentence: int) -> bool:
    own = [chunk for chunk in heard.chunks if chunk.sentence == sentence]
    words = heard.row.words[own[0].start : own[-1].end]
    sets = heard.language.sets
    polite = any(one in sets["will"] and other in sets["you"] for one, other in zip(words, words[1:], strict=False))
    return not polite and (own[-1].sign == "?" or words[0] in sets["be"] | sets["do"] | sets["asks"] or own[0].head in sets["if"])


def _about_me(heard: Heard, chunk: Chunk, found: list[Hint]) -> bool:
    """Whether a clause of the sentence is the speaker's own absence or cover: "I'm out Friday, and add 25 December as a holiday"."""
    first, last = heard.row.items[chunk.start].start, heard.row.items[chunk.end - 1].end
    hinted = any(hint.says == "holiday" and first <= hint.start < last for hint in found)
    return not hinted and any(one.who in ("me", "people", "they") and one.what in ("away", "covers", "back") for one in chunk.statements) or (
        not hinted and any(one.what == "covers" for one in chunk.statements)
    )


# ---- which days --------------------------------------------------------------------------------------------------------------


def _resolve(told: Told) -> None:
    """Keeps the dates that are holidays: the observed one, the date of a feast named with it, no year and no "every year"."""
    heard = told.heard
    text = heard.text
    country = country_of(heard.phrase.timezone)
    dates = [mark for mark in told.marks if not _whole_year(told, mark) and not _named_weekday(heard, mark)]
    for hint in told.says("observed"):
        after = next((mark for mark in dates if mark.place[0] >= hint.start), None)
        before = next((mark for mark in reversed(dates) if mark.place[1] <= hint.start), None)
        if after is not None and before is not None:
            dates.remove(before)
            told.derived += [Given("title", before.said, *before.place)] if _feast(before) else []
    kept: list[DateMark] = []
    for mark in dates:
        if kept and _feast(kept[-1]) and not _feast(mark) and _same(heard, kept[-1], mark, dates):
            told.derived.append(_name_of(heard, kept.pop(), mark))
        kept.append(mark)
    told.marks = kept
    if not kept or _several(told, kept):
        free = text
        for start, end in [*(mark.place for mark in kept), *((name.start, name.end) for name in (*told.names, *told.derived))]:
            free = free[:start] + "_" * (end - start) + free[end:]
        told.feasts = named(free, country, heard.phrase.now.date())


def _whole_year(told: Told, mark: DateMark) -> bool:
    """ "this year", "every year": says nothing of the day."""
    if any(hint.start <= mark.place[0] and mark.place[1] <= hint.end for hint in told.says("yearly")):
        return True
    spans = told.heard.dates.when([mark]).spans
    start, end = (moment(spans[0].start), moment(spans[0].end)) if spans else (None, None)
    return mark.kind == "days" and bool(start and end and (end - start).days > 360)


def _feast(mark: DateMark) -> bool:
    """Whether the words are a feast's name, without any figure."""
    return isinstance(mark.meant, list) and bool(mark.meant) and bool(mark.meant[0].days and mark.meant[0].days.feast) and not any(
        letter.isdigit() for letter in mark.said
    )


def _same(heard: Heard, feast: DateMark, mark: DateMark, dates: list[DateMark]) -> bool:
    """Whether a date says when a feast before it is: in brackets, behind "on", or the very day."""
    between = heard.text[feast.place[1] : mark.place[0]].strip(" ")
    if any(word in heard.language.sets["and"] for word in between.lower().split()):
        return False
    one, other = heard.dates.when([feast]).spans, heard.dates.when([mark]).spans
    return between != "," or one[:1] == other[:1] or bool(one and other and one[0].start == other[0].start) or len(dates) == 2  # noqa: PLR2004


def _name_of(heard: Heard, feast: DateMark, mark: DateMark) -> Given:
    """The name of a day that a feast's name begins: "Christmas", "Christmas party day"."""
    small = heard.language.sets["glue"] | heard.language.sets["filler"]
    words = [token for token in heard.tokens if feast.place[0] <= token.start and token.end <= mark.place[0]]
    inner = [token for token in words if token.start >= feast.place[1]]
    if any(token.is_word and token.low not in small for token in inner):
        end = max(token.end for token in inner if token.is_word)
    else:
        end = feast.place[1]
    return Given("title", heard.text[feast.place[0] : end], feast.place[0], end)


def _named_weekday(heard: Heard, mark: DateMark) -> bool:
    """Whether a weekday is the end of a feast's name that is not known: "Carnival Monday"."""
    days = mark.meant[0].days if isinstance(mark.meant, list) and mark.meant else None
    if days is None or days.weekday is None or days.day is not None or days.step is not None or days.feast is not None or days.first:
        return False
    before = [token for token in heard.tokens if token.end <= mark.place[0]][-1:]
    return bool(before) and before[0].is_word and before[0].text[0].isupper() and before[0].low not in heard.language.known


def _several(told: Told, kept: list[DateMark]) -> bool:
    """Whether "and" joins a date to a name that is no date: "3 January and Republic Day"."""
    sets = told.heard.language.sets
    items = told.row.items
    dates = [mark.place for mark in kept]
    for at, item in enumerate(items[1:-1], 1):
        if item.word not in sets["and"]:
            continue
        before, after = items[at - 1], items[at + 1]
        for one, other in ((before, after), (after, before)):
            dated = any(first <= one.start < last for first, last in dates)
            apart = any(first <= other.start < last for first, last in [*dates, *((hint.start, hint.end) for hint in told.hints)])
            if dated and not apart and told.heard.text[other.start].isupper():
                return True
    return False


# ---- the draft ---------------------------------------------------------------------------------------------------------------


def _draft(told: Told) -> Draft:
    heard, phrase = told.heard, told.heard.phrase
    today = datetime.combine(phrase.now.date(), time())
    when = heard.dates.when(told.marks)
    spans = sorted([*when.spans, *(Span.days(feast.day, feast.day, feast.name, (feast.start, feast.end)) for feast in told.feasts)], key=lambda span: span.place)
    ask = [code for code in when.ask if code != "no_end"]
    assumed = list(when.assumed)
    if not spans and not ask:
        ask.append("no_date")
    if any(not span.all_day for span in spans):
        ask.append("uncertain")
    elif any(_month(told, span) for span in spans) or _unsure_which(told):
        ask.append("which_date")
    elif told.marks and not told.feasts and _several(told, told.marks):
        ask.append("left_out")
    elif spans and all((end := moment(span.end)) is not None and end <= today for span in spans):
        ask.append("past")
    _notes(told, spans, assumed)
    yearly = bool(told.says("yearly")) or (when.recurrence or "").startswith(YEARLY)
    names = {name.says: name.said for name in reversed(told.names)}
    hint = told.says("holiday")[0]
    return Draft(
        "holiday", phrase.text, phrase.now, phrase.timezone, spans=tuple(replace(span, part=None) for span in spans),
        recurrence=when.recurrence or (YEARLY if yearly else None), assumed=tuple(dict.fromkeys(assumed)), ask=tuple(dict.fromkeys(ask)),
        options=when.options or _options(told), name=names.get("name"), title=names.get("event") or names.get("title") or _title(told, spans),
        because=((heard.text[hint.start : hint.end], "intent", hint.rule.name),),
    )


def _month(told: Told, span: Span) -> bool:
    """Whether a whole month was named where a day is wanted."""
    start, end = moment(span.start), moment(span.end)
    figures = any(letter.isdigit() for letter in span.said)
    return bool(start and end and (end - start).days >= LONG) and not figures and not told.says("holiday", "closed")


def _unsure_which(told: Told) -> bool:
    """Whether a feast that comes more than once was named without saying which, and without its date."""
    sure = told.says("holiday", "sure")
    loose = [hint for hint in told.says("which") if not any(one.start <= hint.start < one.end for one in sure)]
    places = [mark.place for mark in told.marks]
    return any(all(first < hint.end and hint.start < last for first, last in places) for hint in loose)


def _options(told: Told) -> tuple[tuple[Span, ...], ...]:
    """The feasts that a name can mean, each on its next day."""
    if not _unsure_which(told):
        return ()
    today, country = told.heard.phrase.now.date(), country_of(told.heard.phrase.timezone)
    found: list[tuple[Span, ...]] = []
    for mark in told.marks:
        feast = mark.meant[0].days.feast if isinstance(mark.meant, list) and mark.meant[0].days else None
        for other in SEVERAL.get(feast or "", ()):
            day = next((day for ahead in (0, 1) if (day := feast_day(other, today.year + ahead, country or "")) and day >= today), None)
            found += [(Span.days(day, day, mark.said, mark.place),)] if day else []
    return tuple(found)


def _notes(told: Told, spans: Sequence[Span], assumed: list[str]) -> None:
    """What is worth knowing of the days: estimated, or observed on another one."""
    country = country_of(told.heard.phrase.timezone)
    for span in spans:
        start = moment(span.start)
        if start is None or span.end != start + DAY:
            continue
        if any(hint.start < span.place[1] and span.place[0] < hint.end for hint in told.says("vague")):
            assumed.append(f"{span.said}: {spoken(start.date())} {start.year} is an estimate")
        elif start.weekday() > 4 and (other := observed_on(start.date(), country)):  # noqa: PLR2004
            assumed.append(f"{spoken(start.date())} is a {start:%A}; it is observed on {other:%A} {spoken(other)}")


def _title(told: Told, spans: Sequence[Span]) -> str | None:
    """The name of the one day: the feast's, or the capitalized words beside its date."""
    if len(spans) == 1 and told.derived:
        return _capitals(told, told.derived[0].said)
    if len(spans) != 1 or (moment(spans[0].end) or DAY) != (moment(spans[0].start) or DAY) + DAY:
        return None
    feasts = [YEAR.sub("", mark.said) for mark in told.marks if _feast(replace(mark, said=YEAR.sub("", mark.said)))]
    feasts += [feast.name for feast in told.feasts]
    if feasts:
        return _capitals(told, feasts[0])
    return _beside(told, spans[0])


def _capitals(told: Told, words: str) -> str:
    small = told.heard.language.sets["glue"]
    said = words.split()
    while said and said[0] in small:
        said.pop(0)
    return " ".join(word if word in small or not words.islower() else word.capitalize() for word in said)


def _beside(told: Told, span: Span) -> str | None:
    """ "Founders' Day, 14 September", "Republic Day 26 Jan", "14 September (Founders' Day)"."""
    heard = told.heard
    known = heard.language.known
    tokens = [token for token in heard.tokens if token.end <= span.place[0]]
    while tokens and (tokens[-1].text in EDGES or tokens[-1].text in heard.language.sets["glue"]):
        tokens.pop()
    run: list[int] = []
    for token in reversed(tokens):
        if not (token.text[0].isupper() or token.text in "'-") or (token.start == 0 and token.low in known):
            break
        run.append(token.start)
    if run and len(heard.text[run[-1] : tokens[-1].end]) > 3:  # noqa: PLR2004
        told.named = (run[-1], tokens[-1].end)
        return heard.text[run[-1] : tokens[-1].end].strip(EDGES.replace("'", ""))
    return None
