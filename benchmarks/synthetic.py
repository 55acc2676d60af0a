"""Parcels that tile a county's plain, and control zones with long, wavy lines and holes.

Neighbours share identical, millimetre-rounded points, as in a land survey. Coordinates are in
EPSG:4527; the seed is fixed, so every run measures the same data.
"""

from __future__ import annotations

import math
import struct

import numpy as np

CRS = "EPSG:4527"
ORIGIN = np.array([39_450_000.0, 2_800_000.0])
CELL = 64.0
EDGE_POINTS = 18


def parcels(count, seed=1):
    """About `count` parcels of some 0.4 ha and 74 points as WKB, and the side of their square."""
    random = np.random.default_rng(seed)
    side = math.isqrt(count)
    steps = np.arange(side + 1) * CELL
    nodes = np.stack(np.meshgrid(steps, steps), axis=-1)
    nodes = np.round(nodes + random.uniform(-12, 12, nodes.shape), 3)
    across = _wavy(nodes[:, :-1], nodes[:, 1:], random)
    along = _wavy(nodes[:-1], nodes[1:], random)
    places = [(row, column) for row in range(side) for column in range(side)]
    rings = (_cell(nodes, across, along, row, column) for row, column in places)
    return [polygon([ring + ORIGIN]) for ring in rings], side * CELL


def zones(count, side, seed=2, large=0.02):
    """Control zones as WKB: small ones of 60 to 3,000 points, a few of 10,000 to 30,000."""
    random = np.random.default_rng(seed)
    giants = max(2, int(count * large))
    return [_zone(random, side, number < giants, giants, count) for number in range(count)]


def _zone(random, side, big, giants, count):
    """One zone; giants share half of the covered area."""
    low, high = (10_000, 30_000) if big else (60, 3_000)
    points = int(np.exp(random.uniform(np.log(low), np.log(high))))
    area = side * side * 0.45 * (0.55 / giants if big else 0.45 / (count - giants))
    radius = math.sqrt(area / math.pi)
    middle = random.uniform(0.05 * side, 0.95 * side, 2)
    rings = [_blob(random, middle, radius, points)]
    rings += _holes(random, middle, radius, 120 if big else 4)
    return polygon([np.round(ring + ORIGIN, 3) for ring in rings])


def _cell(nodes, across, along, row, column):
    """The closed ring of one parcel, anticlockwise from its south-west node."""
    return np.vstack(
        [
            across[row, column],
            along[row, column + 1],
            _reversed(across[row + 1, column], nodes[row + 1, column + 1]),
            _reversed(along[row, column], nodes[row + 1, column]),
            nodes[row, column][None],
        ]
    )


def polygon(rings):
    """WKB of closed rings."""
    packed = (
        struct.pack("<I", len(ring)) + np.ascontiguousarray(ring, "<f8").tobytes() for ring in rings
    )
    return struct.pack("<BII", 1, 3, len(rings)) + b"".join(packed)


def _wavy(starts, ends, random):
    """Points from each start to just before its end, swinging off the straight line."""
    share = np.arange(EDGE_POINTS) / EDGE_POINTS
    step = ends - starts
    aside = np.stack([-step[..., 1], step[..., 0]], axis=-1)
    swing = np.zeros((*starts.shape[:2], EDGE_POINTS))
    for wave in (1, 2, 3, 5):
        height = random.normal(0, 0.03 / wave, (*starts.shape[:2], 1))
        swing += np.sin(np.pi * wave * share) * height
    points = starts[:, :, None] + step[:, :, None] * share[:, None]
    points = np.round(points + aside[:, :, None] * np.clip(swing, -0.1, 0.1)[..., None], 3)
    points[:, :, 0] = starts
    return points


def _reversed(edge, end):
    """The points of an edge from its end to just before its start."""
    return np.vstack([edge, end[None]])[:0:-1]


def _blob(random, middle, radius, points, rough=0.18):
    """A closed star-shaped ring: its radius stays positive, so it never crosses itself."""
    turns = np.linspace(0, 2 * np.pi, points, endpoint=False)
    swing = np.zeros(points)
    for wave in (*range(2, 30), 97, 251):
        if points > 4 * wave:
            height = random.normal(0, rough / wave**0.9)
            swing += height * np.cos(wave * turns + random.uniform(0, 6))
    radii = radius * np.clip(1 + swing, 0.75, 1.9)
    ring = middle + radii[:, None] * np.column_stack([np.cos(turns), np.sin(turns)])
    return np.vstack([ring, ring[:1]])


def _holes(random, middle, radius, count):
    """Small holes on rings round the middle, clear of each other and of the outline."""
    if radius < 100:
        return []
    per_circle = max(count // 4, 1)
    found = []
    for circle in (0.2, 0.35, 0.5, 0.65)[: math.ceil(count / per_circle)]:
        space = 2 * math.pi * circle / per_circle
        for number in range(per_circle):
            turn = 2 * math.pi * number / per_circle
            place = middle + circle * radius * np.array([math.cos(turn), math.sin(turn)])
            size = radius * min(0.03, space / 4.5)
            found.append(_blob(random, place, size, int(random.integers(20, 150)), 0.1))
    return found
