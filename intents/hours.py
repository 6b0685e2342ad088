"""Working hours: "I work 9 to 5 Monday to Thursday", "change my hours to 8-16"."""

import re

# ---- English ---------------------------------------------------------------------------------------------------------

HOURS = (
    r"(?:(?:work(?:ing)?|office|business|regular|normal|usual|standard|core|daily|weekly|new|default|contract(?:ual|ed)?|"
    r"availability) )*(?:hours|times|schedule|days|shift|shifts|week|pattern|workday|working day)"
)
OWNED = r"(?:my|our|the|@n|new|these|following|as|for me|his|her|their)"
NEEDS_CLOCKS = "I do"  # "I do 8:30 to 17:00": of work only where hours are named
RULES = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "set my hours",
            r"\b(?:set|change|update|make|adjust|modify|edit|enter|put|record|save|switch|move|add|create|define|"
            r"amend|fix|reset|configure|register|note) (?:up )?(?:(?:my|our|the|@n|in|new|regular|me|"
            rf"down) )*{HOURS}\b(?! off| of (?:leave|pto|vacation))(?=.*(?:@d|\d|\bto\b|:|=)|$)",
        ),
        (
            "my hours are",
            rf"(?<!\w){OWNED} (?:(?:\w+|@d) )?{HOURS} (?:(?:will|are|is|be|were|have|has|changed?|changing|change|now|become|"
            r"start|starting|going|to|should|always|normally|from) )*(?:[:=-] ?)?(?:@d|\d)|^(?:my |new |our |"
            r"@n )?(?:work(?:ing)?|office|business|regular|normal|core|new) (?:hours|times|schedule)(?: are| is|"
            r" will be)? ?[:=-]? ?(?:@d|\d)",
        ),
        (
            "I work",
            r"(?<!\w)(?:i|we|@n) (?:(?:will|am|now|only|normally|usually|always|regularly|generally|going to|be|shall|are|"
            r"is|currently|would like to|want to|just|start to|also|typically|like to|do) )*(?:works?|working|on (?:duty|"
            r"shift)) "
            r"(?:(?:part[ -]time|full[ -]time|only|now|just|a|my|the|usual|normal|hours|regular|shift|shifts|every|each|"
            r"office|in) ?)*,? ?@d(?! (?:off|from home|remotely))",
        ),
        (
            "I start and finish",
            r"(?<!\w)(?:i|@n) (?:(?:will|now|normally|usually|always|am|generally) )*(?:start(?:s|ing)?|"
            r"begin(?:s|ning)?) (?:work(?:ing)? )?@d (?:\w+ ){0,2}?(?:and |, )?(?:(?:i )?(?:finish|end|stop|"
            r"leave|quit|clock off|go home)(?:es|s|ing)?) (?:work(?:ing)? )?@d",
        ),
        (
            NEEDS_CLOCKS,
            r"(?<!\w)(?:i|@n) (?:(?:will|am|now|only|normally|usually|always|generally|just) )*(?:do|doing"
            r"|contracted(?: to work| for)?) @d",
        ),
        ("I start and finish at", r"\bi @d(?: ,)? (?:and |to )?(?:i )?(?:finish|end|stop|leave|go home|quit) (?:work )?@d"),
        (
            "hours",
            r"^(?:working |work |office |business |new |my )*(?:hours|working times|work schedule|"
            r"shift)\b ?[:=-]? ?@d ?[.!]?$|\b(?:i am|i will be|going) (?:now )?part[ -]time\b.*@d",
        ),
        (
            "change my hours",
            r"^(?:i (?:want|need|would like) to )?(?:change|set|update|edit|adjust|modify) (?:up )?(?:my|"
            r"our) (?:working|work|office|business|regular) (?:hours|times|schedule|days)$",
        ),
    )
)
BUT = re.compile(
    r"\b(?:what|when|how|who|which|calendar|meeting|reminder|remind|alarm|working from home|remotely|pto|vacation|"
    r"off|out|away|leave|store|shop|restaurant|overtime|on a project|opening|clear|free|check|busy|cover|covered|someone"
    r"|somebody|after all|can not|swap)\b|\?$"
)


def heard(gist: str) -> tuple[str, str] | None:
    """The rule that takes the gist for working hours, and the words it met."""
    if BUT.search(gist):
        return None
    for rule, pattern in RULES:
        if found := pattern.search(gist):
            return rule, found.group().strip()
    return None
