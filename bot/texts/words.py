"""What texts of every language are made of: their shapes, without a word of any."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class SystemWords:
    """In one language: ``label`` "Everbridge", ``place`` "in Everbridge under Scheduling", where one looks for oneself, and
    ``missing``, what ``check`` says to the operator, in English, where it is not set up."""

    label: str
    place: str
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Absent:
    """Who is to be away, for a sentence to whoever asked: ``name`` is empty where they are that themselves. ``on_call`` says
    whether they are on call then, so that they stay on duty while nothing is booked."""

    name: str = ""
    on_call: bool = False


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
