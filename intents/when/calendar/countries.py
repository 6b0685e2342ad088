"""Countries of zones, and those whose feasts count."""

from functools import lru_cache
from importlib.resources import files

OLD = {"America/Montreal": "America/Toronto", "America/Yellowknife": "America/Edmonton"}
"""Zones by names that their table has no longer."""

OWN = ("US", "CA", "IE")
"""Countries with days of their own here, beside the United Kingdom."""


@lru_cache(maxsize=64)
def country_of(timezone: str) -> str | None:
    """The country of an IANA zone (ISO 3166), the first where several share it; None where there is none."""
    try:
        table = files("tzdata").joinpath("zoneinfo", "zone1970.tab").read_text(encoding="utf-8")
    except (OSError, ModuleNotFoundError):
        return None
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    zone = OLD.get(timezone, timezone)
    return next((row[0].partition(",")[0] for row in rows if len(row) > 2 and row[2] == zone), None)


def whose_feasts(zone: str, date_order: str, country: str) -> str:
    """Whose feasts count: those of a ``country`` that is named, else of the speaker's zone, else by how they write dates. "" where
    it is none of those that have their own days here; a zone without a country is that of nobody known, and British."""
    if country != "GB":
        return country
    of_zone = country_of(zone)
    if of_zone in OWN:
        return of_zone
    if date_order == "MDY":
        return "US"
    return "GB" if of_zone in ("GB", None) else ""
