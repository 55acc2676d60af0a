"""A hectare of factory from a coordinate file, on permanent farmland and the survey."""

from __future__ import annotations

import json

from tests.processing.squares import X, Y, rows_of, write

CORNERS = [(0, 0), (100, 0), (100, 100), (0, 100), (0, 0)]
HEADER = "坐标系=2000国家大地坐标系\n几度分带=3\n投影类型=高斯克吕格\n计量单位=米\n带号=39"
SURVEY = {"DLBM": str, "QSXZ": str, "ZLDWDM": str, "ZLDWMC": str, "KCXS": float, "GDPDJB": str}
PARCELS = [
    (-50, -50, 50, 150, "0101", "30", "3508211000010000000", "东村", 0.1, "5"),
    (50, -50, 150, 150, "0301", "30", "3508211000020000000", "西村", 0.0, ""),
]


def sites(folder):
    points = "\n".join(f"J{n},1,{Y + y},{X + x}" for n, (x, y) in enumerate(CORNERS, 1))
    text = f"[属性描述]\n{HEADER}\n[地块坐标]\n4,1.0,D1,厂房,面,,工业,100101,@\n{points}\n"
    (folder / "sites.txt").write_bytes(text.encode("gb18030"))
    return str(folder / "sites.txt")


def layers(folder):
    return {
        "YJJBNT": write(folder / "YJJBNT.gpkg", {"DLBM": str}, [(0, 0, 30, 100, "0101")]),
        "DLTB": write(folder / "DLTB.gpkg", SURVEY, PARCELS),
    }


def parameters(folder):
    return {
        "SITES_FILE": sites(folder),
        **layers(folder),
        "FINDINGS": str(folder / "findings.gpkg"),
        "TABLE": str(folder / "checks.gpkg"),
        "UNITS": str(folder / "units.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    verdicts = json.loads(results["VERDICTS"])["D1"]
    decided = {rule: verdict for rule, verdict in verdicts.items() if verdict != "undetermined"}
    assert decided == {
        "permanent_farmland": "fail",
        "survey_class": "pass",
        "cropland_balance": "pass",
        "steep_cropland": "pass",
        "geometry": "pass",
    }
    assert rows_of(results["FINDINGS"], "RULE", "AREA_M2") == [("permanent_farmland", 3000.0)]
    units = rows_of(results["UNITS"], "UNIT", "TOTAL_M2", "CROPLAND_M2", "PERMANENT_FARMLAND_M2")
    assert units == [
        ("350821", 10000.0, 4500.0, 3000.0),
        ("350821100", 10000.0, 4500.0, 3000.0),
        ("350821100001", 5000.0, 4500.0, 3000.0),
        ("350821100002", 5000.0, 0.0, 0.0),
    ]
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "Approval file in eight parts" in report
    assert "Site at a glance by county, town and village" in report


def model_parameters(folder):
    return {
        "FILE": sites(folder),
        **layers(folder),
        "review:FINDINGS": str(folder / "findings.gpkg"),
        "review:REPORT": str(folder / "report.html"),
    }


def check_model(results, folder):
    found = rows_of(folder / "findings.gpkg", "XMDM", "RULE", "VERDICT", "AREA_M2")
    assert found == [("D1", "permanent_farmland", "fail", 3000.0)]
    assert "D1 厂房: does not pass" in (folder / "report.html").read_text(encoding="utf-8")
