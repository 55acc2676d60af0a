"""报件坐标: parcels of a layer as a boundary coordinate file for a land approval."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProcessing, QgsWkbTypes

from ...core.errors import Problem
from ...core.planning.coordinate_writing import (
    Origin,
    Written,
    Zone,
    encoded,
    rounded_parcels,
    text_of,
)
from ...core.reporting.files import replaced
from ...plugin.basic.parcel_drafts import (
    ELLIPSOIDAL,
    PLANE,
    WGS84,
    DraftFields,
    on_cgcs2000,
    read_drafts,
    zone_for,
)
from ...plugin.compat import INTEGER, REAL, TEXT, make_field
from ...plugin.i18n import N_, tr
from ...plugin.layers.print_layout import ready_to_print
from ...plugin.layers.qgis_backend import QgsBackend
from ...plugin.layers.styles import apply_style
from ...plugin.messages import sentence
from ..base import ShanheAlgorithm
from ..declare import (
    choice,
    field_of,
    file_out,
    flag,
    layer_out,
    number,
    number_result,
    polygons,
    table_out,
    text,
    text_result,
)
from ..groups import BASIC

GB18030, UTF8 = "gb18030", "utf-8"


class WriteParcelCoordinates(ShanheAlgorithm):
    """Writes `[属性描述]`/`[地块坐标]` text; what rounding changes is named."""

    identifier = "writeparcelcoordinates"
    group_of = BASIC
    title = N_("Write parcel coordinates")
    summary = N_("Writes parcels as a boundary coordinate text file for land approval.")
    details = N_(
        "The file holds the sections [属性描述] and [地块坐标] in CGCS2000 Gauss-Krüger: X is "
        "north, Y is east with the zone number, points are numbered J1, J2 … through the parcel, "
        "rings end with their first point, outlines run clockwise from the north-west.\n"
        "A layer in another CRS of CGCS2000 or WGS 84 is projected into the zone first. Each part "
        "of a multipolygon becomes a parcel of its own.\n"
        "Points that coincide once rounded are named, and a parcel that rounding makes invalid is "
        "refused, as the reader of the file would refuse it. Reading the file again gives the same "
        "outline to the decimals written."
    )
    tags_text = N_("boundary,coordinates,parcel,txt,报件坐标,界址点,勘测定界,地块坐标,用地报批")

    parcels = polygons("INPUT", N_("Parcels"), help=N_("One feature for each parcel."))
    code = field_of(
        "INPUT",
        "FIELD_CODE",
        N_("Parcel number"),
        "XMDM",
        optional=True,
        help=N_("Left empty or without value, the feature id."),
    )
    name_field = field_of(
        "INPUT", "FIELD_NAME", N_("Parcel name"), "XMMC", optional=True, help=N_("地块名称.")
    )
    use = field_of("INPUT", "FIELD_USE", N_("Use"), "XMLX", optional=True, help=N_("用途."))
    land_class = field_of(
        "INPUT",
        "FIELD_CLASS",
        N_("Class code"),
        "YDYHFLDM",
        optional=True,
        help=N_("地类编码 of the parcel."),
    )
    sheet = field_of(
        "INPUT",
        "FIELD_SHEET",
        N_("Sheet number"),
        "TFH",
        optional=True,
        advanced=True,
        help=N_("Where the layer has none, the 1:10 000 sheet of the parcel is found."),
    )
    stated = field_of(
        "INPUT",
        "FIELD_AREA",
        N_("Stated area (hm²)"),
        "SQMJ",
        optional=True,
        advanced=True,
        help=N_("Where the layer or a parcel has none, the area is computed."),
    )
    area = choice(
        "AREA",
        N_("Area where none is stated"),
        {PLANE: N_("In the plane of the zone"), ELLIPSOIDAL: N_("Ellipsoidal")},
        PLANE,
        advanced=True,
        help=N_("Boundary surveys state the area that the coordinates enclose in the plane."),
    )
    zone = number(
        "ZONE",
        N_("Zone number"),
        0,
        whole=True,
        low=0,
        high=45,
        help=N_("25–45 are 3° zones, 13–23 are 6° zones; 0 takes the zone around the layer."),
    )
    width = choice(
        "WIDTH",
        N_("Zone width if no number is given"),
        {"3": N_("3 degrees"), "6": N_("6 degrees")},
        "3",
        advanced=True,
        help=N_("Land approval uses 3° zones."),
    )
    decimals = number(
        "DECIMALS",
        N_("Decimals of coordinates"),
        3,
        whole=True,
        low=0,
        high=6,
        help=N_("2 is a centimetre, 3 a millimetre; stated in the header as 精度."),
    )
    encoding = choice(
        "ENCODING",
        N_("Encoding"),
        {GB18030: N_("GB18030 (GBK)"), UTF8: N_("UTF-8")},
        GB18030,
        help=N_("Approval systems expect GBK unless they say otherwise."),
    )
    producer = text(
        "PRODUCER", N_("Data producer"), optional=True, help=N_("数据产生单位 of the header.")
    )
    date = text(
        "DATE",
        N_("Date of the data"),
        optional=True,
        help=N_("数据产生日期 of the header, such as 2024-05-06. Left empty, today."),
    )
    strict = flag(
        "STRICT",
        N_("Write nothing if a parcel cannot be written"),
        True,
        help=N_("An approval needs all parcels; switch off to write the others."),
    )
    output = file_out(
        "OUTPUT",
        N_("Coordinate file"),
        N_("Text files (*.txt)"),
        help=N_("The file for the approval."),
    )
    rounded_layer = layer_out(
        "ROUNDED",
        N_("Parcels as written"),
        QgsProcessing.SourceType.TypeVectorPolygon,
        optional=True,
        help=N_("The outlines with their rounded coordinates, in the CRS of the file."),
    )
    remarks = table_out(
        "REMARKS",
        N_("Remarks by parcel"),
        optional=True,
        help=N_("Every parcel that was changed or not written; LOST is 1 if it is not there."),
    )
    count = number_result("COUNT", N_("Parcels written"))
    refused = number_result("REFUSED", N_("Parcels not written"))
    moved = number_result("MOVED", N_("Largest move by rounding (m)"))
    crs_code = text_result("CRS", N_("CRS of the file"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        if on_cgcs2000(given.parcels) == WGS84:
            task.warn(tr("The layer is in WGS 84; its coordinates are taken as CGCS2000."))
        zone = zone_for(given.parcels, given.zone, int(given.width), given.context)
        fields = DraftFields.known(
            given.parcels,
            code=given.code,
            name=given.name_field,
            use=given.use,
            land_class=given.land_class,
            sheet=given.sheet,
            stated=given.stated,
        )
        drafts, faults = read_drafts(
            given.parcels, fields, zone, given.area, given.context, task.feedback
        )
        found = rounded_parcels(drafts, given.decimals, QgsBackend(), task.feedback)
        problems = [(fault.row, fault.problem, not fault.kept) for fault in faults]
        problems += [(one.row, one.problem, one.lost) for one in found.remarks]
        lost = [problem for _, problem, gone in problems if gone]
        for _, problem, _ in problems:
            task.warn(sentence(problem))
        if lost and given.strict:
            raise Problem("PCW-09", count=len(lost))
        _write_file(given, found, zone)
        _write_layer(given, task, found, zone)
        _write_remarks(given, problems)
        told = tr("{count} parcels in {crs}; rounding moved points by {moved:.4f} m at most")
        task.info(told.format(count=len(found.parcels), crs=zone.crs, moved=found.moved))
        return {
            "COUNT": len(found.parcels),
            "REFUSED": len(lost),
            "MOVED": found.moved,
            "CRS": zone.crs,
        }


def _write_file(given: Any, found: Written, zone: Zone) -> None:
    """Write the file whole or not at all (RPT-03)."""
    today = datetime.now(timezone.utc).astimezone().date().isoformat()
    origin = Origin(given.producer, given.date.strip() or today)
    content = encoded(text_of(found.parcels, zone, given.decimals, origin), given.encoding)
    with replaced(str(Path(given.output))) as scratch:
        scratch.write_bytes(content)


def _write_layer(given: Any, task: Any, found: Written, zone: Zone) -> None:
    fields = [make_field(name, TEXT, 254) for name in ("XMDM", "XMMC", "XMLX", "YDYHFLDM", "TFH")]
    fields += [make_field("JZDS", INTEGER), make_field("SQMJ", REAL, 20, 4)]
    crs = QgsCoordinateReferenceSystem(zone.crs)
    finish = task.finish(apply_style, ready_to_print(tr("Parcels as written")))
    sink = given.rounded_layer.open(fields, QgsWkbTypes.Type.Polygon, crs, finish=finish)
    for parcel in found.parcels:
        geometry = QgsGeometry()
        geometry.fromWkb(parcel.wkb())
        described = [parcel.code, parcel.name, parcel.use, parcel.land_class, parcel.sheet]
        sink.add([*described, parcel.points, parcel.stated_hm2], geometry)


def _write_remarks(given: Any, problems: list[Any]) -> None:
    fields = [("FEATURE", INTEGER), ("CODE", TEXT), ("LOST", INTEGER), ("TEXT", TEXT)]
    sink = given.remarks.open([make_field(*one) for one in fields])
    for row, problem, lost in problems:
        sink.add([row, problem.code, int(lost), sentence(problem)])


ALGORITHM = WriteParcelCoordinates
