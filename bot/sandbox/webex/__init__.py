"""Webex, emulated: messages, cards, webhooks, people, rooms, schedules, tokens."""
