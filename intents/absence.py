"""Being away: out, off, on leave, ill, at the dentist's, leaving early, coming in late; and requests for leave."""

import re

from intents import away, leave
from intents.away import rules
from intents.fragments import few_words
from intents.lists import NEXT_FREE_DAY
from intents.words import either, words

# ---- English ---------------------------------------------------------------------------------------------------------

RULES = rules(away.RULES + leave.RULES + away.LATER_RULES + leave.LATER_RULES)

# Things of other lives: calendars, travel, banking, music. They block every rule but a plain statement.
OTHER_LIFE = either(r"""
    calendar | reminders? | remind | alarm | playlist | songs? | album | movies? | music | meetings? | reservation | restaurant |
    hotel | flights? | airport | rental | packages? | destinations? | itinerary for | resort | cruise | weather | forecast |
    recipe |
    account | bank | credit | card | insurance | luggage | suitcase | passport | visa | uber | taxi | photos? | tickets? |
    meeting room | conference room | event called | my (?:phone|laptop|car|order) | to-?do list | traffic | lights? | symptoms |
    translate | define | spell | warranty | pack | couch""")
NOT_AWAY = re.compile(rf"\b{OTHER_LIFE}\b")
ADVICE = re.compile(r"\b(?:what (?:do|should|can) i|should i|how (?:do|to|can)|remedy|cure|medicine|symptoms|treat)\b")
QUESTION = re.compile(r"^(?:what|where|which|when|who|how|is|are|do|does|did|any)\b")
WHERE_TO = re.compile(r"^(?:where|what|which|when)\b.{0,30}\b(?:should|could|can|would|to|do|shall) ")

# "Out for lunch", "off to bed", "back in 5": a moment, no absence; "the deal is off", "20% off": no person.
ERRANDS = either(r"""
    \b(?:not )?work(?:ing|s|ed)? out\b |
    ^(?:i am |i will be |be )?back in (?:\d+|@d|an?|a few|half an)(?: minutes?| mins?| hours?)?$ |
    \b(?:out|gone|off) (?:for|to|at) (?:a |the |some )?(?:lunch|coffee|dinner|walk|smoke|breakfast|drinks?|bed|run|shops?|gym)\b |
    ^brb\b | ^(?:did|do|does|are|were|will|have|when|what) you\b | ^i am (?:off|out|back|here) now$ |
    \b(?:that|this|it) is (?:so )?sick\b |
    \b(?:off|out)(?: now)? ?,? (?:bye|see you|good night|goodbye|later|talk soon)\b | ^(?:i am |we are )?going out\b(?! of\b) |
    \b(?:off|out of|away with) (?:the fairies|his|her|their|your|my) ?(?:game|mind|head|rocker|depth|league|hands)?$ |
    \bput on (?:some |the )?\w+ by\b | \bon and off\b | \boff and on\b | ^(?:i am |we are )?late$ | ^i am late\b(?! @d) |
    ^(?:have|enjoy|hope you (?:have|had|enjoyed)) (?:a |your |the )?(?:\w+ )?(?:day|week|weekend|time|break|leave|off) |
    ^(?:have|enjoy|hope you (?:have|had|enjoyed)) (?:a |your |the )?(?:\w+ )?(?:holiday|vacation) |
    \bback from (?:lunch|a break|break|coffee|the gym|dinner|a walk|school|the shops?)\b |
    \b(?:how|hope|enjoy|enjoyed) (?:was )?your\b""")
ERRAND = re.compile(ERRANDS)

# Rules that need no more than their own words, even beside a word of another life.
STRONG = frozenset(("I am out", "I am not in", "I am of DATE", "away with cover"))

# Rules whose words name nobody: what stands before them in the clause must be the speaker, or nothing.
ASKED = frozenset(("request leave", "take DATE off"))
NOT_THEIRS = re.compile(r"\b(?:you|they) (?:\w+ )?\Z|\b(?:did|do|does|will|have|can) not (?:\w+ )?\Z")
BEARING = re.compile(r"@d|\b(?:off|out|in|work|working|home|leave|sick|ill|unwell|poorly|well|bed|shift)\b")
TRAVEL = re.compile(
    r"^(?:where|what|which)\b.{0,12} (?:should|could|can|did|would) (?:i|we) (?:go|spend|pack|wear|buy|bring|eat|see)\b"
)
NAMELESS = frozenset(("ill", "get off", "appointment", "somewhere else"))
BEFORE = words("""
    i we me us my @n @d am is are will be to have has had got need want would like can could may might not and so as been just
    still but also because since really going please today tomorrow that with for a both now @d""")
CLAUSE = re.compile(r".* (?:[,.;:!?–—-]|because|so|and|but|as|since) |^")


def heard(gist: str) -> tuple[str, str] | None:
    """The rule that takes the gist for an absence, and the words it met; None for other talk."""
    if ERRAND.search(gist):
        return None
    blocked = NOT_AWAY.search(gist) or NEXT_FREE_DAY.search(gist)
    for rule, pattern in RULES:
        found = pattern.search(gist)
        if found and not _misled(rule, gist, found) and (not blocked or (rule in STRONG and _states(gist, found.start()))):
            return rule, found.group().strip()
    told = None if blocked else few_words(gist)
    return None if told is None else ("few words", told)


def _misled(rule: str, gist: str, found: re.Match[str]) -> bool:
    """Whether the words of a rule mean something else here: advice that is sought, a question, a thing that is off."""
    if rule == "on leave":
        return bool(QUESTION.search(gist))
    if rule == "I am out":
        return bool(WHERE_TO.search(gist))
    if rule in ASKED:
        return bool(NOT_THEIRS.search(gist[: found.start()]) or TRAVEL.search(gist))
    if rule == "ill" and (ADVICE.search(gist) or not BEARING.search(gist)):
        return True
    return rule in NAMELESS and not _mine(gist, found.start())


def _mine(gist: str, at: int) -> bool:
    """Whether nothing in the clause before ``at`` is somebody or something else than the speaker."""
    before = gist[:at]
    clause = CLAUSE.match(before)
    words = before[clause.end() if clause else 0 :].split()
    speaker = max((place for place, word in enumerate(words) if word in ("i", "we", "@n")), default=0)
    return all(word in BEFORE or not word[0].isalpha() for word in words[speaker:])


def _states(gist: str, at: int) -> bool:
    """Whether a statement begins there, not a part of something to remember or to pass on."""
    return at == 0 or gist[:at].rstrip()[-1:] in ",.;:!-–"
