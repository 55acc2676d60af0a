"""Layers in GCJ-02 or BD-09: their points moved, and whether a layer is shifted at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterator, Optional, Sequence

import numpy as np
from pyproj import CRS, Transformer
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsGeometry,
    QgsWkbTypes,
)

from ...core.errors import Problem
from ...core.feedback import Feedback, watched_iterable
from ...core.geometry.gcj02 import converted, in_china
from ...core.geometry.shift_detection import (
    HYPOTHESES,
    Detection,
    fit_corrected,
    fit_lines,
    sampled,
)
from ...core.geometry.wkb_points import lines_of, moved_points
from ..compat import plain
from ..layers.arrays import crs_code, features, field_places
from .columns import as_text

ON_CGCS2000 = ("EPSG:4490", "EPSG:4326")
BATCH = 2000  # features moved at a time
MOST_POINTS = 300
MOST_SEGMENTS = 200_000
LEAST_PAIRS = 3
METRES_PER_DEGREE = 6378137.0 * np.pi / 180.0


class Degrees:
    """The way between a layer's CRS and longitude and latitude; PCW-08 for another datum."""

    def __init__(self, source: Any) -> None:
        crs = QgsCoordinateReferenceSystem(crs_code(source))
        if crs.geographicCrsAuthId() not in ON_CGCS2000:
            told = crs.userFriendlyIdentifier()
            raise Problem("GCJ-01", layer=source.sourceName(), crs=told)
        own = CRS.from_wkt(crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED))
        self.geographic = not own.is_projected
        self._out = Transformer.from_crs(own, own.geodetic_crs, always_xy=True)

    def of(self, points: Any) -> Any:
        """Return degrees of points in the CRS."""
        if self.geographic:
            return points
        return np.column_stack(self._out.transform(points[:, 0], points[:, 1]))

    def back(self, points: Any) -> Any:
        """Return points in the CRS for degrees."""
        if self.geographic:
            return points
        inverse = self._out.transform(points[:, 0], points[:, 1], direction="INVERSE")
        return np.column_stack(inverse)


@dataclass
class Moves:
    """What happened to the points: how many, how far at most and on average, how many stayed."""

    points: int = 0
    outside: int = 0
    longest: float = 0.0
    sum: float = 0.0

    @property
    def mean(self) -> float:
        """Mean move in metres of the points that moved."""
        return self.sum / max(self.points - self.outside, 1)

    def note(self, before: Any, after: Any) -> None:
        """Count points in degrees before and after."""
        scale = np.column_stack((np.cos(np.radians(before[:, 1])), np.ones(len(before))))
        away = np.hypot(*((after - before) * scale * METRES_PER_DEGREE).T)
        self.points += len(before)
        self.outside += int((~in_china(before)).sum())
        self.longest = max(self.longest, float(away.max(initial=0.0)))
        self.sum += float(away.sum())


def moved_features(
    source: Any, origin: str, target: str, moves: Moves, feedback: Feedback
) -> Iterator[tuple[Any, QgsGeometry]]:
    """Yield every feature with its geometry moved; features without geometry as they are."""
    degrees = Degrees(source)

    def move(points: Any) -> Any:
        before = degrees.of(points)
        after = converted(before, origin, target)
        moves.note(before, after)
        found = degrees.back(after)
        stay = ~in_china(before)
        found[stay] = points[stay]  # not even the projection's rounding touches these
        return found

    batch: list[tuple[Any, QgsGeometry]] = []
    found = features(source, QgsFeatureRequest())
    for feature in watched_iterable(found, source.featureCount(), feedback):
        batch.append((feature, straight(feature.geometry())))
        if len(batch) == BATCH:
            yield from _moved(batch, move)
            batch = []
    yield from _moved(batch, move)


def _moved(batch: list[tuple[Any, QgsGeometry]], move: Any) -> Iterator[tuple[Any, QgsGeometry]]:
    places = [at for at, (_, shape) in enumerate(batch) if not shape.isNull()]
    wkbs = moved_points([bytes(batch[at][1].asWkb()) for at in places], move)
    shapes: dict[int, QgsGeometry] = {}
    for at, wkb in zip(places, wkbs):
        shapes[at] = QgsGeometry()
        shapes[at].fromWkb(wkb)
    for at, (feature, _) in enumerate(batch):
        yield feature, shapes.get(at, QgsGeometry())


def straight(geometry: QgsGeometry) -> QgsGeometry:
    """Return the geometry without curves."""
    if geometry.isNull() or not geometry.constGet().hasCurvedSegments():
        return geometry
    return QgsGeometry(geometry.constGet().segmentize())


def detected(
    source: Any, key: str, reference: Any, reference_key: str, feedback: Feedback
) -> Detection:
    """Compare a layer with a reference: same keys at same places, or boundaries by distance.

    Raises GCJ-02 where fewer than three features have a partner, GCJ-03 for nothing to compare.
    """
    if key and reference_key:
        ours = _centres(source, key, HYPOTHESES, feedback)
        theirs = _centres(reference, reference_key, HYPOTHESES[:1], feedback)
        shared = sorted(set(ours) & set(theirs))
        if len(shared) < LEAST_PAIRS:
            raise Problem("GCJ-02", count=len(shared), least=LEAST_PAIRS)
        points = np.array([ours[one] for one in shared])
        places = [points[:, at] for at in range(len(HYPOTHESES))]
        return fit_corrected(places, np.array([theirs[one][0] for one in shared]))
    lines = [line for _, line in _lines(source, feedback)]
    others = [line for _, line in _lines(reference, feedback) if len(line) > 1]
    if not lines or not others:
        raise Problem("GCJ-03", layer=reference.sourceName())
    segments = np.concatenate([np.hstack((line[:-1], line[1:])) for line in others])
    return fit_lines(sampled(np.concatenate(lines), MOST_POINTS), _near(segments, lines), feedback)


def _near(segments: Any, lines: list[Any]) -> Any:
    """Return the segments around the lines; GCJ-03 where there is none."""
    points = np.concatenate(lines)
    low, high = points.min(axis=0) - 0.05, points.max(axis=0) + 0.05
    beside = (np.minimum(segments[:, :2], segments[:, 2:]) <= high).all(axis=1)
    beside &= (np.maximum(segments[:, :2], segments[:, 2:]) >= low).all(axis=1)
    found = segments[beside]
    if not len(found):
        raise Problem("GCJ-03", layer="")
    if len(found) > MOST_SEGMENTS:
        raise Problem("GCJ-04", count=len(found), most=MOST_SEGMENTS)
    return found


def _lines(source: Any, feedback: Feedback) -> Iterator[tuple[Any, Any]]:
    """Yield every feature's id with the points, in degrees, of each of its lines."""
    degrees = Degrees(source)
    found = features(source, QgsFeatureRequest())
    for feature in watched_iterable(found, source.featureCount(), feedback):
        shape = straight(feature.geometry())
        if shape.isEmpty():
            continue
        for line in lines_of(bytes(shape.asWkb()), feature.id()):
            yield feature.id(), degrees.of(line)


def _centres(
    source: Any, key: str, hypotheses: Sequence[tuple[str, str]], feedback: Feedback
) -> dict[str, list[tuple[float, float]]]:
    """Return each feature's centre in degrees by key, one a hypothesis that corrects its points.

    Keys that repeat are left out.
    """
    (place,) = field_places(source, [key])
    degrees = Degrees(source)
    centres: dict[str, Optional[list[tuple[float, float]]]] = {}
    found = features(source, QgsFeatureRequest())
    for feature in watched_iterable(found, source.featureCount(), feedback):
        value = as_text(plain(feature.attributes()[place]))
        shape = straight(feature.geometry())
        if value and not shape.isEmpty():
            spots = [_centre(shape, degrees, one) for one in hypotheses]
            centres[value] = None if value in centres else spots
    return {name: spots for name, spots in centres.items() if spots is not None}


def _centre(shape: QgsGeometry, degrees: Degrees, one: tuple[str, str]) -> tuple[float, float]:
    """Return the centre in degrees of a shape as a hypothesis corrects it."""
    (wkb,) = moved_points([bytes(shape.asWkb())], lambda found: converted(degrees.of(found), *one))
    moved = QgsGeometry()
    moved.fromWkb(wkb)
    point = moved.centroid().asPoint()
    return point.x(), point.y()


def kept_type(kind: Any) -> Any:
    """Return the type of what is written: curves become straight."""
    return QgsWkbTypes.linearType(kind)
