"""The kernel that sums over pairs of edges: numba's where it pays, numpy's otherwise."""

from __future__ import annotations

import sys
from typing import Any, Callable

from .ladder import ACCELERATED, chosen, compiles
from .shared_moments import shared_moments

COMPILED = __name__.rpartition(".")[0] + ".numba_kernel"
WORTH = 40_000
"""Pairs below which loading what is compiled costs more than it saves (measured)."""
Kernel = Callable[..., Any]


def kernel(pairs: int) -> Kernel:
    """Return the faster kernel for so many pairs of polygons."""
    asked = chosen() == ACCELERATED or COMPILED in sys.modules
    if not compiles() or not (asked or pairs >= WORTH):
        return shared_moments
    from . import numba_kernel

    return numba_kernel.shared_moments
