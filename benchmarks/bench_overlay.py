"""Overlay of parcels and control zones against native:intersection, reading included on both."""

from __future__ import annotations

import processing

from benchmarks.measure import alternated, layer_of, result
from benchmarks.synthetic import CRS, parcels, zones
from shanhe.core.geometry.overlay import overlay
from shanhe.core.geometry.polygons import PolygonLayer
from shanhe.core.geometry.shapely_backend import ShapelyBackend, shapely_is_usable
from shanhe.plugin.layers.arrays import read_polygons

AGREE = 1e-9
ROUNDS = 2


def run(count, zone_count):
    """Measure one size; native:intersection takes the zones as INPUT, its faster order."""
    parcel_wkbs, side = parcels(count)
    zone_wkbs = zones(zone_count, side)
    size = f"{len(parcel_wkbs)} x {zone_count}"
    works = {"bundled": _ours, "native": _native}
    if shapely_is_usable():
        works["accelerated"] = _with_shapely
    best, areas, peaks = alternated(works, ROUNDS, lambda: _layers(parcel_wkbs, zone_wkbs))
    for name, area in areas.items():
        if abs(area - areas["native"]) > AGREE * area:
            raise SystemExit(f"{name}: {area} m², native:intersection {areas['native']} m²")
    theirs = best.pop("native")
    rival = "native:intersection"
    return [
        result("overlay, geometry", rung, size, seconds, theirs, rival, peak=peaks[rung])
        for rung, seconds in best.items()
    ]


def _layers(parcel_wkbs, zone_wkbs):
    """Fresh layers: QGIS remembers in a geometry whether it is valid."""
    return layer_of(parcel_wkbs, CRS), layer_of(zone_wkbs, CRS)


def _ours(parcel_layer, zone_layer):
    many, few = (read_polygons(layer, ["n"])[0] for layer in (parcel_layer, zone_layer))
    if len(few) != zone_layer.featureCount() or len(many) != parcel_layer.featureCount():
        raise SystemExit("overlay: the synthetic data has invalid polygons")
    return _area(overlay(many, few))


def _with_shapely(parcel_layer, zone_layer):
    backend = ShapelyBackend()
    layers = (_copied(read_polygons(layer, [])[0], backend) for layer in (parcel_layer, zone_layer))
    return _area(overlay(*layers))


def _copied(layer, backend):
    return PolygonLayer(layer.crs, [backend.read(wkb) for wkb in layer.wkbs()], {}, backend)


def _area(pieces):
    return sum(pieces.backend.area(geometry) for geometry in pieces.geometries)


def _native(parcel_layer, zone_layer):
    given = {"INPUT": zone_layer, "OVERLAY": parcel_layer, "OUTPUT": "memory:"}
    found = processing.run("native:intersection", given)["OUTPUT"]
    return sum(feature.geometry().area() for feature in found.getFeatures())
