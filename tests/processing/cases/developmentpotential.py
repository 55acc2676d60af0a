"""Towns: suitable ground with a town, a farm that is kept and extreme ground on it."""

from __future__ import annotations

import json

import numpy as np

from tests.core.raster.making import cells, make_all
from tests.processing.squares import write

PLACE = {"left": 39_500_000.0, "top": 2_850_400.0, "cell": 100.0}
URBAN = np.array([[1, 1, 2, 3]] * 4)
ECOLOGY = np.array([[1, 3, 3, 3]] + [[3, 3, 3, 3]] * 3)
PARCELS = [(0, 0, 200, 100, "0701", "201"), (200, 0, 400, 400, "0101", "")]
RESERVED = [(0, 100, 100, 200)]
UNITS = [(0, 0, 400, 200, "南乡"), (0, 200, 400, 400, "北乡")]


def parameters(folder):
    made = make_all(folder, {"URBAN": URBAN, "ECOLOGY": ECOLOGY}, **PLACE)
    return {
        **made,
        "KIND": 1,
        "DLTB": write(folder / "dltb.gpkg", {"DLBM": str, "CZCSXM": str}, PARCELS),
        "YJJBNT": write(folder / "yjjbnt.gpkg", {}, RESERVED),
        "UNITS": write(folder / "units.gpkg", {"NAME": str}, UNITS),
        "OUTPUT": str(folder / "potential.tif"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    assert cells(results["OUTPUT"]).tolist() == [
        [5, 1, 2, 6], [1, 1, 2, 6], [4, 1, 2, 6], [3, 3, 2, 6],
    ]  # fmt: skip
    areas = json.loads(results["AREAS_HM2"])
    assert areas == {"1": 4.0, "2": 4.0, "3": 2.0, "4": 1.0, "5": 1.0, "6": 4.0}
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "南乡" in report
    assert "outside of all units" not in report


def model_parameters(folder):
    given = parameters(folder)
    keys = ("URBAN", "ECOLOGY", "DLTB", "YJJBNT", "UNITS")
    return {
        **{key: given[key] for key in keys},
        "potential:POTENTIAL": given["OUTPUT"],
        "potential:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    assert cells(results["potential:POTENTIAL"])[3].tolist() == [3, 3, 2, 6]
