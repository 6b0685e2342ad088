import pytest

from bot.sandbox.webex.cards import check_card
from bot.sandbox.webex.wire import WebexError

SUBMIT = {"type": "Action.Submit", "title": "OK", "data": {"id": "1"}}
TEXT = {"type": "TextBlock", "text": "hi"}
CHOICES = {"type": "Input.ChoiceSet", "id": "who", "choices": [{"title": "Sam", "value": "1"}]}


def card(*body, actions=(), **more):
    return {"type": "AdaptiveCard", "version": "1.3", "body": list(body), "actions": list(actions), **more}


GOOD = [
    card(),
    card(TEXT, CHOICES, actions=[SUBMIT] * 5),
    card({"type": "FactSet", "facts": [{"title": "When", "value": "Friday"}]}),
    card({"type": "ColumnSet", "columns": [{"width": "auto", "items": [TEXT]}, {"type": "Column", "items": [TEXT]}]}),
    card({"type": "Container", "items": [{"type": "ActionSet", "actions": [SUBMIT]}]}),
    card(
        actions=[
            {"type": "Action.ShowCard", "title": "More", "card": {"type": "AdaptiveCard", "body": [TEXT], "actions": [SUBMIT]}}
        ]
    ),
    card(actions=[{"type": "Action.Submit", "title": "no data"}, {"type": "Action.OpenUrl", "url": "https://example.com"}]),
    card(
        {"type": "Input.Text", "id": "a", "isRequired": True, "label": "A", "errorMessage": "E"}, {"type": "Input.Date", "id": "b"}
    ),
    card({"type": "RichTextBlock", "inlines": ["a", {"type": "TextRun", "text": "b"}]}),
]

BAD = {
    "no card": "hi",
    "another type": {**card(), "type": "Card"},
    "no version": {"type": "AdaptiveCard", "body": []},
    "an older version": card(version="1.2"),
    "a newer version": card(version="1.4"),
    "six actions": card(actions=[SUBMIT] * 6),
    "six actions in a set": card({"type": "ActionSet", "actions": [SUBMIT] * 6}),
    "six actions in an opened card": card(actions=[{"type": "Action.ShowCard", "card": card(actions=[SUBMIT] * 6)}]),
    "an unknown element": card({"type": "Table", "rows": []}),
    "media": card({"type": "Media", "sources": []}),
    "an element without type": card({"text": "hi"}),
    "an element that is a string": card("hi"),
    "an unknown action": card(actions=[{"type": "Action.Execute"}]),
    "toggling": card(actions=[{"type": "Action.ToggleVisibility", "targetElements": []}]),
    "an action in the body": card(SUBMIT),
    "an element among the actions": card(actions=[TEXT]),
    "data that is text": card(actions=[{**SUBMIT, "data": "yes"}]),
    "data that is a list": card(actions=[{**SUBMIT, "data": []}]),
    "text without text": card({"type": "TextBlock"}),
    "text that is a number": card({"type": "TextBlock", "text": 3}),
    "an input without id": card({"type": "Input.Text"}),
    "two inputs of one id": card({"type": "Input.Text", "id": "a"}, {"type": "Input.Date", "id": "a"}),
    "a choice without value": card({**CHOICES, "choices": [{"title": "Sam"}]}),
    "a fact with a number": card({"type": "FactSet", "facts": [{"title": "Hours", "value": 8}]}),
    "a field nobody knows": card({**TEXT, "colour": "red"}),
    "a field of a later version": card(refresh={}),
    "a body that is no list": {**card(), "body": TEXT},
    "actions that are null": {**card(), "actions": None},
    "a type that is a list": card({"type": ["TextBlock"]}),
    "eleven images": card(*[{"type": "Image", "url": "https://example.com/a.png"}] * 11),
    "more than 20 KiB": card(*[{"type": "TextBlock", "text": "x" * 1000}] * 21),
}


@pytest.mark.parametrize("good", GOOD)
def test_a_good_card_passes(good):
    check_card(good)


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD.keys())
def test_a_bad_card_is_refused(bad):
    with pytest.raises(WebexError) as refused:
        check_card(bad)
    assert refused.value.status == 400


def test_a_missing_version_is_refused_in_the_services_words():
    with pytest.raises(WebexError, match="Missing Adaptive Card Version"):
        check_card(BAD["no version"])


def test_a_button_may_send_a_field_named_like_a_cards():
    check_card(card(actions=[{**SUBMIT, "data": {"body": "x", "actions": 3}}]))
