"""What is understood besides requests. Each pattern is for a whole message, whatever case it is in, or says so."""

import re

LEAVE = (
    "none",
    "none of them",
    "none of these",
    "none of it",
    "then none",
    "none then",
    "no then none",
    "no none",
    "no none of it",
    "then none of it",
    "neither",
    "cancel",
    "quit",
    "exit",
)
"""That what is open is to be left, besides what the mind reads as a no."""

CHOOSING = frozenset(
    (
        "lets guess maybe fine good great works perfect then i d ll m s re ve we let us take go have get use want need would like "
        "think will do make be is was definitely probably rather actually yes yeah yep ok okay sure ah oh hmm hm well "
        "so sorry mean meant choose pick put go course her him them they she he"
    ).split()
)
"""What is said around a choice, and doesn't change it."""
LAST = frozenset("latter last".split())
"""Words that choose the last of several."""
FORMER = frozenset("former".split())
"""Words that choose the first of them."""
EVERY = re.compile(r"(?P<two>both(?: of (?:them|those|these))?)|all(?: (?:of )?(?:them|those|these))?|everything|each of them")
"""That all of some choices are meant, or, as group ``two``, each of two."""
POINTING = frozenset(
    (
        "a an ask the this that it one ones card cards please thanks to for with on of about and only just number option choice my"
    ).split()
)
"""Words around the name of a choice that name nothing by themselves."""

NTH = re.compile(
    r"(?:(?:and|no|but|for|on|with|make)[, ]+)*(?P<nth>the \w+ (?:one|card))[,:]? +(?P<rest>\w.*)",
    re.IGNORECASE,
)
"""That one of several cards, by its number (group ``nth``), is to be otherwise (group ``rest``)."""

OWNER = re.compile(r"(?P<name>\w.*?)['’ʼ]s?")
"""Whose something is, in the form that a name has then ("Leo's"): group ``name``."""
MANAGER = ("my manager", "my boss", "my lead")

PART = re.compile(
    r"(?:i (?:can|could) (?:only )?(?:do|take|cover|manage)|i(?:['’]ll| will) (?:only )?(?:do|take|cover)|(?:but )?only)"
    r" (?!it\b|that\b)(?P<part>.+?)[.!]?|(?:i can (?:only )?(?:do|take) )?(?:only )?(?:a )?part of it[.!]?",
    re.IGNORECASE,
)
"""What somebody who is asked to cover can take of it."""


WHAT_ABOUT = re.compile(r"(?:and |so |ok,? )?(?:what|how) about (?P<rest>.+?)(?: then| instead)?[?!. ]*", re.IGNORECASE)
"""Something else, of what came to nothing, put as a question: its group is what it is to be."""


_PLEASE = r"(?:please |can we |can you |could you |i want to |i'?d like to )*"
HOURS_OTHER = re.compile(
    rf"{_PLEASE}(?:change|set|update|switch|move|adjust) my (?:working |work |office )?hours (?:to|into)\b.*"
    r"|(?:from now on |actually )?i (?:now |only )*work .*\binstead\b.*|my (?:working )?hours are now\b.*",
    re.IGNORECASE,
)
"""That working hours that are said take the place of what stands."""
REPLACE = re.compile(
    r"(?:please )?(?:replace|instead of|in place of) (?:the|my|them|these|those)?(?: ?(?:old|current|others?|ones|hours))*"
    r"(?: please)?|instead",
    re.IGNORECASE,
)

SHIFT = re.compile(
    r"(?:(?:no|just|only|please|make it|take|cover|for|i meant?|it['’]?s)[, ]+)*(?:(?:my|the|that|all of (?:my|the)) )?"
    r"(?:(?P<whole>(?:whole|entire|full) (?:shifts?|nights?))|shifts?)(?: (?:only|please|then))*",
    re.IGNORECASE,
)
"""That the shifts are meant, whole, whatever days were said."""
WHY_ALL_DAY = re.compile(
    r"(?:but )?why (?:is it )?(?:all day|the whole day)[?!,. ]+"
    r"(?:(?:i|i['’]?m|it['’]?s|my shift is|we) )?(?:(?:only|just|work|on call|from) )*(?P<rest>.+)",
    re.IGNORECASE,
)
"""Hours in the place of a whole day: group ``rest``."""
COVERS_INSTEAD = re.compile(
    r"(?P<cover>\w[\w.'’ -]{0,40}?) (?:covers|takes over|will cover|is covering|stands in|will stand in)(?: for)?"
    r" (?P<absent>(?!(?:me|us|you)\b)\w[\w.'’-]*)"
    r" instead(?: on)?(?: (?P<when>(?!of\b).+))?",
    re.IGNORECASE,
)
"""That somebody else covers for the one who is ``absent``: groups ``cover``, ``absent`` and ``when``."""
_OF_BOOKINGS = (
    "(?:cancel|delete|remove|drop|scrap|take back|move|shift|push|postpone|reschedule|change|extend|prolong|lengthen|shorten"
    "|cut|trim)"
)
ANOTHERS = re.compile(
    rf"(?P<do>{_PLEASE}{_OF_BOOKINGS}) (?:(?!(?:my|our|your|his|her|their|the)\b)"
    r"(?P<name>\w[\w.'’ -]{0,40}?)(?:['’]s|(?<=s)['’]) (?P<what>(?!cover\b|shift\b).+)"
    r"|the (?P<thing>(?!cover\b|shift\b).+?) of (?P<of>(?-i:[A-Z])[\w'’-]*(?: (?-i:[A-Z])[\w'’-]*)*)(?P<rest>.*))",
    re.IGNORECASE,
)
"""That what is booked of somebody else is to go or to change: groups ``do`` and, as far as they are there, ``name`` or ``of``, and
``what``, or ``thing`` and ``rest``."""
OWN = "{do} my {what}"
"""The same of what is one's own."""
PARTING = re.compile(
    r"(?:ok(?:ay)?[\s,.!]+)?(?:thanks|thank you|thx|cheers|bye)[\s,.!¡–-]*(?:and |so |then )*(?:see (?:you|ya)"
    r"|speak|talk)(?: to you)?(?: on)?(?: the)? "
    r"(?:(?:next )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|tomorrow)(?:,? ?(?:the )?\d{1,2}(?:st|nd|rd"
    r"|th)?(?: ?(?:of )?(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december))?)?|\d{1,2}(?:st|nd|rd|th)(?: ?(?:of )?(?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december))?)"
    r"[\s.!:)]*",
    re.IGNORECASE,
)
"""Thanks with the day on which one sees each other again, which change nothing: thanks, see you on the 11th."""
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?(?: ?(?:am|pm|h|uhr)\b)?"
BEGINS_ENDS = re.compile(
    rf"\b(?:start|begin)(?:s|ing)?(?: (?:it|that|only|at|from))* (?P<begin>{_CLOCK})(?:,| and| then| but| it| have| to)*"
    rf" (?:end|finish|stop)(?:s|es|ing)?(?: (?:it|that|only|at|by))* (?P<end>{_CLOCK})(?![\w:])",
    re.IGNORECASE,
)
"""When something begins and when it ends, said apart: groups ``begin`` and ``end``."""
FROM_TO = "from {0} to {1}"
"""The same in one."""
LENGTHEN = (
    re.compile(
        rf"(?P<do>{_PLEASE}(?:extend|prolong|lengthen|stretch))(?: out)? (?P<what>.+)"
        r" (?P<till>to|till|until|through|by) (?P<end>.+)",
        re.IGNORECASE,
    ),
)
"""Making a booking last longer that is called by its day: groups ``do``, ``what``, ``till`` and ``end``."""
