"""What a set in review would change, as a report to read before deciding and as JSON."""

from __future__ import annotations

from typing import Any, Optional, Sequence

from ...core.editing.canonical import canonical
from ...core.editing.review import Proposal, ReadOp, ReadPart, document_of
from ...core.editing.tracking import DELETE, INSERT
from ...core.errors import Problem
from ...core.geometry.area import ellipsoidal_areas
from ...core.reporting.document import Column, KeyValue, Report, Row, Section, Table, Text
from ..i18n import N_, language, tr
from .receipt_report import KINDS
from .review import Proposed

STATUSES = {
    "waiting": N_("waiting for a decision"),
    "approved": N_("approved"),
    "returned": N_("returned"),
    "withdrawn": N_("withdrawn by the submitter"),
    "applied": N_("applied"),
}
TONES = {"approved": "good", "applied": "good", "returned": "bad"}
Areas = dict[int, tuple[Optional[float], Optional[float]]]


def review_report(proposed: Proposed, provenance: dict[str, Any]) -> Report:
    """Return the report of a set: who proposes what, and every value before and after."""
    proposal = proposed.proposal
    verdict = [tr("Change set: {status}").format(status=status_of(proposal))]
    if proposal.remarks:
        verdict.append(proposal.remarks)
    sections = [
        Section(
            tr("Changes of layer {layer}").format(layer=part.layer),
            [_changes(part, areas_of(part))],
        )
        for part in proposed.parts
    ]
    return Report(
        tr("Change set for review"),
        [Section(tr("Change set"), [KeyValue(_facts(proposal))]), *sections],
        subtitle=proposal.layer,
        verdict=Text(verdict, TONES.get(proposal.decision, "warning")),
        provenance=provenance,
        language=language(),
    )


def review_json(proposed: Proposed) -> bytes:
    """Return the set as canonical JSON: `review` as the node tells it, and all changes by layer.

    `fields` are [before, after] by name, `area_m2` the ellipsoidal areas before and after.
    """
    layers = []
    for part in proposed.parts:
        areas = areas_of(part)
        changes = [
            {
                "op": op.number,
                "kind": op.kind,
                "uuid": op.uuid,
                "fields": {name: [before, after] for name, before, after in op.fields},
                "area_m2": list(areas.get(op.number, (None, None))),
            }
            for op in part.ops
        ]
        layers.append({"layer": part.layer, "crs": part.crs, "changes": changes})
    return canonical({"review": document_of(proposed.proposal), "layers": layers})


def status_of(proposal: Proposal) -> str:
    """Return in the reader's language how a proposal stands."""
    return tr(STATUSES[proposal.status])


def areas_of(part: ReadPart) -> Areas:
    """Return the ellipsoidal areas in m² before and after, by the number of the op.

    {} where the layer's CRS or a geometry has none: the report then tells of the change alone.
    """
    shapes = [
        (op.number, place, wkb)
        for op in part.ops
        for place, wkb in enumerate((op.before, op.after))
        if wkb is not None
    ]
    try:
        areas = ellipsoidal_areas([wkb for *_, wkb in shapes], part.crs)
    except Problem:
        return {}
    found: dict[int, list[Optional[float]]] = {}
    for (number, place, _), area in zip(shapes, areas):
        found.setdefault(number, [None, None])[place] = float(area)
    return {number: (before, after) for number, (before, after) in found.items()}


def _facts(proposal: Proposal) -> list[tuple[str, str]]:
    counts = tr("{inserts} new, {updates} changed, {deletes} deleted")
    found = [
        (tr("Id"), proposal.id),
        (tr("SM3 of its bytes"), proposal.payload_sm3),
        (tr("Number of changes"), counts.format(**proposal.counts._asdict())),
        (tr("Submitted by"), proposal.submitted_by),
        (tr("Submitted at (UTC)"), proposal.submitted_at),
        (tr("Reviewer"), proposal.reviewer),
        (tr("Decided at (UTC)"), proposal.decided_at),
        (tr("Remarks"), proposal.remarks),
    ]
    return [(name, value) for name, value in found if value]


def _changes(part: ReadPart, areas: Areas) -> Table:
    columns = (
        Column(tr("No.")),
        Column(tr("Kind")),
        Column(tr("Feature")),
        Column(tr("Field")),
        Column(tr("Before")),
        Column(tr("After")),
    )
    return Table(columns, [row for op in part.ops for row in _rows(op, areas)])


def _rows(op: ReadOp, areas: Areas) -> Sequence[Row]:
    """One row for each value; number, kind and feature stand in the first."""
    values = [
        (
            name,
            "" if op.kind == INSERT else _shown(before),
            "" if op.kind == DELETE else _shown(after),
        )
        for name, before, after in op.fields
    ]
    if op.before is not None or op.after is not None:
        before, after = areas.get(op.number, (None, None))
        values.append((tr("Geometry"), _area(op.before, before), _area(op.after, after)))
    heads = [(str(op.number), tr(KINDS[op.kind]), op.uuid)] + [("", "", "")] * len(values)
    return [Row((*head, *value)) for head, value in zip(heads, values or [("", "", "")])]


def _area(wkb: Optional[bytes], area: Optional[float]) -> str:
    if wkb is None:
        return ""
    return tr("present") if area is None else tr("{area:,.2f} m²").format(area=area)


def _shown(value: object) -> str:
    return "NULL" if value is None else str(value)
