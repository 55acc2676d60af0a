"""Rain of 1000 mm, 500 mm lost; ecosystems of 2.67 %, 19.2 % and none, and one without α."""

from __future__ import annotations

import numpy as np
import pytest

from tests.core.raster.making import cells, make_all

PLACE = {"left": 39_500_000.0, "top": 2_850_000.0, "cell": 100.0}
INPUTS = {
    "P": np.full((2, 4), 1000.0),
    "ET": np.full((2, 4), 500.0),
    "ECOSYSTEM": np.array([[1, 6, 15, 16]] * 2),
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
    found = cells(results["AMOUNT"])[0]
    assert found[:3] == pytest.approx([473.3, 308.0, 500.0])
    # a mm on a cell of 100 m is 10 m³
    assert results["TOTAL_M3"] == pytest.approx(2 * 10 * 1281.3)
    assert cells(results["OUTPUT"])[0].tolist() == [2, 3, 1, 0]
    assert results["N_CELLS"] == 6
    assert "Water that is held back, by grade" in (folder / "report.html").read_text("utf-8")


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in INPUTS},
        "water:IMPORTANCE": given["OUTPUT"],
        "water:AMOUNT": given["AMOUNT"],
        "water:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    assert cells(results["water:IMPORTANCE"])[0].tolist() == [2, 3, 1, 0]
