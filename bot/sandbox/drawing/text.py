"""The markdown of messages and cards as HTML. Whatever else stands in a text is escaped, so it can't be anything but words."""

import re
from collections.abc import Iterator
from html import escape
from itertools import groupby

_INLINE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"&lt;@(?:all|person\w+:[^|&]*)(?:\|([^&]*))?&gt;"), r'<b class="mention">@\1</b>'),
    (re.compile(r"\[([^\]]*)\]\((https?://[^)\s]*)\)"), r'<a href="\2" rel="noreferrer">\1</a>'),
    (re.compile(r"`([^`\n]+)`"), r"<code>\1</code>"),
    (re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*"), r"<b>\1</b>"),
    (re.compile(r"(?<![\w*])([*_])(?=[^\s*_])(.+?)(?<=[^\s*_])\1(?!\w)"), r"<i>\2</i>"),
)
_BULLET = re.compile(r"^\s*[-*+]\s+")
_NUMBER = re.compile(r"^\s*(\d+)\.\s+")


def inline(text: str) -> str:
    """One line: emphasis, code, links and mentions."""
    shown = escape(text)
    for pattern, by in _INLINE:
        shown = pattern.sub(by, shown)
    return shown


def block(markdown: str) -> str:
    """Paragraphs and lists; a line break stays one."""
    return "".join(_paragraph(part.split("\n")) for part in re.split(r"\n{2,}", markdown.strip("\n")) if part)


def _paragraph(lines: list[str]) -> str:
    return "".join(_run(kind, list(run)) for kind, run in groupby(lines, _kind))


def _kind(line: str) -> str:
    return "ul" if _BULLET.match(line) else "ol" if _NUMBER.match(line) else "p"


def _run(kind: str, lines: list[str]) -> str:
    if kind == "p":
        return f"<p>{'<br>'.join(map(inline, lines))}</p>"
    return f"<{kind}>{''.join(_items(lines))}</{kind}>"


def _items(lines: list[str]) -> Iterator[str]:
    for line in lines:
        number = _NUMBER.match(line)
        yield (
            f'<li value="{number[1]}">{inline(line[number.end() :])}</li>'
            if number
            else f"<li>{inline(_BULLET.sub('', line))}</li>"
        )
