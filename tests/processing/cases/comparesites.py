"""Three places for a factory: on permanent farmland, on cropland by the road, on built-up land."""

from __future__ import annotations

import pytest
from osgeo import ogr, osr

from tests.processing.squares import X, Y, rows_of, write

SITES = [
    (0, 0, 100, 100, "A", "100101", "工业"),
    (200, 0, 300, 100, "B", "100101", "工业"),
    (400, 0, 500, 100, "C", "100101", "工业"),
]
FARMLAND = [(0, 0, 60, 100, "0103"), (700, 0, 710, 100, "0103")]
SURVEY = [
    (-50, -50, 350, 150, "0103", "30", "350821100001"),
    (350, -50, 450, 150, "0301", "30", "350821100001"),
    (450, -50, 600, 150, "0602", "20", "350821100001"),
]


def road(folder):
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4527)
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(folder / "road.gpkg"))
    layer = data.CreateLayer("road", crs, ogr.wkbLineString)
    feature = ogr.Feature(layer.GetLayerDefn())
    line = f"LINESTRING({X - 500} {Y - 100},{X + 300} {Y - 100})"
    feature.SetGeometry(ogr.CreateGeometryFromWkt(line))
    layer.CreateFeature(feature)
    return str(folder / "road.gpkg")


def parameters(folder):
    texts = {"XMDM": str, "YDYHFLDM": str, "XMLX": str}
    survey = {"DLBM": str, "QSXZ": str, "ZLDWDM": str}
    return {
        "INPUT": write(folder / "sites.gpkg", texts, SITES),
        "YJJBNT": write(folder / "YJJBNT.gpkg", {"DLBM": str}, FARMLAND),
        "DLTB": write(folder / "DLTB.gpkg", survey, SURVEY),
        "SLOPE": write(folder / "PDT.gpkg", {"PDJB": str}, [(-50, -50, 600, 150, "2")]),
        "DISTANCES": [road(folder)],
        "OUTPUT": str(folder / "ranked.gpkg"),
        "TABLE": str(folder / "scores.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    assert (results["BEST"], results["N_VETOED"]) == ("C", 1)
    found = rows_of(folder / "ranked.gpkg", "XMDM", "RANK", "VETOES", "V_CROPLAND", "V_ROAD")
    assert [row[:4] for row in found] == [
        ("A", 0, "farmland", 100.0),
        ("B", 2, "", 100.0),
        ("C", 1, "", 0.0),
    ]
    # 100 m to the road for A and B; C is 100 m east of its end as well
    assert [row[4] for row in found] == pytest.approx([100, 100, 141.4214], abs=1e-4)
    # of 0.45 known weights: farmland .15, cropland .1, construction .1, steep and road .05 each
    points = [row[0] for row in rows_of(folder / "ranked.gpkg", "POINTS")]
    assert points == pytest.approx(
        [100 * 0.10 / 0.45, 100 * 0.25 / 0.45, 100 * 0.40 / 0.45], abs=1e-3
    )
    scores = rows_of(folder / "scores.gpkg", "XMDM", "CRITERION", "VALUE", "SCORE")
    assert ("C", "construction", 50.0, 1.0) in scores
    assert len(scores) == 15
    report = (folder / "report.html").read_text(encoding="utf-8")
    for text in ("C comes first with 88.89 of 100 points", "Vetoed: A.", "土地管理法35条"):
        assert text in report


def model_parameters(folder):
    given = parameters(folder)
    kept = {key: given[key] for key in ("INPUT", "YJJBNT", "DLTB", "DISTANCES")}
    kept["compared:REPORT"] = str(folder / "report.html")
    return {**kept, "admitted:ADMITTED": str(folder / "admitted.gpkg")}


def check_model(results, folder):
    assert rows_of(folder / "admitted.gpkg", "XMDM", "RANK") == [("B", 2), ("C", 1)]
