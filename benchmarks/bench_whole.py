"""Overlay as a planner waits for it: a process that starts, reads two GeoPackages and cuts them.

`python -m benchmarks.bench_whole WORK FOLDER` is what the processes run. By wall time; the rival is
native:intersection with the zones as INPUT, its faster order. Nothing writes its result.
"""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

import numpy as np

AGREE, ROUNDS = 1e-9, 2
NATIVE = "native:intersection"
WORKS = {
    "native": (NATIVE, ""),
    "pieces bundled": ("overlay, geometry, whole process", "bundled"),
    "pieces accelerated": ("overlay, geometry, whole process", "accelerated"),
    "areas bundled": ("overlay, areas, whole process", "bundled"),
    "areas accelerated": ("overlay, areas, whole process", "accelerated"),
}
PAIRS = "shared areas of all pairs"
STEPS = {
    "shapely": ((30.0, PAIRS), (65.0, "walking along edges"), (100.0, "clips and cuts by GEOS")),
    "qgis": ((30.0, PAIRS), (100.0, "clips and cuts by GEOS, proof")),
}


def run(count, zone_count):
    """Measure one size, each work in turn."""
    from benchmarks.bench_memory import write
    from benchmarks.measure import result
    from benchmarks.synthetic import parcels, zones

    told = {}
    with tempfile.TemporaryDirectory(prefix="shanhe-whole-") as name:
        folder = Path(name)
        wkbs, side = parcels(count)
        write(folder / "parcels.gpkg", wkbs)
        write(folder / "zones.gpkg", zones(zone_count, side))
        for _ in range(ROUNDS):
            for work in WORKS:
                found = _apart(work, folder)
                told[work] = min(found, told.get(work, found), key=lambda one: one["seconds"])
        floor = min(_floor(folder) for _ in range(3))
    native = told.pop("native")
    for work, found in told.items():
        if abs(found["area"] - native["area"]) > AGREE * native["area"]:
            raise SystemExit(f"{work}: {found['area']} m², {NATIVE} {native['area']} m²")
        more = {"peak": found["peak"], "profile": found["profile"]}
        more["limit"] = ("reading all coordinates and looking at each once", floor)
        size = f"{len(wkbs)} x {zone_count}"
        yield result(*WORKS[work], size, found["seconds"], native["seconds"], NATIVE, **more)


def _apart(work, folder):
    engine = work.split()[-1]
    environment = dict(os.environ)
    if engine != "native":
        environment["SHANHE_ENGINE"] = engine
    command = [sys.executable, "-m", "benchmarks.bench_whole", work, str(folder)]
    begun = time.perf_counter()
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=environment)
    seconds = time.perf_counter() - begun
    told = json.loads(done.stdout.splitlines()[-1])
    told["profile"]["start and end"] = seconds - sum(told["profile"].values())
    return {**told, "seconds": seconds}


def _floor(folder):
    begun = time.perf_counter()
    for name in ("parcels", "zones"):
        with closing(sqlite3.connect(folder / f"{name}.gpkg")) as database:
            for (blob,) in database.execute("SELECT geom FROM ground"):
                np.frombuffer(blob, np.uint8).max()
    return time.perf_counter() - begun


class Marks:
    """A feedback that notes when each step of the overlay is over."""

    def __init__(self, steps):
        self.steps = steps
        self.at, self.last, self.progress = {}, time.perf_counter(), 0.0

    def setProgress(self, progress):
        now = time.perf_counter()
        last = self.steps[-1][0]
        step = next(name for end, name in self.steps if self.progress < end or end == last)
        self.at[step] = self.at.get(step, 0.0) + now - self.last
        self.last, self.progress = now, progress

    def isCanceled(self):
        return False


def _native(folder):
    from benchmarks.desk import qgis

    with qgis():
        import processing

        given = {"INPUT": _file(folder, "zones"), "OVERLAY": _file(folder, "parcels")}
        found = processing.run(NATIVE, {**given, "OUTPUT": "memory:"})["OUTPUT"]
        return sum(feature.geometry().area() for feature in found.getFeatures()), {}


def _file(folder, name):
    return f"{folder}/{name}.gpkg|layername=ground"


def _ours(what, engine, folder):
    if engine == "accelerated":
        return _cut(what, _shapely_layers(folder), "read and checked")
    from benchmarks.desk import qgis

    with qgis():
        return _cut(what, _qgis_layers(folder), "start, read and checked")


def _shapely_layers(folder):
    from shanhe.core.geometry.package import read_package
    from shanhe.core.geometry.shapely_backend import ShapelyBackend

    for name in ("parcels", "zones"):
        yield read_package(str(folder / f"{name}.gpkg"), ShapelyBackend())[0]


def _qgis_layers(folder):
    from qgis.core import QgsVectorLayer

    from shanhe.plugin.layers.arrays import read_polygons

    for name in ("parcels", "zones"):
        yield read_polygons(QgsVectorLayer(_file(folder, name), name, "ogr"), [])[0]


def _cut(what, layers, reading):
    from shanhe.core.geometry.overlay import overlay
    from shanhe.core.geometry.shares import plane_shares

    begun = time.perf_counter()
    many, few = layers
    read = {reading: time.perf_counter() - begun}
    marks = Marks(STEPS[many.backend.name])
    if what == "pieces":
        found = overlay(many, few, marks)
        area = _sum(found)
        return area, {**read, **marks.at, "sum of areas": time.perf_counter() - marks.last}
    area = plane_shares(many, few, marks).areas.sum()
    return area, {**read, "shared areas": time.perf_counter() - begun - read[reading]}


def _sum(pieces):
    if pieces.backend.name == "qgis":
        return sum(map(pieces.backend.area, pieces.geometries))
    import shapely

    return float(shapely.area(pieces.geometries).sum())


def _told(work, folder):
    from benchmarks.peak import peak_mb

    what, _, engine = work.partition(" ")
    area, profile = _ours(what, engine, folder) if engine else _native(folder)
    return {"area": area, "profile": profile, "peak": peak_mb()}


if __name__ == "__main__":
    print(json.dumps(_told(sys.argv[1], Path(sys.argv[2]))))
