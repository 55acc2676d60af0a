"""What evaluations make of rasters that are empty, tiny, huge, elsewhere or in degrees."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProcessingException

from tests.core.raster.making import cells, make_all
from tests.processing.cases import carryingcapacity, developmentpotential, farmlandreserve
from tests.processing.squares import rows_of, write
from tests.processing.told import run_tool

PLACE = {"left": 39_500_000.0, "top": 2_850_000.0, "cell": 30.0}
DEGREES = {"left": 116.0, "top": 26.0, "cell": 0.001, "crs": 4490}


def test_nothing_but_no_value(provider, tmp_path):
    empty = make_all(tmp_path, {"DROUGHT": np.full((4, 4), np.nan)}, **PLACE)
    results, warnings = run_tool("agrihazard", **empty, OUTPUT=str(tmp_path / "g.tif"))
    assert results["N_CELLS"] == 0
    assert "No cell has a grade" in warnings[0]


def test_a_service_of_nothing_is_refused(provider, tmp_path):
    layers = {name: np.full((4, 4), np.nan) for name in ("P", "ET", "ALPHA")}
    given = make_all(tmp_path, layers, **PLACE)
    outputs = {"AMOUNT": str(tmp_path / "a.tif"), "OUTPUT": str(tmp_path / "g.tif")}
    with pytest.raises(QgsProcessingException, match="No cell has a value of every factor"):
        run_tool("waterconservation", **given, **outputs)
    assert not list(tmp_path.glob("[ag].tif*"))


def test_one_cell(provider, tmp_path):
    layers = {"DEM": [[5.0]], "CARBONATE": [[80.0]], "COVER": [[10.0]]}
    given = make_all(tmp_path, layers, **PLACE)
    results, _ = run_tool("karstdesertification", **given, OUTPUT=str(tmp_path / "g.tif"))
    assert cells(results["OUTPUT"]).tolist() == [[2]]  # flat: ∛(1 · 5 · 5)


def test_seventy_thousand_columns(provider, tmp_path):
    wide = np.tile(np.array([0.1, 0.9]), (2, 35_000))
    given = make_all(tmp_path, {"DROUGHT": wide}, **PLACE)
    results, _ = run_tool("agrihazard", **given, OUTPUT=str(tmp_path / "g.tif"))
    assert results["N_CELLS"] == 140_000
    assert (cells(results["OUTPUT"]) == np.tile([1, 5], (2, 35_000))).all()


def test_rasters_elsewhere(provider, tmp_path):
    given = make_all(tmp_path, {"CALM": np.full((3, 3), 4.0)}, **PLACE)
    away = {**PLACE, "left": PLACE["left"] + 90_000}
    given |= make_all(tmp_path, {"WIND": np.full((3, 3), 4.0)}, **away)
    with pytest.raises(QgsProcessingException, match="do not overlap"):
        run_tool("urbanenvironment", **given, OUTPUT=str(tmp_path / "g.tif"))


@pytest.mark.parametrize("ident", ["ecologicalimportance", "farmlandreserve", "carryingcapacity"])
def test_degrees_are_refused(provider, tmp_path, ident):
    layers = {"ONE": np.full((3, 3), 1.0)}
    one = make_all(tmp_path, layers, **DEGREES)["ONE"]
    units = write(tmp_path / "units.gpkg", {"NAME": str}, [(0, 0, 100, 100, "甲")])
    given = {
        "ecologicalimportance": {"SERVICES": [one]},
        "farmlandreserve": {"DEM": one},
        "carryingcapacity": {"UNITS": units, "AGRI": one},
    }[ident]
    kind = "gpkg" if ident == "carryingcapacity" else "tif"
    with pytest.raises(QgsProcessingException, match="in degrees"):
        run_tool(ident, **given, OUTPUT=str(tmp_path / f"g.{kind}"))
    assert not (tmp_path / "g.tif").exists()


def test_values_of_another_unit_are_told(provider, tmp_path):
    layers = {"CALM": np.full((3, 3), 4.0), "WIND": np.full((3, 3), 300.0)}  # cm/s
    given = make_all(tmp_path, layers, **PLACE)
    _, warnings = run_tool("urbanenvironment", **given, OUTPUT=str(tmp_path / "g.tif"))
    assert "9 cells have a value that cannot be in m/s (0 to 60)" in warnings[0]


def test_units_away_from_the_rasters_carry_nothing(provider, tmp_path):
    given = carryingcapacity.parameters(tmp_path)
    away = [(500_000, 0, 501_000, 1000, "远县", 1.0, 0.0, 1.0)]
    given["UNITS"] = write(tmp_path / "away.gpkg", carryingcapacity.FIELDS, away)
    run_tool("carryingcapacity", **given)
    assert rows_of(given["OUTPUT"], "NAME", "AGRI_SPACE", "AGRI_NOW") == [("远县", 0.0, 0.0)]


def test_polygons_in_another_crs(provider, tmp_path):
    import processing
    from qgis.core import QgsVectorLayer

    given = developmentpotential.parameters(tmp_path)
    target = str(tmp_path / "geographic.gpkg")
    moved = {"INPUT": given["DLTB"], "TARGET_CRS": "EPSG:4490", "OUTPUT": target}
    processing.run("native:reprojectlayer", moved)
    assert QgsVectorLayer(target, "moved", "ogr").crs().authid() == "EPSG:4490"
    results, _ = run_tool("developmentpotential", **{**given, "DLTB": target})
    developmentpotential.check(results, tmp_path)


def test_ground_of_no_source(provider, tmp_path):
    given = farmlandreserve.parameters(tmp_path)
    given["SOURCES"] = write(tmp_path / "away.gpkg", {}, [(90_000, 0, 91_000, 100)])
    results, _ = run_tool("farmlandreserve", **given)
    assert set(np.unique(cells(results["OUTPUT"]))) == {3}
