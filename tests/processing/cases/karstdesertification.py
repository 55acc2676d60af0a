"""A plane of 20 degrees: bare limestone, sparse grass on it, forest off it."""

from __future__ import annotations

import numpy as np
import pytest

from tests.core.raster.making import cells, make_all

PLACE = {"left": 39_500_000.0, "top": 2_850_000.0, "cell": 100.0}
INPUTS = {
    "DEM": np.tile(np.arange(3) * 100 * np.tan(np.radians(20)), (3, 1)),
    "CARBONATE": np.array([[80.0, 80.0, 10.0]] * 3),
    "COVER": np.array([[10.0, 40.0, 80.0]] * 3),
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
    found = cells(results["MEASURED"])[1]
    # slope scores 3: ∛(3 · 5 · 5), ∛(3 · 5 · 3) of the worked scores, ∛3
    assert found == pytest.approx([75 ** (1 / 3), 3.556893, 3 ** (1 / 3)], abs=1e-6)
    assert cells(results["OUTPUT"])[1].tolist() == [1, 2, 3]
    assert results["N_CELLS"] == 9


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in INPUTS},
        "karst:GRADES": given["OUTPUT"],
        "karst:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    assert cells(results["karst:GRADES"])[0].tolist() == [1, 2, 3]
