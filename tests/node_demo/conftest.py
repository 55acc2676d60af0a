"""One small county for all tests of the demo county, and readers for it."""

from __future__ import annotations

import json

import numpy as np
import pytest
import shapely
from osgeo import ogr

PARCELS = 600


class County:
    """A built folder; `layer(name)` gives shapes and attributes."""

    def __init__(self, folder, report):
        self.folder, self.report = folder, report
        self.truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
        self._layers = {}

    def layer(self, name):
        if name not in self._layers:
            self._layers[name] = read(self.folder / "county.gpkg", name)
        return self._layers[name]

    def site(self, code):
        return next(one for one in self.truth["sites"] if one["XMDM"] == code)


def read(path, name):
    source = ogr.Open(str(path))
    rows = [
        (bytes(row.GetGeometryRef().ExportToWkb()), row.items()) for row in source.GetLayer(name)
    ]
    return shapely.from_wkb(np.array([wkb for wkb, _ in rows])), [items for _, items in rows]


@pytest.fixture(scope="session")
def county(tmp_path_factory):
    from shanhe.node.demo import build

    folder = tmp_path_factory.mktemp("county")
    return County(folder, build(folder, parcels=PARCELS))


def double_area(shape):
    """Twice the planar area in 1e-8 m², exactly: coordinates are whole tenths of millimetres."""
    total = 0
    for polygon in shapely.get_parts(shape):
        for number, ring in enumerate(shapely.get_rings(polygon)):
            points = np.rint(shapely.get_coordinates(ring) * 10_000).astype(np.int64).tolist()
            twice = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:]))
            total += abs(twice) if number == 0 else -abs(twice)
    return total
