"""A plane with a steep east; grassland on most of it, a red line, thin soil, a lone corner."""

from __future__ import annotations

import numpy as np
from osgeo import ogr, osr

from tests.core.raster.making import cells, make_all

PLACE = {"left": 39_500_000.0, "top": 2_850_000.0, "cell": 30.0}
LEFT, TOP = PLACE["left"], PLACE["top"]


def arrays():
    steep = np.maximum(np.arange(10) - 6, 0) * 30 * np.tan(np.radians(30))
    depth = np.full((10, 10), 60.0)
    depth[8:, :3] = 20.0
    return {"DEM": np.tile(steep, (10, 1)), "DEPTH": depth}


def polygon(folder, name, *boxes):
    """Boxes of (first column, first row, columns, rows) as a GeoPackage."""
    system = osr.SpatialReference()
    system.ImportFromEPSG(4527)
    path = str(folder / f"{name}.gpkg")
    made = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    layer = made.CreateLayer(name, system, ogr.wkbPolygon)
    for column, row, columns, rows in boxes:
        left, top = LEFT + 30 * column, TOP - 30 * row
        right, low = left + 30 * columns, top - 30 * rows
        feature = ogr.Feature(layer.GetLayerDefn())
        text = f"POLYGON (({left} {top}, {right} {top}, {right} {low}, {left} {low}, {left} {top}))"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(text))
        layer.CreateFeature(feature)
    made.FlushCache()
    return path


def parameters(folder):
    return {
        **make_all(folder, arrays(), **PLACE),
        "SOURCES": polygon(folder, "grass", (0, 0, 10, 4), (0, 6, 10, 4)),
        "EXCLUDED": polygon(folder, "line", (0, 0, 2, 4), (0, 6, 5, 2), (4, 8, 1, 2)),
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
