"""Farmland and a town on extreme ground, farmland where none should be; no hazard is given."""

from __future__ import annotations

import numpy as np

from tests.core.raster.making import cells, make_all
from tests.processing.squares import write

PLACE = {"left": 39_500_000.0, "top": 2_850_400.0, "cell": 100.0}
AGRI = np.array([[1, 1, 3, 3]] * 4)
ECOLOGY = np.array([[1, 1, 1, 1]] + [[3, 3, 3, 3]] * 3)
PARCELS = [(0, 0, 100, 400, "0701", "201"), (100, 0, 400, 400, "0101", "")]
UNITS = [(0, 0, 400, 200, "南乡"), (0, 200, 400, 400, "北乡")]


def parameters(folder):
    return {
        **make_all(folder, {"AGRI": AGRI, "ECOLOGY": ECOLOGY}, **PLACE),
        "DLTB": write(folder / "dltb.gpkg", {"DLBM": str, "CZCSXM": str}, PARCELS),
        "UNITS": write(folder / "units.gpkg", {"NAME": str}, UNITS),
        "OUTPUT": str(folder / "conflicts.tif"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    # 1 farmland and 3 construction on extreme ground, 6 farmland on unsuitable ground
    assert cells(results["OUTPUT"]).tolist() == [
        [3, 1, 1, 1], [0, 0, 6, 6], [0, 0, 6, 6], [0, 0, 6, 6],
    ]  # fmt: skip
    assert (results["N_KINDS"], results["AREA_HM2"]) == (3, 10.0)
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "8.0000" in report  # farmland on unsuitable ground, with the two on extreme ground
    assert "Not looked for" in report


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in ("AGRI", "ECOLOGY", "DLTB", "UNITS")},
        "conflicts:CONFLICTS": given["OUTPUT"],
        "conflicts:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    assert cells(results["conflicts:CONFLICTS"])[1].tolist() == [0, 0, 6, 6]
