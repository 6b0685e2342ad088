"""Who covers: people named in a statement of covering, or meant by a pronoun."""

from intents.statements.combined import Absence, Combined, CoverPart
from intents.statements.hear import Heard, says_nothing
from intents.statements.statement import Chunk, Statement
from intents.who.names import Group, Name


def take_cover(made: Combined, statement: Statement) -> None:
    heard = made.heard
    inside = [at for at in range(statement.match.start, statement.match.end) if people_at(heard, at) is not None]
    if statement.what == "not_cover" and inside and _instead(heard, statement):
        _add_covers(made, statement, [group for at in inside if (group := people_at(heard, at))], None)
        made.parts |= dict.fromkeys(inside, "cover")
    elif statement.what == "not_cover" or (statement.what == "covers" and statement.context.negated):
        for at in inside or ([statement.context.subject] if statement.context.subject is not None else []):
            made.parts[at] = "not"
    elif statement.what == "needs_cover":
        _needs_cover(made, statement)
    elif (statement.match.rule.name == "with NAME" and _in_company(heard, statement)) or _of_theirs(heard, statement):
        made.parts |= dict.fromkeys(inside, "passing")
    elif statement.what == "covers":
        _covers(made, statement, inside)


def _instead(heard: Heard, statement: Statement) -> bool:
    """Whether the denial is the condition and somebody the way out: "if not then Lee"."""
    sets, words = heard.language.sets, heard.row.words[statement.match.start : statement.match.end]
    return statement.chunk.head in sets["if"] and not sets["else"].isdisjoint(words)


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
    return (led and at > statement.chunk.start) or more


def _needs_cover(made: Combined, statement: Statement) -> None:
    """Somebody is wanted: for the speaker, or for somebody named."""
    heard, mine = made.heard, made.mine
    if statement.context.negated:
        return
    if (other := _object(heard, statement)) is not None:
        made.parts[other[0]] = "who"
        made.others.append(Absence(other[1].said, away=[statement], ask=["uncertain"], needs_cover=True))
        return
    mine.away.append(statement)
    mine.needs_cover = True
    spoken = heard.row.words[statement.match.start : statement.match.end]
    if set(spoken) & heard.language.sets["you"] and (group := _addressed(made, statement)):
        mine.covers.append(CoverPart(group.said, statement, [], group.either))


def _covers(made: Combined, statement: Statement, inside: list[int]) -> None:
    heard, who, mine = made.heard, statement.context.who, made.mine
    subject = statement.context.subject
    if subject is not None and made.parts.get(subject) == "not":
        return  # "anyone except Bo can take it"
    object_ = _object(heard, statement)
    if statement.match.rule.slot == "subject" and inside:
        object_ = (inside[0], heard.row.items[inside[0]].group or Group((), (0, 0)))
        inside = []
    if statement.match.rule.name == "swaps with NAME":
        statement.dates = [mark for mark in statement.dates if mark.place[0] < heard.row.items[inside[0]].start]
        mine.ask.append("confirm")
    first = statement.match.rule.shape == "first"  # "la sustituyo yo": the words themselves say that the speaker does it
    groups = [] if first else _who_covers(made, statement, inside, object_)
    named = statement.match.rule.slot == "cover" and groups  # "I've given my phone to Lars"
    if first or (who in ("me", "us") and not named) or (not groups and who == "none" and object_ is not None):
        _i_cover(made, statement, object_)
    elif not groups and (who in ("somebody", "who") or _asks_for_cover(heard, statement)):
        mine.away.append(statement)
        mine.needs_cover = True
    elif groups and who != "nobody" and not _over(heard, statement):
        _add_covers(made, statement, groups, object_)


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
        found = _apart(made, statement)
    return [found] if found is not None else []


def _apart(made: Combined, statement: Statement) -> Group | None:
    """Who covers, where a sign or an aside stands between: "Sam Lee, not Sam Price, covers"; "Jo is around and has it"."""
    heard = made.heard
    for at in range(statement.match.start - 1, -1, -1):
        group = heard.row.items[at].group
        if (
            group is not None
            and made.parts.get(at) in (None, "who", "cover")
            and heard.row.words[at - 1 if at else at] not in heard.language.sets["negation"]
        ):
            made.parts[at] = "cover"
            return group
    return None


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
    if statement.match.rule.slot:
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
    for number in (statement.chunk.number - 1, statement.chunk.number + 1, statement.chunk.number):
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
    other.covers.append(CoverPart(("me",), statement, list(statement.dates)))
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
    after, _ = goes_before(absence, statement.chunk, chained=False)
    rest = (after or statement.chunk.has("share")) and not statement.dates
    names = tuple(name for group in groups for name in group.said)
    either = any(group.either for group in groups)
    sets = made.heard.language.sets
    if statement.chunk.has("then") or statement.what == "not_cover" or statement.chunk.head in sets["else"]:
        either = True
    absence.covers.append(CoverPart(names, statement, list(statement.dates), either, rest))


def goes_before(absence: Absence, chunk: Chunk, chained: bool) -> tuple[bool, bool]:
    """Whether a cover "after that" has the rest of the days, or is asked where the one before can't: "Kim until noon, then Ralf" is
    the first, "first Kim, then Ralf" the second."""
    if not chunk.has("after") or not absence.covers:
        return False, chained
    dated = bool(absence.covers[-1].dates)
    return dated, chained or not dated


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
