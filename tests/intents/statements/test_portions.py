"""Who covers which of an absence, where several are named together and then apart."""

from datetime import datetime

import pytest

from intents import Phrase, read

SAID = {
    "off 19 Dec to 3 Jan. Sam Carter and Priya agreed to split it, Sam up to and including Boxing Day": {
        "Sam Carter": [("12-19", "12-27")],
        "Priya": [("12-27", "01-04")],
    },
    "off 7-11 Dec, Lee and Priya cover, Priya from Wednesday": {
        "Lee": [("12-07", "12-09")],
        "Priya": [("12-09", "12-12")],
    },
    "off 7-11 Dec. Lee Chen and Priya Shah cover, Lee till Tuesday and Priya from Wednesday": {
        "Lee Chen": [("12-07", "12-09")],
        "Priya Shah": [("12-09", "12-12")],
    },
}


@pytest.mark.parametrize(("said", "shares"), SAID.items())
def test_each_has_what_is_said_of_them_and_the_others_the_rest(said: str, shares: dict[str, list[tuple[str, str]]]) -> None:
    draft = read(Phrase(said, datetime(2026, 12, 4, 15), "Europe/London"))
    spans = [(f"{span.start:%m-%d}", f"{span.end:%m-%d}") for span in draft.spans]
    assert {cover.name: [spans[at] for at in cover.spans] for cover in draft.covers} == shares
    assert draft.ask == ()
