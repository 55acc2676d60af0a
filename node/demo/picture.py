"""The county's land-use map as one picture, from which every document takes its part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from osgeo import gdal, ogr, osr

from shanhe.core.standards.classes import survey_classes

from .frame import Frame
from .region import CRS
from .terrain import CELL

PIXEL = 30.0  # m
SEA_OF_PAPER = 255


@dataclass(frozen=True)
class Picture:
    """RGB rows from the north, with the place they show (west, south, east, north in m)."""

    pixels: Any
    extent: tuple[float, float, float, float]

    def part(self, box: tuple[float, float, float, float]) -> Picture:
        """Return the part inside `box`, as far as the picture goes."""
        west, _, east, north = self.extent
        pixel = (east - west) / self.pixels.shape[1]
        columns = np.clip([(box[0] - west) // pixel, (box[2] - west) // pixel + 1], 0, None)
        rows = np.clip([(north - box[3]) // pixel, (north - box[1]) // pixel + 1], 0, None)
        (left, right), (top, bottom) = columns.astype(int), rows.astype(int)
        cut = self.pixels[top:bottom, left:right]
        corner = west + left * pixel, north - top * pixel
        size = cut.shape[1] * pixel, cut.shape[0] * pixel
        return Picture(cut, (corner[0], corner[1] - size[1], corner[0] + size[0], corner[1]))


def land_use(frame: Frame) -> Picture:
    """Return the parcels in the survey's colours."""
    codes = sorted(set(frame.dlbm.tolist()))
    classes = survey_classes()
    paper = (SEA_OF_PAPER,) * 3
    palette = np.array([paper, *(classes[code].rgb or paper for code in codes)], np.uint8)
    numbers = np.searchsorted(codes, frame.dlbm) + 1
    raster, extent = _burnt(frame.shapes, numbers)
    return Picture(palette[raster], extent)


def relief(frame: Frame) -> Picture:
    """Return the synthetic terrain, shaded from the north-west."""
    terrain = frame.terrain
    down, right = np.gradient(terrain.elevation, CELL)
    light = 0.72 + 1.1 * (right * 0.6 - down * 0.6)
    height = (terrain.elevation - 200) / 900
    base = np.stack([150 + 90 * height, 175 + 40 * height, 130 + 70 * height], -1)
    pixels = np.clip(base * light[..., None], 0, 255).astype(np.uint8)[::-1]
    rows, columns = terrain.elevation.shape
    west, south = terrain.west, terrain.south
    return Picture(pixels, (west, south, west + columns * CELL, south + rows * CELL))


def _burnt(shapes: Any, numbers: Any) -> tuple[Any, tuple[float, float, float, float]]:
    west, south, east, north = shapely.total_bounds(shapes)
    columns, rows = int((east - west) / PIXEL) + 1, int((north - south) / PIXEL) + 1
    target = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Byte)
    target.SetGeoTransform((west, PIXEL, 0, north, 0, -PIXEL))
    system = osr.SpatialReference()
    system.ImportFromEPSG(int(CRS[5:]))
    target.SetProjection(system.ExportToWkt())
    source = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = source.CreateLayer("parcels", system, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("number", ogr.OFTInteger))
    for wkb, number in zip(shapely.to_wkb(shapes), numbers.tolist()):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(0, number)
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb))
        layer.CreateFeature(feature)
    gdal.RasterizeLayer(target, [1], layer, options=["ATTRIBUTE=number"])
    extent = (west, north - rows * PIXEL, west + columns * PIXEL, north)
    return target.ReadAsArray(), extent
