"""A slope of 10 degrees; twice the erosivity in the last column, bare ground in the first."""

from __future__ import annotations

import numpy as np
import pytest

from tests.core.raster.making import cells, make

PLACE = {"left": 39_500_000.0, "top": 2_850_000.0, "cell": 30.0}
LENGTH_FACTOR, STEEPNESS = 2.472733, 16.8 * np.sin(np.radians(10)) - 0.5  # 100 m, 10 degrees
EACH = 5000 * 0.03 * LENGTH_FACTOR * STEEPNESS * (1 - 0.039827)  # cover of 60 %


def factors():
    shape = (5, 6)
    rain, cover = np.full(shape, 5000, np.float32), np.full(shape, 60, np.float32)
    rain[:, 5], cover[:, 0] = 10_000, 0
    heights = np.tile(np.arange(6) * 30 * np.tan(np.radians(10)), (5, 1)).astype(np.float32)
    return {"R": rain, "K": np.full(shape, 0.03, np.float32), "DEM": heights, "COVER": cover}


def parameters(folder):
    rasters = {
        name: make(folder / f"{name.lower()}.tif", one, **PLACE) for name, one in factors().items()
    }
    return {
        **rasters,
        "LENGTH": 100,
        "AMOUNT": str(folder / "amount.tif"),
        "OUTPUT": str(folder / "importance.tif"),
        "EXPLAIN": str(folder / "why.tif"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    amount = cells(results["AMOUNT"])
    assert amount[2] == pytest.approx([0, EACH, EACH, EACH, EACH, 2 * EACH], rel=1e-4)
    assert results["TOTAL_T"] == pytest.approx(6 * 5 * 0.09 * EACH, rel=1e-4)
    # the last column makes a third of the sum; with its equals the next would make all
    assert cells(results["OUTPUT"])[2].tolist() == [3, 3, 3, 3, 3, 1]
    assert cells(results["EXPLAIN"])[2, 5] == 1
    assert results["N_CELLS"] == 30
    assert "Limits that follow from the sum" in (folder / "report.html").read_text("utf-8")


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in ("R", "K", "DEM", "COVER")},
        "soil:AMOUNT": given["AMOUNT"],
        "soil:IMPORTANCE": given["OUTPUT"],
        "soil:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    assert cells(results["soil:IMPORTANCE"])[2, 5] == 1
