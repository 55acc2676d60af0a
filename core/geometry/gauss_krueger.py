"""The inverse transverse Mercator (Gauss–Krüger) projection as a series, to 1e-11 degrees.

Source: Krüger, Konforme Abbildung des Erdellipsoids in der Ebene (1912), in the third flattening n
to the sixth power, as in Karney, Transverse Mercator with an accuracy of a few nanometers (2011).
"""

from __future__ import annotations

from typing import Any, NamedTuple, Optional, Tuple

from .ellipsoid import Ellipsoid


class TransverseMercator(NamedTuple):
    """False easting and northing in metres, origin in radians, the scale on the central meridian.

    `radius` is that of the rectifying sphere times the scale, `to_sphere` the series from
    projected to conformal coordinates, `to_latitude` that from conformal to geodetic latitude.
    """

    east: float
    north: float
    meridian: float
    radius: float
    to_sphere: Tuple[float, ...]
    to_latitude: Tuple[float, ...]


def transverse_mercator(known: Any, ellipsoid: Ellipsoid) -> Optional[TransverseMercator]:
    """Return the projection of a pyproj CRS if it is one in metres from the equator."""
    operation = known.coordinate_operation
    if operation is None or operation.method_code != "9807":
        return None
    values = {parameter.code: parameter for parameter in operation.params}
    codes = ("8801", "8802", "8805", "8806", "8807")
    if any(code not in values for code in codes):
        return None
    latitude, meridian, scale, east, north = (
        values[code].value * values[code].unit_conversion_factor for code in codes
    )
    plain = all(axis.unit_conversion_factor == 1.0 for axis in known.axis_info)
    if latitude or not plain or not ellipsoid.inverse_flattening:
        return None
    n = 1 / (2 * ellipsoid.inverse_flattening - 1)
    radius = scale * ellipsoid.a / (1 + n) * (1 + n**2 / 4 + n**4 / 64 + n**6 / 256)
    return TransverseMercator(east, north, meridian, radius, _to_sphere(n), _to_latitude(n))


def _to_sphere(n: float) -> Tuple[float, ...]:
    """Return β1 … β6 (Karney 2011, equation 36)."""
    return (
        n / 2
        - 2 * n**2 / 3
        + 37 * n**3 / 96
        - n**4 / 360
        - 81 * n**5 / 512
        + 96199 * n**6 / 604800,
        n**2 / 48 + n**3 / 15 - 437 * n**4 / 1440 + 46 * n**5 / 105 - 1118711 * n**6 / 3870720,
        17 * n**3 / 480 - 37 * n**4 / 840 - 209 * n**5 / 4480 + 5569 * n**6 / 90720,
        4397 * n**4 / 161280 - 11 * n**5 / 504 - 830251 * n**6 / 7257600,
        4583 * n**5 / 161280 - 108847 * n**6 / 3991680,
        20648693 * n**6 / 638668800,
    )


def _to_latitude(n: float) -> Tuple[float, ...]:
    """Return the series from conformal to geodetic latitude (Engsager and Poder 2007)."""
    return (
        2 * n - 2 * n**2 / 3 - 2 * n**3 + 116 * n**4 / 45 + 26 * n**5 / 45 - 2854 * n**6 / 675,
        7 * n**2 / 3 - 8 * n**3 / 5 - 227 * n**4 / 45 + 2704 * n**5 / 315 + 2323 * n**6 / 945,
        56 * n**3 / 15 - 136 * n**4 / 35 - 1262 * n**5 / 105 + 73814 * n**6 / 2835,
        4279 * n**4 / 630 - 332 * n**5 / 35 - 399572 * n**6 / 14175,
        4174 * n**5 / 315 - 144838 * n**6 / 6237,
        601676 * n**6 / 22275,
    )
