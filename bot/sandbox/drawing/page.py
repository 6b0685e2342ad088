"""Messages side by side on a page of its own: a phone and a desktop, light and dark, and the text that goes with each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from bot.sandbox.drawing.message import message_of

WIDTHS = (300, 480)
LOOKS = ("light", "dark")
WIDE = sum(WIDTHS) * len(LOOKS) + 12 * 3 + 2 * 24  # pixels: the columns, the gaps between them and the margin

_STYLE = "".join(Path(__file__).with_name(name).read_text(encoding="utf-8") for name in ("message.css", "gallery.css"))
_BOXES = """for (const part of document.querySelectorAll(".message")) {
  const box = part.getBoundingClientRect();
  part.dataset.box = Math.floor(box.top + scrollY) + " " + Math.ceil(box.height);
}
document.documentElement.dataset.height = document.documentElement.scrollHeight;"""


@dataclass(frozen=True, slots=True)
class Shown:
    """A message: ``after`` what it came, to ``whom``; ``files`` are names and contents."""

    after: str
    whom: str
    markdown: str
    card: dict[str, Any] | None = None
    files: tuple[tuple[str, bytes], ...] = ()


def page(title: str, about: str, messages: Sequence[Shown]) -> str:
    """All of a scene, in order."""
    return _document(title, about, "".join(map(_message, messages)), _BOXES)


def index(title: str, about: str, links: Iterable[tuple[str, str]]) -> str:
    """Where the pages are: addresses and what they are called."""
    items = "".join(f'<li><a href="{escape(address)}">{escape(name)}</a></li>' for address, name in links)
    return _document(title, about, f"<ul>{items}</ul>")


def _document(title: str, about: str, body: str, script: str = "") -> str:
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{_STYLE}</style>'
    top = f'<h1>{escape(title)}</h1><p class="how">{escape(about)}</p>'
    return f"<!doctype html><html lang='en'><head>{head}</head><body>{top}{body}<script>{script}</script></body></html>\n"


def _message(message: Shown) -> str:
    looks = "".join(
        f'<div class="look {look}" style="width: {width}px">{_drawn(message, opened=look == LOOKS[0])}</div>'
        for look in LOOKS
        for width in WIDTHS
    )
    beside = f'<pre class="beside">{escape(message.markdown)}</pre>' if message.card else ""
    head = f"<h2>{escape(message.after)} → {escape(message.whom)}</h2>"
    return f'<section class="message">{head}<div class="looks">{looks}</div>{beside}</section>'


def _drawn(message: Shown, *, opened: bool) -> str:
    return message_of(message.markdown, message.card, message.files, opened=opened)
