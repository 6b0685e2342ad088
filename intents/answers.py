"""Answers to an open question: yes, no, a number. Only a message that is nothing else counts."""

import re

from intents.clean import clean, fold
from intents.words import words

# ---- English ---------------------------------------------------------------------------------------------------------

YES = words("""
    sure|go|ahead ok|go|ahead okay|go|ahead ok|thanks yes|thanks yes|thank|you yes y yep yeah yup yess yea ya aye ok okay
    okey k kk sure approve approved book|it book|that book confirm confirmed go|ahead do|it go|for|it please|do yes|please
    correct right that's|right thats|right that|is|right looks|good looks|right looks|fine lgtm sounds|good perfect fine
    agreed accept accepted absolutely definitely of|course all|good send|it submit submit|it yes|book|it yes|that's|right
    yes|do|it yes|approve sure|thing that's|correct good exactly affirmative ok|book|it great|book|it all|right alright
    yes|go|ahead si oui ja i|approve i|confirm yes|i|approve""")
NO = words("""
    no n nope nah no|thanks no|thank|you don't dont do|not decline declined reject rejected refuse cancel|that cancel|it
    cancel|this discard stop never|mind nevermind not|now forget|it forget|that no|don't no|don't|do|it don't|do|it
    don't|book|it don't|book|that leave|it abort wrong no|cancel no|cancel|it no|wrong not|right that's|wrong thats|wrong
    no|way negative cancel scrap|it scrap|that drop|it no|stop please|don't deny no|that's|wrong not|correct no|not|that
    do|not|book|it nein non i|decline i|reject no|never|mind let's|not better|not rather|not""")
YES_SIGNS = words("👍 ✅ ✔ 👌 🆗 🙌 ☑")
NO_SIGNS = words("👎 ❌ ✖ 🚫 🛑 ⛔")
POLITE = words("please pls plz thanks thank thx cheers ta bot understudy mate then now")
NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "fifth": 5,
    "5th": 5,
}
CHOICE = re.compile(
    r"(?:(?:option|number|no\.?|nr\.?|choice|pick|choose|take|#|the) ?)*(\d{1,2}|[a-z]+|\d[a-z]{2})(?: one|"
    r" option| please)?[).:!]*\Z"
)

TONES = re.compile("[\U0001f3fb-\U0001f3ff\ufe0f]")
EDGE = re.compile(r"[\w']+|[^\w\s.,!?;:…()]")


def is_yes(text: str) -> bool:
    """Whether the message is a plain yes: "y", "ok", "book it", a thumb up."""
    return _said(text) == "yes"


def is_no(text: str) -> bool:
    """Whether the message is a plain no: "n", "don't", "cancel that", a thumb down."""
    return _said(text) == "no"


def choice(text: str) -> int | None:
    """The number chosen by "2", "number two", "the second one"; None when the message says more, or no number."""
    plain = fold(clean(text)).strip()
    if len(plain) > 40 or not (found := CHOICE.match(plain)):
        return None
    word = found.group(1)
    number = int(word) if word.isdecimal() else NUMBERS.get(word)
    bare = word.isdecimal() or word in NUMBERS
    return number if bare and number and number > 0 else None


def answered(text: str) -> tuple[str, str] | None:
    """``("approve", words)`` or ``("decline", words)`` for a plain answer."""
    said = _said(text)
    return {"yes": ("approve", text.strip()), "no": ("decline", text.strip())}.get(said or "")


def _said(text: str) -> str | None:
    if len(text) > 200:
        return None
    words = EDGE.findall(fold(TONES.sub("", clean(text))))
    signs = {word for word in words if not word[0].isalnum()}
    plain = [word for word in words if word[0].isalnum()]
    if signs and not plain:
        return "yes" if signs <= YES_SIGNS else "no" if signs <= NO_SIGNS else None
    for said in ("|".join(plain), "|".join(word for word in plain if word not in POLITE)):
        if said in YES and not signs & NO_SIGNS:
            return "yes"
        if said in NO and not signs & YES_SIGNS:
            return "no"
    return None
