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

BACK = re.compile(
    r"(?:(?:hi|hello|hey|ok|good news|great news|actually)[,.!: ]+)?"
    r"(?:(?:i(?:['’]m| am|['’]ll be| will be)|am|coming|i come) (?:coming |already |now )?back\b(.*)|back\b(.+)"
    r"|ich bin (?:wieder|zurück)(?: da| hier| zurück)*(.*)|(?:wieder da|bin zurück|wieder zurück)(.*)"
    r"|je suis (?:de retour|revenue?)(.*)|(?:ya )?(?:estoy de vuelta|he vuelto)(.*)|sono (?:tornat[oa]|di nuovo qui)(.*))",
    re.IGNORECASE,
)
"""That the speaker is back; what follows it is in the one group that is there."""
BACK_NOW = re.compile(
    r"(?:[, ]*\b(?:early|earlier|sooner|already|now|again|at work|at my desk|in the office|online|after all|instead"
    r"|from (?:my )?(?:leave|holidays?|vacation|sick leave)|früher|schon|plus tôt|déjà|antes|ya|in anticipo|già)\b)*[, ]*",
    re.IGNORECASE,
)
"""Words behind it that say no day."""
SOONER = re.compile(r"(?P<days>a|one|two|three|four|five|[1-5]) days? (?:early|earlier|sooner|before)", re.IGNORECASE)
NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, **{str(number): number for number in range(1, 6)}}
