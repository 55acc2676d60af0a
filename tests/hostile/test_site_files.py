"""Files that planners hand in and that say of themselves to be something else (H33)."""

from __future__ import annotations

import pytest
from osgeo import ogr, osr
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingFeedback

from shanhe.core.errors import Problem
from shanhe.core.planning.quality.reading import read_database
from shanhe.plugin.review.site_file import sites_of_file

VRT = """<OGRVRTDataSource><OGRVRTLayer name="secret"><SrcDataSource>{0}</SrcDataSource>
</OGRVRTLayer></OGRVRTDataSource>"""


@pytest.fixture
def secret(tmp_path):
    """A GeoPackage of one square that the planner did not hand in."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(folder / "secret.gpkg"))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4527)
    layer = source.CreateLayer("secret", crs, ogr.wkbPolygon)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POLYGON((0 0, 9 0, 9 9, 0 9, 0 0))"))
    layer.CreateFeature(feature)
    return folder / "secret.gpkg"


@pytest.mark.parametrize("name", ["sites.dxf", "sites.gpkg", "sites.shp", "sites.vrt"])
def test_a_site_file_leads_to_no_other_file(qgis_app, tmp_path, secret, name):
    (tmp_path / name).write_text(VRT.format(secret), encoding="utf-8")
    crs = QgsCoordinateReferenceSystem("EPSG:4527")
    with pytest.raises(Problem, match="SITE-21"):
        sites_of_file(str(tmp_path / name), crs, QgsProcessingFeedback())


@pytest.mark.parametrize("name", ["DLTB.gpkg", "DLTB.csv", "DLTB.xlsx"])
def test_a_database_file_leads_to_no_other_file(tmp_path, secret, name):
    folder = tmp_path / "plan"
    folder.mkdir()
    (folder / name).write_text(VRT.format(secret), encoding="utf-8")
    read = read_database(str(folder), "(.*)")
    assert "secret" not in [layer.name for layer in read.layers]
    assert not any(layer.crs for layer in read.layers)


def drawing(path, count):
    data = ogr.GetDriverByName("DXF").CreateDataSource(str(path))
    layer = data.CreateLayer("entities")
    for at in range(count):
        feature = ogr.Feature(layer.GetLayerDefn())
        west = 39_436_000 + 10 * at
        ring = f"{west} 0,{west + 5} 0,{west + 5} 5,{west} 0"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"LINESTRING({ring})"))
        layer.CreateFeature(feature)
    data = None  # writes the file


@pytest.mark.parametrize(("count", "size", "code"), [
    (2_001, 0, "DXF-05"), (0, 100_000_001, "DXF-06"),
])  # fmt: skip
def test_a_drawing_beyond_all_sites_is_refused(qgis_app, tmp_path, count, size, code):
    path = tmp_path / "sites.dxf"
    drawing(path, count)
    if size:
        with path.open("r+b") as file:
            file.truncate(size)
    crs = QgsCoordinateReferenceSystem("EPSG:4527")
    with pytest.raises(Problem, match=code):
        sites_of_file(str(path), crs, QgsProcessingFeedback())
