import json
from functools import partial

import numpy as np
import pytest
from qgis.core import QgsProcessingException

from tests.core.raster.making import cells, make
from tests.processing.cases import fuzzyoverlay as case
from tests.processing.told import run_tool

run = partial(run_tool, "fuzzyoverlay")


@pytest.mark.parametrize(
    ("operator", "first", "decided"),
    [(1, 0.5, 2), (2, 0.75, 1), (3, 0.375, 2), (4, 0.875, 1)],  # AND, OR, PRODUCT, SUM
)
def test_other_operators(provider, tmp_path, operator, first, decided):
    given = case.parameters(tmp_path)
    results, warnings = run(**{**given, "OPERATOR": operator})
    assert cells(results["OUTPUT"])[0, 0] == pytest.approx(first, abs=1e-6)
    assert cells(results["EXPLAIN"])[0, 0] == decided
    told = "1 of 8 cells (12.50 %) have no grade, as a factor lacks a value."
    assert warnings == [told]
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert ("highest membership; the first" in report) == (operator in (2, 4))


def test_layers_of_other_grids_come_to_the_first(provider, tmp_path):
    given = case.parameters(tmp_path)
    place = {**case.PLACE, "cell": 50.0}
    finer = np.kron(np.array(case.NEARNESS), np.ones((2, 2))).astype(np.float32)
    given["LAYERS"][1] = make(tmp_path / "finer.tif", finer, nodata=-1, **place)
    results, _ = run(**{**given, "OPERATOR": 1})
    assert cells(results["OUTPUT"]).shape == (2, 4)
    assert json.loads(results["AREAS_HM2"])["0.0–0.2"] >= 3
    assert "by bilinear interpolation" in (tmp_path / "report.html").read_text("utf-8")


def test_what_is_no_membership_is_refused_and_nothing_is_kept(provider, tmp_path):
    given = case.parameters(tmp_path)
    with pytest.raises(QgsProcessingException, match="content has the value 120, which is no"):
        run(**{**given, "MEMBERSHIPS": "", "LAYERS": [given["LAYERS"][0]]})
    with pytest.raises(QgsProcessingException, match="1 memberships for 2 layers"):
        run(**{**given, "MEMBERSHIPS": "as is"})
    with pytest.raises(QgsProcessingException, match="nearness: “smal 3” is no membership"):
        run(**{**given, "MEMBERSHIPS": "linear 0 100; smal 3"})
    assert not (tmp_path / "membership.tif").exists()
