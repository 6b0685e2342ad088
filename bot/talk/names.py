"""Whether a name as said fits a person: exactly, by parts, by initials."""

import unicodedata


def fold(text: str) -> str:
    """Without case, accents and dots."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(char for char in plain if not unicodedata.combining(char)).replace(".", " ").split())


def fit(said: str, *, first: str, last: str, others: tuple[str, ...] = ()) -> int:
    """2 when the name is the person's own (first, last, full, or another he goes by), 1 when it may be short for it, else 0."""
    wanted, whole = fold(said), fold(f"{first} {last}")
    names = {fold(first), fold(last), whole, fold(f"{last} {first}"), *map(fold, others)} - {""}
    if wanted in names:
        return 2
    parts, full = wanted.split(), whole.split()
    if not parts:
        return 0
    if len(parts) == 1:
        return int(len(wanted) >= 2 and any(name.startswith(wanted) for name in (fold(first), *map(fold, others))))
    short = len(parts) <= len(full) and all(name.startswith(part) for part, name in zip(parts, full, strict=False))
    outer = len(parts) == 2 and len(full) > 2 and full[0].startswith(parts[0]) and full[-1].startswith(parts[1])
    return int(short or outer)
