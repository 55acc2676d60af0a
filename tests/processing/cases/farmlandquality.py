"""Five units: three with a grade, one with a score over 100, one without its coefficient."""

from __future__ import annotations

import pytest

from tests.processing.squares import rows_of, write

FIELDS = {"NO": str, "SOIL": float, "SLOPE": float, "WATER": float, "ALPHA": float,
          "K_L": float, "K_C": float}  # fmt: skip
UNITS = [
    (0, 0, 100, 100, "1", 90.0, 80.0, 60.0, 1500.0, 0.7, 0.8),
    (100, 0, 300, 100, "2", 100.0, 100.0, 100.0, 1500.0, 0.9, 0.9),
    (300, 0, 400, 100, "3", 50.0, 40.0, 30.0, 1500.0, 0.5, 0.6),
    (400, 0, 500, 100, "4", 120.0, 80.0, 60.0, 1500.0, 0.7, 0.8),
    (500, 0, 600, 100, "5", 70.0, 60.0, 80.0, 1500.0, None, 0.8),
]
LIMITS = ";".join(str(one) for one in range(100, 1500, 100))


def parameters(folder):
    return {
        "INPUT": write(folder / "units.gpkg", FIELDS, UNITS),
        "FORM": 0,
        "FACTORS": ["SOIL", "SLOPE", "WATER"],
        "WEIGHTS": "0.4;0.35;0.25",
        "ALPHAS": ["ALPHA"],
        "BETA": "1.2",
        "KL": "K_L",
        "KC": "K_C",
        "CUTS": LIMITS,
        "OUTPUT": str(folder / "quality.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    # G 796.32, 1458 and 224.1: grades 8, 1 and 13; by area (8·1 + 1·2 + 13·1) / 4
    assert (results["N_UNITS"], results["N_GRADED"]) == (5, 3)
    assert results["MEAN_GRADE"] == pytest.approx(5.75, abs=1e-3)
    assert results["AREA_HM2"] == pytest.approx(4.0, abs=1e-4)
    fields = ("NO", "CL", "RI", "YI", "GI", "GRADE", "CATEGORY", "LIMITING", "LOSS")
    assert rows_of(results["OUTPUT"], *fields) == [
        ("1", 0.79, 1422.0, 995.4, 796.32, 8, "高等", "WATER", 10.0),
        ("2", 1.0, 1800.0, 1620.0, 1458.0, 1, "优等", None, None),
        ("3", 0.415, 747.0, 373.5, 224.1, 13, "低等", "SLOPE", 21.0),
        ("4", None, None, None, None, None, None, None, None),
        ("5", 0.69, 1242.0, None, None, None, None, "SLOPE", 14.0),
    ]
    areas = [area for (area,) in rows_of(results["OUTPUT"], "AREA_M2")]
    assert areas == pytest.approx([1e4, 2e4, 1e4, 1e4, 1e4], abs=1.0)
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "3 of 5 units have a grade." in report
    assert "5.75 of 15" in report
    assert "given for this run" in report
    assert "Nothing is lost" in report
    assert "Not known: a factor has no usable value" in report
    assert "SOIL: 1 units have a value that is not from 0 to 100" in report


def model_parameters(folder):
    given = parameters(folder)
    return {
        "INPUT": given["INPUT"],
        "quality:UNITS": given["OUTPUT"],
        "quality:REPORT": given["REPORT"],
        "water:LIMITED": str(folder / "limited.gpkg"),
    }


def check_model(results, folder):
    assert len(rows_of(results["quality:UNITS"], "GRADE")) == 5
    assert rows_of(results["water:LIMITED"], "NO", "LOSS") == [("1", 10.0)]
