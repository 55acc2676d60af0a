"""Weights of evidence of ten classified layers: counted once, against one mask for each class.

Both map posterior, deviation and deciding layer; ours reads files, writes files and tests the
layers' independence besides, the peer has arrays in memory and writes nothing. Random layers are
the worst case: nearly every cell is a condition of its own.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

import numpy as np

CRS, CELL, LEFT, TOP = "EPSG:4527", 30.0, 39_400_000.0, 3_000_000.0
JOB, PEER = "weights of evidence", "one mask for each class"
LAYERS, CLASSES, POINTS = 10, 5, 2_000
OFF = 1e-6


def run(side):
    """Measure one size: `side` × `side` cells."""
    from benchmarks.measure import result
    from benchmarks.peak import forget_peak, peak_mb

    with tempfile.TemporaryDirectory(prefix="shanhe-evidence-") as name:
        folder = Path(name)
        arrays, points = _made(folder, side)
        forget_peak()
        begun = time.perf_counter()
        _ours(folder, points)
        ours, peak = time.perf_counter() - begun, peak_mb()
        begun = time.perf_counter()
        theirs = _masks(arrays, points)
        peer = time.perf_counter() - begun
        _agree(folder, theirs)
        size = f"{side} x {side} x {LAYERS}"
        yield result(JOB, "bundled", size, ours, peer, PEER, peak=peak)


def _made(folder, side):
    from osgeo import gdal, osr

    random, arrays = np.random.default_rng(3), []
    system = osr.SpatialReference()
    system.SetFromUserInput(CRS)
    for at in range(LAYERS):
        cells = random.integers(1, CLASSES + 1, (side, side), dtype=np.uint8)
        path = str(folder / f"e{at}.tif")
        made = gdal.GetDriverByName("GTiff").Create(path, side, side, 1, gdal.GDT_Byte)
        made.SetSpatialRef(system)
        made.SetGeoTransform((LEFT, CELL, 0.0, TOP, 0.0, -CELL))
        made.GetRasterBand(1).WriteArray(cells)
        made.FlushCache()
        arrays.append(cells)
    flat = random.choice(side * side, POINTS, replace=False)
    return arrays, (flat // side, flat % side)


def _ours(folder, points):
    from shanhe.core.evaluation.evidence.counts import CATEGORICAL
    from shanhe.core.evaluation.evidence.weighing import Choices, weigh
    from shanhe.core.evaluation.evidence.written import Written
    from shanhe.core.raster.source import CLASS, open_raster

    rasters = [open_raster(str(folder / f"e{at}.tif"), kind=CLASS) for at in range(LAYERS)]
    rows, columns = points
    places = np.c_[LEFT + (columns + 0.5) * CELL, TOP - (rows + 0.5) * CELL]
    layers = [(one, CATEGORICAL) for one in rasters]
    names = ("posterior", "decisive", "deviation")
    written = Written(*(str(folder / f"{name}.tif") for name in names))
    weigh(layers, None, lambda _grid: places, Choices(), written)


def _masks(arrays, points):
    """Posterior, its deviation and the deciding layer by one mask for each class of each layer."""
    total, known = arrays[0].size, len(points[0])
    prior = known / total
    shape = arrays[0].shape
    logit, variance = np.full(shape, np.log(prior / (1 - prior))), np.full(shape, 1 / known)
    strongest, decisive = np.full(shape, -1.0), np.zeros(shape, np.uint8)
    at_points = np.zeros(shape, bool)
    at_points[points] = True
    for number, layer in enumerate(arrays, start=1):
        for code in range(1, CLASSES + 1):
            mask = layer == code
            area, hits = int(mask.sum()), int((mask & at_points).sum())
            weight = np.log((hits / known) / ((area - hits) / (total - known)))
            logit[mask] += weight
            variance[mask] += 1 / hits + 1 / (area - hits)
            stronger = mask & (abs(weight) > strongest)
            strongest[stronger], decisive[stronger] = abs(weight), number
    probability = 1 / (1 + np.exp(-logit))
    return probability, probability * np.sqrt(variance), decisive


def _agree(folder, theirs):
    from osgeo import gdal

    for name, one in zip(("posterior", "deviation", "decisive"), theirs):
        data = gdal.Open(str(folder / f"{name}.tif"))
        if np.abs(data.ReadAsArray() - one.astype(float)).max() > OFF:
            raise SystemExit(f"{name}: results differ")
