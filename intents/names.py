"""Tokens of a message, and the names of people among them; what part somebody plays is for ``who.py``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from intents.clean import fold
from intents.phrase import Mention
from intents.words import DATE_WORDS, FUNCTION, GIVEN, NAMES_AND_DATES, PARTICLES, PRONOUNS, ROLES, THINGS, TITLES, words

TOKEN = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@?[^\W\d_](?:[\w]|['.-](?=[^\W\d_]))*|\d[\w]*|\S")
INITIAL = re.compile(r"[^\W\d_]\.?\Z")
EITHER = frozenset(("or", "/", "alternatively", "otherwise", "else"))
BOTH = frozenset(("and", "&", "+", "plus"))
MOST_WORDS = 4
NOT_NAMES = FUNCTION | PRONOUNS


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign of the message; ``exact`` where it is a person beyond doubt; ``whole`` where all of him (a
    mention, an e-mail address), so that no word after it belongs to his name.
    """

    text: str
    low: str
    start: int
    end: int
    exact: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody as said; ``place`` in characters, ``tokens`` the half-open range of tokens it took, "me" for the speaker."""

    said: str
    place: tuple[int, int]
    tokens: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Group:
    """Names joined by "and", or by "or" when ``either``; ``tokens`` is the range all of it took."""

    names: tuple[Name, ...]
    tokens: tuple[int, int]
    either: bool = False


def tokens(text: str, mentions: Iterable[Mention] = ()) -> list[Token]:
    """The tokens of ``text``; each mention is one."""
    tagged = sorted(
        {
            (found.start(), found.end())
            for item in mentions
            if item.said
            for found in re.finditer(rf"@?(?<!\w){re.escape(item.said)}(?!\w)", text)
        }
    )
    folded, made, done = fold(text), list[Token](), 0
    for found in TOKEN.finditer(text):
        start, end = found.span()
        if start < done:
            continue
        while tagged and tagged[0][1] <= start:
            tagged.pop(0)
        if tagged and tagged[0][0] <= start:
            start, end = tagged.pop(0)
            made.append(Token(text[start:end].lstrip("@"), folded[start:end].lstrip("@"), start, end, True, True))
        else:
            said = found.group()
            word = said.lstrip("@") or said
            made.append(Token(word, folded[end - len(word) : end], start, end, "@" in said and word != "@", "@" in word[1:]))
        done = end
    return made


class Names:
    """Reads names forwards or backwards from a place among the tokens."""

    def __init__(self, text: str, mentions: Iterable[Mention] = ()) -> None:
        self.text = text
        self.found = found = tokens(text, mentions)
        self.low = [token.low for token in found]
        letters = [token.text for token in found if token.text[:1].isalpha() and len(token.text) > 1]
        self.shouted = bool(letters) and all(word.isupper() for word in letters)

    def at(self, index: int) -> str:
        """The folded word there; an empty one outside of the message."""
        return self.low[index] if 0 <= index < len(self.low) else ""

    def capital(self, index: int) -> bool:
        """Whether the word there is written as a name is: a capital, a letter of a script without any, or a known name."""
        token = self.found[index]
        return token.exact or (not token.text[0].islower() and not self.shouted) or token.low in GIVEN

    def _bare(self, index: int) -> str:
        low = self.at(index)
        return low[:-2] if low.endswith("'s") else low

    def alike(self, index: int, loose: bool = False) -> bool:
        """Whether a name may stand there. ``loose``: the words around it promise one, so that a lower-case word will do."""
        if not 0 <= index < len(self.found):
            return False
        if self.found[index].exact:
            return True
        bare = self._bare(index)
        if bare in DATE_WORDS:
            return bare in NAMES_AND_DATES and (loose or self.found[index].text[0].isupper()) and self._no_date(index)
        if not bare[:1].isalpha() or bare in NOT_NAMES:
            return False
        if bare in THINGS and not (loose and self.capital(index)):
            return False
        return self.capital(index) or (loose and len(bare) > 1)

    def _no_date(self, index: int) -> bool:
        near = (self.at(index - 1), self.at(index + 1))
        return near[0] not in (
            "in",
            "on",
            "of",
            "from",
            "until",
            "till",
            "since",
            "to",
            "next",
            "this",
            "last",
            "every",
            "end",
            "through",
        ) and not any(word[:1].isdigit() for word in near)

    def _name(self, first: int, last: int) -> Name:
        start, end = self.found[first].start, self.found[last].end
        said = self.text[start:end].lstrip("@")
        if said.lower().endswith("'s"):
            said, end = said[:-2], end - 2
        return Name(said, (start, end), (first, last + 1))

    def _role(self, index: int) -> bool:
        return self.at(index) in ("my", "our", "the") and (
            self._bare(index + 1) in ROLES or (self.at(index + 1) in ("team", "line") and self._bare(index + 2) in ROLES)
        )

    def one_from(self, index: int, loose: bool = False) -> Name | None:
        """The name that begins at ``index``: "Sam", "J. Park", "my manager", "my colleague Sam"."""
        if self._role(index):
            after = index + (2 if self._bare(index + 1) in ROLES else 3)
            return self.one_from(after) or self._name(index, after - 1)
        titled = self._titled(index)
        if titled != index and (named := self.one_from(titled, loose)):
            return self._name(index, named.tokens[1] - 1)
        if not self.alike(index, loose):
            return None
        last, lower = index, not self.capital(index)
        while last - index < MOST_WORDS - 1 and not self.found[last].whole | self.at(last).endswith("'s"):
            step = self._more(last, lower)
            if not step:
                break
            last += step
        return self._name(index, last)

    def _titled(self, index: int) -> int:
        """Past a title there, with its full stop: "Dr", "Dr."."""
        return index + 1 + (self.at(index + 1) == ".") if self.at(index) in TITLES else index

    def _more(self, last: int, lower: bool) -> int:
        """How many of the next tokens belong to the name that has come as far as ``last``."""
        after = last + 1
        if self.at(after) == "." and len(self.at(last)) == 1 and self.alike(after + 1):
            return 2
        past = after
        while self.at(past) in PARTICLES and past - after < 2:
            past += 1
        if past > after and self.alike(past) and self.capital(past):
            return past - after + 1
        if after >= len(self.found) or self.found[after].exact or not self.alike(after, loose=True):
            return 0
        if self.found[after].text[0].isupper() and not self.shouted:
            return 1
        closed = self.at(after + 1) in ("", ".", ",", "!", ";", ")", "and", "or", "please", "pls", "thanks")
        lower = lower or self.low[last] == self.found[last].text
        return int(
            lower
            and self.low[last] in GIVEN
            and closed
            and self.at(after) not in GIVEN
            and self.at(after)[:3] not in SHORT_DATES
        )

    def one_until(self, index: int, loose: bool = False) -> Name | None:
        """The name that ends at ``index``."""
        if self._bare(index) in ROLES:
            for first in (index - 1, index - 2):
                if self._role(first):
                    return self._name(first, index)
        if not self.alike(index, loose):
            return None
        first = index
        while index - first < MOST_WORDS - 1 and not self.found[first].exact:
            step = self._less(first)
            if not step:
                break
            first -= step
        return self._name(first, index)

    def _less(self, first: int) -> int:
        """How many of the tokens before ``first`` belong to the name that has come as far back as that."""
        before = first - 1
        if before < 0:
            return 0
        if self.at(before) == "." and INITIAL.match(self.at(before - 1)) and self.found[before - 1].text.isupper():
            return 2
        if self.at(before) == "." and self.at(before - 1) in TITLES:
            return 2
        upper = self.found[first].text[0].isupper() and not self.shouted
        past = before
        while self.at(past) in PARTICLES and before - past < 2:
            past -= 1
        if past < before and self.alike(past) and upper:
            return first - past
        if self.found[before].exact:
            return int(upper and not self.found[first].exact and self.found[before].text[0].isupper())
        if self.at(before) in TITLES:
            return 1
        if upper:
            return int(self.alike(before) and self.found[before].text[0].isupper())
        return int(self.at(before) in GIVEN and self.at(first) not in GIVEN)

    def from_(self, index: int, loose: bool = False) -> Group | None:
        """One or several names beginning at ``index``: "Sam and Lee", "Sam, Lee or Jo", "Sam or else Lee"."""
        one = self.one_from(index, loose)
        if not one:
            return None
        names, either = [one], False
        while (joined := self._joint(names[-1].tokens[1])) and (one := self.one_from(joined[0], loose=False)):
            if self.at(one.tokens[1]) in VERBS and names:
                break
            names.append(one)
            either = either or joined[1]
        return Group(tuple(names), (index, names[-1].tokens[1]), either)

    def _joint(self, index: int) -> tuple[int, bool] | None:
        """Past an "and" or "or" at ``index``, and which; a comma counts while an "and" or "or" is still to come."""
        word = self.at(index)
        if word == "," and self.at(index + 1) in BOTH | EITHER:
            return self._joint(index + 1)
        if word in EITHER or (word == "if" and self.at(index + 1) == "not"):
            past = index + 1
            while self.at(past) in ("else", "otherwise", "then", "not", "alternatively", "maybe", "if", ","):
                past += 1
            return past, True
        if word in BOTH:
            return index + 1, False
        if word == "," and any(self.at(ahead) in BOTH | EITHER for ahead in range(index + 2, index + 5)):
            return index + 1, False
        return None

    def until(self, index: int, loose: bool = False) -> Group | None:
        """One or several names ending at ``index``; the speaker ("Ana and I") is "me"."""
        names, either, at = list[Name](), False, index
        while True:
            speaker = self.at(at) in ("i", "me", "myself")
            one = (
                Name("me", (self.found[at].start, self.found[at].end), (at, at + 1))
                if speaker
                else self.one_until(at, loose and not names)
            )
            if not one:
                break
            names.insert(0, one)
            link = self.at(one.tokens[0] - 1)
            if not (link in BOTH | EITHER or (link == "," and len(names) > 1)):
                break
            at, either = one.tokens[0] - 2, either or link in EITHER
        return Group(tuple(names), (names[0].tokens[0], index + 1), either) if names else None


SHORT_DATES = frozenset(word[:3] for word in DATE_WORDS)
VERBS = words("covers will can is stands replaces takes fills steps subs")
