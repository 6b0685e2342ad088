"""Words that put what was booked last elsewhere and give it to somebody else, both in one breath, or say when it begins and ends:
"change it to Tuesday afternoon and have Lee do it", "start it at 10 and end at 15"."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.people.periods import Period, less, meet
from bot.talk.changing.standing import stretches
from bot.texts import spoken
from bot.texts.evidence import cut, table
from intents import Draft, Phrase, revise
from intents.corrections.sharing.whose import fits
from intents.draft import AWAY
from intents.remarks import otherwise
from intents.remarks.moments import begins_ends


def elsewhere(phrase: Phrase, was: Draft, said: Draft, others: Callable[[], Sequence[Draft]]) -> Draft | None:
    """What was booked, at another time and with somebody else; None for other words, where another booking (``others``) stands
    then, and where what was booked may as well stay."""
    if was.intent not in AWAY or was.recurrence or len(was.spans) != 1 or said.intent not in ("edit", "replacement"):
        return None
    if said.subject or said.more or said.recurrence or said.options or not _moves(phrase, was, said):
        return None
    made = revise(was, phrase)
    if made is not None and may_be_beside(phrase, was, made):
        return None  # it is asked
    if made is None or made.ask or made.left_out != was.left_out or made.covers == was.covers or not made.spans:
        return None
    before, after = (stretches(one.spans) for one in (was, made))
    gone = bool(less([Period(*one) for one in before], [Period(*one) for one in after]))
    taken = any(meet(after, stretches(one.spans)) for one in others())
    return made.with_(intent="edit", text=phrase.text) if gone and after and not taken else None


def may_be_beside(phrase: Phrase, was: Draft, made: Draft) -> bool:
    """Whether a change of what was booked puts it wholly at another time and with somebody else, and no word says that
    it is in the place of that: it may as well be one beside it ("no, tomorrow Lee does it")."""
    new = bool(made.covers) and not {*made.people} & {*was.people}
    apart = bool(made.spans) and not meet(stretches(made.spans), stretches(was.spans))
    named = any(fits(name, word) for name in was.people for word in phrase.text.casefold().replace(",", " ").split())
    return new and apart and not (was.recurrence or made.ask or named or replaces(phrase))


def replaces(phrase: Phrase) -> bool:
    """Whether a word surely puts something in the place of what was said or booked before: "move it", "sorry, I meant";
    none that only prefers something, or says no."""
    known, words = table(spoken()), {word.said for word in cut(phrase.text, ())}
    return otherwise.surely_moves(phrase, spoken()) or bool(words & ((known.blocks - known.weak) | known.slips))


def _moves(phrase: Phrase, was: Draft, said: Draft) -> bool:
    """Whether a word says that it is the booking that becomes something else; one that may begin a request of its own as well
    ("actually") counts where nobody says what they do themselves, and a change only where whoever was to cover is named."""
    if otherwise.moves(phrase, spoken()):
        return True
    words = phrase.text.casefold().replace(",", " ").split()
    named = any(fits(name, word) for name in was.people for word in words)
    weak = otherwise.news(phrase, spoken()) or otherwise.corrects(phrase, spoken())
    return weak and not otherwise.of_me(phrase, spoken()) and (named or said.intent != "edit")


def in_hours(phrase: Phrase, was: Draft) -> Phrase | None:
    """The words with the hours in which it is to begin and end as one time: "from 10 to 15"; None for other words, and for those of
    another day."""
    text = begins_ends(phrase, spoken())
    if not text or was.intent not in AWAY or was.recurrence:
        return None
    made = revise(was, told := replace(phrase, text=text))
    return told if made is not None and _days(made) == _days(was) else None


def _days(draft: Draft) -> list[object]:
    return [span.start.date() if isinstance(span.start, datetime) else None for span in draft.spans]
