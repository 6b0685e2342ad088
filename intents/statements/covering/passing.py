"""Who is named where covering is told of, and does not cover: for whom, with whom, on what condition."""

from intents.statements.heard import Heard, says_nothing
from intents.statements.statement import Statement

HELPED = ("covers", "away", "elsewhere")


def where_for(heard: Heard, statement: Statement) -> Statement | None:
    """The statement before it whose object its people are, where it only tells of the place: "filling in for Beata on the desk"."""
    first, own = statement.match.start, statement.chunk.statements
    covered = heard.row.names[first] and heard.row.words[first - 1] in heard.language.sets["whose"]
    before = [one for one in own if one.what == "covers" and one.match.end in (first - 1, first)]
    return before[-1] if covered and before else None


def instead(heard: Heard, statement: Statement) -> bool:
    """Whether the denial is the condition and somebody the way out: "if not then Lee"."""
    sets, words = heard.language.sets, heard.row.words[statement.match.start : statement.match.end]
    return statement.chunk.head in sets["if"] and not sets["else"].isdisjoint(words)


def unreached(heard: Heard, statement: Statement) -> bool:
    """Whether it is on what condition the next is asked: "if you can't reach Anna, try Ben"."""
    first = heard.row.words[statement.chunk.start]
    conditional = not heard.language.sets["if"].isdisjoint((statement.chunk.head, first))
    return conditional and statement.who in ("none", "you", "us", "everybody", "somebody")


def of_another(heard: Heard, statement: Statement) -> bool:
    """Whether who is named has another part: it is done in their company, what is theirs is told of, or the speaker sees them."""
    instead_of_them = statement.chunk.has("then")  # "cover me with Anders, if he's ill with Freja"
    company = statement.match.rule.shape == "with" and not instead_of_them and _in_company(heard, statement)
    return company or _of_theirs(heard, statement) or _visits(heard, statement) or _speaks(heard, statement)


def beside_it(heard: Heard, statement: Statement) -> bool:
    """Whether it can't be told what somebody does: who covers all of it is said by a verb: "off Monday with Jo, Priya covers"."""
    if statement.match.rule.shape != "with" or not any(one.what == "away" for one in statement.chunk.statements):
        return False
    own = [one for one in heard.statements if one.what == "covers" and one.chunk.sentence == statement.chunk.sentence]
    return any(
        one.place > statement.place
        and not (one.match.rule.weak or one.dates or one.chunk.head or one.negated or one.chunk.has("share", "then", "too"))
        for one in own
    )


def _speaks(heard: Heard, statement: Statement) -> bool:
    """Whether what they say follows, or it tells to whom the speaker spoke: "Jo on the phone just now: 'I'm not coming'", "as I
    told Jo on the phone", "agreed with Jo on the phone", "mit Jo am Telefon besprochen"."""
    first, sets, words = statement.match.start, heard.language.sets, heard.row.words
    led = words[max(first - 2, statement.chunk.start) : first]
    led += words[statement.match.end : statement.match.end + 1] if not sets["leads"].isdisjoint(led[-1:]) else []
    if heard.row.names[first] and not sets["spoke"].isdisjoint(led):
        return True
    if words[first] in sets["leads"] and not sets["spoke"].isdisjoint(words[statement.match.end : statement.match.end + 1]):
        return True
    after = heard.chunks[statement.chunk.number + 1 : statement.chunk.number + 2]
    return statement.chunk.sign == ":" and bool(after) and after[0].quoted


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
    while at > statement.chunk.start and row.words[at - 1] in sets["once_more"]:  # "I'm out tomorrow, again with Jo"
        at -= 1
    before = row.items[at - 1] if at else None
    if before is not None and at > statement.chunk.start and before.word in sets["stand_ins"]:  # "Vertretung wieder mit Jo"
        return False
    led = before is not None and (before.date.kind in ("clock", "part") if before.date else before.word not in sets["swallowed"])
    behind = range(statement.match.end, statement.chunk.end)
    like = bool(behind) and row.words[behind[0]] in sets["as"]  # "with Jo as last time"
    more = not like and any(not says_nothing(heard, other) for other in behind)
    told = all(one.what == "covers" for one in statement.chunk.statements) and any(  # "my appraisal is at 2 with Noor"
        not says_nothing(heard, other) for other in range(statement.chunk.start, at)
    )
    return (led and at > statement.chunk.start and not _like_before(heard, statement)) or more or told


def _like_before(heard: Heard, statement: Statement) -> bool:
    """Whether it is the next of such clauses: "off Friday with Lee, 2-4 with Jo"."""
    chunk, before = statement.chunk, heard.clause_before(statement.chunk)
    covered = before is not None and any(one.match.rule is statement.match.rule for one in before.statements)
    return covered and all(heard.row.dates[chunk.start : statement.match.start])


def over(heard: Heard, statement: Statement) -> bool:
    """Whether it is over, or only the reason: "since Kwame took the 24th", "handover with Tomasz finished just now"."""
    sets, words, at = heard.language.sets, heard.row.words, statement.match.end
    reason = statement.chunk.head in sets["because"] - sets["so"] and words[statement.match.start] in sets["been"]
    return reason or (statement.match.rule.slot == "cover" and at < statement.chunk.end and words[at] in sets["rings"])


def helped(statement: Statement) -> Statement | None:
    """What it is only the auxiliary of: the "Max will" of "Max will cover Lee", of "Max will be out"."""
    match = statement.match
    after = [one for one in statement.chunk.statements if one.what in HELPED and one.place > statement.place]
    return next((one for one in after if match.rule.weak and one.context.subject in range(match.start, match.end)), None)


def covered_by(heard: Heard, statement: Statement, inside: list[int]) -> bool:
    """Whether the verb is said of somebody who does it for who stands right behind it: "I cover Lee", "someone has to cover Lee";
    not "my cover Lee"."""
    sets, first, told = heard.language.sets, statement.match.start, statement.context
    if told.subject is None or inside != [first + 1] or told.have or told.be:
        return False
    if told.who in ("people", "they", "somebody"):
        return heard.row.words[first] in sets["covering"] | sets["third"]
    mine = heard.row.words[told.subject] in sets["me"]  # "let me cover Lee" too
    return mine and heard.row.words[first] in sets["covering"]
