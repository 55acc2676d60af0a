"""Where findings lie: points, lines and polygons in one CRS, and the row of a finding."""

from __future__ import annotations

from typing import Any, Iterator, NamedTuple, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsWkbTypes,
)

from ...core.planning.quality import Finding, Outcome, Rule
from ...core.planning.quality.shapes import first_point
from ...core.planning.quality.subject import inner_point
from ..compat import INTEGER, REAL, TEXT, make_field
from ..i18n import tr
from ..messages import sentence
from .texts import SEVERITIES, family_title, rule_title

POINT, LINE, POLYGON = (
    QgsWkbTypes.GeometryType.PointGeometry,
    QgsWkbTypes.GeometryType.LineGeometry,
    QgsWkbTypes.GeometryType.PolygonGeometry,
)


class Placed(NamedTuple):
    """A finding of a rule with its place, None where it has none."""

    rule: Rule
    finding: Finding
    place: Optional[QgsGeometry]


def finding_fields() -> list[Any]:
    """Return the fields of the outputs of findings."""
    return [
        make_field("RULE_ID", TEXT, 40),
        make_field("FAMILY", TEXT, 40),
        make_field("RULE", TEXT, 80),
        make_field("SEVERITY", TEXT, 10),
        make_field("LAYER", TEXT, 60),
        make_field("FEATURE_ID", INTEGER),
        make_field("BSM", TEXT, 40),
        make_field("FIELD", TEXT, 60),
        make_field("MESSAGE", TEXT, 500),
        make_field("MEASURED", REAL),
        make_field("LIMIT_VAL", REAL),
        make_field("UNIT", TEXT, 10),
        make_field("CODE", TEXT, 10),
    ]


def finding_row(one: Placed) -> list[Any]:
    """Return the attributes of one finding, its message in the reader's language."""
    rule, found = one.rule, one.finding
    return [
        rule.id,
        family_title(rule),
        rule_title(rule),
        tr(SEVERITIES[rule.severity]),
        found.layer,
        found.fid,
        found.bsm,
        found.field,
        sentence(found.problem),
        found.measured,
        found.limit,
        found.unit,
        found.problem.code,
    ]


def placed(outcome: Outcome, crs: QgsCoordinateReferenceSystem) -> Iterator[Placed]:
    """Yield every finding with its place in `crs`."""
    moves: dict[str, Optional[QgsCoordinateTransform]] = {}
    for result in outcome.results:
        for finding in result.findings:
            place = _geometry(finding, outcome, crs, moves)
            yield Placed(result.rule, finding, place)


def _geometry(finding: Finding, outcome: Outcome, crs: Any, moves: dict[str, Any]) -> Any:
    if finding.wkb is None:
        return None
    geometry = QgsGeometry()
    geometry.fromWkb(finding.wkb)
    if finding.layer not in moves:
        layer = outcome.database.layers.get(finding.layer)
        moves[finding.layer] = _move(layer.crs if layer else "", crs)
    move = moves[finding.layer]
    try:
        if move is not None:
            geometry.transform(move)
    except QgsCsException:
        return None
    return None if geometry.isNull() else geometry


def _move(code: str, crs: QgsCoordinateReferenceSystem) -> Optional[QgsCoordinateTransform]:
    own = QgsCoordinateReferenceSystem(code) if code else QgsCoordinateReferenceSystem()
    if not own.isValid() or own == crs:
        return None
    return QgsCoordinateTransform(own, crs, QgsCoordinateTransformContext())


def point_of(place: QgsGeometry) -> Optional[QgsGeometry]:
    """Return one point for a place of any kind: inside a polygon, on a line."""
    wkb = bytes(place.asWkb())
    if place.type() == POLYGON:
        inside = inner_point(wkb)
        if inside is None:
            return QgsGeometry(place.constGet().vertices().next()) if not place.isEmpty() else None
        wkb = inside
    found = first_point(wkb)
    return None if found is None else QgsGeometry.fromPointXY(QgsPointXY(*found))
