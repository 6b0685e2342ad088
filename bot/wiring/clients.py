"""The clients of the chat and of the remote systems."""

from dataclasses import dataclass
from typing import Any

from bot.chat.messaging import ChatReader, ChatWriter
from bot.clock import Clock, clock
from bot.settings import Settings
from bot.store.queue.budget import Turns
from bot.store.rows.tokens import TokenRows
from bot.store.store import Store
from bot.systems import registry
from bot.systems.base import Budget, Connected, Tools
from bot.wiring.chat import chat_of


@dataclass(frozen=True)
class Clients:
    """The clients of the chat, and of the systems that are set up, by name."""

    chat: ChatReader
    chat_writer: ChatWriter
    systems: dict[str, Connected[Any]]


def clients_of(settings: Settings, store: Store, now: Clock = clock, *, shared: bool = True) -> Clients:
    """All clients. Nothing is called yet. ``shared``: each call takes its turn among those of all workers, in the database."""
    chat, writer = chat_of(settings)
    turns: dict[str, Turns] = {}

    def turn(name: str, of: Budget, longest: float) -> float:
        if not shared:
            return 0.0
        return turns.setdefault(name, Turns(store, name, calls=of.calls, period=of.period)).take(longest)

    tools = Tools(now, turn, lambda name, refresh, secret: TokenRows(store, name, refresh, secret), lambda: chat.me().id)
    return Clients(chat, writer, registry.connect(settings, tools))
