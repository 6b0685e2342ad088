"""The spine: text to statements to requests to a draft."""

from dataclasses import replace
from functools import lru_cache

from intents.asides import apart
from intents.draft import AWAY, Draft
from intents.drafts import drafts_of
from intents.phrase import Phrase
from intents.requests import answer
from intents.requests.away.contradicted import day_lost, kept_open, unheard
from intents.requests.covering import candidates
from intents.requests.festive import line
from intents.statements.combine import combine
from intents.statements.combined import Combined
from intents.statements.hear import LONGEST, hear
from intents.statements.parts import without_part
from intents.statements.uses import LEFT, because, explained, hours_lost, left_out, risky, uses
from intents.text.normalize import clean
from intents.weighing import weighed

KEPT = 16  # readings; the words of one turn are read several times, against each card that is open
CUT = "only the beginning of this long message was read"
ACTS = ("unavailable", "replacement", "working_hours", "holiday", "cancel", "edit")


@lru_cache(maxsize=KEPT)
def read(phrase: Phrase) -> Draft:
    """What the phrase asks for, with all that has to be asked before anything can be booked; ``unknown`` for other talk."""
    text = clean(phrase.text)
    plain = Draft("unknown", phrase.text, phrase.now, phrase.timezone)
    if said := answer.answered(text) or answer.decided(text):
        return replace(plain, intent="approve" if said == "yes" else "decline", because=((text.strip(), "intent", "plain answer"),))
    if text.strip().strip("?") == "" and "?" in text:
        return replace(plain, intent="help", because=((text.strip(), "intent", "help"),))
    if beside := apart(phrase, text, read):
        return beside[0].with_(more=(*beside[0].more, *beside[1:]))
    made = combine(hear(phrase, text))
    if (covered := candidates.request(made)) is not None:
        return covered
    drafts = drafts_of(made)
    if (closed := line.asked(made)) is not None:
        made.spent += [(*mark.place, "when") for mark in line.dates(made, closed)]
    found = uses(made)
    if drafts or closed is None:  # "close my line on the 24th and the 31st" is no absence by anybody's opinion
        drafts = weighed(made, drafts, plain, found)
    if closed is not None:
        drafts = line.with_line(made, drafts, closed)
    if not drafts:
        return plain
    return _whole(made, drafts, found, cut=len(text) > LONGEST)


def _whole(made: Combined, drafts: list[Draft], found: list[str], *, cut: bool) -> Draft:
    """The first draft with the others behind it, and with all that was left out."""
    first, more = drafts[0], tuple(drafts[1:])
    if first.intent not in ACTS:
        return replace(first, more=more)
    told = [span for draft in drafts for span in draft.spans]
    ask = first.ask
    if first.intent in AWAY and not ask:
        lost = risky(made, found) or hours_lost(made, told) or unheard(made, found, first) or kept_open(made, found)
        lost = lost or day_lost(made, drafts)
        ask = ("left_out",) if lost else ()
        ask = ask or (("confirm",) if first.subject and "me" not in first.subject and _of_me_left(made, found) else ())
    if first.intent == "edit" and not ask and (_figure_left(made, found) or _away_left(made, found)):
        ask = ("left_out",)
    assumed = (*first.assumed, CUT) if cut else first.assumed
    unheld = without_part(made, [name for draft in drafts for name in (*draft.subject, *draft.people)])
    sets, low = made.heard.language.sets, {token.low for token in made.heard.tokens}
    of_shifts = not sets["of_shifts"].isdisjoint(low)
    return replace(
        first,
        more=more,
        left_out=left_out(made, found),
        unplaced=tuple(dict.fromkeys(unheld.asked)),
        barred=tuple(dict.fromkeys(unheld.barred)),
        spoken_of=tuple(dict.fromkeys(unheld.told)),
        of_shifts=of_shifts,
        of_rest=of_shifts and not any(made.heard.row.dates) and not sets["runs_out"].isdisjoint(low),
        because=tuple(dict.fromkeys((*first.because, *because(made)))),
        ask=ask,
        assumed=assumed,
    )


def _of_me_left(made: Combined, found: list[str]) -> bool:
    """Whether the speaker says something of themselves that is left over: "Rohit is off on Monday, I am alone"."""
    row, me = made.heard.row, made.heard.language.sets["me"]
    clauses = [one for one in made.heard.chunks if not one.statements and LEFT in found[one.start : one.end]]
    return any(not me.isdisjoint(row.words[one.start : one.end]) for one in clauses)


def _away_left(made: Combined, found: list[str]) -> bool:
    """Whether a word for being away was read as nothing: "back on 11 January, away the week before", "extending it with leave"."""
    words, sets = made.heard.row.words, made.heard.language.sets
    left = [at for at, use in enumerate(found) if use == LEFT]
    return any(words[at] in sets["away_words"] or (words[at] in sets["booked"] and at - 1 in left) for at in left)


def _figure_left(made: Combined, found: list[str]) -> bool:
    """Whether a figure in the clause of a change was read as nothing: it may be what shall be."""
    sentences = {one.chunk.sentence for one in made.requests if one.what == "changes"}
    clauses = [one for one in made.heard.chunks if one.sentence in sentences]
    return any(found[at] == LEFT and made.heard.row.words[at][:1].isdigit() for one in clauses for at in range(one.start, one.end))


def explain(phrase: Phrase) -> list[tuple[str, str]]:
    """Each word, date and name of the phrase with the field or rule that used it."""
    return explained(combine(hear(phrase)))
