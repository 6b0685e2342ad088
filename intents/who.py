"""Who stands in for whom: people are cut out of the sentence before any date is read ("cover with April", "May covers")."""

from collections.abc import Iterable
from dataclasses import dataclass

from intents.names import Names
from intents.phrase import Mention
from intents.roles import Search
from intents.scene import Named, Part

BLANK = "·"  # stands for a letter of a name: no space, so that no date reaches across the name


@dataclass(frozen=True, slots=True)
class People:
    """Everybody in a message, in the order of the words.

    ``own`` is the message without the mention of the bot that leads it, ``text`` that with all names blanked out.
    """

    named: tuple[Named, ...]
    own: str
    text: str

    def of(self, part: Part) -> tuple[Named, ...]:
        """Those who play that part."""
        return tuple(person for person in self.named if person.part == part)


def find_people(text: str, mentions: Iterable[Mention] = ()) -> People:
    """The people in ``text`` (already cleaned); the leading mention of the bot is nobody and goes too."""
    search = Search(Names(text, mentions))
    search.run()
    named = tuple(sorted(search.named, key=lambda person: person.place))
    own = _blank(text, search.gone, " ")
    return People(named, own, _blank(own, (person.place for person in named), BLANK))


def _blank(text: str, places: Iterable[tuple[int, int]], sign: str) -> str:
    signs = list(text)
    for start, end in places:
        signs[start:end] = sign * (end - start)
    return "".join(signs)
