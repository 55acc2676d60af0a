"""Which rung of the engine ladder does the work: what QGIS ships, or what was installed besides.

All rungs give the same pairs and areas; they differ in speed. What is not chosen by the planner
(`choose`, the setting) or the environment (SHANHE_ENGINE) is decided late, by size and by what can
be imported.
"""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import List, NamedTuple

from ..errors import Problem

AUTOMATIC, BUNDLED, ACCELERATED = "automatic", "bundled", "accelerated"
ENGINES = (AUTOMATIC, BUNDLED, ACCELERATED)
VARIABLE = "SHANHE_ENGINE"
WORTH = 3_000
"""Polygons below which handing them to shapely and back costs what it saves (measured)."""
OLDEST = {"shapely": 2}
MOST_THREADS = 8
PACKAGES = ("shapely", "numba", "distributed")
COMPILED = __name__.rpartition(".")[0] + ".numba_kernel"
_chosen = {"engine": AUTOMATIC}


class Accelerator(NamedTuple):
    """An optional package: its version, "" where it is not installed, and whether it can be used.

    `oldest` is the version that is needed where it is too old, `reason` what the import says
    where it fails.
    """

    name: str
    version: str
    usable: bool
    reason: str = ""
    oldest: int = 0


def choose(engine: str) -> None:
    """Let the planner's setting decide; Problem ENG-01 for an engine that there is not."""
    if engine not in ENGINES:
        raise Problem("ENG-01", engine=engine, engines=", ".join(ENGINES))
    _chosen["engine"] = engine


def chosen() -> str:
    """Return the engine asked for, the environment's before the setting's; Problem ENG-01."""
    engine = os.environ.get(VARIABLE) or _chosen["engine"]
    if engine not in ENGINES:
        raise Problem("ENG-01", engine=engine, engines=", ".join(ENGINES))
    return engine


def is_accelerated(polygons: int, at_hand: bool = False) -> bool:
    """Tell whether shapely's arrays do a work on so many polygons.

    `at_hand`: they are shapely's already. Problem ENG-02 where it is asked for and not there.
    """
    engine = chosen()
    if engine == BUNDLED:
        return False
    found = accelerator("shapely")
    if engine == ACCELERATED:
        if not found.usable:
            raise Problem("ENG-02", package="shapely", reason=found.reason or "not installed")
        return True
    return found.usable and (at_hand or polygons >= WORTH)


def accelerators() -> List[Accelerator]:
    """Return all optional packages."""
    return [accelerator(name) for name in PACKAGES]


@lru_cache(maxsize=16)
def accelerator(name: str) -> Accelerator:
    """Return whether a package is there and really can be imported (once a session)."""
    try:
        found = version(name)
    except PackageNotFoundError:
        return Accelerator(name, "", False)
    oldest = OLDEST.get(name, 0)
    if int(found.split(".")[0]) < oldest:
        return Accelerator(name, found, False, f"{found} < {oldest}", oldest)
    try:
        import_module(name)
    except (ImportError, AttributeError, OSError) as error:  # built for another numpy, or broken
        return Accelerator(name, found, False, " ".join(str(error).split()))
    return Accelerator(name, found, True)


def threads() -> int:
    """Return how many threads share a work."""
    return min(os.cpu_count() or 1, MOST_THREADS)


def compiles() -> bool:
    """Tell whether kernels can be compiled: numba is there, and the bundled rung not asked for."""
    return chosen() != BUNDLED and accelerator("numba").usable


def is_at_hand() -> bool:
    """Tell whether what is compiled is asked for or loaded already, so that it need not pay."""
    return compiles() and (chosen() == ACCELERATED or COMPILED in sys.modules)
