"""Eight cells of a measure and of a membership: the first is Bonham-Carter's example."""

from __future__ import annotations

import json

import numpy as np
import pytest

from tests.core.raster.making import cells, make

PLACE = {"left": 39_500_000.0, "top": 2_850_000.0, "cell": 100.0}  # a cell has 1 hm²
CONTENT = [[75, 0, 100, 50], [75, 25, -5, 120]]
NEARNESS = [[0.5, 0.5, 0.5, 1], [0, 0.25, 0.3, -1]]
GAMMA = [  # 0.679 is published: (1 − 0.25 · 0.5)^0.7 · (0.75 · 0.5)^0.3
    [0.875**0.7 * 0.375**0.3, 0, 0.5**0.3, 0.5**0.3],
    [0, 0.4375**0.7 * 0.0625**0.3, 0],
]


def layers(folder):
    content = make(folder / "content.tif", np.array(CONTENT, np.float32), **PLACE)
    nearness = np.array(NEARNESS, np.float32)
    return [content, make(folder / "nearness.tif", nearness, nodata=-1, **PLACE)]


def parameters(folder):
    return {
        "LAYERS": layers(folder),
        "MEMBERSHIPS": "linear 0 100; as is",
        "GAMMA": 0.7,
        "OUTPUT": str(folder / "membership.tif"),
        "EXPLAIN": str(folder / "explain.tif"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    found = cells(results["OUTPUT"])
    assert round(float(found[0, 0]), 3) == 0.679
    assert found[0] == pytest.approx(GAMMA[0], abs=1e-6)
    assert found[1, :3] == pytest.approx(GAMMA[1], abs=1e-6)
    assert np.isnan(found[1, 3])
    assert results["N_CELLS"] == 7
    areas = {"0.0–0.2": 3, "0.2–0.4": 1, "0.4–0.6": 0, "0.6–0.8": 1, "0.8–1.0": 2}
    assert json.loads(results["AREAS_HM2"]) == areas
    assert cells(folder / "explain.tif").tolist() == [[2, 1, 2, 1], [2, 1, 1, 0]]
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "linear 0 100" in report
    assert "1 of 8 cells" in report


def model_parameters(folder):
    given = parameters(folder)
    return {
        "LAYERS": given["LAYERS"],
        "MEMBERSHIPS": given["MEMBERSHIPS"],
        "overlay:MEMBERSHIP": given["OUTPUT"],
        "overlay:EXPLAIN": given["EXPLAIN"],
        "overlay:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    found = cells(results["overlay:MEMBERSHIP"])
    assert found[0, 0] == pytest.approx(0.875**0.9 * 0.375**0.1, abs=1e-6)
    assert cells(folder / "explain.tif")[0].tolist() == [2, 1, 2, 1]
    assert "Fuzzy overlay" in (folder / "report.html").read_text(encoding="utf-8")
