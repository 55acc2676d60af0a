"""违法用地疑似图斑筛查: parcels of change seen from above, screened by a tree of lawful grounds.

The steps come in the order of the table `violation_steps`; ground that a step's layer covers is
settled by it, and what no step covers is suspected of illegal use. The parts of a parcel sum to
its area to 0.01 m².
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Dict, List, Mapping, Optional, Sequence, Tuple

from ..feedback import Feedback, Silent, Stage
from ..geometry.backend import Geometry
from ..geometry.balance import OUTSIDE, Mismatch, levelled
from ..geometry.polygons import PolygonLayer
from ..planning.division import divided
from ..rounding import half_up, rounded
from ..standards.tables import Table, listed, preset_or_table
from .class_systems import ClassSystem

LEGAL, UNCHANGED, SUSPECTED, SMALL = "legal", "unchanged", "suspected", "small"


@dataclass(frozen=True)
class Step:
    """A ground that settles land: its `outcome` is LEGAL or UNCHANGED."""

    id: str
    layers: Tuple[str, ...]
    words: Tuple[str, ...]
    outcome: str
    title: str
    english: str
    colour: str
    basis: str
    confidence: str

    def claims(self, layer_name: str) -> bool:
        """Tell whether a layer of that name is this step's."""
        name = layer_name.upper()
        return any(part == name for part in self.layers) or any(w in layer_name for w in self.words)


class Steps:
    """The steps of the tree in order, and the minimum parcels."""

    def __init__(self, rows: Table, limits: Table) -> None:
        self.rows, self.limits = rows, limits
        self.steps = [_step(row) for row in rows.rows]

    @classmethod
    def load(cls, preset: str = "", limits_preset: str = "") -> Steps:
        """Return the shipped tables or the planner's own (STD-02 to STD-04 on a bad file)."""
        return cls(
            preset_or_table("violation_steps", preset),
            preset_or_table("violation_limits", limits_preset),
        )

    def limit(self, kind: str) -> float:
        """Return the minimum parcel in m² for a kind of parcel in words."""
        rows = self.limits.rows
        fitting = [row for row in rows if any(word in kind for word in listed(row["words"]))]
        general = [row for row in rows if not listed(row["words"])]
        return float((fitting or general or rows)[0]["m2"])


def _step(row: Mapping[str, str]) -> Step:
    return Step(
        row["step"],
        tuple(listed(row["layers"])),
        tuple(listed(row["words"])),
        row["outcome"],
        row["title"],
        row["english"],
        row["colour"].replace(";", ","),
        row["basis"],
        row["confidence"],
    )


@dataclass(frozen=True)
class Piece:
    """A part of parcel `parcel`: settled by feature `feature` of `step`, or by none ("")."""

    parcel: int
    step: str
    feature: int
    geometry: Geometry
    area: float


@dataclass(frozen=True)
class Screened:
    """A parcel: its area, m² by step, what remains, the verdict and the step that decided.

    `attached` is what the remaining ground takes, m² by the keys of `violation_attached`.
    """

    area: float
    by_step: Dict[str, float]
    remaining: float
    limit: float
    verdict: str
    decided_by: str
    attached: Dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Screening:
    """All parcels in order, their pieces, and the parcels that do not close."""

    parcels: List[Screened]
    pieces: List[Piece]
    mismatches: List[Mismatch]


def screened(
    parcels: PolygonLayer,
    grounds: Mapping[str, PolygonLayer],
    kinds: Sequence[str],
    steps: Steps,
    feedback: Optional[Feedback] = None,
) -> Screening:
    """Return the screening of `parcels`; `grounds` are layers by step id, `kinds` one a parcel.

    All layers valid and in one CRS. Raises Problems of `overlay` and `ellipsoidal_areas`, and
    Cancelled.
    """
    used = [step for step in steps.steps if step.id in grounds]
    found = divided(parcels, [grounds[step.id] for step in used], feedback=feedback)
    ids = [used[layer].id if layer != OUTSIDE else "" for layer in found.layers]
    columns = found.owners, ids, found.features, found.geometries, found.areas.tolist()
    pieces = [Piece(*row) for row in zip(*columns)]
    wholes = found.wholes.tolist()
    sums: List[Dict[str, float]] = [{} for _ in wholes]
    for piece in pieces:
        own = sums[piece.parcel]
        own[piece.step] = half_up(own.get(piece.step, 0.0) + piece.area, 2)
    outcomes = {step.id: step.outcome for step in used}
    result = [
        _verdict(area, own, steps.limit(kind), outcomes)
        for area, own, kind in zip(wholes, sums, kinds)
    ]
    return Screening(result, pieces, found.mismatches)


def _verdict(
    area: float, by_step: Dict[str, float], limit: float, outcomes: Mapping[str, str]
) -> Screened:
    remaining = by_step.get("", 0.0)
    settled = {step: part for step, part in by_step.items() if step}
    if remaining and remaining >= limit:
        verdict, decided = SUSPECTED, ""
    elif settled:
        decided = max(settled, key=lambda step: settled[step])
        verdict = SMALL if remaining else outcomes[decided]
    else:
        verdict, decided = SMALL, ""
    return Screened(area, settled, remaining, limit, verdict, decided)


@dataclass(frozen=True)
class Attachment:
    """A layer whose ground is measured where land is suspected; `classes` '' for all of it."""

    key: str
    layer: PolygonLayer
    codes: Sequence[str] = ()
    classes: str = ""

    def features(self) -> PolygonLayer:
        """Return the features that count."""
        if not self.classes:
            return self.layer
        system = ClassSystem.of("survey")
        fits = {code: system.matches(code, self.classes) for code in set(self.codes)}
        kept = [shape for shape, code in zip(self.layer.geometries, self.codes) if fits[code]]
        return replace(self.layer, geometries=kept, columns={}, rows=[])


def with_attached(
    screening: Screening,
    parcels: PolygonLayer,
    attachments: Sequence[Attachment],
    feedback: Optional[Feedback] = None,
) -> Screening:
    """Return the screening with what remaining ground takes of every attachment, m², once.

    The parts of a remaining piece close on the piece's own area, however it was measured.
    """
    told = feedback or Silent()
    left = [piece for piece in screening.pieces if not piece.step]
    ground = PolygonLayer(parcels.crs, [one.geometry for one in left], {}, parcels.backend)
    result = [dict(one.attached) for one in screening.parcels]
    for number, attachment in enumerate(attachments):
        begin, end = (100.0 * at / len(attachments) for at in (number, number + 1))
        found = divided(ground, [attachment.features()], feedback=Stage(told, begin, end))
        for own in result:
            own[attachment.key] = 0.0
        wholes = [piece.area for piece in left]
        closed = levelled(found.owners, found.scaled_to(wholes), wholes)
        for owner, layer, area in zip(found.owners, found.layers, closed.areas.tolist()):
            if layer != OUTSIDE:
                result[left[owner].parcel][attachment.key] += area
    clean = [{key: float(rounded(area)) for key, area in own.items()} for own in result]
    done = [replace(one, attached=own) for one, own in zip(screening.parcels, clean)]
    return replace(screening, parcels=done)
