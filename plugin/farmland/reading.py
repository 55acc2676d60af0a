"""What projects take and what the pool offers, from QGIS layers and tables."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from math import isfinite
from typing import Any, Optional, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)

from ...core.attribute_text import attribute_text
from ...core.errors import Problem
from ...core.feedback import Feedback
from ...core.geometry.area import ellipsoidal_areas
from ...core.geometry.polygons import Fault, PolygonLayer
from ...core.geometry.shares import shares
from ...core.planning.compliance import rule_set
from ...core.planning.division import divided
from ...core.planning.farmland import Entry, Lot
from ...core.planning.farmland.taken import grade_of
from ...core.rounding import half_up
from ...core.standards.classes import survey_classes
from ..layers.arrays import read_columns, read_polygons

CROPLAND = "01"
SHOWN = 5
CENTS = 100  # hundredths of a m²


@dataclass(frozen=True)
class SurveyFields:
    """The fields of the survey; '' where the layer has none."""

    code: str = "DLBM"
    ridge: str = "KCXS"
    grade: str = "ZLDB"


@dataclass(frozen=True)
class PoolFields:
    """The fields of the pool; one that the layer lacks is empty."""

    id: str = "ZBBH"
    area: str = "SYMJ"
    code: str = "DLBM"
    grade: str = "ZLDB"
    slope: str = "GDPDJB"
    source: str = "LYDL"


@dataclass
class Taken:
    """The projects' polygons with their codes and kinds, their lots, and what was not in order."""

    sites: PolygonLayer
    codes: list[str]
    kinds: dict[str, str]
    lots: list[Lot] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def projects(self) -> list[str]:
        """Return the codes of the projects in the order of the layer."""
        return list(dict.fromkeys(self.codes))


def read_projects(source: Any, code: str, kind: str, feedback: Feedback) -> Taken:
    """Return the projects; features of one code are one project. FBL-13 where there is none."""
    known = source.fields()
    names = [name for name in (code, kind) if name and known.lookupField(name) >= 0]
    sites, faults = read_polygons(source, names, feedback, repair=True)
    if not len(sites):
        raise Problem("FBL-13")
    texts = {name: [attribute_text(value) for value in sites.columns[name]] for name in names}
    rows = [f"#{row}" for row in sites.rows]
    codes = [one or row for one, row in zip(texts.get(code, [""] * len(rows)), rows)]
    kinds = dict(zip(codes, texts.get(kind, [""] * len(rows))))
    return Taken(sites, codes, kinds, problems=_told(faults))


def read_lots(
    taken: Taken,
    survey: Any,
    fields: SurveyFields,
    grades: Any,
    default_grade: Optional[int],
    context: Any,
    feedback: Feedback,
) -> None:
    """Fill in the lots: the cropland of every project by class and grade, ridges deducted."""
    parcels, faults = _near(survey, [fields.code], fields, taken.sites, context, feedback)
    taken.problems += _told(faults)
    if not len(parcels):
        raise Problem("FBL-14")
    codes = [attribute_text(value) for value in parcels.columns[fields.code]]
    taken.problems += _unknown(codes, parcels.rows)
    projects = taken.projects
    sites = _dissolved(taken)
    cut = divided(sites, [parcels], feedback=feedback)
    rows = list(zip(cut.owners, cut.features, cut.geometries, cut.areas.tolist()))
    taken.problems += _uncovered(projects, [(at, area) for at, by, _, area in rows if by < 0])
    rows = [row for row in rows if row[1] >= 0 and codes[row[1]].startswith(CROPLAND)]
    ridges = _ridges(parcels, fields.ridge, codes)
    pieces = PolygonLayer(sites.crs, [shape for _, _, shape, _ in rows], {}, sites.backend)
    by_grade = _graded(pieces, [area for *_, area in rows], grades, context, feedback)
    sums: dict[tuple[str, str, Optional[int]], int] = defaultdict(int)
    own = parcels.columns.get(fields.grade)
    for (site, parcel, _, _), graded in zip(rows, by_grade):
        stated = grade_of(own[parcel]) if own else None
        for grade, area in graded:
            net = _cents(area * (1 - ridges[parcel]))
            sums[projects[site], codes[parcel], grade or stated or default_grade] += net
    order = sorted(sums, key=lambda key: (taken.projects.index(key[0]), key[1], key[2] or 0))
    taken.lots = [
        Lot(project, code, grade, sums[project, code, grade], taken.kinds[project])
        for project, code, grade in order
        if sums[project, code, grade]
    ]


def _graded(
    pieces: PolygonLayer, areas: Any, grades: Any, context: Any, feedback: Feedback
) -> list[list[tuple[Optional[int], float]]]:
    """Return (grade, m²) of every piece by the grade layer; the rest has none of it."""
    if grades is None:
        return [[(None, float(area))] for area in areas]
    source, name = grades
    layer, _ = _near(source, [name], None, pieces, context, feedback)
    found = divided(pieces, [layer], feedback=feedback)
    by_piece: list[list[tuple[Optional[int], float]]] = [[] for _ in range(len(pieces))]
    for piece, zone, area in zip(found.owners, found.features, found.scaled_to(areas)):
        grade = grade_of(layer.columns[name][zone]) if zone >= 0 else None
        by_piece[piece].append((grade, area))
    return by_piece


def _near(
    source: Any,
    needed: Sequence[str],
    fields: Optional[SurveyFields],
    sites: PolygonLayer,
    context: Any,
    feedback: Feedback,
) -> tuple[PolygonLayer, list[Fault]]:
    """Return the polygons around the sites in their CRS."""
    known = source.fields()
    wanted = [name for name in (vars(fields).values() if fields else ()) if name]
    names = [*needed, *(n for n in wanted if n not in needed and known.lookupField(n) >= 0)]
    request = QgsFeatureRequest()
    if len(sites):
        box = sites.geometries[0].boundingBox()
        for geometry in sites.geometries[1:]:
            box.combineExtentWith(geometry.boundingBox())
        request.setFilterRect(box)
    crs = QgsCoordinateReferenceSystem(sites.crs)
    request.setDestinationCrs(crs, context.transformContext())
    return read_polygons(source, names, feedback, repair=True, request=request)


def _dissolved(taken: Taken) -> PolygonLayer:
    """Return one polygon a project, so that ground which its features share counts once."""
    own: dict[str, list[Any]] = {code: [] for code in taken.projects}
    for code, geometry in zip(taken.codes, taken.sites.geometries):
        own[code].append(geometry)
    backend = taken.sites.backend
    shapes = [one[0] if len(one) == 1 else backend.union(one) for one in own.values()]
    return PolygonLayer(taken.sites.crs, shapes, {}, backend)


def _ridges(parcels: PolygonLayer, name: str, codes: Sequence[str]) -> list[float]:
    """Return the deduction shares (KCXS), NULL as 0; FBL-16 names cropland beyond 0 to 1."""
    values = [_number(value) for value in parcels.columns.get(name, [0.0] * len(parcels))]
    wrong = [
        row
        for row, value, code in zip(parcels.rows, values, codes)
        if code.startswith(CROPLAND) and value is not None and not 0 <= value < 1
    ]
    if wrong:
        shown = {"layer": parcels.name, "field": name, "first": wrong[0]}
        raise Problem("FBL-16", count=len(wrong), **shown)
    return [value or 0.0 for value in values]


def _unknown(codes: Sequence[str], rows: Sequence[int]) -> list[Problem]:
    wrong = [(code, row) for code, row in zip(codes, rows) if code not in survey_classes()]
    if not wrong:
        return []
    told = "、".join(sorted({code or "NULL" for code, _ in wrong})[:SHOWN])
    parcels = ", ".join(str(row) for _, row in wrong[:SHOWN])
    return [Problem("FBL-08", count=len(wrong), codes=told, parcels=parcels)]


def _uncovered(projects: Sequence[str], gaps: Sequence[tuple[int, float]]) -> list[Problem]:
    """Return the projects that the survey does not cover, beyond a m²."""
    sums: dict[int, float] = defaultdict(float)
    for project, area in gaps:
        sums[project] += area
    return [
        Problem("FBL-17", project=projects[at], area=gap) for at, gap in sums.items() if gap >= 1
    ]


def read_pool(source: Any, fields: PoolFields, feedback: Feedback) -> tuple[list[Entry], Any]:
    """Return the entries and their polygons (None for a table); areas are in hm² in the layer.

    Without a field of areas the polygons are measured. Raises FBL-05, FBL-06 and FBL-07.
    """
    known = source.fields()
    present = [name for name in vars(fields).values() if name and known.lookupField(name) >= 0]
    spatial = source.sourceCrs().isValid() and source.wkbType() != QgsWkbTypes.Type.NoGeometry
    if fields.id not in present:
        raise Problem("GEO-17", field=fields.id, layer=source.sourceName())
    polygons = None
    if spatial:
        polygons, _ = read_polygons(source, present, feedback, repair=True)
        columns = polygons.columns
    else:
        columns = read_columns(source, present)
    count = len(columns[fields.id])
    if not count:
        raise Problem("FBL-07")
    areas = _areas(columns, fields, polygons, source.sourceName(), feedback)
    texts = {
        name: [attribute_text(value) for value in columns.get(column, [None] * count)]
        for name, column in vars(fields).items()
    }
    entries = [
        Entry(texts["id"][at] or f"#{at + 1}", areas[at], *(texts[n][at] for n in ENTRY_TEXTS))
        for at in range(count)
    ]
    return entries, polygons


ENTRY_TEXTS = ("code", "grade", "slope", "source")


def _areas(
    columns: Any, fields: PoolFields, polygons: Any, layer: str, feedback: Feedback
) -> list[int]:
    if fields.area in columns:
        numbers = [_number(value) for value in columns[fields.area]]
        wrong = [at + 1 for at, value in enumerate(numbers) if value is None or value < 0]
        if wrong:
            raise Problem("FBL-06", count=len(wrong), field=fields.area, first=wrong[0])
        return [_cents((value or 0.0) * 10_000) for value in numbers]
    if polygons is None:
        raise Problem("FBL-05", layer=layer, field=fields.area)
    measured = ellipsoidal_areas(polygons.wkbs(), polygons.crs, None, feedback)
    return [_cents(float(area)) for area in measured]


def inside_of(
    polygons: Optional[PolygonLayer],
    layers: Sequence[Any],
    subjects: Sequence[str],
    context: Any,
    feedback: Feedback,
) -> tuple[list[dict[str, int]], list[Problem]]:
    """Return what of every entry lies in each control layer, by the code a rule asks for."""
    rules = rule_set()
    found: list[dict[str, int]] = [{} for _ in range(len(polygons) if polygons else 0)]
    problems = []
    for layer in layers:
        rule = rules.rule_of_layer(layer.name())
        codes = [code for code in subjects if rule is not None and code in rule.layers]
        if not codes or polygons is None:
            problems.append(Problem("FBL-11", layer=layer.name()))
            continue
        source = QgsProcessingFeatureSource(layer, context)
        zones, faults = _near(source, [], None, polygons, context, feedback)
        problems += _told(faults)
        shared = shares(polygons, zones, feedback)
        for own in found:
            own.setdefault(codes[0], 0)
        for at, area in zip(shared.parcels.tolist(), shared.areas.tolist()):
            found[at][codes[0]] += _cents(area)
    return found, problems


def _cents(area: float) -> int:
    """Return an area in whole hundredths of its unit, half up."""
    return int(half_up(area * CENTS, 0))


def _told(faults: Sequence[Fault]) -> list[Problem]:
    return [fault.problem for fault in faults]


def _number(value: object) -> Optional[float]:
    try:
        number = float(str(value))
    except ValueError:
        return None
    return number if isfinite(number) else None
