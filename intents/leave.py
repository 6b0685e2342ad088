"""Requests for leave, and for somebody to cover: "book Monday off", "how do I request PTO?", "can someone take my shift?"."""

from intents.away import NAMES
from intents.pieces import ADVERB, ASK, HOLS, KIND, LEAVE, STATE
from intents.words import either

# ---- English ---------------------------------------------------------------------------------------------------------

GAP = r"(?:(?!not\b|approved?\b|calendar\b|status\b)[\w'@,-]+ ){0,6}?"
DAYS = either("""
    days? | weeks? | months? | mornings? | afternoons? | evenings? | time | hours? | friday | monday | tuesday | wednesday |
    thursday |
    saturday | sunday""")

# "take Tuesday off", "have the afternoon of the 3rd off", "book 3 December off", "need a couple of days off".
NOT_OF = either("my | the | of | from my | calendar | you | your")
TAKEN = rf"\b(?:{ASK}|for|with|ask)(?: for)? {GAP}(?:@d|{DAYS}) (?:{ADVERB}|as |as a |all |completely |fully )off(?! {NOT_OF}\b)"

# "request leave", "put in some vacation", "need annual leave", "on holiday request".
OWN_HOLS = rf"(?<!public )(?<!bank )(?<!company )(?<!next ){HOLS}(?= (?:@d|for|request|off|leave|$)|$| ?[?.!,])"
REQUESTED = rf"\b{ASK} {GAP}(?:{LEAVE}|{OWN_HOLS})"

# "what is the procedure for leave", "where do I apply for vacation".
WAY = either("procedure | process | form | way | steps? | protocol | method | instructions | portal | link | where | who | how")
PROCEDURE = rf"\b{WAY}\b (?:\w+ ){{0,6}}?(?:for|to|of|about)\b (?:\w+ ){{0,4}}?(?:{LEAVE})(?! polic)"
NOT_HOW = either("many | much | long | is my | soon | far | is the approval")
HOW = rf"\bhow (?!{NOT_HOW})(?:\w+ ){{0,8}}?(?:{LEAVE}|my {HOLS})(?: (?:done|made|requested|submitted|work))?"

# "get off on Friday", "need to be off tomorrow", "book me off".
GET_OFF = (
    r"\b(?:get|getting|take|taking|need|have|having|require|want|like) off (?:work )?(?:(?:for|starting|from) )?@d"
    rf"|(?:^|\b(?:i|we|to|me|us|{NAMES}|{NAMES} will) )be off (?:work )?@d"
)

# "my leave is planned from 3 to 5 December", "for holiday on Monday".
FIXED = "(?:is |will be |starts? |begins? |runs? )?(?:planned |booked |scheduled |approved )?"
ON_LEAVE = rf"\b(?:on|my|taking|for|some|of|our) (?:{KIND} )*(?:{LEAVE}|{HOLS}) {FIXED}@d"

# "Sam covers for me", "Priya will take over", "replace me with Lee", "Lee instead of me".
THEN_WORDS = either(r"""
    @d | for | on | me | us | my | from | until | while | during | all | both | it | that | then | and | as | in | instead |
    the (?:\w+ )?(?:morning|afternoon|evening|day|days|first|rest|whole|week|shift|other) | at | over | if | when | too |
    also | but |
    or | everything | one | two | three | this | next | half | again | most | everyone | off""")
THEN = rf"(?= ?(?:$|[^\w\s]|{THEN_WORDS}\b))"
MINE = r"(?:shifts?|calls?|back|place|dut(?:y|ies)|work|tickets|pager|week|days?|queue|inbox|on-?call|desk|clients|cases)"
HAS = "(?:got|has|have|do|does|doing|run|runs|handle|handles|pick up|picks up|look after|looks after|own|owns|tak(?:e|es|ing))"
STAND = either(rf"""
    cover(?:s|ing)? | stand(?:s|ing)? in | fill(?:s|ing)? in | step(?:s|ping)? in | replac(?:e|es|ing) | sub(?:s|bing)? |
    tak(?:e|es|ing) (?:over|on) | {HAS} my {MINE} | deputi[sz](?:e|es|ing) | back(?:s|ing)? me up |
    (?:on call|in charge|responsible|on duty) (?:for|instead of) (?:me|us)""")
REPLACED = (
    rf"@n (?:\w+ ){{0,4}}?{STAND}\b{THEN}|@n ,? ?(?:cover|stand in|fill in|step in) (?:for )?(?:me|us|my)\b"
    r"|\b(?:cover(?:ed|ing)?|replace) (?:\w+ )?(?:with|by|for)? ?@n|\bi (?:\w+ ){0,3}?cover(?:ing)? (?:for )?@n"
    r"|\breplace me (?:with|by) @n|@n instead of me\b"
    r"|\bi (?:\w+ ){0,3}?(?:stand(?:ing)?|fill(?:ing)?|step(?:ping)?|sub(?:bing)?|deputi[sz]e|deputi[sz]ing) (?:in )?for @n"
    rf"|\bi (?:\w+ ){{0,3}}?(?:tak(?:e|ing)|do(?:ing)?|pick(?:ing)? up|cover(?:ing)?) @n (?:' s )?{MINE}"
)

# "I need someone to cover", "can somebody stand in for me?".
SOMEONE = either("someone | somebody | anyone | anybody")
HELPER = rf"(?:{SOMEONE}|a (?:stand-?in|substitute|replacement|volunteer|cover)|cover(?:age)?)"
WANTED = (
    rf"\b(?:need|want|looking for|find|require|get) {HELPER}\b.{{0,80}}\b(?:cover|stand in|fill in|step in|replace|take|me|@d)\b"
    rf"|\b(?:can|could|will|would) {SOMEONE} (?:else )?(?:please )?(?:be able to )?(?:cover|stand in|fill in|replace me|take my"
    rf"|swap)"
)

RULES = (
    ("take DATE off", TAKEN),
    ("request leave", REQUESTED),
    ("procedure for leave", PROCEDURE),
    ("get off", GET_OFF),
    ("on leave", ON_LEAVE),
    ("how to request leave", HOW),
)
LATER_RULES = (
    ("NAME replaces me", REPLACED),
    ("somebody to cover", WANTED),
    ("away with cover", rf"\b{STATE} (?:@d )?.{{0,30}}?@n"),
)
