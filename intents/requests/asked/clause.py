"""What one clause of somebody who is asked says of some times: a half of them, some hours, a day, or the rest, and whether they
take it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from intents.phrase import Phrase
from intents.requests.asked.phrases import MOST_WORDS, SIGNS, Words, holds, named_by, on_terms, without, words_of
from intents.requests.asked.reply import CLAUSES
from intents.requests.asked.tables import Tables, tables_of
from intents.requests.asked.verdicts import verdicts
from intents.requests.asked.within import DAY, MOMENT, Stretch, less, pieces, within
from intents.when import Span, When, find
from intents.when import tongues as spoken

TOKEN = re.compile(r"\S+")
EXPLICIT = re.compile(r"\d\s*[ap]\.?m|(?<!\d)0\d|(?<!\d)(?:1[3-9]|2[0-4])(?!\d)", re.IGNORECASE)
EVEN = (time(), time(12))
"""Noon and midnight, which are called by their names."""


@dataclass(frozen=True, slots=True)
class Clause:
    """``ours`` is what it says of the speaker: "yes", "no", or "" where neither can be told. ``part`` is of which times, None where
    that can't be told; ``some``, that it is only said not to be all; ``dated``, that days are named; ``rest``, that it is of what
    else they say leaves, ``otherwise`` in a word that says so of what they can't; ``bare``, that nothing but times is said;
    ``leaves``, that they go or come then, ``supposed``, that they would; ``unsaid``, that no word says whether they take it;
    ``denied``, that it is a yes by what it denies ("not before 10")."""

    ours: str
    part: tuple[Stretch, ...] | None
    terms: bool = False
    some: bool = False
    dated: bool = False
    others: str = ""
    names: tuple[str, ...] = ()
    rest: bool = False
    otherwise: bool = False
    bare: bool = False
    leaves: bool = False
    supposed: bool = False
    unsaid: bool = False
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the clauses of a phrase by the tables of one language."""

    phrase: Phrase
    language: str
    whole: Sequence[Stretch]
    offered: Sequence[Stretch]
    called: Callable[[str], str | None]
    gives_back: bool = False

    def clauses(self) -> Iterator[Clause]:
        tables = tables_of(self.language)
        text = re.sub(rf"^\W*(?:{tables.greets})(?!\w)", "", self.phrase.text, flags=re.IGNORECASE)
        text = re.sub(rf"(?<!\w)(?:{tables.courtesies})(?!\w)", "", text, flags=re.IGNORECASE)  # no "Tuesday after" in "after all"
        text = re.sub(rf"\s(?=(?:{tables.terms})(?!\w))", "; ", text, flags=re.IGNORECASE)
        before, named = list[Clause](), None
        for part in CLAUSES.split(text):
            for said in verdicts(part, tables, lambda words: self._is_timed(words, tables)):
                if named is not None and (then := self._pointed(said, named, tables)) is not None:
                    before = [one for one in before if one.ours != "" or one.others] + [then]
                    continue
                yield from before
                before, named = list(self._divided(said, tables)), self._named(said, tables)
        yield from before

    def _named(self, text: str, tables: Tables) -> datetime | time | None:
        """The one moment that words name, to which others may point."""
        spans = self._times(text, tables, points=True)[0]
        if len(spans) != 1 or (spans[0].end is not None and spans[0].start is not None and not spans[0].all_day):
            return None
        return spans[0].start if spans[0].start is not None else spans[0].end

    def _pointed(self, text: str, named: datetime | time, tables: Tables) -> Clause | None:
        """What is said of the times until or from a moment that was named before: "train at 3, fine until then", "dentist till 12,
        then I'm free". None where that can't be told."""
        words = self._words(text)
        till, since = holds(words, tables.till_then), holds(words, tables.since_then) or words[:1] in tables.then
        if till is since or self._times(text, tables, points=True)[0] or self.names(text) or holds(words, tables.others):
            return None
        left = without(without(words, tables.till_then | tables.since_then), tables.then)
        refuses, able = holds(left, tables.nots), holds(left, tables.able - tables.barely)
        plainly = all((word,) in tables.able | tables.beside for word in without(left, tables.takes))
        span = Span(None if till else named, named if till else None, all_day=False, said="", open_start=till, open_end=since)
        part = self._within([span]) if refuses or able or plainly else None
        return Clause("no" if refuses else "yes", tuple(part), dated=isinstance(named, datetime)) if part else None

    def turns(self) -> bool:
        """Whether a "but" stands in the words."""
        tables = tables_of(self.language)
        return any(said in tables.but for said in re.split(tables.leaves_out, self.phrase.text.casefold())[1::2])

    def _divided(self, text: str, tables: Tables) -> Iterator[Clause]:
        """What is taken, and what of that is left out behind it: "Monday, except the last hour"."""
        said = re.split(tables.leaves_out, text, flags=re.IGNORECASE)
        before: Clause | None = None
        for at in range(0, len(said), 2):
            bar = said[at - 1] if at else ""
            words = self._words(said[at - 2]) if at else ()
            excepts = bool(bar) and (bar.casefold() not in tables.but or any((word,) in tables.whole for word in words[-2:]))
            whole = before.part if excepts and before is not None and before.ours == "yes" and before.part else self.whole
            for one in self._linked(said[at], tables):
                read = replace(self, whole=whole)._clause(one, tables, excepts=excepts)
                if read is None and excepts and re.search(r"\d", one):
                    read = Clause("yes", None, some=True)  # "except for an hour at 12"
                if read is not None and not (at + 1 < len(said) and self._words(said[at])[-1:] in tables.whole):
                    before = read
                    yield read

    def _is_timed(self, text: str, tables: Tables) -> bool:
        words = self._words(text)
        return holds(words, tables.rest) or bool(self._fraction(words, tables)[1] or self._times(text, tables)[0])

    def _linked(self, text: str, tables: Tables) -> list[str]:
        """What stands on both sides of an "and", where that goes on with somebody else."""
        starts = [0]
        for link in re.finditer(rf"(?<!\w)(?:{tables.links})(?!\w)", text, flags=re.IGNORECASE):
            behind = re.split(rf"(?<!\w)(?:{tables.links})(?!\w)", text[link.end() :], maxsplit=1, flags=re.IGNORECASE)[0]
            words = self._words(behind)
            verdict = tables.able | tables.nots | tables.goes | tables.comes
            both = holds(words, verdict) and holds(self._words(text[starts[-1] : link.start()]), verdict)
            own = both and bool(self._times(behind, tables, points=True)[0])  # "not Monday and only Tuesday"
            if own or self.names(behind) or holds(words, tables.others):
                starts.append(link.end())
        return [text[first:last] for first, last in zip(starts, [*starts[1:], len(text)], strict=True)]

    def _clause(self, text: str, tables: Tables, *, excepts: bool) -> Clause | None:
        every = self._words(text)
        if not every:
            return None
        names, words = self.names(text), without(every, tables.kindly)
        terms = on_terms(text, self.language)
        own = holds(every, tables.speaker) and not holds(every[:1], tables.others)
        rest = holds(words, tables.rest)
        theirs = bool(names or holds(without(every, tables.rest), tables.others))
        if theirs and not own and not self.gives_back:
            return Clause("", (), terms, others=text.strip(), names=names)
        if holds(words, tables.later):  # "I'll look at it in the afternoon"
            return Clause("", (), terms)
        fraction, used = self._of_its_day(text, tables)._fraction(words, tables)
        if not used and (edge := self._edge(text, every, tables)) is not None:
            return replace(edge, terms=terms)
        spans, left = ((), words) if used else self._times(text, tables)
        left = without(left, used) if used else left
        ends = bool(spans) and all(span.open_end for span in spans) and holds(left, tables.beyond)  # "from 1 no more"
        left = without(left, tables.beyond) if all(span.open_start or span.open_end for span in spans) else left
        timed = bool(used) or bool(spans)
        whole = not timed and holds(words, tables.whole)
        if not timed and not whole:
            return Clause("", (), terms) if terms else None
        refuses = excepts or ends or holds(without(left, tables.takes), tables.nots)
        if not refuses and any(holds(said, tables.away) for said in (words, without(without(words, used), tables.beside))):
            if not all(map(self._is_then, spans)):
                return None  # "I'm off Monday", who is asked for a Monday in three weeks
            refuses = True
        if whole or (refuses and holds(words, tables.both)):
            return Clause("yes", None, some=True) if refuses else None  # "not all of it" is some of it
        plainly = all((word,) in tables.able | tables.beside for word in without(left, tables.takes))
        agrees = plainly or holds(left, tables.able - tables.barely)
        given = self.gives_back and (theirs or not agrees)  # "can Jo do Tuesday instead of me?"
        says = "no" if refuses or given else "yes" if agrees else ""
        if says == "yes" and self._is_some_of_a_night(spans, only=holds(words, tables.only)):
            return Clause("yes", None, terms, some=True)
        part = fraction if used else self._within(spans if says == "no" else self._through(spans))
        dated = any(not span.undated for span in spans)
        if says == "yes" and part is None and not dated and holds(without(every, tables.takes), tables.nots):
            return Clause("yes", None, terms, some=True)  # "not till 3", of what ends at 3
        rest = rest and not self.offered
        otherwise, bare = rest and holds(words, tables.otherwise), not used and not holds(left, tables.able)
        made = Clause(says, tuple(part) if part is not None else None, terms, dated=dated, rest=rest)
        denied = says == "yes" and holds(without(every, tables.takes), tables.nots)
        return replace(made, otherwise=otherwise, bare=bare, unsaid=not (refuses or agrees), denied=denied)

    def _of_its_day(self, text: str, tables: Tables) -> "Reader":
        """The same of the one of several shifts whose day a clause names: "the first half of Friday night"."""
        if len(self.whole) < 2:
            return self
        units = tables.early | tables.late | tables.half | tables.hour
        bare = " ".join(word for word in text.split() if not {*((one,) for one in self._words(word))} & units)
        days = [span for span in self._times(bare, tables)[0] if not span.undated and (span.all_day or span.part)]
        own = self._parts(days, self.whole) if days else None
        return replace(self, whole=own) if own and len(own) == 1 and own[0] in self.whole else self

    def _fraction(self, words: Words, tables: Tables) -> tuple[list[Stretch] | None, frozenset[Words]]:
        """A half, some hours, or the rest, and the words that say so; None for one that can't be told."""
        rest = next((one for one in tables.rest if holds(words, frozenset({one}))), None)
        if rest is not None:
            return (less(self.whole, self.offered) if self.offered else None), frozenset({rest})
        early, late = holds(words, tables.early), holds(words, tables.late)
        half = _first_of(words, tables.half)
        hours = _first_of(words, tables.hour)
        several = hours in tables.hours
        days = _first_of(words, tables.day)
        units = tables.early | tables.late | tables.half | tables.hour | tables.day
        used = frozenset({(word,) for word in words if (word,) in units})
        if half and early != late and len(self.whole) == 1:
            start, end = self.whole[0]
            middle = start + (end - start) / 2
            return [(start, middle) if early else (middle, end)], used
        counted = any(word in tables.numbers and (word,) not in tables.late | tables.early for word in words)
        if (hours or days or (counted and len(pieces(self.whole)) > 1)) and early != late:
            number = next((tables.numbers[word] for word in words if word in tables.numbers and (word,) not in used), 0)
            if several and not number:  # "the first few hours"
                return None, used
            number = number or 1
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

    def _edge(self, text: str, words: Words, tables: Tables) -> Clause | None:
        """That what is behind the moment at which they go isn't theirs, or before the one at which they come: "I'd need to leave at
        3", "I get in at 10". None where they say neither; of several clocks it can't be told."""
        spans, left = self._times(text, tables, points=True)
        words = without(words, tables.onward)
        goes, comes = (holds(words, table) or holds(left, table) for table in (tables.goes, tables.comes))
        clocks = [one for one in spans if not one.all_day]
        if goes is comes or not clocks:
            return None
        side = _from(clocks[0]) if goes else _until(clocks[0])
        part = self._within([side if one is clocks[0] else one for one in spans]) if side and len(clocks) == 1 else None
        if part is None:
            return Clause("yes", None, some=True) if len(clocks) > 1 else None
        supposed = holds(self._words(text), tables.supposes)
        return Clause("no", tuple(part), dated=any(not one.undated for one in spans), leaves=True, supposed=supposed)

    def _times(self, text: str, tables: Tables, *, points: bool = False) -> tuple[tuple[Span, ...], Words]:
        """The times in a clause, each as long as it can be read whole, and the words besides; with ``points``, moments too."""
        tokens = list(TOKEN.finditer(text))[:MOST_WORDS]
        free, spans = set(range(len(tokens))), list[tuple[int, Span]]()
        small = spoken.tongue(self.language).own if self.language in spoken.names() else frozenset[str]()
        for size in range(len(tokens), 0, -1):
            for at in range(len(tokens) - size + 1):
                if not free.issuperset(range(at, at + size)):
                    continue
                words = text[tokens[at].start() : tokens[at + size - 1].end()]
                forms = dict.fromkeys((words.lstrip(SIGNS), words.strip(SIGNS)))  # "15." is a day in some languages
                if spoken.plain(words.strip(SIGNS)) in small:  # "mon fils" is no Monday
                    continue
                every = (_found(said, self.phrase, self.whole, of, points=points) for of in (self.language, None) for said in forms)
                found = next((one for one in every if one), [])
                if found:
                    spans += [(at, span) for span in found]
                    free -= set(range(at, at + size))
        left = " ".join(tokens[at].group() for at in sorted(free))
        return tuple(span for _, span in sorted(spans, key=lambda one: one[0])), self._words(left)

    def plain(self, tables: "Tables") -> bool:
        """Whether its words say no more than that somebody does it."""
        left = without(self._words(self.phrase.text), tables.takes | tables.kindly)
        names = {(word,) for word in left if self.called(word) or re.fullmatch(tables.links, word)}
        return all((word,) in tables.beside | tables.able | tables.own | tables.does | tables.others | names for word in left)

    def part(self, tables: "Tables") -> list[Stretch]:
        """The same, or a half or some hours of it."""
        found, used = self._fraction(self._words(self.phrase.text), tables)
        return found or [] if used else self.timed(tables)

    def placed(self, tables: "Tables") -> bool:
        """Whether a half or some hours of the whole are said by their place."""
        return bool(self._fraction(self._words(self.phrase.text), tables)[0])

    def timed(self, tables: "Tables") -> list[Stretch]:
        """What of the whole the times in its words are."""
        return self._within(self._through(self._times(self.phrase.text, tables)[0])) or []

    def each(self, tables: "Tables") -> list[list[Stretch] | None]:
        """What of the whole each of the times in its words is, which may be nothing."""
        return [self._within([one]) for one in self._through(self._times(self.phrase.text, tables)[0])]

    def moments(self, text: str, tables: Tables) -> tuple[list[datetime], Words]:
        """When the times in words begin, or are, of the whole, and the words besides; none where one of them is in none of it."""
        spans, left = self._times(text, tables, points=True)
        found = list[datetime]()
        for one in spans:
            at = one.start if one.start is not None else one.end
            part = self._within([replace(one, start=at, end=None, open_start=False, open_end=True)])
            if not part or one.all_day:
                return [], left
            found.append(min(start for start, _ in part))
        return found, left

    def _through(self, spans: Sequence[Span]) -> list[Span]:
        """Times as they are taken: "till Wednesday" has that day, where it is a day that is said."""
        return [replace(one, end=_day_after(one.end)) if self._is_through(one) else one for one in spans]

    def _is_then(self, one: Span) -> bool:
        """Whether a time is the same for whoever isn't asked for any."""
        phrase = self.phrase
        plain = find(one.said, now=phrase.now, timezone=phrase.timezone, date_order=phrase.date_order, alone=True).spans
        return one.undated or any((said.start, said.end) == (one.start, one.end) for said in plain)

    def _is_some_of_a_night(self, spans: Sequence[Span], *, only: bool) -> bool:
        """Whether an evening is taken of nights: "the evening", or "only" that of what is one night, is less than it, and till when
        can't be told."""
        nights = [one for one in pieces(self.whole) if one[0].date() < (one[1] - MOMENT).date()]
        only, clocked = only and len(self.whole) == 1, not all(one.part or one.all_day for one in spans)
        return bool(nights) and not clocked and any(one.part == "eve" and (only or one.undated) for one in spans)

    def _is_through(self, one: Span) -> bool:
        if not one.open_start or not one.all_day or not isinstance(one.end, datetime):
            return False
        phrase, last = self.phrase, one.end + DAY
        nows = (self.whole[0][0] - DAY, phrase.now)
        plain = (find(one.said, now=now, timezone=phrase.timezone, date_order=phrase.date_order).spans for now in nows)
        return any(len(spans) == 1 and spans[0].start is not None and spans[0].end == last for spans in plain)  # not of "before"

    def _within(self, spans: Sequence[Span]) -> list[Stretch] | None:
        """What of the whole they are; clocks beside days are of these: "Thursday I can only do till 4"."""
        days = [one for one in spans if not one.undated]
        clocks = [one for one in spans if one.undated]
        apart = days and clocks and all(one.all_day or one.part == "eve" for one in days)
        if not apart:
            return self._parts(spans, self.whole)
        meant = self._parts(days, self.whole)
        return self._parts(clocks, meant) if meant else meant

    def _parts(self, spans: Sequence[Span], whole: Sequence[Stretch]) -> list[Stretch] | None:
        found: list[Stretch] = []
        for span in spans:
            clock = next((side for side in (span.start, span.end) if isinstance(side, time)), None)
            loose = EXPLICIT.search(span.said) is None and (any(map(str.isdigit, span.said)) or clock not in EVEN)
            if (part := within([span], whole, loose=loose)) is None:
                return None
            found += part
        return found

    def names(self, text: str) -> tuple[str, ...]:
        return named_by(text, self.called)

    def _words(self, text: str) -> Words:
        return words_of(text, self.language)


def _from(one: Span) -> Span | None:
    """What is behind the one moment that a time is; None for two of them."""
    at = one.start or one.end
    return replace(one, start=at, end=None, open_start=False, open_end=True) if one.start is None or one.end is None else None


def _until(one: Span) -> Span | None:
    """What is before it, on its day."""
    at = one.start or one.end
    start = datetime.combine(at.date(), time()) if isinstance(at, datetime) else None
    open_ = start is None
    return replace(one, start=start, end=at, open_start=open_, open_end=False) if one.start is None or one.end is None else None


def _found(said: str, phrase: Phrase, whole: Sequence[Stretch], language: str | None, *, points: bool = False) -> list[Span]:
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
    if any(one.end is None and not (one.open_end or points) for one in when.spans) or any(
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


def _first_of(words: Words, table: frozenset[Words]) -> str:
    return next((word for word in words if (word,) in table), "")
