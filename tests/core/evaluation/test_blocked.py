"""Blocked cross-validation: what only memorises blocks is found out, what is true is not."""

from __future__ import annotations

import numpy as np
import pytest

from shanhe.core.errors import Problem
from shanhe.core.evaluation.evidence.counts import CATEGORICAL
from shanhe.core.evaluation.evidence.scoring import FREQUENCY, INFORMATION, cross_validated, score
from shanhe.core.evaluation.evidence.weighing import Choices
from shanhe.core.evaluation.evidence.weighing import cross_validated as weighed_across
from shanhe.core.evaluation.evidence.written import Written
from shanhe.core.raster.source import CLASS, open_raster
from tests.core.raster.making import make

SIDE, CELL, PATCH = 60, 100.0, 6
PLACE = {"left": 39_500_000.0, "top": 2_850_000.0, "cell": CELL}


def layer(folder, name, rows):
    return open_raster(make(folder / f"{name}.tif", rows.astype(np.int16), **PLACE), kind=CLASS)


def clusters(seed):
    """Occurrences in twelve clusters, each within one patch of 600 m."""
    random = np.random.default_rng(seed)
    patches = random.choice((SIDE // PATCH) ** 2, 12, replace=False)
    rows = np.repeat(patches // (SIDE // PATCH), 5) * PATCH + random.integers(0, PATCH, 60)
    columns = np.repeat(patches % (SIDE // PATCH), 5) * PATCH + random.integers(0, PATCH, 60)
    x, y = PLACE["left"] + (columns + 0.5) * CELL, PLACE["top"] - (rows + 0.5) * CELL
    return np.c_[x, y], rows, columns


def patches():
    """A class of its own for every patch: it memorises where occurrences are."""
    row, column = np.indices((SIDE, SIDE)) // PATCH
    return row * (SIDE // PATCH) + column


def test_what_is_memorised_does_not_predict(tmp_path):
    points, _, _ = clusters(1)
    raster = layer(tmp_path, "patches", patches())
    written = Written(str(tmp_path / "index.tif"))
    plain = score([raster], [1.0], None, lambda _: points, FREQUENCY, written)
    assert plain.ranking.auc(among_all=False) > 0.9
    found = cross_validated([raster], [1.0], None, lambda _: points, FREQUENCY, 4, 600.0)
    assert found.ranking.auc(among_all=False) == pytest.approx(0.5, abs=0.02)  # unseen classes
    assert [one.points.sum() for one in found.folds] == [13, 14, 15, 15]  # some share a cell
    assert sum(one.cells.sum() for one in found.folds) == SIDE * SIDE


def test_what_is_true_predicts_ground_not_seen(tmp_path):
    points, rows, columns = clusters(2)
    true = np.ones((SIDE, SIDE))
    true[np.random.default_rng(3).random(true.shape) < 0.1] = 2
    true[rows[6:], columns[6:]] = 2  # nine of ten occurrences on a tenth of the ground
    raster = layer(tmp_path, "true", true)
    found = cross_validated([raster], [1.0], None, lambda _: points, INFORMATION, 4, 600.0)
    assert found.ranking.auc(among_all=False) > 0.8
    both = [(raster, CATEGORICAL)]
    weighed = weighed_across(both, None, lambda _: points, Choices(), 4, 600.0)
    assert weighed.ranking.auc(among_all=False) > 0.8


def test_a_mask_is_all_that_is_predicted(tmp_path):
    points, _, _ = clusters(4)
    inside = np.ones((SIDE, SIDE))
    inside[:, 30:] = 0
    rasters = layer(tmp_path, "patches", patches()), layer(tmp_path, "mask", inside)
    found = cross_validated([rasters[0]], [1.0], rasters[1], lambda _: points, INFORMATION, 2, 600)
    assert found.ranking.cells.sum() == SIDE * 30


def test_too_few_blocks_are_refused(tmp_path):
    points, _, _ = clusters(1)
    raster = layer(tmp_path, "patches", patches())
    with pytest.raises(Problem, match="EVA-49"):
        cross_validated([raster], [1.0], None, lambda _: points, INFORMATION, 5, 100_000.0)
