"""Eight factors graded by limits, weighed, and the sum graded: file to file, in one step.

By wall time, as each uses its own number of threads. QGIS's calculator writes the weighted sum
alone (its expressions cannot use a sum twice), gdal_calc.py and Shanhe write the grades.
`python -m benchmarks.bench_raster WORK FOLDER` is what the processes run.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

WEIGHTS = ("0.20", "0.15", "0.15", "0.10", "0.10", "0.10", "0.10", "0.10")
CUTS = ("1.8", "2.6", "3.4", "4.2")
LIMITS, STRIP = (50, 100, 150, 200), 500
CRS, CELL = "EPSG:4527", 30.0
CALCULATOR, GDAL = "QgsRasterCalculator", "gdal_calc.py"
JOB = "multi-factor grading"
SUM = " + ".join(
    f"{weight}*(1" + "".join(f" + ({{{at}}} > {limit})" for limit in LIMITS) + ")"
    for at, weight in enumerate(WEIGHTS)
)


def run(side):
    """Measure one size: `side` × `side` cells."""
    from benchmarks.measure import result

    with tempfile.TemporaryDirectory(prefix="shanhe-raster-") as name:
        folder = Path(name)
        _make(folder, side)
        told = {work: _apart(work, folder) for work in ("ours", "gdal", "ours", "native")}
        cloud, limit = _apart("cloud", folder), _limit(folder)
        _agree(folder)
    size = f"{side} x {side} x {len(WEIGHTS)}"
    for work, peer in (("native", CALCULATOR), ("gdal", GDAL)):
        ours = told["ours"]
        profile = {"QGIS or GDAL start": ours["seconds"] - ours["work"], "work": ours["work"]}
        more = {"peak": ours["peak"], "profile": profile, "limit": limit}
        yield result(JOB, "bundled", size, ours["seconds"], told[work]["seconds"], peer, **more)
    size_of = {"peak": cloud["peak"], "profile": {"work": cloud["work"]}}
    name = f"{JOB}, Cloud Optimized GeoTIFF"
    yield result(
        name, "bundled", size, cloud["seconds"], told["native"]["seconds"], CALCULATOR, **size_of
    )


def _apart(work, folder):
    begun = time.perf_counter()
    command = [sys.executable, "-m", "benchmarks.bench_raster", work, str(folder)]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return {**json.loads(told.splitlines()[-1]), "seconds": time.perf_counter() - begun}


def _make(folder, side):
    from osgeo import gdal, osr

    random = np.random.default_rng(11)
    system = osr.SpatialReference()
    system.SetFromUserInput(CRS)
    for at in range(len(WEIGHTS)):
        path = str(folder / f"f{at}.tif")
        made = gdal.GetDriverByName("GTiff").Create(path, side, side, 1, gdal.GDT_Byte)
        made.SetSpatialRef(system)
        made.SetGeoTransform((39_400_000.0, CELL, 0.0, 3_000_000.0, 0.0, -CELL))
        for row in range(0, side, STRIP):
            rows = min(STRIP, side - row)
            cells = random.integers(0, 255, (rows, side), dtype=np.uint8)
            made.GetRasterBand(1).WriteArray(cells, 0, row)
        made.FlushCache()


def _factors(folder):
    return [str(folder / f"f{at}.tif") for at in range(len(WEIGHTS))]


def _ours(folder, cloud):
    from shanhe.core.raster.output import Layout
    from shanhe.core.raster.overlay_sum import graded_overlay
    from shanhe.core.raster.source import CLASS, open_raster
    from shanhe.core.raster.weighted import Factor, WeightedSum

    begun = time.perf_counter()
    scores = {code: str(1 + sum(code > limit for limit in LIMITS)) for code in range(256)}
    rasters = [open_raster(path, kind=CLASS) for path in _factors(folder)]
    summed = WeightedSum([Factor(str(at), weight, scores) for at, weight in enumerate(WEIGHTS)])
    layout = Layout(nodata=0, cloud_optimized=cloud)
    graded_overlay(rasters, summed, CUTS, str(folder / "ours.tif"), layout)
    return {"work": time.perf_counter() - begun}


def _limit(folder):
    """Reading every factor once, and nothing else."""
    begun = time.perf_counter()
    for path in _factors(folder):
        with Path(path).open("rb", buffering=0) as file:
            buffer = bytearray(1 << 24)
            while file.readinto(buffer):
                pass
    return ("reading all factors", time.perf_counter() - begun)


def _native(folder):
    from benchmarks.desk import qgis

    with qgis():
        return _calculated(folder)  # its layers are gone before QGIS is


def _calculated(folder):
    from qgis.analysis import QgsRasterCalculator, QgsRasterCalculatorEntry
    from qgis.core import QgsProject, QgsRasterLayer

    layers = [QgsRasterLayer(path) for path in _factors(folder)]
    entries = []
    for at, layer in enumerate(layers):
        entry = QgsRasterCalculatorEntry()
        entry.ref, entry.raster, entry.bandNumber = f"f{at}@1", layer, 1
        entries.append(entry)
    names = [f'"{entry.ref}"' for entry in entries]
    side, extent = layers[0].width(), layers[0].extent()
    context = QgsProject.instance().transformContext()
    begun = time.perf_counter()
    calculator = QgsRasterCalculator(
        SUM.format(*names), str(folder / "native.tif"), "GTiff",
        extent, layers[0].crs(), side, side, entries, context,
    )  # fmt: skip
    if calculator.processCalculation():
        raise SystemExit("the raster calculator failed")
    return {"work": time.perf_counter() - begun}


def _gdal(folder):
    letters = "ABCDEFGH"
    files = [
        part for letter, path in zip(letters, _factors(folder)) for part in (f"-{letter}", path)
    ]
    cuts = ",".join(CUTS)
    calc = f"--calc=numpy.digitize({SUM.format(*letters)},[{cuts}])+1"
    out = ["--outfile", str(folder / "gdal.tif"), "--type=Byte", "--quiet", "--overwrite"]
    begun = time.perf_counter()
    subprocess.run(["gdal_calc.py", *files, calc, *out], check=True, stdout=subprocess.DEVNULL)
    return {"work": time.perf_counter() - begun}


def _agree(folder):
    """Ours and GDAL's differ at limits only, where sums of floats are wrong."""
    from osgeo import gdal

    made = [gdal.Open(str(folder / f"{name}.tif")) for name in ("ours", "gdal", "native")]
    ours, theirs, sums = (one.ReadAsArray(0, 0, made[0].RasterXSize, STRIP) for one in made)
    at_limit = np.zeros(sums.shape, bool)
    for cut in CUTS:
        at_limit |= np.abs(sums - float(cut)) < 1e-5
    if ((ours != theirs) & ~at_limit).any():
        raise SystemExit("grades differ away from the limits")


WORKS = {
    "ours": lambda folder: _ours(folder, cloud=False),
    "cloud": lambda folder: _ours(folder, cloud=True),
    "native": _native,
    "gdal": _gdal,
}

if __name__ == "__main__":
    from benchmarks.peak import peak_mb

    WORK, FOLDER = sys.argv[1:]
    DONE = WORKS[WORK](Path(FOLDER))
    print(json.dumps({**DONE, "peak": peak_mb()}))
