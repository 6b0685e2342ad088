"""Who covers: people named in a statement of covering, meant by a pronoun, or standing beside dates in a clause of their own."""

from intents.statements.acts import asked
from intents.statements.combined import Absence, Combined, CoverPart
from intents.statements.hear import Heard, plain, says_nothing
from intents.statements.statement import Chunk, Statement
from intents.when.extract import DateMark
from intents.who.names import Group, Name

LABELS = frozenset("=:→>-–—")
LISTING = frozenset((",", "(", ")", "/", "|", "\n"))    # what may stand between the names of a list


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
    elif statement.match.rule.name == "with NAME" and _in_company(heard, statement):
        made.parts |= dict.fromkeys(inside, "passing")
    elif statement.what == "covers":
        _covers(made, statement, inside)


def _instead(heard: Heard, statement: Statement) -> bool:
    """Whether the denial is the condition and somebody the way out: "if not then Lee"."""
    sets, words = heard.language.sets, heard.row.words[statement.match.start : statement.match.end]
    return statement.chunk.head in sets["if"] and not sets["else"].isdisjoint(words)


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
    if first or who in ("me", "us") or (not groups and who == "none" and object_ is not None):
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
    after, _ = _goes_before(absence, statement.chunk, chained=False)
    rest = (after or statement.chunk.has("share")) and not statement.dates
    names = tuple(name for group in groups for name in group.said)
    either = any(group.either for group in groups)
    sets = made.heard.language.sets
    if statement.chunk.has("then") or statement.what == "not_cover" or statement.chunk.head in sets["else"]:
        either = True
    absence.covers.append(CoverPart(names, statement, list(statement.dates), either, rest))


def cover_fragments(made: Combined) -> None:
    """Names that stand in a clause of their own beside dates or alone: "Sam on Monday, Lee the 2nd", "else Lee"."""
    heard, mine = made.heard, made.mine
    for chunk in heard.chunks:
        if chunk.statements or chunk.has("courtesy") or asked(heard, chunk.sentence):
            continue
        groups = [at for at in range(chunk.start, chunk.end) if heard.row.items[at].group is not None and at not in made.parts]
        if not groups or not (mine.away or mine.covers):
            continue
        if len(groups) > 1:
            _several(made, chunk, groups)
            continue
        group = heard.row.items[groups[0]].group
        assert group is not None  # noqa: S101
        others = [at for at in _said_in(heard, chunk) if at != groups[0]]
        inside = (heard.row.items[at].date for at in range(chunk.start, chunk.end))
        dates = [mark for mark in inside if mark is not None and mark.place[0] not in made.used]
        dates += _goes_on(made, chunk, dates)
        label = [] if others or dates else _label_before(made, chunk)
        dates += label
        chained = chunk.has("then") or chunk.head in heard.language.sets["else"] | heard.language.sets["or"]
        rest, chained = _goes_before(mine, chunk, chained)
        goes_on = chunk.head in heard.language.sets["and"] and not others
        after = chunk.number > 0 and (heard.chunks[chunk.number - 1].statements or mine.covers)
        be = any(heard.row.words[at] in heard.language.sets["be"] for at in range(chunk.start, chunk.end))
        told = not others and group.names[0].strength > 0 and (_after_colon(heard, chunk) or _before_chain(heard, chunk))
        shared = dates and not others and (label or not be) and (_surely(heard, group) or mine.covers)
        rested = not others and (rest or chunk.has("share")) and mine.covers
        told = told or _listed(made, chunk, others)
        if shared or told or rested or (chained and mine.covers) or (goes_on and mine.covers and after):
            made.parts[groups[0]] = "cover"
            rest = (rest or chunk.has("share")) and not dates
            mine.covers.append(CoverPart(group.said, None, dates, chained or group.either, rest))
            for mark in dates:
                if (owner := heard.owners.get(mark)) is not None and mark in owner.dates:
                    owner.dates.remove(mark)  # a label was read as one more of the days away
                heard.owners[mark] = mine.away[0] if mine.away else None
                made.used.add(mark.place[0])


def _said_in(heard: Heard, chunk: Chunk) -> list[int]:
    """The items of a clause that say something by themselves, but for "after that"."""
    after = {at for mark in chunk.marks if mark.rule.says == "after" for at in range(mark.start, mark.end)}
    return [at for at in range(chunk.start, chunk.end) if at not in after and not says_nothing(heard, at)]


def _goes_before(absence: Absence, chunk: Chunk, chained: bool) -> tuple[bool, bool]:
    """Whether a cover "after that" has the rest of the days, or is asked where the one before can't: "Kim until noon, then Ralf" is
    the first, "first Kim, then Ralf" the second."""
    if not chunk.has("after") or not absence.covers:
        return False, chained
    dated = bool(absence.covers[-1].dates)
    return dated, chained or not dated


def _label_before(made: Combined, chunk: Chunk) -> list[DateMark]:
    """The dates that stand as a label before a name: "thu = Chidi, fri = Noor", "1st: Aisha"."""
    heard = made.heard
    before = heard.chunks[chunk.number - 1] if chunk.number else None
    if before is None or before.sentence != chunk.sentence or before.sign not in LABELS or not plain(heard, before):
        return []
    marks = [item.date for item in heard.row.items[before.start : before.end] if item.date is not None]
    return [mark for mark in marks if mark.place[0] not in made.used]


def _listed(made: Combined, chunk: Chunk, others: list[int]) -> bool:
    """Whether it is the next name of a list of stand-ins: "ask Ximena, Paulo, Ingrid"."""
    heard = made.heard
    if others or not chunk.number or any(heard.row.dates[chunk.start : chunk.end]):
        return False
    before = heard.chunks[chunk.number - 1]
    apart = {heard.row.words[at] for at in range(before.end, chunk.start)}
    ends = heard.row.items[before.end - 1].group is not None and made.parts.get(before.end - 1) == "cover"
    return ends and before.sentence == chunk.sentence and apart <= LISTING


def _surely(heard: Heard, group: Group) -> bool:
    """Whether they are people: where each noun has a capital, that alone is no sign of it."""
    return not heard.language.people.capitals or group.names[0].strength > 1


def _several(made: Combined, chunk: Chunk, groups: list[int]) -> None:
    """As in "Sam until noon then Jo": each has the dates behind them."""
    heard = made.heard
    if any(not says_nothing(heard, at) for at in range(chunk.start, chunk.end) if at not in groups):
        return
    for at, end in zip(groups, [*groups[1:], chunk.end], strict=True):
        group = heard.row.items[at].group
        dates = [mark for item in heard.row.items[at:end] if (mark := item.date)]
        if group is not None:
            made.parts[at] = "cover"
            made.used.update(mark.place[0] for mark in dates)
            made.mine.covers.append(CoverPart(group.said, None, dates, group.either, not dates))


def _goes_on(made: Combined, chunk: Chunk, dates: list[DateMark]) -> list[DateMark]:
    """The members of the same list in the clauses behind: "Priya Tuesday and Wednesday morning"."""
    found: list[DateMark] = []
    for after in made.heard.chunks[chunk.number + 1 :]:
        own = [item.date for item in made.heard.row.items[after.start : after.end] if item.date is not None]
        if not own or not plain(made.heard, after) or not dates or any(mark.of is None or mark.of != dates[-1].of for mark in own):
            break
        found += own
    return found


def _after_colon(heard: Heard, chunk: Chunk) -> bool:
    """As in "for refunds: Karl"."""
    return (
        chunk.number > 0
        and heard.chunks[chunk.number - 1].sign == ":"
        and heard.chunks[chunk.number - 1].sentence == chunk.sentence
    )


def _before_chain(heard: Heard, chunk: Chunk) -> bool:
    """As in "Ivy, if she can't Omar"."""
    return chunk.number + 1 < len(heard.chunks) and heard.chunks[chunk.number + 1].has("then")


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
