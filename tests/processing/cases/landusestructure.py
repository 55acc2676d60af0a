"""Survey and plan of two towns: cropland becomes town land, and the totals stay."""

from __future__ import annotations

from tests.processing.squares import rows_of, write

SURVEY = {"DLBM": str, "CZCSXM": str, "KCMJ": float}
BASE = [
    (0, 0, 200, 100, "0101", None, 0.0),
    (200, 0, 300, 100, "0701", "201", None),
    (300, 0, 400, 100, "0702", "203", None),
    (400, 0, 500, 100, "1101", None, None),
]
PLAN = [
    (0, 0, 100, 100, "0101"),
    (100, 0, 300, 100, "0701"),
    (300, 0, 400, 100, "0703"),
    (400, 0, 500, 100, "1701"),
]
TOWNS = [(0, -10, 150, 110, "东乡"), (150, -10, 500, 110, "西乡")]


def parameters(folder):
    return {
        "INPUT": write(folder / "dltb.gpkg", SURVEY, BASE),
        "TARGET": write(folder / "ghydyh.gpkg", {"YDYHFLDM": str}, PLAN),
        "CZKFBJ": write(folder / "czkfbj.gpkg", {"GHFQDM": str}, [(100, 0, 300, 100, "410")]),
        "UNITS": write(folder / "xzq.gpkg", {"XZQMC": str}, TOWNS),
        "BASE_YEAR": 2020,
        "TARGET_YEAR": 2035,
        "OUTPUT": str(folder / "structure.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


EXPECTED = [
    (None, "耕地", 2.0, 1.0, -1.0),
    (None, "城镇用地", 1.0, 2.0, 1.0),
    (None, "合计", 5.0, 5.0, 0.0),
    ("东乡", "耕地", 1.5, 1.0, -0.5),
    ("东乡", "城镇用地", 0.0, 0.5, 0.5),
    ("东乡", "合计", 1.5, 1.5, 0.0),
    ("西乡", "耕地", 0.5, 0.0, -0.5),
    ("西乡", "城镇用地", 1.0, 1.5, 0.5),
    ("西乡", "合计", 3.5, 3.5, 0.0),
]


def check(results, folder):
    fields = ("UNIT", "ROW_NAME", "BASE_HM2", "TARGET_HM2", "CHANGE_HM2")
    found = rows_of(results["OUTPUT"], *fields)
    assert [row for row in found if row[1] in ("耕地", "城镇用地", "合计")] == EXPECTED
    assert (results["TOTAL"], results["UNPLACED"], results["N_UNITS"]) == (5.0, 0, 2)
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "Target year 2035: area" in report
    assert "Every parcel was placed in a row." in report


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in ("INPUT", "TARGET", "CZKFBJ", "UNITS")},
        "structure:STRUCTURE": given["OUTPUT"],
        "structure:REPORT": given["REPORT"],
        "changed:CHANGED": str(folder / "changed.gpkg"),
    }


def check_model(results, folder):
    rows = rows_of(folder / "changed.gpkg", "UNIT", "ROW_NAME", "CHANGE_HM2")
    assert [row for row in rows if row[0] is None] == [
        (None, "耕地", -1.0),
        (None, "城乡建设用地", 1.0),
        (None, "城镇用地", 1.0),
    ]
