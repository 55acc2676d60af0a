"""What two layers share, on the best rung for where they live."""

from __future__ import annotations

import os
from typing import Any, NamedTuple, Optional

import numpy as np
from qgis.core import QgsSettings

from ...core.feedback import Feedback, Stage
from ...core.geometry import ladder
from ...core.geometry.area import ellipsoidal_areas
from ...core.geometry.balance import LONGEST_EDGE
from ...core.geometry.polygons import Fault
from ...core.geometry.shares import shares
from .arrays import read_polygons
from .postgis_overlay import Table, pairs_in_database, tables_of

ENGINE, SCHEDULER = "shanhe/engine", "shanhe/scheduler"
ADDRESS = "SHANHE_SCHEDULER"


class SharedAreas(NamedTuple):
    """Pair i is features `parcels[i]` and `zones[i]` by their ids, which share `areas[i]` m².

    Arrays in order of both; on the ellipsoid, unrounded. `faults` names the parcels, then the
    zones, that were repaired or left out.
    """

    parcels: Any
    zones: Any
    areas: Any
    faults: tuple[list[Fault], list[Fault]]


def use_settings() -> None:
    """Let the engine be the one of the options; an unknown one there counts as automatic."""
    engine = QgsSettings().value(ENGINE, ladder.AUTOMATIC, type=str)
    ladder.choose(engine if engine in ladder.ENGINES else ladder.AUTOMATIC)


def scheduler() -> str:
    """Return the address of the cluster's scheduler, the environment's first; "" if none is set."""
    return (
        os.environ.get(ADDRESS, "").strip()
        or str(QgsSettings().value(SCHEDULER, "", type=str)).strip()
    )


def shared_areas(
    parcels: Any, zones: Any, feedback: Feedback, *, repair: bool = False
) -> SharedAreas:
    """Return what the features of two layers or Processing sources share.

    Two valid tables of one PostGIS are cut there, unless the bundled engine is asked for; all
    others are read. Problems are those of `read_polygons`, `shares` and `pairs_in_database`.
    """
    tables = tables_of(parcels, zones) if ladder.chosen() == ladder.AUTOMATIC else None
    found = areas_in_database(tables, feedback) if tables is not None else None
    return found or _read(parcels, zones, feedback, repair)


def areas_in_database(tables: tuple[Table, Table], feedback: Feedback) -> Optional[SharedAreas]:
    """Return what two tables share, by their keys; None where a polygon of them is not valid."""
    found = pairs_in_database(*tables, Stage(feedback, 0, 90), "Collect")
    if found is None:
        return None
    told = Stage(feedback, 90, 100)
    areas = ellipsoidal_areas(found.wkbs, tables[0].crs, LONGEST_EDGE, told)
    return SharedAreas(found.parcels, found.zones, areas, ([], []))


def _read(parcels: Any, zones: Any, feedback: Feedback, repair: bool) -> SharedAreas:
    steps = (0, 20), (20, 30)
    read = [
        read_polygons(source, [], Stage(feedback, *step), repair=repair)
        for source, step in zip((parcels, zones), steps)
    ]
    (many, faults), (few, others) = read
    found = shares(many, few, Stage(feedback, 30, 100))
    owners, members = np.array(many.rows, np.int64), np.array(few.rows, np.int64)
    return SharedAreas(owners[found.parcels], members[found.zones], found.areas, (faults, others))
