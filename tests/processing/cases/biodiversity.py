"""Three cells whose rain, warmth and height run from least to highest; a habitat on the last."""

from __future__ import annotations

import numpy as np

from tests.core.raster.making import cells, make_all

PLACE = {"left": 39_500_000.0, "top": 2_850_000.0, "cell": 100.0}
INPUTS = {
    "NPP": np.array([[400.0, 400.0, 100.0]] * 2),
    "P": np.array([[500.0, 1500.0, 1000.0]] * 2),
    "T": np.array([[10.0, 20.0, 15.0]] * 2),
    "DEM": np.array([[1000.0, 0.0, 500.0]] * 2),
    "HABITAT": np.array([[0, 0, 1]] * 2),
}


def parameters(folder):
    return {
        **make_all(folder, INPUTS, **PLACE),
        "AMOUNT": str(folder / "amount.tif"),
        "OUTPUT": str(folder / "importance.tif"),
        "EXPLAIN": str(folder / "why.tif"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    assert cells(results["AMOUNT"])[0].tolist() == [0.0, 400.0, 12.5]  # 100 · ½ · ½ · ½
    assert cells(results["OUTPUT"])[0].tolist() == [3, 3, 1]  # 400 twice make 97 %
    assert cells(results["EXPLAIN"])[0, 2] == 5
    assert results["N_CELLS"] == 6


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in INPUTS},
        "species:IMPORTANCE": given["OUTPUT"],
        "species:AMOUNT": given["AMOUNT"],
        "species:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    assert cells(results["species:IMPORTANCE"])[0].tolist() == [3, 3, 1]
