"""Parameters and outputs that many tools declare alike: reports, presets, control lines."""

from __future__ import annotations

from typing import Any

from ..core.geometry.ladder import AUTOMATIC
from ..core.planning.area_units import UNITS
from ..plugin.i18n import N_
from ..plugin.layers.rungs import CLUSTER, DATABASE, HERE
from ..plugin.presets.stored import preset_file
from .declare import Declared, choice, field_of, file_in, file_out, polygons


def report_out(help: str, *, made: bool = True) -> Declared:
    """The report as one HTML file; `help` says what stands in it."""
    return file_out(
        "REPORT",
        N_("Report"),
        N_("HTML files (*.html)"),
        optional=True,
        made=made,
        help=help,
    )


def workbook_out(help: str = N_("The report's tables with real numbers.")) -> Declared:
    """The tables of the report as an Excel workbook, made only if asked for."""
    return file_out(
        "XLSX",
        N_("Workbook"),
        N_("Excel workbooks (*.xlsx)"),
        optional=True,
        help=help,
    )


def preset_of(
    key: str, label: str, help: str, *, advanced: bool = True, table: str = ""
) -> Declared:
    """A JSON file in place of a shipped table, which `help` names; the value is its path or ''.

    With `table` the project's own preset of it counts where no file is given.
    """
    declared = file_in(key, label, "json", optional=True, advanced=advanced, help=help)
    plain = declared.read

    def read(algorithm: Any, k: str, parameters: dict[str, Any], context: Any) -> str:
        given = plain(algorithm, k, parameters, context) if plain else ""
        return given or preset_file(context.project(), table)

    if table:
        declared.read = read
    return declared


def other_name(parent: str, key: str, label: str, help: str) -> Declared:
    """A field of `parent` for data that do not call it as usual; `help` says the usual name."""
    return field_of(parent, key, label, optional=True, advanced=True, help=help)


def permanent_farmland(help: str) -> Declared:
    """The polygons of 永久基本农田; `help` says what they do in the tool."""
    return polygons("YJJBNT", N_("Permanent basic farmland (YJJBNT)"), optional=True, help=help)


def ecological_red_line(help: str) -> Declared:
    """The polygons of 生态保护红线; `help` says what they do in the tool."""
    label = N_("Ecological protection red line (STBHHX)")
    return polygons("STBHHX", label, optional=True, help=help)


def development_boundary(help: str) -> Declared:
    """The polygons of 城镇开发边界; `help` says what they do in the tool."""
    return polygons("CZKFBJ", N_("Urban development boundary (CZKFBJ)"), optional=True, help=help)


def area_unit(key: str, label: str, default: str, help: str) -> Declared:
    """A unit of area; the value is its code in `UNITS`."""
    units = {code: unit.sign for code, unit in UNITS.items()}
    return choice(key, label, units, default, help=help)


def cutting_engine() -> Declared:
    """Where two layers are cut by each other; the value is a place of `Rung`."""
    return choice(
        "ENGINE",
        N_("Where parcels are cut"),
        {
            AUTOMATIC: N_("Automatic: the database or cluster if there is one, else here"),
            HERE: N_("On this computer"),
            DATABASE: N_("In the PostGIS that holds both layers"),
            CLUSTER: N_("On the cluster of the options, else by processes of this computer"),
        },
        AUTOMATIC,
        advanced=True,
        help=N_("All give the same areas. The log says which did the work and why not another."),
    )
