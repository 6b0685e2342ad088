"""Statements of being away: out, off, ill, not in, at the dentist's, leaving early, coming in late, covered by somebody."""

import re

from intents.pieces import ADVERB, APPOINTMENT, HOLS, ILL, ILLNESS, LEAVE, STATE
from intents.words import either

# ---- English ---------------------------------------------------------------------------------------------------------

NAMES = r"@n(?: (?:and|,|&) (?:@n|i|me|myself))*"
I = rf"(?:i|we|{NAMES}|me|both|all of us)"  # noqa: E741
WILL = either("""
    am | will | will be | would | would like to | need to | have to | want to | must | might | may | am going to | going to |
    plan to | am planning to | shall | be | should be | can | could | hope to | am hoping to | am having to | had to |
    have got to""")
FREE = r"(?:(?!not\b|never\b|if\b|how\b|that\b|who\b|the\b|you\b|it\b)[\w'@]+ ){0,5}?"

# Words that may follow a state of being away: "off on", "out sick", "away visiting family on Monday", "off work".
FOLLOWS = either(r"""
    on | from | until | till | for | all | because | due | and | but | so | as | at | in | between | every | each | starting |
    both |
    sick | ill | again | with | then | while | after | before | or | since | cover | covered | too | also | next | some | half |
    one | two | three | most | part | around | about | by | during | work | today | unless | this | that | owing | when | now |
    already | just | tbd | to (?:recover|look after|take care|attend|go to|visit|see) | early | late | effective |
    the (?:\d|whole|entire|rest|first|last|next|week|remainder|following|full) | right now | through |
    a (?:few|couple|bit|week|day|while|half|month|full|whole) | \d+\w* | monday | tuesday | wednesday |
    thursday | friday | saturday | sunday | i | my | any | lol | sorry | today's | doing | has | have | in case | if | per""")
FOLLOW = rf"(?= ?(?:$|[^\w\s]|{FOLLOWS}\b|(?!anything|something|nothing|everything|dancing|shopping)\w+ing\b(?=.*@d)))"

OUT = rf"(?<!if )(?<!let )(?<!\w){I} {FREE}(?:am|are|is|was|were|be|been|being|go|going|stay|remain) {ADVERB}{STATE}{FOLLOW}"

# "I will not be in", "can't make it to work", "not going to be around".
OPEN = r"(?:^|(?<=[,.;!–-] )|(?<= and )|(?<= so )|(?<= because ))"
START = rf"(?:(?<!\w)(?:i|we|{NAMES}|he|she) |{OPEN})"
MODAL = r"(?:will|am|can|would|could|are|is|do|shall) (?:likely |probably |also |unfortunately |really )?not "
GETS = r"(?:think i will |going to |able to |be able to |make it |be |come |coming |get |at all )*"
PRESENT = either(r"""
    in(?! (?:the|a|my|your|touch|favou?r|mood|need)\b) | in the office | into (?:the office|work) | around | available | at work |
    at my desk | online | reachable | to work | come to work | make it(?: in| to work)? | attend (?:work|office|the office) |
    in work |
    work(?:ing)?(?! (?:out|on the|on my|on this|on it|with|for|properly|well|from)\b) | on (?:shift|duty|call) | on site""")
NOT_IN = (
    rf"{START}{MODAL}{GETS}{PRESENT}{FOLLOW}|{OPEN}not (?:coming |going )?in(?:to work|to the office)?(?: (?:the office"
    rf"|work))? @d|{OPEN}not (?:going to )?make it in"
)

# "Can't do Tuesday", "I can not make Thursday": of a shift.
CANNOT = (
    rf"{START}(?:can|could|will|am) not (?:able to )?(?:do|make|manage|cover|work) (?:the |my )?(?:@d|(?:\w+ )?shifts? @d)"
    rf"|{START}unable to do @d"
)
CANNOT += rf"|{START}(?:will |have to |must |need to |am going to )*miss (?:my |the )?(?:@d|shifts?\b|work\b)"

UNABLE = (
    r"\b(?:unable|not able) to (?:work|come(?: in)?|attend(?: (?:work|office|the office))?|make it)(?: in)? (?:office )?@d"
    r"|(?:\b(?:i|we) (?:will )?(?:stay|be staying|am staying|staying)|(?:^|(?<=[,.;!] ))staying) (?:home|in bed|at home) (?:sick"
    r"|ill|@d)"
)

# "On a business trip next week": away, or at work elsewhere? That is asked.
TRIP = either("""
    business trip | work trip | training | conference | course | off-?site | seminar | trade fair | team event | workshop""")
ELSEWHERE = (
    rf"(?:(?:(?<!\w)i (?:am|will be) |^)(?:going )?(?:on|at|in|to|for) (?:a |an |the |my )?{TRIP}|"
    r"(?:^|(?<!\w)i (?:am|will be) )(?:traveling|on a (?:business|work) trip|business trip|training course)|"
    rf"^{TRIP})(?: in [a-z]+)?(?: all day)?"
)

# "I have a dentist appointment on Thursday", "at the doctor's".
VISITS = either("""
    (?:i|we|@n) ha(?:ve|s)(?: got)? | (?:i|@n) (?:am|is) (?:at|going to) | (?:i|@n) will be (?:at|in) |
    i need to (?:go to|see|visit) |
    i have to (?:go to|see|visit|attend) | @n (?:needs|has) to (?:go to|see|visit) |
    got | at | going to | attending | to attend | to go to""")
VISIT = rf"\b{VISITS} (?:(?!the calendar)[\w'@]+ ){{0,3}}?{APPOINTMENT}\b(?:'s)?(?: appointment| visit| appt)?(?: @d)"

GO = either("""
    leav(?:e|ing) | finish(?:ing)? | log(?:ging)? off | sign(?:ing)? off | knock(?:ing)? off | head(?:ing)? (?:out|off|home) |
    go(?:ing)? home | stop(?:ping)? work | clock(?:ing)? (?:out|off) | tak(?:e|ing) off | duck(?:ing)? out | pop(?:ping)? out |
    step(?:ping)? out | nip(?:ping)? out | cut(?:ting)? out | shoot(?:ing)? off | disappear(?:ing)? | duck(?:ing)? off""")
EARLY = rf"{GO}(?: work| the office)?(?: early| a bit early| a little early| a little earlier)?(?: @d| early)"
GOING = (
    "(?:leaving|finishing|stopping work|going home|(?:pop|duck|step|nip)ping (?:out|off)|(?:knock|head|shoot)ing (?:off|out"
    "|home)|clocking off)"
)
LEAVING = rf"(?<!\w)(?:i|we|@n) (?:{WILL} )*{EARLY}|{OPEN}{GOING}(?: work| the office)?(?: a bit| a little)?(?: early)? @d"

COME = "(?:be|com(?:e|ing)|get|getting|arriv(?:e|ing)|start|starting|log on|logging (?:on|in)|running)"
LATE = (
    rf"(?:(?<!\w)(?:i|we|@n) (?:{WILL} )*(?:{COME} )*|{OPEN}(?:{COME} ))(?:in |into (?:the )?(?:office|work) )?"
    r"(?:(?:a bit |a little |slightly |an hour |@d )?late|later)\b(?! for (?:the|our|my)\b)(?: in)?"
    rf"|(?<!\w)i {MODAL}(?:be |get |come |make it )?(?:in|there|online|at work|at my desk) (?:@d )?(?:before|until|till|by|@d)"
    rf"|{OPEN}(?:in|late in|starting|coming in)(?: a bit| a little)? late @d"
    r"|^(?:i will be |i am |i will get |be )?(?:in|online) (?:at|from|by|around|about|after) @d"
)
BACK = (
    r"(?<!\w)(?:i|we|@n) (?:will be |am |will |shall be |are |is |will come |come |am coming |plan to be |expect to be )?"
    r"(?:back|return(?:ing|s)?|back (?:in|at)(?: the)? (?:office|work))(?: (?:in|to|at)(?: the)? (?:office|work))? @d"
)

SICK = (
    r"\b(?:call(?:ing|ed|s)? (?:in|out) (?:sick|ill)|phon(?:ing|ed) in sick"
    rf"|i (?:feel|am feeling|have been feeling|woke up feeling) (?:\w+ )?{ILL}(?! (?:of|about)\b)"
    r"|i feel (?:\w+ )?(?:rough|awful|terrible|crap|lousy|dreadful|horrible)"
    r"|i (?:do not|am not) (?:feel|feeling) (?:\w+ )?(?:well|good|great)|took ill|throwing up|off sick|sick leave"
    rf"|(?:i have(?: got)?|i am (?:down with|suffering from|having)|down with|caught|^got|i got|come down with"
    rf"|tested positive(?: for)?) (?:the )?{ILLNESS})"
    r"\b(?! (?:about|of)\b)|(?:^|(?<=[,.;!] ))feeling (?:\w+ )?(?:sick|ill|unwell|poorly|rough|awful|terrible|crap)(?= ?[,.!]"
    r"| @d|$)"
)
NO_WORK = r"\bi (?:do not|never|no longer|will no longer) work @d"

# "Put Lena on leave", "mark me as out", "book me off", "sign Ben off", "make me unavailable".
PUT = rf"\b(?:put|mark|set|log|register|record|show|list|have|make|book|sign|block|enter|flag|class) (?:{NAMES}|me|us)"
AS = r" (?:down )?(?:(?:as|on|for|to|to be|in as|in for) )?(?:being |be |having )?"
MARKED = rf"{PUT}{AS}(?:{STATE}|{LEAVE}|{HOLS})(?! (?:the|my|your|from|this) \w*(?:list|calendar|roster|rota|invite)\b)"

# "Off for my sister's wedding on 12 December": any reason may stand between.
REASON = rf"{OPEN}{STATE} (?:for|because|due|owing|as|since|at|with|to)\b.{{0,80}}@d"

RULES = (
    ("I am out", OUT),
    ("I am of DATE", r"\b(?:i am|i will be|be) of @d"),
    ("I am not in", NOT_IN),
    ("cannot do DATE", CANNOT),
    ("unable to work", UNABLE),
    ("somewhere else", rf"{ELSEWHERE} @d|^{ELSEWHERE}[ ,:]*@d|^@d[ ,:]*{ELSEWHERE}$"),
    ("put NAME on leave", MARKED),
)
LATER_RULES = (
    ("appointment", VISIT),
    ("leaving early", LEAVING),
    ("in late", LATE),
    ("I am back", BACK),
    ("ill", SICK),
    ("I do not work on", NO_WORK),
    ("away for a reason", REASON),
)


def rules(table: tuple[tuple[str, str], ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The rules of a table made ready."""
    return tuple((name, re.compile(pattern)) for name, pattern in table)
