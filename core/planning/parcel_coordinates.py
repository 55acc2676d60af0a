"""Parcels of a 报件坐标 file: `[属性描述]` and `[地块坐标]` with X north and Y east.

A parcel is `界址点数,面积(公顷),地块编号,地块名称,图形类型,图幅号,用途,地类编码,@`, then its points
`J1,圈号,X,Y`; ring 1 is the outline, further rings are holes. Whatever cannot be read is named by
its line and takes its parcel with it, so that no outline is ever quietly short of a corner.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass, field, replace
from math import isfinite
from typing import Dict, List, Optional, Tuple

from ..errors import Problem
from ..feedback import Feedback, Silent, watched
from ..geometry.backend import GeometryBackend
from .coordinate_header import ZONE_UNIT, Grid, Lines, decoded, grid_of, sections

Point = Tuple[float, float]
AREA_SHAPE, HEADER_END = "面", "@"
HEADER_FIELDS, POINT_FIELDS, LEAST_CORNERS = 8, 4, 3
FARTHEST_NORTH = 10_000_000
COMMA = re.compile("[,，]")


@dataclass(frozen=True)
class Remark:
    """What is wrong with a line, as a Problem names it; `lost` if it cost its parcel."""

    line: int
    code: str
    values: Dict[str, object] = field(default_factory=dict)
    lost: bool = False

    @property
    def problem(self) -> Problem:
        """The remark as a problem, for its sentence."""
        return Problem(self.code, line=self.line, **self.values)


@dataclass(frozen=True)
class CoordinateParcel:
    """One parcel; `rings` are closed lists of (east with zone number, north) in metres."""

    line: int
    code: str
    name: str
    stated_points: Optional[int]
    stated_hm2: Optional[float]
    shape: str
    sheet: str
    use: str
    land_class: str
    rings: List[List[Point]] = field(default_factory=list)

    @property
    def points(self) -> int:
        """The number of boundary points, closing ones not counted."""
        return sum(len(ring) - 1 for ring in self.rings)

    def wkb(self) -> bytes:
        """Return the polygon as little-endian WKB."""
        parts = [struct.pack("<BII", 1, 3, len(self.rings))]
        for ring in self.rings:
            parts.append(struct.pack("<I", len(ring)))
            parts += [struct.pack("<dd", *point) for point in ring]
        return b"".join(parts)


@dataclass(frozen=True)
class CoordinateFile:
    """What a file holds: its header, CRS and encoding, the good parcels and all remarks."""

    header: Dict[str, str]
    crs: str
    encoding: str
    parcels: List[CoordinateParcel]
    remarks: List[Remark]


def read_parcel_coordinates(
    data: bytes, backend: GeometryBackend, feedback: Optional[Feedback] = None
) -> CoordinateFile:
    """Return the parcels of a 报件坐标 file and a remark for every line that is not in order.

    `data` is UTF-8, UTF-16 with a byte order mark, or GB18030. Raises Problem PAR-01
    (encoding), PAR-02 (no coordinates), PAR-03 (no CGCS2000 Gauss-Krüger zone), Cancelled.
    """
    text, encoding = decoded(data)
    header, lines = sections(text)
    drafts, remarks = _drafts(lines, feedback or Silent())
    eastings = [east for draft in drafts for _, _, _, east in draft.points]
    grid = grid_of(header, eastings)
    parcels = []
    for draft in drafts:
        parcel = _Builder(draft, grid, backend).parcel()
        remarks += draft.remarks
        if parcel is not None:
            parcels.append(parcel)
    remarks += _repeated(parcels)
    remarks.sort(key=lambda remark: remark.line)
    return CoordinateFile(header, grid.crs, encoding, parcels, remarks)


@dataclass
class _Draft:
    """A parcel while it is read: its points are (line, ring, north, east)."""

    parcel: CoordinateParcel
    points: List[Tuple[int, int, float, float]] = field(default_factory=list)
    remarks: List[Remark] = field(default_factory=list)

    def note(self, line: int, code: str, lost: bool = False, **values: object) -> None:
        self.remarks.append(Remark(line, code, values, lost))

    @property
    def lost(self) -> bool:
        return any(remark.lost for remark in self.remarks)


def _drafts(lines: Lines, feedback: Feedback) -> Tuple[List[_Draft], List[Remark]]:
    """Return the parcels as they stand, and remarks on lines that belong to none."""
    drafts: List[_Draft] = []
    stray: List[Remark] = []
    for number, line in watched(lines, feedback, every=1000):
        fields = [part.strip() for part in COMMA.split(line)]
        if HEADER_END in fields[HEADER_FIELDS:]:
            drafts.append(_header(number, fields))
            continue
        point = _point(number, fields)
        if drafts and point is not None:
            drafts[-1].points.append(point)
        elif drafts:
            drafts[-1].note(number, "PAR-11", lost=True, text=line)
        else:
            stray.append(Remark(number, "PAR-12", {"text": line}, lost=True))
    return drafts, stray


def _header(line: int, fields: List[str]) -> _Draft:
    """Return a draft of the parcel; a name with commas makes too many fields, and is refused."""
    count, hectares = _number(fields[0]), _number(fields[1])
    parcel = CoordinateParcel(
        line,
        code=fields[2],
        name=fields[3],
        stated_points=int(count) if count is not None else None,
        stated_hm2=hectares,
        shape=fields[4],
        sheet=fields[5],
        use=fields[6],
        land_class=fields[7],
    )
    draft = _Draft(parcel)
    if fields.index(HEADER_END) != HEADER_FIELDS:
        draft.note(line, "PAR-11", lost=True, text=",".join(fields))
    elif AREA_SHAPE not in parcel.shape:
        draft.note(line, "PAR-18", lost=True, shape=parcel.shape)
    elif count is None or hectares is None:
        draft.note(line, "PAR-21", text=",".join(fields[:2]))
    return draft


def _point(line: int, fields: List[str]) -> Optional[Tuple[int, int, float, float]]:
    if len(fields) != POINT_FIELDS or not fields[1].isascii() or not fields[1].isdigit():
        return None
    north, east = _number(fields[2]), _number(fields[3])
    if north is None or east is None:
        return None
    return line, int(fields[1]), north, east


def _number(text: str) -> Optional[float]:
    """Return a finite decimal number, None for anything else."""
    try:
        value = float(text) if text.isascii() and "_" not in text else None
    except ValueError:
        return None
    return value if value is not None and isfinite(value) else None


def _repeated(parcels: List[CoordinateParcel]) -> List[Remark]:
    """Return a remark for every parcel whose number stands in the file before it."""
    seen: Dict[str, int] = {}
    found = []
    for parcel in parcels:
        if parcel.code in seen:
            values: Dict[str, object] = {"parcel": parcel.code, "first": seen[parcel.code]}
            found.append(Remark(parcel.line, "PAR-22", values))
        seen.setdefault(parcel.code, parcel.line)
    return found


class _Builder:
    """Makes a parcel of a draft, or notes in the draft why it cannot."""

    def __init__(self, draft: _Draft, grid: Grid, backend: GeometryBackend) -> None:
        self.draft, self.grid, self.backend = draft, grid, backend

    def parcel(self) -> Optional[CoordinateParcel]:
        """Return the parcel if its rings make a valid polygon."""
        rings = [] if self.draft.lost else self._rings()
        if not self.draft.lost:
            parcel = replace(self.draft.parcel, rings=rings)
            self._check(parcel)
            return None if self.draft.lost else parcel
        return None

    def _rings(self) -> List[List[Point]]:
        """Return the closed rings in the order of their numbers, from 1."""
        rings: List[List[Point]] = []
        closed = True
        for line, ring, north, east in self.draft.points:
            if ring == len(rings) + 1:
                self._close(rings, line)
                rings.append([])
            elif ring != len(rings) or closed:
                self.draft.note(line, "PAR-17", lost=True, ring=ring)
                return rings
            rings[-1].append(self._place(line, north, east))
            closed = len(rings[-1]) > 1 and rings[-1][-1] == rings[-1][0]
        self._close(rings, self.draft.points[-1][0] if rings else self.draft.parcel.line)
        return rings

    def _close(self, rings: List[List[Point]], line: int) -> None:
        """Close the last ring, with a remark if the file did not."""
        if rings and rings[-1][0] != rings[-1][-1]:
            self.draft.note(line, "PAR-14", ring=len(rings))
            rings[-1].append(rings[-1][0])
        if rings and len(set(rings[-1])) < LEAST_CORNERS:
            self.draft.note(line, "PAR-15", lost=True, ring=len(rings))

    def _place(self, line: int, north: float, east: float) -> Point:
        """Return (east with zone number, north) of a point within its zone."""
        prefix, rest = divmod(east, ZONE_UNIT)
        if not 0 < north < FARTHEST_NORTH or prefix not in {0, self.grid.zone} or not rest > 0:
            self.draft.note(line, "PAR-13", lost=True, north=north, east=east, zone=self.grid.zone)
        if prefix == 0 and not any(remark.code == "PAR-20" for remark in self.draft.remarks):
            self.draft.note(line, "PAR-20", zone=self.grid.zone)
        return self.grid.zone * ZONE_UNIT + rest if prefix == 0 else east, north

    def _check(self, parcel: CoordinateParcel) -> None:
        """Note an invalid outline, and a number of points that the header does not state."""
        if not parcel.rings:
            self.draft.note(parcel.line, "PAR-15", lost=True, ring=1)
            return
        fault = self.backend.fault(self.backend.read(parcel.wkb()))
        if fault is not None:
            self.draft.note(parcel.line, "PAR-19", lost=True, parcel=parcel.code, reason=fault)
        listed = {len(self.draft.points), parcel.points, parcel.points + len(parcel.rings)}
        if parcel.stated_points is not None and parcel.stated_points not in listed:
            self.draft.note(
                parcel.line,
                "PAR-16",
                parcel=parcel.code,
                stated=parcel.stated_points,
                found=parcel.points,
            )
