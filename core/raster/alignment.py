"""Rasters brought to one grid, once: what does not fit is warped while it is read.

How is said by the kind: measures by bilinear interpolation, or as the mean where cells become
more than twice as large; classes from the nearest cell, or the most frequent one.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, List, Optional, Sequence, Tuple

import numpy as np
from osgeo import gdal, gdal_array, osr

from ..errors import Problem
from ..geometry.backend import Bounds
from .calls import listening, reason
from .grid import Grid, reference, same_crs
from .source import CLASS, Raster, open_raster

COARSER = 2.0
"""From how many times its cell on a raster is summed up and not merely looked up."""
NEAREST, BILINEAR, MEAN, MOST_FREQUENT = "near", "bilinear", "average", "mode"
NO_CLASS = -(2**31)
OFF_CELLS = 0.01
"""How far from the exact place a warped cell may be looked up, in cells."""
CORNERS = 21
INTERSECTION, UNION = "intersection", "union"


def common_grid(
    rasters: Sequence[Raster], template: Optional[Grid] = None, extent: str = INTERSECTION
) -> Grid:
    """Return the grid of `template`, else of the first raster, over what all cover.

    With `extent` "union" it covers what any of them does. Raises RAS-06 where they do not meet.
    """
    grid = template or rasters[0].grid
    places = [bounds_in(one.grid, grid.crs) for one in rasters]
    if template is not None:
        places.append(template.bounds)
    if extent == UNION:
        lows, highs = np.min(places, axis=0), np.max(places, axis=0)
        return _around(grid, (lows[0], lows[1], highs[2], highs[3]))
    lows, highs = np.max(places, axis=0), np.min(places, axis=0)
    return grid.within((lows[0], lows[1], highs[2], highs[3]))


def _around(grid: Grid, bounds: Bounds) -> Grid:
    """Return the cells of the grid, carried on, that `bounds` touch."""
    room = 1e-6
    left = int(np.floor((bounds[0] - grid.left) / grid.cell_width + room))
    right = int(np.ceil((bounds[2] - grid.left) / grid.cell_width - room))
    upper = int(np.floor((grid.top - bounds[3]) / grid.cell_height + room))
    lower = int(np.ceil((grid.top - bounds[1]) / grid.cell_height - room))
    return Grid(
        grid.crs,
        grid.left + left * grid.cell_width,
        grid.top - upper * grid.cell_height,
        grid.cell_width,
        grid.cell_height,
        right - left,
        lower - upper,
    )


def bounds_in(grid: Grid, crs: str) -> Bounds:
    """Return the rectangle that holds a grid in another CRS; RAS-09 where it has no place there."""
    if same_crs(grid.crs, crs):
        return grid.bounds
    transform = osr.CoordinateTransformation(reference(grid.crs), reference(crs))
    xmin, ymin, xmax, ymax = grid.bounds
    steps = np.linspace(0.0, 1.0, CORNERS)
    edge = [(xmin + (xmax - xmin) * s, y) for s in steps for y in (ymin, ymax)]
    edge += [(x, ymin + (ymax - ymin) * s) for s in steps for x in (xmin, xmax)]
    with listening() as heard:
        moved = np.array(transform.TransformPoints(edge), float).reshape(-1, 3)
    if heard or not np.isfinite(moved).all():
        raise Problem("RAS-09", reason=reason(heard))
    return (*moved[:, :2].min(axis=0).tolist(), *moved[:, :2].max(axis=0).tolist())


def aligned(rasters: Sequence[Raster], grid: Grid) -> List[Raster]:
    """Return the rasters on `grid`; those that lie on it already are the same objects."""
    return [one if one.grid.matches(grid) else _warped(one, grid) for one in rasters]


def resampling_of(raster: Raster, grid: Grid) -> str:
    """Return how a raster comes to `grid`: near, bilinear, average or mode; "" where it fits."""
    if raster.grid.matches(grid):
        return ""
    xmin, _, xmax, _ = bounds_in(raster.grid, grid.crs)
    coarser = grid.cell_width > COARSER * (xmax - xmin) / raster.grid.columns
    if raster.kind == CLASS:
        return MOST_FREQUENT if coarser else NEAREST
    return MEAN if coarser else BILINEAR


def _warped(raster: Raster, grid: Grid) -> Raster:
    """Return the raster as a VRT that GDAL warps block by block; RAS-09 where it cannot."""
    kind, nodata = _working(raster)
    with listening() as heard:
        band = gdal.TranslateOptions(
            format="VRT", bandList=[raster.band], outputSRS=raster.grid.crs
        )
        picked = gdal.Translate("", _absolute(raster.path), options=band)
        options = gdal.WarpOptions(
            format="VRT",
            dstSRS=grid.crs,
            outputBounds=grid.bounds,
            width=grid.columns,
            height=grid.rows,
            resampleAlg=resampling_of(raster, grid),
            errorThreshold=OFF_CELLS,
            outputType=kind,
            dstNodata=nodata,
        )
        made = gdal.Warp("", _xml(picked), options=options) if picked is not None else None
        text = _xml(made) if made is not None else ""
    if heard or not text:
        raise Problem("RAS-09", name=raster.name, reason=reason(heard))
    found = open_raster(text, 1, raster.name, raster.kind)
    dtype = np.dtype(gdal_array.GDALTypeCodeToNumericTypeCode(kind))
    return Raster(
        text, 1, grid, dtype, found.nodata, raster.name, raster.kind, False,
        raster.scale, raster.offset, found.tile,
    )  # fmt: skip


def _working(raster: Raster) -> Tuple[int, float]:
    """Return the type that a raster is warped in, and its NoData there: one no value can be."""
    if raster.kind == CLASS and np.can_cast(raster.dtype, np.int32):
        return gdal.GDT_Int32, NO_CLASS
    exact = not np.can_cast(raster.dtype, np.float32)
    return gdal.GDT_Float64 if exact else gdal.GDT_Float32, float("nan")


def _absolute(path: str) -> str:
    """Return a path that holds from everywhere; the XML of a VRT has none."""
    plain = not path.startswith("<") and Path(path).exists()
    return str(Path(path).resolve()) if plain else path


def _xml(dataset: Any) -> str:
    dataset.FlushCache()
    return str(dataset.GetMetadata("xml:VRT")[0])
