"""Slope, aspect, relief and distances in Zion canyon: as GDAL and QGIS find them."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from shanhe.core.raster.burning import burn
from shanhe.core.raster.distance import write_distance
from shanhe.core.raster.focal import Window, write_focal
from shanhe.core.raster.grid import reference
from shanhe.core.raster.slope import PERCENT, write_aspect, write_slope
from shanhe.core.raster.source import CLASS, open_raster
from shanhe.core.raster.zonal import zonal

CELL = 90.0


@pytest.fixture(scope="module")
def heights(shared_data, tmp_path_factory):
    """The SRTM heights on square cells in metres; the corners have no value."""
    path = tmp_path_factory.mktemp("zion") / "heights.tif"
    source = str(shared_data / "landcover" / "zion" / "srtm.tif")
    gdal.Warp(
        str(path), source, dstSRS="EPSG:32612", xRes=CELL, yRes=CELL, resampleAlg="bilinear",
        outputType=gdal.GDT_Float32, dstNodata=-9999,
    )  # fmt: skip
    return path


def cells(path):
    made = gdal.Open(str(path))
    return made.GetRasterBand(1).ReadAsArray()


def known(found):
    return found != -9999


@pytest.mark.parametrize(("unit", "theirs"), [("degrees", "degree"), (PERCENT, "percent")])
def test_slope_is_that_of_gdaldem(heights, tmp_path, unit, theirs):
    write_slope(open_raster(str(heights)), str(tmp_path / "s.tif"), unit)
    ours = cells(tmp_path / "s.tif")
    expected = gdal.DEMProcessing("", str(heights), "slope", format="MEM", slopeFormat=theirs)
    expected = expected.ReadAsArray()
    assert known(expected).sum() > 100_000
    assert np.array_equal(np.isfinite(ours), known(expected))
    kept = known(expected)
    # gdaldem adds up heights in 32 bits before it takes differences, which costs it some 1e-4
    np.testing.assert_allclose(ours[kept], expected[kept], rtol=1e-5, atol=1e-3)


def test_aspect_is_that_of_gdaldem(heights, tmp_path):
    write_aspect(open_raster(str(heights)), str(tmp_path / "a.tif"))
    ours = cells(tmp_path / "a.tif")
    expected = gdal.DEMProcessing("", str(heights), "aspect", format="MEM").ReadAsArray()
    both = np.isfinite(ours) & known(expected)
    assert both.sum() > 100_000
    apart = (ours[both] - expected[both] + 180) % 360 - 180
    steep = gdal.DEMProcessing("", str(heights), "slope", format="MEM").ReadAsArray()[both] > 1
    assert np.abs(apart[steep]).max() < 0.05
    assert (np.isfinite(ours) != known(expected)).sum() < 20  # flat by rounding alone


def test_slope_is_that_of_qgis(heights, tmp_path, qgis_app):
    from qgis.analysis import QgsSlopeFilter

    assert QgsSlopeFilter(str(heights), str(tmp_path / "q.tif"), "GTiff").processRaster() == 0
    write_slope(open_raster(str(heights)), str(tmp_path / "s.tif"))
    ours, theirs = cells(tmp_path / "s.tif"), cells(tmp_path / "q.tif")
    kept = np.isfinite(ours)
    np.testing.assert_allclose(ours[kept], theirs[kept], rtol=1e-5, atol=1e-3)


def test_relief_of_3_by_3_is_the_roughness_of_gdaldem(heights, tmp_path):
    write_focal(open_raster(str(heights)), "relief", Window(3, 3), str(tmp_path / "r.tif"))
    ours = cells(tmp_path / "r.tif")
    expected = gdal.DEMProcessing("", str(heights), "roughness", format="MEM").ReadAsArray()
    assert known(expected).sum() > 100_000
    assert np.array_equal(ours[known(expected)], expected[known(expected)])


@pytest.mark.parametrize("window", [Window(11, 11), Window(7, 15), Window(11, 11, circular=True)])
def test_relief_is_that_of_a_plain_filter(heights, tmp_path, window):
    from scipy.ndimage import maximum_filter, minimum_filter

    write_focal(open_raster(str(heights)), "relief", window, str(tmp_path / "r.tif"))
    ours, data = cells(tmp_path / "r.tif"), cells(heights)
    inside = np.ones((window.rows, window.columns), bool)
    if window.circular:
        down, right = np.indices(inside.shape) - window.halo
        inside = down**2 + right**2 <= window.halo**2
    highest = maximum_filter(
        np.where(known(data), data, -np.inf), None, inside, None, "constant", -np.inf
    )
    lowest = minimum_filter(
        np.where(known(data), data, np.inf), None, inside, None, "constant", np.inf
    )
    assert np.array_equal(ours, np.where(known(data), highest - lowest, np.nan), equal_nan=True)


def test_distance_to_cover_is_exact(shared_data, tmp_path):
    from scipy.ndimage import distance_transform_edt

    path = str(shared_data / "landcover" / "zion" / "nlcd2011.tif")
    raster = open_raster(path, kind=CLASS)
    kinds = cells(path)
    code = int(np.unique(kinds)[2])
    write_distance(raster, str(tmp_path / "d.tif"), [code])
    sizes = raster.grid.cell_height, raster.grid.cell_width
    expected = distance_transform_edt(kinds != code, sampling=sizes)
    np.testing.assert_allclose(cells(tmp_path / "d.tif"), expected, rtol=1e-6)


def test_zones_are_summed_as_qgis_does(heights, tmp_path, provider):
    import processing
    from osgeo import ogr

    raster = open_raster(str(heights))
    left, bottom, right, top = raster.grid.bounds
    system = raster.grid.crs
    made = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "zones.gpkg"))
    layer = made.CreateLayer("zones", reference(system), ogr.wkbPolygon)
    wide, high = (right - left) / 7, (top - bottom) / 5  # edges run through cells
    for at in range(35):
        west, north = left + at % 7 * wide, top - at // 7 * high
        corners = [(west, north), (west + wide, north), (west + wide, north - high)]
        corners += [(west, north - high), (west, north)]
        feature = ogr.Feature(layer.GetLayerDefn())
        text = ", ".join(f"{x} {y}" for x, y in corners)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON (({text}))"))
        layer.CreateFeature(feature)
    shapes = [(bytes(one.geometry().ExportToWkb()), one.GetFID()) for one in layer]
    made.FlushCache()
    ours = zonal(burn(shapes, raster.grid, str(tmp_path / "ids.tif")), raster)
    given = {"INPUT": str(tmp_path / "zones.gpkg"), "INPUT_RASTER": str(heights), "RASTER_BAND": 1}
    asked = {**given, "STATISTICS": [0, 1, 2, 5, 6], "OUTPUT": "memory:"}
    theirs = processing.run("native:zonalstatisticsfb", asked)["OUTPUT"]
    for number, feature in enumerate(theirs.getFeatures(), start=1):
        zone = ours[number]
        assert zone.cells == feature["_count"]
        assert zone.mean == pytest.approx(feature["_mean"], rel=1e-9)
        assert (zone.least, zone.most) == (feature["_min"], feature["_max"])
