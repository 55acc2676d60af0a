"""Faults of single rings, found for a whole layer at once: points, corners, touching, slivers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from .edge_chain import point_keys
from .wkb import Rings


@dataclass(frozen=True)
class Places:
    """Points (n, 2) of faults, the polygon each belongs to, and how bad it is."""

    points: Any
    owners: Any
    sizes: Any


def duplicate_vertices(rings: Rings, tolerance: float) -> Places:
    """Return the points that lie within `tolerance` of the one before them; size: the distance."""
    lengths = np.hypot(*_steps(rings).T)
    return _places(rings, np.flatnonzero(lengths <= tolerance) + 1, lengths, shift=-1)


def sharp_angles(rings: Rings, degrees: float) -> Places:
    """Return the corners below `degrees`; size: the angle in degrees, 0 for a spike."""
    ahead = _steps(rings)
    begins, ends = rings.starts[:-1], rings.starts[1:]
    behind = -np.roll(ahead, 1, axis=0)
    real = ends - begins > 1
    behind[begins[real]] = -ahead[ends[real] - 2]  # the last point is the first again
    cross = ahead[:, 0] * behind[:, 1] - ahead[:, 1] * behind[:, 0]
    dot = (ahead * behind).sum(axis=1)
    angles = np.degrees(np.abs(np.arctan2(cross, dot)))
    angles[~np.isfinite(ahead).all(axis=1)] = np.inf
    angles[(ahead == 0).all(axis=1) | (behind == 0).all(axis=1)] = np.inf  # told as duplicates
    return _places(rings, np.flatnonzero(angles < degrees), angles)


def self_touches(rings: Rings) -> Places:
    """Return the points that one polygon has twice, but for the closing ones; size: how often."""
    inner = np.ones(len(rings.points), bool)
    filled = rings.starts[1:] > rings.starts[:-1]
    inner[rings.starts[1:][filled] - 1] = False
    inner[1:] &= (rings.points[1:] != rings.points[:-1]).any(axis=1) | _first(rings)[1:]
    at = np.flatnonzero(inner)
    points, owners = rings.points[at], rings.owners[_ring_of(rings)[at]]
    order = np.lexsort((point_keys(points), owners))
    points, owners = points[order], owners[order]
    same = (points[1:] == points[:-1]).all(axis=1) & (owners[1:] == owners[:-1])
    runs = np.append(0, np.cumsum(~same)) if len(at) else at
    counts = np.bincount(runs)
    firsts = np.flatnonzero(np.append([True], ~same)) if len(at) else at
    several = counts > 1
    return Places(points[firsts][several], owners[firsts][several], counts[several] * 1.0)


def slivers(rings: Rings, area: float, width: float) -> Places:
    """Return polygons below `area`, or whose area is below `width` times half their outline.

    The place is the first point; size: the area in squared units of the CRS.
    """
    ring, count = _ring_of(rings), int(rings.owners.max(initial=-1)) + 1
    begins = rings.points[np.minimum(rings.starts[:-1], max(len(rings.points) - 1, 0))]
    near = rings.points - begins[ring]
    steps = _steps(rings)
    real = np.isfinite(steps).all(axis=1)
    steps = np.where(real[:, None], steps, 0.0)
    twice = np.bincount(ring, near[:, 0] * steps[:, 1] - near[:, 1] * steps[:, 0], len(begins))
    areas = np.bincount(rings.owners, np.abs(twice) / 2 * rings.signs, count)
    outline = np.bincount(rings.owners[ring], np.hypot(*steps.T), count)
    small = np.flatnonzero((outline > 0) & ((areas < area) | (areas < width * outline / 2)))
    first = np.searchsorted(rings.owners, small)
    return Places(begins[first], small, areas[small])


def _steps(rings: Rings) -> Any:
    """Return the way from every point to the next of its ring; no number after the last."""
    steps = np.full_like(rings.points, np.nan)
    steps[:-1] = rings.points[1:] - rings.points[:-1]
    filled = rings.starts[1:] > rings.starts[:-1]
    steps[rings.starts[1:][filled] - 1] = np.nan
    return steps


def _first(rings: Rings) -> Any:
    first = np.zeros(len(rings.points), bool)
    first[rings.starts[:-1][rings.starts[1:] > rings.starts[:-1]]] = True
    return first


def _ring_of(rings: Rings) -> Any:
    return np.repeat(np.arange(len(rings.owners)), np.diff(rings.starts))


def _places(rings: Rings, at: Any, sizes: Any, shift: int = 0) -> Places:
    return Places(rings.points[at], rings.owners[_ring_of(rings)[at]], sizes[at + shift])
