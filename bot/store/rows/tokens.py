"""Rotated tokens, encrypted with a key that only the environment holds."""

import base64
import hashlib
from datetime import datetime, timedelta

from cryptography.fernet import Fernet, InvalidToken
from sqlalchemy import or_, select, update

from bot.store.store import Store
from bot.store.tables import token
from bot.store.upsert import add_if_missing

HELD = timedelta(minutes=1)  # that the right to renew is held at most: connecting and reading take 35 s


class TokenRows:
    """Keeps one pair of tokens: the last one refreshed, else the refresh token of the settings.

    ``secret`` and that token make the key: a copy of the database alone opens nothing, and when either is changed in the settings,
    what was kept does not open any more and the settings count again.
    """

    def __init__(self, store: Store, name: str, first_refresh: str, secret: str) -> None:
        self._store = store
        self._name = name
        self._first = first_refresh
        key = hashlib.sha256(f"understudy/{name}/{secret}/{first_refresh}".encode()).digest()
        self._box = Fernet(base64.urlsafe_b64encode(key))

    def load(self) -> tuple[str | None, str, datetime | None]:
        """The access token (None before the first refresh), the refresh token, and when the access token ends."""
        with self._store.read() as tx:
            row = tx.connection.execute(select(token).where(token.c.name == self._name)).first()
        if row is None:
            return None, self._first, None
        try:
            return self._open(row.access), self._open(row.refresh) or self._first, row.expires_at
        except InvalidToken:
            return None, self._first, None

    def save(self, access: str, refresh: str, expires_at: datetime) -> None:
        """Keeps a new pair, before it is used."""
        with self._store.begin() as tx:
            add_if_missing(tx, token, name=self._name, refresh=self._shut(refresh))
            tx.connection.execute(
                update(token)
                .where(token.c.name == self._name)
                .values(access=self._shut(access), refresh=self._shut(refresh), expires_at=expires_at, held_until=None)
            )

    def claim(self) -> bool:
        """Takes the right to renew, for a time that is longer than renewing may take. False while another worker has it.

        A mark in the row and no lock on it: the call to the token endpoint may take half a minute, and on SQLite a lock would keep
        everybody from writing for as long.
        """
        with self._store.begin() as tx:
            add_if_missing(tx, token, name=self._name, refresh=self._shut(self._first))
            free = or_(token.c.held_until.is_(None), token.c.held_until <= tx.now)
            return (
                tx.connection.execute(
                    update(token).where(token.c.name == self._name, free).values(held_until=tx.now + HELD)
                ).rowcount
                == 1
            )

    def let_go(self) -> None:
        """Gives the right to renew back."""
        with self._store.begin() as tx:
            tx.connection.execute(update(token).where(token.c.name == self._name).values(held_until=None))

    def _shut(self, text: str) -> str:
        return self._box.encrypt(text.encode()).decode()

    def _open(self, text: str | None) -> str | None:
        return None if text is None else self._box.decrypt(text.encode()).decode()
