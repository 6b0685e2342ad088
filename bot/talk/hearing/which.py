"""Several questions open beside each other: which of them words are about, and asking where that may be one or another.

What is asked then (``which``) is gone with whatever is said or pressed next; the words in doubt are heard once more, as said to
those that were picked.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.cards import ask as ask_cards
from bot.cards.card import Button as Shown
from bot.people.periods import meet
from bot.store.rows import messages, questions
from bot.store.rows.outcomes import Outcome
from bot.store.rows.questions import Question
from bot.store.store import Tx, new_id
from bot.talk.changing.standing import stretches
from bot.talk.replies import one_line, when_in
from bot.talk.turn import Commit, Turn
from bot.texts import buttons as names
from bot.texts import cards as texts
from bot.texts import days, notes, spoken
from intents import Draft, Phrase, answers
from intents.remarks import choosing

PART = re.compile(r"[,.;:!?\n…–—]+|\s-\s")
WORD = re.compile(r"[^\W_]+")
SHORT = 3  # letters by which a word is known in a longer one: "Fri"
STANDING = ("undo", "cancel", "edit", "working_hours")
LONGEST_WORD = 3  # words of a yes or no with something behind it


def label(found: Question) -> str:
    """A question in a few words, with who is out where that is somebody else: "Lena Fischer – Fri 27 Nov, cover Sam Carter"."""
    subject = found.state.get("subject")
    return f"{subject['name']} – {in_short(found)}" if subject else in_short(found)


def in_short(found: Question) -> str:
    """The same without who is out: "Fri 27 Nov, cover Sam Carter"."""
    draft = Draft.from_json(found.draft)
    known = found.state.get("people", {})
    covers = [str(known[name]["name"]) if name in known else name for name in draft.people]
    return texts.short(draft.intent, stretches(draft.spans), covers, draft.now.year, draft.text)


def ask(turn: Turn, found: Sequence[Question]) -> Commit:
    """Asks which of several was meant with the words of the turn; all of them may be, where they are no number."""
    row = new_id()
    picks = [(label(one), [one.id]) for one in found]
    if answers.choice(turn.text) is None:
        picks.append((texts.every(len(found)), [one.id for one in found]))
    buttons = [questions.new_button(row, "pick", {"which": ids}) for _, ids in picks]
    no = questions.new_button(row, "no")
    shown = ask_cards.choose(
        question=notes.which_card,
        choices=[(Shown(button.id, said), "") for button, (said, _) in zip(buttons, picks, strict=True)],
        none=Shown(no.id, texts.never_mind, "destructive"),
    )
    asked = Question(
        id=row,
        kind="which",
        event_id=turn.event.id,
        plan_id=None,
        person_id=turn.speaker.id,
        place=turn.place,
        draft={},
        state={"labels": [said for said, _ in picks]},
        status="open",
        expires_at=min(one.expires_at for one in found),
        message_id=None,
    )

    def commit(tx: Tx) -> Outcome:
        message_id = messages.post(
            tx, markdown=shown.markdown, card=shown.card, place=turn.place, person_id=turn.speaker.id, event_id=turn.event.id
        )
        questions.ask(tx, replace(asked, message_id=message_id), [*buttons, no])
        return Outcome("asked", "which one")

    return commit


def forgotten(turn: Turn, then: Commit) -> Commit:
    """What is written for a turn; a question which one was meant, that it didn't answer, goes with it."""
    asked = turn.which
    if asked is None:
        return then

    def commit(tx: Tx) -> Outcome:
        outcome = then(tx)
        if questions.close(tx, asked.id, "replaced") and asked.message_id is not None:
            messages.delete(tx, target=asked.message_id, space_id=asked.place.space_id)
        return outcome

    return commit


# ---- choosing by words ---------------------------------------------------------------------------------------------------------


def chosen(text: str, labels: Sequence[str]) -> int | None:
    """Which of some labels words name, from 0: its own, some of its words, or all of them; None if none, or several."""
    said = words(text)
    if (every := choosing.every(text, spoken())) is not None:
        at = next((at for at, one in enumerate(labels) if one in texts.EVERY), None)
        return None if every == "both" and at != 2 else at
    same = [at for at, one in enumerate(labels) if words(one) == said]
    nothing = choosing.points(spoken()) | choosing.chooses(spoken()).difference(*map(words, labels))
    left = [word for word in said if word not in nothing]
    hits = [at for at, one in enumerate(labels) if left and all(_in(word, words(one)) for word in left)]
    found = same or hits
    return found[0] if len(found) == 1 else None


def picked(found: Question, text: str) -> int | None:
    """The number, from 0, of the choice on a card that words name. A booking has to be named in full: "Friday" may mean a day of
    it; and so has what a card that asks for a yes offers beside."""
    labels = found.state.get("labels", [])[: len(found.picks)]
    own = next((at for at, one in enumerate(labels) if names.is_for(text, one)), None)
    if found.kind == "confirm" and own is not None:
        return own
    at = chosen(text, labels)
    named = at is not None and (
        (("bookings" not in found.picks[at] or "back" in found.picks[at]) and found.kind != "confirm")
        or labels[at] in texts.EVERY
        or words(text) == words(labels[at])
    )
    return at if named else None


def amid(text: str, labels: Sequence[str]) -> tuple[int, str] | None:
    """The number, from 0, of the one choice that a part of a text names, by its words or its place, and what stands in the other
    parts: "ah yes the second, sorry, dentist"."""
    parts = [part for part in PART.split(text) if part.strip()]
    hits = [at if (at := chosen(part, labels)) is not None else _by_place(part, len(labels)) for part in parts]
    found = {at for at in hits if at is not None}
    rest = [part.strip() for part, at in zip(parts, hits, strict=True) if at is None]
    return (found.pop(), ", ".join(rest)) if len(found) == 1 else None


def _by_place(part: str, count: int) -> int | None:
    left = [word for word in words(part) if word not in choosing.points(spoken()) | choosing.chooses(spoken())]
    if len(left) != 1 or not count:
        return None
    number = answers.choice(left[0]) or 0
    if 0 < number <= count:
        return number - 1
    side = choosing.side(left[0], spoken())
    return None if side is None else range(count)[side]


def pointed(text: str, here: Sequence[Question]) -> tuple[str, list[Question]] | None:
    """A yes or a no with what it is about, as in "yes to Friday", "no to both": the word, and which of some questions."""
    said = text.split()
    for cut in range(1, min(LONGEST_WORD, len(said) - 1) + 1):
        word, rest = " ".join(said[:cut]), " ".join(said[cut:])
        if answers.is_yes(word) or answers.is_no(word):
            labels = [label(one) for one in here]
            number = answers.choice(" ".join(part for part in rest.split() if part.casefold() not in choosing.points(spoken())))
            at = number - 1 if number else chosen(rest, [*labels, texts.every(len(here))])
            if at is not None and at <= len(here) and not (number and at == len(here)):
                return word, list(here) if at == len(here) else [here[at]]
    return None


def counted(text: str, here: Sequence[Question]) -> tuple[str, Question] | None:
    """A change with the number of the question that it is about, as in "the second one only in the morning": its words, and that
    one."""
    said = choosing.the_nth(one_line(text), len(here), spoken())
    if said is None:
        return None
    found, rest = here[said[0]], said[1]
    was = Draft.from_json(found.draft)
    first = when_in(Phrase(rest.split()[0], was.now, was.timezone), alone=True).spans
    return None if any(one.all_day for one in first) else (rest, found)  # "the second Friday" is a day


# ---- which of them a correction is about -----------------------------------------------------------------------------------------


def corrected(fits: Sequence[tuple[Question, Draft]], phrase: Phrase) -> list[Question]:
    """Those of some questions, the oldest first, that words are about which could be a change of each of them: what was asked
    last, where it asks for something; those whose day or people they name; else the last, or what asks beside it."""
    if not fits:
        return []
    every = [found for found, _ in fits]
    if every[-1].kind != "confirm":
        return every[-1:]
    named = [found for found, revised in fits if _named(found, phrase) and _differs(found, revised)]
    return named or [*(found for found in every if found.kind != "confirm"), every[-1]]


def same(draft: Draft, found: Question) -> bool:
    """Whether a new request asks for what is open already, so that it takes its place."""
    before = Draft.from_json(found.draft)
    if before.ask == ("uncertain",) and {before.intent, draft.intent} <= {"unavailable", "replacement"}:
        asked, said = stretches(before.spans), stretches(draft.spans)
        return not asked or not said or meet(asked, said)  # it was asked to say it once more
    if {before.intent, draft.intent} <= {"undo", "cancel"}:
        return not draft.spans or not before.spans or _times(draft) == _times(before)
    if draft.intent in ("undo", "working_hours"):
        return before.intent == draft.intent
    if ("holiday" in (before.intent, draft.intent) or before.intent in STANDING) and before.intent != draft.intent:
        return False
    if {before.intent, draft.intent} <= {"unavailable", "replacement"} and not _of_same(draft.subject, before.subject):
        return False  # two people who are out on one day
    times = _times(draft)
    return (times == _times(before) and bool(draft.spans)) or draft.text.casefold().split() == before.text.casefold().split()


def for_whom(found: Sequence[Question], draft: Draft) -> list[Question]:
    """Those of some questions, of nothing booked, by which those whom a draft names would be out, then where it says when."""
    named = [
        (one, Draft.from_json(one.draft))
        for one in found
        if one.state.get("subject")
        and one.draft["intent"] not in STANDING
        and _of_same(draft.subject, (str(one.state["subject"]["name"]),))
    ]
    return [one for one, was in named if not draft.spans or meet(stretches(draft.spans), stretches(was.spans))]


def _of_same(some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether it is about the same people: of nobody named, the speaker; who is named in short may be one of the others."""
    if not some or not others:
        return not some and not others
    first, second = ({word for name in names_ for word in words(name)} for names_ in (some, others))
    return not first.isdisjoint(second)


def _named(found: Question, phrase: Phrase) -> bool:
    draft = Draft.from_json(found.draft)
    known = [str(one["name"]) for one in found.state.get("people", {}).values()]
    names = {word for name in (*draft.people, *known) for word in words(name)}
    if names & set(words(phrase.text)):
        return True
    spans = when_in(phrase, alone=True).spans
    return meet(stretches(spans), stretches(draft.spans))


def _differs(found: Question, revised: Draft) -> bool:
    draft = Draft.from_json(found.draft)
    before, after = (
        (_times(one), one.covers, one.any_cover, one.in_turn, one.wish, one.subject, one.title, one.name)
        for one in (draft, revised)
    )
    return before != after


def _times(draft: Draft) -> object:
    return [(span.start, span.end) for span in draft.spans], draft.recurrence, draft.blocks


def words(text: str) -> list[str]:
    """The words of a text, in small letters."""
    return WORD.findall(text.casefold())


def _in(word: str, words: Sequence[str]) -> bool:
    """Whether a word stands among others, whole or as a short form on either side: "Friday" in "Fri 27 Nov"."""
    digits = word.rstrip("abcdefghijklmnopqrstuvwxyz")
    if digits.isdecimal():
        return digits in words
    weekdays = {name.casefold() for name in days.weekday_names()}  # of two letters in German
    return any(
        word == other
        or (min(len(word), len(other)) >= SHORT and (word.startswith(other) or other.startswith(word)))
        or (other in weekdays and word.startswith(other) and len(word) > len(other) + 2)
        for other in words
    )
