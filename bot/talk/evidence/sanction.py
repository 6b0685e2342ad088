"""Whose leave somebody wants before it is booked, as they say themselves: "Dana needs to approve it first", "if my manager is ok
with it". Whoever is named is asked for it beside those whom the policy names; a stand-in is asked whether they do it.

Such words are taken out of what is read: they say nothing of days or of who covers.
"""

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from bot.people.directory import Directory
from bot.talk.offers.propose import Proposer
from bot.talk.replies import is_answer
from bot.talk.turn import Commit, Turn
from bot.texts import spoken
from bot.texts.evidence import BREAK, NAME, Table, Word, cut, table, weighed
from intents import Draft
from intents.person import Person
from intents.requests.asked.phrases import named_by

LONGEST = 400  # letters
ALONE = re.compile(r"[\W_]*")


@dataclass(frozen=True, slots=True)
class _Clause:
    """``said`` is whoever is named, empty for whoever leads the speaker, None for one who was named before; ``rest`` is what the
    text holds besides."""

    said: str | None
    rest: str


class Sanction:
    """Hears it. Methods raise RemoteError."""

    def __init__(self, directory: Directory, propose: Proposer) -> None:
        self._directory = directory
        self._propose = propose

    def heard_in(self, turn: Turn) -> Turn:
        """The turn without such words, and with whom they name; as it is where it can't be told who that is."""
        found = _clause(turn.text)
        if found is None:
            return turn
        covers = named_by(found.rest, self._directory.called)
        person = self._person(turn, found.said) if found.said is not None else None
        if person is None or person.name in covers:
            stand_in = len(covers) == 1 and (found.said is None or person is not None)
            return replace(turn, text=found.rest).with_picked(ask_first=True) if stand_in else turn
        if person.person_id in (None, turn.speaker.id):
            return turn
        return replace(turn, text=found.rest).with_picked(approvers=[asdict(person)])

    def of_the_open(self, turn: Turn) -> Commit | None:
        """The one card that is open shown anew, where a turn says no more than who has to approve it: a yes beside it is for the
        card that says so. None for other words."""
        said = ALONE.fullmatch(turn.text) or is_answer(turn.text)
        found = turn.opens[0] if len(turn.opens) == 1 and turn.opens[0].kind == "confirm" else None
        if not said or found is None or not turn.picked.get("approvers") or not found.draft:
            return None
        return self._propose.propose(replace(turn.going_on(found), open=found), Draft.from_json(found.draft))

    def _person(self, turn: Turn, said: str) -> Person | None:
        if not said:
            return self._directory.manager_of(turn.speaker)
        found = self._directory.named(said, turn.speaker, turn.mentions)
        found = found or self._directory.named(said.removesuffix("s"), turn.speaker, turn.mentions)  # "Danas Zustimmung"
        return found[0] if len(found) == 1 else None


def _clause(text: str) -> _Clause | None:
    """What of a text says whose leave is wanted; None where nothing does, or it only asks whether that is needed, or denies it."""
    known = table(spoken())
    if len(text) > LONGEST:
        return None
    words = cut(text, ())
    plain = [replace(one, said=NAME) if _may_be_name(one, text, known) else one for one in words]
    found = weighed(plain, known.sanction)
    if found is None:
        return None
    at = next((at for at in sorted(found.used) if plain[at].said == NAME), None)
    if at is None:
        return None
    name = _nearest(text, words, plain, known, at, next((one for one in sorted(found.used) if one > at), at + 1))
    used = (found.used - {at}) | {*name}
    first, last = min(used), max(used)
    while first and words[first - 1].said in known.beside | known.bosses:
        first -= 1
    while last + 1 < len(plain) and plain[last + 1].said in known.beside | known.behind:
        last += 1
    between = [plain[one].said for one in range(first, last + 1) if one not in used]
    after = plain[last + 1].said if last + 1 < len(plain) else BREAK
    if not {*between} <= known.beside | known.behind | {NAME} or (after not in (BREAK, NAME) and after not in known.leads):
        return None
    rest = f"{text[: words[first].start].rstrip(' ,;–—-')}{text[words[last].end :]}".replace("()", "").strip(" ,;")
    asks = text.rstrip().endswith("?") and all(one.said in known.opens | {BREAK} for one in cut(rest, ()))
    if asks:  # "do I need Dana's approval?"
        return None
    return _Clause(_said(text, [words[one] for one in name], known), rest)


def _nearest(text: str, words: Sequence[Word], plain: Sequence[Word], known: Table, at: int, before: int) -> list[int]:
    """Where the name stands that is the last before a place, all words of it; ``at`` is where the first may."""
    last = max(one for one in range(at, max(before, at + 1)) if plain[one].said == NAME)
    name = [last]
    while _one_name(text, words, plain, known, name[0] - 1, name[0]):
        name.insert(0, name[0] - 1)
    while _one_name(text, words, plain, known, name[-1], name[-1] + 1):
        name.append(name[-1] + 1)
    return name


def _one_name(text: str, words: Sequence[Word], plain: Sequence[Word], known: Table, at: int, then: int) -> bool:
    """Whether two words beside each other are of one name."""
    if at < 0 or then >= len(words) or {words[at].said, words[then].said} & (known.bosses | known.them):
        return False
    return plain[at].said == plain[then].said == NAME and text[words[at].end : words[then].start].isspace()


def _may_be_name(word: Word, text: str, known: Table) -> bool:
    """Whether a word may be somebody's name, whoever leads the speaker, or somebody who was named before."""
    if word.said in known.bosses or word.said in known.them:
        return True
    plain = word.said.removesuffix("s")
    return (
        word.said.isalpha()
        and len(plain) > 1
        and not {word.said, plain} & (known.known | known.beside)
        and text[word.start].isupper()
    )


def _said(text: str, words: Sequence[Word], known: Table) -> str | None:
    if words[0].said in known.them:
        return None
    return "" if words[-1].said in known.bosses else re.sub(r"['’`]s?$", "", text[words[0].start : words[-1].end])
