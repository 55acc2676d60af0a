"""Logistic regression against closed forms, simulated data and its score equations."""

from __future__ import annotations

from math import log, sqrt

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from shanhe.core.errors import Problem
from shanhe.core.evaluation.evidence.logistic import (
    RIDGE,
    corrected,
    fit,
    regression,
    share,
    two_sided,
)
from shanhe.core.evaluation.evidence.regression import regress
from shanhe.core.evaluation.evidence.written import Written
from shanhe.core.raster.source import open_raster
from tests.core.raster.making import cells, make


def repeated(*groups):
    """Variables and hits of (values, hits, others) groups."""
    table, hit = [], []
    for values, hits, others in groups:
        table += [values] * (hits + others)
        hit += [1] * hits + [0] * others
    return np.array(table, float), np.array(hit)


def test_one_binary_variable_has_the_log_odds_ratio():
    # 12 of 200 cells within the pattern, 8 of 800 off it
    found = regression(["near"], *repeated(((1,), 12, 188), ((0,), 8, 792)), 980)
    ratio = (12 / 188) / (8 / 792)
    assert found.by_unit[0] == pytest.approx(log(ratio), abs=1e-6)
    assert found.at_zero == pytest.approx(log(8 / 792), abs=1e-6)
    # Woolf's standard error of a log odds ratio, and of the log odds of the zero class
    error = sqrt(1 / 12 + 1 / 188 + 1 / 8 + 1 / 792)
    assert found.errors[0] / found.spreads[0] == pytest.approx(error, rel=1e-5)
    assert found.at_zero_error == pytest.approx(sqrt(1 / 8 + 1 / 792), rel=1e-5)
    assert found.fit.converged
    assert (found.means[0], found.spreads[0]) == pytest.approx((0.2, 0.4))


def test_two_variables_whose_odds_multiply():
    groups = (((0, 0), 5, 495), ((1, 0), 4, 99), ((0, 1), 3, 99), ((1, 1), 12, 99))
    found = regression(["a", "b"], *repeated(*groups), 792)
    assert found.by_unit == pytest.approx([log(4), log(3)], abs=1e-6)
    assert found.at_zero == pytest.approx(-log(99), abs=1e-6)
    effects = found.effects([np.array([1.0, 0.0]), np.array([1.0, 0.0])])
    p = share(found.intercept + effects.sum(axis=0))
    assert p == pytest.approx([12 / 111, 5 / 500], abs=1e-6)


def test_the_intercept_of_half_the_background_is_corrected():
    found = regression(["near"], *repeated(((1,), 12, 94), ((0,), 8, 396)), 980)
    assert found.by_unit[0] == pytest.approx(log((12 / 188) / (8 / 792)), abs=1e-6)
    assert found.at_zero == pytest.approx(log(8 / 792), abs=1e-6)
    assert corrected(1.0, 0.02, 0.02) == 1.0
    assert corrected(1.0, 0.01, 0.5) == pytest.approx(1.0 - log(99))


def test_known_coefficients_are_recovered():
    rng = np.random.default_rng(7)
    table = rng.normal((10.0, -3.0, 0.0), (4.0, 1.0, 2.0), (60_000, 3))
    hit = rng.random(60_000) < share(-4.0 + table @ (0.2, -0.5, 0.0))
    found = regression(["a", "b", "c"], table, hit, float((~hit).sum()))
    errors = found.errors / found.spreads
    assert (np.abs(found.by_unit - (0.2, -0.5, 0.0)) < 4 * errors).all()
    assert (errors < 0.02).all()
    assert abs(found.at_zero + 4.0) < 4 * found.at_zero_error
    assert found.inflation == pytest.approx([1.0, 1.0, 1.0], abs=0.01)


ROWS = st.lists(
    st.tuples(st.floats(-3, 3), st.floats(-3, 3), st.booleans()), min_size=6, max_size=40
)


@given(ROWS)
def test_the_score_equations_hold(rows):
    table, hit = np.array([row[:2] for row in rows]), np.array([row[2] for row in rows])
    assume(0 < hit.sum() < len(hit))
    found = fit(table, hit)
    assert found.converged
    wide = np.column_stack([np.ones(len(hit)), table])
    score = wide.T @ (hit - share(wide @ found.coefficients))
    ridge = RIDGE * found.coefficients * (0, 1, 1)
    assert score == pytest.approx(ridge, abs=1e-6)


def test_what_is_parted_wholly_stays_finite_and_is_told():
    found = regression(
        ["near", "b"], *repeated(((1, 0), 5, 20), ((0, 1), 0, 50), ((1, 1), 3, 9)), 79
    )
    assert found.fit.converged
    assert found.parted == ["near"]
    assert np.isfinite(found.by_unit).all()


def test_what_tells_nothing_is_refused():
    table, hit = repeated(((1, 2), 3, 20), ((1, 4), 4, 10))
    with pytest.raises(Problem) as caught:
        regression(["same", "other"], table, hit, 30)
    assert (caught.value.code, caught.value.values["name"]) == ("EVA-40", "same")
    table = np.column_stack([table[:, 1], np.arange(37) % 5, 3 - 2 * table[:, 1]])
    with pytest.raises(Problem) as caught:
        regression(["a", "b", "c"], table, hit, 30)
    assert (caught.value.code, caught.value.values["names"]) == ("EVA-41", "a, c")


def test_logits_far_out_and_normal_deviates():
    assert share(np.array([-800.0, 0.0, 800.0])).tolist() == [0.0, 0.5, 1.0]
    assert two_sided(-1.959964) == pytest.approx(0.05, abs=1e-7)


def run(tmp_path, most=10_000, seed=1, **more):
    ground = np.random.default_rng(3).normal(size=(60, 50)).astype(np.float32)
    ground[0, :10] = -9999
    paths = [make(tmp_path / "a.tif", ground, nodata=-9999), make(tmp_path / "b.tif", ground**2)]
    rows, columns = np.nonzero(ground > 1.9)
    places = np.column_stack([500_005.0 + 10 * columns, 2_999_995.0 - 10 * rows])
    layers = [open_raster(path, name=path[-5]) for path in paths]
    written = Written(str(tmp_path / "p.tif"), str(tmp_path / "e.tif"))
    found = regress(layers, more.get("mask"), lambda grid: places, most, seed, written)
    return found, len(rows)


def test_a_draw_is_of_so_many_and_the_same_for_a_seed(tmp_path):
    whole, points = run(tmp_path)
    assert whole.sample.ground == 3000 - 10 - points == whole.sample.background
    few, _ = run(tmp_path, most=300)
    assert (few.sample.background, few.sample.ground) == (300, whole.sample.ground)
    again, _ = run(tmp_path, most=300)
    assert (again.sample.variables == few.sample.variables).all()
    other, _ = run(tmp_path, most=300, seed=2)
    assert (other.sample.variables[points:] != few.sample.variables[points:]).any()
    drawn = {tuple(row) for row in few.sample.variables[points:].tolist()}
    assert len(drawn) == 300  # without replacement, as all values differ
    assert drawn <= {tuple(row) for row in whole.sample.variables[points:].tolist()}


def test_ground_that_a_layer_lacks_has_no_probability(tmp_path):
    found, points = run(tmp_path)
    p, explained = cells(tmp_path / "p.tif"), cells(tmp_path / "e.tif")
    assert (p[0, :10] == -1).all()
    assert (explained[0, :10] == 0).all()
    assert ((p[1:] >= 0) & (p[1:] <= 1)).all()
    assert p[p >= 0].sum(dtype=float) == pytest.approx(points, abs=1e-3)  # a score equation too
    assert found.ranking.cells.sum() == 2990


def test_no_occurrence_and_nothing_but_occurrences_are_refused(tmp_path):
    mask = np.zeros((60, 50), np.uint8)
    path = make(tmp_path / "mask.tif", mask)
    with pytest.raises(Problem) as caught:
        run(tmp_path, mask=open_raster(path, kind="class"))
    assert caught.value.code == "EVA-08"
    ground = np.random.default_rng(3).normal(size=(60, 50)).astype(np.float32)
    path = make(tmp_path / "mask.tif", (ground > 1.9).astype(np.uint8))
    with pytest.raises(Problem) as caught:
        run(tmp_path, mask=open_raster(path, kind="class"))
    assert caught.value.code == "EVA-01"
