"""Markdown as Webex knows it, turned into plain text for the terminal and for a message's ``text``."""

import re

_INLINE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"<@all(?:\|[^>]*)?>"), "@all"),
    (re.compile(r"<@person(?:Email|Id):[^|>]*\|([^>]*)>"), r"@\1"),
    (re.compile(r"<@person(?:Email|Id):([^>]*)>"), r"@\1"),
    (re.compile(r"\[([^\]]*)\]\(([^)\s]*)\)"), r"\1 (\2)"),
    (re.compile(r"<(https?://[^>\s]*)>"), r"\1"),
    (re.compile(r"(?<!\\)(\*\*|__)(?=\S)(.+?)(?<=[^\s\\])\1"), r"\2"),
    (re.compile(r"(?<![\w\\*])([*_])(?=[^\s*_])(.+?)(?<=[^\s\\])\1(?!\w)"), r"\2"),
    (re.compile(r"(?<!\\)`([^`\n]+)`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!~>|<-])"), r"\1"),
    (re.compile(r"&lt;"), "<"),
    (re.compile(r"&gt;"), ">"),
    (re.compile(r"&quot;"), '"'),
    (re.compile(r"&#(?:39|x27);"), "'"),
    (re.compile(r"&amp;"), "&"),
)
_FENCE = re.compile(r"^\s*(```|~~~)")
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+")
_BULLET = re.compile(r"^(\s*)[-*+]\s+")
_QUOTE = re.compile(r"^\s{0,3}>\s?")


def plain_line(text: str) -> str:
    """One line's inline marks taken away: emphasis, code, links (``words (address)``), mentions (``@Name``), escapes."""
    for pattern, by in _INLINE:
        text = pattern.sub(by, text)
    return text


def plain(markdown: str) -> str:
    """The text of markdown: headings and emphasis bare, bullets as •, quotes behind a bar, fenced code indented and as it is."""
    lines, fenced = [], False
    for line in markdown.replace("\r\n", "\n").split("\n"):
        if _FENCE.match(line):
            fenced = not fenced
        elif fenced:
            lines.append(f"    {line}")
        else:
            bare = _BULLET.sub(r"\1• ", _QUOTE.sub("│ ", _HEADING.sub("", line)))
            lines.append(plain_line(bare).rstrip())
    return "\n".join(lines).strip("\n")
