"""Words one slip off: a letter too many, too few, wrong, or two exchanged."""

from functools import cache


def mended(word: str, meant: frozenset[str]) -> str:
    """The word of ``meant`` that ``word`` is one slip away from, where there is just one; else the word itself."""
    found = _near(meant).get(word) or next(
        (
            other
            for cut in _cuts(word)
            if (other := _near(meant).get(cut)) and abs(len(other) - len(word)) <= 1 and other[0] == word[0]
        ),
        None,
    )
    return found if found and found != word else word


@cache
def _near(meant: frozenset[str]) -> dict[str, str]:
    found = {cut: word for word in sorted(meant) for cut in _cuts(word)}
    return found | {word: word for word in meant}


def _cuts(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(len(word))]
