"""报件坐标: boundary coordinates of a land approval as parcels."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProcessing, QgsWkbTypes

from ...core.errors import Problem
from ...core.geometry.area import ellipsoidal_areas
from ...core.planning.dxf_sites import ENDING, read_dxf_sites
from ...core.planning.parcel_coordinates import CoordinateFile, read_parcel_coordinates
from ...core.rounding import half_up, rounded
from ...plugin.compat import INTEGER, REAL, TEXT, make_field
from ...plugin.i18n import N_, tr
from ...plugin.layers.qgis_backend import QgsBackend
from ...plugin.layers.styles import apply_style
from ...plugin.messages import sentence
from ..base import ShanheAlgorithm
from ..declare import crs, file_in, flag, layer_out, number_result, table_out, text_result
from ..groups import BASIC

LARGEST_FILE = 100_000_000
SQUARE_METRES = 10_000
FIELDS = (
    ("XMDM", TEXT, 0, 0),
    ("XMMC", TEXT, 0, 0),
    ("XMLX", TEXT, 0, 0),
    ("YDYHFLDM", TEXT, 0, 0),
    ("TFH", TEXT, 0, 0),
    ("JZDS", INTEGER, 0, 0),
    ("SQMJ", REAL, 20, 4),
    ("TQMJ", REAL, 20, 2),
    ("PMMJ", REAL, 20, 2),
    ("MJC", REAL, 20, 2),
)
REMARK_FIELDS = (("LINE", INTEGER, 0, 0), ("CODE", TEXT, 0, 0), ("LOST", INTEGER, 0, 0))


class ReadParcelCoordinates(ShanheAlgorithm):
    """Reads `[属性描述]`/`[地块坐标]` text; a parcel that is not in order is refused by line."""

    identifier = "readparcelcoordinates"
    group_of = BASIC
    title = N_("Read parcel coordinates")
    summary = N_("Reads the parcels of a boundary coordinate text file for land approval.")
    details = N_(
        "The file holds a section [属性描述] with datum, zone width and zone number, and a "
        "section [地块坐标] with parcels and points; X is north, Y is east with the zone number. "
        "The CRS of the result follows from the header.\n"
        "A line that cannot be read is named with its number, and its parcel is refused, so that "
        "no outline lacks a corner; the other parcels are kept.\n"
        "The fields are named as the compliance review reads them: XMDM code, XMMC name, XMLX use, "
        "YDYHFLDM class code, SQMJ stated area in hectares. TQMJ is the ellipsoidal and PMMJ the "
        "plane area in m², MJC the stated area less the plane area in m².\n"
        "Of a DXF drawing the closed polylines are read: the lettering inside is the name, the "
        "drawing layer the use, a ring within a ring of its layer a hole; open lines are named."
    )
    tags_text = N_("boundary,coordinates,parcel,txt,报件坐标,界址点,勘测定界,地块坐标,用地报批")

    path = file_in(
        "INPUT",
        N_("Coordinate file"),
        filter=N_("Text and drawings (*.txt *.TXT *.dxf *.DXF);;All files (*)"),
        help=N_(
            "A text file in UTF-8 or GB18030 (GBK) with [属性描述] and [地块坐标], or a DXF "
            "drawing whose closed polylines are the parcels."
        ),
    )
    drawing_crs = crs(
        "DXF_CRS",
        N_("CRS of a drawing"),
        None,
        optional=True,
        advanced=True,
        help=N_("Needed for a DXF whose eastings carry no zone number."),
    )
    strict = flag(
        "STRICT",
        N_("Refuse the whole file if a parcel is refused"),
        help=N_("Choose this where a file has to be complete, as in an approval."),
    )
    output = layer_out(
        "OUTPUT",
        N_("Parcels of the file"),
        QgsProcessing.SourceType.TypeVectorPolygon,
        help=N_("One polygon per parcel with what the file says of it, and its areas."),
    )
    remarks = table_out(
        "REMARKS",
        N_("Remarks by line"),
        optional=True,
        help=N_("Every line that was not in order; LOST is 1 if it cost its parcel."),
    )
    count = number_result("COUNT", N_("Parcels read"))
    refused = number_result("REFUSED", N_("Lines that cost a parcel"))
    crs_code = text_result("CRS", N_("CRS of the file"))

    def work(self, given: Any, task: Any) -> dict[str, object]:
        found = _read(given, task)
        lost = [remark for remark in found.remarks if remark.lost]
        for remark in found.remarks:
            task.warn(sentence(remark.problem))
        if lost and given.strict:
            raise Problem("PAR-06", count=len(lost), first=lost[0].line)
        _write_parcels(given, task, found)
        _write_remarks(given, found)
        task.info(
            tr("{count} parcels in {crs}, text in {encoding}").format(
                count=len(found.parcels), crs=found.crs, encoding=found.encoding
            )
        )
        return {"COUNT": len(found.parcels), "REFUSED": len(lost), "CRS": found.crs}


def _read(given: Any, task: Any) -> CoordinateFile:
    """Return the parcels of a text file or a drawing."""
    if Path(given.path).suffix.lower() == ENDING:
        chosen = given.drawing_crs
        code = (chosen.authid() or chosen.toWkt()) if chosen.isValid() else ""
        return read_dxf_sites(given.path, code, QgsBackend(), task.feedback)
    return read_parcel_coordinates(_content(given.path), QgsBackend(), task.feedback)


def _content(path: str) -> bytes:
    """Return the bytes of the file; PAR-04 if it is too large, PAR-05 if it cannot be read."""
    file = Path(path)
    try:
        if file.stat().st_size > LARGEST_FILE:
            raise Problem("PAR-04", megabytes=LARGEST_FILE // 1_000_000)
        return file.read_bytes()
    except OSError as error:
        raise Problem("PAR-05", path=path, reason=str(error.strerror or error)) from error


def _write_parcels(given: Any, task: Any, found: CoordinateFile) -> None:
    wkbs = [parcel.wkb() for parcel in found.parcels]
    areas = rounded(ellipsoidal_areas(wkbs, found.crs, feedback=task.feedback)).tolist()
    sink = given.output.open(
        [make_field(*field) for field in FIELDS],
        QgsWkbTypes.Type.Polygon,
        QgsCoordinateReferenceSystem(found.crs),
        finish=task.finish(apply_style),
    )
    for parcel, wkb, area in zip(found.parcels, wkbs, areas):
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        plane = geometry.area()
        stated = parcel.stated_hm2
        difference = None if stated is None else half_up(stated * SQUARE_METRES - plane, 2)
        described = [parcel.code, parcel.name, parcel.use, parcel.land_class, parcel.sheet]
        sink.add([*described, parcel.points, stated, area, half_up(plane, 2), difference], geometry)


def _write_remarks(given: Any, found: CoordinateFile) -> None:
    sink = given.remarks.open([make_field(*field) for field in (*REMARK_FIELDS, ("TEXT", TEXT))])
    for remark in found.remarks:
        sink.add([remark.line, remark.code, int(remark.lost), sentence(remark.problem)])


ALGORITHM = ReadParcelCoordinates
