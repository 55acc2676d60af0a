from functools import partial

import numpy as np
import pytest
from qgis.core import QgsProcessingException

from tests.core.raster.making import cells, make
from tests.processing.cases import logisticprospectivity as case
from tests.processing.cases import weightsofevidence as ground
from tests.processing.told import run_tool

run = partial(run_tool, "logisticprospectivity")


def test_few_cells_of_the_ground_give_nearly_the_same(provider, tmp_path):
    results, warnings = run(**case.parameters(tmp_path), BACKGROUND=400, SEED=5)
    assert results["N_BACKGROUND"] == 400
    assert cells(results["OUTPUT"]).sum(dtype=float) == pytest.approx(24, rel=0.2)
    assert warnings == []


def test_what_is_left_out_and_what_to_doubt_is_told(provider, tmp_path):
    given = case.parameters(tmp_path)
    away = [(-5, 0), *case.places()[:6], case.places()[0]]
    given["POINTS"] = ground.write_points(tmp_path / "few.gpkg", away)
    results, warnings = run(**given)
    assert results["N_POINTS"] == 6
    parted = (
        "granite parts occurrences from other ground wholly, or follows from other layers: its "
        "coefficient could be of any size. Leave it out, or merge classes."
    )
    assert warnings == [
        "Left out, as they lie outside of the study area: 1 of 8 occurrences.",
        "Counted once, as they share a cell with another one: 1 occurrences.",
        parted,
        "6 occurrences for 2 layers: ten for each layer are usual.",
    ]


def test_layers_that_tell_nothing_are_refused(provider, tmp_path):
    given = case.parameters(tmp_path)
    fault, granite = given["LAYERS"]
    same = make(tmp_path / "same.tif", np.full_like(case.layer(0), 7), **case.PLACE)
    with pytest.raises(QgsProcessingException, match="same has the one value 7"):
        run(**{**given, "LAYERS": [fault, same]})
    other = make(tmp_path / "other.tif", 1 - case.layer(1), **case.PLACE)
    with pytest.raises(QgsProcessingException, match="each other: granite, other"):
        run(**{**given, "LAYERS": [fault, granite, other]})
