"""Copper and gold in the Cloncurry district: published weights, posterior and AUC reproduced."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from osgeo import gdal, ogr

from shanhe.core.evaluation.evidence.counts import CATEGORICAL, Counts
from shanhe.core.evaluation.evidence.posterior import logit, posterior
from shanhe.core.evaluation.evidence.validation import Ranking
from shanhe.core.evaluation.evidence.weighing import Choices, weigh
from shanhe.core.evaluation.evidence.weights import weights
from shanhe.core.evaluation.evidence.written import Written
from shanhe.core.raster.source import CLASS, open_raster

STUDY_AREA = 31_311.33  # km², the unit cells
TABLES = ("StratNo_CT", "Dist2Breccia_CA", "Dist2Fault_CA", "FaultDensity_CD")
BINARY = ("Dist2Fault", "Dist2Breccia", "FaultDensity", "StratNo")


@pytest.fixture(scope="module")
def cloncurry(shared_data):
    return shared_data / "mpm_cloncurry_wofe"


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def column(found, name):
    return np.array([float(row[name]) for row in found])


def band(path):
    made = gdal.Open(str(path))
    return made.GetRasterBand(1).ReadAsArray(), made.GetGeoTransform()


def deposits(folder, place):
    source = ogr.Open(str(folder / "IOCG_Deposits.shp"))
    layer = source.GetLayer()
    points = np.array([feature.GetGeometryRef().GetPoint_2D() for feature in layer])
    columns = ((points[:, 0] - place[0]) / place[1]).astype(int)
    return ((points[:, 1] - place[3]) / place[5]).astype(int), columns


@pytest.mark.parametrize("name", TABLES)
def test_published_weights_to_six_digits(cloncurry, name):
    found = rows(cloncurry / "CalculateWeights" / f"{name}.csv")
    areas, points = column(found, "AREA_UNITS"), column(found, "NO_POINTS")
    order = "ascending" if name.endswith(("CA", "CD")) else "categorical"
    if order == "ascending":  # the tables hold sums; both kinds come in the order of summing
        areas, points = np.diff(areas, prepend=0), np.diff(points, prepend=0)
    counts = Counts(name, np.arange(len(found)), areas, points, STUDY_AREA, 258.0)
    table = weights(counts.cumulated(order))
    for ours, theirs in (
        (table.plus, "WPLUS"), (table.plus_deviation, "S_WPLUS"),
        (table.minus, "WMINUS"), (table.minus_deviation, "S_WMINUS"),
        (table.contrast, "CONTRAST"), (table.contrast_deviation, "S_CONTRAST"),
        (table.studentized, "STUDC"),
    ):  # fmt: skip
        assert ours == pytest.approx(column(found, theirs), abs=1e-6), theirs


def test_published_posterior_and_auc(cloncurry):
    folder = cloncurry / "CalculateResponse"
    published, place = band(folder / "PosteriorProbability.tif")
    logits = np.full(published.shape, logit(258.0 / STUDY_AREA))
    known = np.isfinite(published) & (published >= 0)
    for name in BINARY:
        codes, _ = band(folder / f"{name}.tif")
        for row in rows(folder / f"{name}_CT.csv"):
            logits[codes == int(row["CLASS"])] += float(row["WEIGHT"])
    assert np.abs(posterior(logits[known]) - published[known]).max() < 1e-8
    at_points = published[deposits(folder, place)]
    ranking = Ranking.of(published[known], at_points)
    assert ranking.points.sum() == 258
    assert ranking.auc() == pytest.approx(0.7145, abs=5e-5)


def test_the_whole_run_from_rasters_and_deposits(cloncurry, tmp_path):
    folder = cloncurry / "CalculateResponse"
    source = ogr.Open(str(folder / "IOCG_Deposits.shp"))
    places = [feature.GetGeometryRef().GetPoint_2D() for feature in source.GetLayer()]
    layers = [
        (open_raster(str(folder / f"{name}.tif"), kind=CLASS), CATEGORICAL) for name in BINARY
    ]
    path = str(tmp_path / "posterior.tif")
    model = weigh(layers, None, lambda grid: places, Choices(unit=1e6), Written(path))
    for one, name in zip(model.evidence, BINARY):
        published = column(rows(folder / f"{name}_CT.csv"), "WEIGHT")
        assert one.weight == pytest.approx(published, abs=1e-9), name
    ours, theirs = band(path)[0], band(folder / "PosteriorProbability.tif")[0]
    known = ours >= 0
    assert (known == (np.isfinite(theirs) & (theirs >= 0))).all()
    assert np.abs(ours - theirs)[known].max() < 1e-8
    assert model.ranking.auc() == pytest.approx(0.7145, abs=5e-5)
