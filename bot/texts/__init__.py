"""All sentences for people, one module a language, each with the same names. Pure: values in, words out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SystemWords:
    """What a remote system is called in a language: ``label`` "Everbridge", ``place`` "in Everbridge under Scheduling", where one
    looks for oneself, and ``missing``, what ``check`` says where it is not set up."""

    label: str
    place: str
    missing: str
