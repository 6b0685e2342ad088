"""Which part of some times somebody takes who is asked for them, by the evidence in their words: "could do until 3", "first half
ok", "13 to 17 works", "all but the last hour", "I'll take the rest", "the morning, and Jo the afternoon"."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from functools import cache

from intents.languages import answers_of
from intents.phrase import Phrase
from intents.requests.answer import MOST
from intents.requests.asked.phrases import Words, holds, on_terms, phrases_of, without, words_of
from intents.requests.asked.reply import CLAUSES
from intents.requests.asked.within import Stretch, pieces, within
from intents.text.normalize import clean
from intents.when import Span, When, find
from intents.when.tongues import likely

LONGEST, MOST_WORDS = 200, 14
TOKEN = re.compile(r"\S+")
SIGNS = ".,;:!?()"
EXPLICIT = re.compile(r"\d\s*[ap]\.?m|(?<!\d)0\d|(?<!\d)(?:1[3-9]|2[0-4])(?!\d)", re.IGNORECASE)
EVEN = (time(), time(12))
"""Noon and midnight, which are called by their names."""
DAY = timedelta(days=1)
PLAIN = ("en",)
"""The language of words that show none: those of another would mean something else in it."""


@dataclass(frozen=True, slots=True)
class Share:
    """``part`` is what somebody takes, local like what they are asked for; empty where hours lie outside. ``vague``: only a part,
    and it can't be told which. ``sure``: it is said what they can, not only what they can't. ``terms``: on a condition. ``others``:
    what they say of others, as said, and ``names`` who these are."""

    part: tuple[Stretch, ...] = ()
    vague: bool = False
    sure: bool = True
    terms: bool = False
    others: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Tables:
    half: frozenset[Words]
    early: frozenset[Words]
    late: frozenset[Words]
    hour: frozenset[Words]
    day: frozenset[Words]
    rest: frozenset[Words]
    some_of: frozenset[Words]
    whole: frozenset[Words]
    able: frozenset[Words]
    barely: frozenset[Words]
    takes: frozenset[Words]
    nots: frozenset[Words]
    later: frozenset[Words]
    kindly: frozenset[Words]
    others: frozenset[Words]
    speaker: frozenset[Words]
    beside: frozenset[Words]
    beyond: frozenset[Words]
    own: frozenset[Words]
    who: frozenset[Words]
    does: frozenset[Words]
    numbers: dict[str, int]
    but: str
    links: str
    greets: str
    terms: str


@dataclass(frozen=True, slots=True)
class _Clause:
    """``ours`` is what it says of the speaker: "yes", "no", or "" where neither can be told. ``part`` is of which times, None where
    that can't be told; ``some``, that it is only said not to be all; ``dated``, that days are named; ``rest``, that it is of what
    else they say leaves."""

    ours: str
    part: tuple[Stretch, ...] | None
    terms: bool = False
    some: bool = False
    dated: bool = False
    others: str = ""
    names: tuple[str, ...] = ()
    rest: bool = False


def share(
    phrase: Phrase,
    whole: Sequence[Stretch],
    *,
    offered: Sequence[Stretch] = (),
    called: Callable[[str], str | None] = lambda _: None,
    gives_back: bool = False,
) -> Share | None:
    """What of the ``whole`` words take; None where they speak of no part of it, or ask something. ``offered`` is what others have
    taken of it, ``called`` the full name of somebody of a name. With ``gives_back`` they have it, and can't do what is named, which
    may be all of it.
    """
    text = clean(phrase.text)
    if not whole or len(text) > LONGEST or "?" in text:
        return None
    for name in likely(text) or PLAIN:
        read = replace(phrase, text=_numbered(text, whole, _tables(name).links))
        if (found := _share(_Reader(read, name, whole, offered, called, gives_back))) is not None:
            return found
    return None


def _numbered(text: str, whole: Sequence[Stretch], links: str) -> str:
    """The words with days that are called by their numbers alone, "24/25" or "22-24", as they are written anywhere; hours stay."""
    days = {start.day: start.date() for start, _ in pieces(whole)}
    hours = {hour for start, end in whole for hour in range(start.hour, end.hour + 1 if end.date() == start.date() else 25)}

    def said(pair: re.Match[str]) -> str:
        first, last = int(pair[1]), int(pair[3])
        ranges = pair[2].strip() in ("-", "–")
        if not {first, last} <= {*days} or (ranges and (last <= first or {first, last} <= hours)):
            return pair[0]
        return " ".join(str(days[day]) for day in (range(first, last + 1) if ranges else (first, last)) if day in days)

    return re.sub(rf"(?<![\w.:/])(\d{{1,2}})\.?(\s*[-–/+&]\s*|\s(?:{links})\s)(\d{{1,2}})(?:\.(?=\s|$))?(?![\w:/-])", said, text)


def of_the_rest(
    phrase: Phrase, whole: Sequence[Stretch], rest: Sequence[Stretch], called: Callable[[str], str | None]
) -> "Rest | None":
    """What somebody who is offered a part of the ``whole`` says of the ``rest``: who is to do it, by name, or whoever, or they
    themselves; None for words about something else, and for a no."""
    text, whole = clean(phrase.text), _joined(whole)
    if len(text) > LONGEST:
        return None
    for name in likely(text) or PLAIN:
        on, tables = replace(phrase, text=text.strip(" ?")), _tables(name)
        reader, of_all = _Reader(on, name, rest, (), called), _Reader(on, name, whole, (), called)
        words, part = words_of(text, name), of_all.part(tables)
        elsewhere = not part and any(not one for one in of_all.each(tables))
        if holds(without(words, tables.takes), tables.nots) or elsewhere:
            continue
        names, others = reader.names(text), holds(words, tables.others)
        just_it = bool(part) and not _less(part, rest) and not _less(rest, part)
        about = holds(words, tables.rest) or just_it
        plainly = not part and not on_terms(text, name) and reader.plain(tables)
        who = holds(words, tables.who)
        if names or others or who or (just_it and "?" in text):
            if about or (bool(names) and (plainly or bool(reader.timed(tables)))):
                return Rest(names, own=False, named=holds(words, tables.rest), asks=who or "?" in text, who=who, plainly=plainly)
        elif not on_terms(text, name) and "?" not in text:
            does = holds(words, tables.takes) or (holds(words, tables.own) and holds(words, tables.does))
            own = holds(words, tables.speaker | tables.own)
            if (own and about) or (does and plainly):
                return Rest((), own=True, named=True)
    return None


@dataclass(frozen=True, slots=True)
class Rest:
    """``names`` are asked for it, nobody in particular where there are none; ``own``: the speaker does it; ``named``: it is
    sure that it is this, and not said by its times alone; ``asks``: it is asked who does, by the word for it with
    ``who``; ``plainly``: nothing else is said."""

    names: tuple[str, ...]
    own: bool
    named: bool
    asks: bool = False
    who: bool = False
    plainly: bool = False


def refuses(text: str) -> bool:
    """Whether a word of refusing stands in words, in whatever language."""
    return any(holds(words_of(text, name), _tables(name).nots) for name in likely(text) or PLAIN)


def to_all(phrase: Phrase, whole: Sequence[Stretch], called: Callable[[str], str | None], known: Sequence[str]) -> bool:
    """Whether nothing beside a yes says that it may not be to all of the ``whole``: no "not", "but" or condition, nobody but those
    who are ``known``, and no time that isn't all of it."""
    text = clean(phrase.text)
    for name in likely(text) or PLAIN:
        tables, reader = _tables(name), _Reader(replace(phrase, text=text), name, whole, (), called)
        words = without(words_of(text, name), tables.takes | tables.kindly)
        but = bool(tables.but) and re.search(rf"(?<!\w)(?:{tables.but})(?!\w)", text, re.IGNORECASE) is not None
        times = reader.each(tables)
        of_it = [one for part in times for one in part or ()]
        other = any(not part for part in times) or (bool(times) and bool(_less(whole, of_it)))
        if but or other or holds(words, tables.nots) or on_terms(text, name) or not {*reader.names(text)} <= {*known}:
            return False
    return True


def of_all(text: str) -> bool:
    """Whether words speak of all of it: "Lee can do both"."""
    return any(holds(words_of(text, name), phrases_of(name)("whole", "both")) for name in likely(text) or PLAIN)


def able(text: str) -> bool:
    """Whether words say that something can be done, and none that it can't: "the week after works"."""
    every = [(words_of(text, name), _tables(name)) for name in likely(text) or PLAIN]
    return any(holds(words, one.able - one.barely) and not holds(words, one.nots) for words, one in every)


def takes_it(text: str) -> bool:
    """Whether words of doing it oneself stand in others, whatever is said besides: "never mind, I'll do it"."""
    every = [(words_of(text, name), _tables(name)) for name in likely(text) or PLAIN]
    return any(holds(words, one.takes) or (holds(words, one.own) and holds(words, one.does)) for words, one in every)


def named_by(text: str, called: Callable[[str], str | None]) -> tuple[str, ...]:
    """The full names of those whom words name."""
    found = (called(word.strip(SIGNS).removesuffix("'s")) for word in text.split())
    return tuple(dict.fromkeys(name for name in found if name))


def named_in(phrase: Phrase, whole: Sequence[Stretch]) -> list[Stretch]:
    """What of the ``whole`` the times in words are, whatever they say of them."""
    text = clean(phrase.text)
    every = [_Reader(replace(phrase, text=text), name, whole, (), lambda _: None) for name in likely(text) or PLAIN]
    return next((found for one in every if (found := one.timed(_tables(one.language)))), [])


def _share(reader: "_Reader") -> Share | None:
    read = list(reader.clauses())
    ours = [one for one in read if one.ours]
    known = [one for one in ours if one.part is not None]
    if not ours:
        return None
    others = "; ".join(one.others for one in read if one.others)
    names = tuple(dict.fromkeys(name for one in read for name in one.names))
    terms = any(one.terms for one in read)
    doubt = any(not one.ours and one.part for one in read)  # "morning ok, meeting 11-12"
    if any(one.part is None and not (one.some or one.rest) for one in ours) or not known or doubt:
        return Share(vague=True, terms=terms, others=others, names=names)
    takes = [part for one in known if one.ours == "yes" for part in one.part or ()]
    leaves = [part for one in known if one.ours == "no" for part in one.part or ()]
    for rest in (one.ours for one in ours if one.rest):
        takes, leaves = (_less(reader.whole, leaves), leaves) if rest == "yes" else (takes, _less(reader.whole, takes))
    if all(one.ours == "no" for one in known) or (reader.gives_back and leaves):
        takes = list(reader.whole)
        if not leaves or not (reader.gives_back or _less(takes, leaves)):
            return None  # of another time, or a no to all of it
    part = _less(_joined(takes), leaves)
    if not part and not leaves and any(one.dated for one in known):
        return None
    return Share(tuple(part), sure=any(one.ours == "yes" for one in ours), terms=terms, others=others, names=names)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the clauses of a phrase by the tables of one language."""

    phrase: Phrase
    language: str
    whole: Sequence[Stretch]
    offered: Sequence[Stretch]
    called: Callable[[str], str | None]
    gives_back: bool = False

    def clauses(self) -> Iterator[_Clause]:
        tables = _tables(self.language)
        text = re.sub(rf"^\W*(?:{tables.greets})(?!\w)", "", self.phrase.text, flags=re.IGNORECASE)
        text = re.sub(rf"\s(?=(?:{tables.terms})(?!\w))", "; ", text, flags=re.IGNORECASE)
        for part in CLAUSES.split(text):
            excepts = False
            pieces = re.split(rf"(?<!\w)({tables.but})(?!\w)", part, flags=re.IGNORECASE) if tables.but else [part]
            for at, piece in enumerate(pieces):
                if at % 2:  # "all but the last hour" takes that away
                    before = self._words(pieces[at - 1])
                    excepts = bool(before) and before[-1:] in tables.whole
                    continue
                for one in self._linked(piece, tables):
                    read = self._clause(one, tables, excepts=excepts)
                    if read is not None and not (at + 1 < len(pieces) and self._words(piece)[-1:] in tables.whole):
                        yield read

    def _linked(self, text: str, tables: _Tables) -> list[str]:
        """What stands on both sides of an "and", where that goes on with somebody else."""
        parts = re.split(rf"(?<!\w)(?:{tables.links})(?!\w)", text, flags=re.IGNORECASE)
        found = parts[:1]
        for part in parts[1:]:
            if self.names(part) or holds(self._words(part), tables.others):
                found.append(part)
            else:
                found[-1] = text[text.find(found[-1]) : text.find(part, text.find(found[-1])) + len(part)]
        return found

    def _clause(self, text: str, tables: _Tables, *, excepts: bool) -> _Clause | None:
        every = self._words(text)
        if not every:
            return None
        names, words = self.names(text), without(every, tables.kindly)
        terms = on_terms(text, self.language)
        own = holds(every, tables.speaker) and not holds(every[:1], tables.others)
        rest = holds(words, tables.rest)
        theirs = bool(names or holds(without(every, tables.rest), tables.others))
        if theirs and not own and not self.gives_back:
            return _Clause("", (), terms, others=text.strip(), names=names)
        if holds(words, tables.later):  # "I'll look at it in the afternoon"
            return _Clause("", (), terms)
        fraction, used = self._fraction(words, tables)
        spans, left = ((), words) if used else self._times(text, tables)
        left = without(left, used) if used else left
        ends = bool(spans) and all(span.open_end for span in spans) and holds(left, tables.beyond)  # "from 1 no more"
        left = without(left, tables.beyond)
        timed = bool(used) or bool(spans)
        whole = not timed and holds(words, tables.whole)
        if not timed and not whole:
            return _Clause("", (), terms) if terms else None
        refuses = excepts or ends or holds(without(left, tables.takes), tables.nots)
        if whole:
            return _Clause("yes", None, some=True) if refuses else None  # "not all of it" is some of it
        plainly = all((word,) in tables.able | tables.beside for word in without(left, tables.takes))
        agrees = plainly or holds(left, tables.able - tables.barely)
        given = self.gives_back and (theirs or not agrees)  # "can Jo do Tuesday instead of me?"
        says = "no" if refuses or given else "yes" if agrees else ""
        part = fraction if used else self._within(spans if says == "no" else self._through(spans))
        dated = any(not span.undated for span in spans)
        rest = rest and not self.offered
        return _Clause(says, tuple(part) if part is not None else None, terms, dated=dated, rest=rest)

    def _fraction(self, words: Words, tables: _Tables) -> tuple[list[Stretch] | None, frozenset[Words]]:
        """A half, some hours, or the rest, and the words that say so; None for one that can't be told."""
        rest = next((one for one in tables.rest if holds(words, frozenset({one}))), None)
        if rest is not None:
            return (_less(self.whole, self.offered) if self.offered else None), frozenset({rest})
        early, late = holds(words, tables.early), holds(words, tables.late)
        half = _first_of(words, tables.half)
        hours = _first_of(words, tables.hour)
        days = _first_of(words, tables.day)
        units = tables.early | tables.late | tables.half | tables.hour | tables.day
        used = frozenset({(word,) for word in words if (word,) in units})
        if half and early != late and len(self.whole) == 1:
            start, end = self.whole[0]
            middle = start + (end - start) / 2
            return [(start, middle) if early else (middle, end)], used
        if (hours or days) and early != late:
            number = next((tables.numbers[word] for word in words if word in tables.numbers and (word,) not in used), 1)
            used |= {(word,) for word in words if word in tables.numbers}
            nth = next((tables.numbers[word] for word in words if word in tables.numbers and (word,) in tables.late), 0)
            if not hours:
                every = pieces(self.whole)
                if nth:  # "the second one", which of many is not the last
                    return every[nth - 1 : nth] or None, used
                return (every[:number] if early else every[-number:]) if number < len(every) else None, used
            length = timedelta(hours=number)
            start, end = self.whole[0][0] + timedelta(hours=nth - 1 if nth else 0), self.whole[-1][1]
            return ([(start, start + length)] if early or nth else [(end - length, end)]), used
        if half or (holds(words, tables.some_of) and not self._times(self.phrase.text, tables)[0]):
            return None, frozenset(tables.some_of | tables.half)
        return None, frozenset()

    def _times(self, text: str, tables: _Tables) -> tuple[tuple[Span, ...], Words]:
        """The times in a clause, each as long as it can be read whole, and the words besides."""
        tokens = list(TOKEN.finditer(text))[:MOST_WORDS]
        free, spans = set(range(len(tokens))), list[tuple[int, Span]]()
        for size in range(len(tokens), 0, -1):
            for at in range(len(tokens) - size + 1):
                if not free.issuperset(range(at, at + size)):
                    continue
                words = text[tokens[at].start() : tokens[at + size - 1].end()]
                forms = dict.fromkeys((words.lstrip(SIGNS), words.strip(SIGNS)))  # "15." is a day in some languages
                every = (_found(said, self.phrase, self.whole, of) for of in (self.language, None) for said in forms)
                found = next((one for one in every if one), [])
                if found:
                    spans += [(at, span) for span in found]
                    free -= set(range(at, at + size))
        left = " ".join(tokens[at].group() for at in sorted(free))
        return tuple(span for _, span in sorted(spans, key=lambda one: one[0])), self._words(left)

    def plain(self, tables: "_Tables") -> bool:
        """Whether its words say no more than that somebody does it."""
        left = without(self._words(self.phrase.text), tables.takes | tables.kindly)
        names = {(word,) for word in left if self.called(word) or re.fullmatch(tables.links, word)}
        return all((word,) in tables.beside | tables.able | tables.own | tables.does | tables.others | names for word in left)

    def part(self, tables: "_Tables") -> list[Stretch]:
        """The same, or a half or some hours of it."""
        found, used = self._fraction(self._words(self.phrase.text), tables)
        return found or [] if used else self.timed(tables)

    def timed(self, tables: "_Tables") -> list[Stretch]:
        """What of the whole the times in its words are."""
        return self._within(self._through(self._times(self.phrase.text, tables)[0])) or []

    def each(self, tables: "_Tables") -> list[list[Stretch] | None]:
        """What of the whole each of the times in its words is, which may be nothing."""
        return [self._within([one]) for one in self._through(self._times(self.phrase.text, tables)[0])]

    def _through(self, spans: Sequence[Span]) -> list[Span]:
        """Times as they are taken: "till Wednesday" has that day, where it is a day that is said."""
        return [replace(one, end=_day_after(one.end)) if self._is_through(one) else one for one in spans]

    def _is_through(self, one: Span) -> bool:
        if not one.open_start or not one.all_day or not isinstance(one.end, datetime):
            return False
        phrase, last = self.phrase, one.end + DAY
        nows = (self.whole[0][0] - DAY, phrase.now)
        plain = (find(one.said, now=now, timezone=phrase.timezone, date_order=phrase.date_order).spans for now in nows)
        return any(len(spans) == 1 and spans[0].start is not None and spans[0].end == last for spans in plain)  # not of "before"

    def _within(self, spans: Sequence[Span]) -> list[Stretch] | None:
        found: list[Stretch] = []
        for span in spans:
            clock = next((side for side in (span.start, span.end) if isinstance(side, time)), None)
            loose = EXPLICIT.search(span.said) is None and (any(map(str.isdigit, span.said)) or clock not in EVEN)
            if (part := within([span], self.whole, loose=loose)) is None:
                return None
            found += part
        return found

    def names(self, text: str) -> tuple[str, ...]:
        return named_by(text, self.called)

    def _words(self, text: str) -> Words:
        return words_of(text, self.language)


def _found(said: str, phrase: Phrase, whole: Sequence[Stretch], language: str | None) -> list[Span]:
    """What a stretch of words means that is all of a time: days are those of what they are asked for."""
    if not said or (said.strip(SIGNS).isdigit() and len(said) < 3):
        return []

    def read(now: datetime) -> tuple[Span, ...]:
        return looked(now).spans

    def looked(now: datetime) -> When:
        return find(said, now=now, timezone=phrase.timezone, date_order=phrase.date_order, alone=True, language=language)

    then = whole[0][0] - DAY if whole else phrase.now
    when = looked(then)
    read_ = {at for first, last in when.taken for at in range(first, last)}
    if any(one.end is None and not one.open_end for one in when.spans) or any(
        sign.isalnum() and at not in read_ for at, sign in enumerate(said)
    ):
        return []
    found = when.spans
    if when.recurrence:
        return [replace(one, said=said, start=_time(one.start), end=_time(one.end)) for one in found if one.part]
    moved = [one.later(DAY) for one in found]
    if any(not one.undated for one in found) and [(one.start, one.end) for one in read(then + DAY)] == [
        (one.start, one.end) for one in moved
    ]:
        found = read(phrase.now)  # "tomorrow" is the same whatever they are asked for
    return [replace(one, said=said) for one in found]


def _day_after(side: datetime | time | None) -> datetime | time | None:
    return side + DAY if isinstance(side, datetime) else side


def _time(side: datetime | time | None) -> time | None:
    return side.time() if isinstance(side, datetime) else side


@cache
def _tables(name: str) -> _Tables:
    tables, phrases = answers_of(name), phrases_of(name)

    def single(*keys: str) -> frozenset[Words]:
        return frozenset((word,) for phrase in phrases(*keys) for word in phrase)

    def links(key: str) -> str:
        said = {" ".join(phrase) for phrase in tables.get(key, ())}
        return "|".join(map(re.escape, sorted(said, key=len, reverse=True)))

    return _Tables(
        half=single("half"),
        early=single("early"),
        late=single("late"),
        hour=single("hour"),
        day=single("day"),
        rest=phrases("rest"),
        some_of=single("some_of"),
        whole=single("whole"),
        able=single("able"),
        barely=single("barely"),
        takes=phrases("takes", "yes"),
        nots=single("nots") | phrases("none"),
        later=single("later") | phrases("owned"),
        kindly=phrases("kindly"),
        others=single("others"),
        speaker=single("speaker"),
        beside=single("beside", "filler"),
        beyond=phrases("beyond"),
        own=single("own"),
        who=single("who"),
        does=single("does"),
        numbers={word: number for number in range(1, MOST + 1) for phrase in tables.get(str(number), ()) for word in phrase}
        | {str(number): number for number in range(1, 25)},
        but=links("but"),
        greets=links("greets"),
        terms=links("unless"),
        links="|".join(sorted({re.escape(word) for phrase in tables.get("and_", ()) for word in phrase})),
    )


def _first_of(words: Words, table: frozenset[Words]) -> str:
    return next((word for word in words if (word,) in table), "")


def _joined(parts: Sequence[Stretch]) -> list[Stretch]:
    """Times as they follow each other, what overlaps or touches as one."""
    found: list[Stretch] = []
    for start, end in sorted(parts):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def _less(parts: Sequence[Stretch], gone: Sequence[Stretch]) -> list[Stretch]:
    """What is left of some times without others."""
    left = list(parts)
    for first, last in gone:
        left = [one for start, end in left for one in ((start, min(end, first)), (max(start, last), end)) if one[0] < one[1]]
    return left
