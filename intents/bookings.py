"""What is booked or asked for already: cancel it, change it, take the last thing back."""

import re

from intents.away import rules
from intents.lists import BOOKED, first
from intents.pieces import ADVERB, KIND, OFF, STATE
from intents.words import either

# ---- English ---------------------------------------------------------------------------------------------------------

CANCEL = either(r"""
    cancel(?:l?ing)? | delet(?:e|ing) | remov(?:e|ing) | drop(?:ping)? | withdraw(?:ing)? | revok(?:e|ing) | scrap(?:ping)? |
    retract |
    rescind | call off | clear | erase | undo | take back | get rid of | forget(?: about)? | disregard | scratch | un-?book |
    un-?do |
    annul | void | cxl | reverse | do not need | no longer need | no longer want | do not want | ignore | bin""")
WORD = r"(?:(?!calendar\b|meetings?\b|events?\b|reminders?\b)[\w@']+ )"

# "cancel all my absences", "delete everything".
ALL = (
    r"all(?: (?:of )?(?:it|them|that|this|these|my \w+(?: \w+)?|the \w+|absences?|bookings?|leave|time off|upcoming \w+"
    r"|future \w+))?"
)
EVERYTHING = (
    rf"\b(?:cancel|delete|remove|drop|clear|withdraw|scrap|wipe|erase|forget) (?:it all|everything|{ALL}|"
    r"(?:every|each) (?:\w+ )?(?:absence|booking|leave|request|day off))(?: i have| booked| please| @d)* ?[.!]?$"
)
MY_LEAVE = rf"\b{CANCEL} {WORD}{{0,5}}?(?:{BOOKED}|leave|(?:@d|friday|day) off|off)\b"
A_DATE = (
    rf"^(?:.{{0,30}} )?{CANCEL} (?:my |the |that |for |all )?@d ?[.!]?(?: please)?$|^{CANCEL} (?:my |the "
    rf"|for )?@d(?= ?[,.;!])(?!.*\b(?:make|instead)\b)"
    rf"|\b(?:my|@n) (?:{OFF}|@d off) (?:@d )?(?:is|was|has been|got) cancel\w*|\b(?:never ?mind|forget about) (?:my |the )?@d"
)

# "I'm not off on Tuesday after all", "I don't need Monday off any more".
WANT = "(?:going to |be |actually |taking |have |need |want |going |to be )*"
WAS_OFF = rf"(?:{STATE}|{OFF}|@d off|ill|off|the @d off|taking @d off|take @d off|need @d off|taking)"
NOT_OFF = (
    rf"^not (?:going to be )?(?:{STATE})(?: @d)?(?: after all)? ?[.!]?$"
    rf"|(?<!\w)(?:i|we|@n) (?:am|are|is|will|was|do|shall|can) {ADVERB}(?:not|no longer) {WANT}(?:on )?(?:my )?{WAS_OFF}(?! of\b)"
    r"|\b(?:do not|no longer) (?:\w+ ){0,2}?(?:need|want) (?:\w+ )?@d off|\bno longer (?:off|out|away|on leave|sick|ill)\b"
)

# "I'll be in on Tuesday after all".
IN = either("in | working | work | be in | come in | there | here | available | around | make it | back | do | at work")
AFTER_ALL = (
    rf"(?<!\w)(?:i|we|@n) (?:am|will|can|shall|do|are|is|would|have) (?:\w+ ){{0,4}}?{IN}\b.{{0,60}}?\bafter all\b"
    r"|\bafter all\b.{0,60}?(?<!\w)(?:i|@n) (?:will|can|am) (?:be )?(?:in|working|work|available|around)\b"
)
CANCELLED = rules((
    ("cancel everything", EVERYTHING),
    ("cancel my leave", MY_LEAVE),
    ("cancel DATE", A_DATE),
    ("not off after all", NOT_OFF),
    ("in after all", AFTER_ALL),
))
CANCEL_BUT = re.compile(
    r"\b(?:calendars?|events?|meetings?|reminders?|alarms?|subscriptions?|reservations?|flights?|orders?|accounts?|cards?|"
    r"appointments?|party|playlist|song|class|from my list|lists?)\b"
)

# "move my leave to Thursday", "change it to the 27th", "swap my Tuesday off for Wednesday"; "shift" is a verb before its object.
NO_NOUN = "".join(rf"(?<!{word} )" for word in "@n my the a night day late early s 's weekend next".split())
CHANGE = either(rf"""
    chang(?:e|ing) | mov(?:e|ing) | {NO_NOUN}shift(?:ing)?(?= (?:my|our|the|it|that|them|this|@d|@n)) |
    bring(?:ing)?(?=.{{0,60}}?\bforward) |
    reschedul(?:e|ing) | postpon(?:e|ing) | push(?:ing)? | bring(?:ing)? forward | updat(?:e|ing) | amend(?:ing)? | adjust(?:ing)? |
    modify(?:ing)? | edit(?:ing)? | correct(?:ing)? | alter(?:ing)? | switch(?:ing)? | swap(?:ping)? | re-?book(?:ing)? |
    delay(?:ing)?""")
OWN = either(rf"""
    my | our | the | that | this | those | @n | @d | his | her | their | {KIND} | first | last | next | second | end | start |
    dates? |
    of | planned | booked | for | from | on | upcoming | current | out | back | forward | previous | existing | approved | ' |
    s | 's""")
THING = rf"(?:{BOOKED}|(?:@d|@n) off|@d|dates?|(?<!switch )(?<!switching )off|(?:day|end|start)\b(?! dates?\b))"
TAIL = r"(?:\b(?:to|@d|back|forward|earlier|later|by|instead|from|so that|with|@n)\b|$)"
MOVED = (
    rf"\b{CHANGE} (?:{OWN} ){{0,6}}?{THING}(?: of my (?:{OFF}|absence|leave))?.{{0,60}}?{TAIL}"
    rf"|\b{CHANGE} (?:it|that|them)(?! (?:off|on|up|down)\b)(?= ?[.!?]?$|.{{0,60}}?{TAIL})"
)
EXTEND = either(r"""
    extend(?:ing)? | shorten(?:ing)? | prolong(?:ing)? | lengthen(?:ing)? | cut(?:ting)? short | cut(?:ting)? | trim(?:ming)? |
    reduc(?:e|ing)""")
EXTENDED = (
    rf"\b{EXTEND} {WORD}{{0,4}}?(?:{BOOKED}|it|that|(?:@d|@n) off|@d|off|stay)\b|\bmy {OFF} (?:should|must|needs? to|has to"
    rf"|shall) (?:\w+ ){{0,4}}?@d"
)

# "make it Wednesday", "actually Wednesday instead".
PART = (
    r"@d|only|just|(?:a )?half|all day|the whole|until|an? (?:half|hour|day|week|morning|afternoon)|(?:\d+|one|two|three) (?:day"
    r"|hour|week)"
)
MAKE_IT = (
    rf"(?<!not )(?<!to )(?<!i )(?<!will )\b(?:make|let us make|have|do|let us do) (?:it|that|them|this) (?:be )?(?:{PART})"
    r"|^(?:no,? |actually,? |sorry,? )?(?:@d|@n) instead(?: of (?:@d|@n))?$"
)

# "replace Sam with Lena", "use Lee instead", "have Ben cover instead of Ana".
COVER = "(?:cover|stand-?in|substitute|replacement|backup)"
NEW_COVER = (
    rf"\b(?:swap|replace|switch|exchange|substitute) (?:out )?(?:my )?(?:@n|{COVER})|\bchange (?:my |the )?{COVER}"
    r"|(?<!\w)@n (?:\w+ ){0,2}?instead of @n|^(?:with )?@n instead$"
    rf"|\b(?:use|take|have|get|make) @n (?:as (?:my |the )?{COVER} )?instead\b|\badd @n as (?:my |a )?(?:second )?{COVER}"
)
EDITED = rules((
    ("make it DATE", MAKE_IT),
    ("change my leave", MOVED),
    ("extend my leave", EXTENDED),
    ("change my cover", NEW_COVER),
))
EDIT_BUT = re.compile(
    r"\b(?:calendars?|meetings?|events?|reminders?|alarms?|subscriptions?|reservations?|flights?|orders?|accounts?|cards?|voice"
    r"|accent|"
    r"language|speed|volume|house|flat|furniture|deadline|project|contract|lease|warranty|trial|membership|pin|password|name"
    r"|address|"
    r"number|doctors?|appointments?|oil|tires?|lights?|replace me|working hours|hours)\b"
)
UNDO = re.compile(
    r"^(?:(?:no|oops|wait|oh),? )*(?:undo(?: (?:that|it|this|the last (?:one|thing|booking|change)|my last (?:booking|request"
    r"|change)|"
    r"last))?|take (?:that|it) back|revert(?: (?:that|it))?|roll (?:that|it) back|un-?do (?:it|that))[.!]*$"
)


def cancelled(gist: str) -> tuple[str, str] | None:
    """The rule that takes the gist for a wish to cancel, and the words it met."""
    return None if CANCEL_BUT.search(gist) else first(CANCELLED, gist)


def edited(gist: str) -> tuple[str, str] | None:
    """The rule that takes the gist for a change of what was asked or booked, and the words it met."""
    return None if EDIT_BUT.search(gist) else first(EDITED, gist)


def undone(gist: str) -> tuple[str, str] | None:
    """The rule that takes the gist for a wish to take the last thing back, and the words it met."""
    return ("undo", gist) if UNDO.search(gist) else None
