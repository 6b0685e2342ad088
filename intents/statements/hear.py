"""From a message to its statements: tokens, marks, clauses."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from intents.languages import Language, language, languages
from intents.phrase import Phrase
from intents.statements.context import behind, context
from intents.statements.covering.small import name_small
from intents.statements.row import LINE, Row, build
from intents.statements.statement import Chunk, Context, Match, Statement
from intents.statements.tongue import language_read
from intents.text.normalize import clean
from intents.text.tokens import Token, tokens
from intents.when.extract import DateMark, Dates, extract
from intents.when.timetable import LETTERS
from intents.who.doubles import persons
from intents.who.find import people, places
from intents.who.names import Group
from intents.who.ranks import ranks

LONGEST = 2000
GREETING = re.compile(r"\s*(?P<word>\w+)(?P<sign>[,!])\s")  # at the head of a message
BOT = re.compile(r"\s*@?(?:\w*bot|understudy)\b[\s:,]*", re.IGNORECASE)
APPOSED = 7  # items back to the first comma of an apposition
AHEAD = 12  # items that are looked at behind a predicate
QUOTES = frozenset('"“”«»„')
ENDS = frozenset(".!?;…")
NO_END = ("\n",)  # what no word ends in
SENTENCE = re.compile(r"[^\W\d_]{5,}(?P<stop>\.)(?= +[A-ZÀ-Þ])")  # no date reaches over the end of a sentence
SIGNS = frozenset('.!?;:,…()[]"“”«»„–—-•*|/=>') | {LINE}
OWN = frozenset(("cancels", "changes", "undoes", "helps", "howto", "lists", "hours", "holiday"))


@dataclass(slots=True)
class Heard:
    """A message taken apart."""

    phrase: Phrase
    text: str
    tokens: list[Token]
    dates: Dates
    row: Row
    language: Language
    chunks: list[Chunk]
    statements: list[Statement]
    marks: list[Match]
    owners: dict[DateMark, Statement | None] = field(default_factory=dict)
    bare: Row | None = None  # the row without its dates, where a request has asked for it (``hints``)

    def said(self, first: int, last: int) -> str:
        """The words of the message from one item to another (half-open)."""
        if last <= first:
            return ""
        return " ".join(self.text[self.row.items[first].start : self.row.items[last - 1].end].split())


def hear(phrase: Phrase, text: str | None = None, *, habit: bool = False, alone: bool = False, before: str = "") -> Heard:
    """The statements of a message, with the dates and people that belong to each. ``before``: the message that it answers."""
    own = _addressed((clean(phrase.text) if text is None else text)[:LONGEST])
    tongue = language(language_read(own, before))
    own = _greeted(own, tongue)
    cut = tokens(own)
    exact = places(own, phrase.mentions, cut)
    sure = persons(cut, tongue)
    order = ranks(cut, tongue)
    apart = sure | order | _idioms(cut, tongue)
    ends = [found.span("stop") for found in SENTENCE.finditer(own)]
    dates = extract(
        own,
        now=phrase.now,
        timezone=phrase.timezone,
        date_order=phrase.date_order,
        habit=habit,
        alone=alone,
        blocked=[*exact, *ends, *((cut[at].start, cut[at].end) for at in apart)],
        language=tongue.name if tongue.name != languages()[0] else None,
    )
    groups = [group for group in people(own, cut, dates.marks, exact, sure, tongue) if not _letters_of_days(group)]
    figures = _numbers(cut, dates.unsure, groups, tongue, dated=any(mark.kind in ("days", "both", "rule") for mark in dates.marks))
    figures += _further(cut, [mark for mark in dates.unsure if mark not in figures], [*dates.marks, *figures], tongue)
    marks = [mark for mark in dates.marks if not any(one.place[0] <= mark.place[0] < one.place[1] for one in figures)]
    marks = sorted([*map(_owning, marks), *figures], key=lambda mark: mark.place)
    row = build(own, cut, marks, groups, tongue, order)
    return _heard(phrase, own, cut, dates, row, tongue)


def _letters_of_days(group: Group) -> bool:
    """Whether what looks like a name is a range of weekdays in letters: "M-Th 7a-5:30p"."""
    letters = [letter for name in group.said for letter in re.split("[-/]", name.lower())]
    return len(letters) > 1 and all(letter in LETTERS for letter in letters)


def _owning(mark: DateMark) -> DateMark:
    """ "From" before a day that owns something is no begin: "take me off from Wednesday's rota"."""
    return mark.bounded(None) if mark.bound == "from" and mark.said.endswith(("'s", "’s")) else mark


def _addressed(text: str) -> str:
    """The text without the bot's own name at its head."""
    found = BOT.match(text)
    return text if found is None else " " * found.end() + text[found.end() :]


def _greeted(text: str, tongue: Language) -> str:
    """The text without the part of a day by which somebody is greeted: "Morning, I won't be in today"."""
    found = GREETING.match(text)
    greets = tongue.sets["greets"]
    named = [word for word in re.findall(r"\w+", text.lower()) if word in greets]
    if found is None or found["word"].lower() not in greets or len(named) > 1:  # "Morning, dentist; afternoon, in"
        return text
    return " " * found.end("sign") + text[found.end("sign") :]


def _heard(phrase: Phrase, text: str, cut: list[Token], dates: Dates, row: Row, tongue: Language) -> Heard:
    stops = _stops(row, tongue)
    found = matches(row, tongue)
    if name_small(row, found, stops, tongue, text):
        found = matches(row, tongue)
    marks = _longest([match for match in found if match.rule.form == "mark" and not _misread(row, match)])
    greets = {at for mark in marks if mark.rule.says == "courtesy" for at in range(mark.start, mark.end)}
    marks = [mark for mark in marks if mark.rule.shape != "self" or _introduces(row, mark, stops, greets)]
    asides = {
        at
        for match in marks
        if match.rule.says in ("courtesy", "aside", "too", "only", "unsure", "half", "after")
        for at in range(match.start, match.end)
    }
    begun = {match.start for match in marks}
    acts = [match for match in found if match.rule.form != "mark" and not _runs_into(row, match, marks)]
    own = {at for mark in marks if mark.rule.shape == "self" for at in range(mark.start, mark.end)}
    acts = [one for one in acts if one.start not in own]
    acts = [one for one in acts if not _within_courtesy(row, one, marks) and not _within_limit(row, one, marks)]
    predicates = _chosen(row, acts, stops, asides, tongue, begun)
    inside = {at for match, _ in predicates for at in range(match.start, match.end)}
    marks = [
        match
        for match in marks
        if match.rule.says in KEPT or _sets_aside(row, match) or not inside & set(range(match.start, match.end))
    ]
    joined = {at for match in marks if match.end - match.start > 1 for at in range(match.start, match.end)}
    marks = [match for match in marks if match.rule.says != "report" or not _ordered(row, match, stops)]
    chunks = _chunks(row, stops - inside - joined, tongue)
    _quotes(row, chunks)
    statements = _statements(chunks, predicates)
    for mark in marks:
        _of(chunks, mark.start + (row.words[mark.start] in tongue.sets["joins_clauses"] and mark.start in stops)).marks.append(mark)
    heard = Heard(phrase, text, cut, dates, row, tongue, chunks, statements, marks)
    _give_dates(heard)
    return heard


def _misread(row: Row, match: Match) -> bool:
    """Whether what looks like the verb of an exception is the speaker's leave ("move my leave on the 12th out to the 19th"), or
    days counted from another are a day of their own ("the Monday after")."""
    before, sets = row.words[match.start - 1 : match.start], row.language.sets
    if match.rule.says == "share" and match.rule.shape:  # nobody's: "out the first week"; a date: "the first Thursday"
        dated = any(item.date is not None and item.date.kind != "lasting" for item in row.items[match.start : match.end])
        return dated or not any(row.names)
    if match.rule.says == "that_day" and match.rule.shape:
        return any(item.date is not None and item.date.kind != "lasting" for item in row.items[match.start : match.end])
    noun = match.rule.says == "except" and row.words[match.start] in sets["also_nouns"]
    return noun and not sets["mine"].isdisjoint(before)


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
    end = min((stop for stop in stops if stop >= mark.end), default=len(row))
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
    exception leaves open ("except bank holidays")."""
    if any(mark.rule.says == "except" and mark.rule.shape and mark.start <= match.start < mark.end for mark in marks):
        return True
    denies = not row.language.sets["negation"].isdisjoint(row.words[match.start : match.end])
    return denies and any(mark.rule.says == "then" and mark.start < match.start < mark.end for mark in marks)


def _idioms(cut: list[Token], tongue: Language) -> set[int]:
    """Words that are part of a date but for what stands before them: "has my back next Tuesday", "my return from 8/9 to 8/11"."""
    sets, mine = tongue.sets, tongue.sets["mine"] | tongue.sets["theirs"]
    owned = [at for at in range(1, len(cut)) if cut[at - 1].low in mine]
    nouns = {at for at in owned if cut[at].low in sets["homecoming"] and _from_a_day(cut, at + 1, tongue)}
    lent = [at for at in range(2, len(cut)) if cut[at - 1].low in sets["lent"] and cut[at - 2].low in sets["pointing"] | mine]
    joined = {at for at in range(2, len(cut)) if cut[at].low in sets["leading"] and _hyphened(cut, at)}
    pairs = range(len(cut) - 1)
    joined |= {at for at in pairs if cut[at].low in sets["leading"] and cut[at + 1].low == cut[at].low}  # "in in the morning"
    joined |= {at for at in range(len(cut) - 2) if cut[at].low in sets["causes"] and _is_day(cut, at + 1, tongue)}
    joined |= {at for at in range(len(cut) - 2) if cut[at].text == "," and _of_me(cut, at + 1, tongue)}
    return joined | nouns | {at for at in (*owned, *lent) if cut[at].low in sets["returns"]}


def _of_me(cut: list[Token], at: int, tongue: Language) -> bool:
    """Whether a day stands there and the speaker goes on: "out next week, Monday I'm still here"."""
    return cut[at].low in tongue.sets["daily"] and cut[at + 1].low.partition("'")[0] in tongue.sets["me"] | {"im"}


def _is_day(cut: list[Token], at: int, tongue: Language) -> bool:
    """Whether a day stands there of which something is told: the "Thursday is" of "since Thursday is Thanksgiving"."""
    return cut[at].low in tongue.sets["daily"] and cut[at + 1].low in tongue.sets["be"]


def _hyphened(cut: list[Token], at: int) -> bool:
    """Whether a word is the second half of one: the "in" of "stand-in"."""
    return cut[at - 1].text == "-" and cut[at - 2].end == cut[at - 1].start and cut[at - 1].end == cut[at].start


def _from_a_day(cut: list[Token], at: int, tongue: Language) -> bool:
    """Whether "from" and the begin of a date stand there."""
    if at + 1 >= len(cut) or cut[at].low not in tongue.sets["since"]:
        return False
    return cut[at + 1].text[0].isdigit() or cut[at + 1].low in tongue.sets["daily"]


def _numbers(
    cut: list[Token], unsure: Iterable[DateMark], groups: Iterable[Group], tongue: Language, *, dated: bool
) -> list[DateMark]:
    """Bare numbers that are hours or days since they stand beside somebody ("Kwame 08-12, Yusra 12-16"), or, where a day is named,
    behind a word for being away or doing it: "Tuesday I'm out 9-11", "can Freja do 4-6 this afternoon"."""
    ends = {cut[group.tokens[1] - 1].end for group in groups}
    places = {token.start: at for at, token in enumerate(cut)}
    doing = tongue.sets["takers"] | tongue.sets["takes"] | tongue.sets["covering"] | tongue.sets["swallowed"]
    doing |= tongue.sets["compares"]
    doing -= tongue.sets["and"]
    return [
        mark
        for mark in unsure
        if mark.place[0] - 1 in ends
        or mark.place[0] - 2 in ends
        or _alone(mark, cut, places.get(mark.place[0], 0))
        or (dated and _is_range(mark) and cut[places.get(mark.place[0], 0) - 1].low in tongue.sets["moved_to"])
        or (dated and (at := places.get(mark.place[0], 0)) and cut[at - 1].low in doing and not _counts(cut, mark, tongue))
    ]


def _further(cut: list[Token], unsure: Iterable[DateMark], sure: list[DateMark], tongue: Language) -> list[DateMark]:
    """Bare ranges that go on from hours said before them: "out 10-11.30, then again 4 till 5", "8-9 and 3-4"."""
    sets = tongue.sets
    joints = sets["and"] | sets["again"] | sets["afterwards"] | frozenset(",")
    found: list[DateMark] = []
    for mark in unsure:
        at = next((place for place, token in enumerate(cut) if token.start >= mark.place[0]), 0)
        before = [one for one in (*sure, *found) if one.place[1] <= mark.place[0] and _is_range(one)]
        between = [token for token in cut[:at] if before and token.start >= max(one.place[1] for one in before)]
        ended = any(token.text in ENDS for token in between)
        goes_on = before and not ended and at and cut[at - 1].low in joints and _is_range(mark)
        if goes_on and not _counts(cut, mark, tongue) and _hours_end(cut, mark, tongue):
            found.append(mark)
    return found


def _hours_end(cut: list[Token], mark: DateMark, tongue: Language) -> bool:
    """Whether no noun follows that the figures would count: "4-6 tickets"."""
    after = next((token.low for token in cut if token.start >= mark.place[1]), "")
    return not after.isalpha() or after in tongue.sets["follows"] | tongue.sets["reasons"] | tongue.sets["and"]


def _is_range(mark: DateMark) -> bool:
    """Whether it is hours with a begin and an end."""
    moments = mark.meant if isinstance(mark.meant, list) else []
    return any(one.hours is not None and one.hours.end is not None and not one.hours.word for one in moments)


def _counts(cut: list[Token], mark: DateMark, tongue: Language) -> bool:
    """Whether the figures are those of things: "10-12 pills", "2-4 of the 5 days"."""
    after = next((token for token in cut if token.start >= mark.place[1]), None)
    return after is not None and after.low.isalpha() and (after.low not in tongue.known or after.low in tongue.sets["of"])


def _alone(mark: DateMark, cut: list[Token], first: int) -> bool:
    """Whether a range of numbers is a clause of its own: "my Tuesday late, 14-22"."""
    last = first
    while last + 1 < len(cut) and cut[last + 1].start < mark.place[1]:
        last += 1
    if last - first < 2:
        return False
    before, after = first - 1, last + 1
    return before >= 0 and cut[before].text in "(,;:" and (after >= len(cut) or cut[after].text in "),;.")


ASIDES = frozenset(("aside", "courtesy", "report"))
SMALL = frozenset(
    """courtesy aside too then share only instead lasting that_day from_then until_then today except excepted begins ends""".split()
)
KEPT = frozenset("line half which which_days vague only unsure share that_day from_then until_then today corrects".split())


def matches(row: Row, tongue: Language) -> list[Match]:
    """Each rule met anywhere, as far as it reaches."""
    found: dict[tuple[int, int], Match] = {}
    for at, item in enumerate(row.items):
        begun = tongue.by_word.get(item.word, []) if item.word else []
        if item.group is not None or row.loose[at]:
            begun = begun + tongue.by_name
        if item.date is not None:
            begun = begun + tongue.by_date
        for one in begun:
            if one.needs <= row.met and (ends := one.part.ends(row, at)):
                end, key = max(ends), (one.rule.order, at)
                if key not in found or found[key].end < end:
                    found[key] = Match(one.rule, at, end)
    return list(found.values())


def _ordered(row: Row, match: Match, stops: set[int]) -> bool:
    """Whether it is asked for to be said ("tell Sam I'm off"), so that nobody has said it."""
    around = context(row, match.start, stops, set(), row.language)
    return row.words[match.start] in row.language.sets["say"] and around.who == "none" and around.begins and not around.helped


def _longest(found: list[Match]) -> list[Match]:
    """Those that overlap no longer one."""
    kept: list[Match] = []
    for match in sorted(found, key=lambda match: (match.start - match.end, match.rule.order)):
        if all(match.end <= other.start or other.end <= match.start for other in kept):
            kept.append(match)
    return sorted(kept, key=lambda match: match.start)


def _stops(row: Row, tongue: Language) -> set[int]:
    """The items at which a clause may end: signs, and conjunctions."""
    sets = tongue.sets
    joints = sets["and"] | sets["but"] | sets["because"] | sets["if"] | sets["while"] | sets["or"] | sets["that"]
    found: set[int] = set()
    for at, item in enumerate(row.items):
        if item.date is None and item.group is None and (item.word in SIGNS or item.word in joints):
            after = row.items[at + 1].date if at + 1 < len(row) else None
            if not (item.word in sets["that"] and after is not None and after.kind == "part"):  # "off that afternoon"
                found.add(at)
        elif item.word in sets["joins_clauses"] and 0 < at < len(row) - 1 and row.words[at - 1] not in SIGNS | joints:
            found |= {at} if row.words[at + 1] in sets["swallowed"] | sets["me"] | sets["takes"] else set()
    return found


def _chosen(
    row: Row, found: list[Match], stops: set[int], asides: set[int], tongue: Language, begun: set[int]
) -> list[tuple[Match, Context]]:
    """The predicates that hold in their clause; of those that overlap, the longest."""
    made: list[tuple[Match, Context]] = []
    taken: set[int] = set()

    def weight(match: Match) -> tuple[int, bool, bool, int, int]:
        words = sum(len(row.onward[at]) == 1 for at in range(match.start, match.end))  # not those that a template may pass over
        bare = match.rule.says == "away" and words == 1 and match.end - match.start > 1  # "takes Thursday" may be to cover
        after = bare or match.rule.says in ("here", "works")
        return (-words, match.rule.form == "start", after, match.rule.order, -match.start)  # of two dates before it the nearer

    for match in sorted(found, key=weight):
        span = set(range(match.start, match.end))
        if span & taken:
            continue
        around = context(row, match.start, stops, asides | (taken if False else set()), tongue)
        behind(around, row, match.end, stops, tongue)
        if _holds(row, match, around, tongue, begun):
            made.append((match, around))
            taken |= {at for at in span if row.items[at].date is None}
    return sorted(made, key=lambda pair: pair[0].start)


def _holds(row: Row, match: Match, around: Context, tongue: Language, begun: set[int]) -> bool:
    """Whether the clause is built as the rule wants it."""
    form = match.rule.form
    if around.who == "none" and row.words[match.start] in tongue.sets["also_nouns"] and _long(row, match.start):
        return form == "start"  # "two weeks leave"
    if match.rule.closed and not _closed(row, match.end, tongue, begun):
        return False
    if form == "any" and match.rule.shape in ("until", "back", "from") and _of_another(row, around, tongue):
        return False
    if form == "any":
        return match.rule.says != "lists" or not _states(row, match, around, tongue)
    if _says_other(row, match, around, tongue):
        return False
    if match.rule.says == "covers" and around.negated and around.who in ("me", "us") and not _for_somebody(row, match):
        return False  # "I won't be available for on-call"
    person = around.who not in ("thing", "it")
    if form == "start":
        return around.begins and around.who == "none" and not around.helped
    if form == "state":
        if around.who == "none":
            alone = match.end - match.start == 1 and row.words[match.start] in tongue.sets["on"] and not around.helped
            return around.begins and not (alone and any(row.dates[match.end : match.end + 1]))  # "afternoons on 7 and 9 Dec"
        return person and (around.be or around.question or (around.who in ("me", "us", "people") and not around.helped))
    if match.rule.says == "covers" and not match.rule.slot and around.who in ("me", "us", "none") and not _for_somebody(row, match):
        before = any(row.names[: around.start])
        undated = not any(row.dates[match.start : match.end])
        if before and undated and around.who in ("me", "us") and row.words[match.start] not in tongue.sets["be"]:
            return True  # "Dean is off sick, I'm covering": whether it is for him, ``combine`` tells
        third = row.words[match.start] in tongue.sets["third"]
        third = third or (around.modal in tongue.sets["will"] and row.words[around.start - 1] in tongue.sets["and"])
        third = third or row.words[around.start - 1] == ")" or apposed(row, around.start) is not None
        return around.who == "none" and around.begins and ((before and third) or row.words[match.start] in tongue.sets["covering"])
    if around.who == "none":
        return around.begins and (match.rule.says == "covers" or row.words[match.start] not in tongue.sets["third"])
    return person


def apposed(row: Row, start: int) -> int | None:
    """Where the person stands of whom something is said between two commas before ``start``: "Anil Deshmukh, AEE, will ..."."""
    for at in range(start - 2, max(start - APPOSED, 0), -1) if row.words[start - 1 : start] == [","] else ():
        if row.dates[at] or (row.words[at] in SIGNS and row.words[at] != ","):
            return None
        if row.words[at] == ",":
            return at - 1 if row.names[at - 1] else None
    return None


def _says_other(row: Row, match: Match, around: Context, tongue: Language) -> bool:
    """As in "there are no trains on Monday" (something is), "Sunday I don't" (which denies what was said before), "visiting
    consultant's here" (who it is about)."""
    first, behind, sets = row.words[match.start], row.words[match.end : match.end + 1], tongue.sets
    if match.rule.says in ("here", "works") and around.who == "none" and row.words[around.start] in sets["purpose"]:
        return True  # "29 and 30 March to do it"
    if match.rule.says == "works" and row.dating[match.start] and not (match.rule.shape and around.who in ("me", "us")):
        return True  # "starting in January, Fridays off"
    if first in sets["existential"]:
        return not sets["be"].isdisjoint(behind)
    if first in sets["do"] and match.end - match.start == 1:
        return not sets["negation"].isdisjoint(behind)
    about = match.rule.form == "verb" and match.rule.weak and around.who == "none"
    return about and not sets["their_be"].isdisjoint(behind)


def _states(row: Row, match: Match, around: Context, tongue: Language) -> bool:
    """Whether what looks like a question has its subject before the verb: "these are my hours", "24 Dec is a day off for all"."""
    at, sets = match.start, tongue.sets
    if row.words[at] not in sets["inverted"]:
        return False
    before = at - 2 if at > 1 and row.words[at - 1] == "," else at - 1  # "Team Day, 3 May, is a holiday"
    who = sets["me"] | sets["us"] | sets["you"] | sets["they"] | sets["somebody"] | sets["everybody"]
    limited = before > 0 and row.words[before - 1] in sets["merely"]
    asked = at + 1 < len(row) and (row.names[at + 1] or row.words[at + 1] in who) and not limited  # "on Friday is Sam off"
    dated = before >= 0 and row.dates[before] and not asked and "?" not in row.words
    return dated or (around.subject is not None and row.words[around.subject] not in sets["asks"])


def _of_another(row: Row, around: Context, tongue: Language) -> bool:
    """Whether something else than a leave begins, ends or is back: "the contract ends on 30 September"."""
    subject = row.words[around.subject] if around.subject is not None else ""
    own = tongue.sets["labels"] | tongue.sets["glue"] | tongue.sets["and"]
    return around.who == "thing" and subject.isalpha() and subject not in own


def _long(row: Row, at: int) -> bool:
    """Whether a length of time, a feast or "as" stands before it: "two weeks leave", "Eid leave", "21 and 22 Oct as leave"."""
    if at and row.words[at - 1] in row.language.sets["as"]:
        return True
    mark = row.items[at - 1].date if at else None
    return mark is not None and (mark.kind == "lasting" or mark.feast)


def _closed(row: Row, at: int, tongue: Language, begun: set[int]) -> bool:
    """Whether no object follows: the clause ends, or a date, a sign, an aside or a small word comes."""
    sets, first = tongue.sets, at
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
    doing = row.words[first].endswith(tuple(sets["participles"]) or NO_END)  # "off hiking on Wednesday", "Friday I'm off skiing"
    dated = any(row.dates[at : at + AHEAD])
    return (dated and row.words[first] in sets["reasons"]) or (doing and (dated or any(row.dates[max(first - AHEAD, 0) : first])))


def _for_somebody(row: Row, match: Match) -> bool:
    """Whether people stand in the predicate or right behind it: "I cover for Sam", "I take Ben's shift"."""
    theirs = row.language.sets["theirs"]
    return any(row.names[at] or row.words[at] in theirs for at in range(match.start, min(match.end + 2, len(row))))


def _chunks(row: Row, stops: set[int], tongue: Language) -> list[Chunk]:
    """The stretches between the stops."""
    chunks: list[Chunk] = []
    sentence, start, head = 0, 0, ""
    for at in range(len(row) + 1):
        if at < len(row) and at not in stops:
            continue
        sign = row.words[at] if at < len(row) else ""
        if at > start:
            chunks.append(Chunk(len(chunks), sentence, start, at, head, sign))
            head = ""
        elif chunks and sign in SIGNS:
            chunks[-1].sign = sign if sign in ENDS or sign == LINE else chunks[-1].sign
        joint = sign and sign not in SIGNS and sign not in tongue.sets["joins_clauses"]
        head = sign if joint else ("" if sign in ENDS or sign == LINE else head)
        if sign in ENDS or sign == LINE:
            sentence += bool(chunks) and chunks[-1].sentence == sentence
        start = at + 1
    return chunks or [Chunk(0, 0, 0, 0)]


def _quotes(row: Row, chunks: list[Chunk]) -> None:
    """What stands between quotation marks is somebody's words, not the speaker's, unless it is all there is."""
    opened: int | None = None
    for at, item in enumerate(row.items):
        if item.word not in QUOTES:
            continue
        if opened is None:
            opened = at
            continue
        inside = [chunk for chunk in chunks if opened < chunk.start and chunk.end <= at]
        if len(inside) < len(chunks):
            for chunk in inside:
                chunk.quoted = True
        opened = None


def _of(chunks: list[Chunk], place: int) -> Chunk:
    """The chunk in which an item stands."""
    return next((chunk for chunk in chunks if chunk.start <= place < chunk.end), chunks[-1])


def _statements(chunks: list[Chunk], predicates: list[tuple[Match, Context]]) -> list[Statement]:
    made = []
    for match, around in predicates:
        chunk = _of(chunks, match.start)
        statement = Statement(match.rule.says, match, around, chunk, shape=match.rule.shape)
        chunk.statements.append(statement)
        made.append(statement)
    return made


def _give_dates(heard: Heard) -> None:
    """Each date of a clause to the statement in it that it stands nearest to; dates without one wait for ``combine``."""
    spoken_for = {at for mark in heard.marks if mark.rule.says in ASIDES for at in range(mark.start, mark.end)}
    for at, item in enumerate(heard.row.items):
        if item.date is None:
            continue
        own = [] if at in spoken_for or _told_which(heard, at) else _of(heard.chunks, at).statements
        if not own:
            heard.owners[item.date] = None
            continue
        inside = [one for one in own if one.match.start <= at < one.match.end]
        before = [one for one in own if one.match.start <= at]
        owner = inside[0] if inside else before[-1] if before else own[0]
        if not inside and _runs_on(heard, own):
            after = [one for one in own if one.match.start > at]
            if not after:
                heard.owners[item.date] = None
                continue
            owner = after[0]
        heard.owners[item.date] = owner
        owner.dates.append(item.date)
    for listed in _lists(heard):
        for one, other in [*pairwise(listed), *pairwise(listed[::-1])]:
            known, chunk = heard.owners.get(one), _of(heard.chunks, heard.row.place(other))
            if known is not None and heard.owners.get(other) is None and _goes_with(heard, chunk, one, other):
                heard.owners[other] = known
                known.dates.append(other)
                known.dates.sort(key=lambda mark: mark.place)


def _told_which(heard: Heard, at: int) -> bool:
    """Whether a date only tells which day another is: "since Thursday is Thanksgiving I'll take Friday off"."""
    row, be = heard.row, heard.language.sets["be"]
    for first in (at, at - 2):
        if first >= 0 and all(row.dates[first : first + 3 : 2]) and row.words[first + 1 : first + 2] and row.words[first + 1] in be:
            return any(row.dates[first + 3 : _of(heard.chunks, at).end])
    return False


def _runs_on(heard: Heard, told: list[Statement]) -> bool:
    """Whether each of several statements of a clause has its date before it, where no sign parts them: "monday I'm in tuesday I'm
    off wednesday I'm in"."""
    row = heard.row
    subjects = [one.context.subject for one in told if one.who in ("me", "us")]
    return len(told) > 1 and len(subjects) == len(told) and all(at and row.dates[at - 1] for at in subjects)


def goes_on(heard: Heard, chunk: Chunk) -> bool:
    """Whether the dates of a clause go on those of what stands before it, which is told of something else: "standup's on Monday and
    Tuesday"."""
    before = heard.chunks[chunk.number - 1] if chunk.number else None
    joined = before is not None and chunk.head in heard.language.sets["and"] and before.sentence == chunk.sentence
    if before is None or not joined or before.statements or plain(heard, before) or not heard.row.dates[before.end - 1]:
        return False
    return chunk.start - before.end == 1 and heard.row.dates[chunk.start]


def _goes_with(heard: Heard, chunk: Chunk, one: DateMark, other: DateMark) -> bool:
    """Whether the clause of a list's member says nothing that makes it a date of its own."""
    if goes_on(heard, chunk) and heard.row.items[heard.chunks[chunk.number - 1].end - 1].date is not one:
        return False
    words, sets = heard.row.words[chunk.start : chunk.end], heard.language.sets
    if not chunk.statements and not any(sets[name].isdisjoint(words) for name in ("me", "be")):
        return False  # "I'm in meetings on Monday, and on Wednesday I'm off"
    if plain(heard, chunk):
        return True
    between = heard.text[min(one.place[1], other.place[1]) : max(one.place[0], other.place[0])]
    begins = heard.row.items[chunk.start].date is other or heard.row.items[chunk.end - 1].date is other
    return not chunk.statements and begins and "," not in between


def _lists(heard: Heard) -> list[list[DateMark]]:
    """The members of each list of dates, in order."""
    found: dict[int, list[DateMark]] = {}
    for item in heard.row.items:
        if item.date is not None and item.date.of is not None:
            found.setdefault(item.date.of, []).append(item.date)
    return list(found.values())


def plain(heard: Heard, chunk: Chunk) -> bool:
    """Whether a clause holds nothing but dates and small words."""
    return not chunk.statements and all(says_nothing(heard, at) for at in range(chunk.start, chunk.end))


def says_nothing(heard: Heard, at: int) -> bool:
    """Whether an item says nothing by itself: a date, a filler, a sign, a small word."""
    item = heard.row.items[at]
    sets = heard.language.sets
    if item.date is not None or item.filler or item.word in sets["glue"] | sets["again"] or not item.word[:1].isalnum():
        return item.group is None
    return any(mark.start <= at < mark.end for mark in heard.marks if mark.rule.says in SMALL)
