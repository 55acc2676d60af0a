"""Fifty planners edit one PostGIS node at once: `python -m benchmarks.load [--minutes 10]`.

Each has a working copy, a journal and 200 edits, three of ten on features that others edit too.
They check out, edit, submit, and where others were faster withdraw, refresh, settle and submit
again: all by the functions that the panel and the toolbox call. Afterwards the journals, the
working copies and the database are held against each other; the results go to
build/load/results.json, and the exit code tells whether everything held.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timezone
from pathlib import Path

from benchmarks import load_checks, load_node

RESULTS = Path(__file__).resolve().parent.parent / "build" / "load" / "results.json"
TARGET_P95 = 3.0
PROCESSES = 4


def main():
    """Run the load and the checks; return the exit code."""
    parser = argparse.ArgumentParser(prog="benchmarks.load", description=__doc__)
    parser.add_argument("--planners", type=int, default=50)
    parser.add_argument("--edits", type=int, default=200, help="of each planner")
    parser.add_argument("--minutes", type=float, default=10.0, help="over which they are spread")
    parser.add_argument("--seed", type=int, default=350821)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="shanhe-load-") as name, load_node.running() as node:
        folder = Path(name)
        before = load_node.filled(node, options.planners)
        begun = time.monotonic()
        _play(folder, node.info.port, options)
        seconds = time.monotonic() - begun
        told = load_checks.checked(folder, node, before, options)
    document = {
        "when": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "load_average_15min": round(os.getloadavg()[2], 1),
        "planners": options.planners,
        "edits": options.planners * options.edits,
        "seed": options.seed,
        "seconds": round(seconds, 1),
        **told,
    }
    document["holds"] = not document["faults"] and document["submission_s"]["p95"] < TARGET_P95
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    RESULTS.write_text(json.dumps(document, indent=1, ensure_ascii=False), encoding="utf-8")
    print(json.dumps(document, indent=1, ensure_ascii=False))
    return 0 if document["holds"] else 1


def _play(folder, port, options):
    """Run the planners in some processes of many threads, and wait for all."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PGUSER": "planner"}
    running = []
    for number in range(PROCESSES):
        own = folder / f"desk-{number}"
        own.mkdir()
        planners = [str(one) for one in range(number, options.planners, PROCESSES)]
        command = [sys.executable, "-m", "benchmarks.load_desk", str(own), str(port)]
        command += [str(options.edits), str(options.minutes * 60), str(options.seed), *planners]
        places = {"SHANHE_AUDIT": str(own / "audit.sqlite"), "SHANHE_NODES": str(own / "nodes")}
        places["QGIS_CUSTOM_CONFIG_PATH"] = str(own / "profile")
        running.append(subprocess.Popen(command, env={**environment, **places}))
    failed = [one.args for one in running if one.wait()]
    if failed:
        raise SystemExit(f"A desk failed: {failed}")


if __name__ == "__main__":
    sys.exit(main())
