"""The kernel that sums over pairs of edges: numba's where it can be imported, numpy's otherwise."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import Any, Callable

from .shared_moments import shared_moments

SWITCH = "SHANHE_NUMBA"
"""Set to 0, numba is left alone although it is installed."""
Kernel = Callable[..., Any]


@lru_cache(maxsize=1)
def numba_is_usable() -> bool:
    """Tell whether numba can be imported and is not switched off."""
    if os.environ.get(SWITCH) == "0":
        return False
    try:
        import numba  # noqa: F401
    except Exception:  # noqa: BLE001 (built for another numpy it fails in ways of its own)
        return False
    return True


def kernel() -> Kernel:
    """Return the fastest kernel there is."""
    if not numba_is_usable():
        return shared_moments
    from . import numba_kernel

    return numba_kernel.shared_moments
