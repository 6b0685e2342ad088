"""Answers to an open question: yes, no, a number. Only a message that is nothing else counts."""

import re

from intents.clean import clean, fold
from intents.languages import answer
from intents.words import words

LONGEST_PHRASE = 4


def phrases(text: str) -> frozenset[tuple[str, ...]]:
    """The phrases of a table, each as its words."""
    return frozenset(tuple(phrase.split()) for phrase in text.split("|"))


# ---- English ---------------------------------------------------------------------------------------------------------

# A plain answer is made of nothing but these, at least one of them alone enough ("yep, book it", "no thanks, leave it").
YES = phrases("""
    yes | y | yep | yeah | yup | yess | yea | ya | aye | ok | okay | okey | k | kk | sure | sure thing | approve | approved |
    approve it |
    i approve | i confirm | confirm | confirmed | confirm it | book it | book that | book this | book them | do it | do that |
    do so |
    go ahead | go for it | send it | submit | submit it | post it | correct | that's correct | thats correct | right |
    that's right | thats right | that is right | that is correct | that's it | looks good | looks right | looks fine |
    looks correct |
    looks great | lgtm | sounds good | sounds right | sounds great | perfect | fine | that's fine | thats fine | agreed | accept |
    accepted | accept it | absolutely | definitely | of course | exactly | affirmative | all good | all right | alright |
    good | great |
    brilliant | spot on | works for me | works | si | oui | ja | yes i do | that works | let's do it | lets do it""")
NO = phrases("""
    no | n | nope | nah | no way | not that | decline | declined | i decline | reject | rejected | i reject | refuse | cancel that |
    cancel it | cancel this | cancel | discard | discard it | discard that | stop | never | never mind | nevermind | nvm | not now |
    forget it | forget that | don't | dont | do not | don't do it | don't do that | don't book it | don't book that |
    don't book this | dont book it | dont book that | do not book it | do not book that | leave it | leave that | abort |
    wrong | not right | that's not right | thats not right | that is not right | that's not it | not what i meant |
    not what i said |
    that's wrong | thats wrong | not correct | incorrect | negative | scrap it | scrap that | drop it | drop that | deny |
    nein | non |
    let's not | better not | rather not | not ok | not okay | hold off | please don't""")
FILLERS = words("""please pls plz thanks thank you thx cheers ta bot understudy mate then now and
    very much so many a lot but all it i'd""")
YES_SIGNS = words("👍 ✅ ✔ 👌 🆗 🙌 ☑")
NO_SIGNS = words("👎 ❌ ✖ 🚫 🛑 ⛔")
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
    yes, no = _made_of(plain, YES), _made_of(plain, NO)
    if yes == no:
        return said if not yes and (said := answer(text)) in ("yes", "no") else None
    return None if signs & (NO_SIGNS if yes else YES_SIGNS) else "yes" if yes else "no"


def _made_of(plain: list[str], table: frozenset[tuple[str, ...]]) -> bool:
    """Whether the words are phrases of the table, one after the other, and fillers."""
    at, met = 0, False
    while at < len(plain):
        long = next((size for size in range(LONGEST_PHRASE, 0, -1) if tuple(plain[at : at + size]) in table), 0)
        if not long and plain[at] not in FILLERS:
            return False
        met, at = met or bool(long), at + (long or 1)
    return met
