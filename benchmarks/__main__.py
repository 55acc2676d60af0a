"""Run all benchmarks: `python -m benchmarks [--full]`; results go to build/bench/results.json."""

from __future__ import annotations

import argparse
import json
import os
import platform
from datetime import datetime, timezone
from pathlib import Path

from benchmarks.desk import qgis

RESULTS = Path(__file__).resolve().parent.parent / "build" / "bench" / "results.json"
DEFAULT, FULL = (20_000, 100), (100_000, 500)
EDITS = (1_000, 10_000)


def main():
    arguments = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    arguments.add_argument(
        "--full", action="store_true", help="also 100,000 parcels and 10,000 edits, some minutes"
    )
    sizes = [DEFAULT, FULL] if arguments.parse_args().full else [DEFAULT]
    with qgis() as folder:
        from benchmarks import bench_area, bench_checks, bench_overlay, bench_submission

        rows = []
        for count, zone_count in sizes:
            rows += _shown(bench_overlay.run(count, zone_count))
            rows += _shown(bench_area.run(count))
            rows += _shown(bench_checks.run(count))
        for edits in EDITS[: len(sizes)]:
            rows += _shown(bench_submission.run(folder / str(edits), edits))
        _save(rows)


def _shown(rows):
    for row in rows:
        print(
            f"{row['name']:36} {row['size']:>14}  ours {row['ours_s']:8.2f} s  "
            f"{row['against']} {row['theirs_s']:8.2f} s  ratio {row['ratio']:6.2f}",
            flush=True,
        )
    return rows


def _save(rows):
    from qgis.core import Qgis

    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    document = {
        "when": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "qgis": Qgis.QGIS_VERSION,
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "rows": rows,
    }
    RESULTS.write_text(json.dumps(document, indent=1), encoding="utf-8")
    print(f"written to {RESULTS}")


if __name__ == "__main__":
    main()
