"""Who covers: what a statement of covering makes of those who are named."""

from intents.statements.combined import Absence, Combined, CoverPart
from intents.statements.covering.assigned import add_covers
from intents.statements.covering.at_other_times import approves, not_free, stood_in, usually
from intents.statements.covering.for_whom import needy, pointed, shift_of, told_away
from intents.statements.covering.named import (
    addressed_by,
    covered_in,
    joined_before,
    meant_by,
    named_in,
    people_at,
    theirs,
    who_covers,
)
from intents.statements.covering.passing import beside_it, covered_by, helped, instead, of_another, over, unreached, where_for
from intents.statements.heard import Heard
from intents.statements.hearing.predicates import anyone_in
from intents.statements.statement import Statement
from intents.who.groups import Group


def take_cover(made: Combined, statement: Statement) -> None:
    """Gives each who is named in a statement of covering their part."""
    heard, covers, inside = made.heard, statement.what == "covers", named_in(made.heard, statement)
    subject = [statement.context.subject] if statement.context.subject is not None else []
    if (before := where_for(heard, statement)) is not None:
        heard.owners |= dict.fromkeys(statement.dates, before)
        before.dates += statement.dates
    elif covers and (then := _at_other_times(made, statement, inside)):
        made.parts |= dict.fromkeys(then, "not")
    elif _otherwise(heard, statement) and (inside or covers):
        add_covers(made, statement, [group for at in inside if (group := people_at(heard, at))], None)
        made.parts |= dict.fromkeys([] if covers else inside, "cover")
    elif statement.what == "not_cover" or (covers and statement.negated):
        made.parts |= dict.fromkeys(inside or [at for at in subject if heard.row.names[at]], "not")
        made.mine.needs_cover |= statement.who == "somebody" or anyone_in(heard.row, statement.match)
    elif statement.what == "no_cover":
        made.mine.uncovered.append(statement.place)
        heard.owners |= dict.fromkeys(statement.dates)  # "no cover needed Friday, I'm only away for the morning"
    elif statement.what == "needs_cover":
        _needs_cover(made, statement)
    elif of_another(heard, statement) or approves(heard, statement):
        made.parts |= dict.fromkeys(inside or [at for at in subject if heard.row.names[at]], "passing")
    elif beside_it(heard, statement):
        made.parts |= dict.fromkeys(inside, "open")
    elif (verb := helped(statement)) is not None:
        heard.owners |= dict.fromkeys(statement.dates, verb)
        verb.dates = [*statement.dates, *verb.dates]
    elif inside or not any(made.parts.get(at) == "not" for at in subject):
        _covers(made, statement, inside)  # but not in "anyone except Bo can take it"


def _at_other_times(made: Combined, statement: Statement, inside: list[int]) -> list[int]:
    """Where those stand who cover at other times, and not now."""
    heard = made.heard
    return usually(heard, statement, inside) or stood_in(made, statement, inside) or not_free(heard, statement, inside)


def take_instead(made: Combined) -> None:
    """Somebody instead of another covers the absence told with it, and changes none: "I'm off Friday. Lee instead of Sam"."""
    dated = any(one.dates for one in made.mine.away)
    for statement in [one for one in made.requests if one.what == "changes" and one.match.rule.slot == "cover"]:
        if dated and statement.dates:
            continue  # "I'm off all week. On Friday Lee instead of Sam"
        inside = named_in(made.heard, statement)
        group = people_at(made.heard, inside[0]) if inside and made.mine.away else None
        if group is None:
            continue
        made.requests.remove(statement)
        statement.what = "covers"
        made.parts |= dict.fromkeys(inside[1:], "not")
        made.mine.covers = [part for part in made.mine.covers if not _says(part, inside[1:])]
        add_covers(made, statement, [group], None)


def _says(part: CoverPart, places: list[int]) -> bool:
    """Whether a cover was read from a verb whose subject stands at one of these places: "Lee instead of Sam covers"."""
    return part.statement is not None and part.statement.context.subject in places


def _otherwise(heard: Heard, statement: Statement) -> bool:
    """Whether a denial is the condition on which somebody is asked: "if not then Lee", "if you can't reach Anna, try Ben"."""
    if statement.what == "not_cover":
        return instead(heard, statement)
    return statement.what == "covers" and statement.negated and unreached(heard, statement)


def _covers(made: Combined, statement: Statement, inside: list[int]) -> None:
    """Makes a cover of who does it, an absence of who is covered."""
    heard, who, rule = made.heard, statement.who, statement.match.rule
    whom, covered = covered_in(heard, statement), covered_by(heard, statement, inside)
    if (rule.slot == "subject" and inside) or covered:
        whom, inside = (inside[0], heard.row.items[inside[0]].group or Group((), (0, 0))), []
    if "trade" in rule.kinds:
        statement.dates = [mark for mark in statement.dates if mark.place[0] < heard.row.items[inside[0]].start]
        made.mine.ask.append("confirm")
    by_me = rule.shape == "first" or (covered and who not in ("people", "they", "somebody"))  # "la sustituyo yo"
    groups = [] if rule.shape == "first" else who_covers(made, statement, inside, whom)
    if who not in ("me", "us", "nobody") and (owner := shift_of(heard, statement)) is not None:
        if _told_next(made, statement, owner, groups):
            return
        groups, whom = _whose_shift(made, statement, owner, groups, whom)
    named = rule.slot == "cover" and groups  # "I've given my phone to Lars"
    if by_me or (who in ("me", "us") and not named) or (not groups and who == "none" and whom is not None):
        _i_cover(made, statement, whom)
    elif not groups:
        _by_nobody_named(made, statement, whom)
    elif who != "nobody" and not over(heard, statement):
        groups = [*joined_before(made, statement), *groups]
        whom = whom or _of_one_before(made, statement, groups)
        if (whom is None and _of_nobody_named(made, statement)) or _hearsay(made, statement) or _i_speak_to(made, statement):
            made.mine.ask.append("uncertain")
        add_covers(made, statement, groups, whom)


def _whose_shift(
    made: Combined, statement: Statement, owner: tuple[int, Group], groups: list[Group], whom: tuple[int, Group] | None
) -> tuple[list[Group], tuple[int, Group] | None]:
    """Who covers, and whose shift it is, where that is said (``owner``): "die Schicht von Lena macht Max"."""
    named = [*groups, *(group for group in (statement.context.group, whom and whom[1]) if group is not None)]
    others = [group for group in dict.fromkeys(named) if group is not owner[1]]
    if not others:
        return groups, whom
    row, sets = made.heard.row, made.heard.language.sets
    for at in range(max(0, owner[0] - 3), min(owner[0] + 4, len(row))):
        if row.words[at] in sets["of_shifts"]:
            made.spent.append((row.items[at].start, row.items[at].end, "covers: whose shift"))
    return others, owner


def _told_next(made: Combined, statement: Statement, owner: tuple[int, Group], groups: list[Group]) -> bool:
    """Whether only the shift is named, and who does it behind it, which takes its days: "il turno di Lena venerdì lo fa Max"."""
    behind = [one for one in statement.chunk.statements if one.what == "covers" and one.place > statement.place]
    if groups != [owner[1]] or not behind:
        return False
    for mark in list(statement.dates):
        made.heard.hand_on(mark, behind[0])
        behind[0].dates.append(mark)
    return True


def _by_nobody_named(made: Combined, statement: Statement, whom: tuple[int, Group] | None) -> None:
    """Somebody is wanted for who is covered, or does it who is not named."""
    heard, mine, subject = made.heard, made.mine, statement.context.subject
    if statement.who in ("somebody", "who") and (other := told_away(made, statement)) is not None:
        other.away.append(statement)
        other.needs_cover = True
    elif whom is not None and statement.who == "somebody":
        made.parts[whom[0]] = "who"
        made.others.append(Absence(whom[1].said, away=[statement], needs_cover=True))
    elif statement.who in ("somebody", "who") or _asks_for_cover(heard, statement) or _covers_me(heard, statement):
        mine.away.append(statement)
        mine.needs_cover = True
    elif statement.who == "they" and subject is not None and statement.context.modal in heard.language.sets["will"]:
        # "could he take my shift": who that is has to be asked
        item = heard.row.items[subject]
        mine.covers.append(CoverPart((heard.text[item.start : item.end],), statement, list(statement.dates), place=subject))
    elif subject is not None and heard.row.words[subject] in heard.language.sets["one_person"]:
        mine.ask.append("uncertain")  # not as anybody that is known


def _i_cover(made: Combined, statement: Statement, object_: tuple[int, Group] | None) -> None:
    """The speaker covers for somebody: that person is away."""
    if object_ is None:
        worked = made.heard.row.words[statement.place] in made.heard.language.sets["did"] and not statement.context.helped
        names = () if worked else _absent(made, statement)
        if not names:
            if statement.dates:
                (made.history if worked else made.mine.here).append(statement)
            return
    else:
        made.parts[object_[0]] = "who"
        names = object_[1].said
    other = made.absence_of(names)
    if statement.context.question:
        other.ask.append("confirm")
    other.covers.append(CoverPart(("me",), statement, list(statement.dates), place=statement.place))
    other.away.append(statement)


def _absent(made: Combined, statement: Statement) -> tuple[str, ...]:
    """Whom the speaker covers without naming them: whose shift it is said to be, or who was said to be away just before."""
    heard = made.heard
    away = [one.subject for one in made.others if any(told.place < statement.place for told in one.away)]
    if not away and (theirs(heard, statement) or pointed(heard, statement)):
        group = meant_by(heard, statement)
        return group.said if group else ()
    return away[-1] if away else ()


def _needs_cover(made: Combined, statement: Statement) -> None:
    """Somebody is wanted: for the speaker, or for somebody named."""
    heard, mine = made.heard, made.mine
    if statement.context.negated or _only_anyone(made, statement):
        return
    if any(one.has("supposed") for one in heard.chunks if one.sentence == statement.chunk.sentence):
        mine.ask.append("uncertain")  # "suppose Kim doesn't turn up, would you find somebody?"
    named = needy(heard, statement)
    if named is not None and made.parts.get(named[0]) != "not":
        made.parts[named[0]] = "who"
        made.others.append(Absence(named[1].said, away=[statement], needs_cover=True))
        return
    if (other := told_away(made, statement)) is not None:
        other.away.append(statement)
        other.needs_cover = True
        return
    mine.away.append(statement)
    mine.needs_cover = True
    spoken = heard.row.words[statement.match.start : statement.match.end]
    found = not heard.language.sets["finds_cover"].isdisjoint(spoken)  # "can you get someone for Thursday? Try Jo, then Sam"
    if not found and set(spoken) & heard.language.sets["you"] and (group := addressed_by(made, statement)):
        mine.covers.append(CoverPart(group.said, statement, [], group.either, place=statement.place))


def _only_anyone(made: Combined, statement: Statement) -> bool:
    """Whether nothing stands beside "anyone?" for which somebody could be wanted."""
    row, sets = made.heard.row, made.heard.language.sets
    bare = statement.match.end - statement.match.start <= 3 and row.words[statement.match.end - 1] == "?"
    shift = not sets["mine"].isdisjoint(row.words) and not sets["of_shifts"].isdisjoint(row.words)
    return bare and not (made.mine.away or made.others or shift)


def _of_nobody_named(made: Combined, statement: Statement) -> bool:
    """Whether somebody is covered who is not named, and maybe is not the speaker: "Max covers for her on Thursday", "Max
    übernimmt heute ihre Schicht"."""
    row, sets = made.heard.row, made.heard.language.sets
    words = row.words[statement.match.start : statement.match.end]
    behind = [row.words[at] for at in range(statement.match.end, statement.chunk.end) if not row.dates[at]][:1]
    theirs = not sets["theirs"].isdisjoint([*words, *behind])
    return (theirs or not sets["covered"].isdisjoint(words)) and not made.others and not made.mine.away


def _of_one_before(made: Combined, statement: Statement, groups: list[Group]) -> tuple[int, Group] | None:
    """Whose shift it is said to be, where only one is named before: "Lena rang, she's at the hospital, Max does her shift"."""
    if statement.who != "people" or not _of_nobody_named(made, statement):
        return None
    named = [(at, item.group) for at, item in enumerate(made.heard.row.items[: statement.place]) if item.group is not None]
    others = [(at, group) for at, group in named if group not in groups]
    return others[0] if len(others) == 1 and len(others[0][1].said) == 1 else None


def _hearsay(made: Combined, statement: Statement) -> bool:
    """Whether it is only heard that somebody takes days, which may be their own: "I hear Priya's taking next week", and where the
    speaker is not away "Priya says she's taking next week"."""
    heard, away = made.heard, made.mine.away
    sets, words = heard.language.sets, heard.row.words[statement.match.start : statement.match.end]
    said = [word for word in words if word not in sets["and"]]
    own = not sets.of("me", "us", "mine").isdisjoint(words) or len(said) > 1 + len(statement.dates)
    heard_of = [mark for mark in statement.chunk.marks if mark.rule.says == "report" and mark.end <= statement.place]
    me = any(not sets["me"].isdisjoint(heard.row.words[mark.start : mark.end]) for mark in heard_of)
    return (me or (bool(heard_of) and not away)) and not own and bool(statement.dates)


def _i_speak_to(made: Combined, statement: Statement) -> bool:
    """Whether the speaker is going to talk to somebody, who maybe covers and maybe does not: "I'll speak to Kit first"."""
    first, sets = made.heard.row.words[statement.match.start], made.heard.language.sets
    return statement.who in ("me", "us") and statement.match.rule.weak and first in sets["speaks"]


def _covers_me(heard: Heard, statement: Statement) -> bool:
    """Whether it is asked for: "cover me tomorrow"."""
    words, rule = heard.row.words[statement.match.start : statement.match.end], statement.match.rule
    return statement.context.who == "none" and rule.form == "verb" and not heard.language.sets["me"].isdisjoint(words)


def _asks_for_cover(heard: Heard, statement: Statement) -> bool:
    """As in "could you do Monday?", not "what did you do on Monday?"."""
    around = statement.context
    return around.who == "you" and around.question and around.modal in heard.language.sets["will"]
