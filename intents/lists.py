"""Questions about absences: who is away, what is booked, how much leave is left or used, whether a request was approved."""

import re

from intents.away import rules
from intents.pieces import ADVERB, KIND, OFF, STATE
from intents.words import either

# ---- English ---------------------------------------------------------------------------------------------------------

BOOKED = either(rf"""
    {OFF} | absences? | bookings? | unavailabilit(?:y|ies) | substitutions? | replacements? | covers? | coverage | stand-?ins? |
    substitutes? | leaves? | time off | days? off | requests? | entries | entry | what i booked | approvals?""")

# "how much", "what is left of": a balance is asked for.
MANY = either(r"""
    how (?:many|much) | number | count | amount | total | balance | what kinds? | remaining | left | add up | calculate | enough |
    accrued? | accruals? | exact | still | any | allowance | allotment | entitlement | entitled | tally | sum | remind me |
    how long""")
SPENT = either(r"""
    have | has | had | left | used? | using | taken | took | take | taking | remain(?:s|ing)? | saved | accrued? |
    accumulated | earned |
    available | availability | spent | spend | depleted | utili[sz]ed | gone | possess?ion | disposal | booked | entitled |
    get | still |
    for me | banked | built | stored | exhausted | burned | burnt | blown | consumed | eaten | allotted | allowed | owed |
    due | kept |
    balance | off | missed | to go""")
COUNTED = "(?:how many|how much|hoe many|number|amount|total|count|sum|tally)"
USED = "(?:used|taken|remaining|left|left-?over|available|unused|accrued|saved|outstanding)"
USE = "(?:use|used|take|taken|took|spend|spent|exhaust(?:ed)?|burn|burned|burnt|finish(?:ed)?|blow|blown)"
BEEN = either("off | out | absent | away | sick | ill | ooo | on leave | on holiday | on vacation | on pto | not in")

# "approved", "gone through", "said yes": what became of a request.
VERDICT = either(r"""
    approv\w+ | okay(?:ed)? | ok'd | the ok | authori[sz]\w+ | signed(?: off)? | sign off on | denied | rejected | declined |
    confirmed |
    granted | accepted | pending | status | processed | reviewed | gone through | go through | went through | cleared | passed |
    decision | decided | word on | latest | news | progress\w* | looked (?:over|at|into) | updates? | updated | going on with |
    heard back | greenlit | sanctioned | turned down | green light | under review | hear about | coming along | went | considered |
    being | happened | ready | allowed | verdict | submitted yet | seen | gotten back | got(?:ten)? back |
    (?:said|say) (?:yes|no|ok) |
    (?:said|say|heard?) (?:anything|something) | go[ -]ahead | good to go | permission | the nod | thumbs up | sign-?off |
    (?:boss|manager|supervisor|they|hr|hour|lead|anyone|someone|you) (?:ok|okay|approve|accept) | respon\w+ | answer(?:ed)? |
    repl(?:y|ied) | refused | validated | agreed | accept | reject | deny | grant | getting approved""")
ASKS = (
    r"(?:^(?:@n )?(?:has|have|had|did|do|does|is|are|was|were|will|am|can|could|would|any|anything|what|when|how|where|who|check"
    r"|tell|"
    r"see|show|look|find|please check|share|give|let me know|update|status|know|inform)\b|\?|\b(?:status|what is|whether|yet"
    r"|has it|"
    r"have they|did they|has my|have i|do you know|want to know|need to know|like to know|wondering|wonder|see if|check (?:if|on"
    r"|to see)|"
    r"find out|tell me|let me know|any (?:word|news|update)|is it|if my|find|look up|check)\b)"
)

# "who is away", "anyone off on Monday", "who covers for me": not "who covers the election".
THEIR_OWN = "(?! (?:the|a|an) (?!shifts?|on-?call|office|desk|phones?|night|late|early|weekend|@d|team|queue))"
PEOPLE = either(r"""
    who(?: else)? | anyone(?: else)? | anybody | which (?:people|colleagues|of us|persons?|team members|ones) | how many people""")
BE = "(?:is|are|was|will be|will|has|have|would be|can|could|covers?|is going to be|is supposed to be)"
DOING = either(rf"""
    {STATE} | in\b | around | available | working | cover(?:s|ing|ed)?\b{THEIR_OWN} | replac\w+ | standing in | filling in | leave |
    booked | free @d | taking | requested | here | {OFF}""")
COVER_NOUN = "(?:cover|stand-?in|substitute|replacement|back-?up|deputy)s?"
WHO = (
    rf"\b{PEOPLE} {BE} ?{ADVERB}(?:be |taking |on )?{DOING}"
    rf"|\bwho (?:covers|replaces|stands in|fills in|deputi[sz]es)\b{THEIR_OWN}|^who is (?:off|out|away|in|on|covering)\b{THEIR_OWN}"
    rf"|\bwho (?:is|are|will be) (?:my|our|the|@n) {COVER_NOUN}\b"
    rf"|^(?:anyone|anybody|who)(?: else)? (?:{STATE}|around|covering)(?! in front)"
)
SOMEBODY = either("anyone | anybody | someone | somebody | everyone | everybody | we | there anyone | there anybody | @n | i")
ABOUT = either(rf"""
    {STATE} | in\b(?! (?:a|the (?!office))\b) | around | back | scheduled off | working | here | booked off | down as off |
    available(?= @d| ?\?|$) | covered | covering | off | on @d | on (?:call|duty|shift)""")
ANYONE = rf"\b(?:is|are|am|will|was) {SOMEBODY} (?:else )?(?:be )?{ADVERB}{ABOUT}"

WHEN = either("when | what days? | which days? | what dates? | which dates?")
WHEN_OUT = (
    rf"\b{WHEN} (?:exactly )?(?:am|are|is|will|was|do|did|does|have) (?:i|we|@n|they|everyone|my team) (?:be |have |last )?"
    rf"{ADVERB}(?:{STATE}|back|in\b|return|booked|coming back|come back|taking|going|(?:take|have|get"
    rf"|had) (?:\w+ ){{0,3}}?(?:off|{OFF}))"
)
WHEN_LEAVE = (
    rf"\bwhen (?:is|are|was|does|do|will) (?:my|our|@n) (?:next |upcoming |booked )?(?:{BOOKED}|leaves?|vacations?|holidays?)\b"
    r"(?! (?:be )?(?:approved|confirmed))"
)
WHERE = (
    r"^(?:did|does|has|will|is) @n (?:\w+ ){0,2}?(?:take|taken|taking|have|booked?|off)\b.{0,40}\b(?:off|leave|holiday|vacation"
    r"|pto)\b"
    r"|^(?:did|have|has) (?:you|it) (?:\w+ )?(?:book|booked|cancel|cancelled|approve|approved|request|requested)\b"
    r"|^where is @n(?: @d)? ?\??$|^when (?:is|does|will|are) @n (?:\w+ ){0,3}?(?:back|return|off|out|away|in)\b"
    r"|^(?:is|will|are|does|was) @n (?:be )?(?:\w+ )?(?:in|around|back|here|working|covering|available|@d)\b"
)

# "show my absences", "what leave do I have booked", "list everyone's time off".
SHOWS = either(r"""
    show | list | see | view | display | check | print | tell | what is | what are | what | which | give | get | look up |
    overview |
    have | any | pull up | are there | is there | read""")
WITH_WHAT = r"(?:(?!should|could|pack|wear|bring|buy|for\b|cover\b|request\b|need\b|put\b|take\b)\w+ |@n )"
OWNERS = either(r"""
    my | our | all | the team(?: ' s)? | team | upcoming | booked | planned | current | future | pending | open | existing | @n |
    everyone's | everybody's | next | own | his | her | their""")
SHOW = (
    rf"^(?:.{{0,40}} )?(?!(?:get|have|give|tell) @n){SHOWS} {WITH_WHAT}{{0,5}}?(?:{OWNERS} )+(?:\w+ |@n ){{0,2}}?"
    rf"(?:{BOOKED}|substitutes)(?! request (?:for|on|from)\b)"
)
LISTED = either(rf"""
    absences | bookings | leaves? | vacations? | holidays | time off | days off | substitutions | unavailabilit(?:y|ies) | pto |
    {KIND} leave(?! @d)""")
MY = "my | our | team | the team | upcoming | all | booked | planned | current | list of | overview of | @n"
BARE = (
    rf"^(?:{either(MY)} )+{LISTED}(?: (?:list|overview|calendar|plan))?(?: @d)? ?\??$"
    r"|^(?:show |list |see )?(?:all |the |everybody's |everyone's |team )*(?:absences|bookings|leaves|substitutions|covers)\b"
    r"(?: @d| in the team| of the team| coming up)* ?\??$"
    r"|^(?:list|(?:my )?(?:absence|leave|vacation) (?:list|overview|balance))(?: @d)? ?\??$"
    rf"|^(?:show|list|see|view|check)(?: me)? (?:the |all |all the )?{LISTED}\b(?! request)"
)
BOOKING = (
    r"\bwhat (?:have|did|do|has) (?:i|we|@n) (?:have |got |already )?(?:book(?:ed)?|planned?"
    r"|request(?:ed)?)(?! (?:on my calendar|for dinner|a \w+))\b"
    r"|\bwhat(?: is| have i got)? booked\b|\bam i booked (?:off|out)\b|\bhave i (?:already )?(?:booked|requested) (?:any|@d|time"
    r"|leave)"
)

# "how many vacation days have I used", "do I have any PTO left", "am I out of sick days".
BALANCE = (
    rf"\b{MANY}\b.{{0,60}}?\b{OFF}\b.{{0,60}}?\b{SPENT}\b|\b{MANY}\b.{{0,60}}?\b{SPENT}\b.{{0,60}}?\b{OFF}"
    rf"|\b{OFF}\b.{{0,60}}?\b(?:have i (?:left|used|taken)|do i have|remain(?:ing)?|is left|are left|is gone|balance|accrued"
    rf"|left)\b"
    rf"|\b{USED} (?:\w+ ){{0,2}}?(?:{OFF})(?: days?| time)?$|\b{OFF} (?:days? |time )?(?:i have )?{USED}\b"
    rf"|\b{SPENT}\b.{{0,60}}?\b{MANY}\b.{{0,60}}?\b{OFF}"
    rf"|\b{COUNTED}\b(?:(?! off\b).){{0,40}}?\b(?:days?|times?|hours|time)\b.{{0,60}}?\b(?:used|taken|took|take|had off|spent)\b"
    r"|\bhow many (?:\w+ )?leaves\b(?! (?:on|fell|fall|are on)\b)|\bremaining leaves\b"
    r"|\bhow (?:many )?days (?:i|have i) (?:had|have) off\b"
    r"|\b(?:exact |total )?number of days i (?:still )?have\b.{0,60}?\b(?:vacation|holiday|pto|off)"
    r"|\b(?:calculate|check|tell me|show me|what is) my (?:\w+ )?(?:vacation|pto|leave|holiday)"
    r"(?: (?:time|balance|days|allowance|hours|accrual))*$"
    r"|\bdo i (?:still )?have (?:any |enough )(?:\w+ ){0,2}?(?:pto|vacation|holidays?|leave|days off|time off)"
    r"|\bhow much time i have taken off\b"
    r"|\b(?:amount|total|how much)(?: of)? (?:\w+ ){0,2}?time (?:i have |have i |off )?(?:taken|off|had|used)"
    rf"|\b(?:am i|are we|have i run|did i run|i am|is @n|running) (?:\w+ )?out of (?:\w+ )?{OFF}"
    rf"|\bhow (?:many|much|often) (?:\w+ )?(?:days?|times|hours|weeks|time)? ?(?:have|had|has|was|were|did) (?:i|we"
    rf"|@n) (?:\w+ )?(?:been )?{BEEN}\b"
    rf"|^(?:\w+ )?(?:did|have|had) (?:i|we) (?:\w+ ){{0,2}}?{USE} (?:\w+ ){{0,5}}?{OFF}"
    rf"|\b(?:list|show|which|what|see|tell)\b.{{0,30}}?\b(?:days?|dates|times|{OFF}) (?:off )?(?:that )?(?:i|we"
    rf"|@n) (?:have )?(?:took|taken|used|had|have)\b"
)
APPROVED = (
    rf"^(?!(?:what|how|where) (?:should|can|could|would|do|must) i\b(?! (?:know|check|see"
    rf"|find)))(?=.{{0,200}}?{ASKS})(?:.{{0,200}}?\b{VERDICT}\b.{{0,60}}?\b(?:{OFF}|take off|be off|take @d off|have @d off"
    rf"|@d off)"
    rf"|.{{0,200}}?(?:\b(?:{OFF}|take off)|@d off)\b.{{0,60}}?\b{VERDICT}\b)"
    rf"|^(?:has|have|did|does|was|were|is|are) (?!it\b|there\b|this\b|you\b)(?:\w+ ){{0,6}}?my (?:\w+ ){{0,3}}?{OFF}"
)
RULES = rules((
    ("who is out", WHO),
    ("is anyone out", ANYONE),
    ("when am I out", WHEN_OUT),
    ("when is my leave", WHEN_LEAVE),
    ("where is NAME", WHERE),
    ("show my absences", SHOW),
    ("my absences", BARE),
    ("what is booked", BOOKING),
    ("balance", BALANCE),
    ("was it approved", APPROVED),
))

# Questions about the next bank holiday or free day are no questions about somebody's absences.
NEXT_FREE_DAY = re.compile(
    r"\b(?:next|upcoming|soonest|coming|following|first|nearest) (?:\w+ ){0,2}?(?:days? off|free day|time off|holidays?|day i"
    r"|time i|"
    r"time we|weekend|break|long weekend|office holiday|off day|off)\b"
    r"|\bhow (?:many|much|long) .{0,60}?\b(?:until|till) (?:my|our|the) (?:next )?"
    r"|\b(?:till|until|before|to wait|wait) (?:\w+ ){0,5}?(?:off|holidays?|free day|weekend)\b|\b(?:off|holiday|work"
    r"|holidays) next\b"
    r"|\bnext (?:stay|get|have|be off)\b|\bdo not (?:i|we) (?:have to )?work\b"
    r"|^(?:\w+ )?when (?:do|will|does|is|are|can|would) (?:\w+ ){0,5}?(?:a|the|our|next) (?:\w+ )?(?:day off|days off|holiday"
    r"|free day)\b"
    r"|\bholiday'?s? (?:is |are )?(?:there |is |are )?(?:com?ming|this|coming)\b"
    r"|\bdo (?:we|i) have (?:any |a )?(?:\w+ )?holidays? (?:@d|this|next|coming|soon)|\bdate of (?:the|my|our) next\b"
    r"|\b(?:is|are) there (?:a |any )?holidays?\b|^(?:do|does|will|did) (?:we|you|they|everyone|everybody|people|schools"
    r"|banks) (?:get|observe)\b|\b(?:is|was) (?:@d|it|that) a (?:\w+ )?holiday\b"
)
OTHER_LIFE = re.compile(
    r"\b(?:calendars?|meetings?|events?|reminders?|appointments?|playlist|songs?|movies?|restaurants?|flights?|hotels?|order|"
    r"conference room|to-?do|shopping|weather|passport|tracks?|shift pattern|bank|card|free days|credit|points|rewards|insurance|"
    r"reservations?|pack|luggage|visa|resorts?)\b"
)
LONGEST = 1000  # signs of a gist that a question is looked for in


def listed(gist: str) -> tuple[str, str] | None:
    """The rule that takes the gist for a question about absences, and the words it met; None for other talk."""
    gist = gist[:LONGEST]
    if OTHER_LIFE.search(gist) or NEXT_FREE_DAY.search(gist):
        return None
    return first(RULES, gist)


def first(table: tuple[tuple[str, re.Pattern[str]], ...], gist: str) -> tuple[str, str] | None:
    """The first rule that meets the gist, and the words it met."""
    for rule, pattern in table:
        if found := pattern.search(gist):
            return rule, found.group().strip()
    return None
