"""Clauses: which stretch of a message speaks of what."""

import re

# Talk of something else that may hold a date: left unread when its clause says nothing of being away.
OTHER = re.compile(
    r"\b(?:wfh|w\.f\.h\.|(?:work(?:ing|s)?|be|i'm|am) (?:from home|remote(?:ly)?)|from home|see (?:you|u|ya)|talk (?:to you|"
    r"soon|then)|speak (?:to you|soon|then)|"
    r"catch (?:you|up)|let's|(?:as|like) (?:discussed|agreed|mentioned|said|promised|we said|per)|happy (?:mon|tue|wed|thu|fri|"
    r"sat|sun|new|christmas|easter)\w*|"
    r"have a (?:nice|good|great|lovely)|enjoy|thanks for|thank you for|sent|deadline|deliver\w*|due (?:on|by)|meetings?|"
    r"standup|stand-up|demo|workshop|"
    r"interview|release|deploy\w*|appraisal|submit(?:ted)? (?:it|this)|spoke|asked (?:you|me)|told|emailed|kick-?off|"
    r"in the office|"
    r"i(?:'ll| will| can|'m| am)? (?:be |am )?(?:in (?:again|normally|as usual)|in(?= (?:on|from)\b|[,.]|$)|available|around|"
    r"online|reachable|contactable))\b",
    re.IGNORECASE,
)
AWAY = re.compile(
    r"\b(?:out|off|away|ooo|oof|leave|leaving|absent|absence|unavailable|holidays?|vacations?|pto|sick|ill|unwell|not|n't|"
    r"won't|can't|isn't|late|early|"
    r"half day|dentist|doctor|cancel|delete|remove|cover\w*|hours|every|only|from \d|who|after all|make it|do it|move|change|"
    r"extend|add|mark)\b",
    re.IGNORECASE,
)
SLIP = re.compile(
    r"\b(?<=not )around\b|\bmy back\b|\bparents'? evening\b|\bback from lunch\b|\b(?:stand|standing|stands|fill|filling|fills"
    r"|step|stepping|steps|jump)[ -]in\b|"
    r"\b(?:i am|i'm|im|i'll be|be) of\b(?! (?:the|a|an|that|this)\b)",
    re.IGNORECASE,
)  # "I am of"
GREETING = re.compile(
    r"\bgood (?:morning|afternoon|evening)\b|^\W*(?:morning|afternoon|evening)(?: (?:all|team|everyone|folks|"
    r"guys|there))?(?=\s*[,!.\n])",
    re.IGNORECASE,
)
BREAK = re.compile(r"[.!?](?=\s|$)|[;\n,]|\s[-–—]\s|\b(?:but|and|then|so|because)\b", re.IGNORECASE)


def clauses(text: str) -> list[tuple[int, int]]:
    """The places of the clauses of ``text``, in order, signs and "and" between them left out."""
    places, at = list[tuple[int, int]](), 0
    for found in BREAK.finditer(text):
        if text[at : found.start()].strip():
            places.append((at, found.start()))
        at = found.end()
    if text[at:].strip():
        places.append((at, len(text)))
    return places


def own_business(text: str) -> str:
    """``text`` with the clauses that speak of something else blanked out ("out Monday, wfh Tuesday": only Monday counts)."""
    text = SLIP.sub(lambda found: "·" * len(found.group()), text)
    text = GREETING.sub(lambda found: " " * len(found.group()), text)
    if not OTHER.search(text):
        return text
    for start, end in clauses(text):
        clause = text[start:end]
        if OTHER.search(clause) and not AWAY.search(clause):
            text = text[:start] + " " * (end - start) + text[end:]
    return text
