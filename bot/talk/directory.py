"""Finding people and calendars in both systems. It only reads, remembers for some minutes, and never picks among several."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Generic, TypeVar
from zoneinfo import ZoneInfo, available_timezones

from bot.chat.messaging import ChatPerson, ChatReader
from bot.errors import NotFound, Refused
from bot.systems.everbridge.api import EverbridgeReader
from bot.systems.everbridge.rows import Contact
from bot.talk.names import fit
from bot.texts import heard
from intents.person import Calendar, Person
from intents.phrase import Mention
from intents.when import Span

T = TypeVar("T")
REMEMBER = timedelta(minutes=10)
WINDOW = timedelta(days=35)  # of a series, that is looked through for the person's calendars
MOST_KEPT = 10_000


class _Remembered(Generic[T]):
    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._kept: dict[str, tuple[datetime, T]] = {}
        self._fetching: dict[str, threading.Lock] = {}
        self._lock = threading.Lock()

    def get(self, key: str, fetch: Callable[[], T], *, fresh: bool = False) -> T:
        """Whoever wants what is being fetched already waits for it; a slow answer for one key holds up no other."""
        with self._lock:
            fetching = self._fetching.setdefault(key, threading.Lock())
        with fetching:
            with self._lock:
                kept = None if fresh else self._kept.get(key)
            if kept and self._clock() - kept[0] < REMEMBER:
                return kept[1]
            found = fetch()
            with self._lock:
                if len(self._kept) > MOST_KEPT:
                    self._kept.clear()
                    self._fetching.clear()
                self._kept[key] = (self._clock(), found)
            return found


@dataclass(frozen=True, slots=True)
class ShiftHit:
    """A shift of a person that an absence touches; ``out`` are the substitutions by which he is out in it already."""

    calendar_id: int
    start: datetime
    end: datetime
    out: tuple[str, ...] = ()


class Directory:
    """The people of both systems. Methods raise RemoteError when a system can't be asked."""

    def __init__(self, chat: ChatReader, everbridge: EverbridgeReader | None, clock: Callable[[], datetime], timezone: str) -> None:
        self._chat = chat
        self._everbridge = everbridge
        self._timezone = timezone
        self._people: _Remembered[ChatPerson] = _Remembered(clock)
        self._contacts: _Remembered[Contact | None] = _Remembered(clock)
        self._index: _Remembered[list[Contact]] = _Remembered(clock)
        self._calendars: _Remembered[list[Calendar]] = _Remembered(clock)

    def me(self) -> ChatPerson:
        """The bot itself."""
        return self._people.get("me", self._chat.me)

    def webex(self, person_id: str, *, fresh: bool = False) -> ChatPerson:
        """A Webex person by id; ``fresh``: as he is now, where what he may do hangs on it. Raises NotFound."""
        return self._people.get(person_id, lambda: self._chat.person(person_id), fresh=fresh)

    def person(self, chat: ChatPerson) -> Person:
        """Somebody of Webex, with his Everbridge contact and his zone: the contact's, else Webex's, else none."""
        contact = self._contact_of(chat.emails)
        return Person(
            chat.display_name,
            chat.emails[0] if chat.emails else "",
            chat.id,
            contact.id if contact else None,
            _zone((contact.timezone if contact else None), chat.timezone),
        )

    def zone(self, person: Person) -> str:
        """The zone to read and to book in."""
        return person.timezone or self._timezone

    def webex_zone(self, chat: ChatPerson) -> str:
        """The zone by Webex alone, where Everbridge is not needed."""
        return _zone(chat.timezone) or self._timezone

    def named(self, said: str, speaker: ChatPerson, mentions: tuple[Mention, ...]) -> list[Person]:
        """All who may be meant by a name, a mention or an e-mail address: active people of the speaker's organization and
        active contacts, each once. A name that fits somebody exactly leaves out those it may only be short for."""
        if said.lower() in heard.MANAGER:
            return [self.person(self.webex(speaker.manager_id))] if speaker.manager_id else []
        for mention in mentions:
            if mention.said.casefold().lstrip("@") == said.casefold().lstrip("@"):
                return self._mentioned(mention, speaker)
        if "@" in said:
            return self._by_email(said, speaker)
        return self._by_name(said, speaker) if said.strip() else []

    def _mentioned(self, mention: Mention, speaker: ChatPerson) -> list[Person]:
        try:
            chat = self.webex(mention.person_id)
        except NotFound:
            return []
        return [self.person(chat)] if _colleague(chat, speaker) else []

    def _by_email(self, email: str, speaker: ChatPerson) -> list[Person]:
        chat = self._chat.person_by_email(email)
        if chat is not None:
            return [self.person(chat)] if _colleague(chat, speaker) else []
        contact = self._contact_of((email,))
        return [_from_contact(contact)] if contact else []

    def _by_name(self, said: str, speaker: ChatPerson) -> list[Person]:
        found: dict[str, tuple[int, Person]] = {}
        for chat in self._chat.people_named(said):
            if _colleague(chat, speaker):
                person = self.person(chat)
                first, _, last = chat.display_name.partition(" ")
                others = (chat.display_name, chat.nick_name or "", chat.first_name or "")
                found[person.email.casefold()] = (max(1, fit(said, first=first, last=last, others=others)), person)
        for contact in self._all_contacts():
            quality = fit(said, first=contact.first_name, last=contact.last_name)
            known = any(email in found for email in contact.emails) or contact.external_id.casefold() in found
            if quality and not known:
                person = _from_contact(contact)
                found[person.email.casefold() or str(contact.id)] = (quality, person)
        best = max((quality for quality, _ in found.values()), default=0)
        return sorted((person for quality, person in found.values() if quality == best), key=lambda person: person.name)

    def shifts(self, contact_id: int, spans: tuple[Span, ...], zone: str, *, series: bool) -> list[ShiftHit]:
        """The person's shifts in the days of an absence; of a series, in its first weeks."""
        if self._everbridge is None:
            return []
        starts = [span.start for span in spans if isinstance(span.start, datetime)]
        ends = [span.end for span in spans if isinstance(span.end, datetime)]
        start, end = min(starts), max(ends)
        end = max(end, start + WINDOW) if series else end
        local = ZoneInfo(zone)
        hits = self._everbridge.shifts(start.replace(tzinfo=local), end.replace(tzinfo=local))
        return [
            ShiftHit(shift.calendar_id, shift.start, shift.end, tuple(sorted(by for who, by in shift.out if who == contact_id)))
            for shift in hits
            if contact_id in shift.contact_ids and (series or _touched(shift.start, shift.end, spans, local))
        ]

    def calendar(self, calendar_id: int) -> Calendar:
        """A calendar with its name, where it can be had."""
        assert self._everbridge is not None  # noqa: S101
        try:
            known = self._calendars.get("all", self._everbridge.calendars)
        except Refused:  # the name is a courtesy: a role may see shifts and not calendars
            known = []
        return next((item for item in known if item.id == calendar_id), Calendar(calendar_id))

    def _contact_of(self, emails: tuple[str, ...]) -> Contact | None:
        if self._everbridge is None or not emails:
            return None
        return self._contacts.get(" ".join(emails), lambda: self._look_up(emails))

    def _look_up(self, emails: tuple[str, ...]) -> Contact | None:
        # Many organizations set externalId to the e-mail address; the index finds the others (everbridge/README.md 7.2).
        assert self._everbridge is not None  # noqa: S101
        for email in emails:
            contact = self._everbridge.contact_by_external_id(email)
            if contact is not None:
                return contact if contact.status == "A" else None
        wanted = {email.casefold() for email in emails}
        fitting = [contact for contact in self._all_contacts() if wanted & set(contact.emails)]
        return fitting[0] if len(fitting) == 1 else None

    def _all_contacts(self) -> list[Contact]:
        if self._everbridge is None:
            return []
        everbridge = self._everbridge
        return self._index.get("all", lambda: [contact for contact in everbridge.contacts() if contact.status == "A"])


def _colleague(chat: ChatPerson, speaker: ChatPerson) -> bool:
    return chat.active and chat.type == "person" and chat.org_id == speaker.org_id


def _from_contact(contact: Contact) -> Person:
    name, email = f"{contact.first_name} {contact.last_name}".strip(), contact.emails[0] if contact.emails else ""
    return Person(name, email, None, contact.id, _zone(contact.timezone))


@cache
def _zones() -> set[str]:
    return available_timezones()


def _zone(*names: str | None) -> str | None:
    return next((name for name in names if name and name in _zones()), None)


def _touched(start: datetime, end: datetime, spans: tuple[Span, ...], local: ZoneInfo) -> bool:
    return any(
        isinstance(span.start, datetime)
        and isinstance(span.end, datetime)
        and start < span.end.replace(tzinfo=local)
        and end > span.start.replace(tzinfo=local)
        for span in spans
    )
