"""What a run from node to node did, as a report to print and keep."""

from __future__ import annotations

from typing import Any

from ...core.editing import states
from ...core.reporting.document import Column, KeyValue, Report, Row, Section, Table, Text
from ..i18n import language, tr
from ..messages import sentence
from .receipt_report import STATES, author_cells, author_columns
from .synchronization import SETTLED, Route, Synchronized


def synchronization_report(route: Route, done: Synchronized, provenance: dict[str, Any]) -> Report:
    """Return the report of a run."""
    sections = [
        Section(tr("Route"), [KeyValue(_route(route, done))]),
        Section(tr("Features"), [_counts(done)]),
    ]
    if done.outcomes:
        sections.append(Section(tr("Change sets"), [_sets(done)]))
    if done.conflicts:
        sections.append(Section(tr("Conflicts"), [_conflicts(done)]))
    if done.taken.withheld:
        sections.append(Section(tr("Deleted at the target, not sent"), [_withheld(done)]))
    return Report(
        tr("Synchronization of two nodes"),
        sections,
        subtitle=f"{route.source.name} · {route.source_layer} → {route.target.name}",
        verdict=_verdict(route, done),
        provenance=provenance,
        language=language(),
    )


def review_told(route: Route) -> str:
    """Return what to do while a reviewer at the target has not decided."""
    told = tr(
        "The change set waits for a reviewer at {node}. Nothing else is sent meanwhile. Run again: "
        "the decision is asked for, and what is approved is applied."
    )
    return told.format(node=route.target.name)


def _verdict(route: Route, done: Synchronized) -> Text:
    if done.problem is not None:
        return Text([sentence(done.problem)], "warning")
    if done.waits_for_review:
        return Text([review_told(route)], "warning")
    if done.state in SETTLED:
        told = tr("The target holds all changes of the source: {count} were applied in this run.")
        return Text([told.format(count=done.applied)], "good")
    told = tr("The last change set is {state}. Run again; nothing is sent twice.")
    return Text([told.format(state=tr(STATES.get(done.state, done.state)))], "warning")


def _route(route: Route, done: Synchronized) -> list[tuple[str, str]]:
    return [
        (tr("From"), f"{route.source.name} · {route.source_layer}"),
        (tr("To"), f"{route.target.name} · {route.target_layer}"),
        (tr("Source version before"), done.since or tr("first run")),
        (tr("Source version now"), done.version or "–"),
        (tr("Working copy"), str(route.copy)),
    ]


def _counts(done: Synchronized) -> Table:
    rows = [
        (tr("new at the source"), done.taken.inserted),
        (tr("changed at the source"), done.taken.updated),
        (tr("deleted at the source"), done.taken.deleted),
        (tr("already equal"), done.taken.same),
        (tr("deleted at the target, not sent"), len(done.taken.withheld)),
        (tr("changed at the target meanwhile"), done.pulled.taken),
        (tr("merged"), done.pulled.merged),
        (tr("in conflict"), len(done.conflicts)),
        (tr("applied at the target"), done.applied),
    ]
    columns = [Column(tr("What")), Column(tr("Features"), decimals=0, summed=False)]
    return Table(columns, [Row(row) for row in rows])


def _sets(done: Synchronized) -> Table:
    columns = [Column(tr("Id")), Column(tr("State")), Column(tr("Changes"), decimals=0)]
    rows = [
        Row((one.set_id, tr(STATES.get(one.state, one.state)), one.applied))
        for one in done.outcomes
        if one.state != states.DRAFT
    ]
    return Table(columns, rows)


def _conflicts(done: Synchronized) -> Table:
    named = [Column(tr("Feature")), Column(tr("What happened")), Column(tr("Noticed"))]
    rows = [
        Row((one.uuid, one.kind, one.noticed, *author_cells(one.author))) for one in done.conflicts
    ]
    return Table([*named, *author_columns()], rows)


def _withheld(done: Synchronized) -> Table:
    return Table([Column(tr("Feature"))], [Row((uuid,)) for uuid in done.taken.withheld])
