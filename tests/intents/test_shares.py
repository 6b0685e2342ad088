"""Each substitute gets the days that were said of him."""

from datetime import datetime

import pytest

from intents import Phrase, read

NOW = datetime(2026, 11, 20, 10)


@pytest.mark.parametrize(
    ("said", "days", "shares"),
    [
        ("out Tue and Thu, Jo covers Tue, Max covers Thu", [24, 26], {"Jo": (0,), "Max": (1,)}),
        ("out Mon with Sam, and Thu with Lee", [23, 26], {"Sam": (0,), "Lee": (1,)}),
        ("off Tue and Thu, Sam covers", [24, 26], {"Sam": ()}),
        ("I'm off Monday and Tuesday. Sam covers Monday", [23, 24], {"Sam": (0,)}),
        ("I'm away 23-25 Nov, Sam on Mon and Tue, Lee on Wed", [23, 24, 25], {"Sam": (0, 1), "Lee": (2,)}),
        ("off Tue and Thu, Sam and Lee cover", [24, 26], {"Sam": (), "Lee": ()}),
    ],
)
def test_the_days_go_to_whom_they_were_given(said: str, days: list[int], shares: dict[str, tuple[int, ...]]) -> None:
    draft = read(Phrase(said, NOW, "Europe/London"))
    assert [span.start.day for span in draft.spans if isinstance(span.start, datetime)] == days
    assert {cover.name: cover.spans for cover in draft.covers} == shares
