"""816 cells of two patterns whose odds multiply: 1/99 off both, times 4 on one, 3 on the other."""

from __future__ import annotations

from math import log

import numpy as np
import pytest

from tests.core.raster.making import cells, make
from tests.processing.cases import weightsofevidence as ground
from tests.processing.squares import rows_of

COLUMNS = 34
GROUPS = ((0, 0, 500, 5), (1, 0, 103, 4), (0, 1, 102, 3), (1, 1, 111, 12))  # a, b, cells, points
STARTS = (0, 500, 603, 705)  # of the groups, cell by cell from the top left
PLACE = {"left": ground.LEFT, "top": ground.TOP, "cell": ground.CELL}


def layer(at):
    codes = np.repeat([group[at] for group in GROUPS], [group[2] for group in GROUPS])
    return codes.reshape(-1, COLUMNS).astype(np.float32)


def places():
    found = [at + n for at, group in zip(STARTS, GROUPS) for n in range(group[3])]
    return [divmod(at, COLUMNS) for at in found]


def parameters(folder):
    return {
        "LAYERS": [
            make(folder / "fault.tif", layer(0), **PLACE),
            make(folder / "granite.tif", layer(1), **PLACE),
        ],
        "POINTS": ground.write_points(folder / "deposits.gpkg", places()),
        "OUTPUT": str(folder / "probability.tif"),
        "EXPLAIN": str(folder / "explain.tif"),
        "COEFFICIENTS": str(folder / "coefficients.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    assert (results["N_POINTS"], results["N_BACKGROUND"]) == (24, 792)
    assert results["CONVERGED"]
    assert results["INTERCEPT"] == pytest.approx(-log(99), abs=1e-6)
    rows = rows_of(results["COEFFICIENTS"], "LAYER", "COEF", "ODDS", "MEAN")
    assert rows == [
        ("fault", pytest.approx(log(4), abs=1e-6), pytest.approx(4, abs=1e-5), 214 / 816),
        ("granite", pytest.approx(log(3), abs=1e-6), pytest.approx(3, abs=1e-5), 213 / 816),
    ]
    probability = cells(results["OUTPUT"]).ravel()
    wanted = [5 / 500, 4 / 103, 3 / 102, 12 / 111]
    assert probability[list(STARTS)] == pytest.approx(wanted, abs=1e-6)
    explained = cells(results["EXPLAIN"]).ravel()
    # off both |ln 4 · 0.262| beats |ln 3 · 0.261|; on granite alone ln 3 · 0.739 does
    assert explained[list(STARTS)].tolist() == [1, 1, 2, 1]
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "792 of 792, seed 1" in report
    assert "24.00" in report


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in ("LAYERS", "POINTS")},
        "regression:PROBABILITY": given["OUTPUT"],
        "validation:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    probability = cells(results["regression:PROBABILITY"])
    assert probability.max() == pytest.approx(12 / 111, abs=1e-6)
    assert "Validation of a prediction" in (folder / "report.html").read_text("utf-8")
