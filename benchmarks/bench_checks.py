"""Overlaps and gaps that edits made, against a loop over QgsGeometry with a spatial index."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsGeometry, QgsSpatialIndex

from benchmarks.measure import alternated, result
from benchmarks.synthetic import parcels
from shanhe.core.feedback import Silent
from shanhe.core.geometry.coverage import GAP, OVERLAP, Coverage, Feature, Kinds
from shanhe.plugin.layers.qgis_backend import QgsBackend

EVERY, ROUNDS = 10, 2
MOVED = (0.5, 0.7)  # m; a corner goes into one neighbour and leaves another
NOISE, AGREE = 1e-4, 1e-6
BACKEND = QgsBackend()


def run(count):
    """Move a corner of every tenth of `count` parcels, and find what that broke."""
    before = [BACKEND.read(wkb) for wkb in parcels(count)[0]]
    now = [_moved(one) if at % EVERY == 0 else one for at, one in enumerate(before)]
    works = {"edits against neighbours": _ours, "loop": _loop}
    best, sums, peaks = alternated(works, ROUNDS, lambda: (before, now))
    for one, other in zip(sums["loop"], sums["edits against neighbours"]):
        if abs(one - other) > AGREE * max(one, 1.0):
            raise SystemExit(f"overlaps and gaps {sums} m² do not agree")
    size = f"{count // EVERY} of {count}"
    job = "edits against neighbours"
    rival = "QgsGeometry loop"
    return [result(job, "bundled", size, best[job], best["loop"], rival, peak=peaks[job])]


def _moved(parcel):
    point = parcel.vertexAt(0)
    shape = QgsGeometry(parcel)
    shape.moveVertex(point.x() + MOVED[0], point.y() + MOVED[1], 0)
    return shape


def _ours(before, now):
    """Overlaps, gaps and slits, told part by part."""
    order = sorted(range(len(now)), key=lambda at: at % EVERY != 0)
    features = [Feature(before[at], now[at]) for at in order]
    edited = sum(at % EVERY == 0 for at in order)
    found = list(Coverage(BACKEND, features, edited).disorders(Kinds(slit=0.2), Silent()))
    return [sum(one.ground.area() for one in found if one.kind == kind) for kind in (OVERLAP, GAP)]


def _loop(before, now):
    """Overlaps and gaps only, as a script in the Python console would look for them."""
    index, overlaps, gaps = QgsSpatialIndex(), 0.0, 0.0
    for number, shape in enumerate(now):
        feature = QgsFeature(number)
        feature.setGeometry(shape)
        index.addFeature(feature)
    for at in range(0, len(now), EVERY):
        box = now[at].boundingBox()
        box.combineExtentWith(before[at].boundingBox())
        near = [now[one] for one in index.intersects(box) if one != at]
        shared = (now[at].intersection(one).area() for one in near)
        overlaps += sum(area for area in shared if area > NOISE)
        bare = before[at].difference(QgsGeometry.unaryUnion([now[at], *near])).area()
        gaps += bare if bare > NOISE else 0.0
    return [overlaps, gaps]
