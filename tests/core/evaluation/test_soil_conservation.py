"""RUSLE's factors against worked values, cumulated shares, and the whole of one small slope."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from shanhe.core.errors import Problem
from shanhe.core.evaluation.erosion import cover, erodibility, erosivity, slope_length, steepness
from shanhe.core.evaluation.evidence.distinct import Distinct
from shanhe.core.evaluation.graded_map import Files
from shanhe.core.evaluation.importance import importance, share_limits
from shanhe.core.evaluation.service_map import serve
from shanhe.core.evaluation.soil_conservation import Slopes, soil_kept
from shanhe.core.raster.source import open_raster
from tests.core.raster.making import cells, make


@pytest.mark.parametrize(
    ("length", "degrees", "found"),
    [
        (22.13, 5, 1.0), (100, 5, 2.120301), (100, 10, 2.472733), (50, 20, 1.736713),
        (30, 30, 1.24153),
    ],
)  # fmt: skip
def test_slope_length_of_worked_values(length, degrees, found):
    assert slope_length(degrees, length) == pytest.approx(found, abs=1e-6)


def test_erosivity_of_days():
    # worked: 50 mm in June 337.627, in January 265.9338; 120 mm in June 1530.6357
    june, january = date(2019, 6, 3), date(2019, 1, 20)
    assert erosivity([(june, 50.0)]) == pytest.approx(337.627, abs=1e-4)
    assert erosivity([(june, 50.0), (january, 50.0)]) == pytest.approx(603.5608, abs=2e-4)
    assert erosivity([(june, 11.9)]) == 0
    two_years = [(june, 120.0), (date(2020, 6, 15), 0.0), (date(2020, 6, 16), 0.0)]
    assert erosivity(two_years) == pytest.approx(1530.6357 / 2, abs=1e-4)


def test_steepness_of_worked_values():
    degrees = [0, 3, 5.139, 7, 10.2, 15, 25, 28.8, 35]
    found = [0.03, 0.595228, 0.99738, 1.547405, 2.919927, 4.710725, 8.299566, 9.595223, 9.5988]
    assert steepness(degrees) == pytest.approx(found, abs=1e-6)


@pytest.mark.parametrize(
    ("soil", "found"),
    [((40, 40, 20, 1.2), 0.017239), ((70, 20, 10, 0.6), 0.013388), ((15, 55, 30, 2.0), 0.018764)],
)
def test_erodibility_of_worked_values(soil, found):
    assert erodibility(*soil) == pytest.approx(found, abs=1e-6)


def test_cover_of_worked_values():
    found = [1.0, 0.6508, 0.3072, 0.143261, 0.039827, 0.000103, 0.0]
    assert cover([0, 1, 10, 30, 60, 78.3, 80]) == pytest.approx(found, abs=1e-6)


def test_cumulated_shares_of_worked_values():
    values = np.array([9, 8, 7, 5, 4, 3, 2, 1, 0.6, 0.4])
    distinct = Distinct()
    for part in np.split(values[::-1], 2):
        distinct.add(part)
    limits = share_limits(distinct)
    assert limits == (8.0, 5.0)
    valid = np.ones(10, bool)
    assert importance(values, valid, limits).tolist() == [1, 1, 2, 2, 3, 3, 3, 3, 3, 3]


def test_equal_values_share_a_grade():
    distinct = Distinct()
    distinct.add(np.array([5.0, 5.0, 5.0, 1.0]))
    assert share_limits(distinct) == (np.inf, np.inf)  # the three together are 94 %
    distinct = Distinct()
    distinct.add(np.zeros(4))
    assert share_limits(distinct) == (np.inf, np.inf)


def rasters(folder, **changes):
    """A plane of 10 degrees; erosivity doubles in the last column, bare ground in the first."""
    shape = (5, 6)
    heights = np.tile(np.arange(6) * 30 * np.tan(np.radians(10)), (5, 1)).astype(np.float32)
    given = {
        "r": np.full(shape, 5000, np.float32),
        "k": np.full(shape, 0.03, np.float32),
        "dem": heights,
        "cover": np.full(shape, 60, np.float32),
        **changes,
    }
    if not changes:
        given["r"][:, 5] = 10_000
        given["cover"][:, 0] = 0
    return [
        open_raster(make(folder / f"{name}.tif", one, cell=30.0)) for name, one in given.items()
    ]


def test_the_whole_of_a_slope(tmp_path):
    files = Files(
        str(tmp_path / "grade.tif"), str(tmp_path / "why.tif"), str(tmp_path / "kept.tif")
    )
    given = rasters(tmp_path)
    kept = serve(given, soil_kept(Slopes(given[2].grid, 100.0)), files)
    relief = 2.472733 * 2.417407  # L and S of 10 degrees, 100 m
    each = 5000 * 0.03 * relief * (1 - 0.039827)
    found = cells(files.measured)
    assert found[2, 2] == pytest.approx(each, rel=1e-4)
    assert found[2, 5] == pytest.approx(2 * each, rel=1e-4)
    assert found[2, 0] == 0
    # the last column makes 1/3; with the next four it would be the whole
    assert cells(files.grades)[2].tolist() == [3, 3, 3, 3, 3, 1]
    assert cells(files.explained)[2, 5] == 1  # erosivity, twice that of the others
    assert sum(kept.amounts.values()) == pytest.approx(each * (4 + 2) * 5 * 0.09, rel=1e-4)
    assert kept.found.graded == kept.found.cells == 30


def test_american_units_of_k_are_told(tmp_path):
    odd = np.full((5, 6), 0.3, np.float32)
    given = rasters(tmp_path, k=odd)
    with pytest.raises(Problem, match="EVA-17"):
        serve(given, soil_kept(Slopes(given[2].grid, 100.0)), Files(str(tmp_path / "g.tif")))
    assert not (tmp_path / "g.tif").exists()
