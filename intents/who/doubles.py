"""Names that are words as well, most of them words of dates: who is meant by "May covers", and what by "out in May"."""

from collections.abc import Sequence

from intents.languages import Language, bare
from intents.text.tokens import Token


def persons(cut: Sequence[Token], tongue: Language, known: Sequence[str] = ()) -> frozenset[int]:
    """The tokens that the words around them show to be somebody; most of them have a capital. Whoever is ``known`` is one."""
    double = tongue.people.double | tongue.people.rarely
    colleagues = {name.casefold() for name in known}
    return frozenset(
        at
        for at, token in enumerate(cut)
        if _bare(token.low) in colleagues
        or (
            _bare(token.low) in double
            and (_before_a_verb(cut, at, tongue) or _small(cut, at, tongue) or _is_person(cut, at, tongue))
        )
    )


def _bare(low: str) -> str:
    return low.partition("'")[0]


def _is_person(cut: Sequence[Token], at: int, tongue: Language) -> bool:
    sets, token = tongue.sets, cut[at]
    before, after = _low(cut, at - 1), _low(cut, at + 1)
    if "'" in token.low and _bare(token.low) in sets["will"] | sets["unsure"]:  # "off fri, will's got it"
        return after in sets["takers"]
    if not token.text[0].isupper() or after[:1].isdigit() or before[:1].isdigit() or before in sets["dates_follow"]:
        return False
    weekday = bare(after) in sets["day_parts"] and before not in sets["names_follow"]  # "bin Mo Abend weg"
    joined = at > 1 and cut[at - 1].start == cut[at - 2].end and (cut[at - 1].is_word or before == ".")
    ranked = _low(cut, at - 2).isdigit() and joined  # "17th June", "2. Jan"
    if weekday or ranked or _low(cut, at - 2) in sets["opens"] | sets["closes"]:  # "ending with April"
        return False
    if "'" in token.low:  # "June's got it", "covering June's nights"
        return after in sets["takers"] or before in sets["takers"] | sets["do"] | sets["have"] | sets["covering"]
    if _head(cut, at, tongue) and at + 1 < len(cut) and cut[at + 1].text[0].isupper():
        return after not in sets["me"] and _begins_no_order(cut, at, tongue)
    told = _low(cut, at - 2) in sets.of("stand_ins", "covering")  # "Cobertura: Julio"
    if before in (":", "=") and (told or _dated(cut, at - 2, tongue)):  # "1st: May, 2nd: Tom"
        return True
    if before in tongue.people.titles or (before == "." and _low(cut, at - 2) in tongue.people.titles):
        return True
    if before in sets["names_follow"] or f"{_low(cut, at - 2)}_{before}" in sets["names_follow_both"]:
        return True
    if _surname(cut, at, tongue):
        return True
    if after in sets["and"] | sets["or"]:
        other = _low(cut, at + 2)
        return other in sets["me"] | sets["somebody"] or _given(cut, at + 2, tongue) or _strange(cut, at + 2, tongue)
    if before in sets["and"] | sets["or"] and _given(cut, at - 2, tongue):
        return True
    if before in sets["covering"] and _low(cut, at - 2) not in sets["will"] | sets["me"] | sets["you"] | sets["semi"]:
        return True
    taken = after in sets["takers"] or (tongue.folded and bare(after) in sets["takers"])  # "Felice è il mio backup"
    return taken or _asked_about(cut, at, tongue)


def _before_a_verb(cut: Sequence[Token], at: int, tongue: Language) -> bool:
    """Whether what may be an auxiliary, or a month, begins a clause before a verb that it can't stand before, and whoever does it
    is meant: "may can take tuesday", "june has it"."""
    sets, low, after = tongue.sets, cut[at].low, _low(cut, at + 1)
    if not cut[at].text.islower() or (at and cut[at - 1].is_word and cut[at - 1].low not in sets["and"] | sets["so"]):
        return False
    if after in sets["told_of"] and (low in sets["will"] or _low(cut, at + 2) in sets.of("away_words", "ailing")):
        return True  # "will is out friday", "mark is sick"
    if low in sets["will"] | sets["unsure"]:
        return after in sets["will"] | sets["unsure"] or (after in sets["third"] and _low(cut, at + 2) not in sets["be"])
    return after in sets["third"] and _low(cut, at + 2) in sets["it"] | sets["mine"] | sets["me"]


def _small(cut: Sequence[Token], at: int, tongue: Language) -> bool:
    """Whether a first name in small letters stands where somebody does, between what leads to people and what follows them: "is max
    out?", "max till noon", not "to be frank", "max 2 hours"."""
    sets, low, token = tongue.sets, _bare(cut[at].low), cut[at]
    if low not in tongue.people.given or low in tongue.people.nobody | sets["will"] | sets["unsure"] or not token.text.islower():
        return False
    before, after, joints = _low(cut, at - 1), _low(cut, at + 1), sets.of("and", "or", "but")
    led = before != "-" and not (at and cut[at - 1].is_word)
    led = led or (at == 1 and (before,) in tongue.answers["no"])  # "no max is away"
    led = led or before in sets["leads"] | sets["names_follow"] | sets["covering"] | joints
    led = led or _it_is(cut, at, tongue)
    if not led and not (before in sets.of("person_follows", "names_follow") or _asked_about(cut, at, tongue)):
        return False
    if "'" in token.low:
        return True
    if after[:1].isdigit():  # "max 9-13, lena the rest"
        return _low(cut, at + 2) not in sets["lengths"]
    follows = sets.of("takers", "be", "have", "do", "will", "negation", "third", "away_words", "person_ends", "until") | joints
    return at + 1 == len(cut) or not cut[at + 1].is_word or after in follows | tongue.people.onwards or after in sets["daily"]


def _it_is(cut: Sequence[Token], at: int, tongue: Language) -> bool:
    """Whether it is told who it is: "but now it's max"."""
    sets, before = tongue.sets, _low(cut, at - 1)
    return (before in sets["be"] and _low(cut, at - 2) in sets["it"]) or ("'" in before and _bare(before) in sets["it"])


def _low(cut: Sequence[Token], at: int) -> str:
    return cut[at].low if 0 <= at < len(cut) else ""


def _dated(cut: Sequence[Token], at: int, tongue: Language) -> bool:
    """Whether a weekday or a day of the month stands there."""
    return _low(cut, at)[:1].isdigit() or _low(cut, at) in tongue.sets["daily"]


def _given(cut: Sequence[Token], at: int, tongue: Language) -> bool:
    """Whether a first name that is no word of a date stands there."""
    low = _low(cut, at)
    if low in tongue.people.given:
        return True
    return low in tongue.people.double and low not in tongue.people.nobody and cut[at].text[0].isupper()


def _strange(cut: Sequence[Token], at: int, tongue: Language) -> bool:
    """Whether a word with a capital stands there that no table knows."""
    low = _bare(_low(cut, at))
    return low.isalpha() and cut[at].text[0].isupper() and not _is_word(low, tongue)


def _is_word(low: str, tongue: Language) -> bool:
    """Whether the tables know it as a word and no name."""
    return low in tongue.known or low in tongue.people.common or low in tongue.people.nobody


def _surname(cut: Sequence[Token], at: int, tongue: Language) -> bool:
    """Whether a first or a family name stands beside it: "Theresa May", "April O'Neil", "Jan Novák"."""
    if at and cut[at - 1].low in tongue.people.given and cut[at - 1].text[0].isupper() and cut[at].start - cut[at - 1].end == 1:
        return True
    if at + 1 >= len(cut) or not cut[at + 1].text[0].isupper() or cut[at + 1].start - cut[at].end != 1:
        return False
    low = _bare(cut[at + 1].low)
    return not cut[at + 1].text.isupper() and (low in tongue.people.given or not _is_word(low, tongue))


def _head(cut: Sequence[Token], at: int, tongue: Language) -> bool:
    """Whether at the head of a sentence stands a word that before a name asks or orders something: "Will", "Mark"."""
    verbs = tongue.sets["will"] | tongue.sets["unsure"] | tongue.sets["orders"]
    return _bare(cut[at].low) in verbs and not (at and cut[at - 1].is_word)


def _begins_no_order(cut: Sequence[Token], at: int, tongue: Language) -> bool:
    """Whether it is a name all the same: "Will Smith has it", not "Will Sam cover?", "Mark Sam out on Monday"."""
    sets, low = tongue.sets, _bare(cut[at].low)
    finite = sets["third"] | sets["will"] | sets["be"] | sets["have"] | (sets["and"] if low in sets["will"] else frozenset())
    asks = any(token.text == "?" for token in cut[at:])
    return not asks and any(token.low in finite for token in cut[at + 2 : at + 4])


def _asked_about(cut: Sequence[Token], at: int, tongue: Language) -> bool:
    """As in "is May in on Tuesday?": an auxiliary at the head of the sentence has it for its subject."""
    sets = tongue.sets
    helps = sets["be"] | sets["do"] | sets["have"] | sets["will"]
    begins = at >= 1 and (at == 1 or not cut[at - 2].is_word)
    return begins and cut[at - 1].low in helps and at + 1 < len(cut) and cut[at + 1].is_word
