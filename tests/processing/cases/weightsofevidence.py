"""1000 cells and 20 deposits: a textbook's classes (12 in 200, 8 in 100 cells), and distances."""

from __future__ import annotations

from math import exp, log

import numpy as np
import pytest
from osgeo import ogr, osr

from tests.core.raster.making import cells, make
from tests.processing.squares import rows_of

ROWS, COLUMNS, CELL = 25, 40, 100.0
LEFT, TOP = 39_500_000.0, 2_850_000.0
PLACES = [  # row, column: 12 on class 1, 8 on class 2; 15 in the first distance class
    *((row, column) for row in range(5) for column in (1, 4)), (0, 9), (1, 12),
    (5, 0), (5, 2), (5, 5), (6, 1), (6, 6), (5, 20), (6, 27), (6, 36),
]  # fmt: skip
PRIOR = log(20 / 980)
CLASS_1, CLASS_2 = 1.140285, 1.449473  # W+ of 12 in 200 and of 8 in 100 of 1000 cells, 20 deposits
NEAR = log((15 / 20) / (185 / 980))


def geology():
    codes = np.full((ROWS, COLUMNS), 3, np.uint8)
    codes[:5], codes[5:7], codes[7, :20] = 1, 2, 2
    return codes


def distances():
    return np.tile(1 + np.arange(COLUMNS) // 8, (ROWS, 1)).astype(np.uint8)


def write_points(path, places=PLACES):
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4527)
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = data.CreateLayer("deposits", crs, ogr.wkbPoint)
    for row, column in places:
        feature = ogr.Feature(layer.GetLayerDefn())
        x, y = LEFT + (column + 0.5) * CELL, TOP - (row + 0.5) * CELL
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT({x} {y})"))
        assert layer.CreateFeature(feature) == 0
    return str(path)


def parameters(folder):
    place = {"left": LEFT, "top": TOP, "cell": CELL}
    return {
        "ASCENDING": [make(folder / "distance.tif", distances(), **place)],
        "CATEGORICAL": [make(folder / "geology.tif", geology(), **place)],
        "POINTS": write_points(folder / "deposits.gpkg"),
        "POSTERIOR": str(folder / "posterior.tif"),
        "DEVIATION": str(folder / "deviation.tif"),
        "EXPLAIN": str(folder / "explain.tif"),
        "WEIGHTS": str(folder / "weights.gpkg"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def share(logit):
    return 1 / (1 + exp(-logit))


def check(results, folder):
    assert results["N_POINTS"] == 20
    assert results["PRIOR"] == pytest.approx(0.02)
    rows = rows_of(results["WEIGHTS"], "LAYER", "CLASS", "UNIT_CELLS", "POINTS", "W_PLUS", "WEIGHT")
    assert [row[:4] for row in rows] == [
        ("distance", 1, 200, 15), ("distance", 2, 400, 17), ("distance", 3, 600, 18),
        ("distance", 4, 800, 19), ("distance", 5, 1000, 20),
        ("geology", 1, 200, 12), ("geology", 2, 100, 8), ("geology", 3, 700, 0),
    ]  # fmt: skip
    assert rows[0][4:] == pytest.approx((NEAR, NEAR), abs=1e-9)  # cut after the first class
    assert [row[5] for row in rows[5:]] == pytest.approx([CLASS_1, CLASS_2, 0.0], abs=1e-6)
    posterior = cells(results["POSTERIOR"])
    assert posterior[0, 0] == pytest.approx(share(PRIOR + CLASS_1 + NEAR), abs=1e-6)
    assert posterior[5, 0] == pytest.approx(share(PRIOR + CLASS_2 + NEAR), abs=1e-6)
    far = log((5 / 20) / (795 / 980))
    assert posterior[20, 39] == pytest.approx(share(PRIOR + far), abs=1e-6)
    explained = cells(results["EXPLAIN"])
    assert (explained[0, 0], explained[5, 0], explained[20, 0]) == (1, 2, 1)
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "Cut at class 1" in report


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in ("ASCENDING", "CATEGORICAL", "POINTS")},
        "evidence:POSTERIOR": given["POSTERIOR"],
        "evidence:REPORT": given["REPORT"],
        "high:HIGH": str(folder / "high.tif"),
    }


def check_model(results, folder):
    posterior, high = cells(results["evidence:POSTERIOR"]), cells(results["high:HIGH"])
    assert ((posterior > 0.1) == (high == 1)).all()
    assert 0 < high.sum() < high.size
