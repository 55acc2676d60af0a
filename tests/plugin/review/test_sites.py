"""Sites as they are read from layers, whatever their fields and outlines hold."""

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsVectorLayer

from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent
from shanhe.plugin.review.sites import SiteFields, read_sites

TRIANGLE = "POLYGON((0 0, 9 0, 9 9, 0 0))"


def sites(fields, *rows, crs="EPSG:4527", kind="Polygon"):
    made = QgsVectorLayer(f"{kind}?" + "&".join(f"field={f}" for f in fields), "sites", "memory")
    made.setCrs(QgsCoordinateReferenceSystem(crs))
    for wkt, *values in rows:
        feature = QgsFeature(made.fields())
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(values)
        made.dataProvider().addFeatures([feature])
    return made


def read(layer, **names):
    return read_sites(layer, SiteFields(**names), Silent())


def test_every_described_field_is_read():
    fields = ["XMDM:string", "XMMC:string", "YDYHFLDM:string", "XMLX:string", "ZDXM:string"]
    layer = sites([*fields, "SQMJ:double"], (TRIANGLE, " S1 ", "厂", "1001", "工业", "是", 1.25))
    (site,) = read(layer)
    assert (site.code, site.name, site.intended_use, site.project_type) == (
        "S1",
        "厂",
        "1001",
        "工业",
    )
    assert (site.listed, site.stated_hm2, site.crs) == ("1", 1.25, "EPSG:4527")


@pytest.mark.parametrize(("value", "listed"), [(1, "1"), (0, "0"), (None, "0")])
def test_a_listed_project_is_one(value, listed):
    (site,) = read(sites(["ZDXM:integer"], (TRIANGLE, value)))
    assert site.listed == listed


def test_other_field_names_and_missing_fields():
    (site,) = read(sites(["CODE:string"], (TRIANGLE, "A7")), code="CODE")
    assert (site.code, site.name, site.intended_use, site.stated_hm2) == ("A7", "", "", None)


def test_a_site_without_polygon_keeps_its_place_with_the_fault():
    first, second = read(sites(["XMDM:string"], (None, "S1"), (TRIANGLE, "S2")))
    assert [fault.code for fault in first.faults] == ["CMP-40"]
    assert second.faults == ()


def test_arcs_and_heights_become_plain_polygons():
    arc = "CURVEPOLYGONZ(COMPOUNDCURVEZ(CIRCULARSTRINGZ(0 0 5, 5 5 5, 10 0 5),(10 0 5, 0 0 5)))"
    (site,) = read(sites([], (arc,), kind="CurvePolygonZ"))
    back = QgsGeometry()
    back.fromWkb(site.wkb)
    assert not back.constGet().is3D()
    assert back.area() == pytest.approx(39.27, abs=0.01)  # half of the circle of radius 5


def test_layers_without_crs_or_sites_are_refused():
    with pytest.raises(Problem) as unknown:
        read(sites([], (TRIANGLE,), crs=""))
    with pytest.raises(Problem) as empty:
        read(sites([]))
    assert (unknown.value.code, empty.value.code) == ("CMP-06", "CMP-08")
