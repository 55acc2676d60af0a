"""Calm days and wind: good air, weak wind, many calm days, no wind known."""

from __future__ import annotations

import numpy as np

from tests.core.raster.making import cells, make_all

PLACE = {"left": 39_500_000.0, "top": 2_850_000.0, "cell": 100.0}
INPUTS = {
    "CALM": np.array([[4.0, 4.0, 40.0, 4.0]] * 3),
    "WIND": np.array([[6.0, 1.5, 6.0, np.nan]] * 3),
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
    assert cells(results["OUTPUT"])[0].tolist() == [1, 4, 5, 0]
    assert cells(results["EXPLAIN"])[0].tolist() == [1, 2, 1, 0]
    assert results["N_CELLS"] == 9


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in INPUTS},
        "air:GRADES": given["OUTPUT"],
        "air:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    assert cells(results["air:GRADES"])[0].tolist() == [1, 4, 5, 0]
