"""The English tables that several readers of messages share. A translator adds tables beside them, no rules.

Alternatives are pieces of regular expressions over the gist of a message (``gist.py``): lower case, contractions opened,
``@d`` for a date or time, ``@n`` for a person.
"""

import re


def words(text: str) -> frozenset[str]:
    """The words of a table."""
    return frozenset(text.split())


BAR = re.compile(r"\s\|\s")


def either(text: str) -> str:
    """A piece of a regular expression for any phrase of a table ("a | b c | d(?:e|f)"); blanks around the bars are needed."""
    return "(?:" + "|".join(" ".join(phrase.split()) for phrase in BAR.split(text)) + ")"


def pairs(text: str) -> dict[str, str]:
    """The pairs of a table: "as written = as meant | ..."."""
    found = (pair.split("=", 1) for pair in text.split("|"))
    return {written.strip(): " ".join(meant.split()) for written, meant in found}


PRONOUNS = words("""
    i me my mine myself we us our ours you your yours he him his she her hers they them their it its who whom whose
    someone somebody anyone anybody everyone everybody nobody noone none one all both this that these those what which""")

FUNCTION = words("""
    lol haha hah cool nice wow awesome hmm huh oops wait help stop what never nevermind undo great bye ciao welcome
    congrats omg nope yep yeah yup nah agreed exactly absolutely definitely interesting perfect understood noted right
    wrong correct done a an the and or but so nor not no yes if then else than as at by for from in into of off on onto
    out over per since through till to until up upon via with within without about above across after against along among
    around before behind below between during except near under while when where why how because due is are am was were be
    been being do does did has have had having will would shall should can could may might must need needs needed wanted
    required tbc tbd please pls plz thanks thank thx cheers ta kindly just also too only even still already again back
    here there now later soon maybe perhaps probably possibly instead away late early there's every each other another
    some any few couple several half full whole part rest next last first second coming this following ok okay hi hello
    hey dear sorry well anyway fyi ps btw sure good fine best i'm im i'll i've i'd it's that's he's she's we're they're
    you're won't can't don't isn't aren't wasn't who's what's let's swap replace replaced cover covers covered covering
    coverage handover backup leave holiday holidays vacation pto ooo oof sick ill absent absence day days week weeks month
    months year years hour hours minute minutes morning afternoon evening night noon midnight lunch lunchtime midday today
    tomorrow tmrw tmr tomorow tommorow tomorrow's tonight yesterday weekend weekends pm annual time my team's office work
    working meeting meetings call calls shift shifts project calendar email emails take takes taking going get got make
    makes made let lets see show tell book books booked add put set give request cancel delete remove want update extend
    schedule enter log register use change move switch ask asked approve create submit edit remind send find contact""")

DATE_WORDS = words("""
    mon tue tues wed weds thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday mondays
    tuesdays wednesdays thursdays fridays saturdays sundays jan feb mar apr jun jul aug sep sept oct nov dec january
    february march april may june july august september october november december today tomorrow tmrw tmr tonight
    yesterday christmas xmas easter boxing thanksgiving halloween whitsun pentecost diwali eid hanukkah ramadan new-year
    weekend noon midnight midday""")

# Month names, and words for days, that people bear too.
NAMES_AND_DATES = words("april may june august jan summer easter mar")

# Things and groups that can be out, off or down, and are nobody.
THINGS = words("""
    server servers system systems service services site website app application apps network internet wifi wi-fi vpn power
    electricity electric water heating heat light lights light's lamp tv phone laptop printer computer machine database db
    build builds deploy deployment release dinner lunch breakfast meeting meetings call standup stand-up game match party
    wedding event deal bet train trains flight flights bus plane traffic weather sun rain moon milk food cheese smell
    alarm music gas oven heater fan engine car battery elevator lift school university kids dog cat everything nothing
    something anything jury verdict results news word movie film book album song video season episode iphone store stock
    price prices cost shop shops bank office building monitor screen email dns aws azure api cluster node disk cache queue
    ticket jira slack webex zoom teams bot today tomorrow tonight yesterday time day week month year work project plan
    date deadline report paper exam test class lesson lecture session course training workshop conference holiday vacation
    leave status thing things way reason answer question problem issue idea rest half most monday tuesday wednesday
    thursday friday saturday sunday fyi update reminder note hello hi hey thanks sorry yes no""")

# Given names met in lower case; capitals are trusted without this table.
GIVEN = words("""
    adam alex alexa alexander ali alice alina amy ana andre andrea andreas andrew andy angela anna anne anita anton arjun
    asha ava barbara ben benjamin bernd bob brian bruno carl carla carlos carol caroline catherine charles charlie chen
    chloe chris christian christina christine claire clara claudia colin craig daniel dan dave david dean deb deborah
    debbie dennis diana diego dmitri donna dora ed eddie edward elena eli elias elizabeth ella ellen emil emily emma eric
    erik eva eve fatima felix finn fiona florian frank fred gabriel gary george gina giulia grace greg gustav hannah hans
    harry heidi helen henry hugo ian ibrahim igor ines ingrid irene isaac isabel ivan jack jacob jake james jamie jan jane
    janet jason jay jean jeff jen jenny jens jess jessica jim jo joan joe joel john johnny jon jonas jonathan jordan jorge
    jose joseph josh joshua juan judith judy julia julian julie juliet kai karen karin karl kate katie kathy keith kelly
    ken kevin kim klaus lara larry laura lauren lea lee lena leo leon lewis liam lila lily linda lisa liz lou louis louise
    luca lucas lucia lucy luis luke maja marc marco marcus margaret maria marie marina mario marta martin martha mary
    mateo matt matthew max mei mel melissa mia michael michelle miguel mike mila mohammed mona monica muhammad nadia naomi
    nat natalie nathan neil nick nicola nicole nikhil nina noah noor nora oliver olivia olga omar oscar otto pablo pam pat
    patricia patrick paul paula pedro peter petra phil philip pia priya rachel rahul raj ralf ravi ray rebecca richard
    rita rob robert robin roger roman ron rosa rose ross roy ruth ryan sally sam samantha samir samuel sandra sanjay sara
    sarah scott sean sebastian serena sergio shane sharon simon sofia sonia sophia sophie stan stefan stella stephanie
    stephen steve steven stuart sue susan sven sylvia tanya tara ted teresa theo theresa thomas tim tina tobias todd tom
    tomas tony tracy uma ursula valentina vera veronica victor victoria viktor vijay vincent vivian walter wendy werner
    will william xavier yan yana yasmin yusuf yuki zara zoe""")

TITLES = words("mr mrs ms miss mx dr prof")
PARTICLES = words("van von de der den di da la le del dos bin ibn al el ben ter ten af zu")
ROLES = words("""
    manager boss lead leader supervisor deputy colleague teammate assistant director colleagues line-manager""")
