"""How far a name reaches that begins at a word: "Sam Carter", "J. Park", "Grace Hopper-Lyle", "Ana van der Berg", "jo park"."""

from intents.who.words import SYLLABLE, Words

MOST_WORDS = 4


def reach(words: Words, at: int) -> int:
    """The last token of the name."""
    last = at
    while last + 1 - at < MOST_WORDS * 2 and not words.tokens[last].low.endswith(("'s", "'ll", "'d")):
        step = _more(words, last)
        if not step:
            break
        last += step
    return last


def _more(words: Words, last: int) -> int:
    """How many further tokens belong to the name."""
    tokens, dated, after = words.tokens, words.dated, last + 1
    if after >= len(tokens):
        return 0
    if tokens[after].text == "." and len(tokens[last].text) == 1:
        past = words.particles(after + 1)
        return past - last if words.initial(last) and past not in dated else 0
    if tokens[after].text in "-'" and _hyphened(words, last, after + 1):
        return 2
    if tokens[after].low in words.people.honorifics and after not in dated:
        return 1
    past = words.particles(after)
    if _is_another(words, after, past):
        return 0
    if past > after and words.upper(past) and past not in dated and words.bare(past) not in words.people.nobody:  # "Jo den Rest"
        return past - after + 1
    if _last_initial(words, last, after) and after not in dated:
        return 1 + words.dotted(after)
    if after in dated or not words.word(after) or tokens[after].start == tokens[last].end or words.broken(last):
        return 0
    if words.upper(after) and words.upper(last):
        return int(_surname(words, after))
    small = not words.upper(last) and not words.upper(after) and words.bare(last) in words.people.given
    return int(small and (words.given(after) or _small_surname(words, after)))


def _is_another(words: Words, after: int, past: int) -> bool:
    """Whether an article stands there and the first name of somebody else: "löst Lee den Sam ab"."""
    article = past == after + 1 and words.tokens[after].low in words.sets["articles"]
    return article and past < len(words.tokens) and words.bare(past) in words.people.given


def _surname(words: Words, at: int) -> bool:
    """Whether a word with a capital behind another may be a name: one of the tables' is none."""
    bare, text, people = words.bare(at), words.tokens[at].text, words.people
    free = bare in people.double or (bare not in people.nobody and not words.known(bare))
    return free and (not text.isupper() or len(bare) == 1)


def _small_surname(words: Words, at: int) -> bool:
    """Whether a word that no table has, or a letter that is no word, stands behind a first name in small letters: "jo park",
    "lisa m"."""
    bare = words.bare(at)
    free = not words.known(bare) and bare not in words.people.nobody and bare not in words.people.given
    return bare.isalpha() and free and (len(bare) > 2 or (len(bare) == 1 and not words.of_figure(at)))


def _last_initial(words: Words, last: int, at: int) -> bool:
    """Whether a capital behind a name stands for the family's: "Rajagopalan S", "Priya N.", "Venkatesh K. R."."""
    before = last - (words.tokens[last].text == "." and last > 0)
    apart = words.tokens[at].start - words.tokens[last].end == 1
    return apart and words.capital(at) and words.upper(before)


def _hyphened(words: Words, first: int, second: int) -> bool:
    """Whether what follows a hyphen belongs to the name: "Hans-Peter", "Hye-jin", not "Sam-covered"."""
    tokens, people = words.tokens, words.people
    if not words.word(second) or tokens[second].start - tokens[first].end != 1:
        return False
    bare, before = words.bare(second), words.bare(first)
    if tokens[second].text[0].isupper() or bare in people.given or not words.is_word(bare):
        return True
    strange = before not in people.given and before not in people.common and not words.known(before)
    return strange and len(bare) <= SYLLABLE and tokens[first].text[0].isupper()
