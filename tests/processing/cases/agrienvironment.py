"""Cadmium and arsenic at pH 6: within, over screening, over intervention."""

from __future__ import annotations

import numpy as np
import pytest

from tests.core.raster.making import cells, make_all

PLACE = {"left": 39_500_000.0, "top": 2_850_000.0, "cell": 100.0}
INPUTS = {
    "CD": np.array([[0.1, 0.31, 2.5, 0.1]] * 3),
    "AS": np.array([[20.0, 20.0, 20.0, 39.0]] * 3),
    "PH": np.full((3, 4), 6.0),
}


def parameters(folder):
    return {
        **make_all(folder, INPUTS, **PLACE),
        "OUTPUT": str(folder / "grades.tif"),
        "EXPLAIN": str(folder / "why.tif"),
        "RATIO": str(folder / "ratio.tif"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    # screening 0.3 and 40, intervention 2.0 of cadmium
    assert cells(results["OUTPUT"])[0].tolist() == [1, 2, 3, 1]
    assert cells(results["EXPLAIN"])[0].tolist() == [2, 1, 1, 2]
    assert cells(results["RATIO"])[0, 2] == pytest.approx(2.5 / 0.3)
    assert results["N_CELLS"] == 12


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in INPUTS},
        "soil:GRADES": given["OUTPUT"],
        "soil:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    assert cells(results["soil:GRADES"])[0].tolist() == [1, 2, 3, 1]
