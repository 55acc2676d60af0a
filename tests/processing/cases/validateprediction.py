"""Ten cells from 10 down to 1; new occurrences on 10, 9 and 2, training ones on 10 and 8."""

from __future__ import annotations

import numpy as np
import pytest

from tests.core.raster.making import make
from tests.processing.cases.weightsofevidence import CELL, LEFT, TOP, write_points
from tests.processing.squares import rows_of


def parameters(folder):
    values = np.arange(10, 0, -1, dtype=np.float32).reshape(1, 10)
    return {
        "INPUT": make(folder / "index.tif", values, left=LEFT, top=TOP, cell=CELL),
        "POINTS": write_points(folder / "new.gpkg", [(0, 0), (0, 1), (0, 8)]),
        "TRAINING": write_points(folder / "old.gpkg", [(0, 0), (0, 2)]),
        "CURVES": str(folder / "curves.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    # 10 and 9 beat all 7 cells without, 2 beats one: 15 of 21 pairs; with all cells the equal
    # one is half: 9.5 + 8.5 + 1.5 of 30
    assert results["AUC"] == pytest.approx(15 / 21)
    assert results["AUC_ALL"] == pytest.approx(19.5 / 30)
    assert results["AUC_TRAINING"] == pytest.approx((8 + 7) / 16)
    rows = rows_of(results["CURVES"], "SET", "VALUE", "AREA_SHARE", "POINT_SHARE")
    assert rows[0] == ("new", 10, pytest.approx(0.1), pytest.approx(1 / 3))
    assert rows[8] == ("new", 2, pytest.approx(0.9), pytest.approx(1))
    assert len(rows) == 20
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "Occurrences by grade" in report


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in ("INPUT", "POINTS")},
        "validation:CURVES": given["CURVES"],
        "validation:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    assert len(rows_of(results["validation:CURVES"], "VALUE")) == 10
