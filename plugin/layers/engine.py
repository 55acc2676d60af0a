"""The engine of the options, and what two tables share where they live."""

from __future__ import annotations

import os
from typing import Any, NamedTuple, Optional

from qgis.core import QgsSettings

from ...core.feedback import Feedback, Stage
from ...core.geometry import ladder
from ...core.geometry.area import ellipsoidal_areas
from ...core.geometry.balance import LONGEST_EDGE
from .postgis_overlay import Table, pairs_in_database

ENGINE, SCHEDULER = "shanhe/engine", "shanhe/scheduler"
ADDRESS = "SHANHE_SCHEDULER"


class SharedAreas(NamedTuple):
    """Pair i is features `parcels[i]` and `zones[i]` by their keys, which share `areas[i]` m².

    Arrays in order of both; on the ellipsoid, unrounded.
    """

    parcels: Any
    zones: Any
    areas: Any


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


def areas_in_database(tables: tuple[Table, Table], feedback: Feedback) -> Optional[SharedAreas]:
    """Return what two tables share, by their keys; None where a polygon of them is not valid."""
    found = pairs_in_database(*tables, Stage(feedback, 0, 90), "Collect")
    if found is None:
        return None
    told = Stage(feedback, 90, 100)
    areas = ellipsoidal_areas(found.wkbs, tables[0].crs, LONGEST_EDGE, told)
    return SharedAreas(found.parcels, found.zones, areas)
