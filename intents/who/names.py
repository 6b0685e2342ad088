"""Where people are named. What part they play is for the statements; here each is only found."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from intents.phrase import Mention
from intents.who.reach import reach
from intents.who.words import Words

SHORT = 4  # letters of a title that is no word
LONG = 5  # letters: of as many or fewer are names that end like verbs: "Syed"


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
        match.span()
        for item in mentions
        if item.said
        for match in re.finditer(rf"@?(?<!\w){re.escape(item.said)}(?!\w)", text, re.IGNORECASE)
    }
    return sorted(found)


class Finder:
    """Finds the names among the words of a message; ``exact`` are the places of people that Webex tags, ``sure`` the tokens that
    were found to be names though they are words as well."""

    def __init__(self, words: Words, exact: Sequence[tuple[int, int]] = (), sure: frozenset[int] = frozenset()) -> None:
        self.words, self.exact, self.sure = words, exact, sure
        self.tokens, self.people, self.sets, self.dated = words.tokens, words.people, words.sets, words.dated

    def names(self) -> list[Name]:
        """All names that stand in no date, in order."""
        found: list[Name] = []
        at = 0
        while at < len(self.tokens):
            name = self._at(at) if self._may_begin(at) else None
            if name:
                found.append(name)
                at = name.tokens[1]
            else:
                at += 1
        return found

    def _may_begin(self, at: int) -> bool:
        """A quick look, so that most words are not tried: a small word begins a name only where it is one of the tables'."""
        token = self.tokens[at]
        if not token.text[0].islower() or len(token.text) == 1 or "@" in token.text or self.exact or at in self.sure:
            return token.is_word or "@" in token.text or bool(self.exact)
        joined = at + 1 < len(self.tokens) and self.tokens[at + 1].text == "-"
        return joined or not self.words.language.named.isdisjoint((token.low, self.words.bare(at), token.low.partition("'")[0]))

    def _at(self, at: int) -> Name | None:
        token, words = self.tokens[at], self.words
        if "@" in token.text[1:]:
            return Name(token.text, (at, at + 1), 3)
        for start, end in self.exact:
            if start <= token.start < end:
                last = max(index for index, other in enumerate(self.tokens) if other.end <= end and other.start >= start)
                return Name(words.said(at + (token.text == "@"), last), (at, last + 1), 3)
        if token.text == "@" and words.word(at + 1) and self.tokens[at + 1].start == token.end:
            last = self._handle(at + 1)
            last = last if last > at + 1 else reach(words, at + 1)
            return Name(words.said(at + 1, last), (at, last + 1), 3)
        if last := self._team(at) or self._interjected(at):
            return self._name(at, last, 2)
        if self._entitles(at) and at + 1 < len(self.tokens):
            after = self._titled(at)
            if after < len(self.tokens) and after not in self.dated and (self._strength(after) or words.unknown(after)):
                return self._name(at, reach(words, after), 2)
        if post := self._post(at):
            if self._strength(post + 1) > 1 and not words.broken(post):  # "her deputy Ravi"
                last = reach(words, post + 1)
                return Name(words.said(post + 1, last), (at, last + 1), 2)
            return self._name(at, post, 1)
        strength = self._strength(at)
        if token.low in self.people.nicknames and words.word(at + 1) and words.bare(at + 1) in self.people.given:
            return self._name(at, reach(words, at + 1), 2)
        return self._name(at, reach(words, at), strength) if strength else None

    def _name(self, first: int, last: int, strength: int) -> Name:
        return Name(self.words.said(first, last), (first, last + 1), strength)

    def _team(self, at: int) -> int:
        """Where the name of a team ends, if one begins there: "Team Blue", "the Blue team"; not "Team Sam", "our team"."""
        words, heads, after = self.words, self.sets["team_heads"], at + 1
        if not words.upper(at) or not words.word(after):
            return 0
        if self.tokens[at].low in heads:
            return after if self._calls(after) else 0
        called = self.tokens[after].low in heads and not self.people.capitals and self._calls(at)
        return after if called and self._strength(at) else 0

    def _interjected(self, at: int) -> int:
        """Where a name ends whose first word is an interjection as well: "Ah Hock"; not "Oh Sam can't"."""
        words, after = self.words, at + 1
        begun = words.upper(at) and self.tokens[at].low in self.sets["interjections"]
        return reach(words, after) if begun and self._calls(after) else 0

    def _calls(self, at: int) -> bool:
        """Whether a word with a capital stands there that is a name behind another word, and no first name."""
        bare = self.words.bare(at) if self.words.upper(at) and at not in self.dated else ""
        others = self.people.posts | self.people.roles | self.people.nobody | self.people.given
        return bare != "" and bare not in others and not self.words.known(bare)

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
        if token.low not in self.people.titles or at in self.dated:  # "Do-Fr Priya"
            return False
        if len(token.low) <= SHORT or token.text[0].isupper():
            return True
        whose = at > 0 and self.tokens[at - 1].low in self.people.owners  # "the nurse phoned"
        return not whose and token.low not in self.people.roles and at + 1 < len(self.tokens) and self.words.unknown(at + 1)

    def _post(self, at: int) -> int | None:
        """Where "my manager", "the duty manager" end, if such begins there."""
        words = self.words
        if self.tokens[at].low not in self.people.owners or (at and self.tokens[at - 1].low in self.sets.of("be", "as")):
            return None
        if at and self._strength(at - 1):  # "make Will my backup"
            return None
        for last in range(at + 1, min(at + 5, len(self.tokens))):
            if words.bare(last) in self.people.posts:
                if self._named_in_bracket(last + 1):
                    return None
                stands_in = words.bare(last) in self.sets["stand_ins"]
                return None if self._labels(last + 1) or (stands_in and self._told_whose(at, last)) else last
            if not words.word(last) and self.tokens[last].text != "-":
                return None
        return None

    def _named_in_bracket(self, at: int) -> bool:
        """Whether a bracket follows that names who that is: "my colleague (Sam Carter)", "my lead (Ms Tanaka)"."""
        opened = at + 2 < len(self.tokens) and self.tokens[at].text == "(" and self.tokens[at + 1].text[0].isupper()
        return opened and (self._strength(at + 1) > 0 or self._entitles(at + 1))

    def _labels(self, at: int) -> bool:
        """Whether dates and a colon follow, so that it is said who that is: "my deputy on Friday: Lee"."""
        behind = next((place for place in range(at, len(self.tokens)) if place not in self.dated), len(self.tokens) - 1)
        return behind > at and self.tokens[behind].text in ":="

    def _told_whose(self, at: int, last: int) -> bool:
        """Whether somebody is named before in the clause or behind a verb, so that it is said who that is: "Jo macht meine
        Vertretung", "meine Vertretung macht Jo"."""
        joints = self.sets.of("and", "or", "but", "because", "if")
        verb = self.words.word(last + 1) and self.tokens[last + 1].low not in joints
        if verb and last + 2 < len(self.tokens) and self._strength(last + 2) > 1:
            return True
        for before in range(at - 1, -1, -1):
            if before not in self.dated and (not self.words.word(before) or self.tokens[before].low in joints):
                return False
            if self._strength(before) > 1:
                return True
        return False

    def _strength(self, at: int) -> int:
        """How surely a name begins (or goes on) at a token: 0 not at all."""
        words, people = self.words, self.people
        if not words.word(at) or at in self.dated or words.of_figure(at) or words.abbreviates(at):
            return 0
        bare, written, low = words.bare(at), self.tokens[at].text, self.tokens[at].low
        head, _, rest = written.partition("'")
        if rest[:1].islower() and head.lower() in self.sets["elided"]:
            return 0  # "L'azienda", not "D'Angelo"
        upper = words.upper(at)
        unicameral = written[0].isalpha() and written[0].lower() == written[0].upper()
        if unicameral:
            return 1
        if low.endswith(("'ll", "'d", "'re", "'ve")) and not words.known(bare):
            bare = bare.partition("'")[0]
        if at in self.sure or (len(written) == 1 and words.initial(at)) or words.syllables(at):
            return 2
        if bare in people.double:
            return self._double(at, bare, upper=upper)
        if bare in people.given:
            return 2
        if not upper or bare in people.nobody or ("'" in low.removesuffix("'s") and words.known(low)):
            return 0
        if written.isupper() and len(bare) > 1:
            return 0 if len(bare) < 6 else 1
        if words.known(bare) or (words.begins(at) and self._is_done(at)) or self._entitled(at):
            return 0
        if people.capitals and at and self.tokens[at - 1].low in people.owners | self.sets["indefinite"]:
            return 0  # "mein Kleiner ist krank", "wegen eines Termins weg"
        return 1 if bare in people.common or people.capitals else 2

    def _double(self, at: int, bare: str, *, upper: bool) -> int:
        """How surely it is one where the word is a name and a word as well."""
        words, more = self.words, at + 1 < len(self.tokens)
        if not upper:  # "jack lee covers"
            follows = more and at + 1 not in self.dated and words.given(at + 1)
            sure = follows and bare in self.people.given and not words.known(bare)
            return 2 if sure or self._stands_with(at, bare) else 0
        asks = bare in self.sets.of("will", "unsure", "orders") and words.begins(at)
        if asks and more and (words.upper(at + 1) or words.bare(at + 1) in self.sets["infinitives"]):
            return 0
        return 1 if words.begins(at) or (more and self.tokens[at + 1].text[:1].isdigit()) else 2

    def _is_done(self, at: int) -> bool:
        """Whether a word is known to be common, or tells by its ending what was done: "Deployed at 2am, ..."."""
        bare = self.words.bare(at)
        done = len(bare) > LONG and bare.endswith(tuple(self.sets["regular_pasts"]))
        return bare in self.people.common or (done and not self.words.upper(at + 1))

    def _stands_with(self, at: int, bare: str) -> bool:
        """Whether a first name in small letters stands at the end of a clause, behind what somebody follows: "the whole day with
        max", "with max until 5". Words of dates don't."""
        behind = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        ends = behind is None or behind.text in ".!?,;" or behind.low in self.people.onwards
        led = at > 0 and self.tokens[at - 1].low in self.people.companions
        return ends and led and bare in self.people.given and bare not in self.people.nobody

    def _entitled(self, at: int) -> bool:
        """Whether a word with a capital that is none of a person stands before it, as in the name of a thing: "First Communion"."""
        words, people = self.words, self.people
        if not at or not words.upper(at - 1) or words.begins(at - 1) or self.tokens[at - 1].text.isupper() or people.capitals:
            return False
        bare = words.bare(at - 1)
        leads = self.sets.of("names_follow", "daily", "covering", "business", "asks_cover", "and", "or", "else", "but")
        return words.is_word(bare) and bare not in leads and bare not in people.titles and bare not in people.roles
