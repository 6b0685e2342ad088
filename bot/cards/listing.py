"""The answer to a question about what stands: lines under headings, gaps first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from bot.cards.card import Element, Posted, card, clean, heading, plain, post, text_block
from bot.texts import listing as texts

MOST = 15  # lines in all


@dataclass(frozen=True, slots=True)
class Line:
    """``alarm``: that something is left empty."""

    text: str
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a heading, which may be empty."""

    heading: str
    lines: tuple[Line, ...]


def listing(*, title: str, about: str, sections: Sequence[Section], notes: Sequence[str] = ()) -> Posted:
    """``about`` is what was asked about and the zone. Of a long list the first lines of each section are shown."""
    shown = _Shown(title, about, *_cut(sections), tuple(notes))
    return post(partial(_markdown, shown), partial(_card, shown))


@dataclass(frozen=True, slots=True)
class _Shown:
    title: str
    about: str
    sections: tuple[Section, ...]
    left: int
    notes: tuple[str, ...]

    def closing(self, show: Callable[[str, int], str], room: int) -> list[str]:
        return [*([texts.more(self.left)] if self.left else []), *(show(note, 2 * room) for note in self.notes)]


def _cut(sections: Sequence[Section]) -> tuple[tuple[Section, ...], int]:
    """Gaps first, as many lines as there is room for, and how many are left."""
    filled = [section for section in sections if section.lines]
    most = max(MOST // max(len(filled), 1), 3)
    ordered = [(section, sorted(section.lines, key=lambda line: not line.alarm)) for section in filled]
    shown = tuple(Section(section.heading, tuple(lines[:most])) for section, lines in ordered)
    return shown, sum(max(len(lines) - most, 0) for _, lines in ordered)


def _markdown(shown: _Shown, room: int) -> str:
    blocks = [f"**{clean(shown.title, room)}**", clean(shown.about, room)]
    for section in shown.sections:
        lines = [f"- **{clean(line.text, room)}**" if line.alarm else f"- {clean(line.text, room)}" for line in section.lines]
        blocks += [f"**{clean(section.heading, room)}**"] if section.heading else []
        blocks.append("\n".join(lines))
    return "\n\n".join(filter(None, [*blocks, *shown.closing(clean, room)]))


def _card(shown: _Shown, room: int) -> Element:
    body = [heading(plain(shown.title, room))]
    body += [text_block(plain(shown.about, room), isSubtle=True, size="small", spacing="none")] if shown.about else []
    for section in shown.sections:
        body += [text_block(plain(section.heading, room), weight="bolder", spacing="medium")] if section.heading else []
        for line in section.lines:
            looks = {"color": "attention", "weight": "bolder"} if line.alarm else {}
            body.append(text_block(plain(line.text, room), spacing="small", **looks))
    body += [text_block(said, isSubtle=True, size="small") for said in shown.closing(plain, room)]
    return card(body)
