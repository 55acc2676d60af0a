"""One run of the building of a database, from what the planner gave to the written delivery."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Sequence

from ...core.errors import Problem
from ...core.feedback import Feedback, Stage
from ...core.planning.plan_database import (
    Built,
    Mapping,
    Options,
    build_database,
    read_mapping,
)
from ...core.planning.plan_database.packaging import (
    metadata_table,
    package_of,
    write_metadata,
)
from ...core.planning.plan_database.writing import can_write, write_database
from ...core.planning.quality import LayerData, Standard, rule_set
from ...core.planning.quality.reading import read_database
from .loaded import read_loaded


@dataclass(frozen=True)
class Order:
    """What to build: sources (path or loaded layers), the kind of database and where it goes."""

    path: str
    layers: Sequence[Any]
    options: Options
    parent: str
    format: str
    year: int
    mapping: str = ""
    layer_table: str = ""
    field_table: str = ""


@dataclass(frozen=True)
class Delivery:
    """What was built, and where the package and its database are."""

    built: Built
    standard: Standard
    root: Path
    database: Path


def deliver(order: Order, feedback: Feedback) -> Delivery:
    """Build the database and write its package.

    Raises PDB-10 (no sources) and the problems of reading, building and writing, and Cancelled.
    Nothing is written before all layers are built, and nothing is left where writing fails.
    """
    if not can_write(order.format):
        write_database("", order.format, [], Standard.load())  # says which GDAL is needed
    standard = Standard.load(order.layer_table, order.field_table)
    mapping = read_mapping(order.mapping) if order.mapping else Mapping()
    sources = _sources(order, Stage(feedback, 0, 40))
    options = _in_crs_of(order.options, sources)
    built = build_database(sources, standard, mapping, options, Stage(feedback, 40, 70))
    package = package_of(order.parent, options, standard)
    package.make()
    try:
        table = metadata_table(built, options, order.format, order.year)
        target = str(package.database(order.format))
        layers = [*built.layers, table]
        write_database(target, order.format, layers, standard, Stage(feedback, 70, 100))
        write_metadata(package, options, built.layers)
    except BaseException:  # the folder is new, and half a delivery would bar the next try
        shutil.rmtree(package.root, ignore_errors=True)
        raise
    return Delivery(built, standard, package.root, package.database(order.format))


def _sources(order: Order, feedback: Feedback) -> list[LayerData]:
    pattern = rule_set().layer_pattern
    if order.path:
        return read_database(order.path, pattern, feedback).layers
    if not order.layers:
        raise Problem("PDB-10")
    return [read_loaded(layer, pattern, feedback) for layer in order.layers]


def _in_crs_of(options: Options, sources: Sequence[LayerData]) -> Options:
    """Return the options, their CRS that of the first source which has one if none is chosen."""
    if options.crs:
        return options
    found = next((one.crs for one in sources if one.crs), "")
    if not found:
        raise Problem("PDB-07", layer=", ".join(one.found_as for one in sources))
    values = {**vars(options), "crs": found}
    return Options(**values)
