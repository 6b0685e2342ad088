"""What a remote system is called."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SystemWords:
    """In one language: ``label`` "Everbridge", ``place`` "in Everbridge under Scheduling", where one looks for oneself, and
    ``missing``, what ``check`` says to the operator, in English, where it is not set up."""

    label: str
    place: str
    missing: str = ""
