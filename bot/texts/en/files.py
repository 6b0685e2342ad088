"""What stands in the files that go with messages."""


def cover(absent: str) -> str:
    """What a stand-in has in their calendar."""
    return f"On call for {absent}"
