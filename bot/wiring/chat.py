"""The chat."""

from bot.chat.messaging import ChatReader, ChatWriter, WebhookWriter
from bot.settings import Settings

CHAT_SECONDS = 15  # that a chat call may take: the SDK's own 60 would hold up a conversation


def chat_of(settings: Settings) -> tuple[ChatReader, ChatWriter]:
    """What reads the chat, and what writes there."""
    return (
        ChatReader(settings.webex_base_url, settings.webex_bot_token, timeout=CHAT_SECONDS),
        ChatWriter(settings.webex_base_url, settings.webex_bot_token, timeout=CHAT_SECONDS),
    )


def webhooks_of(settings: Settings) -> tuple[ChatReader, WebhookWriter]:
    """What ``release`` needs."""
    return (
        ChatReader(settings.webex_base_url, settings.webex_bot_token, timeout=CHAT_SECONDS),
        WebhookWriter(settings.webex_base_url, settings.webex_bot_token, timeout=CHAT_SECONDS),
    )
