"""Being away: out, off, on leave, ill, at the dentist's, leaving early, coming in late; and requests for leave."""

import re

from intents.bookings import NEXT_FREE_DAY
from intents.words import ADVERB, DATE_WORDS, HOLS, KIND, LEAVE, STATE, words

# ---- English ---------------------------------------------------------------------------------------------------------

I = r"(?:i|we|@n(?: (?:and|,|&) (?:@n|i|me|myself))*|me|both|all of us)"  # noqa: E741
FREE = r"(?:(?!not\b|never\b|if\b|how\b|that\b|who\b|the\b|you\b|it\b)[\w'@]+ ){0,5}?"
FOLLOW = (
    r"(?= ?(?:$|[^\w\s]|(?:on|from|until|till|for|all|because|due|and|but|so|as|at|in|between|every|each|starting|both|"
    r"sick|ill|again|with|then|while|"
    r"after|before|or|since|cover|covered|too|also|next|some|half|one|two|three|most|part|around|about|by|during|work|"
    r"today|unless|this|that|owing|"
    r"when|now|already|just|tbd|having|taking|to (?:recover|look after|take care|attend|go to)|early|late|"
    r"the (?:\d|whole|entire|rest|first|last|next|week|remainder|following)|a (?:few|couple|bit|week|day|while|half|"
    r"month)|\d+\w*|monday|tuesday|"
    r"wednesday|thursday|friday|saturday|sunday|i|my|any)\b))"
)
THEN = (
    r"(?= ?(?:$|[^\w\s]|@d|(?:for|on|me|us|my|from|until|while|during|all|both|it|that|then|and|as|in|instead|"
    r"the (?:\w+ )?(?:morning|afternoon|evening|day|days|first|rest|whole|week|shift|other)|"
    r"at|over|if|when|too|also|but|or|everything|one|two|three|this|next|half|again|most|everyone|off)\b))"
)
REQUEST = (
    r"(?:request(?:ing)?|ask(?:ing)? (?:you )?for|apply(?:ing)?(?: for)?|put(?:ting)?(?: me)?(?: (?:in|down|"
    r"through))?(?: (?:a|my|some|for))*|submit(?:ting)?|fil(?:e|ing)|"
    r"book(?:ing)?|schedul(?:e|ing)|mak(?:e|ing)|creat(?:e|ing)|plac(?:e|ing)(?! for\b| to\b)|log(?:ging)?|"
    r"enter(?:ing)?|record(?:ing)?|register(?:ing)?|set(?:ting)? up|get(?:ting)?|"
    r"tak(?:e|es|ing)|us(?:e|ing)|hav(?:e|ing)|has|need(?:s|ing)?|requir(?:e|ing)|want(?:s|ing)?|like|arrang(?:e|ing)|"
    r"organi[sz](?:e|ing)|plan(?:ning)?|add(?:ing)?|reserv(?:e|ing)|block|"
    r"start(?:ing)?|go(?:ing)? on|input|do|grant|give me|approve|start|send(?:ing)?(?: in)?|turn in|sign up for|"
    r"initiate|complete|fill out|begin|process of|steps for|claim)"
)
GAP = r"(?:(?!not\b|approved?\b|calendar\b|status\b)[\w'@,]+ ){0,6}?"
DAYS = (
    r"(?:days?|weeks?|months?|mornings?|afternoons?|evenings?|time|hours?|friday|monday|tuesday|wednesday|thursday|"
    r"saturday|sunday)"
)
APPOINTMENT = (
    r"(?:dentists?|dentist's|dental|doctors?|doctor's|gp|hospital|clinic|physio\w*|optician\w*|medical|mri|scan|"
    r"surgery|operation|vets?|vet's|orthodontist|"
    r"therapist|therapy|midwife|antenatal|ultrasound|blood test|vaccination|jab|funeral|court|jury duty|"
    r"jury service|school run|parents'? evening|check-?up)"
)
ELSEWHERE = (
    r"(?:(?:(?<!\w)i (?:am|will be) |^)(?:going )?(?:on|at|in|to|for) (?:a |an |the |my )?(?:business trip|work trip|"
    r"training|conference|course|off-?site|seminar|trade fair|team event)|"
    r"(?:^|(?<!\w)i (?:am|will be) )(?:traveling|on a (?:business|work) trip|business trip|training course)|"
    r"^(?:training|conference|seminar|off-?site))(?: in [a-z]+)?(?: all day)?"
)
ILLNESS = (
    r"(?:flu|a cold|covid(?:-?19)?|corona|a fever|a migraine|migraine|food poisoning|a stomach bug|a bug|a temperature|"
    r"an? (?:[a-z]+ )?infection|"
    r"a (?:bad |terrible |splitting |sore )?(?:headache|throat|cough)|the flu|tonsillitis|norovirus)"
)

RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "I am out",
            rf"(?<!if )(?<!let )(?<!\w){I} {FREE}(?:am|are|is|was|were|be|been|being|go|going|stay|"
            rf"remain) {ADVERB}{STATE}{FOLLOW}",
        ),
        ("I am of DATE", r"\b(?:i am|i will be|be) of @d"),
        (
            "I am not in",
            r"(?:(?<!\w)(?:i|we|@n) |^|(?<=[,.;!] ))(?:will|am|can|would|could|are|is|do|shall) (?:likely |probably |"
            r"also |unfortunately )?not "
            r"(?:think i will |going to |able to |be able to |make it |be |come |coming |get )*"
            r"(?:in(?! (?:the|a|my|your|touch|favou?r|mood|need)\b)|in the office|into (?:the office|work)|around|"
            r"available|at work|at my desk|online|reachable|"
            r"work(?:ing)?(?! (?:out|on the|on my|on this|on it|with|for|properly|well|from)\b)|to work|come to work|"
            rf"make it(?: in)?|attend work|make it (?:in|to work)){FOLLOW}",
        ),
        (
            "unable to work",
            r"\b(?:unable|not able) to (?:work|come(?: in)?|attend|make it)(?: in)? @d|\b(?:i|we) (?:will )?(?:stay|"
            r"be staying|am staying|staying) (?:home|in bed|at home) (?:sick|ill|@d)",
        ),
        ("somewhere else", rf"{ELSEWHERE} @d|^{ELSEWHERE}[ ,:]*@d|^@d[ ,:]*{ELSEWHERE}$"),
        (
            "take DATE off",
            r"\b(?:tak(?:e|es|ing|en)|took|hav(?:e|ing)|has|had|need(?:s|ing)?|want(?:s|ing)?|get(?:ting)?|"
            r"book(?:ing|ed)?|request(?:ing)?|like|schedule|put in for|give me|grant me|"
            r"use|using|got|giv(?:e|en)|make|spend|for|with|plan|wanting|taking)(?: for)? (?:(?:(?!not\b)[\w'@,-]+ "
            rf"){{0,6}}?)(?:@d|{DAYS}) (?:{ADVERB}|as |as a |all |completely |fully )off(?! (?:my|the|of|from my|"
            r"calendar)\b)",
        ),
        (
            "request leave",
            rf"\b{REQUEST} {GAP}(?:{LEAVE}|(?<!public )(?<!bank )(?<!company )(?<!next ){HOLS}(?= (?:@d|for|request|"
            r"off|leave|$)|$| ?[?.!,]))",
        ),
        (
            "procedure for leave",
            r"\b(?:procedure|process|form|way|steps?|protocol|method|instructions|portal|link|where|who|"
            rf"how)\b (?:\w+ ){{0,6}}?(?:for|to|of|about)\b (?:\w+ ){{0,4}}?(?:{LEAVE})(?! polic)",
        ),
        (
            "get off",
            r"\b(?:get|getting|be|take|taking|need|have|having|require|want|like) off (?:work )?(?:(?:for|starting|"
            r"from) )?@d",
        ),
        (
            "on leave",
            rf"\b(?:on|my|taking|for|some|of|our) (?:{KIND} )*(?:{LEAVE}|{HOLS}) (?:is |will be |starts? |begins? |"
            r"runs? )?(?:planned |booked |scheduled |approved )?@d",
        ),
        (
            "how to request leave",
            rf"\bhow (?!many|much|long|is my|soon|far|is the approval)(?:\w+ ){{0,8}}?(?:{LEAVE}|"
            rf"my {HOLS})(?: (?:done|made|requested|submitted|work))?",
        ),
        (
            "appointment",
            r"\b(?:i have(?: got)?|i am (?:at|going to)|i will be (?:at|in)|i need to (?:go to|see|visit)|"
            r"i have to (?:go to|see|visit|attend)|got|at|going to|attending) "
            rf"(?:(?!the calendar)[\w'@]+ ){{0,3}}?{APPOINTMENT}\b(?:'s)?(?: appointment| visit| appt)?(?: @d)",
        ),
        (
            "leaving early",
            r"(?<!\w)(?:i|we|@n) (?:am |will |will be |would like to |need to |have to |want to |must |might |"
            r"am going to |going to |plan to |'d like to )*"
            r"(?:leav(?:e|ing)|finish(?:ing)?|log(?:ging)? off|sign(?:ing)? off|knock(?:ing)? off|"
            r"head(?:ing)? (?:out|off|home)|go(?:ing)? home|stop(?:ping)? work|"
            r"clock(?:ing)? (?:out|off)|tak(?:e|ing) off|duck(?:ing)? out|pop(?:ping)? out|step(?:ping)? out|"
            r"nip(?:ping)? out)(?: work| the office)?(?: early| a bit early| a little early)?(?: @d| early)",
        ),
        (
            "in late",
            r"(?<!\w)(?:i|we|@n) (?:am |will |will be |would |need to |have to |might |am going to |going to )*(?:be |"
            r"come |coming |get |getting |arrive |arriving |start |starting |log on |logging on )*"
            r"(?:in |into (?:the )?(?:office|work) )?(?:(?:a bit |a little |an hour |@d )?late|later)\b(?! for (?:the|our|"
            r"my)\b)(?: in)?",
        ),
        (
            "I am back",
            r"(?<!\w)(?:i|we|@n) (?:will be |am |will |shall be |are |is |will come |come |am coming |"
            r"plan to be )?(?:back|return(?:ing|s)?|back (?:in|at)(?: the)? (?:office|work))(?: (?:in|to|"
            r"at)(?: the)? (?:office|work))? @d",
        ),
        (
            "ill",
            r"\b(?:call(?:ing|ed)? (?:in|out) (?:sick|ill)|i (?:feel|am feeling|have been feeling) (?:\w+ )?(?:sick|ill|"
            r"unwell|poorly|under the weather|rough|awful|terrible)(?! (?:of|about)\b)|"
            r"i (?:do not|am not) (?:feel|feeling) (?:\w+ )?(?:well|good|great)|(?:i have(?: got)?|i am (?:down with|"
            rf"suffering from)|down with|caught) (?:the )?{ILLNESS}|took ill|throwing up|off sick|sick leave)\b(?! (?:about|"
            r"of)\b)",
        ),
        ("I do not work on", r"\bi (?:do not|never|no longer|will no longer) work @d"),
        (
            "NAME replaces me",
            r"@n (?:\w+ ){0,4}?(?:cover(?:s|ing)?|stand(?:s|ing)? in|fill(?:s|ing)? in|step(?:s|ping)? in|"
            r"replac(?:e|es|ing)|tak(?:e|es|ing) (?:over|my (?:shifts?|calls?|place|dut(?:y|ies)|work|tickets|pager|week|"
            r"days?))|sub(?:s|bing)?|deputi[sz](?:e|es|ing)|back(?:s|"
            rf"ing)? me up)\b{THEN}"
            r"|\b(?:cover(?:ed|ing)?|replace) (?:\w+ )?(?:with|by|for)? ?@n|\bi (?:\w+ ){0,3}?cover(?:ing)? "
            r"(?:for )?@n|\breplace me (?:with|by) @n|@n instead of me\b|\bi (?:\w+ ){0,3}?(?:stand(?:ing)?|"
            r"fill(?:ing)?|step(?:ping)?|sub(?:bing)?|deputi[sz]e|deputi[sz]ing) (?:in )?for @n",
        ),
        (
            "put NAME on leave",
            r"\b(?:put|mark|set|log|register|record|show|list|have) (?:@n|me|us) (?:down )?(?:as |on |"
            rf"for )(?:being )?(?:{STATE}|{LEAVE}|{HOLS})",
        ),
        (
            "somebody to cover",
            r"\b(?:need|want|looking for|find|require|get) (?:someone|somebody|anyone|anybody|a (?:stand-?in|"
            r"substitute|replacement|volunteer|cover)|cover(?:age)?)\b.{0,80}\b(?:cover|stand in|fill in|"
            r"step in|replace|me|@d)\b|\b(?:can|could|will|would) (?:someone|somebody|anyone|anybody) "
            r"(?:else )?(?:cover|stand in|fill in|replace me)",
        ),
        ("away with cover", rf"\b{STATE} (?:@d )?.{{0,30}}?@n"),
    )
)

# Messages without a verb: words that say "away", and words that may stand beside them.
TELLING = re.compile(
    rf"(?:^|(?<=\W)){STATE}(?!\w)|\b(?:{LEAVE}|{HOLS}|leave|{APPOINTMENT}|leaving|finishing|logging off|"
    r"signing off|back|late start|early finish|in late|half day|duvet day|cover|stand-in|substitute|not in|"
    r"day off|no work|christmas off|honeymoon|unavailability|leave early|not (?:available|around|"
    r"working(?! out)))\b"
)
BESIDE = words("""
    @d @n a an the and & + or , . ; : ! ? ( ) - – — / … ' " i me my will be am is are for on in at from to until till of
    due with by as work office day days week weeks month months hour hours half one two three four five six seven eight
    nine ten off out away sick ill early late only morning afternoon evening all full whole both back again not available
    around working cover covers covered covering standing stand stands in-for fill fills filling please thanks thank you
    just also next this coming every other each except but then starting ending request requested requesting appointment
    appointments visit service duty reasons reason personal family medical emergency because leave leaving booked planned
    approved annual some time so going home taking take finish start hospital that sorry today tomorrow would like need
    want have has it part rest first last second about approx maybe perhaps possibly probably might may tentatively tbc
    can could instead replaces replace replacing during while since bank long quick short school run no any up a.m p.m he
    she they his her their up-to inclusive incl including excluding through onwards onward between team all-day allday
    days' needed necessary required requires arranged sorted needs now further notice summer winter spring autumn soon few
    sometime sometimes either sure yet couple several lot bit still later point mid middle june december something
    somewhere somehow day's today's gmt utc bst est edt cst pst pdt cet cest ist jst zone local ish roughly approximately
    yes day(s) possible if okay unsure expect expected think hope hopefully much rather entire kid kids feeling staying
    child son daughter's daughter son's mother's wedding""")

NOT_AWAY = re.compile(
    r"\b(?:calendar|reminders?|remind|alarm|playlist|songs?|album|movies?|music|meetings?|reservation|restaurant|hotel|"
    r"flights?|airport|rental|packages?|destinations?|itinerary for|resort|cruise|"
    r"weather|forecast|recipe|account|bank|credit|card|insurance|luggage|suitcase|passport|visa|uber|taxi|photos?|tickets?|"
    r"meeting room|conference room|event called|my (?:phone|laptop|car|order)|to-?do list|traffic|lights?)\b"
)
ADVICE = re.compile(r"\b(?:what (?:do|should|can) i|should i|how (?:do|to|can)|remedy|cure|medicine|symptoms|treat)\b")
UNDATED = re.compile(
    rf"leaving|finishing|logging off|signing off|back|cover|stand-in|substitute|{APPOINTMENT}|leave|"
    r"late start|in late|honeymoon"
)
QUESTION = re.compile(r"^(?:what|where|which|when|who|how|is|are|do|does|did|any)\b")
ERRAND = re.compile(
    r"\b(?:not )?work(?:ing|s|ed)? out\b|\b(?:out|gone|off) (?:for|to|at) (?:lunch|a coffee|coffee|dinner|"
    r"a walk|a smoke|breakfast|a drink|drinks)\b|^(?:i am |i will be |be )?back in (?:\d+|@d|an?|a few|"
    r"half an)(?: minutes?| mins?| hours?)?$|^brb\b|^(?:did|do|does|are|were|will|have|when|what) you\b|"
    r"\b(?:off|out)(?: now)? ?,? (?:bye|see you|good night|goodbye|later|talk soon)\b|^i am (?:off|out) now$"
)
STRONG = frozenset(("I am out", "I am not in", "I am of DATE", "away with cover"))
WORKING = re.compile(r"\bworking from home|\bwork(?:ing)? (?:from (?:home|there)|remotely)|\bremote(?:ly)?\b")


def heard(gist: str) -> tuple[str, str] | None:
    """The rule that takes the gist for an absence, and the words it met; None for other talk."""
    if ERRAND.search(gist):
        return None
    blocked = NOT_AWAY.search(gist) or NEXT_FREE_DAY.search(gist)
    for rule, pattern in RULES:
        if rule == "on leave" and QUESTION.search(gist):
            continue
        found = pattern.search(gist)
        if (
            found
            and (not blocked or (rule in STRONG and _states(gist, found.start())))
            and not (rule == "ill" and ADVICE.search(gist))
        ):
            return rule, found.group().strip()
    if blocked:
        return None
    told = TELLING.search(gist)
    if (
        told
        and ("@d" in gist or not UNDATED.fullmatch(told.group().strip()))
        and len(gist) < 400
        and not any(word not in BESIDE and word not in told.group() for word in _rest(gist))
    ):
        return "few words", told.group().strip()
    return None


def _states(gist: str, at: int) -> bool:
    """Whether a statement begins there, not a part of something to remember or to pass on."""
    return at == 0 or gist[:at].rstrip()[-1:] in ",.;:!-–"


def _rest(gist: str) -> list[str]:
    """The words that no table of fragments explains; signs and numbers are no words."""
    plain = re.sub(rf"\b(?:{LEAVE}|{HOLS}|{APPOINTMENT})\b", " ", gist)
    return [
        word for word in plain.split() if word not in DATE_WORDS and (word[:1].isalpha() or word[:1] == "@") and "_" not in word
    ]
