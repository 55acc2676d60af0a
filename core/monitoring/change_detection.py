"""Change between two dates of parcels, whole: matrix, change parcels, flows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, List, Optional, Sequence

import numpy as np

from ..feedback import Feedback, Silent, Stage
from ..geometry.balance import OUTSIDE
from ..geometry.polygons import PolygonLayer
from ..geometry.shares import Shares
from .change_matrix import ChangeMatrix, FlowRules, change_matrix, flow_areas
from .change_parcels import ChangeParcel, LimitRules, change_parcels
from .class_systems import ClassSystem, UnknownCode, unknown_codes
from .transitions import Transitions, changed_pieces, transitions


@dataclass(frozen=True)
class Dated:
    """Parcels of one date with the code of each."""

    layer: PolygonLayer
    codes: List[str]
    unknown: List[UnknownCode]

    @classmethod
    def of(cls, layer: PolygonLayer, values: Sequence[object], system: ClassSystem) -> Dated:
        """Return the parcels with their codes, those outside of the system's domain listed."""
        codes = [system.code(value) for value in values]
        return cls(layer, codes, unknown_codes(system, codes, layer.rows or range(len(codes))))


@dataclass(frozen=True)
class Detected:
    """What changed: the closed matrix, m² by flow, and the change parcels."""

    before: Dated
    after: Dated
    found: Transitions
    matrix: ChangeMatrix
    flows: Dict[str, float]
    parcels: List[ChangeParcel]


def detect(
    before: Dated,
    after: Dated,
    rules: FlowRules,
    limits: LimitRules,
    dissolve: bool = True,
    feedback: Optional[Feedback] = None,
    shared: Optional[Shares] = None,
) -> Detected:
    """Return what became of the ground between two dates.

    Layers are valid and in one CRS; `shared` is what they share where another rung of the engine
    told it. Raises the Problems of the overlay and the areas, Cancelled.
    """
    told = feedback or Silent()
    found = transitions(before.layer, after.layer, Stage(told, 0, 50), shared=shared)
    matrix = change_matrix(found, before.codes, after.codes)
    changed = _changed(found, before.codes, after.codes)
    pieces = changed_pieces(before.layer, after.layer, found, changed, Stage(told, 50, 80))
    codes = before.codes, after.codes
    stage = Stage(told, 80, 100)
    parcels = change_parcels(pieces, found, codes, matrix, limits, dissolve, stage)
    return Detected(before, after, found, matrix, flow_areas(matrix, rules), parcels)


def _changed(found: Transitions, before: Sequence[str], after: Sequence[str]) -> Any:
    """Return which parts have another class at the later date, or ground at one date only."""
    order = {code: place for place, code in enumerate(sorted({*before, *after}))}
    numbers = [np.array([*(order[code] for code in codes), -1]) for codes in (before, after)]
    first, second = numbers[0][found.earlier], numbers[1][found.later]  # OUTSIDE is the last
    return (first != second) | (found.earlier == OUTSIDE) | (found.later == OUTSIDE)
