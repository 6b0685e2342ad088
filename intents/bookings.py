"""What is booked already: show it, cancel it, change it, take the last thing back."""

import re

from intents.pieces import ADVERB, HOLS, LEAVE, STATE

# ---- English ---------------------------------------------------------------------------------------------------------

OFF = rf"(?:{LEAVE}|{HOLS})"
BOOKED = (
    rf"(?:{OFF}|absences?|bookings?|unavailabilit(?:y|ies)|substitutions?|replacements?|covers?|coverage|stand-?ins?|"
    r"substitutes?|leaves?|time off|days? off|requests?|"
    r"entries|entry|what i booked|approvals?)"
)
MANY = (
    r"(?:how (?:many|much)|number|count|amount|total|balance|what kinds?|remaining|left|add up|calculate|enough|accrued?|"
    r"accruals?|exact|still|any|"
    r"allowance|allotment|entitlement|entitled|tally|sum|remind me)"
)
SPENT = (
    r"(?:have|has|had|left|used?|using|taken|took|take|taking|remain(?:s|ing)?|saved|accrued?|accumulated|earned|"
    r"available|availability|spent|spend|depleted|utili[sz]ed|gone|possess?ion|"
    r"disposal|remaining|booked|entitled|get|still|for me|banked|built|stored|exhausted|burned|burnt|blown|consumed|eaten|"
    r"allotted|allowed|owed|due|kept|balance|off)"
)
COUNTED = r"(?:how many|how much|hoe many|number|amount|total|count|sum|tally)"
VERDICT = (
    r"(?:approv\w+|okay(?:ed)?|ok'd|the ok|authori[sz]\w+|signed|denied|rejected|declined|confirmed|granted|accepted|"
    r"pending|status|processed|reviewed|gone through|"
    r"go through|went through|cleared|passed|decision|decided|word on|latest|news|progress\w*|looked (?:over|at|into)|"
    r"updates?|updated|going on with|heard back|"
    r"greenlit|sanctioned|turned down|green light|still pending|under review|hear about|decided|coming along|went|"
    r"considered|being|happened|ready|allowed|verdict|submitted yet|seen)"
)
ASKS = (
    r"(?:^(?:@n )?(?:has|have|had|did|do|does|is|are|was|were|will|am|can|could|would|any|anything|what|when|how|where|who|"
    r"check|tell|see|show|look|find|please check|share|give|"
    r"let me know|any|update|status|know|inform)\b|\?|\b(?:status|what is|whether|yet|has it|have they|did they|has my|"
    r"have i|do you know|want to know|need to know|like to know|"
    r"wondering|wonder|see if|check (?:if|on|to see)|find out|tell me|let me know|any (?:word|news|update)|is it|if my|"
    r"find|look up|check)\b)"
)
CANCEL = (
    r"(?:cancel(?:l?ing)?|delet(?:e|ing)|remov(?:e|ing)|drop(?:ping)?|withdraw(?:ing)?|revok(?:e|ing)|scrap|retract|"
    r"rescind|call off|clear|erase|undo|take back|get rid of|"
    r"forget|disregard|scratch|un-?book|un-?do|annul|void|cxl|reverse|do not need|no longer need|no longer want|"
    r"do not want)"
)
WORD = r"(?:(?!calendar\b|meetings?\b|events?\b|reminders?\b)[\w@']+ )"
CHANGE = (
    r"(?:chang(?:e|ing)|mov(?:e|ing)|(?<!@n )(?<!my )(?<!the )(?<!a )shift(?:ing)?|bring(?:ing)?(?=.{0,60}?\bforward)|"
    r"reschedul(?:e|ing)|postpon(?:e|ing)|push(?:ing)?|bring(?:ing)? forward|updat(?:e|ing)|amend(?:ing)?|"
    r"adjust(?:ing)?|"
    r"modify(?:ing)?|edit(?:ing)?|correct(?:ing)?|alter(?:ing)?|switch(?:ing)?|swap(?:ping)?|re-?book(?:ing)?|"
    r"delay(?:ing)?)"
)
EXTEND = (
    r"(?:extend(?:ing)?|shorten(?:ing)?|prolong(?:ing)?|lengthen(?:ing)?|cut(?:ting)? short|cut(?:ting)?|trim(?:ming)?|"
    r"reduc(?:e|ing))"
)

NEXT_FREE_DAY = re.compile(
    r"\b(?:next|upcoming|soonest|coming|following|first|nearest) (?:\w+ ){0,2}?(?:days? off|free day|time off|holidays?|day i|"
    r"time i|time we|weekend|break|long weekend|office holiday|off day|off)\b|"
    r"\bhow (?:many|much|long) .{0,60}?\b(?:until|till) (?:my|our|the) (?:next )?|\b(?:till|until|before|to wait|"
    r"wait) (?:\w+ ){0,5}?(?:off|holidays?|free day|weekend)\b|\b(?:off|holiday|work|holidays) next\b|\bnext (?:stay|get|have|"
    r"be off)\b|"
    r"\bdo not (?:i|we) (?:have to )?work\b|^(?:\w+ )?when (?:do|will|does|is|are|can|would) (?:\w+ ){0,5}?(?:a|the|our|"
    r"next) (?:\w+ )?(?:day off|days off|holiday|free day)\b|"
    r"\bholiday'?s? (?:is |are )?(?:there |is |are )?(?:com?ming|this|coming)\b|\bdo (?:we|i) have (?:any |"
    r"a )?(?:\w+ )?holidays? (?:@d|this|next|coming|soon)|\bdate of (?:the|my|our) next\b|\b(?:is|are) there (?:a |"
    r"any )?holidays?\b|\b(?:is|was) (?:@d|it|that) a (?:\w+ )?holiday\b"
)

USED = r"(?:used|taken|remaining|left|left-?over|available|unused|accrued|saved|outstanding)"
LIST = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "who is out",
            r"\b(?:who(?: else)?|anyone(?: else)?|anybody|which (?:people|colleagues|of us|persons?)|"
            r"how many people) (?:is|are|was|will be|will|has|have|would be|can|could|covers?|is going to be) ?"
            rf"{ADVERB}(?:be |taking |on )?(?:{STATE}|in\b|around|available|working|cover(?:s|ing|ed)?\b|replac\w+|"
            rf"standing in|filling in|leave|booked|free @d|taking|requested|{OFF})"
            r"|\bwho (?:covers|replaces|stands in|fills in|deputi[sz]es)\b|^who is (?:off|out|away|in|on|covering)\b|"
            r"\bwho (?:is|are|will be) (?:my|our|the|@n) (?:cover|stand-?in|substitute|replacement|back-?up|deputy)s?\b"
            rf"|^(?:anyone|anybody|who)(?: else)? (?:{STATE}|around|covering)(?! in front)",
        ),
        (
            "is anyone out",
            r"\b(?:is|are|am|will|was) (?:anyone|anybody|someone|somebody|everyone|everybody|we|there anyone|"
            rf"there anybody|@n|i) (?:else )?(?:be )?{ADVERB}(?:{STATE}|in\b(?! (?:a|the (?!office))\b)|around|"
            r"back|scheduled off|working|here|booked off|down as off|available(?= @d| ?\?|$)|covered|covering|off|"
            r"on @d)",
        ),
        (
            "when am I out",
            r"\b(?:when|what days?|which days?|what dates?|which dates?) (?:exactly )?(?:am|are|is|will|was|do|did|"
            rf"does|have) (?:i|we|@n|they|everyone|my team) (?:be |have )?{ADVERB}(?:{STATE}|back|in\b|return|"
            r"booked|coming back|taking|going)",
        ),
        (
            "when is my leave",
            rf"\bwhen (?:is|are|was|does|do|will) (?:my|our|@n) (?:next |upcoming |booked )?(?:{BOOKED}|leaves?|"
            r"vacations?|holidays?)\b(?! (?:be )?(?:approved|confirmed))",
        ),
        (
            "where is NAME",
            r"^(?:did|does|has|will|is) @n (?:\w+ ){0,2}?(?:take|taken|taking|have|booked?|off)\b.{0,40}\b(?:off|leave|holiday|"
            r"vacation|pto)\b|"
            r"^(?:did|have|has) (?:you|it) (?:\w+ )?(?:book|booked|cancel|cancelled|approve|approved|request|requested)\b|"
            r"^where is @n(?: @d)? ?\??$|^when (?:is|does|will|are) @n (?:\w+ ){0,3}?(?:back|return|off|out|away|"
            r"in)\b|^(?:is|will|are|does|was) @n (?:be )?(?:\w+ )?(?:in|around|back|here|working|covering|available|"
            r"@d)\b",
        ),
        (
            "show my absences",
            r"^(?:.{0,40} )?(?:show|list|see|view|display|check|print|tell|what is|what are|what|which|give|"
            r"get|look up|overview|have|any|pull up|are there|is there) (?:\w+ |@n ){0,5}?"
            r"(?:(?:my|our|all|the team(?: ' s)?|team|upcoming|booked|planned|current|future|pending|open|existing|@n|"
            r"everyone's|next|own|his|her|their) )+(?:\w+ |@n ){0,2}?"
            rf"(?:{BOOKED}|substitutes)(?! request (?:for|on|from)\b)",
        ),
        (
            "my absences",
            r"^(?:(?:my|our|team|the team|upcoming|all|booked|planned|current|list of|overview of|@n) )+(?:absences|"
            r"bookings|leaves?|vacations?|holidays|time off|days off|substitutions|unavailabilit(?:y|ies)|"
            r"pto)(?: (?:list|overview|calendar|plan))?(?: @d)? ?\??$"
            r"|^(?:show |list |see )?(?:all |the |everybody's |everyone's |team )*(?:absences|bookings|leaves|"
            r"substitutions|covers)\b(?: @d| in the team| of the team| coming up)* ?\??$|^(?:list|(?:my )?(?:absence|"
            r"leave|vacation) (?:list|overview|balance))(?: @d)? ?\??$",
        ),
        (
            "what is booked",
            r"\bwhat (?:have|did|do|has) (?:i|we|@n) (?:have |got )?(?:booked|planned|"
            r"requested)(?! (?:on my calendar|for dinner))\b|\bwhat(?: is| have i got)? booked\b|"
            r"\bam i booked (?:off|out)\b|\bhave i (?:already )?(?:booked|requested) (?:any|@d|time|leave)",
        ),
        (
            "balance",
            rf"\b{MANY}\b.{{0,60}}?\b{OFF}\b.{{0,60}}?\b{SPENT}\b|\b{MANY}\b.{{0,60}}?\b{SPENT}\b.{{0,60}}?\b{OFF}|"
            rf"\b{OFF}\b.{{0,60}}?\b(?:have i (?:left|used|taken)|do i have|remain(?:ing)?|is left|are left|is gone|"
            r"balance|accrued|left)\b"
            rf"|\b{USED} (?:\w+ ){{0,2}}?(?:{OFF})(?: days?| time)?$|\b{OFF} (?:days? |time )?(?:i have )?{USED}\b|"
            r"\bhow many times have (?:i|we|@n) been (?:off|out|absent|away|sick|ill)\b|"
            rf"\b{SPENT}\b.{{0,60}}?\b{MANY}\b.{{0,60}}?\b{OFF}|\b{COUNTED}\b(?:(?! off\b).){{0,40}}?\b(?:days?|times?|"
            r"hours|time)\b.{0,60}?\b(?:used|taken|took|take|had off|spent)\b"
            r"|\bhow (?:many )?days (?:i|have i) (?:had|have) off\b|\b(?:exact |total )?number of days i (?:still "
            r")?have\b.{0,60}?\b(?:vacation|holiday|pto|off)|\b(?:calculate|check|tell me|show me|"
            r"what is) my (?:\w+ )?(?:vacation|pto|leave|holiday)(?: (?:time|balance|days|allowance|hours|accrual))*$"
            r"|\bdo i (?:still )?have (?:any |enough )(?:\w+ ){0,2}?(?:pto|vacation|holidays?|leave|days off|time off)|"
            r"\bhow much time i have taken off\b|\b(?:amount|total|how much)(?: of)? (?:\w+ ){0,2}?time (?:i have |"
            r"have i |off )?(?:taken|off|had|used)",
        ),
        (
            "was it approved",
            rf"^(?=.{{0,200}}?{ASKS})(?:.{{0,200}}?\b{VERDICT}\b.{{0,60}}?\b(?:{OFF}|take off|be off|take @d off|"
            rf"have @d off)|.{{0,200}}?(?:\b(?:{OFF}|take off)|@d off)\b.{{0,60}}?\b{VERDICT}\b)",
        ),
    )
)
LIST_BUT = re.compile(
    r"\b(?:calendars?|meetings?|events?|reminders?|appointments?|playlist|songs?|movies?|restaurants?|"
    r"flights?|hotels?|order|conference room|to-?do|shopping|"
    r"weather|passport|tracks?|shift pattern|bank|card|free days|credit|points|rewards|insurance|"
    r"reservations?)\b"
)
CANCELLED = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "cancel everything",
            r"\b(?:cancel|delete|remove|drop|clear|withdraw|scrap|wipe|erase|forget) (?:it all|everything|"
            r"all(?: (?:of )?(?:it|them|that|this|these|my \w+(?: \w+)?|the \w+|absences?|bookings?|leave|"
            r"time off|upcoming \w+|future \w+))?|"
            r"(?:every|each) (?:\w+ )?(?:absence|booking|leave|request|day off))(?: i have| booked| please|"
            r" @d)* ?[.!]?$",
        ),
        ("cancel my leave", rf"\b{CANCEL} {WORD}{{0,5}}?(?:{BOOKED}|leave|(?:@d|friday|day) off|off)\b"),
        (
            "cancel DATE",
            rf"^(?:.{{0,30}} )?{CANCEL} (?:my |the |that |for |all )?@d ?[.!]?(?: please)?$|\b(?:never ?mind|"
            r"forget about) (?:my |the )?@d",
        ),
        (
            "not off after all",
            rf"^not (?:going to be )?(?:{STATE})(?: @d)?(?: after all)? ?[.!]?$|(?<!\w)(?:i|we|@n) (?:am|are|is|will|was|do|"
            rf"shall) {ADVERB}(?:not|no longer) (?:going to be |"
            rf"going to |be |actually |taking |have |need |want |going |to be )*(?:on )?(?:my )?(?:{STATE}|"
            rf"{OFF}|@d off|ill|off|the @d off|taking @d off|take @d off|need @d off|taking)(?! of\b)",
        ),
        (
            "in after all",
            r"(?<!\w)(?:i|we|@n) (?:am|will|can|shall|do|are|is|would|have) (?:\w+ ){0,4}?(?:in|working|work|be in|"
            r"come in|there|here|available|around|make it|back)\b.{0,60}?\bafter all\b|"
            r"\bafter all\b.{0,60}?(?<!\w)(?:i|@n) (?:will|can|am) (?:be )?(?:in|working|work|available|around)\b"
            r"|\b(?:do not|no longer) (?:\w+ ){0,2}?(?:need|want) (?:\w+ )?@d off|\bno longer (?:off|out|away|"
            r"on leave|sick|ill)\b",
        ),
    )
)
CANCEL_BUT = re.compile(
    r"\b(?:calendars?|events?|meetings?|reminders?|alarms?|subscriptions?|reservations?|flights?|orders?|"
    r"accounts?|cards?|appointments?|party|playlist|song|class|from my list|lists?)\b"
)
EDITED = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "make it DATE",
            r"(?<!not )(?<!to )(?<!i )(?<!will )\b(?:make|let us make|have|do|let us do) (?:it|that|them|"
            r"this) (?:be )?(?:@d|only|just|(?:a )?half|all day|the whole|until|an? |\d|one|two)"
            r"|^(?:no,? |actually,? |sorry,? )?(?:@d|@n) instead(?: of (?:@d|@n))?$",
        ),
        (
            "change my leave",
            rf"\b(?:{CHANGE}) {WORD}{{0,4}}?(?:{BOOKED}|it|that|(?:@d|@n) off|@d|dates?|off|day|end|"
            rf"start)\b(?: of my (?:{OFF}|absence|leave))?.{{0,60}}?(?:\b(?:to|@d|back|forward|earlier|later|by|"
            r"instead|from|so that|with|@n)\b|$)",
        ),
        ("extend my leave", rf"\b{EXTEND} {WORD}{{0,4}}?(?:{BOOKED}|it|that|(?:@d|@n) off|@d|off|stay)\b"),
        (
            "change my cover",
            r"\b(?:swap|replace|switch|exchange|substitute) (?:out )?(?:my )?(?:@n|cover|stand-?in|substitute)|"
            r"\bchange (?:my |the )?(?:cover|stand-?in|substitute|replacement)|(?<!\w)@n instead of @n|"
            r"^(?:with )?@n instead$"
            r"|\b(?:use|take|have|get) @n instead\b|\bchange (?:my |the )?cover\b|\badd @n as (?:my |"
            r"a )?(?:second )?(?:cover|stand-?in|substitute|replacement)",
        ),
    )
)
EDIT_BUT = re.compile(
    r"\b(?:calendars?|meetings?|events?|reminders?|alarms?|subscriptions?|reservations?|flights?|orders?|"
    r"accounts?|cards?|voice|accent|language|speed|volume|"
    r"house|flat|furniture|deadline|project|contract|lease|warranty|trial|membership|pin|password|name|address|number|doctors?|"
    r"appointments?|oil|tires?|lights?|replace me|working hours|hours)\b"
)
UNDO = re.compile(
    r"^(?:(?:no|oops|wait|oh),? )*(?:undo(?: (?:that|it|this|the last (?:one|thing|booking|change)|"
    r"my last (?:booking|request|change)|last))?|take (?:that|it) back|revert(?: (?:that|it))?|roll (?:that|"
    r"it) back|un-?do (?:it|that))[.!]*$"
)


LONGEST = 1000  # signs of a gist that a question is looked for in


def listed(gist: str) -> tuple[str, str] | None:
    """The rule that takes the gist for a question about absences; None for other talk."""
    gist = gist[:LONGEST]
    if LIST_BUT.search(gist):
        return None
    if NEXT_FREE_DAY.search(gist):
        return None
    return _first(LIST, gist)


def cancelled(gist: str) -> tuple[str, str] | None:
    """The rule that takes the gist for a wish to cancel."""
    return None if CANCEL_BUT.search(gist) else _first(CANCELLED, gist)


def edited(gist: str) -> tuple[str, str] | None:
    """The rule that takes the gist for a change of what was asked or booked."""
    return None if EDIT_BUT.search(gist) else _first(EDITED, gist)


def undone(gist: str) -> tuple[str, str] | None:
    """The rule that takes the gist for a wish to take the last thing back."""
    return ("undo", gist) if UNDO.search(gist) else None


def _first(rules: tuple[tuple[str, re.Pattern[str]], ...], gist: str) -> tuple[str, str] | None:
    for rule, pattern in rules:
        if found := pattern.search(gist):
            return rule, found.group().strip()
    return None
