"""Operations on single geometries: sound, of one part, straight, not too small, thin or dense."""

from __future__ import annotations

from typing import Any, Dict, Iterator, Optional

import numpy as np

from ...errors import Problem
from ...feedback import watched
from ...geometry.inside import moved
from ...geometry.wkb import Rings, read_polygon_rings
from .database import POLYGON, LayerData
from .metres import metres_of_unit
from .results import Finding
from .shapes import kind_code, line_wkb, lines_of, point_wkb
from .subject import Subject, at_row

MULTIPLE = {4, 5, 6}
FULL_DIGITS = 17


def geometry_valid(subject: Subject) -> Iterator[Finding]:
    """Geometries are valid (OGC 06-103r4).

    `digits`: also asked of the coordinates written with so many significant digits, as text
    formats carry them; rings narrower than the last digit break there.
    """
    backend, digits = subject.database.backend, subject.get("digits", FULL_DIGITS)
    for layer in subject.spatial:
        for row in watched(range(len(layer)), subject.database.feedback, every=256):
            wkb = layer.wkbs[row]
            if wkb is None:
                continue
            reason = _fault(backend, wkb, layer.kind, digits)
            if reason is not None:
                yield at_row(layer, row, Problem("DBQ-70", reason=reason))


def _fault(backend: Any, wkb: bytes, kind: str, digits: int) -> Optional[str]:
    """Return why a geometry is invalid; a polygon also by its rounded coordinates."""
    try:
        if kind == POLYGON and digits < FULL_DIGITS:
            wkb = moved(wkb, lambda ring: _shortened(ring, digits))
        reason: Optional[str] = backend.fault(backend.read(wkb))
    except Problem as problem:
        return str(problem.values.get("reason", problem.code))
    return reason


def _shortened(ring: Any, digits: int) -> Any:
    """Return coordinates as a text with so many significant digits gives them back."""
    flat = [float(f"{value:.{digits}g}") for value in ring.ravel().tolist()]
    return np.array(flat).reshape(ring.shape)


def geometry_filled(subject: Subject) -> Iterator[Finding]:
    """Every feature has a geometry, polygons an area above `least_m2` and lines a length."""
    least = subject.get("least_m2", 0.0)
    for layer in subject.spatial:
        for row, wkb in enumerate(layer.wkbs):
            if wkb is None:
                yield at_row(layer, row, Problem("DBQ-71"))
        if layer.kind == POLYGON and not layer.crs:
            subject.leave_out("DBQ-30", layer=layer.name)
        elif layer.kind == POLYGON:
            areas = layer.areas(subject.database.feedback)
            for row in np.flatnonzero(areas <= least):
                area = float(areas[row])
                yield at_row(layer, int(row), Problem("DBQ-72"), measured=area, limit=least)


def no_duplicates(subject: Subject) -> Iterator[Finding]:
    """No two features of a layer have the same geometry, however its rings begin."""
    for layer in subject.spatial:
        seen: Dict[Any, int] = {}
        for row, wkb in enumerate(layer.wkbs):
            if wkb is None:
                continue
            key = _outline(wkb) if layer.kind == POLYGON else wkb
            first = seen.setdefault(key, row)
            if first != row:
                yield at_row(layer, row, Problem("DBQ-73", other=layer.fids[first]))


def _outline(wkb: bytes) -> Any:
    """Return what polygons of the same ground have in common: their points, in any order."""
    try:
        rings = [ring for polygon in read_polygon_rings(wkb) for ring in polygon]
    except Problem:
        return wkb
    return frozenset(frozenset(map(tuple, ring.tolist())) for ring in rings)


def single_part(subject: Subject) -> Iterator[Finding]:
    """Every feature has one part."""
    for layer in subject.spatial:
        for row, wkb in enumerate(layer.wkbs):
            if wkb is not None and kind_code(wkb) in MULTIPLE:
                count = int.from_bytes(wkb[5:9], "little")
                if count > 1:
                    problem = Problem("DBQ-75", count=count)
                    yield at_row(layer, row, problem, measured=count, limit=1)


def no_curves(subject: Subject) -> Iterator[Finding]:
    """No geometry holds arcs or other curves."""
    for layer in subject.spatial:
        for row in layer.curved:
            yield at_row(layer, row, Problem("DBQ-76"))


def minimum_area(subject: Subject) -> Iterator[Finding]:
    """Polygons have at least `limit` m², or the minimum mapping area of their class.

    `classes` lists {field, codes (their first signs), limit}; the first that fits counts.
    """
    for layer in subject.measurable:
        areas = layer.areas(subject.database.feedback)
        limits = np.full(len(layer), float(subject.get("limit", 0.0)))
        for one in reversed(subject.get("classes", [])):
            if layer.has(one["field"]):
                limits[layer.column(one["field"]).beginning(one["codes"])] = one["limit"]
        with np.errstate(invalid="ignore"):
            small = areas < limits
        for row in np.flatnonzero(small):
            area, limit = round(float(areas[row]), 2), float(limits[row])
            problem = Problem("DBQ-78", area=area, limit=limit)
            yield at_row(layer, int(row), problem, measured=area, limit=limit, unit="m²")


def not_thin(subject: Subject) -> Iterator[Finding]:
    """Polygons are not thinner than `limit` by 4πA/P² (a circle has 1), or narrower than `width`.

    The mean width in metres is 2A/P; both in the plane, or by local metres of degrees.
    """
    limit, narrowest = subject.get("limit", 0.0), subject.get("width", 0.0)
    for layer in subject.polygonal:
        areas, perimeters = _measures(layer)
        with np.errstate(divide="ignore", invalid="ignore"):
            roundness = 4 * np.pi * areas / perimeters**2
            width = 2 * areas / perimeters
        for at in np.flatnonzero((roundness < limit) | (width < narrowest)):
            told = {
                "roundness": round(float(roundness[at]), 4),
                "width": round(float(width[at]), 3),
            }
            row = layer.polygon_rows[at]
            problem = Problem("DBQ-79", **told)
            yield at_row(layer, row, problem, measured=told["roundness"], limit=limit)


def _measures(layer: LayerData) -> Any:
    """Return areas (m²) and perimeters (m) of the readable polygons, holes deducted."""
    rings, count = layer.rings, len(layer.polygon_rows)
    owner = np.repeat(np.arange(len(rings.owners)), np.diff(rings.starts))
    base = rings.points[rings.starts[:-1]]
    scales = metres_of_unit(layer.crs, base[:, 1])[owner]
    steps, closing = _steps(rings)
    steps = steps * scales
    x, y = ((rings.points - base[owner]) * scales).T
    cross = np.where(closing, 0.0, x * steps[:, 1] - y * steps[:, 0])
    lengths = np.where(closing, 0.0, np.hypot(steps[:, 0], steps[:, 1]))
    halves = np.abs(np.bincount(owner, cross, len(rings.owners))) / 2 * rings.signs
    areas = np.bincount(rings.owners, halves, count)
    return areas, np.bincount(rings.owners[owner], lengths, count)


def _steps(rings: Rings) -> Any:
    """Return the step from each point to the next, and which points are the last of a ring."""
    steps = np.zeros_like(rings.points)
    steps[:-1] = rings.points[1:] - rings.points[:-1]
    closing = np.zeros(len(rings.points), bool)
    closing[rings.starts[1:] - 1] = True
    return steps, closing


def vertex_spacing(subject: Subject) -> Iterator[Finding]:
    """Neighbouring vertices lie at least `least` and at most `most` metres apart.

    One finding a polygon and kind, at the worst place.
    """
    least, most = subject.get("least", 0.0), subject.get("most", np.inf)
    for layer in subject.polygonal:
        steps, closing = _steps(layer.rings)
        scales = metres_of_unit(layer.crs, layer.rings.points[:, 1] + steps[:, 1] / 2)
        lengths = np.hypot(*(steps * scales).T)
        near = np.where(closing, np.inf, lengths)
        far = np.where(closing, -np.inf, lengths)
        yield from _worst(layer, near < least, near, "DBQ-80", least)
        yield from _worst(layer, far > most, -far, "DBQ-81", most)


def _worst(layer: LayerData, wrong: Any, order: Any, code: str, limit: float) -> Iterator[Finding]:
    """Yield one finding for each polygon that has a wrong edge: the edge first in `order`."""
    places = np.flatnonzero(wrong)
    if not len(places):
        return
    rings = layer.rings
    owners = rings.owners[np.searchsorted(rings.starts, places, side="right") - 1]
    ordered = places[np.lexsort((order[places], owners))]
    sorted_owners = np.sort(owners)
    firsts = np.flatnonzero(np.r_[True, sorted_owners[1:] != sorted_owners[:-1]])
    counts = np.diff(np.r_[firsts, len(ordered)])
    for owner, at, count in zip(sorted_owners[firsts], ordered[firsts], counts):
        length = round(float(abs(order[at])), 4)
        problem = Problem(code, distance=length, count=int(count), limit=limit)
        wkb = line_wkb(rings.points[at : at + 2])
        row = layer.polygon_rows[int(owner)]
        yield at_row(layer, row, problem, wkb=wkb, measured=length, limit=limit, unit="m")


def no_repeated_points(subject: Subject) -> Iterator[Finding]:
    """No ring or line has the same point twice in a row, to `tolerance` in units of the CRS."""
    tolerance = subject.get("tolerance", 0.0)
    for layer in subject.spatial:
        if layer.kind == POLYGON:
            steps, closing = _steps(layer.rings)
            lengths = np.where(closing, np.inf, np.hypot(steps[:, 0], steps[:, 1]))
            yield from _worst(layer, lengths <= tolerance, lengths, "DBQ-74", tolerance)
        else:
            yield from _repeated_on_lines(layer, tolerance)


def _repeated_on_lines(layer: LayerData, tolerance: float) -> Iterator[Finding]:
    for row, wkb in enumerate(layer.wkbs):
        for line in lines_of(wkb):
            steps = np.diff(line, axis=0)
            short = np.flatnonzero(np.hypot(steps[:, 0], steps[:, 1]) <= tolerance)
            if len(short):
                place = point_wkb(*map(float, line[short[0]]))
                problem = Problem("DBQ-74", distance=0.0, count=len(short), limit=tolerance)
                yield at_row(layer, row, problem, wkb=place)


def bounding_box(subject: Subject) -> Iterator[Finding]:
    """The layers' extent lies within `box` (xmin, ymin, xmax, ymax) in the layers' CRS."""
    xmin, ymin, xmax, ymax = subject.get("box")
    backend = subject.database.backend
    for layer in subject.spatial:
        for row, wkb in enumerate(layer.wkbs):
            if wkb is None:
                continue
            box = backend.bounds(backend.read(wkb))
            far = max(xmin - box[0], ymin - box[1], box[2] - xmax, box[3] - ymax)
            if far > 0:
                yield at_row(layer, row, Problem("DBQ-35", distance=round(far, 3)))


GEOMETRY_OPERATIONS = {
    "geometry_valid": geometry_valid,
    "geometry_filled": geometry_filled,
    "no_duplicates": no_duplicates,
    "single_part": single_part,
    "no_curves": no_curves,
    "minimum_area": minimum_area,
    "not_thin": not_thin,
    "vertex_spacing": vertex_spacing,
    "no_repeated_points": no_repeated_points,
    "bounding_box": bounding_box,
}
