"""The remote systems that we book in, one folder each, behind a Reader and a Writer. Only the network is touched here.

    base.py          what each of them must be able to do
    client.py        one httpx connection: it ends in an answer or an error of ours
    responses.py     what an answer means: the one translation into bot/errors.py;  written.py  what a write brought back
    throttle.py      the budget and the breaker before each call;  breaker.py  leaves a dead system in peace
    auth.py          who we are to them;  oauth.py  the token endpoint
    everbridge/      contacts, calendars, shifts, substitutions
    webex/           person schedules

Only work/ is ever given a Writer.
"""
