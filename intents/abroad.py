"""Messages in other languages than English, read by the tables of ``intents/languages`` alone: no word of any language stands here.

What is told is the core: being away, for whom, when and with whose cover; working hours; a holiday; taking back, listing, help. The
days go by way of English (``intents.when.translating``), so that all that is asked of an English absence is asked here too.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import time

from intents.clean import fold
from intents.draft import Cover, Draft, Intent
from intents.extent import Extent
from intents.languages import Speech, answer, spoken
from intents.message import LONGEST, Message
from intents.phrase import Phrase
from intents.scene import Named, Part
from intents.shares import share, within
from intents.when import Span, When
from intents.when.finding import find
from intents.when.tongues import plain, tongue
from intents.when.translating import English, returned, translated
from intents.who import People
from intents.words import GIVEN

CLAUSE = re.compile(r"[^.,;!?\n]+(?:[.,](?=\d)[^.,;!?\n]+|\.(?=\s*[\d-])[^.,;!?\n]*|\.(?=\s[a-zà-ÿ])[^.,;!?\n]*)*")
WORD = re.compile(r"[^\W_][\w.'-]*")
LAST = re.compile(r"([^\W\d_]+)\W?\Z")
SIGNATURE = re.compile(r"\n\s*\Z|[,.!]\s*\n")
SIGNS = re.compile(r"[.,;!\n]")
SIGNED = re.compile(r"[,/&+]")


def read(phrase: Phrase, text: str) -> Draft | None:
    """What the message asks for, if it is in a language that there are tables for; None for English."""
    plain_draft = Draft("unknown", phrase.text, phrase.now, phrase.timezone)
    if (said := answer(text)) in ("help", "undo"):
        return replace(plain_draft, intent="help" if said == "help" else "undo", because=((text.strip(), "intent", "plain word"),))
    text = unicodedata.normalize("NFC", text[:LONGEST])
    language = spoken(text)
    return Foreign(phrase, text, language).draft(plain_draft) if language else None


class Foreign:
    """One message in one language."""

    def __init__(self, phrase: Phrase, text: str, language: Speech) -> None:
        self.phrase, self.text, self.language = phrase, text, language
        self.low = plain(text)
        self.named = self._people()
        self.english = self._english()

    def draft(self, unknown: Draft) -> Draft:
        """The reading; ``unknown`` for talk about something else."""
        if found := self.met("LIST"):
            return self._simple("list", found)
        if found := self.met("CANCEL"):
            return self._cancelled(found)
        if self.met("NOT_AWAY") or self._only_asks():
            return unknown
        if found := self.met("EDIT"):
            return self._edited(found)
        if (found := self.met("HOLIDAY")) and not self.named:
            return self._holiday(found)
        if (found := self.met("HOURS")) and not self.met("ELSEWHERE") and not self.named and (made := self._hours(found)):
            return made
        found = self._away()
        return self._absent(found) if found else unknown

    # ---- what is said ----------------------------------------------------------------------------------------------------

    def met(self, kind: str) -> str:
        """The words that a table of patterns meets, or nothing."""
        return next((found.group() for rule in self.language.rules[kind] if (found := rule.search(self.low))), "")

    def _only_asks(self) -> bool:
        """Whether it is a question, other than for leave or after saying who is away or covers."""
        if not self.low.rstrip().endswith("?") or self.met("ASKING") or self._of("cover"):
            return False
        stated = " ".join(SIGNS.split(self.low)[:-1])
        rules = self.language.rules
        return not (_meets(rules["ME"], stated) and _meets(rules["LEAVE"] + rules["STATE"], stated))

    def _away(self) -> str:
        """The words about being away, if it is the speaker's or a named person's business."""
        if any(person.part == "cover" or person.name == "me" for person in self.named):
            return self.named[0].rule
        if found := self.met("LEAVE"):
            others = self.met("THEY") and not self.met("ME") and not self.named
            return "" if others else found
        own = self.met("ME") or not self.met("THEY") or self._of("subject")
        found = self.met("STATE")
        return found if own and not (self.met("ELSEWHERE") and not self._clauses_left().strip()) else ""

    def _clauses_left(self) -> str:
        """The message without its clauses about something else."""
        text = self.text
        for found in CLAUSE.finditer(self.text):
            clause = plain(found.group())
            rules = self.language.rules
            if _meets(rules["ELSEWHERE"], clause) and not _meets(rules["LEAVE"] + rules["STATE"] + rules["COVER"], clause):
                text = text[: found.start()] + " " * len(found.group()) + text[found.end() :]
        return text

    # ---- people ----------------------------------------------------------------------------------------------------------

    def _people(self) -> tuple[Named, ...]:
        named = list[Named]()
        kinds: tuple[tuple[str, Part], ...] = (("I_COVER", "subject"), ("COVER", "cover"), ("SUBJECT", "subject"))
        for kind, part in kinds:
            for rule in self.language.rules[kind]:
                for found in rule.finditer(self.low):
                    ahead = found.start("names") <= found.start() + 4
                    fresh = self._named(found.span("names"), part, found.group(), ahead)
                    named += [one for one in fresh if not any(_meet(one.place, other.place) for other in named)]
                    if kind == "I_COVER" and fresh:
                        named.append(Named("me", (found.start(), found.start()), "cover", found.group()))
        return tuple(sorted(named, key=lambda one: one.place))

    def _named(self, place: tuple[int, int], part: Part, rule: str, ahead: bool) -> list[Named]:
        """The people in a stretch of the message: the run of names that touches the words which told of them."""
        before = self.low[: place[0]] and rule.find(self.low[slice(*place)]) > 0
        words = [(found.start(), found.end()) for found in WORD.finditer(self.text, *place)]
        lower = self.text == self.text.lower()
        runs, joined, last = list[list[tuple[int, int]]](), False, 0
        either = False
        for start, end in words if before else reversed(words):
            word = self.low[start:end].rstrip(".")
            between = self.low[last:start] if before else self.low[end:last]
            if runs and word in self.language.either | self.language.both:
                either, joined = either or word in self.language.either, True
            elif word in self.language.known or not (lower or self.text[start].isupper()):
                break
            elif runs and not joined and not SIGNED.search(between):
                runs[-1].append((start, end))
                joined = False
            else:
                runs.append([(start, end)])
                joined = False
            last = end if before else start
        spans = sorted((min(run)[0], max(run)[1]) for run in runs)
        if spans and (led := LAST.search(self.low, 0, spans[0][0])) and led.group(1) in self.language.determiners:
            return []
        return [Named(self.text[start:end].rstrip(".,"), (start, end), part, rule, ahead, either) for start, end in spans]

    def _of(self, part: Part) -> tuple[Named, ...]:
        return tuple(person for person in self.named if person.part == part)

    def _unread(self) -> tuple[str, ...]:
        """``uncertain`` where somebody is named whose part was not told."""
        read = [one.place for one in self.named]
        words = [found for found in WORD.finditer(self.text) if found.group()[0].isupper() and plain(found.group()) in GIVEN]
        told = (any(_meet(one.span(), place) for place in read) or SIGNATURE.search(self.text, 0, one.start()) for one in words)
        return () if not read or all(told) else ("uncertain",)

    def _half_read(self, spans: Sequence[Span], left: str) -> tuple[str, ...]:
        """``uncertain`` where a part of the day was said but whole days were read."""
        parts = set(tongue(self.language.name).slots["part"].values())
        return ("uncertain",) if spans and all(span.all_day for span in spans) and parts & set(left.split()) else ()

    # ---- days ------------------------------------------------------------------------------------------------------------

    def _english(self) -> English:
        text = self._clauses_left()
        for person in self.named:
            start, end = person.place
            text = text[:start] + "·" * (end - start) + text[end:]
        return translated(text, tongue(self.language.name), self.language.english)

    def _find(self, english: English, habit: bool = False) -> When:
        return find(english.text, now=self.phrase.now, timezone=self.phrase.timezone, habit=habit)

    def _simple(self, intent: Intent, rule: str, habit: bool = False) -> Draft:
        """A draft of that intent with the dates as they were read."""
        english = self.english
        when = returned(self._find(english, habit), english)
        zone = (f"times in {when.zone} turned into {self.phrase.timezone}",) if when.zone else ()
        return Draft(
            intent, self.phrase.text, self.phrase.now, self.phrase.timezone, when.spans, when.recurrence,
            subject=tuple(dict.fromkeys(person.name for person in self._of("subject"))), assumed=when.assumed + zone,
            ask=tuple(code for code in when.ask if code != "no_end"), options=when.options, exceptions=when.exceptions,
            because=((rule, "intent", f"tables of {self.language.name}"),
                     *((span.said, "when", "date or time") for span in when.spans if span.said),
                     *((person.name, "people" if person.part == "cover" else "subject", person.rule) for person in self.named)),
        )

    # ---- drafts ----------------------------------------------------------------------------------------------------------

    def _cancelled(self, rule: str) -> Draft:
        draft = self._simple("cancel", rule)
        dated = draft.spans or draft.recurrence or draft.ask
        return draft if dated else replace(draft, ask=("which_date",))

    def _edited(self, rule: str) -> Draft:
        """A change: of two dates the first is what it was."""
        draft = self._simple("edit", rule)
        if len(draft.spans) == 2 and not draft.ask:
            return replace(draft, spans=draft.spans[1:], options=(draft.spans[:1],))
        return draft if len(draft.spans) == 1 else replace(draft, ask=(*draft.ask, "uncertain"))

    def _holiday(self, rule: str) -> Draft:
        draft = self._simple("holiday", rule)
        return draft if draft.spans or draft.recurrence or draft.ask else replace(draft, ask=("no_date",))

    def _hours(self, rule: str) -> Draft | None:
        draft = self._simple("working_hours", rule, habit=True)
        clocks = [span for span in draft.spans if not span.all_day and not span.part]
        if not clocks and (draft.recurrence is None) == bool(draft.spans):
            return None
        if not clocks:
            return replace(draft, ask=(*draft.ask, "no_time")) if not self.met("LEAVE") else None
        if len(clocks) == 2 and all(isinstance(span.start, time) and span.end is None for span in clocks):
            clocks = [replace(clocks[0], end=clocks[1].start, open_end=False)]
        return replace(draft, spans=tuple(clocks))

    def _absent(self, rule: str) -> Draft:
        english = self.english
        when = self._find(english)
        covers = tuple(replace(person, place=english.there(person.place)) for person in self._of("cover"))
        left = list(fold(english.text))
        for start, end in when.taken:
            left[start:end] = " " * (end - start)
        people = People(covers, english.text, english.text)
        message = Message(self.phrase, english.text, people, when, english.text.lower(), "".join(left))
        extent = Extent(message)
        spans, shares = share(extent.spans, covers, english.text)
        doubts = (*self._unread(), *_nested(spans, covers), *self._half_read(spans, message.left))
        return replace(
            self._simple("replacement" if covers else "unavailable", rule),
            spans=tuple(map(english.own, spans)),
            covers=shares or _plain(covers),
            any_cover=any(cover.either for cover in covers),
            recurrence=extent.recurrence,
            ask=tuple(code for code in dict.fromkeys([*extent.ask, *doubts]) if code != "no_end"),
            assumed=tuple(dict.fromkeys([*when.assumed, *extent.assumed])),
            options=tuple(tuple(map(english.own, option)) for option in extent.options),
        )


def _nested(spans: Sequence[Span], covers: Sequence[Named]) -> tuple[str, ...]:
    """``uncertain`` where one date lies in another and no substitute takes it: some words between were not understood."""
    inner = any(one is not other and within(one, other) for one in spans for other in spans)
    return ("uncertain",) if inner and not covers else ()


def _meets(rules: Iterable[re.Pattern[str]], text: str) -> bool:
    return any(rule.search(text) for rule in rules)


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _plain(covers: Iterable[Named]) -> tuple[Cover, ...]:
    return tuple(Cover(name) for name in dict.fromkeys(cover.name for cover in covers))
