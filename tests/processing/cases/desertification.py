"""Desert, steppe and meadow: scores 5, 3, 5, 5, then 3s, then 1s."""

from __future__ import annotations

import numpy as np
import pytest

from tests.core.raster.making import cells, make_all

PLACE = {"left": 39_500_000.0, "top": 2_850_000.0, "cell": 100.0}
INPUTS = {
    "DRYNESS": np.array([[20.0, 3.0, 1.0]] * 3),
    "WIND": np.array([[20.0, 20.0, 5.0]] * 3),
    "TEXTURE": np.array([[5, 3, 1]] * 3),
    "COVER": np.array([[5.0, 40.0, 80.0]] * 3),
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
    found = cells(results["MEASURED"])[0]
    assert found == pytest.approx([4.400559, 3.0, 1.0], abs=1e-6)
    assert cells(results["OUTPUT"])[0].tolist() == [1, 2, 3]
    assert cells(results["EXPLAIN"])[0].tolist() == [1, 1, 1]
    assert results["N_CELLS"] == 9


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in INPUTS},
        "sand:GRADES": given["OUTPUT"],
        "sand:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    assert cells(results["sand:GRADES"])[0].tolist() == [1, 2, 3]
