"""Two counties of 100 hm²: one has water and no space left, the other space and little water."""

from __future__ import annotations

import numpy as np
import pytest

from tests.core.raster.making import make_all
from tests.processing.squares import rows_of, write

PLACE = {"left": 39_500_000.0, "top": 2_851_000.0, "cell": 100.0}
SUITED = np.full((10, 20), 1)
SUITED[:, 5:10] = 3
ECOLOGY = np.full((10, 20), 3)
ECOLOGY[:2] = 1
# west: 50 of 100 cells fit, 10 of them extreme; east: 100 less 20
FIELDS = {"NAME": str, "WATER": float, "RAINFED": float, "TOWN_WATER": float}
UNITS = [
    (0, 0, 1000, 1000, "西县", 100.0, 0.0, 1000.0),
    (1000, 0, 2000, 1000, "东县", 1.0, 15.0, None),
]
PARCELS = [
    (0, 0, 1000, 600, "0102", ""),
    (0, 600, 1000, 1000, "0701", "202"),
    (1000, 0, 2000, 100, "0101", ""),
]


def parameters(folder):
    made = make_all(folder, {"AGRI": SUITED, "URBAN": SUITED, "ECOLOGY": ECOLOGY}, **PLACE)
    return {
        **made,
        "UNITS": write(folder / "units.gpkg", FIELDS, UNITS),
        "DLTB": write(folder / "dltb.gpkg", {"DLBM": str, "CZCSXM": str}, PARCELS),
        "WATER": "WATER",
        "RAINFED": "RAINFED",
        "TOWN_WATER": "TOWN_WATER",
        "OUTPUT": str(folder / "scale.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    fields = ("NAME", "AGRI_WATER", "AGRI_SPACE", "AGRI_SCALE", "AGRI_NOW", "AGRI_GAP")
    west, east = rows_of(results["OUTPUT"], *fields)
    # 100 · 10⁴ · 0.6 / 400 = 1500 mu; 1 · 10⁴ · 0.6 / 400 + 15 = 30 mu
    assert west == ("西县", 100.0, 40.0, 40.0, 60.0, -20.0)
    assert east == ("东县", 2.0, 80.0, 2.0, 10.0, -8.0)
    towns = rows_of(results["OUTPUT"], "TOWN_WATER", "TOWN_SPACE", "TOWN_NOW", "PEOPLE")
    assert towns[0] == (pytest.approx(909.0909), 40.0, 40.0, 90909.0)
    assert towns[1] == (None, 80.0, 0.0, None)
    assert (results["N_UNITS"], results["N_OVERLOAD"]) == (2, 2)
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "2 of 2 units are overloaded" in report
    assert "1 units do not state their water for towns" in report


def model_parameters(folder):
    given = parameters(folder)
    keys = ("AGRI", "URBAN", "ECOLOGY", "UNITS", "DLTB")
    return {
        **{key: given[key] for key in keys},
        "capacity:UNITS": given["OUTPUT"],
        "capacity:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    assert len(rows_of(results["capacity:UNITS"], "NAME")) == 2
