"""Precipitation of 1500 to 100 mm, one cell without, one that cannot be."""

from __future__ import annotations

import json

import numpy as np

from tests.core.raster.making import cells, make
from tests.processing.cases.agriland import PLACE


def parameters(folder):
    values = np.array([[1500, 1200, 900, 400], [300, 100, -9999, -5]], np.float32)
    return {
        "INPUT": make(folder / "measure.tif", values, nodata=-9999, **PLACE),
        "KIND": 0,
        "OUTPUT": str(folder / "grades.tif"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    assert cells(results["OUTPUT"]).tolist() == [[1, 1, 2, 3], [4, 5, 0, 0]]
    areas = json.loads(results["AREAS_HM2"])
    assert areas == {"1": 0.18, "2": 0.09, "3": 0.09, "4": 0.09, "5": 0.09}  # cells of 0.09 hm²
    assert results["N_CELLS"] == 6
    assert "1 of 7 cells (14.29 %) have no grade" in (folder / "report.html").read_text(
        encoding="utf-8"
    )


def model_parameters(folder):
    given = parameters(folder)
    return {
        "INPUT": given["INPUT"],
        "water:GRADES": given["OUTPUT"],
        "water:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    assert cells(results["water:GRADES"]).shape == (2, 4)
