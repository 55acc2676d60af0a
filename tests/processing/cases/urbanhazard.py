"""Far from faults on firm ground, near a fault, on a slide, in a zone of 0.3 g."""

from __future__ import annotations

import numpy as np

from tests.core.raster.making import cells, make_all

PLACE = {"left": 39_500_000.0, "top": 2_850_000.0, "cell": 100.0}
INPUTS = {
    "FAULT": np.array([[900.0, 20.0, 900.0, 150.0]] * 3),
    "PGA": np.array([[0.05, 0.05, 0.1, 0.3]] * 3),
    "SLIDES": np.array([[4, 4, 1, 4]] * 3),
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
    assert cells(results["OUTPUT"])[0].tolist() == [1, 5, 4, 4]
    assert cells(results["EXPLAIN"])[0].tolist() == [1, 1, 3, 2]
    assert results["N_CELLS"] == 12


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in INPUTS},
        "hazard:GRADES": given["OUTPUT"],
        "hazard:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    assert cells(results["hazard:GRADES"])[0].tolist() == [1, 5, 4, 4]
