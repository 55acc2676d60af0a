"""Clips of a polygon by rectangles round what it is about to meet."""

from __future__ import annotations

from typing import Optional, Tuple

from .backend import Bounds, Geometry, GeometryBackend

INSIDE, OUTSIDE, CROSSING = "inside", "outside", "crossing"
MARGIN = 0.0117
ODD = (1.0, 1.1733, 1.3217, 1.5091)  # no two sides at the same distance
RECTANGLE_POINTS = 5
FILLED = 1 - 1e-12


def clipped(backend: GeometryBackend, part: Geometry, inner: Bounds) -> Tuple[Geometry, str]:
    """Return `part` near the rectangle `inner`, and where that puts what lies in `inner`.

    INSIDE and OUTSIDE are certain; CROSSING means that the geometries have to be asked.
    """
    own = backend.bounds(part)
    if not _touch(inner, own):
        return part, OUTSIDE
    outer = _loosened(inner, own)
    if outer is None:
        return part, CROSSING
    clip = backend.clip(part, *outer)
    if backend.is_empty(clip):
        return clip, OUTSIDE
    return clip, INSIDE if _fills(backend, clip, inner) else CROSSING


def near(backend: GeometryBackend, whole: Geometry, inner: Bounds) -> Geometry:
    """Return what of `whole` matters within `inner`: a valid clip, or else `whole` itself."""
    clip, _ = clipped(backend, whole, inner)
    return clip if backend.fault(clip) is None else whole


def _fills(backend: GeometryBackend, clip: Geometry, inner: Bounds) -> bool:
    """Tell whether the clip is a rectangle that covers `inner`."""
    if backend.points(clip) != RECTANGLE_POINTS:
        return False
    xmin, ymin, xmax, ymax = backend.bounds(clip)
    if backend.area(clip) < (xmax - xmin) * (ymax - ymin) * FILLED:
        return False
    return inner[0] >= xmin and inner[1] >= ymin and inner[2] <= xmax and inner[3] <= ymax


def _touch(a: Bounds, b: Bounds) -> bool:
    return a[0] <= b[2] and a[2] >= b[0] and a[1] <= b[3] and a[3] >= b[1]


def _loosened(inner: Bounds, own: Bounds) -> Optional[Bounds]:
    """Return a clip rectangle round `inner` for a geometry of bounds `own`; None if needless.

    The engines' fast clip errs where an edge runs along the rectangle or through its corner. So
    the rectangle is wider than `inner` by odd margins, off the round numbers at which surveyors
    put edges and no two of them equal, lest a corner lie on the diagonal of a grid; and a side
    that would cut off less than its margin, as one on an earlier clip's side does, is moved
    clear of the geometry.
    """
    width = max(inner[2] - inner[0], inner[3] - inner[1])
    sides = []
    for axis, (outward, odd) in enumerate(zip((-1, -1, 1, 1), ODD)):
        margin = MARGIN * odd * width
        side = inner[axis] + outward * margin
        cuts = (own[axis] - side) * outward > margin
        sides.append((cuts, side if cuts else own[axis] + outward * margin))
    if not any(cuts for cuts, _ in sides):
        return None
    xmin, ymin, xmax, ymax = (side for _, side in sides)
    return xmin, ymin, xmax, ymax
