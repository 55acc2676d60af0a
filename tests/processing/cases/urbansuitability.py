"""Best land with a high geological hazard in the north, extreme ecology in the south."""

from __future__ import annotations

import json

import numpy as np

from tests.core.raster.making import cells, make

PLACE = {"left": 39_500_000.0, "top": 2_850_000.0, "cell": 30.0, "nodata": 0}


def land():
    """A large patch of the best land, a small one, and unfit ground between them."""
    grades = np.full((40, 40), 5, np.uint8)
    grades[:30, :30] = 1
    grades[35:37, 35:37] = 1
    return grades


def parameters(folder):
    ones = np.ones((40, 40), np.uint8)
    danger = ones.copy()
    danger[:5, :30] = 4
    ecology = np.zeros((40, 40), np.uint8)
    ecology[25:30, :30] = 1
    inputs = {"LAND": land(), "WATER": ones, "GEOHAZARD": danger, "ECOLOGY": ecology}
    rasters = {
        name: make(folder / f"{name.lower()}.tif", codes, **PLACE) for name, codes in inputs.items()
    }
    return {
        **rasters,
        "OUTPUT": str(folder / "suitability.tif"),
        "LEVEL": str(folder / "level.tif"),
        "EXPLAIN": str(folder / "why.tif"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    suitability, why = cells(results["OUTPUT"]), cells(results["EXPLAIN"])
    assert (suitability[15, 5], suitability[2, 5], suitability[27, 5]) == (1, 2, 3)
    assert (why[15, 5], why[2, 5], why[27, 5]) == (1, 3, 5)  # land; hazard; ecology
    assert (suitability[36, 36], why[36, 36]) == (2, 4)  # a small patch loses one step
    assert cells(folder / "level.tif")[2, 5] == 3
    areas = json.loads(results["AREAS_HM2"])
    assert areas == {"1": 54.0, "2": 13.86, "3": 76.14}  # 20 × 30, 154 and 846 cells of 0.09 hm²
    assert results["N_CELLS"] == 1600
    assert "Matrices and corrections" in (folder / "report.html").read_text(encoding="utf-8")


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in ("LAND", "WATER")},
        "suitability:SUITABILITY": given["OUTPUT"],
        "suitability:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    assert cells(results["suitability:SUITABILITY"])[10, 10] == 1
