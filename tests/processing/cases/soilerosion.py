"""Flat ground: much rain, silt and no cover; little rain under forest."""

from __future__ import annotations

import numpy as np
import pytest

from tests.core.raster.making import cells, make_all

PLACE = {"left": 39_500_000.0, "top": 2_850_000.0, "cell": 100.0}
INPUTS = {
    "R": np.array([[700.0, 50.0, 300.0]] * 3),
    "DEM": np.full((3, 3), 20.0),
    "COVER": np.array([[10.0, 80.0, 40.0]] * 3),
    "TEXTURE": np.array([[5, 1, 3]] * 3),
}


def parameters(folder):
    return {
        **make_all(folder, INPUTS, **PLACE),
        "OUTPUT": str(folder / "grades.tif"),
        "EXPLAIN": str(folder / "why.tif"),
        "MEASURED": str(folder / "score.tif"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    # relief scores 1: ⁴√(1 · 5 · 5 · 5), 1, ⁴√(1 · 3 · 3 · 3)
    found = cells(results["MEASURED"])[0]
    assert found == pytest.approx([125**0.25, 1.0, 27**0.25])
    assert cells(results["OUTPUT"])[0].tolist() == [2, 3, 2]
    assert results["N_CELLS"] == 9


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in INPUTS},
        "erosion:GRADES": given["OUTPUT"],
        "erosion:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    assert cells(results["erosion:GRADES"])[0].tolist() == [2, 3, 2]
