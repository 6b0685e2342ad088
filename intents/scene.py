"""The names of a message and the parts given to them so far."""

from dataclasses import dataclass
from typing import Literal

from intents.names import Group, Name, Names
from intents.words import words

Part = Literal["cover", "subject", "asked", "former", "other"]

# ---- English ---------------------------------------------------------------------------------------------------------

BE = words("""
    is are am was were be been being will would can could shall should may might must has have had 'll ll 's s isn't
    aren't wasn't won't not to going gonna agreed offered happy able set also both all kindly already probably currently
    still now just then please again has'nt is'nt wont isnt ready willing here there share shares sharing
    provide provides providing""")
NO_PERSON_AFTER = words("the a an this that my your our is are will with by")


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody and the part he plays. ``ahead``: his days follow his name ("Jo covers Tue") instead of leading to it."""

    name: str
    place: tuple[int, int]
    part: Part
    rule: str
    ahead: bool = False
    either: bool = False


class Scene:
    """The names among the tokens and the parts given so far; ``used`` are tokens taken, ``gone`` places that are nobody."""

    def __init__(self, names: Names) -> None:
        self.names, self.named, self.gone = names, list[Named](), list[tuple[int, int]]()
        self.used = set[int]()

    def back(self, at: int) -> int:
        """Before the auxiliary words ("will be", "has agreed to") that end at ``at``."""
        least = at - 6
        while at > least and self.names.at(at) in BE and not self.names.alike(at):
            at -= 1
        return at

    def free(self, group: Group) -> bool:
        """Whether nothing before the name makes it a thing ("the", "my") or part of a question that is read elsewhere."""
        before = self.names.at(group.tokens[0] - 1)
        return before not in NO_PERSON_AFTER or group.names[0].said.startswith("my ")

    def keep(self, group: Group, part: Part, rule: str, ahead: bool = False) -> None:
        """Gives all of a group a part, unless one of them has one."""
        if any(inner in self.used for name in group.names for inner in range(*name.tokens)):
            return
        for name in group.names:
            self.used.update(range(*name.tokens))
            place = name.place if name.said != "me" else (name.place[0], name.place[0])
            self.named.append(Named(_plain(name), place, part, rule, ahead, group.either))


def _plain(name: Name) -> str:
    return name.said.rstrip(".") if len(name.said) > 2 else name.said
