"""Walks along roads: which spots of land have a place of every kind within a walk.

A spot and the outline of a place join the network at its nearest point by a straight line, and
that way counts. Lengths along roads are ellipsoidal.
"""

from __future__ import annotations

from math import ceil, hypot
from typing import Any, Iterator, Sequence

from qgis.analysis import QgsGraphBuilder, QgsNetworkDistanceStrategy, QgsVectorLayerDirector
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...core.feedback import Feedback, watched
from ...core.geometry.polygons import PolygonLayer
from ...core.planning.indicators.walks import network, walks

CELL = 50.0  # m: land is judged in squares of this side at most (a preset)
GATES = 50.0  # m between the points at which the outline of a place is entered (a preset)
POINTS = QgsWkbTypes.GeometryType.PointGeometry
TOUCHING = 0.01  # m: ends of roads that are this near meet


def spots(land: PolygonLayer, feedback: Feedback) -> tuple[list[Any], list[QgsPointXY]]:
    """Return the land cut into squares, and a point within each piece."""
    pieces = [one for shape in watched(land.geometries, feedback) for one in _cells(shape, land)]
    return pieces, [piece.pointOnSurface().asPoint() for piece in pieces]


def _cells(shape: Any, land: PolygonLayer) -> Iterator[Any]:
    xmin, ymin, xmax, ymax = land.backend.bounds(shape)
    columns, rows = (max(ceil(side / CELL), 1) for side in (xmax - xmin, ymax - ymin))
    if columns == rows == 1:
        yield shape
        return
    wide, high = (xmax - xmin) / columns, (ymax - ymin) / rows
    for column in range(columns):
        for row in range(rows):
            west, south = xmin + column * wide, ymin + row * high
            piece = land.backend.clip(shape, west, south, west + wide, south + high)
            if not land.backend.is_empty(piece):
                yield piece


def within_walk(
    roads: PolygonLayer,
    points: Sequence[QgsPointXY],
    kinds: Sequence[Sequence[QgsGeometry]],
    most: float,
    feedback: Feedback,
) -> list[bool]:
    """Return for every point whether a place of every kind is within `most` m along the roads.

    All in the CRS of `roads`, in metres. Raises Cancelled.
    """
    gates = [[gate for place in places for gate in _gates(place)] for places in kinds]
    ends = [*points, *(gate for own in gates for gate in own)]
    if not roads.geometries or not ends:
        return [False] * len(points)
    vertices, edges = _graph(roads, ends)
    joins = [hypot(end.x() - tied[0], end.y() - tied[1]) for end, (tied, _) in zip(ends, vertices)]
    ways, at, near = network(edges), len(points), [bool(gates)] * len(points)
    for own in watched(gates, feedback, every=1):
        entries: dict[int, float] = {}
        for place in range(at, at + len(own)):
            vertex = vertices[place][1]
            entries[vertex] = min(joins[place], entries.get(vertex, most + 1))
        found = walks(ways, entries, most)
        for number in range(len(points)):
            walked = found.get(vertices[number][1], most + 1) + joins[number]
            near[number] = near[number] and walked <= most
        at += len(own)
    return near


def _gates(place: QgsGeometry) -> list[QgsPointXY]:
    # The iterator looks into the geometry, which has to outlive it.
    outline = place if place.type() == POINTS else place.densifyByDistance(GATES)
    return [QgsPointXY(vertex) for vertex in outline.vertices()]


def _graph(roads: PolygonLayer, ends: Sequence[QgsPointXY]) -> tuple[list[Any], list[Any]]:
    """Return where every end joins the network (coordinates, vertex), and the network's edges."""
    crs = QgsCoordinateReferenceSystem(roads.crs)
    layer = QgsVectorLayer("MultiLineString", "roads", "memory")
    layer.setCrs(crs)
    layer.dataProvider().addFeatures([_feature(line) for line in roads.geometries])
    both = QgsVectorLayerDirector.Direction.DirectionBoth
    director = QgsVectorLayerDirector(layer, -1, "", "", "", both)
    director.addStrategy(QgsNetworkDistanceStrategy())
    builder = QgsGraphBuilder(crs, True, TOUCHING, crs.ellipsoidAcronym())
    tied = director.makeGraph(builder, list(ends))
    graph = builder.graph()
    places = {}
    for number in range(graph.vertexCount()):
        point = graph.vertex(number).point()
        places[point.x(), point.y()] = number
    joined = [((one.x(), one.y()), places.get((one.x(), one.y()), -1)) for one in tied]
    edges = [graph.edge(number) for number in range(graph.edgeCount())]
    return joined, [(one.fromVertex(), one.toVertex(), float(one.cost(0))) for one in edges]


def _feature(line: QgsGeometry) -> QgsFeature:
    feature = QgsFeature()
    feature.setGeometry(line)
    return feature
