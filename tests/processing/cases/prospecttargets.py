"""Deposits on 9, 8, 7 and 5 of a posterior: two patches of A, one of B, one of C by corners."""

from __future__ import annotations

import numpy as np

from tests.core.raster.making import cells, make_all
from tests.processing.cases import weightsofevidence as ground
from tests.processing.squares import rows_of

POSTERIOR = np.array(
    [[0.9, 0.8, 0.1, 0.1, 0.7], [0.1, 0.1, 0.1, 0.1, 0.7], [0.9, 0.1, 0.1, 0.5, 0.1],
     [0.1, 0.1, 0.5, 0.1, 0.1]]
)  # fmt: skip
DEPOSITS = [(0, 0), (0, 1), (0, 4), (2, 3)]


def parameters(folder):
    place = {"left": ground.LEFT, "top": ground.TOP, "cell": 1000.0}
    points = [(10 * row + 5, 10 * column + 5) for row, column in DEPOSITS]  # cells of 100 m
    return {
        **make_all(folder, {"INPUT": POSTERIOR}, **place),
        "POINTS": ground.write_points(folder / "deposits.gpkg", points),
        "SHARE_A": 50,
        "SHARE_B": 75,
        "SHARE_C": 100,
        "OUTPUT": str(folder / "targets.gpkg"),
        "CLASSES": str(folder / "classes.tif"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    assert cells(results["CLASSES"])[0].tolist() == [1, 1, 0, 0, 2]
    rows = rows_of(results["OUTPUT"], "ID", "CLASS", "AREA_KM2", "POINTS")
    assert rows == [(1, "A", 2.0, 2), (2, "A", 1.0, 0), (3, "B", 2.0, 1), (4, "C", 2.0, 1)]
    assert (results["N_TARGETS"], results["N_A"]) == (4, 2)
    assert "own defaults (unsure)" in (folder / "report.html").read_text("utf-8")


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in ("INPUT", "POINTS")},
        "targets:TARGETS": given["OUTPUT"],
        "targets:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    assert len(rows_of(results["targets:TARGETS"], "ID")) == 4
