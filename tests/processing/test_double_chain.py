"""The double evaluation in one tool and step by step in a model: the same rasters."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProject,
)

from tests.core.raster.making import cells, make_all
from tests.processing.cases import doubleevaluation
from tests.processing.squares import write
from tests.processing.told import run_tool

MODEL = Path(__file__).resolve().parents[2] / "docs" / "models" / "doubleevaluation_steps.model3"
STEPS = {
    "ECOLOGY": "ecology", "AGRI": "agri", "URBAN": "urban", "AGRI_POTENTIAL": "farming",
    "URBAN_POTENTIAL": "towns", "CONFLICTS": "conflicts",
}  # fmt: skip


def test_the_model_of_steps_makes_the_same_maps(provider, tmp_path):
    given = doubleevaluation.parameters(tmp_path)
    results, _ = run_tool("doubleevaluation", **given)
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(MODEL))
    keys = ("DEM", "RAIN", "WATER", "HEAT", "IMPORTANCE", "DLTB", "UNITS")
    asked = {key: given[key] for key in keys}
    asked |= {f"{step}:{key}": str(tmp_path / f"step_{step}.tif") for key, step in STEPS.items()}
    asked["carried:CAPACITY"] = str(tmp_path / "capacity.gpkg")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    made, fine = model.run(asked, context, feedback)
    assert fine, feedback.textLog()
    for key, step in STEPS.items():
        assert (cells(results[key]) == cells(made[f"{step}:{key}"])).all(), key


def test_less_rain_changes_agriculture(provider, tmp_path):
    given = doubleevaluation.parameters(tmp_path)
    run_tool("doubleevaluation", **given)
    # 900 mm less 80 % are 180 mm, grade 5, unsuitable; 1300 mm are 260 mm, grade 4: level 2
    after = cells(tmp_path / "factors" / "agri_scenario.tif")
    assert (after[20, 20], after[20, 5], after[2, 5]) == (3, 1, 3)
    assert (cells(tmp_path / "factors" / "urban_scenario.tif") == cells(given["URBAN"])).all()


def test_the_whole_ecology(provider, tmp_path):
    given = doubleevaluation.parameters(tmp_path)
    shape = doubleevaluation.SHAPE
    layers = {
        "R": np.full(shape, 5000.0), "K": np.full(shape, 0.03), "COVER": np.full(shape, 50.0),
        "TEXTURE": np.full(shape, 3), "ET": np.full(shape, 600.0), "ALPHA": np.full(shape, 10.0),
    }  # fmt: skip
    more = make_all(tmp_path, layers, **doubleevaluation.PLACE)
    _, warnings = run_tool("doubleevaluation", **{**given, **more})
    assert not [one for one in warnings if one.startswith("Left out")]
    names = {path.stem for path in (tmp_path / "factors").glob("*.tif")}
    assert {"soil", "water_kept", "erosion"} <= names


def test_only_what_is_needed(provider, tmp_path):
    given = doubleevaluation.parameters(tmp_path)
    keys = ("DEM", "RAIN", "WATER", "AGRI", "URBAN")
    results, warnings = run_tool("doubleevaluation", **{key: given[key] for key in keys})
    assert "ECOLOGY" not in results
    assert any("Ecological importance, Conflicts" in one for one in warnings)
    assert cells(results["AGRI"])[2, 5] == 1  # nothing shuts the north now


def test_what_a_step_refuses_stops_the_chain(provider, tmp_path):
    given = doubleevaluation.parameters(tmp_path)
    degrees = make_all(
        tmp_path, {"DEG": np.zeros((3, 3))}, left=116.0, top=26.0, cell=0.1, crs=4490
    )
    with pytest.raises(QgsProcessingException, match="degrees"):
        run_tool("doubleevaluation", **{**given, "DEM": degrees["DEG"]})
    assert not (tmp_path / "agri.tif").exists()


def test_daily_rain_and_the_parts_of_the_soil(provider, tmp_path):
    shape = (4, 4)
    heights = np.tile(np.arange(4) * 30 * np.tan(np.radians(10)), (4, 1))
    layers = {
        "DEM": heights, "COVER": np.full(shape, 0.0), "SAND": np.full(shape, 40.0),
        "SILT": np.full(shape, 40.0), "CLAY": np.full(shape, 20.0), "CARBON": np.full(shape, 1.2),
    }  # fmt: skip
    layers["COVER"][:, 2:] = 60.0
    place = {"left": 39_500_000.0, "top": 2_850_000.0, "cell": 30.0}
    days = [(0, 0, 1, 1, "2019-06-03", 50.0), (0, 0, 1, 1, "2019-1-20", 50.0)]
    rain = write(tmp_path / "rain.gpkg", {"DAY": str, "MM": float}, days)
    given = make_all(tmp_path, layers, **place)
    outputs = {"AMOUNT": str(tmp_path / "t.tif"), "OUTPUT": str(tmp_path / "g.tif")}
    fields = {"RAIN": rain, "DAY_FIELD": "DAY", "RAIN_FIELD": "MM"}
    results, _ = run_tool("soilconservation", **given, **fields, **outputs)
    # R 603.5608, K 0.017239, L 2.472733, S 2.417407, C 0.039827
    expected = 603.5608 * 0.017239 * 2.472733 * 2.417407 * (1 - 0.039827)
    assert cells(results["AMOUNT"])[1, 2] == pytest.approx(expected, rel=2e-4)
    assert cells(results["AMOUNT"])[1, 0] == 0
    with pytest.raises(QgsProcessingException, match="all four"):
        run_tool("soilconservation", **{**given, "CARBON": None}, **fields, **outputs)
    with pytest.raises(QgsProcessingException, match="daily rain"):
        run_tool("soilconservation", **given, **outputs)
