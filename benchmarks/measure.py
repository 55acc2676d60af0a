"""Timing, memory, and layers of QGIS from WKB."""

from __future__ import annotations

import csv
import os
import time
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

from benchmarks.peak import forget_peak, peak_mb
from shanhe.core.geometry.ladder import VARIABLE

TARGETS = Path(__file__).with_name("targets.csv")
CPU, WALL = time.process_time, time.perf_counter


class Runs(NamedTuple):
    """The least seconds, the last result and the greatest memory in MB of each work, by name."""

    seconds: dict
    results: dict
    peaks: dict


def alternated(works, rounds, fresh, clock=CPU):
    """Run every work in turn, `rounds` times, on fresh input.

    CPU seconds, unlike wall time, hardly know of other load on the machine; works that use more
    than one thread are to be compared by WALL.
    """
    runs = Runs({}, {}, {})
    for _ in range(rounds):
        for name, work in works.items():
            given = fresh()
            forget_peak()
            begun = clock()
            runs.results[name] = work(*given)
            seconds = clock() - begun
            runs.seconds[name] = min(seconds, runs.seconds.get(name, seconds))
            runs.peaks[name] = max(peak_mb(), runs.peaks.get(name, 0.0))
    return runs


@contextmanager
def engine(name):
    """Let one rung of the ladder do the work."""
    os.environ[VARIABLE] = name
    try:
        yield
    finally:
        del os.environ[VARIABLE]


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


def result(job, rung, size, ours, peer, against, *, peak=None, profile=None, limit=None, **more):
    """One row of the table of results; `ours` and `peer` in seconds, `peak` in MB.

    `ratio` is how many times faster ours is, `target` what targets.csv asks at that size.
    `profile` says where our seconds go, by step; `limit` is (what, seconds): what no way of doing
    the job can go below on this machine.
    """
    return {
        "job": job,
        "rung": rung,
        "size": size,
        "ours": round(ours, 3),
        "peer": round(peer, 3),
        "ratio": round(peer / ours, 2),
        "target": _target((job, rung, against), size),
        "peak_memory": None if peak is None else round(peak),
        "against": against,
        "profile": {step: round(seconds, 3) for step, seconds in (profile or {}).items()},
        "limit": None if limit is None else {"what": limit[0], "seconds": round(limit[1], 3)},
        **more,
    }


def _target(key, size):
    """What targets.csv asks from some size on; what a job starts with weighs less then."""
    least, target = _targets().get(key, (0, None))
    return target if int(size.split()[0]) >= least else None


@lru_cache(maxsize=1)
def _targets():
    with TARGETS.open(encoding="utf-8", newline="") as file:
        return {
            (row["job"], row["rung"], row["against"]): (int(row["from_size"]), float(row["target"]))
            for row in csv.DictReader(file)
        }
