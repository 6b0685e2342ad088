"""The predicates that hold in their clause."""

from functools import partial
from itertools import takewhile

from intents.statements.heard import SIGNS
from intents.statements.hearing.context import behind, context
from intents.statements.hearing.matching import words_of
from intents.statements.row import Row
from intents.statements.statement import Context, Match

PASSED = (  # marks between a predicate and its subject
    *("courtesy", "aside", "too", "only", "unsure", "half", "after"),
    *("until_then", "from_then", "that_day"),  # days, like those that are named
)
APPOSED = 7  # items back to the first comma of an apposition
AHEAD = 12  # items that are looked at behind a predicate
BUT = "but"  # the shape of a rule for who covers in the place of somebody who does not


def predicates(row: Row, acts: list[Match], marks: list[Match], stops: set[int]) -> list[tuple[Match, Context]]:
    """The predicates that hold in their clause; of those that overlap, the longest."""
    made: list[tuple[Match, Context]] = []
    taken: set[int] = set()
    ended: set[int] = set()  # where it is said whole that the speaker is away: "down with flu won't be in"
    asides = words_of(mark for mark in marks if mark.rule.says in PASSED or _excepts_between(row, mark))
    begun = {mark.start for mark in marks}
    doing = begun - {mark.start for mark in marks if mark.rule.says == "lasting"}  # "says she can take Thursday off"
    returns = frozenset(match.end for match in acts if match.rule.says == "back")
    for match in sorted(acts, key=partial(_weight, row, returns)):
        span = set(range(match.start, match.end))
        if span & taken:
            continue
        around = context(row, match.start, stops, asides, ended)
        behind(around, row, match.end, stops)
        if _on_a_condition(row, match, around) or _by_its_verb(row, match, around):
            around.who, around.begins = "none", True
        if _holds(row, match, around, doing if match.rule.says == "covers" else begun):
            made.append((match, around))
            taken |= {at for at in span if row.items[at].date is None}
            if match.rule.says == "away" and around.who in ("none", "me"):
                ended.add(match.end - 1)
    for _, around in made:
        if around.who == "thing" and around.subject in ended:
            around.who, around.begins = "none", True  # "food poisoning can't come in"
    return sorted(made, key=lambda pair: pair[0].start)


def _on_a_condition(row: Row, match: Match, around: Context) -> bool:
    """Whether the word before it is the condition on which the speaker does it, and not who does: "si llueve no estoy"."""
    sets, at = row.language.sets, around.subject
    first = at is not None and at > 0 and row.words[at - 1] in sets["if"]
    return first and around.who == "thing" and not sets["my_verbs"].isdisjoint(row.words[around.start : match.end])


def _by_its_verb(row: Row, match: Match, around: Context) -> bool:
    """Whether its verb says that the speaker does it, whatever stands before: "en su lugar no estoy el martes"."""
    begun = row.words[match.start : match.start + 2]
    return around.who == "thing" and not row.language.sets["my_verbs"].isdisjoint(begun)


def _excepts_between(row: Row, mark: Match) -> bool:
    """Whether an exception stands between two dates: "nächste Woche außer Mittwoch bin ich weg"."""
    before = mark.start - 1 - (row.words[mark.start - 1 : mark.start] == [","])
    beside = before >= 0 and any(row.dates[before : before + 1]) and any(row.dates[mark.end : mark.end + 1])
    return beside and mark.rule.says == "except"


def _weight(row: Row, returns: frozenset[int], match: Match) -> tuple[int, bool, bool, int, int]:
    """The heavier the smaller: of two that overlap the longer one counts."""
    words = sum(len(row.onward[at]) == 1 for at in range(match.start, match.end))  # not those that a template may pass over
    bare = match.rule.says == "away" and words == 1 and match.end - match.start > 1  # "takes Thursday" may be to cover
    after = bare or match.rule.says in ("here", "works")
    excepted = match.rule.slot == "not" and anyone_in(row, match)  # "anyone but Jo can do it"
    words += excepted * len(row)
    said = row.words[match.start : match.end]
    more = not row.language.sets["once_more"].isdisjoint(said)
    again = match.rule.says == "cancels" and more and match.end not in returns  # "take Thursday out again"; not "bin wieder da"
    return (-words - again, match.rule.form == "start", after, match.rule.order, -match.start)  # of two dates before it the nearer


def anyone_in(row: Row, match: Match) -> bool:
    """Whether its words begin with whoever it may be: "anyone but Jo", "n'importe qui sauf Jo"."""
    sets = row.language.sets
    return not sets.of("somebody", "everybody").isdisjoint(row.words[match.start : min(match.start + 3, match.end)])


def _holds(row: Row, match: Match, around: Context, begun: set[int]) -> bool:
    """Whether the clause is built as the rule wants it."""
    form = match.rule.form
    if around.who == "none" and row.words[match.start] in row.language.sets["also_nouns"] and _long(row, match.start):
        return form == "start"  # "two weeks leave"
    if _of_another(row, match, around) or (match.rule.closed and not _closed(row, match.end, begun)):
        return False
    sets, before = row.language.sets, row.words[match.start - 1] if match.start else ""
    with_them = before in sets.of("company", "causes")
    if match.rule.slot == "subject" and match.rule.says == "away" and row.names[match.start] and with_them:
        return False  # "wir sind mit Lena auf Schulung", "ich bin wegen Lena am Freitag weg"
    behind_it = row.words[match.end : match.end + 1]
    if match.rule.shape in ("late", "early") and not row.language.sets["not_times"].isdisjoint(behind_it):
        return False  # "I'll not be in Thursday at all"
    if form == "any" and _of_being_away(row, match):
        return False
    if form == "any":
        back = match.rule.shape in ("until", "back", "from") and _of_somebody(row, around)
        return not back and (match.rule.says != "lists" or not _states(row, match, around))
    if _says_other(row, match, around):
        return False
    if form == "start":
        return around.begins and around.who == "none" and not around.helped
    covers = match.rule.says == "covers" and around.who in ("me", "us", "none") and not _for_somebody(row, match)
    if covers and around.negated and around.who != "none":
        return False  # "I won't be available for on-call"
    if form == "state":
        return _is_state(row, match, around)
    if covers and not match.rule.slot:
        return _covers_unnamed(row, match, around)
    if around.who == "none":
        return around.begins and (match.rule.says == "covers" or row.words[match.start] not in row.language.sets["third"])
    return around.who not in ("thing", "it")


def _is_state(row: Row, match: Match, around: Context) -> bool:
    """Whether somebody is said to be in a state: "I'm off", "off on Friday"."""
    alone = match.end - match.start == 1 and row.words[match.start] in row.language.sets["on"]
    if around.who == "none":
        on_days = alone and not around.helped and any(row.dates[match.end : match.end + 1])
        sets, before = row.language.sets, row.words[match.start - 1] if match.start else ""
        why = before in (sets["because"] | sets["causes"]) - sets["so"]  # "a short week because of the 8th"
        why = why or (before in sets["all"] and row.words[match.start - 2] in sets["do"])  # "can do all of the 8th"
        return around.begins and not on_days and not why  # "afternoons on 7 and 9 Dec"
    if alone and not around.begins and around.subject is not None and row.words[around.subject] in row.language.sets["objects"]:
        return around.be  # "nobody pages us on a Sunday"
    told = around.be or around.question or (around.who in ("me", "us", "people") and not around.helped)
    return told and around.who not in ("thing", "it")


def _covers_unnamed(row: Row, match: Match, around: Context) -> bool:
    """Whether covering is told, where it isn't said for whom: "Dean is off sick, I'm covering", "Sam is in and covers"."""
    sets, first = row.language.sets, row.words[match.start]
    before = any(row.names[: around.start])
    if before and not any(row.dates[match.start : match.end]) and around.who != "none" and first not in sets["be"]:
        return True  # whether it is for him, ``combine`` tells
    ahead = row.words[around.start - 1]
    third = first in sets["third"] or (around.modal in sets["will"] and ahead in sets["and"])
    third = third or ahead == ")" or apposed(row, around.start) is not None
    return around.who == "none" and around.begins and ((before and third) or first in sets["covering"])


def apposed(row: Row, start: int) -> int | None:
    """Where the person stands of whom something is said between two commas before ``start``: "Anil Deshmukh, AEE, will ..."."""
    for at in range(start - 2, max(start - APPOSED, 0), -1) if row.words[start - 1 : start] == [","] else ():
        if row.dates[at] or (row.words[at] in SIGNS and row.words[at] != ","):
            return None
        if row.words[at] == ",":
            return at - 1 if row.names[at - 1] else None
    return None


def _clocked(row: Row, match: Match) -> bool:
    """Whether a date in it has hours."""
    return any(mark.kind in ("clock", "both", "part") for mark in row.dates_in(match.start, match.end))


def _of_being_away(row: Row, match: Match) -> bool:
    """Whether it is being away that is denied: "I can't be off then"."""
    sets, (be, away) = row.language.sets, (row.words[match.end : match.end + 1], row.words[match.end + 1 : match.end + 2])
    denies = row.words[match.end - 1] in sets["negation"]
    return denies and not sets["be"].isdisjoint(be) and not (sets["away_words"] - sets["returns"]).isdisjoint(away)


def _says_other(row: Row, match: Match, around: Context) -> bool:
    """As in "there are no trains on Monday" (something is), "Sunday I don't" (which denies what was said before), "visiting
    consultant's here" (who it is about)."""
    first, behind, sets = row.words[match.start], row.words[match.end : match.end + 1], row.language.sets
    if match.rule.says in ("here", "works") and around.who == "none" and row.words[around.start] in sets["purpose"]:
        return True  # "29 and 30 March to do it"
    dated = row.dates[around.start - 1 : around.start] == [True]
    if match.rule.says == "works" and dated and row.words[around.start] in sets["their_be"]:
        return True  # "Black Friday is coming up"
    doing = match.rule.says == "works" and not match.rule.shape and not sets["on"].isdisjoint(behind)
    if doing and not any(row.dates[match.end : match.end + 3]):
        return row.dating[match.end] is None  # "I'm working on the report until Friday"
    if match.rule.says == "works" and row.dating[match.start] and not (match.rule.shape and around.who in ("me", "us")):
        return True  # "starting in January, Fridays off"
    if row.names[match.end - 1] and behind == ["'s"]:
        return True  # "in Sam's team"
    if match.rule.shape == "series" and not _of_a_series(row, match):
        return True
    if match.rule.shape == "begins" and not _clocked(row, match):
        return True  # "Saturdays are not possible for me starting 5 June"
    if first in sets["existential"]:
        return not sets["be"].isdisjoint(behind)
    if first in sets["do"] and match.end - match.start == 1:
        return not sets["negation"].isdisjoint(behind)
    about = match.rule.form == "verb" and match.rule.weak and around.who == "none"
    return about and not sets["their_be"].isdisjoint(behind)


def _of_a_series(row: Row, match: Match) -> bool:
    """Whether several days are meant, and are not said again: "no Friday afternoons"; "no Monday" may answer something."""
    again = row.words[match.start - 1 : match.start] and row.words[match.start - 1] in row.language.sets["so"]
    return not again and any(mark.kind == "rule" for mark in row.dates_in(match.start, match.end))


def _states(row: Row, match: Match, around: Context) -> bool:
    """Whether what looks like a question has its subject before the verb: "these are my hours", "24 Dec is a day off for all"."""
    at, sets = match.start, row.language.sets
    if row.words[at] not in sets["inverted"]:
        return False
    before = at - 2 if at > 1 and row.words[at - 1] == "," else at - 1  # "Team Day, 3 May, is a holiday"
    who = sets["me"] | sets["us"] | sets["you"] | sets["they"] | sets["somebody"] | sets["everybody"]
    limited = before > 0 and row.words[before - 1] in sets["merely"]
    asked = at + 1 < len(row) and (row.names[at + 1] or row.words[at + 1] in who) and not limited  # "on Friday is Sam off"
    dated = before >= 0 and row.dates[before] and not asked and "?" not in row.words
    if at and row.words[at - 1] in sets["pointing"] | sets["those"] and "?" not in row.words:
        return True  # "that's my normal hours"
    return dated or (around.subject is not None and row.words[around.subject] not in sets["asks"])


def _of_somebody(row: Row, around: Context) -> bool:
    """Whether something else than a leave begins, ends or is back: "the contract ends on 30 September", "school holidays start"."""
    if row.words[around.start] in row.language.sets["schools"]:
        return True
    subject = row.words[around.subject] if around.subject is not None else ""
    own = row.language.sets["labels"] | row.language.sets["glue"] | row.language.sets["and"]
    return around.who == "thing" and subject.isalpha() and subject not in own


def _long(row: Row, at: int) -> bool:
    """Whether a length of time, a feast or "as" stands before it: "two weeks leave", "Eid leave", "21 and 22 Oct as leave"."""
    if at and row.words[at - 1] in row.language.sets["as"]:
        return True
    mark = row.items[at - 1].date if at else None
    return mark is not None and (mark.kind == "lasting" or mark.feast)


def _of_another(row: Row, match: Match, around: Context) -> bool:
    """Whether somebody else does what the rule has the speaker do ("Sam said they could take Wednesday"), or nobody was denied whom
    somebody is in the place of ("ma Priya non fa le notti")."""
    if match.rule.shape == BUT:
        return row.language.sets["negation"].isdisjoint(row.words[: match.start])
    return "myself" in match.rule.kinds and (around.who not in ("me", "us", "none") or any(row.names[: match.start]))


def _closed(row: Row, at: int, begun: set[int]) -> bool:
    """Whether no object follows: the clause ends, or a date, a sign, an aside or a small word comes."""
    sets, first = row.language.sets, at
    if row.words[at : at + 1] and row.items[at].filler and row.words[at + 1 : at + 2] and row.words[at + 1] in sets["be"]:
        return False  # "Alex will also be off"
    while at < min(len(row), first + AHEAD):
        item = row.items[at]
        if item.date is not None or not item.word[:1].isalnum() or at in begun:
            return True
        if item.group is not None:
            return at == first or row.words[at - 1] not in sets["pointing"]  # not "on the Eurostar"
        if not item.filler and item.word not in sets["glue"]:
            break
        at += 1
    if at >= min(len(row), first + AHEAD) or row.words[first] in sets["follows"]:
        return True
    doing = row.words[first].endswith(tuple(sets["participles"]))  # "off hiking on Wednesday", "Friday I'm off skiing"
    dated = any(row.dates[max(first - AHEAD, 0) : first]) or any(row.dates[at : at + AHEAD])
    return dated and (doing or row.words[first] in sets["reasons"])


def _for_somebody(row: Row, match: Match) -> bool:
    """Whether people stand in the predicate or right behind it: "I cover for Sam", "I take Ben's shift"."""
    theirs = row.language.sets["theirs"]
    ends = SIGNS | row.language.sets["because"]  # "not working Friday because Tom has a school play"
    behind = takewhile(lambda at: row.words[at] not in ends, range(match.end, min(match.end + 2, len(row))))
    return any(row.names[at] or row.words[at] in theirs for at in (*range(match.start, match.end), *behind))
