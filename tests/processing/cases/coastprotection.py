"""Intact mangroves, broken salt marsh, an artificial coast, and land."""

from __future__ import annotations

import numpy as np

from tests.core.raster.making import cells, make_all

PLACE = {"left": 39_500_000.0, "top": 2_850_000.0, "cell": 100.0}
INPUTS = {
    "COAST": np.array([[1, 2, 6, 0]] * 3),
    "INTACT": np.array([[1, 0, 1, 0]] * 3),
}


def parameters(folder):
    return {
        **make_all(folder, INPUTS, **PLACE),
        "OUTPUT": str(folder / "grades.tif"),
        "EXPLAIN": str(folder / "why.tif"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    assert cells(results["OUTPUT"])[0].tolist() == [1, 2, 3, 0]
    assert cells(results["EXPLAIN"])[0].tolist() == [1, 2, 1, 0]
    assert results["N_CELLS"] == 9


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in INPUTS},
        "coast:GRADES": given["OUTPUT"],
        "coast:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    assert cells(results["coast:GRADES"])[0].tolist() == [1, 2, 3, 0]
