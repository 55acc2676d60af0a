"""Frequencies of drought and rain on four cells, weighed 0.3 to 0.2."""

from __future__ import annotations

import numpy as np
import pytest

from tests.core.raster.making import cells, make_all

PLACE = {"left": 39_500_000.0, "top": 2_850_000.0, "cell": 100.0}
INPUTS = {
    "DROUGHT": np.array([[0.2, 0.5, 1.0, 2.0]] * 3),
    "FLOOD": np.array([[0.2, 0.25, 1.0, 0.1]] * 3),
}


def parameters(folder):
    return {
        **make_all(folder, INPUTS, **PLACE),
        "OUTPUT": str(folder / "grades.tif"),
        "EXPLAIN": str(folder / "why.tif"),
        "FREQUENCY": str(folder / "frequency.tif"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    # 0.6 · 0.5 + 0.4 · 0.25 = 0.4; a frequency of 2 cannot be
    assert cells(results["FREQUENCY"])[0, :3] == pytest.approx([0.2, 0.4, 1.0])
    assert cells(results["OUTPUT"])[0].tolist() == [1, 2, 5, 0]
    assert cells(results["EXPLAIN"])[0].tolist() == [2, 2, 2, 0]
    assert results["N_CELLS"] == 9


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in INPUTS},
        "hazard:GRADES": given["OUTPUT"],
        "hazard:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    assert cells(results["hazard:GRADES"])[0].tolist() == [1, 2, 5, 0]
