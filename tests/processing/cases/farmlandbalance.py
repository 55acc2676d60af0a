"""A factory takes 0.45 hm² of paddy and 0.5 hm² of dry land; a wood is planted on 0.5 hm²."""

from __future__ import annotations

import pytest

from tests.processing.squares import rows_of, write

SURVEY = {"DLBM": str, "KCXS": float, "ZLDB": int}
PARCELS = [
    (0, 0, 50, 100, "0101", 0.1, 6),
    (50, 0, 100, 100, "0103", 0.0, 9),
    (200, 0, 250, 100, "0103", 0.0, 9),
    (250, 0, 300, 100, "0201", None, None),
]
PROJECTS = [(0, 0, 100, 100, "P1", "非农建设"), (200, 0, 300, 100, "P2", "造林种树")]
ENTRY = {"ZBBH": str, "SYMJ": float, "DLBM": str, "ZLDB": int, "GDPDJB": str, "LYDL": str}
POOL = [
    (1000, 0, 1060, 50, "W1", 0.3, "0101", 6, "2", "1206"),
    (1100, 0, 1200, 50, "W2", 0.5, "0101", 8, "2", "1206"),
    (1200, 0, 1280, 50, "D1", 0.4, "0103", 9, "2", "0404"),
    (1300, 0, 1400, 100, "D2", 1.0, "0103", 12, "3", "0602"),
    (1500, 0, 1600, 100, "S1", 1.0, "0103", 5, "5", "0404"),
    (1700, 0, 1800, 100, "R1", 1.0, "0103", 5, "2", "1206"),
]


def parameters(folder):
    red_line = [(1700, 0, 1710, 100)]
    return {
        "INPUT": write(folder / "projects.gpkg", {"XMDM": str, "ZYLX": str}, PROJECTS),
        "DLTB": write(folder / "DLTB.gpkg", SURVEY, PARCELS),
        "POOL": write(folder / "pool.gpkg", ENTRY, POOL),
        "CONTROLS": [write(folder / "STBHHX.gpkg", {}, red_line)],
        "OUTPUT": str(folder / "projects_balanced.gpkg"),
        "DRAWS": str(folder / "draws.gpkg"),
        "LEDGER": str(folder / "ledger.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def rounded(rows):
    """Areas to 0.1 m² in hm²: the survey's corners are not those of the ellipsoid."""
    return [tuple(round(v, 5) if isinstance(v, float) else v for v in row) for row in rows]


def check(results, folder):
    assert results["BALANCED"] in (True, 1)
    lacking = [results[name] for name in ("SHORT_HM2", "SHORT_PADDY_HM2", "SHORT_KG")]
    assert lacking == [0, 0, 0]
    draws = rows_of(folder / "draws.gpkg", "XMDM", "ENTRY", "WHY", "AREA_HM2", "PADDY_HM2")
    assert rounded(draws) == [
        ("P1", "W1", "same", 0.3, 0.3),
        ("P1", "W2", "worse", 0.15, 0.15),
        ("P1", "D1", "same", 0.4, 0.0),
        ("P1", "W2", "better", 0.1, 0.0),  # D2 is worse than what is taken
        ("P1", "W2", "capacity", 0.0, 0.0),
    ]
    # taken 0.45 × 15 × 1000 + 0.5 × 15 × 700 kg; the areas drawn yield 11 700 kg
    (first, second) = rows_of(folder / "projects_balanced.gpkg", "XMDM", "TAKEN_KG", "GIVEN_KG")
    assert first == ("P1", pytest.approx(12_000, abs=0.1), pytest.approx(12_000, abs=0.1))
    assert second == ("P2", 0.0, 0.0)  # a wood is not construction
    ledger = rows_of(folder / "ledger.gpkg", "ENTRY", "REFUSED_BY", "LEFT_AREA_HM2")
    assert rounded(ledger) == [
        ("W1", "", 0.0),
        ("W2", "", 0.25),
        ("D1", "", 0.0),
        ("D2", "", 1.0),
        ("S1", "slope", 1.0),
        ("R1", "red_line", 1.0),
    ]
    report = (folder / "report.html").read_text(encoding="utf-8")
    for text in (
        "All 2 projects are balanced.",
        "土地管理法30条",
        "水土保持法20条",
        "does not count",
    ):
        assert text in report


def model_parameters(folder):
    given = parameters(folder)
    kept = {key: given[key] for key in ("INPUT", "DLTB", "POOL", "CONTROLS")}
    kept["balanced:REPORT"] = str(folder / "report.html")
    return {**kept, "left:LEFT": str(folder / "left.gpkg")}


def check_model(results, folder):
    left = rows_of(folder / "left.gpkg", "ENTRY", "LEFT_AREA_HM2")
    assert rounded(left) == [("W2", 0.25), ("D2", 1.0)]
