"""Webex messaging through webexteamssdk: messages, cards, people, webhooks.

messaging.py   Readers and Writers;  values.py  what they give;  session.py  the SDK, tamed;  webhooks.py  those we need
"""

SYSTEM = "webex"
"""The name under which errors of the chat come; to a person it is Webex, whatever of it failed."""
