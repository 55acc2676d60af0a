"""The parts of a run, each a process of its own: back ends, histories, power cuts, mutations."""

from __future__ import annotations

import shutil
import time
import types

from . import surroundings
from .judge import COUNTED

HISTORY_PARTS = 2
PROGRESS = 2000


def backend_part(name, options, told):
    """Play the matrix and the kills on one back end; return {"lines", "kills"}."""
    with surroundings.qgis() as folder:
        from .backends import all_backends
        from .families import cases_of, play

        backend = all_backends(folder, {name})[name]
        cases = cases_of(backend, options.kills_of(name))
        if options.family:
            cases = [case for case in cases if case.family in options.family]
        lines, kills = play(backend, folder, cases[:: options.step], told)
        return {"lines": [vars(line) for line in lines], "kills": kills}


def histories_part(number, options, told):
    """Run every second history; return {"lines", "histories", "faults"}."""
    folder = surroundings.scratch()
    try:
        from .families import Line
        from .histories import Workshop

        line, shop, faults, count = Line("histories", "kernel"), Workshop(folder), 0, 0
        begin = time.monotonic()
        for seed in range(options.seed + number, options.seed + options.histories, HISTORY_PARTS):
            found = shop.run(seed)
            count, faults = count + 1, faults + found.faults
            named = types.SimpleNamespace(name=f"seed {seed}")
            line.add(named, found.verdict, 0.0)
            line.seconds = time.monotonic() - begin
        told(line)
        return {"lines": [vars(line)], "histories": count, "faults": faults}
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def kernel_part(options, told):
    """Cut the power at each step; return {"lines"}."""
    from . import power
    from .cases import run
    from .families import Line

    folder = surroundings.scratch()
    try:
        line = Line("power cut", "kernel")
        bench = types.SimpleNamespace(folder=folder, forget=lambda: None)
        for case in () if power.missing() else power.cases():
            begin = time.monotonic()
            line.add(case, run(case, bench), time.monotonic() - begin)
        told(line)
        return {"lines": [vars(line)], "missing": power.missing(), "kills": line.cases}
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def mutations_part(options, told):
    """Take each safeguard away; return {"mutations"}."""
    with surroundings.qgis() as folder:
        from .backends import all_backends
        from .mutations import all_mutations

        found = []
        for safeguard, family, red, of in all_mutations(folder, all_backends(folder)):
            found.append({"safeguard": safeguard, "class": family, "red": red, "of": of})
            print(mutation_line(found[-1]), flush=True)
        return {"mutations": found}


def baseline_part(options, told):
    """Measure what QGIS has built in; return {"baseline"}."""
    with surroundings.qgis() as folder:
        from .baseline import measured

        found = measured(folder)
        print(f"baseline  {found}", flush=True)
        return {"baseline": found}


def shown(line):
    """One family on one back end as a line of the report."""
    counts = "  ".join(f"{name} {line.counts[name]}" for name in COUNTED)
    verdict = "ok " if not line.red else "RED"
    head = f"{verdict} {line.family:<10} {line.backend:<9} {line.cases:>6} cases"
    return "\n      ".join([f"{head} {line.seconds:>7.1f} s  {counts}", *line.notes])


def mutation_line(found):
    """One mutation as a line of the report."""
    verdict = "found" if found["red"] else "MISSED"
    told = f"{verdict:<6} without {found['safeguard']}"
    return f"{told}: {found['red']} of {found['of']} cases of {found['class']} turned red"
