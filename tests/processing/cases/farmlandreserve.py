"""A plane with a steep east; grassland on most of it, a red line, thin soil, a lone corner."""

from __future__ import annotations

import numpy as np

from tests.core.raster.making import cells, make_all
from tests.processing.squares import write

PLACE = {"left": 39_500_000.0, "top": 2_850_000.0, "cell": 30.0}


def arrays():
    steep = np.maximum(np.arange(10) - 6, 0) * 30 * np.tan(np.radians(30))
    depth = np.full((10, 10), 60.0)
    depth[8:, :3] = 20.0
    return {"DEM": np.tile(steep, (10, 1)), "DEPTH": depth}


def boxes(folder, name, *places):
    """Boxes of (first column, first row, columns, rows) as a GeoPackage."""
    rows = [(30 * c, -30 * (r + high), 30 * (c + wide), -30 * r) for c, r, wide, high in places]
    return write(folder / f"{name}.gpkg", {}, rows)


def parameters(folder):
    return {
        **make_all(folder, arrays(), **PLACE),
        "SOURCES": boxes(folder, "grass", (0, 0, 10, 4), (0, 6, 10, 4)),
        "EXCLUDED": boxes(folder, "line", (0, 0, 2, 4), (0, 6, 5, 2), (4, 8, 1, 2)),
        "OUTPUT": str(folder / "reserve.tif"),
        "EXPLAIN": str(folder / "why.tif"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    found, why = cells(results["OUTPUT"]), cells(results["EXPLAIN"])
    # the slope begins with 16°; 4 × 5 fit cells are 27 mu, two beside thin soil 2.7 mu
    assert found[1].tolist() == [3, 3, 1, 1, 1, 1, 1, 3, 3, 3]
    assert found[9, 3] == 2
    assert found[5].tolist() == [3] * 10
    # slope, source, excluded, depth, contiguity
    assert (why[1, 8], why[5, 2], why[1, 0], why[9, 0], why[9, 3]) == (1, 2, 3, 4, 5)
    assert results["N_CELLS"] == 100


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in ("DEM", "DEPTH", "SOURCES", "EXCLUDED")},
        "reserve:RESERVES": given["OUTPUT"],
        "reserve:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    assert cells(results["reserve:RESERVES"])[9, 3] == 2
