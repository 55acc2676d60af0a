"""A third of 2020–2035: cropland under its floor, construction in time, and a built-on field."""

from __future__ import annotations

import pytest

from tests.processing.squares import rows_of, write

FIELDS = {"ZBMC": str, "DW": str, "ZBSX": str, "JQZ": float, "MBZ": float, "XZZ": float}
INDICATORS = [
    (0, 0, 1, 1, "耕地保有量", "km2", "约束性", 300.0, 295.0, 294.0),
    (1, 0, 2, 1, "建设用地总面积", "km2", "约束性", 60.0, 66.0, 62.0),
    (2, 0, 3, 1, "常住人口城镇化率", "%", "预期性", 50.0, 65.0, 53.0),
    (3, 0, 4, 1, "人均公园绿地面积", "m2", "预期性", 10.0, 12.0, None),
]
SURVEY = [
    (0, 0, 100, 100, "0101", None),
    (100, 0, 200, 100, "0601", "201"),
    (200, 0, 300, 100, "0702", "203"),
]


def layers(folder):
    return {
        "INDICATORS": write(folder / "indicators.gpkg", FIELDS, INDICATORS),
        "DLTB": write(folder / "DLTB.gpkg", {"DLBM": str, "CZCSXM": str}, SURVEY),
        "YJJBNT": write(folder / "YJJBNT.gpkg", {"BSM": str}, [(0, 0, 120, 100, "1")]),
        "STBHHX": write(folder / "STBHHX.gpkg", {"BSM": str}, [(0, 200, 100, 300, "1")]),
        "CZKFBJ": write(folder / "CZKFBJ.gpkg", {"GHFQDM": str}, [(110, 0, 190, 100, "410")]),
    }


def parameters(folder):
    return {
        **layers(folder),
        "BASE_YEAR": 2020,
        "TARGET_YEAR": 2035,
        "YEAR": 2025,
        "OUTPUT": str(folder / "progress.gpkg"),
        "PLACES": str(folder / "places.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


ROWS = [
    ("耕地保有量", 120.0, "breach", "red"),  # 294 is under the floor of 295
    ("建设用地总面积", 33.333333, "on_track", "green"),  # 2 of 6 km² after a third of the time
    ("常住人口城镇化率", 20.0, "behind", "yellow"),
    ("人均公园绿地面积", None, "unknown", "grey"),
]


def check(results, folder):
    assert (results["N_RED"], results["N_YELLOW"], results["N_GREEN"]) == (3, 1, 2)
    assert rows_of(results["OUTPUT"], "NAME", "DONE_PCT", "STATE", "ALARM") == ROWS
    places = sorted(rows_of(results["PLACES"], "LINE", "AREA_M2"))
    assert [(line, round(area)) for line, area in places] == [
        ("CZKFBJ", 1000),
        ("CZKFBJ", 1000),
        ("YJJBNT", 2000),
    ]
    assert results["OFFENCE_HM2"] == pytest.approx(0.4, abs=1e-4)
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "3 red, 1 yellow, 2 green, 1 without data." in report
    assert "TD/T 1063-2021" in report


def model_parameters(folder):
    given = parameters(folder)
    return {
        **layers(folder),
        "progress:PROGRESS": given["OUTPUT"],
        "progress:REPORT": given["REPORT"],
        "red:RED": str(folder / "red.gpkg"),
    }


def check_model(results, folder):
    assert rows_of(results["red:RED"], "NAME") == [("耕地保有量",)]
