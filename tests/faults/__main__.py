"""Run the fault suite: `python -m faults`; see docs/faults.md."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from . import parts
from .judge import COUNTED

KILLS = {
    "changes": (105, 25), "postgis": (105, 25), "wfst": (0, 20), "ogcapi": (0, 20),
    "wfst-b": (0, 8), "wfst-c": (0, 8), "ogcapi-c": (0, 8),
}  # fmt: skip
BACKENDS = tuple(KILLS)


class Options(argparse.Namespace):
    """What the command line says."""

    def kills_of(self, name):
        """Return how many forked programs and QGIS processes are killed on a back end."""
        if self.no_kills:
            return None
        count, of_qgis = KILLS[name]
        return {"count": count, "of_qgis": of_qgis, "seed": self.seed}


def main():
    options = read()
    if options.part:
        return run_part(options)
    begin = time.monotonic()
    names = [one for one in BACKENDS if not options.only or one in options.only]
    wanted = [f"backend:{name}" for name in names]
    if not options.only and not options.family:
        wanted += [f"histories:{number}" for number in range(parts.HISTORY_PARTS)]
        wanted += ["kernel", "mutations", "baseline"]
    with tempfile.TemporaryDirectory() as room, ThreadPoolExecutor(options.workers) as threads:
        results = list(threads.map(lambda part: child(part, room), wanted))
    report = merged(results, options, time.monotonic() - begin)
    options.out.mkdir(parents=True, exist_ok=True)
    target = options.out / "results.json"
    target.write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8")
    return conclude(report, target)


def read():
    parser = argparse.ArgumentParser("faults", description=__doc__)
    parser.add_argument("--histories", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--step", type=int, default=1, help="only each so manieth case")
    parser.add_argument("--only", action="append", choices=BACKENDS, help="only this back end")
    parser.add_argument("--family", action="append", help="only this family of cases")
    parser.add_argument("--no-kills", action="store_true")
    waits = "cases mostly wait for a line that is dead: one more than there are cores"
    parser.add_argument(
        "--workers", type=int, default=min(3, (os.cpu_count() or 1) + 1), help=waits
    )
    parser.add_argument("--out", type=Path, default=Path("build/faults"))
    parser.add_argument("--part", help=argparse.SUPPRESS)
    parser.add_argument("--to", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args(namespace=Options())


def child(part, room):
    """Run one part in a process of its own with the same options; return what it found."""
    target = Path(room, part.replace(":", "-") + ".json")
    command = [sys.executable, "-m", "faults", *sys.argv[1:], "--part", part, "--to", str(target)]
    code = subprocess.run(command, check=False).returncode
    if not target.exists():
        return {"part": part, "broken": f"ended with {code}"}
    return {"part": part, **json.loads(target.read_text(encoding="utf-8"))}


def run_part(options):
    name, _, which = options.part.partition(":")

    def told(line):
        print(parts.shown(line), flush=True)

    found = {
        "backend": lambda: parts.backend_part(which, options, told),
        "histories": lambda: parts.histories_part(int(which), options, told),
        "kernel": lambda: parts.kernel_part(options, told),
        "mutations": lambda: parts.mutations_part(options, told),
        "baseline": lambda: parts.baseline_part(options, told),
    }[name]()
    options.to.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
    return 0


def merged(results, options, seconds):
    """Put the parts together into the report."""
    lines = [line for one in results for line in one.get("lines", ())]
    totals = dict.fromkeys(("faults", "histories", "kills", *COUNTED), 0)
    for line in lines:
        totals["faults"] += line["cases"] if line["family"] != "histories" else 0
        for name in COUNTED:
            totals[name] += line["counts"][name]
    for one in results:
        totals["histories"] += one.get("histories", 0)
        totals["kills"] += one.get("kills", 0)
    return {
        "totals": totals,
        "faults in histories": sum(one.get("faults", 0) for one in results),
        "classes": lines,
        "mutations": [row for one in results for row in one.get("mutations", ())],
        "baseline": next((one["baseline"] for one in results if "baseline" in one), None),
        "not run": [text for one in results if (text := one.get("missing") or one.get("broken"))],
        "seed": options.seed,
        "duration": round(seconds, 1),
    }


def conclude(report, target):
    """Print the totals; return 0 if nothing is wrong, 1 otherwise."""
    totals, missed = report["totals"], [one for one in report["mutations"] if not one["red"]]
    red = sum(line["red"] for line in report["classes"])
    print("  ".join(f"{name} {count}" for name, count in totals.items()))
    print(f"{report['duration']} s, seed {report['seed']}, {target}")
    for text in report["not run"]:
        print(f"NOT RUN: {text}")
    wrong = red or missed or report["not run"] or any(totals[name] for name in COUNTED)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
