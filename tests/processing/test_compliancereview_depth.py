"""All 25 checks at once, sites from files, and the site at a glance; on squares as its sibling."""

from __future__ import annotations

import json
import time

import pytest
from osgeo import ogr, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingUtils,
    QgsVectorLayer,
)

from tests.processing.hearing import ran

EAST, NORTH = 39_500_000, 2_840_000
VILLAGES = ("3508211000010000000", "3508211000020000000")


def square(west, south, east, north):
    return f"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))"


EVERYWHERE = square(-500, -500, 800, 500)


def layer(name, fields, *rows, kind="Polygon"):
    made = QgsVectorLayer(f"{kind}?" + "&".join(f"field={f}" for f in fields), name, "memory")
    if kind != "None":
        made.setCrs(QgsCoordinateReferenceSystem("EPSG:4527"))
    features = []
    for wkt, *values in rows:
        feature = QgsFeature(made.fields())
        if wkt:
            geometry = QgsGeometry.fromWkt(wkt)
            geometry.translate(EAST, NORTH)
            feature.setGeometry(geometry)
        feature.setAttributes(values)
        features.append(feature)
    assert made.dataProvider().addFeatures(features)[0]
    made.updateExtents()
    return made


@pytest.fixture
def run(provider):
    def review(parameters):
        return ran(provider.algorithm("compliancereview"), parameters)[:2]

    return review


def rows(results, key, context):
    found = QgsProcessingUtils.mapLayerFromString(results[key], context)
    return [f.attributeMap() for f in found.getFeatures()]


def site_layer(*wkts):
    fields = ("XMDM:string", "YDYHFLDM:string", "XMLX:string", "XZQDM:string", "BZYDMJ:double")
    features = [(wkt, f"S{n}", "100101", "工业", "350821", 0.9) for n, wkt in enumerate(wkts, 1)]
    return layer("sites", fields, *features)


@pytest.fixture
def everything(qgis_app):
    """One layer for every check; the site is the hectare 0–100 by 0–100."""
    survey = layer(
        "DLTB",
        ("DLBM:string", "QSXZ:string", "ZLDWDM:string", "ZLDWMC:string", "KCXS:double",
         "GDPDJB:string", "SJNF:int"),
        (square(-500, -500, 50, 500), "0101", "30", VILLAGES[0], "东村", 0.1, "5", 2023),
        (square(50, -500, 80, 500), "0301", "30", VILLAGES[1], "西村", None, None, 2023),
        (square(80, -500, 800, 500), "1006", "20", VILLAGES[1], "西村", None, None, 2023),
    )  # fmt: skip
    part = square(0, 0, 60, 10)
    named = {
        "YJJBNT": layer("YJJBNT", ["DLBM:string"], (square(0, 0, 20, 100), "0101")),
        "STBHHX": layer("STBHHX", ["LHLX:string"], (square(40, 0, 60, 100), "水源涵养")),
        "CZKFBJ": layer("CZKFBJ", ["GHFQDM:string"], (EVERYWHERE, "410")),
        "GHYDYH": layer("GHYDYH", ["YDYHFLDM:string"], (EVERYWHERE, "1001")),
        "GHFQ": layer("GHFQ", ["GHFQDM:string"], (EVERYWHERE, "410")),
        "DLTB": survey,
        "DZZHYFQ": layer("DZZHYFQ", ["YFXDJ:string"], (EVERYWHERE, "低")),
        "YPJSYD": layer("YPJSYD", ["PWH:string"], (part, "1号")),
    }
    polygons = ("ZRBHD", "CKQ", "GYL", "SD", "YYSYBHQ", "LSWHBHX", "HLFXKZX", "HY", "HTQ", "GDXX",
                "YSXZ", "WFDK")  # fmt: skip
    fields = ("GNFQ:string", "KZ:string", "BHDJ:string", "BHQJB:string")
    others = [layer(name, fields, (part, "一般控制区", "煤", "Ⅱ", "二级")) for name in polygons]
    others.append(layer("XXGHDK", ["YDYHFLDM:string"], (EVERYWHERE, "100101")))
    others.append(layer("地质灾害隐患点", ["ZHLX:string"], ("POINT(150 50)", "滑坡"), kind="Point"))
    fault = ("LINESTRING(-300 -500, -300 500)", "F1")
    others.append(layer("活动断裂", ["DLMC:string"], fault, kind="LineString"))
    shore = ("LINESTRING(0 50, 500 50)", "自然岸线")
    others.append(layer("HAX", ["AXLX:string"], shore, kind="LineString"))
    idle = ("ZT:string", "PZMJ:double", "GYMJ:double", "XZQDM:string")
    others.append(layer("PEWG", idle, (None, "批而未供", 8, 2, "350821"), kind="None"))
    return {"INPUT": site_layer(square(0, 0, 100, 100)), **named, "OTHERS": others}


def test_all_25_checks_are_decided(run, everything):
    results, context = run({**everything, "TABLE": "memory:", "ALL_CHECKS": True})
    verdicts = json.loads(results["VERDICTS"])["S1"]
    assert results["N_UNDETERMINED"] == 0
    assert verdicts == {
        "permanent_farmland": "fail", "ecological_redline": "fail", "urban_boundary": "pass",
        "planned_use": "pass", "detailed_plan": "pass", "plan_zone": "pass",
        "survey_class": "pass", "cropland_balance": "pass", "steep_cropland": "pass",
        "geohazard": "notice", "hazard_point": "notice", "active_fault": "pass",
        "approved_land": "notice", "geometry": "pass", "land_standard": "notice",
        "nature_reserve": "notice", "mineral_deposit": "notice", "woodland": "pass",
        "wetland_grassland": "notice", "drinking_water_source": "notice",
        "cultural_heritage": "notice", "flood_risk": "notice", "coast": "notice",
        "shoreline": "notice", "black_soil": "pass", "supplied_land": "notice",
        "preliminary_extent": "notice", "idle_land": "pass", "illegal_land": "notice",
    }  # fmt: skip
    notes = {row["RULE"]: row["NOTES"] for row in rows(results, "TABLE", context)}
    assert "The nearest feature is 50.00 m away, within the 200 m" in notes["hazard_point"]
    assert "Nothing of the layer lies within 200 m" in notes["active_fault"]
    assert "100.00 m of lines run through the site (自然岸线 100.00 m" in notes["shoreline"]
    assert "8.0000 hm² approved, of which 6.0000 hm² (75.00 %)" in notes["idle_land"]
    assert "has 1.0000 hm², but the standard allows 0.9000 hm²" in notes["land_standard"]
    assert "takes 0.4500 hm² of cropland, of it 0.4500 hm² of paddy" in notes["cropland_balance"]


def test_without_data_every_check_says_what_to_give(run, everything):
    results, context = run({"INPUT": everything["INPUT"], "TABLE": "memory:", "ALL_CHECKS": True})
    notes = {row["RULE"]: row["NOTES"] for row in rows(results, "TABLE", context)}
    assert results["N_UNDETERMINED"] == 27  # 25 checks in 29 rules; form and standard need none
    asking = [
        text for text in notes.values() if text.startswith("No data given. Add a layer named ")
    ]
    assert len(asking) == 27
    assert "PEWG / XZTD / 批而未供 / 闲置 (ZT, PZMJ, GYMJ, XZQDM)" in notes["idle_land"]


def test_the_site_at_a_glance_adds_up(run, everything):
    results, context = run({**everything, "UNITS": "memory:"})
    found = {row["UNIT"]: row for row in rows(results, "UNITS", context)}
    assert {code: (row["LEVEL"], row["NAME"]) for code, row in found.items()} == {
        "350821": ("county", ""),
        "350821100": ("town", ""),
        "350821100001": ("village", "东村"),
        "350821100002": ("village", "西村"),
    }
    names = ("TOTAL_M2", "CROPLAND_M2", "PADDY_M2", "PERMANENT_FARMLAND_M2", "RED_LINE_M2",
             "WOODLAND_M2", "BLACK_SOIL_M2", "PARCELS", "STATE_PARCELS")  # fmt: skip
    figures = {code: tuple(row[name] for name in names) for code, row in found.items()}
    east, west = figures["350821100001"], figures["350821100002"]
    # 50 m: paddy less 10 % ridges, farmland 20 m, red line 10 m; black soil 500 m² of cropland
    assert east == (5000.0, 4500.0, 4500.0, 2000.0, 1000.0, 0.0, 500.0, 1, 0)
    assert west == (5000.0, 0.0, 0.0, 0.0, 1000.0, 3000.0, 0.0, 2, 1)
    assert figures["350821"] == figures["350821100"] == tuple(map(sum, zip(east, west)))


def test_fifty_sites_take_seconds(run, everything):
    wkts = [square(x, y, x + 20, y + 20) for x in range(0, 250, 25) for y in range(0, 125, 25)]
    begin = time.perf_counter()
    results, _ = run({**everything, "INPUT": site_layer(*wkts), "TABLE": "memory:"})
    assert len(json.loads(results["VERDICTS"])) == 50
    assert time.perf_counter() - begin < 20  # 50 sites in 29 rules; about 3 s on a quiet machine


class TestFiles:
    RING = [(0, 0), (100, 0), (100, 100), (0, 100), (0, 0)]

    def area(self, run, path, **more):
        results, context = run({"SITES_FILE": str(path), "TABLE": "memory:", **more})
        (row,) = [r for r in rows(results, "TABLE", context) if r["RULE"] == "geometry"]
        return row

    def test_a_drawing_with_a_hole_and_a_label(self, run, tmp_path):
        path = tmp_path / "sites.dxf"
        drawing = ogr.GetDriverByName("DXF").CreateDataSource(str(path))
        entities = drawing.CreateLayer("entities")
        hole = [(40, 40), (60, 40), (60, 60), (40, 60), (40, 40)]
        for ring in (self.RING, hole, self.RING, hole):  # drawn twice, counted once
            line = ogr.Geometry(ogr.wkbLineString)
            for x, y in ring:
                line.AddPoint_2D(EAST + x, NORTH + y)
            feature = ogr.Feature(entities.GetLayerDefn())
            feature.SetField("Layer", "0")
            feature.SetGeometry(line)
            entities.CreateFeature(feature)
        del entities, drawing
        row = self.area(run, path)  # the zone 39 before the eastings tells the CRS
        assert (row["VERDICT"], row["SITE_M2"]) == ("pass", 9600.00)

    def test_a_shapefile_in_gbk(self, run, tmp_path):
        path = tmp_path / "sites.shp"
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(4527)
        made = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
        table = made.CreateLayer("sites", reference, ogr.wkbPolygon, ["ENCODING=CP936"])
        table.CreateField(ogr.FieldDefn("XMDM", ogr.OFTString))
        table.CreateField(ogr.FieldDefn("XMMC", ogr.OFTString))
        feature = ogr.Feature(table.GetLayerDefn())
        feature.SetField("XMDM", "S1")
        feature.SetField("XMMC", "河谷机械加工厂")
        coordinates = ",".join(f"{EAST + x} {NORTH + y}" for x, y in self.RING)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({coordinates}))"))
        table.CreateFeature(feature)
        del table, made
        path.with_suffix(".cpg").unlink()
        assert self.area(run, path)["XMMC"] == "河谷机械加工厂"

    def test_boundary_coordinates(self, run, tmp_path):
        path = tmp_path / "sites.txt"
        points = "\n".join(
            f"J{n},1,{NORTH + y},{EAST + x}" for n, (x, y) in enumerate(self.RING, 1)
        )
        header = "坐标系=2000国家大地坐标系\n几度分带=3\n投影类型=高斯克吕格\n计量单位=米\n带号=39"
        text = f"[属性描述]\n{header}\n[地块坐标]\n4,1.0,D1,厂房,面,,工业,100101,@\n{points}\n"
        path.write_bytes(text.encode("gb18030"))
        row = self.area(run, path)
        assert (row["XMDM"], row["XMMC"], row["SITE_M2"]) == ("D1", "厂房", 10000.00)

    @pytest.mark.parametrize("folder", ["GPKG", "OpenFileGDB"])
    def test_a_database_with_one_polygon_layer(self, run, tmp_path, folder):
        driver = ogr.GetDriverByName(folder)
        if not driver.TestCapability(ogr.ODrCCreateDataSource):
            pytest.skip("this GDAL cannot write FileGDB")
        path = tmp_path / ("sites.gpkg" if folder == "GPKG" else "sites.gdb")
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(4527)
        made = driver.CreateDataSource(str(path))
        table = made.CreateLayer("XMHX", reference, ogr.wkbMultiPolygon)
        made.CreateLayer("notes", None, ogr.wkbNone)
        feature = ogr.Feature(table.GetLayerDefn())
        coordinates = ",".join(f"{EAST + x} {NORTH + y}" for x, y in self.RING)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"MULTIPOLYGON((({coordinates})))"))
        table.CreateFeature(feature)
        del table, made
        assert self.area(run, path)["SITE_M2"] == 10000.00

    def test_no_sites_and_no_file_are_refused(self, run, tmp_path):
        with pytest.raises(QgsProcessingException, match="as a layer or as a file"):
            run({})
        with pytest.raises(QgsProcessingException, match="cannot be read"):
            run({"SITES_FILE": str(tmp_path / "absent.dxf")})
