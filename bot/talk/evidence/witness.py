"""What words bear witness to, where no whole sentence is known: what is asked or wanted, of whom and when; and whether they are a
question and nothing else, so that no statement is lost in it."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from itertools import islice

from bot.texts import languages, spoken
from bot.texts.evidence import BREAK, DATE, NAME, Found, Table, Word, cut, plain, table, weighed
from intents import Phrase
from intents.requests.asked.reply import clauses
from intents.when import Span, When, find

LONGEST = 160  # letters
MOST_WORDS = 24
FEW_LEFT = 2  # words and signs beside what is wanted
FEW = 4  # words, which tell of nobody else
SEAM = re.compile(r"(?<=[,;.!])\s+")  # between clauses
BEFORE = (timedelta(days=7), timedelta(days=31))  # when a weekday, and a day of the month, were named for the last time


@dataclass(frozen=True, slots=True)
class Witness:
    """``topics`` are those that weigh most, by how many words (``weight``); ``wants`` what is wanted by as many. ``person`` is the
    full name of who is named; ``spans``, what is named of days and hours; ``then``: it leans on the time that is talked of;
    ``every``: several things are meant, not the last alone; ``own``: the speaker is among them, or a change is wanted; ``past``:
    a word tells of what is over; ``them``: a word stands for somebody, and none for the speaker. ``asks``: it can only be a
    question; ``rest`` is what its clause holds besides it, ``besides`` what stands in others. ``plainly``: what is wanted has no
    word of doubt in its clause, and no other clause has a day, a name or another wish."""

    topics: tuple[str, ...]
    weight: int
    wants: tuple[str, ...]
    person: str
    spans: tuple[Span, ...]
    then: bool
    every: bool
    own: bool
    past: bool
    asks: bool
    rest: str
    besides: str
    plainly: bool = False
    them: bool = False


def heard(
    phrase: Phrase, people: Callable[[], Sequence[str]], called: Callable[[str], str | None], *, question: bool
) -> Witness | None:
    """What a text bears witness to; None for nothing, and with ``question`` where nothing in it asks. ``people`` are the full names
    of whom it may be about, which are looked up only then, ``called`` the full name of somebody else of a name."""
    if len(phrase.text) > LONGEST:
        return None
    known = table(spoken())
    when = _dates(phrase, known)
    words = cut(phrase.text, when.taken)
    if not words or len(words) > MOST_WORDS or (question and not _is_question(phrase.text, words, known)):
        return None
    if question and _only_leads(phrase.text, words, known):
        return PROMPT
    names = _names(words, known, people(), called)
    own = any(word.said in known.own for word in words)
    them = not own and any(word.said in known.them for word in words)
    words = [replace(word, said=NAME) if at in names or word.said in known.them else word for at, word in enumerate(words)]
    asked, wanted = weighed(words, known.asks), weighed(words, known.wants)
    text = " ".join(["", *(word.said for word in words), ""])
    then = any(form.search(text) for form in known.then) and not any(form.search(text) for form in known.now)
    if asked is None and wanted is None and not then:
        return None
    told = asked or wanted
    asks, rest, besides = _parted(phrase.text, words, told, known) if told else (question, phrase.text, "")
    return Witness(
        asked.topics if asked else (),
        asked.weight if asked else 0,
        wanted.topics if wanted and (asked is None or wanted.weight >= asked.weight) else (),
        next(iter(names.values()), ""),
        when.spans,
        then,
        any(word.said in known.every for word in words),
        any(word.said in known.own | known.blocks for word in words),
        any(form.search(text) for form in known.been),
        asks and (asked is not None or wanted is None),
        rest,
        besides,
        wanted is not None and _plainly(words, wanted, known, names),
        them,
    )


PROMPT = Witness(("state",), 1, (), "", (), False, False, False, False, True, "", "")
"""A question without anything in it: "and?", "so?"."""


def is_prompt(text: str) -> bool:
    """Whether a text is a question without anything in it."""
    return _only_leads(text, cut(text, ()), table(spoken()))


def only_names_days(phrase: Phrase) -> bool:
    """Whether a text is nothing but days: before a question it is what that is about, as in "and Friday, is that me?"."""
    known = table(spoken())
    when = _dates(phrase, known)
    words = [word.said for word in cut(phrase.text, when.taken) if word.said != BREAK]
    days = bool(words) and words[-1] == DATE and all(span.all_day for span in when.spans)
    return days and all(one == DATE or one in known.leads for one in words)


def asks_of_days(phrase: Phrase) -> bool:
    """Whether a text is a question of nothing but which days: "only Saturday, or Sunday as well?"."""
    known = table(spoken())
    words = [word.said for word in cut(phrase.text, _dates(phrase, known).taken) if word.said != BREAK]
    small = all(one == DATE or one in known.leads | known.only for one in words)
    return phrase.text.rstrip().endswith("?") and DATE in words and small


def still_needed(phrase: Phrase) -> bool:
    """Whether a text only asks whether somebody is still needed: "sorted already, or do you still need someone?"."""
    words = cut(phrase.text, ()) if len(phrase.text) <= LONGEST else []
    return only_asks(phrase) and any(weighed(words, table(one).needed) is not None for one in languages())


def _only_leads(text: str, words: Sequence[Word], known: Table) -> bool:
    return text.rstrip().endswith("?") and all(word.said in known.leads for word in words if word.said != BREAK)


def keeps(text: str) -> bool:
    """Whether words want all to stay as it is, and nothing else: "leave it like that"."""
    words = cut(text, ()) if len(text) <= LONGEST else []
    found = weighed(words, table(spoken()).wants)
    return found is not None and found.topics == ("keep",) and len(words) - len(found.used) <= FEW_LEFT


def lets_be(text: str) -> bool:
    """Whether a word of a text leaves things as they are: "leave it", "ach lass"."""
    return any(word.said in table(spoken()).lets for word in cut(text, ()))


def only_asks(phrase: Phrase) -> bool:
    """Whether a text is put as a question, and no clause of it answers one."""
    return _marked(phrase.text, table(spoken())) and all(one.says in ("", "asks") for one in clauses(phrase))


def reports(phrase: Phrase) -> bool:
    """Whether a text tells in the past of days that are all over, and asks nothing."""
    known = table(spoken())
    if len(phrase.text) > LONGEST:
        return False
    when = _dates(phrase, known)
    words = cut(phrase.text, when.taken)
    over = [isinstance(one.end, datetime) and one.end <= phrase.now for one in when.spans]
    past = any(word.said in known.past for word in words) and not any(word.said in known.blocks for word in words)
    return past and bool(over) and all(over) and not _is_question(phrase.text, words, known)


def without_reports(phrase: Phrase) -> str:
    """The words without what only tells of days that are over, behind what is said of now: "not Priya, she did last week"."""
    said = SEAM.split(phrase.text)
    left = [one for at, one in enumerate(said) if not at or not reports(replace(phrase, text=one))]
    return " ".join(left).rstrip(" ,;") if len(left) < len(said) else phrase.text


def over(phrase: Phrase, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Times as words mean them that tell of what is over: "who was on on Monday?" asks of the last one."""
    return tuple(_over(phrase, span) for span in spans)


def _over(phrase: Phrase, span: Span) -> Span:
    ahead = isinstance(span.start, datetime) and span.start > phrase.now
    for before in BEFORE if ahead else ():
        now = phrase.now - before
        found = find(span.said, now=now, timezone=phrase.timezone, date_order=phrase.date_order).spans
        if len(found) == 1 and isinstance(found[0].end, datetime) and found[0].end <= phrase.now:
            return found[0]
    return span


def _dates(phrase: Phrase, known: Table) -> When:
    """The dates of a text, without words before them that may be what is asked: "when does Jo start tomorrow"."""
    text = phrase.text
    found = partial(find, now=phrase.now, timezone=phrase.timezone, date_order=phrase.date_order)
    when = found(text)
    for first, last in when.taken:
        words = [*islice(re.finditer(r"\w+", text[first:last]), 2)]
        for at, word in enumerate(words):
            if plain(word[0]) in known.leaning:
                before = words[0] if at and not found(words[0][0]).spans else word  # "on nights next week"
                start, end = first + before.start(), first + word.end()
                text = text[:start] + ";" * (end - start) + text[end:]
    return when if text == phrase.text else found(text)


def _names(words: Sequence[Word], known: Table, people: Sequence[str], called: Callable[[str], str | None]) -> Mapping[int, str]:
    """Where somebody is named, and their full name."""
    parts = {plain(part): name for name in reversed(people) for part in name.split()}
    found: dict[int, str] = {}
    for at, word in enumerate(words):
        if word.said in (DATE, BREAK) or not word.said.isalpha():
            continue
        stem = word.said.removesuffix("s") if word.said not in parts else word.said
        if (name := parts.get(stem)) or (
            word.said not in known.known
            and len(word.said) > 1
            and (name := called(word.said) or (called(stem) if stem != word.said else None))
        ):
            found[at] = name
    return found


def revokes(phrase: Phrase) -> bool:
    """Whether words take back what was asked for; not where they are not to ("don't forget"), or only ask whether that was done."""
    known = table(spoken())
    if len(phrase.text) > LONGEST or asks(phrase.text, fact=True):
        return False
    words = cut(phrase.text, _dates(phrase, known).taken)
    found = weighed(words, known.revokes)
    first = min(found.used) if found is not None else 0
    return found is not None and not (first and words[first - 1].said in known.doubts)


def unwell(text: str) -> bool:
    """Whether a text tells in whatever language that the speaker is ill or hurt, and asks nothing."""
    words = cut(text, ()) if len(text) <= LONGEST else []
    return any(
        (any(word.said in known.own for word in words) or len(words) <= FEW)
        and not _marked(text, known)
        and weighed(words, known.unwell) is not None
        for known in map(table, languages())
    )


def moves(text: str) -> bool:
    """Whether a word of a text puts something in the place of something else, or takes it away."""
    return any(word.said in table(spoken()).blocks for word in cut(text, ()))


def asks(text: str, *, fact: bool = False) -> bool:
    """Whether a text is put as a question; ``fact``: of what is so, and not of what somebody may do."""
    known = table(spoken())
    words = cut(text, ())
    first = next((word.said for word in words if word.said not in known.leads and word.said != BREAK), "")
    return first in known.facts if fact else _is_question(text, words, known)


def tagged(text: str) -> bool:
    """Whether a text ends with a tag, so that it can only ask: "i have no shift then do i". A tag of a single word may be more,
    but before a question mark, where nothing in the text is moved: "rather Friday, right?"."""
    known, said = table(spoken()), _words_of(text)
    asked = text.rstrip().endswith("?") and not moves(text)
    return any(said.endswith(tag) and said != tag.strip() for tag in known.tags if asked or len(tag.split()) > 1)


def _words_of(text: str) -> str:
    return " ".join(word.said for word in cut(text, ()) if word.said != BREAK)


def marked(text: str) -> str:
    """A text with the question mark that its tag stands for."""
    return f"{text.rstrip(' .!')}?" if "?" not in text and tagged(text) else text


def _is_question(text: str, words: Sequence[Word], known: Table) -> bool:
    starts = [0, *(at + 1 for at, word in enumerate(words) if word.said == BREAK)]
    return _marked(text, known) or any(_opens(words[at:], known) for at in starts)


def _before_tag(text: str, words: Sequence[Word], known: Table) -> int:
    """Where the words begin that only ask for a yes: "..., am I?"."""
    said = _words_of(text)
    tags = known.tags + (known.asked_tags if text.rstrip().endswith("?") else ())
    tagged = max((len(tag.split()) for tag in tags if said.endswith(tag)), default=0)
    at = [at for at, word in enumerate(words) if word.said != BREAK]
    return at[-tagged] if 0 < tagged <= len(at) else len(words)


def _marked(text: str, known: Table) -> bool:
    """Whether a text ends as questions do."""
    return text.rstrip().endswith("?") or _words_of(text).endswith(known.tags)


def _opens(clause: Sequence[Word], known: Table) -> bool:
    """Whether a clause begins as questions do."""
    first = next((word for word in clause if word.said not in known.leads and word.said != BREAK), None)
    return first is not None and first.said in known.opens


def _parted(text: str, words: Sequence[Word], found: Found, known: Table) -> tuple[bool, str, str]:
    """Whether the clause that bears witness is a question with nothing in it that wants a change; what it holds besides; and what
    stands in other clauses."""
    first, last = min(found.used), max(found.used)
    starts = max((at + 1 for at in range(first) if words[at].said == BREAK), default=0)
    ends = next((at for at in range(last, len(words)) if words[at].said == BREAK), len(words))
    ours = [at for at in range(starts, ends) if at not in found.used]
    opens = _opens(words[starts:ends], known)
    marked = _marked(text, known)
    behind = _before_tag(text, words, known)
    besides = [at for at in (*range(starts), *range(ends, behind)) if words[at].said not in known.leads]
    # A day or a name before the question is what it is about; behind it, it may be a change.
    named = [at for at in besides if words[at].said in (DATE, NAME) and (at < first or marked)]
    stated = [at for at in besides if words[at].said != BREAK and at not in named]
    if all(words[at].said in known.opens and at < first for at in stated):
        stated = []  # "what is, if ..." says no more than the clause behind it
    asks = (opens or (marked and not any(at > last for at in stated))) and not any(words[at].said in known.blocks for at in ours)
    rest = [at for at in ours if (at > last or not opens) and words[at].said not in known.leads]  # that may still state something
    told = any(words[at].said not in (DATE, NAME) for at in rest)
    return asks, _of(text, words, rest) if told else "", _of(text, words, besides) if stated else ""


def _plainly(words: Sequence[Word], found: Found, known: Table, names: Collection[int]) -> bool:
    """Whether nothing beside what is wanted says that it may be meant otherwise."""
    first, last = min(found.used), max(found.used)
    starts = max((at + 1 for at in range(first) if words[at].said == BREAK), default=0)
    ends = next((at for at in range(last, len(words)) if words[at].said == BREAK), len(words))
    others = [(at, word.said) for at, word in enumerate(words) if at not in found.used]
    return not any(
        said == DATE or at in names or said in (known.doubts if starts <= at < ends else known.blocks) for at, said in others
    )


def _of(text: str, words: Sequence[Word], at: Sequence[int]) -> str:
    """Those of the words as they were written."""
    return " ".join(text[words[one].start : words[one].end] for one in at).strip(" .,;:!?")
