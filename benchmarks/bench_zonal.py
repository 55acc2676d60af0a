"""Statistics of 2,000 zones on a raster: polygons burned once and counted, against QGIS's own.

By wall time, whole work on both sides: polygons and raster from files to the numbers.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np

CRS, CELL, LEFT, TOP = "EPSG:4527", 30.0, 39_400_000.0, 3_000_000.0
JOB, NATIVE = "zonal statistics", "native:zonalstatisticsfb"
ZONES, STRIP = 2_000, 500
ROUNDS = 2
OFF = 1e-6


def run(side):
    """Measure one size: `side` × `side` cells."""
    import processing

    from benchmarks.measure import WALL, alternated, result

    with tempfile.TemporaryDirectory(prefix="shanhe-zonal-") as name:
        folder = Path(name)
        raster, zones = _raster(folder, side), _zones(folder, side)

        def native():
            given = {
                "INPUT": zones,
                "INPUT_RASTER": raster,
                "RASTER_BAND": 1,
                "STATISTICS": [0, 1, 2, 5, 6],
            }
            return processing.run(NATIVE, {**given, "OUTPUT": "memory:"})["OUTPUT"]

        works = {"ours": lambda: _ours(zones, raster, folder), "native": native}
        runs = alternated(works, ROUNDS, tuple, WALL)
        _agree(runs.results["ours"], runs.results["native"])
        seconds = runs.seconds
        size, peak = f"{ZONES} zones, {side} x {side}", runs.peaks["ours"]
        yield result(JOB, "bundled", size, seconds["ours"], seconds["native"], NATIVE, peak=peak)


def _raster(folder, side):
    from osgeo import gdal, osr

    random, path = np.random.default_rng(7), str(folder / "measure.tif")
    system = osr.SpatialReference()
    system.SetFromUserInput(CRS)
    made = gdal.GetDriverByName("GTiff").Create(path, side, side, 1, gdal.GDT_Float32)
    made.SetSpatialRef(system)
    made.SetGeoTransform((LEFT, CELL, 0.0, TOP, 0.0, -CELL))
    for row in range(0, side, STRIP):
        rows = min(STRIP, side - row)
        cells = random.random((rows, side), dtype=np.float32) * 1000
        made.GetRasterBand(1).WriteArray(cells, 0, row)
    made.FlushCache()
    return path


def _zones(folder, side):
    """A tessellation of boxes whose edges run through cells, not along them."""
    from osgeo import ogr, osr

    system, path = osr.SpatialReference(), str(folder / "zones.gpkg")
    system.SetFromUserInput(CRS)
    made = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    layer = made.CreateLayer("zones", system, ogr.wkbPolygon)
    across = round(ZONES**0.5 * 1.25)
    down = ZONES // across
    wide, high = side * CELL / across, side * CELL / down
    layer.StartTransaction()
    for row in range(down):
        for column in range(across):
            left, top = LEFT + column * wide, TOP - row * high
            ring = f"{left} {top}, {left + wide} {top}, {left + wide} {top - high}, "
            feature = ogr.Feature(layer.GetLayerDefn())
            wkt = f"POLYGON (({ring}{left} {top - high}, {left} {top}))"
            feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
            layer.CreateFeature(feature)
    layer.CommitTransaction()
    made.FlushCache()
    return path


def _ours(zones, raster, folder):
    from osgeo import ogr

    from shanhe.core.raster.burning import burn
    from shanhe.core.raster.source import open_raster
    from shanhe.core.raster.zonal import zonal

    data = ogr.Open(zones)
    shapes = (
        (bytes(feature.geometry().ExportToWkb()), number)
        for number, feature in enumerate(data.GetLayer(0), start=1)
    )
    values = open_raster(raster)
    burned = burn(shapes, values.grid, str(folder / "ids.tif"))
    return zonal(burned, values)


def _agree(ours, native):
    """Cells and means of every zone are the same in both."""
    for number, feature in enumerate(native.getFeatures(), start=1):
        zone = ours[number]
        if zone.cells != feature["_count"] or abs(zone.mean - feature["_mean"]) > OFF * zone.mean:
            raise SystemExit(f"zone {number} differs: {zone}, {feature.attributes()}")
