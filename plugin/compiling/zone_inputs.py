"""The land use, the control lines and the area of a zoning run."""

from __future__ import annotations

from typing import Any, Optional, Sequence

from ...core.errors import Problem
from ...core.planning.land_classes import OUTSIDE, position_of
from ...core.planning.plan_zones import TOWN_ZONES, LandUse, Line
from ...core.standards.tables import Table, table
from ..messages import sentence
from .inputs import Inputs, chosen_field, texts

CODE, POSITION, ZONE = "YDYHFLDM", "CZCSXM", "GHFQDM"
BOUNDARY = "boundary"
TOWN = "400"
SHOWN = 5


def read_land_use(source: Any, code_field: str, inputs: Inputs) -> LandUse:
    """Return the parcels with code and position; an unknown CZCSXM is noted and lies outside."""
    code, attribute = code_field or CODE, chosen_field(source, "", (POSITION,))
    layer = inputs.read(source, [name for name in (code, attribute) if name])
    found = [town_position(value) for value in texts(layer, attribute)]
    odd = [
        (value, row)
        for value, row, position in zip(texts(layer, attribute), layer.rows, found)
        if position is None
    ]
    for value in sorted({one for one, _ in odd}):
        rows = [row for one, row in odd if one == value]
        places = ", ".join(map(str, rows[:SHOWN]))
        told = {"value": value, "field": attribute, "layer": layer.name, "count": len(rows)}
        inputs.notes.append(sentence(Problem("PLC-14", places=places, **told)))
    positions = [OUTSIDE if position is None else position for position in found]
    return LandUse(layer, texts(layer, code), positions)


def town_position(attribute: str) -> Optional[str]:
    """Return where a parcel lies by its CZCSXM, None for a code that does not exist."""
    try:
        return position_of(attribute)
    except Problem:
        return None


def read_lines(sources: dict[str, Any], rows: Table, inputs: Inputs) -> list[Line]:
    """Return the lines that were given, in the order of the table; PLC-17 for an odd zone."""
    known = set(table("ghfq_codes").by("code"))
    found = []
    for row in rows.rows:
        source = sources.get(row["id"])
        if row["zone"] not in known:
            raise Problem("PLC-17", zone=row["zone"], layer=rows.name)
        if source is None:
            continue
        field = chosen_field(source, "", (ZONE,)) if row["id"] == BOUNDARY else ""
        layer = inputs.read(source, [field] if field else [], empty=True)
        zones = [row["zone"]] * len(layer)
        if field:
            zones = _town_zones(texts(layer, field), row["zone"], layer.name)
        found.append(Line(row["id"], layer, zones))
    missing = [name for name in sources if name not in rows.by("id")]
    if missing:
        raise Problem("PLC-16", table=rows.name, row=missing[0])
    return found


def _town_zones(codes: Sequence[str], default: str, layer: str) -> list[str]:
    """Return the zone of every part of the boundary: 410, 420 or 430, finer ones cut to these."""
    result = []
    for code in codes:
        zone = f"{code[:2]}0" if code and code != TOWN else default
        if zone not in TOWN_ZONES:
            raise Problem("PLC-17", zone=code, layer=layer)
        result.append(zone)
    return result
