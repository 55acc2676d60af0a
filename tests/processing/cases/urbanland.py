"""Ground of 1 and of 10 degrees, 3450 m high and more, so that height and relief count."""

from __future__ import annotations

import numpy as np

from tests.core.raster.making import cells, make
from tests.processing.cases.agriland import PLACE, heights


def parameters(folder):
    high = heights() + 3450
    high[:, 17:] += 120
    return {
        "DEM": make(folder / "dem.tif", high.astype(np.float32), **PLACE),
        "WINDOW": 3,
        "OUTPUT": str(folder / "grades.tif"),
        "EXPLAIN": str(folder / "why.tif"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    grades, why = cells(results["OUTPUT"]), cells(results["EXPLAIN"])
    assert (grades[5, 3], why[5, 3]) == (1, 1)  # 1 degree, under 3500 m
    assert (grades[5, 12], why[5, 12]) == (3, 1)  # 10 degrees
    assert (grades[5, 19], why[5, 19]) == (4, 2)  # and over 3500 m
    assert (grades[5, 17], why[5, 17]) == (5, 1)  # a step of 120 m: 66 degrees
    assert results["N_CELLS"] == 400
    assert "Limits that were used" in (folder / "report.html").read_text(encoding="utf-8")


def model_parameters(folder):
    given = parameters(folder)
    return {
        "DEM": given["DEM"],
        "land:GRADES": given["OUTPUT"],
        "land:REPORT": given["REPORT"],
        "unfit:UNFIT": str(folder / "unfit.gpkg"),
    }


def check_model(results, folder):
    assert cells(results["land:GRADES"]).shape == (20, 20)
