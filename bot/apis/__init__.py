"""The two remote systems, behind a Reader and a Writer each. Only the network is touched here.

    webex_chat.py        messages, cards, people, webhooks (webexteamssdk)
    webex_schedules.py   person schedules (httpx)
    everbridge.py        contacts, calendars, shifts, substitutions (httpx)
    tokens.py            who we are to them
    line.py              one httpx connection;  webex_session.py  the SDK's: both end in an answer or an error of ours
    answers.py           what an answer means: the one translation into bot/errors.py
    receipt.py           what a write brought back

Only work/ is ever given a Writer.
"""
