"""Memory of an overlay in chunks, in a process of its own: parcels of a GeoPackage by 2,000 zones.

`python -m benchmarks.bench_memory make|areas|pieces FOLDER COUNT` is what the processes run.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.peak import peak_mb

PER_ZONE = 500
LIMIT_MB = 2000
RUNS = {"areas": "shared areas", "pieces": "pieces into files"}


def run(count):
    """Measure one size; the peak is that of the whole process, QGIS not among it."""
    from benchmarks.measure import result

    rows = []
    with tempfile.TemporaryDirectory(prefix="shanhe-memory-") as folder:
        _apart("make", folder, count)
        for what, title in RUNS.items():
            told = _apart(what, folder, count)
            size = f"{told['parcels']} x {told['zones']}"
            more = {"unit": "MB", "seconds": told["seconds"], "pairs": told["pairs"]}
            name = f"memory, {title}"
            peak = told["peak_mb"]
            rows.append(result(name, "chunks", size, peak, LIMIT_MB, "2 GB", peak=peak, **more))
    return rows


def _apart(what, folder, count):
    command = [sys.executable, "-m", "benchmarks.bench_memory", what, folder, str(count)]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return json.loads(told.splitlines()[-1])


def _make(folder, count):
    from benchmarks.synthetic import parcels, zones

    wkbs, side = parcels(count)
    write(folder / "zones.gpkg", zones(max(count // PER_ZONE, 1), side))
    write(folder / "parcels.gpkg", wkbs)
    return {}


def write(path, wkbs):
    from osgeo import gdal, ogr, osr

    from benchmarks.synthetic import CRS

    source = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    system = osr.SpatialReference()
    system.SetFromUserInput(CRS)
    layer = source.CreateLayer("ground", system, ogr.wkbPolygon, ["GEOMETRY_NAME=geom"])
    source.StartTransaction()
    for wkb in wkbs:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb))
        layer.CreateFeature(feature)
    source.CommitTransaction()


def _cut(what, folder):
    from shanhe.core.geometry.chunks import chunks_of, gathered, shares_in_chunks
    from shanhe.core.geometry.piece_files import PieceFiles
    from shanhe.core.geometry.shapely_backend import ShapelyBackend

    begun = time.perf_counter()
    (whole,) = chunks_of(str(folder / "zones.gpkg"), size=10**9)
    zones, _ = whole.read(ShapelyBackend())
    chunks = chunks_of(str(folder / "parcels.gpkg"))
    if what == "areas":
        pairs = len(gathered(list(shares_in_chunks(chunks, zones))).areas)
    else:
        write = PieceFiles(str(folder))
        pairs = sum(write(chunk, zones).written for chunk in chunks)
    return {
        "parcels": sum(len(chunk.fids) for chunk in chunks),
        "zones": len(zones),
        "pairs": pairs,
        "seconds": round(time.perf_counter() - begun, 1),
        "peak_mb": peak_mb(),
    }


if __name__ == "__main__":
    WHAT, FOLDER, COUNT = sys.argv[1:]
    DONE = _make(Path(FOLDER), int(COUNT)) if WHAT == "make" else _cut(WHAT, Path(FOLDER))
    print(json.dumps(DONE))
