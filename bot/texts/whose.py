"""Whose booking is to go or to change, in words that name somebody: "cancel Lena's Friday", in any language."""

import re

from bot.texts.speaking import languages
from bot.texts.speaking import module as _module


def anothers(text: str) -> tuple[str, str] | None:
    """Who is named, and the same words as that one would say them of themselves ("cancel my Friday"); None for other words."""
    said = " ".join(text.split()).strip(" .!")
    for language in languages():
        heard = _module(language, "heard")
        if (found := heard.ANOTHERS.fullmatch(said)) is not None:
            return _parts(found, heard.OWN)
    return None


def _parts(found: re.Match[str], own: str) -> tuple[str, str]:
    what = found["what"] or f"{found['thing']}{found['rest']}"
    return found["name"] or found["of"], own.format(do=found["do"], what=what)
