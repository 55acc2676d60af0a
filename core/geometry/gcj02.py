"""GCJ-02 and BD-09 coordinates to CGCS2000 and back, degrees.

The offset of GCJ-02 is not published. This is the approximation that practice has used since
2010 (krasovsky ellipsoid, trigonometric series around 105° E 35° N; as in eviltransform and its
kin), confidence: likely. It agrees with map services to about a metre at best; it is no official
transformation and no substitute for control points. CGCS2000 and WGS 84 are taken as one: they
differ by centimetres to decimetres.
"""

from __future__ import annotations

from typing import Any, Callable, Dict, Tuple

import numpy as np

CGCS2000, GCJ02, BD09 = "cgcs2000", "gcj02", "bd09"
SYSTEMS = (CGCS2000, GCJ02, BD09)
SEMI_MAJOR, ECCENTRICITY_2 = 6378245.0, 0.00669342162296594323  # Krasovsky 1940
CENTRE = (105.0, 35.0)
BOX = (72.004, 0.8293, 137.8347, 55.8271)  # west, south, east, north of what is offset
BD_SHIFT = (0.0065, 0.006)
BD_TURN = np.pi * 3000.0 / 180.0
NEAR, MOST_STEPS = 1e-12, 40  # degrees


def converted(points: Any, source: str, target: str) -> Any:
    """Return (n, 2) longitudes and latitudes in `target` for those in `source`.

    Points outside of the box of China are left alone. Back from GCJ-02 and BD-09 the forward
    formula is inverted by iteration, to better than 1e-9 degrees.
    """
    found = np.array(points, np.float64).reshape(-1, 2)
    inside = in_china(found)
    moved = found[inside]
    for step in _steps(source, target):
        moved = step(moved)
    found[inside] = moved
    return found


def in_china(points: Any) -> Any:
    """Tell which points lie in the box where map services offset coordinates."""
    west, south, east, north = BOX
    x, y = points[:, 0], points[:, 1]
    return (x >= west) & (x <= east) & (y >= south) & (y <= north)


def _steps(source: str, target: str) -> Tuple[Callable[[Any], Any], ...]:
    """Return what to do in turn; everything goes through GCJ-02."""
    into: Dict[str, Tuple[Callable[[Any], Any], ...]] = {
        CGCS2000: (_offset,),
        GCJ02: (),
        BD09: (_back_from_baidu,),
    }
    out: Dict[str, Tuple[Callable[[Any], Any], ...]] = {
        CGCS2000: (_back_from_offset,),
        GCJ02: (),
        BD09: (_baidu,),
    }
    return () if source == target else (*into[source], *out[target])


def _offset(points: Any) -> Any:
    """Return GCJ-02 of CGCS2000."""
    x, y = points[:, 0] - CENTRE[0], points[:, 1] - CENTRE[1]
    latitude = np.radians(points[:, 1])
    magic = 1 - ECCENTRICITY_2 * np.sin(latitude) ** 2
    meridian = SEMI_MAJOR * (1 - ECCENTRICITY_2) / (magic * np.sqrt(magic))
    parallel = SEMI_MAJOR / np.sqrt(magic) * np.cos(latitude)
    east, north = _metres_east(x, y), _metres_north(x, y)
    return points + np.degrees(np.column_stack((east / parallel, north / meridian)))


def _metres_north(x: Any, y: Any) -> Any:
    found = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * np.sqrt(np.abs(x))
    waves = 20.0 * _sine(6.0 * x) + 20.0 * _sine(2.0 * x) + 20.0 * _sine(y) + 40.0 * _sine(y / 3.0)
    return found + (waves + 160.0 * _sine(y / 12.0) + 320.0 * _sine(y / 30.0)) * 2.0 / 3.0


def _metres_east(x: Any, y: Any) -> Any:
    found = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * np.sqrt(np.abs(x))
    waves = 20.0 * _sine(6.0 * x) + 20.0 * _sine(2.0 * x) + 20.0 * _sine(x) + 40.0 * _sine(x / 3.0)
    return found + (waves + 150.0 * _sine(x / 12.0) + 300.0 * _sine(x / 30.0)) * 2.0 / 3.0


def _sine(half_turns: Any) -> Any:
    return np.sin(half_turns * np.pi)


def _baidu(points: Any) -> Any:
    """Return BD-09 of GCJ-02."""
    x, y = points[:, 0], points[:, 1]
    length = np.hypot(x, y) + 0.00002 * np.sin(y * BD_TURN)
    angle = np.arctan2(y, x) + 0.000003 * np.cos(x * BD_TURN)
    return np.column_stack((length * np.cos(angle), length * np.sin(angle))) + BD_SHIFT


def _back_from_offset(points: Any) -> Any:
    return _inverted(_offset, points)


def _back_from_baidu(points: Any) -> Any:
    return _inverted(_baidu, points)


def _inverted(forward: Callable[[Any], Any], points: Any) -> Any:
    """Return what `forward` turns into `points`: its offset varies so little that this closes."""
    found = np.array(points)
    for _ in range(MOST_STEPS):
        missing = points - forward(found)
        found = found + missing
        if not len(missing) or np.abs(missing).max() < NEAR:
            break
    return found
