"""A small town: land use, a park, roads, a station; some numbers and the plan's figures."""

from __future__ import annotations

import pytest
from osgeo import ogr, osr

from tests.processing.squares import X, Y, rows_of, write

LAND = [
    (0, 0, 1000, 1000, "0101", None),
    (1000, 0, 1400, 1000, "0701", "201"),
    (1400, 0, 1500, 500, "1401", "201"),
    (1400, 500, 1500, 1000, "1001", "201"),
    (1500, 0, 2000, 1000, "0301", None),
    (2000, 0, 2100, 1000, "0703", "203"),
    (2100, 0, 2110, 10, "0999", None),
]
RED_LINE = [(1500, 0, 2000, 800)]
CORE = [(1000, 0, 1500, 1000)]
TARGETS = """NO,Y2020,Y2025,Y2035
1,0.5,0.5,0.5
4,1.05,1.02,0.95
6,0.45,0.55,0.7
19,1,2,4
99,1,1,1
"""
NUMBERS = "population=1.2; town_population=0.6; core_population=0.5; gdp=8; water=0.004; cars=3"


def shapes(path, wkts):
    """Write a GeoPackage of shapes of one kind."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4527)
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    kind = ogr.CreateGeometryFromWkt(wkts[0]).GetGeometryType()
    layer = data.CreateLayer(path.stem, crs, kind)
    for wkt in wkts:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        assert layer.CreateFeature(feature) == 0
    return str(path)


def line(west, east, north):
    return f"LINESTRING({X + west} {Y + north},{X + east} {Y + north})"


def parameters(folder):
    (folder / "targets.csv").write_text(TARGETS, encoding="utf-8")
    return {
        "LAND": write(folder / "land.gpkg", {"YDYHFLDM": str, "CZCSXM": str}, LAND),
        "CORE": write(folder / "core.gpkg", {}, CORE),
        "STBHHX": write(folder / "red.gpkg", {}, RED_LINE),
        "ROADS": shapes(folder / "roads.gpkg", [line(500, 1500, 300), line(1000, 1800, 600)]),
        "STATIONS": shapes(folder / "stations.gpkg", [f"POINT({X + 1000} {Y + 500})"]),
        "NUMBERS": NUMBERS,
        "TARGETS": str(folder / "targets.csv"),
        "YEAR": 2024,
        "OUTPUT": str(folder / "indicators.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    rows = rows_of(results["OUTPUT"], "NO", "VALUE", "LIGHT", "MISSING")
    found = {number: (value, light) for number, value, light, _ in rows}
    assert len(rows) == 35
    # 红线 0.4 of 0.5 km²: the bottom line is broken. 耕地 1.00 km² stands below the 1.03 that the
    # plan still expects in 2024, and above its bottom line.
    assert found["1"] == (0.4, "red")
    assert found["4"] == (1.0, "amber")
    # 城乡建设用地: town 0.5 + village 0.1 km² where 0.53 are expected and 0.7 allowed.
    assert found["6"] == (0.6, "amber")
    assert found["7"] == (0.5, "none")
    assert found["16"] == (50.0, "none")
    assert found["17"] == (83.33, "none")  # 0.5 km² for 0.6 万 people
    # Roads inside of the 0.5 km² of the central city: 500 m twice.
    assert found["19"] == (2.0, "green")
    assert found["22"] == (5.0, "none")
    assert found["30"] == (10.0, "none")  # 5 hm² of park for 0.5 万 people
    # Walks of 300 m to the park. Along the road at y = 300, which enters it at x = 1400, housing
    # with y < 450 is reached for 300 - |y - 300| m; along the one at y = 600, 100 m from the
    # park's edge, the rest for 200 - |y - 600| m.
    reached = (300 * 300 / 2 + 150 * 225) + (150 * 125 + 200 * 200 / 2)
    assert found["24"][0] == pytest.approx(100 * reached / 400_000, abs=0.8)  # squares of 50 m
    missing = {number: what for number, _, _, what in rows if what}
    assert missing["3"] == "farmland"
    assert missing["18"] == "shelters"
    assert missing["23"] == "gdp_secondary_tertiary"
    assert results["N_COMPUTED"] == 16
    assert (results["N_RED"], results["N_AMBER"], results["N_GREEN"]) == (1, 2, 1)
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "Broken or missed: 生态保护红线面积." in report
    assert "“0999” (1; 7)" in report
    assert "There is no indicator 99" in report
    assert "asks for the number cars" in report


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in ("LAND", "CORE", "STBHHX", "ROADS", "TARGETS", "NUMBERS")},
        "indicators:INDICATORS": given["OUTPUT"],
        "indicators:REPORT": given["REPORT"],
        "red:RED": str(folder / "broken.gpkg"),
    }


def check_model(results, folder):
    assert rows_of(folder / "broken.gpkg", "NO", "NAME") == [("1", "生态保护红线面积")]
    assert len(rows_of(folder / "indicators.gpkg", "NO")) == 35
