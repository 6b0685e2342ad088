"""Rotated tokens, encrypted with a key that only the environment holds."""

import base64
import hashlib
from datetime import datetime

from cryptography.fernet import Fernet, InvalidToken
from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from bot.store.store import Store
from bot.store.tables import token


class TokenRows:
    """Keeps one pair of tokens: the last one refreshed, else the refresh token of the settings.

    ``secret`` makes the key, so that a copy of the database alone opens nothing.
    """

    def __init__(self, store: Store, name: str, first_refresh: str, secret: str) -> None:
        self._store = store
        self._name = name
        self._first = first_refresh
        self._box = Fernet(base64.urlsafe_b64encode(hashlib.sha256(f"understudy/{name}/{secret}".encode()).digest()))

    def load(self) -> tuple[str | None, str, datetime | None]:
        """The access token (None before the first refresh), the refresh token, and when the access token ends."""
        with self._store.read() as tx:
            row = tx.connection.execute(select(token).where(token.c.name == self._name)).first()
        if row is None:
            return None, self._first, None
        try:
            return self._open(row.access), self._open(row.refresh) or self._first, row.expires_at
        except InvalidToken:  # the client secret was changed: the settings' own refresh token counts again
            return None, self._first, None

    def save(self, access: str, refresh: str, expires_at: datetime) -> None:
        """Keeps a new pair, before it is used."""
        with self._store.begin() as tx:
            insert = postgresql.insert if tx.connection.dialect.name == "postgresql" else sqlite.insert
            values = {"access": self._shut(access), "refresh": self._shut(refresh), "expires_at": expires_at}
            tx.connection.execute(insert(token).values(name=self._name, **values).on_conflict_do_update(
                index_elements=["name"], set_=values))

    def _shut(self, text: str) -> str:
        return self._box.encrypt(text.encode()).decode()

    def _open(self, text: str | None) -> str | None:
        return None if text is None else self._box.decrypt(text.encode()).decode()
