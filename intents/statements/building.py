"""How a row is made of a message: what each word is meant as, and dates and people in the place of the words that name them."""

from bisect import bisect
from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

from intents.languages import Language, bare
from intents.statements.row import LINE, Item, Row
from intents.text.normalize import fold
from intents.text.spelling import mended
from intents.text.tokens import Token
from intents.when.extract import DateMark
from intents.who.groups import Group
from intents.who.words import owned

MOST_BEHIND = 6  # items: so far behind a name, "Sam from the night team covers"
TELLS = ("be", "will", "have", "negation", "me", "unsure", "away_words", "third", "covering", "takers")  # sets of words
FEW = 8  # tokens in a bracket that tells who somebody is


def build(
    text: str,
    tokens: Sequence[Token],
    dates: Iterable[DateMark],
    groups: Iterable[Group],
    language: Language,
    order: frozenset[int] = frozenset(),
) -> Row:
    """The row of a message; a date or a group takes the tokens it covers; words that put people in ``order`` only part them."""
    by_date = {_token(tokens, mark.place[0]): mark for mark in dates}
    by_group = {group.tokens[0]: group for group in groups}
    fillers = language.sets["filler"]
    items: list[Item] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if not token.is_word and (_hyphen(tokens, at) or _owner(tokens, at) or _clipped(tokens, at, language)):
            at += 1
            continue
        if at in order:
            if any(item.group is not None for item in items):  # "escalate to (1) Ana (2) Ben": only what parts two
                items.append(Item(",", token.start, token.end, at))
            at += 1
            continue
        if items and LINE in text[items[-1].end : token.start]:
            items.append(Item(LINE, items[-1].end, token.start, at))
        if mark := by_date.get(at):
            if head := text[token.start : mark.place[0]].rstrip("'"):
                words = meant(fold(head), language)
                items += [Item(word, token.start, mark.place[0], at, filler=word in fillers) for word in words]
            last = at
            while last + 1 < len(tokens) and tokens[last + 1].start < mark.place[1]:
                last += 1
            items += _date(mark, tokens[at : last + 1], at, language, opens=at == 0 and last + 1 < len(tokens))
            at = last + 1
        elif group := by_group.get(at):
            last = group.tokens[1] - 1
            word = token.low if last == at and group.names[0].strength < 2 else ""
            close = _described(tokens, last + 1, language) if by_date.keys().isdisjoint(range(last, last + FEW)) else last
            items.append(Item(word, token.start, tokens[close].end, at, group=group))
            if ending := owned(tokens[last].low, language):
                items.append(Item("'s", tokens[last].end - ending, tokens[last].end, last))
            at = close + 1
        else:
            at = _add_word(items, tokens, at, language)
    return Row(_behind_names(_before_names(_bracketed(items), language), language), language)


def _add_word(items: list[Item], tokens: Sequence[Token], at: int, language: Language) -> int:
    """Adds a word as it is meant, and tells where to go on."""
    token, fillers = tokens[at], language.sets["filler"]
    leads = bool(items) and items[-1].date is not None and _gives_reason(tokens, at, language)
    if token.low in language.plain:
        items.append(Item(token.low, token.start, token.end, at, filler=token.low in fillers and not leads))
        return at + 1
    end = at + _apostrophe(tokens, at, language)
    low = _unsigned(items, tokens, at, language) or token.low + "'" * (end - at)
    for word in meant(low, language):
        filler = (word in fillers and not leads) or word in "()" or _colours(word, language)
        items.append(Item(word, token.start, tokens[end].end, at, filler=filler))
    return end + 1


def _described(tokens: Sequence[Token], at: int, language: Language) -> int:
    """Where a bracket ends behind somebody's name that only tells who that is: "Ms Iyer (BM, Andheri East)", "Sam (night team)"; if
    none does, where the name ends."""
    end = next((place for place in range(at, min(at + FEW, len(tokens))) if tokens[place].text == ")"), at)
    if end < at + 2 or tokens[at].text != "(":
        return at - 1
    first, last = tokens[at + 1], tokens[end - 1]
    titled = first.text[0].isupper() and (first.text.isupper() or first.low not in language.known)
    posted = last.low in language.people.posts | language.sets["units"]
    said = {_spelled(token.low, language) for token in tokens[at + 1 : end]}
    tells = (first.low in language.people.given and end - at > 2) or any(not language.sets[one].isdisjoint(said) for one in TELLS)
    return end if (titled or posted) and not tells else at - 1


def _gives_reason(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """Whether a word behind a date begins why it is: "off Monday as the nursery is closed"; not "Ben on Monday as my stand-in"."""
    sets = language.sets
    if tokens[at].low not in sets["causes"] - sets["because"] or at + 2 >= len(tokens):
        return False
    behind = tokens[at + 1].low.partition("'")[0]
    verbs = sets.of("be", "have", "will")
    told = takewhile(lambda token: token.text.isalpha(), tokens[at + 2 : at + FEW])
    of_others = behind in sets.of("mine", "pointing") and any(token.low in verbs for token in told)
    return of_others or behind in sets.of("me", "us", "existential")


def _colours(word: str, language: Language) -> bool:
    """Whether an unknown word only colours a verb: "I humbly request"."""
    return len(word) > 4 and word not in language.known and word.endswith(tuple(language.sets["adverbs"]))


def _bracketed(items: list[Item]) -> list[Item]:
    """The items, where a bracket that says something of its own is no filler: "off on Friday (moving day)", "(Sam covers)"."""
    made, told, end = list(items), False, len(items)
    for at, item in reversed(list(enumerate(items))):
        if item.word == ")":
            told, end = False, at
        elif item.word == "(" and told:
            made[at] = item._replace(filler=False)
            made[end : end + 1] = [one._replace(filler=False) for one in items[end : end + 1]]
        told = told or (item.word.isalpha() and item.date is None and item.group is None and not item.filler)
    return made


def _before_names(items: list[Item], language: Language) -> list[Item]:
    """The items, with articles that stand before somebody's name as fillers: "die Steffi", "meine Kollegin Lea", "la Giulia"."""
    articles = language.sets["articles"]
    if all(item.group is None for item in items):
        return items
    made: list[Item] = []
    named = False
    for item in reversed(items):
        article = named and item.group is None and item.date is None and item.word in articles
        made.append(item._replace(filler=True) if article else item)
        named = article or item.group is not None
    return made[::-1]


def _behind_names(items: list[Item], language: Language) -> list[Item]:
    """The items, with words as fillers that say behind a name where somebody belongs, before what they do: "Sam from payments
    covers"."""
    places, verbs = language.sets["places"], language.sets["takers"]
    made = list(items)
    for at, item in enumerate(items[:-2]):
        if item.group is None or items[at + 1].word not in places:
            continue
        behind = items[at + 2 : at + MOST_BEHIND]
        plain = takewhile(lambda one: one.word.isalpha() and one.date is None and one.group is None, behind)
        ends = [place for place, one in enumerate(plain, at + 2) if one.word in verbs]
        for place in range(at + 1, ends[0] if ends and ends[0] > at + 2 else 0):
            made[place] = items[place]._replace(filler=True)
    return made


def _token(tokens: Sequence[Token], place: int) -> int:
    """The token in which a place lies; a date may begin inside one ("qu'à 11h")."""
    return bisect(tokens, place, key=lambda token: token.start) - 1


def _hyphen(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sign only joins two words: "stand-in", "half-day"."""
    if tokens[at].text not in "-‐‑" or not 0 < at < len(tokens) - 1:
        return False
    before, after = tokens[at - 1], tokens[at + 1]
    return before.is_word and after.is_word and before.end == tokens[at].start and tokens[at].end == after.start


def _owner(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is the sign behind many owners: "two weeks' leave"."""
    return tokens[at].text in "'’" and at > 0 and tokens[at - 1].end == tokens[at].start and tokens[at - 1].low.endswith("s")


def _clipped(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """Whether it is the dot of a word cut short, and the sentence goes on: "Vertr. Herr Kunz"."""
    if tokens[at].text != "." or not 0 < at < len(tokens) - 1:
        return False
    return tokens[at - 1].end == tokens[at].start and tokens[at - 1].low in language.sets["clipped"]


def _apostrophe(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """Whether an apostrophe behind a word stands for its accent, and tells it from another: Italian "e'" is "è"."""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    return behind is not None and behind.text == "'" and behind.start == tokens[at].end and f"{tokens[at].low}'" in language.opened


def _unsigned(items: Sequence[Item], tokens: Sequence[Token], at: int, language: Language) -> str | None:
    """A pronoun and its auxiliary that are written without their sign, and so as another word: "ill nip out", "well be away"."""
    low, sets = tokens[at].low, language.sets
    if low not in sets["unsigned"] or at + 1 == len(tokens) or tokens[at + 1].low not in sets["bare_verbs"]:
        return None
    before = items[-1] if items else None
    joints = sets.of("and", "but", "because", "joins_clauses", "that")
    begins = before is None or before.date is not None or not before.word[:1].isalnum() or before.word in joints
    return f"{low[:-2]}'{low[-2:]}" if begins else None


def _date(mark: DateMark, tokens: Sequence[Token], at: int, language: Language, *, opens: bool = False) -> list[Item]:
    """A date; what its words say about being away or back ("back on Monday", "every Friday off") stands beside it as words.
    One that ``opens`` a message goes on to what is said of it."""
    swallowed = language.sets["swallowed"]
    if mark.items:
        return _members(mark, tokens, at, language)
    item = Item(tokens[0].low if len(tokens) == 1 else "", tokens[0].start, mark.place[1], at, date=mark)
    words = [(place, token) for place, token in enumerate(tokens) if token.low in swallowed]
    if opens and mark.kind == "days":  # "starting Monday I'm away"
        words = [(place, token) for place, token in words if place or token.low not in language.sets["opens"]]
    behind = next((token.low for token in tokens[1:3] if token.low not in language.sets["pointing"]), "")
    words = [
        (place, token)
        for place, token in words
        if token.low not in language.sets["leading"] or (place == 0 and behind in language.sets["daily"])
    ]
    inner = language.sets["joins_dates"]  # "the 7th of February"
    words = [(place, token) for place, token in words if token.low not in inner or place in (0, len(tokens) - 1)]
    made = [(place, Item(_spelled(token.low, language), token.start, token.end, at + place)) for place, token in words]
    before = [one for place, one in made if place == 0 and len(tokens) > 1]
    after = [one for place, one in made if place > 0]
    return [*before, item, *after]


def _members(mark: DateMark, tokens: Sequence[Token], at: int, language: Language) -> list[Item]:
    """A list in which more than dates is said ("leave 11:45, back 13:15"): its members apart, and the words between them."""
    made: list[Item] = []
    joined = _joints(mark, tokens, language)
    for place, token in enumerate(tokens):
        if place in joined:
            word, end = joined[place]
            made += [Item(word, token.start, end, at + place)] if word else []
            continue
        member = next((one for one in mark.items if one.place[0] == token.start), None)
        if member is not None:
            inside = [other for other in tokens if member.place[0] <= other.start < member.place[1]]
            made += _date(member, inside, at + place, language)
        elif not any(one.place[0] <= token.start < one.place[1] for one in mark.items):
            made += [Item(word, token.start, token.end, at + place) for word in meant(token.low, language)]
    return made


def _joints(mark: DateMark, tokens: Sequence[Token], language: Language) -> dict[int, tuple[str, int]]:
    """The words that say nothing between two members but that both are meant, as one "and": "Monday and also Tuesday", "lundi
    ainsi que mardi"."""
    found: dict[int, tuple[str, int]] = {}
    for one, other in pairwise(mark.items):
        between = [at for at, token in enumerate(tokens) if one.place[1] <= token.start < other.place[0]]
        words = [_spelled(tokens[at].low, language) for at in between]
        if words and language.sets.of("and", "joins_days").issuperset(words):
            joint = next(filter(language.sets["and"].__contains__, words), min(language.sets["and"]))
            found |= dict.fromkeys(between, ("", 0)) | {between[0]: (joint, tokens[between[-1]].end)}
    return found


def _spelled(low: str, language: Language) -> str:
    """A word as the tables of the language spell it."""
    return bare(low) if language.folded else low


def meant(low: str, language: Language) -> tuple[str, ...]:
    """The words that a written one stands for: contractions opened, elided articles apart, a slip of one letter mended."""
    opened = language.opened.get(low) or language.opened.get(_spelled(low, language))
    if opened is not None:
        return opened
    head, _, rest = low.partition("'")
    if rest and head in language.sets["elided"]:
        return (head, *meant(rest, language))
    low = _spelled(low, language)
    if low.endswith("'s"):
        return (low[:-2], "'s")
    if low in language.known or len(low) < 5 or not low.isalpha() or low in language.people.nobody:
        return (low,)
    for ending in language.sets["participles"]:
        if low.endswith(ending[:-1]) and low + ending[-1] in language.known:
            return (low + ending[-1],)  # "chuckin", "headin"
    return (language.head(low) or mended(low, language.sets["mended"]),)
