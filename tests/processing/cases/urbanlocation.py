"""A cross of roads, 4 km each way from a county seat: 1 min/km west–east, 2 min/km south–north.

Off the roads 5 km/h: 12 min/km. Cells of 1 km, the seat in the middle of 9 × 9; the first has no
height. k km east and j km north of the seat: k + √(12² − 1²) j by the one road,
2 j + √(12² − 2²) k by the other, which is left a little before it is nearest.
"""

from __future__ import annotations

import json

import numpy as np
import pytest
from osgeo import ogr

from tests.core.raster.making import cells, make
from tests.processing.squares import X, Y, write_polygons

PLACE = {"left": X - 4500.0, "top": Y + 4500.0, "cell": 1000.0}
WEST_EAST, SOUTH_NORTH = "-4000 0, 0 0, 4000 0", "0 -4000, 0 0, 0 4000"


def line(*places):
    """A line through "x y" places, metres from the seat."""
    points = (map(float, one.split()) for text in places for one in text.split(","))
    return "LINESTRING(" + ",".join(f"{X + x} {Y + y}" for x, y in points) + ")"


CROSS = ((line(WEST_EAST), 60.0), (line(SOUTH_NORTH), None))


def write_roads(path, rows=CROSS, kind=float):
    return write_polygons(path, {"SPEED": kind}, rows, shape=ogr.wkbLineString)


def write_centres(path, *places):
    rows = [(f"POINT({X + x} {Y + y})",) for x, y in places]
    return write_polygons(path, {}, rows, shape=ogr.wkbPoint)


def parameters(folder):
    heights = np.full((9, 9), 300, np.float32)
    heights[0, 0] = -9999
    return {
        "ROADS": write_roads(folder / "roads.gpkg"),
        "SPEED_FIELD": "SPEED",
        "SPEED": 30,
        "CENTRES": write_centres(folder / "centres.gpkg", (0, 0)),
        "TEMPLATE": make(folder / "dem.tif", heights, nodata=-9999, **PLACE),
        "KIND": 0,
        "OFFROAD": 5,
        "OUTPUT": str(folder / "grades.tif"),
        "TIME": str(folder / "time.tif"),
        "REPORT": str(folder / "report.html"),
        "XLSX": str(folder / "report.xlsx"),
    }


def check(results, folder):
    time, grades = cells(results["TIME"]), cells(results["OUTPUT"])
    expected = {
        (0, 0): (0, 1),
        (4, 0): (4, 1),
        (0, 4): (8, 1),
        (3, 1): (14.958, 1),  # 3 + 11.958
        (-1, -3): (17.832, 1),  # 6 + 11.832
        (2, 2): (25.917, 2),  # 2 + 23.917
        (4, 4): (51.833, 3),  # 4 + 47.833
    }
    for (east, north), (minutes, grade) in expected.items():
        assert time[4 - north, 4 + east] == pytest.approx(minutes, abs=0.002)
        assert grades[4 - north, 4 + east] == grade
    assert np.isnan(time[0, 0])
    assert grades[0, 0] == 0
    assert (results["N_CELLS"], results["N_CENTRES"]) == (80, 1)
    areas = json.loads(results["AREAS_HM2"])
    assert sum(areas.values()) == 8000  # 80 cells of 100 hm²
    report = (folder / "report.html").read_text(encoding="utf-8")
    assert "16.0 km, of which 16.0 km are connected to a centre" in report


def model_parameters(folder):
    given = parameters(folder)
    return {
        **{key: given[key] for key in ("ROADS", "CENTRES", "TEMPLATE")},
        "location:GRADES": given["OUTPUT"],
        "location:TIME": given["TIME"],
        "location:REPORT": given["REPORT"],
    }


def check_model(results, folder):
    time = cells(results["location:TIME"])
    assert time[4, 8] == pytest.approx(6, abs=0.002)  # 4 km at the usual 40 km/h
    assert cells(results["location:GRADES"])[4, 8] == 1
