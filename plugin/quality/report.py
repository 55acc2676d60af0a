"""The report of the quality check: every rule with its basis, then what was found."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from ...core.planning.quality import Outcome, RuleResult
from ...core.planning.quality.results import BROKEN, FAILED, NOT_RUN
from ...core.planning.quality.rules import ERROR
from ...core.reporting.document import (
    BAD,
    GOOD,
    WARNING,
    Bar,
    BarChart,
    Block,
    Column,
    Report,
    Row,
    Section,
    Table,
    Text,
)
from ...core.standards.tables import table
from ..i18n import tr
from ..messages import sentence
from ..reports.frame import CONFIDENCE, tool_report
from .parameter_texts import limits_text
from .texts import (
    SEVERITIES,
    STATES,
    family_title,
    package_label,
    rule_title,
    verdict_text,
)

LONGEST_LIST = 200  # findings a rule; the table output holds all
TONES = {FAILED: BAD, BROKEN: BAD, NOT_RUN: ""}
COLOURS = {ERROR: (213, 94, 0)}
OTHER_COLOUR = (230, 159, 0)


def quality_report(outcome: Outcome, name: str, provenance: dict[str, Any]) -> Report:
    """Return the report, in the reader's language."""
    sections = [
        Section(tr("Rules and results"), [_rule_table(outcome), *_chart(outcome)]),
        Section(tr("Basis and parameters"), [_basis_table(outcome)]),
        Section(tr("Layers checked"), [_layer_table(outcome)]),
    ]
    found = [_findings_table(one) for one in outcome.results if one.findings]
    if found:
        sections.append(Section(tr("Findings"), found, new_page=True))
    return tool_report(
        tr("Quality check of the database"),
        sections,
        subtitle=name,
        facts=_facts(outcome),
        verdict=Text([verdict_text(outcome)], GOOD if outcome.passed else BAD),
        notes=_notes(outcome),
        standards=[table("db_qc_rules"), *outcome.database.standard.tables],
        provenance=provenance,
    )


def _facts(outcome: Outcome) -> list[tuple[str, str]]:
    database, rules = outcome.database, outcome.rules
    facts = [
        (tr("Kind of database"), package_label(database.package)),
        (tr("Layers and tables"), str(len(database.layers))),
        (tr("CRS"), database.crs or "–"),
        (tr("Rule set"), f"{rules.source} · {rules.version}"),
    ]
    return [*facts, (tr("Own rule set"), Path(rules.file).name)] if rules.file else facts


def _rule_table(outcome: Outcome) -> Table:
    columns = [
        Column(tr("Family")),
        Column(tr("Rule")),
        Column(tr("Severity")),
        Column(tr("Result")),
        Column(tr("Findings"), "", 0, summed=False),
    ]
    return Table(
        columns, [_rule_row(one) for one in outcome.results], sheet=tr("Rules and results")
    )


def _basis_table(outcome: Outcome) -> Table:
    columns = [
        Column(tr("Rule")),
        Column(tr("Basis")),
        Column(tr("Confidence")),
        Column(tr("Parameters")),
    ]
    rows = [_basis_row(result) for result in outcome.results]
    note = tr("What is not certain, and every tolerance, is a preset that a rule set can replace.")
    return Table(columns, rows, note=note, sheet=tr("Basis and parameters"))


def _basis_row(result: RuleResult) -> Row:
    rule = result.rule
    confidence = tr(CONFIDENCE.get(rule.confidence, CONFIDENCE["preset"]))
    return Row([rule_title(rule), rule.source or "–", confidence, limits_text(rule.checks) or "–"])


def _rule_row(result: RuleResult) -> Row:
    rule = result.rule
    tone = TONES.get(result.state, GOOD)
    if result.state == FAILED and rule.severity != ERROR:
        tone = WARNING
    cells = [
        family_title(rule),
        rule_title(rule),
        tr(SEVERITIES[rule.severity]),
        tr(STATES[result.state]),
        len(result.findings),
    ]
    return Row(cells, tone=tone)


def _chart(outcome: Outcome) -> list[Block]:
    bars = [
        Bar(rule_title(one.rule), len(one.findings), COLOURS.get(one.rule.severity, OTHER_COLOUR))
        for one in outcome.results
        if one.findings
    ]
    return [BarChart(tr("Findings by rule"), "", bars, 0)] if bars else []


def _layer_table(outcome: Outcome) -> Table:
    counts = Counter(f.layer for one in outcome.results for f in one.findings)
    columns = [
        Column(tr("Layer")),
        Column(tr("Name in the standard")),
        Column(tr("Name in the source")),
        Column(tr("Features"), "", 0, summed=False),
        Column(tr("CRS")),
        Column(tr("Findings"), "", 0, summed=False),
    ]
    rows = []
    for name, layer in outcome.database.layers.items():
        known = outcome.database.standard.layer(name)
        title = known.title if known else "–"
        crs = layer.crs[:40] if layer.spatial else "–"
        rows.append(Row([name, title, layer.found_as, len(layer), crs, counts[name]]))
    return Table(columns, rows, sheet=tr("Layers checked"))


def _findings_table(result: RuleResult) -> Table:
    columns = [
        Column(tr("Layer")),
        Column(tr("Feature"), "", 0, summed=False, grouped=False),
        Column("BSM"),
        Column(tr("Finding")),
        Column(tr("Measured"), "", 4, summed=False),
        Column(tr("Limit"), "", 4, summed=False),
        Column(tr("Unit")),
    ]
    shown = result.findings[:LONGEST_LIST]
    rows = [
        Row([f.layer, f.fid, f.bsm, sentence(f.problem), f.measured, f.limit, f.unit])
        for f in shown
    ]
    note = ""
    if len(shown) < len(result.findings):
        note = tr("The first {shown} of {count} rows; the table output holds all.").format(
            shown=len(shown), count=len(result.findings)
        )
    title = rule_title(result.rule)
    headed = f"{family_title(result.rule)} · {title}".strip(" ·")
    return Table(columns, rows, headed, note, sheet=title)


def _notes(outcome: Outcome) -> list[str]:
    """Return why rules were not run or broke off, and what the rules' own notes say."""
    notes = []
    for result in outcome.results:
        told = list(dict.fromkeys(sentence(reason) for reason in result.reasons))
        if result.state in (NOT_RUN, BROKEN):
            words = tr("“{rule}” was not run, because: {reasons}")
            if result.state == BROKEN:
                words = tr("“{rule}” broke off: {reasons}")
            notes.append(words.format(rule=rule_title(result.rule), reasons="; ".join(told)))
        elif told:
            words = tr("“{rule}” was run in part; left out: {reasons}")
            notes.append(words.format(rule=rule_title(result.rule), reasons="; ".join(told)))
    return notes
