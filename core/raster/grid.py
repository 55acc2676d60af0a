"""Where the cells of a raster lie: north up, in rows from the top."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Tuple

from osgeo import osr

from ..errors import Problem
from ..geometry.backend import Bounds

OFF = 1e-3
"""How much of a cell two grids may lie apart over their whole width and still be the same."""


@dataclass(frozen=True)
class Grid:
    """Cells of `cell_width` × `cell_height` (both positive, in units of the CRS) from the top left.

    `crs` is WKT or "EPSG:4527".
    """

    crs: str
    left: float
    top: float
    cell_width: float
    cell_height: float
    columns: int
    rows: int

    @property
    def bounds(self) -> Bounds:
        """Return xmin, ymin, xmax, ymax."""
        right = self.left + self.columns * self.cell_width
        return self.left, self.top - self.rows * self.cell_height, right, self.top

    @property
    def shape(self) -> Tuple[int, int]:
        """Return rows and columns."""
        return self.rows, self.columns

    @property
    def cell_area(self) -> float:
        """Return the area of a cell in the plane, m² (RAS-05 where the CRS is not in metres)."""
        metres = self.metres
        return self.cell_width * self.cell_height * metres * metres

    @property
    def metres(self) -> float:
        """Return how many metres a unit of the CRS is; RAS-05 where it is an angle."""
        known = reference(self.crs)
        if not known.IsProjected():
            raise Problem("RAS-05", crs=crs_name(self.crs))
        return float(known.GetLinearUnits())

    @property
    def transform(self) -> Tuple[float, float, float, float, float, float]:
        """Return GDAL's geotransform."""
        return self.left, self.cell_width, 0.0, self.top, 0.0, -self.cell_height

    def matches(self, other: Grid) -> bool:
        """Tell whether every cell of both lies at the same place."""
        if self.shape != other.shape or not same_crs(self.crs, other.crs):
            return False
        here, there = self.bounds, other.bounds
        cells = (self.cell_width, self.cell_height) * 2
        return all(abs(a - b) <= OFF * cell for a, b, cell in zip(here, there, cells))

    def within(self, bounds: Bounds) -> Grid:
        """Return the cells of this grid whose middles lie within `bounds`; RAS-06 where none do."""
        xmin, ymin, xmax, ymax = bounds
        first = max(_after((xmin - self.left) / self.cell_width), 0)
        last = min(_after((xmax - self.left) / self.cell_width), self.columns)
        upper = max(_after((self.top - ymax) / self.cell_height), 0)
        lower = min(_after((self.top - ymin) / self.cell_height), self.rows)
        if first >= last or upper >= lower:
            raise Problem("RAS-06", first=_told(self.bounds), second=_told(bounds))
        left, top = self.left + first * self.cell_width, self.top - upper * self.cell_height
        cell = self.cell_width, self.cell_height
        return Grid(self.crs, left, top, *cell, last - first, lower - upper)


def _after(place: float) -> int:
    """Return how many middles of cells lie before a place that is measured in cells."""
    whole = int(place // 1)
    return whole + (1 if place - whole > 0.5 + OFF else 0)


def reference(crs: str) -> Any:
    """Return the spatial reference, x before y; RAS-04 where there is none that GDAL knows."""
    found = osr.SpatialReference()
    found.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    try:
        failed = not crs or found.SetFromUserInput(crs) != 0
    except RuntimeError:  # GDAL raises where the host has switched its exceptions on
        failed = True
    if failed:
        raise Problem("RAS-04", name=crs or "?")
    return found


def same_crs(one: str, other: str) -> bool:
    """Tell whether two descriptions are of one coordinate reference system.

    Files and layers may tell the axes of one system apart; its code in the register does not.
    """
    if one == other:
        return True
    first, second = reference(one), reference(other)
    return bool(first.IsSame(second)) or _registered(first) == _registered(second) != ("", "")


def _registered(crs: Any) -> Tuple[str, str]:
    """Return authority and code of a system, "" where it has none."""
    return crs.GetAuthorityName(None) or "", crs.GetAuthorityCode(None) or ""


def crs_name(crs: str) -> str:
    """Return what a planner calls a CRS."""
    return str(reference(crs).GetName())


def _told(bounds: Bounds) -> str:
    return " ".join(f"{number:.10g}" for number in bounds)
