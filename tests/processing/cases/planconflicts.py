"""土规, 城规 and 林规 of one place: who wants what of the same ground."""

from __future__ import annotations

import pytest

from tests.processing.squares import rows_of, write

TUGUI = [(0, 0, 200, 100, "1110"), (200, 0, 400, 100, "2110")]
CHENGGUI = [(100, 0, 300, 100, "R2"), (300, 0, 399, 100, "E2"), (399, 0, 400, 100, "E1")]
LINGUI = [(0, 50, 100, 100, "111"), (350, 0, 450, 100, "111")]


def parameters(folder):
    plans = [
        write(folder / "tugui.gpkg", {"GHDLDM": str}, TUGUI),
        write(folder / "chenggui.gpkg", {"YDDM": str}, CHENGGUI),
        write(folder / "lingui.gpkg", {"DL": str}, LINGUI),
    ]
    return {
        "PLANS": plans,
        "FIELDS": "GHDLDM;YDDM;DL",
        "SYSTEMS": "tugui;chenggui;lingui",
        "MINIMUM": 400,
        "OUTPUT": str(folder / "conflicts.gpkg"),
        "OVERLAY": str(folder / "overlay.gpkg"),
        "MATRIX": str(folder / "matrix.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    assert (results["N_CONFLICTS"], results["N_SMALL"]) == (7, 2)
    found = rows_of(results["OUTPUT"], "PLAN_A", "PLAN_B", "KIND", "SMALL", "AREA_HM2")
    assert [(row[2], row[3], round(row[4], 2)) for row in found] == [
        ("construction_cropland", 0, 1.0),
        ("construction_water", 1, 0.01),
        ("construction_agriculture", 0, 0.99),
        ("construction_forest", 0, 0.5),
        ("cropland_forest", 0, 0.5),
        ("other_difference", 0, 0.49),
        ("other_difference", 1, 0.01),
    ]
    assert results["SEVERE_HM2"] == pytest.approx(1.0, abs=0.001)
    matrix = rows_of(results["MATRIX"], "GROUP_A", "GROUP_B", "AREA_HM2")
    # The common ground of 土规 and 城规 is 3 hm², agreement included.
    assert sum(row[2] for row in matrix[:4]) == pytest.approx(3.0, abs=0.001)
    overlay = rows_of(results["OVERLAY"], "CODE_1", "CODE_2", "CODE_3", "AREA_M2")
    assert sum(row[3] for row in overlay) == pytest.approx(45_000, abs=5)
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "7 patches of conflict" in report
    assert "土地管理法第三十条" in report


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in ("PLANS", "FIELDS", "SYSTEMS")},
        "conflicts:CONFLICTS": given["OUTPUT"],
        "conflicts:REPORT": given["REPORT"],
        "severe:SEVERE": str(folder / "severe.gpkg"),
    }


def check_model(results, folder):
    assert len(rows_of(folder / "conflicts.gpkg", "KIND")) == 7
    severe = rows_of(folder / "severe.gpkg", "KIND", "CODES_A", "CODES_B")
    assert severe == [("construction_cropland", "1110", "R2")]
