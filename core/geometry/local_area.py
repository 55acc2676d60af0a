"""Ellipsoidal areas in Gauss–Krüger zones by a power series round every polygon.

Projected coordinates, as complex numbers, are an analytic function of isometric latitude and
longitude. Within 2 km of a polygon's middle its series to the fourth power is right to 1e-10 m,
and so is that of the area south of a latitude (国土调查办发〔2008〕32号). The area of a ring is
then the sum over its edges of mean longitude times difference of that area: the same sum of
trapezoids, with no sine or cosine a point, and with numbers that are small from the start.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any, List, NamedTuple, Tuple

import numpy as np

from .ellipsoid import Ellipsoid, Surface
from .gauss_krueger import TransverseMercator
from .ladder import ACCELERATED, chosen, compiles
from .wkb import Rings

POWER = 4
REACH = 3.2e-4
"""Half the diagonal of a polygon's box, in radii, up to which the series is used."""
FARTHEST_EAST, FARTHEST_NORTH = 0.14, 1.5
"""Radii (900 km east, nearly to the pole) up to which the projection was compared with PROJ."""


WORTH = 2_000_000
"""Points below which loading what is compiled costs more than it saves (measured)."""
COMPILED = __name__.rpartition(".")[0] + ".numba_area"


class Series(NamedTuple):
    """`x`, `y`: the middles of the polygons; `coordinates`, `areas`: coefficients by powers.

    `coordinates` are complex, isometric latitude and longitude in radians of north and east in
    radii of the sphere; `areas` are m² a radian of longitude, of isometric latitude.
    """

    x: Any
    y: Any
    coordinates: Any
    areas: Any


def near_areas(rings: Rings, count: int, surface: Surface) -> Tuple[Any, Rings]:
    """Return the areas of `count` polygons, 0 where the series does not reach, and rings of those.

    Of a CRS that is no Gauss–Krüger zone, all rings are left.
    """
    areas = np.zeros(count)
    if surface.zone is None or not len(rings.points):
        return areas, rings
    boxes = _boxes(rings, count)
    near = np.flatnonzero(is_near(boxes, surface.zone))
    is_left = np.ones(count, bool)
    is_left[near] = False
    inside, left = rings, _some(rings, is_left[rings.owners])
    if len(left.owners):
        inside = _some(rings, ~is_left[rings.owners])
    series = series_of(np.nan_to_num(boxes[near]), surface.zone, surface.ellipsoid)
    owners = np.searchsorted(near, inside.owners)
    found = ring_areas(
        Rings(inside.points, inside.starts, owners, inside.signs), series, surface.zone.radius
    )
    areas += np.bincount(inside.owners, found * inside.signs, count)
    return areas, left


def _boxes(rings: Rings, count: int) -> Any:
    """Return the boxes of polygons, not-a-numbers for one without points."""
    boxes = np.full((count, 4), np.nan)
    begins = rings.starts[np.searchsorted(rings.owners, np.arange(count + 1))]
    filled = np.flatnonzero(begins[1:] > begins[:-1])
    if len(filled):
        boxes[filled, :2] = np.minimum.reduceat(rings.points, begins[filled])
        boxes[filled, 2:] = np.maximum.reduceat(rings.points, begins[filled])
    return boxes


def _some(rings: Rings, kept: Any) -> Rings:
    """Return some of the rings, of the same owners."""
    if kept.all():
        return rings
    lengths = np.diff(rings.starts)
    points = rings.points[np.repeat(kept, lengths)]
    starts = np.concatenate([[0], np.cumsum(lengths[kept])])
    return Rings(points, starts, rings.owners[kept], rings.signs[kept])


def is_near(boxes: Any, zone: TransverseMercator) -> Any:
    """Tell which boxes (xmin, ymin, xmax, ymax) the series is right for."""
    size = np.hypot(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]) / zone.radius / 2
    east = np.abs(boxes[:, [0, 2]] - zone.east).max(axis=1) / zone.radius
    north = np.abs(boxes[:, [1, 3]] - zone.north).max(axis=1) / zone.radius
    return (size <= REACH) & (east <= FARTHEST_EAST) & (north <= FARTHEST_NORTH)


def series_of(boxes: Any, zone: TransverseMercator, ellipsoid: Ellipsoid) -> Series:
    """Return the series round the middles of boxes."""
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    place = ((y - zone.north) + 1j * (x - zone.east)) / zone.radius
    sphere = _sphere(place, zone.to_sphere)
    start = np.arctanh(np.sin(sphere[0]))
    areas = _area_south(start.real, zone.to_latitude, ellipsoid)
    return Series(x, y, _isometric(sphere), areas)


def is_compiled(points: int = 0) -> bool:
    """Tell whether numba's kernel is worth loading for so many points, or loaded already."""
    asked = chosen() == ACCELERATED or COMPILED in sys.modules
    return compiles() and (asked or points >= WORTH)


def load() -> None:
    """Load numba's kernel."""
    import_module(COMPILED)


def ring_areas(rings: Rings, series: Series, radius: float) -> Any:
    """Return the area in m² of each ring, positive; ring r is of polygon `owners[r]`."""
    if is_compiled():
        from .numba_area import ring_areas as compiled_areas

        return compiled_areas(rings, series, radius)
    lengths = np.diff(rings.starts)
    owners = np.repeat(rings.owners, lengths)
    north = (rings.points[:, 1] - series.y.take(owners)) / radius
    east = (rings.points[:, 0] - series.x.take(owners)) / radius
    latitude, longitude = _evaluated(series.coordinates, owners, north, east)
    south = np.zeros(len(owners))
    for power in range(POWER, 0, -1):
        south = (south + series.areas[power].take(owners)) * latitude
    filled = np.flatnonzero(lengths > 0)
    begins, ends = rings.starts[filled], rings.starts[filled + 1] - 1
    strips = np.empty(len(owners))
    strips[:-1] = (longitude[:-1] + longitude[1:]) * (south[1:] - south[:-1])
    strips[ends] = (longitude[ends] + longitude[begins]) * (south[begins] - south[ends])
    areas = np.zeros(len(lengths))
    if len(filled):
        areas[filled] = np.abs(np.add.reduceat(strips, begins)) / 2
    return areas


def _evaluated(coordinates: Any, owners: Any, north: Any, east: Any) -> Tuple[Any, Any]:
    """Return real and imaginary part of the complex series at points."""
    real, imaginary = np.zeros(len(north)), np.zeros(len(north))
    for power in range(POWER, 0, -1):
        real += coordinates[power].real.take(owners)
        imaginary += coordinates[power].imag.take(owners)
        real, imaginary = real * north - imaginary * east, real * east + imaginary * north
    return real, imaginary


def _sphere(place: Any, betas: Tuple[float, ...]) -> List[Any]:
    """Return the series from projected coordinates to those on the conformal sphere."""
    found = [place] + [np.zeros_like(place) for _ in range(POWER)]
    found[1] = found[1] + 1.0
    for number, beta in enumerate(betas, start=1):
        turns = 2.0 * number
        sine, cosine = np.sin(turns * place), np.cos(turns * place)
        derivatives, factor = (sine, cosine, -sine, -cosine), beta
        for power in range(POWER + 1):
            found[power] = found[power] - factor * derivatives[power % 4]
            factor *= turns / (power + 1)
    return found


def _isometric(sphere: List[Any]) -> Any:
    """Return the series of artanh sin of a series, without its constant term."""
    slopes = [power * sphere[power] for power in range(1, POWER + 1)]
    sine, cosine = [np.sin(sphere[0])], [np.cos(sphere[0])]
    found = [np.zeros_like(sphere[0])]
    quotients: List[Any] = []
    for power in range(POWER):
        rest = sum(quotients[at] * cosine[power - at] for at in range(power))
        quotients.append((slopes[power] - rest) / cosine[0])
        found.append(quotients[-1] / (power + 1))
        sine.append(_product(cosine, slopes, power) / (power + 1))
        cosine.append(-_product(sine, slopes, power) / (power + 1))
    return np.stack(found)


def _area_south(isometric: Any, to_latitude: Tuple[float, ...], ellipsoid: Ellipsoid) -> Any:
    """Return the series of the area (m² a radian) from a parallel, of isometric latitude."""
    conformal = np.arcsin(np.tanh(isometric))
    latitude = conformal + sum(
        delta * np.sin(2 * number * conformal) for number, delta in enumerate(to_latitude, start=1)
    )
    e2 = 1 - (ellipsoid.b / ellipsoid.a) ** 2
    sine, cosine = [np.sin(latitude)], [np.cos(latitude)]
    slopes: List[Any] = []
    for power in range(POWER):
        squares = [_product(sine, sine, at) for at in range(power + 1)]
        slopes.append((cosine[power] - e2 * _product(cosine, squares, power)) / (1 - e2))
        sine.append(_product(cosine, slopes, power) / (power + 1))
        cosine.append(-_product(sine, slopes, power) / (power + 1))
    latitudes = [latitude, *(slope / (at + 1) for at, slope in enumerate(slopes))]
    return np.stack(_sums_of_sines(latitudes, ellipsoid))


def _sums_of_sines(latitudes: List[Any], ellipsoid: Ellipsoid) -> List[Any]:
    """Return the series of the formula's sum over sines of odd multiples of the latitude."""
    slopes = [power * latitudes[power] for power in range(1, POWER + 1)]
    total = [np.zeros_like(latitudes[0]) for _ in range(POWER + 1)]
    for number, coefficient in enumerate(ellipsoid.coefficients):
        turns = 2 * number + 1
        factor = ellipsoid.b**2 * (-coefficient if number % 2 else coefficient)
        sine, cosine = [np.sin(turns * latitudes[0])], [np.cos(turns * latitudes[0])]
        for power in range(POWER):
            sine.append(turns * _product(cosine, slopes, power) / (power + 1))
            cosine.append(-turns * _product(sine, slopes, power) / (power + 1))
            total[power + 1] = total[power + 1] + factor * sine[power + 1]
    return total


def _product(a: List[Any], b: List[Any], power: int) -> Any:
    """Return one coefficient of the product of two series."""
    return sum(a[at] * b[power - at] for at in range(power + 1))
