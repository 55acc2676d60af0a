"""The two CRS of a layer's coordinates: its own, exact; and CRS84, converted.

Coordinates stand in the order of the CRS's definition (OGC 18-058r1, clause 6): EPSG:4527 is
northing, easting; CRS84 is longitude, latitude. Inside the node everything is x y.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Sequence

from osgeo import ogr, osr

from ...core.errors import Problem
from ...core.geometry.geojson import geojson_of, wkb_of_geojson
from ..changes.layers import EditLayer
from ..exchange import Refused

CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
MARGIN = 5.0  # degrees beyond a CRS's area of use where boxes are still converted
EPSG = "http://www.opengis.net/def/crs/EPSG/0/"


@dataclass(frozen=True)
class Frame:
    """How the coordinates of a layer are written: `uri` names the CRS, `code` is the layer's."""

    uri: str
    code: str

    @property
    def exact(self) -> bool:
        """Tell whether coordinates are those that are stored."""
        return self.uri != CRS84

    def written(self, wkb: bytes) -> dict[str, Any]:
        """Return stored WKB as GeoJSON."""
        if self.exact:
            return geojson_of(wkb, swapped=_swapped(self.code))
        return geojson_of(_converted(wkb, self.code, CRS84))

    def read(self, geometry: Any) -> bytes:
        """Return GeoJSON as the WKB to store; refuse (422) what is no polygon."""
        try:
            if self.exact:
                return wkb_of_geojson(geometry, swapped=_swapped(self.code))
            return _converted(wkb_of_geojson(geometry), CRS84, self.code)
        except Problem as problem:
            raise Refused(
                422, "OP-GEOMETRY", "The geometry is no polygon.", reason=str(problem)
            ) from problem
        except RuntimeError as error:
            raise Refused(
                422, "OP-GEOMETRY", "The geometry cannot be converted.", reason=str(error)
            ) from error

    def box(self, sides: Sequence[float]) -> list[float]:
        """Return a box (lower corner first) in the layer's CRS, x y."""
        if self.exact:
            return [sides[place] for place in (1, 0, 3, 2)] if _swapped(self.code) else [*sides]
        return _converted_box(_near(sides, self.code), CRS84, self.code)

    def box_written(self, sides: Sequence[float]) -> list[float]:
        """Return a box of the layer's CRS, x y, as this CRS writes it."""
        if self.exact:
            return self.box(sides)
        return _converted_box(sides, self.code, CRS84)


def frames(layer: EditLayer) -> tuple[Frame, Frame]:
    """Return the layer's CRS: the default (CRS84) first, then the one of storage."""
    code = layer.schema.crs
    return Frame(CRS84, code), Frame(EPSG + code.rpartition(":")[2], code)


def frame(layer: EditLayer, uri: str | None) -> Frame:
    """Return the CRS that a request names (None: CRS84); refuse (400) one that is not served."""
    known = {one.uri: one for one in frames(layer)}
    wanted = (uri or CRS84).strip("<>")
    if wanted not in known:
        raise Refused(400, "CRS-400", "The CRS is not served.", known=sorted(known))
    return known[wanted]


def _reference(name: str) -> osr.SpatialReference:
    reference = osr.SpatialReference()
    reference.SetFromUserInput("OGC:CRS84" if name == CRS84 else name)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def _swapped(code: str) -> bool:
    reference = _reference(code)
    return bool(reference.EPSGTreatsAsNorthingEasting() or reference.EPSGTreatsAsLatLong())


def _converted(wkb: bytes, source: str, target: str) -> bytes:
    geometry = ogr.CreateGeometryFromWkb(wkb)
    geometry.Transform(osr.CoordinateTransformation(_reference(source), _reference(target)))
    return bytes(geometry.ExportToWkb(ogr.wkbNDR))


def _near(sides: Sequence[float], code: str) -> list[float]:
    """Return what of a box in degrees lies near the CRS's area of use: far away it has no image."""
    area = _reference(code).GetAreaOfUse()
    west, south = area.west_lon_degree - MARGIN, area.south_lat_degree - MARGIN
    east, north = area.east_lon_degree + MARGIN, area.north_lat_degree + MARGIN
    least, most = (west, south, west, south), (east, north, east, north)
    return [min(max(side, low), high) for side, low, high in zip(sides, least, most, strict=True)]


def _converted_box(sides: Sequence[float], source: str, target: str) -> list[float]:
    transformation = osr.CoordinateTransformation(_reference(source), _reference(target))
    return [*transformation.TransformBounds(*sides, 21)]
