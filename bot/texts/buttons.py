"""The names of buttons in every language: who types one presses it, in whatever language the card is."""

from functools import cache

from bot.texts import asking, candidates, cards, languages, speaking

LEAVING = ("leave_it", "never_mind", "none_of_these")
"""Those by which what is open is left."""
UNSURE = {"look": "look_again", "there": "its_there", "again": "try_again"}
"""Those that say what shall become of calls of which nobody can tell whether they were carried out."""
_ON_CARDS = (*LEAVING, *UNSURE.values(), "book_it", "take_it_back", "change_it", "change", "undo", "replace_old", "whole_shift")
_OF_COVER = ("find_somebody", "leave_empty", "ask_the_team")


def is_named(text: str, *buttons: str) -> bool:
    """Whether words are the name of one of some buttons, in any language. A button is called as its text is ("undo"), by the
    request that it approves ("holiday"), or by what is asked of others and the answer ("approve yes")."""
    said = _bare(text)
    return any(said in _names()[button] for button in buttons)


def is_any(text: str) -> bool:
    """Whether words are the name of a button, whichever, in any language."""
    said = _bare(text)
    return any(said in names for names in _names().values())


def is_for(text: str, label: str) -> bool:
    """Whether words are the name, in any language, of the button that says ``label``, which may be empty."""
    said, own = _bare(text), _bare(label)
    return bool(own) and (said == own or any({said, own} <= names for names in _names().values()))


@cache
def _names() -> dict[str, frozenset[str]]:
    labels = [_labels(language) for language in languages()]
    return {button: frozenset(_bare(own[button]) for own in labels) for button in labels[0]}


def _labels(language: str) -> dict[str, str]:
    """What each button says in a language."""
    with speaking(language):
        own = {name: str(getattr(cards, name)) for name in _ON_CARDS} | {name: str(getattr(candidates, name)) for name in _OF_COVER}
        theirs = {f"{kind} yes": words.yes for kind, words in asking.OF.items()}
        return own | cards.DEEDS | theirs | {f"{kind} no": words.no for kind, words in asking.OF.items()}


def _bare(text: str) -> str:
    return " ".join(text.replace("’", "'").casefold().split()).strip(" .!")
