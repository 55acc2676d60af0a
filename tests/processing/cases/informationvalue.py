"""The 1000 cells and 20 occurrences of the weights of evidence, by information value."""

from __future__ import annotations

from math import log

import pytest

from tests.core.raster.making import cells
from tests.processing.cases import weightsofevidence as ground
from tests.processing.squares import rows_of

GEOLOGY = (log(3), log(4))  # 12 of 20 on 200 of 1000 cells, 8 of 20 on 100
NEAR, FAR = log(3.75), log(0.25)  # 15 of 20 and 1 of 20 on 200 cells each


def parameters(folder):
    given = ground.parameters(folder)
    return {
        "LAYERS": [*given["ASCENDING"], *given["CATEGORICAL"]],
        "POINTS": given["POINTS"],
        "OUTPUT": str(folder / "index.tif"),
        "EXPLAIN": str(folder / "explain.tif"),
        "CLASSES": str(folder / "classes.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    assert results["N_POINTS"] == 20
    rows = rows_of(results["CLASSES"], "LAYER", "CLASS", "CELLS", "POINTS", "FR", "I")
    assert rows[0] == ("distance", 1, 200, 15, 3.75, pytest.approx(NEAR))
    assert [row[4] for row in rows] == pytest.approx([3.75, 0.5, 0.25, 0.25, 0.25, 3, 4, 0])
    assert rows[-1][5] == pytest.approx(GEOLOGY[0])  # no occurrence: the lowest of its layer
    index = cells(results["OUTPUT"])
    assert index[0, 0] == pytest.approx(NEAR + GEOLOGY[0], abs=1e-6)
    assert index[5, 0] == pytest.approx(NEAR + GEOLOGY[1], abs=1e-6)
    assert index[20, 39] == pytest.approx(FAR + GEOLOGY[0], abs=1e-6)
    explained = cells(results["EXPLAIN"])
    assert (explained[0, 0], explained[5, 0]) == (1, 2)
    assert "Information value (sum of ln FR)" in (folder / "report.html").read_text("utf-8")


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in ("LAYERS", "POINTS")},
        "index:INDEX": given["OUTPUT"],
        "validation:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    assert cells(results["index:INDEX"])[0, 0] == pytest.approx(NEAR + GEOLOGY[0], abs=1e-6)
    assert "Validation of a prediction" in (folder / "report.html").read_text("utf-8")
