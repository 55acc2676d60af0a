"""Small rasters for tests, written plainly by GDAL."""

from __future__ import annotations

import numpy as np
from osgeo import gdal, gdal_array, osr


def make(path, rows, *, left=500_000.0, top=3_000_000.0, cell=10.0, crs=4527, **more):
    """Write an array (or a list of bands) as a GeoTIFF and return its path as text."""
    bands = [np.asarray(one) for one in (rows if more.get("bands") else [rows])]
    code = gdal_array.NumericTypeCodeToGDALTypeCode(bands[0].dtype)
    height, width = bands[0].shape
    made = gdal.GetDriverByName(more.get("driver", "GTiff")).Create(
        str(path), width, height, len(bands), code, options=more.get("options", [])
    )
    if crs:
        system = osr.SpatialReference()
        system.ImportFromEPSG(crs)
        made.SetSpatialRef(system)
    made.SetGeoTransform(more.get("transform", (left, cell, 0.0, top, 0.0, -cell)))
    for number, one in enumerate(bands, start=1):
        made.GetRasterBand(number).WriteArray(one)
        if "nodata" in more:
            made.GetRasterBand(number).SetNoDataValue(more["nodata"])
        if "scale" in more:
            made.GetRasterBand(number).SetScale(more["scale"])
    made.FlushCache()
    return str(path)


def make_all(folder, arrays, **more):
    """Write arrays (float32 unless whole) by name as GeoTIFFs and return their paths by name."""
    made = {}
    for name, rows in arrays.items():
        one = np.asarray(rows)
        one = one.astype(np.float32) if one.dtype.kind == "f" else one.astype(np.uint8)
        made[name] = make(folder / f"{name.lower()}.tif", one, **more)
    return made


def cells(path, band=1):
    """The cells of a raster as GDAL reads them."""
    made = gdal.Open(str(path))  # a band lives no longer than its dataset
    return made.GetRasterBand(band).ReadAsArray()
