"""What came of it, honest about halves: what is booked, what is not, and what nobody can tell yet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from bot.cards.card import (
    Button,
    Element,
    Posted,
    bullets,
    card,
    clean,
    code,
    details,
    fact_set,
    heading,
    plain,
    post,
    submit,
    text_block,
)
from bot.texts import cards as texts

Line = tuple[str, str]
Outcome = tuple[str, str, list[Line]]  # label, colour, sentences with what stands small beneath them

MOST_EACH = 8  # sentences of one outcome
RECORD_ROOM = 240  # a Webex id is long, but who looks for a record needs all of it
SHORT = 40  # characters of a record that are no noise; a longer one is under Details


def receipt(
    *,
    done: Sequence[Line],
    failed: Sequence[Line],
    unsure: Sequence[Line] = (),
    undo: Button | None = None,
    facts: Sequence[tuple[str, str]] = (),
    verb: str = "",
    back: Sequence[Line] = (),
    restored: Sequence[Line] = (),
    stuck: Sequence[Line] = (),
    again: Button | None = None,
    still: str = "",
    behind: Sequence[Line] = (),
) -> Posted:
    """The outcome of a plan: ``done`` are (sentence, record: "Everbridge id 55"); ``failed`` and ``unsure`` are (sentence, why).

    ``verb`` is what was to be done: "Booked" (without one), "Changed", "Taken back". ``back`` is what was done and was taken back
    since the rest failed, ``restored`` what was changed and is as it was, ``stuck`` what could not be taken back. ``again`` sends
    once more what has failed, ``still`` says who is on duty where nothing was done. ``behind`` is what stands under Details of
    what ``done`` says in a line.
    """
    result = _Result(done, failed, unsure, undo, facts, verb or texts.booked, back, restored, stuck, again, still, behind)
    return post(partial(_markdown, result), partial(_card, result))


@dataclass(frozen=True)
class _Result:
    done: Sequence[Line]
    failed: Sequence[Line]
    unsure: Sequence[Line]
    undo: Button | None
    facts: Sequence[tuple[str, str]]
    verb: str
    back: Sequence[Line]
    restored: Sequence[Line]
    stuck: Sequence[Line]
    again: Button | None
    still: str
    behind: Sequence[Line]

    def outcomes(self, show: Callable[[str, int], str], room: int) -> list[Outcome]:
        """The kinds of outcome that there were, each with its sentences."""
        done = [(show(what, room), show(record, room) if len(record) <= SHORT else "") for what, record in self.done]
        failed = [(_line(show(what, room), texts.because, show(why, 2 * room)), "") for what, why in self.failed]
        unsure = [(_line(show(what, room), f"{texts.colon} ", show(why, 2 * room)), "") for what, why in self.unsure]
        back = [(show(what, room), show(record, room) if len(record) <= SHORT else "") for what, record in self.back]
        restored = [(show(what, room), "") for what, _ in self.restored]
        stuck = [(_line(show(what, room), texts.because, show(why, 2 * room)), "") for what, why in self.stuck]
        said = show(self.verb, 30)
        kinds = [
            (said, "good", done),
            (texts.not_done(said), "attention", failed),
            (texts.taken_back_again, "warning", back),
            (texts.put_back, "warning", restored),
            (texts.still_there, "attention", stuck),
            (texts.not_sure, "warning", unsure),
        ]
        return [kind for kind in kinds if kind[2]]

    def summary(self) -> str:
        """The heading."""
        said = plain(self.verb, 30)
        match bool(self.done), bool(self.failed), bool(self.unsure):
            case True, False, False:
                return said
            case False, True, False if self.still and not self.stuck:
                return f"{texts.not_done(said)}{texts.colon} {plain(self.still, 200)}"
            case False, True, False:
                return texts.not_done(said) if self.back or self.restored or self.stuck else texts.nothing_done(said)
            case False, _, True:
                return texts.not_sure_whether(said)
            case True, False, True:
                return texts.not_all_sure(said)
            case False, False, False:
                return texts.nothing_to_do
        return texts.partly(said)


def _markdown(result: _Result, room: int) -> str:
    outcomes = result.outcomes(clean, room)
    blocks = [f"**{clean(result.summary(), room)}**"] if len(outcomes) != 1 or result.still else []
    blocks.append(
        "\n".join(
            bullets([f"**{label}{texts.colon}** {_line(line, ' (', record, ')')}" for line, record in lines], MOST_EACH)
            for label, _, lines in outcomes
        )
    )
    blocks.append(bullets([f"**{clean(name, room)}{texts.colon}** {clean(value, room)}" for name, value in result.facts]))
    blocks.append(texts.reply_undo if result.undo else texts.reply_again if result.again else "")
    return "\n\n".join(filter(None, blocks))


def _card(result: _Result, room: int) -> Element:
    outcomes = result.outcomes(plain, room)
    body = [heading(result.summary(), color=outcomes[0][1] if len(outcomes) == 1 else "warning")]
    for label, colour, lines in outcomes:
        for line, record in lines[:MOST_EACH]:
            body.append(text_block(line if len(outcomes) == 1 and colour == "good" else f"**{label}{texts.colon}** {line}"))
            body += [text_block(record, isSubtle=True, size="small", spacing="none")] if record else []
        if len(lines) > MOST_EACH:
            body.append(text_block(texts.more(len(lines) - MOST_EACH)))
    body += [fact_set(result.facts, room)] if result.facts else []
    undo = result.undo
    actions = [submit(undo, "default" if undo.style == "positive" else undo.style)] if undo else []
    actions += [submit(result.again, "default")] if result.again else []
    records = [*[pair for pair in (*result.done, *result.back) if len(pair[1]) > SHORT][:MOST_EACH], *result.behind]
    return card(body, [*actions, *([details(_records(records, room))] if records else [])])


def _records(records: Sequence[Line], room: int) -> list[Element]:
    return [
        part
        for what, record in records
        for part in (text_block(plain(what, room), size="small"), code(plain(record, RECORD_ROOM if room >= 60 else room)))
    ]


def _line(what: str, link: str, rest: str, close: str = "") -> str:
    return f"{what.rstrip('.')}{link}{rest}{close}" if rest else what
