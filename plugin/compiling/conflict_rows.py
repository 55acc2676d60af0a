"""Names, layers and tables of a comparison of plans, with how conflicts are drawn."""

from __future__ import annotations

from typing import Any, Iterator, Sequence

from qgis.core import QgsField

from ...core.geometry.adjust import balanced_rounding
from ...core.planning.plan_conflicts import Cell, Compared
from ...core.planning.plan_groups import UNCLASSIFIED, Kind, Kinds
from ...core.planning.structure import SQUARE_METRES
from ...core.reporting.document import Colour
from ...core.rounding import half_up
from ..compat import INTEGER, REAL, TEXT, make_field
from ..i18n import N_, tr
from ..review.texts import is_chinese
from .drawing import DrawnClass, colour_of

GROUPS = {
    "cropland": N_("Cropland"),
    "agriculture": N_("Other farmland"),
    "forest": N_("Woodland"),
    "grass": N_("Grassland"),
    "ecological": N_("Ecology"),
    "construction": N_("Construction"),
    "water": N_("Water"),
    "sea": N_("Sea"),
    "other": N_("Other land"),
    UNCLASSIFIED: N_("Unclassified"),
}
DECIMALS = 4
GREY = (150, 150, 150)
AGREED = (235, 242, 235)
DIFFERENT = ((253, 224, 160), (244, 165, 90), (213, 94, 0))


def group_name(group: str) -> str:
    """Return a group in the reader's language; one of a preset by its id."""
    return tr(GROUPS[group]) if group in GROUPS else group


def kind_name(kind: Kind, groups: Sequence[str] = ()) -> str:
    """Return a kind in the reader's language; the table's own title in Chinese."""
    if is_chinese():
        return kind.title
    if kind.id == UNCLASSIFIED:
        return tr(GROUPS[UNCLASSIFIED])
    if kind.id == "other_difference" or len(groups) != 2:  # noqa: PLR2004 (a pair)
        return tr("Other difference")
    return tr("{first} – {second}").format(
        first=group_name(groups[0]), second=group_name(groups[1])
    )


def kind_classes(kinds: Kinds) -> list[DrawnClass]:
    """Return how kinds are drawn, in the order of the table."""
    found = []
    for row in kinds.rows.rows:
        kind = Kind(row["kind"], row["title"], row["severity"], row["basis"], row["confidence"])
        groups = [] if "*" in (row["first"], row["second"]) else [row["first"], row["second"]]
        found.append(DrawnClass(kind.id, kind_name(kind, groups), colour_of(row)))
    return [*found, DrawnClass(UNCLASSIFIED, tr(GROUPS[UNCLASSIFIED]), GREY)]


def conflict_fields() -> list[QgsField]:
    """Return the fields of the layer of conflicts."""
    names = ("PLAN_A", "PLAN_B", "GROUP_A", "GROUP_B", "CODES_A", "CODES_B", "KIND", "TITLE")
    return [
        *(make_field(name, TEXT, 254) for name in names),
        make_field("SEVERITY", TEXT, 20),
        make_field("AREA_M2", REAL, 18, 2),
        make_field("AREA_HM2", REAL, 18, 4),
        make_field("PARCELS", INTEGER),
        make_field("SMALL", INTEGER),
        make_field("BASIS", TEXT, 254),
    ]


def conflict_rows(found: Compared) -> Iterator[tuple[list[Any], Any]]:
    """Yield the attributes and the ground of every conflict."""
    for one in found.conflicts:
        named = [found.plans[plan].name for plan in (one.first, one.second)]
        codes = [text[:254] for text in one.codes]
        title = kind_name(one.kind, one.groups)
        hectares = half_up(one.area / SQUARE_METRES, DECIMALS)
        yield (
            [*named, *one.groups, *codes, one.kind.id, title, one.kind.severity,
             one.area, hectares, one.pieces, int(one.small), one.kind.basis],
            one.geometry,
        )  # fmt: skip


def agreement_classes(plans: int) -> list[DrawnClass]:
    """Return how the overlay is drawn: by the number of groups that the plans give a piece."""
    agreed = DrawnClass("1", tr("Plans agree"), AGREED)
    told = [tr("{count} different groups").format(count=count) for count in range(2, plans + 1)]
    shades = zip(range(2, plans + 1), told)
    return [agreed, *(DrawnClass(str(count), name, _shade(count)) for count, name in shades)]


def _shade(count: int) -> Colour:
    """Return a fill that darkens with the number of groups."""
    return DIFFERENT[min(count - 2, len(DIFFERENT) - 1)]


def overlay_fields(found: Compared) -> list[QgsField]:
    """Return the fields of the overlay: plan, code and group for each plan, and the area."""
    names = [
        f"{what}_{number}"
        for number in range(1, len(found.plans) + 1)
        for what in ("PLAN", "CODE", "GROUP")
    ]
    texts = [make_field(name, TEXT, 100) for name in names]
    return [*texts, make_field("N_GROUPS", INTEGER), make_field("AREA_M2", REAL, 18, 2)]


def overlay_rows(found: Compared) -> Iterator[tuple[list[Any], Any]]:
    """Yield every piece of the overlay of all plans; NULL where a plan is silent."""
    every = found.overlay
    for features, geometry, area in zip(every.features, every.geometries, every.areas.tolist()):
        values: list[Any] = []
        groups = set()
        for one, feature in zip(found.plans, features):
            said = feature >= 0
            values += [one.name, one.codes[feature], one.groups[feature]] if said else [None] * 3
            groups |= {one.groups[feature]} if said else set()
        yield [*values, len(groups), area], geometry


def matrix_fields() -> list[QgsField]:
    """Return the fields of the matrix."""
    names = ("PLAN_A", "PLAN_B", "GROUP_A", "GROUP_B", "KIND", "SEVERITY")
    return [
        *(make_field(name, TEXT, 254) for name in names),
        make_field("AREA_HM2", REAL, 18, DECIMALS),
        make_field("PIECES", INTEGER),
    ]


def matrix_rows(found: Compared) -> Iterator[list[Any]]:
    """Yield the cells of all pairs, rounded so that a pair sums to its common ground."""
    for pair in found.closures:
        cells = cells_of(found, pair.first, pair.second)
        areas = balanced_rounding([cell.area / SQUARE_METRES for cell in cells], DECIMALS)
        for cell, area in zip(cells, areas):
            kind = cell.kind
            said = [kind.id, kind.severity] if kind else ["", ""]
            named = [found.plans[cell.first].name, found.plans[cell.second].name]
            yield [*named, *cell.groups, *said, float(area), cell.pieces]


def cells_of(found: Compared, first: int, second: int) -> list[Cell]:
    """Return the cells of the matrix of a pair of plans."""
    return [one for one in found.cells if (one.first, one.second) == (first, second)]
