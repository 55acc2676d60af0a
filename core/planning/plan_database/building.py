"""The layers of a database, filled from source layers; nothing is written here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, List, Optional, Sequence, Set, Tuple

import numpy as np

from ...errors import Problem
from ...feedback import Feedback, Silent, watched
from ...rounding import rounded_known
from ...standards.schema import FieldSpec
from ...standards.tables import listed, table
from ..quality.columns import Column, FieldFound
from ..quality.database import LINE, MIXED, POINT, POLYGON, LayerData
from ..quality.standard import Standard, code_names
from .conversion import converted
from .mapping import Mapping, field_sources, source_of
from .numbering import check_code, numbered
from .reprojection import reprojected

IDENTIFIER, CODE = "BSM", "YSDM"
KINDS = {"polygon": POLYGON, "line": LINE, "point": POINT}


@dataclass(frozen=True)
class Options:
    """What the database is of: county code and name, kind, CRS (`EPSG:…`), whether to compute.

    `empty`: also make the layers of the package that no source fills.
    """

    code: str
    name: str
    package: str
    crs: str
    compute: bool = True
    empty: bool = True


@dataclass(frozen=True)
class Fault:
    """One value that could not be taken, or a layer that could not be filled."""

    layer: str
    source: str
    fid: Optional[int]
    problem: Problem


@dataclass
class Built:
    """The layers in the standard's order, where each is from, and what did not fit."""

    layers: List[LayerData] = field(default_factory=list)
    sources: Dict[str, str] = field(default_factory=dict)
    mapped: Dict[str, Dict[str, str]] = field(default_factory=dict)
    left_out: Dict[str, List[str]] = field(default_factory=dict)
    unused: List[str] = field(default_factory=list)
    faults: List[Fault] = field(default_factory=list)


def build_database(
    sources: Sequence[LayerData],
    standard: Standard,
    mapping: Mapping,
    options: Options,
    feedback: Optional[Feedback] = None,
) -> Built:
    """Return all layers of the package, filled as far as sources are there.

    Raises PDB-02 (a mapping to what the standard does not know), PDB-03, PDB-04 (a source told
    of is absent), PDB-05, PDB-06 (numbers), PDB-07 (a source without CRS), PDB-15 (a source of
    another kind of geometry) and Cancelled.
    """
    check_code(options.code)
    built = Built()
    names = standard.package_layers(options.package)
    for name in mapping.layers:
        if standard.layer(name) is None:
            raise Problem("PDB-02", member=name, value=mapping.of(name).source)
    names += [name for name in mapping.layers if name not in names]
    found = {name: source_of(name, mapping, sources, standard) for name in names}
    taken: Set[str] = set()
    for name in watched(names, feedback or Silent(), every=1):
        source = found[name]
        if source is None and not options.empty:
            continue
        built.layers.append(_layer(name, source, standard, mapping, options, built, taken))
    used = {id(source) for source in found.values() if source is not None}
    built.unused = [one.found_as for one in sources if id(one) not in used]
    return built


def _layer(
    name: str,
    source: Optional[LayerData],
    standard: Standard,
    mapping: Mapping,
    options: Options,
    built: Built,
    taken: Set[str],
) -> LayerData:
    specs = _specs(name, source, standard)
    known = standard.layer(name)
    kind = KINDS.get(known.geometry, POLYGON) if known else POLYGON
    fields = tuple(
        FieldFound(one.name, one.kind, one.length, one.decimals, one.title) for one in specs
    )
    values: Dict[str, List[Any]] = {one.name: [] for one in specs}
    wkbs: List[Optional[bytes]] = []
    if source is not None:
        if source.spatial and source.kind not in (kind, MIXED):
            values_told = {"source": source.found_as, "found": source.kind, "wanted": kind}
            raise Problem("PDB-15", layer=name, **values_told)
        moved = _source_in_crs(source, options)
        wkbs = list(moved.wkbs)
        values = _values(name, moved, specs, mapping, built)
        built.sources[name] = source.found_as
    columns = {one.name: Column(one, values[one.name]) for one in fields}
    fids = list(range(1, len(wkbs) + 1))
    layer = LayerData(name, name, "", kind, options.crs, fields, fids, columns, wkbs)
    _fill(layer, standard, options, taken)
    return layer


def _specs(name: str, source: Optional[LayerData], standard: Standard) -> List[FieldSpec]:
    """Return a layer's fields; the common ones and the source's own where none are listed."""
    listed_ones = standard.fields(name)
    if listed_ones:
        return list(listed_ones)
    common = list(standard.common_fields)
    known = {one.name for one in common}
    own: Dict[str, FieldSpec] = {}
    for one in source.fields if source else ():
        name = one.name.upper()  # the standard's way; of names that differ by case, the first
        if name not in known and name not in own:
            own[name] = FieldSpec(name, one.alias, one.kind, one.length, one.decimals, "O", "")
    return [*common, *own.values()]


def _source_in_crs(source: LayerData, options: Options) -> LayerData:
    if source.spatial and not source.crs:
        raise Problem("PDB-07", layer=source.found_as)
    return reprojected(source, options.crs)


def _values(
    name: str,
    source: LayerData,
    specs: Sequence[FieldSpec],
    mapping: Mapping,
    built: Built,
) -> Dict[str, List[Any]]:
    """Return the converted values of every field, in order; each that fails is a fault."""
    told = mapping.of(name)
    for target in {*told.fields, *told.constants} - {spec.name for spec in specs}:
        value = told.fields.get(target, told.constants.get(target))
        raise Problem("PDB-02", member=f"{name}.{target}", value=value)
    chosen, left_out = field_sources(specs, told, source)
    built.mapped[name], built.left_out[name] = chosen, left_out
    values: Dict[str, List[Any]] = {}
    for spec in specs:
        given = _given(spec, source, chosen, told.constants)
        pairs = [converted(value, spec) for value in given]
        values[spec.name] = [value for value, _ in pairs]
        built.faults += [
            Fault(name, source.found_as, source.fids[row], problem)
            for row, (_, problem) in enumerate(pairs)
            if problem is not None
        ]
    return values


def _given(spec: FieldSpec, source: LayerData, chosen: Dict[str, str], constants: Any) -> List[Any]:
    if spec.name in constants:
        return [constants[spec.name]] * len(source)
    if spec.name in chosen:
        return source.column(chosen[spec.name]).values
    return [None] * len(source)


def _fill(layer: LayerData, standard: Standard, options: Options, taken: Set[str]) -> None:
    """Fill codes, names, areas and numbers that follow from the rest."""
    if not len(layer):
        return
    _put(layer, CODE, standard.code(layer.name)[0], over=True)
    _put(layer, "XZQDM", options.code)
    _put(layer, "XZQMC", options.name)
    _names(layer)
    if options.compute:
        _areas(layer)
    if layer.has(IDENTIFIER):
        part = f"{standard.layer_names.index(layer.name) + 1:04d}"
        given = layer.column(IDENTIFIER).values
        _set(layer, IDENTIFIER, list(numbered(given, options.code, part, taken)))


def _put(layer: LayerData, name: str, value: str, over: bool = False) -> None:
    """Put a value into empty cells of a field, or `over` all."""
    if value and layer.has(name):
        old = layer.column(name).values
        _set(layer, name, [value if over or one is None else one for one in old])


def _set(layer: LayerData, name: str, values: List[Any]) -> None:
    layer.columns[name] = Column(layer.columns[name].field, values)


def _names(layer: LayerData) -> None:
    """Put the name of a code where the name is empty."""
    for row in table("edit_names").rows:
        code, name = row["field"], row["name_field"]
        if layer.has(code, name):
            known = code_names(row["names"])
            pairs = zip(layer.column(code).texts, layer.column(name).values)
            _set(layer, name, [known.get(one) if old is None else old for one, old in pairs])


def _areas(layer: LayerData) -> None:
    """Compute the areas of the table db_computed, in its order, to 0.01 m²."""
    for row in table("db_computed").rows:
        if layer.name not in listed(row["layer"]) or not layer.has(row["field"]):
            continue
        numbers = _computed(layer, row)
        old = layer.column(row["field"]).values
        pairs = zip(numbers.tolist(), old)
        _set(layer, row["field"], [was if np.isnan(new) else new for new, was in pairs])


def _computed(layer: LayerData, row: Dict[str, str]) -> Any:
    if row["rule"] == "ellipsoid":
        return rounded_known(layer.areas())
    first, second = _operands(layer, row)
    if row["rule"] == "product":
        return rounded_known(first * second)
    return rounded_known(first - np.nan_to_num(second))


def _operands(layer: LayerData, row: Dict[str, str]) -> Tuple[Any, Any]:
    return layer.column(row["first"]).numbers, layer.column(row["second"]).numbers
