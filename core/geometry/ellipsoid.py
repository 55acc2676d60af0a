"""The ellipsoid of a CRS and the area of a trapezoid on it.

Source: 《图幅理论面积与图斑椭球面积计算公式及要求》(国土调查办发〔2008〕32号), reused by
TD/T 1055-2019. The constants of CGCS2000 follow from a = 6378137 m, 1/f = 298.257222101.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Tuple

import numpy as np

# Coefficients A…E are sums over even powers of the eccentricity e, as the formula prints them.
SERIES = (
    (1.0, 3 / 6, 30 / 80, 35 / 112, 630 / 2304),
    (0.0, 1 / 6, 15 / 80, 21 / 112, 420 / 2304),
    (0.0, 0.0, 3 / 80, 7 / 112, 180 / 2304),
    (0.0, 0.0, 0.0, 1 / 112, 45 / 2304),
    (0.0, 0.0, 0.0, 0.0, 5 / 2304),
)


@dataclass(frozen=True)
class Ellipsoid:
    """Semi-major axis `a` in metres and inverse flattening (0 for a sphere)."""

    a: float
    inverse_flattening: float

    @property
    def b(self) -> float:
        """The semi-minor axis in metres."""
        flattening = 1 / self.inverse_flattening if self.inverse_flattening else 0.0
        return self.a * (1 - flattening)

    @property
    def coefficients(self) -> Tuple[float, ...]:
        """A, B, C, D, E of the formula."""
        e2 = 1 - (self.b / self.a) ** 2
        return tuple(sum(part * e2**power for power, part in enumerate(row)) for row in SERIES)


CGCS2000 = Ellipsoid(6378137.0, 298.257222101)


def trapezoid_areas(ellipsoid: Ellipsoid, mean: Any, height: Any, width: Any) -> Any:
    """Return signed areas in m² between two parallels and two meridians.

    `mean` is the latitude halfway, `height` the difference of latitudes, `width` that of
    longitudes, all in radians. The sines and cosines of odd multiples come from recurrences,
    which keep the precision and need one sine and one cosine each.
    """
    coefficients = ellipsoid.coefficients
    sine, cosine = np.sin(height * 0.5), np.cos(mean)
    twice_sine, twice_cosine = 2 - 4 * sine * sine, 4 * cosine * cosine - 2
    before_sine, before_cosine = -sine, cosine
    total = coefficients[0] * sine * cosine
    for number, coefficient in enumerate(coefficients[1:], start=1):
        sine, before_sine = twice_sine * sine - before_sine, sine
        cosine, before_cosine = twice_cosine * cosine - before_cosine, cosine
        total += (-coefficient if number % 2 else coefficient) * sine * cosine
    return 2 * ellipsoid.b**2 * width * total


@dataclass(frozen=True)
class Surface:
    """How coordinates of a CRS become geographic ones on its ellipsoid.

    `unit` is metres per unit of a projected CRS, radians per unit of a geographic one. `zone` is
    the `TransverseMercator` of a Gauss–Krüger CRS.
    """

    ellipsoid: Ellipsoid
    projected: bool
    unit: float
    angle: float
    inverse: Any
    zone: Any = None

    def radians(self, points: Any) -> Any:
        """Return (n, 2) longitudes and latitudes in radians for (n, 2) x and y."""
        if not self.projected:
            return points * self.angle
        longitudes, latitudes = self.inverse.transform(points[:, 0], points[:, 1])
        return np.column_stack((longitudes, latitudes)) * self.angle


@lru_cache(maxsize=32)
def surface_of(crs: str) -> Surface:
    """Return the surface of `crs` (an authority code or WKT); Problem GEO-04 if it has none."""
    from pyproj import CRS, Transformer
    from pyproj.exceptions import CRSError

    from ..errors import Problem
    from .gauss_krueger import transverse_mercator

    try:
        known = CRS.from_user_input(crs)
    except CRSError as error:
        raise Problem("GEO-04", crs=crs) from error
    base = known.geodetic_crs
    if base is None or base.ellipsoid is None or base.is_geocentric:
        raise Problem("GEO-04", crs=crs)
    shape = Ellipsoid(base.ellipsoid.semi_major_metre, base.ellipsoid.inverse_flattening)
    inverse = Transformer.from_crs(known, base, always_xy=True) if known.is_projected else None
    return Surface(
        ellipsoid=shape,
        projected=bool(known.is_projected),
        unit=known.axis_info[0].unit_conversion_factor,
        angle=base.axis_info[0].unit_conversion_factor,
        inverse=inverse,
        zone=transverse_mercator(known, shape) if known.is_projected else None,
    )
