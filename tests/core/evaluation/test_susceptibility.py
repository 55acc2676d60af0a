"""Natural breaks against trying all, grades by limits, density; targets by shares of deposits."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import ogr

from shanhe.core.errors import Problem
from shanhe.core.evaluation.breaks import natural_breaks
from shanhe.core.evaluation.evidence.distinct import Distinct
from shanhe.core.evaluation.evidence.gathering import Occurrences
from shanhe.core.evaluation.evidence.validation import Ranking
from shanhe.core.evaluation.graded_map import Files
from shanhe.core.evaluation.susceptibility import (
    NATURAL,
    OWN,
    SHARES,
    Density,
    density,
    grading,
    limits_of,
)
from shanhe.core.evaluation.targets import share_limits, shares_of, targets
from shanhe.core.raster.source import Values, open_raster
from tests.core.raster.making import cells, make


def within(values, counts, limits):
    place = np.searchsorted(limits, values, side="left")
    total = 0.0
    for group in range(len(limits) + 1):
        one, weight = values[place == group], counts[place == group]
        if weight.sum():
            total += float((weight * (one - (one * weight).sum() / weight.sum()) ** 2).sum())
    return total


def test_breaks_of_clear_groups():
    values, counts = np.array([1.0, 2, 3, 10, 11, 50, 100, 101]), np.ones(8)
    assert natural_breaks(values, counts, 4) == [3.0, 11.0, 50.0]


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), min_size=4, max_size=9,
             unique_by=lambda one: one[0])
)  # fmt: skip
def test_breaks_are_the_best_of_all(pairs):
    pairs.sort()
    values, counts = (np.array(part, float) for part in zip(*pairs))
    found = natural_breaks(values, counts, 3)
    tried = [list(one) for one in combinations(values[:-1], 2)]
    best = min(within(values, counts, limits) for limits in tried)
    assert within(values, counts, found) == pytest.approx(best, abs=1e-6)


def test_many_values_are_gathered_first():
    values = np.concatenate([np.linspace(0, 1, 3000), np.linspace(5, 6, 3000)])
    assert natural_breaks(values, np.ones(6000), 2)[0] == pytest.approx(1.0, abs=0.01)


def test_equal_shares_and_own_limits():
    found = Distinct()
    found.add(np.arange(1.0, 9.0))
    assert limits_of(SHARES, found) == [2.0, 4.0, 6.0]
    assert limits_of(OWN, found, "0.1; 0.5;2") == [0.1, 0.5, 2.0]
    assert len(limits_of(NATURAL, found)) == 3
    for typed in ("0.1;0.5", "1;1;2", "a;b;c", "1;2;inf"):
        with pytest.raises(Problem, match="EVA-46"):
            limits_of(OWN, found, typed)
    few = Distinct()
    few.add(np.array([1.0, 2.0]))
    with pytest.raises(Problem, match="EVA-47"):
        limits_of(NATURAL, few)


def test_a_limit_belongs_to_the_lower_grade():
    data = np.array([[0.5, 1.0, 1.1, 2.0, 3.0, 3.1, np.nan]])
    found = grading([1.0, 2.0, 3.0])([Values(data, np.isfinite(data))])
    assert found.grades.tolist() == [[4, 4, 3, 3, 2, 1, 0]]


def test_density_by_grade():
    found = density(
        np.array([4.0, 3, 2, 1]), np.array([10, 20, 30, 40]), np.array([6, 3, 1, 0]), [1, 2, 3]
    )
    assert found == Density([10, 20, 30, 40], [6, 3, 1, 0])
    assert found.ratios == pytest.approx([6.0, 1.5, 1 / 3, 0.0])
    assert found.rises
    assert not Density([10, 10, 10, 10], [1, 3, 1, 0]).rises


def ranking():
    values = np.array([9.0, 8, 7, 6, 5, 1])
    return Ranking(values, np.array([2, 2, 2, 2, 2, 10]), np.array([1, 1, 1, 0, 1, 0]))


def test_limits_by_shares_of_the_occurrences():
    # 1 of 4 from 9 on, 2 from 8, 3 from 7, all from 5
    assert share_limits(ranking(), (50, 75, 100)) == [8.0, 7.0, 5.0]
    assert share_limits(ranking(), (51, 80, 95)) == [7.0, 5.0, 5.0]
    for shares in ((80, 50, 95), (0, 50, 95), (50, 80, 101)):
        with pytest.raises(Problem, match="EVA-48"):
            share_limits(ranking(), shares)


def test_targets_are_patches_with_their_occurrences(tmp_path):
    rows = np.array(
        [[9, 8, 1, 1, 7], [1, 1, 1, 1, 7], [9, 1, 1, 5, 1], [1, 1, 5, 1, 1]], np.float32
    )
    place = {"left": 39_500_000.0, "top": 2_850_000.0, "cell": 1000.0}
    raster = open_raster(make(tmp_path / "p.tif", rows, **place))
    points = np.array([(500, -500), (1500, -500), (4500, -500), (3500, -2500)], float)
    points += (place["left"], place["top"])
    found = Occurrences.on(raster.grid, points)
    values = np.array([9.0, 8, 7, 5, 1])
    ranks = Ranking(values, np.array([2, 1, 2, 2, 13]), np.array([1, 1, 1, 1, 0]))
    files = Files(str(tmp_path / "classes.tif"))
    made = targets(raster, ranks, found, (50, 75, 100), 0.0, files, tmp_path)
    assert cells(files.grades).tolist() == [
        [1, 1, 0, 0, 2], [0, 0, 0, 0, 2], [1, 0, 0, 3, 0], [0, 0, 3, 0, 0],
    ]  # fmt: skip
    told = [(one.grade, one.area, one.occurrences, one.values.most) for one in made.every]
    assert told == [(1, 2.0, 2, 9.0), (1, 1.0, 0, 9.0), (2, 2.0, 1, 7.0), (3, 2.0, 1, 5.0)]
    areas = [ogr.CreateGeometryFromWkb(one.wkb).GetArea() / 1e6 for one in made.every]
    assert areas == [2.0, 1.0, 2.0, 2.0]
    assert shares_of(made, ranks) == [(15.0, 50.0), (10.0, 25.0), (10.0, 25.0)]
    few = targets(raster, ranks, found, (50, 75, 100), 1.5, files, tmp_path)
    assert (len(few.every), few.dropped) == (3, 1)
