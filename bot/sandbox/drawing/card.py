"""An Adaptive Card 1.3 as HTML: the elements and actions that the bot sends, each as a client draws it.

A card with anything else is refused, so that nothing is left out of a picture unseen.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any

from bot.sandbox.drawing.text import block, inline

Json = dict[str, Any]

FIELDS = {"Input.Date": "date", "Input.Time": "time", "Input.Text": "text", "Input.Number": "number"}


class Undrawable(ValueError):
    """A card holds something that can't be drawn."""


def draw(card: Json, *, opened: bool = False) -> str:
    """The card. What its buttons open stands below them, hidden unless it is ``opened``."""
    return f'<div class="card">{_elements(card.get("body", ()))}{_actions(card.get("actions", ()), opened=opened)}</div>'


def _elements(items: Sequence[Json]) -> str:
    return "".join(_element(item) for item in items if item.get("isVisible", True))


def _element(item: Json) -> str:
    kind = str(item.get("type"))
    if kind not in ELEMENTS:
        raise Undrawable(f"a card holds a {kind}, which can't be drawn")
    inner = ELEMENTS[kind](item)
    looks = [f"{name}-{item[name]}".lower() for name in ("spacing", "size", "weight", "color", "fontType") if name in item]
    looks += [name.lower() for name in ("separator", "isSubtle") if item.get(name)]
    return f'<div class="{" ".join(("element", *looks))}">{inner}</div>'


def _text_block(item: Json) -> str:
    return block(str(item["text"]))


def _rich_text(item: Json) -> str:
    return f'<p class="runs">{"".join(map(_run, item["inlines"]))}</p>'


def _run(run: Json) -> str:
    if run.get("type") != "TextRun":
        raise Undrawable(f"a card holds a {run.get('type')}, which can't be drawn")
    looks = " ".join(f"{name}-{run[name]}".lower() for name in ("size", "weight", "color", "fontType") if name in run)
    return f'<span class="{looks}">{escape(str(run["text"]))}</span>'


def _fact_set(item: Json) -> str:
    rows = (f"<tr><th>{inline(fact['title'])}</th><td>{block(fact['value'])}</td></tr>" for fact in item["facts"])
    return f'<table class="facts">{"".join(rows)}</table>'


def _field(item: Json) -> str:
    named = f'name="{escape(item["id"])}" value="{escape(str(item.get("value", "")))}"'
    more = f' maxlength="{int(item["maxLength"])}"' if "maxLength" in item else ""
    placeholder = f' placeholder="{escape(item["placeholder"])}"' if "placeholder" in item else ""
    needed = " required" if item.get("isRequired") else ""
    return f'<label>{_label(item)}<input type="{FIELDS[item["type"]]}" {named}{more}{placeholder}{needed}></label>'


def _choice_set(item: Json) -> str:
    chosen = str(item.get("value", "")).split(",")
    several = bool(item.get("isMultiSelect"))
    if several or item.get("style") == "expanded":
        kind = f'type="{"checkbox" if several else "radio"}"{" required" if item.get("isRequired") and not several else ""}'
        return (
            f"<fieldset>{_label(item)}{''.join(_choice(item['id'], choice, kind, chosen) for choice in item['choices'])}</fieldset>"
        )
    made = (_option(choice, chosen) for choice in item["choices"])
    needed = " required" if item.get("isRequired") else ""
    first = [] if item.get("value") else [f"<option value=''>{escape(item.get('placeholder', ''))}</option>"]
    return f'<label>{_label(item)}<select name="{escape(item["id"])}"{needed}>{"".join([*first, *made])}</select></label>'


def _option(choice: Json, chosen: Sequence[str]) -> str:
    on = " selected" if choice["value"] in chosen else ""
    return f'<option value="{escape(choice["value"])}"{on}>{inline(choice["title"])}</option>'


def _choice(name: str, choice: Json, kind: str, chosen: Sequence[str]) -> str:
    on = " checked" if choice["value"] in chosen else ""
    button = f'<input {kind} name="{escape(name)}" value="{escape(choice["value"])}"{on}>'
    return f'<label class="choice">{button}{inline(choice["title"])}</label>'


def _toggle(item: Json) -> str:
    on, off = str(item.get("valueOn", "true")), str(item.get("valueOff", "false"))
    ticked = " checked" if str(item.get("value", off)) == on else ""
    box = f'<input type="checkbox" name="{escape(item["id"])}" value="{escape(on)}" data-off="{escape(off)}"{ticked}>'
    return f'{_label(item)}<label class="choice">{box}{inline(item["title"])}</label>'


def _container(item: Json) -> str:
    return _elements(item.get("items", ()))


def _column_set(item: Json) -> str:
    columns = (_column(column) for column in item.get("columns", ()) if column.get("isVisible", True))
    return f'<div class="columns">{"".join(columns)}</div>'


def _column(column: Json) -> str:
    return f'<div class="{"auto" if column.get("width") == "auto" else "stretch"}">{_elements(column.get("items", ()))}</div>'


def _image(item: Json) -> str:
    return f'<img alt="{escape(item.get("altText", ""))}" src="{escape(item["url"])}">'


def _action_set(item: Json) -> str:
    return _actions(item["actions"], opened=False)


def _label(item: Json) -> str:
    needed = '<span class="needed"> *</span>' if item.get("isRequired") and item.get("label") else ""
    return f"<span>{inline(item.get('label', ''))}{needed}</span>" if item.get("label") else ""


ELEMENTS: Mapping[str, Callable[[Json], str]] = {
    "TextBlock": _text_block,
    "RichTextBlock": _rich_text,
    "FactSet": _fact_set,
    "Container": _container,
    "ColumnSet": _column_set,
    "Image": _image,
    "ActionSet": _action_set,
    "Input.ChoiceSet": _choice_set,
    "Input.Toggle": _toggle,
    **dict.fromkeys(FIELDS, _field),
}


def _actions(actions: Sequence[Json], *, opened: bool) -> str:
    buttons = "".join(map(_button, actions))
    shown = [action for action in actions if action["type"] == "Action.ShowCard"]
    hidden = "" if opened else " hidden"
    parts = "".join(
        f'<section class="opened"{hidden}><h4>{escape(part["title"])}</h4>{draw(part["card"], opened=opened)}</section>'
        for part in shown
    )
    return f'<div class="actions">{buttons}</div>{parts}' if actions else ""


def _button(action: Json) -> str:
    style = escape(action.get("style", "default"))
    if action["type"] == "Action.Submit":
        data = escape(json.dumps(action.get("data", {})))
        alone = " data-alone" if action.get("associatedInputs") == "none" else ""
        return f"<button type='button' class='{style}' data-submit='{data}'{alone}>{escape(action['title'])}</button>"
    if action["type"] == "Action.ShowCard":
        return f'<button type="button" class="{style}" data-opens>{escape(action["title"])}<span class="more"> ▾</span></button>'
    raise Undrawable(f"a card has an {action['type']}, which can't be drawn")
