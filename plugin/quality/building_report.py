"""The report of a database that was built: where each layer is from, and what did not fit."""

from __future__ import annotations

from collections import Counter
from typing import Any

from ...core.planning.plan_database import Fault, Options
from ...core.reporting.document import GOOD, WARNING, Column, Report, Row, Section, Table, Text
from ...core.standards.tables import table
from ..compat import INTEGER, TEXT, make_field
from ..i18n import tr
from ..messages import sentence
from ..reports.frame import tool_report
from .building import Delivery
from .texts import package_label

LONGEST_LIST = 500


def building_report(delivery: Delivery, options: Options, provenance: dict[str, Any]) -> Report:
    """Return the report, in the reader's language."""
    built = delivery.built
    sections = [
        Section(tr("Layers"), [_layer_table(delivery)]),
        Section(tr("Fields"), [_field_table(delivery)]),
    ]
    if built.faults:
        sections.append(Section(tr("Values that did not fit"), [_fault_table(delivery)]))
    facts = [
        (tr("Kind of database"), package_label(options.package)),
        (tr("County"), f"{options.code} {options.name}"),
        (tr("CRS"), built.layers[0].crs if built.layers else "–"),
        (tr("Database"), delivery.database.name),
    ]
    standards = [table(name) for name in ("db_computed", "db_common_fields")]
    return tool_report(
        tr("Building of a plan database"),
        sections,
        subtitle=delivery.root.name,
        facts=facts,
        verdict=_verdict(delivery),
        notes=_notes(delivery),
        standards=[*delivery.standard.tables, *standards],
        provenance=provenance,
    )


def _verdict(delivery: Delivery) -> Text:
    built = delivery.built
    text = tr("{filled} of {count} layers were filled, with {features} features; {faults} values "
              "did not fit.").format(
        filled=len(built.sources),
        count=len(built.layers),
        features=sum(map(len, built.layers)),
        faults=len(built.faults),
    )  # fmt: skip
    return Text([text], WARNING if built.faults or built.unused else GOOD)


def _layer_table(delivery: Delivery) -> Table:
    built, standard = delivery.built, delivery.standard
    counts = Counter(fault.layer for fault in built.faults)
    columns = [
        Column(tr("Layer")),
        Column(tr("Name in the standard")),
        Column(tr("Obligation")),
        Column(tr("Source layer")),
        Column(tr("Features"), "", 0, summed=False),
        Column(tr("Values that did not fit"), "", 0, summed=False),
    ]
    rows = []
    for layer in built.layers:
        known = standard.layer(layer.name)
        source = built.sources.get(layer.name, "")
        missing = not source and standard.obligation(layer.name) == "M"
        cells = [
            layer.name,
            known.title if known else "–",
            standard.obligation(layer.name),
            source or "–",
            len(layer),
            counts[layer.name],
        ]
        rows.append(Row(cells, tone=WARNING if missing else ""))
    return Table(columns, rows, tr("Layers and their sources"), tr("– stands for an empty layer."))


def _field_table(delivery: Delivery) -> Table:
    built = delivery.built
    columns = [Column(tr("Layer")), Column(tr("Fields taken")), Column(tr("Fields left out"))]
    rows = [
        Row([name, _pairs(chosen), ", ".join(built.left_out.get(name, [])) or "–"])
        for name, chosen in built.mapped.items()
    ]
    return Table(columns, rows, tr("Fields and their sources"))


def _pairs(chosen: dict[str, str]) -> str:
    return ", ".join(
        name if name.upper() == source.upper() else f"{name} ← {source}"
        for name, source in chosen.items()
    )


def _fault_table(delivery: Delivery) -> Table:
    faults = delivery.built.faults
    columns = [
        Column(tr("Layer")),
        Column(tr("Source layer")),
        Column(tr("Feature"), "", 0, summed=False, grouped=False),
        Column(tr("What did not fit")),
    ]
    rows = [
        Row([one.layer, one.source, one.fid, sentence(one.problem)])
        for one in faults[:LONGEST_LIST]
    ]
    return Table(columns, rows, tr("Values that did not fit"))


def _notes(delivery: Delivery) -> list[str]:
    notes = [
        tr("Source layer “{name}” was not used: no layer of the database has its name.").format(
            name=name
        )
        for name in delivery.built.unused
    ]
    doubtful = [
        layer.name for layer in delivery.built.layers if not delivery.standard.code(layer.name)[1]
    ]
    if doubtful:
        words = tr("The 要素代码 of these layers is interpolated, not printed by a source: {names}")
        notes.append(words.format(names=", ".join(doubtful)))
    return notes


def fault_fields() -> list[Any]:
    """Return the fields of the table of values that did not fit."""
    return [
        make_field("LAYER", TEXT, 60),
        make_field("SOURCE", TEXT, 100),
        make_field("FEATURE_ID", INTEGER),
        make_field("CODE", TEXT, 10),
        make_field("MESSAGE", TEXT, 500),
    ]


def fault_row(one: Fault) -> list[Any]:
    """Return the attributes of one value that did not fit."""
    return [one.layer, one.source, one.fid, one.problem.code, sentence(one.problem)]
