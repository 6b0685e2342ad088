"""What texts of every language are made of: their shapes, without a word of any."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


def joined(items: Sequence[str], link: str) -> str:
    """Items in a row, a word before the last: "Sam, Lee and Jo"; empty without any."""
    return f"{', '.join(items[:-1])} {link} {items[-1]}" if len(items) > 1 else "".join(items)


def several(when: str) -> bool:
    """Whether a text names several times: "Mon 09:00–17:00; Tue 09:00–17:00", "5 shifts, Mon–Fri"."""
    return ";" in when or when[:1].isdigit()


@dataclass(frozen=True, slots=True)
class SystemWords:
    """In one language: ``label`` "Everbridge", ``place`` "in Everbridge under Scheduling", where one looks for oneself, and
    ``missing``, what ``check`` says to the operator, in English, where it is not set up."""

    label: str
    place: str
    missing: str = ""


@dataclass(frozen=True, slots=True)
class FailureWords:
    """Why a call failed, as clauses, and what to do about it; ``{system}`` and ``{place}`` are filled in.

    ``refused`` and ``broken`` have them by the HTTP status; the first are those after which it certainly was not done.
    """

    refused: Mapping[int, tuple[str, str]]
    otherwise_refused: tuple[str, str]
    broken: Mapping[int, str]
    unreachable: tuple[str, str]
    silent: str
    unreadable: str
    later: str

    def reason(self, system: SystemWords, status: int | None, *, unsure: bool = False) -> str:
        """A clause without a full stop: "Everbridge is overloaded (503)".

        ``status`` is the HTTP status; None means no answer: with ``unsure`` the connection broke, else none was made.
        """
        if status is None:
            return _filled(self.silent if unsure else self.unreachable[0], system)
        refused = self.refused.get(status, self.otherwise_refused)[0] if 400 <= status < 500 else self.unreadable
        return f"{_filled(self.broken.get(status, refused), system)} ({status})"

    def advice(self, system: SystemWords, status: int | None) -> str:
        """What to do about a call of which nothing came."""
        if status is None:
            return _filled(self.unreachable[1], system)
        return _filled(self.refused.get(status, self.otherwise_refused)[1] if 400 <= status < 500 else self.later, system)


def _filled(form: str, system: SystemWords) -> str:
    return form.format(system=system.label, place=system.place)


@dataclass(frozen=True, slots=True)
class Absent:
    """Who is to be away, for a sentence to whoever asked: ``name`` is empty where they are that themselves. ``on_call`` says
    whether they are on call then, so that they stay on duty while nothing is booked; ``stands`` that what is asked for is a change
    of what is booked, which stays."""

    name: str = ""
    on_call: bool = False
    stands: bool = False


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """Of one kind of question: its title, of who asks and for whom (empty for themselves), its buttons, and what the asker hears
    of a no by somebody and of silence."""

    title: Callable[[str, str], str]
    yes: str
    no: str
    refused: Callable[[str, Absent], str]
    lapsed: Callable[[Absent], str]


@dataclass(frozen=True, slots=True)
class DealWords:
    """How the first line of an asker's card is put: the question at its end, what it may begin with, and what stands behind its
    times."""

    asks: str
    begins: tuple[str, str]
    then: tuple[str, str]

    def told(self, deal: str, zone: str) -> tuple[str, str] | None:
        """What it is about and when, its times with a ``zone`` that is not empty; None for a line that asks otherwise."""
        what, asks, _ = deal.partition(self.asks)
        if not asks:
            return None
        when = what
        for word in self.begins:
            when = when.removeprefix(word)
        for word in self.then:
            when = when.partition(word)[0]
        there = f"{when} ({zone})" if zone else when
        return what.replace(when, there, 1), there


@dataclass(frozen=True, slots=True)
class AskingWords:
    """The first lines of what others are asked: ``of`` each kind, after ``deal``, the asker's own; ``out`` asks whoever is said to
    be out ("{asker} says that you're out {when}: ..."); ``colon`` stands before the times."""

    of: Mapping[str, QuestionWords]
    deal: DealWords
    out: str
    colon: str = ": "

    def title(self, kind: str, asker: str, absent: str, deal: str, zone: str, theirs: str = "") -> str:
        """The first line of the question, which is all that a lock screen shows. ``absent`` is who is out, where that is not the
        asker; ``deal`` the first line of the asker's own card; ``zone`` that of its times, where the reader lives in another, else
        empty; ``theirs`` are the times by the reader's own clock, in the place of the deal's, or where that says none."""
        said, told = self.of[kind].title(asker, absent), self.deal.told(deal, zone)
        if kind == "consent" and told is None and theirs:
            return f"{said}{self.colon}{theirs}"
        if told is None or kind == "swap":
            return said
        what, when = told[0], theirs or told[1]
        if kind == "subject":
            return self.out.format(asker=asker, when=when)
        return f"{said}{self.colon}{what if kind == 'approve' else when}"


@dataclass(frozen=True, slots=True)
class StrainWords:
    """That whoever stands in has hardly any rest: they are on call themselves ("is on call {own}, ⚠ {hard}"), which is ``until``
    and ``since``, or ``again`` since; so many hours in a ``row``, or so few of ``rest``, which may be ``one``.
    ``all_of`` puts the first two together."""

    whole: str
    until: str
    since: str
    again: str
    row: str
    rest: str
    one: str
    all_of: Callable[[Sequence[str]], str]

    def said(self, ends: str, begins: str, row: float, rest: float) -> str:
        """On call until ``ends`` before it, and from ``begins`` after it, where those are said."""
        after = self.again if ends else self.since
        own = self.all_of([words.format(at) for words, at in ((self.until, ends), (after, begins)) if at])
        hard = self.row.format(row) if row else self.one if rest == 1 else self.rest.format(rest)
        return self.whole.format(own=own, hard=hard)


class Clash(Protocol):
    """Why somebody can't, or had better not, cover; ``kind`` is its code."""

    @property
    def kind(self) -> str: ...


class Reasons(Protocol):
    """What is known of somebody who could cover."""

    @property
    def clashes(self) -> Sequence[Clash]: ...
    @property
    def same_calendar(self) -> bool: ...
    @property
    def rested(self) -> bool: ...
    @property
    def covers(self) -> int | None: ...


@dataclass(frozen=True, slots=True)
class What:
    """What has happened, in the words that the sentences are made of.

    ``absent`` is empty for whoever is out themselves, ``covers`` are names; ``when`` is the booking, ``then``, ``now`` are hours,
    ``held`` those that the cover has, or has lost; ``gone`` is who can't be paged, ``by`` the other booking in words.
    """

    absent: str
    covers: Sequence[str]
    when: str
    then: str = ""
    now: str = ""
    held: str = ""
    gone: str = ""
    by: str = ""
