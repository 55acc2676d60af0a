"""Change of land cover against published matrices and against the count of raster cells."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingContext, QgsVectorLayer

from shanhe.core.feedback import Silent
from shanhe.core.geometry.shares import plane_shares
from shanhe.core.monitoring.change_matrix import change_matrix
from shanhe.core.monitoring.class_systems import ClassSystem
from shanhe.core.monitoring.transitions import transitions
from shanhe.plugin.compiling.inputs import Inputs
from shanhe.plugin.layers.arrays import read_polygons

# Rows 1985, columns 1991: forest, built, other, in cells (Moulds et al. 2015, GMD 8:3215).
PUBLISHED = [[46672, 1926, 415], [0, 37085, 37], [359, 1339, 25730]]
MASSACHUSETTS, UTM_12 = 26986, 26912
OTHER = ClassSystem.of("other")


def polygonised(raster, path, epsg):
    """The polygons of equal value of a raster without its no-data, with the field CLASS."""
    opened = gdal.Open(str(raster))
    band = opened.GetRasterBand(1)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(epsg)
    target = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = target.CreateLayer("cover", crs, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("CLASS", ogr.OFTInteger))
    gdal.Polygonize(band, band.GetMaskBand(), layer, 0)
    del layer, target
    read, faults = read_polygons(QgsVectorLayer(str(path), path.stem, "ogr"), ["CLASS"])
    assert faults == []
    return read, [OTHER.code(value) for value in read.columns["CLASS"]]


def cells_of(matrix, classes, area):
    """The matrix in cells of `area` m² of the mean cell."""
    return [[round(matrix.area(row, column) / area) for column in classes] for row in classes]


def test_plum_island_as_published(qgis_app, shared_data, tmp_path):
    dates = []
    for year in (1985, 1991):
        raster = shared_data / f"landcover/plum_island/lu_pie_{year}.tif"
        dates.append(polygonised(raster, tmp_path / f"pie_{year}.gpkg", MASSACHUSETTS))
    (before, sources), (after, targets) = dates
    found = transitions(before, after)
    assert abs(found.before.residual) < 0.01
    assert abs(found.after.residual) < 0.01
    matrix = change_matrix(found, sources, targets)
    count = sum(map(sum, PUBLISHED))
    # Cells are of one size in the plane; on the ellipsoid they differ by the projection's scale.
    cell = matrix.cells.sum() / 100 / count
    shown = cells_of(matrix, ["1", "2", "3"], cell)
    assert np.abs(np.array(shown) - PUBLISHED).max() <= np.max(PUBLISHED) * 2e-4
    plane = plane_cells(before, after, sources, targets, gdal.Open(str(raster)).GetGeoTransform())
    classes = ["1", "2", "3"]
    assert [[plane.get((a, b), 0) for b in classes] for a in classes] == PUBLISHED


def plane_cells(before, after, sources, targets, transform):
    """The cells of every pair of classes by planar areas, which have to be whole cells."""
    found = plane_shares(before, after)
    sums = Counter()
    for parcel, zone, area in zip(found.parcels, found.zones, found.areas):
        sums[sources[parcel], targets[zone]] += area / abs(transform[1] * transform[5])
    assert all(abs(cells - round(cells)) < 1e-3 for cells in sums.values())
    return {pair: round(cells) for pair, cells in sums.items() if round(cells)}


@pytest.fixture
def zion(shared_data):
    folder = shared_data / "landcover/zion"
    return [folder / name for name in ("nlcd2011.tif", "nlcd.tif")]


def test_zion_as_the_count_of_cells(qgis_app, zion, tmp_path):
    """55,191 polygons of 14 classes against their sibling of 8 classes."""
    opened = [gdal.Open(str(raster)) for raster in zion]
    first, second = (raster.ReadAsArray() for raster in opened)
    assert first.shape == second.shape
    (before, sources), (after, targets) = (
        polygonised(raster, tmp_path / f"zion_{number}.gpkg", UTM_12)
        for number, raster in enumerate(zion)
    )
    assert len(before) == 55191
    found = transitions(before, after)
    assert abs(found.before.residual) < 0.01
    assert abs(found.after.residual) < 0.01
    matrix = change_matrix(found, sources, targets)
    both = np.stack([first, second], axis=-1).reshape(-1, 2)
    pairs, counts = np.unique(both, axis=0, return_counts=True)
    counted = {(str(a), str(b)): int(n) for (a, b), n in zip(pairs, counts)}
    listed = {(a, b) for a, b, area in matrix.items() if area > 1}
    cell = matrix.cells.sum() / 100 / sum(counted[pair] for pair in listed)
    for a, b in listed:
        assert matrix.area(a, b) / cell == pytest.approx(counted[a, b], rel=1e-3, abs=0.01)
    plane = plane_cells(before, after, sources, targets, opened[0].GetGeoTransform())
    covered = {pair: n for pair, n in counted.items() if "255" not in pair}
    assert plane == covered


def test_invalid_farms_are_repaired_and_named_one_by_one(qgis_app, shared_data):
    """What the tools of supervision say of Swellendam's 16 invalid farms."""
    path = shared_data / "za_swellendam_farms/vector_utm33s/farms_33S.shp"
    source = QgsVectorLayer(str(path), "farms", "ogr")
    source.setCrs(QgsCoordinateReferenceSystem("EPSG:32733"))
    inputs = Inputs(QgsProcessingContext(), Silent())
    farms = inputs.read(source)
    assert len(farms) == 2008
    assert len(inputs.notes) == 16
    assert len(set(inputs.notes)) == 16
    assert all("was repaired for this run" in note for note in inputs.notes)
