"""Ground of 1 and of 10 degrees; silty soil in the upper half."""

from __future__ import annotations

import json

import numpy as np

from tests.core.raster.making import cells, make

PLACE = {"left": 39_500_000.0, "top": 2_850_000.0, "cell": 30.0}


def heights():
    """A plane of 1 degree over the first ten columns, of 10 degrees beyond."""
    rises = np.where(np.arange(20) < 10, np.tan(np.radians(1)), np.tan(np.radians(10)))
    return np.tile(np.cumsum(rises * 30), (20, 1)).astype(np.float32)


def silt():
    content = np.full((20, 20), 20.0, np.float32)
    content[:10] = 65
    content[0, 0] = 85
    return content


def parameters(folder):
    return {
        "DEM": make(folder / "dem.tif", heights(), **PLACE),
        "SILT": make(folder / "silt.tif", silt(), **PLACE),
        "OUTPUT": str(folder / "grades.tif"),
        "EXPLAIN": str(folder / "why.tif"),
        "SLOPE": str(folder / "slope.tif"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    grades, why = cells(results["OUTPUT"]), cells(results["EXPLAIN"])
    assert (grades[15, 3], grades[15, 15]) == (1, 3)  # 1 degree; 10 degrees
    assert (grades[5, 3], grades[5, 15]) == (2, 4)  # one grade lower by 65 % silt
    assert grades[0, 0] == 5  # the lowest by 85 %
    assert (why[15, 3], why[5, 3], why[0, 0]) == (1, 2, 2)
    assert results["N_CELLS"] == 400
    assert sum(json.loads(results["AREAS_HM2"]).values()) == 36.0  # 400 cells of 0.09 hm²
    assert "Which factor decided" in (folder / "report.html").read_text(encoding="utf-8")


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in ("DEM", "SILT")},
        "land:GRADES": given["OUTPUT"],
        "land:REPORT": given["REPORT"],
        "best:BEST": str(folder / "best.gpkg"),
    }


def check_model(results, folder):
    assert cells(results["land:GRADES"])[15, 3] == 1
