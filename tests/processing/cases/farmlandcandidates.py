"""Ten parcels, eight of them cropland: what is excluded and which are chosen."""

from __future__ import annotations

import pytest

from tests.processing.squares import rows_of, write

FIELDS = {"DLBM": str, "GDPDJB": str, "TBXHDM": str, "ZLDB": float, "KCXS": float, "TBBH": str}
PARCELS = [
    (0, 0, 100, 100, "0101", "1", None, 3.0, 0.0, "1"),
    (100, 0, 200, 100, "0101", "1", None, 4.0, 0.0, "2"),
    (200, 0, 300, 100, "0103", "5", None, 9.0, 0.1, "3"),  # steep
    (300, 0, 400, 100, "0103", "2", "HDGD", 6.0, 0.05, "4"),  # in a river bed
    (400, 0, 500, 100, "0103", "2", None, 6.0, 0.05, "5"),  # half in the flood zone
    (0, 100, 100, 200, "0101", "1", None, 3.0, 0.0, "6"),
    (100, 100, 200, 200, "0102", "1", None, 3.0, 0.0, "7"),  # 0.2 hm² approved
    (200, 100, 300, 200, "0301", None, None, None, None, "8"),
    (300, 100, 400, 200, "0701", None, None, None, None, "9"),
    (800, 0, 850, 50, "0101", "1", None, 3.0, 0.0, "10"),  # small and apart
]


def parameters(folder):
    return {
        "INPUT": write(folder / "DLTB.gpkg", FIELDS, PARCELS),
        "FLOOD": write(folder / "flood.gpkg", {}, [(450, -50, 600, 150)]),
        "APPROVED": write(folder / "YPJSYD.gpkg", {}, [(180, 100, 220, 200)]),
        "TARGET": 3.5,
        "OUTPUT": str(folder / "candidates.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    rows = rows_of(folder / "candidates.gpkg", "PARCEL", "STATUS", "RANK", "AREA_M2", "NET_M2")
    found = sorted((int(p), s, r, round(a / 1e4, 2)) for p, s, r, a, _ in rows if s != "flood")
    assert found == [
        (1, "selected", 1, 1.0),
        (2, "selected", 5, 1.0),
        (3, "slope", None, 1.0),
        (4, "unstable", None, 1.0),
        (5, "candidate", 6, 0.5),
        (6, "selected", 2, 1.0),
        (7, "approved", None, 0.2),
        (7, "selected", 3, 0.8),
        (10, "selected", 4, 0.25),
    ]
    assert sum(row[3] for row in rows) == pytest.approx(72_500, abs=5)
    if "SELECTED_SHARE" in results:
        assert results["CROPLAND_HM2"] == pytest.approx(7.25, abs=0.001)
        assert results["SELECTED_HM2"] == pytest.approx(4.05, abs=0.001)
        # of 7.25 hm² less the ridges 0.1 + 0.05 + 0.05
        assert results["SELECTED_SHARE"] == pytest.approx(100 * 4.05 / 7.05, abs=0.01)
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "水土保持法第二十条" in report


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in ("INPUT", "FLOOD", "APPROVED", "TARGET")},
        "candidates:CANDIDATES": given["OUTPUT"],
        "candidates:REPORT": given["REPORT"],
        "chosen:CHOSEN": str(folder / "chosen.gpkg"),
    }


def check_model(results, folder):
    check(results, folder)
    assert len(rows_of(folder / "chosen.gpkg", "PARCEL")) == 5
