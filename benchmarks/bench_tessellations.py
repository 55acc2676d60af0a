"""Two layers of parcels that tile the same ground: who turned into what, areas only.

By wall time, as ours uses all processors.
"""

from __future__ import annotations

from benchmarks.bench_overlay import NATIVE, areas_only, compared, layers, native, with_engine
from benchmarks.measure import WALL, alternated
from benchmarks.synthetic import parcels
from shanhe.core.geometry.ladder import ACCELERATED, BUNDLED, accelerator

ROUNDS = 2
JOB = "two tessellations, areas"


def run(count):
    """Measure one size; native:intersection takes as long with either layer as INPUT."""
    one, other = parcels(count)[0], parcels(count, seed=11)[0]
    works = {(JOB, BUNDLED): with_engine(BUNDLED, areas_only), NATIVE: native}
    if accelerator("numba").usable:
        works[JOB, ACCELERATED] = with_engine(ACCELERATED, areas_only)
        works[JOB, ACCELERATED](*layers(one[:50], other[:50]))  # compiled
    found = alternated(works, ROUNDS, lambda: layers(one, other), WALL)
    return compared(found, f"{len(one)} x {len(other)}")
