"""What tells of something that stands already: that it is otherwise now, moves, is only a part, is as it was before; of whose or of
what the words are. A word alone says so, whatever stands around it; it means something beside what is open or booked only."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from intents.phrase import Phrase
from intents.remarks.beside import FILE, KEPT, LINE, Remark, heard_in, remark
from intents.statements.hints import Hint, bare, hints
from intents.statements.row import Row

BEHIND = "behind"  # the shape of a rule that holds only behind another word
INSTEAD = "instead"  # of one that holds beside such a word only
ENDS = " ?!.,"
RATHER, HELD = "rather", "kept"
NEAR = 2  # words behind one in which it is denied
HEAD = 1  # words before one that stands at the head: "no, actually"


def only(phrase: Phrase, spoken: str = "") -> Remark | None:
    """The word by which something is no more than a part: "only the morning"."""
    return next(iter(_said(phrase, "only", spoken)), None)


def only_part(phrase: Phrase, spoken: str = "") -> str:
    """The part that is all that whoever covers can do, of words that name one: "I can only do the morning"; "" for others."""
    found = [one for one in _said(phrase, "takes_part", spoken) if one.begins and not one.denied]
    limited = only(phrase, spoken) is not None and not _names(phrase, ("not",), spoken)
    return found[0].behind.strip(ENDS) if found and limited else ""


def news(phrase: Phrase, spoken: str = "") -> bool:
    """Whether something is otherwise than it was: "the dentist moved to 4", "my leave starts on the 15th now"."""
    return any(one.shape != BEHIND or one.before.rstrip(" ")[-1:].isalnum() for one in _said(phrase, "news", spoken))


def moves(phrase: Phrase, spoken: str = "") -> bool:
    """Whether it is what stands that becomes something else: "change it to Tuesday", "Tuesday were better"; not "don't move it"."""
    return any(not one.denied for one in _said(phrase, "moves", spoken))


def surely_moves(phrase: Phrase, spoken: str = "") -> bool:
    """The same without what only prefers something."""
    return any(not one.denied and one.shape != RATHER for one in _said(phrase, "moves", spoken))


def corrects(phrase: Phrase, spoken: str = "") -> bool:
    """Whether words begin with one by which what was said is not as it was meant: "no, actually Lee", "sorry, the 5th"."""
    return any(len(one.before.split()) <= HEAD for one in _said(phrase, "corrects", spoken))


def hours_anew(phrase: Phrase, spoken: str = "") -> bool:
    """Whether working hours that are said take the place of what stands: "change my hours to 8 to 4", "I work 8 to 4 instead"; not
    those of a time, "next week I work 10 to 6 instead"."""
    first = [one for one in _said(phrase, "hours_anew", spoken) if one.begins]
    return any(one.shape != INSTEAD or bool(_said(phrase, "in_place", spoken)) for one in first)


def why_whole(phrase: Phrase, spoken: str = "") -> str:
    """What is said behind a question why it is all day: "why all day? I only work 9 to 5"; "" for other words."""
    return next((one.behind for one in _said(phrase, "why_whole", spoken) if one.begins), "").strip(ENDS)


def what_about(phrase: Phrase, spoken: str = "") -> str:
    """What is put as a question in the place of what came to nothing: "what about Lee?"; "" for other words."""
    return next((one.behind for one in _said(phrase, "what_about", spoken) if one.begins), "").strip(ENDS)


def is_in(phrase: Phrase, spoken: str = "") -> bool:
    """Whether somebody is there: "Friday I'm back", "I can on Monday"."""
    return any(not one.denied for one in _said(phrase, "there", spoken))


def as_before(phrase: Phrase, spoken: str = "") -> Remark | None:
    """The words by which what was changed last is to be as it was, of the shape HELD where they may say as well that something
    stays: "put it back to how it was", "as before"."""
    return next(iter(_said(phrase, "as_before", spoken)), None)


def another_one(phrase: Phrase, spoken: str = "") -> bool:
    """Whether somebody else of the same name is meant: "the other Sam", "not that one"."""
    return bool(_said(phrase, "other_one", spoken))


def of_the_holiday(phrase: Phrase, spoken: str = "") -> bool:
    """Whether words speak of one holiday that is known: "the bank holiday is on the 26th"."""
    return bool(_said(phrase, "the_holiday", spoken))


def of_the_line(phrase: Phrase, spoken: str = "") -> bool:
    """Whether words speak of the phone line."""
    return bool(_said(phrase, "the_line", spoken))


def opens_line(phrase: Phrase, spoken: str = "") -> bool:
    """Whether the line shall stay open, whatever else is booked: "leave my line open", "without the line"."""
    return any(one.shape == LINE for one in _said(phrase, "leaves_out", spoken))


def of_me(phrase: Phrase, spoken: str = "") -> bool:
    """Whether somebody speaks of themselves, or of what is theirs."""
    return _names(phrase, ("me", "mine"), spoken)


def unnamed(phrase: Phrase, spoken: str = "") -> bool:
    """Whether somebody is told of without a name: "the night guy"."""
    return _names(phrase, ("unnamed",), spoken)


def without_theirs(phrase: Phrase, spoken: str = "") -> str:
    """The words without those by which something is another's: "her Tuesday" is "Tuesday"."""
    for name in dict.fromkeys(("", spoken)):
        heard = heard_in(phrase, name)
        found = [token for token in heard.tokens if token.low in heard.language.sets["theirs"]]
        if found:
            ends = [0, *(token.end for token in found)]
            return " ".join(phrase.text[end:start] for end, start in zip(ends, [*(one.start for one in found), None], strict=True))
    return phrase.text


def _names(phrase: Phrase, sets: Iterable[str], spoken: str) -> bool:
    """Whether one of the words of some sets is said, also where it is part of a date or of what somebody is called."""
    heards = [heard_in(phrase, name) for name in dict.fromkeys(("", spoken))]
    return any(not one.language.sets.of(*sets).isdisjoint(one.all_words()[0]) for one in heards)


def _said(phrase: Phrase, says: str, spoken: str) -> tuple[Remark, ...]:
    return _remarks(phrase, says, "") or (_remarks(phrase, says, spoken) if spoken else ())


@lru_cache(maxsize=KEPT)
def _remarks(phrase: Phrase, says: str, spoken: str) -> tuple[Remark, ...]:
    heard = heard_in(phrase, spoken)
    row = bare(heard)
    found = [(remark(heard, row, one), one) for one in hints(row, FILE, (says,))]
    return tuple(replace(made, denied=made.denied or _is_denied(row, one)) for made, one in found)


def _is_denied(row: Row, one: Hint) -> bool:
    """Whether a denial stands in words or right behind them, but for one that says who: "I can't", "arbeite ich nicht"."""
    within = sum(item.start < one.end for item in row.items)
    return not row.language.sets.of("not", "negation").isdisjoint(row.words[one.item : within + NEAR])
