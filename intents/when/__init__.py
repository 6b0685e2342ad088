"""The reader of dates and times: from words to spans of local time and recurrences. Pure; the only room that imports dateparser."""

from intents.when.rhythm import Rhythm, rhythm
from intents.when.rrule import Recurrence
from intents.when.say import say, say_day, say_rule, say_weekdays
from intents.when.span import Span, When
from intents.when.translating import find

__all__ = ["Recurrence", "Rhythm", "Span", "When", "find", "rhythm", "say", "say_day", "say_rule", "say_weekdays"]
