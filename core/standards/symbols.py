"""Which theme a layer shows, and the symbols of control lines and zones, as data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Iterable, Optional

from .classes import Colour
from .tables import listed, table

HATCHED = "hatch:"
WORDS = re.compile(r"[A-Z0-9]+")


@dataclass(frozen=True)
class Theme:
    """What a layer shows; `field` holds its categories, '' where all features look alike."""

    name: str
    field: str


@dataclass(frozen=True)
class SymbolSpec:
    """How a control line or zone is drawn: widths in mm, `line` solid, dash or dot."""

    value: str
    label: str
    fill: Optional[Colour]
    hatched: bool
    outline: Colour
    width: float
    line: str


def theme_of(fields: Iterable[str], layer_name: str) -> Optional[Theme]:
    """Return the theme of a layer by its name, else by the fields only that layer has.

    The name may be a database name (DLTB, app:DLTB) or contain the Chinese title.
    """
    present = {field.upper() for field in fields}
    words = set(WORDS.findall(layer_name.upper()))
    rows = [row for row in table("map_themes").rows if row["field"] in present | {""}]
    for fits in (
        lambda row: words & set(listed(row["layers"])),
        lambda row: any(title in layer_name for title in listed(row["titles"])),
        lambda row: row["marks"] and set(listed(row["marks"])) <= present,
    ):
        found = next((row for row in rows if fits(row)), None)
        if found:
            return Theme(found["theme"], found["field"])
    return None


@cache
def symbols(theme: str) -> dict[str, SymbolSpec]:
    """Return the symbols of a theme by category value ('' for one symbol for all)."""
    rows = [row for row in table("map_symbols").rows if row["theme"] == theme]
    return {row["value"]: _spec(row) for row in rows}


def _spec(row: dict[str, str]) -> SymbolSpec:
    hatched = row["fill"].startswith(HATCHED)
    fill = row["fill"][len(HATCHED) :] if hatched else row["fill"]
    return SymbolSpec(
        row["value"],
        row["label"],
        _colour(fill) if fill else None,
        hatched,
        _colour(row["outline"]),
        float(row["width_mm"]),
        row["line"],
    )


def _colour(text: str) -> Colour:
    red, green, blue = (int(part) for part in listed(text))
    return (red, green, blue)
