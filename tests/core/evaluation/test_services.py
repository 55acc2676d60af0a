"""Water, sand and species against worked values, and the rules that go beyond a formula."""

from __future__ import annotations

import json

import numpy as np
import pytest

from shanhe.core.errors import Problem
from shanhe.core.evaluation.biodiversity import species_kept
from shanhe.core.evaluation.graded_map import Files
from shanhe.core.evaluation.sand_fixation import exponents, sand_kept
from shanhe.core.evaluation.service_map import serve
from shanhe.core.evaluation.water_conservation import water_kept
from shanhe.core.evaluation.wind_erosion import crust, erodible_fraction, shelter, soil_loss
from shanhe.core.raster.extremes import extremes
from shanhe.core.raster.source import open_raster
from tests.core.raster.making import cells, make


def files(folder):
    return Files(*(str(folder / name) for name in ("grade.tif", "why.tif", "amount.tif")))


def opened(folder, *rows, cell=1000.0):
    made = [
        make(folder / f"{at}.tif", np.array(one, np.float32), cell=cell)
        for at, one in enumerate(rows)
    ]
    return [open_raster(path) for path in made]


def test_water_of_a_square_kilometre(tmp_path):
    given = opened(tmp_path, [[1200.0]], [[700.0]], [[2.67]])
    kept = serve(given, water_kept(), files(tmp_path))
    assert sum(kept.amounts.values()) == pytest.approx(467_960.0, rel=1e-7)
    assert cells(tmp_path / "amount.tif")[0, 0] == pytest.approx(467.96)


def test_water_by_codes_of_ecosystems(tmp_path):
    # 1 evergreen broadleaf forest 2.67 %, 6 sparse forest 19.2 %, 15 wetland 0, 16 has none
    given = opened(tmp_path, [[1000.0] * 4], [[500.0] * 4], [[1, 6, 15, 16]])
    kept = serve(given, water_kept(by_ecosystem=True), files(tmp_path))
    found = cells(tmp_path / "amount.tif")[0]
    assert found[:3] == pytest.approx([473.3, 308.0, 500.0])
    assert np.isnan(found[3])
    assert (kept.found.graded, kept.found.cells) == (3, 4)
    # 500 of 1281.3 is 39 %, with 473.3 it is 76 %; the least makes the rest
    assert cells(tmp_path / "grade.tif")[0].tolist() == [2, 3, 1, 0]


def test_the_term_that_stands_out_decides(tmp_path):
    given = opened(tmp_path, [[2000.0, 1000, 1000]], [[500.0, 500, 100]], [[10.0, 10, 10]])
    serve(given, water_kept(), files(tmp_path))
    assert cells(tmp_path / "why.tif")[0].tolist() == [1, 2, 3]


def test_a_preset_gives_codes_of_the_map(tmp_path):
    row = {
        "code": "41", "group": "农田", "ecosystem": "耕地", "english": "Cropland",
        "alpha_percent": "50", "confidence": "unsure",
    }  # fmt: skip
    preset = tmp_path / "own.json"
    told = {"table": "runoff_coefficients", "version": "1", "source": "本县", "rows": [row]}
    preset.write_text(json.dumps(told), "utf-8")
    given = opened(tmp_path, [[1000.0]], [[100.0]], [[41]])
    serve(given, water_kept(True, str(preset)), files(tmp_path))
    assert cells(tmp_path / "amount.tif")[0, 0] == pytest.approx(400.0)
    row["alpha_percent"] = "many"
    preset.write_text(json.dumps(told), "utf-8")
    with pytest.raises(Problem, match="EVA-16"):
        water_kept(True, str(preset))


def test_wind_erosion_of_worked_values():
    fraction = erodible_fraction(60.0, 25.0, 15.0, 1.5, 2.0)
    assert fraction == pytest.approx(0.47475)
    assert crust(15.0, 1.5) == pytest.approx(0.394906, abs=1e-6)
    kept = shelter(20.0, -0.1151)
    assert kept == pytest.approx(0.100059, abs=1e-6)
    strength = 15.0 * fraction * crust(15.0, 1.5) * 0.8
    assert soil_loss(strength) == pytest.approx(1.6239, abs=1e-5)
    assert soil_loss(strength * kept) == pytest.approx(0.034694, abs=1e-6)
    assert soil_loss(0.0) == 0.0


def test_sand_of_a_cell(tmp_path):
    # 1.589206 kg/m² are 15.892 t/hm²; the second cell has code 7, which has no exponent
    soil = [[[60.0] * 2], [[25.0] * 2], [[15.0] * 2], [[1.5] * 2], [[2.0] * 2]]
    given = opened(tmp_path, [[15.0] * 2], *soil, [[20.0] * 2], [[2, 7]], cell=100.0)
    kept = serve(given, sand_kept(exponents(), None, 0.8), files(tmp_path))
    assert cells(tmp_path / "amount.tif")[0, 0] == pytest.approx(15.892, abs=1e-3)
    assert sum(kept.amounts.values()) == pytest.approx(15.892, abs=1e-3)  # of one hectare
    assert kept.found.graded == 1


def test_one_kind_of_cover_and_a_map_of_roughness(tmp_path):
    soil = [[[60.0]], [[25.0]], [[15.0]], [[1.5]], [[2.0]]]
    given = opened(tmp_path, [[15.0]], *soil, [[20.0]], [[0.8]], cell=100.0)
    serve(given, sand_kept(exponents(), 2, 1.0, by_map=True), files(tmp_path))
    assert cells(tmp_path / "amount.tif")[0, 0] == pytest.approx(15.892, abs=1e-3)


def test_species_by_scaled_factors_and_habitats(tmp_path):
    rows = [[400.0, 400, 100]], [[500.0, 1500, 1000]], [[10.0, 20, 15]], [[1000.0, 0, 500]]
    given = opened(tmp_path, *rows, [[0, 0, 1]])
    ranges = extremes(given[:4], lambda values: values[0].valid)[1:]
    assert ranges == [(500, 1500), (10, 20), (0, 1000)]
    serve(given, species_kept(ranges, habitat=True), files(tmp_path))
    # 400·0·0·0, 400·1·1·1, 100·½·½·½ = 12.5
    assert cells(tmp_path / "amount.tif")[0].tolist() == [0.0, 400.0, 12.5]
    assert cells(tmp_path / "grade.tif")[0].tolist() == [3, 3, 1]  # 400 alone is 97 %
    assert cells(tmp_path / "why.tif")[0, 2] == 5


def test_a_habitat_needs_no_other_value(tmp_path):
    gap = float("nan")
    given = opened(tmp_path, [[gap, 1.0]], [[1.0, 2]], [[1.0, 2]], [[1.0, 2]], [[1, 0]])
    serve(given, species_kept([(0, 2)] * 3, habitat=True), files(tmp_path))
    assert cells(tmp_path / "grade.tif")[0, 0] == 1
