"""Candidates of the ecological red line (生态保护红线): evidence, conflicts and fragments.

Each piece of the area has the first evidence that covers it and, on that, the first conflict;
what a conflict means is a row of `redline_conflicts`. All pieces sum to the area to 0.01 m².
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Dict, List, Optional, Sequence, Tuple

from ..errors import Problem
from ..feedback import Feedback, Stage
from ..geometry.backend import Geometry
from ..geometry.balance import OUTSIDE, Mismatch
from ..geometry.polygons import PolygonLayer
from ..standards.tables import Table
from .division import closed_on, divided
from .patches import patches

ANY = "*"
EXCLUDE, KEEP, LIST = "exclude", "keep", "list"
CANDIDATE, FRAGMENT, NOTHING = "candidate", "fragment", ""
STATUS = {EXCLUDE: "excluded", KEEP: "kept", LIST: "listed"}
IN_LINE = (CANDIDATE, "kept", "listed")

Layers = Sequence[Tuple[str, PolygonLayer]]


@dataclass(frozen=True)
class Ground:
    """A piece of the area: its evidence ('' for none), its conflict, and what comes of them.

    `status` is candidate, kept, listed, excluded, fragment or ''; `area` m²; `patch` the m² of
    the connected candidates round it.
    """

    geometry: Geometry
    evidence: str
    conflict: str
    status: str
    area: float
    patch: float = 0.0


@dataclass
class RedLine:
    """All pieces of the area, its m², and how many separate patches were joined by the gap."""

    pieces: List[Ground] = field(default_factory=list)
    whole: float = 0.0
    mismatches: List[Mismatch] = field(default_factory=list)
    separate: int = 0
    connected: int = 0

    def sum(self, *status: str, **wanted: str) -> float:
        """Return the m² of the pieces of any of these states with members as wanted."""
        chosen = (
            piece
            for piece in self.pieces
            if (not status or piece.status in status)
            and all(getattr(piece, name) == value for name, value in wanted.items())
        )
        return sum(round(100 * piece.area) for piece in chosen) / 100


@dataclass(frozen=True)
class Rules:
    """The tables, the least area of a patch in m², and the gap in m that still connects."""

    evidence: Table
    conflicts: Table
    minimum: float
    gap: float

    def handling(self, conflict: str, evidence: str) -> Dict[str, str]:
        """Return the row that says what a conflict means; PLC-16 if there is none."""
        for row in self.conflicts.rows:
            if row["conflict"] == conflict and row["evidence"] in (ANY, evidence):
                return row
        raise Problem("PLC-16", table=self.conflicts.name, row=f"{conflict} / {evidence}")


def red_line_candidates(
    area: PolygonLayer, evidence: Layers, conflicts: Layers, rules: Rules, feedback: Feedback
) -> RedLine:
    """Return the candidates within `area`; the layers are (id of their row, ground).

    PLC-16 for a layer of which the tables say nothing; further problems are those of `overlay`.
    """
    seen = _ordered(evidence, [row["id"] for row in rules.evidence.rows], rules.evidence.name)
    found = divided(area, [layer for _, layer in seen], feedback=Stage(feedback, 0.0, 40.0))
    base = PolygonLayer(area.crs, found.geometries, {}, area.backend)
    order = list(dict.fromkeys(row["conflict"] for row in rules.conflicts.rows))
    against = _ordered(conflicts, order, rules.conflicts.name)
    cut = divided(base, [layer for _, layer in against], feedback=Stage(feedback, 40.0, 70.0))
    owners = [found.owners[at] for at in cut.owners]
    closed, _ = closed_on(area, owners, cut.geometries, Stage(feedback, 70.0, 80.0))
    result = RedLine(mismatches=closed.mismatches)
    result.whole = sum(round(100 * one) for one in closed.wholes.tolist()) / 100
    for at, owner in enumerate(cut.owners):
        name = _id(seen, found.layers[owner])
        conflict = _id(against, cut.layers[at]) if name else ""
        status = _status(name, conflict, rules)
        ground = Ground(cut.geometries[at], name, conflict, status, float(closed.areas[at]))
        result.pieces.append(ground)
    _fragments(result, rules, area, Stage(feedback, 80.0, 100.0))
    return result


def _ordered(layers: Layers, order: Sequence[str], table: str) -> List[Tuple[str, PolygonLayer]]:
    missing = [name for name, _ in layers if name not in order]
    if missing:
        raise Problem("PLC-16", table=table, row=missing[0])
    return sorted(layers, key=lambda one: order.index(one[0]))


def _id(layers: Layers, number: int) -> str:
    return "" if number == OUTSIDE else layers[number][0]


def _status(evidence: str, conflict: str, rules: Rules) -> str:
    if not evidence:
        return NOTHING
    return STATUS[rules.handling(conflict, evidence)["handling"]] if conflict else CANDIDATE


def _fragments(result: RedLine, rules: Rules, area: PolygonLayer, feedback: Feedback) -> None:
    """Mark what is too small on its own; protected areas stay however small they are."""
    inside = [at for at, piece in enumerate(result.pieces) if piece.status in IN_LINE]
    shapes = [result.pieces[at].geometry for at in inside]
    areas = [result.pieces[at].area for at in inside]
    keys = [""] * len(inside)
    stages = Stage(feedback, 0.0, 50.0), Stage(feedback, 50.0, 100.0)
    result.separate = len(patches(shapes, areas, keys, area.backend, stages[0]))
    found = patches(shapes, areas, keys, area.backend, stages[1], rules.gap)
    result.connected = len(found)
    lasting = {row["id"] for row in rules.evidence.rows if row["keeps_small"] == "yes"}
    for patch in found:
        members = [inside[number] for number in patch.members]
        kept = any(result.pieces[at].evidence in lasting for at in members)
        small = patch.area < rules.minimum and not kept
        for at in members:
            status: Optional[str] = FRAGMENT if small else result.pieces[at].status
            result.pieces[at] = replace(
                result.pieces[at], status=status or NOTHING, patch=patch.area
            )
