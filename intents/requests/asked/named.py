"""Who is named in an answer, whatever it says of them."""

from intents.phrase import Phrase
from intents.statements.hear import hear


def named(phrase: Phrase) -> tuple[str, ...]:
    """The people as said, each once: of "vale, el resto que lo haga Jo" it is "Jo"."""
    groups = (item.group for item in hear(phrase).row.items)
    return tuple(dict.fromkeys(name for group in groups if group is not None for name in group.said))
