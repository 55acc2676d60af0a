"""Ellipsoidal area by the national formula against a loop over QgsDistanceArea ($area).

By wall time, as ours uses all processors; nobody is faster than QGIS hands out its features.
"""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsDistanceArea, QgsProject

from benchmarks.bench_overlay import with_engine
from benchmarks.measure import WALL, alternated, layer_of, result
from benchmarks.synthetic import CRS, parcels
from shanhe.core.geometry.area import ellipsoidal_areas
from shanhe.core.geometry.ladder import ACCELERATED, BUNDLED, accelerator
from shanhe.plugin.layers.arrays import read_polygons

AGREE = 1e-6
ROUNDS = 3


def run(count):
    """Measure one size; the loop of $area reads features too, and checks no geometry."""
    wkbs, _ = parcels(count)
    plain = {
        "ellipsoidal area, read and checked": _read_and_checked,
        "ellipsoidal area": _from_features,
        "ellipsoidal area, kernel alone": lambda _: ellipsoidal_areas(wkbs, CRS).sum(),
    }
    works = {(name, BUNDLED): with_engine(BUNDLED, work) for name, work in plain.items()}
    if accelerator("numba").usable:
        for name in ("ellipsoidal area", "ellipsoidal area, kernel alone"):
            works[name, ACCELERATED] = with_engine(ACCELERATED, plain[name])
            works[name, ACCELERATED](layer_of(wkbs[:50], CRS))  # compiled
    works["loop"] = _loop
    best, sums, peaks = alternated(works, ROUNDS, lambda: (layer_of(wkbs, CRS),), WALL)
    for name, area in sums.items():
        if abs(area - sums["loop"]) > AGREE * area:
            raise SystemExit(f"{name}: {area} m², QgsDistanceArea {sums['loop']} m²")
    theirs = best.pop("loop")
    limit = ("reading the features", _reading(layer_of(wkbs, CRS)))
    return [
        result(
            *name, str(len(wkbs)), seconds, theirs, "QgsDistanceArea", peak=peaks[name], limit=limit
        )
        for name, seconds in best.items()
    ]


def _read_and_checked(layer):
    found, _ = read_polygons(layer, [])
    return ellipsoidal_areas(found.wkbs(), found.crs).sum()


def _reading(layer):
    begun = WALL()
    for feature in layer.getFeatures():
        feature.geometry().asWkb()
    return WALL() - begun


def _from_features(layer):
    wkbs = [bytes(feature.geometry().asWkb()) for feature in layer.getFeatures()]
    return ellipsoidal_areas(wkbs, CRS).sum()


def _loop(layer):
    meter = QgsDistanceArea()
    crs = QgsCoordinateReferenceSystem(CRS)
    meter.setSourceCrs(crs, QgsProject.instance().transformContext())
    meter.setEllipsoid(crs.ellipsoidAcronym())
    return sum(meter.measureArea(feature.geometry()) for feature in layer.getFeatures())
