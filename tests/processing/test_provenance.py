"""A report is sent to others: it names what went in, and keeps folders, hosts and accounts."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)

from tests.processing.squares import write

POSTGRES = (
    "dbname='plan' host=10.0.0.5 port=5432 user='lin' password='se cret' key='fid' "
    'type=MultiPolygon table="survey"."dltb" (geom)'
)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("/home/lin/长汀/dltb.gpkg|layername=DLTB", "dltb.gpkg · DLTB"),
        ("/home/lin/a.gpkg|layername=DLTB|subset=DLBM = '0101'", "a.gpkg · DLTB · DLBM = '0101'"),
        (r"C:\Users\lin\数据\dltb.shp", "dltb.shp"),
        (r"\\server\share\dltb.shp", "dltb.shp"),
        ("/home/lin/a.gpkg;/home/lin/b.gpkg", "a.gpkg; b.gpkg"),
        (["/home/lin/a.gpkg", "/home/lin/b.gpkg"], ["a.gpkg", "b.gpkg"]),
        (POSTGRES, "plan · survey · dltb"),
        ("ogr:dbname='/home/lin/out.gpkg' table=\"rows\" (geom)", "out.gpkg · rows"),
        ("url='http://10.0.0.5/ows' typename='sh:DLTB' username='lin'", "sh:DLTB"),
        ("postgresql://lin:secret@10.0.0.5/plan", "plan"),
        ("/vsicurl/https://10.0.0.5/dem.tif?token=secret", "dem.tif"),
        ("01;0101/0103", "01;0101/0103"),
        ("人/km2", "人/km2"),
        ("TEMPORARY_OUTPUT", "TEMPORARY_OUTPUT"),
        (None, None),
        (400.5, 400.5),
    ],
)
def test_what_a_reader_is_told(qgis_app, value, shown):
    from shanhe.processing_provider.provenance import told

    assert told(value) == shown


def test_what_processing_wraps_is_told_as_well(qgis_app):
    from shanhe.processing_provider.provenance import told

    source = QgsProcessingFeatureSourceDefinition("/home/lin/a.gpkg|layername=x", True)
    sink = QgsProcessingOutputLayerDefinition("/home/lin/out.gpkg")
    assert [told(source), told(sink)] == ["a.gpkg · x", "out.gpkg"]


def test_a_layer_of_the_project_is_told_by_its_title(qgis_app):
    from shanhe.processing_provider.provenance import told

    layer = QgsVectorLayer("Polygon?crs=EPSG:4527", "地类图斑", "memory")
    QgsProject.instance().addMapLayer(layer)
    try:
        assert told(layer.id()) == told(layer) == "地类图斑"
    finally:
        QgsProject.instance().removeMapLayer(layer.id())


def test_no_report_names_the_folder_of_its_input(provider, tmp_path):
    import processing

    given = {
        "INPUT": write(tmp_path / "dltb.gpkg", {"DLBM": str}, [(0, 0, 10, 10, "0101")]),
        "CODE_FIELD": "DLBM",
        "REPORT": str(tmp_path / "report.html"),
        "OUTPUT": str(tmp_path / "areas.gpkg"),
    }
    processing.run("shanhe:tabulateareas", given)
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "dltb.gpkg" in page
    assert str(tmp_path) not in page
