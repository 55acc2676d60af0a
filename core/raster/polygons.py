"""Patches of a raster of codes as polygons along the edges of their cells."""

from __future__ import annotations

from typing import Iterator, Tuple

from osgeo import gdal, ogr

from ..errors import Problem
from .calls import listening, reason
from .grid import reference
from .source import Raster, opened

CODE = "code"


def polygons_of(raster: Raster, corners: bool = True) -> Iterator[Tuple[int, bytes]]:
    """Yield code and WKB of every patch of equal codes; cells without a value are in none.

    Patches touch by sides, and by corners too unless told otherwise; those are then rings that
    meet in a point. Raises RAS-08 where the raster cannot be read.
    """
    data, memory = opened(raster.path, raster.name), ogr.GetDriverByName("Memory")
    made = memory.CreateDataSource("patches")
    layer = made.CreateLayer("patches", reference(raster.grid.crs), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn(CODE, ogr.OFTInteger64))
    band = data.GetRasterBand(raster.band)
    options = ["8CONNECTED=8"] if corners else []
    with listening() as heard:
        failed = gdal.Polygonize(band, band.GetMaskBand(), layer, 0, options)
    if failed or heard:
        raise Problem("RAS-08", name=raster.name, row=1, reason=reason(heard))
    layer.ResetReading()
    for feature in layer:
        yield int(feature[CODE]), bytes(feature.geometry().ExportToWkb())
