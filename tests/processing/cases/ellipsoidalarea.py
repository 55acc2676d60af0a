"""A square of 100 m beside the central meridian of 117°: 9999.98 m² on the ellipsoid."""

from __future__ import annotations

from pathlib import Path

import pytest
from osgeo import ogr, osr

TEXT = """[属性描述]
坐标系=2000国家大地坐标系
几度分带=3
投影类型=高斯克吕格
计量单位=米
带号=39
精度=0.01
[地块坐标]
5,1.0000,P1,试验地块,面,,工业,1001,@
J1,1,2800010.00,39500010.00
J2,1,2800010.00,39500110.00
J3,1,2800110.00,39500110.00
J4,1,2800110.00,39500010.00
J1,1,2800010.00,39500010.00
"""


def parameters(folder: Path) -> dict:
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(folder / "in.gpkg"))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4527)
    layer = source.CreateLayer("sites", crs, ogr.wkbPolygon)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(
        ogr.CreateGeometryFromWkt(
            "POLYGON((39500010 2800010, 39500110 2800010, 39500110 2800110,"
            " 39500010 2800110, 39500010 2800010))"
        )
    )
    layer.CreateFeature(feature)
    return {"INPUT": str(folder / "in.gpkg"), "OUTPUT": str(folder / "out.gpkg")}


def model_parameters(folder: Path) -> dict:
    (folder / "site.txt").write_text(TEXT, encoding="gb18030")
    return {"FILE": str(folder / "site.txt"), "areas:AREAS": str(folder / "out.gpkg")}


def check(results: dict, folder: Path) -> None:
    source = ogr.Open(str(folder / "out.gpkg"))
    written = source.GetLayer(0)
    names = [field.GetName() for field in written.schema]
    (feature,) = list(written)
    areas = [feature[name] for name in names if isinstance(feature[name], float)]
    assert any(area == pytest.approx(10_000, abs=0.05) for area in areas), dict(zip(names, areas))
