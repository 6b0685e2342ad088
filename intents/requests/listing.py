"""What a list is asked of: who is on call, who covers whom, who is away, and whether it is about the speaker."""

from itertools import pairwise

from intents.draft import Asked, Topic
from intents.statements.combined import Combined
from intents.statements.statement import Statement

COVER, DUTY = "asks_cover", "asks_duty"
TOPICS: tuple[tuple[str, Topic], ...] = (  # sets of words.toml that tell a topic, the strongest first
    ("asks_left", "left"),
    ("asks_hours", "hours"),
    (COVER, "cover"),
    (DUTY, "duty"),
    ("asks_holidays", "holidays"),
)
PEOPLE = ("who", "somebody", "everybody", "nobody", "they")


def asked(made: Combined, statement: Statement, subject: tuple[str, ...]) -> Asked | None:
    """What it is that is asked; None for a question of which nobody's bookings would be the answer ("what if I ...")."""
    if statement.match.rule.shape == "open":
        return None
    sets, row = made.heard.language.sets, made.heard.row
    words = row.words[statement.match.start : statement.match.end]
    said = {word for before, word in pairwise(["", *words]) if not (before in sets["tells_me"] and word in sets["me"] | sets["us"])}
    beside = said | set(row.words[statement.match.start : statement.chunk.end])
    anybody = statement.who == "somebody" or bool(said & sets["somebody"])  # "c'è qualcuno assente?"
    mine = (statement.who == "me" or bool(said & (sets["me"] | sets["us"] | sets["mine"]))) and not (subject or anybody)
    others = bool(subject) or anybody or any(said & sets[name] for name in PEOPLE)
    topic = next((topic for name, topic in TOPICS if beside & sets[name]), None)
    if topic is None and not mine and not subject and beside <= sets["who"] | sets["be"] | {""}:
        topic = "duty"  # "who's on Wednesday?"
    if topic == "cover":
        mine = not subject and bool(beside & (sets["me"] | sets["us"] | sets["mine"]))
        topic = "duty" if beside & sets[DUTY] and not (mine or subject) else topic
    if topic == "duty":
        return Asked(topic, mine)
    return Asked(topic or ("away" if others and not mine else "bookings"), mine or not others)
