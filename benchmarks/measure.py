"""Timing, and layers of QGIS from WKB."""

from __future__ import annotations

import time

from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer


def alternated(works, rounds, fresh):
    """Run every work in turn, `rounds` times, on fresh input.

    Returns the least CPU seconds and the result of each by name: all run in one thread, and CPU
    time, unlike wall time, hardly knows of other load on the machine.
    """
    best, results = {}, {}
    for _ in range(rounds):
        for name, work in works.items():
            given = fresh()
            begun = time.process_time()
            results[name] = work(*given)
            seconds = time.process_time() - begun
            best[name] = min(seconds, best.get(name, seconds))
    return best, results


def layer_of(wkbs, crs):
    """A memory layer of polygons."""
    layer = QgsVectorLayer(f"Polygon?crs={crs}&field=n:integer", "polygons", "memory")
    features = []
    for number, wkb in enumerate(wkbs):
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        feature = QgsFeature(layer.fields())
        feature.setAttributes([number])
        feature.setGeometry(geometry)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def result(name, size, ours, theirs, rival, **more):
    """One row of the table of results; seconds, and how many times faster ours is."""
    return {
        "name": name,
        "size": size,
        "ours_s": round(ours, 3),
        "theirs_s": round(theirs, 3),
        "ratio": round(theirs / ours, 2),
        "against": rival,
        **more,
    }
