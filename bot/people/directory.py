"""Finding people and calendars in both systems. It only reads, remembers for some minutes, and never picks among several."""

import logging
from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.chat.messaging import ChatPerson, ChatReader
from bot.errors import NotFound, Refused
from bot.people.contacts import SHORT, Contacts
from bot.people.hits import WINDOW, hits
from bot.people.names import fit
from bot.people.periods import Period, Stretch
from bot.people.remembered import Remembered
from bot.people.rest import REST
from bot.people.whose import Doubt, own_address, theirs
from bot.people.zones import zone
from bot.systems.everbridge.api import EverbridgeReader
from bot.systems.everbridge.rows import Contact, Row, Shift
from bot.texts.whose import is_leader
from intents.person import Calendar, Person
from intents.phrase import Mention
from intents.when import Span

log = logging.getLogger(__name__)


class Directory:
    """The people of both systems. Methods raise RemoteError when a system can't be asked."""

    def __init__(
        self,
        chat: ChatReader,
        everbridge: EverbridgeReader | None,
        clock: Callable[[], datetime],
        timezone: str,
        organizations: tuple[str, ...] = (),
    ) -> None:
        """``organizations`` are those that are served; none stands for the bot's own."""
        self._chat = chat
        self._everbridge = everbridge
        self._timezone = timezone
        self._organizations = organizations
        self._people: Remembered[ChatPerson] = Remembered(clock)
        self._by_address: Remembered[ChatPerson | None] = Remembered(clock)
        self._called: Remembered[list[ChatPerson]] = Remembered(clock)
        self._contacts: Remembered[Contact | None] = Remembered(clock)
        self._index: Remembered[Contacts] = Remembered(clock)
        self._calendars: Remembered[list[Calendar]] = Remembered(clock)
        self._by_id: Remembered[Person] = Remembered(clock)

    def me(self) -> ChatPerson:
        """The bot itself."""
        return self._people.get("me", self._chat.me)

    def webex(self, person_id: str, *, fresh: bool = False) -> ChatPerson:
        """A Webex person by id; ``fresh``: as they are now, where what they may do hangs on it. Raises NotFound."""
        return self._people.get(person_id, lambda: self._chat.person(person_id), fresh=fresh)

    def serves(self, chat: ChatPerson) -> bool:
        """Whether somebody is active and of an organization that is served."""
        return chat.active and chat.org_id is not None and chat.org_id in (self._organizations or (self.me().org_id,))

    def person(self, chat: ChatPerson) -> Person:
        """Somebody of Webex, with their Everbridge contact and their zone: the contact's, else Webex's, else none."""
        found = self._contacts_of(chat)
        return _person(chat, found[0] if len(found) == 1 else None)

    def doubt(self, chat: ChatPerson) -> Doubt:
        """Why somebody without a contact has none."""
        if len(self._contacts_of(chat)) > 1:
            return "twice"
        return "another name" if any(self._all().at(email) for email in chat.emails) else "unknown"

    def gone(self, person: Person) -> bool:
        """Whether somebody who was found before can't be booked any more: asked of both systems as they are now."""
        chat = None
        if person.person_id is not None:
            try:
                chat = self.webex(person.person_id, fresh=True)
            except NotFound:
                return True
            if not self._colleague(chat):
                return True
        if person.contact_id is None or self._everbridge is None:
            return False
        contact = self._everbridge.contact(person.contact_id)
        if contact is None or contact.status != "A":
            return True
        return chat is not None and not theirs(Contacts([contact]), chat.emails, _names(chat))

    def zone(self, person: Person) -> str:
        """The zone to read and to book in."""
        return person.timezone or self._timezone

    def webex_zone(self, chat: ChatPerson) -> str:
        """The zone by Webex alone, where Everbridge is not needed."""
        return zone(chat.timezone) or self._timezone

    def named(self, said: str, speaker: ChatPerson, mentions: tuple[Mention, ...]) -> list[Person]:
        """All who may be meant by a name, a mention or an e-mail address: active people of an organization that is served, and
        active contacts, each once. A name that fits somebody exactly leaves out those it may only be short for."""
        if is_leader(said):
            return self._known(speaker.manager_id) if speaker.manager_id else []
        for mention in mentions:
            if mention.said.casefold().lstrip("@") == said.casefold().lstrip("@"):
                return self._known(mention.person_id)
        if "@" in said:
            return self._by_email(said)
        return self._by_name(said) if said.strip() else []

    def near(self, said: str) -> list[Person]:
        """Some whose name is nearly this, the nearest first: to be offered for a name that is nobody's."""
        return [] if "@" in said else [_from_contact(contact) for contact in self._all().near(said)]

    def listed(self, said: str) -> list[Person]:
        """All contacts that are called so, by a whole word of the name: as they are listed, and Webex isn't asked."""
        _, contacts = self._all().called(said)
        people = [_from_contact(contact) for contact in contacts]
        return [one for one in people if said.casefold() in one.name.casefold().split()]

    def full_name(self, said: str) -> str | None:
        """The full name of the one person who is called so; None where nobody is, or several are."""
        found = self.listed(said) if said[:1].isalpha() else []
        return found[0].name if len(found) == 1 else None

    def called(self, said: str) -> str | None:
        """The name of the one who is called so, or what is said where several are; None where nobody is."""
        found = self.listed(said) if said[:1].isalpha() else []
        return found[0].name if len(found) == 1 else said if found else None

    def settled(self, person: Person) -> Person:
        """Somebody of whom only the contact was looked for, with their Webex account if they have one."""
        if person.person_id is not None or not person.email:
            return person
        chat = self._by_address.get(person.email.casefold(), lambda: self._chat.person_by_email(person.email))
        known = self.person(chat) if chat is not None and self._colleague(chat) else person
        return known if known.contact_id == person.contact_id else person

    def members(self, space_id: str) -> list[Person]:
        """The people in a space who are served."""
        return [person for member in self._chat.members(space_id) for person in self._known(member)]

    def manager_of(self, speaker: ChatPerson) -> Person | None:
        """Their manager in Webex, where there is one who is served."""
        return next(iter(self._known(speaker.manager_id)), None) if speaker.manager_id else None

    def _known(self, person_id: str) -> list[Person]:
        try:
            chat = self.webex(person_id)
        except NotFound:
            return []
        return [self.person(chat)] if self._colleague(chat) else []

    def _by_email(self, email: str) -> list[Person]:
        chat = self._by_address.get(email.casefold(), lambda: self._chat.person_by_email(email))
        if chat is not None:
            return [self.person(chat)] if self._colleague(chat) else []
        return [_from_contact(contact) for contact in self._theirs((email,), ())]

    def _by_name(self, said: str) -> list[Person]:
        """One call of Webex, and none of Everbridge beyond its list of contacts: a name may be that of hundreds."""
        index, found, taken = self._all(), list[tuple[int, Person]](), set[int]()
        for chat in self._called.get(said.casefold(), lambda: self._chat.people_named(said)):
            contacts = theirs(index, chat.emails, _names(chat)) if self._colleague(chat) else []
            if self._colleague(chat) and not taken & {contact.id for contact in contacts}:
                taken |= {contact.id for contact in contacts}
                first, _, last = chat.display_name.partition(" ")
                quality = max(SHORT, fit(said, first=first, last=last, others=_names(chat)))
                found.append((quality, _person(chat, contacts[0] if len(contacts) == 1 else None)))
        quality, contacts = index.called(said)
        found += [(quality, _from_contact(contact)) for contact in contacts if contact.id not in taken]
        best = max((quality for quality, _ in found), default=0)
        return sorted((person for quality, person in found if quality == best), key=lambda person: (person.name, person.email))

    def _colleague(self, chat: ChatPerson) -> bool:
        return chat.type == "person" and self.serves(chat)

    def substitutions(self, contact_ids: Iterable[int]) -> list[Row]:
        """The substitutions by which some contacts are out, as raw JSON; none where that may not be asked."""
        try:
            return self._everbridge.substitutions_of(contact_ids) if self._everbridge else []
        except Refused as error:
            log.info("the substitutions of contacts can't be read: %s", error)
            return []

    def booked(self, contact_ids: Iterable[int] | None) -> list[Row]:
        """The substitutions by which some contacts are out, or anybody for None, as raw JSON. Raises Refused too."""
        if self._everbridge is None:
            return []
        return self._everbridge.substitutions_of_all() if contact_ids is None else self._everbridge.substitutions_of(contact_ids)

    def shifts_between(self, start: datetime, end: datetime) -> list[Shift]:
        """Everybody's shifts between two aware moments."""
        return self._everbridge.shifts(start, end) if self._everbridge else []

    def name(self, contact_id: int) -> str | None:
        """What an active contact is called; None for one that is gone."""
        return self._all().name(contact_id)

    def substitution(self, substitution_id: str) -> Row | None:
        """The substitution with this id, as raw JSON; None if there is none or it is deleted."""
        return self._everbridge.substitution(substitution_id) if self._everbridge else None

    def contact(self, contact_id: int) -> Person:
        """Whose contact has this id, active or not; without a name where Everbridge has none."""
        return self._by_id.get(str(contact_id), lambda: self._contact(contact_id))

    def _contact(self, contact_id: int) -> Person:
        found = self._everbridge.contact(contact_id) if self._everbridge else None
        return _from_contact(found) if found else Person(str(contact_id), contact_id=contact_id)

    def on_call(self, spans: tuple[Span, ...], zone: str, *, series: bool) -> list[Shift]:
        """Everybody's shifts in the days of an absence; of a series, in its first weeks."""
        when = _about(spans, zone, series=series)
        return self.shifts_between(when.start, when.end)

    def on_call_beside(self, spans: tuple[Span, ...], zone: str, *, series: bool) -> tuple[list[Shift], list[Shift]]:
        """The same, and with those that are so near before or behind that there is no rest between."""
        when = _about(spans, zone, series=series)
        found = self.shifts_between(when.start - REST, when.end + REST)
        return [shift for shift in found if when.meets(Period(shift.start, shift.end))], found

    def duties(self, contact_id: int, span: Span, zone: str, calendars: Collection[int] = ()) -> list[Stretch]:
        """The shifts of somebody that touch a time, covered ones too, by the clocks of a zone: in some calendars, or in all."""
        found = hits(contact_id, self.on_call((span,), zone, series=False), (span,), zone, series=False)
        return [Period(one.start, one.end).local(ZoneInfo(zone)) for one in found if not calendars or one.calendar_id in calendars]

    def calendar(self, calendar_id: int) -> Calendar:
        """A calendar with its name, where it can be had."""
        assert self._everbridge is not None  # noqa: S101
        try:
            known = self._calendars.get("all", self._everbridge.calendars)
        except Refused:  # the name is a courtesy: a role may see shifts and not calendars
            known = []
        return next((item for item in known if item.id == calendar_id), Calendar(calendar_id))

    def _contacts_of(self, chat: ChatPerson) -> list[Contact]:
        return self._theirs(chat.emails, _names(chat))

    def _theirs(self, emails: tuple[str, ...], names: tuple[str, ...]) -> list[Contact]:
        # Many organizations set externalId to the e-mail address; the index finds the others (everbridge/README.md 7.2).
        if self._everbridge is None:
            return []
        everbridge, index = self._everbridge, self._index.peek("all")
        if index is None:
            numbered = [
                self._contacts.get(email, lambda email=email: everbridge.contact_by_external_id(email))  # type: ignore[misc]
                for email in emails
            ]
            active = {contact.id: contact for contact in numbered if contact is not None and contact.status == "A"}
            if active:
                return list(active.values())
        return theirs(index or self._all(), emails, names)

    def _all(self) -> Contacts:
        everbridge = self._everbridge
        return self._index.get("all", lambda: Contacts(everbridge.contacts() if everbridge else ()))


def _names(chat: ChatPerson) -> tuple[str, ...]:
    return tuple(name for name in (chat.display_name, chat.nick_name, chat.first_name) if name)


def _person(chat: ChatPerson, contact: Contact | None) -> Person:
    return Person(
        chat.display_name,
        chat.emails[0] if chat.emails else "",
        chat.id,
        contact.id if contact else None,
        zone(contact.timezone if contact else None, chat.timezone),
    )


def _from_contact(contact: Contact) -> Person:
    name = f"{contact.first_name} {contact.last_name}".strip()
    return Person(name, own_address(contact), None, contact.id, zone(contact.timezone))


def _about(spans: tuple[Span, ...], zone: str, *, series: bool) -> Period:
    """The days of an absence; of a series, its first weeks."""
    start = min(span.start for span in spans if isinstance(span.start, datetime))
    end = max(span.end for span in spans if isinstance(span.end, datetime))
    local = ZoneInfo(zone)
    return Period(start.replace(tzinfo=local), (max(end, start + WINDOW) if series else end).replace(tzinfo=local))
