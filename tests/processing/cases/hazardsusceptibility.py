"""An index of four clear groups; the six slides lie where it is high but for one."""

from __future__ import annotations

import json

import numpy as np
import pytest

from tests.core.raster.making import cells, make_all
from tests.processing.cases import weightsofevidence as ground

INDEX = np.repeat([[-2.0, -1.9, 0.0, 0.1, 1.0, 1.1, 3.0, 3.2]], 6, axis=0)
SLIDES = [(0, 7), (1, 7), (2, 6), (3, 6), (4, 5), (5, 2)]


def parameters(folder):
    place = {"left": ground.LEFT, "top": ground.TOP, "cell": ground.CELL}
    return {
        **make_all(folder, {"INPUT": INDEX}, **place),
        "POINTS": ground.write_points(folder / "slides.gpkg", SLIDES),
        "OUTPUT": str(folder / "grades.tif"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    assert cells(results["OUTPUT"])[0].tolist() == [4, 4, 3, 3, 2, 2, 1, 1]
    areas = json.loads(results["AREAS_HM2"])
    assert areas == dict.fromkeys("1234", areas["1"])
    # slides above 40, 40, 36, 36, 31.5 and 14.5 of the 42 cells without one
    assert results["AUC"] == pytest.approx(198 / 252)
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "Hazards do not become denser" in report  # one each on medium and low, none below


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in ("INPUT", "POINTS")},
        "grades:GRADES": given["OUTPUT"],
        "grades:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    assert cells(results["grades:GRADES"])[0].tolist() == [4, 4, 3, 3, 2, 2, 1, 1]
