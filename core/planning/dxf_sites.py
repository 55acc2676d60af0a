"""Sites of a DXF drawing: closed polylines as parcels, their lettering as names.

A DXF has no CRS. Eastings with a zone number in front tell the Gauss-Krüger zone of CGCS2000;
else the planner names the CRS. A ring within a ring of the same drawing layer is its hole.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple

from osgeo import gdal, ogr

from ..errors import Problem
from ..feedback import Feedback, Silent, watched, watched_iterable
from ..geometry.backend import Geometry, GeometryBackend
from .coordinate_header import ZONE_UNIT
from .coordinate_writing import zone_of
from .parcel_coordinates import (
    AREA_SHAPE,
    LEAST_CORNERS,
    CoordinateFile,
    CoordinateParcel,
    Point,
    Remark,
)

ENDING, DRIVER = ".dxf", "DXF"
MOST_RINGS = 2_000
MOST_ENTITIES = 200_000
LARGEST = 100_000_000  # bytes


@dataclass
class _Ring:
    line: int
    layer: str
    handle: str
    points: List[Point]
    shape: Geometry
    size: float
    holes: List[_Ring] = field(default_factory=list)
    inside: Optional[_Ring] = None
    depth: int = 0


def read_dxf_sites(
    path: str, crs: str, backend: GeometryBackend, feedback: Optional[Feedback] = None
) -> CoordinateFile:
    """Return the closed polylines of a drawing as parcels, a remark for every other outline.

    `crs` is used where the eastings carry no zone number. Raises Problem DXF-01 (unreadable),
    DXF-02 (no CRS), DXF-05 and DXF-06 (too much in it), Cancelled.
    """
    told = feedback or Silent()
    rings, texts, remarks = _entities(path, backend, told)
    rings = _nested(rings, backend, told)
    used = _crs([point for ring in rings for point in ring.points], crs)
    outlines = sorted((ring for ring in rings if ring.depth % 2 == 0), key=lambda one: one.line)
    parcels = [_parcel(ring, texts, backend) for ring in outlines]
    remarks.sort(key=lambda remark: remark.line)
    return CoordinateFile({}, used, DRIVER, parcels, remarks)


def _entities(
    path: str, backend: GeometryBackend, feedback: Feedback
) -> Tuple[List[_Ring], List[Tuple[Geometry, str]], List[Remark]]:
    """Return the rings, the lettering and remarks; lines count the entities of the drawing."""
    source = opened_drawing(path)
    rings: List[_Ring] = []
    texts: List[Tuple[Geometry, str]] = []
    remarks: List[Remark] = []
    entities = source.GetLayer(0)
    for line, feature in enumerate(watched_iterable(entities, 0, feedback), start=1):
        refuse_crowd(line, len(rings))
        shape = feature.GetGeometryRef()
        if shape is None:
            continue
        kind = ogr.GT_Flatten(shape.GetGeometryType())
        if kind == ogr.wkbPoint:
            lettering = feature.GetField("Text")
            if lettering:
                texts.append(((shape.GetX(), shape.GetY()), str(lettering).strip()))
        else:
            for outline in _outlines(shape):
                _take(line, feature, outline, backend, rings, remarks)
    refuse_crowd(0, len(rings))
    return rings, texts, remarks


def opened_drawing(path: str) -> Any:
    """Return a drawing opened by GDAL; DXF-01 if it is none, DXF-06 if it is too large to try."""
    name = Path(path).name
    try:
        if Path(path).stat().st_size > LARGEST:
            raise Problem("DXF-06", path=name, megabytes=LARGEST // 1_000_000)
        source = gdal.OpenEx(path, gdal.OF_VECTOR, allowed_drivers=[DRIVER])
    except (OSError, RuntimeError) as error:  # GDAL raises where the host has asked it to
        raise Problem("DXF-01", path=name) from error
    if source is None:
        raise Problem("DXF-01", path=name)
    return source


def refuse_crowd(entities: int, outlines: int) -> None:
    """Raise DXF-05 as soon as more was read than a drawing of sites has."""
    if entities > MOST_ENTITIES or outlines > MOST_RINGS:
        raise Problem("DXF-05", most=MOST_RINGS, entities=MOST_ENTITIES)


def _outlines(shape: Any) -> List[Any]:
    """Return every line and ring of an entity: a hatch may have holes, a block several parts."""
    parts = [shape.GetGeometryRef(at) for at in range(shape.GetGeometryCount())]
    if parts:
        return [outline for part in parts for outline in _outlines(part)]
    return [shape] if ogr.GT_Flatten(shape.GetGeometryType()) == ogr.wkbLineString else []


def _take(
    line: int,
    feature: Any,
    shape: Any,
    backend: GeometryBackend,
    rings: List[_Ring],
    remarks: List[Remark],
) -> None:
    """Add the ring of an outline, or a remark on why it is none."""
    layer = str(feature.GetField("Layer") or "")
    points = [(float(x), float(y)) for x, y, *_ in shape.GetPoints() or []]
    values: Dict[str, object] = {"layer": layer}
    if len(points) <= LEAST_CORNERS or points[0] != points[-1]:
        remarks.append(Remark(line, "DXF-03", values, lost=True))
        return
    handle = str(feature.GetField("EntityHandle") or line)
    outline = CoordinateParcel(line, handle, "", None, None, AREA_SHAPE, "", "", "", [points])
    geometry = backend.read(outline.wkb())
    fault = backend.fault(geometry)
    if fault is not None:
        remarks.append(Remark(line, "DXF-04", {**values, "reason": fault}, lost=True))
        return
    rings.append(_Ring(line, layer, handle, points, geometry, backend.area(geometry)))


def _nested(rings: List[_Ring], backend: GeometryBackend, feedback: Feedback) -> List[_Ring]:
    """Return the rings with what lies in what; one drawn twice on a drawing layer counts once."""
    found: List[_Ring] = []
    for ring in watched(sorted(rings, key=lambda one: -one.size), feedback):
        if not any(_twins(ring, other, backend) for other in found):
            _nest(ring, found, backend)
            found.append(ring)
    return found


def _twins(ring: _Ring, other: _Ring, backend: GeometryBackend) -> bool:
    """Tell whether two rings of one drawing layer have the same ground."""
    if ring.layer != other.layer or backend.bounds(ring.shape) != backend.bounds(other.shape):
        return False
    pair = (ring.shape, other.shape), (other.shape, ring.shape)
    return all(backend.is_empty(backend.difference(*one)) for one in pair)


def _nest(ring: _Ring, larger: List[_Ring], backend: GeometryBackend) -> None:
    """Find the smallest ring of the same drawing layer around a ring; a hole joins it."""
    west, south, east, north = backend.bounds(ring.shape)
    for other in reversed(larger):
        left, low, right, high = backend.bounds(other.shape)
        around = left <= west and low <= south and right >= east and high >= north
        same = other.layer == ring.layer and around
        if same and backend.is_empty(backend.difference(ring.shape, other.shape)):
            ring.inside, ring.depth = other, other.depth + 1
            break
    if ring.inside is not None and ring.depth % 2:
        ring.inside.holes.append(ring)


def _crs(points: List[Point], crs: str) -> str:
    """Return the CRS that the zone numbers tell, else the one given."""
    prefixes = {int(east // ZONE_UNIT) for east, _ in points}
    if len(prefixes) == 1 and min(prefixes) > 0:
        return zone_of(prefixes.pop()).crs
    if not crs:
        raise Problem("DXF-02")
    return crs


def _parcel(
    ring: _Ring, texts: List[Tuple[Geometry, str]], backend: GeometryBackend
) -> CoordinateParcel:
    """Return a parcel whose name is the first lettering inside of it."""
    west, south, east, north = backend.bounds(ring.shape)
    inside = backend.prepare(ring.shape)
    name = next(
        (
            text
            for (x, y), text in texts
            if west <= x <= east and south <= y <= north and inside.intersects(_spot(x, y, backend))
        ),
        "",
    )
    rings = [ring.points, *(hole.points for hole in ring.holes)]
    return CoordinateParcel(
        ring.line, ring.handle, name, None, None, AREA_SHAPE, "", ring.layer, "", rings
    )


def _spot(x: float, y: float, backend: GeometryBackend) -> Geometry:
    """Return a point as the tiny triangle that a backend of polygons can ask about."""
    step = 1e-3
    corners = [(x, y), (x + step, y), (x, y + step), (x, y)]
    spot = CoordinateParcel(0, "", "", None, None, AREA_SHAPE, "", "", "", [corners])
    return backend.read(spot.wkb())
