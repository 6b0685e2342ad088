"""Where the rules are met, and which of the marks hold."""

from collections.abc import Iterable

from intents.statements.heard import ASIDES, SIGNS
from intents.statements.hearing.context import context
from intents.statements.row import Row
from intents.statements.statement import Match

AT_AN_END = ("asked", "end")  # rules that hold only where a clause begins, or ends
KEPT = frozenset("line half which which_days vague only unsure share that_day from_then until_then today corrects".split())


def matches(row: Row, says: frozenset[str] = frozenset()) -> list[Match]:
    """Each rule met anywhere, as far as it reaches; only those that say one of some things, where these are named."""
    found: dict[tuple[int, int], Match] = {}
    for rule, at, ends in row.language.acts.met(row):
        end, key = max(ends), (at, rule.order)
        if (not says or rule.says in says) and (key not in found or found[key].end < end):
            found[key] = Match(rule, at, end)
    return [found[key] for key in sorted(found)]


def marks_among(row: Row, found: list[Match], stops: set[int]) -> list[Match]:
    """The marks that hold; of those that overlap, the longest."""
    marks = _longest([match for match in found if match.rule.form == "mark" and not _misread(row, match)])
    greets = words_of([mark for mark in marks if mark.rule.says == "courtesy"])
    return [mark for mark in marks if mark.rule.shape != "self" or _introduces(row, mark, stops, greets)]


def acts_among(row: Row, found: list[Match], marks: list[Match]) -> list[Match]:
    """The acts, less those whose words belong to a mark."""
    own = words_of([mark for mark in marks if mark.rule.shape == "self"])
    acts = [match for match in found if match.rule.form != "mark" and not _runs_into(row, match, marks)]
    acts = [one for one in acts if one.start not in own and not _within_a_day(row, one, marks)]
    return [one for one in acts if not _within_courtesy(row, one, marks) and not _within_limit(row, one, marks)]


def _dated(row: Row, at: int) -> bool:
    """Whether a date stands there, or behind one word more."""
    return any(row.dates[at : at + 2])


def _within_a_day(row: Row, match: Match, marks: list[Match]) -> bool:
    """Whether it is the inside of words for a day or a share: the "la" of "toute la journée" and "Sam la première semaine", which
    looks like "là"; "le dernier jour", which looks like the last one at work; or begins with the end of words of an exception, the
    "of" of "with the exception of the 27th", not the "no" of "pero no puedo"."""
    share = match.rule.says == "here" or match.rule.shape == "last"
    return any(
        (mark.rule.says == "that_day" and mark.start < match.start and match.end <= mark.end)
        or (mark.rule.says == "except" and mark.start < match.start < mark.end <= match.end and _dated(row, mark.end))
        or (mark.rule.says == "except" and mark.start == match.start < match.end < mark.end)
        or (share and mark.rule.says == "share" and mark.rule.shape and mark.start <= match.start and match.end <= mark.end)
        for mark in marks
    )


def marks_beside(row: Row, marks: list[Match], inside: set[int], stops: set[int]) -> list[Match]:
    """The marks that stand beside the words of predicates (``inside``), or say something within them."""
    kept = [
        mark for mark in marks if mark.rule.says in KEPT or _sets_aside(row, mark) or inside.isdisjoint(range(mark.start, mark.end))
    ]
    return [mark for mark in kept if mark.rule.says != "report" or not _ordered(row, mark, stops)]


def words_of(matches: Iterable[Match]) -> set[int]:
    """Where the words of these stand."""
    return {at for match in matches for at in range(match.start, match.end)}


def _misread(row: Row, match: Match) -> bool:
    """Whether what looks like the verb of an exception is the speaker's leave ("move my leave on the 12th out to the 19th"), or
    days counted from another are a day of their own ("the Monday after")."""
    before, sets = row.words[match.start - 1 : match.start], row.language.sets
    if match.rule.shape == "refused":  # the answer to one's own question: "all week? no, only Tuesday"
        behind = row.words[match.end : match.end + 1]
        return not "".join(before).startswith("?") or any(word not in SIGNS | sets["merely"] for word in behind)
    if match.rule.shape in AT_AN_END:
        return not _at_an_end(row, match)
    if match.rule.shape == "but me":  # "nobody but me needs the 23rd off"
        return not sets["nobody"].isdisjoint(before)
    if match.rule.shape == "new day":  # "I'm not off tomorrow, it's the day after"
        return sets["negation"].isdisjoint(row.words[: match.start])
    if match.rule.says == "share" and match.rule.shape:  # nobody's: "out the first week"; a date: "the first Thursday"
        dated = any(item.date is not None and item.date.kind != "lasting" for item in row.items[match.start : match.end])
        return dated or not any(row.names)
    if match.rule.shape == "granted":  # when it was: one day, and others behind it
        date, sets = row.items[match.end - 1].date, row.language.sets
        if match.start > 1 and before[0] in sets["be"] and row.words[match.start - 2] in sets["me"]:
            return True  # "I'm signed off on Monday"
        return date is None or date.of is not None or bool(date.bound) or not any(row.dates[match.end :])
    if match.rule.says == "that_day" and match.rule.shape:
        return any(item.date is not None and item.date.kind != "lasting" for item in row.items[match.start : match.end])
    noun = match.rule.says == "except" and row.words[match.start] in sets["also_nouns"]
    return noun and not sets["mine"].isdisjoint(before)


def _at_an_end(row: Row, match: Match) -> bool:
    """Whether it heads a clause ("say I'm off on Friday, who covers?"; not "I forgot to say I'm off"), or ends one ("am I?")."""
    if match.rule.shape == "end":
        return match.end == len(row) or row.words[match.end] in SIGNS
    return match.start == 0 or row.items[match.start - 1].filler or row.words[match.start - 1] in SIGNS


def _runs_into(row: Row, match: Match, marks: list[Match]) -> bool:
    """Whether it takes words of an aside of a date ("leave used" in "my leave used to be on the 4th", "leave" in "leave Friday as
    it is") or of what sets a clock against another ("start at 11 instead" in "I start at 11 instead of 8")."""
    return any(
        (match.start < mark.start < match.end < mark.end and (_sets_hours_aside(row, mark) or _of_dates(row, mark)))
        or (mark.rule.weak and _of_dates(row, mark) and mark.start <= match.start and match.end <= mark.end and match != mark)
        for mark in marks
    )


def _of_dates(row: Row, mark: Match) -> bool:
    """Whether it sets a date apart that stands in it."""
    return mark.rule.says in (*ASIDES, "except") and any(row.dates[mark.start : mark.end])


def _sets_hours_aside(row: Row, match: Match) -> bool:
    """Whether it sets a clock against another."""
    behind = row.items[match.end].date if _sets_aside(row, match) else None
    return behind is not None and behind.kind in ("clock", "both")


def _sets_aside(row: Row, match: Match) -> bool:
    """Whether it sets a date against another, whatever else its words say: "back Wednesday instead of Thursday"."""
    return match.rule.says == "contrast" and any(row.dates[match.end : match.end + 1])


def _introduces(row: Row, mark: Match, stops: set[int], greets: set[int]) -> bool:
    """Whether a message begins with who writes it: "hi, this is Sister Okonkwo on the ward"; not "this is Sam on call Friday"."""
    sets = row.language.sets
    goes_on = sets["me"] | sets["negation"] | sets["will"] | sets["apologises"]
    ends = stops | {at for at in range(mark.end, len(row)) if row.words[at] in goes_on}
    end = min((stop for stop in ends if stop >= mark.end), default=len(row))
    if not sets["be"].isdisjoint(row.words[mark.end : end]):  # "Ahmed from payroll is off"
        return False
    dated = any(item.date is not None and item.date.kind != "clock" for item in row.items[mark.end : end])
    return not dated and all(item.filler or item.word in SIGNS or at in greets for at, item in enumerate(row.items[: mark.start]))


def _within_courtesy(row: Row, match: Match, marks: list[Match]) -> bool:
    """Whether it is a word of a courtesy or an idle condition: "sorry for the late notice", "if anything comes up"."""
    idle = [mark for mark in marks if mark.rule.says == "aside" and row.words[mark.start] in row.language.sets["if"]]
    return any(
        mark.start <= match.start and match.end <= mark.end and match.end - match.start == 1
        for mark in [one for one in marks if one.rule.says == "courtesy" or one in idle]
        if mark.end - mark.start > 2
    )


def _within_limit(row: Row, match: Match, marks: list[Match]) -> bool:
    """Whether its denial is only on what condition somebody else covers ("if he cannot then Jie"), or it is of the days that an
    exception leaves open ("except bank holidays"), or it only says how the speaker can be reached ("reachable on my phone")."""
    limits = [mark for mark in marks if (mark.rule.says == "except" and mark.rule.shape) or mark.rule.shape == "reached"]
    if any(mark.start <= match.start < mark.end for mark in limits):
        return True
    denying = row.language.sets["negation"]
    within = [mark for mark in marks if mark.rule.says == "then" and mark.start < match.start < mark.end]
    denies = not denying.isdisjoint(row.words[match.start : match.end])
    inside = [mark for mark in within if match.end <= mark.end]
    next_ = match.rule.says == "away" and any(any(row.names[mark.end : mark.end + 3]) for mark in inside)  # "if she's sick, Max"
    return bool(denies and within) or next_ or any(not denying.isdisjoint(row.words[mark.start : mark.end]) for mark in inside)


def _ordered(row: Row, match: Match, stops: set[int]) -> bool:
    """Whether it is asked for to be said ("tell Sam I'm off"), so that nobody has said it."""
    around = context(row, match.start, stops, set())
    return row.words[match.start] in row.language.sets["say"] and around.who == "none" and around.begins and not around.helped


def _longest(found: list[Match]) -> list[Match]:
    """Those that overlap no longer one."""
    kept: list[Match] = []
    for match in sorted(found, key=lambda match: (match.start - match.end, match.rule.order)):
        if all(match.end <= other.start or other.end <= match.start for other in kept):
            kept.append(match)
    return sorted(kept, key=lambda match: match.start)
