"""Map sheets of the national series: numbers, extents and theoretical areas.

Source: GB/T 13989-2012 (scales, spacings and numbers, table `map_sheets_gb13989`). A 1:1 000 000
sheet spans 4° × 6°; row letter ⌊B/4⌋+1, column ⌊L/6⌋+31. Every other scale divides it into
n × n sheets, rows counted from the north, columns from the west. Areas by the trapezoid formula
of 国土调查办发〔2008〕32号.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from math import ceil, floor
from typing import Dict, Iterator, List, Tuple

from ..errors import Problem
from ..standards.tables import table
from .area import sheet_area
from .ellipsoid import CGCS2000, Ellipsoid

TALL, WIDE = 4, 6  # degrees of a 1:1 000 000 sheet
LETTERS = "ABCDEFGHIJKLMNOPQRSTUV"
NORTHERNMOST = 60  # sheets further north are joined two or four by two or four
FIRST_COLUMN, COLUMNS = 31, 60
SHORT, LONG, MANY = 3, 4, 999
NUMBER = re.compile(r"^([A-V])([0-9]{2})(?:([B-K])([0-9]{3,4})([0-9]{3,4}))?$")
HALF_TURN = 180
WHOLE = 1e-9  # of a sheet; an edge this near to a sheet's belongs to it


@dataclass(frozen=True)
class SheetScale:
    """A scale of the series: its denominator, letter, and sheets along a 1:1 000 000 sheet."""

    denominator: int
    letter: str
    divisions: int

    @property
    def height(self) -> float:
        """Degrees of latitude of a sheet."""
        return TALL / self.divisions

    @property
    def width(self) -> float:
        """Degrees of longitude of a sheet."""
        return WIDE / self.divisions

    @property
    def digits(self) -> int:
        """How many digits a row or column has; four at 1:1000 and 1:500."""
        return LONG if self.divisions > MANY else SHORT


@cache
def sheet_scales() -> Dict[int, SheetScale]:
    """Return the scales by denominator, the smallest scale first."""
    found = [
        SheetScale(
            int(row["scale"].partition(":")[2]),
            row["scale_letter"],
            int(row["sheets_per_1M_rows_cols"]),
        )
        for row in table("map_sheets_gb13989").rows
    ]
    return {one.denominator: one for one in found}


@dataclass(frozen=True)
class Sheet:
    """A sheet, counted from the equator (`north`) and from 180° W (`east`) in sheets."""

    scale: SheetScale
    north: int
    east: int

    @property
    def extent(self) -> Tuple[float, float, float, float]:
        """West, south, east, north in degrees."""
        divisions = self.scale.divisions
        west = self.east * WIDE / divisions - HALF_TURN
        east = (self.east + 1) * WIDE / divisions - HALF_TURN
        return west, self.north * TALL / divisions, east, (self.north + 1) * TALL / divisions

    @property
    def number(self) -> str:
        """The sheet's number (新图号), such as J50G001001."""
        divisions, digits = self.scale.divisions, self.scale.digits
        band, row = divmod(self.north, divisions)
        strip, column = divmod(self.east, divisions)
        million = f"{LETTERS[band]}{strip + 1:02d}"
        if divisions == 1:
            return million
        return f"{million}{self.scale.letter}{divisions - row:0{digits}d}{column + 1:0{digits}d}"

    def area(self, ellipsoid: Ellipsoid = CGCS2000) -> float:
        """Return the theoretical area in m² (图幅理论面积)."""
        south = self.extent[1]
        return _area(south, self.scale.width, self.scale.height, ellipsoid)


@lru_cache(maxsize=100_000)
def _area(south: float, width: float, height: float, ellipsoid: Ellipsoid) -> float:
    """Return the area of every sheet of a row of sheets."""
    return sheet_area(south, width, height, ellipsoid)


def sheet_at(denominator: int, longitude: float, latitude: float) -> Sheet:
    """Return the sheet around a point in degrees; on an edge, the one north or east of it."""
    scale = sheet_scales()[denominator]
    _refuse_far(latitude, latitude)
    north = floor(latitude * scale.divisions / TALL + WHOLE)
    east = floor((longitude + HALF_TURN) * scale.divisions / WIDE + WHOLE)
    return Sheet(scale, north, east % (COLUMNS * scale.divisions))


def sheet_of(number: str) -> Sheet:
    """Return the sheet of a number; SHE-01 if it is none."""
    plain = re.sub(r"[\s-]", "", number).upper()
    parts = NUMBER.match(plain)
    if parts is None:
        raise Problem("SHE-01", number=number)
    letter, strip, code, row, column = parts.groups()
    scale = next(one for one in sheet_scales().values() if one.letter == (code or ""))
    fitting = code is None or (len(row) == len(column) == scale.digits)
    down, across = (int(row), int(column)) if code else (1, 1)
    inside = 1 <= down <= scale.divisions and 1 <= across <= scale.divisions
    if not (fitting and inside and 1 <= int(strip) <= COLUMNS):
        raise Problem("SHE-01", number=number)
    band = LETTERS.index(letter)
    _refuse_far(band * TALL, (band + 1) * TALL)
    north = band * scale.divisions + scale.divisions - down
    return Sheet(scale, north, (int(strip) - 1) * scale.divisions + across - 1)


def sheets_over(
    denominator: int, extent: Tuple[float, float, float, float], most: int
) -> List[Sheet]:
    """Return the sheets that share ground with an extent in degrees, from the north-west on.

    Raises SHE-02 (more than `most`) and SHE-03 (outside of 0°–60° N).
    """
    scale = sheet_scales()[denominator]
    west, south, east, north = extent
    _refuse_far(south, north)
    rows = _span(south / scale.height, north / scale.height)
    columns = _span((west + HALF_TURN) / scale.width, (east + HALF_TURN) / scale.width)
    if len(rows) * len(columns) > most:
        raise Problem("SHE-02", count=len(rows) * len(columns), most=most)
    return list(_grid(scale, rows, columns))


def _grid(scale: SheetScale, rows: range, columns: range) -> Iterator[Sheet]:
    for row in reversed(rows):
        for column in columns:
            yield Sheet(scale, row, column)


def _span(low: float, high: float) -> range:
    """Return the sheets from `low` to `high`, both in sheets; at least one."""
    first = floor(low + WHOLE)
    return range(first, max(ceil(high - WHOLE), first + 1))


def _refuse_far(south: float, north: float) -> None:
    if south < 0 or north > NORTHERNMOST:
        raise Problem("SHE-03", south=round(south, 6), north=round(north, 6), most=NORTHERNMOST)
