"""The algorithm readparcelcoordinates, run as QGIS runs it."""

from __future__ import annotations

import pytest
from qgis.core import (
    NULL,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
)

FILE = """[属性描述]
坐标系=2000国家大地坐标系
几度分带=3
带号=39
[地块坐标]
5,1.0001,DK001,城东地块,面,G50G001001,工业用地,0601,@
J1,1,2836000.00,39436000.00
J2,1,2836100.00,39436000.00
J3,1,2836100.00,39436100.00
J4,1,2836000.00,39436100.00
J1,1,2836000.00,39436000.00
4,?,DK002,城西地块,面,,公园绿地,1401,@
J1,1,2836000.00,39437000.00
J2,1,2836100.00,39437000.00
J3,1,2836100.00,39437100.00
J1,1,2836000.00,39437000.00
"""


def run(provider, path, **more):
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    given = {
        "INPUT": str(path),
        "OUTPUT": "TEMPORARY_OUTPUT",
        "REMARKS": "TEMPORARY_OUTPUT",
        **more,
    }
    algorithm = provider.algorithm("readparcelcoordinates").create()
    results, fine = algorithm.run(given, context, feedback)
    if not fine:
        return None, None, None, feedback.textLog()
    layer, remarks = (
        context.takeResultLayer(QgsProcessingUtils.mapLayerFromString(results[key], context).id())
        for key in ("OUTPUT", "REMARKS")
    )
    return results, layer, remarks, feedback.textLog()


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_file_becomes_a_layer(provider, tmp_path, encoding):
    path = tmp_path / "报件.txt"
    path.write_bytes(FILE.encode(encoding))
    results, layer, remarks, _ = run(provider, path)
    assert (results["COUNT"], results["REFUSED"], results["CRS"]) == (2, 0, "EPSG:4527")
    assert layer.crs().authid() == "EPSG:4527"
    first, second = layer.getFeatures()
    assert first.attributes() == [
        "DK001",
        "城东地块",
        "工业用地",
        "0601",
        "G50G001001",
        4,
        1.0001,
        pytest.approx(9998.99, abs=0.05),
        10000.0,
        1.0,
    ]
    box = first.geometry().boundingBox()
    assert (box.xMinimum(), box.yMaximum()) == (39436000, 2836100)
    assert second["SQMJ"] == NULL
    assert second["MJC"] == NULL
    assert second["PMMJ"] == 5000
    assert [row["CODE"] for row in remarks.getFeatures()] == ["PAR-21"]


def test_a_bad_parcel_is_refused_and_named_by_line(provider, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(FILE.replace("J3,1,2836100.00,39436100.00", "J3,1,?"), encoding="utf-8")
    results, layer, remarks, log = run(provider, path)
    assert (results["COUNT"], results["REFUSED"]) == (1, 1)
    assert [feature["XMDM"] for feature in layer.getFeatures()] == ["DK002"]
    rows = [(row["LINE"], row["CODE"], row["LOST"]) for row in remarks.getFeatures()]
    assert rows == [(9, "PAR-11", 1), (12, "PAR-21", 0)]
    assert "Line 9 is neither a parcel nor a point" in log
    assert run(provider, path, STRICT=True)[0] is None


def test_unreadable_files_are_refused_with_a_reason(provider, tmp_path):
    assert "cannot be read" in run(provider, tmp_path / "missing.txt")[3]
    path = tmp_path / "b.txt"
    path.write_bytes(b"\xff\xff")
    assert "neither UTF-8 nor GB18030" in run(provider, path)[3]


def test_a_drawing_is_read_as_parcels(provider, tmp_path):
    from osgeo import ogr

    data = ogr.GetDriverByName("DXF").CreateDataSource(str(tmp_path / "site.dxf"))
    layer = data.CreateLayer("entities")
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField("Layer", "SITE")
    feature.SetGeometry(
        ogr.CreateGeometryFromWkt(
            "LINESTRING(436000 2836000,436100 2836000,436100 2836100,436000 2836100,436000 2836000)"
        )
    )
    layer.CreateFeature(feature)
    data = None  # writes the file
    given = {"INPUT": str(tmp_path / "site.dxf"), "OUTPUT": "TEMPORARY_OUTPUT"}
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    algorithm = provider.algorithm("readparcelcoordinates")
    _, fine = algorithm.create().run(given, context, feedback)
    assert not fine
    assert "The drawing has no CRS" in feedback.textLog()
    results, fine = algorithm.create().run({**given, "DXF_CRS": "EPSG:4548"}, context, feedback)
    assert fine
    assert (results["COUNT"], results["CRS"]) == (1, "EPSG:4548")
    (site,) = context.takeResultLayer(results["OUTPUT"]).getFeatures()
    assert (site["XMLX"], site["PMMJ"]) == ("SITE", 10000.0)
