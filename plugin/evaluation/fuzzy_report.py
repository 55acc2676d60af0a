"""The report of a fuzzy overlay: map, ground by membership, memberships of the layers."""

from __future__ import annotations

from math import inf
from typing import Any, NamedTuple, Optional, Sequence

from ...core.evaluation.fuzzy import AND, GAMMA, OR, PRODUCT, SUM, Membership
from ...core.evaluation.fuzzy_map import LIMITS
from ...core.evaluation.graded_map import GradedMap
from ...core.raster.output import Category
from ...core.reporting.document import Block, Column, Report, Row, Section, Table
from ..i18n import N_, tr
from ..rasters.styles import RISING, Step
from ..reports.frame import tool_report
from .grade_blocks import deciding_table, grid_facts, ground_blocks, ground_verdict

OPERATORS = {
    GAMMA: N_("Gamma: SUM^γ · PRODUCT^(1 − γ)"),
    AND: N_("AND: the lowest membership"),
    OR: N_("OR: the highest membership"),
    PRODUCT: N_("PRODUCT: the memberships multiplied"),
    SUM: N_("SUM: 1 − Π(1 − μ)"),
}
FORMULAS = {
    "as is": "μ = x",
    "linear": "μ = (x − a)/(b − a), 0–1",
    "large": "μ = 1/(1 + (x/m)^−s)",
    "small": "μ = 1/(1 + (x/m)^s)",
    "near": "μ = 1/(1 + s·(x − m)²)",
    "gaussian": "μ = e^(−s·(x − m)²)",
}


class Overlaid(NamedTuple):
    """What the report tells of; `sources` are names of layers with how they came to the grid."""

    found: GradedMap
    forms: Sequence[Membership]
    operator: str
    gamma: float
    sources: Sequence[tuple[str, str]]


def membership_classes() -> list[Category]:
    """Return the five equal classes of membership."""
    ends = [0.0, *LIMITS, 1.0]
    labels = [f"{low:.1f}–{high:.1f}" for low, high in zip(ends, ends[1:])]
    return [Category(at, *one) for at, one in enumerate(zip(labels, RISING), start=1)]


def membership_steps() -> list[Step]:
    """Return the steps of the map: the five equal classes."""
    uppers = [*LIMITS, inf]
    return [Step(end, one.label, one.colour) for end, one in zip(uppers, membership_classes())]


def layer_categories(forms: Sequence[Membership]) -> list[Category]:
    """Return the layers as the numbers of the raster that tells which decided."""
    colours = [RISING[at % len(RISING)] for at in range(len(forms))]
    return [Category(at + 1, form.name, colours[at]) for at, form in enumerate(forms)]


def fuzzy_report(
    made: Overlaid, notes: Sequence[str], provenance: dict[str, Any], picture: Optional[Block]
) -> Report:
    """Return the report, in the reader's language."""
    classes = membership_classes()[::-1]
    names = [form.name for form in made.forms]
    decided = tr("The layer with the lowest membership; the first of equals.")
    if made.operator in (OR, SUM):
        decided = tr("The layer with the highest membership; the first of equals.")
    facts = [(tr("Operator"), tr(OPERATORS[made.operator]))]
    if made.operator == GAMMA:
        facts.append(("γ", f"{made.gamma:g}"))
    ground = ground_blocks(made.found, classes, tr("Membership"))
    return tool_report(
        tr("Fuzzy overlay"),
        [
            Section(tr("Membership"), [*([picture] if picture else []), *ground]),
            Section(
                tr("Layers"),
                [_forms(made.forms), deciding_table(made.found, classes, names, decided)],
                new_page=True,
            ),
        ],
        facts=[*facts, *grid_facts(made.found.grid, made.sources)],
        verdict=ground_verdict(made.found, classes, notes),
        notes=notes,
        provenance=provenance,
    )


def _forms(forms: Sequence[Membership]) -> Table:
    columns = [Column(tr("Layer")), Column(tr("Membership")), Column(tr("Formula"))]
    rows = [Row([form.name, str(form), FORMULAS[form.form]]) for form in forms]
    note = tr("a has no membership, b full membership; m is the middle, s the spread.")
    return Table(columns, rows, tr("Memberships of the layers"), note)
