"""The families of the matrix, in the order in which they run on one back end."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from . import (
    access,
    answers,
    between,
    conflicts,
    crashes,
    disk,
    doubts,
    kills,
    network,
    order,
    records,
    redirects,
    schema,
    values,
)
from .cases import Bench, run
from .judge import COUNTED

MODULES = (
    network,
    answers,
    redirects,
    crashes,
    doubts,
    conflicts,
    between,
    order,
    access,
    values,
    disk,
    records,
    schema,
)
ONCE = {"records": "changes"}
SHOWN = 10


@dataclass
class Line:
    """What became of the cases of one family on one back end."""

    family: str
    backend: str
    cases: int = 0
    seconds: float = 0.0
    counts: dict = field(default_factory=lambda: dict.fromkeys(COUNTED, 0))
    red: int = 0
    notes: list = field(default_factory=list)

    def add(self, case, verdict, seconds):
        """Count one case."""
        self.cases, self.seconds = self.cases + 1, self.seconds + seconds
        self.red += not verdict.good
        for name in COUNTED:
            self.counts[name] += getattr(verdict, name)
        if not verdict.good and len(self.notes) < SHOWN:
            self.notes.append(f"{case.name}: {'; '.join(verdict.notes)}"[:2000])


def cases_of(backend, with_kills=None):
    """Return the cases of a back end; `with_kills` are the arguments of `kills.cases`."""
    found, seen = [], Counter()
    for case in (one for module in MODULES for one in module.cases(backend)):
        seen[case.family] += 1
        turn = seen[case.family] % backend.every.get(case.family, 1) == 0
        here = ONCE.get(case.family, backend.name) == backend.name
        if turn and here and case.family not in backend.left_out:
            found.append(case)
    return found + (kills.cases(backend, **with_kills) if with_kills else [])


def play(backend, folder, cases, told=lambda line: None):
    """Run cases on a back end that is not started yet; return the lines by family, and kills."""
    backend.start()
    bench = Bench(backend, folder)
    lines = defaultdict(lambda: Line("", backend.name))
    last = None
    try:
        for case in cases:
            started = time.monotonic()
            line = lines[case.family]
            line.family = case.family
            line.add(case, run(case, bench), time.monotonic() - started)
            if last is not None and last is not line:
                told(last)
            last = line
        lines["secrets"] = _secrets(backend, bench)
        if last is not None:
            told(last)
        told(lines["secrets"])
        return list(lines.values()), bench.kills
    finally:
        bench.close()


def _secrets(backend, bench):
    """I7: no password stands in any file of the planner's desks."""
    bench.search()
    line = Line("secrets", backend.name, bench.searched, red=len(bench.secrets))
    line.counts["silent"] = len(bench.secrets)
    line.notes = [f"a password stands in {name}" for name in bench.secrets]
    return line
