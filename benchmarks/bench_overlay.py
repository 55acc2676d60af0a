"""Overlay of parcels and control zones against native:intersection, reading included on both.

With pieces and with areas only; by wall time, as ours uses all processors.
"""

from __future__ import annotations

import processing

from benchmarks.measure import WALL, alternated, engine, layer_of, result
from benchmarks.synthetic import CRS, parcels, zones
from shanhe.core.geometry.ladder import ACCELERATED, BUNDLED, accelerator
from shanhe.core.geometry.overlay import overlay
from shanhe.core.geometry.polygons import PolygonLayer
from shanhe.core.geometry.shapely_backend import ShapelyBackend, shapely_is_usable
from shanhe.core.geometry.shares import plane_shares
from shanhe.plugin.layers.arrays import read_polygons

AGREE = 1e-9
NATIVE = "native:intersection"
ROUNDS = 2


def run(count, zone_count):
    """Measure one size; native:intersection takes the zones as INPUT, its faster order."""
    parcel_wkbs, side = parcels(count)
    zone_wkbs = zones(zone_count, side)
    size = f"{len(parcel_wkbs)} x {zone_count}"
    works = {
        ("overlay, geometry", BUNDLED): with_engine(BUNDLED, _ours),
        ("overlay, areas", BUNDLED): with_engine(BUNDLED, areas_only),
        NATIVE: native,
    }
    if shapely_is_usable():
        works["overlay, geometry", ACCELERATED] = with_engine(ACCELERATED, _with_shapely)
    if accelerator("numba").usable:
        works["overlay, areas", ACCELERATED] = with_engine(ACCELERATED, areas_only)
        works["overlay, areas", ACCELERATED](*layers(parcel_wkbs[:50], zone_wkbs[:5]))  # compiled
    found = alternated(works, ROUNDS, lambda: layers(parcel_wkbs, zone_wkbs), WALL)
    return compared(found, size)


def compared(found, size):
    """The rows of all works, after their sums were compared with native:intersection's."""
    best, areas, peaks = found
    for name, area in areas.items():
        if abs(area - areas[NATIVE]) > AGREE * area:
            raise SystemExit(f"{name}: {area} m², native:intersection {areas[NATIVE]} m²")
    theirs = best.pop(NATIVE)
    return [
        result(*name, size, seconds, theirs, NATIVE, peak=peaks[name])
        for name, seconds in best.items()
    ]


def with_engine(rung, work):
    """The work, done on one rung."""

    def done(*given):
        with engine(rung):
            return work(*given)

    return done


def areas_only(parcel_layer, zone_layer):
    """The sum of the shared areas in the plane, which native:intersection tells too."""
    read = [read_polygons(one, ["n"])[0] for one in (parcel_layer, zone_layer)]
    return plane_shares(*read).areas.sum()


def layers(parcel_wkbs, zone_wkbs):
    """Fresh layers: QGIS remembers in a geometry whether it is valid."""
    return layer_of(parcel_wkbs, CRS), layer_of(zone_wkbs, CRS)


def _ours(parcel_layer, zone_layer):
    many, few = (read_polygons(layer, ["n"])[0] for layer in (parcel_layer, zone_layer))
    if len(few) != zone_layer.featureCount() or len(many) != parcel_layer.featureCount():
        raise SystemExit("overlay: the synthetic data has invalid polygons")
    return _area(overlay(many, few))


def _with_shapely(parcel_layer, zone_layer):
    backend = ShapelyBackend()
    copied = (_copied(read_polygons(layer, [])[0], backend) for layer in (parcel_layer, zone_layer))
    return _area(overlay(*copied))


def _copied(layer, backend):
    return PolygonLayer(layer.crs, backend.read_valid(layer.wkbs()), {}, backend)


def _area(pieces):
    return sum(pieces.backend.area(geometry) for geometry in pieces.geometries)


def native(parcel_layer, zone_layer):
    given = {"INPUT": zone_layer, "OVERLAY": parcel_layer, "OUTPUT": "memory:"}
    found = processing.run("native:intersection", given)["OUTPUT"]
    return sum(feature.geometry().area() for feature in found.getFeatures())
