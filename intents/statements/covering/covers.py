"""Who covers: people named in a statement of covering, or meant by a pronoun."""

from intents.statements.combined import Absence, Combined, CoverPart, Portion
from intents.statements.covering.portions import in_order, is_rest, last_portion, portion_of, without_portions
from intents.statements.heard import Heard, says_nothing
from intents.statements.hearing.predicates import apposed
from intents.statements.statement import Chunk, Statement
from intents.when.extract import DateMark
from intents.who.names import Group, Name


def take_cover(made: Combined, statement: Statement) -> None:
    heard = made.heard
    inside = _inside(heard, statement)
    if (before := _where_for(heard, statement)) is not None:
        for mark in statement.dates:
            heard.owners[mark] = before
        before.dates += statement.dates
        return
    if statement.what == "covers" and (usual := _usually(heard, statement, inside)):
        made.parts |= dict.fromkeys(usual, "not")
    elif statement.what == "not_cover" and inside and _instead(heard, statement):
        _add_covers(made, statement, [group for at in inside if (group := people_at(heard, at))], None)
        made.parts |= dict.fromkeys(inside, "cover")
    elif statement.what == "covers" and statement.context.negated and _unreached(heard, statement):
        _add_covers(made, statement, [group for at in inside if (group := people_at(heard, at))], None)
    elif statement.what == "not_cover" or (statement.what == "covers" and statement.context.negated):
        for at in inside or ([statement.context.subject] if statement.context.subject is not None else []):
            made.parts[at] = "not"
    elif statement.what == "no_cover":
        made.mine.uncovered.append(statement.place)
        heard.owners |= dict.fromkeys(statement.dates)  # "no cover needed Friday, I'm only away for the morning"
    elif statement.what == "needs_cover":
        _needs_cover(made, statement)
    elif (statement.match.rule.name == "with NAME" and _in_company(heard, statement)) or _of_another(heard, statement):
        made.parts |= dict.fromkeys(inside, "passing")
    elif statement.what == "covers":
        _covers(made, statement, inside)


def _usually(heard: Heard, statement: Statement, inside: list[int]) -> list[int]:
    """Who usually covers, but not now: "normally Jo would cover but she's away, so Max"."""
    chunks, own = heard.chunks, statement.chunk
    usual = not heard.language.sets["habitual"].isdisjoint(heard.row.words[own.start : statement.match.end])
    after = chunks[own.number + 1 : own.number + 2]
    if not usual or not after or after[0].sentence != own.sentence or after[0].head not in heard.language.sets["but"]:
        return []
    subject = statement.context.subject
    return inside or ([subject] if subject is not None and statement.context.group else [])


def _where_for(heard: Heard, statement: Statement) -> Statement | None:
    """The statement before it whose object its people are, where it only tells of the place: "filling in for Beata on the desk"."""
    first, own = statement.match.start, statement.chunk.statements
    covered = heard.row.names[first] and heard.row.words[first - 1] in heard.language.sets["whose"]
    before = [one for one in own if one.what == "covers" and one.match.end in (first - 1, first)]
    return before[-1] if covered and before else None


def _inside(heard: Heard, statement: Statement) -> list[int]:
    """The people in the words of a statement; its first word is none that only looks like a name: "page Ana"."""
    first, row = statement.match.start, heard.row
    inside = [at for at in range(first, statement.match.end) if people_at(heard, at) is not None]
    return inside[1:] if len(inside) > 1 and inside[0] == first and row.words[first] in heard.language.people.double else inside


def _instead(heard: Heard, statement: Statement) -> bool:
    """Whether the denial is the condition and somebody the way out: "if not then Lee"."""
    sets, words = heard.language.sets, heard.row.words[statement.match.start : statement.match.end]
    return statement.chunk.head in sets["if"] and not sets["else"].isdisjoint(words)


def _unreached(heard: Heard, statement: Statement) -> bool:
    """Whether it is on what condition the next is asked: "if you can't reach Anna, try Ben"."""
    first = heard.row.words[statement.chunk.start]
    conditional = not heard.language.sets["if"].isdisjoint((statement.chunk.head, first))
    return conditional and statement.who in ("none", "you", "us", "everybody", "somebody")


def _of_another(heard: Heard, statement: Statement) -> bool:
    """Whether who is named has another part: what is theirs is told of, or the speaker sees them."""
    return _of_theirs(heard, statement) or _visits(heard, statement)


def _visits(heard: Heard, statement: Statement) -> bool:
    """Whether it is what the speaker is away for: "out Thursday to see Anna"."""
    sets, words, first = heard.language.sets, heard.row.words, statement.match.start
    return words[first] in sets["visits"] and first > 0 and words[first - 1] in sets["purpose"]


def _of_theirs(heard: Heard, statement: Statement) -> bool:
    """Whether it ends with what is somebody's, not with them: "it's Farid's birthday"."""
    at, words = statement.match.end, heard.row.words
    return statement.match.rule.slot == "cover" and heard.row.names[at - 1] and at < len(words) and words[at] == "'s"


def _in_company(heard: Heard, statement: Statement) -> bool:
    """Whether "with Rosa" says with whom something is done: "lunch with Rosa", "off with Rosa for the scan"."""
    row, sets, at = heard.row, heard.language.sets, statement.match.start
    before = row.items[at - 1] if at else None
    led = before is not None and (before.date.kind in ("clock", "part") if before.date else before.word not in sets["swallowed"])
    more = any(not says_nothing(heard, other) for other in range(statement.match.end, statement.chunk.end))
    told = all(one.what == "covers" for one in statement.chunk.statements) and any(  # "my appraisal is at 2 with Noor"
        not says_nothing(heard, other) for other in range(statement.chunk.start, at)
    )
    return (led and at > statement.chunk.start) or more or told


def _needs_cover(made: Combined, statement: Statement) -> None:
    """Somebody is wanted: for the speaker, or for somebody named."""
    heard, mine = made.heard, made.mine
    if statement.context.negated:
        return
    if (other := _needy(heard, statement)) is not None:
        made.parts[other[0]] = "who"
        made.others.append(Absence(other[1].said, away=[statement], needs_cover=True))
        return
    told = [one for one in made.others if one.away and one.away[-1].chunk.sentence == statement.chunk.sentence]
    if told and not mine.away and not statement.dates:  # "Lena is off Thursday, we need cover"
        told[-1].away.append(statement)
        told[-1].needs_cover = True
        return
    mine.away.append(statement)
    mine.needs_cover = True
    spoken = heard.row.words[statement.match.start : statement.match.end]
    if set(spoken) & heard.language.sets["you"] and (group := _addressed(made, statement)):
        mine.covers.append(CoverPart(group.said, statement, [], group.either, place=statement.place))


def _needy(heard: Heard, statement: Statement) -> tuple[int, Group] | None:
    """For whom somebody is wanted, if it is not the speaker: "somebody for Lena", "Lena needs cover"."""
    if statement.match.rule.slot == "subject" and (inside := _inside(heard, statement)):
        group = people_at(heard, inside[-1])
        return (inside[-1], group) if group else None
    around, words = statement.context, heard.row.words[statement.match.start : statement.match.end]
    addressed = not heard.language.sets["you"].isdisjoint(words)  # "Jo, can you do my Sunday?"
    if around.group is not None and around.subject is not None and not addressed:
        return around.subject, around.group
    return _object(heard, statement)


def _covers(made: Combined, statement: Statement, inside: list[int]) -> None:
    heard, who, mine = made.heard, statement.context.who, made.mine
    subject = statement.context.subject
    if subject is not None and made.parts.get(subject) == "not":
        return  # "anyone except Bo can take it"
    object_ = _object(heard, statement)
    if _only_helps(statement):
        return
    covered = _covered_by(heard, statement, inside)
    by_me = covered and who not in ("people", "they", "somebody")
    if (statement.match.rule.slot == "subject" and inside) or covered:
        object_ = (inside[0], heard.row.items[inside[0]].group or Group((), (0, 0)))
        inside = []
    if statement.match.rule.name == "swaps with NAME":
        statement.dates = [mark for mark in statement.dates if mark.place[0] < heard.row.items[inside[0]].start]
        mine.ask.append("confirm")
    first = statement.match.rule.shape == "first"  # "la sustituyo yo": the words themselves say that the speaker does it
    groups = [] if first else _who_covers(made, statement, inside, object_)
    named = statement.match.rule.slot == "cover" and groups  # "I've given my phone to Lars"
    if first or (who in ("me", "us") and not named) or by_me or (not groups and who == "none" and object_ is not None):
        _i_cover(made, statement, object_)
    elif not groups and object_ is not None and who == "somebody":
        made.parts[object_[0]] = "who"
        made.others.append(Absence(object_[1].said, away=[statement], needs_cover=True))
    elif not groups and (who in ("somebody", "who") or _asks_for_cover(heard, statement) or _covers_me(heard, statement)):
        mine.away.append(statement)
        mine.needs_cover = True
    elif not groups and subject is not None and heard.row.words[subject] in heard.language.sets["one_person"]:
        mine.ask.append("uncertain")  # somebody does it who is not named, or not as anybody that is known
    elif groups and who != "nobody" and not _over(heard, statement):
        if _of_nobody_named(made, statement):
            mine.ask.append("uncertain")
        _add_covers(made, statement, groups, object_)


def _of_nobody_named(made: Combined, statement: Statement) -> bool:
    """Whether somebody is covered who is not named, and maybe is not the speaker: "Max covers for her on Thursday"."""
    words = made.heard.row.words[statement.match.start : statement.match.end]
    return not made.heard.language.sets["covered"].isdisjoint(words) and not made.others and not made.mine.away


def _covered_by(heard: Heard, statement: Statement, inside: list[int]) -> bool:
    """Whether the verb is said of somebody who does it for who stands right behind it: "I cover Lee", "someone has to cover Lee";
    not "my cover Lee"."""
    sets, first, told = heard.language.sets, statement.match.start, statement.context
    if told.subject is None or inside != [first + 1] or told.have or told.be:
        return False
    if told.who in ("people", "they", "somebody"):
        return heard.row.words[first] in sets["covering"] | sets["third"]
    mine = heard.row.words[told.subject] in sets["me"]  # "let me cover Lee" too
    return mine and heard.row.words[first] in sets["covering"]


def _only_helps(statement: Statement) -> bool:
    """Whether it is only the auxiliary of what follows: the "Max will" of "Max will cover Lee"."""
    match = statement.match
    after = [one for one in statement.chunk.statements if one.what == "covers" and one.place > statement.place]
    return match.rule.weak and any(one.context.subject in range(match.start, match.end) for one in after)


def _covers_me(heard: Heard, statement: Statement) -> bool:
    """Whether it is asked for: "cover me tomorrow"."""
    words, rule = heard.row.words[statement.match.start : statement.match.end], statement.match.rule
    return statement.context.who == "none" and rule.form == "verb" and not heard.language.sets["me"].isdisjoint(words)


def _over(heard: Heard, statement: Statement) -> bool:
    """Whether it is over, or only the reason: "since Kwame took the 24th", "handover with Tomasz finished just now"."""
    sets, words, at = heard.language.sets, heard.row.words, statement.match.end
    reason = statement.chunk.head in sets["because"] - sets["so"] and words[statement.match.start] in sets["been"]
    return reason or (statement.match.rule.slot == "cover" and at < statement.chunk.end and words[at] in sets["rings"])


def _who_covers(made: Combined, statement: Statement, inside: list[int], object_: tuple[int, Group] | None) -> list[Group]:
    """Whom the statement names, or means by a pronoun or by a name set apart."""
    heard, context = made.heard, statement.context
    if statement.match.rule.slot == "cover" and inside:
        return [group for at in inside if (group := people_at(heard, at))]
    found = context.group
    if found is None and context.who == "they":
        found = meant_by(heard, statement)
    elif found is None and context.who == "you":
        found = _addressed(made, statement)
    elif found is None and context.who == "none" and object_ is None and not _theirs(heard, statement):
        return _apart(made, statement)
    return [found] if found is not None else []


def _apart(made: Combined, statement: Statement) -> list[Group]:
    """Who covers, where a sign or an aside stands between: "Sam Lee, not Sam Price, covers"; "Jo is around and has it"; "Wren (Fri)
    and Teo (Sat) hold the phone"."""
    heard = made.heard
    start = statement.context.start
    for at in range((apposed(heard.row, start) or statement.match.start - 1), -1, -1):
        group = heard.row.items[at].group
        if (
            group is not None
            and made.parts.get(at) in (None, "who", "cover")
            and heard.row.words[at - 1 if at else at] not in heard.language.sets["negation"]
        ):
            places = [*_before_it(heard, at), at]
            made.parts |= dict.fromkeys(places, "cover")
            return [group for place in places if (group := heard.row.items[place].group)]
    return []


def _before_it(heard: Heard, at: int) -> list[int]:
    """Where the others of a list stand that ends there, with days in brackets between them: "Wren (Fri) and Teo (Sat)"."""
    row, joints = heard.row, heard.language.sets["and"] | {","}
    before = at - 1
    while before > 0 and row.words[before] in joints:
        before -= 1
    if before == at - 1 or before < 1 or row.words[before] != ")":
        return []
    opened = next((place for place in range(before, 0, -1) if row.words[place] == "("), 0)
    return [*_before_it(heard, opened - 1), opened - 1] if opened and row.names[opened - 1] else []


def bracketed(heard: Heard, at: int) -> list[DateMark]:
    """The days in brackets right behind somebody: "Aaliyah (Mon)", "Jae (Wed + Thu)"."""
    row, found = heard.row, list[DateMark]()
    for place in range(at + 2, len(row) if row.words[at + 1 : at + 2] == ["("] else 0):
        date = row.items[place].date
        if date is not None:
            found.append(date)
        elif row.words[place] == ")":
            return found
        elif not says_nothing(heard, place) and row.words[place] not in heard.language.sets["and"]:
            break
    return []


def claim(made: Combined, marks: list[DateMark]) -> list[DateMark]:
    """The days that are somebody's share, which are no more days away; a mere part of each day is none that is booked apart, and is
    asked about."""
    for mark in marks:
        if (owner := made.heard.owners.get(mark)) is not None and mark in owner.dates:
            owner.dates.remove(mark)
        made.heard.owners[mark] = made.mine.away[0] if made.mine.away else None
        made.use([mark])
    if not marks or not all(mark.kind in ("part", "rule") for mark in marks):
        return marks
    made.mine.ask.append("uncertain")
    return []


def people_at(heard: Heard, at: int) -> Group | None:
    """The people there; an unknown word is taken for a name where a template wants one ("ask fatima", "JT on my phone")."""
    item = heard.row.items[at]
    if item.group is not None or not heard.row.loose[at]:
        return item.group
    place = (item.token, item.token + 1)
    return Group((Name(heard.text[item.start : item.end], place, 1),), place)


def _asks_for_cover(heard: Heard, statement: Statement) -> bool:
    """As in "could you do Monday?", not "what did you do on Monday?"."""
    around = statement.context
    return around.who == "you" and around.question and around.modal in heard.language.sets["will"]


def _object(heard: Heard, statement: Statement) -> tuple[int, Group] | None:
    """Whom somebody covers for: the people right behind the predicate."""
    spoken = heard.row.words[statement.match.start : statement.match.end]
    if statement.match.rule.slot or not heard.language.sets["me"].isdisjoint(spoken):
        return None
    for at in range(statement.match.end, min(statement.match.end + 3, statement.chunk.end)):
        item = heard.row.items[at]
        if item.group is not None:
            return at, item.group
        if item.word not in heard.language.sets["for_whom"] and item.date is None and not item.filler:
            return None
    return None


def _addressed(made: Combined, statement: Statement) -> Group | None:
    """Whom "you" means: people named alone in the clause before or after, or at the head of this one."""
    heard = made.heard
    for number in (statement.chunk.number, statement.chunk.number - 1, statement.chunk.number + 1):
        if not 0 <= number < len(heard.chunks):
            continue
        chunk = heard.chunks[number]
        for at in range(chunk.start, chunk.end):
            item = heard.row.items[at]
            if item.group is not None and (chunk is not statement.chunk or at < statement.match.start) and not chunk.statements[1:]:
                made.parts[at] = "cover"
                return item.group
    first = heard.chunks[0]
    alone = first.end - first.start == 1 and heard.row.items[first.start].group is not None
    if alone and first.start not in made.parts:
        made.parts[first.start] = "cover"
        return heard.row.items[first.start].group
    return None


def _i_cover(made: Combined, statement: Statement, object_: tuple[int, Group] | None) -> None:
    """The speaker covers for somebody: that person is away."""
    if object_ is None:
        names = _absent(made, statement)
        if not names:
            if statement.dates:
                made.mine.here.append(statement)
            return
    else:
        made.parts[object_[0]] = "who"
        names = object_[1].said
    other = next((one for one in made.others if one.subject == names), None)
    if other is None:
        other = Absence(names)
        made.others.append(other)
    if statement.context.question:
        other.ask.append("confirm")
    other.covers.append(CoverPart(("me",), statement, list(statement.dates), place=statement.place))
    other.away.append(statement)


def _absent(made: Combined, statement: Statement) -> tuple[str, ...]:
    """Whom the speaker covers without naming them: whose shift it is said to be, or who was said to be away just before."""
    heard = made.heard
    away = [one.subject for one in made.others if any(told.place < statement.place for told in one.away)]
    if not away and _theirs(heard, statement):
        group = meant_by(heard, statement)
        return group.said if group else ()
    return away[-1] if away else ()


def _theirs(heard: Heard, statement: Statement) -> bool:
    """Whether it is said to be somebody else's: "her Monday", "for him"."""
    words = heard.row.words[statement.match.start : statement.match.end + 2]
    return not heard.language.sets["theirs"].isdisjoint(words)


def _add_covers(made: Combined, statement: Statement, groups: list[Group], object_: tuple[int, Group] | None) -> None:
    absence = made.mine
    if object_ is not None:
        made.parts[object_[0]] = "who"
        names = object_[1].said
        absence = next((one for one in made.others if one.subject == names), None) or Absence(names)
        if absence not in made.others:
            made.others.append(absence)
        absence.away.append(statement)
    after, _ = goes_before(made, absence, statement.chunk, chained=False)
    either = any(group.either for group in groups)
    sets = made.heard.language.sets
    if (statement.chunk.has("then") and not after) or statement.what == "not_cover" or statement.chunk.head in sets["else"]:
        either = True
    portion = portion_of(made.heard, statement.chunk, last_portion(absence.covers))
    each = _each(made, statement, groups)
    if len(each) == 1 and not portion and not each[0][1] and in_order(made.heard, statement.chunk):
        for number, name in enumerate(each[0][0], 1):
            place = statement.place
            absence.covers.append(CoverPart((name,), statement, portion=Portion("one", number), place=place))
        return
    for names, dates in each:
        rest = (after or is_rest(statement.chunk)) and not dates
        absence.covers.append(CoverPart(names, statement, dates, either, rest, portion, statement.place))


def _each(made: Combined, statement: Statement, groups: list[Group]) -> list[tuple[tuple[str, ...], list[DateMark]]]:
    """The names with the days that are theirs: all of them together, or each with their own ("Ana (Mon), Ben (Tue)", "the 27th and
    28th go to Ngozi and Anh respectively")."""
    heard = made.heard
    places = [next((at for at, item in enumerate(heard.row.items) if item.group is group), None) for group in groups]
    labels = [bracketed(heard, at) if at is not None else [] for at in places]
    if any(labels):
        hours = all(mark.kind == "clock" for label in labels for mark in label)  # "Ana (7-15) and Ben (15-23) do my Sunday"
        days = [mark for mark in statement.dates if mark.kind == "days"] if hours else []
        return [(group.said, [*days, *claim(made, label)]) for group, label in zip(groups, labels, strict=True)]
    names = tuple(name for group in groups for name in group.said)
    if len(names) == len(statement.dates) > 1 and in_order(heard, statement.chunk):
        return [((name,), [date]) for name, date in zip(names, statement.dates, strict=True)]
    return [(names, without_portions(heard, statement.chunk, statement.dates))]


def goes_before(made: Combined, absence: Absence, chunk: Chunk, chained: bool) -> tuple[bool, bool]:
    """Whether a cover "after that" has the rest of the days, or is asked where the one before can't: "Kim until noon, then Ralf" is
    the first, "first Kim, then Ralf" the second."""
    if not _follows(made, chunk) or not absence.covers:
        return False, chained
    dated = bool(absence.covers[-1].dates)
    return dated, not dated


def _follows(made: Combined, chunk: Chunk) -> bool:
    """Whether a clause says "after that": "then" does, but not what only counts where the one before can't."""
    joints = made.heard.language.sets["joins_clauses"]
    thens = [mark for mark in chunk.marks if mark.rule.says == "then"]
    return all(made.heard.row.words[mark.start] in joints for mark in thens) if thens else chunk.has("after")


def meant_by(heard: Heard, statement: Statement) -> Group | None:
    """Whom "she", "he" or "they" means: the last people before it."""
    for sentence in range(statement.chunk.sentence, -1, -1):
        own = [chunk for chunk in heard.chunks if chunk.sentence == sentence]
        groups = [item.group for chunk in own for item in heard.row.items[chunk.start : chunk.end] if item.group is not None]
        if groups and sentence < statement.chunk.sentence:
            return groups[0]
        if groups:
            break
    for at in range(statement.match.start - 1, -1, -1):
        if heard.row.items[at].group is not None:
            return heard.row.items[at].group
    return None
