"""Where people are named. What part they play is for the statements; here each is only found."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from intents.languages.load import People
from intents.phrase import Mention
from intents.text.tokens import Token

MOST_WORDS = 4
SHORT = 4  # letters of a title that is no word
LONG = 5  # letters: of as many or fewer are names that end like verbs: "Syed"
SYLLABLE = 4  # letters of the second half of "Soo-min"


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody as said. ``tokens``: the half-open range of tokens; ``strength``: 3 a mention or an address, 2 surely a name,
    1 perhaps one (it begins the sentence, or is a word as well)."""

    said: str
    tokens: tuple[int, int]
    strength: int


def mentioned(text: str, mentions: Iterable[Mention]) -> list[tuple[int, int]]:
    """The places of the people that Webex tags, in characters."""
    found = {
        match.span() for item in mentions if item.said for match in re.finditer(rf"@?(?<!\w){re.escape(item.said)}(?!\w)", text)
    }
    return sorted(found)


class Finder:
    """Finds the names among the tokens of a message."""

    def __init__(
        self, tokens: Sequence[Token], people: People, known: frozenset[str], exact: Iterable[tuple[int, int]] = ()
    ) -> None:
        self.tokens, self.people, self.known = tokens, people, known
        self.exact = list(exact)
        words = [token.text for token in tokens if token.is_word and len(token.text) > 1]
        self.shouted = bool(words) and all(word.isupper() for word in words)

    def names(self, taken: set[int]) -> list[Name]:
        """All names that use no token of ``taken`` (dates), in order."""
        found: list[Name] = []
        at = 0
        while at < len(self.tokens):
            name = self._at(at, taken)
            if name:
                found.append(name)
                at = name.tokens[1]
            else:
                at += 1
        return found

    def _at(self, at: int, taken: set[int]) -> Name | None:
        token = self.tokens[at]
        if "@" in token.text[1:]:
            return Name(token.text, (at, at + 1), 3)
        for start, end in self.exact:
            if start <= token.start < end:
                last = max(index for index, other in enumerate(self.tokens) if other.end <= end and other.start >= start)
                return Name(self._text(at + (token.text == "@"), last), (at, last + 1), 3)
        if token.text == "@" and self._word(at + 1) and self.tokens[at + 1].start == token.end:
            last = self._handle(at + 1)
            if last > at + 1:
                return Name(self._text(at + 1, last), (at, last + 1), 3)
            name = self._run(at + 1, taken, 2)
            return Name(name.said, (at, name.tokens[1]), 3)
        if self._entitles(at) and at + 1 < len(self.tokens):
            after = self._titled(at)
            if after < len(self.tokens) and after not in taken and (self._strength(after, taken) or self._unknown(after)):
                name = self._run(after, taken, 2)
                return Name(self._text(at, name.tokens[1] - 1), (at, name.tokens[1]), 2)
        if post := self._post(at, taken):
            if self._strength(post + 1, taken) > 1 and not self._broken(post):  # "her deputy Ravi"
                name = self._run(post + 1, taken, 2)
                return Name(name.said, (at, name.tokens[1]), 2)
            return Name(self._text(at, post), (at, post + 1), 1)
        strength = self._strength(at, taken)
        if token.low in self.people.nicknames and self._word(at + 1) and self._bare(at + 1) in self.people.given:
            name = self._run(at + 1, taken, 2)
            return Name(self._text(at, name.tokens[1] - 1), (at, name.tokens[1]), 2)
        return self._run(at, taken, strength) if strength else None

    def _handle(self, at: int) -> int:
        """The last token of an account's name: "@mihai.ionescu"."""
        tokens = self.tokens
        while (
            at + 2 < len(tokens)
            and tokens[at + 1].text in "._-"
            and tokens[at + 1].start == tokens[at].end
            and tokens[at + 2].start == tokens[at + 1].end
            and tokens[at + 2].is_word
        ):
            at += 2
        return at

    def _titled(self, at: int) -> int:
        """Past the titles that stand there: "Frau Dr.", "dott.ssa"."""
        while at < len(self.tokens) and self._entitles(at):
            at += 1
            at += at < len(self.tokens) and self.tokens[at].text == "."
        return at

    def _entitles(self, at: int) -> bool:
        """Whether a title stands there: a short form, or a word written as such ("Sister", not "my sister")."""
        token = self.tokens[at]
        if token.low not in self.people.titles:
            return False
        if len(token.low) <= SHORT or token.text[0].isupper():
            return True
        whose = at > 0 and self.tokens[at - 1].low in self.people.owners  # "the nurse phoned"
        return not whose and token.low not in self.people.roles and at + 1 < len(self.tokens) and self._unknown(at + 1)

    def _unknown(self, at: int) -> bool:
        """Whether a word stands there that no table knows, so that it can only be a name: "dr adeyemi"."""
        bare, people = self._bare(at), self.people
        return self._word(at) and bare.isalpha() and len(bare) > 2 and not any(bare in one for one in (self.known, people.nobody))

    def _labels(self, at: int, taken: set[int]) -> bool:
        """Whether dates and a colon follow, so that it is said who that is: "my deputy on Friday: Lee"."""
        behind = next((place for place in range(at, len(self.tokens)) if place not in taken), len(self.tokens) - 1)
        return behind > at and self.tokens[behind].text in ":="

    def _told_whose(self, at: int, last: int, taken: set[int]) -> bool:
        """Whether somebody is named before in the clause or behind a verb, so that it is said who that is: "Jo macht meine
        Vertretung", "meine Vertretung macht Jo"."""
        verb = self._word(last + 1) and self.tokens[last + 1].low not in self.joints
        if verb and last + 2 < len(self.tokens) and self._strength(last + 2, taken) > 1:
            return True
        for before in range(at - 1, -1, -1):
            if before not in taken and (not self._word(before) or self.tokens[before].low in self.joints):
                return False
            if self._strength(before, taken) > 1:
                return True
        return False

    def _post(self, at: int, taken: set[int]) -> int | None:
        """Where "my manager", "the duty manager" end, if such begins there."""
        if self.tokens[at].low not in self.people.owners or (at and self.tokens[at - 1].low in self.copulas):
            return None
        if at and self._strength(at - 1, taken):  # "make Will my backup"
            return None
        for last in range(at + 1, min(at + 5, len(self.tokens))):
            if self._bare(last) in self.people.posts:
                said = self._labels(last + 1, taken) or (self._bare(last) in self.stand_ins and self._told_whose(at, last, taken))
                return None if said else last
            if not self._word(last) and self.tokens[last].text != "-":
                return None
        return None

    def _word(self, at: int) -> bool:
        return 0 <= at < len(self.tokens) and self.tokens[at].is_word

    def _bare(self, at: int) -> str:
        low = self.tokens[at].low
        return low[:-2] if low.endswith("'s") else low

    def _begins(self, at: int) -> bool:
        """Whether a sentence begins there."""
        before = at - 1
        while before >= 0 and self.tokens[before].text in "\"'(*-•":
            before -= 1
        return before < 0 or self.tokens[before].text in ".!?:;…" or "\n" in self._gap(before)

    def _gap(self, at: int) -> str:
        return (
            "\n" if at + 1 < len(self.tokens) and self.tokens[at + 1].start - self.tokens[at].end > 0 and self._broken(at) else ""
        )

    def _broken(self, at: int) -> bool:
        return self.breaks is not None and any(
            self.tokens[at].end <= place < self.tokens[at + 1].start + 1 for place in self.breaks
        )

    breaks: Sequence[int] | None = None

    def _strength(self, at: int, taken: set[int]) -> int:
        """How surely a name begins (or goes on) at a token: 0 not at all."""
        if not self._word(at) or at in taken or self._of_figure(at) or self._abbreviates(at):
            return 0
        token, bare = self.tokens[at], self._bare(at)
        written, low = token.text, token.low
        upper = written[0].isupper() and not self.shouted
        unicameral = written[0].isalpha() and written[0].lower() == written[0].upper()
        if unicameral:
            return 1
        if low.endswith(("'ll", "'d", "'re", "'ve")) and bare not in self.known:
            bare = bare.partition("'")[0]
        if at in self.sure or (len(written) == 1 and self._initial(at)) or self._syllables(at):
            return 2
        if bare in self.people.double:
            asks = bare in self.helps and self._begins(at)
            more = at + 1 < len(self.tokens)
            if not upper:  # "jack lee covers"
                follows = at + 1 < len(self.tokens) and at + 1 not in taken and self._given(at + 1)
                sure = follows and bare in self.people.given and bare not in self.known
                return 2 if sure or self._stands_with(at, bare) else 0
            if asks and more and (self._upper(at + 1) or self._bare(at + 1) in self.infinitives):
                return 0
            return 1 if self._begins(at) or (at + 1 < len(self.tokens) and self.tokens[at + 1].text[:1].isdigit()) else 2
        if bare in self.people.given:
            return 2
        if bare in self.people.nobody or ("'" in low.removesuffix("'s") and low in self.known):
            return 0
        if not upper:
            return 0
        if written.isupper() and len(bare) > 1:
            return 0 if len(bare) < 6 else 1
        if bare in self.known or (self._begins(at) and self._is_done(at)) or self._entitled(at):
            return 0
        return 1 if bare in self.people.common or self.people.capitals else 2

    def _is_done(self, at: int) -> bool:
        """Whether a word is known to be common, or tells by its ending what was done: "Deployed at 2am, ..."."""
        bare = self._bare(at)
        done = len(bare) > LONG and bare.endswith(self.pasts) and not self._upper(at + 1)
        return bare in self.people.common or (done and bool(self.pasts))

    def _stands_with(self, at: int, bare: str) -> bool:
        """Whether a first name in small letters stands at the end of a clause, behind what somebody follows: "the whole day with
        max", "with max until 5". Words of dates don't."""
        behind = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        ends = behind is None or behind.text in ".!?,;" or behind.low in self.people.onwards
        led = at > 0 and self.tokens[at - 1].low in self.people.companions
        return ends and led and bare in self.people.given and bare not in self.people.nobody

    def _entitled(self, at: int) -> bool:
        """Whether a word with a capital that is none of a person stands before it, as in the name of a thing: "First Communion"."""
        before, bare = self.tokens[at - 1] if at else None, self._bare(at - 1) if at else ""
        if before is None or not self._upper(at - 1) or self._begins(at - 1) or before.text.isupper() or self.people.capitals:
            return False
        return self._is_word(bare) and bare not in self.leads and bare not in self.people.titles | self.people.roles

    def _of_figure(self, at: int) -> bool:
        """Whether a letter stands right behind a figure: "4G"."""
        before = self.tokens[at - 1] if at else None
        return before is not None and before.text.isdigit() and before.end == self.tokens[at].start

    def _abbreviates(self, at: int) -> bool:
        """Whether a letter is joined to another: "D&V", "A&E"."""
        tokens = self.tokens
        if len(tokens[at].text) != 1:
            return False
        before = at > 0 and tokens[at - 1].text == "&" and tokens[at - 1].end == tokens[at].start
        after = at + 1 < len(tokens) and tokens[at + 1].text == "&" and tokens[at].end == tokens[at + 1].start
        return before or after

    def _run(self, at: int, taken: set[int], strength: int) -> Name:
        """The whole name that begins at a token: "Sam Carter", "J. Park", "Grace Hopper-Lyle", "Ana van der Berg", "jo park"."""
        last = at
        while last + 1 - at < MOST_WORDS * 2 and not self.tokens[last].low.endswith(("'s", "'ll", "'d")):
            step = self._more(last, taken)
            if not step:
                break
            last += step
        return Name(self._text(at, last), (at, last + 1), strength)

    def _more(self, last: int, taken: set[int]) -> int:
        """How many further tokens belong to the name."""
        tokens, after = self.tokens, last + 1
        if after >= len(tokens):
            return 0
        if tokens[after].text == "." and len(tokens[last].text) == 1:
            past = self._particles(after + 1)
            return past - last if self._initial(last) and past not in taken else 0
        if tokens[after].text in "-'" and self._hyphened(last, after + 1):
            return 2
        if tokens[after].low in self.people.honorifics and after not in taken:
            return 1
        past = self._particles(after)
        if past > after and self._upper(past) and past not in taken:
            return past - after + 1
        if self._last_initial(last, after) and after not in taken:
            return 1 + self._dotted(after)
        if after in taken or not self._word(after) or tokens[after].start == tokens[last].end or self._broken(last):
            return 0
        bare, upper = self._bare(after), self._upper(after)
        if upper and self._upper(last):
            free = bare not in self.people.nobody or bare in self.people.double
            return int(
                free
                and (bare not in self.known or bare in self.people.double)
                and (not tokens[after].text.isupper() or len(bare) == 1)
            )
        small = not self._upper(last) and not upper and self._bare(last) in self.people.given
        return int(small and (self._given(after) or self._small_surname(after)))

    def _given(self, at: int) -> bool:
        """Whether a first name stands there that is no word besides."""
        bare = self._bare(at)
        return bare in self.people.given and bare not in self.people.double and bare not in self.known

    def _small_surname(self, at: int) -> bool:
        """Whether a word that no table has, or a letter that is no word, stands behind a first name in small letters: "jo park",
        "lisa m"."""
        bare = self._bare(at)
        free = bare not in self.known and bare not in self.people.nobody and bare not in self.people.given
        return bare.isalpha() and free and (len(bare) > 2 or (len(bare) == 1 and not self._of_figure(at)))

    def _initial(self, at: int) -> bool:
        """Whether a single letter stands for a first name: "J. Park", "H. van der Berg", "RELIEF: R. K. IYER", "S Rajagopalan"."""
        tokens = self.tokens
        if at + 2 >= len(tokens) or not self._dotted(at) or not tokens[at].is_word:
            bare = self._capital(at) and tokens[at].text != "A" and not self._dotted(at)
            return bare and at + 1 < len(tokens) and self._upper(at + 1) and len(self._bare(at + 1)) > 1 and self._unknown(at + 1)
        past = self._particles(at + 2)
        if past < len(tokens) and len(tokens[past].low) == 1:
            return self._initial(past)
        small = not self._upper(past) and self._word(past) and self._bare(past) not in self.people.common
        return (self._upper(past) or small) and self._unknown(past)

    def _last_initial(self, last: int, at: int) -> bool:
        """Whether a capital behind a name stands for the family's: "Rajagopalan S", "Priya N.", "Venkatesh K. R."."""
        before = last - (self.tokens[last].text == "." and last > 0)
        apart = self.tokens[at].start - self.tokens[last].end == 1
        return self._capital(at) and self._upper(before) and apart

    def _capital(self, at: int) -> bool:
        """Whether a single capital stands there that is no word."""
        return self._upper(at) and len(self.tokens[at].text) == 1 and self.tokens[at].text != "I"

    def _dotted(self, at: int) -> bool:
        """Whether a point stands right behind a letter."""
        tokens = self.tokens
        return at + 1 < len(tokens) and tokens[at + 1].text == "." and tokens[at + 1].start == tokens[at].end

    def _particles(self, at: int) -> int:
        """Past the particles of a family name that stand there: "van der"."""
        past = at
        while past < len(self.tokens) and self.tokens[past].low in self.people.particles and past - at < 2:
            past += 1
        joined = past > at and past + 1 < len(self.tokens) and self.tokens[past].text == "-"  # "Noor al-Hashimi"
        return past + 1 if joined and self.tokens[past].start == self.tokens[past - 1].end else past

    def _hyphened(self, first: int, second: int) -> bool:
        """Whether what follows a hyphen belongs to the name: "Hans-Peter", "Hye-jin", not "Sam-covered"."""
        tokens = self.tokens
        if not self._word(second) or tokens[second].start - tokens[first].end != 1:
            return False
        bare, people = self._bare(second), self.people
        free = not self._is_word(bare)
        first_bare = self._bare(first)
        strange = first_bare not in people.given and first_bare not in people.common and first_bare not in self.known
        free = free or (strange and len(bare) <= SYLLABLE and tokens[first].text[0].isupper())
        return tokens[second].text[0].isupper() or bare in people.given or free

    def _syllables(self, at: int) -> bool:
        """Whether a name of two syllables begins there though its first half is a word or written small: "Min-ho", "hye-jin"."""
        tokens, people = self.tokens, self.people
        if at + 2 >= len(tokens) or tokens[at + 1].text != "-" or tokens[at + 2].start - tokens[at].end != 1:
            return False
        first, second = self._bare(at), self._bare(at + 2)
        if tokens[at].text[0].isupper():
            return len(first) <= SYLLABLE and not self._is_word(second) and tokens[at + 2].text[0].islower()
        return second in people.given and not self._is_word(first)

    def _is_word(self, bare: str) -> bool:
        """Whether the tables know it as a word and no name."""
        return bare in self.known or bare in self.people.common or bare in self.people.nobody

    def _upper(self, at: int) -> bool:
        return self._word(at) and self.tokens[at].text[0].isupper() and not self.shouted

    def _text(self, first: int, last: int) -> str:
        start, end = self.tokens[first].start, self.tokens[last].end
        said = self.source[start:end].lstrip("@")
        for ending in ("'s", "'ll", "'d", "'S"):
            said = said.removesuffix(ending)
        return said

    source: str = ""
    sure: frozenset[int] = frozenset()
    helps: frozenset[str] = frozenset()
    copulas: frozenset[str] = frozenset()
    stand_ins: frozenset[str] = frozenset()  # posts that say that somebody covers
    joints: frozenset[str] = frozenset()  # words between two clauses
    leads: frozenset[str] = frozenset()  # what stands before a name for sure: "Ask", "Cover", a day
    infinitives: frozenset[str] = frozenset()
    pasts: tuple[str, ...] = ()  # how verbs of what is over end
