"""Messages side by side on a page of its own: a phone and a desktop, light and dark, and the text that goes with each."""

import base64
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from bot.sandbox.drawing.card import draw
from bot.sandbox.drawing.text import block

WIDTHS = (300, 480)
LOOKS = ("light", "dark")
WIDE = sum(WIDTHS) * len(LOOKS) + 12 * 3 + 2 * 24  # pixels: the columns, the gaps between them and the margin

_STYLE = Path(__file__).with_name("style.css").read_text(encoding="utf-8")
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
        f'<div class="look {look}" style="width: {width}px">{_content(message, opened=look == LOOKS[0])}</div>'
        for look in LOOKS
        for width in WIDTHS
    )
    beside = f'<pre class="beside">{escape(message.markdown)}</pre>' if message.card else ""
    head = f"<h2>{escape(message.after)} → {escape(message.whom)}</h2>"
    return f'<section class="message">{head}<div class="looks">{looks}</div>{beside}</section>'


def _content(message: Shown, *, opened: bool) -> str:
    said = draw(message.card, opened=opened) if message.card else f'<div class="said">{block(message.markdown)}</div>'
    return said + "".join(_file(name, content) for name, content in message.files)


def _file(name: str, content: bytes) -> str:
    if name.endswith(".png"):
        return f'<img alt="{escape(name)}" src="data:image/png;base64,{base64.b64encode(content).decode()}">'
    return f'<div class="file">{escape(name)} · {len(content)} bytes</div>'
