"""What only looks like a date or somebody: greetings, the name of the bot, words of other phrases."""

import re
from collections.abc import Callable

from intents.languages import Language
from intents.languages.load import bare
from intents.text.tokens import Token
from intents.when.extract import DateMark
from intents.when.text.weekdays import LETTERS
from intents.who.groups import Group

HEAD = re.compile(r"\s*(?:\w[\w'’-]* *){1,8}")
GREETS_ENDS = re.compile(r"\s*(?:(?P<light>[,–—-])|[!.…;\n]+)(?=\s)")  # behind whoever is greeted
DENIED = 4  # tokens before a word that may deny it
GREETED_BOT = re.compile(r"\s*\w+ (?P<bot>@?(?:\w*bot|understudy)\b)\s*[,:!]", re.IGNORECASE)
BOT = re.compile(r"\s*@?(?:\w*bot|understudy)\b[\s:,]*", re.IGNORECASE)


def addressed(text: str) -> str:
    """The text without the bot's own name at its head, or behind the word by which it is greeted."""
    start, end = 0, 0
    if (found := BOT.match(text)) is not None:
        end = found.end()
    elif (greeted_bot := GREETED_BOT.match(text)) is not None:
        start, end = greeted_bot.span("bot")
    return text[:start] + " " * (end - start) + text[end:]


def greeted(text: str, tongue: Language, dated: Callable[[str], bool]) -> str:
    """The text without the part of a day by which somebody is greeted: "Morning. I won't be in today", "Guten Abend, bin morgen
    raus"; not "Monday morning, dentist". ``dated`` tells whether a text names a day."""
    sets, head = tongue.sets, HEAD.match(text)
    words = [(bare(word[0].lower()), word.end()) for word in re.finditer(r"\S+", head[0])] if head else []
    begin = next((at for at, (word, _) in enumerate(words) if word not in sets["wishes"]), 0)
    if not words or words[begin][0] not in (sets["wished"] if begin else sets.of("greets", "greets_or_day")):
        return text
    whom = sets.of("everybody", "greeted")
    last = next((at for at in range(begin, len(words) - 1) if words[at + 1][0] not in whom), len(words) - 1)
    ends = GREETS_ENDS.match(text, words[last][1])
    end = ends.end() if ends else words[last][1]
    rest = text[end:]
    light = ends is None or ends["light"] is not None
    if light and not begin and (ends is None or not _hails(rest, words[0][0] if last == 0 else "", tongue, dated)):
        return text
    return re.sub(r"\S", " ", text[:end]) + rest


def _hails(rest: str, alone: str, tongue: Language, dated: Callable[[str], bool]) -> bool:
    """Whether a part of a day before a comma greets, by what follows: not in "Morning, dentist; afternoon, in". A word ``alone``
    that is also a day ("Morgen") does where a day is named besides."""
    sets = tongue.sets
    if any(bare(word) in sets["greets"] for word in re.findall(r"\w+", rest.lower())):
        return False
    return alone not in sets["greets_or_day"] or dated(rest)


def idioms(cut: list[Token], tongue: Language) -> set[int]:
    """Words that are part of a date but for what stands before them: "has my back next Tuesday", "my return from 8/9 to 8/11"."""
    sets, mine = tongue.sets, tongue.sets.of("mine", "theirs")
    owned = [at for at in range(1, len(cut)) if cut[at - 1].low in mine]
    nouns = {at for at in owned if cut[at].low in sets["homecoming"] and _from_a_day(cut, at + 1, tongue)}
    lent = [at for at in range(2, len(cut)) if cut[at - 1].low in sets["lent"] and cut[at - 2].low in sets["pointing"] | mine]
    joined = {at for at in range(2, len(cut)) if cut[at].low in sets["leading"] and _hyphened(cut, at)}
    pairs = range(len(cut) - 1)
    joined |= {at for at in pairs if cut[at].low in sets["leading"] and cut[at + 1].low == cut[at].low}  # "in in the morning"
    joined |= {at for at in pairs if cut[at].low in sets["leading"] and _denied(cut, at, tongue)}
    joined |= {at for at in range(len(cut) - 2) if cut[at].low in sets["causes"] and _is_day(cut, at + 1, tongue)}
    joined |= {at for at in range(len(cut) - 2) if cut[at].text == "," and _of_me(cut, at + 1, tongue)}
    joined |= {at for at in range(1, len(cut)) if cut[at].low in sets["begins_late"] and cut[at - 1].low in sets["hourly"]}
    joined |= {at for at in range(1, len(cut)) if _behind_a_number(cut, at, tongue)}
    joined |= {place for at in range(2, len(cut) - 2) if _one_to_one(cut, at) for place in range(at - 2, at + 3)}
    owed = {at + step for at in pairs if cut[at].low in sets["owes"] for step in (1, 2)}  # "Priya owes me one"
    joined |= {at for at in owed if at < len(cut) and cut[at].is_word | cut[at].text.isdecimal()}
    return joined | nouns | {at for at in (*owned, *lent) if cut[at].low in sets["returns"]}


def _denied(cut: list[Token], at: int, tongue: Language) -> bool:
    """Whether a word before a date says that somebody is not there: "not in 13-16 September", "won't be in 1 Aug"."""
    sets, words = tongue.sets, [token.low for token in cut[max(0, at - DENIED) : at]]
    told = [opened for word in words for opened in tongue.opened.get(word, (word,))]
    near = bool(told) and told[-1] in sets.of("not", "be") and not sets["negation"].isdisjoint(told)
    behind = cut[at + 1].low if cut[at + 1].low not in sets["pointing"] else cut[min(at + 2, len(cut) - 1)].low
    length = at + 2 < len(cut) and cut[at + 2].is_word and cut[at + 2].low not in sets.of("daily", "to_days")
    if behind.isdigit() and length and not _is_month(cut[at + 2].text):
        return False
    return near and cut[at].low in sets["away_places"] and behind[:1].isdigit()


def _is_month(word: str) -> bool:
    """Whether it may be a month behind its day, since it is written large: "1 Aug"; not "2 weeks"."""
    return word[:1].isupper()


def _of_me(cut: list[Token], at: int, tongue: Language) -> bool:
    """Whether a day stands there and a clause goes on, of the speaker or of the day: "out next week, Monday I'm here",
    "Jo covered last week, Monday it's Max", "out Tuesday, Monday is the audit"."""
    sets, (word, opened, _) = tongue.sets, cut[at + 1].low.partition("'")
    says = bool(opened) or (at + 2 < len(cut) and cut[at + 2].low in sets.of("be", "will"))
    told = word in sets["me"] | {"im"} | sets["their_be"] or (word in sets["it"] and says)
    return cut[at].low in sets["daily"] and told


def _behind_a_number(cut: list[Token], at: int, tongue: Language) -> bool:
    """Whether somebody's name stands right behind the number of a day, of which it is no noun: "on the 24th sam covers"."""
    before = cut[at - 1]
    ranked = at > 1 and cut[at - 2].end == before.start and cut[at - 2].text.isdecimal()  # "24" and "th"
    if not ranked and not before.text[0].isdigit():
        return False
    low, people = cut[at].low.partition("'")[0], tongue.people
    if low not in people.given or low in people.double:
        return False
    return low not in tongue.known or cut[at + 1 : at + 2] == [] or cut[at + 1].low in tongue.sets["takers"]


def _is_day(cut: list[Token], at: int, tongue: Language) -> bool:
    """Whether a day stands there of which something is told: the "Thursday is" of "since Thursday is Thanksgiving"."""
    return cut[at].low in tongue.sets["daily"] and cut[at + 1].low in tongue.sets["be"]


def _hyphened(cut: list[Token], at: int) -> bool:
    """Whether a word is the second half of one: the "in" of "stand-in"."""
    return cut[at - 1].text == "-" and cut[at - 2].end == cut[at - 1].start and cut[at - 1].end == cut[at].start


def _one_to_one(cut: list[Token], at: int) -> bool:
    """Whether hyphens tie the same word or figure to both sides of a word: "one-to-one", "1-on-1"."""
    tied = cut[at - 1].text == "-" == cut[at + 1].text and cut[at + 1].end - cut[at - 1].start == len(cut[at].text) + 2
    return tied and cut[at].is_word and cut[at - 2].low == cut[at + 2].low


def _from_a_day(cut: list[Token], at: int, tongue: Language) -> bool:
    """Whether "from" and the begin of a date stand there."""
    if at + 1 >= len(cut) or cut[at].low not in tongue.sets["since"]:
        return False
    return cut[at + 1].text[0].isdigit() or cut[at + 1].low in tongue.sets["daily"]


def letters_of_days(group: Group) -> bool:
    """Whether what looks like a name is a range of weekdays in letters: "M-Th 7a-5:30p"."""
    letters = [letter for name in group.said for letter in re.split("[-/]", name.lower())]
    return len(letters) > 1 and all(letter in LETTERS for letter in letters)


def owning(mark: DateMark) -> DateMark:
    """ "From" before a day that owns something is no begin: "take me off from Wednesday's rota"."""
    return mark.bounded(None) if mark.bound == "from" and mark.said.endswith(("'s", "’s")) else mark
