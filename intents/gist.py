"""The gist of a message: what the intents are told by.

Lower case, contractions opened, common slips mended, ``@d`` for each date or time that was read and ``@n`` for each person,
greetings and politeness gone. Only the choice of the intent looks at it; what is extracted comes from the text itself.
"""

import re
from collections.abc import Iterable

from intents.words import pairs, words

WORD = re.compile(r"@[dn]\b|[^\W_](?:\w|['./&-](?=\w))*|[^\w\s]")

OPENED = pairs("""
    i'm = i am | im = i am | iam = i am | i'll = i will | i'd = i would | i've = i have | ive = i have |
    i'ma = i am going to | we're = we are | we'll = we will | we've = we have | he's = he is | she's = she is |
    they're = they are | won't = will not | wont = will not | can't = can not | cant = can not | cannot = can not |
    don't = do not | dont = do not | doesn't = does not | didn't = did not | isn't = is not | aren't = are not |
    ain't = am not | wasn't = was not | shan't = shall not | couldn't = could not | wouldn't = would not |
    haven't = have not | hasn't = has not | who's = who is | whos = who is | what's = what is | whats = what is |
    when's = when is | whens = when is | where's = where is | how's = how is | it's = it is | that's = that is |
    there's = there is | let's = let us | lets = let us | gonna = going to | gotta = got to | wanna = want to |
    pls = please | plz = please | u = you | ur = your | w/ = with | tho = though | vacay = vacation | vac = vacation
    | vacs = vacation | hol = holiday | hols = holiday | holday = holiday | holliday = holiday | hoe = how |
    dr = doctor | dr. = doctor | gp's = gp | bday = birthday | appt = appointment | appt. = appointment |
    appts = appointment | apt = appointment | cxl = cancel | 🤒 = sick | 🤕 = sick | 🤧 = sick | 🤢 = sick | 🤮 = sick |
    😷 = sick | 🏖 = on holiday | 🏝 = on holiday | 🌴 = on holiday | o.o.o = ooo | oof = ooo | p.t.o = pto |
    a/l = annual leave | al = annual leave | hrs = hours | hr = hour | approx = about | halfday = half day |
    dayoff = day off | timeoff = time off | offwork = off work | sickday = sick day | n = and | half-day = half day
    | day-off = day off | time-off = time off | out-of-office = out of office | pto's = pto | travelling = traveling
    | unavail = unavailable | cov = cover | wfh = working from home | ooto = ooo | rn = right now | atm = right now |
    imma = i am going to | i'mma = i am going to | dunno = do not know | shouldn't = should not | mustn't = must not |
    they've = they have | you're = you are | you've = you have | you'll = you will | he'll = he will | she'll = she will |
    they'll = they will | who'll = who will | y'all = all | yall = all | bc = because | cuz = because | cos = because |
    b/c = because | ok'd = approved | okayed = approved | okay'd = approved | greenlighted = approved""")
MENDED = tuple(
    sorted(
        words("""
    vacation vacations holiday holidays absence absences absent annual unavailable available cancel delete parental
    maternity paternity dentist doctor appointment request requesting approved approval schedule personal medical leave
    office working covering""")
    )
)
NEAR = words("""
    vocation vocations leaves leaved weave heave cleave lease least leafy sleeve eleave leaven slave cave learn officer
    offices official officers lecturing requested requests approves approve scheduled schedules scheduler canceled cancels
    deletes deleted doctors dentists appointments wording wooing corking hovering coverings requester bequest eave leaver
    cancer annul annually absently person personals personnel wake worked workings parent parents medial medically""")
SHORT_SLIPS = pairs("""
    leav = leave | leve = leave | lave = leave | offce = office | ofice = office | awya = away | avay = away |
    absnt = absent | abscent = absent | absend = absent | aways = away | sik = sick | sickk = sick | siick = sick |
    anual = annual | leeve = leave | leavee = leave | lieve = leave | wil = will | il = i will | wll = will | offcie = office |
    unwel = unwell | holidy = holiday | dentis = dentist |
    offf = off | ofc = office | calcel = cancel | cancle = cancel | vacaton = vacation""")

POLITE = re.compile(
    r"\b(?:could|can|would|will) you (?:please |kindly |just |possibly |maybe )*(?:help me (?:to )?)?(?!do\b|be\b|tell\b|"
    r"check\b|help\b)"
    r"|\b(?:please |kindly )*note(?: that)?(?= (?:i|we|@n)\b)"
    r"|\b(?:is it|would it be|will it be) (?:ok|okay|fine|alright|all right|possible|cool)(?: with you)? if(?= (?:i|we) (?:am"
    r"|are|will)\b)"
    r"|\b(?:please|kindly|thanks(?: a lot| so much| very much| in advance)?|thank you(?: so much| very much| in advance)?|"
    r"cheers|ta|many thanks|thx|tia)\b"
    r"|\b(?:i )?(?:just )?(?:wanted|want|would like) to (?:let (?:you|everyone|everybody|you all|the team) know|inform you|"
    r"tell you|say|mention|flag)(?: that)?\b"
    r"|\bi (?:wish|would like|regret|write|am writing|hereby wish) to (?:inform|notify|advise|let|tell)(?: you| everyone"
    r"| the team)?"
    r"(?: know)?(?: that)?\b|\b(?:this is to|i hereby) (?:inform|notify|advise)(?: you| everyone)?(?: that)?\b"
    r"|\bbe advised(?: that)?\b"
    r"|\b(?:just )?(?:letting you know|let you know|to let you know|for your information|fyi|heads[ -]up|quick note|"
    r"please note|note that|be aware)(?: that)?\b"
    r"|\b(?:just )?(?:a )?(?:quick|gentle) (?:note|heads[ -]up|one|reminder that)\b|^(?:so|ok|okay|well|right|um|uh|oh|yo|"
    r"alright),? "
    r"|\b(?:i am afraid|unfortunately|sadly|i am sorry(?: but)?|sorry(?: but)?|apologies(?: but)?)\b|\bif (?:that is|it is|"
    r"thats) (?:ok|okay|fine|possible|alright)(?: with you)?\b"
)

# Words of presence that the reader of dates took with the date, and the full stop of a sentence after a short form.
PRESENT = re.compile(
    r"in (?:on |to(?:day|morr?ow|night)\b|tmrw|tmr\b|tom\b|(?:this|next|all|every) (?!\w+ly\b)|mon|tue|wed|thu|fri"
    r"|sat(?:urday)?\b|sun)"
)
PRESENT_AT = re.compile(r"(?:in (?:at|by|around|about|before|after|from|until|till)|around) ")
BEING = re.compile(r"\b(?:not|be|n't|come|coming|get|i'm|am|is|are)\s*\Z")
ILL_BE = re.compile(r"\bill (?:also |still |probably )?be ")
SENTENCE = re.compile(r"[^\W_]\.\Z")
BRACKETED = re.compile(r"\w+ \( @n \)")
SHE = re.compile(r"\b(?:he|she|they)\b(?= (?:is|are|will|has|have|can|was|needs?|wants?|takes?|would)\b)")
AWAY = frozenset(("off", "back", "out", "away", "return", "returning", "returns"))
GREETING = re.compile(
    r"^(?:(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|gm|"
    r"greetings|howdy|hallo|yo)\b"
    r"(?: (?:there|all|team|everyone|everybody|folks|guys|bot|understudy|boss|again|@n|"
    r"[a-z]{2,12}(?= ?[,!.-])))*(?: ?[,!.:-])*|[,!.:;-]) *"
)
LINKED = re.compile(r"@d(?: (?:(?:,|and|&|/|\+|to|-|–|—|until|till|through|or|at|from|on|for|in|,? then|also) )*@d)+")
LED = re.compile(
    r"(?<![\w-])(?:(?:on|for|from|at|(?<!\bnot )(?<!\bbe )(?<!\bcome )(?<!\bcoming )(?<!\bback )(?<!\bis )(?<!\bare )(?<!\bget "
    r")(?<!\bwho )in|during|starting|"
    r"beginning|until|till|by|(?<!\bnot )(?<!\bbe )around|about|between|after|before|since|through|over|as of|effective|"
    r"up to|the) ){1,4}(?=@d)"
)


def _one_off(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


KNOWN = {cut: word for word in MENDED for cut in _one_off(word)} | {word: word for word in MENDED}
EXACT = frozenset(MENDED)


def mend(word: str) -> str:
    """The word as it is meant: contractions opened; a word one letter off one of ``MENDED`` is that word."""
    if (opened := OPENED.get(word) or SHORT_SLIPS.get(word)) is not None:
        return opened
    if len(word) < 6 or word in EXACT or word in NEAR or not word.isalpha() or len(word) > 13:
        return word
    if word in KNOWN:
        return KNOWN[word]
    return next((KNOWN[cut] for cut in sorted(_one_off(word)) if cut in KNOWN and _swap(word, KNOWN[cut])), word)


def _swap(word: str, meant: str) -> bool:
    """One letter too many, one wrong, or two neighbours exchanged."""
    if len(word) == len(meant) + 1:
        return meant in _one_off(word)
    wrong = [at for at in range(min(len(word), len(meant))) if word[at] != meant[at]]
    return len(word) == len(meant) and (
        len(wrong) == 1 or (len(wrong) == 2 and word[wrong[0]] == meant[wrong[1]] and word[wrong[1]] == meant[wrong[0]])
    )


Place = tuple[int, int]
Spread = list[tuple[str, Place]]


def spread(low: str, dates: Iterable[Place], names: Iterable[Place]) -> Spread:
    """The mended words of the folded text ``low``, in which ``dates`` and ``names`` were read, each with its place there."""
    marks = sorted([(*place, "@d") for place in dates] + [(*place, "@n") for place in names if place[1] > place[0]])
    made, at = list[tuple[str, Place]](), 0
    for start, end, mark in marks:
        if start >= at:
            made += _mended(low, at, start)
            said = mark if mark == "@n" else _kept(low[start:end], low[max(0, start - 10) : start])
            made += [(word, (start, end)) for word in said.split()]
        at = max(at, end + 2 * (mark == "@n" and low.startswith("'s", end)))
    return made + _mended(low, at, len(low))


def _mended(low: str, first: int, last: int) -> Spread:
    found = WORD.finditer(low, first, last)
    return [(part, word.span()) for word in found for part in mend(word.group()).split()]


def gist(words: Spread) -> str:
    """The gist of the words of a message."""
    return _tidy(" ".join(word for word, _ in words))


def place_of(words: Spread, drawn: str, met: str) -> Place | None:
    """Where in the text the words ``met`` of the gist ``drawn`` stand; None if they are not in it as they were said."""
    at = drawn.find(met) if met else -1
    if at < 0:
        return None
    first, count, walk = drawn.count(" ", 0, at), met.count(" ") + 1, iter(words)
    places = [next((place for word, place in walk if word == wanted), None) for wanted in drawn.split()[: first + count]]
    start, end = places[first], places[-1]
    return (start[0], end[1]) if start and end and start[0] < end[1] else None


def _kept(words: str, before: str) -> str:
    """The mark of a date, with the words about being away that were read with it: "back on Monday", "every Friday off",
    "not in on Monday", "who is in today".
    """
    led = PRESENT.match(words) or (PRESENT_AT.match(words) and BEING.search(before))
    mark = "@d ." if SENTENCE.search(words) else "@d"
    if led:
        return f"{words.partition(' ')[0]} {mark}"
    told = [word for word in words.split() if word in AWAY]
    return mark if not told else f"{told[0]} {mark}" if words.startswith(told[0]) else f"{mark} {told[0]}"


def _tidy(text: str) -> str:
    text = ILL_BE.sub("i will be ", text)
    text = BRACKETED.sub("@n", text)
    if "@n" in text:
        text = SHE.sub("@n", text)
    for _ in range(3):
        text = GREETING.sub("", text)
    text = POLITE.sub(" ", text)
    text = " ".join(text.split())
    text = GREETING.sub("", text)
    return " ".join(LINKED.sub("@d", LED.sub("", LINKED.sub("@d", LED.sub("", text)))).split())
