"""Holidays for everybody: "add 25 December as a holiday", "mark Christmas Day and Boxing Day as company holidays"."""

import re

# ---- English ---------------------------------------------------------------------------------------------------------

SORT = (
    r"(?:public|company|bank|national|office|federal|statutory|corporate|team|official|state|regional|local|legal|"
    r"religious|paid|firm|staff|new|another|non-working|non working|closed|closing|shutdown|shut-down|holiday)"
)
HOLIDAY = (
    rf"(?:(?:{SORT} )*(?:holidays?|days? off for (?:everyone|everybody|all|the (?:company|team|office))|"
    r"non-?working days?|closing days?|closure days?|shutdown))"
)
PUBLIC = rf"(?:(?:{SORT} )+(?:holidays?)|non-?working days?|shutdown days?|closing days?)"
ADD = (
    r"(?:add|mark|set|make|register|create|declare|put|enter|record|schedule|include|define|insert|save|treat|flag|"
    r"designate|list|note|count)"
)
THING = r"(?:(?:\w+|@d|@n|['\",&()+]|-) )"
RULES = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "DATE as a holiday",
            rf"\b{ADD} (?:up |down |in )?{THING}{{0,8}}?(?:(?:as|to be|is|are) (?:(?:a|an|the|our|my|your|one|"
            rf"of) )*{HOLIDAY}|"
            rf"(?:to|into|in|on) (?:the|our|my|your) (?:\w+ )?{HOLIDAY} (?:schedule|calendar|list)|(?:to|"
            r"into) (?:the |our |my )?(?:\w+ )?holidays)\b"
            rf"|\b(?:make|declare|set|call) @d (?:to )?(?:(?:a|an|our|the) )?{HOLIDAY}\b",
        ),
        (
            "add a holiday",
            rf"\b{ADD} (?:up |down |in )?(?:(?:a|an|the|another|new|this|these|following|"
            rf"our) )+{HOLIDAY}\b(?! (?:request|for me))|\b(?:{ADD}|schedule|book|block) (?:a |an |the )?{PUBLIC}\b|"
            rf"\b(?:new|upcoming) {PUBLIC} ?[:,-]?|^(?:new )?{PUBLIC} ?[:,-]? ?@d|\badd holidays? ?[:,-]? @d$",
        ),
        (
            "DATE is a holiday",
            r"@d (?:\w+ ){0,2}?(?:is|are|will be|should be|shall be|counts? as) (?:also )?(?:(?:a|an|our|"
            rf"the) )?{HOLIDAY}\b|\bwe (?:have|observe|celebrate|get) (?:a |an )?{PUBLIC} (?:\w+ )?@d"
            r"|\b(?:office|company|we) (?:is |are |will be )(?:closed|shut)(?: (?:for|"
            r"on))? (?:a )?(?:\w+ )?holiday",
        ),
    )
)
BUT = re.compile(
    r"^(?:what|when|which|how|is|are|do|does|who|why|will)\b|\b(?:my calendar|playlist|meeting|reminder|remind|"
    r"album|song|on my holidays?|for my holidays?)\b|\?$"
)
TITLE = re.compile(
    r"""\b(?:called|named|titled|known as|name is|name:)\s+"""
    r"""["']?([^"'\n,.;]{2,60}?)["']?\s*(?:$|[,.;\n]| on | for | as |\bfrom\b)"""
    r"""|["“]([^"”\n]{2,60})["”]""",
    re.IGNORECASE,
)
FOR = re.compile(r"\bholiday (?:for|:) ?\(?([A-Z][\w' ]{2,40}?)\)?\s*(?:$|[,.;\n]| on )")
DIGITS = re.compile(r"\d")


def heard(gist: str) -> tuple[str, str] | None:
    """The rule that takes the gist for a holiday of everybody, and the words it met."""
    if BUT.search(gist):
        return None
    for rule, pattern in RULES:
        if found := pattern.search(gist):
            return rule, found.group().strip()
    return None


def title(text: str, said: str) -> str | None:
    """The holiday's name: the one that is given, else the words of its date where they are a name ("Christmas Day")."""
    if found := TITLE.search(text) or FOR.search(text):
        return next(name.strip() for name in found.groups() if name)
    named = re.sub(r"^(?:on|for|the)\s+", "", said.strip(), flags=re.IGNORECASE)
    named = re.sub(r"\s+(?:\d{4}|this year|next year)$", "", named, flags=re.IGNORECASE)
    return _capitals(named) if named and not DIGITS.search(named) and FEAST.search(named) else None


FEAST = re.compile(
    r"\bday\b|christmas|xmas|easter|new year|eve\b|good friday|ramadan|eid|diwali|hanukkah|thanksgiving|whit|"
    r"pentecost|ascension|epiphany|"
    r"juneteenth|halloween|assumption|corpus|carnival|shrove|independence|labou?r|memorial|bastille|"
    r"reunification",
    re.IGNORECASE,
)


def _capitals(words: str) -> str:
    return " ".join(word if word[0].isupper() or word in ("of", "the", "and") else word.capitalize() for word in words.split())
