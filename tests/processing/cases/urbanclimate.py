"""A mild cell (20 °C all year), a cold one (−10 °C), one of two halves, one in kelvin."""

from __future__ import annotations

import numpy as np

from tests.core.raster.making import cells, make
from tests.processing.cases.agriland import PLACE


def temperatures():
    """One raster for every month; the third cell is 20 °C in summer and −10 °C in winter."""
    months = []
    for month in range(12):
        third = 20 if 3 <= month < 9 else -10
        months.append(np.array([[20, -10], [third, 293]], np.float32))
    return months


def parameters(folder):
    damp = np.full((2, 2), 60, np.float32)
    names = [f"{month + 1:02d}" for month in range(12)]
    warm = zip(names, temperatures())
    return {
        "TEMPERATURES": [make(folder / f"t{name}.tif", one, **PLACE) for name, one in warm],
        "HUMIDITIES": [make(folder / "humidity.tif", [damp] * 12, bands=True, **PLACE)],
        "OUTPUT": str(folder / "grades.tif"),
        "MONTHS": str(folder / "months.tif"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    assert cells(results["OUTPUT"]).tolist() == [[2, 7], [7, 0]]  # THI 65.8 and 23.68
    assert cells(results["MONTHS"])[1, 0] == 6
    assert results["N_CELLS"] == 3
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "1 cells have a temperature that is not from −60 to 60 °C" in report


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in ("TEMPERATURES", "HUMIDITIES")},
        "climate:GRADES": given["OUTPUT"],
        "climate:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    assert cells(results["climate:GRADES"]).tolist() == [[2, 7], [7, 0]]
