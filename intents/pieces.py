"""What being away is called: pieces of regular expressions over the gist of a message, shared by the readers of intents.

The gist (``gist.py``) is lower case with contractions opened, ``@d`` for a date or time and ``@n`` for a person. The tables
hold phrases between bars; the phrases may be small patterns themselves.
"""

from intents.words import either

# ---- English ---------------------------------------------------------------------------------------------------------

# "annual" leave, a "mental health" day, my "remaining" holiday.
KIND = either(r"""
    annual | sick | parental | maternity | paternity | mat | pat | shared | medical | family | bereavement | compassionate |
    unpaid | paid | personal | study | carers? | carer ' s | adoption | emergency | special | military | casual | earned |
    privilege | childcare | stress | garden(?:ing)? | home | summer | christmas | winter | easter | spring | xmas | mental health |
    wellness | well-being | wellbeing | duvet | comp | compensatory | flex | flexi | floating | work | school | marriage |
    wedding | bank | religious | half | long | short | extra | additional | remaining | yearly | much needed | little | bit of |
    whole | full | single | last | exam | birthday | volunteer(?:ing)? | pto | vacation | in lieu | lieu""")

# "leave" as a thing and not as a verb: not "to leave", "we leave", "leave me alone".
VERBAL = "".join(rf"(?<!\b{word} )" for word in "to i we you they will can should could would did do must shall".split())
NO_VERB = either("me | the | my | a | it | him | them | her | us | here | now | home | alone | for (?!@d)")
LEAVE_NOUN = rf"{VERBAL}leave(?: of absence| days?| requests?| time| application)?(?! {NO_VERB}\b)"

# A free day or a request for it: "pto", "two vacation days", "time off work", "day in lieu", "sickie".
FREE_TIME = either(r"""
    p\.?t\.?o\.?(?: days?| time| hours| requests?)? | v[ae]cations?(?: days?| time| hours?| requests?| leave)? |
    hol(?:iday)?s?(?: days?| time| leave| requests?) | time off(?: work| requests?)? | time away | days? off(?: work| requests?)? |
    days? of leave | days? of (?:pto|vacation|holiday) | days? in lieu | paid time off | a/l | al(?= @d) | toil | rdo |
    comp[ -]?off |
    (?:cl|sl|el|pl|ml)(?= @d) | sabbatical |
    (?:sick|personal|flex|flexi|comp|duvet|lieu|mental health|vacation|wellness|pto) days? |
    (?:personal|comp|flex|family) time | half[- ]days? | jury (?:duty|service) | absences? | out of office | ooo | sickies? |
    off request""")

# What a holiday has to do with travel, not with work: "vacation spot", "holiday photos".
TRAVEL_NOUN = either(r"""
    spots? | ideas? | plans? | packages? | rentals? | home | house | destinations? | photos? | polic\w+ | pictures? | pics |
    resorts? | deals? | trips? | tours? | movies? | songs? | music | season | party""")
LEAVE = rf"(?:(?:{KIND} ){{0,2}}(?:{LEAVE_NOUN}|{FREE_TIME})(?! to (?!@d|be |cover))(?! {TRAVEL_NOUN}\b))"
HOLS = r"(?:hols|holidays?)"
OFF = rf"(?:{LEAVE}|{HOLS})"

# Where people go instead of to work: "at the dentist's", "in hospital".
APPOINTMENT = either(r"""
    dentists? | dentist's | dental | doctors? | doctor's | gp | hospital | clinic | physio\w* | optician\w* | medical | mri | scan |
    surgery | operation | vets? | vet's | orthodontist | therapist | therapy | midwife | antenatal | ultrasound | blood test |
    vaccination | jab | funeral | court | jury duty | jury service | school run | parents'? evening | check-?up | x-?ray |
    counsell?ing | hygienist | dermatologist | consultant | specialist""")
AT_PLACE = either(r"""
    at (?:the |a |my )?(?:dentists?|dentist's|doctors?|doctor's|gp|hospital|clinic|vets?|vet's|funeral|court|wedding)(?! to\b) |
    in (?:hospital|surgery|bed) | having (?:surgery|an operation)""")

# "I am" ...: ill in all its forms.
FEELING = "(?:a bit |really |very |so |quite |pretty |rather |still )?"
ROUGH = "(?:rough|awful|terrible|crap|dreadful|horrible|lousy|shit|grim|queasy|nauseous)"
ILL = either(rf"""
    sick(?! (?:of|and tired)\b) | ill | unwell | poorly | under the weather | not (?:feeling )?well | bedridden | laid up |
    not feeling (?:well|good|great|too good|100%|up to work|too well|so good|myself) | feeling {FEELING}{ROUGH} |
    feeling {FEELING}(?:sick|ill|unwell|poorly|under the weather) | in bed sick""")

ILLNESS = either(r"""
    flu | a cold(?! (?:day|night|one|drink|beer|front|shower|snap)) | covid(?:-?19)? | corona | a fever | fever |
    viral(?: fever)? | a migraine | migraine | food poisoning | a stomach bug |
    a bug | a temperature | an? (?:[a-z]+ )?infection |
    a (?:bad |terrible |splitting |sore |stinking )?(?:headache|throat|cough) | a (?:bad|terrible|stinking) cold | the flu |
    tonsillitis | norovirus | a (?:bad )?back(?:ache)? | man flu | a tummy bug | diarrh?oea""")

# What one cannot be when away: "not" available, around, at work.
HERE = either(r"""
    (?:be )?(?:available | in(?! (?:the|a|my|your|touch|favou?r|mood|need)\b) | around | here | online | at (?:work|my desk) |
    reachable | contactable | in the office | there) | working(?! (?:out|on|with|for|properly|well|from)\b)""")

# "I am" ...: away in all its forms.
AWAY = either(r"""
    ooo | oof | ooto | o\.o\.o\.? | out of (?:the )?(?:office|town|country|station|work) |
    (?<!reach )(?<!reaching )out(?! of\b)(?: sick| ill)? |
    off(?! to\b)(?: work| duty| sick| ill)? | away(?: from (?:work|the office|my desk|keyboard))? | absent | un-?available | afk |
    gone(?: fishing)?(?= (?:@d|from|until|for|all)) | offline | on strike | on standby elsewhere""")
ON_LEAVE = rf"(?:on|taking|starting|going on|using|have|having) (?:my |a |some |an |the )?(?:{LEAVE}|{HOLS}|break|honeymoon)"
STATE = rf"(?:{AWAY}|not {HERE}|{ON_LEAVE}|{ILL}|{AT_PLACE})"

ADVERB = (
    "(?:"
    + either("""
    also | both | actually | now | unfortunately | just | still | currently | then | only | all | definitely | again | going to |
    gonna | out | planning to | afraid i am | afraid | not able to be | completely | totally | officially | really | so | sadly |
    likely | probably | most likely | certainly | currently | supposed to be | due to be | planning on being""")
    + " ){0,3}"
)

# Verbs that ask for time off, in both forms: "request", "putting in", "book", "take".
ASK = either(r"""
    request(?:ing|ed)? | ask(?:ing)?(?: (?:you )?for)? | apply(?:ing)?(?: for)? |
    put(?:ting)?(?: me| us| @n)?(?: (?:in|down|through))?(?: (?:a|an|my|some|for))* | submit(?:ting)? | fil(?:e|ing) |
    book(?:ing|ed)? | schedul(?:e|ing) | mak(?:e|ing) | creat(?:e|ing) |
    plac(?:e|ing)(?! for\b| to\b) | log(?:ging)? | enter(?:ing)? | record(?:ing)? | register(?:ing)? | set(?:ting)? up |
    get(?:ting)? | got | tak(?:e|es|ing|en) | took | us(?:e|ing) | hav(?:e|ing) | has | had | need(?:s|ing)? | requir(?:e|ing) |
    want(?:s|ing)? | like | arrang(?:e|ing) | organi[sz](?:e|ing) | plan(?:ning)? | add(?:ing)? | reserv(?:e|ing) | block(?:ing)? |
    start(?:ing)? | go(?:ing)? on | input | do | grant(?: me| us)? | giv(?:e|en)(?: me| us)? | approve | begin |
    send(?:ing)?(?: in)? |
    turn in | sign(?: me)? up for | initiate | complete | fill(?:ing)? out | process of | steps for | claim | spend(?! on) |
    chuck(?:ing)? |
    pull(?:ing)? | throw(?:ing)? | phon(?:e|ing) in""")
