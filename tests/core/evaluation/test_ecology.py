"""Services and vulnerabilities brought together as the guide's table says."""

from __future__ import annotations

import numpy as np
import pytest

from shanhe.core.evaluation.ecology import MATRIX, Integration
from shanhe.core.evaluation.factors import Factor
from shanhe.core.evaluation.graded_map import Files
from shanhe.core.evaluation.suitability import Rules
from shanhe.core.evaluation.suitability_map import evaluate
from shanhe.core.raster.source import CLASS, open_raster
from tests.core.raster.making import cells, make


def matrix():
    return Rules.load("eco").matrices[MATRIX]


@pytest.mark.parametrize(
    ("service", "vulnerability", "found", "decisive"),
    [
        (1, 1, 1, 1), (1, 3, 1, 1), (2, 1, 1, 2), (2, 2, 2, 1), (2, 3, 2, 1),
        (3, 1, 1, 2), (3, 2, 2, 2), (3, 3, 3, 1), (0, 2, 2, 2), (0, 0, 0, 0), (9, 3, 3, 2),
    ],
)  # fmt: skip
def test_the_higher_of_both(service, vulnerability, found, decisive):
    codes = {"service": np.array([[service]]), "vulnerable": np.array([[vulnerability]])}
    level = Integration({}, matrix()).levels(codes)
    assert (level.level[0, 0], level.decisive[0, 0]) == (found, decisive)


def test_small_patches_are_corrected(tmp_path):
    # cells of 0.25 km²: one alone stays at "fairly low", three make 0.75 km², "medium"
    rows = np.array(
        [[1, 3, 1, 1, 3, 2], [3, 3, 1, 3, 3, 3], [3, 3, 3, 3, 3, 3], [0, 3, 2, 2, 2, 2]], np.uint8
    )
    place = {"left": 39_500_000.0, "top": 2_850_000.0, "cell": 500.0, "nodata": 0}
    raster = open_raster(make(tmp_path / "service.tif", rows, **place), kind=CLASS)
    chain = Integration({"service": raster}, matrix(), Factor.load("eco_contiguity"))
    files = Files(str(tmp_path / "importance.tif"), str(tmp_path / "why.tif"))
    found = evaluate(chain, files, str(tmp_path / "level.tif"))
    assert cells(files.grades).tolist() == [
        [2, 3, 1, 1, 3, 2], [3, 3, 1, 3, 3, 3], [3, 3, 3, 3, 3, 3], [0, 3, 2, 2, 2, 2],
    ]  # fmt: skip
    assert cells(files.explained)[0].tolist() == [2, 1, 1, 1, 1, 1]
    assert (found.graded, found.cells) == (23, 23)
    assert cells(tmp_path / "level.tif")[0, 0] == 1


def test_tiny_patches_become_general(tmp_path):
    rows = np.array([[1, 3], [3, 3]], np.uint8)
    place = {"left": 39_500_000.0, "top": 2_850_000.0, "cell": 100.0}
    raster = open_raster(make(tmp_path / "service.tif", rows, **place), kind=CLASS)
    files = Files(str(tmp_path / "importance.tif"))
    evaluate(Integration({"s": raster}, matrix(), Factor.load("eco_contiguity")), files)
    assert cells(files.grades).tolist() == [[3, 3], [3, 3]]
    evaluate(Integration({"s": raster}, matrix()), files)
    assert cells(files.grades).tolist() == [[1, 3], [3, 3]]
