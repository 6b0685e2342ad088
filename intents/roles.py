"""The parts people play in a sentence: who covers, who is away, who is asked about."""

import re
from collections.abc import Callable
from typing import ClassVar

from intents.covers import LEAVES, LED_TO, OUT, REACH, SHIFTS, Covers
from intents.names import Group
from intents.subjects import STATES, Subjects
from intents.words import DATE_WORDS, GIVEN, words

# ---- English ---------------------------------------------------------------------------------------------------------

COVERS = words("""
    cover covers covering covered replace replaces replacing deputise deputises deputize deputizes deputising deputizing
    sub subs subbing cov substitute substitutes substituting""")
IN_VERBS = words("""
    stand stands standing fill fills filling step steps stepping jump jumps jumping sit sits sitting""")
TAKE = words("""
    take takes taking took handle handles handling do does doing get gets got have has pick picks run runs own owns""")
PUT = words("put mark set log register record enter show list book sign make block flag class")
HANDED = words("delegate handover hand handing delegating forward escalate")
OR_ELSE = words("otherwise alternatively then")
CANNOT = words("can't cannot cant couldn't won't wont not")
IT = words("it that this mine these them")
ALL_OF_IT = words("it that this everything things")
LOOK = words("look looks looking")
GREETED = words("hi hello hey dear hiya thanks thank morning afternoon cheers")
HELP = words("help assist respond answer")
TOLD = words("asked says said wants wanted told texted messaged mentioned reports reported")
YOU_COVER = re.compile(
    r"\b(?:can|could|will|would) you (?:please |kindly |maybe |possibly )*"
    r"(?:cover|stand in|fill in|step in|take over|take my|replace me)\b(?! (?:with|by)\b)",
    re.IGNORECASE,
)
STAND_INS = words("""
    cover coverage replacement substitute stand-in standin backup back-up deputy delegate understudy sub proxy
    cover-person contact stand-ins cov replacements substitutes""")
ASKING = words("is are was were will does do has when's where's when where who's whos s isn't won't did have")
TAKES_OFF = words("takes needs wants has requests requested taking having had booked gets")


class Search(Covers, Subjects):
    """One walk over the tokens; each word that announces a person is tried where it stands."""

    WAYS: ClassVar[dict[str, Callable[["Search", int], None]]] = {
        "instead": Covers.instead,
        **dict.fromkeys(("swap", "replace", "exchange", "switch", "change"), Covers.swap),
        "with": Covers.with_,
        "to": Covers.sent_to,
        "for": Subjects.for_,
        "of": Subjects.for_,
    }

    def run(self) -> None:
        names = self.names
        first = self._after_bot()
        if YOU_COVER.search(names.text) and names.at(1) in (",", "can", "could", "will", "would") and (one := names.one_from(0)):
            self.keep(Group((one,), one.tokens), "cover", "NAME, can you cover?")
        for at in range(first, len(names.found)):
            if at in self.used:
                continue
            word = names.low[at]
            if (verb := self._verb(at, word)) is not None:
                self.covers(*verb)
            if word in STAND_INS or word in LED_TO:
                self.stand_in(at)
            if word in STATES:
                self.state(at)
            self._small(at, word)
        for at in range(first, len(names.found)):
            if at not in self.used:
                self._left(at)

    def _verb(self, at: int, word: str) -> tuple[int, int] | None:
        """The place of a verb that says "stands in" and the one after it: "covers", "takes my shift", "got it covered"."""
        names, after = self.names, self.names.at(at + 1)
        if word == "covered" and names.at(at - 1) in ALL_OF_IT and names.at(at - 2) in TAKE:
            return at - 2, at + 1
        if word in COVERS or (word in HELP and names.at(at - 1) in ("can", "will", "could") and OUT & set(names.low[:at])):
            return at, at + 1
        if word in IN_VERBS and after == "in":
            return at, at + 2
        if word in TAKE and (after == "over" or (after == "my" and names.at(at + 2) in SHIFTS)):
            return at, at + 2
        if word in TAKE and after in IT and (OUT | CANNOT) & set(names.low[:at]):
            return at, at + 2
        return (at, at + 3) if word in LOOK and after == "after" and names.at(at + 2) == "my" else None

    def _left(self, at: int) -> None:
        """Somebody whose part no word told: a mention stands in; anybody else is asked about."""
        names = self.names
        if names.found[at].exact and names.at(at - 1) not in GREETED and (one := names.one_from(at)):
            self.keep(Group((one,), one.tokens), "cover", "mention")
            return
        self.unread(at)
        if names.low[at] in REACH:
            self.reach(at, maybe=True)

    def _small(self, at: int, word: str) -> None:
        names = self.names
        if way := self.WAYS.get(word):
            way(self, at)
        elif word.endswith("'s"):
            self._owned(at)
        elif word in ASKING or word in TAKES_OFF:
            self.takes_off(at, word)
        elif word in HANDED or word in REACH:
            self.reach(at)
        elif word in PUT and names.at(at - 1) not in ("i", "my", "the"):
            self.put(at)
        elif word in OR_ELSE and any(person.part == "cover" for person in self.named):
            self.otherwise(at)
        elif word in CANNOT:
            self.cannot(at)
        elif word in TOLD:
            self.told(at)
        if word in ("on", "the", "for", "from") or word[:1].isdigit() or (word in DATE_WORDS and word not in GIVEN):
            self.takes_days(at)

    def _owned(self, at: int) -> None:
        """As in "Ben's shift", "Lena's leave"."""
        names = self.names
        if names.at(at + 1) in SHIFTS:
            self.shift_of(at)
        elif names.alike(at) and (names.at(at + 1) in LEAVES or names.at(at + 2) in LEAVES):
            self.owner(at)
        elif names.low[at] in ASKING:
            self.takes_off(at, names.low[at])

    def takes_off(self, at: int, word: str) -> None:
        """Words that can belong to a statement ("Sam has Tuesday off") and to a question ("has Sam taken Tuesday off?")."""
        if word in TAKES_OFF:
            self.takes(at)
        if word in ASKING:
            self.asked(at)

    def _after_bot(self) -> int:
        names = self.names
        if not names.found or not (names.found[0].exact and "@" not in names.found[0].text[1:]) or names.found[0].start:
            return 0
        first = names.one_from(0)
        past = first.tokens[1] if first else 1
        if not names.at(0).endswith(("bot", "understudy")) and YOU_COVER.search(names.text):
            return 0
        if (
            names.at(past)
            in ("will", "can", "covers", "covering", "has", "to", "and", "or", "is", "stands", "replaces", "fills", "takes")
            and not names.at(0).endswith("bot")
            and not (names.at(past) in ("is", "can", "will") and self._asks(past))
        ):
            return 0
        if names.at(0).endswith("bot") or past == 1 or len(names.found) > past:
            past = past if names.found[past - 1].exact or past == 1 or not self._speaks(1) else 1
            self.used.update(range(past))
            self.gone.append((names.found[0].start, names.found[past - 1].end))
            return past
        return 0

    def _speaks(self, at: int) -> bool:
        return self.names.at(at) in (
            "i",
            "i'm",
            "i'll",
            "who",
            "who's",
            "what",
            "cancel",
            "show",
            "help",
            "im",
            "add",
            "off",
            "out",
        )

    def _asks(self, at: int) -> bool:
        """Whether a sentence of its own begins there: "@Bot is Sam around", "@Bot can I", not "@Sam is covering"."""
        return self.names.at(at + 1) in ("i", "my", "anyone", "anybody", "everyone", "you", "we") or bool(
            self.names.one_from(at + 1)
        )
