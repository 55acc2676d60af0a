"""Operations on the ground of a layer: overlaps, gaps, sharp angles and others, by the engine."""

from __future__ import annotations

from typing import Any, Dict, Iterator, Sequence

from ...errors import Problem
from ...geometry import tessellation
from ...geometry.area import ellipsoidal_areas
from ...geometry.balance import LONGEST_EDGE
from ...geometry.ellipsoid import surface_of
from ...geometry.tessellation import Limits, Spot
from .database import LayerData
from .results import Finding, listing
from .shapes import POLYGON_CODES, kind_code
from .subject import Subject, at_row

CODES = {
    tessellation.OVERLAP: "DBQ-85",
    tessellation.GAP: "DBQ-86",
    tessellation.SLIVER: "DBQ-84",
    tessellation.SELF_TOUCH: "DBQ-82",
    tessellation.DUPLICATE_VERTEX: "DBQ-74",
    tessellation.SHARP_ANGLE: "DBQ-77",
    tessellation.EDGE_MISMATCH: "DBQ-83",
    tessellation.INVALID: "DBQ-70",
}
TOLERANCE, ANGLE = 0.0001, 10.0


def tessellation_spots(subject: Subject) -> Iterator[Finding]:
    """What the engine's check of a tessellation finds of the `kinds` asked for.

    `tolerance` in metres, `angle` in degrees, `sliver_area` and `sliver_width` in units of the
    CRS; overlaps and gaps below `least_m2` are left out.
    """
    for layer in subject.measurable:
        polygons = subject.database.polygons(layer)
        if len(polygons):
            limits = _limits(subject, layer)
            spots = tessellation.check(polygons, limits, subject.database.feedback)
            yield from _told(subject, layer, spots, polygons.rows)


def _limits(subject: Subject, layer: LayerData) -> Limits:
    surface = surface_of(layer.crs)
    metre = 1 / surface.unit / (1.0 if surface.projected else surface.ellipsoid.a)
    return Limits(
        tolerance=subject.get("tolerance", TOLERANCE) * metre,
        sliver_area=subject.get("sliver_area", 0.0),
        sliver_width=subject.get("sliver_width", 0.0),
        angle=subject.get("angle", ANGLE),
        kinds=tuple(subject.get("kinds", tessellation.KINDS)),
    )


def _told(
    subject: Subject, layer: LayerData, spots: Sequence[Spot], rows: Sequence[int]
) -> Iterator[Finding]:
    grounds = [spot for spot in spots if kind_code(spot.wkb) in POLYGON_CODES]
    wkbs = [spot.wkb for spot in grounds]
    areas = ellipsoidal_areas(wkbs, layer.crs, LONGEST_EDGE) if wkbs else []
    measured: Dict[int, float] = {id(spot): float(area) for spot, area in zip(grounds, areas)}
    least = subject.get("least_m2", 0.0)
    for spot in spots:
        area = measured.get(id(spot))
        if area is None or area >= least:
            yield _finding(subject, layer, spot, rows, area)


def _finding(
    subject: Subject, layer: LayerData, spot: Spot, rows: Sequence[int], area: Any
) -> Finding:
    """Return a spot as a finding about its first feature; the others are named."""
    numbers = [str(layer.fids[rows[at]]) for at in spot.features]
    values: Dict[str, Any] = {"features": listing(numbers), "limit": subject.get("angle", ANGLE)}
    size, limit, unit = spot.size, None, ""
    if area is not None:
        size, limit, unit = round(area, 4), subject.get("least_m2", 0.0), "m²"
    elif spot.kind == tessellation.SHARP_ANGLE:
        size, limit, unit = round(spot.size, 3), values["limit"], "°"
    values.update(area=size, angle=size, count=1, reason=spot.kind)
    more: Dict[str, Any] = {"wkb": spot.wkb, "measured": size, "limit": limit, "unit": unit}
    problem = Problem(CODES[spot.kind], **values)
    if not spot.features:
        return Finding(problem, layer.name, **more)
    return at_row(layer, rows[spot.features[0]], problem, **more)


TESSELLATION_OPERATIONS = {"tessellation": tessellation_spots}
