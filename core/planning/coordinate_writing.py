"""Writes 报件坐标 text: the inverse of `parcel_coordinates`.

The layout is practice rather than a published standard (confidence: likely): X is north, Y is
east with the zone number, J numbers run through the parcel, the first point of a ring stands
again at its end under its own number, ring 1 is the outline and further rings are holes. Outlines
run clockwise from their north-western corner, holes against it, as boundary surveys number them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from math import hypot
from typing import Dict, List, Optional, Sequence, Tuple

from ..errors import Problem
from ..feedback import Feedback, Silent, watched
from ..geometry.backend import GeometryBackend
from ..geometry.wkb import read_polygon_rings
from ..standards.tables import table
from .coordinate_header import COORDINATES, DESCRIPTION
from .parcel_coordinates import AREA_SHAPE, HEADER_END, LEAST_CORNERS, CoordinateParcel, Point

VERSION = "1.01"
DECIMALS_OF_AREA = 4
PREFIXED = "zone-prefixed"
SEPARATORS = str.maketrans({",": "、", "，": "、", "\n": " ", "\r": " ", "\t": " "})
ENCODINGS = ("gb18030", "utf-8")


@dataclass(frozen=True)
class Zone:
    """A Gauss-Krüger zone whose eastings carry its number."""

    number: int
    width: int
    crs: str


@dataclass(frozen=True)
class Origin:
    """What the header says besides the CRS; `date` is ISO 8601."""

    producer: str = ""
    date: str = ""
    transformation: str = ",,,,,,"


@dataclass(frozen=True)
class WriteRemark:
    """What happened to a parcel on the way into the file; `lost` if it is not in it."""

    row: int
    code: str
    values: Dict[str, object] = field(default_factory=dict)
    lost: bool = False

    @property
    def problem(self) -> Problem:
        """The remark as a problem, for its sentence."""
        return Problem(self.code, parcel=self.row, **self.values)


@dataclass
class Written:
    """Parcels as they stand in the file, remarks, and the largest move by rounding in metres."""

    parcels: List[CoordinateParcel] = field(default_factory=list)
    remarks: List[WriteRemark] = field(default_factory=list)
    moved: float = 0.0


def zone_around(longitude: float, width: int) -> Zone:
    """Return the zone of `width` (3 or 6) degrees around a longitude; PCW-01 outside of China.

    3° zones have central meridian 3n, 6° zones 6n − 3 (GB/T 17278; EPSG codes by table).
    """
    number = int((longitude + 1.5) // 3) if width == 3 else int(longitude // 6) + 1  # noqa: PLR2004
    return zone_of(number)


def zone_of(number: int) -> Zone:
    """Return the zone of a number: 13–23 are 6° wide, 25–45 are 3° wide (PCW-01)."""
    for row in table("epsg_cgcs2000").rows:
        degrees, _, kind = row["kind"].partition("deg ")
        if kind == PREFIXED and row["zone"] == str(number):
            return Zone(number, int(degrees), f"EPSG:{row['epsg']}")
    raise Problem("PCW-01", zone=number)


def rounded_parcels(
    drafts: Sequence[Tuple[int, bytes, CoordinateParcel]],
    decimals: int,
    backend: GeometryBackend,
    feedback: Optional[Feedback] = None,
) -> Written:
    """Return parcels with rounded rings, from (row, WKB, description) in the file's CRS.

    Each part of a multipolygon is a parcel of its own, numbered behind its code. A parcel that
    rounding makes invalid is left out and named.
    """
    found = Written()
    for row, wkb, described in watched(drafts, feedback or Silent()):
        polygons = read_polygon_rings(wkb, row)
        if len(polygons) > 1:
            values: Dict[str, object] = {"code": described.code, "count": len(polygons)}
            found.remarks.append(WriteRemark(row, "PCW-02", values))
        for number, rings in enumerate(polygons, start=1):
            suffix = f"-{number}" if len(polygons) > 1 else ""
            _add(found, row, rings, _renamed(found, row, described, suffix), decimals, backend)
    return found


def _add(
    found: Written,
    row: int,
    rings: Sequence[Sequence[Sequence[float]]],
    parcel: CoordinateParcel,
    decimals: int,
    backend: GeometryBackend,
) -> None:
    """Add one polygon, or a remark on why it cannot be written."""
    kept: List[List[Point]] = []
    for number, ring in enumerate(rings):
        closed, moved = _rounded_ring(ring, decimals)
        found.moved = max(found.moved, moved)
        if len(closed) <= LEAST_CORNERS:
            values: Dict[str, object] = {"code": parcel.code, "ring": number + 1}
            found.remarks.append(WriteRemark(row, "PCW-03", values, lost=number == 0))
            if number == 0:
                return
            continue
        if len(closed) < len(ring):
            values = {"code": parcel.code, "count": len(ring) - len(closed)}
            found.remarks.append(WriteRemark(row, "PCW-04", values))
        kept.append(_turned(closed, clockwise=number == 0))
    written = CoordinateParcel(**{**vars(parcel), "rings": kept})
    fault = backend.fault(backend.read(written.wkb()))
    if fault is not None:
        values = {"code": parcel.code, "reason": fault, "decimals": decimals}
        found.remarks.append(WriteRemark(row, "PCW-05", values, lost=True))
        return
    found.parcels.append(written)


def _renamed(found: Written, row: int, parcel: CoordinateParcel, suffix: str) -> CoordinateParcel:
    """Return the parcel with texts that a line of the file can hold."""
    texts = {
        name: str(getattr(parcel, name))
        for name in ("code", "name", "shape", "sheet", "use", "land_class")
    }
    plain = {name: text.translate(SEPARATORS).strip() for name, text in texts.items()}
    changed = [texts[name] for name in texts if plain[name] != texts[name].strip()]
    if changed:
        found.remarks.append(WriteRemark(row, "PCW-06", {"text": changed[0]}))
    plain["code"] += suffix
    plain["shape"] = AREA_SHAPE
    return CoordinateParcel(**{**vars(parcel), **plain})


def _rounded_ring(ring: Sequence[Sequence[float]], decimals: int) -> Tuple[List[Point], float]:
    """Return the closed ring rounded, without points that repeat, and the largest move in m."""
    points: List[Point] = []
    moved = 0.0
    for x, y in ring:
        point = _rounded(float(x), decimals), _rounded(float(y), decimals)
        moved = max(moved, hypot(point[0] - x, point[1] - y))
        if not points or points[-1] != point:
            points.append(point)
    return points, moved


def _rounded(value: float, decimals: int) -> float:
    step = Decimal(1).scaleb(-decimals)
    return float(Decimal(repr(value)).quantize(step, ROUND_HALF_UP))


def _turned(ring: List[Point], *, clockwise: bool) -> List[Point]:
    """Return a closed ring in its direction from its north-western corner."""
    points = ring[:-1]
    if (_twice_area(points) < 0) != clockwise:
        points = points[::-1]
    west, north = min(x for x, _ in points), max(y for _, y in points)
    first = min(range(len(points)), key=lambda at: _reach(points[at], west, north))
    return points[first:] + points[: first + 1]


def _reach(point: Point, west: float, north: float) -> Tuple[float, float]:
    """Return how far a point is from the north-western corner of its ring's box."""
    return (point[0] - west) + (north - point[1]), -point[1]


def _twice_area(points: Sequence[Point]) -> float:
    """Return twice the signed area, positive where points run against the clock."""
    x0, y0 = points[0]
    turned = zip(points, [*points[1:], points[0]])
    return sum((a[0] - x0) * (b[1] - y0) - (b[0] - x0) * (a[1] - y0) for a, b in turned)


def text_of(parcels: Sequence[CoordinateParcel], zone: Zone, decimals: int, origin: Origin) -> str:
    """Return the text of the file, lines ended by CR LF."""
    step = f"{Decimal(1).scaleb(-decimals):f}"
    header = (
        ("格式版本号", f"{VERSION}版本"),
        ("数据产生单位", origin.producer.translate(SEPARATORS)),
        ("数据产生日期", origin.date),
        ("坐标系", "2000国家大地坐标系"),
        ("几度分带", str(zone.width)),
        ("投影类型", "高斯克吕格"),
        ("计量单位", "米"),
        ("带号", str(zone.number)),
        ("精度", step),
        ("转换参数", origin.transformation),
    )
    lines = [f"[{DESCRIPTION}]", *(f"{key}={value}" for key, value in header), f"[{COORDINATES}]"]
    for parcel in parcels:
        lines += _parcel_lines(parcel, decimals)
    return "\r\n".join(lines) + "\r\n"


def _parcel_lines(parcel: CoordinateParcel, decimals: int) -> List[str]:
    area = "" if parcel.stated_hm2 is None else f"{parcel.stated_hm2:.{DECIMALS_OF_AREA}f}"
    listed = sum(len(ring) for ring in parcel.rings)
    described = [parcel.code, parcel.name, parcel.shape, parcel.sheet, parcel.use]
    lines = [",".join([str(listed), area, *described, parcel.land_class, HEADER_END])]
    number = 1
    for place, ring in enumerate(parcel.rings, start=1):
        names = [*range(number, number + len(ring) - 1), number]
        number += len(ring) - 1
        lines += [
            f"J{name},{place},{north:.{decimals}f},{east:.{decimals}f}"
            for name, (east, north) in zip(names, ring)
        ]
    return lines


def encoded(text: str, encoding: str) -> bytes:
    """Return the bytes of the file; PCW-07 for a sign that the encoding has not."""
    try:
        return text.encode(encoding)
    except UnicodeEncodeError as error:
        raise Problem("PCW-07", encoding=encoding, text=error.object[error.start]) from error
