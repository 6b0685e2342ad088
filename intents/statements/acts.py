"""Whether a statement tells, asks, supposes, or reports what somebody else said."""

from collections.abc import Sequence

from intents.statements.heard import Heard
from intents.statements.hearing.context import context
from intents.statements.statement import Act, Chunk, Match, Statement

JOINT = 2  # items from the last clause to the end of what is no clause: a comma and an "oder"


def act_of(heard: Heard, statement: Statement) -> Act:
    """Whether the statement tells, asks, supposes, depends on something, or reports what somebody else said."""
    chunk, around = statement.chunk, statement.context
    if chunk.quoted or (around.who in ("me", "us") and _speaks(heard, chunk)):
        return "reports"
    if not _concludes(heard, statement) and (frame := framed(heard, chunk, statement.match.start)):
        return frame
    if around.who not in ("me", "us", "none") and _said_behind(heard, statement):
        return "reports"
    asking = [
        one
        for one in heard.statements
        if one.what == "lists" and one.chunk.sentence == chunk.sentence and one.place < statement.place
    ]
    if asking and (chunk.head in heard.language.sets["that"] or any(_of_what_was_said(heard, one, statement) for one in asking)):
        return "asks"
    if around.who == "you":
        return "tells" if around.question and around.modal in heard.language.sets["will"] else "asks"
    if asked(heard, chunk.sentence, me=around.who in ("me", "us")) or (around.who == "none" and _answered(heard, chunk)):
        return "asks"
    if _asked_of_them(heard, statement):
        return "asks"
    if around.question and not (
        around.who in ("me", "us") and around.modal in ("can", "could", "may", "might", "would", "will", "shall")
    ):
        return "asks"
    passing = any(one.rule.says == "aside" and one.start < statement.match.start for one in chunk.marks)
    conditional = chunk.head in heard.language.sets["if"] and not passing and not _may(heard, chunk)
    if conditional and not (around.who == "none" and around.subject == chunk.start):  # "si llueve el viernes no estoy"
        return "depends"
    return "tells"


def _asked_of_them(heard: Heard, statement: Statement) -> bool:
    """Whether a sentence that is nothing else asks whether somebody is away: "Lena is out on Friday?"; not "Lena is out on Friday,
    can Sam cover?"."""
    own = [one for one in heard.chunks if one.sentence == statement.chunk.sentence]
    named = any(heard.row.names[statement.match.start : statement.match.end])
    theirs = statement.who in ("people", "they") or (statement.match.rule.slot == "subject" and named)
    alone = all(one is statement.chunk or not (one.statements or any(heard.row.names[one.start : one.end])) for one in own)
    return statement.what == "away" and theirs and alone and own[-1].sign == "?" and own[-1] is statement.chunk


def _of_what_was_said(heard: Heard, question: Statement, statement: Statement) -> bool:
    """Whether it is what the speaker asks to be told again: "what dates did I tell you I'd be off?", "remind me when I'm off"."""
    sets, row = heard.language.sets, heard.row
    words, between = row.words[question.match.start : question.match.end], row.words[question.place : statement.place]
    told = words[0] in sets["asks"] and not sets["you"].isdisjoint(between)
    wanted = words[0] in sets["tells_me"] and not sets["asks"].isdisjoint(words)
    return question.match.end >= statement.chunk.start - 1 and (told or wanted)


def _may(heard: Heard, chunk: Chunk) -> bool:
    """Whether it is what the speaker asks to be allowed: "is it ok if I take Friday off?"."""
    before = heard.clause_before(chunk)
    if before is None:
        return False
    fine = heard.row.words[before.end - 1] in heard.language.sets["fine"]
    last = [one for one in heard.chunks if one.sentence == chunk.sentence][-1]
    return (fine and last.sign == "?") or any(mark.rule.shape == "may" and mark.end == before.end for mark in before.marks)


def _concludes(heard: Heard, statement: Statement) -> bool:
    """Whether it is what the speaker makes of what somebody said: "the dentist rang, so I'm out on the 6th"."""
    before = [one for one in heard.chunks if one.sentence == statement.chunk.sentence and one.number < statement.chunk.number]
    sets, words = heard.language.sets, heard.row.words[statement.chunk.start : statement.match.start]
    so = statement.chunk.head in sets["so"] or not sets["means"].isdisjoint(words)
    named = any(any(heard.row.names[one.start : one.end]) for one in before)  # "Jo is ill she says, so off on Friday"
    own = statement.who in ("me", "us") or (statement.who == "none" and not named)
    return so and own and all(one.sign != ":" for one in before)


def _speaks(heard: Heard, chunk: Chunk) -> bool:
    """Whether somebody's name and a colon stand before it, as in the record of a chat: "Hassan: I can't come"."""
    before = [one for one in heard.chunks if one.sentence == chunk.sentence and one.number < chunk.number]
    if not before or before[0].sign != ":" or before[0].statements:
        return False
    first = heard.row.items[before[0].start : before[0].end]
    return len(first) == 1 and first[0].group is not None


def asked(heard: Heard, sentence: int, me: bool = False) -> bool:
    """Whether the sentence is a question that asks nothing for the speaker: "is Mehmet on or off?"; of what ``me`` does only
    those with a question word are ("what happens if I'm ill?"), and those that want it confirmed ("I'm off Friday, right?")."""
    own = [chunk for chunk in heard.chunks if chunk.sentence == sentence]
    if own and any(mark.rule.says == "tag" and _ends(heard, own, mark) for mark in heard.marks):
        return True
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
    told = len(own) > 1 and row.words[at] in sets["my_verbs"]  # "bin morgen weg, kann Sam einspringen?"
    begins = not me and not told and row.words[at] in sets["be"] | sets["do"] | sets["have"]
    behind = row.words[at + 1] if at + 1 < len(row) else ""
    return begins and behind not in sets["me"] | sets["us"] | sets["you"] | sets["purpose"]  # "got to go, can Jo cover?"


def _ends(heard: Heard, own: Sequence[Chunk], mark: Match) -> bool:
    """Whether a mark is the end of a question, also as a joint or with the sign in it ("Sam ist Freitag weg, oder?", "no?");
    what is nothing but such words may lack the sign: "Sam est absent vendredi hein"."""
    words, end = heard.row.words, own[-1].end
    behind, signed = words[mark.end : mark.end + 1], words[mark.end - 1] == "?"
    if own[-1].sign != "?" and mark.rule.shape != "end":
        return False
    they = not heard.language.sets["they"].isdisjoint(words[mark.start : mark.end])  # "is she"
    last = mark.end == len(heard.row) and end <= mark.end <= end + JOINT and not they
    return (mark.end == end and own[-1].sign == "?") or (end < mark.end <= end + JOINT and (signed or behind == ["?"])) or last


def _answered(heard: Heard, chunk: Chunk) -> bool:
    """Whether it is a question that the speaker answers themselves: "Off Thursday? No, I'm in"."""
    own = [one for one in heard.chunks if one.sentence == chunk.sentence]
    after = heard.chunks[own[-1].number + 1 :]
    here = any(one.what == "here" and not one.negated for other in after[:2] for one in other.statements)
    return own[-1].sign == "?" and here and heard.row.words[after[0].start] in heard.language.sets["negation"]


def asked_behind(heard: Heard, chunk: Chunk) -> bool:
    """Whether something is only named, and asked about behind it: "my leave in April, how much of it did you put in?"."""
    sets, row = heard.language.sets, heard.row
    last = [one for one in heard.chunks if one.sentence == chunk.sentence][-1]
    if last.number == chunk.number or last.statements or last.sign != "?" or last.start == last.end:
        return False
    verbs = sets["do"] | sets["have"] | sets["be"]
    return row.words[last.start] in sets["asks"] - sets["who"] and not verbs.isdisjoint(row.words[last.start : last.end])


def framed(heard: Heard, chunk: Chunk, place: int) -> Act | None:
    """Under what words a place of a clause stands: "reports" (somebody says it), "denies" (nobody does), "supposes" (it is only
    imagined, or somebody is going to say it), or none where they are the speaker's own."""
    own = heard.language.sets["me"]
    for other in heard.chunks:
        if other.sentence != chunk.sentence or other.number > chunk.number:
            continue
        anew = other is not chunk and chunk.head in heard.language.sets["but"] and heard.row.words[chunk.start] in own
        for mark in other.marks:
            if mark.start >= place:
                continue
            if supposes(heard, mark, chunk):
                return "supposes"
            conditional = other.head in heard.language.sets["if"]  # "if anyone asks, I'm out"
            if mark.rule.says == "report" and (not conditional or other is chunk) and (frame := _reported(heard, other, mark)):
                if frame == "denies" and anew:
                    continue  # "I never asked before, but I'm away on the 3rd"
                return "depends" if conditional else frame
    return None


def supposes(heard: Heard, mark: Match, chunk: Chunk) -> bool:
    """Whether a mark says that what a clause tells is only imagined; some words do only where it is asked about."""
    return mark.rule.says == "supposed" and (mark.rule.shape != "asked" or _asked_then(heard, chunk))


def _asked_then(heard: Heard, chunk: Chunk) -> bool:
    """Whether it is asked right behind it what would be then: "say I'm away on Friday, who gets the pages?"."""
    sets, row = heard.language.sets, heard.row
    behind = [one for one in heard.chunks if one.number > chunk.number and one.sentence - chunk.sentence < 2]
    asks = sets["asks"] | sets["do"] | sets["be"] | sets["will"]
    return any(one.start < one.end and row.words[one.start] in asks for one in behind)


def _said_behind(heard: Heard, statement: Statement) -> bool:
    """Whether it ends with who says so: "Chiara can't do Wed she said"."""
    last = [chunk for chunk in heard.chunks if chunk.sentence == statement.chunk.sentence][-1]
    marks = [mark for mark in last.marks if mark.rule.says == "report" and mark.end == last.end]
    return any(statement.match.end <= mark.start and _reported(heard, last, mark) for mark in marks)


def _reported(heard: Heard, chunk: Chunk, mark: Match) -> Act | None:
    """What a word of saying makes of what follows: nothing where the speaker said it before, or says it now ("this is to inform
    you"); what they are going to say to others is not said yet."""
    if mark.rule.shape == "own":  # "turns out I'm off on Friday": found out, and told now
        return None
    around = context(heard.row, mark.start, {chunk.start - 1}, set())
    to_you = bool(heard.language.sets["you"].intersection(heard.row.words[mark.start : mark.end + 1]))
    if around.negated:
        return "denies"
    if around.who in ("me", "us"):
        return "supposes" if (around.wants or around.modal) and not to_you else None
    if around.be and around.who == "none":  # "got pinged all night"
        return None
    return None if around.wants and to_you else "reports"


def only_why(heard: Heard, one: Statement) -> bool:
    """Whether something that is off is only why less is needed: "the dentist is cancelled, so only the afternoon"."""
    if one.what != "cancels" or one.match.rule.shape != "thing":
        return False
    limits = [mark.start for chunk in heard.chunks for mark in chunk.marks if mark.rule.says == "only"]
    limits = [at for at in limits if at >= one.match.end and heard.row.dates_in(at, len(heard.row))]
    return bool(limits) and not heard.row.dates_in(one.chunk.start, limits[0])
