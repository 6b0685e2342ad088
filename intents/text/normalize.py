"""The words of a message alone: no markup, no invisible signs, no quotes of others, no signature.

Everything but invisible characters is replaced by as many spaces, so positions stay true.
"""

import re
import unicodedata
from functools import lru_cache

INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\x00-\x08\x0b-\x1f\x7f]"
)
FENCE = re.compile(r"```.*?(?:```|\Z)", re.DOTALL)
QUOTE = re.compile(r"^[ \t]*>[^\n]*", re.MULTILINE)
WROTE = re.compile(r"^(?:on|am|le|el) [^\n]{4,200}(?:wrote|schrieb|a écrit|escribió) ?:[^\n]*", re.MULTILINE | re.IGNORECASE)
HEADER = re.compile(  # the head of a mail that was pasted, and all behind it: those are the words of somebody else
    r"^[ \t]*(?:-{2,}+[^\n-]{0,60}-{2,}+[ \t]*\n[ \t]*)?(?:from|von|de|da)[ \xa0]?:(?![^\n@]*\d)[^\n]*\n(?:[^\n]{0,200}\n){0,2}?"
    r"[ \t]*(?:sent|date|subject|gesendet|datum|betreff|envoyé|objet|enviado|fecha|asunto|inviato|data|oggetto)[ \xa0]?:.*\Z",
    re.MULTILINE | re.IGNORECASE | re.DOTALL,
)
LINK = re.compile(r"\b(?:https?://|www\.)\S+", re.IGNORECASE)
TAG = re.compile(r"</?[a-z][^<>\n]{0,200}>", re.IGNORECASE)
HEADING = re.compile(r"^[ \t]*(?:#{1,6}|[*•]) ", re.MULTILINE)
MARKUP = re.compile(r"\*\*?\*?|___?|_(?:(?!\w)|(?<!\w_))|~~|`")  # each begins with its sign, so that others are passed quickly
SIGNATURE = re.compile(
    r"^[ \t]*(?:--+[ \t]*|__+[ \t]*|(?:(?:kind|best|warm|many|with best|with kind) )?(?:regards|wishes|greetings)\b[^\n]{0,12}|"
    r"(?:yours|sincerely|yours sincerely|cheers|thanks|thank you|many thanks|thx|best|br|kr|rgds|cordially)[ \t]*[,!.]?[ \t]*"
    r"(?=\n\s*(?-i:[A-Z]\w*\.?(?: [A-Z]\w*\.?){0,2})\s*\Z)|"
    r"sent from (?:my|outlook|mail)\b[^\n]*|get outlook for\b[^\n]*)[ \t]*(?:\n.*)?\Z",
    re.MULTILINE | re.IGNORECASE | re.DOTALL,
)
KEPT = 32  # texts: one message is cleaned for each that looks at it
LOST = "ʘ"  # a letter that was lost on its way, so that what is left of its word is no other word
SIGNS = str.maketrans(
    {"\ufffd": LOST, "’": "'", "‘": "'", "´": "'", "ʼ": "'", "“": '"', "”": '"', "\u00a0": " ", "\t": " ", "\r": " "}
)


PUT_RIGHT = "※"
ANEW = re.compile(r"\A([^*]*[^\s*])(\s+)\*(?=\w[^*]*\Z)")  # "off Wednesday *Thursday": what is put right
SMILEY = re.compile(r"(?<![^\s.,!?])(?:[:;=][-']?[DPpOoSsXx3)(\]\[|/\\*]+|[xX]D+|<3+)(?=[\s.,!?)]|\Z)")

BLANKED = (  # what is no word of the writer, in this order, and signs of which it has one
    *((FENCE, "`"), (QUOTE, ">"), (WROTE, ":"), (HEADER, ":"), (LINK, "/."), (TAG, "<"), (SIGNATURE, "")),
    *((HEADING, "#*•"), (MARKUP, "*_~`"), (SMILEY, ":;=xX<")),
)
LONG = re.compile(r"[^\W\d_]{4}")  # a word that is no abbreviation: "AL 24/11"
NUMBERED = re.compile(r"^[ \t]*(\d{1,2}[.)])(?=[ \t]+(\S+)([^\n]*))", re.MULTILINE)
HOUR = r"\d{1,2}(?:[:.h]\d\d)?"
ASKED = re.compile(rf"\?(?=\s+{HOUR}[ ]?[^\W\d]{{0,5}}[ ]?[-–]?[ ]?[^\W\d]{{0,4}}[ ]?{HOUR}[ ]?[^\W\d]{{0,3}}\W*\Z)")
"""A mark behind which only the hours of what is asked for follow: "my nights on Thursday? 8pm to 8am"."""
SINGLE = re.compile(r"(?<!\w)'(?=\w)([^\n]{2,200}?)(?<=[\w.!?…])'(?!\w)")


@lru_cache(maxsize=KEPT)
def clean(text: str) -> str:
    """The visible words of ``text`` that are the writer's own; as long as ``text`` less its invisible characters."""
    text = INVISIBLE.sub("", text)
    if not text.isascii():
        text = "".join(map(_plain, text)).translate(SIGNS)
    if "'" in text:
        text = SINGLE.sub(r'"\1"', text)
    if text.count("\n1") + text.startswith("1") == 1:
        text = _unnumbered(text)
    if "?" in text:
        text = ASKED.sub(",", text)
    if "*" in text:
        text = ANEW.sub(rf"\1\2{PUT_RIGHT}", text)
    signs = set(text)
    for pattern, needed in BLANKED:
        if not needed or not signs.isdisjoint(needed):
            text = pattern.sub(_spaces, text)
    return fold(text) if text.isupper() and LONG.search(text) else text  # in a shout no capital says anything


def _unnumbered(text: str) -> str:
    """The text without the numbers of its lines, which are neither hours nor days: "1. Friday (Jo)" and "2. Monday (Lee)";
    not "1. Dez" and "2. Dez"."""
    lines = list(NUMBERED.finditer(text))
    in_order = [line[1][:-1] for line in lines] == [str(number) for number in range(1, len(lines) + 1)]
    dates = len({line[2] for line in lines}) == 1 and not any(map(str.isdigit, "".join(line[3] for line in lines)))
    if len(lines) < 2 or not in_order or (dates and lines[0][1].endswith(".")):
        return text
    for line in lines:
        text = text[: line.start(1)] + " " * len(line[1]) + text[line.end(1) :]
    return text


def fold(text: str) -> str:
    """Lower case, letter for letter: a letter whose lower case is longer stays."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(small if len(small := sign.lower()) == 1 else sign for sign in text)


def _plain(sign: str) -> str:
    plain = unicodedata.normalize("NFKC", sign) if ord(sign) > 0xFF else sign
    return plain if len(plain) == 1 else sign


def _spaces(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found.group())
