"""What stands before a predicate: its subject, its auxiliaries, whether it is denied, past, uncertain or asked."""

from collections.abc import Set

from intents.languages import Language
from intents.statements.row import Row
from intents.statements.statement import Context, Who

FAR = 40  # items: no clause is longer
WHO: tuple[tuple[str, Who], ...] = (
    ("me", "me"),
    ("us", "us"),
    ("you", "you"),
    ("they", "they"),
    ("everybody", "everybody"),
    ("nobody", "nobody"),
    ("somebody", "somebody"),
    ("who", "who"),
    ("it", "it"),
)


NOWHERE: Set[int] = frozenset()


def context(row: Row, start: int, stops: set[int], asides: set[int], ended: Set[int] = NOWHERE) -> Context:
    """The context of a predicate that begins at ``start``. ``stops`` are items no clause reaches over, ``asides`` are skipped; an
    auxiliary behind one of ``ended`` begins a clause of its own."""
    found = Context(start=start)
    at = start - 1
    while at >= max(0, start - FAR) and at not in stops and not (at in ended and (found.be or found.modal or found.negated)):
        item = row.items[at]
        if item.date is not None or item.filler or item.word == "," or at in asides or _of_dates(row, at):
            at -= 1
            continue
        if item.group is not None and at > 0 and row.words[at - 1] in row.language.sets["company"]:  # "bin mit Max auf Dienstreise"
            at -= 2
            continue
        if item.group is not None and is_place(row, at):
            at -= 2
            continue
        if item.group is not None:
            found.who, found.group, found.subject = "people", item.group, at
            break
        if not _helps(found, item.word, row.language):
            found.who = _who(item.word, row.language)
            found.subject = at
            break
        found.start = at
        at -= 1
    that = found.subject is None and found.be and at > 0 and row.words[at] in row.language.sets["that"]
    that = that and row.words[at - 1] not in row.language.sets["because"]  # "así que estoy fuera"
    if that and at - 1 not in asides:  # "it's my mobile that's off", but "vi comunico che sono assente"
        found.group = row.items[at - 1].group
        found.who = "people" if found.group else _who(row.words[at - 1], row.language)
    elif found.subject is None:
        found.begins = True
        if found.third:  # a verb that says by itself that it is somebody else
            found.who, found.begins = "they", False
    else:
        _before(found, row, stops, asides)
    return found


def is_place(row: Row, at: int) -> bool:
    """Whether what looks like a name is where somebody is or goes: "sono in Sardegna", "ich fliege nach Lissabon"."""
    group, people = row.items[at].group, row.language.people
    if group is None or at == 0 or row.words[at - 1] not in row.language.sets["whereabouts"]:
        return False
    return not any(name.split()[0].lower() in people.given for name in group.said if name)


def _of_dates(row: Row, at: int) -> bool:
    """Whether a word belongs to the dates beside it."""
    return _within_date(row, at) or _my_days(row, at) or leads_date(row, at) or _joins_dates(row, at)


def leads_date(row: Row, at: int) -> bool:
    """Whether it is a small word right before a date of a list: the second "el" of "el 3 y el 10"."""
    sets = row.language.sets
    if not any(row.dates[at + 1 : at + 2]) or row.words[at] not in sets["glue"]:
        return False
    beside = {*row.words[max(at - 1, 0) : at], *row.words[at + 2 : at + 3]}
    listed = "," in beside or not beside.isdisjoint(sets.of("and", "or"))
    return listed and row.words[at] not in sets.of("be", "have", "do", "will", "me", "us", "negation")


def _joins_dates(row: Row, at: int) -> bool:
    """Whether a word joins two dates: "ich bin am Dienstag und Freitag weg"."""
    if at == 0 or not any(row.dates[at - 1 : at]) or row.words[at] not in row.language.sets.of("and", "or", "but"):
        return False
    return before_date(row, at)


def before_date(row: Row, at: int) -> bool:
    """Whether a date follows, or a small word that leads one."""
    ahead = at + 1 + (at + 1 < len(row) and leads_date(row, at + 1))
    return any(row.dates[ahead : ahead + 1])


def _within_date(row: Row, at: int) -> bool:
    """Whether a word stands in the middle of a date: the "of" of "the 15th of the month"."""
    date = row.dating[at]
    return date is not None and date.place[0] < row.items[at].start


def _my_days(row: Row, at: int) -> bool:
    """Whether it says whose the days behind it are: "my Fridays are off"."""
    mark = row.items[at + 1].date if row.words[at] in row.language.sets["mine"] and at + 1 < len(row) else None
    return mark is not None and mark.kind in ("days", "rule")


def behind(found: Context, row: Row, end: int, stops: set[int]) -> None:
    """A negation behind the verb, in languages that put it there ("ich arbeite Freitag nicht", "je ne travaille pas")."""
    after = row.language.sets["negates_behind"]
    for at in range(end, len(row) if after else end):
        if at in stops:
            return
        if row.words[at] in after:
            found.negated = True
            return
        if not (row.dates[at] or row.items[at].filler or row.words[at] in row.language.sets["glue"]):
            return


def _helps(found: Context, word: str, language: Language) -> bool:
    """Whether the word is an auxiliary or a negation; takes note of it."""
    sets = language.sets
    found.third = found.third or word in sets["their_verbs"]
    if word in sets["negation"]:
        found.negated = True
    elif word in sets["be"] or word in sets["have"] or word in sets["do"]:
        found.be = found.be or word in sets["be"]
        found.past = found.past or (word in sets["been"] and not found.modal)
        found.have = found.have or (word in sets["have"] and not found.wants)
    elif word in sets["will"]:
        found.modal = word
        found.past = found.past or (word in sets["would"] and found.have)
    elif word in sets["unsure"]:
        found.unsure, found.modal = True, word
    elif word in sets["semi"]:
        found.wants = True
    elif word not in sets["passing"]:
        return False
    found.helped = True
    return True


def _denied_before(row: Row, at: int) -> bool:
    """Whether a denial stands before the dates before a place: "neither Monday nor Tuesday can I"."""
    first = at
    while at >= 0 and (row.items[at].date is not None or row.items[at].filler or row.words[at] in row.language.sets["negation"]):
        if row.words[at] in row.language.sets["negation"] and at < first:
            return True
        at -= 1
    return False


def _who(word: str, language: Language) -> Who:
    return next((who for name, who in WHO if word in language.sets[name]), "thing")


def _before(found: Context, row: Row, stops: set[int], asides: set[int]) -> None:
    """An auxiliary before the subject, at the head of the clause: a question."""
    assert found.subject is not None  # noqa: S101
    sets = row.language.sets
    at = found.subject - 1
    while at >= 0 and at not in stops and (row.items[at].filler or row.items[at].date is not None or at in asides):
        at -= 1
    if at < 0 or at in stops:
        found.begins = found.who != "thing"
        return
    word = row.words[at]
    if word in sets["lets"]:
        found.who = "thing"
    if any(word in sets[name] for name in ("be", "have", "do", "will", "unsure")) or word in sets["asks"]:
        before = at - 1
        if _denied_before(row, before):
            found.negated = True
        while before >= 0 and before not in stops and (row.items[before].filler or row.words[before] in sets["asks"]):
            before -= 1
        if before < 0 or before in stops or sets["verb_second"]:
            found.be = found.be or word in sets["be"]
            found.past = found.past or bool(sets["verb_second"] and word in sets["been"])
            found.question = not sets["verb_second"]
            found.asks = at if found.question else None
            found.modal = found.modal or word
            if word in sets["negation"]:
                found.negated = True
    elif word in sets["negation"] and at and row.words[at - 1] in sets["be"] | sets["do"] | sets["will"]:
        found.question = found.negated = at - 2 < 0 or at - 2 in stops
