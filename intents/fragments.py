"""Messages and clauses without a verb: "off Tuesday", "half day Thursday afternoon", "got covid, off until Thursday"."""

import re

from intents.pieces import APPOINTMENT, HOLS, ILLNESS, LEAVE, STATE
from intents.words import DATE_WORDS, either, words

# ---- English ---------------------------------------------------------------------------------------------------------

# Words that say "away" by themselves ...
TELLS = either(rf"""
    {LEAVE} | {HOLS} | leave(?! (?:it|me|my|the|that|them|him|her|us)\b) | {APPOINTMENT} | {ILLNESS} | leaving | finishing |
    logging off | signing off | back | late start | early finish |
    in late | half day | duvet day | cover | stand-in | substitute | not in | day off | no work | christmas off | honeymoon |
    unavailability | leave early | not (?:available|around|working(?! out))""")
TELLING = re.compile(rf"(?:^|(?<=\W)){STATE}(?!\w)|\b{TELLS}\b")

# ... and words that may stand beside them.
BESIDE = words("""
    @d @n a an the and & + or , . ; : ! ? ( ) - – — / … ' " i me my will be am is are for on in at from to until till of due
    with by as work office day days week weeks month months hour hours half one two three four five six seven eight nine ten
    off out away sick ill early late only morning afternoon evening all full whole both back again not available around
    working cover covers covered covering standing stand stands in-for fill fills filling please thanks thank you just also
    next this coming every other each except but then starting ending request requested requesting appointment appointments
    visit service duty reasons reason personal family medical emergency because leave leaving booked planned approved annual
    some time so going home taking take finish start hospital that sorry today tomorrow would like need want have has it part
    rest first last second about approx maybe perhaps possibly probably might may tentatively tbc can could instead replaces
    replace replacing during while since bank long quick short run no any up a.m p.m he she they his her their up-to
    inclusive incl including excluding through onwards onward between team all-day allday days' needed necessary required
    requires arranged sorted needs now further notice summer winter spring autumn soon few sometime sometimes either sure yet
    couple several lot bit still later point mid middle june december something somewhere somehow day's today's gmt utc bst
    est edt cst pst pdt cet cest ist jst zone local ish roughly approximately yes day(s) possible if okay unsure expect
    expected think hope hopefully much rather entire kid kids feeling staying child son daughter's daughter son's mother's
    wedding new added absence rn right night overnight shift lol guys folks team all everyone nobody noone got covid flu
    travel returning return confirm confirmed total inc mode am pm noon lunch lunchtime midday onward thru entire remote""")
UNDATED = re.compile(
    rf"leaving|finishing|logging off|signing off|back|cover|stand-in|substitute|{APPOINTMENT}|leave|late start|in late|honeymoon"
)
OTHER_SIGNS = re.compile(r"[%$€£]")
BREAK = re.compile(r" (?:[,.;!?–—-]|but|and|so|because|as) ")
PLACE = re.compile(rf"\b(?:{APPOINTMENT}|{ILLNESS})\b")
PLAIN = re.compile(rf"\b(?:{LEAVE}|{HOLS}|{APPOINTMENT}|{ILLNESS})\b")
MOST = 400  # signs of a gist that can be a few words


def few_words(gist: str) -> str | None:
    """The words that tell of being away, if there is nothing else in the gist or in one of its clauses."""
    if len(gist) > MOST or OTHER_SIGNS.search(gist):
        return None
    if (told := _told(gist)) is not None:
        return told
    dated = "@d" in gist
    for at, clause in enumerate(BREAK.split(gist)):
        if dated and (at == 0 or "@d" in clause) and (told := _told(clause)) is not None and STATING.search(told):
            return told
    return None


STATING = re.compile(rf"{STATE}|{LEAVE}|{HOLS}|no work|half day|not in")


def _told(gist: str) -> str | None:
    found = TELLING.search(gist)
    if found is None:
        return None
    told = found.group()
    if "@d" not in gist and (UNDATED.fullmatch(told.strip()) or PLACE.search(told)):
        return None
    return told.strip() if all(word in BESIDE or word in told for word in _rest(gist)) else None


def _rest(gist: str) -> list[str]:
    """The words that no table of fragments explains; signs and numbers are no words."""
    return [
        word
        for word in PLAIN.sub(" ", gist).split()
        if word not in DATE_WORDS and (word[:1].isalpha() or word[:1] == "@") and "_" not in word
    ]
