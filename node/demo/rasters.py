"""Rasters of the synthetic county, for evaluations: heights and mean annual precipitation.

Cells of 100 m in EPSG:4527, over the county's outline; −9999 outside. Both are made up: heights are
the terrain that rivers and classes follow, precipitation rises with them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, osr
from scipy import ndimage

from .region import CRS, Region
from .terrain import CELL, Terrain

SIDE, NOTHING = 100.0, -9999.0
LEAST_RAIN, RAIN_PER_METRE = 1450.0, 0.45  # mm, mm for each m above the lowest ground
FILES = {"heights": "terrain.tif", "precipitation": "precipitation.tif"}


def write_rasters(folder: Path, region: Region, terrain: Terrain) -> None:
    """Write terrain.tif (m) and precipitation.tif (mm) into `folder`, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    west, south, east, north = (np.round(np.array(region.outline.bounds) / SIDE) * SIDE).tolist()
    columns, rows = int((east - west) / SIDE), int((north - south) / SIDE)
    place = west, SIDE, 0.0, north, 0.0, -SIDE
    x, y = np.meshgrid(
        west + (np.arange(columns) + 0.5) * SIDE, north - (np.arange(rows) + 0.5) * SIDE
    )
    inside = region.holds(np.c_[x.ravel(), y.ravel()]).reshape(x.shape)
    heights = _heights(terrain, x, y)
    rain = LEAST_RAIN + RAIN_PER_METRE * (heights - heights[inside].min())
    for name, values in ((FILES["heights"], heights), (FILES["precipitation"], rain)):
        _write(folder / name, np.where(inside, np.round(values, 1), NOTHING), place)


def _heights(terrain: Terrain, x: Any, y: Any) -> Any:
    """Return smooth heights; bilinear ones would have edges in their slope."""
    rows, columns = (y - terrain.south) / CELL - 0.5, (x - terrain.west) / CELL - 0.5
    return ndimage.map_coordinates(terrain.elevation, [rows, columns], order=3, mode="nearest")


def _write(path: Path, values: Any, place: tuple[float, ...]) -> None:
    rows, columns = values.shape
    options = ["COMPRESS=DEFLATE", "TILED=YES"]
    driver = gdal.GetDriverByName("GTiff")
    made = driver.Create(str(path), columns, rows, 1, gdal.GDT_Float32, options=options)
    made.SetGeoTransform(place)
    crs = osr.SpatialReference()
    crs.SetFromUserInput(CRS)
    made.SetSpatialRef(crs)
    made.SetMetadataItem("SYNTHETIC", "made up for demonstration")
    made.GetRasterBand(1).SetNoDataValue(NOTHING)
    made.GetRasterBand(1).WriteArray(values)
    made.FlushCache()
