"""The kernel that sums over pairs of edges: numba's where it pays, numpy's otherwise."""

from __future__ import annotations

from typing import Any, Callable

from .ladder import compiles, is_at_hand
from .shared_moments import shared_moments

WORTH = 40_000
"""Pairs below which loading what is compiled costs more than it saves (measured)."""
Kernel = Callable[..., Any]


def kernel(pairs: int) -> Kernel:
    """Return the faster kernel for so many pairs of polygons."""
    if not compiles() or not (is_at_hand() or pairs >= WORTH):
        return shared_moments
    from . import numba_kernel

    return numba_kernel.shared_moments
