"""A layer of parcels cut by several layers, one after the other: the first that covers decides.

What a layer takes is gone for the layers behind it, and where features of one layer overlap the
first of them has the ground. So the pieces never overlap, and their areas on the ellipsoid sum
to their parcel's (面积闭合).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import fsum
from typing import Any, Dict, List, Optional, Sequence, Tuple

import numpy as np

from ..feedback import Feedback, Silent, Stage, watched
from ..geometry.area import ellipsoidal_areas
from ..geometry.backend import Geometry
from ..geometry.balance import LONGEST_EDGE, OUTSIDE, Balance, Mismatch, levelled, rest
from ..geometry.boxes import BoxIndex
from ..geometry.inside import parts
from ..geometry.overlay import Pieces, overlay
from ..geometry.polygons import PolygonLayer
from ..geometry.proved import Proved


@dataclass
class Division:
    """Piece i of parcel `owners[i]` was taken by layer `layers[i]`, there by `features[i]`.

    Layer and feature are OUTSIDE for what no layer covers. `areas` are m², rounded to 0.01 and
    closed on the parcels; `wholes` the parcels' own; `mismatches` name parcels that do not close.
    """

    owners: List[int] = field(default_factory=list)
    layers: List[int] = field(default_factory=list)
    features: List[int] = field(default_factory=list)
    geometries: List[Geometry] = field(default_factory=list)
    areas: Any = None
    wholes: Any = None
    mismatches: List[Mismatch] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.geometries)

    def scaled_to(self, wholes: Sequence[float]) -> List[float]:
        """Return the pieces' areas in m² by another measure of the parcels than their own.

        A parcel that is a piece of a cut one was measured along divided edges; measured anew as
        a whole it has fewer points.
        """
        own = self.wholes.tolist()
        scales = [whole / area if area else 0.0 for whole, area in zip(wholes, own)]
        return [area * scales[owner] for owner, area in zip(self.owners, self.areas.tolist())]

    def add(
        self, layer: int, pieces: Pieces, owners: Sequence[int], wholes: List[Geometry]
    ) -> None:
        """Add pieces part by part; a parcel that was not cut stays as it is."""
        for at, feature, geometry in zip(pieces.parcels, pieces.zones, pieces.geometries):
            owner = owners[at]
            whole = geometry is wholes[owner]
            for shape in [geometry] if whole else single_parts(geometry, pieces.backend):
                self.owners.append(owner)
                self.layers.append(layer)
                self.features.append(feature)
                self.geometries.append(shape)


def divided(
    parcels: PolygonLayer,
    layers: Sequence[PolygonLayer],
    longest_edge: float = LONGEST_EDGE,
    feedback: Optional[Feedback] = None,
) -> Division:
    """Return the pieces of `parcels` by the first of `layers` that covers them.

    All layers are valid and in one CRS. Raises Problems of `overlay` and `ellipsoidal_areas`,
    and Cancelled.
    """
    told, result = feedback or Silent(), Division()
    wholes = list(parcels.geometries)
    left = Pieces(parcels.crs, parcels.backend, list(range(len(parcels))), [], wholes)
    share = 80.0 / max(len(layers), 1)
    for number, layer in enumerate(layers):
        stage = Stage(told, number * share, (number + 1) * share)
        cut = PolygonLayer(parcels.crs, left.geometries, {}, parcels.backend)
        taken, remaining = _taken(cut, layer, stage)
        result.add(number, taken, left.parcels, wholes)
        remaining.parcels = [left.parcels[at] for at in remaining.parcels]
        left = remaining
    left.zones = [OUTSIDE] * len(left)
    result.add(OUTSIDE, left, range(len(parcels)), wholes)
    closed = closed_areas(
        result.owners, result.geometries, parcels, longest_edge, Stage(told, 80.0, 100.0)
    )
    result.areas, result.wholes, result.mismatches = closed.areas, closed.wholes, closed.mismatches
    return result


def closed_areas(
    owners: Sequence[int],
    geometries: Sequence[Geometry],
    parcels: PolygonLayer,
    longest_edge: float = LONGEST_EDGE,
    feedback: Optional[Feedback] = None,
) -> Balance:
    """Return the areas of pieces, m², closed on their parcels.

    An uncut parcel (the very geometry) is measured by its own vertices, as TBMJ is; pieces of
    cut ones and their parcels along edges divided to `longest_edge` metres.
    """
    told, owner = feedback or Silent(), np.asarray(owners, np.int64)
    own = [parcels.geometries[at] for at in owners]
    cut = np.array([piece is not whole for piece, whole in zip(geometries, own)], bool)
    wkbs = [parcels.backend.write(geometry) for geometry in geometries]
    areas, wholes = np.zeros(len(wkbs)), np.zeros(len(parcels))
    for chosen, step in ((np.flatnonzero(~cut), None), (np.flatnonzero(cut), longest_edge)):
        areas[chosen] = ellipsoidal_areas([wkbs[at] for at in chosen], parcels.crs, step, told)
    wholes[owner[~cut]] = areas[~cut]
    parents = np.unique(owner[cut])
    outlines = [parcels.backend.write(parcels.geometries[at]) for at in parents]
    wholes[parents] = ellipsoidal_areas(outlines, parcels.crs, longest_edge, told)
    return levelled(owners, areas.tolist(), wholes.tolist())


def closed_on(
    whole: PolygonLayer, owners: Sequence[int], geometries: Sequence[Geometry], feedback: Feedback
) -> Tuple[Balance, float]:
    """Return the areas of all pieces of `whole`, closed on it, and its exact area in m².

    For pieces that were cut more than once: every edge is divided alike.
    """
    backend = whole.backend
    wkbs = [backend.write(geometry) for geometry in geometries]
    exact = ellipsoidal_areas(wkbs, whole.crs, LONGEST_EDGE, feedback)
    wholes = ellipsoidal_areas(whole.wkbs(), whole.crs, LONGEST_EDGE, feedback)
    return levelled(owners, exact, wholes), fsum(wholes)


def single_parts(geometry: Geometry, backend: Any) -> List[Geometry]:
    """Return the polygons of a geometry one by one; itself where it is but one."""
    found = parts(backend.write(geometry))
    return [geometry] if len(found) < 2 else [backend.read(wkb) for wkb in found]  # noqa: PLR2004


def _taken(parcels: PolygonLayer, layer: PolygonLayer, feedback: Feedback) -> Tuple[Pieces, Pieces]:
    """Return what the layer takes of the parcels, no ground twice, and what it leaves."""
    found = overlay(parcels, layer, feedback)
    left = rest(parcels, layer, found, feedback)
    return _without_overlaps(parcels, found, left, feedback), left


def _without_overlaps(
    parcels: PolygonLayer, found: Pieces, left: Pieces, feedback: Feedback
) -> Pieces:
    """Return the pieces with ground that several features claim given to the first of them."""
    backend, proved = parcels.backend, Proved(parcels.backend)
    covered = np.zeros(len(parcels))
    for pieces in (found, left):
        sizes = [backend.area(geometry) for geometry in pieces.geometries]
        covered += np.bincount(np.asarray(pieces.parcels, np.int64), sizes, len(parcels))
    members: Dict[int, List[int]] = {}
    for at, owner in enumerate(found.parcels):
        members.setdefault(owner, []).append(at)
    kept = Pieces(found.crs, backend)
    for owner, own in watched(list(members.items()), feedback):
        whole = parcels.geometries[owner]
        crowded = len(own) > 1 and covered[owner] - backend.area(whole) > proved.rounding(whole)
        shapes = [found.geometries[at] for at in own]
        for at, shape in zip(own, _first_come(shapes, proved) if crowded else shapes):
            if not backend.is_empty(shape):
                kept.parcels.append(owner)
                kept.zones.append(found.zones[at])
                kept.geometries.append(shape)
    return kept


def _first_come(shapes: Sequence[Geometry], proved: Proved) -> List[Geometry]:
    """Return every shape without those before it; empty where nothing is left."""
    backend = proved.backend
    index = BoxIndex(np.array([backend.bounds(shape) for shape in shapes]))
    free: List[Geometry] = []
    for number, shape in enumerate(shapes):
        own = shape
        for earlier in index.meeting(backend.bounds(shape)).tolist():
            if earlier < number and proved.matters(own):
                own = proved.without(own, shapes[earlier])
        free.append(own if proved.matters(own) else backend.union([]))
    return free
