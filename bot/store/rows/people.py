"""Who has spoken to the bot, as last seen, and to whom it has spoken."""

import hashlib

from sqlalchemy import bindparam, func, or_, select

from bot.store.store import Tx
from bot.store.tables import event, person
from bot.store.upsert import add_if_missing, put

_LANGUAGE = select(person.c.language).where(person.c.id == bindparam("row"))


def seen(tx: Tx, *, person_id: str, name: str, email: str, language: str | None = None) -> None:
    """Remembers somebody's name and e-mail address, which are erased in time, and what they are found by then; and the language
    that they speak, where that is clear."""
    speaks = {"language": language} if language else {}
    put(tx, person, id=person_id, name=name, email=email, seen_at=tx.now, known_by=_known_by(person_id, email), **speaks)


def spoken_to(tx: Tx, *, person_id: str, name: str, email: str) -> None:
    """Remembers somebody who is written to and may never have spoken, so that what is kept of them is found."""
    add_if_missing(tx, person, id=person_id, name=name, email=email, seen_at=tx.now, known_by=_known_by(person_id, email))


def language_of(tx: Tx, person_id: str | None) -> str | None:
    """The language that somebody spoke last, or None."""
    found: str | None = tx.connection.scalar(_LANGUAGE, {"row": person_id}) if person_id else None
    return found


def find(tx: Tx, who: str) -> list[str]:
    """The Webex ids of those with an e-mail address, in any case of letters and also after it was erased, or with this very id."""
    if not who:  # as the address of those whose address was erased
        return []
    named = select(person.c.id).where(or_(func.lower(person.c.email) == who.lower(), person.c.id == who))
    heard = select(event.c.person_id).where(event.c.person_id == who)
    nameless = tx.connection.execute(select(person.c.id, person.c.known_by).where(person.c.email == ""))
    return sorted(
        {
            *tx.connection.scalars(named),
            *tx.connection.scalars(heard.limit(1)),
            *(row.id for row in nameless if row.known_by == _known_by(row.id, who)),
        }
    )


def called(tx: Tx, said: str) -> list[str]:
    """The Webex ids of whom ``find`` finds, and of those whose name has all the words that are said, in any case of letters."""
    words = said.lower().split()
    named = select(person.c.id).where(*(func.lower(person.c.name).contains(word, autoescape=True) for word in words))
    return sorted({*find(tx, said), *(tx.connection.scalars(named) if words else ())})


def _known_by(person_id: str, email: str) -> str:
    """With the id in it, so that the same address is not recognized in another database."""
    return hashlib.sha256(f"{person_id} {email.lower()}".encode()).hexdigest()
