"""A group space with the bot in it, where what is said mentions the bot."""

from dataclasses import dataclass

from tests.bot.conftest import Desk


@dataclass
class Space:
    """The space, and the desk at which its bot sits."""

    desk: Desk
    room: str

    def said(self) -> list[str]:
        """What the bot has said there."""
        webex = self.desk.sandbox.webex
        return [str(found["text"]) for found in webex.messages_in(self.room) if found["personId"] == webex.cast.bot.id]

    def say(self, who: str, text: str, thread: str | None = None) -> str:
        """Somebody says something there, in the thread of a message, and all is done that comes of it; gives its id."""
        webex = self.desk.sandbox.webex
        said = webex.say(who, f"@Understudy {text}", self.room, ["bot"], parent=thread)
        self.desk.tell("messages", said, self.room, webex.cast.find(who))
        self.desk.work()
        return said

    def card(self, title: str = "") -> str:
        """The id of the last card, or of the last that has a button."""
        found = [one for one in self.desk.sandbox.webex.messages_in(self.room) if one.get("attachments")]
        return str([one["id"] for one in found if title in str(one["attachments"])][-1])

    def press(self, who: str, title: str, card: str = "") -> str:
        """The same for a button of a card, or of the last; gives what is said then."""
        webex = self.desk.sandbox.webex
        person = webex.cast.find(who)
        self.desk.tell("attachmentActions", webex.press(person, card or self.card(), title), self.room, person)
        self.desk.work()
        return self.said()[-1]


def space_of(desk: Desk, *people: str) -> Space:
    """A new one with somebody in it."""
    webex = desk.sandbox.webex
    room = webex.create_room("Payments", *people)
    webex.add_bot(room)
    return Space(desk, room)
