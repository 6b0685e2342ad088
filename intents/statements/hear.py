"""From a message to its statements: tokens, marks, clauses."""

import re

from intents.languages import Language, language, languages
from intents.phrase import Phrase
from intents.statements.building import build
from intents.statements.covering.small import OR_ELSE, name_small
from intents.statements.heard import Heard
from intents.statements.hearing.clauses import ENDS, clause_at, clauses, mark_quoted, statements_of, stops_in
from intents.statements.hearing.figures import further, numbers, with_figures
from intents.statements.hearing.idioms import addressed, greeted, idioms, letters_of_days, owning
from intents.statements.hearing.matching import acts_among, marks_among, marks_beside, matches, words_of
from intents.statements.hearing.named_anew import named_anew
from intents.statements.hearing.owners import give_dates
from intents.statements.hearing.predicates import predicates
from intents.statements.hearing.said_anew import said_anew, takes_back
from intents.statements.hearing.tongue import language_read
from intents.statements.row import Row
from intents.statements.statement import Match
from intents.text.normalize import clean
from intents.text.tokens import Token, tokens
from intents.when.extract import DateMark, Dates, Place, extract
from intents.when.near import base_of
from intents.who.doubles import persons
from intents.who.find import people, places
from intents.who.groups import Group
from intents.who.ranks import ranks

LONGEST = 2000
MOST_ANEW = 8  # times that something is taken back in one message: nobody does it more often
SENTENCE = re.compile(r"(?P<last>[^\W\d_]{2,}|\d(?:st|nd|rd|th)|[ap]m)(?P<stop>\.)(?= +(?P<first>[A-ZÀ-Þ]\w*))")
PARAGRAPH = re.compile(r"\n(?=[A-ZÀ-Þ]\w+ +[^\W\d_]{3,})")
OPENS = ("glue", "me", "us", "you", "they", "it", "mine")  # sets of words that begin a sentence
OWNS = ("'s", "’s")
FROM = ("from", "since")  # before a day on which something begins for good
LONG = 5  # letters: of as many or more is no word that is cut short


def hear(
    phrase: Phrase,
    text: str | None = None,
    *,
    habit: bool = False,
    alone: bool = False,
    before: str = "",
    anew: int = MOST_ANEW,
    spoken: str = "",
) -> Heard:
    """The statements of a message, with the dates and people that belong to each. ``before``: the message that it answers;
    ``anew``: how often more it may be read with something put in the place of what was taken back; ``spoken``: the language of its
    words, where that is known."""
    own = addressed((clean(phrase.text) if text is None else text)[:LONGEST])
    tongue = language(spoken or language_read(own, before))
    own = greeted(own, tongue, lambda rest: bool(_dates(phrase, rest, tongue, [], habit=habit, alone=alone).marks))
    cut = tokens(own)
    exact = places(own, phrase.mentions, cut)
    sure, order = persons(cut, tongue, phrase.known), ranks(cut, tongue)
    apart = [(cut[at].start, cut[at].end) for at in sure | order | idioms(cut, tongue)]
    stops = [*exact, *_ends(own, tongue), *apart]
    dates = _dates(phrase, own, tongue, stops, habit=habit, alone=alone)
    named = people(own, cut, dates.marks, exact, sure, tongue)
    if clocks := _clocks_before(own, dates):
        dates = _dates(phrase, own, tongue, [*stops, *clocks], habit=habit, alone=alone)
        named = people(own, cut, dates.marks, exact, sure, tongue)
    if commas := _crossed(dates, {cut[group.tokens[0]].start for group in named}):
        parted = _dates(phrase, own, tongue, [*stops, *commas], habit=habit, alone=alone)
        dates = parted if all(_runs_before(parted, comma) for comma in commas) else dates
    groups = [group for group in named if not letters_of_days(group) and not _is_matter(group, tongue)]
    marks = _marks(cut, dates, groups, tongue)
    row = build(own, cut, marks, groups, tongue, order)
    found = matches(row)
    if anew and takes_back(found):
        meant = said_anew(build(own, cut, with_figures(marks, dates.unsure), groups, tongue, order), own)
        meant = named_anew(row, own) if meant == own else meant
        if meant != own:
            return hear(phrase, meant, habit=habit, alone=alone, before=before, anew=anew - 1, spoken=spoken)
    return _heard(phrase, own, cut, dates, row, found)


def _dates(phrase: Phrase, text: str, tongue: Language, stops: list[Place], *, habit: bool, alone: bool) -> Dates:
    """The dates of a text, none of which reaches over one of the ``stops``."""
    return extract(
        text,
        now=phrase.now,
        timezone=phrase.timezone,
        date_order=phrase.date_order,
        habit=habit,
        alone=alone,
        blocked=stops,
        language=tongue.name if tongue.name != languages()[0] else None,
    )


def _crossed(dates: Dates, named: set[int]) -> list[Place]:
    """The commas within a date behind which a clause may begin, since right behind it somebody is ``named``, or something is said
    of its day: "out next week, friday sam will cover", "this weekend, saturday's sorted"."""
    found: list[Place] = []
    for mark in dates.marks:
        if "," in mark.said and (mark.said.endswith(OWNS) or not named.isdisjoint((mark.place[1], mark.place[1] + 1))):
            places = [one.place[0] + one.said.rfind(",") for one in mark.items or (mark,) if "," in one.said]
            found += [(place, place + 1) for place in places]
    return found


def _clocks_before(text: str, dates: Dates) -> list[Place]:
    """The commas between a clock and a day behind it, where the clock is that of a day said before: "Wed I'm in by 10, Thu off"."""
    found: list[Place] = []
    for at, mark in enumerate(dates.marks):
        first = mark.items[0] if mark.items else mark
        timed = first.meant[0] if isinstance(first.meant, list) and first.kind == "both" else None
        before = [one for one in dates.marks[:at] if ENDS.isdisjoint(text[one.place[1] : mark.place[0]])]
        clocked = timed is not None and timed.clock_first and timed.upto is None  # not "9 to 5, Monday to Friday"
        if clocked and "," in first.said and any(one.kind == "days" and one.bound not in FROM for one in before):
            comma = first.place[0] + first.said.index(",")
            found.append((comma, comma + 1))
    return found


def _runs_before(dates: Dates, comma: Place) -> bool:
    """Whether several days, or a limit, stand before a comma, of which a day behind it is one; not "Tuesday, 1 December"."""
    before = next((mark for mark in dates.marks if comma[0] - 1 <= mark.place[1] <= comma[0]), None)
    base = base_of(dates, before) if before is not None else None
    return base is not None and before is not None and (base.first != base.last or before.bound in ("until", "through"))


def _ends(text: str, tongue: Language) -> list[tuple[int, int]]:
    """The ends of sentences, which no date reaches over: behind a whole word ("Friday. Lunch ..."), behind one that may be cut
    short before a small word ("27 Nov. The ..."), and of lines before further words."""
    opens, clipped = tongue.sets.of(*OPENS) - tongue.sets["on"], tongue.sets["clipped"]
    found = [
        one.span("stop")
        for one in SENTENCE.finditer(text)
        if one["last"].lower() not in clipped
        and (len(one["last"]) >= LONG or (one["last"].islower() and len(one["last"]) == LONG - 1) or one["first"].lower() in opens)
    ]
    return [*found, *(one.span() for one in PARAGRAPH.finditer(text))]


def _is_matter(group: Group, tongue: Language) -> bool:
    """Whether what looks like a name is a matter of work: "FYI Payroll goes out on the 28th"."""
    only = group.said[0].lower() if len(group.said) == 1 else ""
    return only in tongue.sets["matters"] and only not in tongue.people.given


def _marks(cut: list[Token], dates: Dates, groups: list[Group], tongue: Language) -> list[DateMark]:
    """The dates, with the numbers that are some by what stands beside them."""
    dated = any(mark.kind in ("days", "both", "rule") for mark in dates.marks)
    figures = numbers(cut, dates.unsure, groups, tongue, dated=dated)
    figures += further(cut, [mark for mark in dates.unsure if mark not in figures], [*dates.marks, *figures], tongue)
    marks = [mark for mark in dates.marks if not any(one.place[0] <= mark.place[0] < one.place[1] for one in figures)]
    return sorted([*map(owning, marks), *figures], key=lambda mark: mark.place)


def _heard(phrase: Phrase, text: str, cut: list[Token], dates: Dates, row: Row, found: list[Match]) -> Heard:
    """The clauses of a row with the statements in them."""
    tongue, stops = row.language, stops_in(row)
    if name_small(row, found, stops, text):
        found = matches(row)
    marks = marks_among(row, found, stops)
    stops -= words_of(mark for mark in marks if mark.rule.shape == OR_ELSE)
    told = predicates(row, acts_among(row, found, marks), marks, stops)
    inside = words_of(match for match, _ in told)
    marks = marks_beside(row, marks, inside, stops)
    joined = words_of(mark for mark in marks if mark.end - mark.start > 1)
    ends = {match.end - 1 for match, _ in told if row.words[match.end - 1] == ":"}  # "Leave 7-8 Dec: day one Fatou"
    chunks = clauses(row, stops - (inside - ends) - joined)
    mark_quoted(row, chunks)
    for mark in marks:
        joint = mark.start in stops and row.words[mark.start] in tongue.sets["joins_clauses"]
        clause_at(chunks, mark.start + joint).marks.append(mark)
    heard = Heard(phrase, text, cut, dates, row, tongue, chunks, statements_of(chunks, told), marks)
    give_dates(heard)
    return heard
