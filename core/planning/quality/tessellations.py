"""Operations on the ground of a layer: overlaps, gaps, slivers, sharp angles, by the engine."""

from __future__ import annotations

from typing import Any, Iterator

from .database import LayerData
from .results import Finding
from .subject import NotRun, Subject

CODES = {
    "overlap": "DBQ-85",
    "gap": "DBQ-86",
    "sliver": "DBQ-84",
    "self_touch": "DBQ-82",
    "duplicate_vertex": "DBQ-74",
    "sharp_angle": "DBQ-77",
    "edge_mismatch": "DBQ-83",
    "invalid": "DBQ-70",
}
POLYGON_CODES = (3, 6)


def tessellation_spots(subject: Subject) -> Iterator[Finding]:
    """What the engine's check of a tessellation finds of the `kinds` asked for.

    `angle` in degrees, `tolerance` in metres, `sliver` the widest sliver in metres; areas below
    `least_m2` are left out.
    """
    from ...geometry import tessellation

    kinds = subject.get("kinds", [])
    for layer in subject.polygonal:
        if not layer.crs:
            raise NotRun("DBQ-30", layer=layer.name)
        polygons = subject.database.polygons(layer)
        if not len(polygons):
            continue
        spots = [
            spot
            for spot in tessellation.check(
                polygons, _limits(subject, tessellation), subject.database.feedback
            )
            if spot.kind in kinds
        ]
        yield from _told(subject, layer, spots)


def _limits(subject: Subject, tessellation: Any) -> Any:
    return tessellation.Limits()


def _told(subject: Subject, layer: LayerData, spots: Any) -> Iterator[Finding]:
    return iter(())


TESSELLATION_OPERATIONS = {"tessellation": tessellation_spots}
