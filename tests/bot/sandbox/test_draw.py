import pytest

from bot.sandbox.draw import WIDTH, draw, inputs, width

SUBMIT = {"type": "Action.Submit", "title": "Book it", "data": {"token": "1"}}
DECLINE = {"type": "Action.Submit", "title": "No thanks"}


def card(*body, actions=()):
    return {"type": "AdaptiveCard", "version": "1.3", "body": list(body), "actions": list(actions)}


def text(words, **more):
    return {"type": "TextBlock", "text": words, **more}


def lines(*body, actions=()):
    """What stands inside the box, without its frame."""
    return [line[2:-2].rstrip() for line in draw(card(*body, actions=actions))[0].split("\n")[1:-1]]


def test_a_whole_card():
    facts = [{"title": "Who", "value": "Alex Morgan"}, {"title": "Cover", "value": "Sam"}]
    drawn, _ = draw(card(text("**Book this?**"), {"type": "FactSet", "facts": facts}, actions=[SUBMIT, DECLINE]))
    assert drawn == "\n".join(
        [
            "┌────────────────────────────┐",
            "│ Book this?                 │",
            "│ Who    Alex Morgan         │",
            "│ Cover  Sam                 │",
            "│                            │",
            "│ [1] Book it  [2] No thanks │",
            "└────────────────────────────┘",
        ]
    )


def test_actions_come_back_in_the_order_of_their_numbers():
    assert draw(card(actions=[SUBMIT, DECLINE]))[1] == [SUBMIT, DECLINE]


def test_numbers_go_on_from_the_start_given():
    assert "[7] Book it" in draw(card(actions=[SUBMIT]), start=7)[0]


def test_actions_in_the_body_are_numbered_first():
    drawn, actions = draw(card({"type": "ActionSet", "actions": [DECLINE]}, actions=[SUBMIT]))
    assert (actions, "[2] Book it" in drawn) == ([DECLINE, SUBMIT], True)


def test_a_card_to_open_is_a_button_and_stays_closed():
    inner = card(text("inside"))
    drawn, actions = draw(card(actions=[{"type": "Action.ShowCard", "title": "More", "card": inner}]))
    assert ("[1] More ▾" in drawn, "inside" in drawn, actions[0]["card"]) == (True, False, inner)


LEAVE = {"type": "Action.Submit", "title": "None of these", "style": "destructive"}


def test_where_a_card_numbers_its_choices_a_number_presses_one_of_them_and_nothing_else():
    sams = [{"type": "Action.Submit", "title": name} for name in ("Sam Carter", "Sam Okafor")]
    drawn, actions = draw(card(text("1 · Sam Carter"), text("2 · Sam Okafor"), actions=[*sams, LEAVE]))
    assert "[1] Sam Carter  [2] Sam Okafor  [None of these]" in drawn
    assert actions == sams


@pytest.mark.parametrize(
    "asked", [text("How many days?"), {"type": "Input.ChoiceSet", "id": "who", "choices": [{"title": "1 · Sam", "value": "1"}]}]
)
def test_where_a_card_wants_words_or_a_number_of_its_list_no_button_has_a_number(asked):
    drawn, actions = draw(card(asked, actions=[LEAVE]))
    assert ("[None of these]" in drawn, actions) == (True, [])


def test_a_card_with_a_field_for_words_has_numbered_buttons():
    drawn, actions = draw(card({"type": "Input.Text", "id": "reason"}, actions=[SUBMIT, LEAVE]))
    assert ("[1] Book it  [2] None of these" in drawn, actions) == (True, [SUBMIT, LEAVE])


def test_the_button_of_a_part_that_was_opened_has_a_number_though_there_are_fields():
    drawn, actions = draw(card({"type": "Input.Date", "id": "from"}, actions=[SUBMIT]), start=5)
    assert ("[5] Book it" in drawn, actions) == (True, [SUBMIT])


def test_spaces_that_do_not_fold_indent_as_others_do():
    run = {"type": "TextRun", "text": '{\n\u00a0\u00a0"a": {\n\u00a0\u00a0\u00a0 "b": 1'}
    assert lines({"type": "RichTextBlock", "inlines": [run]}) == ["{", '  "a": {', '    "b": 1']


def test_a_link_shows_where_it_leads():
    assert lines(actions=[{"type": "Action.OpenUrl", "title": "Docs", "url": "https://example.com"}]) == [
        "[1] Docs (https://example.com)"
    ]


def test_a_box_that_can_be_pressed_is_a_button_too():
    action = {"type": "Action.Submit", "title": "Choose"}
    assert lines({"type": "Container", "items": [text("Sam")], "selectAction": action}) == ["Sam", "[1] Choose"]


def test_choices_show_which_is_chosen():
    choices = [{"title": "Sam Carter", "value": "1"}, {"title": "Sam Okafor", "value": "2"}]
    asked = {"type": "Input.ChoiceSet", "id": "who", "label": "Which Sam?", "isRequired": True, "choices": choices, "value": "2"}
    assert lines(asked) == ["Which Sam? *", "( ) Sam Carter", "(•) Sam Okafor"]


def test_several_choices_are_boxes():
    choices = [{"title": day, "value": day} for day in ("Mon", "Tue", "Wed")]
    drawn = lines({"type": "Input.ChoiceSet", "id": "days", "isMultiSelect": True, "choices": choices, "value": "Mon,Wed"})
    assert drawn == ["[x] Mon", "[ ] Tue", "[x] Wed"]


@pytest.mark.parametrize(
    ("item", "line"),
    [
        ({"type": "Input.Text", "value": "till noon"}, "[ till noon ]"),
        ({"type": "Input.Text", "placeholder": "a note"}, "[ a note ]"),
        ({"type": "Input.Date"}, "[ YYYY-MM-DD ]"),
        ({"type": "Input.Time", "value": "09:00"}, "[ 09:00 ]"),
        ({"type": "Input.Toggle", "title": "Tell them", "value": "true"}, "[x] Tell them"),
    ],
)
def test_other_inputs_show_what_they_hold(item, line):
    assert lines({"id": "a", **item}) == [line]


def test_columns_stand_side_by_side():
    columns = [{"items": [text("When"), text("Who")]}, {"items": [text("Friday")]}]
    assert lines({"type": "ColumnSet", "columns": columns}) == ["When  Friday", "Who"]


def test_columns_too_wide_stand_one_above_the_other():
    columns = [{"items": [text("left " * 10)]}, {"items": [text("right " * 10)]}]
    assert lines({"type": "ColumnSet", "columns": columns}) == [("left " * 10).strip(), ("right " * 10).strip()]


def test_what_is_not_visible_is_not_drawn():
    assert lines(text("shown"), text("hidden", isVisible=False)) == ["shown"]


def test_a_separator_is_as_wide_as_the_box():
    assert lines(text("one"), text("two", separator=True)) == ["one", "─" * 24, "two"]


def test_nothing_is_wider_than_the_terminal():
    long = "very long words " * 20
    drawn, _ = draw(
        card(
            text(long),
            {"type": "FactSet", "facts": [{"title": long, "value": long + "x" * 200}]},
            {"type": "Input.ChoiceSet", "id": "a", "label": long, "choices": [{"title": long, "value": "1"}]},
            actions=[{**SUBMIT, "title": "A button with a title"}] * 5,
        )
    )
    assert max(map(width, drawn.split("\n"))) == WIDTH


def test_all_lines_of_a_box_are_alike_with_wide_signs():
    drawn, _ = draw(card(text("👍 booked"), text("日本語 " * 30), text("cafe\u0301")))
    assert len({width(line) for line in drawn.split("\n")}) == 1


def test_control_signs_do_not_reach_the_terminal():
    assert "\x1b" not in draw(card(text("\x1b[31mred")))[0]


def test_without_a_card_the_markdown_is_drawn():
    assert draw(None, "**Done.** See you.") == ("Done. See you.", [])


def test_markdown_is_wrapped_under_its_bullet():
    drawn = draw(None, "- " + "word " * 30)[0].split("\n")
    assert (drawn[0][:2], drawn[1][:2], max(map(width, drawn)) <= WIDTH) == ("• ", "  ", True)


def test_an_unknown_element_is_named():
    assert lines({"type": "Media", "sources": []}) == ["(Media)"]


def test_inputs_are_found_in_reading_order_without_those_of_closed_cards():
    one, two, three = ({"type": "Input.Text", "id": name} for name in "abc")
    closed = {"type": "Action.ShowCard", "card": card(three)}
    whole = card({"type": "Container", "items": [one]}, {"type": "ColumnSet", "columns": [{"items": [two]}]}, actions=[closed])
    assert inputs(whole) == [one, two]
