"""Rasters as they lie in files: one band each, with the grid of its cells and its NoData."""

from __future__ import annotations

from dataclasses import dataclass
from threading import local
from typing import Any, Dict, NamedTuple, Optional, Tuple

import numpy as np
from osgeo import gdal, gdal_array

from ..errors import Problem
from .calls import listening, reason
from .grid import Grid, reference

MEASURE, CLASS = "measure", "class"
DRIVERS = (
    *("GTiff", "COG", "HFA", "AAIGrid", "VRT", "ENVI", "EHdr", "SAGA", "RST", "GPKG", "netCDF"),
    *("JP2OpenJPEG", "SRTMHGT", "DTED", "PNG", "JPEG", "GSBG", "GS7BG", "RRASTER", "MEM"),
)
NORTH_UP = 1e-9
ALL_VALID = gdal.GMF_ALL_VALID


class Values(NamedTuple):
    """The cells of one block: numbers, and which of them are any."""

    data: Any
    valid: Any


@dataclass(frozen=True)
class Raster:
    """One band of a raster. `path` is a file, or the XML of a VRT.

    `kind` is `measure` (numbers that may be interpolated) or `class` (codes that may not).
    `nodata` is the number that stands for no value, in the band's own type; `scale` and `offset`
    make values of what is stored.
    """

    path: str
    band: int
    grid: Grid
    dtype: Any
    nodata: Optional[float] = None
    name: str = ""
    kind: str = MEASURE
    masked: bool = False
    scale: float = 1.0
    offset: float = 0.0
    tile: Tuple[int, int] = (1, 1)  # rows, columns

    @property
    def stored(self) -> bool:
        """Tell whether values are what is stored."""
        return self.scale == 1.0 and self.offset == 0.0


def open_raster(
    path: str, band: int = 1, name: str = "", kind: str = MEASURE, crs: str = ""
) -> Raster:
    """Return a band of a raster file; `crs` stands in for the file's own.

    Raises RAS-01 (cannot be opened), RAS-02 (no such band), RAS-03 (not north up), RAS-04 (no
    CRS).
    """
    dataset = opened(path, name)
    name = name or path
    if not 1 <= band <= dataset.RasterCount:
        raise Problem("RAS-02", name=name, band=band, count=dataset.RasterCount)
    place = dataset.GetGeoTransform(can_return_null=True)
    if place is None:
        raise Problem("RAS-03", name=name)
    left, width, turned, top, leaning, height = place
    if abs(turned) > NORTH_UP * width or abs(leaning) > NORTH_UP * width or not height < 0 < width:
        raise Problem("RAS-03", name=name)
    crs = crs or dataset.GetProjection()
    if not crs:
        raise Problem("RAS-04", name=name)
    reference(crs)
    grid = Grid(crs, left, top, width, -height, dataset.RasterXSize, dataset.RasterYSize)
    return _described(dataset.GetRasterBand(band), Raster(path, band, grid, None, None, name, kind))


def _described(band: Any, raster: Raster) -> Raster:
    code = gdal_array.GDALTypeCodeToNumericTypeCode(band.DataType)
    if code is None or np.issubdtype(code, np.complexfloating):
        raise Problem("RAS-07", name=raster.name, type=gdal.GetDataTypeName(band.DataType))
    flags = band.GetMaskFlags()
    masked = not flags & (gdal.GMF_NODATA | ALL_VALID)
    return Raster(
        raster.path,
        raster.band,
        raster.grid,
        np.dtype(code),
        band.GetNoDataValue(),
        raster.name,
        raster.kind,
        masked,
        band.GetScale() or 1.0,
        band.GetOffset() or 0.0,
        tuple(band.GetBlockSize()[::-1]),
    )


def opened(path: str, name: str = "") -> Any:
    """Return GDAL's dataset of a raster; RAS-01 with the reason where there is none."""
    dataset = None
    with listening() as heard:
        flags = gdal.OF_RASTER | gdal.OF_READONLY
        dataset = gdal.OpenEx(path, flags, allowed_drivers=list(DRIVERS))
    if dataset is None:
        raise Problem("RAS-01", name=name or path, reason=reason(heard))
    return dataset


class Reader:
    """Reads windows of rasters; every thread has its own handle on each file."""

    def __init__(self) -> None:
        self._own = local()

    def read(self, raster: Raster, row: int, column: int, rows: int, columns: int) -> Values:
        """Return the values of a window; float64 where they are scaled. RAS-08 if it fails."""
        band = self._band(raster)
        with listening() as heard:
            data = band.ReadAsArray(column, row, columns, rows)
            mask = None
            if raster.masked:
                mask = band.GetMaskBand().ReadAsArray(column, row, columns, rows)
        if data is None or heard or (raster.masked and mask is None):
            raise Problem("RAS-08", name=raster.name, row=row + 1, reason=reason(heard))
        valid = _valid(data, raster.nodata) if mask is None else mask != 0
        if not raster.stored:
            data = data * raster.scale + raster.offset
        return Values(data, valid)

    def _band(self, raster: Raster) -> Any:
        known: Dict[Tuple[str, int], Any] = self._own.__dict__.setdefault("bands", {})
        key = raster.path, raster.band
        if key not in known:
            dataset = opened(raster.path, raster.name)
            known[key] = dataset, dataset.GetRasterBand(raster.band)
        return known[key][1]


def _valid(data: Any, nodata: Optional[float]) -> Any:
    """Return which numbers are values: finite, and not exactly what stands for none."""
    if data.dtype.kind == "f":
        valid = np.isfinite(data)
        if nodata is not None and np.isfinite(nodata):
            valid &= data != data.dtype.type(nodata)
        return valid
    if nodata is None or not _holds(data.dtype, nodata):
        return np.ones(data.shape, bool)
    return data != int(nodata)


def _holds(dtype: Any, number: float) -> bool:
    """Tell whether a whole-number type can hold a number at all."""
    if not np.isfinite(number) or number != int(number):
        return False
    bounds = np.iinfo(dtype)
    return bool(bounds.min <= number <= bounds.max)
