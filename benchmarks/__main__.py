"""Run all benchmarks: `python -m benchmarks [--full] [--only NAME …]`.

The results go to build/bench/results.json, a list of rows, and to build/bench/results.html.
"""

from __future__ import annotations

import argparse
import json
from importlib import import_module
from pathlib import Path

from benchmarks import page
from benchmarks.desk import qgis

FOLDER = Path(__file__).resolve().parent.parent / "build" / "bench"
# What each benchmark's `run` is given: the arguments of the quick run, then of the full one.
JOBS = {
    "whole": [(20_000, 100), (100_000, 500)],
    "overlay": [(20_000, 100), (100_000, 500)],
    "tessellations": [(20_000,), (100_000,)],
    "area": [(20_000,), (100_000,)],
    "checks": [(20_000,), (100_000,)],
    "postgis": [(20_000, 100), (100_000, 500)],
    "raster": [(5_000,), (20_000,)],
    "zonal": [(5_000,), (20_000,)],
    "evidence": [(5_000,), (10_000,)],
    "memory": [(200_000,), (1_000_000,)],
    "submission": [(1_000,), (10_000,)],
}
WITH_FOLDER = {"submission"}


def main():
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("--full", action="store_true", help="the large sizes too, many minutes")
    parser.add_argument("--only", nargs="+", choices=JOBS, default=list(JOBS), metavar="NAME")
    options = parser.parse_args()
    with qgis() as folder:
        rows = []
        for name in options.only:
            for number, given in enumerate(JOBS[name][: 2 if options.full else 1]):
                own = [folder / f"{name}{number}"] if name in WITH_FOLDER else []
                rows += _shown(import_module(f"benchmarks.bench_{name}").run(*own, *given))
                _save(rows)
    print(f"written to {FOLDER}")


def _shown(rows):
    for row in rows:
        print(page.line(row), flush=True)
        yield row


def _save(rows):
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "results.json").write_text(json.dumps(rows, indent=1), encoding="utf-8")
    (FOLDER / "results.html").write_text(page.written(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
