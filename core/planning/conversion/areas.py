"""The areas of converted pieces, closed on their parcels, and the ridges taken off them."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import Any, Sequence

from ...errors import Problem
from ...feedback import Feedback, watched
from ...geometry.adjust import adjusted
from ...geometry.area import ellipsoidal_areas
from ...geometry.balance import LONGEST_EDGE, Mismatch
from ...geometry.polygons import PolygonLayer
from ...rounding import rounded
from ..division import closed_areas
from ..land_classes import deducted
from .pieces import BY_CROSSWALK, BY_THEME, NO_GROUND, Piece


@dataclass(frozen=True)
class Parcels:
    """The parcels and their columns; `stated` TBMJ and `ridges` KCMJ in m², empty if not given."""

    layer: PolygonLayer
    codes: Sequence[str]
    attributes: Sequence[str]
    stated: Sequence[float] = ()
    ridges: Sequence[float] = ()


def measure(
    pieces: Sequence[Piece], parcels: Parcels, feedback: Feedback
) -> tuple[Any, list[Mismatch]]:
    """Give the pieces areas that sum to their parcels'; return the parcels' areas."""
    owners = [piece.owner for piece in pieces]
    if not len(parcels.stated):
        shapes = [piece.geometry for piece in pieces]
        closed = closed_areas(owners, shapes, parcels.layer, LONGEST_EDGE, feedback)
        for piece, area in zip(pieces, closed.areas.tolist()):
            piece.area = area
        return closed.wholes, closed.mismatches
    wholes = rounded([_stated(at, area) for at, area in enumerate(parcels.stated)])
    members: dict[int, list[Piece]] = {}
    for piece in pieces:
        members.setdefault(piece.owner, []).append(piece)
    for owner, own in watched(list(members.items()), feedback):
        _share_out(own, float(wholes[owner]), parcels.layer)
    return wholes, []


def _stated(number: int, area: float) -> float:
    if not (isfinite(area) and area >= 0):
        raise Problem("PLN-02", number=number + 1, area=str(area))
    return area


def _share_out(pieces: list[Piece], whole: float, layer: PolygonLayer) -> None:
    """Divide the stated area of a parcel among its pieces by their size on the ellipsoid."""
    if len(pieces) == 1:
        pieces[0].area = whole
        return
    wkbs = [layer.backend.write(piece.geometry) for piece in pieces]
    sizes = ellipsoidal_areas(wkbs, layer.crs, LONGEST_EDGE)
    for piece, area in zip(pieces, adjusted(sizes, whole).tolist()):
        piece.area = area


def take_off_ridges(pieces: Sequence[Piece], parcels: Parcels, wholes: Any) -> None:
    """Give every piece its part of the parcel's ridges; land that a case converts has none."""
    if not len(parcels.ridges):
        return
    ridges = deducted(wholes.tolist(), parcels.ridges)[1]
    members: dict[int, list[Piece]] = {}
    for piece in pieces:
        if piece.area and piece.ground in (BY_CROSSWALK, BY_THEME, NO_GROUND):
            members.setdefault(piece.owner, []).append(piece)
    for owner, own in members.items():
        sizes = [piece.area for piece in own]
        kept = float(rounded(ridges[owner] * min(sum(sizes) / float(wholes[owner]), 1.0)))
        for piece, share in zip(own, adjusted(sizes, kept).tolist()):
            piece.ridge = min(share, piece.area)
