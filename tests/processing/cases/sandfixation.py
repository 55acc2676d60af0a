"""The worked soil under grass of 20 %, as sand without grass, and in twice the wind."""

from __future__ import annotations

import numpy as np
import pytest

from tests.core.raster.making import cells, make_all

PLACE = {"left": 39_500_000.0, "top": 4_350_000.0, "cell": 100.0}
SHAPE = (3, 4)
WIND, GRASS = np.full(SHAPE, 15.0), np.full(SHAPE, 20.0)
WIND[:, 3], GRASS[:, 0] = 30.0, 0.0
INPUTS = {
    "WF": WIND,
    "SAND": np.full(SHAPE, 60.0),
    "SILT": np.full(SHAPE, 25.0),
    "CLAY": np.full(SHAPE, 15.0),
    "OM": np.full(SHAPE, 1.5),
    "CACO3": np.full(SHAPE, 2.0),
    "COVER": GRASS,
}


def parameters(folder):
    return {
        **make_all(folder, INPUTS, **PLACE),
        "KIND": 1,
        "K": 0.8,
        "AMOUNT": str(folder / "amount.tif"),
        "OUTPUT": str(folder / "importance.tif"),
        "EXPLAIN": str(folder / "why.tif"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    found = cells(results["AMOUNT"])[0]
    assert found[:3] == pytest.approx([0.0, 15.892, 15.892], abs=1e-3)  # 1.589206 kg/m²
    assert found[3] > 2 * found[1]  # more than in proportion to the wind
    assert results["TOTAL_T"] == pytest.approx(3 * float(found.sum()), rel=1e-5)
    assert cells(results["EXPLAIN"])[0].tolist()[1:] == [5, 5, 1]
    assert results["N_CELLS"] == 12


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in INPUTS},
        "sand:IMPORTANCE": given["OUTPUT"],
        "sand:AMOUNT": given["AMOUNT"],
        "sand:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    assert cells(results["sand:AMOUNT"])[0, 1] == pytest.approx(15.892, abs=1e-3)
