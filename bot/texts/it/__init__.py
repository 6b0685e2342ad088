"""Italian, and how its words are typed."""

import re

_PLAIN = dict(zip("àèéìòù", "aeeiou", strict=True))


def written(form: str) -> str:
    """A pattern for words as they are typed: accents may be missing or stand behind the letter. What is in brackets stays."""
    return re.sub(
        r"\[[^\]]*\]|[àèéìòù]", lambda found: found[0] if found[0][0] == "[" else f"(?:{found[0]}|{_PLAIN[found[0]]}['’]?)", form
    )
