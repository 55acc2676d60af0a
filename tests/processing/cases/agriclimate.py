"""One station of 20 °C all year; the cells lie at its height and 1000 and 3500 m above."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import ogr, osr

from tests.core.raster.making import cells, make_all

PLACE = {"left": 39_500_000.0, "top": 2_850_000.0, "cell": 100.0}
DEM = np.array([[100.0, 1100.0, 3600.0]] * 3)
MONTHS = [f"T{month:02d}" for month in range(1, 13)]


def stations(folder):
    """One point with its height and the same temperature in every month."""
    system = osr.SpatialReference()
    system.ImportFromEPSG(4527)
    path = str(folder / "stations.gpkg")
    made = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    layer = made.CreateLayer("stations", system, ogr.wkbPoint)
    for name in ("HEIGHT", *MONTHS):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTReal))
    feature = ogr.Feature(layer.GetLayerDefn())
    for name in MONTHS:
        feature[name] = 20.0
    feature["HEIGHT"] = 100.0
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (39500050 2849950)"))
    layer.CreateFeature(feature)
    made.FlushCache()
    return path


def parameters(folder):
    return {
        **make_all(folder, {"DEM": DEM}, **PLACE),
        "KIND": 1,
        "STATIONS": stations(folder),
        "MONTHS": MONTHS,
        "HEIGHT": "HEIGHT",
        "OUTPUT": str(folder / "grades.tif"),
        "HEAT": str(folder / "heat.tif"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    # 20 °C, 14 °C and −1 °C all year
    assert cells(results["HEAT"])[0] == pytest.approx([20 * 365.25, 14 * 365.25, 0], abs=0.01)
    assert cells(results["OUTPUT"])[0].tolist() == [2, 3, 5]
    assert results["N_CELLS"] == 9


def model_parameters(folder):
    given = parameters(folder)
    return {
        "DEM": given["DEM"],
        "STATIONS": given["STATIONS"],
        "heat:GRADES": given["OUTPUT"],
        "heat:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    assert cells(results["heat:GRADES"])[0].tolist() == [2, 3, 5]
