"""The layers and the report of a growth boundary and its candidate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterator, Optional, Sequence

from qgis.core import QgsField

from ...core.planning.compliance.verdicts import Verdict, worst
from ...core.planning.growth_candidate import (
    APART,
    ELASTIC,
    FILLED,
    FRAGMENT,
    GROWN,
    INSIDE,
    LAND_CLASS,
    NO_GO,
    SPECIAL,
    SPECIAL_APART,
    TOO_LARGE,
    TOWN,
    UNSUITABLE,
    Candidate,
    Choice,
)
from ...core.planning.growth_rules import CORE, SPECIAL_ZONE, Finding
from ...core.planning.growth_rules import ELASTIC as ELASTIC_ZONE
from ...core.planning.structure import SQUARE_METRES
from ...core.reporting.document import (
    GOOD,
    TOTAL,
    Column,
    Report,
    Row,
    Section,
    Sum,
    Table,
    Text,
)
from ...core.rounding import half_up
from ...core.standards.classes import survey_label
from ...core.standards.tables import Table as StandardsTable
from ..compat import INTEGER, REAL, TEXT, make_field
from ..i18n import N_, tr
from ..reports.frame import tool_report
from ..review.texts import TONES, VERDICTS, is_chinese
from .drawing import DrawnClass, picture
from .limits import confidence

GIVEN, CANDIDATE = "given", "candidate"
SUBJECTS = {GIVEN: N_("Given boundary"), CANDIDATE: N_("Candidate")}
RULES = {
    "valid": N_("Closed and valid (parts that are not)"),
    "overlap": N_("Zones do not overlap"),
    "elastic": N_("Elastic zone, share of the concentrated zone"),
    "elastic_large": N_("Elastic zone, city over 3 million"),
    "elastic_mega": N_("Elastic zone, city over 5 million or shrinking"),
    "polygon": N_("Smallest single polygon"),
    "count": N_("Number of polygons (as few as possible)"),
    "farmland": N_("No permanent basic farmland"),
    "redline": N_("No ecological red line"),
    "hazard": N_("No extreme hazard"),
    "scale": N_("Scale: concentrated zone to base construction land"),
    "natural": N_("Edge along natural boundaries"),
    "reserve_2025": N_("Increment left after 2025"),
    "reserve_2030": N_("Increment left after 2030"),
}
REASONS = {
    TOWN: N_("Town already"),
    FILLED: N_("Between towns or a hole"),
    GROWN: N_("Grown"),
    ELASTIC: N_("Grown beyond the scale: elastic zone"),
    SPECIAL: N_("Special-use zone"),
    NO_GO: N_("No-go ground"),
    LAND_CLASS: N_("Land class"),
    UNSUITABLE: N_("Not suitable enough"),
    FRAGMENT: N_("Polygon too small"),
    TOO_LARGE: N_("Exceeds the scale"),
    APART: N_("Not reached by growth"),
    SPECIAL_APART: N_("Special-use land apart from the boundary"),
}
ZONES = {
    CORE: N_("Concentrated zone (410)"),
    ELASTIC_ZONE: N_("Elastic zone (420)"),
    SPECIAL_ZONE: N_("Special-use zone (430)"),
}
NO_GO_NAMES = {
    "farmland": N_("Permanent basic farmland"),
    "redline": N_("Ecological protection red line"),
    "hazard": N_("Extreme hazard"),
    "other": N_("Other no-go layers"),
}
COLOURS = {
    TOWN: (204, 121, 167),
    FILLED: (240, 228, 66),
    GROWN: (230, 159, 0),
    ELASTIC: (0, 114, 178),
    SPECIAL: (0, 100, 60),
    NO_GO: (213, 94, 0),
    LAND_CLASS: (86, 180, 233),
    UNSUITABLE: (150, 150, 150),
    FRAGMENT: (120, 94, 240),
    TOO_LARGE: (0, 158, 115),
    APART: (238, 238, 238),
    SPECIAL_APART: (190, 220, 190),
}
LONGEST_LIST = 200
DECIMALS = 4


@dataclass(frozen=True)
class Background:
    """What stands behind the findings and the candidate."""

    rules: StandardsTable
    classes: StandardsTable
    crs: str
    name: str
    facts: Sequence[tuple[str, str]]
    notes: Sequence[str]
    provenance: dict[str, Any]


@dataclass(frozen=True)
class Grown:
    """A candidate with its findings, the wanted scale in m², its parcels' classes and names."""

    candidate: Candidate
    findings: Sequence[Finding]
    scale: float
    codes: Sequence[str]
    names: Sequence[str]


def rule_name(row: dict[str, str]) -> str:
    """Return a rule in the reader's language; the table's own title in Chinese."""
    return tr(RULES[row["id"]]) if row["id"] in RULES and not is_chinese() else row["title"]


def reason_classes() -> list[DrawnClass]:
    """Return how pieces are drawn by their reason."""
    return [DrawnClass(reason, tr(text), COLOURS[reason]) for reason, text in REASONS.items()]


def verdict_fields() -> list[QgsField]:
    """Return the fields of the table of rules; the layer of places has the area as well."""
    return [
        make_field("SUBJECT", TEXT, 20),
        make_field("RULE", TEXT, 30),
        make_field("TITLE", TEXT, 254),
        make_field("VERDICT", TEXT, 20),
        make_field("MEASURED", REAL, 20, DECIMALS),
        make_field("LIMIT", REAL, 20, DECIMALS),
        make_field("UNIT", TEXT, 10),
        make_field("BASIS", TEXT, 254),
        make_field("CONFIDENCE", TEXT, 20),
    ]


def place_fields() -> list[QgsField]:
    """Return the fields of the layer of places."""
    return [*verdict_fields(), make_field("AREA_M2", REAL, 18, 2)]


def verdict_row(subject: str, found: Finding) -> list[Any]:
    """Return the row of one finding."""
    row = found.rule
    measured = None if found.measured is None else half_up(found.measured, DECIMALS)
    told = [found.verdict.value, measured, found.limit, row["unit"], row["basis"]]
    return [subject, row["id"], rule_name(row), *told, row["confidence"]]


def place_rows(subject: str, findings: Sequence[Finding]) -> Iterator[tuple[list[Any], Any]]:
    """Yield the ground on which a rule is broken."""
    for found in findings:
        for place in found.places:
            yield [*verdict_row(subject, found), place.area], place.geometry


def candidate_fields() -> list[QgsField]:
    """Return the fields of the candidate."""
    texts = [make_field("GHFQDM", TEXT, 10), make_field("GHFQMC", TEXT, 60)]
    return [*texts, make_field("AREA_M2", REAL, 18, 2), make_field("AREA_HM2", REAL, 18, DECIMALS)]


def choice_fields() -> list[QgsField]:
    """Return the fields of the layer of reasons."""
    return [
        make_field("PARCEL", TEXT, 60),
        make_field("DLBM", TEXT, 10),
        make_field("INSIDE", INTEGER),
        make_field("ZONE", TEXT, 10),
        make_field("REASON", TEXT, 20),
        make_field("WHY", TEXT, 254),
        make_field("RANK", INTEGER),
        make_field("SUITABLE", REAL, 12, DECIMALS),
        make_field("AREA_M2", REAL, 18, 2),
    ]


def choice_rows(grown: Grown) -> Iterator[tuple[list[Any], Any]]:
    """Yield every piece of every parcel with its reason."""
    for one in grown.candidate.choices:
        value = None if one.suitability is None else half_up(one.suitability, DECIMALS)
        named = [grown.names[one.owner], grown.codes[one.owner]]
        rank = one.rank or None
        zone = [int(bool(one.zone)), one.zone or None]
        yield [*named, *zone, one.reason, why(one), rank, value, one.area], one.geometry


def why(one: Choice) -> str:
    """Return the reason of a piece in the reader's language."""
    said = tr(REASONS[one.reason])
    return f"{said}: {tr(NO_GO_NAMES[one.by])}" if one.by in NO_GO_NAMES else said


def growth_report(
    findings: Optional[Sequence[Finding]], grown: Optional[Grown], background: Background
) -> Report:
    """Return the report, in the reader's language."""
    sections = []
    if findings is not None:
        sections.append(Section(tr("Rules on the given boundary"), [_rules(findings)]))
    if grown is not None:
        drawn = [(one.geometry, one.reason) for one in grown.candidate.choices]
        shown = picture(background.crs, drawn, reason_classes(), tr("Candidate, by reason"))
        sections += [
            Section(tr("Candidate"), [*shown, _balance(grown), _polygons(grown)]),
            Section(tr("Rules on the candidate"), [_rules(grown.findings)]),
            Section(tr("Parcels that were grown into"), [_ranked(grown)]),
        ]
    return tool_report(
        tr("Urban growth boundary"),
        sections,
        subtitle=background.name,
        facts=background.facts,
        verdict=_verdict(findings, grown),
        notes=background.notes,
        standards=[background.rules, background.classes],
        provenance=background.provenance,
    )


def _verdict(findings: Optional[Sequence[Finding]], grown: Optional[Grown]) -> Text:
    lines = []
    verdicts = []
    for subject, found in ((GIVEN, findings), (CANDIDATE, grown and grown.findings)):
        if found is None:
            continue
        verdicts += [one.verdict for one in found if one.verdict is not Verdict.UNDETERMINED]
        counts = {v: sum(one.verdict is v for one in found) for v in Verdict}
        lines.append(
            tr("{subject}: rules that fail {failed}, with a notice {noticed}, undetermined {open}.")
            .format(subject=tr(SUBJECTS[subject]), failed=counts[Verdict.FAIL],
                    noticed=counts[Verdict.NOTICE], open=counts[Verdict.UNDETERMINED])
        )  # fmt: skip
    if grown is not None:
        told = tr("Zones proposed: 410 {core:.4f}, 420 {elastic:.4f}, 430 {special:,.4f} hm².")
        sums = [grown.candidate.sum(*own) / SQUARE_METRES for own in (INSIDE, [ELASTIC], [SPECIAL])]
        lines.append(told.format(core=sums[0], elastic=sums[1], special=sums[2]))
        lines.append(
            tr(
                "Candidate: {area:,.4f} hm² of the wanted {scale:,.4f} hm², {count} polygons."
            ).format(
                area=_inside(grown.candidate) / SQUARE_METRES,
                scale=grown.scale / SQUARE_METRES,
                count=len(grown.candidate.polygons),
            )
        )
    return Text(lines, TONES[worst(verdicts)] if verdicts else GOOD)


def _inside(candidate: Candidate) -> float:
    return candidate.sum(*INSIDE)


def _rules(findings: Sequence[Finding]) -> Table:
    columns = [
        Column(tr("Rule")), Column(tr("Verdict")), Column(tr("Measured"), "", 2, summed=False),
        Column(tr("Limit value")), Column(tr("Places"), "", 0), Column(tr("Legal basis")),
        Column(tr("Confidence")),
    ]  # fmt: skip
    rows = [
        Row([rule_name(one.rule), tr(VERDICTS[one.verdict]), one.measured,
             f"{one.rule['limit']} {one.rule['unit']}".strip(), len(one.places),
             one.rule["basis"], confidence(one.rule["confidence"])], tone=TONES[one.verdict])
        for one in findings
    ]  # fmt: skip
    note = tr("Undetermined: what the rule needs was not given.")
    return Table(columns, rows, tr("Rules of the boundary"), note)


def _balance(grown: Grown) -> Table:
    candidate = grown.candidate
    rows = []
    for reason, text in REASONS.items():
        own = [one for one in candidate.choices if one.reason == reason]
        if own:
            zone = own[0].zone
            side = tr("in") if zone else tr("out")
            tone = GOOD if zone else ""
            rows.append(Row([tr(text), side, len(own), candidate.sum(reason)], tone=tone))
    total = Row([tr("All parcels"), "", len(candidate.choices), candidate.sum()], tone=TOTAL)
    columns = [Column(tr("Reason")), Column(tr("Side")), Column(tr("Pieces"), "", 0),
               Column(tr("Area"), "m²", 2)]  # fmt: skip
    sums = [Sum(len(rows), range(len(rows)))]
    note = tr("Every piece of every parcel is in or out for one reason.")
    return Table(columns, [*rows, total], tr("Why in and why out"), note, sums)


def _polygons(grown: Grown) -> Table:
    columns = [Column(tr("Polygon"), "", 0, summed=False), Column(tr("Zone")),
               Column(tr("Pieces"), "", 0), Column(tr("Area"), tr("hm²"), DECIMALS)]  # fmt: skip
    rows = [
        Row([number, tr(ZONES[str(one.key)]), len(one.members), one.area / SQUARE_METRES])
        for number, one in enumerate(grown.candidate.polygons[:LONGEST_LIST], start=1)
    ]
    return Table(columns, rows, tr("Polygons of the candidate"))


def _ranked(grown: Grown) -> Table:
    chosen = sorted(
        (one for one in grown.candidate.choices if one.reason == GROWN), key=lambda one: one.rank
    )
    columns = [
        Column(tr("Rank"), "", 0, summed=False), Column(tr("Parcel")), Column(tr("Class")),
        Column(tr("Suitability"), "", 2, summed=False), Column(tr("Area"), tr("hm²"), DECIMALS),
    ]  # fmt: skip
    rows = [
        Row([one.rank, grown.names[one.owner], survey_label(grown.codes[one.owner]),
             one.suitability, one.area / SQUARE_METRES])
        for one in chosen[:LONGEST_LIST]
    ]  # fmt: skip
    note = tr("The most suitable neighbour first, of equals the nearest to the towns.")
    return Table(columns, rows, tr("Order of growth"), note)
