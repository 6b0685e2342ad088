"""Whether an event of a schedule that Webex shows is the one we sent (README.md 1.2)."""

import json
from typing import Any

EVENT = ("name", "startDate", "endDate", "startTime", "endTime", "allDayEnabled", "recurrence")


def event(item: Any) -> str:
    """The essence of an event of a Webex schedule, to compare: what is false or empty may be left out by either side."""
    if not isinstance(item, dict):
        return ""
    kept = {name: item.get(name) for name in EVENT}
    if kept["allDayEnabled"]:
        kept["startTime"] = kept["endTime"] = None
    for name in ("startTime", "endTime"):
        kept[name] = str(kept[name])[:5] if kept[name] else None
    return json.dumps(_bare(kept), sort_keys=True)


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _bare(item) for name, item in value.items() if item not in (None, False, "", {}, [])}
    return value
