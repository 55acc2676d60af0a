"""Water and erosion of one county: a large patch, a small one, and ground that only one knows."""

from __future__ import annotations

import numpy as np

from tests.core.raster.making import cells, make_all

PLACE = {"left": 39_500_000.0, "top": 2_850_000.0, "cell": 500.0, "nodata": 0}
INPUTS = {
    "WATER": np.array([[1, 3, 2, 2, 3], [3, 3, 2, 3, 3]]),
    "EROSION": np.array([[3, 3, 1, 3, 0], [3, 3, 3, 3, 2]]),
}


def parameters(folder):
    made = make_all(folder, INPUTS, **PLACE)
    return {
        "SERVICES": [made["WATER"]],
        "VULNERABILITIES": [made["EROSION"]],
        "OUTPUT": str(folder / "importance.tif"),
        "EXPLAIN": str(folder / "why.tif"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    # 0.25 km² alone: one less; four cells that touch by corners too make 1 km²
    assert cells(results["OUTPUT"]).tolist() == [[2, 3, 1, 2, 3], [3, 3, 2, 3, 2]]
    assert cells(results["EXPLAIN"])[0].tolist() == [3, 1, 2, 1, 1]
    assert results["N_CELLS"] == 10


def model_parameters(folder):
    given = parameters(folder)
    return {
        "SERVICES": given["SERVICES"],
        "VULNERABILITIES": given["VULNERABILITIES"],
        "ecology:IMPORTANCE": given["OUTPUT"],
        "ecology:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    assert cells(results["ecology:IMPORTANCE"])[0].tolist() == [2, 3, 1, 2, 3]
