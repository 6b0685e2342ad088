"""Whether a statement tells, asks, supposes, or reports what somebody else said."""

from intents.statements.context import context
from intents.statements.hear import Heard
from intents.statements.statement import Chunk, Match, Statement


def act_of(heard: Heard, statement: Statement) -> str:
    """Whether the statement tells, asks, supposes, or reports what somebody else said."""
    chunk, around = statement.chunk, statement.context
    if chunk.quoted or (around.who in ("me", "us") and _speaks(heard, chunk)):
        return "reports"
    for other in heard.chunks:
        if other.sentence != chunk.sentence or other.number > chunk.number:
            continue
        for mark in other.marks:
            if mark.rule.says == "report" and mark.start < statement.match.start:
                who, denied = _reporter(heard, other, mark)
                if who != "me" or denied:
                    return "denies" if denied else "reports"
    asking = [
        one
        for one in heard.statements
        if one.what == "lists" and one.chunk.sentence == chunk.sentence and one.place < statement.place
    ]
    if asking and chunk.head in heard.language.sets["that"]:
        return "asks"
    if around.who == "you":
        return "tells" if around.question and around.modal in heard.language.sets["will"] else "asks"
    if asked(heard, chunk.sentence, me=around.who in ("me", "us")):
        return "asks"
    if around.question and not (
        around.who in ("me", "us") and around.modal in ("can", "could", "may", "might", "would", "will", "shall")
    ):
        return "asks"
    if chunk.head in heard.language.sets["if"] and not chunk.has("aside"):
        return "supposes"
    return "tells"


def _speaks(heard: Heard, chunk: Chunk) -> bool:
    """Whether somebody's name and a colon stand before it, as in the record of a chat: "Hassan: I can't come"."""
    before = [one for one in heard.chunks if one.sentence == chunk.sentence and one.number < chunk.number]
    if not before or before[0].sign != ":" or before[0].statements:
        return False
    first = heard.row.items[before[0].start : before[0].end]
    return len(first) == 1 and first[0].group is not None


def asked(heard: Heard, sentence: int, me: bool = False) -> bool:
    """Whether the sentence is a question that asks nothing for the speaker: "is Mehmet on or off?"; of what ``me`` does only
    questions with a question word are such ("what happens if I'm ill?")."""
    own = [chunk for chunk in heard.chunks if chunk.sentence == sentence]
    if not own or own[-1].sign != "?":
        return False
    sets, row = heard.language.sets, heard.row
    if any(mark.rule.says == "courtesy" and mark.start == own[0].start for mark in own[0].marks):
        return False
    at = next(
        (at for at in range(own[0].start, own[0].end) if not row.items[at].filler and row.items[at].date is None), own[0].start
    )
    if row.words[at] in sets["asks"]:
        return True
    begins = not me and row.words[at] in sets["be"] | sets["do"] | sets["have"]
    return begins and (at + 1 >= len(row) or row.words[at + 1] not in sets["me"] | sets["us"] | sets["you"])


def _reporter(heard: Heard, chunk: Chunk, mark: Match) -> tuple[str, bool]:
    """Who says it, and whether it is denied that they do."""
    around = context(heard.row, mark.start, {chunk.start - 1}, set(), heard.language)
    return ("me" if around.who in ("me", "us") else "people"), around.negated
