"""What is understood besides requests. Each pattern is for a whole message, whatever case it is in, or says so."""

import re

GREETING = re.compile(
    r"(?:hi+|hello|hey|hiya|howdy|good (?:morning|afternoon|evening|day)|morning|greetings)"
    r"(?: (?:there|all|everyone|everybody|team|bot|understudy))?[\s!.,👋🙂😀]*",
    re.IGNORECASE,
)
THANKS = re.compile(
    r"(?:(?:ok|okay|great|perfect|cool|nice|brilliant|lovely)[,!.]? )?(?:many )?(?:thanks?|thank you|thx|cheers|ta)"
    r"(?: (?:you|a lot|so much|very much|again|bot|understudy|mate))*[\s!.,🙏👍🙂😀❤️]*",
    re.IGNORECASE,
)
BYE = re.compile(r"(?:good)?bye(?: bye)?[\s!.,👋]*|see you(?: later| soon)?[\s!.,👋]*", re.IGNORECASE)

LEAVE = ("none", "none of them", "none of these", "neither", "cancel", "quit", "exit")
"""That what is open is to be left, besides what the mind reads as a no."""

EVERY = re.compile(r"(?P<two>both(?: of (?:them|those|these))?)|all(?: (?:of )?(?:them|those|these))?|everything|each of them")
"""That all of some choices are meant, or, as group ``two``, each of two."""
POINTING = frozenset(
    "a an the this that it one ones card cards please thanks to for with on of about and only just number option choice my".split()
)
"""Words around the name of a choice that name nothing by themselves."""

UNSURE = {
    "look": re.compile(r"(?:please )?(?:look|check) again", re.IGNORECASE),
    "there": re.compile(r"(?:yes,? )?it(?:['’]s| is|s) (?:there|booked)(?: already)?", re.IGNORECASE),
    "again": re.compile(r"(?:please )?(?:try(?: it)?|send it|book it) again", re.IGNORECASE),
}
"""What shall become of calls of which nobody can tell whether they were carried out."""

MANAGER = ("my manager", "my boss", "my lead")

PART = re.compile(
    r"(?:i (?:can|could) (?:only )?(?:do|take|cover|manage)|i(?:['’]ll| will) (?:only )?(?:do|take|cover)|(?:but )?only)"
    r" (?!it\b|that\b)(?P<part>.+?)[.!]?|(?:i can (?:only )?(?:do|take) )?(?:only )?(?:a )?part of it[.!]?",
    re.IGNORECASE,
)
"""What somebody who is asked to cover can take of it."""

TAKES = (
    "i'll do it",
    "i’ll do it",
    "i will do it",
    "i can do it",
    "i'll take it",
    "i’ll take it",
    "i can take it",
    "i can",
    "mine",
)
"""That somebody who is asked to cover does, besides a yes."""
