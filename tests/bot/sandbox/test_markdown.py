import pytest

from bot.sandbox.markdown import plain


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("**Booked** for *Friday*", "Booked for Friday"),
        ("__Booked__ for _Friday_", "Booked for Friday"),
        ("***all*** of it", "all of it"),
        ("## Your week", "Your week"),
        ("- one\n- two", "• one\n• two"),
        ("1. one\n2. two", "1. one\n2. two"),
        ("[the page](https://example.com/a_b)", "the page (https://example.com/a_b)"),
        ("say `help me`", "say help me"),
        ("<@personEmail:sam@example.com|Sam Carter> covers", "@Sam Carter covers"),
        ("<@personId:abc|Sam &amp; Co> covers", "@Sam & Co covers"),
        ("<@all> look", "@all look"),
        ("> quoted", "│ quoted"),
        ("```\na * b\n```", "    a * b"),
        ("snake_case_word and 2 * 3 * 4", "snake_case_word and 2 * 3 * 4"),
        (r"not \*bold\* but \<@all\>", "not *bold* but <@all>"),
        ("a &lt; b &amp;amp; c", "a < b &amp; c"),
        ("one\r\ntwo", "one\ntwo"),
        ("", ""),
    ],
)
def test_markdown_becomes_text(markdown, text):
    assert plain(markdown) == text
