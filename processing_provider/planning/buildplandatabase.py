"""成果数据库建库: source layers into the standard's database, in its delivery."""

from __future__ import annotations

from typing import Any

from ...core.planning.plan_database import Options
from ...core.planning.plan_database.writing import FILE_GDB, GEOPACKAGE
from ...plugin.i18n import N_, tr
from ...plugin.quality.building import Order, deliver
from ...plugin.quality.building_report import building_report, fault_fields, fault_row
from ...plugin.quality.fitting import fitted
from ...plugin.quality.texts import PACKAGES
from ...plugin.reports.frame import write_report
from ..base import ShanheAlgorithm
from ..database_presets import field_preset, layer_preset
from ..declare import (
    choice,
    crs,
    file_in,
    flag,
    folder_in,
    folder_out,
    layers,
    number,
    number_result,
    table_out,
    text,
    text_result,
)
from ..groups import PLANNING
from ..usual import report_out, workbook_out


class BuildPlanDatabase(ShanheAlgorithm):
    """Source layers to a delivery whose database is as the standard lays it out."""

    identifier = "buildplandatabase"
    group_of = PLANNING
    title = N_("Build a plan database")
    summary = N_(
        "Builds a database of plan or survey results from source layers: layers, fields, aliases "
        "and domains of the standard, numbers, codes, areas, metadata and the delivery's folders."
    )
    details = N_(
        "A source layer fills the layer of its name or Chinese title, a source field the field of "
        "its name or title; a mapping file tells what these do not. Values that do not fit a field "
        "are left out and named one by one, never cut.\n"
        "标识码 (BSM) are kept where they are sound and unique, others follow the highest one. "
        "要素代码, names of codes and ellipsoidal areas to 0.01 m² are filled in.\n"
        "Check the result by “Quality check of a plan database”."
    )
    tags_text = N_(
        "database,build,schema,BSM,metadata,建库,数据库,成果,标识码,要素代码,元数据,汇交"
    )

    loaded = layers(
        "LAYERS",
        N_("Source layers"),
        optional=True,
        help=N_(
            "Layers of the project, of any source; their names or a mapping say what they are."
        ),
    )
    file = file_in(
        "FILE",
        N_("Source file"),
        optional=True,
        help=N_("A GeoPackage or a Shapefile, in place of loaded layers."),
    )
    folder = folder_in(
        "FOLDER",
        N_("Source folder"),
        optional=True,
        help=N_("A FileGDB, or a folder of files, in place of loaded layers."),
    )
    package = choice(
        "PACKAGE",
        N_("Kind of database"),
        PACKAGES,
        "county",
        help=N_("Decides which layers the database has."),
    )
    code = text("CODE", N_("County code"), help=N_("Six digits (GB/T 2260); BSM begin with them."))
    county = text("NAME", N_("County name"), help=N_("Names the delivery and fills XZQMC."))
    year = number(
        "YEAR",
        N_("Year of the data"),
        2025,
        whole=True,
        low=1980,
        high=2100,
        help=N_("Stands in the metadata."),
    )
    reference = crs(
        "CRS",
        N_("CRS of the database"),
        "",
        optional=True,
        help=N_("Sources are brought to it. Left empty, the CRS of the first source."),
    )
    format = choice(
        "FORMAT",
        N_("Format"),
        {GEOPACKAGE: N_("GeoPackage"), FILE_GDB: N_("FileGDB (needs GDAL 3.6)")},
        GEOPACKAGE,
        help=N_("Deliveries are FileGDBs; older GDALs can only write a GeoPackage."),
    )
    mapping = file_in(
        "MAPPING",
        N_("Mapping of layers and fields"),
        "json",
        optional=True,
        help=N_("JSON: which source layer and field becomes which, and constants."),
    )
    compute = flag(
        "COMPUTE",
        N_("Compute areas"),
        True,
        help=N_("Ellipsoidal areas to 0.01 m², and ridges and net areas that follow from them."),
    )
    empty = flag(
        "EMPTY",
        N_("Also make layers that no source fills"),
        True,
        help=N_("Empty layers with all fields, to be drawn later."),
    )
    layer_table = layer_preset()
    field_table = field_preset()
    parent = folder_out(
        "PARENT", N_("Folder for the delivery"), help=N_("The delivery becomes a folder in it.")
    )
    faults = table_out(
        "FAULTS",
        N_("Values that did not fit"),
        optional=True,
        help=N_("One row a value: layer, feature, field, and why."),
    )
    report = report_out(N_("Layers and fields with their sources, and what did not fit."))
    workbook = workbook_out()
    delivery = text_result("PACKAGE_FOLDER", N_("Folder of the delivery"))
    database = text_result("DATABASE", N_("Database"))
    filled = number_result("LAYERS_FILLED", N_("Layers filled"))
    features = number_result("FEATURES", N_("Features"))
    failures = number_result("FAILURES", N_("Values that did not fit"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        order = _order(given)
        made = deliver(order, task.feedback)
        built = made.built
        fields = fault_fields()
        sink = given.faults.open(fields, name=tr("Values that did not fit"), finish=task.finish())
        for fault in built.faults:
            sink.add(fitted(fault_row(fault), fields))
        report = building_report(made, order.options, task.provenance())
        write_report(report, given.report, given.workbook)
        if built.faults:
            task.warn(
                tr("{count} values did not fit: see the report.").format(count=len(built.faults))
            )
        return {
            "PACKAGE_FOLDER": str(made.root),
            "DATABASE": str(made.database),
            "LAYERS_FILLED": len(built.sources),
            "FEATURES": sum(map(len, built.layers)),
            "FAILURES": len(built.faults),
        }


def _order(given: Any) -> Order:
    reference = given.reference
    code = (reference.authid() or reference.toWkt()) if reference.isValid() else ""
    options = Options(
        given.code.strip(), given.county.strip(), given.package, code, given.compute, given.empty
    )
    return Order(
        given.folder or given.file,
        given.loaded or (),
        options,
        given.parent,
        given.format,
        given.year,
        given.mapping,
        given.layer_table,
        given.field_table,
    )


ALGORITHM = BuildPlanDatabase
