"""Roads and centres of QGIS as a network with the minutes from the nearest centre.

Roads are gone both ways; they meet where they have a common vertex. A centre joins the network at
its nearest point by a straight line at the speed off the roads. Lengths along roads are
ellipsoidal.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, isfinite
from typing import Any, Sequence

import numpy as np
from qgis.analysis import (
    QgsGraphAnalyzer,
    QgsGraphBuilder,
    QgsNetworkSpeedStrategy,
    QgsVectorLayerDirector,
)
from qgis.core import (
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsVectorLayer,
)

from ...core.errors import Cancelled, Problem
from ...core.evaluation.location import M_PER_MINUTE, Network
from ...core.feedback import Hushed, watched, watched_iterable
from ...core.raster.grid import Grid
from ..compat import REAL, make_field, plain
from ..rasters.sources import crs_of

TOUCHING = 0.01  # m: ends of roads that are this near meet
SPEED = 0  # the field of the layer of roads


@dataclass(frozen=True)
class Joined:
    """A network, and which of the centres (n, 2, in units of the CRS) joined it."""

    network: Network
    centres: Any
    joined: Any


def roads_on(
    source: Any, field: str, usual: float, grid: Grid, context: Any, feedback: Any
) -> QgsVectorLayer:
    """Return the roads in the CRS of a grid with their speed, km/h; `usual` where it is empty.

    Raises EVA-50 (a speed that is no number above 0), EVA-51 (no road meets the grid), Cancelled.
    """
    crs = crs_of(grid)
    transform = QgsCoordinateTransform(source.sourceCrs(), crs, context.transformContext())
    at = source.fields().indexOf(field) if field else -1
    request = QgsFeatureRequest().setSubsetOfAttributes([at] if at >= 0 else [])
    west, south, east, north = grid.bounds
    ground, meets = QgsRectangle(west, south, east, north), False
    roads, wrong = [], []
    features = source.getFeatures(request)
    for feature in watched_iterable(features, source.featureCount(), feedback):
        if not feature.hasGeometry():
            continue
        stated = plain(feature.attribute(at)) if at >= 0 else None
        speed = usual if stated in (None, "") else _number(stated)
        if not 0 < speed < inf:
            wrong.append((feature.id(), stated))
        shape = QgsGeometry(feature.geometry().constGet().segmentize())
        shape.transform(transform)
        meets = meets or shape.intersects(ground)
        roads.append(_road(shape, speed))
    if wrong:
        (number, stated), count = wrong[0], len(wrong)
        raise Problem("EVA-50", field=field, count=count, number=number, value=stated)
    if not meets:
        raise Problem("EVA-51")
    layer = QgsVectorLayer("MultiLineString", "roads", "memory")
    layer.setCrs(crs)
    layer.dataProvider().addAttributes([make_field("SPEED", REAL)])
    layer.updateFields()
    layer.dataProvider().addFeatures(roads)
    return layer


def joined_network(
    roads: QgsVectorLayer,
    centres: Any,
    off_road: float,
    reach: float,
    grid: Grid,
    feedback: Any,
) -> Joined:
    """Return the network with the minutes from the nearest centre that is within `reach` m of it.

    Raises EVA-52 where no centre is, EVA-53 where there is none at all, and Cancelled.
    """
    if not len(centres):
        raise Problem("EVA-53")
    crs, both = roads.crs(), QgsVectorLayerDirector.Direction.DirectionBoth
    director = QgsVectorLayerDirector(roads, -1, "", "", "", both)
    director.addStrategy(QgsNetworkSpeedStrategy(SPEED, 1.0, M_PER_MINUTE))
    builder = QgsGraphBuilder(crs, True, TOUCHING / grid.metres, crs.ellipsoidAcronym())
    tied = director.makeGraph(builder, [QgsPointXY(*one) for one in centres.tolist()], feedback)
    if feedback.isCanceled():
        raise Cancelled
    graph, hushed = builder.graph(), Hushed(feedback)
    places = _vertices(graph, hushed)
    ties = np.array([(one.x(), one.y()) for one in tied], float)
    ways = np.hypot(*(centres - ties).T) * grid.metres
    joined = ways <= reach
    if not joined.any():
        raise Problem("EVA-52", count=len(ways), reach=reach, nearest=float(ways.min()))
    edges = _edges(graph, hushed)
    starts = [
        (int(np.hypot(*(places - tie).T).argmin()), float(way) / (off_road * M_PER_MINUTE))
        for tie, way in zip(ties[joined], ways[joined])
    ]
    times = _times(graph, starts, hushed)
    x, y = places.T * grid.metres
    return Joined(Network(x, y, times, *edges), centres, joined)


def _number(stated: Any) -> float:
    """Return a speed; one that cannot be where it is no number."""
    try:
        found = float(stated)
    except (TypeError, ValueError):
        return -1.0
    return found if isfinite(found) else -1.0


def _road(shape: QgsGeometry, speed: float) -> QgsFeature:
    road = QgsFeature()
    road.setGeometry(shape)
    road.setAttributes([speed])
    return road


def _vertices(graph: Any, feedback: Any) -> Any:
    """Return x and y (n, 2) of all vertices."""
    points = (
        graph.vertex(number).point() for number in watched(range(graph.vertexCount()), feedback)
    )
    return np.array([(point.x(), point.y()) for point in points], float).reshape(-1, 2)


def _edges(graph: Any, feedback: Any) -> tuple[Any, Any, Any]:
    """Return both vertices and the minutes of every edge, once for both ways."""
    found = []
    for number in watched(range(graph.edgeCount()), feedback):
        edge = graph.edge(number)
        if edge.fromVertex() < edge.toVertex():
            found.append((edge.fromVertex(), edge.toVertex(), float(edge.cost(0))))
    first, second, minutes = np.array(found, float).reshape(-1, 3).T
    return first.astype(np.int64), second.astype(np.int64), minutes


def _times(graph: Any, starts: Sequence[tuple[int, float]], feedback: Any) -> Any:
    """Return the minutes of every vertex from the nearest start, which has minutes of its own."""
    count = graph.vertexCount()
    root = graph.addVertex(QgsPointXY(0, 0))  # one that leads to all: its place does not count
    for vertex, minutes in starts:
        graph.addEdge(root, vertex, [minutes])
    _, times = QgsGraphAnalyzer.dijkstra(graph, root, 0)
    if feedback.isCanceled():
        raise Cancelled
    return np.array(times[:count], float)
