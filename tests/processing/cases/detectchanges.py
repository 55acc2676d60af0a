"""A hamlet at two survey dates: 0.4 hm² of paddy to orchard, 0.2 hm² to industry, and more."""

from __future__ import annotations

import pytest

from tests.processing.squares import rows_of, write

BEFORE = [
    (0, 0, 100, 100, "0101"),
    (100, 0, 200, 100, "0103"),
    (200, 0, 300, 100, "0601"),
    (300, 0, 400, 100, "0404"),
]
AFTER = [
    (0, 0, 60, 100, "0101"),
    (60, 0, 100, 100, "0201"),
    (100, 0, 180, 100, "0103"),
    (180, 0, 300, 100, "0601"),
    (300, 0, 390, 100, "0404"),
    (390, 0, 400, 10, "0702"),
    (390, 10, 400, 100, "0404"),
    (400, 0, 410, 100, "1101"),
]


def parameters(folder):
    return {
        "EARLIER": write(folder / "DLTB_2022.gpkg", {"DLBM": str}, BEFORE),
        "LATER": write(folder / "DLTB_2023.gpkg", {"DLBM": str}, AFTER),
        "OUTPUT": str(folder / "changes.gpkg"),
        "MATRIX": str(folder / "matrix.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


CHANGES = [
    ("", "1101", "outside_earlier", 1000, 0),
    ("0101", "0201", "cropland_to_garden", 4000, 0),
    ("0103", "0601", "cropland_to_construction", 2000, 0),
    ("0404", "0702", "unused_to_construction", 100, 1),  # under the 200 m² that are mapped
]


def check(results, folder):
    assert (results["N_CHANGES"], results["N_SMALL"]) == (4, 1)
    assert results["NON_AGRICULTURAL_HM2"] == pytest.approx(0.2, abs=1e-4)
    assert results["NON_GRAIN_HM2"] == pytest.approx(0.4, abs=1e-4)
    assert results["NEW_CONSTRUCTION_HM2"] == pytest.approx(0.21, abs=1e-4)
    found = rows_of(results["OUTPUT"], "FROM_CODE", "TO_CODE", "FLOW", "AREA_M2", "SMALL")
    assert [(a or "", b, flow, round(area), small) for a, b, flow, area, small in found] == CHANGES
    matrix = rows_of(results["MATRIX"], "FROM_CODE", "TO_CODE", "AREA_M2")
    assert sum(row[2] for row in matrix) == pytest.approx(41_000, abs=3)
    changed = {(a or "", b): area for a, b, area in matrix if (a or "") != b}
    assert {(a or "", b): area for a, b, _, area, _ in found} == changed  # to the cent
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "Both dates close to 0.01 m²." in report
    assert "国办发〔2020〕44号" in report


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in ("EARLIER", "LATER")},
        "changes:CHANGES": given["OUTPUT"],
        "changes:REPORT": given["REPORT"],
        "lost:LOST_CROPLAND": str(folder / "lost.gpkg"),
    }


def check_model(results, folder):
    assert len(rows_of(results["changes:CHANGES"], "FLOW")) == 4
    lost = rows_of(results["lost:LOST_CROPLAND"], "FROM_CODE", "TO_CODE")
    assert lost == [("0101", "0201"), ("0103", "0601")]
