"""A county of 2 km × 1 km: a reserve, graded zones, and farmland, a town and a mine in them."""

from __future__ import annotations

import pytest

from tests.processing.squares import rows_of, write

IMPORTANT = [
    (500, 0, 1200, 1000, "极重要"),
    (1200, 0, 1600, 1000, "重要"),
    (1900, 0, 1950, 50, "极重要"),  # far from all: a fragment
]


def parameters(folder):
    return {
        "AREA": write(folder / "county.gpkg", {}, [(0, 0, 2000, 1000)]),
        "CORE": write(folder / "core.gpkg", {}, [(0, 0, 300, 1000)]),
        "RESERVE": write(folder / "reserve.gpkg", {}, [(300, 0, 500, 1000)]),
        "IMPORTANT": write(folder / "important.gpkg", {"GRADE": str}, IMPORTANT),
        "YJJBNT": write(folder / "YJJBNT.gpkg", {}, [(200, 0, 600, 100)]),
        "TOWNS": write(folder / "towns.gpkg", {}, [(1000, 500, 1300, 600)]),
        "MINES": write(folder / "mines.gpkg", {}, [(700, 700, 800, 800)]),
        "MINIMUM": 0.1,
        "GAP": 100,
        "OUTPUT": str(folder / "candidates.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    rows = rows_of(folder / "candidates.gpkg", "STATUS", "EVIDENCE", "CONFLICT", "AREA_HM2")
    found = {}
    for status, evidence, conflict, area in rows:
        key = (status, evidence, conflict)
        found[key] = round(found.get(key, 0) + area, 2)
    assert found == {
        ("candidate", "core_reserve", ""): 29.0,
        ("kept", "core_reserve", "farmland"): 1.0,
        ("candidate", "reserve", ""): 18.0,
        ("listed", "reserve", "farmland"): 2.0,
        ("candidate", "important", ""): 66.0,
        ("excluded", "important", "farmland"): 1.0,
        ("excluded", "important", "town"): 2.0,
        ("listed", "important", "mine"): 1.0,
        ("fragment", "important", ""): 0.25,
    }
    if "SHARE" in results:
        assert results["CANDIDATES_HM2"] == pytest.approx(117.0, abs=0.01)
        assert results["SHARE"] == pytest.approx(58.5, abs=0.001)
        assert results["LISTED_HM2"] == pytest.approx(3.0, abs=0.001)
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "stays in the line; the other use has to leave" in report


def model_parameters(folder):
    given = parameters(folder)
    names = ("AREA", "CORE", "RESERVE", "IMPORTANT", "YJJBNT", "TOWNS", "MINES")
    return {
        **{key: given[key] for key in names},
        "candidates:CANDIDATES": given["OUTPUT"],
        "candidates:REPORT": given["REPORT"],
        "decide:DECIDE": str(folder / "decide.gpkg"),
    }


def check_model(results, folder):
    check(results, folder)
    listed = rows_of(folder / "decide.gpkg", "CONFLICT")
    assert sorted(listed) == [("farmland",), ("mine",)]
