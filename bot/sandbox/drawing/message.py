"""A message of the bot as HTML: its card or else its words, and its files within it, so that nothing has to be fetched."""

import base64
from collections.abc import Iterable
from html import escape
from typing import Any

from bot.sandbox.drawing.card import draw
from bot.sandbox.drawing.text import block


def message_of(markdown: str, card: dict[str, Any] | None, files: Iterable[tuple[str, bytes]], *, opened: bool = False) -> str:
    """``files`` are names and contents; ``opened`` shows what the card's buttons open. Raises Undrawable."""
    said = draw(card, opened=opened) if card else f'<div class="said">{block(markdown)}</div>'
    return said + "".join(_file(name, content) for name, content in files)


def _file(name: str, content: bytes) -> str:
    kind = "image/png" if name.endswith(".png") else "application/octet-stream"
    address = f"data:{kind};base64,{base64.b64encode(content).decode()}"
    if kind == "image/png":
        return f'<img alt="{escape(name)}" src="{address}">'
    return f'<a class="file" download="{escape(name)}" href="{address}">{escape(name)} · {len(content)} bytes</a>'
