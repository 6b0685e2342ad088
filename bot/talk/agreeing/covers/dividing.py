"""How the words of whoever covers divide what they cover: what of it they can't, have, or give to somebody else."""

from collections.abc import Sequence
from dataclasses import replace

from bot.people.directory import Directory
from bot.people.periods import Period, common, less
from bot.talk.agreeing.covers.covered import Covered
from bot.talk.agreeing.replying import Answer
from bot.talk.agreeing.their_clock import shared
from bot.talk.turn import Turn
from intents import Draft, Phrase
from intents.requests.asked.phrases import named_by
from intents.requests.asked.share import Share


class Dividing:
    """Tells it. Methods raise RemoteError."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory

    def names_of(self, found: Covered) -> list[str]:
        """Those whom a cover is about, besides whoever covers."""
        return list(dict.fromkeys((found.told.absent, *(self._directory.webex(one).display_name for one in found.concerns))))

    def another(self, turn: Turn, found: Covered) -> str:
        """The one person whom words name besides those whom a cover is about; empty for none, or several."""
        names = {*named_by(turn.text, self._directory.full_name)} - {*self.names_of(found), turn.speaker.display_name}
        return names.pop() if len(names) == 1 else ""

    def refused(self, turn: Turn, one: Covered, read: Draft, *, gives_back: bool = True) -> list[Period]:
        """What of a cover they say that they can't do, its days and hours called as they are in it."""
        return self.left(one, self.shared(turn, one, read, gives_back=gives_back))

    @staticmethod
    def left(one: Covered, found: Share | None) -> list[Period]:
        """What of a cover a share leaves; nothing where that can't be told."""
        return one.around(less(one.every, [Period(*part) for part in found.part])) if found is not None and not found.vague else []

    def shared(self, turn: Turn, one: Covered, read: Draft, *, gives_back: bool = True) -> Share | None:
        """How words divide a cover."""
        days = not one.duty and all(span.all_day for span in one.draft.spans)
        words = Phrase(turn.text.replace("?", ""), read.now, read.timezone)
        known = {*self.names_of(one), turn.speaker.display_name}

        def called(said: str) -> str | None:
            return None if (name := self._directory.full_name(said)) in known else name

        return shared(words, one.every, one.draft.timezone, called=called, whole_days=days, gives_back=gives_back)

    @staticmethod
    def within(one: Covered, words: str, read: Draft) -> list[Period]:
        """What of a cover words about times mean, by the clocks by which they were ``read``, and a clock without a day by its own
        days; nothing where that is all of it."""
        if one.draft.recurrence:
            return []
        days = all(span.all_day for span in one.draft.spans)
        found = shared(Phrase(words, read.now, read.timezone), one.whole, one.draft.timezone, whole_days=days)
        part = common(one.whole, [Period(*part) for part in found.part]) if found is not None else []
        return part if less(one.whole, part) else []

    def given_to(self, turn: Turn, one: Covered, name: str, read: Draft, answer: Answer, *, whole: bool) -> Sequence[Period] | None:
        """What of a cover those clauses give to somebody that name them, the ``whole`` where none has a time; empty where it can't
        be told which, None where it is another time."""
        words = "; ".join(part.text for part in answer.every if name in named_by(part.text, self._directory.full_name)) or turn.text
        found = self.shared(replace(turn, text=words), one, read)
        if found is None:
            return one.whole if whole else None
        return self.left(one, found)
