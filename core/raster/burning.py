"""Shapes burned onto a grid: a cell belongs to the last shape that its middle lies in."""

from __future__ import annotations

from typing import Any, Iterable, List, Optional, Tuple

from osgeo import gdal, ogr

from ..errors import Cancelled, Problem
from ..feedback import Feedback, Silent
from .calls import listening, reason
from .grid import Grid, reference
from .source import CLASS, Raster, open_raster

CODE = "code"
AT_ONCE = 50_000
OPTIONS = ["TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512", "BIGTIFF=IF_SAFER"]


def burn(
    shapes: Iterable[Tuple[bytes, int]],
    grid: Grid,
    path: str,
    name: str = "",
    feedback: Optional[Feedback] = None,
    nodata: Optional[int] = 0,
) -> Raster:
    """Write codes (from 1 on) of shapes (WKB in the grid's CRS) and return the raster.

    Outside is 0, which is no value unless `nodata` is None. Raises RAS-12 where the raster cannot
    be written, and Cancelled.
    """
    told = feedback or Silent()
    with listening() as heard:
        made = _made(grid, path, nodata)
        if made is not None:
            for slice_ in _slices(shapes):
                _burn(made, slice_, grid, told)
            made.FlushCache()
        made = None
    if told.isCanceled():
        raise Cancelled
    if heard:
        raise Problem("RAS-12", file=path, reason=reason(heard))
    return open_raster(path, name=name, kind=CLASS, crs=grid.crs)


def _made(grid: Grid, path: str, nodata: Optional[int]) -> Any:
    driver = gdal.GetDriverByName("GTiff")
    made = driver.Create(path, grid.columns, grid.rows, 1, gdal.GDT_UInt32, options=OPTIONS)
    if made is not None:
        made.SetSpatialRef(reference(grid.crs))
        made.SetGeoTransform(grid.transform)
        if nodata is not None:
            made.GetRasterBand(1).SetNoDataValue(nodata)
    return made


def _slices(shapes: Iterable[Tuple[bytes, int]]) -> Iterable[List[Tuple[bytes, int]]]:
    kept: List[Tuple[bytes, int]] = []
    for one in shapes:
        kept.append(one)
        if len(kept) == AT_ONCE:
            yield kept
            kept = []
    if kept:
        yield kept


def _burn(made: Any, shapes: List[Tuple[bytes, int]], grid: Grid, told: Feedback) -> None:
    memory = ogr.GetDriverByName("Memory").CreateDataSource("shapes")
    layer = memory.CreateLayer("shapes", reference(grid.crs), ogr.wkbUnknown)
    layer.CreateField(ogr.FieldDefn(CODE, ogr.OFTInteger64))
    for wkb, code in shapes:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature[CODE] = int(code)
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(bytes(wkb)))
        layer.CreateFeature(feature)

    def watch(share: float, _text: str, _data: Any) -> int:
        told.setProgress(100.0 * share)
        return 0 if told.isCanceled() else 1

    gdal.RasterizeLayer(made, [1], layer, options=[f"ATTRIBUTE={CODE}"], callback=watch)
