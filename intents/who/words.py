"""The words of a message as they may be of names: how each is written, and what the tables know of it."""

from collections.abc import Collection, Sequence

from intents.languages import Language, bare
from intents.text.tokens import Token

SYLLABLE = 4  # letters of the second half of "Soo-min"


def owned(low: str, language: Language) -> int:
    """How many letters of a word say that somebody owns what follows: "Lena's", in some languages "Lenas"."""
    if low.endswith("'s"):
        return 2
    given = language.people.given
    return next((len(end) for end in language.sets["owner_endings"] if low not in given and low.removesuffix(end) in given), 0)


class Words:
    """The tokens of a message; in those of ``dated`` a date stands."""

    def __init__(self, text: str, tokens: Sequence[Token], language: Language, dated: Collection[int]) -> None:
        self.text, self.tokens, self.dated = text, tokens, dated
        self.language, self.people, self.sets = language, language.people, language.sets
        lows = [token.low for token in tokens] if language.folded else []
        self._also = frozenset(low for low in lows if bare(low) in language.known or language.head(bare(low)))

    def word(self, at: int) -> bool:
        """Whether a word stands there."""
        return 0 <= at < len(self.tokens) and self.tokens[at].is_word

    def upper(self, at: int) -> bool:
        """Whether it has a capital."""
        return self.word(at) and self.tokens[at].text[0].isupper()

    def bare(self, at: int) -> str:
        """The word in small letters, without the ending of an owner."""
        low = self.tokens[at].low
        return low[: len(low) - owned(low, self.language)]

    def known(self, bare: str) -> bool:
        """Whether it has a meaning in the rules."""
        return bare in self.language.known or bare in self._also

    def is_word(self, bare: str) -> bool:
        """Whether the tables know it as a word and no name."""
        return self.known(bare) or bare in self.people.common or bare in self.people.nobody

    def unknown(self, at: int) -> bool:
        """Whether a word stands there that no table knows, so that it can only be a name: "dr adeyemi"."""
        bare = self.bare(at)
        return self.word(at) and bare.isalpha() and len(bare) > 2 and not (self.known(bare) or bare in self.people.nobody)

    def given(self, at: int) -> bool:
        """Whether a first name stands there that is no word besides."""
        bare = self.bare(at)
        return bare in self.people.given and bare not in self.people.double and not self.known(bare)

    def begins(self, at: int) -> bool:
        """Whether a sentence begins there."""
        before = at - 1
        while before >= 0 and self.tokens[before].text in "\"'(*-•":
            before -= 1
        return before < 0 or self.tokens[before].text in ".!?:;…" or (before + 1 < len(self.tokens) and self.broken(before))

    def broken(self, at: int) -> bool:
        """Whether a line ends behind a token that has another behind it."""
        return "\n" in self.text[self.tokens[at].end : self.tokens[at + 1].start]

    def of_figure(self, at: int) -> bool:
        """Whether a letter stands right behind a figure: "4G"."""
        before = self.tokens[at - 1] if at else None
        return before is not None and before.text.isdigit() and before.end == self.tokens[at].start

    def abbreviates(self, at: int) -> bool:
        """Whether a letter is joined to another: "D&V", "A&E"."""
        tokens = self.tokens
        if len(tokens[at].text) != 1:
            return False
        before = at > 0 and tokens[at - 1].text == "&" and tokens[at - 1].end == tokens[at].start
        after = at + 1 < len(tokens) and tokens[at + 1].text == "&" and tokens[at].end == tokens[at + 1].start
        return before or after

    def capital(self, at: int) -> bool:
        """Whether a single capital stands there that is no word: not "I", "Y Sam me cubre"."""
        joint = self.word(at) and self.tokens[at].low in self.sets.of("and", "or")
        return self.upper(at) and len(self.tokens[at].text) == 1 and self.tokens[at].text != "I" and not joint

    def dotted(self, at: int) -> bool:
        """Whether a point stands right behind a letter."""
        tokens = self.tokens
        return at + 1 < len(tokens) and tokens[at + 1].text == "." and tokens[at + 1].start == tokens[at].end

    def initial(self, at: int) -> bool:
        """Whether a single letter stands for a first name: "J. Park", "H. van der Berg", "RELIEF: R. K. IYER", "S Rajagopalan"."""
        tokens = self.tokens
        if at + 2 >= len(tokens) or not self.dotted(at) or not tokens[at].is_word:
            alone = self.capital(at) and tokens[at].text != "A" and not self.dotted(at)
            return alone and at + 1 < len(tokens) and self.upper(at + 1) and len(self.bare(at + 1)) > 1 and self.unknown(at + 1)
        past = self.particles(at + 2)
        if past < len(tokens) and len(tokens[past].low) == 1:
            return self.initial(past)
        small = not self.upper(past) and self.word(past) and self.bare(past) not in self.people.common
        return (self.upper(past) or small) and self.unknown(past)

    def particles(self, at: int) -> int:
        """Past the particles of a family name that stand there: "van der"."""
        past = at
        while past < len(self.tokens) and self.tokens[past].low in self.people.particles and past - at < 2:
            past += 1
        joined = past > at and past + 1 < len(self.tokens) and self.tokens[past].text == "-"  # "Noor al-Hashimi"
        return past + 1 if joined and self.tokens[past].start == self.tokens[past - 1].end else past

    def syllables(self, at: int) -> bool:
        """Whether a name of two syllables begins there though its first half is a word or written small: "Min-ho", "hye-jin"."""
        tokens = self.tokens
        if at + 2 >= len(tokens) or tokens[at + 1].text != "-" or tokens[at + 2].start - tokens[at].end != 1:
            return False
        first, second = self.bare(at), self.bare(at + 2)
        if tokens[at].text[0].isupper():
            return len(first) <= SYLLABLE and not self.is_word(second) and tokens[at + 2].text[0].islower()
        return second in self.people.given and not self.is_word(first)

    def said(self, first: int, last: int) -> str:
        """The name that stands from one token to another, as said."""
        end = self.tokens[last].end - owned(self.tokens[last].low, self.language)
        said = " ".join(self.text[self.tokens[first].start : end].split()).lstrip("@")
        for ending in ("'s", "'ll", "'d", "'S"):
            said = said.removesuffix(ending)
        return said
