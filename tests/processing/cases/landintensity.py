"""Two counties: one with all amounts, one that does not state its new land."""

from __future__ import annotations

import pytest

from tests.processing.squares import rows_of, write

FIELDS = {
    "NAME": str, "POP_T0": float, "POP_T1": float, "URLAND_T0": float, "URLAND_T1": float,
    "NEW_URLAND": float, "GDP_T0": float, "GDP_T1": float, "CLAND_T0": float, "CLAND_T1": float,
    "NEW_CLAND": float, "INVEST_T1": float, "STOCK_SUPPLY": float, "TOTAL_SUPPLY": float,
    "BATCH_SUPPLY": float, "BATCH_APPROVED": float,
}  # fmt: skip
AMOUNTS = (300.0, 312.0, 120.0, 123.0, 3.0, 900.0, 990.0, 200.0, 204.0, 4.0, 400.0, 30.0, 100.0)
UNITS = [
    (0, 0, 1000, 1000, "长汀县", *AMOUNTS, 72.0, 100.0),
    (1000, 0, 2000, 1000, "连城县", *AMOUNTS[:4], None, *AMOUNTS[5:], 72.0, 100.0),
]


def parameters(folder):
    return {
        "INPUT": write(folder / "counties.gpkg", FIELDS, UNITS),
        "OUTPUT": str(folder / "intensity.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    assert (results["N_UNITS"], results["N_TOTAL"]) == (2, 1)
    fields = ("NAME", "TYPE_POP", "PEI1", "PGCI1", "EGCI1", "S_PGCI1")
    first, second = rows_of(results["OUTPUT"], *fields)
    assert first[:2] == ("长汀县", "集约趋势型")
    assert first[2:] == (1.6, 25.0, pytest.approx(7.2727, abs=5e-5), 1.0)
    assert second[3] is None
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "1 of 2 units have a total index." in report
    assert "placeholders" in report


def model_parameters(folder):
    given = parameters(folder)
    return {
        "INPUT": given["INPUT"],
        "intensity:UNITS": given["OUTPUT"],
        "intensity:REPORT": given["REPORT"],
        "extensive:EXTENSIVE": str(folder / "extensive.gpkg"),
    }


def check_model(results, folder):
    assert len(rows_of(results["intensity:UNITS"], "NAME")) == 2
    assert rows_of(results["extensive:EXTENSIVE"], "NAME") == []
