"""The only room in which words of a human language stand: tables as data, the same files in every language, checked when loaded."""

from intents.languages.load import Language, answers_of, bare, language, languages
from intents.languages.rules import Rule

__all__ = ["Language", "Rule", "answers_of", "bare", "language", "languages"]
