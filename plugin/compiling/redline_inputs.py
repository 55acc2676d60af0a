"""The evidence of a red line: layers, of which some hold levels that have to be chosen from."""

from __future__ import annotations

from collections import Counter
from typing import Any, Sequence

from ...core.errors import Problem
from ...core.geometry.polygons import PolygonLayer
from ...core.standards.tables import Table, listed
from ..i18n import tr
from .farmland_inputs import only
from .inputs import Inputs, chosen_field, texts

LEVELS = ("级别", "等级", "LEVEL", "GRADE", "ZYXDJ", "CRXDJ", "PJJG")


def read_evidence(
    source: Any, name: str, field: str, values: str, rows: Table, inputs: Inputs
) -> PolygonLayer:
    """Return the features of the wanted level; all of them where the layer has no level field.

    `values` are the planner's own, with semicolons between them; without them the table's.
    Raises PLC-23 where no feature has one of them.
    """
    row = rows.by("id").get(name)
    if row is None:
        raise Problem("PLC-16", table=rows.name, row=name)
    wanted = listed(values.replace("；", ";")) or listed(row["values"])
    level = chosen_field(source, field, LEVELS) if wanted else ""
    layer = inputs.read(source, [level] if level else [])
    if not level:
        return layer
    found = texts(layer, level)
    kept = [at for at, value in enumerate(found) if value in wanted]
    told = ", ".join(f"{value or '–'} ({count})" for value, count in sorted(Counter(found).items()))
    if not kept:
        raise Problem("PLC-23", layer=layer.name, field=level, wanted=";".join(wanted), found=told)
    said = tr("{layer}: taken were {count} features with {field} {wanted}; values: {found}.")
    inputs.notes.append(
        said.format(
            layer=layer.name, count=len(kept), field=level, wanted="、".join(wanted), found=told
        )
    )
    return only(layer, kept)


def read_all(sources: Sequence[tuple[str, Any]], inputs: Inputs) -> list[tuple[str, PolygonLayer]]:
    """Return the layers that were given, by the id of their row."""
    return [
        (name, inputs.read(source, empty=True)) for name, source in sources if source is not None
    ]
