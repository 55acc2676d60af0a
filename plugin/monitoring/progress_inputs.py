"""A plan's indicators from a table, and its control lines against current construction."""

from __future__ import annotations

from typing import Any, Mapping

from ...core.errors import Problem
from ...core.feedback import Feedback
from ...core.geometry.polygons import PolygonLayer
from ...core.monitoring.class_systems import SURVEY, ClassSystem
from ...core.monitoring.plan_progress import (
    BEYOND,
    INSIDE,
    AlarmRules,
    Line,
    Place,
    Target,
    offences,
)
from ..basic.columns import read_columns
from ..compiling.inputs import Inputs, texts
from ..messages import sentence

CONSTRUCTION = "group:建设用地"
TOWN_FIELD, TOWNS = "CZCSXM", ("201", "202")


def read_targets(
    source: Any, fields: Mapping[str, str], rules: AlarmRules, feedback: Feedback
) -> list[Target]:
    """Return the indicators; GEO-17 (no such field), LSP-20 (no record), BAS-01 (no number)."""
    columns = read_columns(source, [name for name in fields.values() if name], feedback)
    if not columns.rows:
        raise Problem("LSP-20", layer=columns.layer)
    values = {role: columns.numbers(fields[role]) for role in ("base", "target", "current")}
    said = {
        role: columns.texts(fields[role]) if fields[role] else [""] * len(columns.rows)
        for role in ("name", "unit", "kind", "bound")
    }
    return [
        Target(
            name,
            said["unit"][at],
            said["kind"][at],
            *(values[role][at] for role in ("base", "target", "current")),
            said["bound"][at] or rules.bounds.get(name, ""),
        )
        for at, name in enumerate(said["name"])
    ]


def read_places(
    survey: Any, code: str, lines: Mapping[str, Any], inputs: Inputs, feedback: Feedback
) -> tuple[list[Place], PolygonLayer]:
    """Return the construction that offends the lines, and the survey that it is of."""
    towns = survey.fields().lookupField(TOWN_FIELD) >= 0
    layer = inputs.read(survey, [code, *([TOWN_FIELD] if towns else [])])
    system = ClassSystem.of(SURVEY)
    built = [system.matches(system.code(value), CONSTRUCTION) for value in layer.columns[code]]
    inside = [
        Line(name, inputs.read(source, empty=True), INSIDE)
        for name, source in lines.items()
        if source is not None and name != "CZKFBJ"
    ]
    rows = [at for at, one in enumerate(built) if one]
    found = _found(layer, rows, inside, feedback)
    if lines["CZKFBJ"] is not None and not towns:
        inputs.notes.append(sentence(Problem("PRG-04", field=TOWN_FIELD)))
    elif lines["CZKFBJ"] is not None:
        boundary = Line("CZKFBJ", inputs.read(lines["CZKFBJ"], empty=True), BEYOND)
        marks = texts(layer, TOWN_FIELD)
        rows = [at for at in rows if marks[at].startswith(TOWNS)]
        found += _found(layer, rows, [boundary], feedback)
    return found, layer


def _found(
    layer: PolygonLayer, rows: list[int], lines: list[Line], feedback: Feedback
) -> list[Place]:
    """Return the offences of the parcels `rows`, with their places in the whole layer."""
    if not (rows and lines):
        return []
    shapes = [layer.geometries[at] for at in rows]
    part = PolygonLayer(layer.crs, shapes, {}, layer.backend)
    return [
        Place(one.line, rows[one.parcel], one.geometry, one.area)
        for one in offences(part, lines, feedback)
    ]
