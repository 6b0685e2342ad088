"""Patterns of what is heard, in whatever case it is written; which words they are made of is said in each language."""

import re
from collections.abc import Callable


def form(pattern: str) -> re.Pattern[str]:
    """Words as they are."""
    return re.compile(pattern, re.IGNORECASE)


def asked(lead: str, end: str, written: Callable[[str], str] = str) -> Callable[..., re.Pattern[str]]:
    """Makes the pattern of a question from the forms in which it is put: any of them, between words before and behind it that add
    nothing, as they are ``written``."""
    return lambda *forms: form(written(f"{lead}(?:{'|'.join(forms)}){end}"))
