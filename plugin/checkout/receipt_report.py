"""What became of a change set, as a report to print and keep."""

from __future__ import annotations

from datetime import timezone
from typing import Any, Iterable, Optional

from ...core.editing.authors import Author, author_of
from ...core.editing.instants import instant
from ...core.editing.journal import Journal, SealedSet
from ...core.editing.parts import layers_of, ops_of, versions_of
from ...core.editing.submission import NOTHING, Outcome
from ...core.editing.tracking import GEOMETRY
from ...core.reporting.document import Column, KeyValue, Report, Row, Section, Table, Text
from ...core.standards.schema import field_titles, layer_spec
from ..i18n import N_, language, tr
from ..messages import sentence
from ..nodes import store

KINDS = {"insert": N_("new"), "update": N_("changed"), "delete": N_("deleted")}
STATES = {
    "SEALED": N_("sealed"),
    "SENDING": N_("being sent"),
    "APPLIED": N_("applied"),
    "QUEUED": N_("waiting to be sent"),
    "UNKNOWN": N_("outcome unknown"),
    "CONFLICT": N_("in conflict"),
    "REJECTED": N_("refused"),
    "WITHDRAWN": N_("withdrawn"),
    "PARTIAL": N_("applied in part"),
    "IN_REVIEW": N_("in review"),
    "APPROVED": N_("approved, to be sent"),
    "RETURNED": N_("returned by the reviewer"),
    "SUPERSEDED": N_("superseded"),
}
FACTS = {
    "submitted_by": N_("Submitted by"),
    "reviewer": N_("Reviewer"),
    "server_seq": N_("Number at the node"),
    "committed_at": N_("Applied at (UTC)"),
    "epoch": N_("State of the node's data"),
}


def receipt_report(outcome: Outcome, journal: Journal, provenance: dict[str, Any]) -> Report:
    """Return the report of the set that `outcome` speaks of."""
    sealed = journal.set(outcome.set_id)
    sections = [
        Section(tr("Change set"), [KeyValue(_facts(outcome, sealed))]),
        Section(tr("Changes"), [_changes(outcome, sealed)]),
        Section(tr("What happened"), [_history(journal, sealed)]),
    ]
    if outcome.conflicts:
        sections.insert(1, Section(tr("Conflicts"), [_conflicts(outcome)]))
    verdict = [tr("Change set {state}").format(state=state_name(outcome.state))]
    if outcome.problem is not None:
        verdict.append(sentence(outcome.problem))
    good = outcome.state == "APPLIED"
    return Report(
        tr("Receipt of submitted edits"),
        sections,
        subtitle=f"{sealed.layer} · {sealed.node_id}",
        verdict=Text(verdict, "good" if good else "warning"),
        provenance=provenance,
        language=language(),
    )


def _facts(outcome: Outcome, sealed: SealedSet) -> list[tuple[str, str]]:
    receipt = outcome.receipt or {}
    found = [
        (tr("Layer"), ", ".join(map(_titled, layers_of(sealed.document)))),
        (tr("Node"), _node_name(sealed.node_id)),
        (tr("Id"), sealed.id),
        (tr("SM3 of its bytes"), sealed.payload_sm3),
        (tr("Number of changes"), str(sealed.ops)),
    ]
    return found + [
        (tr(label), _moment(receipt[name]) if name == "committed_at" else str(receipt[name]))
        for name, label in FACTS.items()
        if receipt.get(name) is not None
    ]


def _titled(layer: str) -> str:
    spec = layer_spec(layer)
    return f"{layer} {spec.title}" if spec else layer


def _node_name(node_id: str) -> str:
    """Return a node's name with its id, the id alone where its profile is not here."""
    names = {one.id: one.name for one in store.all_nodes()}
    return f"{names[node_id]} ({node_id})" if node_id in names else node_id


def _moment(text: object) -> str:
    """Return a time in UTC as people write it, to the second; as it is where it is none."""
    found = instant(str(text))
    return f"{found.astimezone(timezone.utc):%Y-%m-%d %H:%M:%S}" if found else str(text)


def _fields(layer: str, names: Iterable[str]) -> str:
    """Return fields with the titles that the standard gives them."""
    titles = field_titles(layer)
    shown = {name: f"{name} {titles.get(name, '')}".strip() for name in names}
    return ", ".join({**shown, GEOMETRY: tr("geometry")}[name] for name in shown)


def _changes(outcome: Outcome, sealed: SealedSet) -> Table:
    receipt = outcome.receipt or {}
    columns = (
        Column(tr("No.")),
        Column(tr("Kind")),
        Column(tr("Feature")),
        Column(tr("Changed")),
        Column(tr("Version before")),
        Column(tr("Version now")),
    )
    rows = [
        Row(
            (
                str(op["op"]),
                tr(KINDS[op["kind"]]),
                op["uuid"],
                _fields(layer, op["new"] or ()) if op["kind"] == "update" else "",
                _version(op["base"]),
                _version((versions_of(receipt, layer) or {}).get(op["uuid"])),
            )
        )
        for layer in layers_of(sealed.document)
        for op in ops_of(sealed.document, layer)
    ]
    return Table(columns, rows)


def _conflicts(outcome: Outcome) -> Table:
    columns = (
        Column(tr("Feature")),
        Column(tr("Mine / theirs")),
        Column(tr("Version at the node")),
        *author_columns(),
    )
    rows = []
    for one in outcome.conflicts:
        current = one.get("current") or {}
        ver = current.get("ver")
        author = author_cells(author_of(one, ver))
        rows.append(Row((str(one.get("uuid")), str(one.get("kind")), _version(ver), *author)))
    return Table(columns, rows)


def author_columns() -> tuple[Column, Column]:
    """Return the columns that tell who made the other side of a conflict."""
    return Column(tr("By whom at the node")), Column(tr("At the node since (UTC)"))


def author_cells(author: Optional[Author]) -> tuple[str, str]:
    """Return what stands in `author_columns`."""
    if author is None:
        return tr("not known"), _version(None)
    return author.name, author.at or _version(None)


def _history(journal: Journal, sealed: SealedSet) -> Table:
    columns = (Column(tr("Time (UTC)")), Column(tr("State")), Column(tr("SM3 of the event")))
    events = journal.events(sealed.id)
    rows = [Row((_moment(event.at), state_name(event.state), event.digest)) for event in events]
    return Table(columns, rows)


def state_name(state: str) -> str:
    """Return the word for a state of a change set, or of a copy that has none to send."""
    return tr({**STATES, NOTHING: N_("no edits")}.get(state, state))


def _version(version: object) -> str:
    return "–" if version is None else str(version)
